//! A paper's text without its pages: headings, facts, tables and signatures in their order, for a document in which
//! somebody goes on writing. Nothing in it is broken for a width: that is up to whoever sets it.

use chrono::NaiveDate;
use kontor_words::PaperLang;

/// The text of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// The title that the document carries.
    pub title: String,
    /// The own firm.
    pub author: String,
    /// The language.
    pub lang: PaperLang,
    /// At the head of further pages.
    pub head: String,
    /// At the foot, left.
    pub foot: String,
    /// The day of the data.
    pub day: NaiveDate,
    /// What stands there, from top to bottom.
    pub parts: Vec<Part>,
}

/// A part of a paper's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// The firm with its address, a line each.
    Sender(Vec<String>),
    /// The paper's title.
    Title(String),
    /// What kind of paper it is, and how far it has come.
    Subtitle(String),
    /// When, where, who: a label and lines beside it.
    Facts(Vec<(String, Vec<String>)>),
    /// An item with its number, which may be empty.
    Heading {
        /// "3.1".
        number: String,
        /// The item.
        text: String,
    },
    /// A paragraph.
    Text(String),
    /// A paragraph that is no text of a person.
    Note(String),
    /// A label in bold and what follows it on the same line.
    Labelled(String, String),
    /// What is framed: a heading, lines, and what is said of them.
    Boxed {
        /// "Beschluss BR-2026-014".
        title: String,
        /// The wording.
        lines: Vec<String>,
        /// "Ja 5 · Nein 1 · angenommen".
        said: String,
    },
    /// A table.
    Table(OutlineTable),
    /// Place and date, and lines to sign on with what stands below each.
    Signatures {
        /// "Elmshorn, 16. März 2026".
        dated: String,
        /// Name and function of each.
        below: Vec<Vec<String>>,
    },
}

/// A table whose head comes again on every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineTable {
    /// The columns: heading, width in millimetres, right-aligned.
    pub columns: Vec<(String, u16, bool)>,
    /// The rows.
    pub rows: Vec<OutlineRow>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutlineRow {
    /// A heading over the whole width.
    Band(String),
    /// Cells, as many as there are columns.
    Cells {
        /// Each with its lines.
        cells: Vec<Vec<OutlineLine>>,
        /// Tinted: a break.
        tinted: bool,
    },
}

/// A line of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineLine {
    /// The text.
    pub text: String,
    /// How it stands out.
    pub weight: Weight,
}

/// How a line stands out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Weight {
    /// As the rest.
    #[default]
    Plain,
    /// What the row is about.
    Strong,
    /// What is said beside it.
    Small,
}

impl OutlineLine {
    /// A line; none where it says nothing.
    pub(crate) fn of(text: &str, weight: Weight) -> Vec<Self> {
        let text = text.trim();
        if text.is_empty() { Vec::new() } else { vec![Self { text: text.to_owned(), weight }] }
    }
}
