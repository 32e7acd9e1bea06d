//! The Protokoll: who was there, what was said, what was decided in its exact words, who does what.
//!
//! A decision stands in a box that never splits unless it is longer than a page; the signatures are kept with what
//! comes before them.

use chrono::NaiveDate;
use kontor_core::minutes::{Decision, MinutesKind, MinutesState};
use kontor_words::papers::common;
use kontor_words::papers::minutes as words;
use kontor_words::papers::sittings::sittings;
use kontor_words::{PaperLang, dates};
use serde_json::{Value, json};

use super::agenda::Letterhead;
use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::Face;
use crate::logo::Logo;
use crate::paper::Paper;
use crate::running::Running;
use crate::text::breakable;

mod outline;

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "minutes",
    takes: Takes::Record("event"),
    forms: &["minutes"],
    name: ("Protokoll", "Minutes"),
    found: ("Termine › Termin › Protokoll", "Events › event › Minutes"),
};

/// The registry's line of a single item.
pub(super) const EXTRACT: PaperKind = PaperKind {
    code: "minutes-extract",
    takes: Takes::Record("event"),
    forms: &["extract"],
    name: ("Auszug aus dem Protokoll", "Extract of the minutes"),
    found: ("Termine › Termin › Protokoll › Drucken", "Events › event › Minutes › Print"),
};

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;
/// The text's width in points.
const WIDE: f32 = 164.0 * MM;

/// A task as the minutes tell it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MinutesTask {
    /// What.
    pub title: String,
    /// Who.
    pub who: String,
    /// Until when.
    pub due: Option<NaiveDate>,
}

/// What the minutes say of one item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MinutesPart {
    /// "3.1".
    pub number: String,
    /// The item.
    pub title: String,
    /// What was said, in paragraphs.
    pub text: String,
    /// It comes up again.
    pub postponed: bool,
    /// What was decided.
    pub decisions: Vec<Decision>,
    /// Who does what.
    pub tasks: Vec<MinutesTask>,
}

/// Everything that stands on minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinutesPaper {
    /// The own firm.
    pub firm: Letterhead,
    /// "3. Sitzung des Beirats 2026".
    pub title: String,
    /// How much they tell.
    pub kind: MinutesKind,
    /// How far they have come.
    pub state: MinutesState,
    /// From 1; a later one is a correction.
    pub version: u32,
    /// When they were approved.
    pub approved_on: Option<NaiveDate>,
    /// When it was, written out.
    pub when: String,
    /// Where.
    pub place: Vec<String>,
    /// Who chaired.
    pub chair: String,
    /// Who kept the minutes.
    pub keeper: String,
    /// Who was there, under their heads: "Anwesend" and the names.
    pub people: Vec<(String, Vec<String>)>,
    /// Votes and quorum, in words; empty where nobody noted them.
    pub quorum: String,
    /// What comes before the items.
    pub opening: String,
    /// The items.
    pub parts: Vec<MinutesPart>,
    /// What comes after them.
    pub closing: String,
    /// The next date; empty where there is none.
    pub next_date: String,
    /// The place in front of the date at the signatures.
    pub signed_at: String,
    /// The day of the sitting, for the foot.
    pub day: NaiveDate,
    /// The day of the data.
    pub as_of: NaiveDate,
    /// One item alone with the head: what comes before and after the items is left out, and who extracts signs.
    pub extract: bool,
}

impl MinutesPaper {
    /// Sets the minutes.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, lang: PaperLang, logo: Option<&Logo>) -> Result<Paper, PrintError> {
        let w = words::minutes(lang);
        let kind = words::kind(self.kind, lang);
        let extract = self.extract.then(|| sittings(lang).extract);
        let title = format!("{} · {}", self.title, extract.unwrap_or(kind));
        let around = |text: &str| if self.extract { Vec::new() } else { paragraphs(text, lang) };
        set(Job {
            template: Template::Minutes,
            data: json!({
                "document_title": title,
                "author": self.firm.name,
                "language": language(lang),
                "region": region(lang),
                "firm": {
                    "name": wide(&self.firm.name, 106.0, 9.0, lang),
                    "lines": self.firm.lines.iter().map(|line| wide(line, 106.0, 9.0, lang)).collect::<Vec<_>>(),
                },
                "title": wide(&self.title, 106.0, 16.8, lang),
                "subtitle": self.subtitle(lang),
                "grid": self.grid(lang),
                "opening": around(&self.opening),
                "parts": self.parts.iter().map(|part| self.part(part, lang)).collect::<Vec<_>>(),
                "closing": around(&self.closing),
                "tasks": self.tasks(lang),
                "next": (!self.extract && !self.next_date.trim().is_empty())
                    .then(|| json!({ "label": w.next_date, "text": fit(&self.next_date, WIDE, lang) })),
                "certified": self.extract.then(|| sittings(lang).extract_note),
                "none": (self.kind == MinutesKind::Decisions
                    && self.parts.iter().all(|part| part.decisions.is_empty()))
                .then_some(w.no_decisions),
                "signed": self.signed(lang),
                "signatures": [self.signature(0, &self.chair, lang), self.signature(1, &self.keeper, lang)],
            }),
            logo,
            running: Some(self.running(lang)),
            title,
            lang,
            day: self.as_of,
            untagged: false,
        })
    }

    /// What they are, and how far: "Ergebnisprotokoll · ENTWURF".
    fn subtitle(&self, lang: PaperLang) -> String {
        let w = words::minutes(lang);
        let mut said = vec![words::kind(self.kind, lang).to_owned()];
        if self.extract {
            said.insert(0, sittings(lang).extract.to_owned());
        }
        if self.version > 1 {
            said.push(format!("{} {}", w.version, self.version));
        }
        said.push(match (self.state, self.approved_on) {
            (MinutesState::Approved, Some(day)) => {
                format!("{} {}", w.approved_on, dates::long_without_weekday(day, lang))
            }
            _ => w.draft.to_owned(),
        });
        said.join(" · ")
    }

    fn grid(&self, lang: PaperLang) -> Vec<Value> {
        let fit = |line: &String| fit(line, 132.0 * MM, lang);
        let facts = self.facts(lang).into_iter();
        facts
            .map(|(label, lines)| json!({ "label": label, "lines": lines.iter().map(fit).collect::<Vec<_>>() }))
            .collect()
    }

    /// When, where and who, as far as it is known.
    fn facts(&self, lang: PaperLang) -> Vec<(String, Vec<String>)> {
        let w = words::minutes(lang);
        let mut facts = Vec::new();
        let mut line = |label: &str, mut lines: Vec<String>| {
            lines.retain(|line| !line.trim().is_empty());
            if !lines.is_empty() {
                facts.push((label.to_owned(), lines));
            }
        };
        line(w.date, vec![self.when.clone()]);
        line(w.place, self.place.clone());
        line(w.chair, vec![self.chair.clone()]);
        line(w.keeper, vec![self.keeper.clone()]);
        for (head, names) in &self.people {
            line(head, names.clone());
        }
        line("", vec![self.quorum.clone()]);
        facts
    }

    fn part(&self, part: &MinutesPart, lang: PaperLang) -> Value {
        let w = words::minutes(lang);
        // Beschlussprotokoll: the decisions alone.
        let tells = self.kind != MinutesKind::Decisions;
        json!({
            "number": part.number,
            "title": wide(&part.title, 150.0, 11.5, lang),
            "text": if tells { paragraphs(&part.text, lang) } else { Vec::new() },
            "postponed": part.postponed.then_some(w.postponed),
            "decisions": part.decisions.iter().map(|one| decision(one, lang)).collect::<Vec<_>>(),
            "tasks": part.tasks.iter().map(|task| task_line(task, lang)).collect::<Vec<_>>(),
            "shown": tells || !part.decisions.is_empty() || !part.tasks.is_empty() || part.postponed,
        })
    }

    /// All tasks together at the end, where there are some: who only reads the last page finds them.
    fn tasks(&self, lang: PaperLang) -> Option<Value> {
        if self.extract {
            return None;
        }
        let w = words::minutes(lang);
        let tasks: Vec<Value> =
            self.parts.iter().flat_map(|part| &part.tasks).map(|task| task_line(task, lang)).collect();
        (!tasks.is_empty()).then(|| json!({ "title": w.tasks, "heads": [w.task, w.who, w.until], "rows": tasks }))
    }

    fn signed(&self, lang: PaperLang) -> String {
        let day = dates::long_without_weekday(self.approved_on.unwrap_or(self.as_of), lang);
        if self.signed_at.trim().is_empty() { day } else { format!("{}, {day}", self.signed_at.trim()) }
    }

    fn signature(&self, at: usize, name: &str, lang: PaperLang) -> Value {
        json!({ "label": words::minutes(lang).signatures[at], "name": wide(name, 60.0, 9.5, lang) })
    }

    fn running(&self, lang: PaperLang) -> Running {
        let title = Running::short(&self.title);
        let day = dates::numeric(self.day, lang);
        let foot =
            format!("{} · {} {}", words::kind(self.kind, lang), common(lang).as_of, dates::numeric(self.as_of, lang));
        Running { head: format!("{title} · {day}"), foot }
    }
}

fn decision(decision: &Decision, lang: PaperLang) -> Value {
    let (title, said) = decided(decision, lang);
    json!({
        "title": title,
        "wording": decision.wording.lines().map(|line| fit(line, 156.0 * MM, lang)).collect::<Vec<_>>(),
        "said": said,
    })
}

/// "Beschluss BR-2026-014", and its count with its result.
fn decided(decision: &Decision, lang: PaperLang) -> (String, String) {
    let w = words::minutes(lang);
    let title = match &decision.number {
        Some(number) => format!("{} {number}", w.decision),
        None => w.decision.to_owned(),
    };
    let counts =
        [(w.yes, decision.yes), (w.no, decision.no), (w.abstained, decision.abstained), (w.invalid, decision.invalid)];
    let mut said: Vec<String> =
        counts.into_iter().filter_map(|(label, count)| count.map(|count| format!("{label} {count}"))).collect();
    said.push(words::outcome(decision.outcome, decision.voting, lang).to_owned());
    (title, said.join(" · "))
}

fn task_line(task: &MinutesTask, lang: PaperLang) -> Value {
    json!({
        "title": fit(&task.title, 94.0 * MM, lang),
        "who": fit(&task.who, 38.0 * MM, lang),
        "until": task.due.map(|day| dates::numeric(day, lang)).unwrap_or_default(),
    })
}

fn paragraphs(text: &str, lang: PaperLang) -> Vec<String> {
    text.trim().lines().map(|line| fit(line, WIDE, lang)).collect()
}

fn fit(text: &str, room: f32, lang: PaperLang) -> String {
    breakable(text, room, Face::Regular, 10.5, lang)
}

fn wide(text: &str, millimetres: f32, size: f32, lang: PaperLang) -> String {
    breakable(text, millimetres * MM, Face::SemiBold, size, lang)
}
