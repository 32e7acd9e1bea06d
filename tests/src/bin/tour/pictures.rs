//! What the tour does and what it takes pictures of.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Parser;
use kontor_tests::fixtures;
use kontor_tests::jobs::{self, Desk};
use kontor_tests::main_job::{self, Done};
use kontor_tests::webdriver::key::{CONTROL, ESCAPE};
use kontor_tests::window::Window;
use serde_json::{Value, json};

/// Does the main job in the real window and leaves pictures and papers.
#[derive(Parser)]
pub struct Arguments {
    /// Where to.
    #[arg(long)]
    out: PathBuf,
}

const SMALL: (u32, u32) = (1280, 800);
const LARGE: (u32, u32) = (1920, 1080);

/// What is kept in the register during the tour.
const CONTRACT: &str = "Wartung Hebebühne";
const PARTNER: &str = "Alpmess";
const MEETING: &str = "Abstimmung Werkstattumbau";

struct Tour {
    window: Window,
    album: Album,
}

/// Makes the tour.
///
/// # Errors
/// What the window does not show, or the system refuses.
pub fn make(arguments: &Arguments) -> Done {
    if let Some(missing) = Window::lacks() {
        return Err(format!("there is no {missing}").into());
    }
    fs::create_dir_all(&arguments.out)?;
    let folder = tempfile::tempdir()?;
    // What a person would read in the pictures: a folder of a desk, not of a test.
    let office = folder.path().join("Musterfirma.kontor");
    let window = Window::open(&folder.path().join("first"), &[])?;
    let mut tour = Tour { window, album: Album::new(&arguments.out) };
    println!("The main job, with the mouse and the keyboard:");
    tour.resize(SMALL)?;
    tour.window.page.find("heading", "Kontor")?;
    tour.picture("start")?;
    main_job::begin(&mut tour.window, "Musterfirma ansehen", &office, "Anna Petersen")?;

    tour.contacts_come_in()?;
    tour.a_contract_is_kept()?;
    tour.a_meeting_gets_its_agenda()?;
    for (theme, size) in [("light", LARGE), ("dark", SMALL), ("dark", LARGE)] {
        tour.look("de", theme, size)?;
        tour.every_place()?;
    }
    tour.look("en", "light", SMALL)?;
    tour.every_place()?;
    let Tour { window, album } = tour;
    window.close()?;
    by_keyboard(album, &folder.path().join("second"))
}

/// The main jobs of the address book and of the front desk, in a window of their own that nothing but
/// keys reaches.
fn by_keyboard(mut album: Album, folder: &Path) -> Done {
    let mut window = Window::open(folder, &[])?;
    window.page.resize(SMALL.0, SMALL.1)?;
    let papers = album.out.clone();
    (album.language, album.theme, album.width) = ("de", "light", SMALL.0);
    let mut eye = |window: &Window, what: &str| album.picture(window, what);
    let mut desk = Desk::new(&mut window, folder, &papers, &mut eye);
    desk.open_sample(&folder.join("Musterfirma.kontor"), "Anna Petersen")?;
    for (what, job) in jobs::BOOK.into_iter().chain(jobs::FRONT_DESK) {
        println!("By keyboard alone: {what}");
        job(&mut desk).map_err(|failure| format!("{what}: {failure}"))?;
    }
    Ok(window.close()?)
}

/// The pictures, numbered one after the other.
struct Album {
    out: PathBuf,
    step: usize,
    language: &'static str,
    theme: &'static str,
    width: u32,
}

impl Album {
    fn new(out: &Path) -> Self {
        Self { out: out.to_path_buf(), step: 0, language: "de", theme: "light", width: 0 }
    }

    /// Takes a picture of the window as it stands.
    fn picture(&mut self, window: &Window, what: &str) -> Done {
        // Passing notices go by themselves; nobody waits for that here. Only the one button of a sign
        // closes them: the other takes back what was just done.
        const DISMISS: &str = "for (const region of document.querySelectorAll('section[aria-label]'))
            if (['Meldungen', 'Notices'].includes(region.getAttribute('aria-label')))
                for (const close of region.querySelectorAll('[role=status] button[aria-label]')) close.click();";
        window.page.run(DISMISS, &json!([]))?;
        window.page.settle()?;
        let picture = window.page.picture()?;
        self.step += 1;
        let (step, language, theme, width) = (self.step, self.language, self.theme, self.width);
        let path = self.out.join(format!("{step:02}-{what}-{language}-{theme}-{width}.png"));
        fs::write(&path, picture)?;
        told(&path);
        Ok(())
    }
}

fn told(path: &Path) {
    println!("{}", path.display());
}

impl Tour {
    /// A real vCard and a real Outlook table.
    fn contacts_come_in(&mut self) -> Done {
        main_job::go_to(&self.window, "Kontakte")?;
        self.window.page.find("row", "Ahrens…")?;
        self.picture("contacts")?;
        for name in ["vcf/v21-outlook.vcf", "csv/outlook-de.csv"] {
            main_job::read_contacts(&mut self.window, &fixtures::address_book(name))?;
            self.window.page.see("Weber")?;
            self.picture("import-preview")?;
            main_job::take_contacts(&self.window)?;
            self.picture("import-done")?;
        }
        self.window.page.click("button", "Zum Adressbuch")?;
        self.window.page.click("row", "Weber, Dr. Anna…")?;
        self.window.page.find("tab", "Überblick")?;
        self.picture("contact")?;
        self.window.page.press(&["\u{E032}"])?; // F2
        self.window.page.find("textbox", "Nachname")?;
        self.picture("contact-form")?;
        self.window.page.press(&[ESCAPE])?;
        Ok(())
    }

    fn a_contract_is_kept(&mut self) -> Done {
        main_job::go_to(&self.window, "Verträge")?;
        self.window.page.find("heading", "Verträge")?;
        self.picture("contracts")?;
        main_job::fill_contract(&self.window, CONTRACT, PARTNER)?;
        self.picture("contract-form")?;
        main_job::save(&self.window, &format!("{CONTRACT} gespeichert"))?;
        self.picture("contract")?;
        self.window.page.press(&[CONTROL, "p"])?;
        self.window.page.find("heading", "Vertragsliste drucken")?;
        self.paper_shown()?;
        self.picture("contract-list")?;
        let pdf = self.album.out.join("Vertragsliste.pdf");
        self.paper(&pdf)?;
        let excel = self.album.out.join("Vertragsliste.xlsx");
        self.window.will_answer("save", &excel)?;
        self.window.page.click("button", "Als Excel")?;
        self.window.page.see("Vertragsliste.xlsx gespeichert")?;
        told(&excel);
        self.window.page.press(&[ESCAPE])?;
        Ok(())
    }

    fn a_meeting_gets_its_agenda(&mut self) -> Done {
        main_job::go_to(&self.window, "Termine")?;
        self.window.page.find("button", "Neuer Termin")?;
        self.picture("calendar")?;
        let agenda = [
            ("Begrüßung und Stand der Planung", "10"),
            ("Angebote der Gewerke", "35"),
            ("Bauzeitenplan", "20"),
            ("Verschiedenes", "10"),
        ];
        main_job::fill_meeting(&self.window, MEETING, "morgen", &agenda)?;
        self.paper_shown()?;
        self.picture("agenda-typed")?;
        main_job::save(&self.window, &format!("„{MEETING}“ gespeichert"))?;
        self.window.page.press(&[CONTROL, "p"])?;
        self.window.page.find("heading", "Tagesordnung drucken")?;
        self.paper_shown()?;
        self.picture("agenda-paper")?;
        let pdf = self.album.out.join("Tagesordnung.pdf");
        self.paper(&pdf)?;
        self.window.page.press(&[ESCAPE])?;
        Ok(())
    }

    /// Every place once more, as it looks in this language, theme and size.
    fn every_place(&mut self) -> Done {
        let german = self.album.language == "de";
        let word = |de: &'static str, en: &'static str| if german { de } else { en };
        main_job::go_to(&self.window, word("Kontakte", "Contacts"))?;
        self.window.page.click("row", "Alpmess…")?;
        self.window.page.find("tab", word("Überblick", "Overview"))?;
        self.picture("contacts")?;

        main_job::go_to(&self.window, word("Verträge", "Contracts"))?;
        self.open_first_contract()?;
        self.window.page.find("tab", word("Überblick", "Overview"))?;
        self.picture("contracts")?;
        self.window.page.press(&[CONTROL, "p"])?;
        self.window.page.find("heading", word("Vertragsliste drucken", "Print contract list"))?;
        self.paper_shown()?;
        self.picture("contract-list")?;
        self.window.page.press(&[ESCAPE])?;

        main_job::go_to(&self.window, word("Termine", "Events"))?;
        self.window.page.find("button", word("Neuer Termin", "New event"))?;
        self.picture("calendar")?;
        self.open_next_sitting()?;
        self.window.page.find("tab", word("Tagesordnung", "Agenda"))?;
        self.paper_shown()?;
        self.picture("agenda")?;

        main_job::go_to(&self.window, word("Stammdaten", "Master data"))?;
        self.window.page.find("heading", word("Eigene Firma", "Own firm"))?;
        self.picture("master-data")?;
        main_job::go_to(&self.window, word("Einstellungen", "Settings"))?;
        self.window.page.find("heading", word("Einstellungen", "Settings"))?;
        self.picture("settings")?;

        self.window.page.press(&[CONTROL, "k"])?;
        self.window.page.type_text("hansen")?;
        self.window.page.find("option", "…")?;
        self.picture("search")?;
        self.window.page.press(&[ESCAPE])?;
        Ok(())
    }

    fn open_first_contract(&self) -> Done {
        let rows = self.window.ask("contracts_page", &json!({ "offset": 0, "limit": 1 }))?;
        let title = rows["rows"][0]["title"].as_str().unwrap_or_default().to_owned();
        let rows = self.window.page.until(|| {
            let found = self.window.page.containing("row", &title)?;
            Ok(found.into_iter().next())
        })?;
        self.window.page.click_on(&rows)?;
        Ok(())
    }

    /// The next sitting with an agenda, found by its title.
    fn open_next_sitting(&self) -> Done {
        let today = self.window.ask("office_state", &Value::Null)?["today"].take();
        let filter = json!({ "kind": "sitting", "from": today });
        let events = self.window.ask("events_page", &json!({ "filter": filter, "offset": 0, "limit": 20 }))?;
        let with_agenda = |event: &&Value| event["items"].as_u64().is_some_and(|items| items > 2);
        let next = events["rows"].as_array().into_iter().flatten().find(with_agenda).ok_or("no sitting")?;
        let title = next["title"].as_str().unwrap_or_default();
        let page = &self.window.page;
        page.press(&[CONTROL, "k"])?;
        page.type_text(title)?;
        let option = page.until(|| Ok(page.containing("option", title)?.into_iter().next()))?;
        page.click_on(&option)?;
        Ok(())
    }

    /// Waits until the first page of the paper is drawn.
    fn paper_shown(&self) -> Done {
        const DRAWN: &str = "const picture = [...document.images].find((image) => image.src.startsWith('blob:'));
            return Boolean(picture && picture.complete && picture.naturalWidth > 0);";
        self.window.page.until(|| Ok(self.window.page.run(DRAWN, &json!([]))?.as_bool().filter(|drawn| *drawn)))?;
        Ok(())
    }

    fn paper(&mut self, pdf: &Path) -> Done {
        main_job::save_paper(&mut self.window, pdf)?;
        told(pdf);
        Ok(())
    }

    /// Another language, theme or size; the window begins anew with it.
    fn look(&mut self, language: &'static str, theme: &'static str, size: (u32, u32)) -> Done {
        if (language, theme) != (self.album.language, self.album.theme) {
            let mut settings = self.window.ask("pc_get", &Value::Null)?;
            settings["language"] = json!(language);
            settings["theme"] = json!(theme);
            self.window.ask("pc_save", &settings)?;
            self.window.page.run("location.reload()", &json!([]))?;
            (self.album.language, self.album.theme) = (language, theme);
            let settings = if language == "de" { "Einstellungen" } else { "Settings" };
            self.window.page.find("link", settings)?;
        }
        self.resize(size)
    }

    fn resize(&mut self, (width, height): (u32, u32)) -> Done {
        self.window.page.resize(width, height)?;
        self.album.width = width;
        Ok(())
    }

    fn picture(&mut self, what: &str) -> Done {
        self.album.picture(&self.window, what)
    }
}
