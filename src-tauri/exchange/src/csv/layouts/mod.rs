//! Tables as Outlook and Google write them, for going back there.
//!
//! What came in by such a table goes out again column by column. The card holds what Kontor
//! knows of; a cell that the card alone would not give back ("Hobby", a date typed otherwise)
//! is kept beside it as a line `X-KONTOR-CSV;IN=outlook;COLUMN=Hobby;WAS=…:Segeln`. `WAS` is what
//! the card gave when it came in: once the card says something else, the card counts.

use kontor_core::contacts::{Card, ForeignCard, ForeignRelation};

use super::presets::{Preset, key};
use super::read::unguard;
use crate::Lang;
use crate::addresses::padded_code;
use crate::export::ExportCard;
use crate::vcard::line::Property;
use crate::vcard::write::{escape, escape_param};

mod google;
mod outlook;

/// The name of a kept cell among the lines of a card.
pub const KEPT: &str = "X-KONTOR-CSV";

/// A program whose layout is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Outlook's CSV, headers German or English.
    Outlook,
    /// Google Contacts since 2023.
    Google,
}

impl Layout {
    /// The layout into which a table of this preset goes back.
    #[must_use]
    pub const fn of(preset: Preset) -> Option<Self> {
        match preset {
            Preset::OutlookDe | Preset::OutlookEn => Some(Self::Outlook),
            Preset::Google | Preset::Google2 => Some(Self::Google),
            Preset::ThunderbirdDe | Preset::ThunderbirdEn | Preset::Generic => None,
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Outlook => "outlook",
            Self::Google => "google",
        }
    }
}

/// A column of a layout.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Column {
    Outlook(usize),
    Google(google::Cell),
}

impl Column {
    fn of(layout: Layout, key: &str) -> Option<Self> {
        match layout {
            Layout::Outlook => outlook::column(key).map(Self::Outlook),
            Layout::Google => google::column(key).map(Self::Google),
        }
    }
}

/// A card on its way into a layout.
#[expect(clippy::large_enum_variant, reason = "one lives at a time, while a row is written")]
enum Row<'a> {
    Outlook(outlook::Row<'a>),
    Google(google::Row<'a>),
}

impl<'a> Row<'a> {
    fn new(
        layout: Layout,
        card: &'a Card,
        categories: &'a [String],
        relations: &'a [ForeignRelation],
        lang: Lang,
    ) -> Self {
        match layout {
            Layout::Outlook => Self::Outlook(outlook::Row::new(card, categories, relations, lang)),
            Layout::Google => Self::Google(google::Row { card, categories }),
        }
    }

    fn cell(&self, column: &Column) -> String {
        match (self, column) {
            (Self::Outlook(row), Column::Outlook(at)) => row.cell(*at),
            (Self::Google(row), Column::Google(cell)) => row.cell(cell),
            _ => String::new(),
        }
    }
}

/// Notes the cells of a table that the card alone would not give back.
pub(super) struct Keeper {
    layout: Layout,
    lang: Lang,
    columns: Vec<Option<Column>>,
    /// Whether the column means what its program says; the others were given away by hand.
    own: Vec<bool>,
}

impl Keeper {
    pub(super) fn new(layout: Layout, preset: Preset, headers: &[String], own: Vec<bool>) -> Self {
        let lang = if preset == Preset::OutlookEn { Lang::En } else { Lang::De };
        let columns = headers.iter().map(|header| Column::of(layout, &key(header))).collect();
        Self { layout, lang, columns, own }
    }

    /// Whether a column is looked after here.
    pub(super) fn keeps(&self, at: usize) -> bool {
        self.own.get(at).copied().unwrap_or(false)
    }

    /// The lines that the card needs besides, to give the row back.
    pub(super) fn lines(&self, headers: &[String], cells: &[String], foreign: &ForeignCard) -> Vec<String> {
        let row = Row::new(self.layout, &foreign.card, &foreign.category_names, &foreign.relation_names, self.lang);
        let mut lines = Vec::new();
        for (at, header) in headers.iter().enumerate().filter(|(at, _)| self.own[*at]) {
            let text = unguard(cells.get(at).map_or("", |cell| cell.trim()));
            let line = match &self.columns[at] {
                Some(column) => {
                    let was = row.cell(column);
                    (!says_the_same(text, &was)).then(|| kept_line(self.layout.code(), header, &was, text))
                }
                None if text.is_empty() || header.is_empty() => None,
                None => Some(kept_line(self.layout.code(), header, "", text)),
            };
            lines.extend(line);
        }
        lines
    }
}

/// The line that keeps a cell. `within` names the layout into which it goes back, if any.
pub(super) fn kept_line(within: &str, header: &str, was: &str, text: &str) -> String {
    let mut line = KEPT.to_owned();
    for (name, value) in [("IN", within), ("COLUMN", header.trim()), ("WAS", was.trim())] {
        if !value.is_empty() {
            line.push_str(&format!(";{name}={}", escape_param(value)));
        }
    }
    line.push(':');
    line.push_str(&escape(&clean(text)));
    line
}

fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

/// Whether a cell says what the card gives back: line ends, the order of joined values, a lost
/// zero and the way a date is written do not count.
fn says_the_same(text: &str, written: &str) -> bool {
    let (text, written) = (text.trim(), written.trim());
    if text == written {
        return true;
    }
    if text.is_empty() != written.is_empty() {
        return false;
    }
    if text.contains(['\r', '\n']) && clean(text) == written {
        return true;
    }
    if text.contains(" ::: ") || text.contains(';') {
        let pieces = |text: &str| {
            let mut pieces: Vec<String> =
                text.split(" ::: ").flat_map(|piece| piece.split(';')).map(|piece| piece.trim().to_owned()).collect();
            pieces.sort();
            pieces
        };
        return pieces(text) == pieces(written);
    }
    // Outlook's word for "no day" in its other language; any other way to say it is kept as it came.
    let no_day = |text: &str| matches!(text, "0.0.00" | "0/0/00");
    padded_code(text, "DE", "DE").is_some_and(|code| code == written) || (no_day(text) && no_day(written))
}

/// A kept cell.
struct Kept {
    header: String,
    was: String,
    text: String,
}

/// The cells that a card keeps for a layout.
fn kept(card: &Card, layout: Layout) -> Vec<Kept> {
    let mut found = Vec::new();
    for line in card.foreign_lines.lines().filter(|line| line.starts_with(KEPT)) {
        let raw = crate::vcard::split::RawLine { number: 1, bytes: std::borrow::Cow::Borrowed(line.as_bytes()) };
        let Some(property) = Property::parse(&raw) else { continue };
        if property.param("IN") != Some(layout.code()) {
            continue;
        }
        let param = |name| property.param(name).unwrap_or_default().to_owned();
        found.push(Kept { header: param("COLUMN"), was: param("WAS"), text: property.text() });
    }
    found
}

/// Header and value of everything that a card keeps of tables, for reading.
#[must_use]
pub fn kept_values(foreign_lines: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for line in foreign_lines.lines().filter(|line| line.starts_with(KEPT)) {
        let raw = crate::vcard::split::RawLine { number: 1, bytes: std::borrow::Cow::Borrowed(line.as_bytes()) };
        if let Some(property) = Property::parse(&raw) {
            found.push((property.param("COLUMN").unwrap_or_default().to_owned(), property.text()));
        }
    }
    found
}

/// The table of the contacts in a layout: headers and rows.
#[must_use]
pub fn table(cards: &[ExportCard], layout: Layout, lang: Lang) -> (Vec<String>, Vec<Vec<String>>) {
    let columns: Vec<Column> = match layout {
        Layout::Outlook => (0..outlook::COLUMNS.len()).map(Column::Outlook).collect(),
        Layout::Google => google::columns(cards).into_iter().map(Column::Google).collect(),
    };
    let mut headers: Vec<String> = columns
        .iter()
        .map(|column| match column {
            Column::Outlook(at) => outlook::header(*at, lang).to_owned(),
            Column::Google(cell) => cell.header(),
        })
        .collect();
    // Columns that no card of ours fills, each where it was met first.
    let mut places: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    for (at, header) in headers.iter().enumerate() {
        places.insert(key(header), at);
    }
    let mut rows: Vec<Vec<String>> = Vec::with_capacity(cards.len());
    for one in cards {
        let row = Row::new(layout, &one.card, &one.category_names, &one.relations, lang);
        let mut cells: Vec<String> = columns.iter().map(|column| row.cell(column)).collect();
        for kept in kept(&one.card, layout) {
            let folded = key(&kept.header);
            // The same column may bear its name in the other language, or an older one.
            let known = Column::of(layout, &folded).and_then(|column| columns.iter().position(|one| *one == column));
            match known.or_else(|| places.get(&folded).copied()) {
                Some(at) if at < columns.len() => {
                    let now = match layout {
                        // What it was is written in the language in which it came.
                        Layout::Outlook if !says_the_same(&kept.was, &cells[at]) => {
                            let other = if lang == Lang::De { Lang::En } else { Lang::De };
                            outlook::Row::new(&one.card, &one.category_names, &one.relations, other).cell(at)
                        }
                        _ => cells[at].clone(),
                    };
                    if says_the_same(&kept.was, &now) {
                        cells[at] = kept.text;
                    }
                }
                place => {
                    let at = place.unwrap_or_else(|| {
                        places.insert(folded, headers.len());
                        headers.push(kept.header);
                        headers.len() - 1
                    });
                    if cells.len() <= at {
                        cells.resize(at + 1, String::new());
                    }
                    cells[at] = kept.text;
                }
            }
        }
        rows.push(cells);
    }
    for row in &mut rows {
        row.resize(headers.len(), String::new());
    }
    (headers, rows)
}
