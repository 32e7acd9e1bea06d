//! What is noted beside name and address: tags, relations, anniversaries, own fields.

use crate::contacts::{Birthday, Relation, check, read, save};
use crate::error::Result;
use crate::master_data::List;
use crate::office::Tx;
use crate::own_fields::{Choice, OwnFieldShape, OwnValue, ValueType, field};
use crate::record::{OwnFieldId, RecordKind};
use crate::sample::book::Book;
use crate::sample::ground::Ground;
use crate::sample::sound;

/// Who, what the other one is to them, and the other one: a key of the book, else a name alone.
const RELATIONS: &[(&str, &str, &str)] = &[
    ("Jens Hansen", "assistant", "Anna Petersen"),
    ("Jens Hansen", "spouse", "Maren Hansen"),
    ("Maren Hansen", "assistant", "Anna Petersen"),
    ("Piotr Nowak", "manager", "Uwe Kruse"),
    ("Lars Jeßen", "manager", "Uwe Kruse"),
    ("Uwe Kruse", "deputy", "Merle Brodersen"),
    ("Friedrich Brandt", "child", "Ronja Brandt"),
    ("Heike Rathjen", "assistant", "Frau Soltau (Vorzimmer)"),
    ("wohnbau", "contact_person", "Sönke Tiedemann"),
    ("nordlicht", "contact_person", "Tanja Rieck"),
    ("baumschule", "tax_adviser", "claasen"),
    ("Volkmar Zimmermann-Brockdorff", "lawyer", "Elif Yıldız"),
    ("Beate Müller", "relative", "Hannelore Aßmann"),
];

const TAGS: &[(&str, &[&str])] = &[
    ("Friedrich Brandt", &["Weihnachtskarte"]),
    ("Hauke Claasen", &["Weihnachtskarte", "Sommerfest"]),
    ("Boris Thoms", &["Sommerfest"]),
    ("Heike Rathjen", &["Weihnachtskarte", "Sommerfest", "Rahmenvertrag prüfen"]),
    ("Holger Dammann", &["Sommerfest"]),
    ("Charlotte du Plessis-Hartwig", &["Weihnachtskarte", "Referenz"]),
    ("Anna Weber", &["Beirat", "Weihnachtskarte"]),
    ("Volkmar Zimmermann-Brockdorff", &["Denkmalschutz", "Referenz"]),
    ("wohnbau", &["Rahmenvertrag", "Referenz"]),
    ("klinik", &["Notdienst", "Referenz"]),
    ("nordlicht", &["Sammelrechnung"]),
];

const ANNIVERSARIES: &[(&str, Option<i32>, u32, u32)] = &[
    ("Jens Hansen", Some(1996), 6, 14),
    ("Maren Hansen", Some(1996), 6, 14),
    ("Uwe Kruse", Some(2004), 9, 1),
    ("wohnbau", Some(1951), 4, 1),
    ("werft", Some(1888), 10, 3),
    ("Hauke Claasen", None, 11, 23),
];

/// Fields with what some contacts have in them.
const FIELDS: &[(&str, &str, ValueType, &[(&str, &str)], &[(&str, &str)])] = &[
    (
        "Zahlungsziel in Tagen",
        "Days to pay",
        ValueType::Number,
        &[],
        &[("wohnbau", "30"), ("klinik", "45"), ("nordlicht", "14"), ("baumschule", "21")],
    ),
    (
        "Zugang zum Objekt",
        "Access to the site",
        ValueType::Choice,
        &[
            ("Schlüssel im Büro", "Key at the office"),
            ("Anmeldung am Empfang", "Reception"),
            ("Nur mit Begleitung", "Escorted only"),
        ],
        &[("wohnbau", "Schlüssel im Büro"), ("klinik", "Anmeldung am Empfang"), ("werft", "Nur mit Begleitung")],
    ),
    (
        "Datenschutzhinweis gegeben",
        "Privacy notice given",
        ValueType::YesNo,
        &[],
        &[("Hannelore Aßmann", "yes"), ("Ömer Çelik", "yes"), ("Beate Müller", "no")],
    ),
    (
        "Nächste Prüfung (DGUV V3)",
        "Next inspection",
        ValueType::Date,
        &[],
        &[("wohnbau", "2027-02-15"), ("klinik", "2026-12-01")],
    ),
];

/// Writes the details of contacts that are there already.
pub(super) fn write(tx: &Tx<'_>, ground: &Ground, book: &Book) -> Result<()> {
    let fields = own_fields(tx)?;
    let mut keys: Vec<&str> = RELATIONS.iter().map(|(who, ..)| *who).collect();
    keys.extend(TAGS.iter().map(|(who, _)| *who));
    keys.extend(ANNIVERSARIES.iter().map(|(who, ..)| *who));
    keys.extend(FIELDS.iter().flat_map(|(.., values)| values.iter().map(|(who, _)| *who)));
    keys.sort_unstable();
    keys.dedup();
    for key in keys {
        let id = book.contact(key)?.id;
        let mut card = read::get(tx, id)?.card;
        if let Some((_, tags)) = TAGS.iter().find(|(who, _)| *who == key) {
            card.tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
        }
        if let Some((_, year, month, day)) = ANNIVERSARIES.iter().find(|(who, ..)| *who == key) {
            card.anniversary = Birthday::new(*year, *month, *day);
        }
        for (_, kind, other) in RELATIONS.iter().filter(|(who, ..)| *who == key) {
            let other_id = book.contact(other).ok().map(|entry| entry.id);
            let kind_id = ground.entry(List::RelationKind, kind);
            card.relations.extend(kind_id.map(|kind_id| Relation {
                kind_id,
                reversed: false,
                other_id,
                name: if other_id.is_some() { String::new() } else { (*other).to_owned() },
            }));
        }
        for ((.., values), field_id) in FIELDS.iter().zip(&fields) {
            let text = values.iter().find(|(who, _)| *who == key).map(|(_, text)| (*text).to_owned());
            card.own.extend(text.map(|text| OwnValue { field_id: *field_id, text }));
        }
        let card = check::tidy(card);
        sound(check::check(&card))?;
        save::update(tx, id, &card)?;
    }
    Ok(())
}

fn own_fields(tx: &Tx<'_>) -> Result<Vec<OwnFieldId>> {
    let mut ids = Vec::new();
    for (name_de, name_en, value_type, choices, _) in FIELDS {
        let shape = OwnFieldShape {
            record_kind: RecordKind::Contact,
            code: String::new(),
            name_de: (*name_de).to_owned(),
            name_en: (*name_en).to_owned(),
            value_type: *value_type,
            choices: choices
                .iter()
                .map(|(de, en)| Choice { code: String::new(), name_de: (*de).to_owned(), name_en: (*en).to_owned() })
                .collect(),
            position: 0,
            active: true,
        };
        ids.push(field::insert(tx, &field::tidy(shape))?);
    }
    Ok(ids)
}
