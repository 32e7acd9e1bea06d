//! Commands of the topics that wait for a body's next sitting (Themenspeicher).

use kontor_core::bodies::topics as core;
use kontor_core::planner::ItemKind;
use kontor_core::record::BodyId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{ById, Code, Saved, wire};

wire! {
    /// What is known of a topic.
    pub struct TopicFields = core::TopicFields {
        /// Whose it is.
        body_id: BodyId as "i64",
        /// What is to be spoken of.
        title: String,
        /// What is to be done about it; no break.
        kind: ItemKind as "Code<ItemKind>",
        /// Planned minutes.
        minutes: Option<i64>,
        /// Who presents.
        presenter: String,
        /// Goal or motion.
        motion: String,
        /// Who asked for it, and whatever else is to be remembered.
        note: String,
    }
}

/// A topic that waits.
#[derive(Debug, Serialize, TS)]
pub struct Topic {
    /// Its id.
    pub id: i64,
    /// What is known of it.
    #[serde(flatten)]
    pub fields: TopicFields,
}

/// A topic to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct TopicSave {
    /// None: a new one.
    pub id: Option<i64>,
    /// What is known of it.
    pub fields: TopicFields,
}

/// A topic to be moved within its body.
#[derive(Debug, Deserialize, TS)]
pub struct TopicShift {
    /// Its id.
    pub id: i64,
    /// By so many places; below 0: up.
    pub by: i32,
}

pub(crate) fn list(desk: &mut Desk, _: ()) -> Result<Vec<Topic>> {
    let topics = core::all(desk.office()?.read())?;
    Ok(topics.into_iter().map(|one| Topic { id: one.id, fields: one.fields.into() }).collect())
}

pub(crate) fn save(desk: &mut Desk, request: TopicSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = core::save(office, request.id, &request.fields.into(), &moment)?;
    Ok(Saved { id: desk.done(done) })
}

pub(crate) fn delete(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::delete(office, request.id, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn shift(desk: &mut Desk, request: TopicShift) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let by = isize::try_from(request.by).unwrap_or_default();
    let done = core::shift(office, request.id, by, &moment)?;
    desk.done(done);
    Ok(())
}
