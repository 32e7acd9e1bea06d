//! The morning's post: twenty letters, each with two keys beside what is typed.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Desk, Done, holds, same};
use crate::webdriver::key::{CONTROL, ENTER, ESCAPE, SHIFT};

/// From whom, and about what. Nobody of them is in the address book.
const LETTERS: [(&str, &str); 20] = [
    ("Druckerei Wolkenlos", "Angebot Briefpapier"),
    ("Verein der Pegelfreunde", "Einladung Jahresfest"),
    ("Ottilie Ohnebuch", "Anfrage Kellerlicht"),
    ("Unbekannt & Söhne", "Werbung"),
    ("Zimmerei Balkenfroh", "Rechnung 4711"),
    ("Kanzlei Querfeldein", "Vollmacht"),
    ("Stiftung Nordsternchen", "Spendenbrief"),
    ("Gärtnerei Dornröschen", "Pflegeplan"),
    ("Blumenhof Zittergras", "Lieferschein"),
    ("Imkerei Summseln", "Preisliste"),
    ("Töpferei Drehwurm", "Muster"),
    ("Schmiede Funkenflug", "Angebot Geländer"),
    ("Sattlerei Zaumzeug", "Auftrag 12"),
    ("Bäckerei Krümelhof", "Frühstücksliste"),
    ("Molkerei Rahmwerk", "Liefertage"),
    ("Korbflechterei Weidenruh", "Mahnung"),
    ("Orgelbau Pfeifenklang", "Wartungsvertrag"),
    ("Uhrmacherei Unruh", "Kostenvoranschlag"),
    ("Glaserei Scheibenwelt", "Gutachten"),
    ("Seilerei Tauwetter", "Rückfrage"),
];

/// Every letter has its own running number, and the desk is where it was.
pub fn note(desk: &mut Desk<'_>) -> Done {
    let before = entries(desk)?.len();
    desk.press(&[CONTROL, SHIFT, "e"])?;
    let mut keys = 0;
    for (from, about) in LETTERS {
        desk.stands_on("textbox", "Von wem")?;
        desk.value("")?;
        desk.strike(from)?;
        desk.press(&[ENTER])?;
        desk.stands_on("textbox", "Betreff")?;
        desk.strike(about)?;
        desk.press(&[ENTER])?;
        keys += 2;
        desk.see(&format!("{from}: {about}"))?;
    }
    holds(format!("{keys} keys for {} letters", LETTERS.len()), keys < 3 * LETTERS.len())?;
    desk.stands_on("textbox", "Von wem")?;
    desk.look("letters-noted")?;
    desk.press(&[ESCAPE])?;
    let noted = entries(desk)?;
    same("entries", noted.len(), before + LETTERS.len())?;
    let numbers: BTreeSet<&str> = noted.iter().filter_map(|entry| entry["number"].as_str()).collect();
    let told = |from: &str, about: &str| {
        let is_it = |entry: &&Value| entry["fields"]["partner"] == from && entry["fields"]["subject"] == about;
        noted.iter().filter(is_it).filter_map(|entry| entry["number"].as_str()).collect::<Vec<_>>()
    };
    for (from, about) in LETTERS {
        let given = told(from, about);
        same(from, given.len(), 1)?;
        holds(format!("{from} has a number of its own"), numbers.contains(given[0]))?;
    }
    let own: BTreeSet<&str> = LETTERS.iter().flat_map(|(from, about)| told(from, about)).collect();
    same("numbers", own.len(), LETTERS.len())
}

fn entries(desk: &Desk<'_>) -> Result<Vec<Value>, Box<dyn std::error::Error>> {
    let page = desk.ask("desk_entries_page", &json!({ "filter": {}, "offset": 0, "limit": 200 }))?;
    Ok(page["rows"].as_array().cloned().unwrap_or_default())
}
