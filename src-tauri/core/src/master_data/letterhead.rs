//! Letterheads (Briefköpfe): how the own letters look, DIN 5008 form A or B.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};

use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::master_data::usage;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::{LetterheadId, TextEnum};
use crate::text_enum;

text_enum! {
    /// The form of DIN 5008.
    LetterForm {
        /// The address begins 27 mm from the top.
        A = "A",
        /// The address begins 45 mm from the top.
        B = "B",
    }
}

text_enum! {
    /// Where the logo stands in the head.
    LogoPlace {
        /// Left, at the text's edge.
        Left = "left",
        /// In the middle.
        Centre = "centre",
        /// Right.
        Right = "right",
        /// Not at all.
        None = "none",
    }
}

text_enum! {
    /// A column of the foot, made from the own firm's details.
    FooterPart {
        /// Name, street, town.
        Address = "address",
        /// Phone, e-mail, web.
        Reach = "reach",
        /// Bank accounts.
        Bank = "bank",
        /// Seat, register, managers, chair: what the law asks for on letters.
        Register = "register",
        /// VAT id and tax number.
        Tax = "tax",
    }
}

text_enum! {
    /// A line of the information block.
    InfoLine {
        /// Ihr Zeichen.
        YourReference = "your_reference",
        /// Ihre Nachricht vom.
        YourMessage = "your_message",
        /// Unser Zeichen.
        OurReference = "our_reference",
        /// Unsere Nachricht vom.
        OurMessage = "our_message",
        /// Name.
        Clerk = "clerk",
        /// Telefon.
        Phone = "phone",
        /// E-Mail.
        Email = "email",
        /// Datum.
        Date = "date",
    }
}

/// The smallest and the largest type of a letter's text, in tenths of a point (DIN 5008: 10 to 12 pt).
pub const TEXT_SIZES: std::ops::RangeInclusive<i64> = 100..=120;

/// How letters look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterheadFields {
    /// "Standard", "Geschäftsführung".
    pub name: String,
    /// Form A or B.
    pub form: LetterForm,
    /// Where the logo stands.
    pub logo: LogoPlace,
    /// Lines in the head; empty: the own firm's name.
    #[serde(default)]
    pub head: String,
    /// The line above the address; empty: name, street and town of the own firm.
    #[serde(default)]
    pub return_line: String,
    /// The columns of the foot, in order.
    pub footer: Vec<FooterPart>,
    /// A line below the columns.
    #[serde(default)]
    pub footer_note: String,
    /// The lines of the information block, in order; empty: all.
    #[serde(default)]
    pub lines: Vec<InfoLine>,
    /// Fold marks and hole mark at the left edge.
    pub marks: bool,
    /// Letters draw a number from the number range.
    pub numbered: bool,
    /// Size of the text in tenths of a point.
    pub text_size: i64,
    /// First day.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// Last day.
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
    /// Taken where none was chosen.
    pub usual: bool,
    /// False: hidden in pickers.
    pub active: bool,
    /// Place in the list.
    #[serde(default)]
    pub position: i64,
}

impl Default for LetterheadFields {
    fn default() -> Self {
        Self {
            name: String::new(),
            form: LetterForm::B,
            logo: LogoPlace::Right,
            head: String::new(),
            return_line: String::new(),
            footer: vec![FooterPart::Address, FooterPart::Reach, FooterPart::Bank, FooterPart::Register],
            footer_note: String::new(),
            lines: Vec::new(),
            marks: true,
            numbered: false,
            text_size: 105,
            valid_from: None,
            valid_to: None,
            usual: false,
            active: true,
            position: 0,
        }
    }
}

impl LetterheadFields {
    /// Whether it may be used on a day; both ends are inclusive.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.active && self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

/// A letterhead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letterhead {
    /// Its id.
    pub id: LetterheadId,
    /// How letters look.
    pub fields: LetterheadFields,
}

const COLUMNS: &str = "id, name, form, logo, head, return_line, footer, footer_note, lines, marks, numbered, \
     text_size, valid_from, valid_to, usual, active, position";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Result<Letterhead>> {
    let (footer, lines): (String, String) = (row.get(6)?, row.get(8)?);
    let fields = LetterheadFields {
        name: row.get(1)?,
        form: row.get(2)?,
        logo: row.get(3)?,
        head: row.get(4)?,
        return_line: row.get(5)?,
        footer: Vec::new(),
        footer_note: row.get(7)?,
        lines: Vec::new(),
        marks: row.get(9)?,
        numbered: row.get(10)?,
        text_size: row.get(11)?,
        valid_from: row.get(12)?,
        valid_to: row.get(13)?,
        usual: row.get(14)?,
        active: row.get(15)?,
        position: row.get(16)?,
    };
    let id = row.get(0)?;
    Ok(codes("letterhead.footer", &footer).and_then(|footer| {
        let lines = codes("letterhead.lines", &lines)?;
        Ok(Letterhead { id, fields: LetterheadFields { footer, lines, ..fields } })
    }))
}

/// Codes as they are stored: comma-separated, in order.
fn codes<T: TextEnum>(field: &str, text: &str) -> Result<Vec<T>> {
    let parts = text.split(',').filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let known = T::VALUES.iter().copied().find(|value| value.text() == part);
            known.ok_or_else(|| Error::stored_text(field, part))
        })
        .collect()
}

fn stored<T: TextEnum>(codes: &[T]) -> String {
    codes.iter().map(|code| code.text()).collect::<Vec<_>>().join(",")
}

/// Every letterhead in its order.
///
/// # Errors
/// `STORED_TEXT` where one names a part that this program does not know.
pub fn all(connection: &Connection) -> Result<Vec<Letterhead>> {
    let sql = format!("SELECT {COLUMNS} FROM letterhead ORDER BY position, name, id");
    let rows = connection.prepare_cached(&sql)?.query_map([], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    rows.into_iter().collect()
}

/// One letterhead.
///
/// # Errors
/// `NOT_FOUND`.
pub fn get(connection: &Connection, id: LetterheadId) -> Result<Letterhead> {
    let sql = format!("SELECT {COLUMNS} FROM letterhead WHERE id = ?1");
    let found = connection.prepare_cached(&sql)?.query_row([id], from_row).optional()?;
    found.unwrap_or(Err(Error::NotFound(id.into())))
}

/// The letterhead that is taken on `day` where none was chosen: the usual one of those that
/// hold, else the first. None where there is none.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn usual_on(connection: &Connection, day: NaiveDate) -> Result<Option<Letterhead>> {
    let mut holding: Vec<Letterhead> = all(connection)?.into_iter().filter(|head| head.fields.holds_on(day)).collect();
    let usual = holding.iter().position(|head| head.fields.usual).unwrap_or(0);
    Ok((!holding.is_empty()).then(|| holding.swap_remove(usual)))
}

/// Saves a new letterhead (`id` none) or changes one. Of all there is one usual one.
///
/// # Errors
/// `INVALID` with an issue at each refused field; `NOT_FOUND`.
pub fn save(
    office: &mut Office,
    id: Option<LetterheadId>,
    fields: &LetterheadFields,
    moment: &Moment,
) -> Result<Done<LetterheadId>> {
    let code = if id.is_some() { "letterhead_changed" } else { "letterhead_created" };
    office.transact_named(Op::step(code, fields.name.trim()), moment, |tx, op| {
        let issues = check(tx, id, fields)?;
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        let id = write(tx, id, fields)?;
        if fields.usual {
            tx.prepare_cached("UPDATE letterhead SET usual = 0 WHERE usual = 1 AND id <> ?1")?.execute([id])?;
        }
        crate::drafts::settled(tx, "letterhead", Some(id.0))?;
        op.subject = Some(id.into());
        Ok(id)
    })
}

/// What would be refused.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn check(connection: &Connection, id: Option<LetterheadId>, fields: &LetterheadFields) -> Result<Vec<FieldIssue>> {
    let mut issues = Vec::new();
    let name = fields.name.trim();
    if name.is_empty() {
        issues.push(FieldIssue::new("name", "NAME_MISSING"));
    }
    let taken = connection
        .prepare_cached("SELECT 1 FROM letterhead WHERE name = ?1 AND id <> ?2")?
        .exists((name, id.map_or(0, |id| id.0)))?;
    if taken {
        issues.push(FieldIssue::new("name", "NAME_TAKEN"));
    }
    if matches!((fields.valid_from, fields.valid_to), (Some(from), Some(to)) if to < from) {
        issues.push(FieldIssue::new("valid_to", "END_BEFORE_START"));
    }
    if !TEXT_SIZES.contains(&fields.text_size) {
        issues.push(FieldIssue::new("text_size", "TEXT_SIZE_RANGE"));
    }
    Ok(issues)
}

fn write(tx: &Connection, id: Option<LetterheadId>, fields: &LetterheadFields) -> Result<LetterheadId> {
    let sql = match id {
        Some(_) => {
            "UPDATE letterhead SET name = :name, form = :form, logo = :logo, head = :head, return_line = :return_line,
                    footer = :footer, footer_note = :footer_note, lines = :lines, marks = :marks,
                    numbered = :numbered, text_size = :text_size, valid_from = :valid_from, valid_to = :valid_to,
                    usual = :usual, active = :active, position = :position
             WHERE id = :id"
        }
        None => {
            "INSERT INTO letterhead (id, name, form, logo, head, return_line, footer, footer_note, lines, marks,
                    numbered, text_size, valid_from, valid_to, usual, active, position)
             VALUES (:id, :name, :form, :logo, :head, :return_line, :footer, :footer_note, :lines, :marks, :numbered,
                    :text_size, :valid_from, :valid_to, :usual, :active,
                    coalesce((SELECT max(position) + 1 FROM letterhead), 0) + 0 * :position)"
        }
    };
    let touched = tx.prepare_cached(sql)?.execute(named_params! {
        ":id": id, ":name": fields.name.trim(), ":form": fields.form, ":logo": fields.logo, ":head": fields.head.trim(),
        ":return_line": fields.return_line.trim(), ":footer": stored(&fields.footer),
        ":footer_note": fields.footer_note.trim(), ":lines": stored(&fields.lines), ":marks": fields.marks,
        ":numbered": fields.numbered, ":text_size": fields.text_size, ":valid_from": fields.valid_from,
        ":valid_to": fields.valid_to, ":usual": fields.usual, ":active": fields.active, ":position": fields.position,
    })?;
    match id {
        Some(id) if touched == 0 => Err(Error::NotFound(id.into())),
        Some(id) => Ok(id),
        None => Ok(LetterheadId(tx.last_insert_rowid())),
    }
}

/// Deletes a letterhead that no letter uses.
///
/// # Errors
/// `IN_USE` with the letters, `NOT_FOUND`.
pub fn delete(office: &mut Office, id: LetterheadId, moment: &Moment) -> Result<Done<()>> {
    let head = get(office.read(), id)?;
    office.transact(Op::step("letterhead_deleted", head.fields.name).about(id), moment, |tx| {
        usage::refuse_if_used(tx, "letterhead", id.0)?;
        tx.execute("DELETE FROM letterhead WHERE id = ?1", [id])?;
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn office() -> (Office, Moment) {
        let moment = Moment::on(day("2026-03-16"), "Test");
        (Office::in_memory(&moment).unwrap(), moment)
    }

    fn named(name: &str) -> LetterheadFields {
        LetterheadFields { name: name.into(), ..LetterheadFields::default() }
    }

    #[test]
    fn a_letterhead_is_kept_whole_and_one_is_the_usual() {
        let (mut office, moment) = office();
        let first = usual_on(office.read(), moment.today).unwrap().unwrap();
        let fields = LetterheadFields {
            form: LetterForm::A,
            logo: LogoPlace::Centre,
            footer: vec![FooterPart::Tax, FooterPart::Address],
            lines: vec![InfoLine::Date, InfoLine::Clerk],
            usual: true,
            position: first.fields.position + 1,
            ..named("Geschäftsführung")
        };
        let id = save(&mut office, None, &fields, &moment).unwrap().value;
        assert_eq!(get(office.read(), id).unwrap().fields, fields);
        assert!(!get(office.read(), first.id).unwrap().fields.usual);
        assert_eq!(usual_on(office.read(), moment.today).unwrap().unwrap().id, id);
        office.undo(&moment).unwrap();
        assert_eq!(usual_on(office.read(), moment.today).unwrap().unwrap(), first);
    }

    #[test]
    fn the_one_that_holds_on_the_day_is_taken() {
        let (mut office, moment) = office();
        let old = usual_on(office.read(), moment.today).unwrap().unwrap();
        let ends = LetterheadFields { valid_to: Some(day("2026-12-31")), ..old.fields.clone() };
        save(&mut office, Some(old.id), &ends, &moment).unwrap();
        let next = LetterheadFields { valid_from: Some(day("2027-01-01")), ..named("Neu") };
        let next = save(&mut office, None, &next, &moment).unwrap().value;
        for (on, expected) in [("2026-12-31", old.id), ("2027-01-01", next)] {
            assert_eq!(usual_on(office.read(), day(on)).unwrap().map(|head| head.id), Some(expected), "{on}");
        }
    }

    #[test]
    fn what_cannot_be_is_refused_at_its_field() {
        let (mut office, moment) = office();
        let taken = all(office.read()).unwrap()[0].fields.name.clone();
        for (fields, field, code) in [
            (named(" "), "name", "NAME_MISSING"),
            (named(&taken), "name", "NAME_TAKEN"),
            (LetterheadFields { text_size: 90, ..named("x") }, "text_size", "TEXT_SIZE_RANGE"),
            (
                LetterheadFields {
                    valid_from: Some(day("2026-02-01")),
                    valid_to: Some(day("2026-01-31")),
                    ..named("x")
                },
                "valid_to",
                "END_BEFORE_START",
            ),
        ] {
            let Err(Error::Invalid(issues)) = save(&mut office, None, &fields, &moment) else { panic!("{field}") };
            assert_eq!((issues[0].field.as_str(), issues[0].code), (field, code));
        }
    }
}
