//! What goes into the folder of a sitting (Sitzungsmappe): what is open, the minutes before, and the annexes in the
//! order of the items.
//!
//! Files hang on the event, and an item says in words which annex it means. Which file is "Anlage 2" is told here: the
//! one that calls itself so, else the second of those that do not. An item may also name the file.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension};

use super::carry::{self, Waiting};
use super::event::EventFields;
use super::{agenda, read};
use crate::attachments::{self, Attachment};
use crate::bodies;
use crate::error::Result;
use crate::minutes::register::{self, OpenPoint};
use crate::record::EventId;

/// Words that stand before the number of an annex, in items and at the beginning of a file's name. Longer ones first.
const CALLED: &[&str] =
    &["anlagen", "anlage", "anl.", "beilagen", "beilage", "annexes", "annex", "appendix", "enclosures", "enclosure"];
/// A range of numbers in an item ("1–4") covers at most so many.
const LONGEST_RANGE: u32 = 99;

/// The sittings before one (`?1`): of its body, or of its series where it has no body; a series that was split goes on
/// with the one before it.
pub(crate) const EARLIER: &str = "WITH RECURSIVE
    this AS (SELECT id, body_id, series_id, starts FROM event WHERE id = ?1),
    line (id) AS (
        SELECT series_id FROM this WHERE series_id IS NOT NULL
        UNION
        SELECT series.predecessor_id FROM series JOIN line ON series.id = line.id
        WHERE series.predecessor_id IS NOT NULL),
    earlier (id, starts) AS (
        SELECT event.id, event.starts FROM event JOIN this ON event.id <> this.id AND event.starts < this.starts
        WHERE CASE WHEN this.body_id IS NOT NULL THEN event.body_id = this.body_id
                   ELSE event.series_id IN (SELECT id FROM line) END)";

/// What goes into the folder of a sitting, beside its agenda.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folder {
    /// Tasks of earlier minutes that are open.
    pub open: Vec<OpenPoint>,
    /// Items that an earlier sitting put off and that stand on no agenda since.
    pub put_off: Vec<Waiting>,
    /// The last sitting before this one that has minutes.
    pub earlier: Option<EventId>,
    /// The annexes in the order of the items; what no item names comes last.
    pub annexes: Vec<Annex>,
    /// Annexes that items name and that are not there: how the item calls it.
    pub lacking: Vec<String>,
    /// Files that internal items alone name: they are not for the participants.
    pub internal: Vec<String>,
}

/// A file of the event as an annex.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annex {
    /// "Anlage 2".
    pub number: u32,
    /// The file.
    pub file: Attachment,
    /// The numbers of the items that name it.
    pub items: Vec<String>,
}

/// What goes into the folder of a sitting.
///
/// # Errors
/// `NOT_FOUND`; `INVALID` where its agenda has no clock.
pub fn folder(connection: &Connection, event: EventId) -> Result<Folder> {
    let fields = read::get(connection, event)?.fields;
    let body = bodies::read::of_event(connection, event)?.map(|body| body.id);
    let earlier = connection
        .prepare_cached(&format!(
            "{EARLIER}
             SELECT id FROM earlier WHERE EXISTS (SELECT 1 FROM minutes WHERE minutes.event_id = earlier.id)
             ORDER BY starts DESC, id DESC LIMIT 1"
        ))?
        .query_row([event], |row| row.get(0))
        .optional()?;
    let mut put_off = carry::waiting(connection, body, event)?;
    // Topics of the body's list are no promise of an earlier sitting.
    put_off.retain(|one| one.item.is_some());
    Ok(Folder {
        open: register::open_before(connection, event)?,
        put_off,
        earlier,
        ..arranged(&fields, attachments::list(connection, event.into())?)?
    })
}

/// An item that names annexes.
struct Naming {
    number: String,
    internal: bool,
    words: Vec<String>,
}

/// The files as annexes.
fn arranged(fields: &EventFields, files: Vec<Attachment>) -> Result<Folder> {
    let items: Vec<Naming> = agenda::agenda(fields)?
        .rows
        .iter()
        .map(|row| Naming {
            number: row.item.number.clone().unwrap_or_default(),
            internal: row.item.internal,
            words: named(&row.item.annex),
        })
        .filter(|item| !item.words.is_empty())
        .collect();
    let mut annexes: BTreeMap<u32, Annex> =
        numbered(files).into_iter().map(|(number, file)| (number, Annex { number, file, items: Vec::new() })).collect();
    let mut folder = Folder::default();
    let (mut order, mut kept_back) = (Vec::new(), BTreeSet::new());
    for item in &items {
        for word in &item.words {
            let found = annexes.values_mut().find(|annex| means(word, annex));
            match found {
                Some(annex) if item.internal => {
                    kept_back.insert(annex.number);
                }
                Some(annex) => {
                    if !order.contains(&annex.number) {
                        order.push(annex.number);
                    }
                    if !item.number.is_empty() && !annex.items.contains(&item.number) {
                        annex.items.push(item.number.clone());
                    }
                }
                None if !item.internal && !folder.lacking.contains(word) => folder.lacking.push(word.clone()),
                None => {}
            }
        }
    }
    for number in order {
        folder.annexes.extend(annexes.remove(&number));
    }
    for (number, annex) in annexes {
        if kept_back.contains(&number) {
            folder.internal.push(annex.file.name);
        } else {
            folder.annexes.push(annex);
        }
    }
    Ok(folder)
}

/// Each file with its number: the one in its name, else the next that is free, in the order in which they came.
fn numbered(files: Vec<Attachment>) -> Vec<(u32, Attachment)> {
    let mut taken = BTreeSet::new();
    let own: Vec<Option<u32>> =
        files.iter().map(|file| called(&file.name).filter(|number| taken.insert(*number))).collect();
    let mut free = (1..).filter(|number| !taken.contains(number));
    files.into_iter().zip(own).filter_map(|(file, own)| Some((own.or_else(|| free.next())?, file))).collect()
}

/// The number that a file gives itself: "Anlage 2 Haushaltsplan.pdf", "anl_02.pdf".
fn called(name: &str) -> Option<u32> {
    let name = name.to_lowercase();
    let rest = CALLED.iter().find_map(|word| name.strip_prefix(word.trim_end_matches('.')))?;
    number_at_start(rest.trim_start_matches([' ', '_', '-', '.', ':']))
}

fn number_at_start(text: &str) -> Option<u32> {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|number| *number > 0)
}

/// The annexes that an item names, one by one: "Anlagen 1, 3" names "1" and "3", "Plan.pdf" a file.
fn named(text: &str) -> Vec<String> {
    let parts =
        text.split([',', ';', '\n', '&']).flat_map(|part| part.split(" und ")).flat_map(|part| part.split(" and "));
    let mut words = Vec::new();
    for part in parts {
        let bare = bare(part);
        match range(bare) {
            Some((first, last)) => words.extend((first..=last).map(|number| number.to_string())),
            None if bare.is_empty() => {}
            None => words.push(bare.to_owned()),
        }
    }
    words
}

/// "Anlage 2" without its first word.
fn bare(text: &str) -> &str {
    let text = text.trim();
    let lower = text.to_lowercase();
    let word = CALLED.iter().find(|word| {
        // A file may be called "Anlagenplan.pdf".
        lower
            .strip_prefix(**word)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_whitespace() || c.is_ascii_digit()))
    });
    word.and_then(|word| text.get(word.len()..)).unwrap_or(text).trim()
}

/// "1–3", "1-3", "1 bis 3".
fn range(text: &str) -> Option<(u32, u32)> {
    let (first, last) = text
        .split_once('–')
        .or_else(|| text.split_once('-'))
        .or_else(|| text.split_once(" bis "))
        .or_else(|| text.split_once(" to "))?;
    let (first, last): (u32, u32) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
    (first > 0 && first <= last && last - first <= LONGEST_RANGE).then_some((first, last))
}

/// Whether an item's word means this annex: its number, or its file's name with or without the ending.
fn means(word: &str, annex: &Annex) -> bool {
    let (word, name) = (word.to_lowercase(), annex.file.name.to_lowercase());
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    if word == name || word == stem {
        return true;
    }
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    // "2 (Entwurf)" is the second; "2026 Haushalt", "2a" and "3-1" are names.
    let rest = word[digits..].trim_start();
    number_at_start(&word) == Some(annex.number) && (rest.is_empty() || rest.starts_with(['(', ':']))
}

#[cfg(test)]
mod tests;
