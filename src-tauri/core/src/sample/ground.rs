//! The firm itself and its lists: logo, categories, cost centres, rooms.

use std::collections::HashMap;

use crate::attachments;
use crate::error::Result;
use crate::master_data::entry::{self, EntryFields, List};
use crate::master_data::firm::{self, Firm, FirmBank, FirmPerson, FirmRole};
use crate::master_data::room::{self, RoomFields};
use crate::moment::Moment;
use crate::office::Tx;
use crate::record::{EntryId, FirmId, RoomId};
use crate::sample::calendar::{Calendar, REGION};
use crate::sample::sound;

/// The name of the firm.
pub(super) const FIRM: &str = "Hansen Elektrotechnik GmbH";

const LOGO: &[u8] = include_bytes!("logo.svg");

/// Code, German and English name, colour.
const CATEGORIES: &[(&str, &str, &str, &str)] = &[
    ("team", "Team", "Team", "#0F5B63"),
    ("board", "Beirat", "Advisory board", "#8A5A00"),
    ("planner", "Planungsbüro", "Planning office", "#3B5BA5"),
    ("service", "Dienstleister", "Service provider", "#6B4F9B"),
];

const COST_CENTRES: &[(&str, &str, &str)] = &[
    ("100", "Verwaltung", "Administration"),
    ("200", "Werkstatt und Lager", "Workshop and store"),
    ("300", "Baustellen", "Building sites"),
    ("400", "Service und Wartung", "Service and maintenance"),
    ("500", "Fuhrpark", "Vehicles"),
    ("600", "Ausbildung", "Apprenticeship"),
];

/// Code, name, seats, where, note.
const ROOMS: &[(&str, &str, u32, &str, &str)] = &[
    ("ELBE", "Raum Elbe", 12, "1. OG", "Bildschirm 75 Zoll, Konferenztelefon, Flipchart"),
    ("ALSTER", "Raum Alster", 6, "1. OG", "Bildschirm 43 Zoll"),
    ("KRUECKAU", "Schulungsraum Krückau", 24, "EG", "Beamer, zwei Prüfplätze; Schlüssel am Empfang"),
    ("WERFT", "Musterwand Werft", 8, "Halle 2", "Sicherheitsschuhe nötig"),
];

/// What the other parts look up by code.
pub(super) struct Ground {
    entries: HashMap<(List, String), EntryId>,
    rooms: HashMap<&'static str, RoomId>,
}

impl Ground {
    pub(super) fn entry(&self, list: List, code: &str) -> Option<EntryId> {
        self.entries.get(&(list, code.to_owned())).copied()
    }

    pub(super) fn room(&self, code: &str) -> Option<RoomId> {
        self.rooms.get(code).copied()
    }
}

pub(super) fn write(tx: &Tx<'_>, moment: &Moment) -> Result<Ground> {
    let firm = hansen();
    sound(firm::check(&firm))?;
    firm::write(tx, &firm)?;
    attachments::add::insert(tx, FirmId(1).into(), "Logo Hansen.svg", LOGO, moment.today)?;
    let opened = Calendar::around(moment.today).year(6);
    let line = |code: &str, name_de: &str, name_en: &str, colour: &str| EntryFields {
        code: code.to_owned(),
        name_de: name_de.to_owned(),
        name_en: name_en.to_owned(),
        colour: colour.to_owned(),
        active: true,
        ..EntryFields::default()
    };
    for (code, name_de, name_en, colour) in CATEGORIES {
        entry::insert(tx, List::Category, &line(code, name_de, name_en, colour), false)?;
    }
    for (code, name_de, name_en) in COST_CENTRES {
        let fields = EntryFields { valid_from: Some(opened), ..line(code, name_de, name_en, "") };
        entry::insert(tx, List::CostCentre, &fields, false)?;
    }
    let mut entries = HashMap::new();
    for list in List::ALL.iter().copied() {
        for entry in entry::all(tx, list)? {
            entries.insert((list, entry.fields.code), entry.id);
        }
    }
    let mut rooms = HashMap::new();
    for (code, name, seats, place, note) in ROOMS {
        let fields = RoomFields {
            code: (*code).to_owned(),
            name: (*name).to_owned(),
            capacity: Some(*seats),
            place: (*place).to_owned(),
            note: (*note).to_owned(),
            active: true,
            ..RoomFields::default()
        };
        rooms.insert(*code, room::write(tx, None, &fields)?);
    }
    Ok(Ground { entries, rooms })
}

fn hansen() -> Firm {
    Firm {
        name: FIRM.into(),
        legal_form: "GmbH".into(),
        street: "Hafenstraße 12".into(),
        postal_code: "25335".into(),
        town: "Elmshorn".into(),
        country: "DE".into(),
        region: REGION.into(),
        phone: "+49 40 66969-100".into(),
        email: "buero@hansen-elektro.example".into(),
        web: "www.hansen-elektro.example".into(),
        register_court: "Amtsgericht Pinneberg".into(),
        register_number: "HRB 98412 EL".into(),
        vat_id: "DE999412003".into(),
        tax_number: "18/999/41203".into(),
        people: vec![
            named(FirmRole::Manager, "Jens Hansen"),
            named(FirmRole::Manager, "Maren Hansen"),
            named(FirmRole::Advisory, "Dr. Anna Weber"),
        ],
        banks: vec![
            FirmBank {
                name: "Kreditbank Unterelbe eG".into(),
                iban: super::book::iban("DE", "990012050004120300"),
                bic: "KRUEDEH1XXX".into(),
            },
            FirmBank {
                name: "Sparbank Krückau".into(),
                iban: super::book::iban("DE", "990034150000771200"),
                bic: "SPKRDEH1XXX".into(),
            },
        ],
        ..Firm::default()
    }
}

fn named(role: FirmRole, name: &str) -> FirmPerson {
    FirmPerson { role, name: name.into(), presides: false, valid_from: None, valid_to: None }
}
