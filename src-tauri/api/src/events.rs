//! What the window learns without having asked: progress, arriving files, the day.
//!
//! One long poll (`events_next`) serves the real window and the test bridge alike.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use tokio::sync::Notify;
use ts_rs::TS;

use crate::desk::Ctx;
use crate::error::Result;

/// So many events are kept for a window that is late.
const KEPT: usize = 256;

/// One event.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Event {
    /// A long job went on.
    Progress {
        /// The job's number, as the caller chose it.
        job: u64,
        /// Done so far.
        done: usize,
        /// Of so many; 0 where it is not known.
        all: usize,
    },
    /// Another civil day began.
    DayChanged {
        /// It, as YYYY-MM-DD.
        today: String,
    },
    /// A copy was made without having been asked for, or failed.
    Backup {
        /// Whether it was made and verified.
        ok: bool,
        /// The code of the failure.
        code: Option<String>,
    },
    /// A copy was brought back in which people stood who had been erased since; they were
    /// erased again.
    ErasedAgain {
        /// How many.
        count: usize,
    },
    /// Rows of the open file are not what was written; the file's warnings say so, too.
    FileDamaged,
    /// Files were handed to the program by the system (double-click, second start).
    FilesArrived {
        /// Tokens to open or import them.
        files: Vec<ArrivedFile>,
    },
}

/// A file that the system handed over.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ArrivedFile {
    /// Its token.
    pub token: String,
    /// Its name.
    pub name: String,
}

/// Asks for events after a number.
#[derive(Debug, Deserialize, TS)]
pub struct EventsAfter {
    /// The last number seen; 0 at first.
    pub after: u64,
}

/// The events since then.
#[derive(Debug, Serialize, TS)]
pub struct EventBatch {
    /// The number to ask after next time.
    pub last: u64,
    /// The events, oldest first; empty after about 25 seconds of silence.
    pub events: Vec<Event>,
}

#[derive(Default)]
struct Queue {
    last: u64,
    events: VecDeque<(u64, Event)>,
}

/// The queue of events of one running program.
#[derive(Default)]
pub(crate) struct Events {
    queue: Mutex<Queue>,
    arrived: Notify,
}

impl Events {
    pub(crate) fn push(&self, event: Event) {
        let mut queue = lock(&self.queue);
        // Progress of one job replaces its older word: the window needs only the newest.
        if let Event::Progress { job, .. } = &event {
            queue.events.retain(|(_, old)| !matches!(old, Event::Progress { job: other, .. } if other == job));
        }
        queue.last += 1;
        let number = queue.last;
        queue.events.push_back((number, event));
        while queue.events.len() > KEPT {
            queue.events.pop_front();
        }
        drop(queue);
        self.arrived.notify_waiters();
    }

    fn after(&self, after: u64) -> EventBatch {
        let queue = lock(&self.queue);
        let events =
            queue.events.iter().filter(|(number, _)| *number > after).map(|(_, event)| event.clone()).collect();
        EventBatch { last: queue.last, events }
    }
}

/// A panic while the queue was locked leaves a queue that is whole all the same.
fn lock(queue: &Mutex<Queue>) -> std::sync::MutexGuard<'_, Queue> {
    queue.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

pub(crate) async fn next(ctx: Ctx, request: EventsAfter) -> Result<EventBatch> {
    let events = &ctx.room.events;
    let waiting = events.arrived.notified();
    let batch = events.after(request.after);
    if !batch.events.is_empty() {
        return Ok(batch);
    }
    let _ = tokio::time::timeout(Duration::from_secs(25), waiting).await;
    Ok(events.after(request.after))
}
