//! The main job as a person does it in the window, with mouse, keyboard and the dialogs'
//! answers: an office is begun, contacts come in, a contract is kept, a meeting gets its
//! agenda, both papers leave.

use std::error::Error;
use std::path::Path;

use crate::webdriver::key::{CONTROL, DOWN, ENTER, ESCAPE, TAB};
use crate::window::Window;

/// The result of a step.
pub type Done = Result<(), Box<dyn Error>>;

/// Begins an office from the start screen: `way` is the words on its button.
///
/// # Errors
/// What the window does not show.
pub fn begin(window: &mut Window, way: &str, file: &Path, who: &str) -> Done {
    window.will_answer("save", file)?;
    window.page.click("button", &format!("{way}…"))?;
    window.page.fill("Ihr Name", who)?;
    window.page.press(&[ENTER])?;
    window.page.find("link", "Einstellungen")?;
    Ok(())
}

/// Goes to a place by the rail.
///
/// # Errors
/// What the window does not show.
pub fn go_to(window: &Window, place: &str) -> Done {
    // A place with a badge says its number behind its name.
    window.page.click("link", &format!("{place}…"))?;
    Ok(())
}

/// Reads an address book; afterwards its rows are on the screen and nothing is written.
///
/// # Errors
/// What the window does not show.
pub fn read_contacts(window: &mut Window, file: &Path) -> Done {
    go_to(window, "Kontakte")?;
    window.page.press(&[CONTROL, "k"])?;
    window.page.type_text("Kontakte importieren")?;
    window.page.click("option", "Kontakte importieren …")?;
    window.will_answer("open", file)?;
    window.page.click("button", "Datei wählen …")?;
    window.page.see("Gelesen")?;
    Ok(())
}

/// Takes over what was read, and goes back to the book.
///
/// # Errors
/// What the window does not show.
pub fn take_contacts(window: &Window) -> Done {
    window.page.press(&[CONTROL, "s"])?;
    window.page.find("button", "Zum Adressbuch")?;
    Ok(())
}

/// Fills in a contract of 24 months from 15 July 2024, renewed by 12, with three months'
/// notice and 249,00 a month; it is not saved yet.
///
/// # Errors
/// What the window does not show.
pub fn fill_contract(window: &Window, title: &str, partner: &str) -> Done {
    let page = &window.page;
    go_to(window, "Verträge")?;
    page.find("heading", "Verträge")?;
    page.press(&[CONTROL, "n"])?;
    page.fill("Titel", title)?;
    page.fill("Partner", partner)?;
    page.find("option", &format!("{partner}…"))?;
    page.press(&[DOWN])?;
    page.press(&[ENTER])?;
    page.fill("Beginn", "150724")?;
    page.press(&[TAB])?;
    page.fill("Dauer", "24")?;
    page.fill("Verlängerung um", "12")?;
    page.fill("Frist", "3")?;
    page.click("button", "Kosten eintragen")?;
    page.fill("Betrag", "249")?;
    page.press(&[TAB])?;
    Ok(())
}

/// Saves what is being typed, and waits until the window says so.
///
/// # Errors
/// What the window does not show.
pub fn save(window: &Window, said: &str) -> Done {
    window.page.press(&[CONTROL, "s"])?;
    window.page.see(said)?;
    Ok(())
}

/// Fills in a meeting from 14:00 to 15:30 with its agenda, row by row, by keyboard; it is
/// not saved yet.
///
/// # Errors
/// What the window does not show.
pub fn fill_meeting(window: &Window, title: &str, day: &str, agenda: &[(&str, &str)]) -> Done {
    let page = &window.page;
    go_to(window, "Termine")?;
    page.find("button", "Neuer Termin")?;
    page.press(&[CONTROL, "n"])?;
    page.fill("Titel", title)?;
    page.fill("Beginn", day)?;
    page.press(&[TAB])?;
    page.fill("Uhrzeit des Beginns", "14")?;
    page.press(&[TAB])?;
    page.fill("Uhrzeit des Endes", "1530")?;
    page.press(&[TAB])?;
    page.click("tab", "Tagesordnung")?;
    page.click("button", "Punkt")?;
    for (topic, minutes) in agenda {
        page.find("textbox", "Titel")?;
        page.type_text(topic)?;
        page.press(&[TAB])?;
        page.type_text(minutes)?;
        // Enter in the last row opens the next one.
        page.press(&[ENTER])?;
    }
    // The row that stayed empty goes again.
    page.press(&[ESCAPE])?;
    Ok(())
}

/// On the screen of a paper: saves it as PDF.
///
/// # Errors
/// What the window does not show.
pub fn save_paper(window: &mut Window, pdf: &Path) -> Done {
    window.will_answer("save", pdf)?;
    window.page.click("button", "PDF speichern")?;
    let name = pdf.file_name().unwrap_or_default().to_string_lossy().into_owned();
    window.page.see(&format!("{name} gespeichert"))?;
    Ok(())
}
