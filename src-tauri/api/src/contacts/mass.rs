//! One change to many contacts: looked at first, written as one step.

use kontor_core::contacts::{Salutation, mass};
use kontor_core::record::EntryId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ContactFilter, chosen};
use crate::desk::Ctx;
use crate::error::Result;
use crate::jobs::Progress;
use crate::own_fields::OwnValue;
use crate::wire::Code;

/// So many contacts are looked at between two other jobs of the desk.
const SLICE: usize = 200;

/// So many rows are shown; the counts are of all.
const SHOWN: usize = 500;

/// What shall become of every contact.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(tag = "what", content = "value", rename_all = "snake_case")]
pub enum ContactMassChange {
    /// Gets a category.
    AddCategory(i64),
    /// Loses a category.
    RemoveCategory(i64),
    /// Gets a tag.
    AddTag(String),
    /// Loses a tag.
    RemoveTag(String),
    /// Is written to in this language.
    Language(String),
    /// Is addressed so.
    Salutation(#[ts(as = "Code<Salutation>")] Salutation),
    /// Is shown in pickers, or not.
    Active(bool),
    /// All own addresses lie in this country.
    Country(String),
    /// Gets a line at the end of the note.
    NoteLine(String),
    /// Has this in an own field; an empty text takes the value away.
    Own(OwnValue),
}

impl From<ContactMassChange> for mass::MassChange {
    fn from(change: ContactMassChange) -> Self {
        match change {
            ContactMassChange::AddCategory(id) => Self::AddCategory(EntryId(id)),
            ContactMassChange::RemoveCategory(id) => Self::RemoveCategory(EntryId(id)),
            ContactMassChange::AddTag(tag) => Self::AddTag(tag),
            ContactMassChange::RemoveTag(tag) => Self::RemoveTag(tag),
            ContactMassChange::Language(code) => Self::Language(code),
            ContactMassChange::Salutation(salutation) => Self::Salutation(salutation),
            ContactMassChange::Active(active) => Self::Active(active),
            ContactMassChange::Country(country) => Self::Country(country),
            ContactMassChange::NoteLine(line) => Self::NoteLine(line),
            ContactMassChange::Own(value) => Self::Own(value.into()),
        }
    }
}

/// Whom a change is made to.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ContactMassRequest {
    /// Which contacts.
    pub filter: ContactFilter,
    /// What shall become of them.
    pub change: ContactMassChange,
}

/// What a change does to one contact.
#[derive(Debug, Serialize, TS)]
pub struct ContactMassRow {
    /// The contact.
    pub id: i64,
    /// "Weber, Dr. Anna".
    pub name: String,
    /// The values before: ids of categories, tags, codes, lines.
    pub before: Vec<String>,
    /// The values after.
    pub after: Vec<String>,
    /// Why it is refused, as a code.
    pub refusal: Option<String>,
}

/// What a change would do.
#[derive(Debug, Default, Serialize, TS)]
pub struct ContactMassPreview {
    /// The first rows that change or are refused.
    pub rows: Vec<ContactMassRow>,
    /// How many are marked.
    pub marked: usize,
    /// How many of them change.
    pub changing: usize,
    /// How many refuse.
    pub refused: usize,
}

/// What a change did.
#[derive(Debug, Serialize, TS)]
pub struct ContactMassDone {
    /// How many were changed.
    pub changed: usize,
}

pub(crate) async fn preview(ctx: Ctx, request: ContactMassRequest) -> Result<ContactMassPreview> {
    let change: mass::MassChange = request.change.into();
    let ids = {
        let (filter, change) = (request.filter, change.clone());
        ctx.desk(move |desk| {
            mass::check(desk.office()?.read(), &change)?;
            chosen(desk, filter)
        })
        .await?
    };
    let mut preview = ContactMassPreview { marked: ids.len(), ..ContactMassPreview::default() };
    for slice in ids.chunks(SLICE) {
        let (slice, change) = (slice.to_vec(), change.clone());
        let rows = ctx.desk(move |desk| Ok(mass::preview(desk.office()?.read(), &slice, &change)?)).await?;
        for row in rows {
            preview.changing += usize::from(row.changes());
            preview.refused += usize::from(row.refusal.is_some());
            if (row.changes() || row.refusal.is_some()) && preview.rows.len() < SHOWN {
                preview.rows.push(ContactMassRow {
                    id: row.id.0,
                    name: row.name,
                    before: row.before,
                    after: row.after,
                    refusal: row.refusal.map(ToOwned::to_owned),
                });
            }
        }
    }
    Ok(preview)
}

pub(crate) async fn apply(ctx: Ctx, request: ContactMassRequest) -> Result<ContactMassDone> {
    let mut progress = Progress::of(&ctx);
    ctx.desk(move |desk| {
        let ids = chosen(desk, request.filter)?;
        crate::backups::copy_before_many(desk, ids.len())?;
        let (office, moment) = desk.at_work()?;
        let all = ids.len();
        let change = request.change.into();
        let done = mass::apply(office, &ids, &change, &moment, &mut |done| progress.go_on(done, all))?;
        Ok(ContactMassDone { changed: desk.done(done) })
    })
    .await
}
