//! The place whose holidays count: a country, or one of its parts.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A country whose holidays Kontor computes, and whose law its deadlines name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Country {
    /// Germany.
    De,
    /// Austria.
    At,
    /// Switzerland.
    Ch,
}

const LAENDER: [&str; 16] =
    ["BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"];
const STATES: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
const CANTONS: [&str; 26] = [
    "AG", "AI", "AR", "BE", "BL", "BS", "FR", "GE", "GL", "GR", "JU", "LU", "NE", "NW", "OW", "SG", "SH", "SO", "SZ",
    "TG", "TI", "UR", "VD", "VS", "ZG", "ZH",
];

impl Country {
    /// The three countries.
    pub const ALL: [Self; 3] = [Self::De, Self::At, Self::Ch];

    /// ISO 3166-1 code: `DE`, `AT`, `CH`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::De => "DE",
            Self::At => "AT",
            Self::Ch => "CH",
        }
    }

    /// The codes of its parts (ISO 3166-2, without the country): Länder, states, cantons.
    #[must_use]
    pub const fn parts(self) -> &'static [&'static str] {
        match self {
            Self::De => &LAENDER,
            Self::At => &STATES,
            Self::Ch => &CANTONS,
        }
    }
}

/// A country or one of its parts, written as in ISO 3166: `DE`, `DE-BY`, `AT-9`, `CH-ZH`.
///
/// A country alone has only those holidays that hold in all its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Region {
    country: Country,
    /// The place in [`Country::parts`].
    part: Option<u8>,
}

impl Region {
    /// Germany as a whole, the default everywhere.
    pub const GERMANY: Self = Self::whole(Country::De);

    /// A country as a whole.
    #[must_use]
    pub const fn whole(country: Country) -> Self {
        Self { country, part: None }
    }

    /// The country.
    #[must_use]
    pub const fn country(self) -> Country {
        self.country
    }

    /// The part's code without the country, if the region is not the whole country.
    #[must_use]
    pub const fn part(self) -> Option<&'static str> {
        match self.part {
            Some(place) => Some(self.country.parts()[place as usize]),
            None => None,
        }
    }

    /// Every region, each country before its parts.
    pub fn all() -> impl Iterator<Item = Self> {
        Country::ALL.into_iter().flat_map(|country| {
            let parts = (0u8..).zip(country.parts()).map(|(place, _)| Some(place));
            std::iter::once(None).chain(parts).map(move |part| Self { country, part })
        })
    }
}

impl Default for Region {
    fn default() -> Self {
        Self::GERMANY
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.country.code())?;
        self.part().map_or(Ok(()), |part| write!(f, "-{part}"))
    }
}

impl From<Region> for String {
    fn from(region: Region) -> Self {
        region.to_string()
    }
}

/// The text names no region that Kontor knows. Code: `REGION_UNKNOWN`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("REGION_UNKNOWN: {0}")]
pub struct RegionUnknown(pub String);

impl FromStr for Region {
    type Err = RegionUnknown;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (country, part) = text.split_once('-').map_or((text, None), |(c, p)| (c, Some(p)));
        let unknown = || RegionUnknown(text.to_owned());
        let country = Country::ALL.into_iter().find(|known| known.code() == country).ok_or_else(unknown)?;
        let Some(part) = part else {
            return Ok(Self { country, part: None });
        };
        let part = (0u8..)
            .zip(country.parts())
            .find_map(|(place, &known)| (known == part).then_some(place))
            .ok_or_else(unknown)?;
        Ok(Self { country, part: Some(part) })
    }
}

impl TryFrom<String> for Region {
    type Error = RegionUnknown;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_reads_what_it_writes() {
        assert_eq!(Region::all().count(), 3 + 16 + 9 + 26);
        for region in Region::all() {
            assert_eq!(region.to_string().parse(), Ok(region));
        }
    }

    #[test]
    fn foreign_text_is_refused() {
        for text in ["", "FR", "DE-", "DE-XX", "de-BY", "AT-10", "CH-BY", "DE-BY-1"] {
            assert_eq!(text.parse::<Region>(), Err(RegionUnknown(text.to_owned())), "{text}");
        }
    }
}
