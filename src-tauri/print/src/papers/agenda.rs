//! The agenda (Tagesordnung): for participants, as run sheet, with room for
//! notes. Rules: head, grid, table 24 | 12 | 83 | 32 | 14 mm, signature.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use kontor_words::papers as words;
use kontor_words::{PaperLang, dates};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use self::rows::{Layout, TABLE, describe_row, mm};
use super::{PaperKind, Takes};
use crate::engine::{Job, Template, language, region, set};
use crate::error::PrintError;
use crate::fonts::Face;
use crate::logo::Logo;
use crate::paper::Paper;
use crate::running::Running;
use crate::text::breakable;

mod outline;
mod rows;

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "agenda",
    takes: Takes::Record("event"),
    forms: &["participants", "run_sheet", "notes"],
    name: ("Tagesordnung", "Agenda"),
    found: ("Termine › Termin › Tagesordnung", "Events › event › Agenda"),
};

/// From this many items on the compact form is worth offering.
pub const COMPACT_FROM_ITEMS: usize = 25;

/// Names that the grid holds; more become a count and a list.
pub const NAMES_IN_GRID: usize = 12;

/// Everything that stands on an agenda, already reckoned: print computes no
/// clock times, it only writes them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AgendaPaper {
    /// The inviting firm.
    pub firm: Letterhead,
    /// "3. Sitzung des Beirats 2026".
    pub title: String,
    /// For the foot and the head of further pages: "Beirat 2026/3".
    pub short_title: String,
    /// The day of the invitation, if one went out.
    pub invited_on: Option<NaiveDate>,
    /// Where it was written, before the date at the signature.
    pub signed_at: Option<String>,
    /// The day of the data: "Stand", and the PDF's date.
    pub as_of: NaiveDate,
    /// The days of the meeting, at least one, in order.
    pub days: Vec<AgendaDay>,
    /// Room and address, one line each.
    pub place: Vec<String>,
    /// Dial-in: link or number.
    pub online: Option<String>,
    /// Who chairs.
    pub chair: Option<String>,
    /// Who keeps the minutes.
    pub keeper: Option<String>,
    /// Who takes part; more than [`NAMES_IN_GRID`] are counted, not named.
    pub participants: Vec<String>,
    /// Guests, counted like the participants.
    pub guests: Vec<String>,
    /// What to read or bring, one line each.
    pub preparation: Vec<String>,
    /// The items with their clock, internal ones included, in order.
    pub rows: Vec<AgendaRow>,
    /// The next date of the series: when it starts and where.
    pub next_date: Option<NextDate>,
    /// The next date as it was typed ("im Juni, nach Absprache"), where there
    /// is none to reckon with; `next_date` goes before it.
    pub next_words: Option<String>,
    /// Who signs.
    pub convener: Option<Convener>,
}

/// The head of a paper: name and address lines, top left.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    /// The firm's name.
    pub name: String,
    /// Address lines below it.
    pub lines: Vec<String>,
}

/// One day of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaDay {
    /// The date.
    pub date: NaiveDate,
    /// When it begins.
    pub start: NaiveTime,
    /// The planned end. It stands on the paper until the user has chosen to
    /// move it, whatever the items add up to.
    pub planned_end: Option<NaiveTime>,
    /// When the items end by their minutes; the run sheet tells a difference.
    pub reckoned_end: Option<NaiveTime>,
}

/// What an item is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TopicKind {
    /// To inform.
    #[default]
    Info,
    /// To discuss.
    Discussion,
    /// To decide.
    Decision,
    /// To elect.
    Election,
    /// A break: a grey band without a number.
    Break,
}

/// One item with its clock.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AgendaRow {
    /// The day, counted from 0 into [`AgendaPaper::days`].
    pub day: usize,
    /// "3", "3.1", "4a"; none for breaks and internal items.
    pub number: Option<String>,
    /// 0 for an item, 1 for its sub-items, and so on.
    pub depth: u8,
    /// What it is for.
    pub kind: TopicKind,
    /// The item.
    pub title: String,
    /// Goal or motion.
    pub goal: Option<String>,
    /// More text; the run sheet and the form with notes show it.
    pub text: Option<String>,
    /// Annexes, as they are called ("1", "Jahresabschluss 2025").
    pub annexes: Vec<String>,
    /// Who presents.
    pub presenter: Option<String>,
    /// When it starts; none for what has no time of its own.
    pub start: Option<NaiveTime>,
    /// When it ends; none without minutes.
    pub end: Option<NaiveTime>,
    /// How long it takes.
    pub minutes: Option<u32>,
    /// Only on the run sheet.
    pub internal: bool,
    /// Free minutes before a fixed start.
    pub gap: u32,
    /// Minutes by which it runs into the next fixed start.
    pub overrun: u32,
    /// Notes for those who run the meeting; run sheet only.
    pub notes: Option<String>,
    /// What must be at hand; run sheet only.
    pub equipment: Option<String>,
    /// When it really began; run sheet only.
    pub actual_start: Option<NaiveTime>,
    /// When it really ended; run sheet only.
    pub actual_end: Option<NaiveTime>,
}

/// When and where one meets next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextDate {
    /// Local start.
    pub start: NaiveDateTime,
    /// Room or place.
    pub place: Option<String>,
}

/// Who signs the invitation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Convener {
    /// Name.
    pub name: String,
    /// Function: "Vorsitz des Beirats".
    pub function: Option<String>,
}

/// What the agenda is printed for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgendaForm {
    /// For those who are invited: no internal items.
    #[default]
    Participants,
    /// Ablaufplan intern: everything, and a column "Ist", empty until the meeting ran.
    RunSheet,
    /// For those who are invited, with an empty column to write in.
    Notes,
}

/// How an agenda is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaOptions {
    /// What for.
    pub form: AgendaForm,
    /// Each item on as few lines as possible.
    pub compact: bool,
    /// The paper's language, apart from the window's.
    pub lang: PaperLang,
}

impl AgendaPaper {
    /// Whether the compact form is worth offering.
    #[must_use]
    pub fn offers_compact(&self, form: AgendaForm) -> bool {
        self.rows_of(form).count() >= COMPACT_FROM_ITEMS
    }

    fn rows_of(&self, form: AgendaForm) -> impl Iterator<Item = &AgendaRow> {
        self.rows.iter().filter(move |row| form == AgendaForm::RunSheet || !row.internal)
    }

    /// Sets the agenda.
    ///
    /// # Errors
    /// `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(&self, options: AgendaOptions, logo: Option<&Logo>) -> Result<Paper, PrintError> {
        let layout = Layout::of(options);
        let mut data = self.describe(options, layout);
        let paper = self.set_data(data.clone(), options, logo)?;

        // The last page bears at least two rows: where fewer are left, the
        // table is parted before the last two. Pages are known only once set.
        let rows = paper.pages_of_rows();
        let last = paper.page_count() - 1;
        let on_last = rows.iter().filter(|page| **page == last).count();
        let ends_split = data["rows"][rows.len().saturating_sub(1)]["splits"] == true;
        if last == 0 || on_last >= 2 || rows.len() < 3 || ends_split {
            return Ok(paper);
        }
        data["part_at"] = json!(rows.len() - 2);
        self.set_data(data, options, logo)
    }

    fn set_data(&self, data: Value, options: AgendaOptions, logo: Option<&Logo>) -> Result<Paper, PrintError> {
        set(Job {
            template: Template::Agenda,
            data,
            logo,
            running: Some(self.running(options.lang)),
            title: format!("{} · {}", self.title, form_title(options)),
            lang: options.lang,
            day: self.as_of,
            untagged: false,
        })
    }

    fn describe(&self, options: AgendaOptions, layout: Layout) -> Value {
        let lang = options.lang;
        let form_title = form_title(options);
        let internal = options.form == AgendaForm::RunSheet;
        let shown: Vec<&AgendaRow> = self.rows_of(options.form).collect();
        let rows: Vec<Value> = shown
            .iter()
            .enumerate()
            .map(|(i, row)| {
                // No line between an item and its sub-items.
                let glued = shown.get(i + 1).is_some_and(|next| next.depth > 0 && next.day == row.day);
                describe_row(row, glued, options, layout)
            })
            .collect();
        // Beside a logo the head is 107 mm wide; the title is set at 16 pt in
        // bold, which is wider than what is measured.
        let head = |text: &str, size: f32| breakable(text, mm(106.0), Face::SemiBold, size, lang);
        let firm_lines: Vec<String> = self.firm.lines.iter().map(|line| head(line, 9.0)).collect();
        json!({
            "title": head(&self.title, 16.8),
            "document_title": format!("{} · {form_title}", self.title),
            "language": language(lang),
            "region": region(lang),
            "firm": { "name": head(&self.firm.name, 9.0), "lines": firm_lines },
            "author": self.firm.name,
            "subtitle": self.subtitle(options),
            "grid": self.grid(lang),
            "columns": layout.columns(),
            "heads": layout.heads(lang),
            "extra_column": options.form != AgendaForm::Participants,
            "compact": options.compact,
            "days": if self.days.len() > 1 { json!(self.day_bars(lang)) } else { Value::Null },
            "rows": rows,
            "part_at": Value::Null,
            "over": self.over_planned_end(options),
            // The run sheet goes to nobody outside and is not signed.
            "next": if internal { None } else { self.next_line(lang) },
            "signature": if internal { None } else { self.signature(lang) },
        })
    }

    /// Which form it is, and when one was invited.
    fn subtitle(&self, options: AgendaOptions) -> String {
        let (form_title, lang) = (form_title(options), options.lang);
        match self.invited_on {
            Some(day) if options.form != AgendaForm::RunSheet => {
                let of = words::agenda(lang).invitation_of;
                format!("{form_title} · {of} {}", dates::long_without_weekday(day, lang))
            }
            _ => form_title.to_owned(),
        }
    }

    fn running(&self, lang: PaperLang) -> Running {
        let title = Running::short(&self.short_title);
        let head = match self.days.first() {
            Some(day) => format!("{title} · {}", dates::numeric(day.date, lang)),
            None => title.clone(),
        };
        let as_of = words::common(lang).as_of;
        let foot = format!("{title} · {as_of} {}", dates::numeric(self.as_of, lang));
        Running { head, foot }
    }

    fn grid(&self, lang: PaperLang) -> Vec<Value> {
        // The grid's right column is 165 - 30 mm wide.
        let fit = |text: &String| breakable(text, mm(134.0), Face::Regular, TABLE, lang);
        let facts = self.facts(lang).into_iter();
        facts
            .map(|(label, lines)| json!({ "label": label, "lines": lines.iter().map(fit).collect::<Vec<_>>() }))
            .collect()
    }

    /// When, where and who, as far as it is known.
    fn facts(&self, lang: PaperLang) -> Vec<(&'static str, Vec<String>)> {
        let agenda = words::agenda(lang);
        let mut facts = Vec::new();
        let mut line = |label: &'static str, mut lines: Vec<String>| {
            lines.retain(|line| !line.trim().is_empty());
            if !lines.is_empty() {
                facts.push((label, lines));
            }
        };
        line(agenda.date, self.days.iter().map(|day| when(day, lang)).collect());
        let online = self.online.as_ref().map(|online| format!("{}: {online}", agenda.online));
        line(agenda.place, self.place.iter().cloned().chain(online).collect());
        match (&self.chair, &self.keeper) {
            (Some(chair), Some(keeper)) => {
                line(agenda.chair, vec![format!("{chair} · {}: {keeper}", agenda.keeper)]);
            }
            (chair, keeper) => {
                line(agenda.chair, chair.iter().cloned().collect());
                line(agenda.keeper, keeper.iter().cloned().collect());
            }
        }
        line(agenda.participants, names(&self.participants, lang));
        line(agenda.guests, names(&self.guests, lang));
        line(agenda.preparation, self.preparation.clone());
        facts
    }

    fn day_bars(&self, lang: PaperLang) -> Vec<String> {
        let day_word = words::agenda(lang).day;
        self.days
            .iter()
            .enumerate()
            .map(|(i, day)| format!("{day_word}\u{a0}{} · {}", i + 1, dates::long(day.date, lang)))
            .collect()
    }

    fn over_planned_end(&self, options: AgendaOptions) -> Option<String> {
        if options.form != AgendaForm::RunSheet {
            return None;
        }
        let day = self.days.last()?;
        let (planned, reckoned) = (day.planned_end?, day.reckoned_end?);
        let minutes = (reckoned - planned).num_minutes();
        let minutes = u32::try_from(minutes).ok().filter(|minutes| *minutes > 0)?;
        Some(words::over_planned_end(&dates::clock(planned), &dates::clock(reckoned), minutes, options.lang))
    }

    fn next_line(&self, lang: PaperLang) -> Option<Value> {
        let text = self.next_words(lang)?;
        Some(json!({ "label": words::agenda(lang).next_date, "text": wide(&text, lang) }))
    }

    /// When and where one meets next, in words.
    fn next_words(&self, lang: PaperLang) -> Option<String> {
        match (&self.next_date, &self.next_words) {
            (Some(next), _) => {
                let day = dates::long(next.start.date(), lang);
                let time = dates::clock_span(next.start.time(), None, lang);
                Some(match &next.place {
                    Some(place) => format!("{day}, {time}, {place}"),
                    None => format!("{day}, {time}"),
                })
            }
            (None, words) => words.clone().filter(|words| !words.trim().is_empty()),
        }
    }

    fn signature(&self, lang: PaperLang) -> Option<Value> {
        let (line, name) = self.signed(lang)?;
        Some(json!({ "line": wide(&line, lang), "name": wide(&name, lang) }))
    }

    /// Place and date, and who signs.
    fn signed(&self, lang: PaperLang) -> Option<(String, String)> {
        let convener = self.convener.as_ref()?;
        let date = dates::long_without_weekday(self.invited_on.unwrap_or(self.as_of), lang);
        let line = match &self.signed_at {
            Some(place) => format!("{place}, {date}"),
            None => date,
        };
        let name = match &convener.function {
            Some(function) => format!("{}, {function}", convener.name),
            None => convener.name.clone(),
        };
        Some((line, name))
    }
}

fn form_title(options: AgendaOptions) -> &'static str {
    let agenda = words::agenda(options.lang);
    match options.form {
        AgendaForm::Participants => agenda.agenda,
        AgendaForm::RunSheet => agenda.run_sheet,
        AgendaForm::Notes => agenda.agenda_with_notes,
    }
}

/// A line of the closing part, over the whole width.
fn wide(text: &str, lang: PaperLang) -> String {
    breakable(text, mm(164.0), Face::SemiBold, TABLE, lang)
}

fn names(names: &[String], lang: PaperLang) -> Vec<String> {
    match names {
        [] => Vec::new(),
        few if few.len() <= NAMES_IN_GRID => vec![few.join(", ")],
        many => vec![words::persons_see_list(many.len(), lang)],
    }
}

/// "Montag, 16. März 2026, 09:00 – 11:00 Uhr".
fn when(day: &AgendaDay, lang: PaperLang) -> String {
    format!("{}, {}", dates::long(day.date, lang), dates::clock_span(day.start, day.planned_end, lang))
}
