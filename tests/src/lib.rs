//! What tests across crates share: a machine that answers from a list, the bridge that
//! serves the interface, a driver for the real window, and readers for what comes out.

pub mod bridge;
pub mod double;
pub mod fixtures;
#[cfg(target_os = "linux")]
pub mod jobs;
#[cfg(target_os = "linux")]
pub mod main_job;
pub mod pdf;
pub mod webdriver;
#[cfg(target_os = "linux")]
pub mod window;
