//! Commands of the planner: events, participants, agenda and its clock.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use kontor_core::planner as book;
use kontor_core::planner::clock::{self, AgendaInput};
use kontor_core::planner::wall_time;
use kontor_core::planner::wall_time_form;
use kontor_core::planner::{AgendaItemId, Answer, EventKind, EventStatus, ItemKind, OverChoice, ParticipantId, Role};
use kontor_core::record::{ContactId, EventId, RoomId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::bookings::{Booking, RoomConflict, Supply};
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::own_fields::OwnValue;
use crate::wire::{ById, ByIds, Code, Saved, wire};

/// When an event is: wall times with their zone, or days alone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "span", rename_all = "snake_case")]
pub enum When {
    /// Wall times, YYYY-MM-DDTHH:MM.
    Timed {
        /// First minute.
        starts: String,
        /// The end, not part of the event.
        ends: String,
        /// IANA name; empty on saving: the own firm's zone.
        zone: String,
    },
    /// Days alone.
    Days {
        /// First day.
        first: NaiveDate,
        /// Last day, inclusive.
        last: NaiveDate,
    },
}

impl From<book::When> for When {
    fn from(when: book::When) -> Self {
        match when {
            book::When::Timed { starts, ends, zone } => {
                Self::Timed { starts: wall_time::format(starts), ends: wall_time::format(ends), zone }
            }
            book::When::Days { first, last } => Self::Days { first, last },
        }
    }
}

impl TryFrom<When> for book::When {
    type Error = ApiError;

    fn try_from(when: When) -> Result<Self> {
        let read = |text: &str| -> Result<NaiveDateTime> {
            wall_time::parse(text).ok_or_else(|| ApiError::bad_request(&format!("date-time {text}")))
        };
        Ok(match when {
            When::Timed { starts, ends, zone } => Self::Timed { starts: read(&starts)?, ends: read(&ends)?, zone },
            When::Days { first, last } => Self::Days { first, last },
        })
    }
}

wire! {
    /// A further day of an event of several days.
    pub struct EventDay = book::Day {
        /// The date.
        date: NaiveDate,
        /// When the agenda's clock begins, HH:MM.
        #[serde(with = "wall_time_form::time")]
        start: NaiveTime as "String",
    }
}

wire! {
    /// Somebody at an event.
    #[serde(default)]
    pub struct Participant = book::Participant {
        /// None: a new line.
        id: Option<ParticipantId> as "Option<i64>",
        /// The contact, where there is one.
        contact_id: Option<ContactId> as "Option<i64>",
        /// The name; empty on saving: the contact's.
        name: String,
        /// Function and firm.
        function: String,
        /// What they do there.
        role: Role as "Code<Role>",
        /// Whether it can take place without them.
        required: bool,
        /// How many votes they have; guests and speakers have none.
        votes: u32,
        /// What they answered.
        answer: Answer as "Code<Answer>",
        /// They registered and have a place; ignored on saving.
        registered: bool,
    }
}

impl Default for Participant {
    fn default() -> Self {
        book::Participant::default().into()
    }
}

wire! {
    /// An item of the agenda.
    #[serde(default)]
    pub struct AgendaItem = book::AgendaItem {
        /// None: a new item.
        id: Option<AgendaItemId> as "Option<i64>",
        /// The place of the item above it in the list, from 0.
        parent: Option<usize>,
        /// The day of the event, from 1.
        day: u32,
        /// What is done about it.
        kind: ItemKind as "Code<ItemKind>",
        /// Takes time, but is not on the participants' paper.
        internal: bool,
        /// The topic.
        title: String,
        /// None: it has no planned end.
        minutes: Option<i64>,
        /// A clock time that holds whatever comes before, HH:MM.
        #[serde(with = "wall_time_form::optional_time")]
        fixed_start: Option<NaiveTime> as "Option<String>",
        /// Who presents.
        presenter: String,
        /// Goal or motion.
        motion: String,
        /// "Anlage 2".
        annex: String,
        /// Internal notes and equipment.
        note: String,
        /// Frozen when the invitation went out; ignored on saving.
        number: Option<String>,
        /// The item of an earlier sitting that a new one goes on with.
        carried_from: Option<AgendaItemId> as "Option<i64>",
        /// The topic of the body's list that a new item was.
        topic: Option<i64>,
    }
}

impl Default for AgendaItem {
    fn default() -> Self {
        book::AgendaItem::default().into()
    }
}

/// Everything the planner holds of one event.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EventFields {
    /// What it is.
    #[ts(as = "Code<EventKind>")]
    pub kind: EventKind,
    /// How far it has come.
    #[ts(as = "Code<EventStatus>")]
    pub status: EventStatus,
    /// Title.
    pub title: String,
    /// The body (Gremium).
    pub body: String,
    /// When.
    pub when: When,
    /// One of the own rooms.
    pub room_id: Option<i64>,
    /// Minutes to set up; none: those of the room.
    #[serde(default)]
    pub set_up: Option<u32>,
    /// Minutes to clear down; none: those of the room.
    #[serde(default)]
    pub clear_down: Option<u32>,
    /// Why the room is taken although somebody else has it.
    #[serde(default)]
    pub room_override: String,
    /// The equipment that it needs, in order.
    #[serde(default)]
    pub bookings: Vec<Booking>,
    /// Another place.
    pub place: String,
    /// Address or number to dial in.
    pub online_link: String,
    /// What is to be read or brought.
    pub preparation: String,
    /// The date of the invitation.
    pub convened_on: Option<NaiveDate>,
    /// "Montag, 14. September 2026".
    pub next_date: String,
    /// What was chosen about the end.
    #[ts(as = "Code<OverChoice>")]
    pub over_choice: OverChoice,
    /// Free text.
    pub note: String,
    /// The days after the first.
    pub days: Vec<EventDay>,
    /// Who is there.
    pub participants: Vec<Participant>,
    /// The items in order.
    pub agenda: Vec<AgendaItem>,
    /// Own fields that have a value.
    #[serde(default)]
    pub own: Vec<OwnValue>,
}

impl From<book::EventFields> for EventFields {
    fn from(fields: book::EventFields) -> Self {
        Self {
            kind: fields.kind,
            status: fields.status,
            title: fields.title,
            body: fields.body,
            when: fields.when.into(),
            room_id: fields.room_id.map(|id| id.0),
            set_up: fields.set_up,
            clear_down: fields.clear_down,
            room_override: fields.room_override,
            bookings: fields.bookings.into_iter().map(Into::into).collect(),
            place: fields.place,
            online_link: fields.online_link,
            preparation: fields.preparation,
            convened_on: fields.convened_on,
            next_date: fields.next_date,
            over_choice: fields.over_choice,
            note: fields.note,
            days: fields.days.into_iter().map(Into::into).collect(),
            participants: fields.participants.into_iter().map(Into::into).collect(),
            agenda: fields.agenda.into_iter().map(Into::into).collect(),
            own: fields.own.into_iter().map(Into::into).collect(),
        }
    }
}

impl TryFrom<EventFields> for book::EventFields {
    type Error = ApiError;

    fn try_from(fields: EventFields) -> Result<Self> {
        Ok(Self {
            kind: fields.kind,
            status: fields.status,
            title: fields.title,
            body: fields.body,
            when: fields.when.try_into()?,
            room_id: fields.room_id.map(RoomId),
            set_up: fields.set_up,
            clear_down: fields.clear_down,
            room_override: fields.room_override,
            bookings: fields.bookings.into_iter().map(Into::into).collect(),
            place: fields.place,
            online_link: fields.online_link,
            preparation: fields.preparation,
            convened_on: fields.convened_on,
            next_date: fields.next_date,
            over_choice: fields.over_choice,
            note: fields.note,
            days: fields.days.into_iter().map(Into::into).collect(),
            participants: fields.participants.into_iter().map(Into::into).collect(),
            agenda: fields.agenda.into_iter().map(Into::into).collect(),
            own: fields.own.into_iter().map(Into::into).collect(),
        })
    }
}

/// The clock times of one item.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClockRow {
    /// "3.1"; none for breaks and internal items.
    pub number: Option<String>,
    /// HH:MM; none where the event has days alone.
    pub start: Option<String>,
    /// HH:MM; none without minutes.
    pub end: Option<String>,
    /// Free minutes before it.
    pub gap: i64,
    /// Minutes by which it is too long.
    pub conflict: i64,
    /// Its day, from 1.
    pub day: u32,
}

/// The clock of an agenda.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Clock {
    /// One per item, in the same order.
    pub items: Vec<ClockRow>,
    /// HH:MM of the last end, computed.
    pub ends: Option<String>,
    /// Minutes beyond the planned end.
    pub over: i64,
    /// It runs over and nobody has said what to do about it.
    pub undecided: bool,
    /// The end that paper and lists show, YYYY-MM-DDTHH:MM.
    pub shown_end: Option<String>,
}

impl From<book::agenda::Agenda> for Clock {
    fn from(found: book::agenda::Agenda) -> Self {
        Self {
            items: found
                .rows
                .into_iter()
                .map(|row| ClockRow {
                    number: row.item.number,
                    start: row.start.map(wall_time::format_clock),
                    end: row.end.map(wall_time::format_clock),
                    gap: row.gap,
                    conflict: row.conflict,
                    day: row.item.day,
                })
                .collect(),
            ends: found.ends.map(wall_time::format_clock),
            over: found.over,
            undecided: found.is_undecided,
            shown_end: found.shown_end.map(wall_time::format),
        }
    }
}

/// What is done about an agenda that runs beyond the planned end.
#[derive(Debug, Deserialize, TS)]
pub struct ChooseOver {
    /// The event.
    pub id: i64,
    /// Extend, shorten, keep, or open again.
    #[ts(as = "Code<OverChoice>")]
    pub choice: OverChoice,
}

/// An event with what follows from it.
#[derive(Debug, Serialize, TS)]
pub struct EventRecord {
    /// Its id.
    pub id: i64,
    /// iCalendar UID.
    pub uid: String,
    /// The room's name.
    pub room: String,
    /// The agenda's clock; none where it cannot run.
    pub clock: Option<Clock>,
    /// What else is in the room at that time.
    pub conflicts: Vec<RoomConflict>,
    /// Its equipment, enough of it or not.
    pub supplies: Vec<Supply>,
    /// The number of the sitting in its body, "3/2026"; none before it is called.
    pub number: Option<String>,
    /// The series that it is a date of.
    pub series: Option<EventSeries>,
    /// What the planner holds.
    pub fields: EventFields,
}

/// The series of an event.
#[derive(Debug, Serialize, TS)]
pub struct EventSeries {
    /// The series.
    pub id: i64,
    /// Its title.
    pub title: String,
    /// By this the event is known in it, YYYY-MM-DDTHH:MM.
    pub original: String,
}

/// An event to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct EventSave {
    /// None: a new one.
    pub id: Option<i64>,
    /// What it holds.
    pub fields: EventFields,
}

/// One event as lists and calendars show it.
#[derive(Debug, Serialize, TS)]
pub struct EventRow {
    /// The event.
    pub id: i64,
    /// What it is.
    #[ts(as = "Code<EventKind>")]
    pub kind: EventKind,
    /// How far it has come.
    #[ts(as = "Code<EventStatus>")]
    pub status: EventStatus,
    /// Title.
    pub title: String,
    /// The body.
    pub body: String,
    /// When.
    pub when: When,
    /// One of the own rooms.
    pub room_id: Option<i64>,
    /// The room's name.
    pub room: String,
    /// Another place.
    pub place: String,
    /// How many people are on its list.
    pub participants: usize,
    /// How many items its agenda has, breaks aside.
    pub items: usize,
}

/// An event to be copied.
#[derive(Debug, Deserialize, TS)]
pub struct EventDuplicate {
    /// Which.
    pub id: i64,
    /// The first day of the copy.
    pub first_day: NaiveDate,
}

/// An agenda, in the form of AGENDA.json.
#[derive(Debug, Deserialize, TS)]
#[serde(transparent)]
pub struct AgendaClockRequest(#[ts(type = "unknown")] pub AgendaInput);

/// Its clock times, in the form of `kontor-cli agenda`.
#[derive(Debug, Serialize, TS)]
#[serde(transparent)]
pub struct AgendaClockAnswer(#[ts(type = "unknown")] pub clock::AgendaClock);

pub(crate) fn row(row: book::list::EventRow) -> EventRow {
    EventRow {
        id: row.id.0,
        kind: row.kind,
        status: row.status,
        title: row.title,
        body: row.body,
        when: row.when.into(),
        room_id: row.room_id.map(|id| id.0),
        room: row.room,
        place: row.place,
        participants: row.participants,
        items: row.items,
    }
}

pub(crate) fn get(desk: &mut Desk, request: ById) -> Result<EventRecord> {
    let connection = desk.office()?.read();
    let event = book::read::get(connection, EventId(request.id))?;
    let room = match event.fields.room_id {
        Some(room) => kontor_core::search::title::of(connection, room.into())?.0,
        None => String::new(),
    };
    let clashes = book::bookings::clashes(connection, &event.fields, Some(event.id))?;
    let belongs = book::sitting::belongs(connection, event.id)?;
    let series = match belongs.series {
        Some((id, original)) => Some(EventSeries {
            id: id.0,
            title: kontor_core::search::title::of(connection, id.into())?.0,
            original: wall_time::format(original),
        }),
        None => None,
    };
    Ok(EventRecord {
        id: event.id.0,
        uid: event.uid.clone(),
        room,
        clock: book::agenda::agenda(&event.fields).ok().map(Into::into),
        conflicts: clashes.rooms.into_iter().map(Into::into).collect(),
        supplies: clashes.supplies.into_iter().map(Into::into).collect(),
        number: belongs.number.map(|(number, year)| format!("{number}/{year}")),
        series,
        fields: event.fields.into(),
    })
}

pub(crate) fn delete(desk: &mut Desk, request: ByIds) -> Result<()> {
    crate::backups::copy_before_many(desk, request.ids.len())?;
    let (office, moment) = desk.at_work()?;
    let ids: Vec<EventId> = request.ids.into_iter().map(EventId).collect();
    let done = book::delete::delete(office, &ids, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn duplicate(desk: &mut Desk, request: EventDuplicate) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = book::duplicate::duplicate(office, EventId(request.id), request.first_day, &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn choose_over(desk: &mut Desk, request: ChooseOver) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = book::agenda::choose_over(office, EventId(request.id), request.choice, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) async fn agenda_clock(_: Ctx, request: AgendaClockRequest) -> Result<AgendaClockAnswer> {
    clock::run(&request.0)
        .map(AgendaClockAnswer)
        .map_err(|refused| ApiError::new(refused.code(), json!({ "field": refused.field() })))
}
