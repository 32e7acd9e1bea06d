//! The papers of a seminar: certificates for those who were there, the list for the kitchen, the evaluation sheet.

use std::collections::HashMap;

use chrono::NaiveDate;
use kontor_core::planner::attendance::Presence;
use kontor_core::planner::registrations::{Registration, RegistrationState, read};
use kontor_core::planner::{Answer, EventFields, ItemKind, ParticipantId, Role, When, agenda};
use kontor_print::papers::catering_list::{CateringPaper, Guest, Pause};
use kontor_print::papers::certificate::{Attended, CertificatePaper};
use kontor_print::papers::evaluation_sheet::EvaluationPaper;
use kontor_words::PaperLang;
use kontor_words::papers::gatherings as words;

use super::contract_rows::only_form;
use super::gatherings::half_days;
use super::people_at::{Attendee, Gathering, event_of, gathered};
use super::{Document, List, PaperRemark, PaperRequest, file_stem, logo, paper_language};
use crate::desk::Ctx;
use crate::error::Result;

/// A certificate for everybody with a place and a number, or for some of them.
pub(super) async fn certificates(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    only_form(&request, "certificates")?;
    let id = event_of(&request)?;
    let (gathering, all, picture) = ctx
        .desk(move |desk| {
            let picture = crate::master_data::logo(desk)?;
            let gathering = gathered(desk, id, true)?;
            Ok((gathering, read::all(desk.office()?.read(), id)?, picture))
        })
        .await?;
    ctx.compute(move || {
        let asked = |one: &&Registration| request.people.is_empty() || request.people.contains(&one.id.0);
        let confirmed: Vec<&Registration> =
            all.iter().filter(|one| one.state == RegistrationState::Confirmed).filter(asked).collect();
        let missing = confirmed.iter().filter(|one| one.presence == Presence::Present && one.certificate.is_empty());
        let missing: Vec<String> = missing.map(|one| one.person.name.clone()).collect();
        let people = attended(&confirmed, &gathering.people);
        let fields = &gathering.event.fields;
        let extent = request.extent.clone().filter(|text| !text.trim().is_empty());
        let paper = CertificatePaper {
            when: kontor_words::planner::invitations::when(&fields.when, lang),
            extent: extent.or_else(|| Some(words::hours(minutes(fields)?, lang))).unwrap_or_default(),
            place: gathering.places.join(", "),
            contents: contents(fields),
            signed_at: gathering.firm.town.clone(),
            signer: signer(fields),
            firm: gathering.firm.name.clone(),
            title: fields.title.clone(),
            people,
            as_of: gathering.today,
        };
        let set = paper.set(lang, logo(picture).as_ref())?;
        let name = file_stem(&format!("{} {}", set.title(), fields.when.first_day()));
        let remarks = if missing.is_empty() {
            Vec::new()
        } else {
            vec![PaperRemark { code: "without_certificate".to_owned(), names: missing }]
        };
        Ok(Document { name, rows: Some(paper.people.len()), remarks, ..Document::of(set) })
    })
    .await
}

/// Those with a number, in the order of their names.
fn attended(confirmed: &[&Registration], people: &[Attendee]) -> Vec<Attended> {
    let by_line: HashMap<ParticipantId, &Registration> =
        confirmed.iter().filter(|one| !one.certificate.is_empty()).map(|one| (one.participant, *one)).collect();
    people
        .iter()
        .filter_map(|person| {
            let one = by_line.get(&person.line?)?;
            Some(Attended {
                name: person.named.whole(),
                firm: person.named.firm.clone(),
                number: one.certificate.clone(),
                on: one.certified_on?,
            })
        })
        .collect()
}

/// What it was about: the items that everybody may see, without breaks.
fn contents(fields: &EventFields) -> Vec<String> {
    let told = fields.agenda.iter().filter(|item| !item.internal && item.kind != ItemKind::Break);
    told.map(|item| item.title.trim().to_owned()).filter(|title| !title.is_empty()).collect()
}

/// How long it was without its breaks, in minutes: what its items take, else from its beginning to its end on one day.
fn minutes(fields: &EventFields) -> Option<i64> {
    let of = |wanted: bool| -> i64 {
        let items = fields.agenda.iter().filter(|item| (item.kind == ItemKind::Break) == wanted && !item.internal);
        items.filter_map(|item| item.minutes).sum()
    };
    let items = of(false);
    match &fields.when {
        When::Timed { starts, ends, .. } if fields.when.first_day() == fields.when.last_day() => {
            let whole = (*ends - *starts).num_minutes() - of(true);
            Some(whole).filter(|minutes| *minutes > 0)
        }
        _ => Some(items).filter(|minutes| *minutes > 0),
    }
}

/// Who leads it signs; else who teaches.
fn signer(fields: &EventFields) -> Vec<String> {
    let of = |role: Role| fields.participants.iter().find(|one| one.role == role);
    let Some(one) = of(Role::Chair).or_else(|| of(Role::Speaker)) else { return Vec::new() };
    [one.name.trim(), one.function.trim()].into_iter().filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
}

/// How many eat what.
pub(super) async fn catering(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    only_form(&request, "list")?;
    let id = event_of(&request)?;
    let list = ctx
        .desk(move |desk| {
            let gathering = gathered(desk, id, false)?;
            let all = read::all(desk.office()?.read(), id)?;
            Ok(kitchen(gathering, &all, lang))
        })
        .await?;
    ctx.compute(move || {
        let table = list.table(lang);
        let sheet = list.sheet(&table, lang);
        let (paper, filter) = (sheet.set()?, sheet.filter.clone());
        let title = paper.title().to_owned();
        Ok(Document {
            name: file_stem(&format!("{title} {}", list.as_of)),
            rows: Some(list.guests.len()),
            table: Some(List { table, title, filter, firm: list.firm, day: list.as_of, lang }),
            ..Document::of(paper)
        })
    })
    .await
}

/// The sheet on which people say what they thought of it.
pub(super) async fn evaluation(ctx: &Ctx, request: PaperRequest) -> Result<Document> {
    let lang = paper_language(ctx, request.language.as_deref())?;
    only_form(&request, "sheet")?;
    let id = event_of(&request)?;
    let (gathering, picture) = ctx
        .desk(move |desk| {
            let picture = crate::master_data::logo(desk)?;
            Ok((gathered(desk, id, false)?, picture))
        })
        .await?;
    ctx.compute(move || {
        let fields = &gathering.event.fields;
        let speakers =
            fields.participants.iter().filter(|one| one.role == Role::Speaker && one.answer != Answer::Declined);
        let paper = EvaluationPaper {
            about: gathering.about(lang),
            title: fields.title.clone(),
            speakers: speakers.map(|one| one.name.clone()).collect(),
            meals: fields.agenda.iter().any(|item| item.kind == ItemKind::Break),
            firm: gathering.firm.name.clone(),
            as_of: gathering.today,
        };
        let set = paper.set(lang, logo(picture).as_ref())?;
        let name = file_stem(&format!("{} {}", set.title(), fields.when.first_day()));
        Ok(Document { name, ..Document::of(set) })
    })
    .await
}

fn kitchen(gathering: Gathering, all: &[Registration], lang: PaperLang) -> CateringPaper {
    let diets: HashMap<ParticipantId, &str> =
        all.iter().map(|one| (one.participant, one.person.diet.as_str())).collect();
    let fields = &gathering.event.fields;
    CateringPaper {
        about: gathering.about(lang),
        title: fields.title.clone(),
        guests: gathering
            .people
            .iter()
            .map(|one| Guest {
                name: one.listed.clone(),
                diet: one.line.and_then(|line| diets.get(&line)).map_or_else(String::new, |diet| (*diet).to_owned()),
            })
            .collect(),
        half_days: half_days(fields),
        pauses: pauses(fields),
        as_of: gathering.today,
        firm: gathering.firm.name,
    }
}

/// The breaks of the agenda with their days and clocks.
fn pauses(fields: &EventFields) -> Vec<Pause> {
    let Ok(found) = agenda::agenda(fields) else { return Vec::new() };
    let day_of = |number: u32| -> NaiveDate {
        let further = usize::try_from(number).ok().and_then(|number| number.checked_sub(2));
        let further = further.and_then(|index| fields.days.get(index)).map(|day| day.date);
        further.unwrap_or_else(|| fields.when.first_day())
    };
    let breaks = found.rows.into_iter().filter(|row| row.item.kind == ItemKind::Break);
    breaks
        .map(|row| Pause { day: day_of(row.item.day), start: row.start, end: row.end, title: row.item.title })
        .collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDateTime;
    use kontor_core::planner::{AgendaItem, EventKind};

    use super::*;

    fn item(kind: ItemKind, minutes: i64, internal: bool) -> AgendaItem {
        AgendaItem { kind, internal, title: "Inhalt".into(), minutes: Some(minutes), ..AgendaItem::default() }
    }

    #[test]
    fn the_extent_is_reckoned_without_breaks() {
        let at = |text: &str| text.parse::<NaiveDateTime>().expect("a moment");
        let timed = |starts, ends, items: Vec<AgendaItem>| {
            let when = When::Timed { starts: at(starts), ends: at(ends), zone: String::new() };
            EventFields { agenda: items, ..EventFields::new(EventKind::Seminar, "Seminar", when) }
        };
        let lunch = item(ItemKind::Break, 60, false);
        let topic = item(ItemKind::Info, 90, false);
        let set_up = item(ItemKind::Info, 30, true);
        for (starts, ends, items, expected) in [
            ("2026-03-16T09:00:00", "2026-03-16T16:30:00", vec![lunch.clone(), topic.clone()], Some(390)),
            ("2026-03-16T09:00:00", "2026-03-16T16:30:00", vec![], Some(450)),
            ("2026-03-16T09:00:00", "2026-03-17T16:30:00", vec![topic.clone(), lunch, topic, set_up], Some(180)),
            ("2026-03-16T09:00:00", "2026-03-17T16:30:00", vec![], None),
        ] {
            assert_eq!(minutes(&timed(starts, ends, items)), expected, "{starts} – {ends}");
        }
        let day = at("2026-03-16T00:00:00").date();
        assert_eq!(minutes(&EventFields::new(EventKind::Seminar, "", When::Days { first: day, last: day })), None);
    }
}
