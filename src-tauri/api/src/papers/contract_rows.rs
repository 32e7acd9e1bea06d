//! What every list of contracts on paper begins with: the rows of a filter on a key date, and their groups.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};
use kontor_core::contracts::Direction;
use kontor_core::contracts::due::{Due, due};
use kontor_core::contracts::ledger::Ledger;
use kontor_core::contracts::list;
use kontor_core::contracts::register::{self, ContractRow, Names};
use kontor_core::master_data;
use kontor_core::record::{ContractId, EntryId};
use kontor_print::papers::contract_list::{Alert, Flow};
use serde_json::json;

use super::PaperRequest;
use crate::contracts::groups::{Apart, apart, centres};
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};

/// The years that a key date may lie in, as those of the terms.
pub(super) const YEARS: RangeInclusive<i32> = 1800..=2400;

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
    /// What tells their partners apart where several bear one name.
    pub(super) apart: Apart,
    /// The cost centre that was asked for: of shared contracts its part alone is in the rows.
    pub(super) centre: Option<EntryId>,
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

/// As [`load`], with the names of cost centres that share a contract.
pub(super) async fn load_with_centres(ctx: &Ctx, request: &PaperRequest) -> Result<(Loaded, HashMap<EntryId, Names>)> {
    let request = request.clone();
    ctx.desk(move |desk| Ok((loaded(desk, &request)?, centres(desk.office()?)?))).await
}

/// As [`load_with_centres`], with what contracts cost over time: of the rows that are taken on the key date alone.
pub(super) async fn load_with_costs(
    ctx: &Ctx,
    request: &PaperRequest,
    takes: impl Fn(&ContractRow, NaiveDate) -> bool + Send + 'static,
) -> Result<(Loaded, Ledger, HashMap<EntryId, Names>)> {
    let request = request.clone();
    ctx.desk(move |desk| {
        let mut loaded = loaded(desk, &request)?;
        loaded.rows.retain(|row| takes(row, loaded.key_date));
        let ids: Vec<ContractId> = loaded.rows.iter().map(|row| row.id).collect();
        let office = desk.office()?;
        Ok((loaded, Ledger::of_these(office.read(), &ids)?, centres(office)?))
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
    let rows = list::borne(ids.iter().filter_map(|id| register.get(ContractId(*id))), filter.cost_centre)?;
    Ok(Loaded {
        apart: apart(office, &rows)?,
        rows,
        centre: filter.cost_centre,
        total: register.rows.len(),
        firm: master_data::firm::on(office.read(), today)?.name,
        today,
        key_date,
    })
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
