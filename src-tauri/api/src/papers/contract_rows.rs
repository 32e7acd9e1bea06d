//! What every list of contracts on paper begins with: the rows of a filter on a key date, and their groups.

use std::collections::{BTreeMap, HashMap};
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use kontor_core::contracts::Direction;
use kontor_core::contracts::due::{Due, due};
use kontor_core::contracts::ledger::Ledger;
use kontor_core::contracts::list;
use kontor_core::contracts::register::{self, ContractRow, Names};
use kontor_core::master_data::entry::{self, List};
use kontor_core::record::{ContractId, EntryId};
use kontor_core::{Office, master_data, sort_key};
use kontor_print::papers::contract_list::{Alert, Flow};
use kontor_words::{PaperLang, dates, register as words};
use serde_json::json;

use super::PaperRequest;
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};

/// The years that a key date may lie in, as those of the terms.
pub(super) const YEARS: RangeInclusive<i32> = 1800..=2400;

/// What a list of contracts can be grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum GroupBy {
    Partner,
    Kind,
    CostCentre,
    Responsible,
    DeadlineMonth,
    Direction,
}

pub(super) fn group_by(code: Option<&str>) -> Result<Option<GroupBy>> {
    Ok(match code {
        None | Some("" | "none") => None,
        Some("partner") => Some(GroupBy::Partner),
        Some("kind") => Some(GroupBy::Kind),
        Some("cost_centre") => Some(GroupBy::CostCentre),
        Some("responsible") => Some(GroupBy::Responsible),
        Some("deadline_month") => Some(GroupBy::DeadlineMonth),
        Some("direction") => Some(GroupBy::Direction),
        Some(other) => return Err(ApiError::new("PAPER_GROUP_UNKNOWN", json!({ "group": other }))),
    })
}

/// Refuses a form that the paper does not have.
pub(super) fn only_form(request: &PaperRequest, known: &str) -> Result<()> {
    match request.form.as_deref() {
        Some(form) if form != known => Err(ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": form }))),
        _ => Ok(()),
    }
}

/// The rows of a filter as they stand on the key date. Owned, so that they leave the desk: words
/// and pages are made elsewhere.
pub(super) struct Loaded {
    pub(super) rows: Vec<ContractRow>,
    /// How many contracts there are without the filter.
    pub(super) total: usize,
    pub(super) firm: String,
    pub(super) today: NaiveDate,
    pub(super) key_date: NaiveDate,
}

pub(super) async fn load(ctx: &Ctx, request: &PaperRequest) -> Result<Loaded> {
    let request = request.clone();
    ctx.desk(move |desk| loaded(desk, &request)).await
}

/// As [`load`], with what contracts cost over time, and the names of cost centres that share one.
pub(super) async fn load_with_costs(
    ctx: &Ctx,
    request: &PaperRequest,
) -> Result<(Loaded, Ledger, HashMap<EntryId, Names>)> {
    let request = request.clone();
    ctx.desk(move |desk| {
        let loaded = loaded(desk, &request)?;
        let office = desk.office()?;
        Ok((loaded, Ledger::of(office.read())?, centres(office)?))
    })
    .await
}

fn loaded(desk: &mut Desk, request: &PaperRequest) -> Result<Loaded> {
    let today = desk.today();
    let key_date = request.key_date.unwrap_or(today);
    if !YEARS.contains(&key_date.year()) {
        let data = json!({ "from": YEARS.start(), "to": YEARS.end() });
        return Err(ApiError::new("DATE_OUT_OF_RANGE", data));
    }
    let office = desk.office()?;
    let register = register::register(office, key_date)?;
    let (filter, sort) = request.filter.core();
    let ids = match &request.filter.ids {
        Some(ids) => ids.clone(),
        None => list::select(office, &filter, sort, key_date)?.ids.clone(),
    };
    Ok(Loaded {
        rows: ids.iter().filter_map(|id| register.get(ContractId(*id)).cloned()).collect(),
        total: register.rows.len(),
        firm: master_data::firm::on(office.read(), today)?.name,
        today,
        key_date,
    })
}

/// Rows under their headings, in the order of these; rows without a value stand last.
pub(super) fn grouped(
    rows: &[ContractRow],
    heading: impl Fn(&ContractRow) -> (String, String),
) -> Vec<(String, Vec<&ContractRow>)> {
    let mut groups: BTreeMap<String, (String, Vec<&ContractRow>)> = BTreeMap::new();
    for row in rows {
        let (order, title) = heading(row);
        groups.entry(order).or_insert_with(|| (title, Vec::new())).1.push(row);
    }
    groups.into_values().collect()
}

/// What a group sorts by and is called; rows without a value stand last, in words.
pub(super) fn heading(row: &ContractRow, by: GroupBy, lang: PaperLang) -> (String, String) {
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
    };
    if text.is_empty() {
        ("~".to_owned(), words::not_given(lang.lang()).to_owned())
    } else {
        (sort_key::sort_key(&text), text)
    }
}

/// A name of master data in the paper's language.
pub(super) fn name(names: &Names, lang: PaperLang) -> String {
    if lang.is_german() { names.de.clone() } else { names.en.clone() }
}

/// The cost centres of the master data with their codes, for contracts that several share.
pub(super) fn centres(office: &Office) -> Result<HashMap<EntryId, Names>> {
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

/// Whether what a contract asks for calls for attention.
pub(super) fn alert(row: &ContractRow, key_date: NaiveDate) -> Alert {
    match due(row, key_date) {
        Due::Overdue { .. } => Alert::Overdue,
        Due::Send { urgent: true, .. } => Alert::Soon,
        _ => Alert::None,
    }
}

/// Who pays, as the papers say it.
pub(super) fn flow(row: &ContractRow) -> Flow {
    if row.direction == Direction::Pay { Flow::Expense } else { Flow::Income }
}
