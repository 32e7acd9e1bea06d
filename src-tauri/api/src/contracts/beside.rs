//! What stands beside a contract: shares, links, tags, contracts like it, presets.

use chrono::NaiveDate;
use kontor_core::Office;
use kontor_core::contracts::register;
use kontor_core::contracts::similar::Likeness;
use kontor_core::contracts::{self as book, LinkRole, presets};
use kontor_core::master_data::entry;
use kontor_core::record::{ContactId, ContractId};
use kontor_words::Lang;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::lang_of;
use crate::desk::Desk;
use crate::error::Result;
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

pub(crate) fn linked(office: &Office, id: ContractId, fields: &book::ContractFields) -> Result<Vec<ContractLinked>> {
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
