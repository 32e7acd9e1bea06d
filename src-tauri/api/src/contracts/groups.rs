//! Groups of contracts, on screen and on paper alike: what they sort by, what they are called, what they come to.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::Datelike;
use kontor_core::contracts::register::{self, ContractRow, Names, Yearly};
use kontor_core::contracts::{Direction, list};
use kontor_core::master_data::entry::{self, List};
use kontor_core::record::{ContactId, ContractId, EntryId};
use kontor_core::search::title;
use kontor_core::{Office, sort_key};
use kontor_words::{PaperLang, dates, register as words};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::{ContractFilter, ContractSum, chosen, lang_of};
use crate::desk::Desk;
use crate::error::{ApiError, Result};

/// What contracts can be grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GroupBy {
    Partner,
    Kind,
    CostCentre,
    Responsible,
    DeadlineMonth,
    Direction,
    Status,
}

/// Reads a group's name; none and `none`: no groups.
pub(crate) fn group_by(code: Option<&str>) -> Result<Option<GroupBy>> {
    Ok(match code {
        None | Some("" | "none") => None,
        Some("partner") => Some(GroupBy::Partner),
        Some("kind") => Some(GroupBy::Kind),
        Some("cost_centre") => Some(GroupBy::CostCentre),
        Some("responsible") => Some(GroupBy::Responsible),
        Some("deadline_month") => Some(GroupBy::DeadlineMonth),
        Some("direction") => Some(GroupBy::Direction),
        Some("status") => Some(GroupBy::Status),
        Some(other) => return Err(ApiError::new("PAPER_GROUP_UNKNOWN", json!({ "group": other }))),
    })
}

/// A group as it fills: its key, its title, its rows.
pub(crate) type Group<'a> = (String, String, Vec<&'a ContractRow>);

/// Rows under their headings, in the order of these.
pub(crate) fn grouped<'a>(
    rows: impl IntoIterator<Item = &'a ContractRow>,
    heading: impl Fn(&ContractRow) -> (String, String),
) -> Vec<Group<'a>> {
    let mut groups: BTreeMap<String, (String, Vec<&ContractRow>)> = BTreeMap::new();
    for row in rows {
        let (order, title) = heading(row);
        groups.entry(order).or_insert_with(|| (title, Vec::new())).1.push(row);
    }
    groups.into_iter().map(|(key, (title, rows))| (key, title, rows)).collect()
}

/// What tells partners of one name apart: organisation or town of each. Nothing for a name that stands once.
pub(crate) type Apart = HashMap<ContactId, String>;

/// What tells the partners of these rows apart where several bear one name.
pub(crate) fn apart<'a>(office: &Office, rows: impl IntoIterator<Item = &'a ContractRow>) -> Result<Apart> {
    let mut named: HashMap<&str, BTreeSet<ContactId>> = HashMap::new();
    for row in rows {
        if let Some(partner) = row.partner_id.filter(|_| !row.partner.is_empty()) {
            named.entry(&row.partner).or_default().insert(partner);
        }
    }
    let several = named.into_values().filter(|partners| partners.len() > 1).flatten();
    several.map(|partner| Ok((partner, title::of(office.read(), partner.into())?.1))).collect()
}

/// What the group of a record sorts by: its name, and by its id those that are called the same.
pub(crate) fn record_key(name: &str, id: i64) -> String {
    format!("{}\u{1}{id:020}", sort_key::sort_key(name))
}

/// What a group sorts by and is called; rows without a value stand last, in words. Groups are those of records: two
/// partners of one name are two, with what tells them apart in their titles.
pub(crate) fn heading(row: &ContractRow, by: GroupBy, lang: PaperLang, apart: &Apart) -> (String, String) {
    let (text, id) = match by {
        GroupBy::Partner => (row.partner.clone(), row.partner_id.map(|id| id.0)),
        GroupBy::Kind => (name(&row.kind, lang), row.kind_id.map(|id| id.0)),
        // Under one of those that share it the whole would stand where a part belongs.
        GroupBy::CostCentre if !row.shares.is_empty() => {
            return ("}".to_owned(), words::several_centres(lang.lang()).to_owned());
        }
        GroupBy::CostCentre => (name(&row.cost_centre, lang), row.cost_centre_id.map(|id| id.0)),
        GroupBy::Responsible => (row.responsible.clone(), None),
        GroupBy::DeadlineMonth => {
            let month = row.asked(row.send_by);
            return month.map_or_else(
                || ("~".to_owned(), words::without_deadline(lang.lang()).to_owned()),
                |day| (format!("{:04}-{:02}", day.year(), day.month()), dates::month_and_year(day, lang)),
            );
        }
        GroupBy::Direction => {
            let order = if row.direction == Direction::Pay { "1" } else { "2" };
            return (order.to_owned(), words::direction(row.direction, lang.lang()).to_owned());
        }
        GroupBy::Status => {
            return (format!("{:02}", row.status as u8), words::status(row.status, lang.lang()).to_owned());
        }
    };
    if text.is_empty() {
        return ("~".to_owned(), words::not_given(lang.lang()).to_owned());
    }
    let key = id.map_or_else(|| sort_key::sort_key(&text), |id| record_key(&text, id));
    let told = row.partner_id.filter(|_| by == GroupBy::Partner).and_then(|partner| apart.get(&partner));
    match told.filter(|told| !told.is_empty()) {
        Some(told) => (key, format!("{text}, {told}")),
        None => (key, text),
    }
}

/// A name of master data in a language.
pub(crate) fn name(names: &Names, lang: PaperLang) -> String {
    if lang.is_german() { names.de.clone() } else { names.en.clone() }
}

/// The cost centres of the master data with their codes, for contracts that several share.
pub(crate) fn centres(office: &Office) -> Result<HashMap<EntryId, Names>> {
    let entries = entry::all(office.read(), List::CostCentre)?;
    Ok(entries
        .into_iter()
        .map(|entry| {
            let fields = entry.fields;
            let en = if fields.name_en.is_empty() { &fields.name_de } else { &fields.name_en };
            let [de, en] = [&fields.name_de, en].map(|name| format!("{} {name}", fields.code).trim().to_owned());
            (entry.id, Names { de, en })
        })
        .collect())
}

/// A part of a contract that cost centres share.
pub(crate) struct Part {
    /// What its group sorts by and is called.
    pub(crate) heading: (String, String),
    /// How much of the contract, in basis points.
    pub(crate) share: i64,
    /// What it comes to in a year.
    pub(crate) yearly: Option<Yearly>,
}

/// The parts of a contract at the cost centres that share it, as [`list::borne`] gives its row: at the one that was
/// asked for alone, else at each. None where nobody shares it. They add up to the row's amount.
pub(crate) fn at_centres(
    row: &ContractRow,
    asked: Option<EntryId>,
    centres: &HashMap<EntryId, Names>,
    lang: PaperLang,
) -> Result<Vec<Part>> {
    let parts = list::split(row)?.into_iter().filter(|(share, _)| asked.is_none_or(|id| id == share.cost_centre_id));
    Ok(parts
        .map(|(share, yearly)| {
            let centre = centres.get(&share.cost_centre_id).map(|names| name(names, lang)).unwrap_or_default();
            // Where one cost centre was asked for, the row holds its part already.
            let yearly = if asked.is_some() { row.yearly } else { yearly };
            Part { heading: (record_key(&centre, share.cost_centre_id.0), centre), share: share.share, yearly }
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
    /// What tells it from the others: two may be called the same.
    pub key: String,
    /// What it is called; in words where nothing was given.
    pub title: String,
    /// Its contracts, in the order of the filter.
    pub ids: Vec<i64>,
    /// What they come to in a year, never mixing currencies or directions; by cost centre what it bears, as on paper.
    pub sums: Vec<ContractSum>,
    /// How many contracts count here with their part alone and stand under "several cost centres".
    pub parts: usize,
    /// Whether its contracts count at the cost centres that share them rather than here.
    pub shared: bool,
}

/// The groups of a filter in their order, each with its sums: where one cost centre was asked for, of what it
/// bears. Without that, a contract that cost centres share stands once, under "several", and counts at each of them
/// with its part: so the sums of the groups add up to that of the list, and are those of the paper.
pub(crate) fn groups(desk: &mut Desk, request: ContractGroupsRequest) -> Result<Vec<ContractGroup>> {
    let (today, lang) = (desk.today(), PaperLang::from(lang_of(desk)));
    let by = group_by(Some(&request.by))?
        .ok_or_else(|| ApiError::new("PAPER_GROUP_UNKNOWN", json!({ "group": &request.by })))?;
    let ids = chosen(desk, &request.filter)?;
    let register = register::register(desk.office()?, today)?;
    let centre = request.filter.cost_centre.map(EntryId);
    if by == GroupBy::CostCentre {
        let names = centres(desk.office()?)?;
        return by_centre(ids.iter().filter_map(|id| register.get(ContractId(*id))), centre, &names, lang);
    }
    let rows: Vec<&ContractRow> = ids.iter().filter_map(|id| register.get(ContractId(*id))).collect();
    let apart = if by == GroupBy::Partner { apart(desk.office()?, rows.iter().copied())? } else { Apart::default() };
    grouped(rows, |row| heading(row, by, lang, &apart))
        .into_iter()
        .map(|(key, title, rows)| {
            let sums = list::sums(&rows, centre)?.into_iter().map(Into::into).collect();
            let ids = rows.iter().map(|row| row.id.0).collect();
            Ok(ContractGroup { key, title, ids, sums, parts: 0, shared: false })
        })
        .collect()
}

/// A cost centre as it fills: its contracts, and what counts there.
#[derive(Default)]
struct Centre<'a> {
    title: String,
    ids: Vec<i64>,
    counted: Vec<Cow<'a, ContractRow>>,
    parts: usize,
    shared: bool,
}

fn by_centre<'a>(
    rows: impl IntoIterator<Item = &'a ContractRow>,
    asked: Option<EntryId>,
    names: &HashMap<EntryId, Names>,
    lang: PaperLang,
) -> Result<Vec<ContractGroup>> {
    fn at<'m, 'a>(
        groups: &'m mut BTreeMap<String, Centre<'a>>,
        (order, title): (String, String),
    ) -> &'m mut Centre<'a> {
        groups.entry(order).or_insert_with(|| Centre { title, ..Centre::default() })
    }
    let mut groups: BTreeMap<String, Centre<'a>> = BTreeMap::new();
    for row in rows {
        let mut parts = Vec::new();
        if !row.shares.is_empty() {
            for borne in list::borne([row], asked)? {
                parts.extend(at_centres(&borne, asked, names, lang)?);
            }
        }
        // In a list of one cost centre a shared contract stands there itself.
        if parts.is_empty() || asked.is_none() {
            let own = at(&mut groups, heading(row, GroupBy::CostCentre, lang, &Apart::default()));
            own.ids.push(row.id.0);
            if parts.is_empty() {
                own.counted.push(Cow::Borrowed(row));
            } else {
                own.shared = true;
            }
        }
        for part in parts {
            let mut counted = row.clone();
            counted.yearly = part.yearly;
            let centre = at(&mut groups, part.heading);
            centre.counted.push(Cow::Owned(counted));
            if asked.is_some() {
                centre.ids.push(row.id.0);
            } else {
                centre.parts += 1;
            }
        }
    }
    groups
        .into_iter()
        .map(|(key, Centre { title, ids, counted, parts, shared })| {
            let counted: Vec<&ContractRow> = counted.iter().map(AsRef::as_ref).collect();
            let sums = list::sums(&counted, None)?.into_iter().map(Into::into).collect();
            Ok(ContractGroup { key, title, ids, sums, parts, shared })
        })
        .collect()
}
