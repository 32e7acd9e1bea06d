//! Images of the change log, read straight into values, without a tree of JSON between.

use std::fmt;

use rusqlite::types::Value;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// `{column: value}` or `{column: [old, new]}`; `put` gets each column's place and its
/// value, of a pair the old one.
pub(super) struct Image<'c, P> {
    pub columns: &'c [String],
    pub put: P,
}

impl<'de, P: FnMut(usize, Value)> DeserializeSeed<'de> for Image<'_, P> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> std::result::Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, P: FnMut(usize, Value)> Visitor<'de> for Image<'_, P> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a row's columns")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> std::result::Result<(), A::Error> {
        // Images name their columns in the table's order, so the next one is the guess.
        let mut guess = 0;
        while let Some(index) = map.next_key_seed(Column {
            columns: self.columns,
            guess,
        })? {
            (self.put)(index, map.next_value_seed(Cell)?);
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

    fn deserialize<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> std::result::Result<usize, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Column<'_> {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a column of the table")
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> std::result::Result<usize, E> {
        if self
            .columns
            .get(self.guess)
            .is_some_and(|column| column == name)
        {
            return Ok(self.guess);
        }
        self.columns
            .iter()
            .position(|column| column == name)
            .ok_or_else(|| E::custom("unknown column"))
    }
}

/// A value, or the first of `[old, new]`.
struct Cell;

impl<'de> DeserializeSeed<'de> for Cell {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> std::result::Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Cell {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a stored value")
    }

    fn visit_unit<E>(self) -> std::result::Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_i64<E>(self, number: i64) -> std::result::Result<Value, E> {
        Ok(Value::Integer(number))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> std::result::Result<Value, E> {
        i64::try_from(number)
            .map(Value::Integer)
            .map_err(|_| E::custom("beyond 64 bits"))
    }

    fn visit_f64<E>(self, number: f64) -> std::result::Result<Value, E> {
        Ok(Value::Real(number))
    }

    fn visit_str<E>(self, text: &str) -> std::result::Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut pair: A) -> std::result::Result<Value, A::Error> {
        let old = pair.next_element_seed(Self)?;
        while pair.next_element::<IgnoredAny>()?.is_some() {}
        old.ok_or_else(|| serde::de::Error::custom("no old value"))
    }
}
