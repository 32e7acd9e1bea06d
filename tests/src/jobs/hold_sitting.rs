//! A board that meets every quarter: from its series over invitation and minutes to the tasks, the papers, and the
//! next date, which takes over what was put off and is cancelled in the end.

use std::error::Error;

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use serde_json::{Value, json};

use super::{Desk, Done, holds, same};
use crate::pdf;
use crate::webdriver::key::{CONTROL, DOWN, ENTER, ESCAPE, F2, RIGHT, SPACE};

const TITLE: &str = "Beirat im Quartal";

/// Everything that a sitting needs, by keyboard.
pub fn hold(desk: &mut Desk<'_>) -> Done {
    let series = plan(desk)?;
    let sitting = prepare(desk, series)?;
    invite(desk, sitting)?;
    write_minutes(desk, sitting)?;
    approve(desk, sitting)?;
    print(desk, sitting)?;
    find_tasks(desk)?;
    let next = carry_over(desk, series)?;
    cancel(desk, next)
}

/// Quarterly from today on, with the members of the board.
fn plan(desk: &mut Desk<'_>) -> Result<i64, Box<dyn Error>> {
    let members = body(desk)?["fields"]["members"].as_array().map_or(0, Vec::len);
    desk.command("Serie anlegen", "Serie anlegen")?;
    desk.stands_on("textbox", "Titel")?;
    desk.strike(TITLE)?;
    desk.tab_to("button", "Besprechung…")?;
    desk.strike("Si")?;
    desk.tab_to("button", "kein Gremium…")?;
    desk.strike("Bei")?;
    desk.tab_to("textbox", "Beginn")?;
    desk.strike("heute")?;
    desk.tab_to("textbox", "Uhrzeit des Beginns")?;
    desk.strike("14")?;
    desk.tab_to("textbox", "Uhrzeit des Endes")?;
    desk.strike("16")?;
    desk.tab_to("button", "wöchentlich…")?;
    desk.strike("v")?;
    desk.see("alle 3 Monate")?;
    desk.look("series-typed")?;
    desk.tab_to("button", &format!("{members} Mitglieder übernehmen"))?;
    desk.press(&[ENTER])?;
    desk.press(&[CONTROL, "s"])?;
    desk.see("Nächste Termine")?;
    let all = desk.ask("series_list", &Value::Null)?;
    let found = all.as_array().into_iter().flatten().find(|one| one["title"] == TITLE);
    let id = found.and_then(|one| one["id"].as_i64()).ok_or_else(|| format!("no series in {all}"))?;
    let kept = desk.ask("series_get", &json!({ "id": id }))?;
    same("the people of each date", kept["fields"]["people"].as_array().map_or(0, Vec::len), members)?;
    same("the rule", &kept["fields"]["body_id"], &body(desk)?["id"])?;
    Ok(id)
}

/// The first date becomes a sitting with an agenda.
fn prepare(desk: &mut Desk<'_>, series: i64) -> Result<i64, Box<dyn Error>> {
    let sitting = open_next(desk, series)?;
    write_agenda(desk, &[("Eröffnung", "5"), ("Investition Lager", "30"), ("Nachfolge", "40")])?;
    desk.see("Endet 15:15")?;
    desk.look("sitting-agenda")?;
    desk.press(&[CONTROL, "s"])?;
    desk.see(&format!("„{TITLE}“ gespeichert"))?;
    same("items", event(desk, sitting)?["fields"]["agenda"].as_array().map_or(0, Vec::len), 3)?;
    Ok(sitting)
}

/// Opens the next date of the series for editing; the event that it becomes.
fn open_next(desk: &mut Desk<'_>, series: i64) -> Result<i64, Box<dyn Error>> {
    let kept = desk.ask("series_get", &json!({ "id": series }))?;
    let next = kept["next"][0]["original"].as_str().ok_or("no date is left")?;
    let day = NaiveDateTime::parse_from_str(next, "%Y-%m-%dT%H:%M")?.date();
    desk.tab_to("button", &format!("{},…", short(day)))?;
    desk.press(&[ENTER])?;
    desk.see("Diesen Termin bearbeiten")?;
    desk.press(&[F2])?;
    desk.see("Tagesordnung")?;
    let made = |desk: &Desk<'_>| -> Result<Option<i64>, Box<dyn Error>> {
        let kept = desk.ask("series_get", &json!({ "id": series }))?;
        let found = kept["events"].as_array().into_iter().flatten().find(|event| event["original"] == next);
        Ok(found.and_then(|event| event["id"].as_i64()))
    };
    desk.becomes("the date is an event", &true, |desk| Ok(made(desk)?.is_some()))?;
    made(desk)?.ok_or_else(|| "no event was made".into())
}

fn write_agenda(desk: &Desk<'_>, items: &[(&str, &str)]) -> Done {
    desk.tab_to("button", "Punkt")?;
    desk.press(&[ENTER])?;
    for (title, minutes) in items {
        desk.stands_on("textbox", "Titel")?;
        desk.strike(title)?;
        desk.tab_to("textbox", "Dauer")?;
        desk.strike(minutes)?;
        // Enter in the last row opens the next one.
        desk.press(&[ENTER])?;
    }
    desk.stands_on("textbox", "Titel")?;
    // The row that stayed empty goes again.
    desk.press(&[ESCAPE])
}

/// Drafts for those who have an address, and the note that they were sent.
fn invite(desk: &mut Desk<'_>, sitting: i64) -> Done {
    desk.command("Einladen", "Einladen …")?;
    desk.see("ausgewählt")?;
    desk.look("invitations")?;
    desk.tab_to("button", "Entwürfe öffnen")?;
    desk.press(&[ENTER])?;
    desk.see("geöffnet.")?;
    holds("the draft asks for an answer", last_draft(desk)?.contains("METHOD:REQUEST"))?;
    note(desk)?;
    same("invited", &event(desk, sitting)?["fields"]["status"], &json!("invited"))?;
    desk.press(&[ESCAPE])
}

/// Notes that what was drafted has been sent, by e-mail, today.
fn note(desk: &Desk<'_>) -> Done {
    desk.tab_to("button", "Als versandt vermerken …")?;
    desk.press(&[ENTER])?;
    desk.stands_on("button", "E-Mail…")?;
    desk.tab_to("textbox", "Am")?;
    desk.press(&[ENTER])?;
    desk.see("vermerkt.")
}

/// Everybody is there; one decision, two tasks, one item is put off.
fn write_minutes(desk: &mut Desk<'_>, sitting: i64) -> Done {
    desk.command("Protokoll schreiben", "Protokoll schreiben")?;
    desk.see("Noch nicht begonnen")?;
    desk.tab_to("button", "Alle anwesend")?;
    desk.press(&[ENTER])?;
    desk.see("beschlussfähig")?;
    desk.tab_to("textbox", "Was zu „Investition Lager“ besprochen wurde")?;
    desk.strike("Zwei Angebote lagen vor.")?;
    desk.tab_to("button", "Beschluss")?;
    desk.press(&[ENTER])?;
    desk.stands_on("textbox", "Wortlaut")?;
    desk.strike("Das Lager wird erweitert.")?;
    desk.tab_to("textbox", "Ja")?;
    desk.strike("3")?;
    desk.tab_to("textbox", "Nein")?;
    desk.strike("0")?;
    desk.tab_to("button", "Aufgabe")?;
    desk.press(&[ENTER])?;
    for (index, what) in ["Auftrag erteilen", "Statik prüfen"].iter().enumerate() {
        desk.stands_on("textbox", "Was")?;
        desk.strike(what)?;
        desk.tab_to("textbox", "Wer")?;
        desk.strike("Anna Petersen")?;
        desk.tab_to("textbox", "Bis wann")?;
        desk.strike("heute")?;
        // Enter begins the next one.
        if index == 0 {
            desk.press(&[ENTER])?;
        }
    }
    desk.tab_to("textbox", "Was zu „Nachfolge“ besprochen wurde")?;
    desk.tab_to("checkbox", "auf die nächste Sitzung vertagen")?;
    desk.press(&[SPACE])?;
    desk.look("minutes-typed")?;
    desk.press(&[CONTROL, "s"])?;
    desk.see(&format!("Protokoll „{TITLE}“ gespeichert"))?;
    let kept = desk.ask("minutes_get", &json!({ "id": sitting }))?;
    same("put off", &kept["newest"]["fields"]["items"][2]["postponed"], &json!(true))
}

fn approve(desk: &mut Desk<'_>, sitting: i64) -> Done {
    desk.command("Freigeben", "Freigeben")?;
    desk.see("2 Aufgaben angelegt.")?;
    desk.command("Genehmigen", "Genehmigen …")?;
    desk.see("Protokoll genehmigen?")?;
    desk.tab_to("button", "Für immer genehmigen")?;
    desk.press(&[ENTER])?;
    desk.see("Das Protokoll ist genehmigt und festgeschrieben.")?;
    let kept = desk.ask("minutes_get", &json!({ "id": sitting }))?;
    same("approved", &kept["newest"]["state"], &json!("approved"))?;
    let number = kept["newest"]["fields"]["items"][1]["decisions"][0]["number"].as_str().unwrap_or_default().to_owned();
    holds(format!("a number of the board, not {number:?}"), number.starts_with("BR-"))
}

/// All papers of the sitting, and what stands on them.
fn print(desk: &mut Desk<'_>, sitting: i64) -> Done {
    let number = event(desk, sitting)?["number"].clone();
    holds("the sitting has its number", !number.is_null())?;
    desk.press(&[CONTROL, "p"])?;
    desk.see("Protokoll drucken")?;
    desk.look("minutes-paper")?;
    let minutes = desk.print("Protokoll.pdf")?;
    let read = pdf::words(&pdf::text(&minutes));
    for said in ["Das Lager wird erweitert.", "Auftrag erteilen", "Statik prüfen", "genehmigt"] {
        holds(format!("{said:?} on the minutes"), read.contains(said))?;
    }
    // Back to the minutes, and from there to their sitting.
    desk.press(&[ESCAPE])?;
    desk.see("Genehmigt am")?;
    desk.press(&[ESCAPE])?;
    desk.see("Endet 15:15")?;
    desk.press(&[CONTROL, "p"])?;
    desk.see("Tagesordnung drucken")?;
    let agenda = desk.print("Tagesordnung.pdf")?;
    let read = pdf::words(&pdf::text(&agenda));
    for said in ["14:00", "Eröffnung", "14:05", "Investition Lager", "14:35", "Nachfolge"] {
        holds(format!("{said:?} on the agenda"), read.contains(said))?;
    }
    desk.press(&[ESCAPE])
}

fn find_tasks(desk: &mut Desk<'_>) -> Done {
    desk.command("Heute", "Heute")?;
    desk.see("Auftrag erteilen")?;
    desk.see("Statik prüfen")?;
    desk.look("tasks-in-heute")
}

/// The next date of the series takes over what was put off.
fn carry_over(desk: &mut Desk<'_>, series: i64) -> Result<i64, Box<dyn Error>> {
    desk.command("Serien zeigen", "Serien zeigen")?;
    desk.stands_on("grid", "Serien")?;
    let all = desk.ask("series_list", &Value::Null)?;
    let place = all.as_array().into_iter().flatten().position(|one| one["id"] == series).ok_or("the series")?;
    for _ in 0..=place {
        desk.press(&[DOWN])?;
    }
    desk.see("Nächste Termine")?;
    let sitting = open_next(desk, series)?;
    desk.tab_to("button", "Offene Punkte übernehmen (1)")?;
    desk.press(&[ENTER])?;
    desk.see("Nachfolge")?;
    desk.look("carried-over")?;
    desk.press(&[CONTROL, "s"])?;
    desk.see(&format!("„{TITLE}“ gespeichert"))?;
    let agenda = event(desk, sitting)?["fields"]["agenda"].clone();
    same("carried over", &agenda[0]["title"], &json!("Nachfolge"))?;
    Ok(sitting)
}

/// Invited and cancelled: those who were told get a cancellation.
fn cancel(desk: &mut Desk<'_>, sitting: i64) -> Done {
    invite(desk, sitting)?;
    desk.tab_to("tab", "Tagesordnung")?;
    desk.press(&[RIGHT])?;
    desk.press(&[RIGHT])?;
    desk.stands_on("tab", "Angaben")?;
    desk.tab_to("button", "Eingeladen…")?;
    desk.strike("Abg")?;
    desk.press(&[CONTROL, "s"])?;
    desk.command("Absage mitteilen", "Absage mitteilen …")?;
    desk.see("Wer eingeladen war, bekommt eine Absage.")?;
    desk.tab_to("button", "Entwürfe öffnen")?;
    desk.press(&[ENTER])?;
    desk.see("geöffnet.")?;
    desk.look("cancellation")?;
    let draft = last_draft(desk)?;
    holds("a cancellation", draft.contains("METHOD:CANCEL") && draft.contains("STATUS:CANCELLED"))?;
    same("cancelled", &event(desk, sitting)?["fields"]["status"], &json!("cancelled"))
}

fn event(desk: &Desk<'_>, id: i64) -> Result<Value, Box<dyn Error>> {
    desk.ask("events_get", &json!({ "id": id }))
}

fn body(desk: &Desk<'_>) -> Result<Value, Box<dyn Error>> {
    let all = desk.ask("bodies_list", &Value::Null)?;
    let found = all.as_array().into_iter().flatten().find(|body| body["fields"]["name"] == "Beirat");
    found.cloned().ok_or_else(|| "the sample firm has no board".into())
}

/// What was handed to the mail program last, unfolded.
fn last_draft(desk: &Desk<'_>) -> Result<String, Box<dyn Error>> {
    let asked = desk.asked();
    let path = asked.iter().rev().find_map(|told| told["opened"].as_str().filter(|path| path.ends_with(".eml")));
    let path = path.ok_or_else(|| format!("no draft was opened: {asked:?}"))?;
    Ok(std::fs::read_to_string(path)?.replace("\r\n ", ""))
}

/// "Mo 23.11.2026", as buttons call a day.
fn short(day: NaiveDate) -> String {
    let weekday = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"][day.weekday().num_days_from_monday() as usize];
    format!("{weekday} {}", day.format("%d.%m.%Y"))
}
