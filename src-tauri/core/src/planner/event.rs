//! What the planner holds of one event.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::bookings::Booking;
use super::{wall_time, wall_time_form};
use crate::own_fields::OwnValue;
use crate::record::{ContactId, EventId, RoomId};
use crate::text_enum;

text_enum! {
    /// What an event is.
    EventKind {
        /// Termin.
        Appointment = "appointment",
        /// Besprechung: a meeting without a body.
        Meeting = "meeting",
        /// Sitzung of a body (Gremium).
        Sitting = "sitting",
        /// Seminar.
        Seminar = "seminar",
        /// Veranstaltung.
        Occasion = "occasion",
    }
}

text_enum! {
    /// How far an event has come.
    EventStatus {
        /// Entwurf.
        Draft = "draft",
        /// Eingeladen: the agenda's numbers are frozen.
        Invited = "invited",
        /// Läuft.
        Running = "running",
        /// Beendet.
        Ended = "ended",
        /// Abgesagt; it stays in the book.
        Cancelled = "cancelled",
    }
}

text_enum! {
    /// What an agenda item is.
    ItemKind {
        /// For information.
        Info = "info",
        /// Beratung.
        Discussion = "discussion",
        /// Beschluss.
        Decision = "decision",
        /// Wahl.
        Election = "election",
        /// Pause: bears no number.
        Break = "break",
    }
}

text_enum! {
    /// What somebody does at an event.
    Role {
        /// Leitung.
        Chair = "chair",
        /// Protokoll.
        Keeper = "keeper",
        /// Teilnehmer.
        Participant = "participant",
        /// Gast.
        Guest = "guest",
        /// Referent.
        Speaker = "speaker",
    }
}

text_enum! {
    /// What somebody answered to the invitation.
    Answer {
        /// Nothing yet.
        Open = "open",
        /// Zugesagt.
        Accepted = "accepted",
        /// Vielleicht.
        Tentative = "tentative",
        /// Abgesagt.
        Declined = "declined",
    }
}

text_enum! {
    /// What was chosen when the agenda runs beyond the planned end.
    OverChoice {
        /// Nothing yet: paper and Heute show the planned end.
        Undecided = "",
        /// Verlängern: the planned end was moved.
        Extend = "extend",
        /// Kürzen: unfixed items were shortened.
        Shorten = "shorten",
        /// So lassen.
        Keep = "keep",
    }
}

/// When an event is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "span", rename_all = "snake_case")]
pub enum When {
    /// Wall times and their zone; the end is not before the start.
    Timed {
        /// First minute.
        #[serde(with = "wall_time::date_time")]
        starts: NaiveDateTime,
        /// The end, not part of the event.
        #[serde(with = "wall_time::date_time")]
        ends: NaiveDateTime,
        /// IANA name; empty on saving: the own firm's zone.
        zone: String,
    },
    /// Days alone, without a zone.
    Days {
        /// First day.
        first: NaiveDate,
        /// Last day, inclusive.
        last: NaiveDate,
    },
}

impl When {
    /// The day on which it begins.
    #[must_use]
    pub fn first_day(&self) -> NaiveDate {
        match self {
            Self::Timed { starts, .. } => starts.date(),
            Self::Days { first, .. } => *first,
        }
    }

    /// The last day with a minute of it: an end at midnight belongs to the day before.
    #[must_use]
    pub fn last_day(&self) -> NaiveDate {
        match self {
            Self::Timed { starts, ends, .. } if ends.time() == NaiveTime::MIN && ends > starts => {
                ends.date().pred_opt().unwrap_or(ends.date())
            }
            Self::Timed { ends, .. } => ends.date(),
            Self::Days { last, .. } => *last,
        }
    }
}

/// A further day of an event of several days; day 1 is the event's own start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// The date.
    pub date: NaiveDate,
    /// When the agenda's clock begins on that day.
    #[serde(with = "wall_time_form::time")]
    pub start: NaiveTime,
}

macro_rules! child_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                i64::column_result(value).map(Self)
            }
        }
    };
}

pub(super) use child_id;

child_id! {
    /// The id of a participation within its event.
    ParticipantId
}
child_id! {
    /// The id of an agenda item within its event.
    AgendaItemId
}

/// Somebody at an event. Nobody must be a contact to sit on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Participant {
    /// None: a new line.
    pub id: Option<ParticipantId>,
    /// The contact, where there is one.
    pub contact_id: Option<ContactId>,
    /// A snapshot that stays when the contact goes; empty on saving: the contact's name.
    pub name: String,
    /// "Geschäftsführerin", "Hansen GmbH".
    pub function: String,
    /// What they do there.
    pub role: Role,
    /// Whether it can take place without them.
    pub required: bool,
    /// How many votes they have; guests and speakers have none.
    pub votes: u32,
    /// What they answered.
    pub answer: Answer,
    /// They registered and have a place: their line goes when they call off. Ignored on saving.
    pub registered: bool,
}

impl Default for Participant {
    fn default() -> Self {
        Self {
            id: None,
            contact_id: None,
            name: String::new(),
            function: String::new(),
            role: Role::Participant,
            required: true,
            votes: 1,
            answer: Answer::Open,
            registered: false,
        }
    }
}

/// An item of the agenda. Clock times are computed, never stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AgendaItem {
    /// None: a new item.
    pub id: Option<AgendaItemId>,
    /// The place of the item above it in the same list, from 0; it stands before this one.
    pub parent: Option<usize>,
    /// The day of the event, from 1.
    pub day: u32,
    /// What is done about it.
    pub kind: ItemKind,
    /// Takes time, but is not on the participants' paper.
    pub internal: bool,
    /// The topic; a break needs none.
    pub title: String,
    /// None: it has no planned end.
    pub minutes: Option<i64>,
    /// A clock time that holds whatever comes before.
    #[serde(with = "wall_time_form::optional_time")]
    pub fixed_start: Option<NaiveTime>,
    /// Who presents.
    pub presenter: String,
    /// Goal or motion.
    pub motion: String,
    /// "Anlage 2".
    pub annex: String,
    /// Internal notes and equipment.
    pub note: String,
    /// Frozen when the invitation went out; ignored on saving.
    pub number: Option<String>,
    /// The item of an earlier sitting that this one goes on with; it counts for a new item alone.
    #[serde(default)]
    pub carried_from: Option<AgendaItemId>,
    /// The topic of the body's list that this item was; it counts for a new item alone.
    #[serde(default)]
    pub topic: Option<i64>,
}

impl Default for AgendaItem {
    fn default() -> Self {
        Self {
            id: None,
            parent: None,
            day: 1,
            kind: ItemKind::Discussion,
            internal: false,
            title: String::new(),
            minutes: None,
            fixed_start: None,
            presenter: String::new(),
            motion: String::new(),
            annex: String::new(),
            note: String::new(),
            number: None,
            carried_from: None,
            topic: None,
        }
    }
}

/// Everything the planner holds of one event, without its id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventFields {
    /// What it is.
    pub kind: EventKind,
    /// How far it has come.
    pub status: EventStatus,
    /// "3. Sitzung des Beirats 2026".
    pub title: String,
    /// The body (Gremium): "Beirat".
    pub body: String,
    /// When.
    pub when: When,
    /// One of the own rooms.
    pub room_id: Option<RoomId>,
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
    /// Another place, or what the room's name does not say.
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
    pub over_choice: OverChoice,
    /// Free text.
    pub note: String,
    /// The days after the first, in order.
    pub days: Vec<Day>,
    /// Who is there, in order.
    pub participants: Vec<Participant>,
    /// The items in order, sub-items after their own item.
    pub agenda: Vec<AgendaItem>,
    /// Own fields that have a value.
    #[serde(default)]
    pub own: Vec<OwnValue>,
}

impl EventFields {
    /// An event with a title and a time, everything else empty.
    #[must_use]
    pub fn new(kind: EventKind, title: &str, when: When) -> Self {
        Self {
            kind,
            status: EventStatus::Draft,
            title: title.to_owned(),
            body: String::new(),
            when,
            room_id: None,
            set_up: None,
            clear_down: None,
            room_override: String::new(),
            bookings: Vec::new(),
            place: String::new(),
            online_link: String::new(),
            preparation: String::new(),
            convened_on: None,
            next_date: String::new(),
            over_choice: OverChoice::Undecided,
            note: String::new(),
            days: Vec::new(),
            participants: Vec::new(),
            agenda: Vec::new(),
            own: Vec::new(),
        }
    }
}

/// An event of the planner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// Stable across programs: the UID of iCalendar.
    pub uid: String,
    /// What the planner holds.
    pub fields: EventFields,
}
