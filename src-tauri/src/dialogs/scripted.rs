//! The double for tests in a real window (debug builds only).
//!
//! `KONTOR_DIALOG_DOUBLE` names a JSON file with the answers in the order in which they
//! are needed: `[{"save": "/tmp/a.kontor"}, {"open": "/tmp/a.vcf"}, {"folder": "/tmp"},
//! {"print": "/tmp/printed.pdf"}, {"cancel": true}]`. What was asked and handed over is
//! written beside it as one JSON line each, `NAME.asked`. The file is read anew whenever
//! an answer is needed, so a test may append to it while the window is open.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use serde_json::{Value, json};

use super::{Ask, Dialogs};
use crate::print::Printed;

/// The environment variable that names the file.
pub const VARIABLE: &str = "KONTOR_DIALOG_DOUBLE";

/// Answers from a file.
pub struct Scripted {
    script: PathBuf,
    /// How many answers were given.
    given: Mutex<usize>,
}

impl Scripted {
    pub fn read(script: PathBuf) -> Self {
        Self { script, given: Mutex::new(0) }
    }

    /// The next answer, if it is one to this question; anything else means "cancelled".
    fn answer(&self, question: &str, about: &Value) -> Option<PathBuf> {
        let mut given = self.given.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let answers: Value =
            std::fs::read(&self.script).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        let answer = answers.get(*given).cloned().unwrap_or_default();
        *given += 1;
        let path = answer[question].as_str().map(PathBuf::from);
        self.note(&json!({ "asked": question, "about": about, "answer": answer }));
        path
    }

    fn note(&self, line: &Value) {
        let path = self.script.with_extension("asked");
        let written =
            std::fs::File::options().create(true).append(true).open(path).and_then(|mut file| writeln!(file, "{line}"));
        if let Err(error) = written {
            tracing::warn!(%error, "the dialog double could not write");
        }
    }
}

fn told(ask: &Ask) -> Value {
    json!({ "title": ask.title, "file_name": ask.file_name })
}

impl Dialogs for Scripted {
    fn open_file(&self, ask: Ask) -> Option<PathBuf> {
        self.answer("open", &told(&ask))
    }

    fn save_file(&self, ask: Ask) -> Option<PathBuf> {
        self.answer("save", &told(&ask))
    }

    fn folder(&self, ask: Ask) -> Option<PathBuf> {
        self.answer("folder", &told(&ask))
    }

    fn open_path(&self, path: &Path) -> Result<(), String> {
        self.note(&json!({ "opened": path }));
        Ok(())
    }

    fn open_url(&self, url: &str) -> Result<(), String> {
        self.note(&json!({ "url": url, "harmless": super::is_harmless(url) }));
        if super::is_harmless(url) { Ok(()) } else { Err("not a web page and not a mail".into()) }
    }

    fn notify(&self, title: &str, text: &str) -> Result<(), String> {
        self.note(&json!({ "notified": title, "text": text }));
        Ok(())
    }

    fn print(&self, pdf: &Path, title: &str) -> Result<Printed, String> {
        let Some(paper) = self.answer("print", &json!({ "title": title })) else { return Ok(Printed::Closed) };
        std::fs::copy(pdf, paper).map_err(|error| error.to_string())?;
        Ok(Printed::Dialog)
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::{Ask, Dialogs, Printed, Scripted};

    #[test]
    fn answers_come_in_order_and_questions_are_noted() {
        let folder = tempfile::tempdir().unwrap();
        let script = folder.path().join("answers.json");
        let paper = folder.path().join("paper.pdf");
        let pdf = folder.path().join("made.pdf");
        std::fs::write(&pdf, b"%PDF").unwrap();
        let answers = serde_json::json!([{ "save": "/x.kontor" }, { "cancel": true }, { "print": paper }]);
        std::fs::write(&script, answers.to_string()).unwrap();
        let dialogs = Scripted::read(script.clone());
        let ask = Ask { file_name: Some("Hansen.kontor".into()), ..Ask::default() };
        assert_eq!(dialogs.save_file(ask), Some(PathBuf::from("/x.kontor")));
        assert_eq!(dialogs.open_file(Ask::default()), None);
        assert!(matches!(dialogs.print(&pdf, "Liste"), Ok(Printed::Dialog)));
        assert_eq!(std::fs::read(&paper).unwrap(), b"%PDF");
        assert!(matches!(dialogs.print(&pdf, "Liste"), Ok(Printed::Closed)), "no answer closes the dialog");
        let noted = std::fs::read_to_string(script.with_extension("asked")).unwrap();
        assert_eq!(noted.lines().count(), 4);
        assert!(noted.contains("Hansen.kontor"));
    }
}
