//! How a run ends: what is printed, and the exit status.

use std::io::Write as _;
use std::process::ExitCode;

use kontor_api::ApiError;
use serde_json::{Value, json};

/// The result of a verb.
pub(crate) type Result<T> = std::result::Result<T, Failure>;

/// Codes that mean a wrong command line or a request of the wrong form.
const WRONG_USE: &[&str] = &[
    "BAD_REQUEST",
    "COMMAND_UNKNOWN",
    "EXPORT_FORM_UNKNOWN",
    "FILE_OPTION_MISSING",
    "JSON_INVALID",
    "LANGUAGE_UNKNOWN",
    "MAPPING_INVALID",
    "PAPER_FORM_UNKNOWN",
    "PAPER_UNKNOWN",
    "PRESET_UNKNOWN",
];

/// Why a run did not end well.
#[derive(Debug)]
pub(crate) enum Failure {
    /// To be said on standard error.
    Refused(ApiError),
    /// Said already, file by file.
    Said(ApiError),
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Self::Refused(error)
    }
}

impl Failure {
    /// A command line that cannot be meant.
    pub(crate) fn wrong_use(code: &str, data: Value) -> Self {
        Self::Refused(ApiError::new(code, data))
    }

    /// Says what was refused and gives the exit status.
    pub(crate) fn report(self) -> ExitCode {
        let error = match self {
            Self::Refused(error) => {
                say(&error);
                error
            }
            Self::Said(error) => error,
        };
        ExitCode::from(status(&error))
    }
}

/// 1 refused by a rule, 2 wrong use, 3 the file.
fn status(error: &ApiError) -> u8 {
    if error.about_the_file {
        3
    } else if WRONG_USE.contains(&error.code.as_str()) {
        2
    } else {
        1
    }
}

/// One coded line on standard error.
pub(crate) fn say(error: &ApiError) {
    let line = json!({ "code": error.code, "data": error.data });
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// A line on standard output. A reader that has gone away (`| head`) is no failure.
pub(crate) fn print(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// JSON on standard output, on one line.
pub(crate) fn print_json(value: &Value) {
    print(&value.to_string());
}
