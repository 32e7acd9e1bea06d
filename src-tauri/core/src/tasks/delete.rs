//! Deleting tasks.

use super::read;
use crate::delete::{self, Named};
use crate::error::Result;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::TaskId;

const NAMED: Named<TaskId> = Named {
    one: "task_deleted",
    many: "tasks_deleted",
    title: |connection, id| Ok(read::get(connection, id)?.fields.title),
};

/// Deletes tasks with their steps and files in one step; all or none.
///
/// # Errors
/// `NOT_FOUND` where one is gone.
pub fn delete(office: &mut Office, ids: &[TaskId], moment: &Moment) -> Result<Done<()>> {
    delete::delete(office, ids, &NAMED, moment)
}
