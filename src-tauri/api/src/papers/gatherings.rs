//! The papers of the people at an event: the list that is signed, the list that is handed out, badges and cards.

use chrono::{Days, Months, NaiveDate, NaiveTime};
use kontor_core::planner::{EventFields, When};
use kontor_print::papers::attendance_list::{AttendancePaper, HalfDay, Signer};
use kontor_print::papers::name_badges::{NameBadgesPaper, Named, TentCardsPaper};
use kontor_print::papers::participant_list::{ParticipantLine, ParticipantListPaper};
use serde_json::json;

use super::labels::{SheetWish, sheet_wish};
use super::people_at::{Gathering, event_of, gathered};
use super::{Document, List, PaperRemark, PaperRequest, file_stem, paper_language};
use crate::desk::Ctx;
use crate::error::{ApiError, Result};

/// So many months a list of signatures is kept where nobody chose a day.
const KEPT_MONTHS: u32 = 12;

/// An event of more days than this has no column for each.
const MOST_DAYS: u64 = 60;

fn unknown_form(form: &str) -> ApiError {
    ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": form }))
}

/// The list that is signed.
pub(super) async fn attendance(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let by_half_days = match request.form.as_deref().unwrap_or("sheet") {
        "sheet" => false,
        "half_days" => true,
        other => return Err(unknown_form(other)),
    };
    let id = event_of(&request)?;
    let gathering = ctx.desk(move |desk| gathered(desk, id, false)).await?;
    ctx.compute(move || {
        let last = gathering.event.fields.when.last_day();
        let paper = AttendancePaper {
            about: gathering.about(lang),
            firm: gathering.firm.name,
            title: gathering.event.fields.title.clone(),
            people: gathering.people.into_iter().map(|one| Signer { name: one.listed, firm: one.named.firm }).collect(),
            half_days: if by_half_days { half_days(&gathering.event.fields) } else { Vec::new() },
            purpose: request.purpose.clone().unwrap_or_default(),
            delete_by: request.until.or_else(|| last.checked_add_months(Months::new(KEPT_MONTHS))),
            as_of: gathering.today,
        };
        let count = paper.people.len();
        let set = paper.set(lang)?;
        let name = file_stem(&format!("{} {last}", set.title()));
        Ok(Document { name, rows: Some(count), ..Document::of(set) })
    })
    .await
}

/// The half days of an event: a day that begins before half past twelve has a morning, one that ends after one has an
/// afternoon; what touches neither is an afternoon.
pub(super) fn half_days(fields: &EventFields) -> Vec<HalfDay> {
    let clock = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
    let (begins, ends) = match &fields.when {
        When::Timed { starts, ends, .. } => (Some(starts.time()), Some(ends.time())),
        When::Days { .. } => (None, None),
    };
    let (first, last) = (fields.when.first_day(), fields.when.last_day());
    let mut days: Vec<NaiveDate> = vec![first];
    if fields.days.is_empty() {
        days.extend((1..MOST_DAYS).filter_map(|n| first.checked_add_days(Days::new(n))).take_while(|day| *day <= last));
    } else {
        days.extend(fields.days.iter().map(|day| day.date));
    }
    let mut halves = Vec::new();
    for day in &days {
        let typed = fields.days.iter().find(|one| one.date == *day).map(|one| one.start);
        let begins = typed.or(begins).unwrap_or_else(|| clock(9, 0));
        let ends = ends.filter(|end| *end > begins).unwrap_or_else(|| clock(17, 0));
        let morning = begins < clock(12, 30);
        let afternoon = ends > clock(13, 0) || !morning;
        halves.extend(morning.then_some(HalfDay { day: *day, afternoon: false }));
        halves.extend(afternoon.then_some(HalfDay { day: *day, afternoon: true }));
    }
    halves
}

/// The list that is handed out, or that of the house.
pub(super) async fn participants(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let internal = match request.form.as_deref().unwrap_or("external") {
        "external" => false,
        "internal" => true,
        other => return Err(unknown_form(other)),
    };
    let id = event_of(&request)?;
    let gathering = ctx.desk(move |desk| gathered(desk, id, internal)).await?;
    ctx.compute(move || {
        let list = ParticipantListPaper {
            about: gathering.about(lang),
            firm: gathering.firm.name,
            title: gathering.event.fields.title.clone(),
            internal,
            rows: gathering
                .people
                .into_iter()
                .map(|one| ParticipantLine {
                    name: one.listed,
                    firm: one.named.firm,
                    function: one.function,
                    place: one.place,
                    role: one.role,
                    answer: one.answer,
                })
                .collect(),
            as_of: gathering.today,
        };
        let table = list.table(lang);
        let sheet = list.sheet(&table, lang);
        let (paper, filter) = (sheet.set()?, format!("{} · {}", sheet.filter, list.counts(lang)));
        let title = paper.title().to_owned();
        Ok(Document {
            name: file_stem(&format!("{title} {}", list.as_of)),
            table: Some(List { table, title, filter, firm: list.firm, day: list.as_of, lang }),
            ..Document::of(paper)
        })
    })
    .await
}

fn people(gathering: Gathering) -> (Vec<Named>, String, NaiveDate) {
    let named = gathering.people.into_iter().map(|one| one.named).collect();
    (named, gathering.firm.name, gathering.today)
}

fn remarks(shrunk: Vec<String>, too_long: Vec<String>) -> Vec<PaperRemark> {
    [("labels_shrunk", shrunk), ("labels_too_long", too_long)]
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(code, names)| PaperRemark { code: code.to_owned(), names })
        .collect()
}

/// A badge for everybody who comes or may come.
pub(super) async fn badges(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let frames = match request.form.as_deref().unwrap_or("badges") {
        "badges" => false,
        "frames" => true,
        other => return Err(unknown_form(other)),
    };
    let id = event_of(&request)?;
    let SheetWish { sheet, start, shift } = sheet_wish(ctx, request.labels.clone(), "4412").await?;
    let gathering = ctx.desk(move |desk| gathered(desk, id, false)).await?;
    ctx.compute(move || {
        let (people, firm, as_of) = people(gathering);
        let count = people.len();
        let set = NameBadgesPaper { sheet, people, start, shift, frames, firm, as_of }.set(lang)?;
        Ok(Document {
            rows: (!frames).then(|| count - set.too_long.len()),
            remarks: remarks(set.shrunk, set.too_long),
            ..Document::of(set.paper)
        })
    })
    .await
}

/// A card for the table of everybody who comes or may come.
pub(super) async fn tent_cards(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    super::contract_rows::only_form(&request, "cards")?;
    let id = event_of(&request)?;
    let gathering = ctx.desk(move |desk| gathered(desk, id, false)).await?;
    ctx.compute(move || {
        let (people, firm, as_of) = people(gathering);
        let count = people.len();
        let set = TentCardsPaper { people, firm, as_of }.set(lang)?;
        Ok(Document { rows: Some(count), remarks: remarks(set.shrunk, set.too_long), ..Document::of(set.paper) })
    })
    .await
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDateTime;
    use kontor_core::planner::{Day, EventKind};

    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().expect("a moment")
    }

    fn told(fields: &EventFields) -> String {
        let half = |one: &HalfDay| format!("{}{}", one.day.format("%d"), if one.afternoon { "n" } else { "v" });
        half_days(fields).iter().map(half).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn half_days_follow_from_the_days_and_their_hours() {
        let timed = |starts: &str, ends: &str| {
            let when = When::Timed { starts: at(starts), ends: at(ends), zone: String::new() };
            EventFields::new(EventKind::Seminar, "Seminar", when)
        };
        for (starts, ends, expected) in [
            ("2026-03-16T09:00:00", "2026-03-16T16:30:00", "16v 16n"),
            ("2026-03-16T09:00:00", "2026-03-16T12:00:00", "16v"),
            ("2026-03-16T14:00:00", "2026-03-16T17:00:00", "16n"),
            ("2026-03-16T12:45:00", "2026-03-16T13:00:00", "16n"),
            ("2026-03-16T09:00:00", "2026-03-18T16:00:00", "16v 16n 17v 17n 18v 18n"),
        ] {
            assert_eq!(told(&timed(starts, ends)), expected, "{starts} – {ends}");
        }
        let mut own = timed("2026-03-16T09:00:00", "2026-03-18T16:00:00");
        let afternoon = NaiveTime::from_hms_opt(13, 30, 0).expect("a time");
        own.days = vec![Day { date: at("2026-03-18T00:00:00").date(), start: afternoon }];
        assert_eq!(told(&own), "16v 16n 18n", "the days that were typed, not those between");
        let day = at("2026-03-16T00:00:00").date();
        let whole = EventFields::new(EventKind::Seminar, "Seminar", When::Days { first: day, last: day });
        assert_eq!(told(&whole), "16v 16n");
    }
}
