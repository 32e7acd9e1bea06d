//! Commands of bodies (Gremien).

use chrono::NaiveDate;
use kontor_core::bodies as core;
use kontor_core::planner::Role;
use kontor_core::planner::convening::Convening;
use kontor_core::record::{BodyId, ContactId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{ById, Code, Saved, wire};

/// How many votes must be present.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "count", rename_all = "snake_case")]
pub enum Quorum {
    /// Whoever comes decides.
    None,
    /// At least half of all votes.
    Half,
    /// More than half of all votes.
    MoreThanHalf,
    /// At least two thirds of all votes.
    TwoThirds,
    /// Every vote.
    All,
    /// At least so many votes.
    Count(u32),
}

impl From<core::Quorum> for Quorum {
    fn from(quorum: core::Quorum) -> Self {
        match quorum {
            core::Quorum::None => Self::None,
            core::Quorum::Half => Self::Half,
            core::Quorum::MoreThanHalf => Self::MoreThanHalf,
            core::Quorum::TwoThirds => Self::TwoThirds,
            core::Quorum::All => Self::All,
            core::Quorum::Count(count) => Self::Count(count),
        }
    }
}

impl From<Quorum> for core::Quorum {
    fn from(quorum: Quorum) -> Self {
        match quorum {
            Quorum::None => Self::None,
            Quorum::Half => Self::Half,
            Quorum::MoreThanHalf => Self::MoreThanHalf,
            Quorum::TwoThirds => Self::TwoThirds,
            Quorum::All => Self::All,
            Quorum::Count(count) => Self::Count(count),
        }
    }
}

wire! {
    /// Somebody who belongs to a body.
    #[serde(default)]
    pub struct BodyMember = core::Member {
        /// The contact, where there is one.
        contact_id: Option<ContactId> as "Option<i64>",
        /// The name; empty on saving: the contact's.
        name: String,
        /// "Vorsitzende", "Kassenwart".
        function: String,
        /// What they do at a sitting.
        role: Role as "Code<Role>",
        /// How many votes they have; 0: none.
        votes: u32,
        /// First day; none: from the beginning.
        member_from: Option<NaiveDate>,
        /// Last day; none: still.
        member_to: Option<NaiveDate>,
    }
}

impl Default for BodyMember {
    fn default() -> Self {
        core::Member::default().into()
    }
}

wire! {
    /// What is known of a body.
    pub struct BodyFields = core::BodyFields {
        /// Short and unique, in the numbers of decisions: "BR".
        code: String,
        /// "Beirat".
        name: String,
        /// How many votes must be present.
        quorum: {Quorum},
        /// By which rule its assemblies are called: `gmbh`, `weg`, `at_gmbh`, `ch_gmbh`, `own:14:receipt`.
        #[serde(default)]
        convening: Option<Convening> as "Option<String>",
        /// Anything else.
        note: String,
        /// False: hidden in pickers.
        active: bool,
        /// Who belongs to it, in order.
        members: [BodyMember],
    }
}

/// A body.
#[derive(Debug, Serialize, TS)]
pub struct Body {
    /// Its id.
    pub id: i64,
    /// What is known of it.
    pub fields: BodyFields,
}

/// A body to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct BodySave {
    /// None: a new one.
    pub id: Option<i64>,
    /// What is known of it.
    pub fields: BodyFields,
}

pub(crate) fn list(desk: &mut Desk, _: ()) -> Result<Vec<Body>> {
    let bodies = core::read::all(desk.office()?.read())?;
    Ok(bodies.into_iter().map(|body| Body { id: body.id.0, fields: body.fields.into() }).collect())
}

pub(crate) fn save(desk: &mut Desk, request: BodySave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = core::save::save(office, request.id.map(BodyId), &request.fields.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn delete(desk: &mut Desk, request: ById) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let done = core::save::delete(office, BodyId(request.id), &moment)?;
    desk.done(done);
    Ok(())
}
