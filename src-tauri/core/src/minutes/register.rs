//! The register of decisions, and what is still open from a body's minutes.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params_from_iter};
use serde::{Deserialize, Serialize};

use super::{MinutesState, Outcome};
use crate::bodies;
use crate::error::Result;
use crate::planner::folder::EARLIER;
use crate::planner::{AgendaItemId, carry};
use crate::record::{BodyId, EmployeeId, EventId, TaskId};

/// A decision as the register shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DecisionRow {
    /// Its id.
    pub id: i64,
    /// Its number; none until the minutes are approved.
    pub number: Option<String>,
    /// The body, if any.
    pub body: String,
    /// The sitting.
    pub event_id: EventId,
    /// Its title.
    pub event: String,
    /// The day.
    pub decided_on: NaiveDate,
    /// The item it belongs to.
    pub item: String,
    /// Where it stands in the minutes: the item and the decision of that item, each from 0.
    pub at: [u32; 2],
    /// The wording.
    pub wording: String,
    /// What came of it.
    pub outcome: Outcome,
    /// Votes for, against, abstained, invalid.
    pub counts: [Option<u32>; 4],
    /// How far the minutes have come.
    pub state: MinutesState,
}

/// Which decisions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DecisionFilter {
    /// One body alone.
    pub body: Option<BodyId>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Until this day.
    pub to: Option<NaiveDate>,
    /// Words, each of the wording, the item, the number, the body or the sitting.
    pub text: String,
}

/// The decisions of the newest version of all minutes, the latest first.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn decisions(connection: &Connection, filter: &DecisionFilter) -> Result<Vec<DecisionRow>> {
    let mut sql = "SELECT decision.number, coalesce(body.name, ''), event.id, event.title, decision.decided_on,
                          trim(minutes_item.number || ' ' || minutes_item.title), decision.wording, decision.outcome,
                          decision.yes, decision.no, decision.abstained, decision.invalid, minutes.state,
                          decision.id, minutes_item.position, decision.position
                   FROM decision
                   JOIN minutes_item ON minutes_item.id = decision.minutes_item_id
                   JOIN minutes ON minutes.id = decision.minutes_id
                   JOIN event ON event.id = minutes.event_id
                   LEFT JOIN body ON body.id = decision.body_id
                   WHERE minutes.id = (SELECT other.id FROM minutes AS other WHERE other.event_id = event.id
                                       ORDER BY other.state = 'approved' DESC, other.version DESC LIMIT 1)"
        .to_owned();
    let mut values: Vec<String> = Vec::new();
    let mut demand = |condition: &str, value: String| {
        sql.push_str(condition);
        values.push(value);
    };
    if let Some(body) = filter.body {
        demand(" AND decision.body_id = CAST(? AS INTEGER)", body.0.to_string());
    }
    if let Some(from) = filter.from {
        demand(" AND decision.decided_on >= ?", from.to_string());
    }
    if let Some(to) = filter.to {
        demand(" AND decision.decided_on <= ?", to.to_string());
    }
    sql.push_str(" ORDER BY decision.decided_on DESC, event.id DESC, minutes_item.position, decision.position");
    let mut rows = connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), |row| {
            Ok(DecisionRow {
                id: row.get(13)?,
                number: row.get(0)?,
                body: row.get(1)?,
                event_id: row.get(2)?,
                event: row.get(3)?,
                decided_on: row.get(4)?,
                item: row.get(5)?,
                at: [row.get(14)?, row.get(15)?],
                wording: row.get(6)?,
                outcome: row.get(7)?,
                counts: [row.get(8)?, row.get(9)?, row.get(10)?, row.get(11)?],
                state: row.get(12)?,
            })
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let wanted = filter.text.to_lowercase();
    rows.retain(|row| {
        let number = row.number.as_deref().unwrap_or_default();
        let texts = [row.wording.as_str(), &row.item, number, &row.body, &row.event].join("\n").to_lowercase();
        wanted.split_whitespace().all(|word| texts.contains(word))
    });
    Ok(rows)
}

/// A task of a body's minutes that is still open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenPoint {
    /// The task.
    pub task_id: TaskId,
    /// What.
    pub title: String,
    /// Who.
    pub who: String,
    /// Who, where it is an employee.
    pub assignee_id: Option<EmployeeId>,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// The sitting that it comes from.
    pub event_id: EventId,
    /// Its title.
    pub event: String,
    /// The item: "3.1 Website".
    pub item: String,
}

/// An open task of minutes, once, whichever version names it; what stands behind says of which sittings.
const POINTS: &str = "SELECT task.id, task.title, task.assignee, task.assignee_id, task.due, event.id, event.title,
        trim(minutes_item.number || ' ' || minutes_item.title)
     FROM minutes_task
     JOIN task ON task.id = minutes_task.task_id
     JOIN minutes_item ON minutes_item.id = minutes_task.minutes_item_id
     JOIN minutes ON minutes.id = minutes_task.minutes_id
     JOIN event ON event.id = minutes.event_id
     WHERE task.state = 'open'";
const POINTS_IN_ORDER: &str = "GROUP BY task.id ORDER BY task.due IS NULL, task.due, task.id";

/// What is still open of a body's sittings before a day (all of them without one), each task once, by due day.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn open_points(connection: &Connection, body: BodyId, before: Option<NaiveDate>) -> Result<Vec<OpenPoint>> {
    let sql = format!("{POINTS} AND event.body_id = ?1 AND event.starts < ?2 {POINTS_IN_ORDER}");
    let before = before.map_or_else(|| "9999".to_owned(), |day| day.to_string());
    let points = connection.prepare_cached(&sql)?.query_map((body, before), point)?.collect::<rusqlite::Result<_>>()?;
    Ok(points)
}

/// What is still open of the sittings before one, of its body or series, each task once, by due day.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn open_before(connection: &Connection, event: EventId) -> Result<Vec<OpenPoint>> {
    let sql = format!("{EARLIER} {POINTS} AND event.id IN (SELECT id FROM earlier) {POINTS_IN_ORDER}");
    let points = connection.prepare_cached(&sql)?.query_map([event], point)?.collect::<rusqlite::Result<_>>()?;
    Ok(points)
}

/// What a body still has before it: a task of its minutes, or an item that a sitting put off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pending {
    /// The body.
    pub body_id: BodyId,
    /// Its name.
    pub body: String,
    /// The task; none: an item that was put off.
    pub task_id: Option<TaskId>,
    /// The item that was put off; none: a task.
    pub item_id: Option<AgendaItemId>,
    /// What.
    pub title: String,
    /// Who does or presents it.
    pub who: String,
    /// Until when; none for what was put off.
    pub due: Option<NaiveDate>,
    /// The sitting that it comes from.
    pub event_id: EventId,
    /// Its title.
    pub event: String,
    /// The item that a task comes from: "3.1 Website"; empty for what was put off.
    pub item: String,
}

/// Open tasks from the minutes of a body (none: of all bodies) and what its sittings put off: body by body in their
/// order, tasks by due day first.
///
/// # Errors
/// `NOT_FOUND` where the body is gone; whatever SQLite refuses.
pub fn pending(connection: &Connection, body: Option<BodyId>) -> Result<Vec<Pending>> {
    let asked = match body {
        Some(id) => vec![bodies::read::get(connection, id)?],
        None => bodies::read::all(connection)?,
    };
    let put_off = carry::put_off(connection, body)?;
    let mut rows = Vec::new();
    for one in asked {
        let name = &one.fields.name;
        rows.extend(open_points(connection, one.id, None)?.into_iter().map(|point| Pending {
            body_id: one.id,
            body: name.clone(),
            task_id: Some(point.task_id),
            item_id: None,
            title: point.title,
            who: point.who,
            due: point.due,
            event_id: point.event_id,
            event: point.event,
            item: point.item,
        }));
        rows.extend(put_off.iter().filter(|item| item.body_id == one.id).map(|item| Pending {
            body_id: one.id,
            body: name.clone(),
            task_id: None,
            item_id: Some(item.item),
            title: item.title.clone(),
            who: item.presenter.clone(),
            due: None,
            event_id: item.event_id,
            event: item.event.clone(),
            item: String::new(),
        }));
    }
    Ok(rows)
}

fn point(row: &Row<'_>) -> rusqlite::Result<OpenPoint> {
    Ok(OpenPoint {
        task_id: row.get(0)?,
        title: row.get(1)?,
        who: row.get(2)?,
        assignee_id: row.get(3)?,
        due: row.get(4)?,
        event_id: row.get(5)?,
        event: row.get(6)?,
        item: row.get(7)?,
    })
}
