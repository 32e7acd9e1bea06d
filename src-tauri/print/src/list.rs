//! Any [`Table`] as a list on A4: columns measured here, one lean Typst table
//! there. Every list of contracts, contacts or days is set by this.

use chrono::NaiveDate;
use kontor_words::papers as words;
use kontor_words::{PaperLang, amounts, dates};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::{Face, width};
use crate::paper::Paper;
use crate::running::Running;
use crate::table::{Cell, ColumnKind, Table, Total};
use crate::text::{breakable, lines};

/// What stands around the table.
#[derive(Debug, Clone)]
pub struct ListSheet<'a> {
    /// The list's name, or the name of its saved form.
    pub title: String,
    /// The own firm, for the head and the PDF's author.
    pub firm: String,
    /// The filter and the order in words; may be empty.
    pub filter: String,
    /// Lines at the head's right: firm and key date.
    pub aside: Vec<String>,
    /// Below the table: what a sign means, or that there is nothing.
    pub note: String,
    /// Lines to write on below everything, under this heading; none where there is no heading.
    pub notes: Option<String>,
    /// The day of the data.
    pub as_of: NaiveDate,
    /// The list itself.
    pub table: &'a Table,
    /// Upright or across; lists with many columns lie across.
    pub way: Way,
    /// The paper's language.
    pub lang: PaperLang,
}

/// How the sheet lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// 210 mm wide.
    Portrait,
    /// 297 mm wide.
    #[default]
    Landscape,
}

impl Way {
    /// Text width between the margins, in points.
    const fn width(self) -> f32 {
        let wide = match self {
            Self::Portrait => 210.0,
            Self::Landscape => 297.0,
        };
        (wide - 25.0 - 20.0) * POINTS
    }

    /// The most that the head's right part may take, in points.
    const fn aside(self) -> f32 {
        match self {
            Self::Portrait => 62.0 * POINTS,
            Self::Landscape => 100.0 * POINTS,
        }
    }

    /// A row taller than a third of the text's height may be split.
    const fn tall(self) -> f32 {
        let high = match self {
            Self::Portrait => 297.0,
            Self::Landscape => 210.0,
        };
        (high - 40.0) / 3.0 * POINTS
    }
}

/// Points of a millimetre.
const POINTS: f32 = 72.0 / 25.4;
/// Left and right inset of a cell together, in points.
const SIDES: f32 = 2.8 * POINTS;
/// The heading's type, in points, with what kerning may add.
const HEADING_SIZE: f32 = 14.8;
/// The type of what stands beside and below the title, in points.
const ASIDE_SIZE: f32 = 8.5;
/// Type sizes that are tried, from the usual one to the smallest allowed.
const SIZES: [f32; 4] = [9.5, 9.0, 8.5, 8.0];

impl ListSheet<'_> {
    /// Sets the list.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self) -> Result<Paper, PrintError> {
        let as_of = dates::numeric(self.as_of, self.lang);
        let running = Running {
            head: format!("{} · {as_of}", Running::short(&self.title)),
            foot: format!("{} · {} {as_of}", Running::short(&self.title), words::common(self.lang).as_of),
        };
        self.job(Template::List, self.describe(), Some(running))
    }

    /// The same cells in the same columns as plain Typst sets them, without
    /// head, groups, sums and page numbers: what the bench holds the list
    /// against.
    ///
    /// # Errors
    /// As [`ListSheet::set`].
    pub fn set_plainly(&self) -> Result<Paper, PrintError> {
        let shown = Shown::of(self.table, self.lang);
        let layout = Columns::fit(self.table, &shown, self.way);
        let cells: Vec<&String> = shown.groups.iter().flatten().flatten().map(|cell| &cell.text).collect();
        let data = json!({
            "title": self.title,
            "language": language(self.lang),
            "size": layout.size,
            "columns": layout.widths,
            "heads": self.table.columns.iter().map(|column| &column.title).collect::<Vec<_>>(),
            "cells": cells,
        });
        self.job(Template::PlainTable, data, None)
    }

    fn job(&self, template: Template, data: Value, running: Option<Running>) -> Result<Paper, PrintError> {
        let (title, lang, day) = (self.title.clone(), self.lang, self.as_of);
        set(Job { template, data, logo: None, running, title, lang, day, untagged: false })
    }

    fn describe(&self) -> Value {
        let lang = self.lang;
        let mut shown = Shown::of(self.table, lang);
        let layout = Columns::fit(self.table, &shown, self.way);
        shown.break_overlong(&layout, lang);
        let sums = &self.table.totals;
        let pads = !sums.is_empty() || self.table.groups.iter().any(|group| !group.totals.is_empty());
        // Whether the sums of the list are kept with its last row.
        let mut kept = false;
        let mut groups: Vec<Value> = Vec::with_capacity(shown.groups.len());
        for (at, (group, rows)) in self.table.groups.iter().zip(shown.groups).enumerate() {
            let title = group
                .title
                .as_ref()
                .map(|title| breakable(title, self.way.width() - SIDES, Face::SemiBold, layout.size, lang));
            let own = group.totals.len();
            let with_last = at + 1 == self.table.groups.len() && own + sums.len() <= MOST_KEPT;
            let follow = if with_last { own + sums.len() } else { own };
            let (runs, keeps) = runs(rows, &layout, pads, follow);
            kept = keeps && with_last;
            groups.push(json!({
                "title": title,
                "runs": runs,
                "totals": totals(&group.totals, &layout, lang),
                "kept": keeps,
            }));
        }
        let aligns: Vec<&str> =
            self.table.columns.iter().map(|column| if is_right(column.kind) { "right" } else { "left" }).collect();
        // What the right part does not need is the title's.
        let widest = self.aside.iter().map(|line| width(line, Face::Regular, ASIDE_SIZE)).fold(0.0, f32::max);
        // Kerning is not measured; two per cent keep the line whole.
        let aside = (widest * 1.02).min(self.way.aside());
        let head = self.way.width() - aside - 10.0 * POINTS;
        let heads: Vec<String> = self
            .table
            .columns
            .iter()
            .zip(&layout.widths)
            .map(|(column, room)| breakable(&column.title, room - SIDES, Face::SemiBold, layout.size, lang))
            .collect();
        json!({
            "document_title": self.title,
            "title": breakable(&heading(&self.title, head), head, Face::SemiBold, HEADING_SIZE, lang),
            "language": language(lang),
            "region": region(lang),
            "author": self.firm,
            "filter": breakable(&self.filter, head, Face::Regular, ASIDE_SIZE, lang),
            "flipped": self.way == Way::Landscape,
            "aside_width": aside,
            "aside": self
                .aside
                .iter()
                .map(|line| breakable(line, aside, Face::Regular, ASIDE_SIZE, lang))
                .collect::<Vec<_>>(),
            "note": self.note,
            "notes": self.notes,
            "size": layout.size,
            "columns": layout.widths,
            "aligns": aligns,
            "heads": heads,
            "groups": groups,
            "totals": totals(sums, &layout, lang),
            "pads": pads,
            "kept": kept,
        })
    }
}

/// A box that is done, and one that a pen is to tick.
const TICKED: &str = "✓";
const UNTICKED: &str = "□";

/// A heading that names somebody ("Übergabeliste: Dr. Merle Brodersen") and is too long for its line breaks before the
/// name rather than within it.
fn heading(title: &str, room: f32) -> String {
    match title.split_once(": ") {
        Some((what, name))
            if width(title, Face::SemiBold, HEADING_SIZE) > room
                && width(name, Face::SemiBold, HEADING_SIZE) <= room =>
        {
            format!("{what}: {}", name.replace(' ', "\u{a0}"))
        }
        _ => title.to_owned(),
    }
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn one_line(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

fn is_right(kind: ColumnKind) -> bool {
    matches!(kind, ColumnKind::Money | ColumnKind::Number)
}

fn totals(totals: &[Total], layout: &Columns, lang: PaperLang) -> Vec<Value> {
    let fit = |text: &str, room: f32| breakable(text, room - SIDES, Face::SemiBold, layout.size, lang);
    totals
        .iter()
        .map(|total| {
            // The label stands left of the amount; where the amount comes
            // first, right of it; in a list of one column, above it.
            let before: f32 = layout.widths.iter().take(total.column).sum();
            let after: f32 = layout.widths.iter().skip(total.column + 1).sum();
            let room = if before > 0.0 {
                before
            } else if after > 0.0 {
                after
            } else {
                layout.width
            };
            json!({
                "label": fit(&total.label, room),
                "detail": fit(&total.detail, room),
                "column": total.column,
                "amount": fit(&amounts::money(total.amount, lang), layout.widths[total.column]),
            })
        })
        .collect()
}

/// One cell as it will stand there.
struct Words {
    text: String,
    due: bool,
    /// Words rather than a value: they may wrap in any column.
    wraps: bool,
}

/// The cells of a table in words: groups, rows, cells.
struct Shown {
    groups: Vec<Vec<Vec<Words>>>,
    /// The sums, with their column.
    sums: Vec<(usize, String)>,
}

impl Shown {
    fn of(table: &Table, lang: PaperLang) -> Self {
        let cell = |cell: &Cell| Words {
            text: match cell {
                Cell::Empty => String::new(),
                Cell::Text(text) => on_one_line(text),
                Cell::Lines(lines) => lines.iter().map(|line| on_one_line(line)).collect::<Vec<_>>().join("\n"),
                Cell::Tick(ticked) => if *ticked { TICKED } else { UNTICKED }.to_owned(),
                Cell::Date(date) => one_line(&dates::numeric(*date, lang)),
                Cell::Due(date) => one_line(&format!("{} !", dates::numeric(*date, lang))),
                Cell::Overdue(date) => one_line(&format!("{} !!", dates::numeric(*date, lang))),
                Cell::Money(money) => amounts::money(*money, lang),
                Cell::Income(money) => one_line(&format!("+ {}", amounts::money(*money, lang))),
                Cell::Number(number) => amounts::count(*number, lang),
                Cell::Decimal(number) => amounts::plain(number, lang),
            },
            due: matches!(cell, Cell::Due(_) | Cell::Overdue(_)),
            wraps: matches!(cell, Cell::Text(_) | Cell::Lines(_)),
        };
        let groups = table
            .groups
            .iter()
            .map(|group| group.rows.iter().map(|row| row.cells.iter().map(cell).collect()).collect())
            .collect();
        let sums = table
            .groups
            .iter()
            .flat_map(|group| &group.totals)
            .chain(&table.totals)
            .map(|total| (total.column, amounts::money(total.amount, lang)))
            .collect();
        Self { groups, sums }
    }

    fn rows(&self) -> impl Iterator<Item = &Vec<Words>> {
        self.groups.iter().flatten()
    }

    fn break_overlong(&mut self, layout: &Columns, lang: PaperLang) {
        for cell_and_room in self.groups.iter_mut().flatten().flat_map(|row| row.iter_mut().zip(&layout.widths)) {
            let (cell, room) = cell_and_room;
            let face = if cell.due { Face::SemiBold } else { Face::Regular };
            if width(&cell.text, face, layout.size) > room - SIDES {
                cell.text = breakable(&cell.text, room - SIDES, face, layout.size, lang);
            }
        }
    }
}

/// So many lines of sums at most are kept with the row above them.
const MOST_KEPT: usize = 12;

/// Rows on their way to the template: plain rows run together into one flat
/// array of strings, so that nothing is called per cell. The last one is kept with the sums that `follow` it, as no
/// sum stands alone on a page; whether it could be, the answer says as well. With `pads` every row has an empty cell more.
fn runs(rows: Vec<Vec<Words>>, layout: &Columns, pads: bool, follow: usize) -> (Vec<Value>, bool) {
    let mut runs = Vec::new();
    let mut plain: Vec<Value> = Vec::new();
    let mut kept = false;
    let count = rows.len();
    for (at, row) in rows.into_iter().enumerate() {
        let height = row
            .iter()
            .zip(&layout.widths)
            .map(|(cell, room)| lines(&cell.text, room - SIDES, Face::Regular, layout.size))
            .max()
            .unwrap_or(0) as f32
            * (layout.size + 3.0);
        let splits = height > layout.tall;
        let due: Vec<usize> = row.iter().enumerate().filter(|(_, cell)| cell.due).map(|(column, _)| column).collect();
        let cells = row.into_iter().map(|cell| Value::String(cell.text));
        // What may be split itself is not held together with anything.
        let keeps = if at + 1 == count && !splits { follow } else { 0 };
        kept |= keeps > 0;
        if due.is_empty() && !splits && keeps == 0 {
            plain.extend(cells);
            plain.extend(pads.then(|| Value::String(String::new())));
            continue;
        }
        if !plain.is_empty() {
            runs.push(json!({ "plain": true, "cells": std::mem::take(&mut plain) }));
        }
        let cells: Vec<Value> = cells.collect();
        runs.push(json!({ "plain": false, "cells": cells, "due": due, "splits": splits, "keeps": keeps }));
    }
    if !plain.is_empty() {
        runs.push(json!({ "plain": true, "cells": plain }));
    }
    (runs, kept)
}

/// The widths of the columns in points and the size of the type.
struct Columns {
    size: f32,
    widths: Vec<f32>,
    /// What they fill together.
    width: f32,
    /// A row taller than this may be split.
    tall: f32,
}

/// What a column asks for, in points at 1 pt type, insets not counted.
struct Wish {
    /// Its widest word: below this it would have to break words.
    word: f32,
    /// Its widest cell.
    whole: f32,
    /// What nine of ten cells need.
    usual: f32,
    wraps: bool,
    /// Days and amounts: breaking them would change what they say.
    solid: bool,
}

impl Columns {
    /// The largest type at which no word has to be broken, else the smallest;
    /// the columns fill the page's width.
    fn fit(table: &Table, shown: &Shown, way: Way) -> Self {
        let (width, tall) = (way.width(), way.tall());
        let wishes: Vec<Wish> = (0..table.columns.len()).map(|c| wish(table, shown, c)).collect();
        for size in SIZES {
            let needed: f32 = wishes.iter().map(|wish| least(wish, size) + SIDES).sum();
            if needed <= width || size == SIZES[SIZES.len() - 1] {
                return Self { size, widths: share(&wishes, size, width), width, tall };
            }
        }
        unreachable!("the loop ends with the smallest size")
    }
}

/// Codes up to this width stay whole where a page is too narrow for all its columns.
const SHORT_CODE: f32 = 26.0 * POINTS;

/// A column of words that is narrower breaks what one reads at a glance: a dozen letters of the smallest type.
const READABLE: f32 = 18.0 * POINTS;

/// With so few columns there is room for each of them, whatever they hold.
const ALWAYS_ROOM: usize = 9;

/// Text columns are never asked to be wider than this for one long word.
const LONGEST_WORD: f32 = 32.0 * POINTS;

/// The least that a column needs at this size, insets not counted.
fn least(wish: &Wish, size: f32) -> f32 {
    let least = if wish.wraps { wish.word.min(LONGEST_WORD / size) } else { wish.whole.max(wish.word) };
    // Kerning is not measured; two per cent keep it from wrapping. Signs beside tabular figures
    // ("+49 40-12") are a little wider than measured, and such cells are not to wrap at all.
    least * size * if wish.wraps { 1.02 } else { 1.04 } + 0.5
}

/// The least at which a column can be read, insets not counted: days and amounts whole, words at a dozen letters.
fn readable(wish: &Wish, size: f32) -> f32 {
    let least = least(wish, size);
    if wish.solid { least } else { least.min(READABLE) }
}

/// Which columns have no room beside the others even in the smallest type, in the order of the table. `optional` are
/// those that may be missing, the first of them being missed least.
#[must_use]
pub fn without_room(table: &Table, optional: &[usize], way: Way, lang: PaperLang) -> Vec<usize> {
    if table.columns.len() <= ALWAYS_ROOM {
        return Vec::new();
    }
    let shown = Shown::of(table, lang);
    let size = SIZES[SIZES.len() - 1];
    let asked: Vec<f32> =
        (0..table.columns.len()).map(|column| readable(&wish(table, &shown, column), size) + SIDES).collect();
    let mut needed: f32 = asked.iter().sum();
    let mut left_out = Vec::new();
    for column in optional.iter().copied().filter(|column| *column < asked.len()) {
        if needed <= way.width() {
            break;
        }
        needed -= asked[column];
        left_out.push(column);
    }
    left_out.sort_unstable();
    left_out
}

fn share(wishes: &[Wish], size: f32, page: f32) -> Vec<f32> {
    let least: Vec<f32> = wishes.iter().map(|wish| least(wish, size) + SIDES).collect();
    let needed: f32 = least.iter().sum();
    let readable: Vec<f32> = wishes.iter().map(|wish| readable(wish, size) + SIDES).collect();
    let held: f32 = readable.iter().sum();
    if needed > page && held <= page {
        // The long words give way and are broken at their syllables; no column becomes too narrow to read.
        let given = (page - held) / (needed - held);
        return readable.iter().zip(&least).map(|(readable, least)| readable + (least - readable) * given).collect();
    }
    if needed > page {
        // More than the page holds even in the smallest type. Words give way
        // and are broken; days and amounts stay whole as long as the others
        // keep a third of what they ask for.
        let solid: f32 = least.iter().zip(wishes).filter(|(_, wish)| wish.solid).map(|(width, _)| width).sum();
        let given = (page - solid) / (needed - solid);
        let (solid_part, given) =
            if given.is_finite() && given >= 1.0 / 3.0 { (1.0, given) } else { (page / needed, page / needed) };
        return least
            .iter()
            .zip(wishes)
            .map(|(width, wish)| width * if wish.solid { solid_part } else { given })
            .collect();
    }
    let grow = |target: fn(&Wish) -> f32, widths: &mut Vec<f32>| {
        let rest = page - widths.iter().sum::<f32>();
        let asked: Vec<f32> = wishes
            .iter()
            .zip(widths.iter())
            .map(|(wish, width)| (target(wish) * size * 1.02 + SIDES + 0.5 - width).max(0.0))
            .collect();
        let total: f32 = asked.iter().sum();
        if total > 0.0 {
            let part = (rest / total).min(1.0);
            for (width, asked) in widths.iter_mut().zip(asked) {
                *width += asked * part;
            }
        }
    };
    let mut widths = least;
    // First what usual cells need, then the long ones, then the rest evenly
    // among the columns that wrap, so that the table fills the page.
    grow(|wish| wish.usual, &mut widths);
    grow(|wish| wish.whole, &mut widths);
    let rest = (page - widths.iter().sum::<f32>()).max(0.0);
    let wrapping = wishes.iter().filter(|wish| wish.wraps).count();
    let takers = if wrapping == 0 { wishes.len() } else { wrapping };
    for (width, wish) in widths.iter_mut().zip(wishes) {
        if wrapping == 0 || wish.wraps {
            *width += rest / takers as f32;
        }
    }
    widths
}

fn wish(table: &Table, shown: &Shown, column: usize) -> Wish {
    let kind = table.columns[column].kind;
    let mut wish = Wish {
        word: 0.0,
        whole: 0.0,
        usual: 0.0,
        wraps: matches!(kind, ColumnKind::Text | ColumnKind::Space),
        solid: matches!(kind, ColumnKind::Date | ColumnKind::Money | ColumnKind::Number),
    };
    for word in table.columns[column].title.split([' ', '-']) {
        wish.word = wish.word.max(width(word, Face::SemiBold, 1.0));
    }
    if kind == ColumnKind::Space {
        // Wide enough for a few words by hand.
        wish.word = LONGEST_WORD / SIZES[0];
        wish.whole = 1.5 * wish.word;
    }
    let mut cells = Vec::with_capacity(table.row_count());
    for row in shown.rows() {
        let Some(cell) = row.get(column) else {
            continue;
        };
        let face = if cell.due { Face::SemiBold } else { Face::Regular };
        let whole = cell.text.split('\n').map(|line| width(line, face, 1.0)).fold(0.0, f32::max);
        cells.push(whole);
        if whole > wish.word {
            for word in cell.text.split(if cell.wraps { &[' ', '-', '\n'][..] } else { &[] }) {
                wish.word = wish.word.max(width(word, face, 1.0));
            }
        }
        // Words in a column of dates ("monatlich kündbar") wrap.
        if !(kind == ColumnKind::Date && cell.wraps) {
            wish.whole = wish.whole.max(whole);
        }
    }
    for (_, sum) in shown.sums.iter().filter(|(at, _)| *at == column) {
        wish.whole = wish.whole.max(width(sum, Face::SemiBold, 1.0));
    }
    if kind == ColumnKind::Code {
        // A code longer than this is no code; it wraps like text.
        let most = 40.0 * POINTS / SIZES[0];
        wish.whole = wish.whole.min(most);
        wish.word = wish.word.min(most);
        // A number that people look for is not broken either, while it is a short one.
        wish.solid = wish.whole * SIZES[SIZES.len() - 1] <= SHORT_CODE;
    }
    wish.usual = if kind == ColumnKind::Space {
        wish.whole
    } else if wish.wraps {
        cells.sort_unstable_by(f32::total_cmp);
        cells.get(cells.len() * 9 / 10).copied().unwrap_or(wish.word)
    } else {
        wish.whole
    };
    wish
}
