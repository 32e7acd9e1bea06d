//! What stands beside a contract: shares, links, tags, contracts like it, presets; and groups of the register.

use chrono::{Datelike, NaiveDate};
use kontor_core::Office;
use kontor_core::contracts::list;
use kontor_core::contracts::register::{self, ContractRow};
use kontor_core::contracts::similar::Likeness;
use kontor_core::contracts::{self as book, LinkRole, presets};
use kontor_core::master_data::entry;
use kontor_core::record::{ContactId, ContractId};
use kontor_words::{Lang, dates, register as words};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{ContractFilter, ContractSum, lang_of};
use crate::desk::Desk;
use crate::error::{ApiError, Result};
use crate::wire::Code;

/// A cost centre's part, by name.
#[derive(Debug, Serialize, TS)]
pub struct ContractShareName {
    /// The cost centre's code and name.
    pub name: String,
    /// Its part in basis points.
    pub share: i64,
}

pub(super) fn shares(office: &Office, fields: &book::ContractFields, lang: Lang) -> Result<Vec<ContractShareName>> {
    fields
        .shares
        .iter()
        .map(|share| {
            let fields = entry::get(office.read(), share.cost_centre_id)?.fields;
            let name = if lang == Lang::En && !fields.name_en.is_empty() { fields.name_en } else { fields.name_de };
            Ok(ContractShareName { name: format!("{} {name}", fields.code).trim().to_owned(), share: share.share })
        })
        .collect()
}

/// Another contract that this one stands to.
#[derive(Debug, Serialize, TS)]
pub struct ContractLinked {
    /// The other contract.
    pub id: i64,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// How the one stands to the other.
    #[ts(as = "Code<LinkRole>")]
    pub role: LinkRole,
    /// The other bears the link: it has this one as its frame, amends it, replaces it.
    pub reversed: bool,
}

pub(super) fn linked(office: &Office, id: ContractId, fields: &book::ContractFields) -> Result<Vec<ContractLinked>> {
    let own = fields.links.iter().map(|link| (*link, false));
    let others = book::rows::linked_from(office.read(), id)?;
    own.chain(others.into_iter().map(|link| (link, true)))
        .map(|(link, reversed)| {
            let (number, title) = book::read::called(office.read(), link.other_id)?;
            Ok(ContractLinked { id: link.other_id.0, number, title, role: link.role, reversed })
        })
        .collect()
}

/// A contract as it is typed, to be held against the book.
#[derive(Debug, Deserialize, TS)]
pub struct ContractSimilarRequest {
    /// The contract itself, where it is in the book already.
    pub id: Option<i64>,
    /// The other side.
    pub partner: Option<i64>,
    /// Its title.
    pub title: String,
    /// Their number for it.
    #[serde(default)]
    pub contract_number: String,
}

/// A contract of the book that may be the same one.
#[derive(Debug, Serialize, TS)]
pub struct ContractSimilar {
    /// The contract.
    pub id: i64,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// It bears the same number of the partner; else the same title.
    pub same_number: bool,
}

pub(crate) fn similar(desk: &mut Desk, request: ContractSimilarRequest) -> Result<Vec<ContractSimilar>> {
    let connection = desk.office()?.read();
    let partner = request.partner.map(ContactId);
    let except = request.id.map(ContractId);
    let found = book::similar::similar(connection, partner, &request.title, &request.contract_number, except)?;
    found
        .into_iter()
        .map(|(id, likeness)| {
            let (number, title) = book::read::called(connection, id)?;
            Ok(ContractSimilar { id: id.0, number, title, same_number: likeness == Likeness::Number })
        })
        .collect()
}

/// The tags that contracts bear, the most used first.
pub(crate) fn tags(desk: &mut Desk, (): ()) -> Result<Vec<String>> {
    Ok(book::rows::tags_in_use(desk.office()?.read())?.into_iter().map(|(tag, _)| tag).collect())
}

/// The names under which contracts are looked after, in order.
pub(crate) fn responsibles(desk: &mut Desk, (): ()) -> Result<Vec<String>> {
    let today = desk.today();
    let register = register::register(desk.office()?, today)?;
    let mut names: Vec<String> =
        register.rows.iter().map(|row| row.responsible.clone()).filter(|name| !name.is_empty()).collect();
    names.sort_by_cached_key(|name| kontor_core::sort_key::sort_key(name));
    names.dedup();
    Ok(names)
}

/// A rule of law or custom to begin with.
#[derive(Debug, Serialize, TS)]
pub struct ContractPreset {
    /// The form that keeps it.
    pub id: i64,
    /// Its name in the window's language.
    pub name: String,
    /// "§ 622 Abs. 1 BGB".
    pub source: String,
    /// When the source was looked up.
    pub as_of: Option<NaiveDate>,
    /// DE, AT, CH, EU; empty: anywhere.
    pub country: String,
    /// What is to be known.
    pub note: String,
    /// The rules: a part of TERMS.json (first_term, afterwards, notice_first, notice).
    #[ts(type = "Pick<Terms, \"first_term\" | \"afterwards\" | \"notice_first\" | \"notice\">")]
    pub terms: serde_json::Value,
}

pub(crate) fn presets(desk: &mut Desk, (): ()) -> Result<Vec<ContractPreset>> {
    let lang = lang_of(desk);
    let found = presets::all(desk.office()?.read())?;
    Ok(found
        .into_iter()
        .map(|preset| {
            let fields = preset.fields;
            let english = lang == Lang::En;
            let or = |en: String, de: String| if english && !en.is_empty() { en } else { de };
            ContractPreset {
                id: preset.id.0,
                name: or(fields.name_en, preset.name),
                source: fields.source,
                as_of: fields.as_of,
                country: fields.country,
                note: or(fields.note_en, fields.note_de),
                terms: json!(fields.terms),
            }
        })
        .collect())
}

/// Asks for the groups of a filter.
#[derive(Debug, Deserialize, TS)]
pub struct ContractGroupsRequest {
    /// Which contracts.
    #[serde(default)]
    pub filter: ContractFilter,
    /// partner | kind | cost_centre | responsible | direction | status | deadline_month
    pub by: String,
}

/// A group of the register.
#[derive(Debug, Serialize, TS)]
pub struct ContractGroup {
    /// What it is called; in words where nothing was given.
    pub title: String,
    /// Its contracts, in the order of the filter.
    pub ids: Vec<i64>,
    /// What they come to in a year, never mixing currencies or directions.
    pub sums: Vec<ContractSum>,
}

/// The groups of a filter in their order, each with its sums; a contract that cost centres share stands under "several".
pub(crate) fn groups(desk: &mut Desk, request: ContractGroupsRequest) -> Result<Vec<ContractGroup>> {
    let (today, lang) = (desk.today(), lang_of(desk));
    let office = desk.office()?;
    let (filter, sort) = request.filter.core();
    let ids = match &request.filter.ids {
        Some(ids) => ids.clone(),
        None => list::select(office, &filter, sort, today)?.ids.clone(),
    };
    let register = register::register(office, today)?;
    let mut groups: std::collections::BTreeMap<String, (String, Vec<&ContractRow>)> = std::collections::BTreeMap::new();
    for row in ids.iter().filter_map(|id| register.get(ContractId(*id))) {
        let (order, title) = heading(row, &request.by, lang)?;
        groups.entry(order).or_insert_with(|| (title, Vec::new())).1.push(row);
    }
    groups
        .into_values()
        .map(|(title, rows)| {
            let sums = list::sums(&rows)?;
            Ok(ContractGroup {
                title,
                ids: rows.iter().map(|row| row.id.0).collect(),
                sums: sums
                    .into_iter()
                    .map(|sum| ContractSum { direction: sum.direction, net: sum.net.into(), gross: sum.gross.into() })
                    .collect(),
            })
        })
        .collect()
}

/// What a group sorts by and is called; what has no value stands last.
fn heading(row: &ContractRow, by: &str, lang: Lang) -> Result<(String, String)> {
    let named = |text: String| {
        if text.is_empty() {
            ("~".to_owned(), words::not_given(lang).to_owned())
        } else {
            (kontor_core::sort_key::sort_key(&text), text)
        }
    };
    let names = |names: &register::Names| super::name(names, lang);
    Ok(match by {
        "partner" => named(row.partner.clone()),
        "kind" => named(names(&row.kind)),
        // Under one of those that share it the whole would stand where a part belongs.
        "cost_centre" if !row.shares.is_empty() => ("}".to_owned(), words::several_centres(lang).to_owned()),
        "cost_centre" => named(names(&row.cost_centre)),
        "responsible" => named(row.responsible.clone()),
        "direction" => {
            let order = if row.direction == book::Direction::Pay { "1" } else { "2" };
            (order.to_owned(), words::direction(row.direction, lang).to_owned())
        }
        "status" => (format!("{:02}", row.status as u8), words::status(row.status, lang).to_owned()),
        "deadline_month" => match row.asked(row.send_by) {
            Some(day) => (format!("{:04}-{:02}", day.year(), day.month()), dates::month_and_year(day, lang.into())),
            None => ("~".to_owned(), words::without_deadline(lang).to_owned()),
        },
        other => return Err(ApiError::new("PAPER_GROUP_UNKNOWN", json!({ "group": other }))),
    })
}
