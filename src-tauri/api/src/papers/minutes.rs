//! The Protokoll of an event: its newest version.

use chrono::NaiveTime;
use kontor_core::bodies;
use kontor_core::minutes::{self, Minutes, MinutesItem};
use kontor_core::planner::attendance::{self, Attendance, Presence};
use kontor_core::planner::live::{self, Noted};
use kontor_core::planner::{Event, Participant, Role, When, read};
use kontor_core::record::EventId;
use kontor_core::{RecordRef, master_data, search};
use kontor_print::papers::agenda::Letterhead;
use kontor_print::papers::minutes::{MinutesPaper, MinutesPart, MinutesTask};
use kontor_words::papers::minutes as words;
use kontor_words::papers::sittings::sittings;
use kontor_words::{PaperLang, dates};
use serde_json::json;

use super::contract_rows::only_form;
use super::{Document, PaperRequest, file_stem, logo, paper_language};
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};

pub(super) async fn set(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    only_form(&request, "minutes")?;
    whole(ctx, request, None).await
}

/// One item with the head; the first that says something where none is asked for.
pub(super) async fn extract(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    only_form(&request, "extract")?;
    let item = request.item;
    whole(ctx, request, Some(item)).await
}

async fn whole(ctx: &Ctx, request: PaperRequest, part: Option<Option<usize>>) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let id = request.id.ok_or_else(|| ApiError::new("PAPER_NEEDS_RECORD", json!({ "paper": &request.paper })))?;
    let (paper, picture) = ctx
        .desk(move |desk| {
            let picture = crate::master_data::logo(desk)?;
            let paper = load(desk, EventId(id), lang)?;
            Ok((if let Some(item) = part { only(paper, item)? } else { paper }, picture))
        })
        .await?;
    ctx.compute(move || {
        let kind = if paper.extract { sittings(lang).extract } else { words::kind(paper.kind, lang) };
        let name = file_stem(&format!("{kind} {} {}", paper.title, paper.day));
        let outline = Some(paper.outline(lang));
        Ok(Document { name, outline, ..Document::of(paper.set(lang, logo(picture).as_ref())?) })
    })
    .await
}

/// The minutes with one of their items alone.
fn only(mut paper: MinutesPaper, item: Option<usize>) -> Result<MinutesPaper> {
    let says =
        |part: &MinutesPart| !part.text.trim().is_empty() || !part.decisions.is_empty() || !part.tasks.is_empty();
    let index = item.or_else(|| paper.parts.iter().position(says)).unwrap_or(0);
    if index >= paper.parts.len() {
        return Err(ApiError::new("NOT_FOUND", json!({ "item": index })));
    }
    paper.parts = vec![paper.parts.swap_remove(index)];
    paper.extract = true;
    Ok(paper)
}

pub(super) fn load(desk: &mut Desk, id: EventId, lang: PaperLang) -> Result<MinutesPaper> {
    let today = desk.today();
    let connection = desk.office()?.read();
    let event = read::get(connection, id)?;
    let minutes = minutes::read::newest(connection, id)?
        .ok_or_else(|| ApiError::new("MINUTES_NOT_BEGUN", json!({ "title": &event.fields.title })))?;
    let noted = attendance::of(connection, id)?;
    let ran = live::noted(connection, id)?;
    let votes = attendance::votes(connection, id)?;
    let body = bodies::read::of_event(connection, id)?;
    let quorum = votes.map_or_else(String::new, |votes| {
        let quorate = body.as_ref().map(|body| body.fields.quorum.is_met(votes));
        words::quorum(votes.present, votes.all, quorate, lang)
    });
    let room = event.fields.room_id.map(|room| search::title::of(connection, RecordRef::from(room))).transpose()?;
    let firm = master_data::firm::on(connection, today)?;
    let address = [firm.street.clone(), format!("{} {}", firm.postal_code, firm.town).trim().to_owned()]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let who = |role: Role| {
        let found = event.fields.participants.iter().find(|person| person.role == role);
        found.map(|person| person.name.clone()).unwrap_or_default()
    };
    Ok(MinutesPaper {
        firm: Letterhead { name: firm.name.clone(), lines: vec![address] },
        title: event.fields.title.clone(),
        kind: minutes.fields.kind,
        state: minutes.state,
        version: minutes.version,
        approved_on: minutes.approved_on,
        when: when(&took_place(&event.fields.when, &ran), lang),
        place: [room.map(|(name, _)| name), Some(event.fields.place.clone())].into_iter().flatten().collect(),
        chair: who(Role::Chair),
        keeper: who(Role::Keeper),
        people: people(&event, &noted, lang),
        quorum,
        opening: minutes.fields.opening.clone(),
        parts: parts(&minutes, &ran, lang),
        closing: minutes.fields.closing.clone(),
        next_date: event.fields.next_date.clone(),
        signed_at: firm.town,
        day: event.fields.when.first_day(),
        as_of: today,
        extract: false,
    })
}

/// Begin and end as they really were, where somebody noted them.
fn took_place(planned: &When, ran: &Noted) -> When {
    match (planned, ran.began, ran.ended) {
        (When::Timed { zone, .. }, Some(starts), Some(ends)) => When::Timed { starts, ends, zone: zone.clone() },
        _ => planned.clone(),
    }
}

/// "Werbung (09:25 – 09:50 Uhr)": what was noted while the sitting ran stands behind the item.
fn timed(item: &MinutesItem, ran: &Noted, lang: PaperLang) -> String {
    let noted = ran.items.iter().find(|noted| Some(noted.id) == item.item_id);
    match noted.and_then(|noted| noted.began.zip(noted.ended)) {
        Some((began, ended)) => format!("{} ({})", item.title, dates::clock_span(began, Some(ended), lang)),
        None => item.title.clone(),
    }
}

fn when(when: &When, lang: PaperLang) -> String {
    match when {
        When::Timed { starts, ends, .. } => {
            let end = (starts.date() == ends.date()).then(|| ends.time());
            format!("{}, {}", dates::long(starts.date(), lang), dates::clock_span(starts.time(), end, lang))
        }
        When::Days { first, last } if first == last => dates::long(*first, lang),
        When::Days { first, last } => format!("{} – {}", dates::long(*first, lang), dates::long(*last, lang)),
    }
}

/// Names under what was noted of them; guests apart; all of them together where nobody noted anything.
fn people(event: &Event, noted: &[Attendance], lang: PaperLang) -> Vec<(String, Vec<String>)> {
    let of = |person: &Participant| noted.iter().find(|one| Some(one.participant) == person.id);
    let is_guest = |person: &Participant| matches!(person.role, Role::Guest | Role::Speaker);
    let mut people = Vec::new();
    let mut line = |head: &str, names: Vec<String>| {
        if !names.is_empty() {
            people.push((head.to_owned(), vec![names.join(", ")]));
        }
    };
    let all = &event.fields.participants;
    let with = |presence: Presence| -> Vec<String> {
        let there = |person: &&Participant| {
            !is_guest(person) && of(person).map_or(Presence::Unknown, |one| one.presence) == presence
        };
        all.iter().filter(there).map(|person| told(person, of(person), lang)).collect()
    };
    let nothing_noted = noted.iter().all(|one| one.presence == Presence::Unknown);
    if nothing_noted {
        line(words::participants(lang), with(Presence::Unknown));
    } else {
        for presence in [Presence::Present, Presence::Excused, Presence::Absent] {
            line(words::presence(presence, lang).unwrap_or_default(), with(presence));
        }
    }
    let came = |person: &&Participant| {
        let presence = of(person).map_or(Presence::Unknown, |one| one.presence);
        is_guest(person) && (nothing_noted || presence == Presence::Present)
    };
    line(words::guests(lang), all.iter().filter(came).map(|person| told(person, of(person), lang)).collect());
    people
}

/// "Kim Weber (Vorsitz, ab 10:15)".
fn told(person: &Participant, noted: Option<&Attendance>, lang: PaperLang) -> String {
    let clock = |time: Option<NaiveTime>| time.map(dates::clock);
    let came = noted.and_then(|one| words::came(clock(one.from).as_deref(), clock(one.to).as_deref(), lang));
    let proxy = noted.map(|one| one.proxy.as_str()).filter(|proxy| !proxy.is_empty());
    let more: Vec<String> = [
        Some(person.function.clone()).filter(|function| !function.is_empty()),
        came,
        proxy.map(|proxy| words::represented(proxy, lang)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if more.is_empty() { person.name.clone() } else { format!("{} ({})", person.name, more.join(", ")) }
}

fn parts(minutes: &Minutes, ran: &Noted, lang: PaperLang) -> Vec<MinutesPart> {
    minutes
        .fields
        .items
        .iter()
        .map(|item| MinutesPart {
            number: item.number.clone(),
            title: timed(item, ran, lang),
            text: item.text.clone(),
            postponed: item.postponed,
            decisions: item.decisions.clone(),
            tasks: item
                .jobs
                .iter()
                .map(|job| MinutesTask { title: job.title.clone(), who: job.who.clone(), due: job.due })
                .collect(),
        })
        .collect()
}
