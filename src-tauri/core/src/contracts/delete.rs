//! Deleting contracts.

use super::given;
use crate::delete::{self, Named};
use crate::error::Result;
use crate::moment::Moment;
use crate::office::{Done, Office};
use crate::record::ContractId;
use crate::search::title;

const NAMED: Named<ContractId> = Named {
    one: "contract_deleted",
    many: "contracts_deleted",
    title: |connection, id| Ok(title::of(connection, id.into())?.0),
};

/// Deletes contracts with their price steps, files and the open tasks about their notices in one step; all or
/// none.
///
/// # Errors
/// `NOT_FOUND` where one is gone.
pub fn delete(office: &mut Office, ids: &[ContractId], moment: &Moment) -> Result<Done<()>> {
    delete::delete_with(office, ids, &NAMED, moment, given::remove)
}
