//! Commands of the distribution lists.

use kontor_core::contacts::AddressKind;
use kontor_core::distribution_lists as lists;
use kontor_core::record::{ContactId, DistributionListId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contacts::ContactFilter;
use crate::desk::Desk;
use crate::error::Result;
use crate::wire::{ById, ByIds, Code, Saved, Slice, wire};

wire! {
    /// Somebody who was named on a list.
    #[serde(default)]
    pub struct NamedMember = lists::Named {
        /// The contact; null where it was deleted since.
        contact_id: Option<ContactId> as "Option<i64>",
        /// Its name; ignored where there is a contact.
        name: String,
        /// Left out of what the filter finds.
        excluded: bool,
        /// The label of the e-mail address to use; empty: as the list says.
        email_label: String,
        /// The kind of postal address to use; null: as the list says.
        address_kind: Option<AddressKind> as "Option<Code<AddressKind>>",
    }
}

impl Default for NamedMember {
    fn default() -> Self {
        lists::Named::default().into()
    }
}

wire! {
    /// What is known of a distribution list.
    #[serde(default)]
    pub struct DistributionListFields = lists::ListFields {
        /// Its name.
        name: String,
        /// What it is for.
        note: String,
        /// Whoever this finds is on the list; null: only those who are named.
        filter: ?ContactFilter,
        /// The label of the e-mail address to use; empty: the preferred one.
        email_label: String,
        /// The kind of postal address to use; null: the preferred one.
        address_kind: Option<AddressKind> as "Option<Code<AddressKind>>",
        /// Who was named, in order.
        named: [NamedMember],
    }
}

impl Default for DistributionListFields {
    fn default() -> Self {
        lists::ListFields::default().into()
    }
}

/// A distribution list.
#[derive(Debug, Serialize, TS)]
pub struct DistributionList {
    /// Its id.
    pub id: i64,
    /// What is known of it.
    pub fields: DistributionListFields,
}

/// A list as the overview shows it.
#[derive(Debug, Serialize, TS)]
pub struct DistributionListSummary {
    /// Its id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub note: String,
    /// Whether a filter finds members.
    pub by_filter: bool,
    /// How many are named.
    pub named: usize,
}

/// A list to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct DistributionListSave {
    /// None: a new one.
    pub id: Option<i64>,
    /// What is known of it.
    pub fields: DistributionListFields,
}

/// Contacts that join or leave a list.
#[derive(Debug, Deserialize, TS)]
pub struct DistributionListContacts {
    /// The list.
    pub id: i64,
    /// Whom.
    pub contacts: ContactFilter,
}

/// What became of contacts that were put on a list.
#[derive(Debug, Serialize, TS)]
pub struct DistributionListAdded {
    /// How many were not on it before.
    pub added: usize,
}

/// Asks for a page of the members.
#[derive(Debug, Deserialize, TS)]
pub struct DistributionMembersPage {
    /// The list.
    pub id: i64,
    /// Which part.
    #[serde(flatten)]
    pub slice: Slice,
}

/// A member as shown.
#[derive(Debug, Serialize, TS)]
pub struct DistributionMember {
    /// The contact; null where it is gone.
    pub contact_id: Option<i64>,
    /// "Dr. Anna Weber".
    pub name: String,
    /// "Weber, Dr. Anna".
    pub listed: String,
    /// The current organisation.
    pub organisation: String,
    /// Town.
    pub town: String,
    /// The e-mail address that is used; empty: there is none.
    pub email: String,
    /// The kind of postal address that is used; null: the preferred one.
    #[ts(as = "Option<Code<AddressKind>>")]
    pub address_kind: Option<AddressKind>,
    /// Found by the filter, not named.
    pub by_filter: bool,
    /// Whether they are written to.
    #[ts(as = "Code<lists::members::MemberState>")]
    pub state: lists::members::MemberState,
}

/// A page of the members.
#[derive(Debug, Serialize, TS)]
pub struct DistributionMembers {
    /// The members.
    pub rows: Vec<DistributionMember>,
    /// How many there are in all.
    pub count: usize,
    /// As `count`: a list has no filter of its own.
    pub total: usize,
    /// Named, but deactivated since: not written to.
    pub inactive: usize,
    /// Named, but locked away: not written to.
    pub restricted: usize,
    /// Named, but deleted since: not written to.
    pub gone: usize,
    /// Left out of what the filter finds.
    pub excluded: usize,
}

pub(crate) fn list(desk: &mut Desk, (): ()) -> Result<Vec<DistributionListSummary>> {
    let all = lists::read::all(desk.office()?.read())?;
    Ok(all
        .into_iter()
        .map(|list| DistributionListSummary {
            id: list.id.0,
            name: list.name,
            note: list.note,
            by_filter: list.by_filter,
            named: list.named,
        })
        .collect())
}

pub(crate) fn get(desk: &mut Desk, request: ById) -> Result<DistributionList> {
    let list = lists::read::get(desk.office()?.read(), DistributionListId(request.id))?;
    Ok(DistributionList { id: list.id.0, fields: list.fields.into() })
}

pub(crate) fn save(desk: &mut Desk, request: DistributionListSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = lists::save::save(office, request.id.map(DistributionListId), request.fields.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn delete(desk: &mut Desk, request: ByIds) -> Result<()> {
    let (office, moment) = desk.at_work()?;
    let ids: Vec<_> = request.ids.into_iter().map(DistributionListId).collect();
    let done = lists::save::delete(office, &ids, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn add(desk: &mut Desk, request: DistributionListContacts) -> Result<DistributionListAdded> {
    let contacts: Vec<_> = crate::contacts::chosen(desk, request.contacts)?.into_iter().map(ContactId).collect();
    let (office, moment) = desk.at_work()?;
    let done = lists::save::add(office, DistributionListId(request.id), &contacts, &moment)?;
    Ok(DistributionListAdded { added: desk.done(done) })
}

pub(crate) fn remove(desk: &mut Desk, request: DistributionListContacts) -> Result<()> {
    let contacts: Vec<_> = crate::contacts::chosen(desk, request.contacts)?.into_iter().map(ContactId).collect();
    let (office, moment) = desk.at_work()?;
    let done = lists::save::remove(office, DistributionListId(request.id), &contacts, &moment)?;
    desk.done(done);
    Ok(())
}

pub(crate) fn members(desk: &mut Desk, request: DistributionMembersPage) -> Result<DistributionMembers> {
    let id = DistributionListId(request.id);
    let (page, said) = lists::members::page(desk.office()?, id, request.slice.offset, request.slice.limit)?;
    let rows = page.rows.into_iter().map(|member| DistributionMember {
        contact_id: member.contact_id.map(|id| id.0),
        name: member.name,
        listed: member.listed,
        organisation: member.organisation,
        town: member.town,
        email: member.email,
        address_kind: member.address_kind,
        by_filter: member.by_filter,
        state: member.state,
    });
    Ok(DistributionMembers {
        rows: rows.collect(),
        count: page.count,
        total: page.total,
        inactive: said.inactive,
        restricted: said.restricted,
        gone: said.gone,
        excluded: said.excluded,
    })
}

pub(crate) fn contact_ids(desk: &mut Desk, request: ById) -> Result<Vec<i64>> {
    Ok(lists::members::with_restricted(desk.office()?, DistributionListId(request.id))?)
}
