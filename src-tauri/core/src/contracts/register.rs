//! Every contract as it stands today: status, deadlines, yearly amount.
//!
//! All of it depends on the day, so it is computed for all contracts at once, kept in
//! memory, and dropped by a change set or with the day.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::{Days, Duration, NaiveDate};
use rusqlite::{Connection, Row};

use super::contract::{CostLine, Direction, NoticeForm, Phase, Share, Tax, steps};
use super::costs::yearly_amount;
use super::decisions::{self, Choice, Decided, RENEGOTIATE_DAYS};
use super::derivation::{Law, Note, Step};
use super::ground::{self, Ground};
use super::next_end::{Freely, deadline, freely_terminable};
use super::read::{COST_COLUMNS, cost_from_row};
use super::term::{NoticeRule, Terms};
use super::{given, reminders, rows};
use crate::error::{Error, FieldIssue, Result};
use crate::money::{Money, MoneyError};
use crate::office::Office;
use crate::record::{ContactId, ContractId, EntryId, RecordKind};
use crate::sort_key::sort_key;
use crate::text_enum;

/// A contract that ends by itself within so many days "läuft aus".
pub const EXPIRING_DAYS: i64 = 90;

text_enum! {
    /// How a contract stands, derived from facts and the day.
    Status {
        /// Entwurf.
        Draft = "draft",
        /// Laufend.
        Running = "running",
        /// Ruhend.
        Suspended = "suspended",
        /// Gekündigt: notice is recorded, the end is still to come.
        Terminated = "terminated",
        /// Läuft aus: it ends by itself within [`EXPIRING_DAYS`].
        Expiring = "expiring",
        /// Beendet.
        Ended = "ended",
        /// Archiviert.
        Archived = "archived",
    }
}

impl Status {
    /// Whether its deadlines still ask for something.
    #[must_use]
    pub const fn has_deadlines(self) -> bool {
        matches!(self, Self::Running | Self::Suspended | Self::Expiring)
    }
}

/// The yearly amount on both bases, and on which it was agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Yearly {
    /// Without VAT.
    pub net: Money,
    /// With VAT.
    pub gross: Money,
    /// As agreed in the first price step.
    pub agreed: Tax,
}

/// One contract as lists and papers show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractRow {
    /// Its id.
    pub id: ContractId,
    /// Our number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The other side.
    pub partner_id: Option<ContactId>,
    /// Its name; empty without one.
    pub partner: String,
    /// Kind of contract.
    pub kind_id: Option<EntryId>,
    /// The kind's name, German and English.
    pub kind: Names,
    /// Cost centre.
    pub cost_centre_id: Option<EntryId>,
    /// The cost centre's code and name.
    pub cost_centre: Names,
    /// Who looks after it here.
    pub responsible: String,
    /// Who pays.
    pub direction: Direction,
    /// Our customer number with them.
    pub customer_number: String,
    /// Their number for the contract.
    pub contract_number: String,
    /// The form of a notice.
    pub notice_form: NoticeForm,
    /// How it stands.
    pub status: Status,
    /// Term and notice as the calculator took them; none where the file's cannot be read.
    pub terms: Option<Terms>,
    /// Notice was given on this day.
    pub notice_given_on: Option<NaiveDate>,
    /// The next end, or the last day of one that has ended.
    pub end: Option<NaiveDate>,
    /// The day on which it ends of itself; where notice is possible before, later than the next end.
    pub runs_out: Option<NaiveDate>,
    /// Zugang bis.
    pub receive_by: Option<NaiveDate>,
    /// The safe day.
    pub safe_day: Option<NaiveDate>,
    /// Absenden bis.
    pub send_by: Option<NaiveDate>,
    /// The end if it is missed.
    pub missed_end: Option<NaiveDate>,
    /// Where missing the day binds for no more than a quarter: "monatlich kündbar".
    pub freely: Option<Freely>,
    /// What the reader should check.
    pub notes: Vec<Note>,
    /// Why nothing could be computed, at the field of the form.
    pub problem: Option<FieldIssue>,
    /// Jahresbetrag; none without a running cost, for a draft, and for what has ended.
    pub yearly: Option<Yearly>,
    /// Tags as typed.
    pub tags: Vec<String>,
    /// Cost centres that share it; none: its cost centre bears it alone.
    pub shares: Vec<Share>,
    /// So many days before "absenden bis" it reminds, the farthest first.
    pub remind_days: Vec<u32>,
    /// Those days are the contract's own and not the office's.
    pub own_reminders: bool,
    /// What was decided about the end that is up.
    pub decided: Option<Decided>,
    /// A notice is written and not sent yet.
    pub prepared: bool,
    /// The end before, whose last day of receipt has passed, with that day.
    pub(super) too_late: Option<(NaiveDate, NaiveDate)>,
    /// Sort keys of the texts, at the places of [`key`].
    pub(super) keys: [String; 6],
}

/// A name of master data in both languages; English falls back to German.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// German.
    pub de: String,
    /// English.
    pub en: String,
}

/// Places of the sort keys in a row.
pub(super) mod key {
    pub(in crate::contracts) const NUMBER: usize = 0;
    pub(in crate::contracts) const TITLE: usize = 1;
    pub(in crate::contracts) const PARTNER: usize = 2;
    pub(in crate::contracts) const KIND: usize = 3;
    pub(in crate::contracts) const COST_CENTRE: usize = 4;
    pub(in crate::contracts) const RESPONSIBLE: usize = 5;
}

impl ContractRow {
    /// A deadline that somebody must keep: none for what can be ended within a quarter at
    /// any time, or no longer, so that such contracts stand behind the real deadlines.
    #[must_use]
    pub fn asked(&self, day: Option<NaiveDate>) -> Option<NaiveDate> {
        day.filter(|_| self.freely.is_none() && self.status.has_deadlines() && !self.is_kept())
    }

    /// Whether it was decided to keep the contract beyond the end that is up: nothing is asked until the next.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.decided.is_some_and(|decided| decided.choice == Choice::Keep)
    }

    /// From when on a contract in negotiation is asked for again; none without a day for sending.
    #[must_use]
    pub fn asked_again(&self) -> Option<NaiveDate> {
        self.send_by?.checked_sub_days(Days::new(RENEGOTIATE_DAYS))
    }

    /// Whose law on notices is named for it; Germany's where its terms cannot be read.
    #[must_use]
    pub fn law(&self) -> Law {
        self.terms.as_ref().map_or(Law::Bgb, |terms| Law::of(terms.region))
    }

    /// Whether a decision keeps reminders silent on a day: kept, or renegotiated with time left. Lists, papers and
    /// calendars show the deadline of what is renegotiated all the same: it runs on.
    fn is_silent(&self, today: NaiveDate) -> bool {
        match self.decided.map(|decided| decided.choice) {
            Some(Choice::Keep) => true,
            Some(Choice::Renegotiate) => self.asked_again().is_some_and(|day| today < day),
            Some(Choice::Terminate) | None => false,
        }
    }

    /// Since when a special notice has been open. As long as it is, its end moves with the day of receipt.
    pub(super) fn special_since(&self, today: NaiveDate) -> Option<NaiveDate> {
        let terms = self.terms.as_ref()?;
        let first_end = terms.first_end().ok().flatten().filter(|&end| today <= end);
        let rule = if first_end.is_some() { terms.rule_for_first_end() } else { &terms.notice };
        match rule {
            NoticeRule::Special { event, .. } => self.receive_by.and(Some(*event)),
            _ => None,
        }
    }

    /// The end that could not be reached any more and is still to come, with its last day of receipt: missing it binds
    /// for more than a quarter, so somebody has to say that it was meant.
    fn missed(&self, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let goes_on = self.freely.is_none() && self.runs_out.is_none() && self.status.has_deadlines();
        self.too_late.filter(|&(end, _)| goes_on && today <= end)
    }

    /// Stands as on the last day of a window that was missed, until a decision is noted for its end.
    fn stand_missed(&mut self, receive_by: NaiveDate) {
        let Some(Ok(then)) = self.terms.as_ref().map(|terms| deadline(terms, receive_by)) else { return };
        self.end = then.end;
        self.receive_by = then.receive_by;
        self.safe_day = then.safe_day;
        self.send_by = then.send_by;
        self.missed_end = then.missed_end;
    }

    /// The last reminder that has come, in days before "absenden bis"; none where none has, or nothing is asked.
    #[must_use]
    pub fn reminds(&self, today: NaiveDate) -> Option<u32> {
        if self.is_silent(today) {
            return None;
        }
        reminders::reached(&self.remind_days, self.asked(self.send_by)?, today)
    }

    /// Whether "absenden bis" lies in the next days, or has passed while notice can still
    /// arrive. What can be ended within a quarter at any time has no such day.
    #[must_use]
    pub fn is_due_within(&self, days: i64, today: NaiveDate) -> bool {
        // Beyond the calendar's end every day is near, before its beginning none.
        let far = if days > 0 { NaiveDate::MAX } else { NaiveDate::MIN };
        let last = Duration::try_days(days).and_then(|days| today.checked_add_signed(days)).unwrap_or(far);
        self.asked(self.send_by).is_some_and(|send_by| send_by <= last)
    }
}

/// All contracts as they stand on a day, in the order of their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Register {
    /// The rows.
    pub rows: Vec<ContractRow>,
}

impl Register {
    /// One contract.
    #[must_use]
    pub fn get(&self, id: ContractId) -> Option<&ContractRow> {
        self.place(id.0).ok().map(|place| &self.rows[place])
    }

    /// Where a contract stands, or where it would.
    fn place(&self, id: i64) -> std::result::Result<usize, usize> {
        self.rows.binary_search_by_key(&id, |row| row.id.0)
    }
}

/// The register of a day, computed once and kept until a change touches what it shows.
///
/// # Errors
/// Whatever SQLite refuses; terms that cannot be calculated with are a row's own problem.
pub fn register(office: &Office, today: NaiveDate) -> Result<Arc<Register>> {
    const DEPENDS: &[RecordKind] =
        &[RecordKind::Contract, RecordKind::Contact, RecordKind::Entry, RecordKind::Firm, RecordKind::Setting];
    let connection = office.read();
    office.lists().keep_renewed(
        &format!("contracts {today}"),
        DEPENDS,
        || compute(connection, today),
        |register, touched| renew::renew(register, connection, today, touched),
    )
}

/// One contract as it stands on a day.
///
/// # Errors
/// `NOT_FOUND` where it is gone.
pub fn row(office: &Office, id: ContractId, today: NaiveDate) -> Result<ContractRow> {
    register(office, today)?.get(id).cloned().ok_or_else(|| Error::NotFound(id.into()))
}

/// One contract as it stands on any day: that of another day than today is computed alone, not with all others.
///
/// # Errors
/// `NOT_FOUND` where it is gone.
pub fn row_on(office: &Office, id: ContractId, day: NaiveDate, today: NaiveDate) -> Result<ContractRow> {
    if day == today {
        return row(office, id, today);
    }
    renew::row(office.read(), id, day)?.ok_or_else(|| Error::NotFound(id.into()))
}

/// What a row shows of its contract and of what that refers to.
const ROWS: &str = "SELECT contract.id, coalesce(contract.number, ''), contract.title, contract.partner_id,
            coalesce(contact_row.name, ''), coalesce(contact_row.sort_key, ''), contract.kind_id,
            coalesce(kind.name_de, ''), coalesce(kind.name_en, ''), contract.cost_centre_id,
            coalesce(centre.code, ''), coalesce(centre.name_de, ''), coalesce(centre.name_en, ''),
            contract.responsible, contract.direction, contract.customer_number, contract.contract_number,
            contract.notice_form, contract.phase, contract.terms, contract.notice_given_on,
            contract.notice_ends_on, contract.remind_days
     FROM contract
     LEFT JOIN contact_row ON contact_row.id = contract.partner_id
     LEFT JOIN entry AS kind ON kind.id = contract.kind_id
     LEFT JOIN entry AS centre ON centre.id = contract.cost_centre_id";

fn compute(connection: &Connection, today: NaiveDate) -> Result<Register> {
    let ground = Ground::of(connection)?;
    let mut beside = Beside::of(connection)?;
    let mut statement = connection.prepare_cached(&format!("{ROWS} ORDER BY contract.id"))?;
    let mut stored = statement.query([])?;
    let mut register = Register::default();
    while let Some(row) = stored.next()? {
        let id: i64 = row.get(0)?;
        let costs = beside.costs.remove(&id).unwrap_or_default();
        let mut row = from_row(row, &ground, &costs, today)?;
        beside.give(connection, &mut row, today)?;
        register.rows.push(row);
    }
    Ok(register)
}

/// What stands in other tables than the contract's own, by contract.
#[derive(Default)]
struct Beside {
    costs: HashMap<i64, Vec<CostLine>>,
    tags: HashMap<i64, Vec<String>>,
    shares: HashMap<i64, Vec<Share>>,
    decisions: decisions::Last,
    prepared: HashSet<i64>,
    remind_days: Vec<u32>,
}

impl Beside {
    fn of(connection: &Connection) -> Result<Self> {
        Ok(Self {
            costs: all_costs(connection)?,
            tags: rows::all_tags(connection)?,
            shares: rows::all_shares(connection)?,
            decisions: decisions::last_of_all(connection)?,
            prepared: given::all_prepared(connection)?,
            remind_days: reminders::usual(connection)?,
        })
    }

    fn give(&mut self, connection: &Connection, row: &mut ContractRow, today: NaiveDate) -> Result<()> {
        let id = row.id.0;
        row.tags = self.tags.remove(&id).unwrap_or_default();
        row.shares = self.shares.remove(&id).unwrap_or_default();
        row.prepared = self.prepared.contains(&id);
        if row.remind_days.is_empty() && !row.own_reminders {
            row.remind_days.clone_from(&self.remind_days);
        }
        if let Some((end, receive_by)) = row.missed(today)
            && !self.decisions.settle(row.id, end, receive_by)
            && was_known_on(connection, row.id, receive_by)?
        {
            row.stand_missed(receive_by);
        }
        row.decided = self.decisions.about(row, today).filter(|_| row.status.has_deadlines());
        Ok(())
    }
}

/// Whether a contract stood in the book on a day: what was missed before it came in, nobody here has missed. The log
/// keeps the beginning of every living record.
fn was_known_on(connection: &Connection, id: ContractId, day: NaiveDate) -> Result<bool> {
    let since: Option<NaiveDate> = connection
        .prepare_cached(
            "SELECT date(min(op.at)) FROM change JOIN op ON op.id = change.op
             WHERE change.tbl = 'contract' AND change.row = ?1 AND change.kind = 'I'",
        )?
        .query_row([id], |row| row.get(0))?;
    Ok(since.is_none_or(|since| since <= day))
}

pub(super) fn all_costs(connection: &Connection) -> Result<HashMap<i64, Vec<CostLine>>> {
    let sql = format!("SELECT {COST_COLUMNS} FROM contract_cost ORDER BY contract_id, position, id");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut costs: HashMap<i64, Vec<CostLine>> = HashMap::new();
    while let Some(row) = rows.next()? {
        costs.entry(row.get(8)?).or_default().push(cost_from_row(row)?);
    }
    Ok(costs)
}

fn from_row(row: &Row<'_>, ground: &Ground, costs: &[CostLine], today: NaiveDate) -> Result<ContractRow> {
    let number: String = row.get(1)?;
    let title: String = row.get(2)?;
    let partner_key: String = row.get(5)?;
    let kind = names(row.get(7)?, row.get(8)?);
    let (centre, centre_de, centre_en): (String, String, String) = (row.get(10)?, row.get(11)?, row.get(12)?);
    let cost_centre = names(joined(&centre, &centre_de), joined(&centre, &centre_en));
    let responsible: String = row.get(13)?;
    let phase: Phase = row.get(18)?;
    let terms_text: String = row.get(19)?;
    let notice_given_on: Option<NaiveDate> = row.get(20)?;
    let notice_ends_on: Option<NaiveDate> = row.get(21)?;
    let own_reminders = reminders::from_text(&row.get::<_, String>(22)?);
    let terms = ground::from_text(&terms_text, ground).map(|terms| ground.applied_to(&terms));
    // Nothing has no key: it stands last, whatever the order.
    let key = |text: &str| {
        if text.is_empty() { String::new() } else { sort_key(text) }
    };
    let keys = [key(&number), key(&title), partner_key, key(&kind.de), key(&cost_centre.de), key(&responsible)];
    let mut contract = ContractRow {
        id: row.get(0)?,
        number,
        title,
        partner_id: row.get(3)?,
        partner: row.get(4)?,
        kind_id: row.get(6)?,
        kind,
        cost_centre_id: row.get(9)?,
        cost_centre,
        responsible,
        direction: row.get(14)?,
        customer_number: row.get(15)?,
        contract_number: row.get(16)?,
        notice_form: row.get(17)?,
        status: Status::Running,
        terms,
        notice_given_on,
        end: None,
        runs_out: None,
        receive_by: None,
        safe_day: None,
        send_by: None,
        missed_end: None,
        freely: None,
        notes: Vec::new(),
        problem: None,
        yearly: None,
        tags: Vec::new(),
        shares: Vec::new(),
        own_reminders: own_reminders.is_some(),
        remind_days: own_reminders.unwrap_or_default(),
        decided: None,
        prepared: false,
        too_late: None,
        keys,
    };
    stand(&mut contract, phase, notice_ends_on, today);
    // What is not concluded yet, over, or put away costs nothing.
    if !matches!(contract.status, Status::Draft | Status::Ended | Status::Archived) {
        match yearly(costs, today) {
            Ok(yearly) => contract.yearly = yearly,
            Err(error) => contract.problem = Some(FieldIssue::new("costs", error.code())),
        }
    }
    Ok(contract)
}

fn names(de: String, en: String) -> Names {
    let en = if en.is_empty() { de.clone() } else { en };
    Names { de, en }
}

/// "100 Verwaltung"; empty where neither is there.
fn joined(code: &str, name: &str) -> String {
    format!("{code} {name}").trim().to_owned()
}

/// Status, end and deadlines of a contract on a day.
fn stand(contract: &mut ContractRow, phase: Phase, notice_ends_on: Option<NaiveDate>, today: NaiveDate) {
    let by_phase = match phase {
        Phase::Draft => Some(Status::Draft),
        Phase::Archived => Some(Status::Archived),
        Phase::Active | Phase::Suspended => None,
    };
    // A recorded notice settles the end; nothing is left to send.
    if let Some(ends) = notice_ends_on {
        contract.end = Some(ends);
        contract.status = by_phase.unwrap_or(if ends < today { Status::Ended } else { Status::Terminated });
        return;
    }
    contract.status = by_phase.unwrap_or(if phase == Phase::Suspended { Status::Suspended } else { Status::Running });
    let Some(terms) = &contract.terms else {
        contract.problem = Some(FieldIssue::new("terms", "TERMS_UNREADABLE"));
        return;
    };
    let computed = deadline(terms, today).and_then(|found| {
        let freely = freely_terminable(terms, &found, today)?;
        Ok((found, freely))
    });
    let (found, freely) = match computed {
        Ok(computed) => computed,
        Err(refused) => {
            contract.problem = Some(refused.into());
            return;
        }
    };
    let ended = found.notes.iter().any(|note| matches!(note, Note::Ended { .. }));
    contract.too_late = found.steps.iter().find_map(|step| match step {
        Step::TooLate { end, receive_by } => Some((*end, *receive_by)),
        _ => None,
    });
    contract.end = found.end;
    contract.notes = found.notes;
    // The calculator has refused terms whose first end cannot be told.
    contract.runs_out = terms.runs_out().ok().flatten();
    let soon = || contract.runs_out.is_some_and(|end| end <= today + Duration::days(EXPIRING_DAYS));
    if by_phase.is_none() && ended {
        contract.status = Status::Ended;
    } else if contract.status == Status::Running && soon() {
        contract.status = Status::Expiring;
    }
    if matches!(contract.status, Status::Ended | Status::Archived) {
        return;
    }
    contract.receive_by = found.receive_by;
    contract.safe_day = found.safe_day;
    contract.send_by = found.send_by;
    contract.missed_end = found.missed_end;
    contract.freely = freely;
}

fn yearly(costs: &[CostLine], today: NaiveDate) -> std::result::Result<Option<Yearly>, MoneyError> {
    let Some(first) = costs.first() else {
        return Ok(None);
    };
    let net = yearly_amount(&steps(costs, Tax::Net)?, today)?;
    let gross = yearly_amount(&steps(costs, Tax::Gross)?, today)?;
    Ok(net.zip(gross).map(|(net, gross)| Yearly { net, gross, agreed: first.tax }))
}

mod renew;
#[cfg(test)]
pub(super) mod tests;
