//! Records that kept forms name: a saved view that shows one category, a paper with the column
//! of an own field. They stand in JSON, where no foreign key leads; a merge makes them follow.

use rusqlite::Connection;
use serde_json::Value;

use crate::error::{Error, Result};
use crate::record::{DistributionListId, FormId, RecordKind, RecordRef};

/// Where a saved view names records: its place, the key within its search, and what it names.
/// Lines of short lists share their ids, so that the list need not be told.
const IN_VIEWS: &[(&str, &str, RecordKind)] = &[
    ("view:contacts", "categories", RecordKind::Entry),
    ("view:contacts", "organisation", RecordKind::Contact),
    ("view:contacts", "sortOwn", RecordKind::OwnField),
    ("view:contracts", "kind", RecordKind::Entry),
    ("view:contracts", "centre", RecordKind::Entry),
    ("view:contracts", "partner", RecordKind::Contact),
];

/// Makes every kept form that names `from` name `to` instead, within a running write.
///
/// # Errors
/// `FILE_DAMAGED` where a form cannot be read; whatever SQLite refuses.
pub(crate) fn follow(tx: &Connection, from: RecordRef, to: i64) -> Result<()> {
    let forms: Vec<(FormId, String, String)> = tx
        .prepare_cached("SELECT id, place, json FROM form ORDER BY id")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (id, place, stored) in forms {
        let mut json = read("form.json", &stored)?;
        let before = json.clone();
        turn(&place, &mut json, from, to);
        if json != before {
            tx.prepare_cached("UPDATE form SET json = ?2 WHERE id = ?1")?.execute((id, json.to_string()))?;
        }
    }
    if from.kind == RecordKind::OwnField {
        lists_follow(tx, from, to)?;
    }
    Ok(())
}

/// Filters of distribution lists keep what they ask of own fields in JSON too.
fn lists_follow(tx: &Connection, from: RecordRef, to: i64) -> Result<()> {
    let lists: Vec<(DistributionListId, String)> = tx
        .prepare_cached("SELECT id, filter FROM distribution_list WHERE filter IS NOT NULL ORDER BY id")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (id, stored) in lists {
        let mut json = read("distribution_list.filter", &stored)?;
        let before = json.clone();
        conditions(json.get_mut("own"), from.id, to);
        put(json.get_mut("sort_own"), from.id, to);
        if json != before {
            tx.prepare_cached("UPDATE distribution_list SET filter = ?2 WHERE id = ?1")?
                .execute((id, json.to_string()))?;
        }
    }
    Ok(())
}

fn read(column: &str, stored: &str) -> Result<Value> {
    serde_json::from_str(stored).map_err(|error| Error::FileDamaged(format!("{column}: {error}")))
}

fn turn(place: &str, json: &mut Value, from: RecordRef, to: i64) {
    for (_, key, _) in IN_VIEWS.iter().filter(|(of, _, kind)| *of == place && *kind == from.kind) {
        put(json.pointer_mut(&format!("/search/{key}")), from.id, to);
    }
    if from.kind == RecordKind::OwnField {
        conditions(json.pointer_mut("/search/own"), from.id, to);
        // Columns: those of a paper are a list, those of a view are chosen, ordered and drawn wide.
        let (old, new) = (format!("own-{}", from.id), format!("own-{to}"));
        for list in ["/columns", "/columns/turned", "/columns/order"] {
            names(json.pointer_mut(list), &old, &new);
        }
        if let Some(Value::Object(widths)) = json.pointer_mut("/columns/widths")
            && let Some(width) = widths.remove(&old)
        {
            widths.entry(new).or_insert(width);
        }
    }
}

/// A number, or each number of a list; one that is there already is not named twice.
fn put(value: Option<&mut Value>, from: i64, to: i64) {
    match value {
        Some(Value::Array(ids)) if ids.iter().any(|id| id.as_i64() == Some(from)) => {
            let there = ids.iter().any(|id| id.as_i64() == Some(to));
            ids.retain(|id| !there || id.as_i64() != Some(from));
            for id in ids {
                put(Some(id), from, to);
            }
        }
        Some(id) if id.as_i64() == Some(from) => *id = Value::from(to),
        _ => {}
    }
}

fn conditions(value: Option<&mut Value>, from: i64, to: i64) {
    for condition in value.and_then(Value::as_array_mut).into_iter().flatten() {
        put(condition.get_mut("field_id"), from, to);
    }
}

fn names(value: Option<&mut Value>, old: &str, new: &str) {
    let Some(columns) = value.and_then(Value::as_array_mut) else { return };
    let there = columns.iter().any(|column| column == new);
    columns.retain(|column| !there || column != old);
    for column in columns {
        if column == old {
            *column = Value::from(new);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn turned(place: &str, json: Value, kind: RecordKind, from: i64, to: i64) -> Value {
        let mut json = json;
        turn(place, &mut json, RecordRef { kind, id: from }, to);
        json
    }

    #[test]
    fn a_view_names_the_one_that_stays() {
        let view = json!({ "search": { "categories": [4, 7], "organisation": 4, "text": "4", "month": 4 } });
        assert_eq!(
            turned("view:contacts", view.clone(), RecordKind::Entry, 4, 9)["search"]["categories"],
            json!([9, 7])
        );
        assert_eq!(turned("view:contacts", view.clone(), RecordKind::Entry, 4, 7)["search"]["categories"], json!([7]));
        let moved = turned("view:contacts", view.clone(), RecordKind::Contact, 4, 9);
        assert_eq!(moved, json!({ "search": { "categories": [4, 7], "organisation": 9, "text": "4", "month": 4 } }));
        let contracts = json!({ "search": { "kind": 4, "centre": 5, "partner": 4 } });
        let moved = turned("view:contracts", contracts, RecordKind::Entry, 4, 9);
        assert_eq!(moved, json!({ "search": { "kind": 9, "centre": 5, "partner": 4 } }));
        // Another place means something else by the same word.
        assert_eq!(turned("labels", view.clone(), RecordKind::Entry, 4, 9), view);
    }

    #[test]
    fn own_fields_are_named_by_conditions_order_and_columns() {
        let view = json!({
            "search": { "own": [{ "field_id": 2, "contains": "2" }], "sortOwn": 2 },
            "columns": { "turned": ["own-2", "town"], "order": ["name", "own-2", "own-3"], "widths": { "own-2": 90 } },
        });
        assert_eq!(
            turned("view:contacts", view, RecordKind::OwnField, 2, 3),
            json!({
                "search": { "own": [{ "field_id": 3, "contains": "2" }], "sortOwn": 3 },
                "columns": { "turned": ["own-3", "town"], "order": ["name", "own-3"], "widths": { "own-3": 90 } },
            })
        );
        let paper = turned("contact-list", json!({ "columns": ["name", "own-2"] }), RecordKind::OwnField, 2, 3);
        assert_eq!(paper, json!({ "columns": ["name", "own-3"] }));
    }
}
