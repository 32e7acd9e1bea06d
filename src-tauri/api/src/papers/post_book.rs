//! The Postbuch on paper.

use chrono::Datelike;
use kontor_core::front_desk::list::EntryColumn;
use kontor_core::front_desk::{self, Direction, EntryKind, Filter};
use kontor_core::master_data::firm;
use kontor_print::papers::post_book::{PostBookPaper, PostLine};
use serde_json::json;

use super::occasions::checked;
use super::{Document, List, PaperRequest, file_stem, paper_language};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::jobs::Progress;

/// So many entries are copied at a time: a few milliseconds.
const COPIED_AT_ONCE: usize = 200;

pub(super) async fn set(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let wanted = Filter::from(request.desk.clone());
    let direction = match request.form.as_deref() {
        None => wanted.direction,
        Some("both") => None,
        Some("in") => Some(Direction::In),
        Some("out") => Some(Direction::Out),
        Some(other) => return Err(ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": other }))),
    };
    let by_day = match request.group.as_deref() {
        None | Some("" | "day") => true,
        Some("none") => false,
        Some(other) => return Err(ApiError::new("PAPER_GROUP_UNKNOWN", json!({ "group": other }))),
    };
    let (firm, today) = ctx
        .desk(|desk| {
            let today = desk.today();
            Ok((firm::on(desk.office()?.read(), today)?, today))
        })
        .await?;
    // The month so far, where no days are asked for.
    let until = request.until.or(wanted.to).unwrap_or(today);
    let from = request.from.or(wanted.from).unwrap_or_else(|| until.with_day(1).unwrap_or(until));
    let (from, until) = checked(from, until)?;
    // Calls and visits bear no number and stand in no Postbuch.
    let post: Vec<EntryKind> = EntryKind::ALL.iter().copied().filter(|kind| kind.is_post()).collect();
    let mut kinds: Vec<EntryKind> = wanted.kinds.iter().copied().filter(|kind| kind.is_post()).collect();
    if kinds.is_empty() {
        kinds = post;
    }
    let filter = Filter {
        direction,
        kinds,
        from: Some(from),
        to: Some(until),
        column: EntryColumn::At,
        descending: false,
        ..wanted
    };
    let mut rows = load(ctx, filter).await?;
    // On a day what came before what went; a number is given once, so it decides where the minute does not.
    rows.sort_by(|a, b| (a.at.date(), a.direction, a.at, &a.number).cmp(&(b.at.date(), b.direction, b.at, &b.number)));
    ctx.compute(move || {
        let book = PostBookPaper {
            firm: firm.name,
            title: request.title.clone(),
            filter: request.filter_words.clone().unwrap_or_default(),
            direction,
            period: (from, until),
            as_of: today,
            by_day,
            rows,
        };
        let table = book.table(lang);
        let sheet = book.sheet(&table, lang);
        let (paper, filter) = (sheet.set()?, sheet.filter.clone());
        let title = paper.title().to_owned();
        Ok(Document {
            name: file_stem(&format!("{title} {from}")),
            table: Some(List { table, title, filter, firm: book.firm, day: today, lang }),
            ..Document::of(paper)
        })
    })
    .await
}

async fn load(ctx: &Ctx, filter: Filter) -> Result<Vec<PostLine>> {
    let mut progress = Progress::of(ctx);
    let mut lines: Vec<PostLine> = Vec::new();
    let mut offset = 0;
    loop {
        let wanted = filter.clone();
        let page = ctx.desk(move |desk| Ok(front_desk::page(desk.office()?, &wanted, offset, COPIED_AT_ONCE)?)).await?;
        offset += COPIED_AT_ONCE;
        lines.extend(page.rows.into_iter().filter_map(|row| {
            let fields = row.entry.fields;
            Some(PostLine {
                direction: fields.direction,
                at: fields.at?,
                number: row.entry.number.unwrap_or_default(),
                partner: named(&fields.partner, &fields.company),
                subject: fields.subject,
                kind: fields.kind,
                for_whom: fields.for_name,
                tracking: fields.tracking,
            })
        }));
        if offset >= page.count {
            return Ok(lines);
        }
        if !progress.go_on(lines.len(), page.count) {
            return Err(kontor_core::Error::Cancelled.into());
        }
    }
}

/// The name with the firm, where they are not the same.
pub(super) fn named(name: &str, company: &str) -> String {
    let (name, company) = (name.trim(), company.trim());
    match (name.is_empty(), company.is_empty() || company == name) {
        (_, true) => name.to_owned(),
        (true, false) => company.to_owned(),
        (false, false) => format!("{name}, {company}"),
    }
}
