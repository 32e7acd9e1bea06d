//! The desk under the hands of somebody who only has a keyboard.

use std::error::Error;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::main_job::Done;
use crate::webdriver::key::{CONTROL, ENTER, SHIFT, TAB};
use crate::webdriver::{Failure, Focus};
use crate::window::Window;

/// So many times Tab is pressed to get somewhere.
const STOPS: usize = 60;

/// What a step of the desk gives.
type Given<T> = Result<T, Box<dyn Error>>;

/// Takes a picture of the window, or does not.
type Eye<'a> = &'a mut dyn FnMut(&Window, &str) -> Done;

/// A window that is reached by keys alone: there is no way to click, nor to put the focus
/// anywhere but by them. Dialogs of the system are answered beforehand.
pub struct Desk<'a> {
    window: &'a mut Window,
    folder: &'a Path,
    papers: &'a Path,
    eye: Eye<'a>,
}

impl<'a> Desk<'a> {
    /// Sits down. `folder` is for the files that come, `papers` for what leaves; `eye` looks
    /// at what each job shows.
    pub fn new(window: &'a mut Window, folder: &'a Path, papers: &'a Path, eye: Eye<'a>) -> Self {
        Self { window, folder, papers, eye }
    }

    /// From the start screen into the sample firm, as `who`.
    ///
    /// # Errors
    /// What the window does not show.
    pub fn open_sample(&mut self, office: &Path, who: &str) -> Done {
        self.stands_on("button", "Neue Datei anlegen …")?;
        self.window.will_answer("save", office)?;
        self.tab_to("button", "Musterfirma ansehen …")?;
        self.press(&[ENTER])?;
        self.stands_on("textbox", "Ihr Name")?;
        self.strike(who)?;
        self.press(&[ENTER])?;
        // The day comes first; the jobs begin at the address book.
        self.see("Fristen")?;
        self.command("Kontakte", "Kontakte")?;
        self.stands_on("grid", "Kontakte").map(drop)
    }

    /// A file that comes.
    pub fn incoming(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// A paper or a file that leaves. One of the same name from another day is gone.
    ///
    /// # Errors
    /// What the system refuses.
    pub fn leaving(&self, name: &str) -> Given<PathBuf> {
        let path = self.papers.join(name);
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(path),
        }
    }

    /// The next dialog is answered so.
    ///
    /// # Errors
    /// What the system refuses.
    pub fn will_answer(&mut self, question: &str, path: &Path) -> Done {
        Ok(self.window.will_answer(question, path)?)
    }

    /// Asks the program past the screen: to check what the keys have done.
    ///
    /// # Errors
    /// The refusal.
    pub fn ask(&self, name: &str, request: &Value) -> Given<Value> {
        Ok(self.window.ask(name, request)?)
    }

    /// How many contacts there are.
    ///
    /// # Errors
    /// The refusal.
    pub fn contacts(&self) -> Given<u64> {
        let page = self.ask("contacts_page", &json!({ "offset": 0, "limit": 1 }))?;
        page["total"].as_u64().ok_or_else(|| format!("no total in {page}").into())
    }

    /// The record of the first contact that is found by a text.
    ///
    /// # Errors
    /// Nobody is found.
    pub fn contact(&self, text: &str) -> Given<Value> {
        let request = json!({ "filter": { "text": text }, "offset": 0, "limit": 1 });
        let id = self.ask("contacts_page", &request)?["rows"][0]["id"].take();
        holds_someone(text, &id)?;
        self.ask("contacts_get", &json!({ "id": id }))
    }

    /// Presses keys together, the last one last.
    ///
    /// # Errors
    /// What the driver says.
    pub fn press(&self, keys: &[&str]) -> Done {
        Ok(self.window.page.press(keys)?)
    }

    /// Strikes one key after the other.
    ///
    /// # Errors
    /// What the driver says.
    pub fn strike(&self, text: &str) -> Done {
        Ok(self.window.page.strike(text)?)
    }

    /// Waits until the keys go to what is called so, and one sees that they do. A name that
    /// ends in `…` is the beginning of one.
    ///
    /// # Errors
    /// They go elsewhere; then where to.
    pub fn stands_on(&self, role: &str, name: &str) -> Given<Focus> {
        self.stands(&format!("{role} \"{name}\""), |focus| focus.seen && is_meant(focus, role, name))
    }

    /// Waits until the line of a list that begins so has the keys.
    ///
    /// # Errors
    /// They go elsewhere; then where to.
    pub fn line(&self, list: &str, line: &str) -> Given<Focus> {
        let begins = |focus: &Focus| focus.seen && focus.name == list && focus.line.starts_with(line);
        self.stands(&format!("the line \"{line}\" of \"{list}\""), begins)
    }

    /// Waits until in the field that has the keys this stands.
    ///
    /// # Errors
    /// Something else stands there.
    pub fn value(&self, wanted: &str) -> Given<Focus> {
        self.stands(&format!("a field with \"{wanted}\""), |focus| focus.value == wanted)
    }

    fn stands(&self, what: &str, wanted: impl Fn(&Focus) -> bool) -> Given<Focus> {
        let mut last = None;
        let page = &self.window.page;
        let found = page.until(|| {
            last = page.focus()?;
            Ok(last.clone().filter(&wanted))
        });
        found.map_err(|_| {
            format!("the keys do not go to {what} but to {last:?}; on the page:\n{}", page.page_text()).into()
        })
    }

    /// Goes on by Tab to what is called so.
    ///
    /// # Errors
    /// Tab does not lead there; then by what it went.
    pub fn tab_to(&self, role: &str, name: &str) -> Given<Focus> {
        self.tab(&[TAB], role, name)
    }

    /// Goes back by Umschalt+Tab to what is called so.
    ///
    /// # Errors
    /// It does not lead there; then by what it went.
    pub fn tab_back_to(&self, role: &str, name: &str) -> Given<Focus> {
        self.tab(&[SHIFT, TAB], role, name)
    }

    fn tab(&self, keys: &[&str], role: &str, name: &str) -> Given<Focus> {
        let mut passed = Vec::new();
        for _ in 0..STOPS {
            self.press(keys)?;
            match self.window.page.focus()? {
                Some(focus) if is_meant(&focus, role, name) => return self.stands_on(role, name),
                Some(focus) => passed.push(format!("{} \"{}\"", focus.role, focus.name)),
                None => passed.push("nothing".to_owned()),
            }
        }
        Err(format!("Tab does not lead to {role} \"{name}\" but to:\n{}", passed.join("\n")).into())
    }

    /// Does what the search names first for these words.
    ///
    /// # Errors
    /// It names something else first.
    pub fn command(&self, words: &str, wanted: &str) -> Done {
        self.press(&[CONTROL, "k"])?;
        self.stands_on("textbox", "Suchen, öffnen, drucken")?;
        self.strike(words)?;
        self.line("Suchen, öffnen, drucken", wanted)?;
        self.press(&[ENTER])
    }

    /// Filters the contacts by a text and gives the list the keys.
    ///
    /// # Errors
    /// What the window does not show.
    pub fn filter_contacts(&self, text: &str, first: &str) -> Done {
        self.command("Kontakte", "Kontakte")?;
        self.stands_on("grid", "Kontakte")?;
        self.press(&[CONTROL, "f"])?;
        self.stands_on("textbox", "Liste filtern…")?;
        self.strike(text)?;
        self.window.page.until(|| {
            let rows = self.window.page.all("row", "…")?;
            // The head is a row as well.
            Ok(self.window.page.containing("row", first)?.first().filter(|row| rows.get(1) == Some(*row)).map(drop))
        })?;
        self.press(&[ENTER])?;
        self.stands_on("grid", "Kontakte").map(drop)
    }

    /// Waits until the page shows a text.
    ///
    /// # Errors
    /// It does not.
    pub fn see(&self, text: &str) -> Done {
        Ok(self.window.page.see(text)?)
    }

    /// Waits until something of a role shows a text.
    ///
    /// # Errors
    /// It does not.
    pub fn see_in(&self, role: &str, text: &str) -> Done {
        let page = &self.window.page;
        let seen = page.until(|| Ok(page.containing(role, text)?.first().map(drop)));
        seen.map_err(|_| format!("no {role} shows \"{text}\"; on the page:\n{}", page.page_text()).into())
    }

    /// Waits until asking the program gives what is wanted.
    ///
    /// # Errors
    /// It gives something else.
    pub fn becomes<T: PartialEq + std::fmt::Debug>(
        &self,
        what: &str,
        wanted: &T,
        asked: impl Fn(&Self) -> Given<T>,
    ) -> Done {
        let mut last = None;
        let reached = self.window.page.until(|| {
            let found = asked(self).map_err(Failure::of)?;
            let is_so = found == *wanted;
            last = Some(found);
            Ok(is_so.then_some(()))
        });
        reached.map_err(|_| format!("{what}: {last:?}, not {wanted:?}").into())
    }

    /// Prints the paper on the screen by its key; what the printer got.
    ///
    /// # Errors
    /// It got nothing.
    pub fn print(&mut self, name: &str) -> Given<PathBuf> {
        let pdf = self.leaving(name)?;
        self.will_answer("print", &pdf)?;
        self.press(&[CONTROL, "p"])?;
        let whole = || Ok(std::fs::read(&pdf).ok().filter(|bytes| bytes.trim_ascii_end().ends_with(b"%%EOF")));
        self.window.page.until(whole).map_err(|failure| format!("{name} was not printed: {failure}"))?;
        Ok(pdf)
    }

    /// What dialogs were asked and what was handed to other programs, in order.
    #[must_use]
    pub fn asked(&self) -> Vec<Value> {
        self.window.asked()
    }

    /// Looks at what the window shows now.
    ///
    /// # Errors
    /// What the eye says.
    pub fn look(&mut self, what: &str) -> Done {
        (self.eye)(self.window, what)
    }
}

fn is_meant(focus: &Focus, role: &str, name: &str) -> bool {
    let is_called = match name.strip_suffix('…') {
        Some(beginning) => focus.name.starts_with(beginning.trim_end()),
        None => focus.name == name,
    };
    focus.role == role && is_called
}

fn holds_someone(text: &str, id: &Value) -> Done {
    super::holds(format!("somebody is found by \"{text}\""), id.is_i64())
}
