//! Birthdays and anniversaries of a period.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};
use kontor_core::contacts::occasions;
use kontor_core::master_data;
use kontor_print::papers::occasions::{Kinds, Occasion, OccasionsPaper};
use serde_json::json;

use super::{Document, List, PaperRequest, file_stem, paper_language};
use crate::contacts::{ContactFilter, chosen};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};

/// A list of more than this is no list of days any more.
const LONGEST: i64 = 2 * 366;

/// The years in which days may lie.
const YEARS: std::ops::RangeInclusive<i32> = 1800..=2400;

pub(super) async fn set(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let kinds = match request.form.as_deref().unwrap_or("both") {
        "both" => Kinds::Both,
        "birthdays" => Kinds::Birthdays,
        "anniversaries" => Kinds::Anniversaries,
        other => return Err(ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": other }))),
    };
    let by_month = match request.group.as_deref() {
        None | Some("" | "none") => false,
        Some("month") => true,
        Some(other) => return Err(ApiError::new("PAPER_GROUP_UNKNOWN", json!({ "group": other }))),
    };
    let filter = request.contacts.clone();
    let (rows, firm, today, (from, until)) = ctx
        .desk({
            let request = request.clone();
            move |desk| {
                let today = desk.today();
                let (from, until) = period(&request, today)?;
                let firm = master_data::firm::on(desk.office()?.read(), today)?;
                let mut rows = Vec::new();
                if kinds != Kinds::Anniversaries {
                    let found = occasions::birthdays(desk.office()?.read(), from, until)?;
                    rows.extend(found.into_iter().map(|found| (found, false)));
                }
                if kinds != Kinds::Birthdays {
                    let found = occasions::anniversaries(desk.office()?.read(), from, until)?;
                    rows.extend(found.into_iter().map(|found| (found, true)));
                }
                // Everybody is asked for most often; then nobody has to be looked up.
                if !is_everybody(&filter) {
                    let chosen: HashSet<i64> = chosen(desk, filter)?.into_iter().collect();
                    rows.retain(|(found, _)| chosen.contains(&found.contact.0));
                }
                rows.sort_by_key(|(found, _)| found.day);
                Ok((rows, firm, today, (from, until)))
            }
        })
        .await?;
    ctx.compute(move || {
        let rows = rows
            .into_iter()
            .map(|(found, anniversary)| Occasion {
                day: found.day,
                name: found.listed,
                organisation: found.organisation,
                anniversary,
                years: found.years,
            })
            .collect();
        let list = OccasionsPaper {
            firm: firm.name,
            title: request.title.clone(),
            filter: request.filter_words.clone().unwrap_or_default(),
            kinds,
            from,
            until,
            as_of: today,
            rows,
            by_month,
        };
        let table = list.table(lang);
        let sheet = list.sheet(&table, lang);
        let (paper, filter) = (sheet.set()?, sheet.filter.clone());
        let title = paper.title().to_owned();
        Ok(Document {
            name: file_stem(&format!("{title} {from}")),
            table: Some(List { table, title, filter, firm: list.firm, day: today, lang }),
            ..Document::of(paper)
        })
    })
    .await
}

fn is_everybody(filter: &ContactFilter) -> bool {
    let plain = kontor_core::contacts::list::Filter::default();
    filter.ids.is_none() && kontor_core::contacts::list::Filter::from(filter.clone()) == plain
}

/// The days as asked, else the month that begins today.
pub(super) fn period(request: &PaperRequest, today: NaiveDate) -> Result<(NaiveDate, NaiveDate)> {
    let from = request.from.unwrap_or(today);
    checked(from, request.until.unwrap_or_else(|| from + chrono::Months::new(1) - chrono::Days::new(1)))
}

/// Days that a list of days can have.
pub(crate) fn checked(from: NaiveDate, until: NaiveDate) -> Result<(NaiveDate, NaiveDate)> {
    if !YEARS.contains(&from.year()) || !YEARS.contains(&until.year()) {
        return Err(ApiError::new("DATE_OUT_OF_RANGE", json!({ "from": YEARS.start(), "to": YEARS.end() })));
    }
    if until < from || (until - from).num_days() > LONGEST {
        return Err(ApiError::new("PAPER_PERIOD_WRONG", json!({ "days": LONGEST })));
    }
    Ok((from, until))
}
