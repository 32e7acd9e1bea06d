//! Who is at an event, as its lists, badges and cards name them.

use chrono::NaiveDate;
use kontor_core::contacts::{Card, ContactKind, from_text, read};
use kontor_core::data_protection::restrict;
use kontor_core::planner::{Answer, Event, Participant, ParticipantId, Role, When, read as event_read};
use kontor_core::record::EventId;
use kontor_core::sort_key::sort_key;
use kontor_core::{RecordRef, master_data, search};
use kontor_print::papers::name_badges::Named;
use kontor_words::{PaperLang, dates};
use serde_json::json;

use super::PaperRequest;
use crate::desk::Desk;
use crate::error::{ApiError, Result};

/// Somebody at an event.
pub(super) struct Attendee {
    /// Their line of the participants.
    pub(super) line: Option<ParticipantId>,
    /// The parts of the name.
    pub(super) named: Named,
    /// "Weber, Dr. Anna".
    pub(super) listed: String,
    /// Under what the name sorts.
    pub(super) sorted: String,
    /// What somebody is there or in their firm.
    pub(super) function: String,
    /// Town of their firm or of their own.
    pub(super) place: String,
    pub(super) role: Role,
    pub(super) answer: Answer,
}

/// An event and its people in the order of their names.
pub(super) struct Gathering {
    pub(super) event: Event,
    pub(super) firm: master_data::Firm,
    /// Room and place.
    pub(super) places: Vec<String>,
    pub(super) people: Vec<Attendee>,
    pub(super) today: NaiveDate,
}

impl Gathering {
    /// When and where, in words.
    pub(super) fn about(&self, lang: PaperLang) -> Vec<String> {
        let mut about = vec![when(&self.event.fields.when, lang)];
        about.extend(self.places.iter().cloned());
        about
    }
}

/// "Montag, 16. März 2026, 09:00 – 11:00 Uhr".
pub(super) fn when(when: &When, lang: PaperLang) -> String {
    match when {
        When::Timed { starts, ends, .. } => {
            let end = (starts.date() == ends.date()).then(|| ends.time());
            let first =
                format!("{}, {}", dates::long(starts.date(), lang), dates::clock_span(starts.time(), end, lang));
            match end {
                Some(_) => first,
                None => format!("{first} – {}", dates::long(when.last_day(), lang)),
            }
        }
        When::Days { first, last } if first == last => dates::long(*first, lang),
        When::Days { first, last } => format!("{} – {}", dates::long(*first, lang), dates::long(*last, lang)),
    }
}

/// The event that a paper is about.
pub(super) fn event_of(request: &PaperRequest) -> Result<EventId> {
    let id = request.id.ok_or_else(|| ApiError::new("PAPER_NEEDS_RECORD", json!({ "paper": &request.paper })))?;
    Ok(EventId(id))
}

/// Whoever comes or may come; those who declined are asked for by the internal list alone.
pub(super) fn gathered(desk: &mut Desk, id: EventId, with_declined: bool) -> Result<Gathering> {
    let today = desk.today();
    let connection = desk.office()?.read();
    let event = event_read::get(connection, id)?;
    let firm = master_data::firm::on(connection, today)?;
    let day = event.fields.when.first_day();
    let mut people = Vec::with_capacity(event.fields.participants.len());
    for one in &event.fields.participants {
        if one.answer == Answer::Declined && !with_declined {
            continue;
        }
        let mut card = None;
        if let Some(contact) = one.contact_id
            // Of whoever is locked away nothing is told beyond what the event itself says.
            && restrict::since(connection, contact)?.is_none()
        {
            card = read::find(connection, contact)?.map(|contact| contact.card);
        }
        people.push(attendee(one, card, day, &firm.country));
    }
    people.sort_by_cached_key(|one| sort_key(&one.sorted));
    let room = event.fields.room_id.map(|room| search::title::of(connection, RecordRef::from(room))).transpose()?;
    let places = room.map(|(name, _)| name).into_iter().chain([event.fields.place.clone()]);
    let places = places.filter(|place| !place.trim().is_empty()).collect();
    Ok(Gathering { places, event, firm, people, today })
}

fn attendee(one: &Participant, card: Option<Card>, day: NaiveDate, home: &str) -> Attendee {
    let known = card.filter(|card| card.kind == ContactKind::Person);
    let (firm, function, place): (String, String, String) = known.as_ref().map_or_else(Default::default, |card| {
        let position = card.position_on(day);
        let town = card.addresses.first().map_or_else(String::new, |address| address.town.clone());
        position.map_or_else(
            || (String::new(), String::new(), town.clone()),
            |position| (position.organisation.clone(), position.role.clone(), town.clone()),
        )
    });
    // What was typed for this event goes before what the card says; without a firm it is what stands in its place.
    let function = if one.function.trim().is_empty() { function } else { one.function.trim().to_owned() };
    let firm = if firm.trim().is_empty() { function.clone() } else { firm };
    // "Rechtsanwältin, Kanzlei Nord" beside "Kanzlei Nord" says the firm twice.
    let function = match function.strip_suffix(firm.trim()).and_then(|before| before.trim_end().strip_suffix(',')) {
        Some(before) if !firm.trim().is_empty() => before.trim_end().to_owned(),
        _ => function,
    };
    // A name that was only typed is taken apart; one that is no person's stays whole.
    let card = known.unwrap_or_else(|| from_text::card(&from_text::read(&one.name, home)));
    let is_person = card.kind == ContactKind::Person && !card.family.trim().is_empty();
    let typed = one.name.trim();
    let whole = Named { family: typed.to_owned(), firm: firm.clone(), ..Named::default() };
    let named = if is_person {
        let family = format!("{} {}", card.family, card.suffix).trim().to_owned();
        Named { title: card.title.clone(), given: card.given.clone(), family, firm }
    } else {
        whole
    };
    Attendee {
        line: one.id,
        listed: if is_person { card.listed_name() } else { typed.to_owned() },
        sorted: if is_person { card.sorted_name() } else { typed.to_owned() },
        function,
        named,
        place,
        role: one.role,
        answer: one.answer,
    }
}
