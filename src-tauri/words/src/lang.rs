//! The languages of the window and of papers.

use std::borrow::Cow;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language of the window. German first, English complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Lang {
    /// German.
    #[default]
    #[serde(rename = "de")]
    De,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl Lang {
    /// Both.
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// `de`, `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The German or the English of two texts.
    #[must_use]
    pub fn pick<T>(self, german: T, english: T) -> T {
        match self {
            Self::De => german,
            Self::En => english,
        }
    }
}

/// A language that a paper is printed in, chosen apart from the window's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum PaperLang {
    /// German of Germany.
    #[default]
    #[serde(rename = "de")]
    De,
    /// English.
    #[serde(rename = "en")]
    En,
    /// German of Austria: Jänner.
    #[serde(rename = "de-AT")]
    DeAt,
    /// German of Switzerland: ss for ß, 1'234.56.
    #[serde(rename = "de-CH")]
    DeCh,
}

impl PaperLang {
    /// All four.
    pub const ALL: [Self; 4] = [Self::De, Self::En, Self::DeAt, Self::DeCh];

    /// BCP 47: `de`, `en`, `de-AT`, `de-CH`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
            Self::DeAt => "de-AT",
            Self::DeCh => "de-CH",
        }
    }

    /// The language without its country.
    #[must_use]
    pub const fn lang(self) -> Lang {
        match self {
            Self::En => Lang::En,
            Self::De | Self::DeAt | Self::DeCh => Lang::De,
        }
    }

    /// Whether it is German of any country.
    #[must_use]
    pub const fn is_german(self) -> bool {
        matches!(self.lang(), Lang::De)
    }

    /// Our own German text as this country spells it: Switzerland has no ß. Never for what users wrote.
    #[must_use]
    pub fn spell(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::DeCh if text.contains('ß') => Cow::Owned(text.replace('ß', "ss")),
            _ => Cow::Borrowed(text),
        }
    }
}

impl From<Lang> for PaperLang {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::De => Self::De,
            Lang::En => Self::En,
        }
    }
}

/// The text names no language that Kontor has. Code: `LANGUAGE_UNKNOWN`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageUnknown(pub String);

impl std::fmt::Display for LanguageUnknown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "LANGUAGE_UNKNOWN: {}", self.0)
    }
}

impl std::error::Error for LanguageUnknown {}

impl FromStr for Lang {
    type Err = LanguageUnknown;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|lang| lang.code() == text);
        found.ok_or_else(|| LanguageUnknown(text.to_owned()))
    }
}

impl FromStr for PaperLang {
    type Err = LanguageUnknown;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|lang| lang.code() == text);
        found.ok_or_else(|| LanguageUnknown(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_and_written() {
        for lang in PaperLang::ALL {
            assert_eq!(lang.code().parse(), Ok(lang));
            assert_eq!(serde_json::to_value(lang).unwrap(), lang.code());
        }
        for lang in Lang::ALL {
            assert_eq!(lang.code().parse(), Ok(lang));
            assert_eq!(serde_json::to_value(lang).unwrap(), lang.code());
            assert_eq!(PaperLang::from(lang).lang(), lang);
        }
        assert_eq!("fr".parse::<Lang>(), Err(LanguageUnknown("fr".to_owned())));
        assert!("de-DE".parse::<PaperLang>().is_err());
    }

    #[test]
    fn switzerland_spells_ss() {
        assert_eq!(PaperLang::DeCh.spell("außer zum Schluß"), "ausser zum Schluss");
        assert_eq!(PaperLang::DeAt.spell("außer"), "außer");
    }
}
