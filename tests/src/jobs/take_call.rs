//! A call for a colleague who is away lands with whoever stands in for her.

use serde_json::json;

use super::{Desk, Done, same};
use crate::webdriver::key::{ALT, CONTROL, ENTER, RIGHT, SHIFT, TAB};

/// Merle Brodersen is away today, and Anna Petersen, at this desk, stands in for her.
pub fn take(desk: &mut Desk<'_>) -> Done {
    desk.press(&[CONTROL, SHIFT, "e"])?;
    desk.stands_on("textbox", "Von wem")?;
    // A call.
    desk.press(&[ALT, "r"])?;
    desk.see("Telefonnotiz")?;
    desk.strike("Frau Weberknecht")?;
    desk.press(&[ENTER])?;
    desk.stands_on("textbox", "Telefonnummer")?;
    desk.strike("04121 99887")?;
    desk.tab_to("textbox", "Worum geht es")?;
    desk.strike("Notlicht in der Aula")?;
    desk.press(&[TAB])?;
    desk.strike("Brodersen")?;
    desk.see("Merle Brodersen")?;
    desk.press(&[ENTER])?;
    desk.stands_on("textbox", "Zu erledigen bis")?;
    desk.strike("heute")?;
    desk.press(&[TAB])?;
    desk.press(&[RIGHT])?;
    desk.see("„Rückruf Frau Weberknecht: Notlicht in der Aula“")?;
    desk.look("call-for-absent")?;
    desk.press(&[CONTROL, "s"])?;
    desk.becomes("calls of hers", &1, |desk| {
        let request = json!({ "filter": { "text": "Weberknecht" }, "offset": 0, "limit": 9 });
        Ok(desk.ask("desk_entries_page", &request)?["rows"].as_array().map_or(0, Vec::len))
    })?;

    // One is where one was.
    desk.stands_on("grid", "…")?;

    // The day of whoever stands in shows it, with whose it is.
    desk.command("Heute", "Heute")?;
    desk.see("Sie vertreten M. Eng. Merle Brodersen")?;
    desk.see_in("row", "Rückruf Frau Weberknecht: Notlicht in der Aula")?;
    desk.look("call-in-heute")?;
    let day = desk.ask("today_show", &json!({ "everybody": false }))?;
    let tasks = day["tasks"].as_array().cloned().unwrap_or_default();
    let call = tasks.iter().find(|task| task["title"] == "Rückruf Frau Weberknecht: Notlicht in der Aula");
    same("whose it is", call.map(|task| task["assignee"].as_str()), Some(Some("M. Eng. Merle Brodersen")))
}
