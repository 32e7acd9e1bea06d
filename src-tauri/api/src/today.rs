//! The command of Heute.

use chrono::NaiveDate;
use kontor_core::contacts::occasions::{self, Occasion as CoreOccasion};
use kontor_core::today as core;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::absences::Absence;
use crate::contracts::{self, ContractRow};
use crate::desk::Desk;
use crate::error::Result;
use crate::planner::{self, EventRow};
use crate::series::SeriesDate;
use crate::tasks::TaskRow;

/// Asks for a day.
#[derive(Debug, Deserialize, TS)]
pub struct TodayRequest {
    /// What is asked of all, not only of whoever sits at this desk.
    #[serde(default)]
    pub everybody: bool,
}

/// What the day asks for.
#[derive(Debug, Serialize, TS)]
pub struct Today {
    /// The day.
    pub day: NaiveDate,
    /// Who sits at the desk, where the list of employees knows them.
    pub me: Option<i64>,
    /// Who is away today.
    pub away: Vec<Absence>,
    /// Those of them whose work is borne here.
    pub borne: Vec<Absence>,
    /// Those whose substitute is away as well: their work is everybody's.
    pub unborne: Vec<Absence>,
    /// Contracts by the day for sending notice, the passed ones first.
    pub deadlines: Vec<ContractRow>,
    /// The events of today and tomorrow.
    pub events: Vec<EventRow>,
    /// The dates of series on both days that are no events of their own.
    pub dates: Vec<SeriesDate>,
    /// Tasks that are due or whose Wiedervorlage has come.
    pub tasks: Vec<TaskRow>,
    /// How many of them there are.
    pub tasks_count: usize,
    /// How many are overdue.
    pub tasks_overdue: usize,
    /// Birthdays from today on.
    pub birthdays: Vec<TodayOccasion>,
    /// Anniversaries from today on.
    pub anniversaries: Vec<TodayOccasion>,
    /// Addresses that take over from tomorrow on.
    pub takeovers: Vec<TodayAddress>,
    /// How many visitors are in the house.
    pub visitors: usize,
}

/// A birthday or anniversary.
#[derive(Debug, Serialize, TS)]
pub struct TodayOccasion {
    /// Whose.
    pub contact: i64,
    /// "Weber, Dr. Anna".
    pub listed: String,
    /// The current organisation.
    pub organisation: String,
    /// The day.
    pub day: NaiveDate,
    /// How many years, where the year is known.
    pub years: Option<u32>,
}

impl From<CoreOccasion> for TodayOccasion {
    fn from(occasion: CoreOccasion) -> Self {
        Self {
            contact: occasion.contact.0,
            listed: occasion.listed,
            organisation: occasion.organisation,
            day: occasion.day,
            years: occasion.years,
        }
    }
}

/// An address that takes over.
#[derive(Debug, Serialize, TS)]
pub struct TodayAddress {
    /// Whose.
    pub contact: i64,
    /// Their name.
    pub name: String,
    /// The first day.
    pub day: NaiveDate,
    /// "Kaiserkai 1".
    pub street: String,
    /// "20457 Hamburg".
    pub town: String,
    /// How many people move along.
    pub followers: u32,
}

/// Two days, both included.
#[derive(Debug, Deserialize, TS)]
pub struct DaysBetween {
    /// First day.
    pub from: NaiveDate,
    /// Last day, two years later at most.
    pub to: NaiveDate,
}

pub(crate) fn birthdays(desk: &mut Desk, request: DaysBetween) -> Result<Vec<TodayOccasion>> {
    let (from, to) = crate::papers::occasions::checked(request.from, request.to)?;
    let found = occasions::birthdays(desk.office()?.read(), from, to)?;
    Ok(found.into_iter().map(Into::into).collect())
}

pub(crate) fn show(desk: &mut Desk, request: TodayRequest) -> Result<Today> {
    let lang = contracts::lang_of(desk);
    let (office, moment) = desk.at_work()?;
    let day = moment.today;
    let seen = core::today(office, &moment.who, request.everybody, day)?;
    Ok(Today {
        day,
        me: seen.me.map(|id| id.0),
        away: seen.away.into_iter().map(Into::into).collect(),
        borne: seen.borne.into_iter().map(Into::into).collect(),
        unborne: seen.unborne.into_iter().map(Into::into).collect(),
        deadlines: seen.deadlines.iter().map(|deadline| contracts::row(&deadline.contract, day, lang)).collect(),
        events: seen.events.into_iter().map(planner::row).collect(),
        dates: seen.dates.into_iter().map(Into::into).collect(),
        tasks: seen.tasks.into_iter().map(Into::into).collect(),
        tasks_count: seen.tasks_count,
        tasks_overdue: seen.tasks_overdue,
        birthdays: seen.birthdays.into_iter().map(Into::into).collect(),
        anniversaries: seen.anniversaries.into_iter().map(Into::into).collect(),
        takeovers: seen
            .takeovers
            .into_iter()
            .map(|one| TodayAddress {
                contact: one.contact.0,
                name: one.name,
                day: one.day,
                street: one.address.street,
                town: format!("{} {}", one.address.postal_code, one.address.town).trim().to_owned(),
                followers: one.followers,
            })
            .collect(),
        visitors: seen.visitors,
    })
}
