//! A row by itself: what its cells say, what is refused, what a person should look at.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::values::{self, Day, NoAmount};
use super::{Column, Defaults, Field, Remark, Row, terms};
use crate::contracts::contract::{ContractFields, CostLine};
use crate::contracts::costs::PaymentInterval;
use crate::contracts::{Direction, NoticeForm, Tax, check};
use crate::money::Currency;

/// So much of a cell is shown where something is said about it.
const SHOWN: usize = 120;

/// A row as it was read, before it is put beside the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The line in the file.
    pub line: usize,
    /// Title as in the file.
    pub title: String,
    /// Partner as in the file.
    pub partner: String,
    /// Contact person as in the file.
    pub contact_person: String,
    /// Kind as in the file.
    pub kind: String,
    /// Cost centre as in the file.
    pub cost_centre: String,
    /// The contract without what the book must know; none where the row is refused.
    pub fields: Option<ContractFields>,
    /// Why it is refused.
    pub issues: Vec<Remark>,
    /// What a person should look at.
    pub doubts: Vec<Remark>,
}

/// What a row is read with.
#[derive(Debug, Clone)]
pub struct Ways<'a> {
    /// The columns.
    pub columns: &'a [Column],
    /// What holds where a row says nothing.
    pub defaults: Defaults,
    /// The currency where an amount names none.
    pub home: Currency,
    /// The currencies that the office knows.
    pub currencies: &'a [Currency],
}

/// The cells of a row with what is said about them.
pub(super) struct Cells<'a> {
    row: &'a Row,
    columns: &'a [Column],
    pub(super) issues: Vec<Remark>,
    pub(super) doubts: Vec<Remark>,
    /// Lines for the note.
    kept: Vec<String>,
}

impl Cells<'_> {
    /// The text of a cell; none where it is empty or there is no such column.
    pub(super) fn text(&self, field: Field) -> Option<String> {
        let at = self.columns.iter().position(|column| column.field == field)?;
        let text = self.row.cells.get(at)?.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn owned(&self, field: Field) -> String {
        self.text(field).unwrap_or_default()
    }

    pub(super) fn heading(&self, field: Field) -> String {
        self.columns
            .iter()
            .find(|column| column.field == field)
            .map(|column| column.heading.clone())
            .unwrap_or_default()
    }

    /// A day, refused at its cell where it is none.
    pub(super) fn day(&mut self, field: Field, text: &str) -> Option<NaiveDate> {
        match values::day(text) {
            Day::On(day) => return Some(day),
            Day::NotInCalendar => self.refuse(field, "CELL_NO_SUCH_DAY", json!({})),
            Day::Other => self.refuse(field, "CELL_NO_DATE", json!({})),
        }
        None
    }

    fn day_of(&mut self, field: Field) -> Option<NaiveDate> {
        let text = self.text(field).filter(|text| !values::says_nothing(text))?;
        self.day(field, &text)
    }

    pub(super) fn refuse(&mut self, field: Field, code: &'static str, data: Value) {
        let remark = self.remark(field, code, data);
        self.issues.push(remark);
    }

    pub(super) fn doubt(&mut self, field: Field, code: &'static str, data: Value) {
        let remark = self.remark(field, code, data);
        self.doubts.push(remark);
    }

    fn remark(&self, field: Field, code: &'static str, mut data: Value) -> Remark {
        let text: String = self.owned(field).chars().take(SHOWN).collect();
        if let Value::Object(map) = &mut data {
            map.entry("text").or_insert_with(|| json!(text));
        }
        Remark { field, heading: self.heading(field), code, data }
    }

    /// Keeps a cell word for word in the note.
    pub(super) fn keep(&mut self, field: Field) {
        let Some(text) = self.text(field) else { return };
        let line = format!("{}: {text}", self.heading(field));
        if !self.kept.contains(&line) {
            self.kept.push(line);
        }
    }

    /// What was not understood goes into the note and says so.
    pub(super) fn set_aside(&mut self, field: Field) {
        self.keep(field);
        self.doubt(field, "CELL_TO_NOTE", json!({}));
    }

    /// A word out of a table of words; another one goes into the note.
    fn word<T>(&mut self, field: Field, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.text(field)?;
        let value = read(&text);
        if value.is_none() {
            self.set_aside(field);
        }
        value
    }

    /// Cells that no register holds: a whole document in one.
    fn too_long(&mut self) {
        let long: Vec<(Field, usize)> = self
            .columns
            .iter()
            .zip(&self.row.cells)
            .filter(|(column, cell)| {
                let most = column.field.longest();
                column.field != Field::Ignore && cell.len() > most && cell.chars().count() > most
            })
            .map(|(column, _)| (column.field, column.field.longest()))
            .collect();
        for (field, most) in long {
            self.refuse(field, "CELL_TOO_LONG", json!({ "most": most }));
        }
    }
}

/// Reads a row.
#[must_use]
pub fn read(row: &Row, ways: &Ways<'_>) -> Draft {
    let mut cells = Cells { row, columns: ways.columns, issues: Vec::new(), doubts: Vec::new(), kept: Vec::new() };
    cells.too_long();
    let short = |text: String| text.chars().take(super::LONGEST_TEXT).collect::<String>();
    let mut draft = Draft {
        line: row.line,
        title: short(cells.owned(Field::Title)),
        partner: short(cells.owned(Field::Partner)),
        contact_person: short(cells.owned(Field::ContactPerson)),
        kind: short(cells.owned(Field::Kind)),
        cost_centre: short(cells.owned(Field::CostCentre)),
        fields: None,
        issues: Vec::new(),
        doubts: Vec::new(),
    };
    if cells.issues.is_empty() {
        draft.fields = fields(&mut cells, ways);
    }
    if !cells.issues.is_empty() {
        draft.fields = None;
    }
    (draft.issues, draft.doubts) = (cells.issues, cells.doubts);
    draft
}

fn fields(cells: &mut Cells<'_>, ways: &Ways<'_>) -> Option<ContractFields> {
    if cells.text(Field::Title).is_none() {
        cells.refuse(Field::Title, "CELL_TITLE_MISSING", json!({}));
    }
    let terms = terms::read(cells);
    let (costs, comes_in) = costs(cells, ways);
    let given = cells.day_of(Field::NoticeGivenOn);
    let ends = cells.day_of(Field::NoticeEndsOn);
    let direction = cells.word(Field::Direction, values::direction);
    let phase = cells.word(Field::Phase, values::phase);
    let form = cells.word(Field::NoticeForm, values::notice_form);
    let mut fields = ContractFields {
        number: cells.text(Field::Number),
        responsible: cells.owned(Field::Responsible),
        // What comes in bears a plus in lists that say no more.
        direction: direction.or(comes_in.then_some(Direction::Receive)).unwrap_or(ways.defaults.direction),
        notice_form: form.unwrap_or(NoticeForm::Text),
        notice_given_on: given,
        notice_ends_on: ends,
        customer_number: cells.owned(Field::CustomerNumber),
        contract_number: cells.owned(Field::ContractNumber),
        costs,
        ..ContractFields::new(&cells.owned(Field::Title), terms?)
    };
    if let Some(phase) = phase {
        fields.phase = phase;
    }
    fields.tags = cells
        .owned(Field::Tags)
        .split([',', ';', '\n'])
        .map(str::trim)
        .filter(|tag| !tag.is_empty())
        .map(ToOwned::to_owned)
        .collect();
    fields.note = note(cells);
    for issue in check::facts(&fields) {
        // An end without a day of notice is computed from it on writing.
        if issue.code == "NOTICE_END_MISSING" {
            continue;
        }
        let field = cell_of(&issue.field, issue.code, cells);
        cells.refuse(field, in_a_file(issue.code), issue.data);
    }
    Some(fields)
}

/// The words of a form say what to choose in it; for a file the remedy lies in the file.
fn in_a_file(code: &'static str) -> &'static str {
    match code {
        "NOTICE_GRID_WITH_RENEWAL" => "CELL_NOTICE_GRID",
        "TERM_END_WITHOUT_TERM" => "CELL_TERM_MISSING",
        "FIRST_TERM_MISSING" => "CELL_FIRST_TERM_MISSING",
        code => code,
    }
}

/// The column that a refusal of the contract belongs to.
fn cell_of(field: &str, code: &str, cells: &Cells<'_>) -> Field {
    let wanted: &[Field] = match field {
        "terms.start" => &[Field::Start, Field::FirstTerm],
        "terms.first_term" if code == "END_BEFORE_START" => &[Field::End, Field::FirstTerm],
        "terms.first_term" => &[Field::FirstTerm, Field::End],
        "terms.afterwards" => &[Field::Renewal, Field::Notice],
        "notice_given_on" => &[Field::NoticeGivenOn],
        "notice_ends_on" => &[Field::NoticeEndsOn],
        field if field.starts_with("costs.") => match field.rsplit('.').next() {
            Some("vat_rate") => &[Field::VatRate],
            Some("first_due") => &[Field::FirstDue],
            _ => &[Field::Amount, Field::AmountMonthly, Field::AmountYearly],
        },
        _ => &[Field::Notice],
    };
    wanted.iter().copied().find(|field| cells.text(*field).is_some()).unwrap_or(wanted[0])
}

/// What is paid, and whether its amount says that it comes in.
fn costs(cells: &mut Cells<'_>, ways: &Ways<'_>) -> (Vec<CostLine>, bool) {
    let nothing = || (Vec::new(), false);
    let column = match cells.text(Field::Currency) {
        None => None,
        Some(text) => match values::currency(&text, ways.currencies) {
            Some(currency) => Some(currency),
            None => {
                cells.refuse(Field::Currency, "CELL_CURRENCY_UNKNOWN", json!({}));
                return nothing();
            }
        },
    };
    let tax = cells.word(Field::Tax, values::tax);
    let vat_rate = cells.word(Field::VatRate, values::rate);
    let first_due = cells.day_of(Field::FirstDue);
    let interval = cells.word(Field::Interval, values::interval);
    let named = [
        (Field::AmountMonthly, Some(PaymentInterval::Monthly)),
        (Field::AmountYearly, Some(PaymentInterval::Yearly)),
        (Field::Amount, interval.or(ways.defaults.interval)),
    ];
    // A register often has the month and the year side by side; the amount of the rhythm comes first.
    let order = if interval.is_some() || cells.text(Field::Amount).is_some() { [2, 0, 1] } else { [0, 1, 2] };
    for at in order {
        let (field, interval) = named[at];
        let Some(text) = cells.text(field) else { continue };
        if values::says_nothing(&text) && !text.contains(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let heading = cells.heading(field);
        let (text, behind) = values::parted(&text);
        let said = column.or_else(|| values::currency_in(&heading, ways.currencies));
        let mut amount = match values::amount(text, said, ways.home, ways.currencies) {
            Ok(amount) => amount,
            Err(NoAmount::Unreadable) => {
                cells.refuse(field, "CELL_NO_AMOUNT", json!({}));
                return nothing();
            }
            Err(NoAmount::CurrencyUnknown(currency)) => {
                cells.refuse(field, "CELL_CURRENCY_UNKNOWN", json!({ "text": currency }));
                return nothing();
            }
        };
        if amount.money.minor < 0 {
            // An account writes what goes out with a minus, a register what is credited: a person knows which.
            amount.money.minor = -amount.money.minor;
            cells.keep(field);
            cells.doubt(field, "AMOUNT_NEGATIVE", json!({}));
        }
        if amount.doubtful {
            cells.keep(field);
            cells.doubt(
                field,
                "AMOUNT_TWO_WAYS",
                json!({ "minor": amount.money.minor, "currency": amount.money.currency }),
            );
        }
        let Some(interval) = interval.or(behind.interval) else {
            cells.keep(field);
            cells.doubt(field, "INTERVAL_NOT_SAID", json!({}));
            return nothing();
        };
        let tax = tax.or(behind.tax).or_else(|| values::tax_in(&heading)).unwrap_or(ways.defaults.tax);
        if tax == Tax::Gross && vat_rate.is_none() {
            // Lists say net: without a rate the whole gross amount would stand there unremarked.
            cells.doubt(field, "VAT_NOT_SAID", json!({}));
        }
        let line = CostLine {
            valid_from: None,
            amount: amount.money,
            tax,
            vat_rate: vat_rate.unwrap_or(0),
            interval,
            first_due,
            reason: String::new(),
        };
        return (vec![line], amount.plus);
    }
    nothing()
}

/// The note: what the file has as such, then what was kept of other cells.
fn note(cells: &Cells<'_>) -> String {
    let mut lines = Vec::new();
    for (column, cell) in cells.columns.iter().zip(&cells.row.cells) {
        let text = cell.trim();
        match column.field {
            _ if text.is_empty() => {}
            Field::Note => lines.push(text.to_owned()),
            Field::NoteHeaded => lines.push(format!("{}: {text}", column.heading)),
            _ => {}
        }
    }
    lines.extend(cells.kept.iter().cloned());
    lines.join("\n")
}
