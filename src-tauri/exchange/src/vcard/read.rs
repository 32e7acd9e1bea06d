//! What the cards of a file say, and what becomes of those that say nothing.

use std::collections::{HashMap, HashSet};

use kontor_core::contacts::ForeignCard;
use serde_json::{Value, json};

use super::line::Property;
use super::split::{End, RawCard, split};

use crate::charset;
use crate::csv::OwnColumn;
use crate::error::{ExchangeError, Rejected, Warning, reason, warning};
use crate::import::{Progress, repeated_uids, sound};

mod card;

/// What a file of cards gave.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The contacts in the order of the file.
    pub cards: Vec<ForeignCard>,
    /// Cards left out.
    pub rejected: Vec<Rejected>,
    /// Everything else worth saying.
    pub warnings: Vec<Warning>,
    /// Cards found, those left out and groups included.
    pub found: usize,
}

/// A distribution group: no contact, but a list of its members.
struct Group {
    number: usize,
    name: String,
    members: Vec<String>,
    source: String,
}

/// One card, understood.
enum Found {
    Card(Box<ForeignCard>),
    Group(String, Vec<String>),
}

/// Collects warnings; those that would repeat for each card are said once per file.
#[derive(Default)]
struct Notes {
    warnings: Vec<Warning>,
    said: HashSet<(&'static str, String)>,
}

impl Notes {
    fn add(&mut self, line: usize, code: &'static str, data: Value) {
        self.warnings.push(Warning::new(line, code, data));
    }

    fn text(&mut self, line: usize, code: &'static str, text: &str) {
        self.add(line, code, json!({ "text": short(text) }));
    }

    fn once(&mut self, line: usize, code: &'static str, key: &str, data: Value) {
        if self.said.insert((code, key.to_owned())) {
            self.add(line, code, data);
        }
    }
}

/// The beginning of a text, for a message.
fn short(text: &str) -> String {
    text.chars().take(200).collect()
}

/// Reads all cards of a file. Of the lines that hold values of own fields, those of `own` are
/// understood; the others stay as they came.
///
/// # Errors
/// `CANCELLED` where `progress` says so, `TOO_MANY` beyond the caps. A bad card is never an error: it is left out.
pub fn read(bytes: &[u8], own: &[OwnColumn], progress: &mut Progress<'_>) -> Result<Outcome, ExchangeError> {
    let (bytes, _) = charset::without_bom(bytes);
    let parts = split(&bytes)?;
    let total = parts.cards.len();
    let mut outcome = Outcome { found: total, ..Outcome::default() };
    let own: HashSet<&str> = own.iter().map(|field| field.code.as_str()).collect();
    let mut notes = Notes::default();
    let mut groups = Vec::new();
    for (line, text) in &parts.outside {
        notes.text(*line, warning::TEXT_OUTSIDE, text);
    }
    for (done, raw) in parts.cards.iter().enumerate() {
        if done % 256 == 0 && !progress(done, total) {
            return Err(ExchangeError::Cancelled);
        }
        let source = || charset::decode_line(raw.source, None).0;
        match read_card(raw, &own, &mut notes) {
            Ok(Found::Card(card)) => outcome.cards.push(*card),
            Ok(Found::Group(name, members)) => {
                groups.push(Group { number: raw.number, name, members, source: source() })
            }
            Err((reason, data)) => outcome.rejected.push(Rejected { line: raw.number, reason, data, source: source() }),
        }
    }
    notes.warnings.extend(repeated_uids(&outcome.cards));
    // The first card of a UID stands for all that repeat it: they update that one.
    let mut places = HashMap::new();
    if !groups.is_empty() {
        for (at, card) in outcome.cards.iter().enumerate() {
            if let Some(uid) = &card.uid {
                places.entry(uid.clone()).or_insert(at);
            }
        }
    }
    for group in groups {
        apply_group(group, &places, &mut outcome, &mut notes);
    }
    for at in places.into_values() {
        // Two groups of one name are one list.
        let mut said = HashSet::new();
        outcome.cards[at].list_names.retain(|name| said.insert(name.clone()));
    }
    outcome.rejected.sort_by_key(|rejected| rejected.line);
    outcome.warnings = notes.warnings;
    outcome.warnings.sort_by_key(|warning| warning.line);
    if !progress(total, total) {
        return Err(ExchangeError::Cancelled);
    }
    Ok(outcome)
}

fn read_card(raw: &RawCard<'_>, own: &HashSet<&str>, notes: &mut Notes) -> Result<Found, (&'static str, Value)> {
    for (line, text) in &raw.comments {
        notes.text(*line, warning::COMMENT_LINE, text);
    }
    if let Some((name, limit)) = &raw.too_long {
        return Err((reason::LINE_TOO_LONG, json!({ "name": name, "limit": limit })));
    }
    match raw.end {
        End::Truncated => return Err((reason::CARD_TRUNCATED, Value::Null)),
        End::Missing => notes.add(raw.number, warning::END_MISSING, Value::Null),
        End::Closed => {}
    }
    for (line, text) in &raw.joined {
        notes.text(*line, warning::LINE_JOINED, text);
    }
    if raw.nested {
        notes.add(raw.number, warning::CARD_NESTED, Value::Null);
    }
    let properties: Vec<Property> = raw.lines.iter().filter_map(Property::parse).collect();
    for property in &properties {
        if property.charset_assumed {
            let charset = charset::Charset::Windows1252.code();
            notes.once(property.number, warning::CHARSET_ASSUMED, charset, json!({ "charset": charset }));
        }
        if let Some(charset) = &property.charset_unknown {
            notes.once(property.number, warning::CHARSET_UNKNOWN, charset, json!({ "charset": short(charset) }));
        }
        if !property.base64
            && property.value.len() < 4096
            && let Some(word) = charset::garbled(&property.value)
        {
            notes.once(property.number, warning::TEXT_GARBLED, "", json!({ "text": short(word) }));
        }
    }
    match card::read(raw.number, properties, own, notes) {
        Found::Card(card) if card.card.display_name().is_empty() => Err((reason::CARD_EMPTY, Value::Null)),
        Found::Card(card) => sound(*card).map(|card| Found::Card(Box::new(card))),
        group => Ok(group),
    }
}

/// A group with a name becomes a distribution list of those members that stand in the same file.
/// Without any, there is nothing to hang it on: it is left out and shown.
fn apply_group(group: Group, places: &HashMap<String, usize>, outcome: &mut Outcome, notes: &mut Notes) {
    let members: HashSet<&str> = group.members.iter().map(String::as_str).collect();
    let mut reached = 0;
    for at in members.iter().filter(|_| !group.name.is_empty()).filter_map(|uid| places.get(*uid)) {
        reached += 1;
        outcome.cards[*at].list_names.push(group.name.clone());
    }
    if reached == 0 {
        outcome.rejected.push(Rejected {
            line: group.number,
            reason: reason::CARD_GROUP,
            data: json!({ "name": short(&group.name), "members": members.len() }),
            source: group.source,
        });
    } else {
        let data = json!({ "name": short(&group.name), "members": reached, "missing": members.len() - reached });
        notes.add(group.number, warning::GROUP_AS_LIST, data);
    }
}
