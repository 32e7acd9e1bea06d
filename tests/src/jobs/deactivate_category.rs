//! A category that contacts bear cannot be deleted; it is deactivated instead.

use serde_json::json;

use super::{Desk, Done, holds, same};
use crate::webdriver::key::{CONTROL, DELETE, ENTER, HOME};

const NAME: &str = "Beirat";

/// The refusal names who bears it, and offers the way out.
pub fn deactivate(desk: &mut Desk<'_>) -> Done {
    desk.command("Kategorien", "Kategorien")?;
    desk.stands_on("grid", "Kategorien")?;
    desk.press(&[CONTROL, "f"])?;
    desk.stands_on("textbox", "Liste filtern…")?;
    desk.strike(NAME)?;
    desk.see("1 von")?;
    desk.press(&[ENTER])?;
    desk.stands_on("grid", "Kategorien")?;
    desk.press(&[HOME])?;
    desk.line("Kategorien", NAME)?;
    desk.press(&[DELETE])?;
    desk.see("„Beirat“ wird noch verwendet und wurde nicht gelöscht.")?;
    desk.see("Sabine Blohm")?;
    desk.look("category-in-use")?;
    desk.tab_to("button", "Deaktivieren")?;
    desk.press(&[ENTER])?;
    desk.see_in("row", "inaktiv")?;
    // The keys stand in the list or in the form beside it; from either the way back is the same.
    desk.command("Kategorien", "Kategorien")?;
    desk.stands_on("grid", "Kategorien")?;
    desk.look("category-inactive")?;
    same("it is offered", is_active(desk)?, false)?;
    // Who bears it keeps it.
    let category = desk.ask("entries_list", &json!({ "list": "category" }))?;
    let id = category.as_array().into_iter().flatten().find(|one| one["name_de"] == NAME).map(|one| one["id"].clone());
    let card = desk.contact("sabine blohm")?["card"].take();
    holds("she keeps it", card["categories"].as_array().is_some_and(|all| id.is_some_and(|id| all.contains(&id))))?;

    desk.press(&[CONTROL, "z"])?;
    desk.becomes("it is offered after the undo", &true, |desk| is_active(desk))?;
    desk.press(&[CONTROL, "y"])?;
    desk.becomes("it is offered after the redo", &false, |desk| is_active(desk))
}

fn is_active(desk: &Desk<'_>) -> Result<bool, Box<dyn std::error::Error>> {
    let all = desk.ask("entries_list", &json!({ "list": "category" }))?;
    let entry = all.as_array().into_iter().flatten().find(|one| one["name_de"] == NAME);
    entry.and_then(|one| one["active"].as_bool()).ok_or_else(|| format!("no {NAME} in {all}").into())
}
