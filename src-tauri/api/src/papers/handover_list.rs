//! What somebody who is away leaves to whoever stands in.

use chrono::NaiveDate;
use kontor_core::contracts::due::{self, Due};
use kontor_core::contracts::register;
use kontor_core::master_data::{Employee, employee, firm};
use kontor_core::planner::event::{EventStatus, When};
use kontor_core::planner::list::{self, EventRow};
use kontor_core::planner::read;
use kontor_core::record::{AbsenceId, EmployeeId};
use kontor_core::tasks::{self, Filter, TaskState};
use kontor_core::{absences, office::Office};
use kontor_print::papers::handover_list::{HandoverContract, HandoverEvent, HandoverPaper};
use kontor_words::{PaperLang, dates};
use serde_json::json;

use super::occasions::period;
use super::tasks::{load, with_notes};
use super::{Document, List, PaperRequest, file_stem, paper_language};
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};

/// So many events are looked into in one go of the desk.
const AT_ONCE: usize = 50;

/// Who is away, until when, and who stands in.
struct Away {
    who: Employee,
    substitute: String,
    from: NaiveDate,
    until: NaiveDate,
}

pub(super) async fn set(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let notes = with_notes(request.form.as_deref())?;
    let wish = request.clone();
    let (away, contracts, events, firm, today) = ctx
        .desk(move |desk| {
            let away = away(desk, &wish)?;
            let today = desk.today();
            let office = desk.office()?;
            let contracts = contracts(office, &away, today)?;
            let events = list::between(office.read(), away.from, away.until)?;
            Ok((away, contracts, events, firm::on(office.read(), today)?, today))
        })
        .await?;
    let events = attended(ctx, events, &away.who).await?;
    let filter = Filter { assignees: vec![away.who.id], state: Some(TaskState::Open), ..Filter::default() };
    let (rows, _) = load(ctx, filter, notes).await?;
    ctx.compute(move || {
        let mut list = HandoverPaper {
            firm: firm.name,
            who: away.who.fields.name(),
            substitute: away.substitute,
            from: away.from,
            until: away.until,
            as_of: today,
            notes,
            contracts,
            events: events.into_iter().map(|event| described(event, lang)).collect(),
            ..HandoverPaper::default()
        };
        let within = |day: Option<NaiveDate>| day.is_some_and(|day| day <= away.until);
        for row in rows {
            if within(row.due) {
                list.due.push(row);
            } else if within(row.follow_up) {
                list.follow_ups.push(row);
            } else if row.day().is_none() {
                list.undated.push(row);
            }
        }
        list.due.sort_by_key(|row| (row.due, row.time));
        list.follow_ups.sort_by_key(|row| row.follow_up);
        let table = list.table(lang);
        let sheet = list.sheet(&table, lang);
        let (paper, filter) = (sheet.set()?, sheet.filter.clone());
        let title = paper.title().to_owned();
        Ok(Document {
            name: file_stem(&format!("{title} {}", list.from)),
            table: Some(List { table, title, filter, firm: list.firm, day: today, lang }),
            ..Document::of(paper)
        })
    })
    .await
}

/// The absence that is meant; without one an employee and days.
fn away(desk: &mut Desk, request: &PaperRequest) -> Result<Away> {
    let today = desk.today();
    let connection = desk.office()?.read();
    if let Some(id) = request.id {
        let absence = absences::get(connection, AbsenceId(id))?;
        let who = employee::get(connection, absence.fields.employee_id)?;
        let (from, until) = (absence.fields.starts, absence.fields.ends);
        return Ok(Away { who, substitute: absence.substitute, from, until });
    }
    let Some(id) = request.employee else {
        return Err(ApiError::new("PAPER_NEEDS_RECORD", json!({ "paper": request.paper })));
    };
    let who = employee::get(connection, EmployeeId(id))?;
    let substitute = who.fields.substitute_id.map(|id| employee::get(connection, id)).transpose()?;
    let (from, until) = period(request, today)?;
    Ok(Away { who, substitute: substitute.map(|one| one.fields.name()).unwrap_or_default(), from, until })
}

/// Contracts of theirs whose notice is to be sent by the last day, or should have been, by that day.
fn contracts(office: &Office, away: &Away, today: NaiveDate) -> Result<Vec<HandoverContract>> {
    let name = away.who.fields.name();
    let register = register::register(office, today)?;
    let mut found = Vec::new();
    for row in register.rows.iter().filter(|row| row.responsible == name) {
        let (Due::Overdue { day: send_by, .. } | Due::Send { day: send_by, .. }) = due::due(row, today) else {
            continue;
        };
        if send_by <= away.until {
            found.push(HandoverContract {
                title: format!("{} {}", row.number, row.title).trim().to_owned(),
                partner: row.partner.clone(),
                phone: tasks::reached::phone(office.read(), row.id.into())?,
                send_by,
            });
        }
    }
    found.sort_by_key(|one| one.send_by);
    Ok(found)
}

/// Events at which they are expected, and those on whose list nobody stands: they may be theirs.
async fn attended(ctx: &Ctx, events: Vec<EventRow>, who: &Employee) -> Result<Vec<EventRow>> {
    let (contact, name) = (who.fields.contact_id, who.fields.name());
    let plain = format!("{} {}", who.fields.given, who.fields.family).trim().to_owned();
    let events: Vec<EventRow> = events.into_iter().filter(|event| event.status != EventStatus::Cancelled).collect();
    let mut theirs = Vec::new();
    for slice in events.chunks(AT_ONCE) {
        let (slice, name, plain) = (slice.to_vec(), name.clone(), plain.clone());
        let found = ctx
            .desk(move |desk| {
                let connection = desk.office()?.read();
                let mut found = Vec::new();
                for event in slice {
                    let listed = read::get(connection, event.id)?.fields.participants;
                    let here = listed.iter().any(|one| {
                        (contact.is_some() && one.contact_id == contact) || one.name == name || one.name == plain
                    });
                    if here || listed.is_empty() {
                        found.push(event);
                    }
                }
                Ok(found)
            })
            .await?;
        theirs.extend(found);
    }
    Ok(theirs)
}

fn described(event: EventRow, lang: PaperLang) -> HandoverEvent {
    let last = event.when.last_day();
    let clock = match &event.when {
        When::Timed { starts, ends, .. } if starts.date() == ends.date() => {
            dates::clock_span(starts.time(), Some(ends.time()), lang)
        }
        _ if last > event.when.first_day() => format!("– {}", dates::numeric(last, lang)),
        When::Timed { starts, .. } => dates::clock_span(starts.time(), None, lang),
        When::Days { .. } => String::new(),
    };
    let place = if event.room.is_empty() { event.place } else { event.room };
    HandoverEvent { day: event.when.first_day(), title: event.title, clock, place }
}
