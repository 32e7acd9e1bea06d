//! The commands against a temporary office, without a window: what the interface may rely on.

mod backups;
mod bad_files;
mod contract_papers;
mod contracts;
mod data_protection;
mod desk_papers;
mod duplicates;
mod einvoices;
mod events;
mod files;
mod forms;
mod imports;
mod job;
mod letters;
mod names;
mod office;
mod papers;
mod refusals;
mod registers;
mod reminders;
mod sittings;
mod table;
mod tables;
mod undo;
mod word;
mod wording;
