//! What is open at the sample firm: tasks, what came and went in the last days, who is away.

use chrono::NaiveTime;

use crate::absences::{self, AbsenceFields};
use crate::error::Result;
use crate::front_desk::{self, Direction, EntryFields, EntryKind, Wish};
use crate::master_data::employee;
use crate::moment::Moment;
use crate::office::{Office, Tx};
use crate::record::{EmployeeId, RecordRef};
use crate::sample::book::Book;
use crate::sample::calendar::Calendar;
use crate::tasks::{self, Priority, Repeat, RepeatFrom, RepeatUnit, TaskFields, TaskItem};

/// What, due in days, Wiedervorlage in days, who, how much it presses.
type Task = (&'static str, Option<i64>, Option<i64>, &'static str, Priority);

#[rustfmt::skip]
const TASKS: &[Task] = &[
    ("Angebot Brandschutz einholen", Some(-3), None, "Anna Petersen", Priority::High),
    ("Parkausweis Fuhrpark verlängern", Some(-1), None, "Anna Petersen", Priority::Normal),
    ("Raum und Getränke für den Beirat bestellen", Some(0), None, "Anna Petersen", Priority::Normal),
    ("Briefmarken und Versandtaschen nachbestellen", Some(0), None, "Anna Petersen", Priority::Low),
    ("Gewährleistung Lüftung Kita prüfen", Some(4), None, "Merle Brodersen", Priority::Normal),
    ("Versicherung: Schadenmeldung Halle 2 nachfassen", None, Some(0), "Anna Petersen", Priority::Normal),
    ("Preisliste Nordlicht vergleichen", Some(9), Some(2), "Svenja Thießen", Priority::Normal),
    ("Zeugnis für Praktikantin schreiben", Some(12), None, "Anna Petersen", Priority::Normal),
    ("Unterlagen für die Betriebsprüfung zusammenstellen", Some(25), Some(11), "Fatma Demir", Priority::High),
    ("Alte Ordner im Keller aussortieren", None, None, "", Priority::Low),
];

/// Days ago, hour and minute, way, kind, whose in the book or a name, subject, for whom, until in days.
type Line = (i64, (u32, u32), Direction, EntryKind, &'static str, &'static str, &'static str, Option<i64>);

#[rustfmt::skip]
const LINES: &[Line] = &[
    (4, (8, 40), Direction::In, EntryKind::Letter, "Finanzamt Flensburg", "Vorauszahlungsbescheid", "Fatma Demir", Some(10)),
    (3, (8, 45), Direction::In, EntryKind::Registered, "Hausverwaltung Süd", "Mängelanzeige Tiefgarage", "Merle Brodersen", Some(1)),
    (3, (15, 30), Direction::Out, EntryKind::Letter, "wohnbau", "Rechnung, getrennt nach Häusern", "Fatma Demir", None),
    (1, (9, 10), Direction::In, EntryKind::Letter, "nordlicht", "Preisliste", "Svenja Thießen", None),
    (1, (9, 12), Direction::In, EntryKind::Parcel, "Elektro Großhandel", "Messgeräte", "Merle Brodersen", None),
    (1, (14, 0), Direction::In, EntryKind::Call, "klinik", "Wartungstermin verschieben", "Merle Brodersen", None),
];

pub(super) fn write(office: &mut Office, book: &Book, moment: &Moment) -> Result<()> {
    let calendar = Calendar::around(moment.today);
    office.transact(super::filled(), moment, |tx| {
        for (title, due, follow_up, who, priority) in TASKS {
            let fields = TaskFields {
                title: (*title).to_owned(),
                due: due.map(|days| calendar.day(days)),
                follow_up: follow_up.map(|days| calendar.day(days)),
                priority: *priority,
                assignee_id: known(tx, who)?,
                ..TaskFields::default()
            };
            tasks::write(tx, None, &fields, moment)?;
        }
        let me = known(tx, "Anna Petersen")?;
        tasks::write(tx, None, &cash(me, &calendar), moment)?;
        let about = RecordRef::from(book.contact("Anna Weber")?.id);
        tasks::write(tx, None, &numbers(me, about, &calendar), moment)?;
        post(tx, book, &calendar, moment)?;
        away(tx, &calendar)
    })?;
    Ok(())
}

fn post(tx: &Tx<'_>, book: &Book, calendar: &Calendar, moment: &Moment) -> Result<()> {
    let now = moment.today.and_time(NaiveTime::from_hms_opt(8, 30, 0).unwrap_or_default());
    for (days, (hour, minute), direction, kind, partner, subject, for_whom, until) in LINES {
        let contact = book.contact(partner).ok().map(|contact| contact.id);
        let time = NaiveTime::from_hms_opt(*hour, *minute, 0).unwrap_or_default();
        let fields = EntryFields {
            direction: *direction,
            kind: *kind,
            at: Some(calendar.working_day_before(*days).and_time(time)),
            contact_id: contact,
            partner: if contact.is_some() { String::new() } else { (*partner).to_owned() },
            subject: (*subject).to_owned(),
            for_id: known(tx, for_whom)?,
            until: until.map(|days| calendar.day(days)),
            wish: if *kind == EntryKind::Call { Wish::CallsBack } else { Wish::None },
            taken_by: "Anna Petersen".to_owned(),
            ..EntryFields::default()
        };
        front_desk::put(tx, None, &fields, "", now, moment)?;
    }
    Ok(())
}

fn known(connection: &rusqlite::Connection, name: &str) -> Result<Option<EmployeeId>> {
    Ok(employee::named(connection, name)?.map(|one| one.id))
}

/// Every Friday.
fn cash(me: Option<EmployeeId>, calendar: &Calendar) -> TaskFields {
    TaskFields {
        title: "Kasse zählen und Belege ablegen".to_owned(),
        due: Some(calendar.day(3)),
        assignee_id: me,
        repeat: Some(Repeat { unit: RepeatUnit::Week, count: 1, from: RepeatFrom::Due, day: None, until: None }),
        items: ["Kasse zählen", "Belege nummerieren", "Ablegen"]
            .map(|title| TaskItem { title: title.to_owned(), done: false })
            .into(),
        ..TaskFields::default()
    }
}

fn numbers(me: Option<EmployeeId>, about: RecordRef, calendar: &Calendar) -> TaskFields {
    TaskFields {
        title: "Auswertung der offenen Posten auf Papier zusenden".to_owned(),
        note: "Eine Woche vor der Sitzung; sie liest ungern am Bildschirm.".to_owned(),
        due: Some(calendar.day(1)),
        assignee_id: me,
        about: Some(about),
        ..TaskFields::default()
    }
}

/// One who is away today, so that somebody stands in.
fn away(tx: &Tx<'_>, calendar: &Calendar) -> Result<()> {
    let (absent, stands_in) = (known(tx, "Merle Brodersen")?, known(tx, "Anna Petersen")?);
    if let (Some(employee_id), Some(_)) = (absent, stands_in) {
        let fields = AbsenceFields {
            employee_id,
            starts: calendar.day(-1),
            ends: calendar.day(3),
            starts_at_noon: false,
            ends_at_noon: true,
            substitute_id: stands_in,
        };
        absences::write(tx, None, &fields)?;
    }
    Ok(())
}
