//! Every command of the office, declared once ([`commands`]): router, wire types, TypeScript.
//!
//! The window, the terminal and the test bridge all talk to [`Kontor`]. A command's body
//! converts, makes one core call and converts back. The office itself lives on one thread
//! ([`desk`]); long work computes elsewhere and reports progress ([`jobs`]).

mod absences;
mod backups;
mod bodies;
mod bookings;
mod calendar_file;
mod checklists;
pub mod commands;
mod contacts;
mod contracts;
mod data_protection;
mod desk;
mod distribution_lists;
mod drafts;
mod duplicates;
mod einvoices;
mod employees;
mod error;
mod event_lists;
mod events;
mod exchange;
mod files;
mod forms;
mod free_slots;
mod from_text;
mod front_desk;
mod history;
pub mod host;
mod invitations;
mod jobs;
mod kontor;
mod letters;
mod live;
mod master_data;
mod minutes;
mod notices;
mod occurrences;
mod office;
mod own_fields;
mod papers;
mod pc;
mod planner;
mod registrations;
mod reminders;
mod search;
mod series;
mod tasks;
mod terms;
mod timeline;
mod today;
mod tokens;
mod topics;
pub mod typescript;
mod wire;
mod wording;

pub use backups::BackupEntry;
pub use error::{ApiError, Result};
pub use host::Host;
pub use kontor::{Answer, Call, Kontor};
