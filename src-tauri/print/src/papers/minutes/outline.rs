//! Minutes as text: what stands on their pages, for a document in which somebody goes on writing.

use kontor_core::minutes::MinutesKind;
use kontor_words::papers::minutes as words;
use kontor_words::papers::sittings::sittings;
use kontor_words::{PaperLang, dates};

use super::{MinutesPaper, MinutesPart, MinutesTask, decided};
use crate::outline::{Outline, OutlineLine, OutlineRow, OutlineTable, Part, Weight};

impl MinutesPaper {
    /// The text of the minutes.
    #[must_use]
    pub fn outline(&self, lang: PaperLang) -> Outline {
        let w = words::minutes(lang);
        let kind = if self.extract { sittings(lang).extract } else { words::kind(self.kind, lang) };
        let running = self.running(lang);
        let mut sender = vec![self.firm.name.clone()];
        sender.extend(self.firm.lines.iter().cloned());
        let mut parts = vec![
            Part::Sender(sender),
            Part::Title(self.title.clone()),
            Part::Subtitle(self.subtitle(lang)),
            Part::Facts(self.facts(lang)),
        ];
        let around = |text: &str| if self.extract { Vec::new() } else { paragraphs(text) };
        parts.extend(around(&self.opening));
        parts.extend(self.parts.iter().flat_map(|part| self.item(part, lang)));
        let silent = self.parts.iter().all(|part| part.decisions.is_empty());
        if self.kind == MinutesKind::Decisions && silent {
            parts.push(Part::Text(w.no_decisions.to_owned()));
        }
        parts.extend(around(&self.closing));
        let tasks: Vec<&MinutesTask> = self.parts.iter().flat_map(|part| &part.tasks).collect();
        if !self.extract && !tasks.is_empty() {
            parts.push(Part::Heading { number: String::new(), text: w.tasks.to_owned() });
            parts.push(table(&tasks, lang));
        }
        if !self.extract && !self.next_date.trim().is_empty() {
            parts.push(Part::Labelled(w.next_date.to_owned(), self.next_date.trim().to_owned()));
        }
        if self.extract {
            parts.push(Part::Text(sittings(lang).extract_note.to_owned()));
        }
        parts.push(Part::Signatures {
            dated: self.signed(lang),
            below: [&self.chair, &self.keeper]
                .into_iter()
                .zip(w.signatures)
                .map(|(name, label)| {
                    [name.trim(), label].into_iter().filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
                })
                .collect(),
        });
        Outline {
            title: format!("{} · {kind}", self.title),
            author: self.firm.name.clone(),
            lang,
            head: running.head,
            foot: running.foot,
            day: self.as_of,
            parts,
        }
    }

    /// One item: heading, text, decisions, tasks. Of a Beschlussprotokoll only what was decided or given to somebody.
    fn item(&self, part: &MinutesPart, lang: PaperLang) -> Vec<Part> {
        let w = words::minutes(lang);
        let tells = self.kind != MinutesKind::Decisions;
        if !tells && part.decisions.is_empty() && part.tasks.is_empty() && !part.postponed {
            return Vec::new();
        }
        let mut parts = vec![Part::Heading { number: part.number.clone(), text: part.title.clone() }];
        if tells {
            parts.extend(paragraphs(&part.text));
        }
        if part.postponed {
            parts.push(Part::Note(w.postponed.to_owned()));
        }
        parts.extend(part.decisions.iter().map(|one| {
            let (title, said) = decided(one, lang);
            Part::Boxed { title, lines: one.wording.lines().map(ToOwned::to_owned).collect(), said }
        }));
        parts.extend(part.tasks.iter().map(|task| {
            let due = task.due.map(|day| dates::numeric(day, lang)).unwrap_or_default();
            let told = [task.title.trim(), task.who.trim(), due.as_str()];
            let told: Vec<&str> = told.into_iter().filter(|part| !part.is_empty()).collect();
            Part::Text(format!("→ {}", told.join(" | ")))
        }));
        parts
    }
}

fn paragraphs(text: &str) -> Vec<Part> {
    let lines = text.trim().lines().map(str::trim_end).filter(|line| !line.is_empty());
    lines.map(|line| Part::Text(line.to_owned())).collect()
}

fn table(tasks: &[&MinutesTask], lang: PaperLang) -> Part {
    let w = words::minutes(lang);
    let columns = vec![(w.task.to_owned(), 99, false), (w.who.to_owned(), 42, false), (w.until.to_owned(), 24, true)];
    let plain = |text: &str| OutlineLine::of(text, Weight::Plain);
    let row = |task: &&MinutesTask| OutlineRow::Cells {
        cells: vec![
            plain(&task.title),
            plain(&task.who),
            plain(&task.due.map(|day| dates::numeric(day, lang)).unwrap_or_default()),
        ],
        tinted: false,
    };
    Part::Table(OutlineTable { columns, rows: tasks.iter().map(row).collect() })
}
