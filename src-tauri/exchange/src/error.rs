//! Everything an exchange can refuse or wants said, as codes with their place in the source.
//!
//! Three grades: an [`ExchangeError`] ends the reading, a [`Rejected`] leaves one card or
//! row out and keeps its untouched original, a [`Warning`] changes or sets aside one value
//! of a card that is read.

use serde::Serialize;
use serde_json::{Value, json};

/// Why a file cannot be read, or a list not be written, at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ExchangeError {
    /// More bytes than Kontor reads from one file.
    #[error("{bytes} bytes, at most {limit}")]
    TooLarge {
        /// Size of the file in bytes.
        bytes: u64,
        /// The cap in bytes.
        limit: u64,
    },
    /// More bytes than Kontor reads from a calendar.
    #[error("calendar of {bytes} bytes, at most {limit}")]
    CalendarTooLarge {
        /// Size of the file in bytes.
        bytes: u64,
        /// The cap in bytes.
        limit: u64,
    },
    /// Nothing in it, or blanks alone.
    #[error("empty file")]
    Empty,
    /// Text, but neither cards nor a table.
    #[error("unknown format: {name}")]
    FormatUnknown {
        /// The file's name as handed in.
        name: String,
    },
    /// A picture, a PDF, a program …: recognised by its first bytes, whatever its ending says.
    #[error("binary file: {kind}")]
    FormatBinary {
        /// `png`, `jpeg`, `gif`, `pdf`, `zip`, `sqlite`, `ole`, `exe`, `gzip`, `binary` ….
        kind: &'static str,
        /// The file's name as handed in.
        name: String,
    },
    /// An iCalendar file where contacts are wanted.
    #[error("calendar file")]
    FormatCalendar,
    /// Something else where a calendar is wanted.
    #[error("no calendar: {name}")]
    FormatNoCalendar {
        /// The file's name as handed in.
        name: String,
    },
    /// Cards or a calendar where a table is wanted.
    #[error("no table: {name}")]
    FormatNoTable {
        /// The file's name as handed in.
        name: String,
    },
    /// A workbook that is not one inside: broken ZIP or broken XML.
    #[error("workbook damaged: {detail}")]
    XlsxDamaged {
        /// What the reader said, for the log; never shown as the message.
        detail: String,
    },
    /// A workbook beyond the caps against ZIP bombs.
    #[error("workbook beyond {what} {limit}")]
    XlsxLimit {
        /// `entry_bytes`, `total_bytes`, `entries`, `cells`.
        what: &'static str,
        /// The cap.
        limit: u64,
    },
    /// The sheet that was asked for is not in the workbook.
    #[error("no sheet {sheet}")]
    SheetMissing {
        /// Its name.
        sheet: String,
    },
    /// A list that no worksheet can hold.
    #[error("worksheet: {detail}")]
    SheetUnwritable {
        /// What the writer said.
        detail: String,
    },
    /// More cards or rows than Kontor reads from one file.
    #[error("more than {limit} records")]
    TooMany {
        /// The cap.
        limit: u64,
    },
    /// The user cancelled; nothing was kept.
    #[error("cancelled")]
    Cancelled,
}

impl ExchangeError {
    /// The stable code, as on the wire.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "TOO_LARGE",
            Self::CalendarTooLarge { .. } => "CALENDAR_TOO_LARGE",
            Self::Empty => "FILE_EMPTY",
            Self::FormatUnknown { .. } => "FORMAT_UNKNOWN",
            Self::FormatBinary { .. } => "FORMAT_BINARY",
            Self::FormatCalendar => "FORMAT_CALENDAR",
            Self::FormatNoCalendar { .. } => "FORMAT_NO_CALENDAR",
            Self::FormatNoTable { .. } => "FORMAT_NO_TABLE",
            Self::XlsxDamaged { .. } => "XLSX_DAMAGED",
            Self::XlsxLimit { .. } => "XLSX_LIMIT",
            Self::SheetMissing { .. } => "SHEET_MISSING",
            Self::SheetUnwritable { .. } => "SHEET_UNWRITABLE",
            Self::TooMany { .. } => "TOO_MANY",
            Self::Cancelled => "CANCELLED",
        }
    }

    /// What the words need, as on the wire.
    #[must_use]
    pub fn data(&self) -> Value {
        match self {
            Self::TooLarge { bytes, limit } | Self::CalendarTooLarge { bytes, limit } => {
                json!({ "bytes": bytes, "limit": limit })
            }
            Self::FormatUnknown { name } | Self::FormatNoTable { name } | Self::FormatNoCalendar { name } => {
                json!({ "name": name })
            }
            Self::FormatBinary { kind, name } => json!({ "kind": kind, "name": name }),
            Self::XlsxDamaged { detail } | Self::SheetUnwritable { detail } => {
                json!({ "detail": detail })
            }
            Self::XlsxLimit { what, limit } => json!({ "what": what, "limit": limit }),
            Self::SheetMissing { sheet } => json!({ "sheet": sheet }),
            Self::TooMany { limit } => json!({ "limit": limit }),
            Self::Empty | Self::FormatCalendar | Self::Cancelled => Value::Null,
        }
    }
}

/// A card or row that was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rejected {
    /// Line of the source where it begins, from 1; in a worksheet the row.
    pub line: usize,
    /// The stable code of the reason.
    pub reason: &'static str,
    /// What the words need.
    pub data: Value,
    /// The untouched original. Bytes that are no UTF-8 are shown in the charset that was assumed.
    pub source: String,
}

/// Something that the reader changed, set aside or could not use in a card that is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// Line of the source, from 1; 0 for the file as a whole.
    pub line: usize,
    /// The stable code.
    pub code: &'static str,
    /// What the words need.
    pub data: Value,
}

impl Warning {
    /// A warning at a line.
    #[must_use]
    pub const fn new(line: usize, code: &'static str, data: Value) -> Self {
        Self { line, code, data }
    }
}

/// Why a card or row is left out. The shape of the data stands beside each.
pub mod reason {
    /// The file ends inside this card. `null`
    pub const CARD_TRUNCATED: &str = "CARD_TRUNCATED";
    /// Neither a name nor an organisation, e-mail or phone. `null`
    pub const CARD_EMPTY: &str = "CARD_EMPTY";
    /// A group whose members are not in the file, or that has no name. `{name, members}`
    pub const CARD_GROUP: &str = "CARD_GROUP";
    /// A line beyond the cap. `{name, limit}` (bytes)
    pub const LINE_TOO_LONG: &str = "LINE_TOO_LONG";
    /// More filled cells than the header has columns: a quote or a delimiter is missing. `{expected, found}`
    pub const ROW_TOO_WIDE: &str = "ROW_TOO_WIDE";
    /// A quotation mark is never closed. `null`
    pub const QUOTE_OPEN: &str = "QUOTE_OPEN";
    /// No column gives a name, organisation, e-mail or phone: a mapping is needed. `null`
    pub const MAPPING_NEEDED: &str = "MAPPING_NEEDED";
    /// The file ends inside this event or task. `null`
    pub const EVENT_TRUNCATED: &str = "EVENT_TRUNCATED";
    /// An event says nowhere when it is. `null`
    pub const EVENT_WITHOUT_START: &str = "EVENT_WITHOUT_START";
    /// A start that is no day and no time. `{text}`
    pub const EVENT_START_INVALID: &str = "EVENT_START_INVALID";
    /// Parts inside parts, deeper than anybody means. `{limit}`
    pub const EVENT_TOO_DEEP: &str = "EVENT_TOO_DEEP";
}

/// What the reader says about cards that it reads. The shape of the data stands beside each.
pub mod warning {
    /// Not UTF-8; this charset was assumed. `{charset}`
    pub const CHARSET_ASSUMED: &str = "CHARSET_ASSUMED";
    /// The line names a charset that nobody knows. `{charset}`
    pub const CHARSET_UNKNOWN: &str = "CHARSET_UNKNOWN";
    /// Text that was decoded twice elsewhere ("MÃ¼ller"). `{text}`
    pub const TEXT_GARBLED: &str = "TEXT_GARBLED";
    /// The card's end is missing, the next one begins. `null`
    pub const END_MISSING: &str = "END_MISSING";
    /// A card stood inside another; read as a contact of its own. `null`
    pub const CARD_NESTED: &str = "CARD_NESTED";
    /// Text between the cards, or an END without BEGIN; set aside. `{text}`
    pub const TEXT_OUTSIDE: &str = "TEXT_OUTSIDE";
    /// A comment line; set aside. `{text}`
    pub const COMMENT_LINE: &str = "COMMENT_LINE";
    /// A line without a property name, joined to the line before. `{text}`
    pub const LINE_JOINED: &str = "LINE_JOINED";
    /// A version nobody has published; read as 4.0. `{version}`
    pub const VERSION_UNKNOWN: &str = "VERSION_UNKNOWN";
    /// A kind other than person, organisation and group. `{kind}`
    pub const KIND_UNKNOWN: &str = "KIND_UNKNOWN";
    /// A group became a distribution list of its members. `{name, members, missing}`
    pub const GROUP_AS_LIST: &str = "GROUP_AS_LIST";
    /// The same UID once more in this file: the later one updates the earlier. `{uid, first_line}`
    pub const UID_REPEATED: &str = "UID_REPEATED";
    /// No e-mail address; kept as text. `{text}`
    pub const EMAIL_INVALID: &str = "EMAIL_INVALID";
    /// An internal address of an Exchange server (X.400, EX); kept as text. `{text}`
    pub const EMAIL_EXCHANGE: &str = "EMAIL_EXCHANGE";
    /// No digit in a phone number; kept as text. `{text}`
    pub const PHONE_WITHOUT_DIGITS: &str = "PHONE_WITHOUT_DIGITS";
    /// A spreadsheet turned the number into 4.917E+11: digits are lost; set aside. `{text}`
    pub const PHONE_ROUNDED: &str = "PHONE_ROUNDED";
    /// A date that does not exist or is not understood; kept as text. `{text}`
    pub const DATE_INVALID: &str = "DATE_INVALID";
    /// A year of two digits; the century was assumed. `{text, date}`
    pub const DATE_CENTURY: &str = "DATE_CENTURY";
    /// An IBAN whose check digits do not fit; kept as text. `{text}`
    pub const IBAN_INVALID: &str = "IBAN_INVALID";
    /// A spreadsheet took the leading zero; put back. `{text, code}`
    pub const POSTAL_CODE_PADDED: &str = "POSTAL_CODE_PADDED";
    /// A validity or a position that ends before it starts; the end was left out. `{text}`
    pub const END_BEFORE_START: &str = "END_BEFORE_START";
    /// A worksheet that was not read. `{sheet}`
    pub const SHEET_SKIPPED: &str = "SHEET_SKIPPED";
    /// Rows that are hidden in the worksheet were read as well. `{sheet, count}`
    pub const ROWS_HIDDEN: &str = "ROWS_HIDDEN";
    /// Merged cells: only the first of each holds a value. `{sheet, count}`
    pub const CELLS_MERGED: &str = "CELLS_MERGED";
    /// A cell holds an error (#NV, #REF!); read as empty. `{cell, text}`
    pub const CELL_ERROR: &str = "CELL_ERROR";
    /// What should be a picture is none, or neither PNG nor JPEG; kept as it came. `null`
    pub const PHOTO_UNUSABLE: &str = "PHOTO_UNUSABLE";
    /// A picture beyond the size of one in the book; kept as it came. `null`
    pub const PHOTO_BEYOND: &str = "PHOTO_BEYOND";
    /// A picture or key of an old program that means nothing elsewhere; left out. `{name}`
    pub const PROPERTY_IGNORED: &str = "PROPERTY_IGNORED";
    /// An event without its end; the next one begins. `null`
    pub const EVENT_END_MISSING: &str = "EVENT_END_MISSING";
    /// An event or task without a UID: it was given one that follows from its text. `null`
    pub const EVENT_UID_MISSING: &str = "EVENT_UID_MISSING";
    /// The same UID and date once more in this file: the higher SEQUENCE counts, else the later one. `{uid, first_line}`
    pub const EVENT_REPEATED: &str = "EVENT_REPEATED";
    /// A part that is neither event nor task (journal, free and busy times). `{name}`
    pub const PART_PASSED: &str = "PART_PASSED";
    /// METHOD says something unknown. `{text}`
    pub const METHOD_UNKNOWN: &str = "METHOD_UNKNOWN";
    /// A calendar other than the Gregorian one; its days were read as if it were. `{text}`
    pub const CALENDAR_SCALE: &str = "CALENDAR_SCALE";
    /// A zone of an unknown name was recognised by its clocks, or by what it says of itself. `{zone, by}`
    pub const ZONE_RECOGNISED: &str = "ZONE_RECOGNISED";
    /// A zone that nobody knows; by what the file says of its clocks the time was brought to this one. `{zone, by}`
    pub const ZONE_CONVERTED: &str = "ZONE_CONVERTED";
    /// A zone that nobody knows and the file does not explain; this one was taken. `{zone, by}`
    pub const ZONE_NOT_KNOWN: &str = "ZONE_NOT_KNOWN";
    /// A moment that is none; set aside. `{name, text}`
    pub const MOMENT_INVALID: &str = "MOMENT_INVALID";
    /// Day and month of a table's dates could stand either way round; so they were read. `{text, read}`
    pub const DATE_ORDER_GUESSED: &str = "DATE_ORDER_GUESSED";
    /// A rule that is not understood; kept as it stands, the first date alone was read. `{text}`
    pub const RULE_SET_ASIDE: &str = "RULE_SET_ASIDE";
    /// A rule that repeats several times a day; kept, shown as read-only. `{text}`
    pub const RULE_SUB_DAILY: &str = "CALENDAR_RULE_SUB_DAILY";
    /// A rule that ends before it begins; the first date alone is one. `{text}`
    pub const RULE_ENDS_EARLY: &str = "RULE_ENDS_EARLY";
    /// More additional or struck dates than are read from one event. `{limit}`
    pub const DATES_BEYOND: &str = "DATES_BEYOND";
    /// More guests than are read of one event; the rest was left out. `{limit}`
    pub const GUESTS_BEYOND: &str = "GUESTS_BEYOND";
    /// An additional date with a length of its own, which it loses. `{text}`
    pub const PERIOD_WITHOUT_LENGTH: &str = "PERIOD_WITHOUT_LENGTH";
    /// A file inside the calendar that is too large to be kept; left out. `{bytes, limit}`
    pub const ATTACHMENT_LEFT_OUT: &str = "ATTACHMENT_LEFT_OUT";
    /// A change of one date and all that follow; read as a change of this date. `null`
    pub const RANGE_AS_ONE: &str = "RANGE_AS_ONE";
}
