//! Commands of series of events.

use chrono::{Days, NaiveDate, NaiveDateTime};
use kontor_core::planner::recurrence::{Doubt, HolidayPolicy, MOST, doubts};
use kontor_core::planner::series::{
    self as core, choices, conflicts, dates, move_date, open, put, read, split, strike,
};
use kontor_core::planner::{EventKind, EventStatus, Role, wall_time};
use kontor_core::record::{BodyId, ContactId, EventId, RecordRef, RoomId, SeriesId};
use kontor_core::search::title;
use kontor_words::Lang;
use kontor_words::planner::recurrence as words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::bookings::{EventSaved, RoomConflict};
use crate::contracts::lang_of;
use crate::desk::Desk;
use crate::error::{ApiError, Result};
use crate::event_lists::EventsBetween;
use crate::planner::When;
use crate::wire::{ById, ByIds, Code, FieldIssue, Saved, wire};

/// So many dates a record and a preview show.
const SHOWN: usize = 12;

wire! {
    /// Somebody who belongs to every date of a series.
    #[serde(default)]
    pub struct SeriesPerson = core::SeriesPerson {
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
    }
}

impl Default for SeriesPerson {
    fn default() -> Self {
        core::SeriesPerson::default().into()
    }
}

/// What all dates of a series have in common.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SeriesFields {
    /// What each date is.
    #[ts(as = "Code<EventKind>")]
    pub kind: EventKind,
    /// Title.
    pub title: String,
    /// The body whose sittings they are.
    pub body_id: Option<i64>,
    /// The first date.
    pub first: When,
    /// RFC 5545: `FREQ=WEEKLY;BYDAY=MO`.
    pub rule: String,
    /// What becomes of dates on holidays.
    #[ts(as = "Code<HolidayPolicy>")]
    pub holidays: HolidayPolicy,
    /// One of the own rooms.
    pub room_id: Option<i64>,
    /// Another place.
    pub place: String,
    /// Address or number to dial in.
    pub online_link: String,
    /// Free text.
    pub note: String,
    /// Who belongs to every date, in order.
    pub people: Vec<SeriesPerson>,
}

impl From<core::SeriesFields> for SeriesFields {
    fn from(fields: core::SeriesFields) -> Self {
        Self {
            kind: fields.kind,
            title: fields.title,
            body_id: fields.body_id.map(|id| id.0),
            first: fields.first.into(),
            rule: fields.rule,
            holidays: fields.holidays,
            room_id: fields.room_id.map(|id| id.0),
            place: fields.place,
            online_link: fields.online_link,
            note: fields.note,
            people: fields.people.into_iter().map(Into::into).collect(),
        }
    }
}

impl TryFrom<SeriesFields> for core::SeriesFields {
    type Error = ApiError;

    fn try_from(fields: SeriesFields) -> Result<Self> {
        Ok(Self {
            kind: fields.kind,
            title: fields.title,
            body_id: fields.body_id.map(BodyId),
            first: fields.first.try_into()?,
            rule: fields.rule,
            holidays: fields.holidays,
            room_id: fields.room_id.map(RoomId),
            place: fields.place,
            online_link: fields.online_link,
            note: fields.note,
            people: fields.people.into_iter().map(Into::into).collect(),
        })
    }
}

/// A date of a series that is no event of its own.
#[derive(Debug, Serialize, TS)]
pub struct SeriesDate {
    /// The series.
    pub series: i64,
    /// By this it is known, YYYY-MM-DDTHH:MM.
    pub original: String,
    /// When it takes place.
    pub when: When,
    /// A holiday moved it.
    pub moved: bool,
    /// What it is.
    #[ts(as = "Code<EventKind>")]
    pub kind: EventKind,
    /// Title.
    pub title: String,
    /// The body's name.
    pub body: String,
    /// One of the own rooms.
    pub room_id: Option<i64>,
    /// The room's name.
    pub room: String,
    /// Another place.
    pub place: String,
}

impl From<dates::SeriesDate> for SeriesDate {
    fn from(date: dates::SeriesDate) -> Self {
        Self {
            series: date.series.0,
            original: wall_time::format(date.original),
            when: date.when.into(),
            moved: date.moved,
            kind: date.kind,
            title: date.title,
            body: date.body,
            room_id: date.room_id.map(|id| id.0),
            room: date.room,
            place: date.place,
        }
    }
}

/// An event that is a date of a series.
#[derive(Debug, Serialize, TS)]
pub struct SeriesEvent {
    /// The event.
    pub id: i64,
    /// By this it is known in its series.
    pub original: String,
    /// Its title.
    pub title: String,
    /// When it is.
    pub when: When,
    /// How far it has come.
    #[ts(as = "Code<EventStatus>")]
    pub status: EventStatus,
    /// The rule no longer has this date.
    pub orphan: bool,
}

/// Another series, by name.
#[derive(Debug, Serialize, TS)]
pub struct SeriesName {
    /// The series.
    pub id: i64,
    /// Its title.
    pub title: String,
}

/// A series with what follows from it.
#[derive(Debug, Serialize, TS)]
pub struct SeriesRecord {
    /// Its id.
    pub id: i64,
    /// iCalendar UID.
    pub uid: String,
    /// The series that this one was split off from.
    pub predecessor: Option<SeriesName>,
    /// The rule in words.
    pub words: String,
    /// It goes by hours or less, as another program wrote it, and cannot be changed here.
    pub read_only: bool,
    /// The next dates that are no events.
    pub next: Vec<SeriesDate>,
    /// Struck dates, YYYY-MM-DDTHH:MM.
    pub out: Vec<String>,
    /// The dates that are events, in order.
    pub events: Vec<SeriesEvent>,
    /// What all dates have in common.
    pub fields: SeriesFields,
}

/// A series in the list.
#[derive(Debug, Serialize, TS)]
pub struct SeriesRow {
    /// Its id.
    pub id: i64,
    /// Title.
    pub title: String,
    /// The rule in words.
    pub words: String,
    /// The next date; none where it has ended.
    pub next: Option<When>,
}

/// A series to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct SeriesSave {
    /// None: a new one.
    pub id: Option<i64>,
    /// What all dates have in common.
    pub fields: SeriesFields,
    /// What becomes of single dates.
    #[serde(default)]
    pub dates: Vec<SeriesDateChoice>,
}

/// A series to be changed from one of its dates on.
#[derive(Debug, Deserialize, TS)]
pub struct SeriesSplit {
    /// The series.
    pub id: i64,
    /// The date, by its original start.
    pub at: String,
    /// What the dates from there on have in common; `first` is that date as it shall be.
    pub fields: SeriesFields,
    /// What becomes of single dates.
    #[serde(default)]
    pub dates: Vec<SeriesDateChoice>,
}

/// One date of a series.
#[derive(Debug, Deserialize, TS)]
pub struct SeriesDatePick {
    /// The series.
    pub id: i64,
    /// The date, by its original start, YYYY-MM-DDTHH:MM.
    pub original: String,
}

/// One date of a series, and where it shall be.
#[derive(Debug, Deserialize, TS)]
pub struct SeriesDateMove {
    /// The series.
    pub id: i64,
    /// The date, by its original start, YYYY-MM-DDTHH:MM.
    pub original: String,
    /// When it takes place from now on.
    pub when: When,
}

/// Which dates of a series go along where one is put elsewhere.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SeriesReach {
    /// This one and all that follow.
    Following,
    /// Every one.
    All,
}

/// One date of a series, where it shall be, and who goes along.
#[derive(Debug, Deserialize, TS)]
pub struct SeriesPut {
    /// The series.
    pub id: i64,
    /// The date, by its original start, YYYY-MM-DDTHH:MM.
    pub original: String,
    /// When it takes place from now on.
    pub when: When,
    /// Which dates go along.
    pub reach: SeriesReach,
}

/// Whether the rule says by itself what becomes of the others; else the form of the series is needed.
#[derive(Debug, Serialize, TS)]
pub struct SeriesPutWays {
    /// For this date and all that follow.
    pub following: bool,
    /// For every date.
    pub all: bool,
}

/// What becomes of a date whose room somebody else has.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "choice", rename_all = "snake_case")]
pub enum SeriesDateChoice {
    /// It does not take place.
    Skip {
        /// The date, by its original start, YYYY-MM-DDTHH:MM.
        original: String,
    },
    /// It takes place in another room.
    Room {
        /// The date, by its original start, YYYY-MM-DDTHH:MM.
        original: String,
        /// That room.
        room_id: i64,
    },
    /// It takes place there all the same.
    AllTheSame {
        /// The date, by its original start, YYYY-MM-DDTHH:MM.
        original: String,
        /// Why.
        reason: String,
    },
}

impl TryFrom<SeriesDateChoice> for choices::DateChoice {
    type Error = ApiError;

    fn try_from(one: SeriesDateChoice) -> Result<Self> {
        let (original, choice) = match one {
            SeriesDateChoice::Skip { original } => (original, choices::Choice::Skip),
            SeriesDateChoice::Room { original, room_id } => (original, choices::Choice::Room(RoomId(room_id))),
            SeriesDateChoice::AllTheSame { original, reason } => (original, choices::Choice::AllTheSame(reason)),
        };
        Ok(Self { original: wall(&original)?, choice })
    }
}

/// A series that was saved, and what is in the way of its dates after that.
#[derive(Debug, Serialize, TS)]
pub struct SeriesSaved {
    /// The series.
    pub id: i64,
    /// Dates whose room somebody else has, those aside of which was said what becomes of them.
    pub conflicts: Vec<DateConflict>,
}

impl From<(SeriesId, Vec<conflicts::DateConflict>)> for SeriesSaved {
    fn from((id, left): (SeriesId, Vec<conflicts::DateConflict>)) -> Self {
        Self { id: id.0, conflicts: left.into_iter().map(Into::into).collect() }
    }
}

fn choices_of(dates: Vec<SeriesDateChoice>) -> Result<Vec<choices::DateChoice>> {
    dates.into_iter().map(TryInto::try_into).collect()
}

/// A date whose room somebody else has.
#[derive(Debug, Serialize, TS)]
pub struct DateConflict {
    /// The date of the series, by its original start.
    pub original: String,
    /// When it is.
    pub when: When,
    /// What has the room.
    pub other: RoomConflict,
}

impl From<conflicts::DateConflict> for DateConflict {
    fn from(conflict: conflicts::DateConflict) -> Self {
        Self {
            original: wall_time::format(conflict.original),
            when: conflict.when.into(),
            other: conflict.other.into(),
        }
    }
}

/// What a rule says that was perhaps not meant.
#[derive(Debug, Serialize, TS)]
pub struct RuleOffer {
    /// The day that short months do not have; 29 for a leap day.
    pub day: u8,
    /// The rule that takes the last day instead.
    pub rule: String,
    /// That rule in words.
    pub words: String,
}

/// What follows from a series while it is typed.
#[derive(Debug, Serialize, TS)]
pub struct SeriesPreview {
    /// The rule in words; empty where it is none.
    pub words: String,
    /// Why it begins on another day than the typed one; empty where it does not.
    pub moved: String,
    /// The first dates.
    pub dates: Vec<When>,
    /// How many there are in all; none without an end.
    pub count: Option<usize>,
    /// What was perhaps meant instead.
    pub offers: Vec<RuleOffer>,
    /// Dates whose room is taken.
    pub conflicts: Vec<DateConflict>,
    /// What would be refused.
    pub issues: Vec<FieldIssue>,
}

fn wall(text: &str) -> Result<NaiveDateTime> {
    wall_time::parse(text).ok_or_else(|| ApiError::bad_request(&format!("date-time {text}")))
}

pub(crate) fn between(desk: &mut Desk, request: EventsBetween) -> Result<Vec<SeriesDate>> {
    let narrowed = request.narrowed();
    let found = dates::between_narrowed(desk.office()?.read(), request.from, request.to, narrowed)?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// Looks for the next date over two years.
fn next_of(found: &[dates::SeriesDate], id: SeriesId) -> impl Iterator<Item = &dates::SeriesDate> {
    found.iter().filter(move |date| date.series == id)
}

fn ahead(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(Days::new(366 * 2)).unwrap_or(today)
}

pub(crate) fn list(desk: &mut Desk, _: ()) -> Result<Vec<SeriesRow>> {
    let (lang, today) = (lang_of(desk), desk.today());
    let connection = desk.office()?.read();
    let found = dates::between(connection, today, ahead(today))?;
    let rows = read::all(connection)?.into_iter().map(|series| SeriesRow {
        id: series.id.0,
        words: in_words(&series, lang),
        next: next_of(&found, series.id).next().map(|date| date.when.clone().into()),
        title: series.fields.title,
    });
    Ok(rows.collect())
}

fn in_words(series: &core::Series, lang: Lang) -> String {
    series.engine().map(|engine| words::rule(&engine.rule, engine.start, lang)).unwrap_or_default()
}

pub(crate) fn get(desk: &mut Desk, request: ById) -> Result<SeriesRecord> {
    let (lang, today) = (lang_of(desk), desk.today());
    let connection = desk.office()?.read();
    let series = read::get(connection, SeriesId(request.id))?;
    let orphans = read::orphans(connection, &series)?;
    let mut kept = Vec::new();
    for one in read::kept(connection, series.id)? {
        let event = kontor_core::planner::read::get(connection, one.event)?;
        kept.push(SeriesEvent {
            id: event.id.0,
            original: wall_time::format(one.original),
            title: event.fields.title,
            when: event.fields.when.into(),
            status: event.fields.status,
            orphan: orphans.contains(&one.event),
        });
    }
    let found = dates::between(connection, today, ahead(today))?;
    let predecessor = match series.predecessor {
        Some(id) => Some(SeriesName { id: id.0, title: title::of(connection, RecordRef::from(id))?.0 }),
        None => None,
    };
    Ok(SeriesRecord {
        id: series.id.0,
        uid: series.uid.clone(),
        predecessor,
        words: in_words(&series, lang),
        read_only: series.engine().is_ok_and(|engine| engine.rule.frequency.is_sub_daily()),
        next: next_of(&found, series.id).take(SHOWN).cloned().map(Into::into).collect(),
        out: series.out.iter().map(|at| wall_time::format(*at)).collect(),
        events: kept,
        fields: series.fields.into(),
    })
}

pub(crate) fn save(desk: &mut Desk, request: SeriesSave) -> Result<SeriesSaved> {
    let (office, moment) = desk.at_work()?;
    let (id, dates) = (request.id.map(SeriesId), choices_of(request.dates)?);
    let done = core::save::save_with(office, id, request.fields.try_into()?, &dates, &moment)?;
    Ok(desk.done(done).into())
}

pub(crate) fn split_at(desk: &mut Desk, request: SeriesSplit) -> Result<SeriesSaved> {
    let (office, moment) = desk.at_work()?;
    let (at, dates) = (wall(&request.at)?, choices_of(request.dates)?);
    let done = split::split_with(office, SeriesId(request.id), at, request.fields.try_into()?, &dates, &moment)?;
    Ok(desk.done(done).into())
}

pub(crate) fn delete(desk: &mut Desk, request: ByIds) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let ids: Vec<SeriesId> = request.ids.into_iter().map(SeriesId).collect();
    let done = core::save::delete(office, &ids, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn strike_date(desk: &mut Desk, request: SeriesDatePick) -> Result<Option<i64>> {
    let (office, moment) = desk.at_work()?;
    let done = strike::strike(office, SeriesId(request.id), wall(&request.original)?, &moment)?;
    Ok(desk.done(done).map(|EventId(id)| id))
}

pub(crate) fn restore_date(desk: &mut Desk, request: SeriesDatePick) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = strike::restore(office, SeriesId(request.id), wall(&request.original)?, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn open_date(desk: &mut Desk, request: SeriesDatePick) -> Result<Saved> {
    let (id, original) = (SeriesId(request.id), wall(&request.original)?);
    // One that is an event already is shown, and nothing is noted in the history.
    if let Some(event) = open::existing(desk.office()?.read(), id, original)? {
        return Ok(Saved { id: event.0 });
    }
    let (office, moment) = desk.at_work()?;
    let done = open::open(office, id, original, &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn move_one(desk: &mut Desk, request: SeriesDateMove) -> Result<EventSaved> {
    let (office, moment) = desk.at_work()?;
    let (original, when) = (wall(&request.original)?, request.when.try_into()?);
    let done = move_date::move_date(office, SeriesId(request.id), original, when, &moment)?;
    Ok(desk.done(done).into())
}

pub(crate) fn put_ways(desk: &mut Desk, request: SeriesDateMove) -> Result<SeriesPutWays> {
    let (original, when) = (wall(&request.original)?, request.when.try_into()?);
    let series = read::get(desk.office()?.read(), SeriesId(request.id))?;
    let says = |reach| put::fields(&series, original, &when, reach).is_some();
    Ok(SeriesPutWays { following: says(put::Reach::Following), all: says(put::Reach::All) })
}

pub(crate) fn put_together(desk: &mut Desk, request: SeriesPut) -> Result<Option<SeriesSaved>> {
    let (office, moment) = desk.at_work()?;
    let (original, when) = (wall(&request.original)?, request.when.try_into()?);
    let reach = match request.reach {
        SeriesReach::Following => put::Reach::Following,
        SeriesReach::All => put::Reach::All,
    };
    let done = put::put(office, SeriesId(request.id), original, when, reach, &moment)?;
    Ok(done.map(|done| desk.done(done).into()))
}

pub(crate) fn preview(desk: &mut Desk, request: SeriesSave) -> Result<SeriesPreview> {
    let (lang, today) = (lang_of(desk), desk.today());
    let id = request.id.map(SeriesId);
    let connection = desk.office()?.read();
    let typed = core::check::tidy(connection, request.fields.try_into()?)?;
    let issues: Vec<FieldIssue> = core::check::check(connection, &typed, false)?.into_iter().map(Into::into).collect();
    let fields = core::check::aligned(typed.clone());
    let computable = core::computed(&fields).ok().filter(|engine| !engine.rule.frequency.is_sub_daily());
    let Some(engine) = computable else {
        return Ok(SeriesPreview {
            words: String::new(),
            moved: String::new(),
            dates: Vec::new(),
            count: None,
            offers: Vec::new(),
            conflicts: Vec::new(),
            issues,
        });
    };
    let moved = fields.first != typed.first;
    let ends = engine.rule.count.is_some() || engine.rule.until.is_some();
    Ok(SeriesPreview {
        words: words::rule(&engine.rule, engine.start, lang),
        moved: if moved { words::moved(engine.start, lang) } else { String::new() },
        dates: engine.first(SHOWN).into_iter().map(|at| core::date_at(&fields, &engine, at).into()).collect(),
        count: if ends { Some(engine.first(MOST).len()) } else { None },
        offers: doubts(&engine.rule, engine.start)
            .into_iter()
            .map(|doubt| {
                let (day, offered) = match doubt {
                    Doubt::SkipsShortMonths { day, offered } => (day, offered),
                    Doubt::SkipsCommonYears { offered } => (29, offered),
                };
                RuleOffer { day, rule: offered.to_string(), words: words::rule(&offered, engine.start, lang) }
            })
            .collect(),
        conflicts: conflicts::conflicts(connection, id, &fields, today)?.into_iter().map(Into::into).collect(),
        issues,
    })
}
