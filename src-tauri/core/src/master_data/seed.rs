//! What every new office begins with: kinds of contracts, categories, number ranges.

use rusqlite::Connection;

use crate::error::Result;
use crate::log::Op;
use crate::master_data::entry::{self, EntryFields, List};
use crate::moment::Moment;
use crate::office::Office;

const ENTRIES: &[(List, &str, &str, &str)] = &[
    (List::Category, "customer", "Kunde", "Customer"),
    (List::Category, "supplier", "Lieferant", "Supplier"),
    (List::Category, "authority", "Behörde", "Authority"),
    (List::Category, "partner", "Partner", "Partner"),
    (List::Category, "press", "Presse", "Press"),
    (List::Category, "private", "Privat", "Private"),
    (List::ContractKind, "rent", "Miete", "Rent"),
    (List::ContractKind, "lease", "Leasing", "Lease"),
    (List::ContractKind, "insurance", "Versicherung", "Insurance"),
    (List::ContractKind, "maintenance", "Wartung", "Maintenance"),
    (List::ContractKind, "energy", "Energie", "Energy"),
    (List::ContractKind, "telecom", "Telefon und Internet", "Telecoms"),
    (List::ContractKind, "software", "Software", "Software"),
    (List::ContractKind, "service", "Dienstleistung", "Service"),
    (List::ContractKind, "frame", "Rahmenvertrag", "Framework agreement"),
    (List::ContractKind, "membership", "Mitgliedschaft", "Membership"),
    (List::ContractKind, "employment", "Arbeitsvertrag", "Employment"),
    (List::ContractKind, "other", "Sonstiges", "Other"),
];

/// What a kind of relation is called in either direction: the other one is this, or is it
/// the other way round. Without a second name it reads the same both ways.
const RELATIONS: &[(&str, (&str, &str), (&str, &str))] = &[
    ("assistant", ("Assistenz", "Assistant"), ("Assistenz von", "Assistant to")),
    ("manager", ("Vorgesetzte/r", "Manager"), ("Unterstellt", "Direct report")),
    ("deputy", ("Stellvertretung", "Deputy"), ("Vertritt", "Deputises for")),
    ("contact_person", ("Ansprechpartner", "Contact person"), ("Ansprechpartner für", "Contact person for")),
    ("subsidiary", ("Tochtergesellschaft", "Subsidiary"), ("Muttergesellschaft", "Parent company")),
    ("tax_adviser", ("Steuerberatung", "Tax adviser"), ("Mandantschaft (Steuern)", "Client (tax)")),
    ("lawyer", ("Rechtsberatung", "Lawyer"), ("Mandantschaft (Recht)", "Client (legal)")),
    ("spouse", ("Ehe, Partnerschaft", "Spouse, partner"), ("", "")),
    ("child", ("Kind", "Child"), ("Elternteil", "Parent")),
    ("relative", ("Verwandt", "Relative"), ("", "")),
    ("acquaintance", ("Bekannt", "Acquaintance"), ("", "")),
];

const NUMBER_RANGES: &[(&str, &str, &str)] = &[
    ("contract", "V-{YYYY}-{NNNN}", "yearly"),
    ("customer", "K-{NNNNN}", "never"),
    ("supplier", "L-{NNNNN}", "never"),
    ("letter", "B-{YYYY}-{NNNN}", "yearly"),
];

/// Fills a new office. Fixed, because an office without these lists is none.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn built_in(office: &mut Office, moment: &Moment) -> Result<()> {
    office.transact(Op::fixed("office_created", ""), moment, |tx| {
        for (list, fields) in lines() {
            entry::insert(tx, list, &fields, true)?;
        }
        for (code, pattern, reset) in NUMBER_RANGES {
            tx.execute("INSERT INTO number_range (code, pattern, reset) VALUES (?1, ?2, ?3)", [code, pattern, reset])?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Fills the short lists that an office of an older version does not know yet, within its
/// migration. What is there already is the user's own and is left alone.
///
/// # Errors
/// Whatever SQLite refuses.
pub(crate) fn fill_new_lists(connection: &Connection) -> Result<()> {
    let known: Vec<List> = connection
        .prepare("SELECT DISTINCT list FROM entry")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for (list, fields) in lines().filter(|(list, _)| !known.contains(list)) {
        entry::insert(connection, list, &fields, true)?;
    }
    Ok(())
}

/// Every line that the program brings along.
fn lines() -> impl Iterator<Item = (List, EntryFields)> {
    let line = |code: &str, names: (&str, &str), reverse: (&str, &str)| EntryFields {
        code: code.to_owned(),
        name_de: names.0.to_owned(),
        name_en: names.1.to_owned(),
        reverse_de: reverse.0.to_owned(),
        reverse_en: reverse.1.to_owned(),
        active: true,
        ..EntryFields::default()
    };
    let simple = ENTRIES.iter().map(move |(list, code, de, en)| (*list, line(code, (de, en), ("", ""))));
    let relations = RELATIONS.iter().map(move |(code, names, back)| (List::RelationKind, line(code, *names, *back)));
    simple.chain(relations)
}
