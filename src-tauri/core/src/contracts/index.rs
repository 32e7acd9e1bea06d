//! What can be found of a contract.

use rusqlite::{Connection, OptionalExtension};

use super::rows;
use crate::error::Result;
use crate::own_fields;
use crate::record::ContractId;
use crate::search::index::Document;

/// The contract's search document; none where it is gone.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn document(tx: &Connection, id: i64) -> Result<Option<Document>> {
    let found = tx
        .prepare_cached(
            "SELECT contract.title, coalesce(contract.number, ''), contract.customer_number,
                    contract.contract_number, contract.responsible, contract.note,
                    coalesce(partner.name, ''), coalesce(person.name, ''),
                    coalesce(kind.name_de || ' ' || kind.name_en, ''),
                    coalesce(centre.code || ' ' || centre.name_de || ' ' || centre.name_en, '')
             FROM contract
             LEFT JOIN contact_row AS partner ON partner.id = contract.partner_id
             LEFT JOIN contact_row AS person ON person.id = contract.contact_person_id
             LEFT JOIN entry AS kind ON kind.id = contract.kind_id
             LEFT JOIN entry AS centre ON centre.id = contract.cost_centre_id
             WHERE contract.id = ?1",
        )?
        .query_row([id], |row| (0..10).map(|index| row.get(index)).collect::<rusqlite::Result<Vec<String>>>())
        .optional()?;
    let Some(mut texts) = found else {
        return Ok(None);
    };
    let numbers = texts.drain(1..4).filter(|number| !number.is_empty()).collect();
    let own = own_fields::value::of(tx, ContractId(id).into())?;
    texts.extend(rows::tags(tx, ContractId(id))?);
    texts.extend(own_fields::value::index_texts(tx, &own)?);
    Ok(Some(Document { sorted_as: texts[0].clone(), texts, numbers }))
}
