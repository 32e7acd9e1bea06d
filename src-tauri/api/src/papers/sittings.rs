//! The papers of bodies: the register of decisions, what is open; and the checklist of an event.

use chrono::{Datelike, NaiveDate};
use kontor_core::minutes::register::{self, DecisionFilter};
use kontor_core::record::{BodyId, EventId, TaskId};
use kontor_core::tasks::list::{self as task_list, Filter};
use kontor_core::tasks::{self, TaskState};
use kontor_core::{RecordRef, bodies, checklists, master_data};
use kontor_print::papers::checklist::{ChecklistLine, ChecklistPaper};
use kontor_print::papers::decision_register::{DecisionLine, DecisionRegisterPaper};
use kontor_print::papers::open_points::{OpenPointLine, OpenPointsPaper};
use kontor_print::{Paper, table::Table};
use kontor_words::PaperLang;
use kontor_words::papers::sittings as words;
use serde_json::json;

use super::contract_rows::only_form;
use super::people_at::{event_of, gathered};
use super::{Document, List, PaperRequest, file_stem, paper_language};
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};

/// A register covers at most so many days: a hundred years.
const LONGEST: i64 = 36_525;

/// A list as a document with its other ways out.
fn listed(paper: Paper, table: Table, filter: String, firm: String, day: NaiveDate, lang: PaperLang) -> Document {
    let title = paper.title().to_owned();
    Document {
        name: file_stem(&format!("{title} {day}")),
        table: Some(List { table, title, filter, firm, day, lang }),
        ..Document::of(paper)
    }
}

/// The decisions of a period; of the current year where none is given.
pub(super) async fn decisions(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    only_form(&request, "register")?;
    let list = ctx.desk(move |desk| register(desk, &request)).await?;
    ctx.compute(move || {
        let table = list.table(lang);
        let sheet = list.sheet(&table, lang);
        let (paper, filter) = (sheet.set()?, sheet.filter.clone());
        Ok(listed(paper, table, filter, list.firm, list.as_of, lang))
    })
    .await
}

fn register(desk: &mut Desk, request: &PaperRequest) -> Result<DecisionRegisterPaper> {
    let today = desk.today();
    let connection = desk.office()?.read();
    let new_year = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
    let from = request.from.unwrap_or(new_year);
    let until = request.until.unwrap_or_else(|| NaiveDate::from_ymd_opt(today.year(), 12, 31).unwrap_or(today));
    if until < from || (until - from).num_days() > LONGEST {
        return Err(ApiError::new("PAPER_PERIOD_WRONG", json!({ "days": LONGEST })));
    }
    let body = request.body.map(BodyId);
    let name = body.map(|id| bodies::read::get(connection, id)).transpose()?.map(|body| body.fields.name);
    let filter = DecisionFilter { body, from: Some(from), to: Some(until), text: request.text.clone() };
    let mut rows: Vec<DecisionLine> = register::decisions(connection, &filter)?
        .into_iter()
        .map(|row| DecisionLine {
            body: row.body,
            number: row.number,
            day: row.decided_on,
            sitting: row.event,
            item: row.item,
            wording: row.wording,
            outcome: row.outcome,
            counts: row.counts,
        })
        .collect();
    // Stable: within a body they stay in their order, which a register begins with the oldest.
    rows.reverse();
    rows.sort_by(|one, other| (one.body.is_empty(), &one.body).cmp(&(other.body.is_empty(), &other.body)));
    let firm = master_data::firm::on(connection, today)?.name;
    let text = request.text.trim().to_owned();
    Ok(DecisionRegisterPaper { firm, body: name, period: (from, until), text, rows, as_of: today })
}

/// What is open of one body, or of all.
pub(super) async fn open_points(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    only_form(&request, "list")?;
    let list = ctx.desk(move |desk| points(desk, request.body.map(BodyId), lang)).await?;
    ctx.compute(move || {
        let table = list.table(lang);
        let sheet = list.sheet(&table, lang);
        let (paper, filter) = (sheet.set()?, sheet.filter.clone());
        Ok(listed(paper, table, filter, list.firm, list.as_of, lang))
    })
    .await
}

/// Tasks with their item, and what was put off with a word that says so.
fn points(desk: &mut Desk, body: Option<BodyId>, lang: PaperLang) -> Result<OpenPointsPaper> {
    let put_off = words::sittings(lang).put_off;
    let today = desk.today();
    let connection = desk.office()?.read();
    let rows = register::pending(connection, body)?
        .into_iter()
        .map(|one| OpenPointLine {
            body: one.body,
            title: one.title,
            who: one.who,
            due: one.due,
            sitting: one.event,
            item: if one.task_id.is_some() { one.item } else { put_off.to_owned() },
        })
        .collect();
    let name = body.map(|id| bodies::read::get(connection, id)).transpose()?.map(|body| body.fields.name);
    Ok(OpenPointsPaper { firm: master_data::firm::on(connection, today)?.name, body: name, rows, as_of: today })
}

/// The checklists of an event, by the day.
pub(super) async fn checklist(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    only_form(&request, "list")?;
    let id = event_of(&request)?;
    let list = ctx
        .desk(move |desk| {
            let gathering = gathered(desk, id, false)?;
            let rows = tasks_of(desk, id, gathering.today)?;
            Ok(ChecklistPaper {
                about: gathering.about(lang),
                firm: gathering.firm.name,
                day: gathering.event.fields.when.first_day(),
                title: gathering.event.fields.title,
                rows,
                as_of: gathering.today,
            })
        })
        .await?;
    ctx.compute(move || {
        let table = list.table(lang);
        let sheet = list.sheet(&table, lang);
        let (paper, filter) = (sheet.set()?, sheet.filter.clone());
        Ok(listed(paper, table, filter, list.firm, list.as_of, lang))
    })
    .await
}

fn tasks_of(desk: &mut Desk, event: EventId, today: NaiveDate) -> Result<Vec<ChecklistLine>> {
    let office = desk.office()?;
    let mut rows = Vec::new();
    for list in checklists::of(office.read(), RecordRef::from(event))? {
        let filter = Filter { checklist: Some(list.id), state: None, ..Filter::default() };
        let mut lines = Vec::new();
        for id in tasks::ids(office, &filter, today)?.iter() {
            let Some(row) = task_list::row(office.read(), TaskId(*id))? else { continue };
            lines.push(ChecklistLine {
                list: list.name.clone(),
                title: row.title,
                who: row.assignee,
                due: row.due,
                done: row.state != TaskState::Open,
            });
        }
        lines.sort_by_key(|line| (line.due.is_none(), line.due));
        rows.extend(lines);
    }
    Ok(rows)
}
