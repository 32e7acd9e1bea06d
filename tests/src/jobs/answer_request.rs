//! Somebody asks what is known about them (Art. 15 GDPR) and gets it, as a file and on paper.

use serde_json::Value;

use super::{Desk, Done, holds, same};
use crate::pdf;
use crate::webdriver::key::{ENTER, ESCAPE, TAB};

const WHO: &str = "Ronja Brandt";
const MAIL: &str = "ronja.brandt@brandt-assekuranz.example";

/// Whoever works beside that person is not named in the answer.
pub fn answer(desk: &mut Desk<'_>) -> Done {
    desk.command("Auskunft", "Auskunft erteilen …")?;
    desk.stands_on("textbox", "Wer fragt an?")?;
    desk.strike("ronja br")?;
    desk.line("Wer fragt an?", WHO)?;
    desk.press(&[ENTER])?;
    desk.stands_on("button", "Auskunft ansehen und drucken …")?;
    desk.look("request")?;

    let file = desk.leaving("Auskunft.json")?;
    desk.will_answer("save", &file)?;
    desk.press(&[TAB])?;
    desk.stands_on("button", "Als JSON speichern …")?;
    desk.press(&[ENTER])?;
    desk.see("Gespeichert als Auskunft.json")?;
    // It rested while it worked, and has the keys again.
    desk.stands_on("button", "Als JSON speichern …")?;
    let text = std::fs::read_to_string(&file)?;
    let read: Value = serde_json::from_str(&text)?;
    same("format", read["format"].as_str(), Some("kontor-art15-1"))?;
    same("about whom", read["report"]["name"].as_str(), Some(WHO))?;
    let sections = read["report"]["sections"].as_array().cloned().unwrap_or_default();
    let tables: Vec<_> = sections.iter().filter_map(|section| section["table"].as_str()).collect();
    for table in ["contact", "email", "phone", "position"] {
        holds(format!("{table} is among {tables:?}"), tables.contains(&table))?;
    }
    holds("the mail address is told", text.contains(MAIL))?;
    holds("the colleague is not", !text.contains("Friedrich"))?;

    desk.tab_back_to("button", "Auskunft ansehen und drucken …")?;
    desk.press(&[ENTER])?;
    desk.see("Seiten")?;
    desk.stands_on("button", "wie das Programm…")?;
    desk.look("request-answer")?;
    let paper = pdf::text(&desk.print("Auskunft.pdf")?);
    let paper = pdf::words(&paper);
    for said in ["Auskunft nach Art. 15 DSGVO", WHO, MAIL, "Assekuranzkontor Brandt & Söhne OHG", "Art. 77"] {
        holds(format!("the paper says {said}"), paper.contains(said))?;
    }
    holds("the paper names no colleague", !paper.contains("Friedrich"))?;
    desk.press(&[ESCAPE])?;
    desk.stands_on("button", "Auskunft ansehen und drucken …").map(drop)
}
