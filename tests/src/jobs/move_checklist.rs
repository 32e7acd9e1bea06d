//! The checklist of a new employee moves with the day on which they begin.

use chrono::{Days, Local, NaiveDate};
use serde_json::{Value, json};

use super::{Desk, Done, holds, same};
use crate::webdriver::key::{CONTROL, ENTER};

const LIST: &str = "Neue Mitarbeiterin, neuer Mitarbeiter";

/// Somebody begins in forty days; then a week later.
pub fn move_along(desk: &mut Desk<'_>) -> Done {
    let day = |days: u64| Local::now().date_naive() + Days::new(days);
    let (first, second) = (day(40), day(47));
    desk.command("Mitarbeiter", "Mitarbeiter")?;
    desk.see_in("row", "Petersen, Anna")?;
    desk.press(&[CONTROL, "n"])?;
    desk.stands_on("textbox", "Vorname")?;
    desk.strike("Wiebke")?;
    desk.tab_to("textbox", "Nachname")?;
    desk.strike("Neuland")?;
    desk.tab_to("textbox", "Eintritt")?;
    desk.strike(&first.format("%d.%m.%Y").to_string())?;
    desk.press(&[CONTROL, "s"])?;
    desk.see("Mitarbeiter „Wiebke Neuland“ angelegt")?;
    desk.tab_to("button", "Checkliste beginnen …")?;
    desk.press(&[ENTER])?;
    desk.strike("Neue")?;
    desk.stands_on("menuitem", LIST)?;
    desk.press(&[ENTER])?;
    desk.see("0 von 8 erledigt")?;
    desk.look("checklist-hung")?;
    let before = dues(desk)?;
    same("tasks", before.len(), 8)?;
    holds("the rundown is on the first day", before.iter().any(|(_, due)| *due == first))?;

    desk.tab_back_to("textbox", "Eintritt")?;
    desk.press(&[CONTROL, "a"])?;
    desk.strike(&second.format("%d.%m.%Y").to_string())?;
    desk.press(&[CONTROL, "s"])?;
    let moved: Vec<(String, NaiveDate)> = before.into_iter().map(|(title, due)| (title, due + Days::new(7))).collect();
    desk.becomes("the tasks a week later", &moved, |desk| dues(desk))?;
    desk.look("checklist-moved")
}

/// The tasks of the list, by their titles.
fn dues(desk: &Desk<'_>) -> Result<Vec<(String, NaiveDate)>, Box<dyn std::error::Error>> {
    let all = desk.ask("employees_list", &Value::Null)?;
    let new = all.as_array().into_iter().flatten().find(|one| one["family"] == "Neuland");
    let id = new.map(|one| one["id"].clone()).ok_or("nobody is new")?;
    let filter = json!({ "about": { "kind": "employee", "id": id } });
    let page = desk.ask("tasks_page", &json!({ "filter": filter, "offset": 0, "limit": 50 }))?;
    let mut dues = Vec::new();
    for row in page["rows"].as_array().into_iter().flatten() {
        let due = row["due"].as_str().ok_or_else(|| format!("no day: {row}"))?;
        dues.push((row["title"].as_str().unwrap_or_default().to_owned(), due.parse()?));
    }
    dues.sort();
    Ok(dues)
}
