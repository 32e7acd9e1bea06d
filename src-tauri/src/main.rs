//! Kontor's shell: one window over one office.
//!
//! Everything that an office can do is behind `kontor-api`; here is only what needs a
//! desktop: the window, native dialogs, the hand-off to printer and other programs, files
//! that were double-clicked, one instance at a time.
//!
//! Invariant: no other package lists `tauri`, and nothing here knows a domain.

// A program with a window has no console on Windows; a debug build keeps it for its log.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod app_data;
mod arguments;
mod bench;
mod blank_window;
mod commands;
mod dialogs;
mod host;
mod log;
mod opened_files;
mod outside;
mod print;
mod second_start;
mod start;
mod window;
mod window_state;

fn main() {
    blank_window::prevent();
    start::run(arguments::Arguments::read());
}
