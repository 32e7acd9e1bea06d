//! What the office noted of its contacts: calls, letters and visits of the last weeks.

use chrono::NaiveTime;

use crate::error::Result;
use crate::moment::Moment;
use crate::office::Tx;
use crate::sample::book::Book;
use crate::sample::calendar::Calendar;
use crate::timeline::{self, Direction, EntryFields, EntryKind};

/// Whose, days ago, hour and minute, kind, direction, subject, text, who.
type Line = (&'static str, i64, (u32, u32), EntryKind, Direction, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const LINES: &[Line] = &[
    ("Anna Weber", 2, (10, 15), EntryKind::Call, Direction::In, "Unterlagen für den Beirat", "Bittet um die Auswertung der offenen Posten auf Papier, bis eine Woche vor der Sitzung.", "Anna Petersen"),
    ("Anna Weber", 20, (15, 40), EntryKind::Letter, Direction::Out, "Einladung zur Beiratssitzung", "", "Anna Petersen"),
    ("Anna Weber", 48, (11, 0), EntryKind::Visit, Direction::In, "Besichtigung der neuen Werkstatt", "Mit Jens Hansen durch Halle 2; lobt die Ordnung, fragt nach dem Brandschutz.", "Anna Petersen"),
    ("klinik", 5, (8, 30), EntryKind::Call, Direction::In, "Störung in der Notstromanlage", "Techniker war um 9:20 Uhr vor Ort, Ursache war ein Relais.", "Merle Brodersen"),
    ("klinik", 33, (14, 0), EntryKind::Email, Direction::Out, "Wartungsbericht übersandt", "", "Merle Brodersen"),
    ("wohnbau", 9, (9, 45), EntryKind::Call, Direction::Out, "Rechnung für Liegenschaft Siedlerweg", "Wird neu gestellt, getrennt nach Häusern.", "Fatma Demir"),
    ("kita", 12, (13, 10), EntryKind::Note, Direction::None, "Umzug", "Ab dem neuen Haus Schlüssel bei der Leitung, nicht mehr beim Hausmeister.", "Anna Petersen"),
    ("nordlicht", 16, (16, 20), EntryKind::Email, Direction::In, "Preisliste ab dem nächsten Quartal", "", "Svenja Thießen"),
    ("Hannelore Aßmann", 7, (10, 5), EntryKind::Call, Direction::In, "Herdanschluss", "Termin am Vormittag, vorher anrufen.", "Anna Petersen"),
];

pub(super) fn write(tx: &Tx<'_>, book: &Book, moment: &Moment) -> Result<()> {
    let calendar = Calendar::around(moment.today);
    for (whose, days, (hour, minute), kind, direction, subject, text, who) in LINES {
        let time = NaiveTime::from_hms_opt(*hour, *minute, 0).unwrap_or_default();
        let fields = EntryFields {
            owner: book.contact(whose)?.id.into(),
            kind: *kind,
            at: calendar.day(-days).and_time(time),
            direction: *direction,
            subject: (*subject).to_owned(),
            text: (*text).to_owned(),
            who: (*who).to_owned(),
            letter: None,
        };
        timeline::insert(tx, &fields)?;
    }
    Ok(())
}
