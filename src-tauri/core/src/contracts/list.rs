//! The list of contracts: filter, order, pages, sums.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::contract::{Direction, Share, WHOLE};
use super::register::{ContractRow, Status, Yearly, key, register};
use crate::contacts::check::same_tag;
use crate::error::{Error, Result};
use crate::lists::slice;
use crate::money::{Money, MoneyError, totals};
use crate::office::Office;
use crate::record::{ContactId, ContractId, EntryId, RecordKind};
use crate::search;
use crate::text_enum;

text_enum! {
    /// What the list is ordered by.
    Column {
        /// Our number.
        Number = "number",
        /// Title, DIN 5007-2.
        Title = "title",
        /// The other side, as in the address book.
        Partner = "partner",
        /// Kind of contract.
        Kind = "kind",
        /// Cost centre.
        CostCentre = "cost_centre",
        /// Who looks after it.
        Responsible = "responsible",
        /// Who pays.
        Direction = "direction",
        /// How it stands.
        Status = "status",
        /// Begin.
        Start = "start",
        /// The next end.
        End = "end",
        /// Zugang bis.
        ReceiveBy = "receive_by",
        /// The safe day.
        SafeDay = "safe_day",
        /// Absenden bis.
        SendBy = "send_by",
        /// The end if the day is missed.
        MissedEnd = "missed_end",
        /// Jahresbetrag, net; by currency first.
        Yearly = "yearly",
    }
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sort {
    /// By what.
    pub column: Column,
    /// From the end. What is empty stands last either way.
    pub descending: bool,
}

impl Default for Sort {
    /// What is to be sent first.
    fn default() -> Self {
        Self { column: Column::SendBy, descending: false }
    }
}

/// Which contracts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Words as typed into the list's filter.
    pub text: String,
    /// These statuses; none: all.
    pub statuses: Vec<Status>,
    /// One kind.
    pub kind: Option<EntryId>,
    /// One partner.
    pub partner: Option<ContactId>,
    /// "Absenden bis" within so many days, overdue ones included.
    pub deadline_within_days: Option<i64>,
    /// Who pays.
    pub direction: Option<Direction>,
    /// One cost centre, also where it bears a part alone.
    pub cost_centre: Option<EntryId>,
    /// Who looks after it, as written there.
    pub responsible: Option<String>,
    /// One tag, however it is written.
    pub tag: Option<String>,
    /// A reminder has come and nothing was decided.
    pub to_decide: bool,
}

/// What a filter comes to in a year, in one currency and direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    /// Who pays.
    pub direction: Direction,
    /// Without VAT.
    pub net: Money,
    /// With VAT.
    pub gross: Money,
}

/// A filter in order: the ids and what they come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// The ids in order, for select-all.
    pub ids: Vec<i64>,
    /// Sums that never mix currencies or directions: what we pay first.
    pub sums: Vec<Sum>,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractPage {
    /// The rows from the offset on.
    pub rows: Vec<ContractRow>,
    /// How many rows the filter leaves.
    pub count: usize,
    /// How many there are without a filter.
    pub total: usize,
    /// Sums over the whole filter, not over the page.
    pub sums: Vec<Sum>,
}

/// A page of a filter as it stands on a day.
///
/// # Errors
/// Whatever SQLite refuses; `AMOUNT_TOO_LARGE` where a sum is beyond what 64 bits hold.
pub fn page(
    office: &Office,
    filter: &Filter,
    sort: Sort,
    today: NaiveDate,
    offset: usize,
    limit: usize,
) -> Result<ContractPage> {
    let register = register(office, today)?;
    let selection = select(office, filter, sort, today)?;
    let shown = slice(&selection.ids, offset, limit).iter().filter_map(|id| register.get(ContractId(*id)));
    let rows = borne(shown, filter.cost_centre)?;
    Ok(ContractPage { rows, count: selection.ids.len(), total: register.rows.len(), sums: selection.sums.clone() })
}

/// A page of these contracts in their order: a group of the register, the marked rows. Those that are gone are left
/// out; `centre` is the cost centre that was asked for.
///
/// # Errors
/// As [`page`].
pub fn of_ids(
    office: &Office,
    ids: &[i64],
    centre: Option<EntryId>,
    today: NaiveDate,
    offset: usize,
    limit: usize,
) -> Result<ContractPage> {
    let register = register(office, today)?;
    let rows: Vec<&ContractRow> = ids.iter().filter_map(|id| register.get(ContractId(*id))).collect();
    let shown = borne(rows.iter().skip(offset).take(limit).copied(), centre)?;
    Ok(ContractPage { rows: shown, count: rows.len(), total: register.rows.len(), sums: sums(&rows, centre)? })
}

/// The ids and sums of a filter, kept until a change touches what it shows.
///
/// # Errors
/// As [`page`].
pub fn select(office: &Office, filter: &Filter, sort: Sort, today: NaiveDate) -> Result<Arc<Selection>> {
    const DEPENDS: &[RecordKind] =
        &[RecordKind::Contract, RecordKind::Contact, RecordKind::Entry, RecordKind::Firm, RecordKind::Setting];
    // Plain fields alone: filter and sort always have a form in JSON.
    let key = format!("contracts {today} {}", serde_json::to_string(&(filter, sort)).unwrap_or_default());
    office.lists().keep(&key, DEPENDS, || find(office, filter, sort, today))
}

fn find(office: &Office, filter: &Filter, sort: Sort, today: NaiveDate) -> Result<Selection> {
    let register = register(office, today)?;
    let hits: Option<HashSet<i64>> = match filter.text.trim() {
        "" => None,
        text => {
            let found = search::find::ids(office.read(), text, RecordKind::Contract, register.rows.len().max(1))?;
            Some(found.into_iter().collect())
        }
    };
    let mut rows: Vec<&ContractRow> = register
        .rows
        .iter()
        .filter(|row| hits.as_ref().is_none_or(|hits| hits.contains(&row.id.0)) && filter.takes(row, today))
        .collect();
    rows.sort_by(|left, right| sort.compare(left, right));
    Ok(Selection { ids: rows.iter().map(|row| row.id.0).collect(), sums: sums(&rows, filter.cost_centre)? })
}

impl Filter {
    fn takes(&self, row: &ContractRow, today: NaiveDate) -> bool {
        fn fits<T: PartialEq>(wanted: Option<T>, found: Option<T>) -> bool {
            wanted.is_none() || wanted == found
        }
        (self.statuses.is_empty() || self.statuses.contains(&row.status))
            && fits(self.kind, row.kind_id)
            && fits(self.partner, row.partner_id)
            && fits(self.direction, Some(row.direction))
            && (fits(self.cost_centre, row.cost_centre_id)
                || row.shares.iter().any(|share| Some(share.cost_centre_id) == self.cost_centre))
            && self.responsible.as_ref().is_none_or(|name| *name == row.responsible)
            && self.tag.as_ref().is_none_or(|tag| row.tags.iter().any(|own| same_tag(own, tag)))
            && (!self.to_decide || row.reminds(today).is_some())
            && self.deadline_within_days.is_none_or(|days| row.is_due_within(days, today))
    }
}

impl Sort {
    /// By the column, then by title, then by id. Empty values stand last in both directions.
    fn compare(self, left: &ContractRow, right: &ContractRow) -> Ordering {
        let by_column = match self.column {
            Column::Number => self.texts(left, right, key::NUMBER),
            Column::Title => self.texts(left, right, key::TITLE),
            Column::Partner => self.texts(left, right, key::PARTNER),
            Column::Kind => self.texts(left, right, key::KIND),
            Column::CostCentre => self.texts(left, right, key::COST_CENTRE),
            Column::Responsible => self.texts(left, right, key::RESPONSIBLE),
            Column::Direction => self.values(Some(left.direction), Some(right.direction)),
            Column::Status => self.values(Some(left.status), Some(right.status)),
            Column::Start => self.values(start(left), start(right)),
            Column::End => self.values(left.end, right.end),
            Column::ReceiveBy => self.values(left.asked(left.receive_by), right.asked(right.receive_by)),
            Column::SafeDay => self.values(left.asked(left.safe_day), right.asked(right.safe_day)),
            Column::SendBy => self.values(left.asked(left.send_by), right.asked(right.send_by)),
            Column::MissedEnd => self.values(left.missed_end, right.missed_end),
            Column::Yearly => self.values(yearly(left), yearly(right)),
        };
        by_column.then_with(|| left.keys[key::TITLE].cmp(&right.keys[key::TITLE])).then_with(|| left.id.cmp(&right.id))
    }

    fn texts(self, left: &ContractRow, right: &ContractRow, key: usize) -> Ordering {
        let [left, right] = [left, right].map(|row| Some(row.keys[key].as_str()).filter(|key| !key.is_empty()));
        self.values(left, right)
    }

    fn values<T: Ord>(self, left: Option<T>, right: Option<T>) -> Ordering {
        match (left, right) {
            (Some(left), Some(right)) if self.descending => right.cmp(&left),
            (Some(left), Some(right)) => left.cmp(&right),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        }
    }
}

fn start(row: &ContractRow) -> Option<NaiveDate> {
    row.terms.as_ref().map(|terms| terms.start)
}

fn yearly(row: &ContractRow) -> Option<(crate::money::Currency, i64)> {
    row.yearly.map(|yearly| (yearly.net.currency, yearly.net.minor))
}

/// What rows come to in a year, what we pay first; currencies in the order in which they appear. Where one cost
/// centre was asked for, of what it bears.
///
/// # Errors
/// `AMOUNT_TOO_LARGE`.
pub fn sums(rows: &[&ContractRow], centre: Option<EntryId>) -> Result<Vec<Sum>> {
    let mut sums = Vec::new();
    for direction in Direction::ALL.iter().copied() {
        let of_direction = rows.iter().filter(|row| row.direction == direction);
        let yearly: Vec<Yearly> =
            of_direction.filter_map(|row| part(row, centre).transpose()).collect::<Result<_>>()?;
        let net = totals(yearly.iter().map(|yearly| yearly.net)).map_err(too_large)?;
        let gross = totals(yearly.iter().map(|yearly| yearly.gross)).map_err(too_large)?;
        // Both run over the same rows, so the currencies stand in the same order.
        sums.extend(net.into_iter().zip(gross).map(|(net, gross)| Sum { direction, net, gross }));
    }
    Ok(sums)
}

/// Rows as a filter sees them: where one cost centre was asked for, a contract that several share
/// costs its part. So the column adds up to its sums, on screen and on paper.
///
/// # Errors
/// `AMOUNT_TOO_LARGE`.
pub fn borne<'a>(rows: impl IntoIterator<Item = &'a ContractRow>, centre: Option<EntryId>) -> Result<Vec<ContractRow>> {
    rows.into_iter().map(|row| Ok(ContractRow { yearly: part(row, centre)?, ..row.clone() })).collect()
}

/// What a contract comes to in a year, for one cost centre where one was asked for.
fn part(row: &ContractRow, centre: Option<EntryId>) -> Result<Option<Yearly>> {
    let Some(yearly) = row.yearly else { return Ok(None) };
    let of = |money| part_of(row, centre, money);
    Ok(Some(Yearly { net: of(yearly.net)?, gross: of(yearly.gross)?, ..yearly }))
}

/// What a cost centre bears of an amount of a contract; the whole where none was asked for or nobody shares it.
///
/// # Errors
/// `AMOUNT_TOO_LARGE`.
pub fn part_of(row: &ContractRow, centre: Option<EntryId>, money: Money) -> Result<Money> {
    let place = row.shares.iter().position(|share| Some(share.cost_centre_id) == centre);
    // The same cent goes to the same one, whether one is asked for or all are.
    place.map_or(Ok(money), |place| Ok(parts_of(row, money)?[place]))
}

/// What each of those who share a contract bears of an amount, in the order of its shares; none where none share it.
///
/// # Errors
/// `AMOUNT_TOO_LARGE`.
pub fn parts_of(row: &ContractRow, money: Money) -> Result<Vec<Money>> {
    let shares: Vec<i64> = row.shares.iter().map(|share| share.share).collect();
    parts(money, &shares)
}

/// What each cost centre bears of a contract in a year, in the order of its shares; none where none share it. The parts
/// add up to the whole: the last one takes what rounding leaves.
///
/// # Errors
/// `AMOUNT_TOO_LARGE`.
pub fn split(row: &ContractRow) -> Result<Vec<(Share, Option<Yearly>)>> {
    let Some(yearly) = row.yearly else { return Ok(row.shares.iter().map(|share| (*share, None)).collect()) };
    let (net, gross) = (parts_of(row, yearly.net)?, parts_of(row, yearly.gross)?);
    let parted = net.into_iter().zip(gross).map(|(net, gross)| Some(Yearly { net, gross, ..yearly }));
    Ok(row.shares.iter().copied().zip(parted).collect())
}

/// An amount in parts of so many basis points each, rounded; the last takes the rest.
fn parts(whole: Money, shares: &[i64]) -> Result<Vec<Money>> {
    let Some((_, firsts)) = shares.split_last() else { return Ok(Vec::new()) };
    let mut rest = whole;
    let mut parts = Vec::with_capacity(shares.len());
    for share in firsts {
        let part = whole.checked_scale(*share, WHOLE).map_err(too_large)?;
        rest =
            Money { minor: rest.minor.checked_sub(part.minor).ok_or_else(|| too_large(MoneyError::TooLarge))?, ..rest };
        parts.push(part);
    }
    parts.push(rest);
    Ok(parts)
}

fn too_large(error: MoneyError) -> Error {
    Error::rule(error.code(), serde_json::Value::Null)
}

#[cfg(test)]
mod tests;
