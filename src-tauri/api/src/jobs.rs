//! Progress and cancel of long work. Cancel lives outside the queue of the desk.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::Deserialize;
use ts_rs::TS;

use crate::desk::{Ctx, Room};
use crate::error::Result;
use crate::events::Event;

/// Which job to cancel.
#[derive(Debug, Deserialize, TS)]
pub struct JobCancel {
    /// The number that the caller gave with its call.
    pub job: u64,
}

/// The tokens of the running jobs.
#[derive(Default)]
pub(crate) struct Jobs {
    running: Mutex<HashMap<u64, Arc<AtomicBool>>>,
}

impl Jobs {
    fn begin(&self, job: u64) -> Arc<AtomicBool> {
        let token = Arc::new(AtomicBool::new(false));
        self.running.lock().unwrap_or_else(PoisonError::into_inner).insert(job, token.clone());
        token
    }

    fn end(&self, job: u64) {
        self.running.lock().unwrap_or_else(PoisonError::into_inner).remove(&job);
    }

    fn cancel(&self, job: u64) {
        if let Some(token) = self.running.lock().unwrap_or_else(PoisonError::into_inner).get(&job) {
            token.store(true, Ordering::Relaxed);
        }
    }
}

/// A running job: says how far it is and hears whether it was cancelled.
pub(crate) struct Progress {
    room: Room,
    job: Option<u64>,
    token: Option<Arc<AtomicBool>>,
    said: Instant,
}

impl Progress {
    pub(crate) fn of(ctx: &Ctx) -> Self {
        let token = ctx.job.map(|job| ctx.room.jobs.begin(job));
        Self { room: ctx.room.clone(), job: ctx.job, token, said: Instant::now() }
    }

    /// Tells how far the job is, at most every 80 ms; false when it was cancelled.
    pub(crate) fn go_on(&mut self, done: usize, all: usize) -> bool {
        if let Some(job) = self.job
            && (done == all || self.said.elapsed() > Duration::from_millis(80))
        {
            self.said = Instant::now();
            self.room.events.push(Event::Progress { job, done, all });
        }
        !self.is_cancelled()
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.token.as_ref().is_some_and(|token| token.load(Ordering::Relaxed))
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(job) = self.job {
            self.room.jobs.end(job);
        }
    }
}

pub(crate) async fn cancel(ctx: Ctx, request: JobCancel) -> Result<()> {
    ctx.room.jobs.cancel(request.job);
    Ok(())
}
