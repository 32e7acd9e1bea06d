//! The command that reads a clause out of a contract.

use kontor_core::contracts::{FirstTerm, NoticeForm, Terms, wording};
use kontor_words as words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contracts::lang_of;
use crate::desk::Desk;
use crate::error::Result;
use crate::terms::TermsShape;
use crate::wire::Code;

/// A clause, and the terms as they stand in the form.
#[derive(Debug, Deserialize, TS)]
pub struct ContractWordingRequest {
    /// The clause as it stands in the contract, German or English.
    pub text: String,
    /// Where the clause says nothing, these stay.
    #[ts(as = "TermsShape")]
    pub terms: Terms,
}

/// What a clause means, as a proposal for a person to look at.
#[derive(Debug, Serialize, TS)]
pub struct ContractWording {
    /// The given terms with what the clause says.
    #[ts(as = "TermsShape")]
    pub terms: Terms,
    /// The clause says the beginning.
    pub start: bool,
    /// It says how long the first term is.
    pub first_term: bool,
    /// It says what follows.
    pub afterwards: bool,
    /// It says how notice is given.
    pub notice: bool,
    /// It says before which day no notice ends the contract.
    pub earliest_end: bool,
    /// The form of a notice that it asks for; none where it says nothing of it.
    #[ts(as = "Option<Code<NoticeForm>>")]
    pub notice_form: Option<NoticeForm>,
    /// It can be read in more than one way: "bitte prüfen".
    pub doubtful: bool,
    /// The rule of notice in words; empty where the clause says none.
    pub notice_words: String,
}

pub(crate) fn read(desk: &mut Desk, request: ContractWordingRequest) -> Result<ContractWording> {
    let lang = lang_of(desk);
    let said = wording::read(&request.text);
    let mut terms = request.terms;
    if let Some(start) = said.start {
        terms.start = start;
    }
    // A length says more than the day that it ends on: with a changed start the day follows it.
    let first_term = said.first_term.map(FirstTerm::Lasts).or(said.until.map(|until| FirstTerm::Until { until }));
    let says_first_term = first_term.is_some();
    if says_first_term {
        terms.first_term = first_term;
    }
    if said.earliest_end.is_some() {
        terms.earliest_end = said.earliest_end;
    }
    if !said.excluded_ends.is_empty() {
        terms.excluded_ends = said.excluded_ends;
    }
    if let Some(afterwards) = said.afterwards {
        terms.afterwards = afterwards;
    }
    let notice_words = said.notice.as_ref().map(|rule| words::contracts::rule_in_words(rule, lang)).unwrap_or_default();
    let notice = said.notice.is_some();
    if let Some(rule) = said.notice {
        terms.notice = rule;
    }
    Ok(ContractWording {
        terms,
        start: said.start.is_some(),
        first_term: says_first_term,
        afterwards: said.afterwards.is_some(),
        notice,
        earliest_end: said.earliest_end.is_some(),
        notice_form: said.notice_form,
        doubtful: said.doubtful,
        notice_words,
    })
}
