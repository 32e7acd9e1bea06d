//! Somebody was entered twice; both are found and become one.

use super::{Desk, Done, holds, same};
use crate::webdriver::key::{CONTROL, ENTER, HOME, RIGHT, TAB};

const LIST: &str = "Mögliche Dubletten";

/// Beate Müller is in the book already. Of the two names the new spelling is taken.
pub fn merge(desk: &mut Desk<'_>) -> Done {
    let before = desk.contacts()?;
    desk.command("Person anlegen", "Person anlegen")?;
    desk.stands_on("textbox", "Vorname")?;
    desk.strike("Beate")?;
    desk.press(&[TAB])?;
    desk.strike("Mueller")?;
    desk.press(&[CONTROL, "s"])?;
    // Nobody is entered twice unawares.
    desk.stands_on("button", "Zurück zum Formular")?;
    desk.look("duplicate-warned")?;
    desk.tab_to("button", "„Beate Mueller“ trotzdem anlegen")?;
    desk.press(&[ENTER])?;
    desk.line("Kontakte", "Mueller, Beate")?;
    same("contacts with the twin", desk.contacts()?, before + 1)?;

    desk.command("Dubletten", "Dubletten suchen")?;
    desk.stands_on("grid", LIST)?;
    desk.press(&[HOME])?;
    desk.line(LIST, "Müller, Beate · Mueller, Beate")?;
    desk.tab_to("radio", "Nachname: Müller (Beate Müller)")?;
    desk.press(&[RIGHT])?;
    let taken = desk.stands_on("radio", "Nachname: Mueller (Beate Mueller)")?;
    holds("the new spelling is chosen", taken.checked)?;
    desk.look("duplicates")?;
    desk.press(&[CONTROL, "s"])?;
    desk.see("Alles durchgesehen")?;
    // What had the keys is gone with the pair.
    desk.stands_on("button", "Zur Liste")?;
    same("contacts after the merge", desk.contacts()?, before)?;
    let card = desk.contact("beate mueller")?["card"].take();
    same("the name", card["family"].as_str(), Some("Mueller"))?;
    same("the other name", card["note"].as_str(), Some("Nachname: Müller"))?;
    holds(
        "mail and telephone stayed",
        card["emails"][0]["address"].is_string() && card["phones"][0]["raw"].is_string(),
    )?;

    desk.press(&[CONTROL, "z"])?;
    desk.line(LIST, "Müller, Beate · Mueller, Beate")?;
    same("contacts after the undo", desk.contacts()?, before + 1)?;
    desk.press(&[CONTROL, "y"])?;
    desk.stands_on("button", "Zur Liste")?;
    desk.look("duplicates-merged")?;
    same("contacts after the redo", desk.contacts()?, before)?;
    desk.press(&[ENTER])?;
    desk.stands_on("grid", "Kontakte").map(drop)
}
