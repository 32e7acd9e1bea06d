//! Week and month on paper: what the calendar shows, narrowed to a body, a room or a person.

use chrono::{Datelike, NaiveDate, NaiveTime};
use kontor_core::office::Office;
use kontor_core::planner::list::{self, EventRow};
use kontor_core::planner::narrowed::Narrowed;
use kontor_core::planner::series::dates::{self, SeriesDate};
use kontor_core::planner::{EventStatus, When};
use kontor_core::record::{BodyId, ContactId, RoomId};
use kontor_core::{bodies, contacts, master_data};
use kontor_print::papers::day_plans::{DayPlanPaper, PlanEvent, Standing};
use kontor_print::papers::room_plan::{RoomEvents, RoomPlanPaper};
use kontor_words::PaperLang;
use kontor_words::holidays as holiday_words;
use serde_json::json;

use super::contract_rows::only_form;
use super::{Document, List, PaperRequest, file_stem, paper_language};
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::event_lists::narrowed;

/// The week of a day; of today where none is given.
pub(super) async fn week(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    only_form(&request, "week")?;
    plan(ctx, request, true).await
}

/// The month of a day.
pub(super) async fn month(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    only_form(&request, "month")?;
    plan(ctx, request, false).await
}

async fn plan(ctx: &Ctx, request: PaperRequest, week: bool) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let paper = ctx.desk(move |desk| load(desk, &request, week, lang)).await?;
    ctx.compute(move || {
        let set = if week { paper.set_week(lang)? } else { paper.set_month(lang)? };
        let first = if week { paper.week().0 } else { paper.month().0 };
        let name = file_stem(&format!("{} {first}", set.title()));
        Ok(Document { name, rows: Some(paper.events.len()), ..Document::of(set) })
    })
    .await
}

fn load(desk: &mut Desk, request: &PaperRequest, week: bool, lang: PaperLang) -> Result<DayPlanPaper> {
    let today = desk.today();
    let office = desk.office()?;
    let connection = office.read();
    let mut paper = DayPlanPaper {
        firm: master_data::firm::on(connection, today)?.name,
        day: super::occasions::checked(request.key_date.unwrap_or(today), request.key_date.unwrap_or(today))?.0,
        filter: String::new(),
        events: Vec::new(),
        holidays: Vec::new(),
        as_of: today,
    };
    let (first, last) = if week { paper.week() } else { paper.month() };
    let body = request.body.map(|id| bodies::read::get(connection, BodyId(id))).transpose()?;
    let room = request.room.map(|id| master_data::room::get(connection, RoomId(id))).transpose()?;
    let person = request.person.map(|id| contacts::read::get(connection, ContactId(id))).transpose()?;
    let mut said: Vec<String> = Vec::new();
    said.extend(body.as_ref().map(|body| body.fields.name.clone()));
    said.extend(room.as_ref().map(|room| room.fields.name.clone()));
    said.extend(person.as_ref().map(|person| person.card.display_name()));
    paper.filter = said.join(" · ");
    let asked = narrowed(request.body, request.room, request.person);
    paper.events = taking_place(office, first, last, asked)?.into_iter().map(|(_, event)| event).collect();
    paper.holidays = holidays(desk, first, last, lang)?;
    Ok(paper)
}

/// Events and dates of series between two days with their rooms, in the order of their beginnings.
fn taking_place(
    office: &Office,
    first: NaiveDate,
    last: NaiveDate,
    asked: Narrowed,
) -> Result<Vec<(Option<RoomId>, PlanEvent)>> {
    let connection = office.read();
    let events = list::between_narrowed(connection, first, last, asked)?;
    let found = dates::between_narrowed(connection, first, last, asked)?;
    let mut all: Vec<(Option<RoomId>, PlanEvent)> = events.into_iter().map(|row| (row.room_id, planned(row))).collect();
    all.extend(found.into_iter().map(|date| (date.room_id, expected(date))));
    all.sort_by_key(|(_, event)| (event.first, event.start));
    Ok(all)
}

/// A date of a series as a plan shows it: it stands, though nobody has opened it yet.
fn expected(date: SeriesDate) -> PlanEvent {
    let (start, end) = clock_times(&date.when);
    PlanEvent {
        first: date.when.first_day(),
        last: date.when.last_day(),
        start,
        end,
        place: if date.room.is_empty() { date.place } else { date.room },
        standing: Standing::Stands,
        title: date.title,
    }
}

fn clock_times(when: &When) -> (Option<NaiveTime>, Option<NaiveTime>) {
    match when {
        When::Timed { starts, ends, .. } => (Some(starts.time()), Some(ends.time())),
        When::Days { .. } => (None, None),
    }
}

/// An event of the list as a plan shows it.
pub(super) fn planned(row: EventRow) -> PlanEvent {
    let (start, end) = clock_times(&row.when);
    PlanEvent {
        first: row.when.first_day(),
        last: row.when.last_day(),
        start,
        end,
        place: if row.room.is_empty() { row.place } else { row.room },
        standing: match row.status {
            EventStatus::Draft => Standing::Draft,
            EventStatus::Cancelled => Standing::Cancelled,
            EventStatus::Invited | EventStatus::Running | EventStatus::Ended => Standing::Stands,
        },
        title: row.title,
    }
}

/// The free days between two days, by name; what is not kept here is none.
fn holidays(desk: &mut Desk, first: NaiveDate, last: NaiveDate, lang: PaperLang) -> Result<Vec<(NaiveDate, String)>> {
    let connection = desk.office()?.read();
    let mut days = Vec::new();
    for year in first.year()..=last.year() {
        let kept = master_data::holiday::year(connection, year)?;
        days.extend(kept.into_iter().filter(|day| day.kept && first <= day.date && day.date <= last).map(|day| {
            let name = day.key.map_or(day.name, |key| holiday_words::name(key, lang.lang()).to_owned());
            (day.date, name)
        }));
    }
    Ok(days)
}

/// Which room is taken when: in the week of a day, or on the day alone.
pub(super) async fn rooms(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let week = match request.form.as_deref().unwrap_or("week") {
        "week" => true,
        "day" => false,
        other => return Err(ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": other }))),
    };
    let plan = ctx.desk(move |desk| room_plan(desk, &request, week, lang)).await?;
    ctx.compute(move || {
        let table = plan.table(lang);
        let sheet = plan.sheet(&table, lang);
        let (paper, filter) = (sheet.set()?, sheet.filter.clone());
        let title = paper.title().to_owned();
        Ok(Document {
            name: file_stem(&format!("{title} {}", plan.days.0)),
            table: Some(List { table, title, filter, firm: plan.firm, day: plan.as_of, lang }),
            ..Document::of(paper)
        })
    })
    .await
}

fn room_plan(desk: &mut Desk, request: &PaperRequest, week: bool, lang: PaperLang) -> Result<RoomPlanPaper> {
    let asked = load(desk, request, true, lang)?;
    let days = if week { asked.week() } else { (asked.day, asked.day) };
    let office: &Office = desk.office()?;
    let connection = office.read();
    let mut rooms: Vec<RoomEvents> = Vec::new();
    let rows = taking_place(office, days.0, days.1, Narrowed::default())?;
    for room in master_data::room::all(connection)? {
        let theirs: Vec<PlanEvent> =
            rows.iter().filter(|(of, _)| *of == Some(room.id)).map(|(_, event)| event.clone()).collect();
        // A room that is no longer used stands there as long as something takes place in it.
        if (room.fields.active || !theirs.is_empty()) && request.room.is_none_or(|id| id == room.id.0) {
            rooms.push(RoomEvents { name: room.fields.name, events: theirs });
        }
    }
    let elsewhere: Vec<PlanEvent> = rows.into_iter().filter(|(of, _)| of.is_none()).map(|(_, event)| event).collect();
    if request.room.is_none() && !elsewhere.is_empty() {
        rooms.push(RoomEvents { name: String::new(), events: elsewhere });
    }
    Ok(RoomPlanPaper { firm: asked.firm, days, rooms, holidays: asked.holidays, as_of: asked.as_of })
}
