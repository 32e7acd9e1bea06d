//! The Fristenliste: whose notice is to be sent within some days, overdue ones first.

use std::collections::HashMap;

use chrono::{Duration, NaiveDate};
use kontor_core::contracts::ledger::Ledger;
use kontor_core::contracts::list;
use kontor_core::contracts::register::{ContractRow, Names};
use kontor_core::record::EntryId;
use kontor_print::papers::contract_list::Alert;
use kontor_print::papers::deadline_list::{DeadlineGroup, DeadlineListPaper, DeadlineRow};
use kontor_words::papers::contracts as words;
use kontor_words::{PaperLang, amounts, dates, register};

use super::contract_rows::{self, Loaded, alert, flow, only_form};
use super::{Document, List, PaperRequest, file_stem, paper_language};
use crate::contracts::groups::{Apart, GroupBy, at_centres, group_by, grouped, heading, name, record_key};
use crate::desk::Ctx;
use crate::error::Result;

/// So far one looks ahead where nobody said how far.
const USUAL_DAYS: i64 = 90;

pub(super) async fn set(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    // By month, unless another group or none was asked for.
    let group =
        if request.group.is_none() { Some(GroupBy::DeadlineMonth) } else { group_by(request.group.as_deref())? };
    only_form(&request, "list")?;
    let days = request.filter.deadline_within_days.unwrap_or(USUAL_DAYS);
    let due = move |row: &ContractRow, key_date| row.is_due_within(days, key_date);
    let (loaded, ledger, centres) = contract_rows::load_with_costs(ctx, &request, due).await?;
    ctx.compute(move || {
        let Loaded { mut rows, apart, centre, total, firm, today, key_date } = loaded;
        rows.sort_by_key(|row| row.send_by);
        let until = Duration::try_days(days).and_then(|days| key_date.checked_add_signed(days));
        let ahead = words::send_until(&dates::numeric(until.unwrap_or(key_date), lang), days, lang);
        let said = request.filter_words.as_deref().unwrap_or_default();
        let list = DeadlineListPaper {
            firm,
            title: request.title.clone(),
            filter: [ahead.as_str(), said].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            key_date,
            as_of: today,
            said_by_groups: match group {
                Some(GroupBy::Partner) => Some("partner"),
                Some(GroupBy::Responsible) => Some("responsible"),
                _ => None,
            },
            groups: groups(&rows, group, &About { key_date, ledger, asked: centre, centres, apart, lang })?,
        };
        let table = list.table(lang);
        let paper = list.sheet(&table, lang).set()?;
        let title = paper.title().to_owned();
        Ok(Document {
            name: file_stem(&format!("{title} {key_date}")),
            table: Some(List { table, title, filter: list.filter, firm: list.firm, day: today, lang }),
            total: Some(total),
            ..Document::of(paper)
        })
    })
    .await
}

/// What the lines are made with.
struct About {
    key_date: NaiveDate,
    ledger: Ledger,
    /// The cost centre that was asked for: of shared contracts its part alone counts.
    asked: Option<EntryId>,
    centres: HashMap<EntryId, Names>,
    /// What tells partners of one name apart.
    apart: Apart,
    lang: PaperLang,
}

fn groups(rows: &[ContractRow], by: Option<GroupBy>, about: &About) -> Result<Vec<DeadlineGroup>> {
    let lines = |rows: &[&ContractRow]| -> Result<Vec<DeadlineRow>> {
        rows.iter().filter_map(|row| line(row, by, about).transpose()).collect()
    };
    let Some(by) = by else {
        return Ok(vec![DeadlineGroup { title: None, rows: lines(&rows.iter().collect::<Vec<_>>())? }]);
    };
    let lang = about.lang;
    let overdue = (String::new(), words::deadlines(lang).overdue.to_owned());
    let asked = about.asked.and_then(|id| Some((id, name(about.centres.get(&id)?, lang))));
    grouped(rows, |row| match (by, &asked) {
        (GroupBy::DeadlineMonth, _) if alert(row, about.key_date) == Alert::Overdue => overdue.clone(),
        // In a list of one cost centre a shared contract stands there with its part.
        (GroupBy::CostCentre, Some((id, centre))) if !row.shares.is_empty() => {
            (record_key(centre, id.0), centre.clone())
        }
        // A notice is sent once: the contract has one line, with what missing the day costs them all.
        (GroupBy::CostCentre, None) if !row.shares.is_empty() => {
            (heading(row, by, lang, &about.apart).0, register::several_centres_whole(lang.lang()).to_owned())
        }
        _ => heading(row, by, lang, &about.apart),
    })
    .into_iter()
    .map(|(_, title, rows)| Ok(DeadlineGroup { title: Some(title), rows: lines(&rows)? }))
    .collect()
}

/// None without a day for sending, which no row of this list is.
fn line(row: &ContractRow, by: Option<GroupBy>, about: &About) -> Result<Option<DeadlineRow>> {
    let Some(send_by) = row.send_by else { return Ok(None) };
    let missed_cost = about.ledger.missing(row)?;
    let missed_cost = missed_cost.map(|cost| list::part_of(row, about.asked, cost)).transpose()?;
    Ok(Some(DeadlineRow {
        send_by,
        alert: alert(row, about.key_date),
        receive_by: row.receive_by,
        number: row.number.clone(),
        title: row.title.clone(),
        borne_by: if by == Some(GroupBy::CostCentre) { borne_by(row, about)? } else { String::new() },
        partner: row.partner.clone(),
        end: row.end,
        missed_end: row.missed_end,
        missed_cost,
        flow: flow(row),
        responsible: row.responsible.clone(),
    }))
}

/// Who shares a contract, one below the other: "100 Verwaltung 60 %".
fn borne_by(row: &ContractRow, about: &About) -> Result<String> {
    let parts = at_centres(row, about.asked, &about.centres, about.lang)?;
    let said = parts.into_iter().map(|part| format!("{} {}", part.heading.1, amounts::percent(part.share, about.lang)));
    Ok(said.collect::<Vec<_>>().join("\n"))
}
