//! A contract is terminated with its letter, and all of it is taken back.

use serde_json::{Value, json};

use super::take_in_lease::named;
use super::{Desk, Done, same};
use crate::webdriver::key::{CONTROL, ENTER, ESCAPE};

/// The next contract that asks for a notice: its letter is there, and gone after one step back.
pub fn terminate(desk: &mut Desk<'_>) -> Done {
    let letters = count(desk, "letters_page")?;
    let filter = json!({ "filter": { "statuses": ["running"], "direction": "pay" }, "offset": 0, "limit": 1 });
    let row = desk.ask("contracts_page", &filter)?["rows"][0].take();
    let title = row["title"].as_str().ok_or("no contract asks for a notice")?;
    desk.command(title, title)?;
    desk.see(row["number"].as_str().unwrap_or_default())?;
    desk.command("Vertrag kündigen", "Vertrag kündigen …")?;
    desk.see("Kündigen zum")?;
    desk.see("Wie wird sie zugestellt?")?;
    desk.look("notice-proposed")?;
    desk.press(&[CONTROL, "s"])?;
    desk.see(&format!("Kündigung vorbereitet: {title}"))?;
    same("letters", count(desk, "letters_page")?, letters + 1)?;
    let contract = named(desk, title)?;
    same("still running", &contract["row"]["status"], &json!("running"))?;
    same("prepared", &contract["row"]["prepared"], &json!(true))?;
    desk.tab_to("button", "Abgeschickt festhalten …")?;
    desk.press(&[ENTER])?;
    desk.stands_on("textbox", "Abgeschickt am")?;
    desk.look("notice-sent")?;
    // Nothing was sent: the small form is left, and the preparation goes with letter and decision.
    desk.press(&[ESCAPE])?;
    desk.see("Abgeschickt festhalten …")?;
    desk.press(&[CONTROL, "z"])?;
    desk.becomes("the notice is taken back", &Value::Null, |desk| Ok(named(desk, title)?["notice"].take()))?;
    same("letters as before", count(desk, "letters_page")?, letters)?;
    same("running as before", &named(desk, title)?["row"]["prepared"], &json!(false))
}

fn count(desk: &Desk<'_>, page: &str) -> Result<u64, Box<dyn std::error::Error>> {
    let answer = desk.ask(page, &json!({ "filter": {}, "offset": 0, "limit": 1 }))?;
    answer["total"].as_u64().ok_or_else(|| format!("no total in {answer}").into())
}
