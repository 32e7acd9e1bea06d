//! The Vertragsliste: from the register as it stands on the key date.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use kontor_core::contracts::due::{Due, EndsBy, due};
use kontor_core::contracts::list;
use kontor_core::contracts::register::{self, ContractRow as Row, Status};
use kontor_core::contracts::{Direction, Freely};
use kontor_core::record::ContractId;
use kontor_core::{master_data, sort_key};
use kontor_print::papers::contract_list::{Alert, ContractColumn, ContractGroup, ContractListPaper, ContractRow, Flow};
use kontor_words::contracts::rule_in_words;
use kontor_words::{PaperLang, dates, register as words};
use serde_json::json;

use super::{Document, List, PaperRequest, file_stem, paper_language};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};

/// The years that a key date may lie in, as those of the terms.
const YEARS: std::ops::RangeInclusive<i32> = 1800..=2400;

/// What the list can be grouped by.
#[derive(Debug, Clone, Copy)]
enum GroupBy {
    Partner,
    Kind,
    CostCentre,
    DeadlineMonth,
    Direction,
}

fn group_by(code: Option<&str>) -> Result<Option<GroupBy>> {
    Ok(match code {
        None | Some("" | "none") => None,
        Some("partner") => Some(GroupBy::Partner),
        Some("kind") => Some(GroupBy::Kind),
        Some("cost_centre") => Some(GroupBy::CostCentre),
        Some("deadline_month") => Some(GroupBy::DeadlineMonth),
        Some("direction") => Some(GroupBy::Direction),
        Some(other) => return Err(ApiError::new("PAPER_GROUP_UNKNOWN", json!({ "group": other }))),
    })
}

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

pub(super) async fn set(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let columns = columns(&request.columns)?;
    let group = group_by(request.group.as_deref())?;
    let form = request.form.as_deref().unwrap_or("list");
    if form != "list" {
        return Err(ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": form })));
    }
    // Owned rows leave the desk; the words and pages are made elsewhere.
    let (rows, total, firm, today, key_date) = ctx
        .desk({
            let request = request.clone();
            move |desk| {
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
                let rows: Vec<Row> = ids.iter().filter_map(|id| register.get(ContractId(*id)).cloned()).collect();
                let firm = master_data::firm::on(office.read(), today)?;
                Ok((rows, register.rows.len(), firm.name, today, key_date))
            }
        })
        .await?;
    ctx.compute(move || {
        let list = ContractListPaper {
            firm,
            title: request.title.clone(),
            filter: request.filter_words.clone().unwrap_or_default(),
            key_date,
            as_of: today,
            columns,
            groups: groups(&rows, group, key_date, lang),
            subtotals: group.is_some() && !request.no_subtotals,
            totals: !request.no_totals,
        };
        let table = list.table(lang)?;
        let paper = list.set(lang)?;
        let title = request.title.clone().unwrap_or_else(|| paper.title().to_owned());
        Ok(Document {
            name: file_stem(&format!("{title} {key_date}")),
            table: Some(List { table, title, filter: list.filter, firm: list.firm, day: today, lang }),
            total: Some(total),
            ..Document::of(paper)
        })
    })
    .await
}

fn groups(rows: &[Row], by: Option<GroupBy>, key_date: NaiveDate, lang: PaperLang) -> Vec<ContractGroup> {
    let Some(by) = by else {
        return vec![ContractGroup { title: None, rows: rows.iter().map(|row| line(row, key_date, lang)).collect() }];
    };
    let mut groups: BTreeMap<String, ContractGroup> = BTreeMap::new();
    for row in rows {
        let (order, title) = heading(row, by, lang);
        let group = groups.entry(order).or_insert_with(|| ContractGroup { title: Some(title), rows: Vec::new() });
        group.rows.push(line(row, key_date, lang));
    }
    groups.into_values().collect()
}

/// What a group sorts by and is called; rows without a value stand last, in words.
fn heading(row: &Row, by: GroupBy, lang: PaperLang) -> (String, String) {
    let english = lang.lang() == kontor_words::Lang::En;
    let names = |names: &register::Names| if english { names.en.clone() } else { names.de.clone() };
    let text = match by {
        GroupBy::Partner => row.partner.clone(),
        GroupBy::Kind => names(&row.kind),
        GroupBy::CostCentre => names(&row.cost_centre),
        GroupBy::DeadlineMonth => {
            let month = row.send_by.filter(|_| row.freely.is_none());
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

fn line(row: &Row, key_date: NaiveDate, lang: PaperLang) -> ContractRow {
    let english = lang.lang() == kontor_words::Lang::En;
    let names = |names: &register::Names| if english { names.en.clone() } else { names.de.clone() };
    let due = due(row, key_date);
    let instead = instead_of_deadline(due, lang);
    let shows_days = instead.is_none();
    ContractRow {
        number: row.number.clone(),
        title: row.title.clone(),
        partner: row.partner.clone(),
        kind: names(&row.kind),
        start: row.terms.as_ref().map(|terms| terms.start),
        end: row.end,
        send_by: row.send_by.filter(|_| shows_days),
        instead_of_send_by: instead.unwrap_or_default(),
        alert: match due {
            Due::Overdue { .. } => Alert::Overdue,
            Due::Send { urgent: true, .. } => Alert::Soon,
            _ => Alert::None,
        },
        receive_by: row.receive_by.filter(|_| shows_days),
        instead_of_receive_by: String::new(),
        notice: row.terms.as_ref().map(|terms| rule_in_words(terms.rule_on(key_date), lang.lang())).unwrap_or_default(),
        yearly: row.yearly.map(|yearly| yearly.net),
        flow: if row.direction == Direction::Pay { Flow::Expense } else { Flow::Income },
        cost_centre: names(&row.cost_centre),
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
