//! The days of contracts for calendars: the planner's own, and those of other programs.

use chrono::NaiveDate;
use kontor_core::contracts::days::{self, DayKind};
use kontor_core::contracts::register;
use kontor_core::record::ContractId;
use kontor_exchange::icalendar::{self, DayEvent};
use kontor_words::contracts::{calendar as words, giving, legal_hint};
use kontor_words::{Lang, PaperLang, dates};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ContractFilter, chosen, lang_of};
use crate::desk::{Ctx, Desk};
use crate::error::Result;
use crate::files::{self, SavedFile};
use crate::host::DialogKind;
use crate::wire::Code;

/// From one day to another.
#[derive(Debug, Deserialize, TS)]
pub struct ContractDaysBetween {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, included.
    pub until: NaiveDate,
}

/// A day of a contract.
#[derive(Debug, Serialize, TS)]
pub struct ContractDay {
    /// The contract.
    pub id: i64,
    /// Its title.
    pub title: String,
    /// The other side.
    pub partner: String,
    /// The day.
    pub day: NaiveDate,
    /// What it is.
    #[ts(as = "Code<DayKind>")]
    pub kind: DayKind,
}

/// The days of all contracts in a span of the calendar.
pub(crate) fn between(desk: &mut Desk, request: ContractDaysBetween) -> Result<Vec<ContractDay>> {
    let today = desk.today();
    let found = days::days(desk.office()?, request.from, request.until, today)?;
    Ok(found
        .into_iter()
        .map(|one| ContractDay {
            id: one.contract.id.0,
            title: one.contract.title,
            partner: one.contract.partner,
            day: one.day,
            kind: one.kind,
        })
        .collect())
}

/// The deadlines of a filter as iCalendar: whole days with alarms, under ids that stay the same.
async fn written(ctx: &Ctx, filter: ContractFilter) -> Result<Vec<u8>> {
    let (events, stamp) = ctx
        .desk(move |desk| {
            let (today, lang) = (desk.today(), lang_of(desk));
            let ids = chosen(desk, &filter)?;
            let (office, moment) = desk.at_work()?;
            let register = register::register(office, today)?;
            let firm = office.meta("office")?.unwrap_or_default();
            let rows = ids.iter().filter_map(|id| register.get(ContractId(*id)));
            let events: Vec<DayEvent> = rows
                .flat_map(|row| days::of(row).into_iter().map(move |(kind, day)| (row, kind, day)))
                .filter(|(_, kind, _)| *kind != DayKind::ReceiveBy)
                .map(|(row, kind, day)| event(row, kind, day, &firm, lang))
                .collect();
            Ok((events, moment.now))
        })
        .await?;
    ctx.compute(move || Ok(icalendar::days::write(&events, stamp))).await
}

fn event(row: &register::ContractRow, kind: DayKind, day: NaiveDate, firm: &str, lang: Lang) -> DayEvent {
    let end = row.end.map(|end| end.format("%Y%m%d").to_string()).unwrap_or_default();
    let paper = PaperLang::from(lang);
    let mut lines: Vec<String> = [&row.partner, &row.number, &row.contract_number, &row.responsible]
        .into_iter()
        .filter(|text| !text.is_empty())
        .cloned()
        .collect();
    if kind == DayKind::Send {
        let named =
            |name: &str, day: Option<NaiveDate>| day.map(|day| format!("{name} {}", dates::numeric(day, paper)));
        lines.extend(named(words::receive_by(lang), row.receive_by));
        lines.extend(named(words::end(lang), row.end));
        lines.extend(named(words::missed_end(lang), row.missed_end));
        lines.push(giving::form_hint(row.notice_form, row.law(), lang).to_owned());
        lines.push(legal_hint(lang).to_owned());
    }
    DayEvent {
        uid: format!("contract-{}-{}-{end}@{firm}.kontor", row.id.0, kind.code()),
        day,
        summary: format!("{}: {}", words::day(kind, lang), row.title),
        description: lines.join("\n"),
        alarms: if kind == DayKind::Send { row.remind_days.clone() } else { Vec::new() },
    }
}

/// The calendar as bytes.
pub(crate) async fn export(ctx: Ctx, filter: ContractFilter) -> Result<(&'static str, Vec<u8>)> {
    Ok(("text/calendar", written(&ctx, filter).await?))
}

/// The calendar as a file that a person names; none where they name none.
pub(crate) async fn export_save(ctx: Ctx, filter: ContractFilter) -> Result<Option<SavedFile>> {
    let bytes = written(&ctx, filter).await?;
    let name = words::file_name(crate::master_data::lang(&ctx));
    files::save_as(&ctx, DialogKind::Calendar, format!("{name}.ics"), bytes).await
}
