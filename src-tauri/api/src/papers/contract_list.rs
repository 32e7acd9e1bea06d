//! The Vertragsliste: from the register as it stands on the key date.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use kontor_core::contracts::Freely;
use kontor_core::contracts::due::{Due, EndsBy, due};
use kontor_core::contracts::register::{ContractRow as Row, Names, Status};
use kontor_core::record::EntryId;
use kontor_print::papers::contract_list::{ContractColumn, ContractGroup, ContractListPaper, ContractRow};
use kontor_words::contracts::rule_in_words;
use kontor_words::{PaperLang, dates, register as words};
use serde_json::json;

use super::contract_rows::{self, Loaded, alert, flow, only_form};
use super::{Document, List, PaperRemark, PaperRequest, file_stem, paper_language};
use crate::contracts::groups::{Apart, GroupBy, at_centres, group_by, grouped, heading, name};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};

fn columns(keys: &[String]) -> Result<Vec<ContractColumn>> {
    if keys.is_empty() {
        return Ok(ContractColumn::USUAL.to_vec());
    }
    keys.iter()
        .map(|key| {
            let found = ContractColumn::ALL.into_iter().find(|column| column.key() == key);
            found.ok_or_else(|| ApiError::new("PAPER_COLUMN_UNKNOWN", json!({ "column": key })))
        })
        .collect()
}

/// So many rows fill the first page whatever they hold.
const BEGINNING: usize = 60;

pub(super) async fn set(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let columns = columns(&request.columns)?;
    let group = group_by(request.group.as_deref())?;
    only_form(&request, "list")?;
    let (loaded, centres) = if group == Some(GroupBy::CostCentre) {
        contract_rows::load_with_centres(ctx, &request).await?
    } else {
        (contract_rows::load(ctx, &request).await?, HashMap::new())
    };
    let Loaded { rows, apart, centre, total, firm, today, key_date } = loaded;
    ctx.compute(move || {
        let mut groups = if group == Some(GroupBy::CostCentre) {
            by_centre(&rows, centre, &centres, key_date, lang)?
        } else {
            groups(&rows, group, &apart, key_date, lang)
        };
        let beginning = request.beginning && rows.len() > BEGINNING;
        if beginning {
            let mut left = BEGINNING;
            for group in &mut groups {
                group.rows.truncate(left);
                left -= group.rows.len();
            }
            groups.retain(|group| !group.rows.is_empty());
        }
        let list = ContractListPaper {
            firm,
            title: request.title.clone(),
            filter: request.filter_words.clone().unwrap_or_default(),
            key_date,
            as_of: today,
            columns,
            said_by_groups: group.and_then(said_by),
            groups,
            // Of what was cut nothing is added up.
            subtotals: group.is_some() && !request.no_subtotals && !beginning,
            totals: !request.no_totals && !beginning,
        };
        let table = list.table(lang)?;
        let (paper, left_out) = list.set_table(&table, lang)?;
        let remark = |names| PaperRemark { code: "columns_left_out".to_owned(), names };
        let title = request.title.clone().unwrap_or_else(|| paper.title().to_owned());
        Ok(Document {
            name: file_stem(&format!("{title} {key_date}")),
            table: Some(List { table, title, filter: list.filter, firm: list.firm, day: today, lang }),
            total: Some(total),
            rows: Some(rows.len()),
            beginning,
            remarks: (!left_out.is_empty()).then(|| remark(left_out)).into_iter().collect(),
            ..Document::of(paper)
        })
    })
    .await
}

/// The column that the headings of these groups say already.
const fn said_by(group: GroupBy) -> Option<ContractColumn> {
    match group {
        GroupBy::Partner => Some(ContractColumn::Partner),
        GroupBy::Kind => Some(ContractColumn::Kind),
        GroupBy::CostCentre => Some(ContractColumn::CostCentre),
        GroupBy::Responsible => Some(ContractColumn::Responsible),
        GroupBy::Direction => Some(ContractColumn::Direction),
        GroupBy::Status => Some(ContractColumn::Status),
        GroupBy::DeadlineMonth => None,
    }
}

fn groups(
    rows: &[Row],
    by: Option<GroupBy>,
    apart: &Apart,
    key_date: NaiveDate,
    lang: PaperLang,
) -> Vec<ContractGroup> {
    let Some(by) = by else {
        return vec![ContractGroup { title: None, rows: rows.iter().map(|row| line(row, key_date, lang)).collect() }];
    };
    grouped(rows, |row| heading(row, by, lang, apart))
        .into_iter()
        .map(|(_, title, rows)| ContractGroup {
            title: Some(title),
            rows: rows.into_iter().map(|row| line(row, key_date, lang)).collect(),
        })
        .collect()
}

/// Under each cost centre what it bears: a contract that several share stands at each of them with its part.
fn by_centre(
    rows: &[Row],
    asked: Option<EntryId>,
    centres: &HashMap<EntryId, Names>,
    key_date: NaiveDate,
    lang: PaperLang,
) -> Result<Vec<ContractGroup>> {
    let mut groups: BTreeMap<String, ContractGroup> = BTreeMap::new();
    let mut add = |(order, title): (String, String), row: ContractRow| {
        let group = groups.entry(order).or_insert_with(|| ContractGroup { title: Some(title), rows: Vec::new() });
        group.rows.push(row);
    };
    for row in rows {
        let parts = at_centres(row, asked, centres, lang)?;
        if parts.is_empty() {
            add(heading(row, GroupBy::CostCentre, lang, &Apart::default()), line(row, key_date, lang));
        }
        for part in parts {
            let shown = ContractRow {
                cost_centre: part.heading.1.clone(),
                share: Some(part.share),
                yearly: part.yearly.map(|yearly| yearly.net),
                ..line(row, key_date, lang)
            };
            add(part.heading, shown);
        }
    }
    Ok(groups.into_values().collect())
}

fn line(row: &Row, key_date: NaiveDate, lang: PaperLang) -> ContractRow {
    let due = due(row, key_date);
    let instead = instead_of_deadline(due, lang);
    let shows_days = instead.is_none();
    ContractRow {
        number: row.number.clone(),
        title: row.title.clone(),
        partner: row.partner.clone(),
        kind: name(&row.kind, lang),
        start: row.terms.as_ref().map(|terms| terms.start),
        end: row.end,
        send_by: row.send_by.filter(|_| shows_days),
        instead_of_send_by: instead.unwrap_or_default(),
        alert: alert(row, key_date),
        receive_by: row.receive_by.filter(|_| shows_days),
        instead_of_receive_by: match due {
            Due::Freely(Freely::AnyTime) => words::any_day(lang.lang()).to_owned(),
            _ => String::new(),
        },
        notice: row.terms.as_ref().map(|terms| rule_in_words(terms.rule_on(key_date), lang.lang())).unwrap_or_default(),
        yearly: row.yearly.map(|yearly| yearly.net),
        share: None,
        flow: flow(row),
        cost_centre: name(&row.cost_centre, lang),
        responsible: row.responsible.clone(),
        status: words::status(row.status, lang.lang()).to_owned(),
        customer_number: row.customer_number.clone(),
    }
}

/// Never a dash where a word says it: "monatlich kündbar", "endet 31.08.2026".
fn instead_of_deadline(due: Due, lang: PaperLang) -> Option<String> {
    let text = match due {
        Due::Send { .. } | Due::Overdue { .. } => return None,
        Due::Rests(status) => words::status(status, lang.lang()),
        Due::Decided { choice, .. } => words::decided(choice, lang.lang()),
        Due::Ends { day, by } => {
            let status = match by {
                EndsBy::Itself => Status::Expiring,
                EndsBy::Notice => Status::Terminated,
                EndsBy::Past => Status::Ended,
            };
            return Some(words::ends_on(status, &dates::numeric(day, lang), lang.lang()));
        }
        Due::Freely(Freely::AnyTime) => words::any_time(lang.lang()),
        Due::Freely(Freely::Monthly) => words::monthly(lang.lang()),
        Due::Freely(Freely::Quarterly) => words::quarterly(lang.lang()),
        Due::Bound => words::not_terminable(lang.lang()),
        Due::Unclear => words::unclear(lang.lang()),
    };
    Some(text.to_owned())
}
