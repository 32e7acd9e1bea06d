//! The papers as they leave the house, read back with poppler's `pdftotext`
//! (Debian: poppler-utils). Every PDF is also left in the target folder's
//! `tmp`, to be looked at.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod agenda;
mod contacts;
mod contract_list;
mod contract_sheet;
mod cost_overview;
mod day_plans;
mod deadline_list;
mod dispatch;
mod envelope;
mod front_desk;
mod gatherings;
mod labels;
mod letter;
mod messenger_note;
mod minutes;
mod outlines;
mod pdf;
mod room_plan;
mod samples;
mod seminars;
mod signs;
mod sitting_folder;
mod sittings;
mod tasks;
