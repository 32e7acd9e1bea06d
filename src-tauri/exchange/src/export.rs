//! Contacts out, in each form that others read.

use kontor_core::contacts::{Card, ForeignOwn, ForeignRelation};
use serde::{Deserialize, Serialize};

use crate::Lang;
use crate::csv::layouts::Layout;
use crate::csv::write::{self as table, Dialect};
use crate::error::ExchangeError;
use crate::vcard::photo;
use crate::vcard::write::{self as vcard, Version};
use crate::xlsx::write as sheet;

/// A contact to be written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ExportCard {
    /// Stable across programs.
    pub uid: String,
    /// What the book holds; positions bear the organisation's name, `categories` are not used.
    #[serde(flatten)]
    pub card: Card,
    /// Names of the categories, in order.
    pub category_names: Vec<String>,
    /// How it stands to others, by kind and name; the card's own relations are not used.
    #[serde(rename = "relation_names")]
    pub relations: Vec<ForeignRelation>,
    /// Values of own fields by their codes: as stored for other programs, in words for a table;
    /// the card's own values are not used.
    pub own_values: Vec<ForeignOwn>,
    /// The picture; tables have no place for it.
    #[serde(serialize_with = "photo_uri")]
    pub photo: Option<Vec<u8>>,
}

fn photo_uri<S: serde::Serializer>(photo: &Option<Vec<u8>>, serializer: S) -> Result<S::Ok, S::Error> {
    photo.as_deref().map(photo::uri).serialize(serializer)
}

/// The forms in which contacts leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum As {
    /// RFC 6350.
    #[serde(rename = "vcard-4")]
    Vcard4,
    /// RFC 2426.
    #[serde(rename = "vcard-3")]
    Vcard3,
    /// UTF-8 with BOM and `;`.
    CsvExcel,
    /// UTF-8 and `,`.
    Csv,
    /// Outlook's own columns, in its character set.
    CsvOutlook,
    /// The columns of Google Contacts.
    CsvGoogle,
    /// A worksheet of text cells.
    Xlsx,
    /// A JSON list, fields as on the wire.
    Json,
}

impl As {
    /// Every form, in the order of display.
    pub const ALL: [Self; 8] = [
        Self::Vcard4,
        Self::Vcard3,
        Self::CsvExcel,
        Self::Csv,
        Self::CsvOutlook,
        Self::CsvGoogle,
        Self::Xlsx,
        Self::Json,
    ];

    /// The stable code, as the terminal takes it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vcard4 => "vcard-4",
            Self::Vcard3 => "vcard-3",
            Self::CsvExcel => "csv-excel",
            Self::Csv => "csv",
            Self::CsvOutlook => "csv-outlook",
            Self::CsvGoogle => "csv-google",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
        }
    }

    /// The form of a code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.code() == code)
    }

    /// The form that a file's ending asks for: `.vcf` 4.0, `.csv` for Excel.
    #[must_use]
    pub fn by_ending(ending: &str) -> Option<Self> {
        Some(match ending.to_ascii_lowercase().trim_start_matches('.') {
            "vcf" | "vcard" => Self::Vcard4,
            "csv" => Self::CsvExcel,
            "xlsx" => Self::Xlsx,
            "json" => Self::Json,
            _ => return None,
        })
    }

    /// The ending of such a file, without the dot.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Vcard4 | Self::Vcard3 => "vcf",
            Self::CsvExcel | Self::Csv | Self::CsvOutlook | Self::CsvGoogle => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
        }
    }
}

/// Writes contacts. `lang` is the language of headers, labels and country names.
///
/// # Errors
/// `SHEET_UNWRITABLE` where a worksheet cannot hold the list.
pub fn write(cards: impl IntoIterator<Item = ExportCard>, form: As, lang: Lang) -> Result<Vec<u8>, ExchangeError> {
    let cards = cards.into_iter();
    match form {
        As::Vcard4 | As::Vcard3 => {
            let version = if form == As::Vcard4 { Version::V4 } else { Version::V3 };
            let mut out = Vec::new();
            for card in cards {
                vcard::write(&mut out, &card, version, lang);
            }
            Ok(out)
        }
        As::CsvExcel => Ok(table::write(&cards.collect::<Vec<_>>(), Dialect::Excel, lang)),
        As::CsvOutlook => Ok(table::write_layout(&cards.collect::<Vec<_>>(), Layout::Outlook, lang)),
        As::CsvGoogle => Ok(table::write_layout(&cards.collect::<Vec<_>>(), Layout::Google, lang)),
        As::Csv => Ok(table::write(&cards.collect::<Vec<_>>(), Dialect::Plain, lang)),
        As::Xlsx => {
            let (headers, rows) = table::table(&cards.collect::<Vec<_>>(), lang);
            sheet::write_table(&sheet::SheetTable::of_texts(
                if lang == Lang::En { "Contacts" } else { "Kontakte" },
                headers,
                rows,
            ))
        }
        As::Json => {
            let cards: Vec<ExportCard> = cards.collect();
            serde_json::to_vec_pretty(&cards)
                .map_err(|error| ExchangeError::SheetUnwritable { detail: error.to_string() })
        }
    }
}
