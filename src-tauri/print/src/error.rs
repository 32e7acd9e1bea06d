//! What can go wrong between a paper's data and its pages.

use thiserror::Error;

/// A coded failure of the print room. The code is stable; the words for it
/// stand in `kontor-words`.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PrintError {
    /// Typst refused the template or the data: a fault of ours, never of the
    /// user's text, because that text is only ever data.
    #[error("the paper could not be set: {detail}")]
    Unsettable {
        /// Typst's own diagnostics, one per line, for the log.
        detail: String,
    },
    /// Typst (or one of its decoders) panicked; caught at the engine's door.
    #[error("the typesetter stopped: {detail}")]
    Panicked {
        /// The panic's message, for the log.
        detail: String,
    },
    /// A page was asked for that the paper does not have.
    #[error("page {page} of {pages}")]
    NoSuchPage {
        /// The page asked for, counted from 0.
        page: usize,
        /// How many pages there are.
        pages: usize,
    },
    /// The pages could not be written as a PDF, tagged or untagged.
    #[error("no PDF: {detail}")]
    NoPdf {
        /// The writer's diagnostics, for the log.
        detail: String,
    },
    /// Amounts of one group add up to more than 64 bits of minor units hold.
    #[error("the sum of the amounts is too large")]
    SumTooLarge,
    /// A folder has more pages than one paper may have.
    #[error("{pages} pages, {most} at most")]
    TooManyPages {
        /// How many there would be.
        pages: usize,
        /// How many there may be.
        most: usize,
    },
}

impl PrintError {
    /// The stable code that goes over the wire.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unsettable { .. } => "PAPER_UNSETTABLE",
            Self::Panicked { .. } => "PAPER_PANICKED",
            Self::NoSuchPage { .. } => "PAPER_NO_SUCH_PAGE",
            Self::NoPdf { .. } => "PAPER_NO_PDF",
            Self::SumTooLarge => "AMOUNT_TOO_LARGE",
            Self::TooManyPages { .. } => "FOLDER_TOO_MANY_PAGES",
        }
    }
}
