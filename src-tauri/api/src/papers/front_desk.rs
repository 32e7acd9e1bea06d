//! The slips of the front desk: the note of a call, badges, who is in the house; and the key card.

use kontor_core::absences::{self, Absence};
use kontor_core::front_desk::visits;
use kontor_core::front_desk::{self, Entry, EntryKind, Wish};
use kontor_core::master_data::entry::{self, List as ShortList};
use kontor_core::master_data::{Employee, employee, firm, room};
use kontor_core::record::DeskEntryId;
use kontor_print::papers::call_slip::CallSlip;
use kontor_print::papers::evacuation_list::{EvacuationPaper, Present};
use kontor_print::papers::key_card::KeyCard;
use kontor_print::papers::visitor_badge::{Badge, BadgePaper, BadgeSheet};
use kontor_words::papers::front_desk as words;
use kontor_words::{PaperLang, dates};
use serde_json::json;

use super::people::named;
use super::{Document, List, PaperRequest, file_stem, paper_language};
use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};

fn unknown_form(form: &str) -> ApiError {
    ApiError::new("PAPER_FORM_UNKNOWN", json!({ "form": form }))
}

/// The note of a call with what a draft of it needs: to whom it goes, and for whom there is no address.
pub(super) struct Call {
    pub(super) slip: CallSlip,
    pub(super) to: Option<String>,
}

pub(super) fn call(desk: &mut Desk, id: i64, portrait: bool) -> Result<Call> {
    let today = desk.today();
    let connection = desk.office()?.read();
    let fields = front_desk::get(connection, DeskEntryId(id))?.fields;
    if fields.kind != EntryKind::Call {
        return Err(ApiError::new("PAPER_NEEDS_CALL", serde_json::Value::Null));
    }
    let whose = fields.for_id.map(|id| employee::get(connection, id)).transpose()?;
    let to = whose.map(|one| one.fields.email).filter(|email| !email.trim().is_empty());
    let slip = CallSlip {
        firm: firm::on(connection, today)?.name,
        for_whom: fields.for_name,
        company: if fields.company == fields.partner { String::new() } else { fields.company },
        caller: fields.partner,
        phone: fields.phone,
        at: fields.at,
        subject: fields.subject,
        text: fields.note,
        wish: Some(fields.wish).filter(|wish| *wish != Wish::None),
        until: fields.until,
        urgent: fields.urgent,
        taken_by: fields.taken_by,
        portrait,
        as_of: today,
    };
    Ok(Call { slip, to })
}

pub(super) async fn call_slip(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let portrait = match request.form.as_deref().unwrap_or("landscape") {
        "landscape" => false,
        "portrait" => true,
        other => return Err(unknown_form(other)),
    };
    let Some(id) = request.id else {
        return Err(ApiError::new("PAPER_NEEDS_RECORD", json!({ "paper": request.paper })));
    };
    let call = ctx.desk(move |desk| call(desk, id, portrait)).await?;
    ctx.compute(move || Ok(Document::of(call.slip.set(lang)?))).await
}

/// The badge of one visitor, else of everybody who is in the house.
pub(super) async fn badges(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let sheet = match request.form.as_deref().unwrap_or("sheet") {
        "sheet" => BadgeSheet::Sheet,
        "single" => BadgeSheet::Single,
        other => return Err(unknown_form(other)),
    };
    let id = request.id;
    let paper = ctx
        .desk(move |desk| {
            let today = desk.today();
            let connection = desk.office()?.read();
            let visits = match id {
                None => visits::in_the_house(connection)?,
                Some(id) => {
                    let entry = front_desk::get(connection, DeskEntryId(id))?;
                    if entry.fields.kind != EntryKind::Visit {
                        return Err(ApiError::new("PAPER_NEEDS_VISIT", serde_json::Value::Null));
                    }
                    vec![entry]
                }
            };
            let badges = visits
                .into_iter()
                .map(|Entry { fields, .. }| {
                    let day = fields.at.map_or(today, |at| at.date());
                    let (name, company) = known_as(fields.partner, fields.company);
                    Badge { day, name, company, host: fields.for_name, number: fields.badge }
                })
                .collect();
            Ok(BadgePaper { firm: firm::on(connection, today)?.name, sheet, badges, as_of: today })
        })
        .await?;
    ctx.compute(move || {
        let count = paper.badges.len();
        Ok(Document { rows: Some(count), ..Document::of(paper.set(lang)?) })
    })
    .await
}

/// Who is in the house just now. Whoever is not known to be away is on it: it is better to look for one too many.
pub(super) async fn evacuation(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    let with_staff = match request.form.as_deref().unwrap_or("all") {
        "all" => true,
        "visitors" => false,
        other => return Err(unknown_form(other)),
    };
    let list = ctx.desk(move |desk| evacuated(desk, with_staff, lang)).await?;
    ctx.compute(move || {
        let table = list.table(lang);
        let paper = list.set(lang)?;
        let title = paper.title().to_owned();
        Ok(Document {
            name: file_stem(&format!("{title} {}", list.at.format("%H%M"))),
            table: Some(List {
                table,
                title,
                filter: format!("{} · {}", list.moment(lang), words::people_counted(list.count(), lang)),
                firm: list.firm,
                day: list.at.date(),
                lang,
            }),
            ..Document::of(paper)
        })
    })
    .await
}

fn evacuated(desk: &mut Desk, with_staff: bool, lang: PaperLang) -> Result<EvacuationPaper> {
    let at = desk.wall_clock();
    let today = at.date();
    let w = words::house(lang);
    let connection = desk.office()?.read();
    let visitors = visits::in_the_house(connection)?
        .into_iter()
        .map(|Entry { fields, .. }| {
            // Whoever forgot to sign out on an earlier day is seen by the day.
            let since = fields.at.map(|came| {
                let clock = dates::clock_span(came.time(), None, lang);
                let day = if came.date() == today {
                    String::new()
                } else {
                    format!("{} ", dates::numeric(came.date(), lang))
                };
                format!("{} {day}{clock}", w.since)
            });
            let host = (!fields.for_name.trim().is_empty()).then(|| format!("{} {}", w.host, fields.for_name));
            let badge = (!fields.badge.trim().is_empty()).then(|| format!("{} {}", w.number, fields.badge));
            let (name, belongs) = known_as(fields.partner, fields.company);
            Present { name, belongs, about: since.into_iter().chain(host).chain(badge).collect::<Vec<_>>().join(", ") }
        })
        .collect();
    let absent = absences::away(connection, today)?;
    // Half a day away is half a day here.
    let half = |one: &Absence| {
        (one.fields.starts == today && one.fields.starts_at_noon)
            || (one.fields.ends == today && one.fields.ends_at_noon)
    };
    let mut staff = None;
    let mut away = Vec::new();
    if with_staff {
        let departments = entry::all(connection, ShortList::Department)?;
        let rooms = room::all(connection)?;
        let mut present = Vec::new();
        let begun = |one: &Employee| one.fields.entered_on.is_none_or(|first| first <= today);
        for one in employee::all(connection)?.into_iter().filter(|one| one.fields.works_on(today) && begun(one)) {
            let absence = absent.iter().find(|absence| absence.fields.employee_id == one.id);
            if absence.is_some_and(|absence| !half(absence)) {
                away.push(one.fields.name());
                continue;
            }
            let department = one.fields.department_id.and_then(|id| departments.iter().find(|other| other.id == id));
            let names = department.map(|found| (found.fields.name_de.clone(), found.fields.name_en.clone()));
            let room = one.fields.room_id.and_then(|id| rooms.iter().find(|room| room.id == id));
            let about = [room.map(|room| room.fields.name.as_str()), absence.map(|_| w.half_day)];
            let given = [one.fields.title.trim(), one.fields.given.trim()];
            let given = given.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
            present.push(Present {
                name: if given.is_empty() {
                    one.fields.family.clone()
                } else {
                    format!("{}, {given}", one.fields.family)
                },
                belongs: names.as_ref().map_or("", |names| named(names, lang)).to_owned(),
                about: about.into_iter().flatten().collect::<Vec<_>>().join(", "),
            });
        }
        staff = Some(present);
    }
    Ok(EvacuationPaper { firm: firm::on(connection, today)?.name, at, visitors, staff, away })
}

/// The keys of the window.
pub(super) async fn key_card(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    match request.form.as_deref().unwrap_or("plain") {
        "plain" => {}
        other => return Err(unknown_form(other)),
    }
    let as_of = ctx.desk(|desk| Ok(desk.today())).await?;
    ctx.compute(move || Ok(Document::of(KeyCard { as_of }.set(lang)?))).await
}

/// Name and firm of a visitor; of one whose name nobody asked the firm stands in its place.
fn known_as(name: String, firm: String) -> (String, String) {
    if name.is_empty() { (firm, name) } else { (name, firm) }
}
