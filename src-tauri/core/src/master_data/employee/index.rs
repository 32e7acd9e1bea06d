//! What can be found of an employee.

use rusqlite::{Connection, OptionalExtension};

use crate::contacts::phone;
use crate::error::Result;
use crate::search::index::Document;

pub(crate) fn document(tx: &Connection, id: i64) -> Result<Option<Document>> {
    let document = tx
        .prepare_cached(
            "SELECT employee.family, employee.given, employee.title, employee.code, employee.function, employee.email,
                    coalesce(entry.name_de, ''), coalesce(entry.name_en, ''), employee.note,
                    employee.extension, employee.mobile
             FROM employee LEFT JOIN entry ON entry.id = employee.department_id WHERE employee.id = ?1",
        )?
        .query_row([id], |row| {
            let (family, given): (String, String) = (row.get(0)?, row.get(1)?);
            let sorted_as = format!("{family} {given}");
            let mut texts = vec![family, given];
            for column in 2..9 {
                texts.push(row.get(column)?);
            }
            let (extension, mobile): (String, String) = (row.get(9)?, row.get(10)?);
            // Where a number has no calling code, that of the largest of the three countries is tried.
            let mut numbers = phone::searched_as(&mobile, phone::e164(&mobile, "DE").as_deref());
            numbers.push(extension);
            Ok(Document { sorted_as, texts, numbers })
        })
        .optional()?;
    Ok(document)
}
