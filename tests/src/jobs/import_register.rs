//! A register of 200 rows that was kept in Excel comes in, and goes again in one step.

use serde_json::json;

use super::{Desk, Done, holds};
use crate::webdriver::key::{CONTROL, ENTER};

/// The rows as an office keeps them, with the slips of real life.
const FILE: &[u8] = include_bytes!("../../../src-tauri/exchange/tests/fixtures/register/vertraege.xlsx");

/// What cannot be read is refused with its reason, the rest comes in.
pub fn import(desk: &mut Desk<'_>) -> Done {
    let file = desk.incoming("Vertragsliste.xlsx");
    std::fs::write(&file, FILE)?;
    let before = total(desk)?;
    desk.command("Verträge einlesen", "Verträge einlesen")?;
    desk.will_answer("open", &file)?;
    desk.tab_to("button", "Datei wählen …")?;
    desk.press(&[ENTER])?;
    desk.see("Abgelehnt")?;
    desk.look("register-before-it-comes-in")?;
    desk.press(&[CONTROL, "s"])?;
    desk.see("Verträge eingelesen")?;
    let after = total(desk)?;
    holds(format!("most of 200 rows came in: {before}, {after}"), after >= before + 150)?;
    desk.press(&[CONTROL, "z"])?;
    desk.becomes("the register as before", &before, |desk| total(desk))
}

fn total(desk: &Desk<'_>) -> Result<u64, Box<dyn std::error::Error>> {
    let page = desk.ask("contracts_page", &json!({ "filter": {}, "offset": 0, "limit": 1 }))?;
    page["total"].as_u64().ok_or_else(|| format!("no total in {page}").into())
}
