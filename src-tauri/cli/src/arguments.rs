//! The forms of the command line. Scripts of users depend on them.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Parser, Subcommand, ValueEnum};

/// Kontor from a terminal.
#[derive(Debug, Parser)]
#[command(name = "kontor-cli", version, about = "Kontor from a terminal: the same commands as the window.")]
pub(crate) struct Arguments {
    /// The office file.
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    /// Print JSON instead of a short text.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Language of texts; this PC's setting where not given.
    #[arg(long, global = true, value_enum)]
    pub(crate) lang: Option<Language>,
    /// The day that counts as today; the clock's where not given.
    #[arg(long, global = true, value_name = "DATE")]
    pub(crate) today: Option<NaiveDate>,
    /// Read the file's password from the first line of standard input (files have none yet).
    #[arg(long, global = true)]
    pub(crate) password_stdin: bool,
    /// What to do.
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

/// A language of texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    De,
    En,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Make a new office file.
    New {
        /// Where; nothing may lie there yet.
        #[arg(value_name = "FILE")]
        path: PathBuf,
        /// Fill it with a believable small firm.
        #[arg(long)]
        sample: bool,
    },
    /// Run any command and print its response as JSON.
    Call {
        /// Its name, as `commands` lists it.
        name: String,
        /// Its request: JSON, `-` for standard input, `@FILE`.
        #[arg(value_name = "JSON", allow_hyphen_values = true)]
        request: Option<String>,
    },
    /// List the commands with their request and response types.
    Commands,
    /// Import contacts, calendars and registers of contracts; what a file is, its content says.
    Import {
        /// Files.
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// Only say what would happen; write nothing.
        #[arg(long)]
        dry_run: bool,
        /// The program that wrote the table.
        #[arg(long, value_enum)]
        preset: Option<Preset>,
        /// What each column becomes: a JSON file.
        #[arg(long, value_name = "FILE")]
        mapping: Option<PathBuf>,
        /// The sheet of a workbook; else the first one with a known header.
        #[arg(long, value_name = "NAME")]
        sheet: Option<String>,
        /// What becomes of every match; else update by UID and number, skip by e-mail and name.
        #[arg(long, value_enum)]
        on_match: Option<OnMatch>,
    },
    /// Export records; the form follows from the ending.
    Export {
        /// What.
        #[arg(value_enum)]
        what: Exported,
        /// Where to.
        #[arg(long, value_name = "PATH")]
        to: PathBuf,
        /// The form, where the ending does not say it.
        #[arg(long = "as", value_enum)]
        form: Option<Form>,
        /// Which ones: the command's filter as JSON, `-`, `@FILE`.
        #[arg(long, value_name = "JSON", allow_hyphen_values = true)]
        filter: Option<String>,
    },
    /// Print a paper into a PDF; a list also into an XLSX.
    Print {
        /// Its name, as `papers` lists it.
        paper: String,
        /// The record; the agenda takes the next event from today where not given.
        #[arg(long)]
        id: Option<i64>,
        /// Which records: the list's filter as JSON, `-`, `@FILE`.
        #[arg(long, value_name = "JSON", allow_hyphen_values = true)]
        filter: Option<String>,
        /// One of the paper's forms.
        #[arg(long)]
        form: Option<String>,
        /// The paper's language.
        #[arg(long, value_enum)]
        paper_lang: Option<PaperLanguage>,
        /// Tagged for screen readers however long it is.
        #[arg(long)]
        tagged: bool,
        /// Further choices of the paper as JSON, `-`, `@FILE`: columns, group, labels, from, until.
        #[arg(long, value_name = "JSON", allow_hyphen_values = true)]
        with: Option<String>,
        /// Where to.
        #[arg(long, value_name = "OUT.pdf")]
        to: PathBuf,
    },
    /// List the papers: name, what each takes, where it is found in the window.
    Papers,
    /// The next end of a contract and the last day to give notice.
    Deadline {
        /// The terms: a JSON file, or `-` for standard input.
        #[arg(value_name = "TERMS.json", allow_hyphen_values = true)]
        terms: String,
        /// The assumed day of receipt.
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
    },
    /// The dates of a rule of recurrence between two days.
    Occurrences {
        /// The first local start, 2026-03-23T09:00; a date alone: all day.
        #[arg(long, value_name = "START")]
        start: String,
        /// IANA name of the time zone; only all-day dates need none.
        #[arg(long)]
        zone: Option<String>,
        /// RFC 5545: 'FREQ=WEEKLY;BYDAY=MO'.
        #[arg(long)]
        rule: String,
        /// By the wall clock: PT1H, PT1H30M, P1D.
        #[arg(long, allow_hyphen_values = true)]
        duration: Option<String>,
        /// A struck date by its local start; may be repeated.
        #[arg(long, value_name = "START")]
        exdate: Vec<String>,
        /// The first local day.
        #[arg(long, value_name = "DATE")]
        from: NaiveDate,
        /// The last local day.
        #[arg(long, value_name = "DATE")]
        to: NaiveDate,
    },
    /// The holidays of a region in a year.
    Holidays {
        /// DE, DE-BY …, AT-9, CH-ZH ….
        #[arg(long)]
        region: String,
        /// The calendar year.
        #[arg(long)]
        year: i32,
        /// Also those of single towns.
        #[arg(long)]
        local: bool,
    },
    /// The clock times of an agenda.
    Agenda {
        /// The agenda: a JSON file, or `-` for standard input.
        #[arg(value_name = "AGENDA.json", allow_hyphen_values = true)]
        agenda: String,
    },
    /// Look at the whole file: integrity, references, digests.
    Check,
    /// Make a verified backup in a folder.
    Backup {
        /// The folder.
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
    },
    /// Bring a backup back.
    Restore {
        /// The backup.
        backup: PathBuf,
        /// Where the office shall lie; nothing may lie there yet.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
        pub(crate) enum $name { $(#[value(name = $code)] $variant,)* }

        impl $name {
            /// The code, as the API takes it.
            pub(crate) const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }
        }
    )*};
}

codes! {
    /// Programs whose tables are known.
    Preset {
        OutlookDe = "outlook-de",
        OutlookEn = "outlook-en",
        Google = "google",
        Google2 = "google-2",
        ThunderbirdDe = "thunderbird-de",
        ThunderbirdEn = "thunderbird-en",
        Generic = "generic",
    }
    /// What becomes of a match.
    OnMatch {
        Update = "update",
        Skip = "skip",
        New = "new",
    }
    /// What can be exported.
    Exported {
        Contacts = "contacts",
        Contracts = "contracts",
        Events = "events",
    }
    /// Forms of exported files.
    Form {
        Vcard4 = "vcard-4",
        Vcard3 = "vcard-3",
        CsvExcel = "csv-excel",
        Csv = "csv",
        CsvOutlook = "csv-outlook",
        CsvGoogle = "csv-google",
        Xlsx = "xlsx",
        Json = "json",
        Ics = "ics",
    }
    /// Languages of papers.
    PaperLanguage {
        De = "de",
        En = "en",
        DeAt = "de-AT",
        DeCh = "de-CH",
    }
}

impl Form {
    /// The form that an ending means.
    pub(crate) fn of_ending(ending: &str) -> Option<Self> {
        Some(match ending.to_ascii_lowercase().as_str() {
            "vcf" => Self::Vcard4,
            "csv" => Self::CsvExcel,
            "xlsx" => Self::Xlsx,
            "json" => Self::Json,
            "ics" => Self::Ics,
            _ => return None,
        })
    }
}
