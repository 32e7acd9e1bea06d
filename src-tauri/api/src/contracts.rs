//! Commands of the register of contracts.

use chrono::NaiveDate;
use kontor_core::contracts as book;
use kontor_core::contracts::costs::holding;
use kontor_core::contracts::decisions::Choice;
use kontor_core::contracts::due::due;
use kontor_core::contracts::figures::figures;
use kontor_core::contracts::list::{Column, Filter, Sort};
use kontor_core::contracts::register::{ContractRow as Row, Status};
use kontor_core::contracts::{Direction, Tax, Terms};
use kontor_core::money::Money as CoreMoney;
use kontor_core::record::{ContactId, ContractId, EntryId};
use kontor_words as words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::{Ctx, Desk};
use crate::error::{ApiError, Result};
use crate::terms::TermsShape;
use crate::wire::{ById, ByIds, Code, FieldIssue, Saved, Slice};

pub(crate) mod beside;
pub(crate) mod calendar;
pub(crate) mod decisions;
pub(crate) mod dossier;
mod due;
mod fields;
pub(crate) mod groups;
pub(crate) mod import;
pub(crate) mod mass;
pub(crate) mod notice;

pub use beside::{ContractLinked, ContractPreset, ContractShareName, ContractSimilar};
pub use decisions::ContractDecision;
pub use due::ContractDue;
pub use fields::{ContractFields, CostLine, Money};
pub use groups::ContractGroup;
pub use notice::GivenNotice;

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
    /// One cost centre, also where it bears a part alone.
    pub cost_centre: Option<i64>,
    /// Who looks after it, as written there.
    pub responsible: Option<String>,
    /// One tag.
    pub tag: Option<String>,
    /// A reminder has come and nothing was decided.
    pub to_decide: bool,
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
            responsible: self.responsible.clone(),
            tag: self.tag.clone(),
            to_decide: self.to_decide,
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
    /// Tags as typed.
    pub tags: Vec<String>,
    /// Cost centres that share it, in all; 0: one bears it alone.
    pub shares: usize,
    /// What was decided about the end that is up.
    #[ts(as = "Option<Code<Choice>>")]
    pub decided: Option<Choice>,
    /// The last reminder that has come, in days before "absenden bis"; none: nothing is asked.
    pub reminds: Option<u32>,
    /// From when on it is asked for again while it is being renegotiated.
    pub asked_again: Option<NaiveDate>,
    /// A notice is written and not sent yet.
    pub prepared: bool,
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

impl From<book::list::Sum> for ContractSum {
    fn from(sum: book::list::Sum) -> Self {
        Self { direction: sum.direction, net: sum.net.into(), gross: sum.gross.into() }
    }
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
    /// The place of the price that holds today among the steps; none before the first.
    pub cost_now: Option<usize>,
    /// The cost centres that share it, by name.
    pub shares: Vec<ContractShareName>,
    /// Other contracts that it stands to, or that stand to it.
    pub linked: Vec<ContractLinked>,
    /// What was decided, the newest first.
    pub decisions: Vec<ContractDecision>,
    /// The notice that is prepared or given.
    pub notice: Option<GivenNotice>,
    /// The end that the terms lead to for a notice received on its day, where it is later than the one noted:
    /// "bitte prüfen".
    pub notice_later_end: Option<NaiveDate>,
    /// So many days before "absenden bis" it reminds.
    pub remind_days: Vec<u32>,
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

pub(crate) fn row(row: &Row, today: NaiveDate, lang: words::Lang) -> ContractRow {
    ContractRow {
        id: row.id.0,
        number: row.number.clone(),
        title: row.title.clone(),
        partner_id: row.partner_id.map(|id| id.0),
        partner: row.partner.clone(),
        kind: groups::name(&row.kind, lang.into()),
        cost_centre: groups::name(&row.cost_centre, lang.into()),
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
        tags: row.tags.clone(),
        shares: row.shares.len(),
        decided: row.decided.map(|decided| decided.choice),
        reminds: row.reminds(today),
        asked_again: row.asked_again(),
        prepared: row.prepared,
        due: due(row, today).into(),
        problem: row.problem.clone().map(Into::into),
    }
}

pub(crate) fn page(desk: &mut Desk, request: ContractsPage) -> Result<ContractPage> {
    let (today, lang) = (desk.today(), lang_of(desk));
    let (filter, sort) = request.filter.core();
    let office = desk.office()?;
    let (offset, limit) = (request.slice.offset, request.slice.limit);
    let page = match &request.filter.ids {
        Some(ids) => book::list::of_ids(office, ids, filter.cost_centre, today, offset, limit)?,
        None => book::list::page(office, &filter, sort, today, offset, limit)?,
    };
    Ok(ContractPage {
        rows: page.rows.iter().map(|found| row(found, today, lang)).collect(),
        count: page.count,
        total: page.total,
        sums: page.sums.into_iter().map(Into::into).collect(),
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
    let notice = book::given::of(office.read(), id)?;
    let by = notice.as_ref().map_or(book::given::Party::Us, |notice| notice.given_by);
    let later = contract.fields.notice_given_on.zip(noticed);
    let notice_later_end = later.and_then(|(given, ends)| book::given::later_end(&terms, by, given, ends));
    let figures = figures(&contract.fields.costs, &terms, deadline.as_ref(), noticed, today);
    let costs = &contract.fields.costs;
    let cost_now = holding(costs, today).and_then(|now| costs.iter().position(|step| std::ptr::eq(step, now)));
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
        figures: figures.map(Into::into),
        cost_now,
        shares: beside::shares(office, &contract.fields, lang)?,
        linked: beside::linked(office, id, &contract.fields)?,
        decisions: book::decisions::of(office.read(), id)?.into_iter().map(Into::into).collect(),
        notice: notice.map(Into::into),
        notice_later_end,
        remind_days: found.remind_days.clone(),
        fields: contract.fields.into(),
    })
}

fn current_term(terms: &Terms, today: NaiveDate) -> Option<TermSpan> {
    book::current_term(terms, today).ok().map(|(from, to)| TermSpan { from, to })
}

pub(crate) fn in_words(deadline: book::Deadline, lang: words::Lang) -> DeadlineWire {
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

impl From<book::figures::Figures> for Figures {
    fn from(found: book::figures::Figures) -> Self {
        let money = |money: Option<CoreMoney>| money.map(Into::into);
        Self {
            yearly: money(found.yearly),
            due_in_year: money(found.due_in_year),
            remaining: money(found.remaining),
            cost_of_missing: money(found.cost_of_missing),
            tax: found.tax,
        }
    }
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
        figures: figures(&costs, &terms, deadline.as_ref(), None, today).map(Into::into),
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
