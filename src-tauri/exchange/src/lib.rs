//! What other programs write and read: vCard, CSV and XLSX to and from the core's types, and invoices that come in as data.
//!
//! Invariant: no database, no clock, no files. Bytes come in and become [`ForeignCard`]s,
//! rejects and warnings; cards go in and become bytes. What comes from outside is judged by
//! its content, capped, and never brings the reading of its neighbours to an end.
//!
//! [`ForeignCard`]: kontor_core::contacts::ForeignCard

pub mod addresses;
mod base64;
pub mod charset;
pub mod countries;
pub mod csv;
pub mod dates;
pub mod docx;
pub mod einvoice;
pub mod error;
pub mod export;
pub mod folder;
pub mod icalendar;
pub mod import;
pub mod labels;
pub mod names;
pub mod register;
pub mod relations;
pub mod sniff;
pub mod table;
pub mod vcard;
pub mod xlsx;

pub use error::{ExchangeError, Rejected, Warning};
pub use export::{As, ExportCard};
pub use import::{ReadOptions, Reading};

/// The language of headers, labels and country names in what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// German.
    #[default]
    De,
    /// English.
    En,
}
