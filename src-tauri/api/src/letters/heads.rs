//! Commands of letterheads, and a letterhead as print takes it.

use chrono::NaiveDate;
use kontor_core::RecordKind;
use kontor_core::letters::details::{self, Details};
use kontor_core::master_data::letterhead::{self as core, FooterPart, InfoLine, LetterForm, LogoPlace};
use kontor_core::master_data::usage;
use kontor_core::record::LetterheadId;
use kontor_print::papers::letter::{Form, Head, LogoAt};
use kontor_words::{PaperLang, letters as words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{ById, Code, Saved, wire};

wire! {
    /// How letters look.
    pub struct LetterheadFields = core::LetterheadFields {
        /// Its name.
        name: String,
        /// Form A or B of DIN 5008.
        form: LetterForm as "Code<LetterForm>",
        /// Where the logo stands.
        logo: LogoPlace as "Code<LogoPlace>",
        /// Lines in the head; empty: the own firm's name.
        head: String,
        /// The line above the address; empty: the own firm's.
        return_line: String,
        /// The columns of the foot, in order.
        footer: Vec<FooterPart> as "Vec<Code<FooterPart>>",
        /// A line below them.
        footer_note: String,
        /// The lines of the information block, in order; empty: all.
        lines: Vec<InfoLine> as "Vec<Code<InfoLine>>",
        /// Fold marks and hole mark.
        marks: bool,
        /// Letters draw a number.
        numbered: bool,
        /// Size of the text in tenths of a point.
        text_size: i64,
        /// First day.
        valid_from: Option<NaiveDate>,
        /// Last day.
        valid_to: Option<NaiveDate>,
        /// Taken where none was chosen.
        usual: bool,
        /// False: hidden in pickers.
        active: bool,
        /// Place in the list.
        position: i64,
    }
}

/// A letterhead.
#[derive(Debug, Serialize, TS)]
pub struct Letterhead {
    /// Its id.
    pub id: i64,
    /// At how many letters it is used.
    pub used: usize,
    /// Whether it may be used today.
    pub holds: bool,
    /// How letters look.
    #[serde(flatten)]
    pub fields: LetterheadFields,
}

/// A letterhead to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct LetterheadSave {
    /// None: a new one.
    pub id: Option<i64>,
    /// How letters look.
    pub fields: LetterheadFields,
}

/// A detail that letters must carry and that is missing in the own firm.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MissingDetail {
    /// The field of the own firm.
    pub field: String,
    /// The law that asks for it; empty: no letter goes without.
    pub law: String,
}

pub(crate) fn list(desk: &mut Desk, (): ()) -> Result<Vec<Letterhead>> {
    let today = desk.today();
    let connection = desk.office()?.read();
    core::all(connection)?
        .into_iter()
        .map(|head| {
            Ok(Letterhead {
                id: head.id.0,
                used: usage::count(connection, RecordKind::Letterhead, head.id.0)?,
                holds: head.fields.holds_on(today),
                fields: head.fields.into(),
            })
        })
        .collect()
}

pub(crate) fn save(desk: &mut Desk, request: LetterheadSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = core::save(office, request.id.map(LetterheadId), &request.fields.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn delete(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::delete(office, LetterheadId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}

/// What the own firm's letters lack by law.
pub(crate) fn missing(desk: &mut Desk, (): ()) -> Result<Vec<MissingDetail>> {
    let today = desk.today();
    let missing = details::missing(desk.office()?.read(), today)?.into_iter();
    Ok(missing.map(|one| MissingDetail { field: one.field.to_owned(), law: one.law.to_owned() }).collect())
}

/// A letterhead as print takes it, with what follows from the own firm.
pub(crate) fn printed(fields: &core::LetterheadFields, details: &Details, lang: PaperLang) -> Head {
    let own = [&details.name, &details.street, &details.town].map(|text| text.trim());
    let own: Vec<&str> = own.into_iter().filter(|text| !text.is_empty()).collect();
    Head {
        form: match fields.form {
            LetterForm::A => Form::A,
            LetterForm::B => Form::B,
        },
        logo: match fields.logo {
            LogoPlace::Left => LogoAt::Left,
            LogoPlace::Centre => LogoAt::Centre,
            LogoPlace::Right => LogoAt::Right,
            LogoPlace::None => LogoAt::None,
        },
        lines: if fields.head.is_empty() { filled(&[&details.name]) } else { lines_of(&fields.head) },
        return_line: if fields.return_line.is_empty() { own.join(" · ") } else { fields.return_line.clone() },
        footer: fields.footer.iter().map(|part| column(*part, fields, details, lang)).collect(),
        footer_note: fields.footer_note.clone(),
        marks: fields.marks,
        // Tenths of a point between 100 and 120.
        size: fields.text_size as f32 / 10.0,
    }
}

pub(crate) fn lines_of(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
}

fn filled(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).map(ToOwned::to_owned).collect()
}

fn column(part: FooterPart, fields: &core::LetterheadFields, details: &Details, lang: PaperLang) -> Vec<String> {
    let words = words::of(lang);
    let labelled = |label: &str, text: &str| {
        if text.trim().is_empty() { String::new() } else { format!("{label} {}", text.trim()) }
    };
    let tax = [labelled(words.vat_id, &details.vat_id), labelled(words.tax_number, &details.tax_number)];
    match part {
        FooterPart::Address => filled(&[&details.name, &details.street, &details.town]),
        FooterPart::Reach => filled(&[&labelled(words.foot_phone, &details.phone), &details.email, &details.web]),
        FooterPart::Bank => {
            let mut lines = Vec::new();
            for account in &details.accounts {
                let bic = labelled("BIC", &account.bic);
                lines.extend(filled(&[&account.bank, &labelled("IBAN", &grouped(&account.iban)), &bic]));
            }
            lines
        }
        FooterPart::Register => register(fields, details, lang, &tax[0]),
        FooterPart::Tax => filled(&[&tax[0], &tax[1]]),
    }
}

/// Seat, register, who manages: what the law asks for.
fn register(fields: &core::LetterheadFields, details: &Details, lang: PaperLang, vat_id: &str) -> Vec<String> {
    let words = words::of(lang);
    let mut lines = Vec::new();
    if details.names_seat() && !details.seat.is_empty() {
        lines.push(format!("{} {}", words.seat, details.seat));
    }
    lines.extend(filled(&[&details.court, &details.number]));
    if !details.managers.is_empty() {
        let label = match (details.has_board(), details.managers.len()) {
            (true, _) => words.board,
            (false, 1) => words.manager,
            (false, _) => words.managers,
        };
        lines.push(format!("{label}:"));
        lines.extend(filled(&details.managers.iter().map(String::as_str).collect::<Vec<_>>()));
    }
    if !details.chair.is_empty() {
        lines.push(format!("{}: {}", words.chair, details.chair));
    }
    if !details.advisory.is_empty() {
        lines.push(format!("{}: {}", words.advisory, details.advisory));
    }
    lines.extend(details.partner.iter().cloned());
    if !fields.footer.contains(&FooterPart::Tax) {
        lines.extend(filled(&[vat_id]));
    }
    lines
}

/// An IBAN in groups of four.
fn grouped(iban: &str) -> String {
    let signs: Vec<char> = iban.chars().filter(|c| !c.is_whitespace()).collect();
    // Groups stay together on a line.
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("\u{a0}")
}
