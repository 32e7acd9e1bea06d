//! Contracts that may be the same one, taken in twice.

use rusqlite::Connection;

use crate::error::Result;
use crate::record::{ContactId, ContractId};
use crate::search::fold;

/// Why two contracts look like one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// The same partner and the same number of theirs.
    Number,
    /// The same partner and the same title.
    Title,
}

/// Contracts of the book that may be the one described; the sure ones first. Words are compared folded.
/// `except`: the contract itself.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn similar(
    connection: &Connection,
    partner: Option<ContactId>,
    title: &str,
    contract_number: &str,
    except: Option<ContractId>,
) -> Result<Vec<(ContractId, Likeness)>> {
    let (title, number) = (fold::words(title), plain(contract_number));
    let mut statement = connection.prepare_cached(
        "SELECT id, title, contract_number FROM contract
         WHERE partner_id IS ?1 AND id <> ?2 AND phase <> 'archived' ORDER BY id",
    )?;
    let mut rows = statement.query((partner, except.map_or(0, |id| id.0)))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, other_title, other_number): (ContractId, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        // Without a partner a number of theirs says nothing: whose would it be?
        if partner.is_some() && !number.is_empty() && plain(&other_number) == number {
            found.push((id, Likeness::Number));
        } else if !title.is_empty() && fold::words(&other_title) == title {
            found.push((id, Likeness::Title));
        }
    }
    found.sort_by_key(|(id, likeness)| (*likeness == Likeness::Title, id.0));
    Ok(found)
}

/// A number without what it is parted by: "KD 4711/2" is "kd-4711-2".
pub(super) fn plain(number: &str) -> String {
    number.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contracts::testing::{add, contract, office, organisation, renewing};

    #[test]
    fn the_same_number_of_a_partner_or_the_same_title_is_told() {
        let (mut office, moment) = office();
        let [one, other] = ["Nord GmbH", "Süd AG"].map(|name| organisation(&mut office, name, &moment));
        let mut taken = |title: &str, partner, number: &str| {
            let mut fields = contract(title, renewing());
            (fields.partner_id, fields.contract_number) = (partner, number.to_owned());
            add(&mut office, fields, &moment)
        };
        let lease = taken("Leasing Kopierer", Some(one), "KD 4711/2");
        let rent = taken("Miete Büro", Some(one), "");
        let loose = taken("Miete Büro", None, "");
        taken("Miete Büro", Some(other), "KD 4711/2");
        let ask = |partner, title: &str, number: &str, except| {
            similar(office.read(), partner, title, number, except).unwrap()
        };
        assert_eq!(ask(Some(one), "Kopierer", "kd-4711-2", None), [(lease, Likeness::Number)]);
        assert_eq!(ask(Some(one), "MIETE  Buero", "", None), [(rent, Likeness::Title)]);
        assert_eq!(
            ask(Some(one), "Miete Büro", "KD4711/2", None),
            [(lease, Likeness::Number), (rent, Likeness::Title)]
        );
        assert_eq!(ask(Some(one), "Miete Büro", "", Some(rent)), []);
        assert_eq!(ask(None, "Miete Büro", "KD 4711/2", None), [(loose, Likeness::Title)]);
        assert_eq!(ask(Some(one), "", "", None), []);
    }
}
