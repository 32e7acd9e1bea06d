//! A lease is taken in from its wording, and its deadline is seen at once.

use serde_json::{Value, json};

use super::{Desk, Done, holds, same};
use crate::webdriver::key::{CONTROL, ENTER};

const CLAUSE: &str = "Der Mietvertrag beginnt am 01.04.2024 und wird auf unbestimmte Zeit geschlossen. \
    Er kann mit einer Frist von 3 Monaten zum Ende eines Kalendervierteljahres gekündigt werden.";

/// What stands on the screen is what the calculator says.
pub fn take(desk: &mut Desk<'_>) -> Done {
    desk.command("Verträge", "Verträge")?;
    desk.stands_on("grid", "Verträge")?;
    desk.press(&[CONTROL, "n"])?;
    desk.stands_on("textbox", "Titel")?;
    desk.strike("Miete Außenlager")?;
    desk.tab_to("button", "Aus dem Wortlaut …")?;
    desk.press(&[ENTER])?;
    desk.stands_on("textbox", "Wortlaut aus dem Vertrag")?;
    desk.strike(CLAUSE)?;
    desk.see("3 Monate zum Quartalsende")?;
    desk.press(&[CONTROL, ENTER])?;
    desk.stands_on("button", "mit Frist zu einem Termin…")?;
    desk.see("Zugang bis")?;
    desk.look("lease-from-its-wording")?;
    desk.press(&[CONTROL, "s"])?;
    desk.see("Miete Außenlager gespeichert")?;
    let contract = named(desk, "Miete Außenlager")?;
    let terms = &contract["fields"]["terms"];
    same("begin", &terms["start"], &json!("2024-04-01"))?;
    same("rule", &terms["notice"]["to"], &json!("quarter_end"))?;
    let day = contract["row"]["receive_by"].as_str().ok_or("no day")?;
    let day: chrono::NaiveDate = day.parse()?;
    holds("it ends with a quarter", contract["row"]["end"].as_str().is_some_and(|end| end.len() == 10))?;
    desk.see(&day.format("%d.%m.%Y").to_string())
}

/// The contract of a title, as the program has it.
pub(super) fn named(desk: &Desk<'_>, title: &str) -> Result<Value, Box<dyn std::error::Error>> {
    let page = desk.ask("contracts_page", &json!({ "filter": { "text": title }, "offset": 0, "limit": 50 }))?;
    let found = page["rows"].as_array().into_iter().flatten().find(|row| row["title"] == title);
    let id = found.map(|row| row["id"].clone()).ok_or_else(|| format!("no contract {title}"))?;
    desk.ask("contracts_get", &json!({ "id": id }))
}
