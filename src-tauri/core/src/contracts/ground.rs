//! What the office gives to the calculator: whose holidays count, how long the post takes.
//!
//! In the file the terms hold neither the postal time, which is one setting for all, nor
//! the region where it is the own firm's.

use rusqlite::Connection;
use serde_json::Value;

use super::term::Terms;
use crate::error::{Error, Result};
use crate::holidays::{OwnDays, Region};
use crate::master_data::{firm, holiday};
use crate::settings;

/// The office's own region and postal time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// The own firm's region.
    pub region: Region,
    /// Days that were changed in its calendar.
    pub own_days: OwnDays,
    /// Working days that the post takes.
    pub postal_days: u32,
}

impl Ground {
    /// From the own firm and the setting.
    ///
    /// # Errors
    /// `STORED_TEXT` where one of them cannot be read.
    pub fn of(connection: &Connection) -> Result<Self> {
        let (_, firm) = firm::get(connection)?;
        let region = firm.region.parse().map_err(|_| Error::stored_text("firm.region", &firm.region))?;
        let own_days = holiday::own_days(connection)?;
        Ok(Self { region, own_days, postal_days: settings::postal_days(connection)? })
    }

    /// The terms as the calculator takes them: a recipient whose region was not said is
    /// taken to sit where the own firm does.
    #[must_use]
    pub fn applied_to(&self, terms: &Terms) -> Terms {
        let region = if terms.region == Region::default() { self.region } else { terms.region };
        // What was changed holds where the own firm sits.
        let own_days = if region == self.region { self.own_days.clone() } else { OwnDays::default() };
        Terms { region, own_days, postal_days: i64::from(self.postal_days), ..terms.clone() }
    }
}

/// The terms as they are stored.
pub(super) fn to_text(terms: &Terms) -> String {
    // Plain fields and enums: terms always have a form in JSON.
    let mut json = serde_json::to_value(terms).unwrap_or_default();
    if let Value::Object(object) = &mut json {
        object.remove("postal_days");
        if terms.region == Region::default() {
            object.remove("region");
        }
    }
    json.to_string()
}

/// Stored terms, with the office's postal time.
pub(super) fn from_text(text: &str, ground: &Ground) -> Option<Terms> {
    let terms: Terms = serde_json::from_str(text).ok()?;
    Some(Terms { postal_days: i64::from(ground.postal_days), ..terms })
}
