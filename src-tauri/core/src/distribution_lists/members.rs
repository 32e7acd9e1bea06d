//! Who is on a distribution list on the day it is asked.

use std::collections::HashSet;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension};

use super::{ListFields, read};
use crate::contacts::{AddressKind, list};
use crate::error::Result;
use crate::lists::Page;
use crate::office::Office;
use crate::record::{ContactId, DistributionListId, RecordKind};
use crate::text_enum;

text_enum! {
    /// How it stands with a member.
    MemberState {
        /// Written to.
        Active = "active",
        /// Named, but deactivated since: not written to.
        Inactive = "inactive",
        /// Named, but locked away (Art. 18): not written to.
        Restricted = "restricted",
        /// Named, but deleted since: not written to.
        Gone = "gone",
    }
}

/// A place on a list, before anything is looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Slot {
    contact: Option<ContactId>,
    /// What is remembered of a contact that is gone.
    name: String,
    by_filter: bool,
    email_label: String,
    address_kind: Option<AddressKind>,
    state: MemberState,
}

/// A member as shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The contact; none where it is gone.
    pub contact_id: Option<ContactId>,
    /// "Dr. Anna Weber".
    pub name: String,
    /// "Weber, Dr. Anna".
    pub listed: String,
    /// The current organisation.
    pub organisation: String,
    /// Town of the address that holds.
    pub town: String,
    /// The e-mail address that is used; empty: there is none.
    pub email: String,
    /// The kind of postal address that is used; none: the preferred one.
    pub address_kind: Option<AddressKind>,
    /// Found by the filter, not named.
    pub by_filter: bool,
    /// Whether they are written to.
    pub state: MemberState,
}

/// How many members are said beside the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Said {
    /// Named, but deactivated since.
    pub inactive: usize,
    /// Named, but locked away.
    pub restricted: usize,
    /// Named, but deleted since.
    pub gone: usize,
    /// Left out of what the filter finds.
    pub excluded: usize,
}

/// The contacts that are written to, in the order of the list: those who are named, then
/// whom the filter finds.
///
/// # Errors
/// `NOT_FOUND`.
pub fn contact_ids(office: &Office, id: DistributionListId) -> Result<Vec<i64>> {
    let slots = slots(office, id)?;
    let active = slots.iter().filter(|slot| slot.state == MemberState::Active);
    Ok(active.filter_map(|slot| slot.contact.map(|contact| contact.0)).collect())
}

/// Those who are written to, and those who would be if they were not locked away: whoever shows
/// recipients shows them with the reason.
///
/// # Errors
/// `NOT_FOUND`.
pub fn with_restricted(office: &Office, id: DistributionListId) -> Result<Vec<i64>> {
    let slots = slots(office, id)?;
    let shown = slots.iter().filter(|slot| matches!(slot.state, MemberState::Active | MemberState::Restricted));
    Ok(shown.filter_map(|slot| slot.contact.map(|contact| contact.0)).collect())
}

/// The kind of postal address that each member is written to at, where one was chosen.
///
/// # Errors
/// `NOT_FOUND`.
pub fn address_kinds(office: &Office, id: DistributionListId) -> Result<Vec<(ContactId, AddressKind)>> {
    let slots = slots(office, id)?;
    Ok(slots.iter().filter_map(|slot| Some((slot.contact?, slot.address_kind?))).collect())
}

/// A page of the members; those who are not written to stand among them and say why.
///
/// # Errors
/// `NOT_FOUND`.
pub fn page(office: &Office, id: DistributionListId, offset: usize, limit: usize) -> Result<(Page<Member>, Said)> {
    let slots = slots(office, id)?;
    let named = read::get(office.read(), id)?.fields.named;
    let of = |state| slots.iter().filter(|slot| slot.state == state).count();
    let said = Said {
        inactive: of(MemberState::Inactive),
        restricted: of(MemberState::Restricted),
        gone: of(MemberState::Gone),
        excluded: named.iter().filter(|one| one.excluded).count(),
    };
    let end = slots.len().min(offset.saturating_add(limit));
    let rows = slots[offset.min(slots.len())..end].iter();
    let rows = rows.map(|slot| member(office.read(), slot)).collect::<Result<Vec<_>>>()?;
    Ok((Page { rows, count: slots.len(), total: slots.len() }, said))
}

/// The contacts that the filter of a list finds, in its order; those left out included.
pub(super) fn found_by_filter(office: &Office, fields: &ListFields) -> Result<Arc<Vec<i64>>> {
    match &fields.filter {
        Some(filter) => list::ids(office, filter),
        None => Ok(Arc::default()),
    }
}

fn slots(office: &Office, id: DistributionListId) -> Result<Arc<Vec<Slot>>> {
    let depends = &[RecordKind::DistributionList, RecordKind::Contact, RecordKind::Entry];
    office.lists().keep(&format!("distribution list {}", id.0), depends, || {
        let fields = read::get(office.read(), id)?.fields;
        let mut active = office.read().prepare_cached("SELECT active FROM contact_row WHERE id = ?1")?;
        let mut slots = Vec::new();
        for one in fields.named.iter().filter(|one| !one.excluded) {
            let active: Option<i64> = match one.contact_id {
                Some(contact) => active.query_row([contact], |row| row.get(0)).optional()?,
                None => None,
            };
            let label = if one.email_label.is_empty() { &fields.email_label } else { &one.email_label };
            slots.push(Slot {
                contact: one.contact_id,
                name: one.name.clone(),
                by_filter: false,
                email_label: label.clone(),
                address_kind: one.address_kind.or(fields.address_kind),
                state: match active {
                    Some(1) => MemberState::Active,
                    Some(0) => MemberState::Inactive,
                    Some(_) => MemberState::Restricted,
                    None => MemberState::Gone,
                },
            });
        }
        let named: HashSet<i64> = fields.named.iter().filter_map(|one| one.contact_id.map(|id| id.0)).collect();
        for contact in found_by_filter(office, &fields)?.iter().filter(|id| !named.contains(id)) {
            slots.push(Slot {
                contact: Some(ContactId(*contact)),
                name: String::new(),
                by_filter: true,
                email_label: fields.email_label.clone(),
                address_kind: fields.address_kind,
                // A filter that asks for those who were deactivated means them.
                state: MemberState::Active,
            });
        }
        Ok(slots)
    })
}

fn member(connection: &Connection, slot: &Slot) -> Result<Member> {
    let row = match slot.contact {
        Some(contact) => list::rows(connection, &[contact.0])?.pop(),
        None => None,
    };
    let Some(row) = row else {
        return Ok(Member {
            contact_id: None,
            name: slot.name.clone(),
            listed: slot.name.clone(),
            organisation: String::new(),
            town: String::new(),
            email: String::new(),
            address_kind: slot.address_kind,
            by_filter: slot.by_filter,
            state: MemberState::Gone,
        });
    };
    let labelled: Option<String> = match slot.email_label.as_str() {
        "" => None,
        label => connection
            .prepare_cached(
                "SELECT address FROM email WHERE contact_id = ?1 AND label = ?2 ORDER BY preferred DESC, position, id",
            )?
            .query_row((row.id, label), |row| row.get(0))
            .optional()?,
    };
    Ok(Member {
        contact_id: Some(row.id),
        name: row.name,
        listed: row.listed,
        organisation: row.organisation,
        town: row.town,
        email: labelled.unwrap_or(row.email),
        address_kind: slot.address_kind,
        by_filter: slot.by_filter,
        state: slot.state,
    })
}
