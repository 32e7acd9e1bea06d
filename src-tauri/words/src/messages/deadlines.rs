//! Refusals of the deadline calculator, which are worded beside its rules.

use kontor_core::contracts::TermErrorCode;

use super::Message;
use crate::Lang;
use crate::contracts::term_error;

/// The calculator says in one text what is wrong and what to do.
pub(super) const fn message(code: TermErrorCode) -> Message {
    Message { code: code.code(), de: (term_error(code, Lang::De), ""), en: (term_error(code, Lang::En), "") }
}
