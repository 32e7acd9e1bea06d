//! Heute: what the day asks for, of whoever sits at the desk and of everybody for whom they
//! stand in. It reads what the other rooms know and keeps nothing of its own.

#[cfg(test)]
mod tests;

use chrono::{Days, NaiveDate};

use crate::absences::{self, Absence};
use crate::contacts::address::{self, Takeover};
use crate::contacts::occasions::{self, Occasion};
use crate::contracts::due::{self, Due};
use crate::contracts::register::{self, ContractRow};
use crate::error::Result;
use crate::front_desk::visits;
use crate::master_data::employee;
use crate::office::Office;
use crate::planner::event::EventStatus;
use crate::planner::list::{self, EventRow};
use crate::planner::series;
use crate::planner::series::dates::SeriesDate;
use crate::record::EmployeeId;
use crate::tasks::{self, TaskRow};

/// So many days ahead birthdays and new addresses stand on the list.
pub const AHEAD_DAYS: u64 = 7;
/// More tasks than this are a list, not a day; the count tells the rest.
pub const TASKS_MOST: usize = 100;

/// A contract that asks for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The contract.
    pub contract: ContractRow,
    /// What it asks for.
    pub due: Due,
}

/// What the day asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Today {
    /// Who sits at the desk, where the list of employees knows them.
    pub me: Option<EmployeeId>,
    /// Who is away today.
    pub away: Vec<Absence>,
    /// Those of them whose work is borne here.
    pub borne: Vec<Absence>,
    /// Those whose substitute is away as well, with nobody behind: their work is everybody's.
    pub unborne: Vec<Absence>,
    /// Contracts by the day for sending notice, the passed ones first.
    pub deadlines: Vec<Deadline>,
    /// The events of today and tomorrow.
    pub events: Vec<EventRow>,
    /// The dates of series on both days that are no events of their own.
    pub dates: Vec<SeriesDate>,
    /// Tasks that are due or whose Wiedervorlage has come, at most [`TASKS_MOST`].
    pub tasks: Vec<TaskRow>,
    /// How many of them there are.
    pub tasks_count: usize,
    /// How many are overdue.
    pub tasks_overdue: usize,
    /// Birthdays from today on.
    pub birthdays: Vec<Occasion>,
    /// Anniversaries from today on.
    pub anniversaries: Vec<Occasion>,
    /// Addresses that take over from tomorrow on.
    pub takeovers: Vec<Takeover>,
    /// How many visitors are in the house.
    pub visitors: usize,
}

/// What a day asks for. `who` is the name of whoever sits at the desk; `everybody` shows what is
/// asked of all.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn today(office: &Office, who: &str, everybody: bool, day: NaiveDate) -> Result<Today> {
    let connection = office.read();
    let me = employee::named(connection, who)?;
    let away = absences::away(connection, day)?;
    let borne = match &me {
        Some(me) => absences::borne_by(connection, me.id, day)?,
        None => Vec::new(),
    };
    let unborne = absences::unborne(connection, day)?;
    let mut filter = tasks::Filter { span: Some(tasks::Span::Today), ..tasks::Filter::default() };
    let mut names: Vec<&str> = Vec::new();
    let own = me.as_ref().map(|me| me.fields.name());
    // Whoever is in no list of employees sees everything: nothing shall be overlooked.
    if let (Some(me), Some(own), false) = (&me, &own, everybody) {
        filter.assignees = vec![me.id];
        filter.assignees.extend(borne.iter().chain(&unborne).map(|absence| absence.fields.employee_id));
        filter.of_nobody = true;
        names.push(own);
        names.extend(borne.iter().chain(&unborne).map(|absence| absence.employee.as_str()));
    }
    // How many tasks there are in all is asked by nobody here, so that it is not counted.
    let open = tasks::ids(office, &filter, day)?;
    let overdue = tasks::Filter { span: Some(tasks::Span::Overdue), ..filter };
    let ahead = day.checked_add_days(Days::new(AHEAD_DAYS)).unwrap_or(day);
    let tomorrow = day.succ_opt().unwrap_or(day);
    let mut events = list::between(connection, day, tomorrow)?;
    events.retain(|event| event.status != EventStatus::Cancelled);
    Ok(Today {
        me: me.as_ref().map(|me| me.id),
        deadlines: deadlines(office, &names, day)?,
        events,
        dates: series::dates::between(connection, day, tomorrow)?,
        tasks: tasks::list::rows(connection, &open[..open.len().min(TASKS_MOST)])?,
        tasks_count: open.len(),
        tasks_overdue: tasks::ids(office, &overdue, day)?.len(),
        birthdays: occasions::birthdays(connection, day, ahead)?,
        anniversaries: occasions::anniversaries(connection, day, ahead)?,
        takeovers: address::takeovers(connection, day, ahead)?,
        visitors: visits::in_the_house(connection)?.len(),
        away,
        borne,
        unborne,
    })
}

/// Contracts of which a reminder has come and nothing was decided, and those whose day has passed. Of others
/// only those of nobody who works here are shown; without names all.
fn deadlines(office: &Office, names: &[&str], day: NaiveDate) -> Result<Vec<Deadline>> {
    let today = day;
    let register = register::register(office, day)?;
    let mut found: Vec<(NaiveDate, Deadline)> = Vec::new();
    for contract in &register.rows {
        let due = due::due(contract, day);
        let on = match due {
            Due::Overdue { day, .. } | Due::Send { day, .. } if contract.reminds(today).is_some() => day,
            _ => continue,
        };
        let responsible = contract.responsible.as_str();
        let mine = names.is_empty() || names.contains(&responsible);
        // Of somebody who has left, or never worked here, it is everybody's.
        if mine || employee::named(office.read(), responsible)?.is_none_or(|one| !one.fields.works_on(day)) {
            found.push((on, Deadline { contract: contract.clone(), due }));
        }
    }
    found.sort_by(|(a, one), (b, other)| (a, one.contract.id).cmp(&(b, other.contract.id)));
    Ok(found.into_iter().map(|(_, deadline)| deadline).collect())
}
