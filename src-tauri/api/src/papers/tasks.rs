//! The list of tasks and the Wiedervorlagen on paper.

use chrono::NaiveDate;
use kontor_core::master_data::firm;
use kontor_core::record::TaskId;
use kontor_core::sort_key::sort_key;
use kontor_core::tasks::list::{self, Filter, Span, TaskColumn as By, TaskRow};
use kontor_core::tasks::{self, TaskState};
use kontor_print::papers::task_list::{TaskColumn, TaskGroup, TaskLine, TaskListPaper};
use serde_json::json;

use super::occasions::period;
use super::{Document, List, PaperRequest, file_stem, paper_language};
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::jobs::Progress;

/// So many tasks are copied at a time: a few milliseconds.
const COPIED_AT_ONCE: usize = 200;

/// The tasks of a filter in its order, and how many there are without it.
pub(super) async fn load(ctx: &Ctx, filter: Filter, notes: bool) -> Result<(Vec<TaskLine>, usize)> {
    let (ids, total) = ctx
        .desk(move |desk| {
            let today = desk.today();
            let office = desk.office()?;
            let ids = tasks::ids(office, &filter, today)?.to_vec();
            Ok((ids, tasks::page(office, &filter, 0, 0, today)?.total))
        })
        .await?;
    let mut progress = Progress::of(ctx);
    let mut lines = Vec::with_capacity(ids.len());
    for slice in ids.chunks(COPIED_AT_ONCE) {
        if !progress.go_on(lines.len(), ids.len()) {
            return Err(kontor_core::Error::Cancelled.into());
        }
        let slice = slice.to_vec();
        lines.extend(ctx.desk(move |desk| copied(desk, &slice, notes)).await?);
    }
    Ok((lines, total))
}

fn copied(desk: &mut Desk, ids: &[i64], notes: bool) -> Result<Vec<TaskLine>> {
    let connection = desk.office()?.read();
    let mut lines = Vec::with_capacity(ids.len());
    for id in ids {
        // One that went meanwhile is not on the paper.
        let Some(row) = list::row(connection, TaskId(*id))? else { continue };
        let note = if notes && row.noted { list::note(connection, TaskId(*id))? } else { String::new() };
        let phone = row.about.map(|about| tasks::reached::phone(connection, about)).transpose()?;
        lines.push(line(row, note, phone.unwrap_or_default()));
    }
    Ok(lines)
}

fn line(row: TaskRow, note: String, phone: String) -> TaskLine {
    TaskLine {
        title: row.title,
        note,
        done: row.state != TaskState::Open,
        due: row.due,
        time: row.due_time,
        follow_up: row.follow_up,
        priority: Some(row.priority),
        who: row.assignee,
        about: row.about_title,
        phone,
        steps: (row.items_done, row.items),
    }
}

fn columns(keys: &[String], usual: &[TaskColumn]) -> Result<Vec<TaskColumn>> {
    if keys.is_empty() {
        return Ok(usual.to_vec());
    }
    let unknown = |key: &String| ApiError::new("PAPER_COLUMN_UNKNOWN", json!({ "column": key }));
    keys.iter().map(|key| TaskColumn::parse(key).ok_or_else(|| unknown(key))).collect()
}

/// Whether a form shows the notes.
pub(super) fn with_notes(form: Option<&str>) -> Result<bool> {
    match form.unwrap_or("plain") {
        "plain" => Ok(false),
        "notes" => Ok(true),
        other => Err(ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": other }))),
    }
}

/// The list exactly as it is filtered and ordered; a grouping keeps the order within each group.
pub(super) async fn set_list(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let notes = with_notes(request.form.as_deref())?;
    let columns = columns(&request.columns, &TaskColumn::USUAL)?;
    let group = match request.group.as_deref() {
        None | Some("" | "none") => None,
        Some("day") => Some(TaskGroup::Day),
        Some("person") => Some(TaskGroup::Person),
        Some("record") => Some(TaskGroup::Record),
        Some(other) => return Err(ApiError::new("PAPER_GROUP_UNKNOWN", json!({ "group": other }))),
    };
    let (mut rows, total) = load(ctx, request.tasks.clone().into(), notes).await?;
    let named = |name: &str| (name.trim().is_empty(), sort_key(name));
    match group {
        Some(TaskGroup::Day) => rows.sort_by_key(|row| (row.day().is_none(), row.day())),
        Some(TaskGroup::Person) => rows.sort_by_cached_key(|row| named(&row.who)),
        Some(TaskGroup::Record) => rows.sort_by_cached_key(|row| named(&row.about)),
        Some(TaskGroup::FollowUp) | None => {}
    }
    set(ctx, request, Wanted { columns, group, notes, rows, all: Some(total), period: None }).await
}

/// The Wiedervorlagen of some days; where these begin today or earlier, with those that were left open before.
pub(super) async fn set_follow_ups(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let notes = with_notes(request.form.as_deref())?;
    let columns = columns(&request.columns, &TaskColumn::FOLLOW_UPS)?;
    let today = ctx.desk(|desk| Ok(desk.today())).await?;
    let (from, until) = period(&request, today)?;
    let filter = Filter {
        span: Some(Span::FollowUp),
        state: Some(TaskState::Open),
        column: By::FollowUp,
        descending: false,
        ..Filter::from(request.tasks.clone())
    };
    let (mut rows, _) = load(ctx, filter, notes).await?;
    let falls = |day: NaiveDate| day <= until && (day >= from || from <= today);
    rows.retain(|row| row.follow_up.is_some_and(falls));
    let group = Some(TaskGroup::FollowUp);
    set(ctx, request, Wanted { columns, group, notes, rows, all: None, period: Some((from, until)) }).await
}

/// What is set, beside the firm and the day.
struct Wanted {
    columns: Vec<TaskColumn>,
    group: Option<TaskGroup>,
    notes: bool,
    rows: Vec<TaskLine>,
    all: Option<usize>,
    period: Option<(NaiveDate, NaiveDate)>,
}

async fn set(ctx: &Ctx, request: PaperRequest, wanted: Wanted) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let (firm, today) = ctx
        .desk(|desk| {
            let today = desk.today();
            Ok((firm::on(desk.office()?.read(), today)?, today))
        })
        .await?;
    ctx.compute(move || {
        let list = TaskListPaper {
            firm: firm.name,
            title: request.title.clone(),
            filter: request.filter_words.clone().unwrap_or_default(),
            as_of: today,
            period: wanted.period,
            columns: wanted.columns,
            group: wanted.group,
            notes: wanted.notes,
            rows: wanted.rows,
            all: wanted.all,
        };
        let table = list.table(lang);
        let sheet = list.sheet(&table, lang);
        let (paper, filter) = (sheet.set()?, sheet.filter.clone());
        let title = paper.title().to_owned();
        Ok(Document {
            name: file_stem(&format!("{title} {}", list.period.map_or(today, |(from, _)| from))),
            table: Some(List { table, title, filter, firm: list.firm, day: today, lang }),
            total: list.all,
            ..Document::of(paper)
        })
    })
    .await
}
