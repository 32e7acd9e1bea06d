//! What a card says for own fields: found by code or name and understood as the field asks.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::contacts::{Card, ForeignCard};
use crate::error::Result;
use crate::own_fields::{self, OwnField, OwnValue};
use crate::record::{OwnFieldId, RecordKind};
use crate::search::fold;

/// The own fields of contacts as an import asks for them.
pub(super) struct OwnFields {
    fields: Vec<OwnField>,
    /// Where each stands, by its code and folded names; a code goes before another one's name.
    places: HashMap<String, usize>,
}

impl OwnFields {
    pub(super) fn read(connection: &Connection) -> Result<Self> {
        let fields = own_fields::all(connection, Some(RecordKind::Contact))?;
        let mut places = HashMap::new();
        for (at, field) in fields.iter().enumerate() {
            places.entry(folded(&field.shape.code)).or_insert(at);
        }
        for (at, field) in fields.iter().enumerate() {
            for name in [&field.shape.name_de, &field.shape.name_en] {
                places.entry(folded(name)).or_insert(at);
            }
        }
        Ok(Self { fields, places })
    }

    /// Gives a card the values that fit. What no field takes becomes a line of the note, so that
    /// nothing is lost and nothing wrong is used.
    pub(super) fn place(&self, foreign: &ForeignCard, card: &mut Card) {
        for value in foreign.own_values.iter().filter(|value| !value.text.trim().is_empty()) {
            let field = self.places.get(&folded(&value.code)).map(|at| &self.fields[*at]);
            let free = field.filter(|field| !card.own.iter().any(|known| known.field_id == field.id));
            let text = free.and_then(|field| Some((field.id, own_fields::canonical(field, &value.text).ok()?)));
            match text {
                Some((field_id, text)) => card.own.push(OwnValue { field_id, text }),
                None => {
                    let name = field.map_or(value.code.as_str(), |field| field.shape.name_de.as_str());
                    let line = format!("{name}: {}", value.text.trim());
                    card.note = format!("{}\n{line}", card.note).trim().to_owned();
                }
            }
        }
    }

    /// The code of a field.
    pub(super) fn code(&self, id: OwnFieldId) -> &str {
        self.fields.iter().find(|field| field.id == id).map_or("", |field| &field.shape.code)
    }
}

fn folded(name: &str) -> String {
    fold::words(name).join(" ")
}
