//! Who works at the sample firm, in which department and room, and what stands there.

use chrono::Datelike;

use crate::contacts::read;
use crate::error::Result;
use crate::master_data::employee::{self, EmployeeFields, Signing};
use crate::master_data::entry::{self, EntryFields, List};
use crate::master_data::equipment::{self, EquipmentFields};
use crate::master_data::firm::{self, Firm, Signatory};
use crate::master_data::room;
use crate::master_data::room::{Seating, SeatingPlan};
use crate::moment::Moment;
use crate::office::Tx;
use crate::record::{EmployeeId, EntryId};
use crate::sample::book::Book;
use crate::sample::calendar::Calendar;
use crate::sample::people::TEAM;

/// Code, German and English name, the one above.
const DEPARTMENTS: &[(&str, &str, &str, &str)] = &[
    ("GL", "Geschäftsleitung", "Management", ""),
    ("BUE", "Büro", "Office", "GL"),
    ("REW", "Rechnungswesen", "Accounting", "BUE"),
    ("EIN", "Einkauf", "Purchasing", "BUE"),
    ("TEC", "Technik", "Engineering", "GL"),
    ("PRO", "Projekte", "Projects", "TEC"),
    ("SER", "Service und Wartung", "Service and maintenance", "TEC"),
    ("LAG", "Lager und Fuhrpark", "Store and vehicles", "GL"),
    ("AUS", "Ausbildung", "Apprenticeship", "GL"),
];

/// In the order of the team: short sign, department, cost centre, supervisor, substitute, signing.
#[rustfmt::skip]
const PLACES: &[(&str, &str, &str, &str, &str, Signing)] = &[
    ("JH", "GL", "100", "", "MH", Signing::Sole),
    ("MH", "GL", "100", "", "JH", Signing::Sole),
    ("AP", "BUE", "100", "JH", "FD", Signing::Order),
    ("FD", "REW", "100", "MH", "AP", Signing::Procuration),
    ("DC", "BUE", "600", "MH", "AP", Signing::Proxy),
    ("ST", "EIN", "200", "MH", "JM", Signing::Proxy),
    ("UK", "PRO", "300", "JH", "LJ", Signing::Proxy),
    ("MB", "SER", "400", "JH", "UK", Signing::Proxy),
    ("LJ", "PRO", "300", "UK", "PN", Signing::None),
    ("PN", "PRO", "300", "LJ", "", Signing::None),
    ("JM", "LAG", "500", "JH", "ST", Signing::Order),
    ("KS", "BUE", "100", "MH", "AP", Signing::None),
    ("TT", "AUS", "600", "DC", "", Signing::None),
    ("MF", "AUS", "600", "DC", "", Signing::None),
];

/// Code, name, how many, room, note.
const EQUIPMENT: &[(&str, &str, u32, &str, &str)] = &[
    ("BEAMER", "Beamer, tragbar", 2, "KRUECKAU", "mit HDMI- und USB-C-Kabel"),
    ("FLIP", "Flipchart", 3, "ELBE", "Papier im Schrank"),
    ("MODER", "Moderationskoffer", 1, "ELBE", ""),
    ("MIKRO", "Funkmikrofon", 2, "KRUECKAU", "Akkus am Empfang laden"),
    ("STELL", "Stellwand", 6, "KRUECKAU", "Halle 2, hinten links"),
    ("PRUEF", "Prüfgerät DGUV V3", 2, "WERFT", "Kalibrierung jährlich"),
];

/// Room, minutes before and after, seats by seating.
const SEATINGS: &[(&str, u32, u32, &[(Seating, u32)])] = &[
    ("ELBE", 15, 15, &[(Seating::Block, 12), (Seating::UShape, 10), (Seating::Rows, 20)]),
    ("ALSTER", 0, 0, &[(Seating::Block, 6)]),
    (
        "KRUECKAU",
        30,
        30,
        &[(Seating::Parliament, 24), (Seating::Rows, 40), (Seating::UShape, 18), (Seating::Banquet, 32)],
    ),
    ("WERFT", 0, 15, &[(Seating::Standing, 8)]),
];

pub(super) fn write(tx: &Tx<'_>, book: &Book, moment: &Moment) -> Result<()> {
    let calendar = Calendar::around(moment.today);
    let departments = departments(tx, calendar)?;
    let mut written: Vec<EmployeeId> = Vec::new();
    let place = |sign: &str| PLACES.iter().position(|(code, ..)| *code == sign);
    for (index, person) in TEAM.iter().enumerate() {
        let (code, department, centre, _, _, signing) = PLACES[index];
        let contact = book.contact(&person.key())?.id;
        let card = read::get(tx, contact)?.card;
        let years = 1 + u32::try_from(index).unwrap_or_default();
        let fields = EmployeeFields {
            code: code.into(),
            salutation: person.salutation.into(),
            title: person.title.into(),
            given: person.given.into(),
            family: person.family.into(),
            function: person.role.into(),
            entered_on: Some(card.positions.first().and_then(|one| one.since).unwrap_or(calendar.year(years))),
            department_id: departments.iter().find(|(one, _)| *one == department).map(|(_, id)| *id),
            cost_centre_id: book.entry(List::CostCentre, centre),
            extension: format!("-{}", 101 + index),
            mobile: card.phones.get(1).map(|phone| phone.raw.clone()).unwrap_or_default(),
            email: card.emails.first().map(|email| email.address.clone()).unwrap_or_default(),
            room_id: None,
            birthday: card.birthday,
            // One of the office works four days; apprentices are at school on Mondays.
            working_days: if code == "FD" {
                "1234"
            } else if department == "AUS" {
                "2345"
            } else {
                "12345"
            }
            .into(),
            signing,
            contact_id: Some(contact),
            ..EmployeeFields::default()
        };
        written.push(employee::write(tx, None, &fields)?);
    }
    for (index, (_, _, _, supervisor, substitute, _)) in PLACES.iter().enumerate() {
        let found = employee::get(tx, written[index])?;
        let of = |sign: &str| place(sign).map(|place| written[place]);
        let fields = EmployeeFields { supervisor_id: of(supervisor), substitute_id: of(substitute), ..found.fields };
        employee::write(tx, Some(found.id), &fields)?;
    }
    let (_, own) = firm::get(tx)?;
    let signs = |(index, place): (usize, &(&str, &str, &str, &str, &str, Signing))| {
        let by_register = matches!(place.5, Signing::Sole | Signing::Procuration);
        by_register.then(|| Signatory {
            employee_id: Some(written[index]),
            name: TEAM[index].key(),
            signing: place.5,
            valid_from: None,
            valid_to: None,
        })
    };
    firm::write(tx, &Firm { signatories: PLACES.iter().enumerate().filter_map(signs).collect(), ..own })?;
    for (code, before, after, plans) in SEATINGS {
        let Some(id) = book.room(code) else { continue };
        let mut fields = room::get(tx, id)?.fields;
        fields.set_up_minutes = *before;
        fields.clear_down_minutes = *after;
        fields.seatings =
            plans.iter().map(|(seating, capacity)| SeatingPlan { seating: *seating, capacity: *capacity }).collect();
        room::write(tx, Some(id), &fields)?;
    }
    for (code, name, quantity, room, note) in EQUIPMENT {
        let fields = EquipmentFields {
            code: (*code).into(),
            name: (*name).into(),
            quantity: *quantity,
            room_id: book.room(room),
            note: (*note).into(),
            position: 0,
            active: true,
        };
        equipment::write(tx, None, &fields)?;
    }
    Ok(())
}

fn departments(tx: &Tx<'_>, calendar: Calendar) -> Result<Vec<(&'static str, EntryId)>> {
    let since = calendar.year(6).with_day(1);
    let mut written: Vec<(&'static str, EntryId)> = Vec::new();
    for (code, name_de, name_en, above) in DEPARTMENTS {
        let fields = EntryFields {
            code: (*code).into(),
            name_de: (*name_de).into(),
            name_en: (*name_en).into(),
            active: true,
            valid_from: since,
            parent_id: written.iter().find(|(one, _)| one == above).map(|(_, id)| *id),
            ..EntryFields::default()
        };
        written.push((code, entry::insert(tx, List::Department, &fields, false)?));
    }
    Ok(written)
}
