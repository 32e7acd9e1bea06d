//! A sitting from its beginning to its end, and the forecast as a definition.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use proptest::prelude::*;

use super::forecast::{Expected, Stand, forecast};
use super::{ItemOutcome, Live, Step, live, noted, remark, step};
use crate::contracts::testing::office;
use crate::drafts;
use crate::error::{Error, Result};
use crate::minutes;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::series::{self, SeriesFields};
use crate::planner::testing::*;
use crate::planner::wall_time::{format, parse};
use crate::planner::{AgendaItem, AgendaItemId, EventFields, EventKind, EventStatus, carry, save, zone};
use crate::record::EventId;

/// The moment at which the clocks in Berlin show a time on 16 March 2026.
fn at(clock: &str) -> Moment {
    let wall = parse(&format!("2026-03-16T{clock}")).unwrap();
    let mut moment = Moment::on("2026-03-16".parse().unwrap(), "Anna Petersen");
    moment.now = zone::to_utc(wall, chrono_tz::Europe::Berlin);
    moment
}

/// A sitting of 09:00 to 10:30: three items of 20, 30 and 15 minutes, one fixed at 10:10.
fn sitting() -> EventFields {
    let mut fields = meeting("Beirat", timed("2026-03-16T09:00", "2026-03-16T10:30"));
    fields.status = EventStatus::Invited;
    let fixed = AgendaItem { fixed_start: pause("10:10", 0).fixed_start, ..item("Wahl", 15) };
    fields.agenda = vec![item("Eröffnung", 20), item("Abschluss", 30), fixed];
    fields
}

fn begun() -> (Office, EventId) {
    let (mut office, moment) = office();
    let id = add(&mut office, sitting(), &moment);
    go(&mut office, id, Step::Begin, "09:05");
    (office, id)
}

fn go(office: &mut Office, id: EventId, what: Step, clock: &str) {
    step(office, id, what, &at(clock)).unwrap();
}

fn look(office: &Office, id: EventId, clock: &str) -> Live {
    live(office.read(), id, &at(clock)).unwrap()
}

fn place(office: &Office, id: EventId, title: &str) -> AgendaItemId {
    look(office, id, "09:00").items.iter().find(|item| item.title == title).unwrap().id
}

fn refused(result: Result<Done<()>>) -> &'static str {
    match result {
        Err(Error::Rule { code, .. }) => code,
        Err(other) => panic!("{other:?}"),
        Ok(_) => "fine",
    }
}

/// "Eröffnung 09:05–09:25": the items with real or expected times, and what became of them.
fn lines(live: &Live) -> Vec<String> {
    let clock = |time: Option<NaiveTime>| time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default();
    live.items
        .iter()
        .map(|item| {
            let title = if item.title.is_empty() { "Pause" } else { &item.title };
            let outcome = item.outcome.code();
            format!("{title} {}–{} {outcome}", clock(item.start), clock(item.end)).trim_end().to_owned()
        })
        .collect()
}

#[test]
fn a_sitting_begins_late_and_the_forecast_says_what_becomes_of_the_rest() {
    let (office, id) = begun();
    let seen = look(&office, id, "09:10");
    assert_eq!(lines(&seen), ["Eröffnung 09:05–09:25", "Abschluss 09:25–09:55", "Wahl 10:10–10:25"]);
    assert_eq!((seen.present, seen.next, seen.items[0].spent), (Some(0), Some(1), Some(5)));
    assert_eq!((seen.status, seen.began.map(format).as_deref()), (EventStatus::Running, Some("2026-03-16T09:05")));
    // Planned until 10:30, expected at 10:25.
    assert_eq!((format(seen.ends).as_str(), seen.late), ("2026-03-16T10:25", -5));

    // The first item takes half an hour longer: what is fixed stays where it is.
    let seen = look(&office, id, "09:55");
    assert_eq!(lines(&seen), ["Eröffnung 09:05–09:55", "Abschluss 09:55–10:25", "Wahl 10:10–10:25"]);
    // Its time has passed before it came up: then it begins as soon as it can.
    let seen = look(&office, id, "10:11");
    assert_eq!(lines(&seen), ["Eröffnung 09:05–10:11", "Abschluss 10:11–10:41", "Wahl 10:41–10:56"]);
    assert_eq!(seen.late, 26);
}

#[test]
fn the_next_item_begins_when_the_present_one_ends() {
    let (mut office, id) = begun();
    go(&mut office, id, Step::Next, "09:30");
    let seen = look(&office, id, "09:35");
    assert_eq!(lines(&seen), ["Eröffnung 09:05–09:30 done", "Abschluss 09:30–10:00", "Wahl 10:10–10:25"]);
    assert_eq!(seen.present, Some(1));
    // Each step is taken back by itself.
    office.undo(&at("09:36")).unwrap();
    assert_eq!(look(&office, id, "09:36").present, Some(0));
    office.redo(&at("09:36")).unwrap();
    // Pressed too soon: the one before goes on as if nothing had been.
    go(&mut office, id, Step::Back, "09:37");
    let seen = look(&office, id, "09:37");
    assert_eq!((seen.present, seen.items[0].spent, seen.items[1].began), (Some(0), Some(32), None));

    go(&mut office, id, Step::Next, "09:40");
    go(&mut office, id, Step::Next, "10:00");
    go(&mut office, id, Step::Next, "10:20");
    let seen = look(&office, id, "10:20");
    assert_eq!((seen.present, seen.next), (None, None));
    assert_eq!(refused(step(&mut office, id, Step::Next, &at("10:21"))), "LIVE_NOTHING_NEXT");
    go(&mut office, id, Step::End { postpone_rest: true }, "10:22");
    let seen = look(&office, id, "12:00");
    assert_eq!((seen.status, format(seen.ends).as_str(), seen.late), (EventStatus::Ended, "2026-03-16T10:22", -8));
    assert_eq!(refused(step(&mut office, id, Step::Next, &at("10:23"))), "LIVE_NOT_RUNNING");
    assert_eq!(refused(step(&mut office, id, Step::Begin, &at("10:23"))), "LIVE_CANNOT_BEGIN");
}

#[test]
fn a_pause_takes_nothing_from_the_item_that_it_interrupts() {
    let (mut office, id) = begun();
    go(&mut office, id, Step::Pause, "09:15");
    let paused = look(&office, id, "09:20");
    assert!(paused.is_paused);
    assert_eq!(
        lines(&paused),
        ["Pause 09:15–09:20", "Eröffnung 09:20–09:30", "Abschluss 09:30–10:00", "Wahl 10:10–10:25"]
    );
    assert_eq!((paused.present, paused.next), (Some(0), Some(1)));
    assert_eq!(refused(step(&mut office, id, Step::Pause, &at("09:21"))), "LIVE_IS_BREAK");

    go(&mut office, id, Step::Next, "09:25");
    let seen = look(&office, id, "09:27");
    // Ten minutes before the pause and two after it are twelve of its twenty.
    assert_eq!((seen.is_paused, seen.present, seen.items[1].spent), (false, Some(1), Some(12)));
    assert_eq!(lines(&seen)[..2], ["Pause 09:15–09:25 done", "Eröffnung 09:05–09:35"]);
    // The numbers of the items are as before.
    let numbers: Vec<_> = seen.items.iter().map(|item| item.number.clone()).collect();
    assert_eq!(numbers, [None, Some("1".into()), Some("2".into()), Some("3".into())]);
}

#[test]
fn going_back_from_a_pause_leaves_nothing_of_it() {
    let (mut office, id) = begun();
    let before = get(&office, id).agenda;
    go(&mut office, id, Step::Pause, "09:15");
    go(&mut office, id, Step::Back, "09:16");
    let seen = look(&office, id, "09:20");
    assert_eq!((seen.present, seen.items.len(), seen.items[0].spent), (Some(0), 3, Some(15)));
    go(&mut office, id, Step::Pause, "09:20");
    office.undo(&at("09:21")).unwrap();
    assert_eq!(get(&office, id).agenda, before);
}

#[test]
fn items_are_taken_out_of_their_order_and_what_was_passed_over_comes_last() {
    let (mut office, id) = begun();
    let last = place(&office, id, "Wahl");
    go(&mut office, id, Step::Jump(last), "09:10");
    let seen = look(&office, id, "09:12");
    assert_eq!(lines(&seen), ["Eröffnung 09:05–09:10 done", "Abschluss 09:25–09:55", "Wahl 09:10–09:25"]);
    assert_eq!(seen.next, Some(1));
    // Back at one that was done: what came between is not its own time.
    let first = place(&office, id, "Eröffnung");
    go(&mut office, id, Step::Jump(first), "09:20");
    assert_eq!(look(&office, id, "09:22").items[0].spent, Some(7));
}

#[test]
fn what_is_put_off_waits_for_the_next_sitting() {
    let (mut office, id) = begun();
    let second = place(&office, id, "Abschluss");
    go(&mut office, id, Step::Postpone(second), "09:10");
    let seen = look(&office, id, "09:10");
    assert_eq!(lines(&seen), ["Eröffnung 09:05–09:25", "Abschluss – postponed", "Wahl 10:10–10:25"]);
    go(&mut office, id, Step::Restore(second), "09:11");
    assert_eq!(look(&office, id, "09:11").next, Some(1));
    // The present one is put off: the next one begins at once.
    let first = place(&office, id, "Eröffnung");
    go(&mut office, id, Step::Postpone(first), "09:12");
    let seen = look(&office, id, "09:12");
    assert_eq!((seen.present, seen.items[0].outcome), (Some(1), ItemOutcome::Postponed));
    let last = place(&office, id, "Wahl");
    go(&mut office, id, Step::Drop(last), "09:13");
    go(&mut office, id, Step::Next, "09:30");
    go(&mut office, id, Step::End { postpone_rest: true }, "09:30");
    let proposal = minutes::begin::begin(office.read(), id, minutes::MinutesKind::Results).unwrap();
    let marked: Vec<_> = proposal.items.iter().map(|item| item.postponed).collect();
    assert_eq!(marked, [true, false, false]);
    // Minutes that are written afterwards leave what was dropped as it is.
    minutes::save::save(&mut office, id, &proposal, &at("11:00")).unwrap();
    let outcomes: Vec<_> = noted(office.read(), id).unwrap().items.iter().map(|item| item.outcome).collect();
    assert_eq!(outcomes, [ItemOutcome::Postponed, ItemOutcome::Done, ItemOutcome::Dropped]);
}

#[test]
fn what_a_date_of_a_series_puts_off_waits_for_the_next_one() {
    let (mut office, moment) = office();
    let when = timed("2026-03-16T09:00", "2026-03-16T10:00");
    let weekly = SeriesFields::new(EventKind::Meeting, "Jour fixe", when, "FREQ=WEEKLY;BYDAY=MO");
    let series = series::save::save(&mut office, None, weekly, &moment).unwrap().value;
    let mut date = |day: &str| {
        let start = parse(&format!("{day}T09:00")).unwrap();
        series::open::open(&mut office, series, start, &moment).unwrap().value
    };
    let (first, second, third) = (date("2026-03-16"), date("2026-03-23"), date("2026-03-30"));
    let mut fields = get(&office, first);
    fields.agenda = vec![item("Urlaub", 10), item("Werkzeug", 10)];
    save::save(&mut office, Some(first), fields, &moment).unwrap();
    go(&mut office, first, Step::Begin, "09:00");
    go(&mut office, first, Step::End { postpone_rest: true }, "09:20");
    let waits = |office: &Office, event| -> Vec<String> {
        carry::waiting(office.read(), None, event).unwrap().into_iter().map(|one| one.title).collect()
    };
    assert_eq!((waits(&office, second), waits(&office, third)), (vec!["Werkzeug".into()], vec!["Werkzeug".into()]));
    assert!(waits(&office, first).is_empty());
    // An event that is no date of the series knows nothing of it.
    let other = add(&mut office, meeting("Besprechung", timed("2026-04-01T09:00", "2026-04-01T10:00")), &moment);
    assert!(waits(&office, other).is_empty());

    // On an agenda it stands once.
    let put_off = carry::waiting(office.read(), None, second).unwrap()[0].item;
    let mut fields = get(&office, second);
    fields.agenda = vec![AgendaItem { carried_from: put_off, ..item("Werkzeug", 10) }];
    save::save(&mut office, Some(second), fields, &moment).unwrap();
    assert!(waits(&office, third).is_empty());
}

#[test]
fn the_end_puts_off_what_was_not_reached_if_that_is_wished() {
    for (postpone_rest, expected) in [(true, ItemOutcome::Postponed), (false, ItemOutcome::Open)] {
        let (mut office, id) = begun();
        go(&mut office, id, Step::End { postpone_rest }, "09:40");
        let outcomes: Vec<_> = noted(office.read(), id).unwrap().items.iter().map(|item| item.outcome).collect();
        assert_eq!(outcomes, [ItemOutcome::Done, expected, expected]);
    }
}

#[test]
fn remarks_go_into_the_minutes() {
    let (mut office, id) = begun();
    let first = place(&office, id, "Eröffnung");
    let typed = serde_json::json!({ "opening": "Um neun" });
    drafts::put(&mut office, "minutes", Some(id.0), &typed, &at("09:07")).unwrap();
    remark(&mut office, id, first, "Begrüßt, beschlussfähig.", &at("09:08")).unwrap();
    let kept = drafts::get(office.read(), "minutes", Some(id.0)).unwrap();
    assert_eq!(kept.map(|draft| draft.json), Some(typed), "what is typed in their form meanwhile stays");
    go(&mut office, id, Step::Next, "09:20");
    let second = place(&office, id, "Abschluss");
    go(&mut office, id, Step::Postpone(second), "09:25");
    remark(&mut office, id, second, "Zahlen fehlen noch.", &at("09:26")).unwrap();
    let written = minutes::read::newest(office.read(), id).unwrap().unwrap().fields.items;
    let said: Vec<_> = written.iter().map(|item| (item.text.as_str(), item.postponed)).collect();
    assert_eq!(said, [("Begrüßt, beschlussfähig.", false), ("Zahlen fehlen noch.", true), ("", false)]);
    // What has not come up yet is not done because something was written.
    let seen = look(&office, id, "09:26");
    assert_eq!((seen.items[2].outcome, seen.items[0].remark.as_str()), (ItemOutcome::Open, "Begrüßt, beschlussfähig."));

    let gone = remark(&mut office, id, AgendaItemId(999), "x", &at("09:27"));
    assert!(matches!(gone, Err(Error::Rule { code: "AGENDA_ITEM_MISSING", .. })));
}

#[test]
fn a_later_day_waits_to_be_begun() {
    let (mut office, moment) = office();
    let mut fields = sitting();
    fields.when = timed("2026-03-16T09:00", "2026-03-17T12:00");
    fields.days = vec![crate::planner::Day {
        date: "2026-03-17".parse().unwrap(),
        start: NaiveTime::from_hms_opt(10, 0, 0).unwrap(),
    }];
    fields.agenda = vec![item("Heute", 30), AgendaItem { day: 2, ..item("Morgen", 60) }];
    let id = add(&mut office, fields, &moment);
    go(&mut office, id, Step::Begin, "09:00");
    go(&mut office, id, Step::Next, "09:30");
    let seen = look(&office, id, "09:30");
    assert_eq!((seen.present, seen.next, format(seen.ends).as_str()), (None, Some(1), "2026-03-17T11:00"));
    go(&mut office, id, Step::Next, "09:31");
    assert_eq!(look(&office, id, "09:31").present, Some(1));
}

#[test]
fn what_cannot_run_is_refused() {
    let (mut office, moment) = office();
    let mut fields = sitting();
    fields.status = EventStatus::Cancelled;
    let cancelled = add(&mut office, fields, &moment);
    assert_eq!(refused(step(&mut office, cancelled, Step::Begin, &at("09:00"))), "LIVE_CANNOT_BEGIN");
    let draft = add(&mut office, sitting(), &moment);
    assert_eq!(refused(step(&mut office, draft, Step::Next, &at("09:00"))), "LIVE_NOT_RUNNING");
    let whole = add(&mut office, meeting("Klausur", days("2026-03-16", "2026-03-17")), &moment);
    assert_eq!(refused(step(&mut office, whole, Step::Begin, &at("09:00"))), "LIVE_NEEDS_CLOCK");
    go(&mut office, draft, Step::Begin, "09:00");
    let gone = AgendaItemId(999);
    assert_eq!(refused(step(&mut office, draft, Step::Jump(gone), &at("09:01"))), "AGENDA_ITEM_MISSING");
}

/// Minutes after 09:00 on 16 March.
fn after(minutes: i64) -> NaiveDateTime {
    let day: NaiveDate = "2026-03-16".parse().unwrap();
    day.and_time(NaiveTime::from_hms_opt(9, 0, 0).unwrap()) + TimeDelta::minutes(minutes)
}

/// Items behind one another: so many are over, one may be present, some are left out, the others are still to come.
fn any_course() -> impl Strategy<Value = (Vec<Expected>, i64)> {
    let one = (prop::option::weighted(0.9, 0..60_i64), prop::option::weighted(0.2, 0..600_i64), 0..10_u8);
    (prop::collection::vec(one, 1..12), 0..12_usize, any::<bool>(), 0..90_i64).prop_map(
        |(plan, over, has_present, lasts)| {
            let mut clock = 0;
            let mut items = Vec::new();
            for (place, (minutes, fixed, fate)) in plan.into_iter().enumerate() {
                let stand = if place < over {
                    let began = clock;
                    clock += i64::from(fate) * 3;
                    Stand::Over { began: after(began), ended: after(clock) }
                } else if place == over && has_present {
                    Stand::Present { began: after(clock), spent: TimeDelta::minutes(lasts) }
                } else if fate == 0 {
                    Stand::Gone
                } else {
                    Stand::Open
                };
                let fixed_start = fixed.map(|minutes| after(minutes).time());
                items.push(Expected { minutes, fixed_start, day: 0, stand });
            }
            (items, clock + lasts)
        },
    )
}

proptest! {
    /// What happened stays as it was; what is fixed and lies ahead begins on its minute; what is left out has no
    /// time; everything else begins where the one before it ends, never before now, and takes its minutes. The end is
    /// the latest of all.
    #[test]
    fn what_was_stays_what_is_fixed_stays_the_rest_follows((items, minute) in any_course()) {
        let now = after(minute);
        let (slots, ends) = forecast(&[after(0)], &items, now);
        prop_assert_eq!(slots.len(), items.len());
        let present = items.iter().position(|item| matches!(item.stand, Stand::Present { .. }));
        let mut cursor = now;
        if let Some(place) = present {
            let slot = slots[place].unwrap();
            let Stand::Present { began, spent } = items[place].stand else { unreachable!() };
            prop_assert_eq!(slot.start, began);
            prop_assert!(slot.end >= now);
            let planned = TimeDelta::minutes(items[place].minutes.unwrap_or(0));
            prop_assert_eq!(slot.end, if spent >= planned { now } else { now + planned - spent });
            cursor = slot.end;
        }
        let from = present.map_or(0, |place| place + 1);
        for place in (from..items.len()).chain(0..from) {
            let (item, slot) = (&items[place], slots[place]);
            match item.stand {
                Stand::Over { began, ended } => prop_assert_eq!(slot.map(|slot| (slot.start, slot.end)), Some((began, ended))),
                Stand::Gone => prop_assert!(slot.is_none()),
                Stand::Present { .. } => {}
                Stand::Open => {
                    let slot = slot.unwrap();
                    prop_assert!(slot.start >= now);
                    prop_assert_eq!(slot.end - slot.start, TimeDelta::minutes(item.minutes.unwrap_or(0)));
                    let fixed = item.fixed_start.map(|time| after(0).date().and_time(time)).filter(|fixed| *fixed >= now);
                    prop_assert_eq!(slot.start, fixed.unwrap_or(cursor));
                    cursor = slot.end;
                }
            }
        }
        prop_assert_eq!(ends, slots.iter().flatten().map(|slot| slot.end).max().unwrap_or(now));
    }

    /// While time passes the end never comes nearer, and it does not move at all as long as the present item is
    /// within its minutes and nothing that is fixed passes by.
    #[test]
    fn waiting_never_makes_it_earlier((items, minute) in any_course()) {
        let later: Vec<Expected> = items
            .iter()
            .map(|item| match item.stand {
                Stand::Present { began, spent } => {
                    Expected { stand: Stand::Present { began, spent: spent + TimeDelta::minutes(1) }, ..item.clone() }
                }
                _ => item.clone(),
            })
            .collect();
        let (_, ends) = forecast(&[after(0)], &items, after(minute));
        let (_, ends_later) = forecast(&[after(0)], &later, after(minute + 1));
        prop_assert!(ends_later >= ends);
        let within = items.iter().any(|item| {
            matches!(item.stand, Stand::Present { spent, .. } if spent < TimeDelta::minutes(item.minutes.unwrap_or(0)))
        });
        if within && items.iter().all(|item| item.fixed_start.is_none()) {
            prop_assert_eq!(ends_later, ends);
        }
    }
}
