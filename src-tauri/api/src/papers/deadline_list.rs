//! The Fristenliste: whose notice is to be sent within some days, overdue ones first.

use chrono::{Duration, NaiveDate};
use kontor_core::contracts::ledger::Ledger;
use kontor_core::contracts::register::ContractRow;
use kontor_print::papers::contract_list::Alert;
use kontor_print::papers::deadline_list::{DeadlineGroup, DeadlineListPaper, DeadlineRow};
use kontor_words::papers::contracts as words;
use kontor_words::{PaperLang, dates};

use super::contract_rows::{self, Loaded, alert, flow, only_form};
use super::{Document, List, PaperRequest, file_stem, paper_language};
use crate::contracts::groups::{GroupBy, group_by, grouped, heading};
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
    let (loaded, ledger, _) = contract_rows::load_with_costs(ctx, &request).await?;
    ctx.compute(move || {
        let Loaded { mut rows, total, firm, today, key_date, .. } = loaded;
        rows.retain(|row| row.is_due_within(days, key_date));
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
            groups: groups(&rows, group, key_date, &ledger, lang)?,
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

fn groups(
    rows: &[ContractRow],
    by: Option<GroupBy>,
    key_date: NaiveDate,
    ledger: &Ledger,
    lang: PaperLang,
) -> Result<Vec<DeadlineGroup>> {
    let lines = |rows: &[&ContractRow]| -> Result<Vec<DeadlineRow>> {
        rows.iter().filter_map(|row| line(row, key_date, ledger).transpose()).collect()
    };
    let Some(by) = by else {
        return Ok(vec![DeadlineGroup { title: None, rows: lines(&rows.iter().collect::<Vec<_>>())? }]);
    };
    let overdue = (String::new(), words::deadlines(lang).overdue.to_owned());
    grouped(rows, |row| {
        if by == GroupBy::DeadlineMonth && alert(row, key_date) == Alert::Overdue {
            overdue.clone()
        } else {
            heading(row, by, lang)
        }
    })
    .into_iter()
    .map(|(title, rows)| Ok(DeadlineGroup { title: Some(title), rows: lines(&rows)? }))
    .collect()
}

/// None without a day for sending, which no row of this list is.
fn line(row: &ContractRow, key_date: NaiveDate, ledger: &Ledger) -> Result<Option<DeadlineRow>> {
    let Some(send_by) = row.send_by else { return Ok(None) };
    Ok(Some(DeadlineRow {
        send_by,
        alert: alert(row, key_date),
        receive_by: row.receive_by,
        number: row.number.clone(),
        title: row.title.clone(),
        partner: row.partner.clone(),
        end: row.end,
        missed_end: row.missed_end,
        missed_cost: ledger.missing(row)?,
        flow: flow(row),
        responsible: row.responsible.clone(),
    }))
}
