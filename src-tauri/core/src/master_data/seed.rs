//! What every new office begins with: kinds of contracts, categories, number ranges.

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

const NUMBER_RANGES: &[(&str, &str, &str)] = &[
    ("contract", "V-{YYYY}-{NNNN}", "yearly"),
    ("customer", "K-{NNNNN}", "never"),
    ("supplier", "L-{NNNNN}", "never"),
];

/// Fills a new office. Fixed, because an office without these lists is none.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn built_in(office: &mut Office, moment: &Moment) -> Result<()> {
    office.transact(Op::fixed("office_created", ""), moment, |tx| {
        for (list, code, name_de, name_en) in ENTRIES {
            let fields = EntryFields {
                code: (*code).to_owned(),
                name_de: (*name_de).to_owned(),
                name_en: (*name_en).to_owned(),
                colour: String::new(),
                position: 0,
                active: true,
                valid_from: None,
                valid_to: None,
            };
            entry::insert(tx, *list, &fields, true)?;
        }
        for (code, pattern, reset) in NUMBER_RANGES {
            tx.execute("INSERT INTO number_range (code, pattern, reset) VALUES (?1, ?2, ?3)", [code, pattern, reset])?;
        }
        Ok(())
    })?;
    Ok(())
}
