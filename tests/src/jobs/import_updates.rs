//! An Outlook file comes, and later once more with changes.

use std::collections::HashMap;
use std::path::Path;

use serde_json::Value;

use super::{Desk, Done, same};
use crate::fixtures;
use crate::webdriver::key::{CONTROL, DOWN, ENTER, HOME, UP};

/// What stands in a line under the heading of a column.
type Cell = (&'static str, &'static str);

const BIRTHDAY: &str = "Geburtstag";

const GRIT: [Cell; 8] = [
    ("Anrede", "Frau"),
    ("Vorname", "Grit"),
    ("Nachname", "Lührs"),
    ("Firma", "Lührs Leuchten GmbH"),
    ("Position", "Einkäuferin"),
    ("E-Mail-Adresse", "grit.luehrs@leuchten.example"),
    ("E-Mail-Typ", "SMTP"),
    ("Telefon geschäftlich", "+49 (4121) 123-45"),
];

const HAUKE: [Cell; 5] = [
    ("Vorname", "Hauke"),
    ("Nachname", "Mewes"),
    ("E-Mail-Adresse", "hauke@mewes.example"),
    ("E-Mail-Typ", "SMTP"),
    ("Ort privat", "Elmshorn"),
];

const KIM: [Cell; 4] =
    [("Vorname", "Kim"), ("Nachname", "Lorenzen"), ("E-Mail-Adresse", "kim@lorenzen.example"), ("E-Mail-Typ", "SMTP")];

/// Of the second file one line is taken as an update, one says nothing new, one is new.
pub fn import(desk: &mut Desk<'_>) -> Done {
    let before = desk.contacts()?;
    let (first, second) = (desk.incoming("Outlook.csv"), desk.incoming("Outlook, neuer Stand.csv"));
    let with = |more: &[Cell]| GRIT.iter().chain(more).copied().collect::<Vec<_>>();
    write(&first, &[&with(&[(BIRTHDAY, "15.4.1980")]), &HAUKE])?;
    let changed = with(&[(BIRTHDAY, "16.4.1980"), ("Mobiltelefon", "0170 1234567")]);
    write(&second, &[&changed, &HAUKE, &KIM])?;

    read(desk, &first)?;
    desk.line("Zeilen", "2")?;
    desk.press(&[CONTROL, "s"])?;
    desk.stands_on("button", "Zum Adressbuch")?;
    same("contacts after the first file", desk.contacts()?, before + 2)?;
    desk.press(&[ENTER])?;
    desk.stands_on("grid", "Kontakte")?;

    read(desk, &second)?;
    // Who is known is left alone at first, and what an update would change stands beside.
    desk.press(&[DOWN])?;
    desk.press(&[HOME])?;
    desk.see("Das ändert sich beim Aktualisieren")?;
    desk.see("16.04.1980")?;
    desk.tab_to("radio", "Überspringen")?;
    desk.press(&[UP])?;
    desk.stands_on("radio", "„Grit Lührs“ aktualisieren")?;
    desk.tab_back_to("grid", "Zeilen")?;
    desk.see_in("row", "Aktualisieren")?;
    desk.look("import-updates")?;
    desk.press(&[DOWN])?;
    desk.see("Beim Aktualisieren ändert sich nichts")?;
    same("contacts while one looks", desk.contacts()?, before + 2)?;

    desk.press(&[CONTROL, "s"])?;
    desk.see("1 Kontakt neu angelegt, 1 aktualisiert")?;
    desk.stands_on("button", "Zum Adressbuch")?;
    desk.look("import-updated")?;
    same("contacts after the second file", desk.contacts()?, before + 3)?;
    let updated = ["1980-04-16", "+49 (4121) 123-45", "0170 1234567"];
    same("what was updated", held(desk)?, updated.map(str::to_owned).to_vec())?;

    // One step takes back what was new and what was changed.
    desk.press(&[CONTROL, "z"])?;
    desk.see("Der Import ist zurückgenommen.")?;
    same("contacts after the undo", desk.contacts()?, before + 2)?;
    same("before the update", held(desk)?, ["1980-04-15", "+49 (4121) 123-45"].map(str::to_owned).to_vec())?;
    desk.press(&[CONTROL, "y"])?;
    desk.see("1 Kontakt neu angelegt, 1 aktualisiert")?;
    same("what is updated again", held(desk)?, updated.map(str::to_owned).to_vec())?;
    desk.stands_on("button", "Zum Adressbuch")?;
    desk.press(&[ENTER])?;
    desk.stands_on("grid", "Kontakte").map(drop)
}

/// From wherever one is to the lines of a file.
fn read(desk: &mut Desk<'_>, file: &Path) -> Done {
    desk.command("Kontakte importieren", "Kontakte importieren …")?;
    desk.stands_on("button", "Datei wählen …")?;
    desk.will_answer("open", file)?;
    desk.press(&[ENTER])?;
    desk.stands_on("grid", "Zeilen").map(drop)
}

/// Birthday and telephone numbers of whom the second file changes.
fn held(desk: &Desk<'_>) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let card = desk.contact("grit lührs")?["card"].take();
    let phones = card["phones"].as_array().cloned().unwrap_or_default();
    let said = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    Ok([said(&card["birthday"])].into_iter().chain(phones.iter().map(|phone| said(&phone["raw"]))).collect())
}

/// A table as a German Outlook writes it: all its columns, quoted, in the alphabet of Windows.
fn write(path: &Path, lines: &[&[Cell]]) -> Done {
    let exported = std::fs::read(fixtures::address_book("csv/outlook-de.csv"))?;
    let text =
        String::from_utf8(exported).unwrap_or_else(|other| other.into_bytes().into_iter().map(char::from).collect());
    let head = text.lines().next().unwrap_or_default().trim_start_matches('\u{feff}');
    let columns: Vec<&str> = head.split(',').map(|column| column.trim_matches('"')).collect();
    let mut table = format!("{head}\r\n");
    for line in lines {
        let mut cells: HashMap<&str, &str> = line.iter().copied().collect();
        let written: Vec<_> =
            columns.iter().map(|column| format!("\"{}\"", cells.remove(column).unwrap_or_default())).collect();
        same("columns that Outlook does not have", cells.len(), 0)?;
        table.push_str(&format!("{}\r\n", written.join(",")));
    }
    // Up to U+00FF Windows' alphabet has the very numbers of Unicode.
    let bytes = table.chars().map(|c| u8::try_from(u32::from(c))).collect::<Result<Vec<_>, _>>()?;
    Ok(std::fs::write(path, bytes)?)
}
