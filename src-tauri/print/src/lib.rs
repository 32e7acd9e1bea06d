//! Papers: data in, pages out. One engine (Typst), three outputs of the same
//! pages: preview (SVG), printer and file (PDF).
//!
//! Invariant: print reckons nothing. Clock times, deadlines and sums of time
//! come in the data; what is done here is wording, measuring and setting.
//! Invariant: no clock. A paper knows the day it is given and no time of day,
//! so the same data on the same day make the same bytes.

mod engine;
pub mod error;
pub mod fonts;
mod joined;
pub mod labels;
pub mod list;
pub mod logo;
pub mod outline;
pub mod paper;
pub mod papers;
mod running;
pub mod table;
pub mod text;

pub use error::PrintError;
pub use joined::joined;
pub use logo::{Logo, LogoFormat};
pub use paper::{Paper, Pdf, Tagging, Tags};
