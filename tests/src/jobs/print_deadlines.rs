//! The deadlines of the next ninety days by cost centre, on paper.

use serde_json::json;

use super::{Desk, Done, holds};
use crate::pdf;
use crate::webdriver::key::ENTER;

/// Every contract whose notice is to be sent within ninety days stands on it.
pub fn print(desk: &mut Desk<'_>) -> Done {
    desk.command("Fristenliste", "Fristenliste")?;
    desk.tab_to("button", "Fristmonat…")?;
    desk.press(&[ENTER])?;
    desk.strike("Kost")?;
    desk.stands_on("option", "Kostenstelle")?;
    desk.press(&[ENTER])?;
    desk.see("Fristenliste")?;
    desk.look("deadlines-by-cost-centre")?;
    let paper = desk.print("Fristenliste.pdf")?;
    let words = pdf::words(&pdf::text(&paper));
    holds("it says what it is", words.contains("Fristenliste") && words.contains("90 Tage"))?;
    let filter = json!({ "deadline_within_days": 90 });
    let page = desk.ask("contracts_page", &json!({ "filter": filter, "offset": 0, "limit": 200 }))?;
    let rows = page["rows"].as_array().cloned().unwrap_or_default();
    holds("there is something to be sent", !rows.is_empty())?;
    for row in &rows {
        let title = row["title"].as_str().unwrap_or_default();
        let first = title.split_whitespace().next().unwrap_or_default();
        holds(format!("{title} stands on it"), words.contains(first))?;
        let centre = row["cost_centre"].as_str().unwrap_or_default();
        holds(format!("the head {centre}"), words.contains(centre))?;
    }
    Ok(())
}
