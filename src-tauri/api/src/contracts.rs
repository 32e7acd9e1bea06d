//! Commands of the register of contracts.

use chrono::NaiveDate;
use kontor_core::contracts as book;
use kontor_core::contracts::contract::steps;
use kontor_core::contracts::costs::{self, PaymentInterval};
use kontor_core::contracts::due::due;
use kontor_core::contracts::list::{Column, Filter, Sort};
use kontor_core::contracts::register::{ContractRow as Row, Status};
use kontor_core::contracts::{Direction, NoticeForm, Phase, Tax, Terms};
use kontor_core::money::{Currency, Money as CoreMoney};
use kontor_core::record::{ContactId, ContractId, EntryId};
use kontor_words as words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::own_fields::OwnValue;
use crate::terms::TermsShape;
use crate::wire::{ById, ByIds, Code, FieldIssue, Saved, Slice, wire};

mod due;

pub use due::ContractDue;

/// An amount in the smallest unit of its currency.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct Money {
    /// 298800 is 2.988,00.
    pub minor: i64,
    /// ISO 4217: EUR, CHF.
    #[ts(as = "String")]
    pub currency: Currency,
}

impl From<CoreMoney> for Money {
    fn from(money: CoreMoney) -> Self {
        Self { minor: money.minor, currency: money.currency }
    }
}

impl From<Money> for CoreMoney {
    fn from(money: Money) -> Self {
        Self { minor: money.minor, currency: money.currency }
    }
}

wire! {
    /// A price step.
    pub struct CostLine = book::CostLine {
        /// From when on; none: from the beginning.
        valid_from: Option<NaiveDate>,
        /// What is paid each time.
        amount: {Money},
        /// Net or gross.
        tax: Tax as "Code<Tax>",
        /// VAT in basis points: 1900 is 19 %.
        vat_rate: i64,
        /// How often.
        interval: PaymentInterval as "Code<PaymentInterval>",
        /// The first due day of this rhythm.
        first_due: Option<NaiveDate>,
        /// "Indexanpassung".
        reason: String,
    }
}

wire! {
    /// Everything the book holds of one contract.
    pub struct ContractFields = book::ContractFields {
        /// Our number; none on saving a new one: the next of the number range.
        number: Option<String>,
        /// Title.
        title: String,
        /// Kind (contract_kind).
        kind_id: Option<EntryId> as "Option<i64>",
        /// The other side.
        partner_id: Option<ContactId> as "Option<i64>",
        /// Whom to call there.
        contact_person_id: Option<ContactId> as "Option<i64>",
        /// Cost centre.
        cost_centre_id: Option<EntryId> as "Option<i64>",
        /// Who looks after it here.
        responsible: String,
        /// Who pays.
        direction: Direction as "Code<Direction>",
        /// What was decided.
        phase: Phase as "Code<Phase>",
        /// Term and notice.
        terms: Terms as "TermsShape",
        /// The form of a notice.
        notice_form: NoticeForm as "Code<NoticeForm>",
        /// Notice was given on this day.
        notice_given_on: Option<NaiveDate>,
        /// The contract then ends on this day.
        notice_ends_on: Option<NaiveDate>,
        /// Our customer number with them.
        customer_number: String,
        /// Their number for the contract.
        contract_number: String,
        /// Free text.
        note: String,
        /// Price steps, in order.
        costs: [CostLine],
        /// Own fields that have a value.
        #[serde(default)]
        own: [OwnValue],
    }
}

/// Which contracts, in which order.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct ContractFilter {
    /// Words as typed into the list's filter.
    pub text: String,
    /// These statuses; none: all.
    #[ts(as = "Vec<Code<Status>>")]
    pub statuses: Vec<Status>,
    /// One kind.
    pub kind: Option<i64>,
    /// One partner.
    pub partner: Option<i64>,
    /// "Absenden bis" within so many days, overdue ones included.
    pub deadline_within_days: Option<i64>,
    /// Who pays.
    #[ts(as = "Option<Code<Direction>>")]
    pub direction: Option<Direction>,
    /// One cost centre.
    pub cost_centre: Option<i64>,
    /// The order; "absenden bis" where not given.
    #[ts(as = "Option<Code<Column>>")]
    pub sort: Option<Column>,
    /// From the end.
    pub descending: bool,
    /// These alone, in this order (marked rows).
    pub ids: Option<Vec<i64>>,
}

impl ContractFilter {
    pub(crate) fn core(&self) -> (Filter, Sort) {
        let filter = Filter {
            text: self.text.clone(),
            statuses: self.statuses.clone(),
            kind: self.kind.map(EntryId),
            partner: self.partner.map(ContactId),
            deadline_within_days: self.deadline_within_days,
            direction: self.direction,
            cost_centre: self.cost_centre.map(EntryId),
        };
        (filter, Sort { column: self.sort.unwrap_or(Column::SendBy), descending: self.descending })
    }
}

/// Asks for a page of the register.
#[derive(Debug, Deserialize, TS)]
pub struct ContractsPage {
    /// Which contracts.
    #[serde(default)]
    pub filter: ContractFilter,
    /// Which part.
    #[serde(flatten)]
    pub slice: Slice,
}

/// Where missing the day binds for no more than a quarter.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Freely {
    /// Any day.
    AnyTime,
    /// "monatlich kündbar".
    Monthly,
    /// "quartalsweise kündbar".
    Quarterly,
}

/// One line of the register, as it stands today.
#[derive(Debug, Serialize, TS)]
pub struct ContractRow {
    /// The contract.
    pub id: i64,
    /// Our number.
    pub number: String,
    /// Title.
    pub title: String,
    /// The other side.
    pub partner_id: Option<i64>,
    /// Its name.
    pub partner: String,
    /// The kind's name in the window's language.
    pub kind: String,
    /// The cost centre's code and name.
    pub cost_centre: String,
    /// Who looks after it here.
    pub responsible: String,
    /// Who pays.
    #[ts(as = "Code<Direction>")]
    pub direction: Direction,
    /// How it stands.
    #[ts(as = "Code<Status>")]
    pub status: Status,
    /// Begin.
    pub start: Option<NaiveDate>,
    /// The next end, or the last day of one that has ended.
    pub end: Option<NaiveDate>,
    /// Zugang bis.
    pub receive_by: Option<NaiveDate>,
    /// The safe day.
    pub safe_day: Option<NaiveDate>,
    /// Absenden bis.
    pub send_by: Option<NaiveDate>,
    /// The end if it is missed.
    pub missed_end: Option<NaiveDate>,
    /// Where missing the day binds for no more than a quarter.
    pub freely: Option<Freely>,
    /// The notice in words.
    pub notice: String,
    /// Jahresbetrag net, so that the column adds up to its sums.
    pub yearly: Option<Money>,
    /// What it asks for just now.
    pub due: ContractDue,
    /// Why nothing could be computed.
    pub problem: Option<FieldIssue>,
}

impl From<book::Freely> for Freely {
    fn from(freely: book::Freely) -> Self {
        match freely {
            book::Freely::AnyTime => Self::AnyTime,
            book::Freely::Monthly => Self::Monthly,
            book::Freely::Quarterly => Self::Quarterly,
        }
    }
}

/// A sum over the whole filter, in one currency and direction.
#[derive(Debug, Serialize, TS)]
pub struct ContractSum {
    /// Who pays.
    #[ts(as = "Code<Direction>")]
    pub direction: Direction,
    /// Without VAT.
    pub net: Money,
    /// With VAT.
    pub gross: Money,
}

/// A page of the register.
#[derive(Debug, Serialize, TS)]
pub struct ContractPage {
    /// The rows.
    pub rows: Vec<ContractRow>,
    /// How many the filter leaves.
    pub count: usize,
    /// How many there are.
    pub total: usize,
    /// Sums over the whole filter, never mixing currencies or directions.
    pub sums: Vec<ContractSum>,
}

/// What the calculator says, with its derivation in words.
#[derive(Debug, Serialize, TS)]
pub struct DeadlineWire {
    /// The next end.
    pub end: Option<NaiveDate>,
    /// Zugang bis.
    pub receive_by: Option<NaiveDate>,
    /// The last day on which a letter surely arrives.
    pub safe_day: Option<NaiveDate>,
    /// Absenden bis.
    pub send_by: Option<NaiveDate>,
    /// The end if it is missed.
    pub missed_end: Option<NaiveDate>,
    /// The derivation in words.
    pub steps: Vec<String>,
    /// What the reader should check, in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// The three figures, on the basis as agreed.
#[derive(Debug, Serialize, TS)]
pub struct Figures {
    /// Jahresbetrag.
    pub yearly: Option<Money>,
    /// Due in the current calendar year.
    pub due_in_year: Option<Money>,
    /// Still to be paid until the next end.
    pub remaining: Option<Money>,
    /// What missing the deadline costs.
    pub cost_of_missing: Option<Money>,
    /// Whether the figures are net or gross.
    #[ts(as = "Code<Tax>")]
    pub tax: Tax,
}

/// A contract with its deadlines, figures and their derivation.
#[derive(Debug, Serialize, TS)]
pub struct Contract {
    /// Its id.
    pub id: i64,
    /// As it stands today.
    pub row: ContractRow,
    /// Name of the contact person.
    pub contact_person: String,
    /// The terms in words.
    pub terms_words: String,
    /// What the calculator says; none where the terms do not allow it.
    pub deadline: Option<DeadlineWire>,
    /// The term that runs today.
    pub current_term: Option<TermSpan>,
    /// The three figures.
    pub figures: Option<Figures>,
    /// What the book holds.
    pub fields: ContractFields,
}

/// The term that runs.
#[derive(Debug, Serialize, TS)]
pub struct TermSpan {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last; none: indefinite.
    pub to: Option<NaiveDate>,
}

/// A contract to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct ContractSave {
    /// None: a new one.
    pub id: Option<i64>,
    /// What it holds.
    pub fields: ContractFields,
}

/// Terms and costs as typed so far.
#[derive(Debug, Deserialize, TS)]
pub struct ContractPreviewRequest {
    /// The terms.
    #[ts(as = "TermsShape")]
    pub terms: Terms,
    /// The costs.
    #[serde(default)]
    pub costs: Vec<CostLine>,
}

/// What follows from them.
#[derive(Debug, Serialize, TS)]
pub struct ContractPreview {
    /// The terms in words.
    pub terms_words: String,
    /// The notice in words.
    pub notice_words: String,
    /// What the calculator says.
    pub deadline: Option<DeadlineWire>,
    /// The next ends after it, at most three in all.
    pub ends: Vec<NaiveDate>,
    /// The term that runs today.
    pub current_term: Option<TermSpan>,
    /// The three figures.
    pub figures: Option<Figures>,
    /// Why nothing could be computed.
    pub issue: Option<FieldIssue>,
}

/// Terms and the day of asking.
#[derive(Debug, Deserialize, TS)]
pub struct DeadlineRequest {
    /// The terms.
    #[ts(as = "TermsShape")]
    pub terms: Terms,
    /// The assumed day of receipt.
    pub on: NaiveDate,
}

pub(crate) fn lang_of(desk: &Desk) -> words::Lang {
    if desk.room.language() == "en" { words::Lang::En } else { words::Lang::De }
}

fn name(names: &book::register::Names, lang: words::Lang) -> String {
    if lang == words::Lang::En { names.en.clone() } else { names.de.clone() }
}

pub(crate) fn row(row: &Row, today: NaiveDate, lang: words::Lang) -> ContractRow {
    ContractRow {
        id: row.id.0,
        number: row.number.clone(),
        title: row.title.clone(),
        partner_id: row.partner_id.map(|id| id.0),
        partner: row.partner.clone(),
        kind: name(&row.kind, lang),
        cost_centre: name(&row.cost_centre, lang),
        responsible: row.responsible.clone(),
        direction: row.direction,
        status: row.status,
        start: row.terms.as_ref().map(|terms| terms.start),
        end: row.end,
        receive_by: row.receive_by,
        safe_day: row.safe_day,
        send_by: row.send_by,
        missed_end: row.missed_end,
        freely: row.freely.map(Into::into),
        notice: row
            .terms
            .as_ref()
            .map(|terms| words::contracts::rule_in_words(terms.rule_on(today), lang))
            .unwrap_or_default(),
        yearly: row.yearly.map(|yearly| yearly.net.into()),
        due: due(row, today).into(),
        problem: row.problem.clone().map(Into::into),
    }
}

pub(crate) fn page(desk: &mut Desk, request: ContractsPage) -> Result<ContractPage> {
    let (today, lang) = (desk.today(), lang_of(desk));
    let (filter, sort) = request.filter.core();
    let office = desk.office()?;
    let page = book::list::page(office, &filter, sort, today, request.slice.offset, request.slice.limit)?;
    Ok(ContractPage {
        rows: page.rows.iter().map(|found| row(found, today, lang)).collect(),
        count: page.count,
        total: page.total,
        sums: page
            .sums
            .into_iter()
            .map(|sum| ContractSum { direction: sum.direction, net: sum.net.into(), gross: sum.gross.into() })
            .collect(),
    })
}

/// The ids that a filter means, marked rows first.
pub(crate) fn chosen(desk: &mut Desk, filter: &ContractFilter) -> Result<Vec<i64>> {
    if let Some(ids) = &filter.ids {
        return Ok(ids.clone());
    }
    let today = desk.today();
    let (filter, sort) = filter.core();
    Ok(book::list::select(desk.office()?, &filter, sort, today)?.ids.clone())
}

pub(crate) fn ids(desk: &mut Desk, request: ContractFilter) -> Result<Vec<i64>> {
    chosen(desk, &request)
}

pub(crate) fn get(desk: &mut Desk, request: ById) -> Result<Contract> {
    let (today, lang) = (desk.today(), lang_of(desk));
    let office = desk.office()?;
    let id = ContractId(request.id);
    let contract = book::read::get(office.read(), id)?;
    let found = book::register::row(office, id, today)?;
    let contact_person = match contract.fields.contact_person_id {
        Some(person) => kontor_core::search::title::of(office.read(), person.into())?.0,
        None => String::new(),
    };
    // The row's terms are those the calculator took: with the office's region and postal time.
    let terms = found.terms.clone().unwrap_or_else(|| contract.fields.terms.clone());
    // Where notice was given, nothing is left to compute: its day is the end.
    let noticed = contract.fields.notice_ends_on;
    let deadline = if noticed.is_some() { None } else { book::deadline(&terms, today).ok() };
    let figures = figures(&contract.fields.costs, &terms, deadline.as_ref(), noticed, today);
    Ok(Contract {
        id: id.0,
        row: row(&found, today, lang),
        contact_person,
        terms_words: words::contracts::terms_in_words(&terms, lang),
        deadline: deadline.map(|deadline| in_words(deadline, lang)),
        current_term: match noticed {
            Some(end) => current_term(&terms, today.min(end)).map(|term| TermSpan { to: Some(end), ..term }),
            None => current_term(&terms, today),
        },
        figures,
        fields: contract.fields.into(),
    })
}

fn current_term(terms: &Terms, today: NaiveDate) -> Option<TermSpan> {
    book::current_term(terms, today).ok().map(|(from, to)| TermSpan { from, to })
}

fn in_words(deadline: book::Deadline, lang: words::Lang) -> DeadlineWire {
    DeadlineWire {
        end: deadline.end,
        receive_by: deadline.receive_by,
        safe_day: deadline.safe_day,
        send_by: deadline.send_by,
        missed_end: deadline.missed_end,
        steps: words::contracts::steps_in_words(&deadline.steps, lang),
        notes: words::contracts::notes_in_words(&deadline.notes, lang),
    }
}

/// On the basis as agreed; none without costs, or where a sum is beyond what numbers hold.
/// `noticed` is the end by a notice that was given.
fn figures(
    costs: &[book::CostLine],
    terms: &Terms,
    deadline: Option<&book::Deadline>,
    noticed: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<Figures> {
    use chrono::Datelike;
    let tax = costs.first()?.tax;
    let steps = steps(costs, tax).ok()?;
    let end = noticed.or_else(|| deadline.and_then(|deadline| deadline.end));
    // What goes on of itself is paid beyond its next possible end.
    let last = noticed.or(if terms.afterwards == book::Afterwards::Ends { end } else { None });
    let missed = deadline.and_then(|deadline| deadline.missed_end);
    let money = |found: std::result::Result<Option<CoreMoney>, _>| -> Option<Money> {
        let found: std::result::Result<Option<CoreMoney>, kontor_core::money::MoneyError> = found;
        found.ok().flatten().map(Into::into)
    };
    Some(Figures {
        yearly: money(costs::yearly_amount(&steps, today)),
        due_in_year: money(costs::due_in_year(&steps, terms.start, last, today.year())),
        remaining: end
            .filter(|end| *end >= today)
            .and_then(|end| money(costs::remaining_until(&steps, terms.start, today, end))),
        cost_of_missing: end
            .zip(missed)
            .and_then(|(end, missed)| money(costs::due_between(&steps, terms.start, end, missed))),
        tax,
    })
}

pub(crate) fn save(desk: &mut Desk, request: ContractSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = book::save::save(office, request.id.map(ContractId), request.fields.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn delete(desk: &mut Desk, request: ByIds) -> Result<()> {
    crate::backups::copy_before_many(desk, request.ids.len())?;
    let (office, moment) = desk.at_work()?;
    let ids: Vec<ContractId> = request.ids.into_iter().map(ContractId).collect();
    let done = book::delete::delete(office, &ids, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn preview(desk: &mut Desk, request: ContractPreviewRequest) -> Result<ContractPreview> {
    let (today, lang) = (desk.today(), lang_of(desk));
    let ground = book::ground::Ground::of(desk.office()?.read())?;
    let terms = ground.applied_to(&request.terms);
    let computed = book::deadline(&terms, today);
    let issue = computed.as_ref().err().map(|refused| kontor_core::FieldIssue::from(*refused).into());
    let deadline = computed.ok();
    let costs: Vec<book::CostLine> = request.costs.into_iter().map(Into::into).collect();
    Ok(ContractPreview {
        terms_words: words::contracts::terms_in_words(&terms, lang),
        notice_words: words::contracts::rule_in_words(&terms.notice, lang),
        ends: next_ends(&terms, deadline.as_ref()),
        current_term: current_term(&terms, today),
        figures: figures(&costs, &terms, deadline.as_ref(), None, today),
        deadline: deadline.map(|deadline| in_words(deadline, lang)),
        issue,
    })
}

/// The end and the two that follow if each deadline is missed.
fn next_ends(terms: &Terms, first: Option<&book::Deadline>) -> Vec<NaiveDate> {
    let mut ends = Vec::new();
    let mut current = first.cloned();
    while let Some(deadline) = current {
        let Some(end) = deadline.end else { break };
        ends.push(end);
        let after = deadline.receive_by.and_then(|day| day.succ_opt());
        if ends.len() == 3 {
            break;
        }
        current = after.and_then(|day| book::deadline(terms, day).ok()).filter(|next| next.end > Some(end));
    }
    ends
}

pub(crate) async fn deadline(ctx: Ctx, request: DeadlineRequest) -> Result<DeadlineWire> {
    let found = book::deadline(&request.terms, request.on)
        .map_err(|refused| ApiError::new(refused.code.code(), serde_json::json!({ "field": refused.field })))?;
    Ok(in_words(found, crate::master_data::lang(&ctx)))
}
