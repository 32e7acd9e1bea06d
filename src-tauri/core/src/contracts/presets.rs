//! Rules of law and custom that a contract can begin with: kept forms of the place [`PLACE`], each with its
//! source and the day on which it was looked up. They are data: changed, added and thrown away like any form.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::term::{Afterwards, FirstTerm, NoticeRule};
use crate::error::Result;
use crate::forms;
use crate::record::FormId;

/// Where they are kept among the forms.
pub const PLACE: &str = "contract-terms";

/// What a preset says of a contract's terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PresetTerms {
    /// The first term.
    #[serde(default)]
    pub first_term: Option<FirstTerm>,
    /// What follows.
    pub afterwards: Afterwards,
    /// The rule for the end of the first term, where it is another one.
    #[serde(default)]
    pub notice_first: Option<NoticeRule>,
    /// The rule of notice.
    pub notice: NoticeRule,
}

/// A preset, without its German name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PresetFields {
    /// English name; empty: the German one.
    #[serde(default)]
    pub name_en: String,
    /// "§ 622 Abs. 1 BGB".
    #[serde(default)]
    pub source: String,
    /// When the source was looked up.
    #[serde(default)]
    pub as_of: Option<NaiveDate>,
    /// DE, AT, CH, EU; empty: anywhere.
    #[serde(default)]
    pub country: String,
    /// What is to be known, German.
    #[serde(default)]
    pub note_de: String,
    /// English.
    #[serde(default)]
    pub note_en: String,
    /// The rules.
    pub terms: PresetTerms,
}

/// A preset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preset {
    /// The form that keeps it.
    pub id: FormId,
    /// Its German name, or the office's own.
    pub name: String,
    /// What it says.
    pub fields: PresetFields,
}

/// Every preset in the order of the names; a form that cannot be read as one is passed by.
///
/// # Errors
/// Whatever SQLite refuses.
pub fn all(connection: &Connection) -> Result<Vec<Preset>> {
    let forms = forms::list(connection, PLACE)?;
    let read = |form: forms::Form| {
        let fields = serde_json::from_value(form.json).ok()?;
        Some(Preset { id: form.id, name: form.name, fields })
    };
    Ok(forms.into_iter().filter_map(read).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contracts::testing::{day, office};
    use crate::contracts::{Terms, deadline};

    fn terms(preset: &Preset, start: &str) -> Terms {
        let PresetTerms { first_term, afterwards, notice_first, notice } = preset.fields.terms.clone();
        let bare = serde_json::json!({ "start": start, "afterwards": "indefinite", "notice": { "kind": "none" } });
        Terms { first_term, afterwards, notice_first, notice, ..serde_json::from_value(bare).unwrap() }
    }

    #[test]
    fn a_new_office_has_them_all_and_each_can_be_calculated_with() {
        let (office, _) = office();
        let presets = all(office.read()).unwrap();
        let stored: usize =
            office.read().query_row("SELECT count(*) FROM form WHERE place = ?1", [PLACE], |row| row.get(0)).unwrap();
        assert_eq!((presets.len(), stored), (21, 21));
        for preset in &presets {
            let found = deadline(&terms(preset, "2020-01-01"), day("2026-01-15"));
            assert!(found.as_ref().is_ok_and(|found| found.end.is_some()), "{}: {found:?}", preset.name);
            let PresetFields { name_en, source, as_of, .. } = &preset.fields;
            assert!(!name_en.is_empty() && !source.is_empty() && as_of.is_some(), "{}", preset.name);
        }
    }

    /// The end and the last day of receipt by each source, for notice received on the day or later.
    #[test]
    fn they_lead_to_the_ends_that_their_sources_say() {
        let (office, _) = office();
        let presets = all(office.read()).unwrap();
        for (source, start, on, end, receive_by) in [
            ("§ 622 Abs. 1 BGB", "2020-01-01", "2026-03-16", "2026-04-15", "2026-03-18"),
            ("§ 622 Abs. 1, 2 BGB", "2021-04-01", "2026-03-16", "2026-04-30", "2026-03-31"),
            ("§ 622 Abs. 1, 2 BGB", "2021-04-01", "2026-04-01", "2026-06-30", "2026-04-30"),
            ("§ 621 Nr. 3 BGB", "2020-01-01", "2026-03-15", "2026-03-31", "2026-03-15"),
            ("§ 621 Nr. 4 BGB", "2020-01-01", "2026-02-01", "2026-03-31", "2026-02-17"),
            ("§ 580a Abs. 2 BGB", "2020-01-01", "2026-01-02", "2026-06-30", "2026-01-05"),
            ("§ 580a Abs. 1 Nr. 3 BGB", "2020-01-01", "2025-05-05", "2025-07-31", "2025-05-05"),
            ("§ 89 Abs. 1 HGB", "2024-06-01", "2026-01-15", "2026-03-31", "2026-01-31"),
            ("§ 56 Abs. 3 TKG", "2024-03-01", "2026-01-28", "2026-02-28", "2026-01-31"),
            ("§ 11 Abs. 2 VVG", "2024-07-15", "2026-01-15", "2026-07-14", "2026-04-14"),
            ("§ 11 VVG, AKB G.2", "2024-01-01", "2026-01-15", "2026-12-31", "2026-11-30"),
            ("§ 20 Abs. 2 AngG", "2023-01-01", "2026-01-15", "2026-03-31", "2026-01-31"),
            ("§ 20 Abs. 4 AngG", "2023-01-01", "2026-01-15", "2026-02-28", "2026-01-31"),
            ("Art. 335c OR", "2020-01-01", "2026-01-15", "2026-03-31", "2026-01-31"),
            ("Art. 266c OR", "2020-01-01", "2026-01-15", "2026-06-30", "2026-03-31"),
            ("Art. 266d OR", "2020-01-01", "2026-01-15", "2026-09-30", "2026-03-31"),
        ] {
            let preset = presets.iter().find(|preset| preset.fields.source == source).unwrap();
            let found = deadline(&terms(preset, start), day(on)).unwrap();
            assert_eq!((found.end, found.receive_by), (Some(day(end)), Some(day(receive_by))), "{source}, {on}");
        }
    }
}
