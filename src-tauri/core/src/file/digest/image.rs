//! Images of the change log, read value by value, without a tree of JSON in between.

use std::fmt;

use rusqlite::types::ValueRef;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// Reads `{column: value}` or `{column: [old, new]}`: `put` gets each column's place and
/// its value, of a pair the old one. `None` where the text is no image of these columns.
pub(super) fn read(json: &str, columns: &[String], put: impl FnMut(usize, ValueRef<'_>)) -> Option<()> {
    let mut json = serde_json::Deserializer::from_str(json);
    Image { columns, put }.deserialize(&mut json).ok()
}

struct Image<'c, P> {
    columns: &'c [String],
    put: P,
}

impl<'de, P: FnMut(usize, ValueRef<'_>)> DeserializeSeed<'de> for Image<'_, P> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, P: FnMut(usize, ValueRef<'_>)> Visitor<'de> for Image<'_, P> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a row's columns")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        // Images name their columns in the table's order, so the next one is the guess.
        let mut guess = 0;
        let columns = self.columns;
        while let Some(index) = map.next_key_seed(Column { columns, guess })? {
            let put = &mut self.put;
            map.next_value_seed(Cell { index, put })?;
            guess = index + 1;
        }
        Ok(())
    }
}

struct Column<'c> {
    columns: &'c [String],
    guess: usize,
}

impl<'de> DeserializeSeed<'de> for Column<'_> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Column<'_> {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a column of the table")
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<usize, E> {
        if self.columns.get(self.guess).is_some_and(|column| column == name) {
            return Ok(self.guess);
        }
        let found = self.columns.iter().position(|column| column == name);
        found.ok_or_else(|| E::custom("unknown column"))
    }
}

/// A value, or the first of `[old, new]`.
struct Cell<'p, P> {
    index: usize,
    put: &'p mut P,
}

impl<'de, P: FnMut(usize, ValueRef<'_>)> DeserializeSeed<'de> for Cell<'_, P> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<P: FnMut(usize, ValueRef<'_>)> Cell<'_, P> {
    fn is<E>(self, value: ValueRef<'_>) -> Result<(), E> {
        (self.put)(self.index, value);
        Ok(())
    }
}

impl<'de, P: FnMut(usize, ValueRef<'_>)> Visitor<'de> for Cell<'_, P> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a stored value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.is(ValueRef::Null)
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.is(ValueRef::Integer(number))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<(), E> {
        let number = i64::try_from(number).map_err(|_| E::custom("beyond 64 bits"))?;
        self.is(ValueRef::Integer(number))
    }

    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        self.is(ValueRef::Real(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.is(ValueRef::Text(text.as_bytes()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut pair: A) -> Result<(), A::Error> {
        let old = pair.next_element_seed(self)?;
        while pair.next_element::<IgnoredAny>()?.is_some() {}
        old.ok_or_else(|| serde::de::Error::custom("no old value"))
    }
}
