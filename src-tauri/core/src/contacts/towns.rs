//! What the own book knows already: the town of a postal code, the organisation that a text names.

use rusqlite::{Connection, OptionalExtension};

use super::{Card, countries, salutation};
use crate::error::Result;
use crate::record::ContactId;
use crate::settings;

/// So many towns of one code are proposed.
const MOST: usize = 5;

/// The towns that stand beside a postal code in the book, the most frequent first. `country`: ISO code
/// or empty for the own firm's.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn of(connection: &Connection, postal_code: &str, country: &str) -> Result<Vec<String>> {
    let (code, signed) = countries::without_sign(postal_code);
    if code.chars().count() < 4 {
        return Ok(Vec::new());
    }
    let home = salutation::home(connection)?;
    let wanted = signed.map(ToOwned::to_owned).unwrap_or_else(|| match country.trim() {
        "" => home.clone(),
        country => country.to_owned(),
    });
    let mut counts: Vec<(String, usize)> = Vec::new();
    let mut statement = connection.prepare_cached(
        "SELECT trim(town), country, count(*) FROM address WHERE postal_code IN (?1, ?2) AND trim(town) <> ''
         GROUP BY 1, 2 ORDER BY 3 DESC, 1",
    )?;
    let mut rows = statement.query((code, postal_code.trim()))?;
    while let Some(row) = rows.next()? {
        let (town, country, count): (String, String, usize) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let country = if country.trim().is_empty() { home.as_str() } else { country.as_str() };
        if countries::is_abroad(country, &wanted) {
            continue;
        }
        match counts.iter_mut().find(|(known, _)| *known == town) {
            Some((_, known)) => *known += count,
            None => counts.push((town, count)),
        }
    }
    counts.sort_by_key(|count| std::cmp::Reverse(count.1));
    Ok(counts.into_iter().take(MOST).map(|(town, _)| town).collect())
}

/// The card with its organisation linked, where the book has exactly one of that name.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn employer(connection: &Connection, mut card: Card) -> Result<Card> {
    let order = settings::sort_order(connection)?;
    for position in &mut card.positions {
        if position.organisation_id.is_some() || position.organisation.trim().is_empty() {
            continue;
        }
        let mut statement = connection.prepare_cached(
            "SELECT id, count(*) FROM contact_row WHERE sort_key = ?1 AND kind = 'organisation' AND active = 1",
        )?;
        let found = statement
            .query_row([order.key(position.organisation.trim())], |row| {
                Ok((row.get::<_, Option<i64>>(0)?, row.get::<_, i64>(1)?))
            })
            .optional()?;
        if let Some((Some(id), 1)) = found {
            position.organisation_id = Some(ContactId(id));
        }
    }
    Ok(card)
}
