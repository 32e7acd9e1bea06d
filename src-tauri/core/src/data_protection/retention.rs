//! How long papers must be kept, and therefore the person in them.
//!
//! A period begins at the end of the calendar year in which the paper was made or
//! received, for contracts at the end of the year in which they ended (§147 IV AO,
//! §257 V HGB; §132 BAO, §212 UGB; Art. 958f OR). Years and sources are data that the
//! office can edit.

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, OptionalExtension, Row};
use serde::{Deserialize, Serialize};

use crate::contracts::register::{self, Status};
use crate::error::{Error, FieldIssue, Result};
use crate::log::Op;
use crate::master_data::firm;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::planner::wall_time;
use crate::record::{ContactId, RecordKind, RecordRef, RetentionRuleId};
use crate::search::title;
use crate::text_enum;
use crate::timeline::EntryKind;

text_enum! {
    /// What a rule keeps.
    RetentionOf {
        /// Books and annual accounts.
        Books = "books",
        /// Vouchers; a contract with amounts serves as one.
        Vouchers = "vouchers",
        /// Business letters, and contracts without amounts.
        Letters = "letters",
    }
}

/// A rule, as the office may edit it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionRule {
    /// Its id.
    pub id: RetentionRuleId,
    /// `DE`, `AT`, `CH`.
    pub country: String,
    /// What it keeps.
    pub keeps: RetentionOf,
    /// For how many years after the year's end.
    pub years: i64,
    /// The paragraph and since when it says so.
    pub source: String,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<RetentionRule> {
    Ok(RetentionRule {
        id: row.get(0)?,
        country: row.get(1)?,
        keeps: row.get(2)?,
        years: row.get(3)?,
        source: row.get(4)?,
    })
}

/// Every rule, by country.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn rules(connection: &Connection) -> Result<Vec<RetentionRule>> {
    let rules = connection
        .prepare_cached(
            "SELECT id, country, keeps, years, source FROM retention_rule ORDER BY country = 'DE' DESC, country, id",
        )?
        .query_map([], from_row)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rules)
}

/// The longest period that anybody may enter.
const MOST_YEARS: i64 = 50;

/// Changes years and source of a rule.
///
/// # Errors
/// `INVALID` where the years are none; `NOT_FOUND`.
pub fn save(office: &mut Office, rule: &RetentionRule, moment: &Moment) -> Result<Done<()>> {
    let mut issues = Vec::new();
    if !(0..=MOST_YEARS).contains(&rule.years) {
        let data = serde_json::json!({ "most": MOST_YEARS });
        issues.push(FieldIssue::with("years", "RETENTION_YEARS", data));
    }
    if rule.source.trim().is_empty() {
        issues.push(FieldIssue::new("source", "RETENTION_SOURCE_MISSING"));
    }
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    office.transact(Op::step("retention_rule_changed", rule.source.trim()).about(rule.id), moment, |tx| {
        let changed = tx
            .prepare_cached("UPDATE retention_rule SET years = ?2, source = ?3 WHERE id = ?1")?
            .execute((rule.id, rule.years, rule.source.trim()))?;
        if changed == 0 { Err(Error::NotFound(rule.id.into())) } else { Ok(()) }
    })
}

/// A paper that must be kept, and with it the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Duty {
    /// The paper's record.
    #[serde(flatten)]
    pub record: RecordRef,
    /// Its title.
    pub title: String,
    /// By which rule.
    pub keeps: RetentionOf,
    /// The rule's source.
    pub source: String,
    /// The last day on which it must be kept; none: it still runs, nobody can say.
    pub until: Option<NaiveDate>,
}

impl Duty {
    /// Whether it still stands on a day.
    #[must_use]
    pub fn stands_on(&self, day: NaiveDate) -> bool {
        self.until.is_none_or(|until| day <= until)
    }
}

/// The last day of a period of so many years after a year's end.
#[must_use]
pub fn last_day(year: i32, years: i64) -> NaiveDate {
    let year = year.saturating_add(i32::try_from(years).unwrap_or(i32::MAX));
    NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(NaiveDate::MAX)
}

/// Every paper with this contact that must be or had to be kept, those that fell included.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn duties(office: &Office, id: ContactId, today: NaiveDate) -> Result<Vec<Duty>> {
    let connection = office.read();
    let country = firm::get(connection)?.1.country;
    let mut duties = Vec::new();
    let contracts: Vec<i64> = connection
        .prepare_cached("SELECT id FROM contract WHERE partner_id = ?1 ORDER BY id")?
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let register = register::register(office, today)?;
    for contract in contracts {
        let Some(row) = register.get(crate::record::ContractId(contract)) else { continue };
        // A draft was never made, so nothing of it needs to be kept.
        if row.status == Status::Draft {
            continue;
        }
        let amounts = "SELECT EXISTS (SELECT 1 FROM contract_cost WHERE contract_id = ?1)";
        let serves_as_voucher = connection.prepare_cached(amounts)?.query_row([contract], |row| row.get(0))?;
        let keeps = if serves_as_voucher { RetentionOf::Vouchers } else { RetentionOf::Letters };
        let Some(rule) = rule(connection, &country, keeps)? else { continue };
        let ended = matches!(row.status, Status::Ended | Status::Archived).then_some(row.end).flatten();
        duties.push(Duty {
            record: RecordRef { kind: RecordKind::Contract, id: contract },
            title: row.title.clone(),
            keeps,
            source: rule.source,
            until: ended.map(|end| last_day(end.year(), rule.years)),
        });
    }
    duties.extend(letters(connection, id, &country)?);
    duties.extend(noted(connection, id, &country)?);
    Ok(duties)
}

/// Letters that were sent are business letters.
fn letters(connection: &Connection, id: ContactId, country: &str) -> Result<Vec<Duty>> {
    let Some(rule) = rule(connection, country, RetentionOf::Letters)? else { return Ok(Vec::new()) };
    let sent = connection
        .prepare_cached(
            "SELECT id, subject, sent_on FROM letter WHERE contact_id = ?1 AND sent_on IS NOT NULL ORDER BY id",
        )?
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<Vec<(i64, String, NaiveDate)>>>()?;
    let duty = |(id, title, sent_on): (i64, String, NaiveDate)| Duty {
        record: RecordRef { kind: RecordKind::Letter, id },
        title,
        keeps: RetentionOf::Letters,
        source: rule.source.clone(),
        until: Some(last_day(sent_on.year(), rule.years)),
    };
    Ok(sent.into_iter().map(duty).collect())
}

/// What was noted of a contact as far as it must be kept on a day.
///
/// # Errors
/// Whatever SQLite refuses.
pub(super) fn noted_on(connection: &Connection, id: ContactId, today: NaiveDate) -> Result<Option<Duty>> {
    let country = firm::get(connection)?.1.country;
    Ok(noted(connection, id, &country)?.filter(|duty| duty.stands_on(today)))
}

/// Letters and e-mails that somebody noted, received or sent, are business letters as well. The
/// youngest of them keeps the person longest, so it speaks for all.
fn noted(connection: &Connection, id: ContactId, country: &str) -> Result<Option<Duty>> {
    let Some(rule) = rule(connection, country, RetentionOf::Letters)? else { return Ok(None) };
    let sql = "SELECT subject, at FROM timeline_entry
               WHERE owner_kind = 'contact' AND owner_id = ?1 AND kind IN (?2, ?3) AND letter_id IS NULL
               ORDER BY at DESC, id DESC LIMIT 1";
    let youngest: Option<(String, String)> = connection
        .prepare_cached(sql)?
        .query_row((id, EntryKind::Letter, EntryKind::Email), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((subject, at)) = youngest else { return Ok(None) };
    let at = wall_time::parse(&at).ok_or_else(|| Error::stored_text("timeline_entry.at", &at))?;
    let title = if subject.is_empty() { title::of(connection, id.into())?.0 } else { subject };
    Ok(Some(Duty {
        record: id.into(),
        title,
        keeps: RetentionOf::Letters,
        source: rule.source,
        until: Some(last_day(at.year(), rule.years)),
    }))
}

/// The rule of a country; where it has none, Germany's.
fn rule(connection: &Connection, country: &str, keeps: RetentionOf) -> Result<Option<RetentionRule>> {
    Ok(connection
        .prepare_cached(
            "SELECT id, country, keeps, years, source FROM retention_rule
             WHERE keeps = ?2 AND country IN (?1, 'DE') ORDER BY country = ?1 DESC LIMIT 1",
        )?
        .query_row((country, keeps), from_row)
        .optional()?)
}
