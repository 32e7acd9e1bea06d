//! What belongs to a contact in any number: when two lines say the same, and how one reads.

use std::collections::HashMap;

use rusqlite::Connection;
use rusqlite::types::Value;

use super::text_of;
use crate::error::Result;
use crate::record::ContactId;
use crate::references::{Alike, Equal, Row};
use crate::search::fold;

/// The lists that are compared line by line, in the order of the record.
pub(super) const TABLES: &[&str] =
    &["position", "email", "phone", "web", "address", "contact_category", "contact_tag", "contact_relation"];

/// Compares lines of lists. Organisations that stand behind positions are known by name,
/// because the same one may be written out elsewhere.
pub(super) struct Lists {
    names: HashMap<i64, String>,
}

impl Lists {
    /// For the positions of these contacts.
    pub(super) fn of(connection: &Connection, contacts: &[ContactId]) -> Result<Self> {
        let mut names = HashMap::new();
        for contact in contacts {
            let mut statement = connection.prepare_cached(
                "SELECT contact.id, contact.organisation FROM position
                 JOIN contact ON contact.id = position.organisation_id WHERE position.contact_id = ?1",
            )?;
            let mut rows = statement.query([contact])?;
            while let Some(row) = rows.next()? {
                names.insert(row.get(0)?, row.get(1)?);
            }
        }
        Ok(Self { names })
    }

    /// A line as it reads: "anna@weber.example", "Hafenstraße 1, 25335 Elmshorn".
    pub(super) fn text(&self, table: &str, row: &Row) -> String {
        let of = |column: &str| row.get(column).map(text_of).unwrap_or_default();
        let joined = |parts: &[String], sign: &str| {
            parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(sign)
        };
        match table {
            "email" => of("address"),
            "phone" => of("raw"),
            "web" => of("url"),
            "address" => {
                let town = joined(&[of("postal_code"), of("town")], " ");
                joined(&[of("street"), of("extra"), town], ", ")
            }
            "position" => joined(&[of("role"), of("department"), self.organisation(row)], ", "),
            "contact_tag" => of("tag"),
            "contact_relation" => of("name"),
            "participant" => of("name"),
            _ => row.iter().find(|(column, _)| *column == "name").map(|(_, name)| text_of(name)).unwrap_or_default(),
        }
    }

    fn organisation(&self, row: &Row) -> String {
        match row.get("organisation_id") {
            Some(Value::Integer(id)) => self.names.get(id).cloned().unwrap_or_default(),
            _ => row.get("organisation").map(text_of).unwrap_or_default(),
        }
    }
}

impl Alike for Lists {
    fn same(&self, table: &str, moved: &Row, there: &Row) -> bool {
        let both = |column: &str| (text_of(&moved[column]), text_of(&there[column]));
        let agree = |columns: &[&str]| {
            columns.iter().all(|column| {
                let (left, right) = both(column);
                left.is_empty() || right.is_empty() || fold::words(&left) == fold::words(&right)
            })
        };
        match table {
            "email" => {
                let (left, right) = both("address");
                left.trim().to_lowercase() == right.trim().to_lowercase()
            }
            "phone" => match (both("e164"), both("raw")) {
                ((left, right), _) if !left.is_empty() && !right.is_empty() => left == right,
                (_, (left, right)) => fold::digits(&left) == fold::digits(&right),
            },
            "web" => {
                let (left, right) = both("url");
                plain_url(&left) == plain_url(&right)
            }
            "address" => {
                let (left, right) = both("street");
                plain_street(&left) == plain_street(&right)
                    && moved["kind"] == there["kind"]
                    && fold::words(&both("postal_code").0) == fold::words(&both("postal_code").1)
                    && fold::words(&both("town").0) == fold::words(&both("town").1)
                    && agree(&["extra", "region", "country", "valid_from", "valid_to"])
            }
            "position" => {
                let (left, right) = (self.organisation(moved), self.organisation(there));
                fold::words(&left) == fold::words(&right) && agree(&["role", "department", "since", "until"])
            }
            _ => Equal.same(table, moved, there),
        }
    }

    fn bucket(&self, table: &str, row: &Row) -> String {
        let of = |column: &str| text_of(&row[column]);
        match table {
            "email" => of("address").trim().to_lowercase(),
            // A number is the same by either of two writings, so that all are compared.
            "phone" => String::new(),
            "web" => plain_url(&of("url")),
            "address" => plain_street(&of("street")),
            "position" => fold::words(&self.organisation(row)).join(" "),
            _ => Equal.bucket(table, row),
        }
    }

    fn untold(&self, table: &str, column: &str) -> bool {
        matches!(
            (table, column),
            ("email", "address")
                | ("phone", "raw" | "e164")
                | ("web", "url")
                | ("address", "street" | "extra" | "postal_code" | "town" | "region" | "country")
                | ("position", "organisation" | "role" | "department")
        )
    }
}

/// "Hafenstr. 1" is "Hafenstraße 1".
pub(crate) fn plain_street(street: &str) -> String {
    fold::words(street).concat().replace("strasse", "str")
}

fn plain_url(url: &str) -> String {
    let url = url.trim().to_lowercase();
    let url = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or(&url);
    url.strip_prefix("www.").unwrap_or(url).trim_end_matches('/').to_owned()
}
