//! The Vertragsakte: how the archive and what lies in it are called.

use crate::lang::Lang;

/// The archive.
#[must_use]
pub fn title(lang: Lang) -> &'static str {
    lang.pick("Vertragsakte", "Contract files")
}

/// The list of its contracts.
#[must_use]
pub fn list(lang: Lang) -> &'static str {
    lang.pick("Vertragsliste", "Contract list")
}

/// The sheet of one contract.
#[must_use]
pub fn sheet(lang: Lang) -> &'static str {
    lang.pick("Vertragsblatt", "Contract sheet")
}
