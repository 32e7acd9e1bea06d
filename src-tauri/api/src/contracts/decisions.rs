//! Commands of decisions about contracts.

use chrono::NaiveDate;
use kontor_core::contracts::decisions as book;
use kontor_core::contracts::decisions::Choice;
use kontor_core::record::ContractId;
use kontor_words::contracts::giving::DECISION_ASKED;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{Code, Saved, wire};

wire! {
    /// What a person says of a decision.
    pub struct DecisionFields = book::DecisionFields {
        /// What.
        choice: Choice as "Code<Choice>",
        /// When; not after today.
        decided_on: NaiveDate,
        /// By whom.
        #[serde(default)]
        decided_by: String,
        /// Why, and what is agreed.
        #[serde(default)]
        note: String,
    }
}

/// A decision of the log.
#[derive(Debug, Serialize, TS)]
pub struct ContractDecision {
    /// Its id.
    pub id: i64,
    /// The end that was up.
    pub end_asked: Option<NaiveDate>,
    /// What was said.
    #[serde(flatten)]
    pub fields: DecisionFields,
}

impl From<book::Decision> for ContractDecision {
    fn from(decision: book::Decision) -> Self {
        Self { id: decision.id, end_asked: decision.end_asked, fields: decision.fields.into() }
    }
}

/// A decision to be noted.
#[derive(Debug, Deserialize, TS)]
pub struct ContractDecide {
    /// The contract.
    pub id: i64,
    /// What was decided.
    pub fields: DecisionFields,
}

/// A decision to be taken back.
#[derive(Debug, Deserialize, TS)]
pub struct ContractDecisionRemove {
    /// The contract.
    pub id: i64,
    /// The decision.
    pub decision: i64,
}

pub(crate) fn decide(desk: &mut Desk, request: ContractDecide) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = book::decide(office, ContractId(request.id), &request.fields.into(), &DECISION_ASKED, &moment)?;
    Ok(Saved { id: desk.done(done) })
}

pub(crate) fn remove(desk: &mut Desk, request: ContractDecisionRemove) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = book::remove(office, ContractId(request.id), request.decision, &moment)?;
    desk.done(done);
    Ok(())
}
