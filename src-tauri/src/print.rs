//! The hand-off of a paper to the printer. The printer always gets the PDF that the
//! preview showed, never a picture of the window.
//!
//! | system | route | seen working |
//! |---|---|---|
//! | Linux | the system's (GTK's) dialog, the PDF straight to the chosen printer | yes |
//! | Windows, macOS | the PDF opens in the system's program, which prints | no |
//!
//! A route of our own that nobody has seen work would sit between a person and the
//! printer; the system's PDF program prints for certain.

#[cfg(not(target_os = "linux"))]
mod elsewhere;
#[cfg(target_os = "linux")]
mod linux;

#[cfg(not(target_os = "linux"))]
pub use elsewhere::print;
#[cfg(target_os = "linux")]
pub use linux::print;

/// What became of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    /// The person was asked by the system's dialog, and the printer has it.
    Dialog,
    /// The system's dialog was closed; nothing was printed.
    #[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "only Linux has the dialog"))]
    Closed,
    /// The system's PDF program shows it and prints from there.
    #[cfg_attr(target_os = "linux", expect(dead_code, reason = "Linux has the dialog"))]
    Opened,
}
