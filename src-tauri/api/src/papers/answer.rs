//! The answer under Art. 15 GDPR, from what the file holds of a contact.

use chrono::NaiveDate;
use kontor_core::data_protection::report::{self, Report, ReportRow};
use kontor_core::master_data::{self, Firm};
use kontor_core::record::ContactId;
use kontor_print::papers::agenda::Letterhead;
use kontor_print::papers::answer::{AnswerPaper, AnswerRow, AnswerSection, Pair};
use kontor_words::data_protection as words;
use kontor_words::{PaperLang, dates, messages};
use serde_json::{Value, json};

use super::{Document, PaperRequest, file_stem, logo, paper_language};
use crate::data_protection::{information, mentions};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};

/// Columns that a machine reads; the JSON has them.
const FOR_MACHINES: [&str; 4] = ["terms", "zone", "letter_id", "record_id"];

pub(super) async fn set(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let Some(id) = request.id else {
        return Err(ApiError::new("PAPER_NEEDS_RECORD", json!({ "paper": request.paper })));
    };
    let mentions = mentions(ctx, ContactId(id)).await?;
    let (report, own, firm, picture) = ctx
        .desk(move |desk| {
            let today = desk.today();
            let picture = crate::master_data::logo(desk)?;
            let office = desk.office()?;
            let report = report::report(office, ContactId(id), &mentions, today)?;
            let firm = master_data::firm::on(office.read(), today)?;
            Ok((report, information(office)?, firm, picture))
        })
        .await?;
    ctx.compute(move || {
        let data = describe(&report, &own, &firm, lang);
        let name = file_stem(&format!("{} {} {}", words::answer(lang.lang()).title, data.person, data.as_of));
        let paper = data.set(lang, logo(picture).as_ref())?;
        Ok(Document { name, ..Document::of(paper) })
    })
    .await
}

fn describe(report: &Report, own: &Value, firm: &Firm, lang: PaperLang) -> AnswerPaper {
    let w = words::answer(lang.lang());
    let address = [firm.street.clone(), format!("{} {}", firm.postal_code, firm.town).trim().to_owned()];
    let address: Vec<String> = address.into_iter().filter(|line| !line.is_empty()).collect();
    let pair = |label: &str, text: &str| Pair { label: label.to_owned(), text: text.to_owned() };
    // The office's own words go before the usual ones.
    let told = |key: &str, usual: (&str, &str)| {
        let text = own.get(key).and_then(Value::as_str).filter(|text| !text.trim().is_empty());
        pair(usual.0, text.unwrap_or(usual.1))
    };
    let reach = [firm.name.clone(), address.join(", "), firm.phone.clone(), firm.email.clone()];
    let reach: Vec<String> = reach.into_iter().filter(|part| !part.is_empty()).collect();
    let points = vec![
        pair(w.controller, &reach.join(" · ")),
        told("purposes", w.purposes),
        told("recipients", w.recipients),
        told("source", w.source),
        pair(w.retention.0, w.retention.1),
        pair(w.rights.0, w.rights.1),
        pair(w.machine.0, w.machine.1),
    ];
    let duties = report
        .duties
        .iter()
        .map(|duty| {
            let until = match duty.until {
                Some(day) => format!("{} {}", w.kept_until, dates::numeric(day, lang)),
                None => w.still_runs.to_owned(),
            };
            let keeps = words::keeps(duty.keeps, lang.lang());
            Pair { label: duty.title.clone(), text: format!("{keeps}, {until} ({})", duty.source) }
        })
        .collect();
    let sections = report
        .sections
        .iter()
        .map(|section| AnswerSection {
            title: words::table(&section.table, lang.lang()).unwrap_or(&section.table).to_owned(),
            rows: section.rows.iter().map(|row| told_row(row, lang)).filter(|row| !row.pairs.is_empty()).collect(),
        })
        .filter(|section| !section.rows.is_empty())
        .collect();
    AnswerPaper {
        firm: Letterhead { name: firm.name.clone(), lines: vec![address.join(" · ")] },
        person: report.name.clone(),
        points,
        duties,
        sections,
        redacted: report.redacted,
        as_of: report.on,
    }
}

fn told_row(row: &ReportRow, lang: PaperLang) -> AnswerRow {
    let pairs = row
        .fields
        .iter()
        // What is not so, and what the row's own heading says already, is not told.
        .filter(|(column, text)| !(text == "0" && matches!(column.as_str(), "preferred" | "required")))
        .filter(|(column, text)| *text != row.title && !(column == "as" && text == "contact_id"))
        .filter(|(column, _)| !FOR_MACHINES.iter().any(|name| column.rsplit('.').next() == Some(name)))
        .map(|(column, text)| {
            // "email.address" of the changes: the table's heading before the field's name.
            let (table, name) = column.split_once('.').map_or((None, column.as_str()), |(t, c)| (Some(t), c));
            let field = words::column(name, lang.lang()).unwrap_or(name);
            let label = match table.and_then(|table| words::table(table, lang.lang())) {
                Some(heading) if table != Some("contact") => format!("{heading}: {field}"),
                _ => field.to_owned(),
            };
            Pair { label, text: shown(name, text, lang) }
        })
        .collect();
    AnswerRow { title: with_day(&row.title, lang), pairs }
}

/// "Sitzung (2026-12-01 14:00)" as the language writes the day.
fn with_day(title: &str, lang: PaperLang) -> String {
    let dated = title.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")).and_then(|(name, moment)| {
        let (day, clock) = moment.split_once(' ').map_or((moment, ""), |(day, clock)| (day, clock));
        let day = dates::numeric(day.parse().ok()?, lang);
        Some(format!("{name}, {}", format!("{day} {}", clock.get(..5).unwrap_or("")).trim_end()))
    });
    dated.unwrap_or_else(|| title.to_owned())
}

/// Days as the language writes them, codes in words, steps by their names.
fn shown(column: &str, text: &str, lang: PaperLang) -> String {
    if column == "step" {
        let named = messages::ops().iter().find(|op| op.code == text);
        let name = named.map_or(text, |op| lang.lang().pick(op.de, op.en));
        return name.replace(" „{title}“", "").replace(" “{title}”", "").replace("{title} ", "");
    }
    if let Some((old, new)) = text.split_once(" → ") {
        return format!("{} → {}", shown_one(column, old, lang), shown_one(column, new, lang));
    }
    shown_one(column, text, lang)
}

fn shown_one(column: &str, text: &str, lang: PaperLang) -> String {
    if let Ok(day) = text.parse::<NaiveDate>() {
        return dates::numeric(day, lang);
    }
    // An instant or a wall time: the day, and the minutes where they matter.
    if let Some((day, clock)) = text.split_once('T')
        && let Ok(day) = day.parse::<NaiveDate>()
        && clock.len() >= 5
    {
        return format!("{}, {}", dates::numeric(day, lang), &clock[..5]);
    }
    words::value(column, text, lang.lang()).into_owned()
}
