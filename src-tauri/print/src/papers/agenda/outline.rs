//! The agenda as text: what stands on its pages, for a document in which somebody goes on writing.

use kontor_words::papers as words;

use super::rows::{Layout, below, span};
use super::{AgendaForm, AgendaOptions, AgendaPaper, AgendaRow, TopicKind, form_title};
use crate::outline::{Outline, OutlineLine, OutlineRow, OutlineTable, Part, Weight};

impl AgendaPaper {
    /// The agenda's text in one of its forms.
    #[must_use]
    pub fn outline(&self, options: AgendaOptions) -> Outline {
        let lang = options.lang;
        let internal = options.form == AgendaForm::RunSheet;
        let running = self.running(lang);
        let mut sender = vec![self.firm.name.clone()];
        sender.extend(self.firm.lines.iter().cloned());
        let facts = self.facts(lang).into_iter().map(|(label, lines)| (label.to_owned(), lines));
        let mut parts = vec![
            Part::Sender(sender),
            Part::Title(self.title.clone()),
            Part::Subtitle(self.subtitle(options)),
            Part::Facts(facts.collect()),
        ];
        let table = self.outline_table(options);
        if !table.rows.is_empty() {
            parts.push(Part::Table(table));
        }
        parts.extend(self.over_planned_end(options).map(Part::Note));
        if !internal {
            let next = words::agenda(lang).next_date.to_owned();
            parts.extend(self.next_words(lang).map(|text| Part::Labelled(next, text)));
            parts.extend(self.signed(lang).map(|(dated, name)| Part::Signatures { dated, below: vec![vec![name]] }));
        }
        Outline {
            title: format!("{} · {}", self.title, form_title(options)),
            author: self.firm.name.clone(),
            lang,
            head: running.head,
            foot: running.foot,
            day: self.as_of,
            parts,
        }
    }

    fn outline_table(&self, options: AgendaOptions) -> OutlineTable {
        let layout = Layout::of(options);
        let heads = layout.heads(options.lang);
        let minutes = if options.form == AgendaForm::Participants { heads.len() - 1 } else { heads.len() - 2 };
        let columns = heads.iter().zip(layout.columns()).enumerate();
        let columns = columns
            // Whole millimetres, all of them positive.
            .map(|(index, (head, wide))| ((*head).to_owned(), wide as u16, index == minutes))
            .collect();
        let bars = if self.days.len() > 1 { self.day_bars(options.lang) } else { Vec::new() };
        let mut day = None;
        let mut rows = Vec::new();
        for row in self.rows_of(options.form) {
            if day != Some(row.day) {
                day = Some(row.day);
                rows.extend(bars.get(row.day).map(|bar| OutlineRow::Band(bar.clone())));
            }
            rows.extend(told(row, options));
        }
        OutlineTable { columns, rows }
    }
}

/// A row of the table; one before it where minutes are left free, which the run sheet tells.
fn told(row: &AgendaRow, options: AgendaOptions) -> Vec<OutlineRow> {
    let AgendaOptions { form, lang, .. } = options;
    let w = words::agenda(lang);
    let is_break = row.kind == TopicKind::Break;
    let plain = |text: &str| OutlineLine::of(text, Weight::Plain);
    let weight = if row.depth == 0 && !is_break { Weight::Strong } else { Weight::Plain };
    let run_sheet = form == AgendaForm::RunSheet;
    let title = if run_sheet && row.internal { format!("{} ({})", row.title, w.internal) } else { row.title.clone() };
    let mut topic = OutlineLine::of(&title, weight);
    topic.extend(below(row, options).iter().flat_map(|line| OutlineLine::of(line, Weight::Small)));
    let number = if is_break { "—" } else { row.number.as_deref().unwrap_or_default() };
    let mut cells = vec![plain(&span(row.start, row.end)), plain(number), topic];
    if form != AgendaForm::Notes {
        cells.push(plain(row.presenter.as_deref().unwrap_or_default()));
    }
    cells.push(plain(&row.minutes.map(|minutes| minutes.to_string()).unwrap_or_default()));
    if form != AgendaForm::Participants {
        cells.push(Vec::new());
    }
    let gap = (run_sheet && row.gap > 0).then(|| OutlineRow::Cells {
        cells: (0..cells.len())
            .map(
                |column| {
                    if column == 2 { OutlineLine::of(&words::gap(row.gap, lang), Weight::Small) } else { Vec::new() }
                },
            )
            .collect(),
        tinted: false,
    });
    gap.into_iter().chain([OutlineRow::Cells { cells, tinted: is_break }]).collect()
}
