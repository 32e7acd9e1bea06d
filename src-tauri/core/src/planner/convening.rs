//! By when an assembly has to be called: the legal notice, worded as a proposal.
//!
//! Neither the day of receipt nor that of the meeting counts. Statutes go before the law, so every preset can be
//! replaced by an own number of days.

use std::fmt;
use std::str::FromStr;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::contracts::sending::{safe_day, send_by};
use crate::holidays::Calendar;
use crate::text_enum;

/// Longer than a year nobody calls an assembly ahead.
pub const LONGEST: u32 = 365;

text_enum! {
    /// What has to happen in time.
    Counts {
        /// The invitation is expected to have arrived.
        Receipt = "receipt",
        /// The invitation was posted.
        Posting = "posting",
    }
}

text_enum! {
    /// In which form an assembly is called.
    ConveningForm {
        /// Eingeschriebener Brief.
        Registered = "registered",
        /// Textform (§ 126b BGB): e-mail does.
        TextForm = "text_form",
        /// As the statutes say.
        Statutes = "statutes",
    }
}

/// The rule by which a body is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Convening {
    /// GmbH in Germany: § 51 GmbHG, as of 2026.
    Gmbh,
    /// Owners of flats in Germany: § 24 (4) WEG, as of 2026.
    Weg,
    /// GmbH in Austria: § 38 GmbHG, as of 2026.
    AtGmbh,
    /// GmbH in Switzerland: Art. 805 (3) OR, as of 2026.
    ChGmbh,
    /// By own statutes: so many full days.
    Own {
        /// Full days between.
        days: u32,
        /// What they are counted from.
        counts: Counts,
    },
}

/// What a rule demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demand {
    /// Full days between receipt or posting and the meeting.
    pub days: u32,
    /// What they are counted from.
    pub counts: Counts,
    /// Full days before the meeting at which the agenda must be there, where the law names them.
    pub agenda_days: Option<u32>,
    /// The form.
    pub form: ConveningForm,
}

/// Until when what has to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConveneBy {
    /// The invitation has to arrive until then; none where posting counts.
    pub receive_by: Option<NaiveDate>,
    /// The invitation has to leave until then.
    pub send_by: NaiveDate,
    /// The agenda has to arrive until then.
    pub agenda_by: Option<NaiveDate>,
}

impl Convening {
    /// The presets, in the order of display.
    pub const PRESETS: [Self; 4] = [Self::Gmbh, Self::Weg, Self::AtGmbh, Self::ChGmbh];

    /// What it demands.
    #[must_use]
    pub fn demand(self) -> Demand {
        let of = |days, counts, agenda_days, form| Demand { days, counts, agenda_days, form };
        match self {
            Self::Gmbh => of(7, Counts::Receipt, Some(3), ConveningForm::Registered),
            Self::Weg => of(21, Counts::Receipt, None, ConveningForm::TextForm),
            Self::AtGmbh => of(7, Counts::Posting, Some(3), ConveningForm::Registered),
            // Whether posting does is disputed; receipt is safe.
            Self::ChGmbh => of(20, Counts::Receipt, None, ConveningForm::TextForm),
            Self::Own { days, counts } => of(days, counts, None, ConveningForm::Statutes),
        }
    }

    /// Until when an assembly of that day has to be called. `postal_days`: so long a letter is under way. None where
    /// the calendar ends.
    #[must_use]
    pub fn convene_by(self, meeting: NaiveDate, postal_days: u32, calendar: Calendar<'_>) -> Option<ConveneBy> {
        let demand = self.demand();
        // The day itself does not count, nor does that of the meeting.
        let before = |days: u32| meeting.checked_sub_days(Days::new(u64::from(days) + 1));
        let last = before(demand.days)?;
        let agenda_by = match demand.agenda_days {
            Some(days) => Some(before(days)?),
            None => None,
        };
        match demand.counts {
            // No letter arrives on a Sunday or a holiday, and at an office none on a Saturday.
            Counts::Receipt => {
                let (safe, _) = safe_day(last, calendar, false).ok()?;
                Some(ConveneBy {
                    receive_by: Some(last),
                    send_by: send_by(safe, postal_days, calendar).ok()?,
                    agenda_by,
                })
            }
            // On a day without post it is posted before.
            Counts::Posting => {
                Some(ConveneBy { receive_by: None, send_by: send_by(last, 0, calendar).ok()?, agenda_by })
            }
        }
    }
}

impl fmt::Display for Convening {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gmbh => f.write_str("gmbh"),
            Self::Weg => f.write_str("weg"),
            Self::AtGmbh => f.write_str("at_gmbh"),
            Self::ChGmbh => f.write_str("ch_gmbh"),
            Self::Own { days, counts } => write!(f, "own:{days}:{}", counts.code()),
        }
    }
}

impl Serialize for Convening {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Convening {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// It is no rule of convening. Code: `STORED_TEXT`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no rule of convening: {0}")]
pub struct NoConvening(String);

impl FromStr for Convening {
    type Err = NoConvening;

    fn from_str(text: &str) -> Result<Self, NoConvening> {
        if let Some(preset) = Self::PRESETS.into_iter().find(|preset| preset.to_string() == text) {
            return Ok(preset);
        }
        let own = || {
            let (days, counts) = text.strip_prefix("own:")?.split_once(':')?;
            let days = days.parse().ok().filter(|days| (1..=LONGEST).contains(days))?;
            let counts = Counts::ALL.iter().copied().find(|one| one.code() == counts)?;
            Some(Self::Own { days, counts })
        };
        own().ok_or_else(|| NoConvening(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::holidays::{OwnDays, Region};

    fn check(rule: &str, region: &str, meeting: &str, receive: Option<&str>, send: &str, agenda: Option<&str>) {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let (region, own): (Region, _) = (region.parse().unwrap(), OwnDays::default());
        let found = rule.parse::<Convening>().unwrap().convene_by(day(meeting), 4, Calendar::of(region, &own));
        let expected = ConveneBy { receive_by: receive.map(day), send_by: day(send), agenda_by: agenda.map(day) };
        assert_eq!(found, Some(expected), "{rule} {meeting}");
    }

    #[test]
    fn assemblies_on_the_fourteenth_of_october() {
        // 3 October is a Saturday and a holiday; four postal days.
        check("gmbh", "DE-HH", "2026-10-14", Some("2026-10-06"), "2026-09-30", Some("2026-10-10"));
        check("weg", "DE-HH", "2026-10-14", Some("2026-09-22"), "2026-09-17", None);
        check("at_gmbh", "AT-9", "2026-10-14", None, "2026-10-06", Some("2026-10-10"));
        check("ch_gmbh", "CH-ZH", "2026-10-14", Some("2026-09-23"), "2026-09-18", None);
        check("own:14:receipt", "DE-HH", "2026-10-14", Some("2026-09-29"), "2026-09-24", None);
        // A week before a Monday is a Sunday; the Saturday before is a holiday here.
        check("gmbh", "DE-HH", "2026-10-12", Some("2026-10-04"), "2026-09-28", Some("2026-10-08"));
        check("weg", "DE-HH", "2026-10-12", Some("2026-09-20"), "2026-09-14", None);
        // Posting on Easter Monday would be none: it goes out on Maundy Thursday.
        check("own:7:posting", "DE-HH", "2026-04-14", None, "2026-04-02", None);
    }

    #[test]
    fn rules_are_kept_as_text() {
        for text in ["gmbh", "weg", "at_gmbh", "ch_gmbh", "own:14:posting", "own:365:receipt"] {
            assert_eq!(text.parse::<Convening>().unwrap().to_string(), text);
        }
        for text in ["", "GmbH", "own", "own:0:receipt", "own:366:receipt", "own:14:", "own:-1:posting"] {
            assert!(text.parse::<Convening>().is_err(), "{text}");
        }
    }
}
