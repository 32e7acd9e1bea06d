//! Groups of contracts, on screen and on paper alike: what they sort by, what they are called, what they come to.

use std::collections::BTreeMap;

use chrono::Datelike;
use kontor_core::contracts::register::{self, ContractRow, Names};
use kontor_core::contracts::{Direction, list};
use kontor_core::record::{ContractId, EntryId};
use kontor_core::sort_key;
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

/// Rows under their headings, in the order of these.
pub(crate) fn grouped<'a>(
    rows: impl IntoIterator<Item = &'a ContractRow>,
    heading: impl Fn(&ContractRow) -> (String, String),
) -> Vec<(String, Vec<&'a ContractRow>)> {
    let mut groups: BTreeMap<String, (String, Vec<&ContractRow>)> = BTreeMap::new();
    for row in rows {
        let (order, title) = heading(row);
        groups.entry(order).or_insert_with(|| (title, Vec::new())).1.push(row);
    }
    groups.into_values().collect()
}

/// What a group sorts by and is called; rows without a value stand last, in words.
pub(crate) fn heading(row: &ContractRow, by: GroupBy, lang: PaperLang) -> (String, String) {
    let text = match by {
        GroupBy::Partner => row.partner.clone(),
        GroupBy::Kind => name(&row.kind, lang),
        // Under one of those that share it the whole would stand where a part belongs.
        GroupBy::CostCentre if !row.shares.is_empty() => {
            return ("}".to_owned(), words::several_centres(lang.lang()).to_owned());
        }
        GroupBy::CostCentre => name(&row.cost_centre, lang),
        GroupBy::Responsible => row.responsible.clone(),
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
        ("~".to_owned(), words::not_given(lang.lang()).to_owned())
    } else {
        (sort_key::sort_key(&text), text)
    }
}

/// A name of master data in a language.
pub(crate) fn name(names: &Names, lang: PaperLang) -> String {
    if lang.is_german() { names.de.clone() } else { names.en.clone() }
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

/// The groups of a filter in their order, each with its sums: where one cost centre was asked for, of what it
/// bears; without that, a contract that cost centres share stands under "several".
pub(crate) fn groups(desk: &mut Desk, request: ContractGroupsRequest) -> Result<Vec<ContractGroup>> {
    let (today, lang) = (desk.today(), PaperLang::from(lang_of(desk)));
    let by = group_by(Some(&request.by))?
        .ok_or_else(|| ApiError::new("PAPER_GROUP_UNKNOWN", json!({ "group": &request.by })))?;
    let ids = chosen(desk, &request.filter)?;
    let register = register::register(desk.office()?, today)?;
    let centre = request.filter.cost_centre.map(EntryId);
    grouped(ids.iter().filter_map(|id| register.get(ContractId(*id))), |row| heading(row, by, lang))
        .into_iter()
        .map(|(title, rows)| {
            let sums = list::sums(&rows, centre)?.into_iter().map(Into::into).collect();
            Ok(ContractGroup { title, ids: rows.iter().map(|row| row.id.0).collect(), sums })
        })
        .collect()
}
