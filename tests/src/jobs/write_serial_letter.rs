//! A distribution list is made from the address book, and everybody on it gets the same
//! letter with their own address, salutation and town.

use serde_json::json;

use super::{Desk, Done, holds, same};
use crate::pdf;
use crate::webdriver::key::{CONTROL, END, ENTER, RIGHT};

/// An insurance broker and two of its people.
pub fn write(desk: &mut Desk<'_>) -> Done {
    desk.filter_contacts("brandt", "Assekuranzkontor Brandt")?;
    desk.press(&[CONTROL, "a"])?;
    desk.see("3 markiert")?;
    desk.tab_back_to("button", "Weiteres")?;
    desk.press(&[ENTER])?;
    desk.stands_on("menuitem", "Serienbrief an diese …")?;
    desk.strike("Neuer")?;
    desk.stands_on("menuitem", "Neuer Verteiler …")?;
    desk.press(&[ENTER])?;
    desk.stands_on("textbox", "Name")?;
    desk.strike("Haus Brandt")?;
    desk.press(&[ENTER])?;
    desk.line("Mitglieder", "Assekuranzkontor Brandt")?;
    desk.look("distribution-list")?;

    desk.command("Serienbrief schreiben", "Serienbrief schreiben")?;
    desk.stands_on("textbox", "Empfänger hinzufügen")?;
    desk.tab_to("button", "Verteiler wählen…")?;
    desk.press(&[ENTER])?;
    desk.strike("Haus")?;
    desk.stands_on("option", "Haus Brandt")?;
    desk.press(&[ENTER])?;
    desk.see("3 Briefe werden gedruckt")?;
    desk.stands_on("button", "Verteiler wählen…")?;

    desk.tab_to("button", "Textbaustein einfügen…")?;
    desk.press(&[ENTER])?;
    desk.strike("Dank")?;
    desk.stands_on("option", "Dank für die Zusammenarbeit")?;
    desk.press(&[ENTER])?;
    desk.tab_to("textbox", "Betreff")?;
    desk.value("Vielen Dank")?;
    // A sentence of one's own behind the text block, with a placeholder.
    desk.tab_to("textbox", "Text")?;
    desk.press(&[CONTROL, END])?;
    desk.strike("\n\nGern besuchen wir Sie in {{Ort}}.")?;
    desk.look("serial-letter")?;
    desk.press(&[CONTROL, "s"])?;
    desk.see("„Vielen Dank“ gespeichert")?;

    desk.press(&[CONTROL, "p"])?;
    desk.see("Serienbrief drucken")?;
    desk.see("3 Seiten")?;
    desk.stands_on("checkbox", "Auf vorgedrucktes Briefpapier…")?;
    let paper = desk.print("Serienbrief.pdf")?;
    same("pages", pdf::pages(&paper), 3)?;
    let text = pdf::words(&pdf::text(&paper));
    for said in ["Sehr geehrte Damen und Herren,", "Sehr geehrter Herr Brandt,", "Sehr geehrte Frau Brandt,"] {
        same(said, text.matches(said).count(), 1)?;
    }
    same("letters with the town", text.matches("Gern besuchen wir Sie in Hamburg.").count(), 3)?;
    // The address stands in the window of the envelope: 25 mm from the left edge.
    let streets: Vec<_> = pdf::placed(&paper).into_iter().filter(|word| word.text == "Speicherreihe").collect();
    same("addresses", streets.len(), 3)?;
    holds(format!("{streets:?} at 25 mm"), streets.iter().all(|word| (word.left - 25.0).abs() < 0.3))?;

    desk.tab_to("button", "Als versendet vermerken")?;
    desk.look("serial-letter-print")?;
    desk.press(&[ENTER])?;
    desk.see("3 Briefe als versendet vermerkt")?;

    // It stands with each of them, on the screen as well.
    desk.filter_contacts("ronja brandt", "Brandt, Ronja")?;
    desk.press(&[ENTER])?;
    desk.stands_on("heading", "Ronja Brandt")?;
    desk.tab_to("tab", "Überblick")?;
    desk.press(&[RIGHT])?;
    desk.stands_on("tab", "Vorgänge")?;
    desk.see("Vielen Dank")?;
    desk.look("letter-in-timeline")?;
    for who in ["assekuranzkontor brandt", "friedrich brandt", "ronja brandt"] {
        // The office may hold others of the same words; one of them got the letter, or the firm is told of it.
        let found = desk.ask("contacts_page", &json!({ "filter": { "text": who }, "offset": 0, "limit": 20 }))?;
        let mut subjects = Vec::new();
        for row in found["rows"].as_array().into_iter().flatten() {
            let record = json!({ "kind": "contact", "id": row["id"] });
            let letters = json!({ "record": record, "kinds": ["letter"], "offset": 0, "limit": 9 });
            let told = desk.ask("timeline_page", &letters)?["items"].take();
            subjects.extend(told.as_array().into_iter().flatten().map(|item| item["entry"]["subject"].to_string()));
        }
        holds(format!("{who}: {subjects:?}"), subjects.iter().any(|one| one == "\"Vielen Dank\""))?;
    }
    Ok(())
}
