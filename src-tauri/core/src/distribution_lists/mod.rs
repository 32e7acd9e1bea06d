//! Distribution lists (Verteiler): contacts that are written to together, named one by
//! one, found by a filter each time anew, or both.

pub mod members;
pub mod read;
pub mod save;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::contacts::AddressKind;
use crate::contacts::list::Filter;
use crate::record::{ContactId, DistributionListId};

/// Somebody who was named: on the list beside its filter, or left out of what that finds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Named {
    /// The contact; none where it was deleted since.
    pub contact_id: Option<ContactId>,
    /// Its name; taken from the contact where there is one.
    pub name: String,
    /// Left out of what the filter finds.
    pub excluded: bool,
    /// The label of the e-mail address to use; empty: as the list says.
    pub email_label: String,
    /// The kind of postal address to use; none: as the list says.
    pub address_kind: Option<AddressKind>,
}

/// What is known of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListFields {
    /// Its name, unique.
    pub name: String,
    /// What it is for.
    pub note: String,
    /// Whoever this finds is on the list; none: only those who are named.
    pub filter: Option<Filter>,
    /// The label of the e-mail address to use where a member has several; empty: the preferred one.
    pub email_label: String,
    /// The kind of postal address to use; none: the preferred one.
    pub address_kind: Option<AddressKind>,
    /// Who was named, in order.
    pub named: Vec<Named>,
}

/// A distribution list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DistributionList {
    /// Its id.
    pub id: DistributionListId,
    /// What is known of it.
    pub fields: ListFields,
}
