//! Commands of seminars and events: registrations, certificates, budget.

mod tell;

use chrono::NaiveDate;
use kontor_core::money::Currency;
use kontor_core::planner::attendance::Presence;
use kontor_core::planner::budget::{self, BudgetKind};
use kontor_core::planner::registrations as core;
use kontor_core::planner::registrations::places::Places as CorePlaces;
use kontor_core::planner::registrations::{RegistrationId, RegistrationState};
use kontor_core::record::{ContactId, EventId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use tell::{RegistrationsNote, RegistrationsTell, ToldLine};
pub(crate) use tell::{draft as tell_draft, note as tell_note};

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{ById, Code, Saved, wire};

wire! {
    /// Who registers.
    #[derive(Default)]
    #[serde(default)]
    pub struct Registrant = core::Registrant {
        /// The contact, where there is one.
        contact_id: Option<ContactId> as "Option<i64>",
        /// The name; empty on saving: the contact's.
        name: String,
        /// Firm or function.
        function: String,
        /// The address of this registration; empty: that of the contact.
        email: String,
        /// In the smallest unit of the event's currency; null on registering: the event's price.
        price: Option<i64>,
        /// "vegetarisch", for the kitchen.
        diet: String,
        /// Anything else.
        note: String,
        /// Others may see how to reach them.
        consent: bool,
    }
}

/// A registration as it stands.
#[derive(Debug, Serialize, TS)]
pub struct Registration {
    /// Its id.
    pub id: i64,
    /// The line of the participants.
    pub participant: i64,
    /// How it stands.
    #[ts(as = "Code<RegistrationState>")]
    pub state: RegistrationState,
    /// Who, and what was typed about them.
    pub person: Registrant,
    /// The address to write to.
    pub address: String,
    /// The day on which they registered.
    pub registered_on: NaiveDate,
    /// The day on which they paid.
    pub paid_on: Option<NaiveDate>,
    /// Why somebody waits, called off or was preferred.
    pub reason: String,
    /// The serial number of their certificate; empty before it was drawn.
    pub certificate: String,
    /// The day on which it was drawn.
    pub certified_on: Option<NaiveDate>,
    /// Whether they were there.
    #[ts(as = "Code<Presence>")]
    pub presence: Presence,
    /// The place on the waiting list, from 1.
    pub place: Option<u32>,
    /// What they were told, the latest last.
    pub told: Vec<ToldLine>,
}

impl From<core::Registration> for Registration {
    fn from(one: core::Registration) -> Self {
        Self {
            id: one.id.0,
            participant: one.participant.0,
            state: one.state,
            person: one.person.into(),
            address: one.address,
            registered_on: one.registered_on,
            paid_on: one.paid_on,
            reason: one.reason,
            certificate: one.certificate,
            certified_on: one.certified_on,
            presence: one.presence,
            place: one.place,
            told: Vec::new(),
        }
    }
}

wire! {
    /// How many registrations there are, and what they pay.
    pub struct RegistrationCounts = core::Counts {
        /// With a place.
        confirmed: u32,
        /// On the waiting list.
        waiting: u32,
        /// Called off.
        cancelled: u32,
        /// Confirmed ones that have paid or need not.
        paid: u32,
        /// What the confirmed ones pay, in the smallest unit.
        expected: i64,
        /// What the confirmed ones have paid.
        received: i64,
        /// What those have paid who called off or wait.
        to_return: i64,
    }
}

wire! {
    /// How many may come, and what a place costs.
    pub struct EventPlaces = CorePlaces {
        /// How many confirmed registrations there are at most; null: as many as come.
        capacity: Option<u32>,
        /// What a place costs, in the smallest unit; null: nothing.
        price: Option<i64>,
        /// The currency of every amount of the event.
        currency: Currency as "String",
    }
}

/// How many eat what.
#[derive(Debug, Serialize, TS)]
pub struct CateringLine {
    /// What was asked for; empty: nothing.
    pub diet: String,
    /// How many.
    pub count: u32,
}

/// The registrations of an event with what follows from them.
#[derive(Debug, Serialize, TS)]
pub struct Registrations {
    /// Seats, price and currency.
    pub places: EventPlaces,
    /// How many there are.
    pub counts: RegistrationCounts,
    /// To whom a free place is offered.
    pub next: Option<i64>,
    /// How many eat what, the most first.
    pub catering: Vec<CateringLine>,
    /// Those with a place, the waiting list, those who called off.
    pub rows: Vec<Registration>,
}

/// Somebody to be registered.
#[derive(Debug, Deserialize, TS)]
pub struct RegistrationAdd {
    /// The event.
    pub event_id: i64,
    /// Who.
    pub person: Registrant,
    /// They shall wait although there may be a place, for this reason.
    #[serde(default)]
    pub wait: Option<String>,
}

/// What became of a registration.
#[derive(Debug, Serialize, TS)]
pub struct Registered {
    /// The registration.
    pub id: i64,
    /// A place, or the waiting list.
    #[ts(as = "Code<RegistrationState>")]
    pub state: RegistrationState,
}

/// Several to be registered.
#[derive(Debug, Deserialize, TS)]
pub struct RegistrationsAdd {
    /// The event.
    pub event_id: i64,
    /// Who, in their order.
    pub people: Vec<Registrant>,
}

/// A pasted list of people.
#[derive(Debug, Deserialize, TS)]
pub struct RegistrationsPasted {
    /// The event.
    pub event_id: i64,
    /// From Excel, Outlook or text.
    pub text: String,
}

/// Somebody as pasted.
#[derive(Debug, Serialize, TS)]
pub struct PastedRegistrant {
    /// What would be registered.
    pub person: Registrant,
    /// The name that the contact has in the book; empty without one.
    pub known_as: String,
    /// Registered already: would be left out.
    pub registered: bool,
}

/// A registration to be changed.
#[derive(Debug, Deserialize, TS)]
pub struct RegistrationChange {
    /// The registration.
    pub id: i64,
    /// Who, and what is known about them.
    pub person: Registrant,
}

/// A registration that gets its place or is called off.
#[derive(Debug, Deserialize, TS)]
pub struct RegistrationStep {
    /// The registration.
    pub id: i64,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// Registrations that were paid.
#[derive(Debug, Deserialize, TS)]
pub struct RegistrationsPaid {
    /// The event.
    pub event_id: i64,
    /// Which.
    pub ids: Vec<i64>,
    /// The day; null: they are not paid, or were given back.
    pub on: Option<NaiveDate>,
}

/// Certificates whose numbers are to be drawn.
#[derive(Debug, Deserialize, TS)]
pub struct CertificatesDraw {
    /// The event.
    pub event_id: i64,
    /// For these alone; null: for those who are noted as present.
    #[serde(default)]
    pub ids: Option<Vec<i64>>,
}

/// Seats, price and currency of an event.
#[derive(Debug, Deserialize, TS)]
pub struct EventPlacesSave {
    /// The event.
    pub event_id: i64,
    /// What they are.
    pub places: EventPlaces,
}

wire! {
    /// A line of a budget, in the smallest unit of the event's currency.
    #[serde(default)]
    pub struct BudgetLine = budget::BudgetLine {
        /// Cost or income.
        kind: BudgetKind as "Code<BudgetKind>",
        /// "Catering".
        title: String,
        /// What was planned; null: not known.
        planned: Option<i64>,
        /// What it came to; null: not known yet.
        actual: Option<i64>,
        /// Offer, invoice number.
        note: String,
    }
}

impl Default for BudgetLine {
    fn default() -> Self {
        budget::BudgetLine::default().into()
    }
}

wire! {
    /// What a column of a budget comes to.
    pub struct BudgetSums = budget::Sums {
        /// All costs.
        cost: i64,
        /// All income, the registrations aside.
        income: i64,
    }
}

/// The budget of an event.
#[derive(Debug, Serialize, TS)]
pub struct Budget {
    /// The currency of every amount.
    #[ts(as = "String")]
    pub currency: Currency,
    /// The lines in their order.
    pub lines: Vec<BudgetLine>,
    /// What was planned.
    pub planned: BudgetSums,
    /// What it came to.
    pub actual: BudgetSums,
    /// What the registrations bring in if all pay.
    pub expected: i64,
    /// What they have brought in.
    pub received: i64,
}

/// A budget to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct BudgetSave {
    /// The event.
    pub event_id: i64,
    /// All lines in their order.
    pub lines: Vec<BudgetLine>,
}

pub(crate) fn get(desk: &mut Desk, request: ById) -> Result<Registrations> {
    let connection = desk.office()?.read();
    let event = EventId(request.id);
    let places = core::places::of(connection, event)?;
    let all = core::read::all(connection, event)?;
    Ok(Registrations {
        places: places.into(),
        counts: core::read::counts(&all).into(),
        next: core::read::next_waiting(&all, places.capacity).map(|id| id.0),
        catering: core::read::catering(&all).into_iter().map(|(diet, count)| CateringLine { diet, count }).collect(),
        rows: tell::with_told(all.into_iter().map(Into::into).collect(), core::tell::of(connection, event)?),
    })
}

pub(crate) fn add(desk: &mut Desk, request: RegistrationAdd) -> Result<Registered> {
    let (office, moment) = desk.at_work()?;
    let (event, person) = (EventId(request.event_id), request.person.into());
    let done = core::register::register(office, event, &person, request.wait.as_deref(), &moment)?;
    let registered = desk.done(done);
    Ok(Registered { id: registered.id.0, state: registered.state })
}

pub(crate) fn add_many(desk: &mut Desk, request: RegistrationsAdd) -> Result<Vec<Registered>> {
    let (office, moment) = desk.at_work()?;
    let people: Vec<core::Registrant> = request.people.into_iter().map(Into::into).collect();
    let done = core::register::register_many(office, EventId(request.event_id), &people, &moment)?;
    Ok(desk.done(done).into_iter().map(|one| Registered { id: one.id.0, state: one.state }).collect())
}

pub(crate) fn pasted(desk: &mut Desk, request: RegistrationsPasted) -> Result<Vec<PastedRegistrant>> {
    let found = core::paste::preview(desk.office()?.read(), EventId(request.event_id), &request.text)?;
    Ok(found
        .into_iter()
        .map(|one| PastedRegistrant { person: one.person.into(), known_as: one.known_as, registered: one.registered })
        .collect())
}

pub(crate) fn change(desk: &mut Desk, request: RegistrationChange) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::change::change(office, RegistrationId(request.id), &request.person.into(), &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn cancel(desk: &mut Desk, request: RegistrationStep) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::cancel::cancel(office, RegistrationId(request.id), &request.reason, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn confirm(desk: &mut Desk, request: RegistrationStep) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::confirm::confirm(office, RegistrationId(request.id), &request.reason, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn paid(desk: &mut Desk, request: RegistrationsPaid) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let ids: Vec<RegistrationId> = request.ids.into_iter().map(RegistrationId).collect();
    let done = core::paid::note(office, EventId(request.event_id), &ids, request.on, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn draw_certificates(desk: &mut Desk, request: CertificatesDraw) -> Result<usize> {
    let (office, moment) = desk.at_work()?;
    let ids: Option<Vec<RegistrationId>> = request.ids.map(|ids| ids.into_iter().map(RegistrationId).collect());
    let done = core::certify::draw(office, EventId(request.event_id), ids.as_deref(), &moment)?;
    Ok(desk.done(done))
}

pub(crate) fn save_places(desk: &mut Desk, request: EventPlacesSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = core::places::save(office, EventId(request.event_id), request.places.into(), &moment)?;
    desk.done(done);
    Ok(Saved { id: request.event_id })
}

pub(crate) fn budget_of(desk: &mut Desk, request: ById) -> Result<Budget> {
    let connection = desk.office()?.read();
    let event = EventId(request.id);
    let currency = core::places::of(connection, event)?.currency;
    let counts = core::read::counts(&core::read::all(connection, event)?);
    let lines = budget::of(connection, event)?;
    let (planned, actual) = budget::sums(&lines);
    Ok(Budget {
        currency,
        planned: planned.into(),
        actual: actual.into(),
        expected: counts.expected,
        received: counts.received,
        lines: lines.into_iter().map(Into::into).collect(),
    })
}

pub(crate) fn budget_save(desk: &mut Desk, request: BudgetSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let lines: Vec<budget::BudgetLine> = request.lines.into_iter().map(Into::into).collect();
    let done = budget::save(office, EventId(request.event_id), &lines, &moment)?;
    desk.done(done);
    Ok(Saved { id: request.event_id })
}
