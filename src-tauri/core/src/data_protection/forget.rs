//! What remembers forgets: the change log, the names of steps, drafts. And the look through
//! the whole file with which an erasure ends.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

use crate::error::Result;
use crate::log::purge::{end_undo, purge};
use crate::record::RecordRef;

/// Takes records and the values of persons out of everything that remembers. Runs behind the
/// step that took them out of the tables, in its transaction.
pub(super) fn forget(tx: &Connection, gone: &[RecordRef], values: &[String]) -> Result<()> {
    for record in gone {
        purge(tx, *record)?;
    }
    // Rows of other records that this step touched carry the old text in their images. A step
    // without its images cannot be taken back, so that has to be said before they go.
    let touched = "(tbl, row) IN (SELECT tbl, row FROM change WHERE op = (SELECT max(id) FROM op))";
    end_undo(tx, &format!("SELECT op FROM change WHERE {touched}"), ())?;
    tx.execute(&format!("UPDATE change SET image = NULL WHERE image IS NOT NULL AND {touched}"), [])?;
    for value in values {
        forget_value(tx, value)?;
    }
    Ok(())
}

fn forget_value(tx: &Connection, value: &str) -> Result<()> {
    let plain = pattern(value);
    // In JSON quotes and letters beyond ASCII may be written otherwise.
    let quoted = pattern(serde_json::Value::String(value.to_owned()).to_string().trim_matches('"'));
    let named = "image LIKE ?1 ESCAPE '\\' OR image LIKE ?2 ESCAPE '\\'";
    end_undo(tx, &format!("SELECT op FROM change WHERE {named}"), (&plain, &quoted))?;
    tx.execute(&format!("UPDATE change SET image = NULL WHERE {named}"), (&plain, &quoted))?;
    tx.execute("UPDATE op SET title = '' WHERE title LIKE ?1 ESCAPE '\\'", [&plain])?;
    tx.execute("DELETE FROM draft WHERE json LIKE ?1 ESCAPE '\\' OR json LIKE ?2 ESCAPE '\\'", (&plain, &quoted))?;
    Ok(())
}

/// Whatever holds the text, for LIKE.
fn pattern(text: &str) -> String {
    format!("%{}%", text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

/// Where values are still found in the file: table and column.
///
/// # Errors
/// Whatever SQLite refuses.
pub(super) fn left(connection: &Connection, values: &[String]) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    let stored: Vec<(String, String)> = connection
        .prepare(
            "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
             WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%' AND c.type = 'TEXT' ORDER BY 1, c.cid",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (table, column) in stored {
        for value in values {
            let sql = format!("SELECT 1 FROM \"{table}\" WHERE instr(\"{column}\", ?1) LIMIT 1");
            if connection.query_row(&sql, [value], |row| row.get::<_, Value>(0)).optional()?.is_some() {
                found.push((table.clone(), column.clone()));
                break;
            }
        }
    }
    Ok(found)
}
