//! Letters after DIN 5008, form A or B: one letter, or a serial letter of many.

use chrono::NaiveDate;
use kontor_words::letters as words;
use kontor_words::{PaperLang, dates};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::{Face, width};
use crate::logo::Logo;
use crate::paper::Paper;
use crate::running::{self, PageLines, Running};
use crate::text::breakable;

/// The registry's lines.
pub(super) const KIND: PaperKind = PaperKind {
    code: "letter",
    takes: Takes::Record("letter"),
    forms: &["letter"],
    name: ("Brief", "Letter"),
    found: ("Briefe › Brief", "Letters › letter"),
};
/// The same pages, many times over.
pub(super) const SERIAL: PaperKind = PaperKind {
    code: "serial-letter",
    takes: Takes::Record("letter"),
    forms: &["letters"],
    name: ("Serienbrief", "Serial letter"),
    found: ("Briefe › Serienbrief", "Letters › serial letter"),
};

/// Width of the text of the address, in points.
const ADDRESS: f32 = 79.0 / 25.4 * 72.0;
/// Width of the running text, in points.
const TEXT: f32 = 165.0 / 25.4 * 72.0;
/// The zone of the address has so many lines.
const ADDRESS_LINES: usize = 6;
/// Between two columns of the foot, in points.
const GUTTER: f32 = 4.0 / 25.4 * 72.0;
/// Width of the information block, in millimetres.
const INFO: f32 = 75.0;
/// Nothing on paper is smaller, in points.
const SMALLEST: f32 = 8.0;
/// The address is set in this size where its lines fit.
const ADDRESS_SIZE: f32 = 10.5;
/// Two lines of the text and a blank one: less above a closing is too little, in millimetres.
const TOO_LITTLE: f64 = 2.5 * 1.3 * 25.4 / 72.0;

/// The form of DIN 5008.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// The address begins 27 mm from the top.
    A,
    /// The address begins 45 mm from the top.
    #[default]
    B,
}

/// Where the logo stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogoAt {
    /// At the text's left edge.
    Left,
    /// In the middle.
    Centre,
    /// At the text's right edge.
    #[default]
    Right,
    /// Nowhere.
    None,
}

/// What all pages of a letterhead share.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Head {
    /// Form A or B.
    pub form: Form,
    /// Where the logo stands.
    pub logo: LogoAt,
    /// Lines of the head, the first in bold.
    pub lines: Vec<String>,
    /// The line above the address.
    pub return_line: String,
    /// The columns of the foot.
    pub footer: Vec<Vec<String>>,
    /// A line below them.
    pub footer_note: String,
    /// Fold marks and hole mark.
    pub marks: bool,
    /// Size of the text in points.
    pub size: f32,
}

/// The information block. What is empty is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Info {
    /// Which lines, in order.
    pub lines: Vec<InfoLine>,
}

/// A line of the information block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InfoLine {
    /// Ihr Zeichen.
    YourReference(String),
    /// Ihre Nachricht vom.
    YourMessage(NaiveDate),
    /// Unser Zeichen.
    OurReference(String),
    /// Unsere Nachricht vom.
    OurMessage(NaiveDate),
    /// Name.
    Clerk(String),
    /// Telefon.
    Phone(String),
    /// E-Mail.
    Email(String),
    /// Datum.
    Date(NaiveDate),
}

/// Who signs, line by line: "i. A. Anna Petersen", "Assistenz".
pub type Signature = Vec<String>;

/// One letter with every placeholder filled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letter {
    /// Notes above the address.
    pub notes: Vec<String>,
    /// The address block.
    pub address: Vec<String>,
    /// The information block.
    pub info: Info,
    /// Subject.
    pub subject: String,
    /// Salutation.
    pub salutation: String,
    /// Text; paragraphs are parted by an empty line.
    pub body: String,
    /// "Mit freundlichen Grüßen".
    pub closing: String,
    /// The firm below it; empty: none.
    pub firm: String,
    /// Who signs, at most two beside each other.
    pub signatures: Vec<Signature>,
    /// Anlagen.
    pub annexes: Vec<String>,
    /// Verteiler.
    pub copies: Vec<String>,
}

/// One letter or many on one letterhead.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LetterPaper {
    /// The letterhead.
    pub head: Head,
    /// The letters.
    pub letters: Vec<Letter>,
    /// The own firm.
    pub firm: String,
    /// The title: the subject.
    pub title: String,
    /// The day on the letter; it is all the time the paper knows.
    pub dated: NaiveDate,
}

/// How letters are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterOptions {
    /// The letters' language.
    pub lang: PaperLang,
    /// On printed letter paper: head and foot stand there already.
    pub preprinted: bool,
}

/// What the first setting showed of one letter.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    /// Annexes stand beside the closing.
    beside: bool,
    /// Lines of text go over with the closing.
    glue: bool,
}

impl LetterPaper {
    /// Sets the letters. Where a closing would stand alone on its page, or annexes would fall
    /// behind it, they are set again with the remedy of DIN 5008.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, options: LetterOptions, logo: Option<&Logo>) -> Result<Paper, PrintError> {
        let mut seen = vec![Seen::default(); self.letters.len()];
        // Gluing lines can push annexes over, and the other way round: three settings settle it.
        for _ in 0..2 {
            let paper = self.set_as(options, logo, &seen)?;
            if !self.look(&paper, &mut seen) {
                return self.numbered(paper, options.lang);
            }
        }
        let paper = self.set_as(options, logo, &seen)?;
        self.numbered(paper, options.lang)
    }

    fn set_as(&self, options: LetterOptions, logo: Option<&Logo>, seen: &[Seen]) -> Result<Paper, PrintError> {
        set(Job {
            template: Template::Letter,
            data: self.describe(options, seen),
            logo: if self.head.logo == LogoAt::None || options.preprinted { None } else { logo },
            running: None,
            title: self.title.clone(),
            lang: options.lang,
            day: self.dated,
            untagged: false,
        })
    }

    /// Looks where closings and ends came to stand; true where something must be set anew.
    fn look(&self, paper: &Paper, seen: &mut [Seen]) -> bool {
        let marks = paper.marks();
        let of = |letter: usize, part: i64| {
            let wanted = i64::try_from(letter).unwrap_or(i64::MAX).saturating_mul(10) + part;
            marks.binary_search_by_key(&wanted, |mark| mark.value).ok().map(|at| marks[at])
        };
        let mut again = false;
        for (index, (letter, seen)) in self.letters.iter().zip(seen).enumerate() {
            let (Some(begin), Some(closing), Some(end)) = (of(index, 0), of(index, 1), of(index, 2)) else { continue };
            let alone = closing.page > begin.page
                && closing.y_mm < 20.0 + TOO_LITTLE * f64::from(self.head.size)
                && !letter.body.trim().is_empty();
            let falls = end.page > closing.page && !(letter.annexes.is_empty() && letter.copies.is_empty());
            again |= (alone && !seen.glue) || (falls && !seen.beside);
            seen.glue |= alone;
            seen.beside |= falls;
        }
        again
    }

    /// "Seite 2 von 3" and what the letter is about, on every page of a letter but its first.
    fn numbered(&self, mut paper: Paper, lang: PaperLang) -> Result<Paper, PrintError> {
        let starts: Vec<usize> =
            paper.marks().iter().filter(|mark| mark.value % 10 == 0).map(|mark| mark.page).collect();
        let pages = paper.page_count();
        let common = kontor_words::papers::common(lang);
        let mut lines = vec![PageLines::default(); pages];
        for (letter, (index, start)) in self.letters.iter().zip(starts.iter().enumerate()) {
            let end = starts.get(index + 1).copied().unwrap_or(pages);
            let all = end.saturating_sub(*start);
            let head = format!("{} · {}", Running::short(&letter.subject), dates::numeric(self.dated, lang));
            for (at, line) in lines.iter_mut().enumerate().take(end).skip(start + 1) {
                line.head.clone_from(&head);
                line.right = format!("{} {} {} {all}", common.page, at - start + 1, common.of);
            }
        }
        if lines.iter().any(|line| !line.right.is_empty()) {
            let mut missing = std::mem::take(&mut paper.missing);
            paper.document = running::lay_each(&paper.document, &lines, lang, &mut missing)?;
            paper.missing = missing;
        }
        Ok(paper)
    }

    /// On which pages (from 0) letters begin: page 1 and further pages may want two trays.
    #[must_use]
    pub fn first_pages(paper: &Paper) -> Vec<usize> {
        paper.marks().iter().filter(|mark| mark.value % 10 == 0).map(|mark| mark.page).collect()
    }

    fn describe(&self, options: LetterOptions, seen: &[Seen]) -> Value {
        let lang = options.lang;
        let labels: Vec<String> = self
            .letters
            .iter()
            .take(1)
            .flat_map(|letter| letter.info.lines.iter().map(|line| label(line, lang)))
            .collect();
        let label_width = labels.iter().map(|label| width(label, Face::Regular, 9.0) * 25.4 / 72.0).fold(0.0, f32::max);
        let label_width = if label_width > 0.0 { (label_width + 3.0).min(INFO / 2.0) } else { 0.0 };
        let footer: Vec<Vec<String>> = self.footer(lang);
        let return_size = fitting(&self.head.return_line, ADDRESS, 8.0, 6.0);
        json!({
            "document_title": self.title,
            "author": self.firm,
            "language": language(lang),
            "region": region(lang),
            "size": self.head.size,
            "form": self.head.form,
            "logo": self.head.logo,
            "preprinted": options.preprinted,
            "head": self.head.lines,
            "return_line": self.head.return_line,
            "return_size": return_size,
            "footer": footer,
            "footer_widths": footer_widths(&footer),
            "footer_note": self.head.footer_note,
            "marks": self.head.marks,
            "info_label": label_width,
            "letters": self.letters.iter().zip(seen).map(|(letter, seen)| {
                describe(letter, *seen, self.head.size, label_width, lang)
            }).collect::<Vec<_>>(),
        })
    }

    fn footer(&self, lang: PaperLang) -> Vec<Vec<String>> {
        let columns = self.head.footer.iter().filter(|column| !column.is_empty()).count().max(1);
        // The widest column has about a third more than its part.
        let room = TEXT / columns as f32 * 1.4;
        let filled = self.head.footer.iter().filter(|column| !column.is_empty());
        filled
            .map(|column| column.iter().map(|line| breakable(line, room, Face::Regular, 8.0, lang)).collect())
            .collect()
    }
}

/// Columns are as wide as their text. Where that is too much, the widest give way, but never a
/// word of theirs (an IBAN is one).
fn footer_widths(columns: &[Vec<String>]) -> Vec<f32> {
    let widest =
        |texts: &mut dyn Iterator<Item = &str>| texts.map(|t| width(t, Face::Regular, 8.0)).fold(40.0, f32::max);
    let whole: Vec<f32> = columns.iter().map(|column| widest(&mut column.iter().map(String::as_str)) + 2.0).collect();
    let words: Vec<f32> =
        columns.iter().map(|column| widest(&mut column.iter().flat_map(|line| line.split(' '))) + 2.0).collect();
    let room = TEXT - GUTTER * columns.len().saturating_sub(1) as f32;
    let with_cap =
        |cap: f32| -> Vec<f32> { whole.iter().zip(&words).map(|(whole, word)| whole.min(cap).max(*word)).collect() };
    let mut cap = room;
    while cap > 40.0 && with_cap(cap).iter().sum::<f32>() > room {
        cap -= 2.0;
    }
    with_cap(cap)
}

/// The size in which a line fits its room, between the usual and the smallest one.
pub(super) fn fitting(line: &str, room: f32, usual: f32, smallest: f32) -> f32 {
    let wide = width(line, Face::Regular, usual);
    if wide <= room { usual } else { (usual * room / wide * 0.99).max(smallest) }
}

/// The size of all lines of an address, so that the longest fits where it can.
fn address_size(address: &[String]) -> f32 {
    address.iter().map(|line| fitting(line, ADDRESS, ADDRESS_SIZE, SMALLEST)).fold(ADDRESS_SIZE, f32::min)
}

/// Whether an address takes more lines than its zone has, because there are too many, or long ones
/// wrap. It is still set, closer, and not as DIN 5008 wants it.
#[must_use]
pub fn is_crowded(address: &[String]) -> bool {
    let size = address_size(address);
    address.iter().map(|line| rows_of(line, ADDRESS, size)).sum::<usize>() > ADDRESS_LINES
}

/// How many rows a line takes that breaks between words and behind hyphens.
fn rows_of(line: &str, room: f32, size: f32) -> usize {
    let (mut rows, mut run) = (1, 0.0);
    for piece in line.split_inclusive([' ', '-']) {
        let wide = width(piece.trim_end(), Face::Regular, size);
        if run > 0.0 && run + wide > room {
            rows += 1;
            run = 0.0;
        }
        run += width(piece, Face::Regular, size);
    }
    rows
}

fn describe(letter: &Letter, seen: Seen, size: f32, label_width: f32, lang: PaperLang) -> Value {
    let address_size = address_size(&letter.address);
    let fit = |text: &str| breakable(text, TEXT, Face::Regular, size, lang);
    let value_room = (INFO - label_width - 2.0) / 25.4 * 72.0;
    let info: Vec<Value> = letter
        .info
        .lines
        .iter()
        .map(|line| {
            json!({
                "label": label(line, lang),
                "value": breakable(&mail_breaks(&value(line, lang), value_room), value_room, Face::Regular, 9.0, lang),
            })
        })
        .collect();
    let half = TEXT / letter.signatures.len().max(1) as f32 - 12.0;
    json!({
        "notes": letter.notes.iter().map(|line| breakable(line, ADDRESS, Face::Regular, 8.0, lang)).collect::<Vec<_>>(),
        "address": letter.address.iter()
            .map(|line| breakable(line, ADDRESS, Face::Regular, address_size, lang)).collect::<Vec<_>>(),
        "address_size": address_size,
        "info": info,
        "subject": breakable(&letter.subject, TEXT, Face::SemiBold, size, lang),
        "salutation": fit(&letter.salutation),
        "paragraphs": paragraphs(&letter.body, &fit),
        "closing": fit(&letter.closing),
        "firm": fit(&letter.firm),
        "signatures": letter.signatures.iter().map(|lines| {
            lines.iter().map(|line| breakable(line, half, Face::Regular, size, lang)).collect::<Vec<_>>()
        }).collect::<Vec<_>>(),
        "lists": lists(letter, size, lang),
        "beside": seen.beside,
        "glue": seen.glue,
    })
}

/// Paragraphs as lists of their lines; further empty lines between them count as one.
fn paragraphs(body: &str, fit: &impl Fn(&str) -> String) -> Vec<Vec<String>> {
    let mut paragraphs: Vec<Vec<String>> = vec![Vec::new()];
    for line in body.lines() {
        if line.trim().is_empty() {
            paragraphs.push(Vec::new());
        } else if let Some(last) = paragraphs.last_mut() {
            last.push(fit(line.trim_end()));
        }
    }
    paragraphs.retain(|lines| !lines.is_empty());
    paragraphs
}

fn lists(letter: &Letter, size: f32, lang: PaperLang) -> Vec<Value> {
    let words = words::of(lang);
    let annexes = if letter.annexes.len() == 1 { words.annex } else { words.annexes };
    // They may come to stand beside the closing, which is narrower.
    let room = 64.0 / 25.4 * 72.0;
    [(annexes, &letter.annexes), (words.copies, &letter.copies)]
        .into_iter()
        .filter(|(_, lines)| !lines.is_empty())
        .map(|(title, lines)| {
            let lines: Vec<String> =
                lines.iter().map(|line| breakable(line, room, Face::Regular, size, lang)).collect();
            json!({ "title": title, "lines": lines })
        })
        .collect()
}

/// An address that is too long for its line is broken behind its @ sooner than anywhere else.
fn mail_breaks(text: &str, room: f32) -> String {
    let fits = |part: &str| width(part, Face::Regular, 9.0) <= room;
    match text.split_once('@') {
        Some((name, host)) if !fits(text) && fits(name) && fits(host) => format!("{name}@\n{host}"),
        _ => text.to_owned(),
    }
}

fn label(line: &InfoLine, lang: PaperLang) -> String {
    let words = words::of(lang);
    match line {
        InfoLine::YourReference(_) => words.your_reference,
        InfoLine::YourMessage(_) => words.your_message,
        InfoLine::OurReference(_) => words.our_reference,
        InfoLine::OurMessage(_) => words.our_message,
        InfoLine::Clerk(_) => words.clerk,
        InfoLine::Phone(_) => words.phone,
        InfoLine::Email(_) => words.email,
        InfoLine::Date(_) => words.date,
    }
    .to_owned()
}

fn value(line: &InfoLine, lang: PaperLang) -> String {
    match line {
        InfoLine::YourReference(text)
        | InfoLine::OurReference(text)
        | InfoLine::Clerk(text)
        | InfoLine::Phone(text)
        | InfoLine::Email(text) => text.clone(),
        InfoLine::YourMessage(day) | InfoLine::OurMessage(day) => dates::numeric(*day, lang),
        InfoLine::Date(day) => dates::long_without_weekday(*day, lang),
    }
}
