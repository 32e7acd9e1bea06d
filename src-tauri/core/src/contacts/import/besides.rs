//! What hangs on several cards at once: relations between them, and the lists they stand on.
//! Written after all of them, when every one has its place in the book.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension};

use crate::contacts::{ForeignCard, ForeignRelation, Relation, matching, relations};
use crate::error::Result;
use crate::master_data::entry::{self, List};
use crate::office::Tx;
use crate::record::{ContactId, EntryId};
use crate::search::fold;

pub(super) struct Besides<'a> {
    pub(super) tx: &'a Tx<'a>,
    pub(super) cards: &'a [ForeignCard],
    /// Each card that was written and what it became.
    pub(super) written: &'a [(usize, ContactId)],
}

/// A kind of relation in one direction, by its code and names.
type Kinds = HashMap<String, (EntryId, bool)>;

impl Besides<'_> {
    pub(super) fn all(&self) -> Result<()> {
        if self.written.iter().any(|(index, _)| !self.cards[*index].relation_names.is_empty()) {
            self.relations()?;
        }
        if self.written.iter().any(|(index, _)| !self.cards[*index].list_names.is_empty()) {
            self.lists()?;
        }
        Ok(())
    }

    fn relations(&self) -> Result<()> {
        let kinds = kinds(self.tx)?;
        let names = self.names()?;
        for (index, id) in self.written {
            let wanted = &self.cards[*index].relation_names;
            if wanted.is_empty() {
                continue;
            }
            let mut present = relations::of(self.tx, *id)?;
            let (mut unknown, before) = (Vec::new(), present.len());
            for one in wanted {
                let Some((kind_id, reversed)) = kinds.get(&kind_key(&one.kind)) else {
                    unknown.push(format!("{}: {}", one.kind, one.name));
                    continue;
                };
                let other_id = self.other(one, &names)?.filter(|other| other != id);
                let name = if other_id.is_some() { String::new() } else { one.name.trim().to_owned() };
                let relation = Relation { kind_id: *kind_id, reversed: *reversed, other_id, name };
                if !present.iter().any(|known| same(known, &relation, &one.name)) {
                    present.push(relation);
                }
            }
            if present.len() > before {
                relations::sync(self.tx, *id, &present)?;
            }
            if !unknown.is_empty() {
                self.tx
                    .prepare_cached(
                        "UPDATE contact SET note = CASE note WHEN '' THEN ?2 ELSE note || char(10) || ?2 END
                         WHERE id = ?1",
                    )?
                    .execute((id, unknown.join("\n")))?;
            }
        }
        Ok(())
    }

    /// Who is meant: by UID, else by a name that only one contact bears.
    fn other(&self, one: &ForeignRelation, names: &HashMap<String, Option<ContactId>>) -> Result<Option<ContactId>> {
        if let Some(uid) = &one.uid
            && let Some(found) = matching::by_uid(self.tx, uid)?
        {
            return Ok(Some(found));
        }
        Ok(names.get(one.name.trim()).copied().flatten())
    }

    /// The contacts by the names under which they are shown; `None` where two share one.
    fn names(&self) -> Result<HashMap<String, Option<ContactId>>> {
        let mut names: HashMap<String, Option<ContactId>> = HashMap::new();
        let mut note = |name: String, id: ContactId| {
            names
                .entry(name)
                .and_modify(|known| {
                    if *known != Some(id) {
                        *known = None;
                    }
                })
                .or_insert(Some(id));
        };
        let mut statement = self.tx.prepare("SELECT name, id FROM contact_row")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            note(row.get(0)?, row.get(1)?);
        }
        // The list's rows of this import are written at its end.
        for (index, id) in self.written {
            note(self.cards[*index].card.display_name(), *id);
        }
        Ok(names)
    }

    /// Puts each card on its lists; a list that is not there is made.
    fn lists(&self) -> Result<()> {
        let mut lists: HashMap<&str, i64> = HashMap::new();
        for (index, id) in self.written {
            for name in &self.cards[*index].list_names {
                let list = match lists.get(name.as_str()) {
                    Some(list) => *list,
                    None => {
                        let list = self.list(name)?;
                        lists.insert(name, list);
                        list
                    }
                };
                let is_there = self
                    .tx
                    .prepare_cached("SELECT 1 FROM distribution_member WHERE contact_id = ?1 AND list_id = ?2")?
                    .query_row((id, list), |_| Ok(()))
                    .optional()?
                    .is_some();
                if !is_there {
                    self.tx
                        .prepare_cached(
                            "INSERT INTO distribution_member (list_id, contact_id, name, position)
                             VALUES (?1, ?2, ?3, ?4)",
                        )?
                        .execute((list, id, self.cards[*index].card.display_name(), *index))?;
                }
            }
        }
        Ok(())
    }

    fn list(&self, name: &str) -> Result<i64> {
        let found: Option<i64> = self
            .tx
            .prepare_cached("SELECT id FROM distribution_list WHERE name = ?1")?
            .query_row([name], |row| row.get(0))
            .optional()?;
        if let Some(found) = found {
            return Ok(found);
        }
        self.tx.prepare_cached("INSERT INTO distribution_list (name) VALUES (?1)")?.execute([name])?;
        Ok(self.tx.last_insert_rowid())
    }
}

/// The same relation, also where one side knows the other by name alone.
fn same(known: &Relation, wanted: &Relation, name: &str) -> bool {
    (known.kind_id, known.reversed) == (wanted.kind_id, wanted.reversed)
        && match (known.other_id, wanted.other_id) {
            (Some(known), Some(wanted)) => known == wanted,
            _ => fold::words(&known.name) == fold::words(name),
        }
}

fn kind_key(kind: &str) -> String {
    let reverse = if kind.starts_with('-') { "-" } else { "" };
    format!("{reverse}{}", fold::words(kind).join(" "))
}

/// Every kind under its code and its names, in both directions.
fn kinds(tx: &Connection) -> Result<Kinds> {
    let mut kinds = Kinds::new();
    for entry in entry::all(tx, List::RelationKind)? {
        let fields = &entry.fields;
        for (name, reversed) in [
            (fields.code.clone(), false),
            (format!("-{}", fields.code), true),
            (fields.name_de.clone(), false),
            (fields.name_en.clone(), false),
            (fields.reverse_de.clone(), true),
            (fields.reverse_en.clone(), true),
        ] {
            if !name.is_empty() {
                kinds.entry(kind_key(&name)).or_insert((entry.id, reversed));
            }
        }
    }
    Ok(kinds)
}
