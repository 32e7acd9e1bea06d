//! Contacts in: one door for every format.

use kontor_core::contacts::{ForeignCard, check, import};
use serde::Serialize;
use serde_json::{Value, json};

use crate::charset::{self, Charset};
use crate::csv::read::{self as table, TableOptions, TableRow};
use crate::csv::split::{Rows, layout};
use crate::csv::{Columns, Mapping, OwnColumn, Preset};
use crate::error::{ExchangeError, Rejected, Warning, warning};
use crate::sniff::{Format, sniff};
use crate::xlsx::read::SheetFound;
use crate::{vcard, xlsx};

/// Most cards or rows that one file may hold.
pub const MAX_RECORDS: usize = 250_000;

/// Asked every few hundred records with what is done and what there is in all (cards, or bytes
/// of a table); `false` cancels.
pub type Progress<'a> = dyn FnMut(usize, usize) -> bool + 'a;

/// What a reader is told.
pub struct ReadOptions<'a> {
    /// Whose table it is; `None`: look at the headers.
    pub preset: Option<Preset>,
    /// What the columns of a table mean, where the preset does not say it.
    pub mapping: Option<&'a Mapping>,
    /// Country of the own firm (ISO 3166 alpha-2): what a missing country means.
    pub country: &'a str,
    /// The office's own fields, which a header of a table may name.
    pub own_fields: &'a [OwnColumn],
    /// Which sheet of a workbook; `None`: the first one with a known header.
    pub sheet: Option<&'a str>,
    /// Progress and cancel.
    pub progress: &'a mut Progress<'a>,
}

/// What a file gave. Every card of it stands in `cards` or in `rejected`; groups became
/// distribution lists, with a warning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// What the file is.
    pub format: Format,
    /// Whose table it was taken for; `None` for cards.
    pub preset: Option<Preset>,
    /// What the text was decoded from; for vCards the file's mark, as each line may have its own.
    pub charset: Charset,
    /// Cards or rows found, those left out included.
    pub found: usize,
    /// The contacts in the order of the file.
    pub cards: Vec<ForeignCard>,
    /// What was left out, each with its untouched original.
    pub rejected: Vec<Rejected>,
    /// What was changed, set aside or assumed.
    pub warnings: Vec<Warning>,
    /// What the columns of a table mean; `None` for cards.
    pub columns: Option<Columns>,
    /// The sheet that was read; `None` where the file is no workbook.
    pub sheet: Option<String>,
    /// The sheets of a workbook that hold anything.
    pub sheets: Vec<SheetFound>,
}

/// Reads contacts. `name` is the file's name, for messages alone: the content decides.
///
/// # Errors
/// Only what concerns the whole file: size, format, a damaged workbook, cancel. A bad card or
/// row is left out and told in [`Reading::rejected`].
pub fn read(bytes: &[u8], name: &str, options: ReadOptions<'_>) -> Result<Reading, ExchangeError> {
    match sniff(bytes, name)? {
        Format::Vcard => read_cards(bytes, options.own_fields, options.progress),
        Format::Csv => read_table(bytes, options),
        Format::Xlsx => read_sheet(bytes, options),
        Format::Ics => Err(ExchangeError::FormatCalendar),
    }
}

fn read_cards(bytes: &[u8], own: &[OwnColumn], progress: &mut Progress<'_>) -> Result<Reading, ExchangeError> {
    let outcome = vcard::read::read(bytes, own, progress)?;
    Ok(Reading {
        format: Format::Vcard,
        preset: None,
        charset: charset::without_bom(bytes).1.unwrap_or(Charset::Utf8),
        found: outcome.found,
        cards: outcome.cards,
        rejected: outcome.rejected,
        warnings: outcome.warnings,
        columns: None,
        sheet: None,
        sheets: Vec::new(),
    })
}

fn read_table(bytes: &[u8], options: ReadOptions<'_>) -> Result<Reading, ExchangeError> {
    let (text, charset) = charset::decode(bytes);
    let layout = layout(&text);
    let mut rows = Rows::new(&text, layout);
    let rows = std::iter::from_fn(|| {
        let row = rows.next()?;
        let source = row.source.to_owned();
        Some((TableRow { number: row.number, cells: row.cells, source, quote_open: row.quote_open }, rows.position()))
    });
    let ReadOptions { preset, mapping, country, own_fields, progress, .. } = options;
    let outcome = table::read(
        rows,
        text.len(),
        TableOptions { preset, mapping, country, own_fields, delimiter: Some(layout.delimiter) },
        progress,
    )?;
    let mut warnings = Vec::new();
    if charset.is_assumed() {
        warnings.push(Warning::new(0, warning::CHARSET_ASSUMED, json!({ "charset": charset.code() })));
    }
    if let Some(word) = charset::garbled(&text) {
        warnings.push(Warning::new(
            0,
            warning::TEXT_GARBLED,
            json!({ "text": word.chars().take(200).collect::<String>() }),
        ));
    }
    Ok(of_table(Format::Csv, charset, warnings, outcome))
}

fn read_sheet(bytes: &[u8], options: ReadOptions<'_>) -> Result<Reading, ExchangeError> {
    let sheet = xlsx::read::sheet(bytes, options.sheet)?;
    let ReadOptions { preset, mapping, country, own_fields, progress, .. } = options;
    let total = sheet.rows.len();
    let rows = sheet.rows.into_iter().enumerate().map(|(at, row)| (row, at));
    let options = TableOptions { preset, mapping, country, own_fields, delimiter: None };
    let outcome = table::read(rows, total, options, progress)?;
    let reading = of_table(Format::Xlsx, Charset::Utf8, sheet.warnings, outcome);
    Ok(Reading { sheet: Some(sheet.name), sheets: sheet.found, ..reading })
}

fn of_table(format: Format, charset: Charset, mut warnings: Vec<Warning>, outcome: table::Outcome) -> Reading {
    warnings.extend(outcome.warnings);
    warnings.extend(repeated_uids(&outcome.cards));
    Reading {
        format,
        preset: Some(outcome.preset),
        charset,
        found: outcome.found,
        cards: outcome.cards,
        rejected: outcome.rejected,
        warnings,
        columns: Some(outcome.columns),
        sheet: None,
        sheets: Vec::new(),
    }
}

/// A card as the book takes it. What a rule of the book refuses is left out here already, where
/// its untouched original is at hand.
pub(crate) fn sound(card: ForeignCard) -> Result<ForeignCard, (&'static str, Value)> {
    let card = import::lenient(card);
    match check::check(&card.card).into_iter().next() {
        None => Ok(card),
        Some(issue) => Err((issue.code, issue.data)),
    }
}

/// The same UID once more: the later card updates the earlier one.
pub(crate) fn repeated_uids(cards: &[ForeignCard]) -> Vec<Warning> {
    let mut first = std::collections::HashMap::new();
    let mut warnings = Vec::new();
    for card in cards {
        let Some(uid) = card.uid.as_deref() else {
            continue;
        };
        match first.get(uid) {
            Some(line) => {
                let data: Value = json!({ "uid": uid.chars().take(200).collect::<String>(), "first_line": line });
                warnings.push(Warning::new(card.line, warning::UID_REPEATED, data));
            }
            None => {
                first.insert(uid, card.line);
            }
        }
    }
    warnings
}
