//! The desk: the one thread on which the office lives, and the room around it.
//!
//! Commands queue up for the desk. It holds no job longer than 30 ms, the write of an
//! import, merge or undo excepted; whoever needs longer copies rows out and computes
//! in [`Ctx::compute`].

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{NaiveDate, NaiveDateTime, Utc};
use kontor_core::log::ChangeSet;
use kontor_core::office::Done;
use kontor_core::{Moment, Office};
use serde_json::{Value, json};
use tokio::sync::oneshot;

use crate::duplicates::Scans;
use crate::error::{ApiError, Result};
use crate::events::{Event, Events};
use crate::exchange::Imports;
use crate::host::Host;
use crate::jobs::Jobs;
use crate::master_data::Sheets;
use crate::office::OpenFile;
use crate::papers::Documents;
use crate::pc::Pc;
use crate::tokens::Tokens;

/// Everything that outlives a call, beside the office itself.
pub(crate) struct RoomInner {
    pub(crate) host: Arc<dyn Host>,
    pub(crate) pc: Pc,
    pub(crate) events: Events,
    pub(crate) jobs: Jobs,
    pub(crate) tokens: Tokens,
    pub(crate) documents: Documents,
    pub(crate) imports: Imports,
    /// Registers of contracts that were read and not yet written.
    pub(crate) registers: Imports<crate::contracts::import::Read>,
    /// Calendars that were read and not yet written.
    pub(crate) calendars: Imports<crate::calendar_file::Read>,
    /// The table that was read for a list of the master data and not yet written.
    pub(crate) sheets: Sheets,
    pub(crate) scans: Scans,
    queue: Mutex<mpsc::Sender<Job>>,
}

/// The room, shared by all calls.
pub(crate) type Room = Arc<RoomInner>;

type Job = Box<dyn FnOnce(&mut Desk) + Send>;

/// What stands on the desk's thread.
pub(crate) struct Desk {
    pub(crate) open: Option<OpenFile>,
    /// So many files were opened in this run.
    pub(crate) openings: u64,
    pub(crate) room: Room,
    /// What the running call has written so far.
    changes: ChangeSet,
}

impl Desk {
    /// The open office.
    pub(crate) fn office(&mut self) -> Result<&mut Office> {
        match &mut self.open {
            Some(open) => Ok(&mut open.office),
            None => Err(ApiError::new("NO_OFFICE_OPEN", Value::Null)),
        }
    }

    /// Who acts, and when. The day is the PC's civil day.
    pub(crate) fn moment(&self) -> Moment {
        moment(&self.room)
    }

    /// The civil day.
    pub(crate) fn today(&self) -> NaiveDate {
        self.moment().today
    }

    /// The wall time at the own firm, on the civil day.
    pub(crate) fn wall_clock(&self) -> NaiveDateTime {
        self.today().and_time(self.room.host.now().time())
    }

    /// Office and moment together, for a write.
    pub(crate) fn at_work(&mut self) -> Result<(&mut Office, Moment)> {
        let moment = self.moment();
        Ok((self.office()?, moment))
    }

    /// Notes what a write touched, and gives its value.
    pub(crate) fn done<T>(&mut self, done: Done<T>) -> T {
        self.changed(done.changes);
        done.value
    }

    /// Notes what a write touched.
    pub(crate) fn changed(&mut self, changes: ChangeSet) {
        if changes.is_empty() {
            return;
        }
        if let Some(open) = &mut self.open {
            open.written += 1;
        }
        self.changes.absorb(changes);
    }
}

pub(crate) fn moment(room: &Room) -> Moment {
    let now = room.host.now();
    let today = room.host.today().unwrap_or_else(|| now.date_naive());
    Moment { now: now.with_timezone(&Utc), today, who: room.pc.get().who }
}

/// Sets up the room and its desk.
pub(crate) fn start(host: Arc<dyn Host>) -> Room {
    let (sender, receiver) = mpsc::channel::<Job>();
    let pc = Pc::read(&host.app_data());
    crate::files::empty_cache(&*host);
    let room = Arc::new(RoomInner {
        host,
        pc,
        events: Events::default(),
        jobs: Jobs::default(),
        tokens: Tokens::default(),
        documents: Documents::default(),
        imports: Imports::default(),
        registers: Imports::default(),
        calendars: Imports::default(),
        sheets: Sheets::default(),
        scans: Scans::default(),
        queue: Mutex::new(sender),
    });
    // What could not be said any more when the window closed, is said now.
    if room.host.keeps_recent_files()
        && let Some(code) = room.pc.get().untold
    {
        room.pc.change(|settings| settings.untold = None);
        room.events.push(Event::Backup { ok: false, code: Some(code) });
    }
    let desk_room = room.clone();
    let run = move || {
        let mut desk = Desk { open: None, openings: 0, room: desk_room, changes: ChangeSet::default() };
        while let Ok(job) = receiver.recv() {
            job(&mut desk);
        }
    };
    let started = std::thread::Builder::new().name("desk".to_owned()).stack_size(8 << 20).spawn(run);
    if let Err(error) = started {
        // Without the thread every call answers DESK_GONE; the log says why.
        tracing::error!(%error, "the desk's thread did not start");
    }
    room
}

impl RoomInner {
    /// The language of what is shown: as named to the program, else the window's.
    pub(crate) fn language(&self) -> String {
        self.host.language().unwrap_or_else(|| self.pc.get().language)
    }

    /// Runs on the desk's thread and gives the value with what was written.
    pub(crate) async fn on_desk<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Desk) -> Result<T> + Send + 'static,
    ) -> Result<(T, ChangeSet)> {
        let gone = || ApiError::new("DESK_GONE", Value::Null);
        self.enqueue(work)?.await.map_err(|_| gone())?
    }

    /// Queues work for the desk at once; the answer can be waited for.
    pub(crate) fn enqueue<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Desk) -> Result<T> + Send + 'static,
    ) -> Result<oneshot::Receiver<Result<(T, ChangeSet)>>> {
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |desk| {
            desk.changes = ChangeSet::default();
            let result = catch_unwind(AssertUnwindSafe(|| work(desk))).unwrap_or_else(|panic| Err(panicked(&*panic)));
            let changes = std::mem::take(&mut desk.changes);
            // Nobody waits any more: the caller went away, the work is done all the same.
            let _ = answer.send(result.map(|value| (value, changes)));
        });
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.send(job).map_err(|_| ApiError::new("DESK_GONE", Value::Null))?;
        Ok(answered)
    }
}

/// One call in the room.
#[derive(Clone)]
pub(crate) struct Ctx {
    pub(crate) room: Room,
    pub(crate) job: Option<u64>,
    changes: Arc<Mutex<ChangeSet>>,
}

impl Ctx {
    pub(crate) fn new(room: Room, job: Option<u64>) -> Self {
        Self { room, job, changes: Arc::default() }
    }

    /// Runs on the desk's thread; what it writes goes into this call's answer.
    pub(crate) async fn desk<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Desk) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (value, changes) = self.room.on_desk(work).await?;
        if !changes.is_empty() {
            self.changes.lock().unwrap_or_else(PoisonError::into_inner).absorb(changes);
        }
        Ok(value)
    }

    /// Computes away from the desk and from the window.
    pub(crate) async fn compute<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let joined = tokio::task::spawn_blocking(move || {
            catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| Err(panicked(&*panic)))
        });
        joined.await.unwrap_or_else(|_| Err(ApiError::new("DESK_GONE", Value::Null)))
    }

    /// The window's language.
    pub(crate) fn language(&self) -> String {
        self.room.language()
    }

    pub(crate) fn take_changes(&self) -> ChangeSet {
        std::mem::take(&mut *self.changes.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A panic becomes a coded error, so that the window never vanishes.
pub(crate) fn panicked(panic: &(dyn std::any::Any + Send)) -> ApiError {
    let text = panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default();
    // The text may quote what stands in the office; the log has the place already.
    tracing::error!("a command panicked");
    ApiError::new("PANIC", json!({ "detail": text }))
}
