//! The agenda's table: its columns in millimetres and one row in words.

use chrono::NaiveTime;
use kontor_words::papers as words;
use kontor_words::{PaperLang, dates};
use serde_json::{Value, json};

use super::{AgendaForm, AgendaOptions, AgendaRow, TopicKind};
use crate::fonts::Face;
use crate::text::{breakable, lines};

/// Points of the table's text.
pub(super) const TABLE: f32 = 9.5;
/// Points of the lines below an item's title.
const SMALL: f32 = 8.5;
/// What a sub-item is moved in, in millimetres.
const INDENT: f32 = 4.0;
/// Left and right of a cell's text, in millimetres, together.
const CELL_SIDES: f32 = 2.0;

/// Points of so many millimetres.
pub(super) fn mm(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}

/// The columns of one form, in millimetres; they always add up to 165.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    form: AgendaForm,
    topic: f32,
    responsible: f32,
}

impl Layout {
    pub(super) fn of(options: AgendaOptions) -> Self {
        match options.form {
            AgendaForm::Participants => Self { form: options.form, topic: 83.0, responsible: 32.0 },
            AgendaForm::RunSheet => Self { form: options.form, topic: 67.0, responsible: 28.0 },
            AgendaForm::Notes => Self { form: options.form, topic: 65.0, responsible: 0.0 },
        }
    }

    pub(super) fn columns(self) -> Vec<f32> {
        match self.form {
            AgendaForm::Participants => vec![24.0, 12.0, self.topic, self.responsible, 14.0],
            AgendaForm::RunSheet => vec![24.0, 12.0, self.topic, self.responsible, 12.0, 22.0],
            AgendaForm::Notes => vec![24.0, 12.0, self.topic, 12.0, 52.0],
        }
    }

    pub(super) fn heads(self, lang: PaperLang) -> Vec<&'static str> {
        let w = words::agenda(lang);
        match self.form {
            AgendaForm::Participants => vec![w.time, w.item, w.topic, w.responsible, w.minutes],
            AgendaForm::RunSheet => {
                vec![w.time, w.item, w.topic, w.responsible, w.minutes, w.actual]
            }
            AgendaForm::Notes => vec![w.time, w.item, w.topic, w.minutes, w.notes],
        }
    }
}

/// One row as the template takes it. Keys are short names of places; a place
/// that holds nothing is left out and leaves no gap.
pub(super) fn describe_row(row: &AgendaRow, glued: bool, options: AgendaOptions, layout: Layout) -> Value {
    let AgendaOptions { form, lang, .. } = options;
    let w = words::agenda(lang);
    let room = mm(layout.topic - CELL_SIDES - f32::from(row.depth) * INDENT);
    let title = breakable(&row.title, room, Face::SemiBold, TABLE, lang);

    let (is_break, run_sheet) = (row.kind == TopicKind::Break, form == AgendaForm::RunSheet);
    let below = below(row, options).into_iter();
    let below: Vec<String> = below.map(|line| breakable(&line, room, Face::Regular, SMALL, lang)).collect();

    let presenter = row.presenter.as_deref().filter(|_| form != AgendaForm::Notes);
    let presenter =
        presenter.map(|name| breakable(name, mm(layout.responsible - CELL_SIDES), Face::Regular, TABLE, lang));
    let number = match (&row.number, is_break) {
        (_, true) => "—".to_owned(),
        (Some(number), false) => breakable(number, mm(12.0 - CELL_SIDES), Face::Regular, TABLE, lang),
        (None, false) => String::new(),
    };

    // A third of the text's height is 85 mm; only what is taller may split.
    let height = lines(&title, room, Face::SemiBold, TABLE) as f32 * 12.5
        + below.iter().map(|line| lines(line, room, Face::Regular, SMALL) as f32 * 11.5).sum::<f32>();
    let presenter_height = presenter
        .as_deref()
        .map_or(0.0, |name| lines(name, mm(layout.responsible - CELL_SIDES), Face::Regular, TABLE) as f32 * 12.5);
    json!({
        "day": row.day,
        "time": span(row.start, row.end),
        "number": number,
        "depth": row.depth,
        "glued": glued,
        "is_break": is_break,
        "title": title,
        "below": below,
        "who": presenter.unwrap_or_default(),
        "minutes": row.minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
        "internal": (run_sheet && row.internal).then_some(w.internal),
        "gap": (run_sheet && row.gap > 0).then(|| words::gap(row.gap, lang)),
        "actual": if run_sheet { span(row.actual_start, row.actual_end) } else { String::new() },
        "splits": height.max(presenter_height) > mm(85.0),
    })
}

/// What stands below an item's title: its purpose, annexes and, on the run sheet, what is internal.
pub(super) fn below(row: &AgendaRow, options: AgendaOptions) -> Vec<String> {
    let AgendaOptions { form, compact, lang } = options;
    let w = words::agenda(lang);
    let kind = match row.kind {
        TopicKind::Info | TopicKind::Break => None,
        TopicKind::Discussion => Some(w.discussion),
        TopicKind::Decision => Some(w.decision),
        TopicKind::Election => Some(w.election),
    };
    let annexes = match row.annexes.as_slice() {
        [] => None,
        [one] => Some(format!("{}\u{a0}{one}", w.annex)),
        many => Some(format!("{} {}", w.annexes, many.join(", "))),
    };
    let presenter_below = (form == AgendaForm::Notes).then_some(row.presenter.as_deref()).flatten();
    let run_sheet = form == AgendaForm::RunSheet;
    let purpose = joined([kind, row.goal.as_deref()]);
    let below: Vec<Option<String>> = if compact {
        vec![joined([purpose.as_deref(), presenter_below, annexes.as_deref()])]
    } else {
        vec![purpose, presenter_below.map(str::to_owned), annexes]
    };
    let more = [
        row.text.clone().filter(|_| !compact || run_sheet),
        row.notes.clone().filter(|_| run_sheet),
        row.equipment.as_ref().filter(|_| run_sheet).map(|e| format!("{} {e}", w.equipment)),
        (run_sheet && row.overrun > 0).then(|| words::overruns(row.overrun, lang)),
    ];
    below.into_iter().chain(more).flatten().filter(|line| !line.trim().is_empty()).collect()
}

/// The parts that say something, with a middle dot between them.
fn joined<'a>(parts: impl IntoIterator<Item = Option<&'a str>>) -> Option<String> {
    let parts: Vec<&str> = parts.into_iter().flatten().map(str::trim).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// "09:00 – 09:05", "09:00" without an end, nothing without a start; never
/// broken over two lines.
pub(super) fn span(start: Option<NaiveTime>, end: Option<NaiveTime>) -> String {
    match (start, end) {
        (Some(start), Some(end)) => {
            format!("{}\u{a0}–\u{a0}{}", dates::clock(start), dates::clock(end))
        }
        (Some(start), None) => dates::clock(start),
        (None, _) => String::new(),
    }
}
