//! What was said and decided at the sittings that lie behind.

use chrono::{Days, NaiveDate};

use crate::error::Result;
use crate::minutes::{Decision, MinutesFields, MinutesKind, approve, begin, release, save};
use crate::moment::Moment;
use crate::office::Office;
use crate::planner::attendance::{self, Attendance, Presence};
use crate::planner::{Answer, EventFields, ItemKind, Participant, Role, read};
use crate::record::EventId;

/// So many days after a sitting its minutes were approved, where that is not still ahead.
const APPROVED_AFTER: u64 = 14;

/// The item's beginning, and what was said of it.
type Said = (&'static str, &'static str);

#[rustfmt::skip]
const SAID: &[Said] = &[
    ("Begrüßung", "Herr Hansen begrüßt die Mitglieder zur ersten Sitzung; alle stellen sich vor."),
    ("Geschäftsordnung", "Der Entwurf wird abschnittsweise durchgegangen. Umlaufbeschlüsse sollen möglich sein."),
    ("Wahl der Vorsitzenden", "Vorgeschlagen wird Frau Dr. Weber. Sie wird gewählt und nimmt die Wahl an."),
    ("Unternehmensplanung", "Frau Hansen erläutert Umsatz, Personal und Investitionen; gefragt wird nach den Materialpreisen."),
    ("Eröffnung", "Es wurde form- und fristgerecht eingeladen; das Gremium ist beschlussfähig."),
    ("Genehmigung des Protokolls", "Einwände werden nicht erhoben."),
    ("Jahresabschluss", "Herr Dr. Claasen erläutert Bilanz und Ergebnis und beantwortet Fragen zu den Rückstellungen."),
    ("Feststellung", "Der Abschluss lag allen Gesellschaftern vor."),
    ("Preisliste", "Die Stundensätze bleiben, die Anfahrt wird nach Zonen berechnet."),
    ("Ausbildungsjahr", "Zwei Plätze sind besetzt, um den dritten bewerben sich vier."),
];

/// Minutes of every sitting that is over: they were approved two weeks later; those of the last fortnight are a draft.
pub(super) fn write(office: &mut Office, moment: &Moment) -> Result<()> {
    for (id, day) in over(office)? {
        let event = read::get(office.read(), id)?.fields;
        attendance::note(office, id, &present(&event.participants), moment)?;
        let fields = said(begin::begin(office.read(), id, MinutesKind::Results)?, &event);
        let on = |days: u64| Moment { today: later(day, days), ..moment.clone() };
        let minutes = save::save(office, id, &fields, &on(3))?.value;
        if on(APPROVED_AFTER).today <= moment.today {
            release::release(office, minutes, &on(5))?;
            approve::approve(office, minutes, None, &on(APPROVED_AFTER))?;
        }
    }
    Ok(())
}

/// Whoever did not decline was there.
fn present(people: &[Participant]) -> Vec<Attendance> {
    let line = |person: &Participant| {
        let presence = if person.answer == Answer::Declined { Presence::Excused } else { Presence::Present };
        Some(Attendance { participant: person.id?, presence, from: None, to: None, proxy: String::new() })
    };
    people.iter().filter_map(line).collect()
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

/// Sittings of a body that are over, the first one first: their decisions are numbered in this order.
fn over(office: &Office) -> Result<Vec<(EventId, NaiveDate)>> {
    let found = office
        .read()
        .prepare(
            "SELECT id, substr(starts, 1, 10) FROM event
             WHERE kind = 'sitting' AND status = 'ended' AND body_id IS NOT NULL ORDER BY starts, id",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

/// What was moved was decided, by everybody who was there and has a vote.
fn said(mut fields: MinutesFields, event: &EventFields) -> MinutesFields {
    let votes = event
        .participants
        .iter()
        .filter(|person| matches!(person.role, Role::Chair | Role::Participant) && person.answer != Answer::Declined)
        .count();
    for item in &mut fields.items {
        if let Some((_, text)) = SAID.iter().find(|(title, _)| item.title.starts_with(title)) {
            item.text = (*text).to_owned();
        }
        let agenda = event.agenda.iter().find(|one| one.id == item.item_id && one.kind == ItemKind::Decision);
        if let Some(motion) = agenda.map(|one| one.motion.trim()).filter(|motion| !motion.is_empty()) {
            item.decisions = vec![Decision {
                wording: motion.to_owned(),
                yes: u32::try_from(votes).ok(),
                no: Some(0),
                ..Decision::default()
            }];
        }
    }
    fields
}
