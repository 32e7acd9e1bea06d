//! What the book holds that a register may repeat or name, read once in small steps.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;
use serde_json::Value;

use super::partners::Partners;
use super::{KnownBy, values};
use crate::contacts::ContactKind;
use crate::data_protection::restrict::OPEN;
use crate::error::Result;
use crate::master_data::{EntryFields, List, entry, firm, number_gap};
use crate::money::Currency;
use crate::record::{ContactId, ContractId, EntryId};

/// So many rows are read at a time; other commands come in between.
const AT_ONCE: i64 = 5_000;

/// What the book holds.
#[derive(Debug, Default)]
pub struct Known {
    pub(super) partners: Partners,
    pub(super) kinds: HashMap<String, EntryId>,
    pub(super) cost_centres: HashMap<String, EntryId>,
    pub(super) numbers: HashMap<String, ContractId>,
    pub(super) by_partner: HashMap<(ContactId, KnownBy, String), ContractId>,
    pub(super) gone: HashMap<String, Value>,
    /// The currencies that the office knows.
    pub currencies: Vec<Currency>,
    /// The currency of the own firm's country.
    pub home: Option<Currency>,
}

impl Known {
    /// The currency where an amount names none.
    #[must_use]
    pub fn home(&self) -> Currency {
        self.home.unwrap_or(Currency::EUR)
    }
}

/// How far the reading of the book has come.
#[derive(Debug, Default)]
pub struct Knowing {
    known: Known,
    begun: bool,
    contacts: Option<i64>,
    contracts: Option<i64>,
}

impl Knowing {
    /// At the beginning.
    #[must_use]
    pub fn begin() -> Self {
        Self { contacts: Some(0), contracts: Some(0), ..Self::default() }
    }

    /// Reads a little more; true when all is known.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn step(&mut self, connection: &Connection) -> Result<bool> {
        if !self.begun {
            self.begun = true;
            self.lists(connection)?;
        } else if let Some(after) = self.contacts {
            self.contacts = self.more_contacts(connection, after)?;
        } else if let Some(after) = self.contracts {
            self.contracts = self.more_contracts(connection, after)?;
        }
        Ok(self.contacts.is_none() && self.contracts.is_none())
    }

    /// All that was read.
    #[must_use]
    pub fn finish(self) -> Known {
        self.known
    }

    fn lists(&mut self, connection: &Connection) -> Result<()> {
        for (list, into) in
            [(List::ContractKind, &mut self.known.kinds), (List::CostCentre, &mut self.known.cost_centres)]
        {
            for one in entry::all(connection, list)? {
                for spelling in spellings(&one.fields) {
                    into.entry(spelling).or_insert(one.id);
                }
            }
        }
        let currencies = entry::all(connection, List::Currency)?;
        self.known.currencies = currencies.iter().filter_map(|one| one.fields.code.parse().ok()).collect();
        let (_, firm) = firm::get(connection)?;
        self.known.home =
            Some(if matches!(firm.country.as_str(), "CH" | "LI") { Currency::CHF } else { Currency::EUR });
        let gone = number_gap::all_gone(connection)?;
        self.known.gone = gone
            .into_iter()
            .filter(|((range, _), _)| range == "contract")
            .map(|((_, number), data)| (number, data))
            .collect();
        Ok(())
    }

    fn more_contacts(&mut self, connection: &Connection, after: i64) -> Result<Option<i64>> {
        let sql = format!(
            "SELECT id, kind, given, family, organisation FROM contact WHERE id > ?1 AND {OPEN} ORDER BY id LIMIT {AT_ONCE}"
        );
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query([after])?;
        let (mut last, mut count) = (after, 0);
        while let Some(row) = rows.next()? {
            let id: ContactId = row.get(0)?;
            let kind: ContactKind = row.get(1)?;
            let text = |at| -> Result<&str> { Ok(row.get_ref(at)?.as_str().unwrap_or_default()) };
            match kind {
                ContactKind::Organisation => self.known.partners.note(id, kind, text(4)?),
                ContactKind::Person => {
                    self.known.partners.note(id, kind, &format!("{} {}", text(2)?, text(3)?));
                }
            }
            (last, count) = (id.0, count + 1);
        }
        Ok((count == AT_ONCE).then_some(last))
    }

    fn more_contracts(&mut self, connection: &Connection, after: i64) -> Result<Option<i64>> {
        let mut statement = connection.prepare_cached(&format!(
            "SELECT id, number, title, partner_id, contract_number, phase = 'archived'
             FROM contract WHERE id > ?1 ORDER BY id LIMIT {AT_ONCE}"
        ))?;
        let mut rows = statement.query([after])?;
        let (mut last, mut count) = (after, 0);
        while let Some(row) = rows.next()? {
            let (id, number): (ContractId, String) = (row.get(0)?, row.get(1)?);
            let (title, partner): (String, Option<ContactId>) = (row.get(2)?, row.get(3)?);
            let (contract_number, archived): (String, bool) = (row.get(4)?, row.get(5)?);
            self.known.numbers.entry(number).or_insert(id);
            // As the form judges it: what is archived may be concluded anew. Its number stays borne all the same.
            if let Some(partner) = partner.filter(|_| !archived) {
                for (by, text) in [(KnownBy::Title, title), (KnownBy::ContractNumber, contract_number)] {
                    let compared = by.compared(&text);
                    if !compared.is_empty() {
                        self.known.by_partner.entry((partner, by, compared)).or_insert(id);
                    }
                }
            }
            (last, count) = (id.0, count + 1);
        }
        Ok((count == AT_ONCE).then_some(last))
    }
}

/// How a table may name a line of a short list: by its code, a name, or both in one.
fn spellings(fields: &EntryFields) -> HashSet<String> {
    let names = [&fields.name_de, &fields.name_en].map(|name| values::words(name));
    let code = values::words(&fields.code);
    let mut all = HashSet::from([code.clone()]);
    for name in names {
        if !name.is_empty() {
            all.insert(format!("{code} {name}"));
            all.insert(format!("{name} {code}"));
            all.insert(name);
        }
    }
    all.remove("");
    all
}
