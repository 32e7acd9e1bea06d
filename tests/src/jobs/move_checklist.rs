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
    same("they fall on working days around the first day", &before, &planned(desk, &before, first)?)?;

    desk.tab_back_to("textbox", "Eintritt")?;
    desk.press(&[CONTROL, "a"])?;
    desk.strike(&second.format("%d.%m.%Y").to_string())?;
    desk.press(&[CONTROL, "s"])?;
    let moved = planned(desk, &before, second)?;
    holds("another week, other days", moved != before)?;
    desk.becomes("the tasks a week later", &moved, |desk| dues(desk))?;
    desk.look("checklist-moved")
}

/// A task of the list: what, so many days from the first day, and when.
type Due = (String, i64, NaiveDate);

/// The same tasks as they fall for another first day.
fn planned(desk: &Desk<'_>, tasks: &[Due], first: NaiveDate) -> Result<Vec<Due>, Box<dyn std::error::Error>> {
    let offsets: Vec<i64> = tasks.iter().map(|(_, offset, _)| *offset).collect();
    let days: Vec<NaiveDate> =
        serde_json::from_value(desk.ask("checklists_days", &json!({ "day": first, "offsets": offsets }))?)?;
    Ok(tasks.iter().zip(days).map(|((title, offset, _), day)| (title.clone(), *offset, day)).collect())
}

/// The tasks of the list, by their titles.
fn dues(desk: &Desk<'_>) -> Result<Vec<Due>, Box<dyn std::error::Error>> {
    let all = desk.ask("employees_list", &Value::Null)?;
    let new = all.as_array().into_iter().flatten().find(|one| one["family"] == "Neuland");
    let id = new.map(|one| one["id"].clone()).ok_or("nobody is new")?;
    let filter = json!({ "about": { "kind": "employee", "id": id } });
    let page = desk.ask("tasks_page", &json!({ "filter": filter, "offset": 0, "limit": 50 }))?;
    let mut dues = Vec::new();
    for row in page["rows"].as_array().into_iter().flatten() {
        let due = row["due"].as_str().ok_or_else(|| format!("no day: {row}"))?;
        let task = desk.ask("tasks_get", &json!({ "id": row["id"] }))?;
        let offset = task["offset_days"].as_i64().ok_or_else(|| format!("no offset: {task}"))?;
        dues.push((row["title"].as_str().unwrap_or_default().to_owned(), offset, due.parse()?));
    }
    dues.sort();
    Ok(dues)
}
