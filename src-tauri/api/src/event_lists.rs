//! Commands of lists of events: a span of days, pages, and the list that goes on.

use chrono::NaiveDate;
use kontor_core::planner as book;
use kontor_core::planner::narrowed::Narrowed;
use kontor_core::planner::{EventKind, EventStatus};
use kontor_core::record::{BodyId, ContactId, RoomId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;
use crate::planner::{EventRow, row};
use crate::series::SeriesDate;
use crate::wire::{Code, Slice};

/// Two days, both included, and what is looked at alone.
#[derive(Debug, Deserialize, TS)]
pub struct EventsBetween {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Of one body.
    #[serde(default)]
    pub body: Option<i64>,
    /// In one room.
    #[serde(default)]
    pub room: Option<i64>,
    /// With one contact on the list.
    #[serde(default)]
    pub contact: Option<i64>,
}

impl EventsBetween {
    pub(crate) fn narrowed(&self) -> Narrowed {
        narrowed(self.body, self.room, self.contact)
    }
}

/// What calendar, list and plans are narrowed to.
pub(crate) fn narrowed(body: Option<i64>, room: Option<i64>, contact: Option<i64>) -> Narrowed {
    Narrowed { body: body.map(BodyId), room: room.map(RoomId), contact: contact.map(ContactId) }
}

/// Which events, in which order.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct EventFilter {
    /// Words as typed.
    pub text: String,
    /// One kind alone.
    #[ts(as = "Option<Code<EventKind>>")]
    pub kind: Option<EventKind>,
    /// One status alone.
    #[ts(as = "Option<Code<EventStatus>>")]
    pub status: Option<EventStatus>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Up to this day.
    pub to: Option<NaiveDate>,
    /// Of one body.
    pub body: Option<i64>,
    /// In one room.
    pub room: Option<i64>,
    /// With one contact on the list.
    pub contact: Option<i64>,
    /// The latest first.
    pub descending: bool,
}

/// Asks for a page of events.
#[derive(Debug, Deserialize, TS)]
pub struct EventsPage {
    /// Which.
    #[serde(default)]
    pub filter: EventFilter,
    /// Which part.
    #[serde(flatten)]
    pub slice: Slice,
}

/// A page of events.
#[derive(Debug, Serialize, TS)]
pub struct EventPage {
    /// The rows.
    pub rows: Vec<EventRow>,
    /// How many the filter leaves.
    pub count: usize,
    /// How many there are.
    pub total: usize,
}

/// Asks for a part of the list in which dates of series stand among the events.
#[derive(Debug, Deserialize, TS)]
pub struct EventsListed {
    /// Which.
    #[serde(default)]
    pub filter: EventFilter,
    /// So many rows at least, if there are so many: as far ahead dates of series are computed.
    #[serde(default)]
    pub wanted: usize,
    /// Which part.
    #[serde(flatten)]
    pub slice: Slice,
}

/// A row of that list.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ListedRow {
    /// An event.
    Event(EventRow),
    /// A date of a series that is no event of its own.
    Date(SeriesDate),
}

/// A part of that list.
#[derive(Debug, Serialize, TS)]
pub struct ListedPage {
    /// The rows.
    pub rows: Vec<ListedRow>,
    /// How many rows there are as far as the list reaches.
    pub count: usize,
    /// How many events there are without a filter.
    pub total: usize,
    /// The day up to which the list reaches; none: there is nothing after it.
    pub until: Option<NaiveDate>,
    /// With more rows wanted it would reach further.
    pub more: bool,
}

pub(crate) fn between(desk: &mut Desk, request: EventsBetween) -> Result<Vec<EventRow>> {
    let narrowed = request.narrowed();
    let rows = book::list::between_narrowed(desk.office()?.read(), request.from, request.to, narrowed)?;
    Ok(rows.into_iter().map(row).collect())
}

impl From<EventFilter> for book::list::Filter {
    fn from(filter: EventFilter) -> Self {
        Self {
            text: filter.text,
            kind: filter.kind,
            status: filter.status,
            from: filter.from,
            to: filter.to,
            narrowed: narrowed(filter.body, filter.room, filter.contact),
            descending: filter.descending,
        }
    }
}

pub(crate) fn page(desk: &mut Desk, request: EventsPage) -> Result<EventPage> {
    let filter = request.filter.into();
    let page = book::list::page(desk.office()?, &filter, request.slice.offset, request.slice.limit)?;
    Ok(EventPage { rows: page.rows.into_iter().map(row).collect(), count: page.count, total: page.total })
}

pub(crate) fn listed(desk: &mut Desk, request: EventsListed) -> Result<ListedPage> {
    let today = desk.today();
    let part = (request.slice.offset, request.slice.limit);
    let page = book::listed::page(desk.office()?, &request.filter.into(), request.wanted, today, part)?;
    let rows = page.rows.into_iter().map(|one| match one {
        book::listed::ListedRow::Event(event) => ListedRow::Event(row(event)),
        book::listed::ListedRow::Date(date) => ListedRow::Date(date.into()),
    });
    Ok(ListedPage { rows: rows.collect(), count: page.count, total: page.total, until: page.until, more: page.more })
}
