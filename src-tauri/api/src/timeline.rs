//! Commands of the timeline.

use kontor_core::front_desk::{Direction as DeskDirection, EntryKind as DeskKind};
use kontor_core::planner::wall_time;
use kontor_core::record::RecordKind;
use kontor_core::timeline::{self as book, Direction, EntryKind, ItemKind, Source, list::When};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::{ApiError, Result};
use crate::wire::{ById, Code, OpSummary, RecordRef, Saved};

/// Asks for a page of a record's timeline.
#[derive(Debug, Deserialize, TS)]
pub struct TimelineRequest {
    /// The contact, contract or event.
    pub record: RecordRef,
    /// These kinds alone; none: all.
    #[serde(default)]
    #[ts(as = "Vec<Code<ItemKind>>")]
    pub kinds: Vec<ItemKind>,
    /// The first item, from 0.
    pub offset: usize,
    /// At most so many items.
    pub limit: usize,
}

/// A page of a timeline, newest first.
#[derive(Debug, Serialize, TS)]
pub struct TimelinePage {
    /// The items.
    pub items: Vec<TimelineItem>,
    /// How many the chosen kinds leave.
    pub count: usize,
    /// How many there are of each kind.
    pub kinds: Vec<TimelineCount>,
}

/// How many items of a kind there are.
#[derive(Debug, Serialize, TS)]
pub struct TimelineCount {
    /// The kind.
    #[ts(as = "Code<ItemKind>")]
    pub kind: ItemKind,
    /// How many.
    pub count: usize,
}

/// One line of a timeline.
#[derive(Debug, Serialize, TS)]
pub struct TimelineItem {
    /// What it is.
    #[ts(as = "Code<ItemKind>")]
    pub kind: ItemKind,
    /// `2026-03-16T09:30`, or `2026-03-16` where no time is known.
    pub at: String,
    /// Whose it is, where an organisation shows what happened with one of its people.
    pub with: Option<TimelinePerson>,
    /// The record behind it: an event, a contract, the letter of an entry.
    pub record: Option<RecordRef>,
    /// A meeting's or contract's title, a file's name.
    pub title: String,
    /// A contract's number.
    pub number: String,
    /// Notice was given on that day.
    pub notice: bool,
    /// A meeting that was called off.
    pub cancelled: bool,
    /// What somebody noted.
    pub entry: Option<TimelineEntry>,
    /// What went over the front desk; its record is the entry there.
    pub desk: Option<TimelineDesk>,
    /// The step that changed the record.
    pub op: Option<OpSummary>,
}

/// What went over the front desk.
#[derive(Debug, Serialize, TS)]
pub struct TimelineDesk {
    /// From whom it came.
    #[ts(as = "Code<DeskDirection>")]
    pub direction: DeskDirection,
    /// What it was, more closely than the line's kind.
    #[ts(as = "Code<DeskKind>")]
    pub kind: DeskKind,
    /// What else is to be known.
    pub note: String,
    /// For whom it was.
    pub for_name: String,
    /// Who took it.
    pub taken_by: String,
}

/// One of an organisation's people.
#[derive(Debug, Serialize, TS)]
pub struct TimelinePerson {
    /// The contact.
    pub id: i64,
    /// The name.
    pub name: String,
}

/// What somebody noted.
#[derive(Debug, Serialize, TS)]
pub struct TimelineEntry {
    /// Its id.
    pub id: i64,
    /// Whose it is.
    pub owner: RecordRef,
    /// What it was.
    #[ts(as = "Code<EntryKind>")]
    pub kind: EntryKind,
    /// From whom it came.
    #[ts(as = "Code<Direction>")]
    pub direction: Direction,
    /// The subject.
    pub subject: String,
    /// What is to be remembered.
    pub text: String,
    /// Who of us it was.
    pub who: String,
}

/// An entry to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct TimelineSave {
    /// None: a new one.
    pub id: Option<i64>,
    /// The record it belongs to.
    pub owner: RecordRef,
    /// What it was.
    #[ts(as = "Code<EntryKind>")]
    pub kind: EntryKind,
    /// `2026-03-16T09:30`.
    pub at: String,
    /// From whom it came.
    #[serde(default = "no_direction")]
    #[ts(as = "Code<Direction>")]
    pub direction: Direction,
    /// The subject.
    #[serde(default)]
    pub subject: String,
    /// What is to be remembered.
    #[serde(default)]
    pub text: String,
    /// Who of us it was; empty: who works here.
    #[serde(default)]
    pub who: String,
}

const fn no_direction() -> Direction {
    Direction::None
}

pub(crate) fn page(desk: &mut Desk, request: TimelineRequest) -> Result<TimelinePage> {
    let connection = desk.office()?.read();
    let page = book::page(connection, request.record.into(), &request.kinds, request.offset, request.limit)?;
    Ok(TimelinePage {
        items: page.items.into_iter().map(item).collect(),
        count: page.count,
        kinds: page.kinds.into_iter().map(|(kind, count)| TimelineCount { kind, count }).collect(),
    })
}

fn item(item: book::Item) -> TimelineItem {
    let mut line = TimelineItem {
        kind: item.kind,
        at: match item.at {
            When::Day(day) => wall_time::format_day(day),
            When::Time(time) => wall_time::format(time),
        },
        with: item.with.map(|(id, name)| TimelinePerson { id: id.0, name }),
        record: None,
        title: String::new(),
        number: String::new(),
        notice: false,
        cancelled: false,
        entry: None,
        desk: None,
        op: None,
    };
    let record = |kind, id| Some(kontor_core::RecordRef { kind, id }.into());
    match item.source {
        Source::Entry(entry) => {
            line.record = entry.fields.letter.and_then(|id| record(RecordKind::Letter, id));
            line.entry = Some(TimelineEntry {
                id: entry.id.0,
                owner: entry.fields.owner.into(),
                kind: entry.fields.kind,
                direction: entry.fields.direction,
                subject: entry.fields.subject,
                text: entry.fields.text,
                who: entry.fields.who,
            });
        }
        Source::Meeting { id, title, status, .. } => {
            (line.record, line.title) = (record(RecordKind::Event, id.0), title);
            line.cancelled = status == kontor_core::planner::event::EventStatus::Cancelled;
        }
        Source::Contract { id, title, number, notice } => {
            (line.record, line.title, line.number, line.notice) =
                (record(RecordKind::Contract, id.0), title, number, notice);
        }
        Source::Desk(entry) => {
            (line.record, line.title) = (record(RecordKind::DeskEntry, entry.id.0), entry.fields.subject);
            line.number = entry.number.unwrap_or_default();
            line.desk = Some(TimelineDesk {
                direction: entry.fields.direction,
                kind: entry.fields.kind,
                note: entry.fields.note,
                for_name: entry.fields.for_name,
                taken_by: entry.fields.taken_by,
            });
        }
        Source::File { name, .. } => line.title = name,
        Source::Change(op) => line.op = Some(op.into()),
    }
    line
}

pub(crate) fn save(desk: &mut Desk, request: TimelineSave) -> Result<Saved> {
    let at =
        wall_time::parse(&request.at).ok_or_else(|| ApiError::bad_request(&format!("date-time {}", request.at)))?;
    let fields = book::EntryFields {
        owner: request.owner.into(),
        kind: request.kind,
        at,
        direction: request.direction,
        subject: request.subject,
        text: request.text,
        who: request.who,
        letter: None,
    };
    let (office, moment) = desk.at_work()?;
    let done = book::save(office, request.id.map(book::EntryId), fields, &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn delete(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = book::delete(office, book::EntryId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}
