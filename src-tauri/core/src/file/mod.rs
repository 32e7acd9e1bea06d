//! The one file: the only room of core that touches the file system.
//!
//! Invariant: while a connection is open, nobody in this process opens the same `.kontor`
//! by other means, because closing any handle drops SQLite's locks on Linux and macOS.
//! The header is read before SQLite opens and after it has closed; copies come from
//! SQLite; [`lock`] keeps the register that makes this so.
//!
//! Invariant: what is not in the `.kontor` may be lost without harm: lock files, seals
//! and manifests only tell what else would have to be found out.

pub mod backup;
pub mod check;
pub mod digest;
mod header;
pub mod lock;
pub mod migrate;
pub mod open;
mod places;
pub mod restore;
pub mod rotation;
pub mod seal;
mod settings;
mod system;
#[cfg(test)]
pub(crate) mod testing;

pub use header::APPLICATION_ID;
pub use lock::Hold;
pub use open::{Opened, Warning, Workplace, close, create, open};
