//! The contract sheet (Vertragsblatt): everything about a contract; and its core with boxes to be ticked, by which a
//! contract is put to decision.

use chrono::NaiveDate;
use kontor_words::papers::contracts as words;
use kontor_words::{PaperLang, dates};
use serde_json::{Value, json};

use super::contact_sheet::SheetLine;
use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::{Face, width};
use crate::logo::Logo;
use crate::paper::Paper;
use crate::running::{self, PageLines, Running};
use crate::text::breakable;

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "contract-sheet",
    takes: Takes::Record("contract"),
    forms: &["sheet"],
    name: ("Vertragsblatt", "Contract sheet"),
    found: ("Verträge › Vertrag › Vertragsblatt drucken", "Contracts › contract › Print contract sheet"),
};

/// The registry's line of the sheet that a contract is put to decision with.
pub(super) const DECISION: PaperKind = PaperKind {
    code: "contract-decision",
    takes: Takes::Record("contract"),
    forms: &["sheet"],
    name: ("Entscheidungsvorlage", "Decision sheet"),
    found: ("Verträge › Vertrag › Zur Entscheidung vorlegen", "Contracts › contract › Put to decision"),
};

/// Points of a millimetre.
const POINTS: f32 = 72.0 / 25.4;
/// Text width.
const WIDTH: f32 = 165.0 * POINTS;
/// Width of the labels' column, and of one that only numbers its lines.
const LABEL: f32 = 45.0 * POINTS;
const NUMBERED: f32 = 7.0 * POINTS;
/// The room of a value in the strip, insets not counted.
const FACT: f32 = (165.0 / 4.0 - 5.5) * POINTS;

/// Nothing is smaller than this.
const SMALLEST: f32 = 8.0;

/// Sheets of one contract or several, ready to be set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContractSheetPaper {
    /// The own firm.
    pub firm: String,
    /// The day of the data.
    pub as_of: NaiveDate,
    /// The contracts in order; each begins on its own page.
    pub sheets: Vec<ContractSheet>,
}

/// One contract.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContractSheet {
    /// Our number.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// Below the title: the partner, how it stands.
    pub below: Vec<String>,
    /// What counts at one glance, row by row: at most four facts each.
    pub strip: Vec<Vec<SheetLine>>,
    /// What presses, in a sentence; may be empty.
    pub alert: String,
    /// The parts in order; those with nothing to say are left out.
    pub parts: Vec<ContractPart>,
    /// What is to be decided; the sheet then keeps to one page.
    pub question: Option<Question>,
}

/// A part with its heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContractPart {
    /// The heading.
    pub title: String,
    /// Its lines.
    pub lines: Vec<SheetLine>,
    /// Price steps; they stand above the lines.
    pub prices: Vec<Price>,
    /// A sentence below.
    pub remark: String,
    /// Gives way first where the sheet must keep to one page.
    pub yields: bool,
}

/// One price step, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Price {
    /// From when on.
    pub from: String,
    /// How much.
    pub amount: String,
    /// How often, net or gross.
    pub payment: String,
    /// The first due day; may be empty.
    pub first_due: String,
    /// Why it changed; may be empty.
    pub reason: String,
    /// It holds on the day of the paper.
    pub now: bool,
}

/// What is to be decided.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// Until when, in words.
    pub until: String,
    /// What keeping means.
    pub kept: String,
    /// The end that notice leads to, in words; may be empty.
    pub end: String,
    /// Who puts it to decision, and when.
    pub put_by: String,
}

impl ContractPart {
    /// A part without anything yet.
    #[must_use]
    pub fn new(title: &str) -> Self {
        Self { title: title.to_owned(), ..Self::default() }
    }

    /// Adds a line where there is something to say.
    pub fn line(&mut self, label: impl Into<String>, text: impl Into<String>) {
        let text: String = text.into();
        if !text.trim().is_empty() {
            self.lines.push(SheetLine { label: label.into(), text });
        }
    }

    fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.prices.is_empty()
    }
}

/// How far a sheet that must keep to one page gives way: first its lines move together, then long texts are cut.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Tightness(usize);

impl Tightness {
    /// The most that a sheet can give way.
    const MOST: usize = 4;

    /// So many letters are kept of a text that yields.
    fn kept(self) -> usize {
        [usize::MAX, usize::MAX, 400, 160, 0][self.0.min(Self::MOST)]
    }
}

impl ContractSheetPaper {
    /// Sets the sheets. One with a question that would take more than a page moves together and cuts what is long.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` and `PAPER_PANICKED`, which are faults of the program.
    pub fn set(&self, lang: PaperLang, logo: Option<&Logo>) -> Result<Paper, PrintError> {
        let mut tightness = vec![Tightness::default(); self.sheets.len()];
        loop {
            let paper = self.set_as(lang, logo, &tightness)?;
            let starts = Self::first_pages(&paper);
            let mut again = false;
            for (index, sheet) in self.sheets.iter().enumerate() {
                let pages = pages_of(&starts, index, paper.page_count());
                if sheet.question.is_some() && pages > 1 && tightness[index].0 < Tightness::MOST {
                    tightness[index].0 += 1;
                    again = true;
                }
            }
            if !again {
                return self.numbered(paper, &starts, lang);
            }
        }
    }

    /// On which pages (from 0) the contracts begin.
    #[must_use]
    pub fn first_pages(paper: &Paper) -> Vec<usize> {
        paper.marks().iter().map(|mark| mark.page).collect()
    }

    fn asks(&self) -> bool {
        self.sheets.iter().any(|sheet| sheet.question.is_some())
    }

    /// "Vertragsblatt V-2024-0009"; "Vertragsblätter" where there are several.
    #[must_use]
    pub fn title(&self, lang: PaperLang) -> String {
        let w = words::sheet(lang);
        match self.sheets.as_slice() {
            [one] => self.title_of(one, lang),
            _ => if self.asks() { w.decisions } else { w.sheets }.to_owned(),
        }
    }

    fn title_of(&self, sheet: &ContractSheet, lang: PaperLang) -> String {
        let w = words::sheet(lang);
        let name = if sheet.number.is_empty() { &sheet.title } else { &sheet.number };
        format!("{} {name}", if sheet.question.is_some() { w.decision } else { w.sheet })
    }

    fn set_as(&self, lang: PaperLang, logo: Option<&Logo>, tightness: &[Tightness]) -> Result<Paper, PrintError> {
        let title = self.title(lang);
        let data = json!({
            "document_title": title,
            "author": self.firm,
            "language": language(lang),
            "region": region(lang),
            "firm": self.firm,
            "sheets": self
                .sheets
                .iter()
                .zip(tightness)
                .map(|(sheet, tightness)| self.describe(sheet, *tightness, lang))
                .collect::<Vec<_>>(),
        });
        set(Job {
            template: Template::ContractSheet,
            data,
            logo,
            running: None,
            title,
            lang,
            day: self.as_of,
            untagged: false,
        })
    }

    /// "Seite 1 von 2" of each contract, and which it is.
    fn numbered(&self, mut paper: Paper, starts: &[usize], lang: PaperLang) -> Result<Paper, PrintError> {
        let common = kontor_words::papers::common(lang);
        let as_of = dates::numeric(self.as_of, lang);
        let mut lines = vec![PageLines::default(); paper.page_count()];
        for (index, sheet) in self.sheets.iter().enumerate() {
            let Some(start) = starts.get(index).copied() else { continue };
            let all = pages_of(starts, index, paper.page_count());
            for (at, line) in lines.iter_mut().skip(start).take(all).enumerate() {
                if at > 0 {
                    line.head = format!("{} · {as_of}", Running::short(&sheet.title));
                }
                line.left = format!("{} · {} {as_of}", Running::short(&self.title_of(sheet, lang)), common.as_of);
                line.right = format!("{} {} {} {all}", common.page, at + 1, common.of);
            }
        }
        let mut missing = std::mem::take(&mut paper.missing);
        paper.document = running::lay_each(&paper.document, &lines, lang, &mut missing)?;
        paper.missing = missing;
        Ok(paper)
    }

    fn describe(&self, sheet: &ContractSheet, tightness: Tightness, lang: PaperLang) -> Value {
        let w = words::sheet(lang);
        let head = WIDTH - 55.0 * POINTS;
        let kind = if sheet.question.is_some() { w.decision } else { w.sheet };
        let line = [self.firm.as_str(), kind, &sheet.number];
        let line = line.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        json!({
            "tight": tightness.0,
            "line": breakable(&line, head, Face::Regular, 9.0, lang),
            "title": breakable(&sheet.title, head, Face::SemiBold, 16.8, lang),
            "below": sheet.below.iter().map(|line| breakable(line, head, Face::Regular, 10.5, lang)).collect::<Vec<_>>(),
            "strip": sheet.strip.iter().map(|row| row.iter().map(|fact| json!({
                "label": breakable(&fact.label, FACT, Face::Regular, 8.5, lang),
                "text": breakable(&fact.text, FACT, Face::SemiBold, SMALLEST, lang),
                "size": (10.5 * FACT / width(&fact.text, Face::SemiBold, 10.5).max(1.0) * 0.98).clamp(SMALLEST, 10.5),
            })).collect::<Vec<_>>()).collect::<Vec<_>>(),
            "alert": breakable(&sheet.alert, WIDTH, Face::SemiBold, 9.5, lang),
            "parts": sheet
                .parts
                .iter()
                .filter(|part| !part.is_empty() && (!part.yields || tightness.kept() > 0))
                .map(|part| describe_part(part, tightness, lang))
                .collect::<Vec<_>>(),
            "question": sheet.question.as_ref().map(|question| json!({
                "title": w.decide,
                "until": breakable(&question.until, WIDTH - 8.0 * POINTS, Face::SemiBold, 10.5, lang),
                "keep": w.keep,
                "kept": question.kept,
                "terminate": w.terminate,
                "to-day": w.to_day,
                "end": question.end,
                "other-day": w.other_day,
                "renegotiate": w.renegotiate,
                "aim": w.aim,
                "remarks": w.remarks,
                "date": w.date,
                "signature": w.signature,
                "put-by": question.put_by,
            })),
        })
    }
}

/// How many pages the contract takes.
fn pages_of(starts: &[usize], index: usize, pages: usize) -> usize {
    let start = starts.get(index).copied().unwrap_or(pages);
    starts.get(index + 1).copied().unwrap_or(pages).saturating_sub(start)
}

fn describe_part(part: &ContractPart, tightness: Tightness, lang: PaperLang) -> Value {
    let w = words::sheet(lang);
    let fit = |text: &str, room: f32| breakable(text, room, Face::Regular, 9.5, lang);
    let kept = if part.yields { tightness.kept() } else { usize::MAX };
    let widest = part.lines.iter().map(|line| line.label.chars().count()).max().unwrap_or(0);
    let label = match widest {
        0 => 0.0,
        1..=3 => NUMBERED,
        _ => LABEL,
    };
    let lines: Vec<Value> = part
        .lines
        .iter()
        .map(|line| {
            json!({
                "label": fit(&line.label, label - 3.0 * POINTS),
                "text": fit(&shortened(&line.text, kept, w.shortened), WIDTH - label - 3.0 * POINTS),
            })
        })
        .collect();
    let prices = (!part.prices.is_empty()).then(|| {
        let heads = [w.valid_from, w.amount, w.payment, w.first_due, w.reason];
        let cells = |price: &Price| {
            let reason = fit(&price.reason, 40.0 * POINTS);
            [price.from.clone(), price.amount.clone(), price.payment.clone(), price.first_due.clone(), reason]
        };
        let rows: Vec<([String; 5], bool)> = part.prices.iter().map(|price| (cells(price), price.now)).collect();
        // A column in which nothing stands is none.
        let shown: Vec<usize> =
            (0..heads.len()).filter(|at| rows.iter().any(|(cells, _)| !cells[*at].is_empty())).collect();
        let rows: Vec<Value> = rows
            .iter()
            .map(|(cells, now)| {
                json!({ "cells": shown.iter().map(|at| cells[*at].as_str()).collect::<Vec<_>>(), "now": now })
            })
            .collect();
        json!({ "heads": shown.iter().map(|at| heads[*at]).collect::<Vec<_>>(), "rows": rows })
    });
    json!({ "title": part.title, "label": label, "lines": lines, "prices": prices, "remark": part.remark })
}

/// A text of at most so many letters, cut between words.
fn shortened(text: &str, most: usize, sign: &str) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let cut = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(whole, _)| whole);
    format!("{} … {sign}", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_words_and_says_so() {
        assert_eq!(shortened("kurz", 4, "(…)"), "kurz");
        assert_eq!(shortened("ein langer Text", 12, "(gekürzt)"), "ein langer … (gekürzt)");
        assert_eq!(shortened("Donaudampfschiff", 5, "(gekürzt)"), "Donau … (gekürzt)");
    }
}
