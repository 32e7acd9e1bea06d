//! A person who works at two firms is entered.

use serde_json::json;

use super::{Desk, Done, same};
use crate::webdriver::key::{CONTROL, DOWN, ENTER, TAB};

/// Both firms are known; one is chosen from several that begin alike, of the other a
/// part of its name is enough.
pub fn enter(desk: &mut Desk<'_>) -> Done {
    let before = desk.contacts()?;
    desk.command("Person anlegen", "Person anlegen")?;
    desk.stands_on("textbox", "Vorname")?;
    desk.strike("Wiebke")?;
    desk.press(&[TAB])?;
    desk.stands_on("textbox", "Nachname")?;
    desk.strike("Tetens")?;

    desk.tab_to("textbox", "Organisation")?;
    desk.strike("nordl")?;
    desk.see_in("option", "Nordlicht Elektrogroßhandel")?;
    desk.press(&[DOWN])?;
    desk.press(&[DOWN])?;
    desk.line("Organisation", "Nordlicht Elektrogroßhandel")?;
    desk.press(&[ENTER])?;
    desk.value("Nordlicht Elektrogroßhandel GmbH & Co. KG")?;
    desk.tab_to("textbox", "Funktion")?;
    desk.strike("Einkauf")?;

    desk.tab_to("button", "Tätigkeit hinzufügen")?;
    desk.press(&[ENTER])?;
    desk.stands_on("textbox", "Organisation")?;
    desk.value("")?;
    desk.strike("wiebe")?;
    desk.see_in("option", "Bauunternehmung Wiebe")?;
    desk.press(&[ENTER])?;
    desk.value("Bauunternehmung Wiebe GmbH")?;
    desk.tab_to("textbox", "Funktion")?;
    desk.strike("Beirätin")?;
    desk.look("person-typed")?;

    desk.press(&[CONTROL, "s"])?;
    desk.line("Kontakte", "Tetens, Wiebke")?;
    desk.see("Beirätin")?;
    desk.look("person-at-two-firms")?;
    let card = desk.contact("tetens")?["card"].take();
    let positions = card["positions"].as_array().cloned().unwrap_or_default();
    let read: Vec<_> = positions.iter().map(|at| json!([at["organisation"], at["role"]])).collect();
    let wanted = [
        json!(["Nordlicht Elektrogroßhandel GmbH & Co. KG", "Einkauf"]),
        json!(["Bauunternehmung Wiebe GmbH", "Beirätin"]),
    ];
    same("positions", read, wanted.to_vec())?;
    same("firms with a record", positions.iter().filter(|at| at["organisation_id"].is_i64()).count(), 2)?;

    // One step back, and forth again.
    desk.press(&[CONTROL, "z"])?;
    desk.becomes("contacts after the undo", &before, |desk| desk.contacts())?;
    desk.press(&[CONTROL, "y"])?;
    desk.becomes("contacts after the redo", &(before + 1), |desk| desk.contacts())
}
