//! Signs at doors: of an event, and of a room with everything of a day.

use kontor_core::master_data;
use kontor_core::planner::list::{self, EventRow};
use kontor_core::planner::{EventStatus, Role, When};
use kontor_core::record::RoomId;
use kontor_print::papers::door_sign::{DoorSignPaper, RoomSignsPaper, SignSheet};
use kontor_print::papers::room_plan::RoomEvents;
use kontor_words::{PaperLang, dates};
use serde_json::json;

use super::day_plans::planned;
use super::people_at::{event_of, gathered};
use super::{Document, PaperRequest, file_stem, logo, paper_language};
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};

fn sheet(request: &PaperRequest) -> Result<SignSheet> {
    let form = request.form.as_deref().unwrap_or("a4");
    let known = [SignSheet::A4, SignSheet::A5].into_iter().find(|sheet| sheet.code() == form);
    known.ok_or_else(|| ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": form })))
}

/// The sign of an event.
pub(super) async fn event(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let (sheet, id) = (sheet(&request)?, event_of(&request)?);
    let (paper, picture) = ctx
        .desk(move |desk| {
            let picture = crate::master_data::logo(desk)?;
            let gathering = gathered(desk, id, false)?;
            let fields = &gathering.event.fields;
            let host = |role: Role| fields.participants.iter().find(|one| one.role == role).map(|one| one.name.clone());
            let (day, times) = told(&fields.when, lang);
            let next = next_there(desk, &gathering.event, lang)?;
            let paper = DoorSignPaper {
                firm: gathering.firm.name.clone(),
                title: fields.title.clone(),
                cancelled: fields.status == EventStatus::Cancelled,
                day,
                times,
                room: gathering.places.join(", "),
                host: host(Role::Chair).or_else(|| host(Role::Speaker)).unwrap_or_default(),
                next,
                sheet,
                as_of: gathering.today,
            };
            Ok((paper, picture))
        })
        .await?;
    ctx.compute(move || {
        let set = paper.set(lang, logo(picture).as_ref())?;
        Ok(Document { name: file_stem(set.title()), ..Document::of(set) })
    })
    .await
}

/// The days of an event and its clock times, in words; no times where it goes on all day.
fn told(when: &When, lang: PaperLang) -> (String, String) {
    let (first, last) = (when.first_day(), when.last_day());
    let day = if first == last {
        dates::long(first, lang)
    } else {
        format!("{} – {}", dates::long(first, lang), dates::long(last, lang))
    };
    let times = match when {
        When::Timed { starts, ends, .. } if first == last => dates::clock_span(starts.time(), Some(ends.time()), lang),
        // Over several days both times belong to days of their own.
        When::Timed { starts, .. } => dates::clock_span(starts.time(), None, lang),
        When::Days { .. } => String::new(),
    };
    (day, times)
}

/// "14:00 Betriebsrat": what begins in the same room on the same day once this event is over.
fn next_there(desk: &mut Desk, event: &kontor_core::planner::Event, lang: PaperLang) -> Result<String> {
    let When::Timed { ends, .. } = &event.fields.when else { return Ok(String::new()) };
    let Some(room) = event.fields.room_id else { return Ok(String::new()) };
    let day = ends.date();
    let rows = list::between(desk.office()?.read(), day, day)?;
    let begins = |row: &EventRow| match &row.when {
        When::Timed { starts, .. } if starts >= ends && starts.date() == day => Some(*starts),
        _ => None,
    };
    let after = rows
        .into_iter()
        .filter(|row| row.id != event.id && row.room_id == Some(room) && row.status != EventStatus::Cancelled);
    let next = after.filter_map(|row| Some((begins(&row)?, row.title))).min_by_key(|(starts, _)| *starts);
    Ok(next.map_or_else(String::new, |(starts, title)| {
        format!("{} {title}", dates::clock_span(starts.time(), None, lang))
    }))
}

/// The sign of a room on a day, or those of all rooms; of today where no day is given.
pub(super) async fn room(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let sheet = sheet(&request)?;
    let (asked, only) = (request.key_date, request.room.map(RoomId));
    let (paper, picture) = ctx
        .desk(move |desk| {
            let picture = crate::master_data::logo(desk)?;
            let today = desk.today();
            let day = super::occasions::checked(asked.unwrap_or(today), asked.unwrap_or(today))?.0;
            let connection = desk.office()?.read();
            let mut rooms = match only {
                Some(id) => vec![master_data::room::get(connection, id)?],
                None => master_data::room::all(connection)?,
            };
            rooms.retain(|room| room.fields.active || only.is_some());
            let rows = list::between(connection, day, day)?;
            let events = |id: RoomId| rows.iter().filter(|row| row.room_id == Some(id)).cloned().map(planned).collect();
            let rooms = rooms.into_iter().map(|room| RoomEvents { events: events(room.id), name: room.fields.name });
            let rooms = rooms.collect();
            let firm = master_data::firm::on(connection, today)?.name;
            Ok((RoomSignsPaper { firm, day, rooms, sheet, as_of: today }, picture))
        })
        .await?;
    ctx.compute(move || {
        let set = paper.set(lang, logo(picture).as_ref())?;
        let name = file_stem(&format!("{} {}", set.title(), paper.day));
        Ok(Document { name, rows: Some(paper.rooms.len()), ..Document::of(set) })
    })
    .await
}
