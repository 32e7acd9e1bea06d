//! Everything that core can refuse, as codes. Words are made elsewhere.

use serde::Serialize;
use serde_json::{Value, json};

use crate::record::{RecordKind, RecordRef};

/// The result of a core call.
pub type Result<T> = std::result::Result<T, Error>;

/// What is wrong with one field of a form, at the place where it belongs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldIssue {
    /// The field's path on the wire: `title`, `emails.1.address`.
    pub field: String,
    /// The stable code.
    pub code: &'static str,
    /// What the words need: limits, the refused text.
    pub data: Value,
}

impl FieldIssue {
    /// An issue without further data.
    #[must_use]
    pub fn new(field: impl Into<String>, code: &'static str) -> Self {
        Self { field: field.into(), code, data: Value::Null }
    }

    /// An issue with data for its words.
    #[must_use]
    pub fn with(field: impl Into<String>, code: &'static str, data: Value) -> Self {
        Self { field: field.into(), code, data }
    }
}

/// Where something is still in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UsePlace {
    /// The record that uses it.
    #[serde(flatten)]
    pub record: RecordRef,
    /// Its title, as shown.
    pub title: String,
    /// What tells it from its namesakes: number, town, the stored start of an event.
    pub detail: String,
}

/// How many records of one kind use something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct UseCount {
    /// The kind.
    pub kind: RecordKind,
    /// How many.
    pub count: usize,
}

/// A step that stands in the way of an undo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepInTheWay {
    /// The step's id.
    pub op: i64,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
}

/// Who has the file open, from `NAME.kontor.lock`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct Holder {
    /// The person.
    pub who: String,
    /// The PC's name.
    pub pc: String,
    /// Since when, as an instant.
    pub since: String,
}

/// Everything that core can refuse.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The record is not there (any more).
    #[error("{kind} {id} not found", kind = .0.kind.code(), id = .0.id)]
    NotFound(RecordRef),
    /// A form was refused; each issue names its field.
    #[error("refused: {0:?}")]
    Invalid(Vec<FieldIssue>),
    /// What is in use is not deleted.
    #[error("in use at {count} places")]
    InUse {
        /// The first places, as links.
        places: Vec<UsePlace>,
        /// How many of each kind.
        kinds: Vec<UseCount>,
        /// All of them.
        count: usize,
    },
    /// There is nothing to take back, or to redo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Later steps stand in the way of this undo.
    #[error("later steps in the way")]
    UndoBlocked(Vec<StepInTheWay>),
    /// A rule refused; the code names it.
    #[error("{code}")]
    Rule {
        /// The stable code.
        code: &'static str,
        /// What the words need.
        data: Value,
    },
    /// The file is not there.
    #[error("no such file: {0}")]
    FileMissing(String),
    /// The file is not a Kontor file.
    #[error("not a Kontor file: {0}")]
    FileForeign(String),
    /// The file, or a part of it, is damaged.
    #[error("damaged: {0}")]
    FileDamaged(String),
    /// The file was written by a newer Kontor.
    #[error("file version {found}, known {known}")]
    FileNewer {
        /// The file's version.
        found: i64,
        /// The newest version that this program knows.
        known: i64,
    },
    /// The file is open elsewhere.
    #[error("file in use")]
    FileInUse(Option<Holder>),
    /// The file or its folder cannot be written.
    #[error("read-only: {0}")]
    FileReadOnly(String),
    /// There is a file of that name already.
    #[error("exists: {0}")]
    FileExists(String),
    /// No room on the disk.
    #[error("disk full")]
    DiskFull,
    /// The system refused an input or output.
    #[error("io: {0}")]
    Io(String),
    /// The user cancelled a long job; nothing was written.
    #[error("cancelled")]
    Cancelled,
    /// The file holds a text that this program does not know.
    #[error("stored text {field}: {text}")]
    StoredText {
        /// Which column.
        field: String,
        /// What stands there.
        text: String,
    },
    /// SQLite refused for a reason that no rule foresaw.
    #[error("sqlite: {0}")]
    Sqlite(rusqlite::Error),
}

impl Error {
    /// The stable code, as on the wire.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound(_) => "NOT_FOUND",
            Self::Invalid(_) => "INVALID",
            Self::InUse { .. } => "IN_USE",
            Self::NothingToUndo => "NOTHING_TO_UNDO",
            Self::UndoBlocked(_) => "UNDO_BLOCKED",
            Self::Rule { code, .. } => code,
            Self::FileMissing(_) => "FILE_MISSING",
            Self::FileForeign(_) => "FILE_FOREIGN",
            Self::FileDamaged(_) => "FILE_DAMAGED",
            Self::FileNewer { .. } => "FILE_NEWER",
            Self::FileInUse(_) => "FILE_IN_USE",
            Self::FileReadOnly(_) => "FILE_READ_ONLY",
            Self::FileExists(_) => "FILE_EXISTS",
            Self::DiskFull => "DISK_FULL",
            Self::Io(_) => "IO",
            Self::Cancelled => "CANCELLED",
            Self::StoredText { .. } => "STORED_TEXT",
            Self::Sqlite(_) => "DATABASE",
        }
    }

    /// What the words need, as on the wire.
    #[must_use]
    pub fn data(&self) -> Value {
        match self {
            Self::NotFound(record) => json!(record),
            Self::Invalid(issues) => json!({ "issues": issues }),
            Self::InUse { places, kinds, count } => json!({ "places": places, "kinds": kinds, "count": count }),
            Self::UndoBlocked(steps) => json!({ "steps": steps }),
            Self::Rule { data, .. } => data.clone(),
            Self::FileMissing(name) | Self::FileForeign(name) | Self::FileReadOnly(name) | Self::FileExists(name) => {
                json!({ "name": name })
            }
            Self::FileDamaged(detail) | Self::Io(detail) => json!({ "detail": detail }),
            Self::FileNewer { found, known } => json!({ "found": found, "known": known }),
            Self::FileInUse(holder) => json!({ "holder": holder }),
            Self::StoredText { field, text } => json!({ "field": field, "text": text }),
            Self::Sqlite(error) => json!({ "detail": error.to_string() }),
            Self::NothingToUndo | Self::DiskFull | Self::Cancelled => Value::Null,
        }
    }

    /// A rule's refusal.
    #[must_use]
    pub fn rule(code: &'static str, data: Value) -> Self {
        Self::Rule { code, data }
    }

    /// One refused field.
    #[must_use]
    pub fn field(field: impl Into<String>, code: &'static str) -> Self {
        Self::Invalid(vec![FieldIssue::new(field, code)])
    }

    /// A stored text that this program does not know.
    #[must_use]
    pub fn stored_text(field: &str, text: &str) -> Self {
        Self::StoredText { field: field.to_owned(), text: text.to_owned() }
    }

    /// Whether the file itself is the trouble (exit status 3 of the terminal side).
    #[must_use]
    pub const fn is_about_the_file(&self) -> bool {
        matches!(
            self,
            Self::FileMissing(_)
                | Self::FileForeign(_)
                | Self::FileDamaged(_)
                | Self::FileNewer { .. }
                | Self::FileInUse(_)
                | Self::FileReadOnly(_)
        )
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseCorrupt) => Self::FileDamaged(error.to_string()),
            Some(ErrorCode::NotADatabase) => Self::FileForeign(String::new()),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::FileInUse(None),
            Some(ErrorCode::ReadOnly) => Self::FileReadOnly(String::new()),
            Some(ErrorCode::SystemIoFailure) => Self::Io(error.to_string()),
            Some(ErrorCode::OperationInterrupted) => Self::Cancelled,
            _ => Self::Sqlite(error),
        }
    }
}
