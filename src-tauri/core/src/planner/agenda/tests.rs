//! The clock over stored agendas, moving items, settling what runs over.

use super::super::testing::*;
use super::super::{AgendaItem, AgendaItemId, Day, OverChoice};
use super::{Target, agenda, choose_over, move_item};
use crate::contracts::testing::{day, office};
use crate::error::Error;
use crate::moment::Moment;
use crate::office::Office;
use crate::record::EventId;

#[test]
fn the_clock_runs_over_the_stored_agenda() {
    let (mut office, moment) = office();
    let mut fields = meeting("Sitzung", timed("2026-03-16T09:00", "2026-03-16T11:00"));
    fields.agenda = vec![item("Eins", 30), item("Zwei", 45), pause("10:00", 15), item("Drei", 20)];
    let id = add(&mut office, fields, &moment);
    let clock = agenda(&get(&office, id)).unwrap();
    let shown: Vec<_> = clock
        .rows
        .iter()
        .map(|row| {
            format!("{} {} {}", row.start.unwrap().format("%H:%M"), row.end.unwrap().format("%H:%M"), row.conflict)
        })
        .collect();
    assert_eq!(shown, ["09:00 09:30 0", "09:30 10:15 15", "10:00 10:15 0", "10:15 10:35 0"]);
    assert_eq!((clock.over, clock.is_undecided), (0, false));

    // Two days: the second begins at its own time, and days alone have no times at all.
    let mut fields = sitting();
    let second_day = agenda(&fields).unwrap().rows.pop().unwrap();
    assert_eq!(
        (second_day.start.unwrap().to_string(), second_day.item.number.as_deref()),
        ("10:00:00".to_owned(), Some("3"))
    );
    fields.when = days("2026-12-01", "2026-12-02");
    fields.agenda[3].fixed_start = None;
    let without = agenda(&fields).unwrap();
    assert_eq!((without.rows[5].start, without.rows[5].item.number.as_deref()), (None, Some("3")));
}

/// An agenda that runs 30 minutes beyond 11:00.
fn too_long(office: &mut Office, moment: &Moment) -> EventId {
    let mut fields = meeting("Sitzung", timed("2026-03-16T09:00", "2026-03-16T11:00"));
    let fixed = AgendaItem { fixed_start: pause("09:30", 0).fixed_start, ..item("Zwei", 60) };
    fields.agenda = vec![item("Eins", 30), fixed, item("Drei", 45), pause("", 0), item("Vier", 15)];
    add(office, fields, moment)
}

#[test]
fn an_agenda_that_runs_over_is_settled_only_by_choice() {
    let (mut office, moment) = office();
    let id = too_long(&mut office, &moment);
    let shown = |office: &Office| {
        let agenda = agenda(&get(office, id)).unwrap();
        (agenda.over, agenda.is_undecided, agenda.shown_end.unwrap().format("%H:%M").to_string())
    };
    assert_eq!(shown(&office), (30, true, "11:00".to_owned()));

    choose_over(&mut office, id, OverChoice::Keep, &moment).unwrap();
    assert_eq!(shown(&office), (30, false, "11:30".to_owned()));
    office.undo(&moment).unwrap();
    choose_over(&mut office, id, OverChoice::Extend, &moment).unwrap();
    assert_eq!(shown(&office), (0, false, "11:30".to_owned()));
    office.undo(&moment).unwrap();
    choose_over(&mut office, id, OverChoice::Shorten, &moment).unwrap();
    assert_eq!(shown(&office), (0, false, "11:00".to_owned()));
    let minutes: Vec<_> = get(&office, id).agenda.iter().map(|item| item.minutes.unwrap()).collect();
    assert_eq!(minutes, [30, 45, 34, 0, 11]);
    assert!(matches!(
        choose_over(&mut office, id, OverChoice::Extend, &moment),
        Err(Error::Rule { code: "AGENDA_NOT_OVER", .. })
    ));
}

#[test]
fn shortening_takes_exactly_what_is_over_or_nothing() {
    let (mut office, moment) = office();
    for (minutes, planned) in [(vec![7, 11, 13], 4), (vec![1, 1, 9], 5), (vec![100, 1], 2), (vec![3, 3, 3], 3)] {
        let mut fields = meeting("Sitzung", timed("2026-03-16T09:00", &format!("2026-03-16T09:{planned:02}")));
        fields.agenda = minutes.iter().map(|n| item("x", *n)).collect();
        let id = add(&mut office, fields, &moment);
        choose_over(&mut office, id, OverChoice::Shorten, &moment).unwrap();
        let left: Vec<i64> = get(&office, id).agenda.iter().map(|item| item.minutes.unwrap()).collect();
        assert_eq!(left.iter().sum::<i64>(), planned, "{minutes:?}");
        assert!(left.iter().zip(&minutes).all(|(now, before)| (1..=*before).contains(now)), "{left:?}");
    }
    let mut fields = meeting("Sitzung", timed("2026-03-16T09:00", "2026-03-16T09:01"));
    fields.agenda = vec![item("x", 5), item("y", 5)];
    let id = add(&mut office, fields, &moment);
    let refused = choose_over(&mut office, id, OverChoice::Shorten, &moment);
    assert!(matches!(refused, Err(Error::Rule { code: "AGENDA_CANNOT_SHORTEN", .. })));
}

#[test]
fn items_move_with_what_lies_under_them() {
    let (mut office, moment) = office();
    let mut fields = meeting("Sitzung", timed("2026-03-16T09:00", "2026-03-17T17:00"));
    fields.days = vec![Day { date: day("2026-03-17"), start: pause("09:00", 0).fixed_start.unwrap() }];
    let under = |parent, title| AgendaItem { parent: Some(parent), ..item(title, 5) };
    fields.agenda =
        vec![item("a", 5), under(0, "a1"), under(1, "a11"), item("b", 5), under(3, "b1"), pause("12:00", 5)];
    let id = add(&mut office, fields, &moment);
    let ids: Vec<_> = get(&office, id).agenda.iter().map(|item| item.id.unwrap()).collect();
    let [a, a1, _, b, b1, pause] = ids[..] else { unreachable!() };
    let shape = |office: &Office| {
        let items = get(office, id).agenda;
        let name = |item: &AgendaItem| {
            if item.title.is_empty() { "-".to_owned() } else { item.title.clone() }
        };
        let shown = |item: &AgendaItem| {
            let above = item.parent.map(|parent| format!("<{}", items[parent].title)).unwrap_or_default();
            let day = if item.day == 1 { String::new() } else { format!("@{}", item.day) };
            format!("{}{above}{day}", name(item))
        };
        items.iter().map(shown).collect::<Vec<_>>().join(" ")
    };
    let start = "a a1<a a11<a1 b b1<b -";
    assert_eq!(shape(&office), start);
    for (item, target, expected) in [
        (b, Target::Before(a), "b b1<b a a1<a a11<a1 -"),
        (a, Target::EndOfDay(1), "b b1<b - a a1<a a11<a1"),
        (a, Target::EndOfDay(2), "b b1<b - a@2 a1<a@2 a11<a1@2"),
        (a1, Target::Under(b), "a b b1<b a1<b a11<a1 -"),
        (a1, Target::Before(b1), "a b a1<b a11<a1 b1<b -"),
        (a1, Target::Before(b), "a a1 a11<a1 b b1<b -"),
        (b1, Target::Under(a), "a a1<a a11<a1 b1<a b -"),
        (pause, Target::Before(a), "- a a1<a a11<a1 b b1<b"),
    ] {
        move_item(&mut office, id, item, target, &moment).unwrap();
        assert_eq!(shape(&office), expected, "{item:?} {target:?}");
        office.undo(&moment).unwrap();
        assert_eq!(shape(&office), start);
    }
    for target in [Target::Under(a), Target::Under(a1), Target::Before(a1), Target::Under(pause)] {
        let refused = move_item(&mut office, id, a, target, &moment);
        assert!(
            matches!(refused, Err(Error::Invalid(issues)) if issues[0].code == "AGENDA_PARENT_INVALID"),
            "{target:?}"
        );
    }
    let missing = move_item(&mut office, id, AgendaItemId(999), Target::EndOfDay(1), &moment);
    assert!(matches!(missing, Err(Error::Rule { code: "AGENDA_ITEM_MISSING", .. })));
    assert!(move_item(&mut office, id, a, Target::EndOfDay(3), &moment).is_err());
    assert_eq!(shape(&office), start);
}
