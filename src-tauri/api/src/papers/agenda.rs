//! The Tagesordnung: from the event as stored, or as it is being typed.

use chrono::{NaiveDate, NaiveTime};
use kontor_core::planner::agenda::{self, Agenda};
use kontor_core::planner::{EventFields, ItemKind, Role, When, list, live, read};
use kontor_core::record::EventId;
use kontor_core::{RecordRef, master_data, search};
use kontor_print::papers::agenda as paper;
use kontor_print::papers::agenda::{AgendaForm, AgendaOptions, AgendaPaper, AgendaRow, TopicKind};
use serde_json::{Value, json};

use super::{Document, PaperRequest, file_stem, logo, paper_language};
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};

pub(super) async fn set(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let form = match request.form.as_deref().unwrap_or("participants") {
        "participants" => AgendaForm::Participants,
        "run_sheet" | "run-sheet" => AgendaForm::RunSheet,
        "notes" => AgendaForm::Notes,
        other => return Err(ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": other }))),
    };
    let options = AgendaOptions { form, compact: request.compact, lang };
    let (data, picture) = ctx
        .desk(move |desk| {
            let today = desk.today();
            let picture = crate::master_data::logo(desk)?;
            let connection = desk.office()?.read();
            let fields = match (request.event, request.id) {
                (Some(typed), _) => kontor_core::planner::check::tidy(typed.try_into()?),
                (None, Some(id)) => read::get(connection, EventId(id))?.fields,
                (None, None) => {
                    let next = list::next(connection, today, true)?;
                    let next = next.ok_or_else(|| ApiError::new("NO_EVENT_WITH_AGENDA", Value::Null))?;
                    read::get(connection, next)?.fields
                }
            };
            let data = told(desk, &fields)?;
            Ok((data, picture))
        })
        .await?;
    let name = file_stem(&format!("{} {}", data.title, data.days.first().map_or(data.as_of, |day| day.date)));
    ctx.compute(move || {
        let offers_compact = data.offers_compact(form);
        let paper = data.set(options, logo(picture).as_ref())?;
        Ok(Document { name, offers_compact, outline: Some(data.outline(options)), ..Document::of(paper) })
    })
    .await
}

/// What an agenda says of an event.
pub(super) fn told(desk: &mut Desk, fields: &EventFields) -> Result<AgendaPaper> {
    let today = desk.today();
    let connection = desk.office()?.read();
    let room = fields.room_id.map(|room| search::title::of(connection, RecordRef::from(room))).transpose()?;
    let firm = master_data::firm::on(connection, today)?;
    let mut paper = describe(fields, room, &firm, today)?;
    for (row, item) in paper.rows.iter_mut().zip(&fields.agenda) {
        let Some(id) = item.id else { continue };
        (row.actual_start, row.actual_end) = live::times(connection, id)?;
    }
    Ok(paper)
}

fn describe(
    fields: &EventFields,
    room: Option<(String, String)>,
    firm: &master_data::Firm,
    today: NaiveDate,
) -> Result<AgendaPaper> {
    let agenda = agenda::agenda(fields)?;
    let people = |role: Role| fields.participants.iter().filter(move |p| p.role == role).map(|p| p.name.clone());
    let address: Vec<String> = [firm.street.clone(), format!("{} {}", firm.postal_code, firm.town).trim().to_owned()]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect();
    let chair = fields.participants.iter().find(|p| p.role == Role::Chair);
    Ok(AgendaPaper {
        firm: paper::Letterhead { name: firm.name.clone(), lines: vec![address.join(" · ")] },
        title: fields.title.clone(),
        short_title: fields.title.clone(),
        invited_on: fields.convened_on,
        signed_at: (!firm.town.is_empty()).then(|| firm.town.clone()),
        as_of: today,
        days: days(fields, &agenda),
        place: place(fields, room, firm),
        online: filled(&fields.online_link),
        chair: people(Role::Chair).next(),
        keeper: people(Role::Keeper).next(),
        participants: people(Role::Participant).chain(people(Role::Speaker)).collect(),
        guests: people(Role::Guest).collect(),
        preparation: fields.preparation.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect(),
        rows: rows(fields, &agenda),
        next_date: None,
        next_words: filled(&fields.next_date),
        convener: chair.map(|chair| paper::Convener { name: chair.name.clone(), function: filled(&chair.function) }),
    })
}

fn filled(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.trim().to_owned())
}

/// "Anlage 2" as typed is called "2": the paper says "Anlage" itself.
fn annex(text: &str) -> Option<String> {
    let text = text.trim();
    let bare =
        ["Anlagen ", "Anlage ", "Annexes ", "Annex ", "Beilage "].iter().find_map(|word| text.strip_prefix(word));
    filled(bare.unwrap_or(text))
}

/// Room with its place, or the free place; the firm's own address where the room is one of ours.
fn place(fields: &EventFields, room: Option<(String, String)>, firm: &master_data::Firm) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some((name, at)) = room {
        let street = format!("{}, {} {}", firm.street, firm.postal_code, firm.town);
        let parts = [name.as_str(), at.as_str(), street.trim_matches([',', ' '])];
        lines.push(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "));
    }
    lines.extend(filled(&fields.place));
    lines
}

fn days(fields: &EventFields, agenda: &Agenda) -> Vec<paper::AgendaDay> {
    let (first, start, planned_end) = match &fields.when {
        When::Timed { starts, .. } => (starts.date(), Some(starts.time()), agenda.shown_end),
        When::Days { first, .. } => (*first, None, None),
    };
    let mut days = vec![(first, start)];
    days.extend(fields.days.iter().map(|day| (day.date, Some(day.start))));
    let last = days.len() - 1;
    days.into_iter()
        .enumerate()
        .map(|(index, (date, start))| paper::AgendaDay {
            date,
            start: start.unwrap_or(NaiveTime::MIN),
            planned_end: planned_end.filter(|_| index == last).map(|end| end.time()),
            reckoned_end: agenda.ends.filter(|_| index == last),
        })
        .collect()
}

fn rows(fields: &EventFields, agenda: &Agenda) -> Vec<AgendaRow> {
    let minutes = |value: i64| u32::try_from(value).unwrap_or(0);
    agenda
        .rows
        .iter()
        .map(|row| AgendaRow {
            day: usize::try_from(row.item.day.saturating_sub(1)).unwrap_or(0).min(fields.days.len()),
            number: row.item.number.clone(),
            depth: depth(fields, row.item.parent),
            kind: match row.item.kind {
                ItemKind::Info => TopicKind::Info,
                ItemKind::Discussion => TopicKind::Discussion,
                ItemKind::Decision => TopicKind::Decision,
                ItemKind::Election => TopicKind::Election,
                ItemKind::Break => TopicKind::Break,
            },
            title: row.item.title.clone(),
            goal: filled(&row.item.motion),
            text: None,
            annexes: row.item.annex.split([',', ';']).filter_map(annex).collect(),
            presenter: filled(&row.item.presenter),
            start: row.start,
            end: row.end,
            minutes: row.item.minutes.map(minutes),
            internal: row.item.internal,
            gap: minutes(row.gap),
            overrun: minutes(row.conflict),
            notes: filled(&row.item.note),
            equipment: None,
            actual_start: None,
            actual_end: None,
        })
        .collect()
}

fn depth(fields: &EventFields, parent: Option<usize>) -> u8 {
    let (mut depth, mut above) = (0_u8, parent);
    // Parents stand before their items, so the walk ends.
    while let Some(index) = above {
        depth = depth.saturating_add(1);
        above = fields.agenda.get(index).and_then(|item| item.parent.filter(|next| *next < index));
    }
    depth
}
