//! Amounts of money: integer minor units and a currency that is never mixed.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A currency: three capital letters as in ISO 4217.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

impl Currency {
    /// The euro.
    pub const EUR: Self = Self(*b"EUR");
    /// The Swiss franc.
    pub const CHF: Self = Self(*b"CHF");

    /// The three letters.
    #[must_use]
    pub fn code(&self) -> &str {
        // Only capital ASCII letters get in (`from_str` and the constants).
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Digits after the decimal sign in ISO 4217: two for most, none for the yen, three for some dinars.
    #[must_use]
    pub fn digits(&self) -> u32 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF" | b"UGX"
            | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            _ => 2,
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

impl FromStr for Currency {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, MoneyError> {
        <[u8; 3]>::try_from(text.as_bytes())
            .ok()
            .filter(|letters| letters.iter().all(u8::is_ascii_uppercase))
            .map(Self)
            .ok_or_else(|| MoneyError::CurrencyUnknown(text.to_owned()))
    }
}

impl TryFrom<String> for Currency {
    type Error = MoneyError;

    fn try_from(text: String) -> Result<Self, MoneyError> {
        text.parse()
    }
}

/// What arithmetic with money refuses.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// The text is no currency of three capital letters.
    #[error("CURRENCY_UNKNOWN: {0}")]
    CurrencyUnknown(String),
    /// Two currencies in one sum.
    #[error("CURRENCY_MISMATCH: {0} and {1}")]
    CurrencyMismatch(Currency, Currency),
    /// Beyond what 64 bits hold.
    #[error("AMOUNT_TOO_LARGE")]
    TooLarge,
}

impl MoneyError {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::CurrencyUnknown(_) => "CURRENCY_UNKNOWN",
            Self::CurrencyMismatch(..) => "CURRENCY_MISMATCH",
            Self::TooLarge => "AMOUNT_TOO_LARGE",
        }
    }
}

/// An amount in minor units (cents for euros) of one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// Minor units; negative for credits.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// An amount of minor units.
    #[must_use]
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// The sum.
    ///
    /// # Errors
    /// `CURRENCY_MISMATCH`, `AMOUNT_TOO_LARGE`.
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::CurrencyMismatch(self.currency, other.currency));
        }
        let minor = self.minor.checked_add(other.minor).ok_or(MoneyError::TooLarge)?;
        Ok(Self { minor, ..self })
    }

    /// `self × numerator / denominator`, rounded half away from zero (kaufmännisch).
    ///
    /// # Errors
    /// `AMOUNT_TOO_LARGE`, also for a denominator of zero.
    pub fn checked_scale(self, numerator: i64, denominator: i64) -> Result<Self, MoneyError> {
        if denominator == 0 {
            return Err(MoneyError::TooLarge);
        }
        let product = i128::from(self.minor) * i128::from(numerator);
        let divisor = i128::from(denominator);
        let half = divisor.abs() / 2;
        let towards = if (product < 0) == (divisor < 0) { half } else { -half };
        let rounded = (product + if divisor < 0 { -towards } else { towards }) / divisor;
        let minor = i64::try_from(rounded).map_err(|_| MoneyError::TooLarge)?;
        Ok(Self { minor, ..self })
    }
}

/// Sums per currency in the order in which the currencies first appear: totals never mix them.
///
/// # Errors
/// `AMOUNT_TOO_LARGE`.
pub fn totals(amounts: impl IntoIterator<Item = Money>) -> Result<Vec<Money>, MoneyError> {
    let mut sums: Vec<Money> = Vec::new();
    for amount in amounts {
        match sums.iter_mut().find(|sum| sum.currency == amount.currency) {
            Some(sum) => *sum = sum.checked_add(amount)?,
            None => sums.push(amount),
        }
    }
    Ok(sums)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const fn eur(minor: i64) -> Money {
        Money::new(minor, Currency::EUR)
    }

    #[test]
    fn currencies_are_three_capital_letters() {
        assert_eq!("EUR".parse(), Ok(Currency::EUR));
        for text in ["", "eur", "EU", "EURO", "E1R", "€"] {
            assert_eq!(text.parse::<Currency>(), Err(MoneyError::CurrencyUnknown(text.to_owned())), "{text}");
        }
        assert_eq!("JPY".parse::<Currency>().map(|c| c.digits()), Ok(0));
        assert_eq!("KWD".parse::<Currency>().map(|c| c.digits()), Ok(3));
    }

    #[test]
    fn on_the_wire() {
        let text = r#"{"minor":12345,"currency":"EUR"}"#;
        assert_eq!(serde_json::from_str::<Money>(text).unwrap(), eur(12_345));
        assert_eq!(serde_json::to_string(&eur(12_345)).unwrap(), text);
        assert!(serde_json::from_str::<Money>(r#"{"minor":1,"currency":"Euro"}"#).is_err());
        assert!(serde_json::from_str::<Money>(r#"{"minor":1.5,"currency":"EUR"}"#).is_err());
    }

    #[test]
    fn sums_stay_apart_by_currency() {
        let chf = Money::new(5, Currency::CHF);
        assert_eq!(totals([eur(1), chf, eur(2)]), Ok(vec![eur(3), chf]));
        assert_eq!(eur(1).checked_add(chf), Err(MoneyError::CurrencyMismatch(Currency::EUR, Currency::CHF)));
        assert_eq!(eur(i64::MAX).checked_add(eur(1)), Err(MoneyError::TooLarge));
    }

    #[test]
    fn halves_round_away_from_zero() {
        for (minor, by, to) in [
            (5, (1, 2), 3),
            (-5, (1, 2), -3),
            (5, (-1, 2), -3),
            (5, (1, -2), -3),
            (4, (1, 3), 1),
            (100, (1, 24), 4),
            (i64::MAX, (1, 1), i64::MAX),
        ] {
            assert_eq!(eur(minor).checked_scale(by.0, by.1), Ok(eur(to)), "{minor} {by:?}");
        }
        assert_eq!(eur(i64::MAX).checked_scale(2, 1), Err(MoneyError::TooLarge));
        assert_eq!(eur(1).checked_scale(1, 0), Err(MoneyError::TooLarge));
    }

    proptest! {
        #[test]
        fn scaling_is_never_half_a_unit_off(minor in -1_000_000_i64..1_000_000, n in -50_i64..50, d in 1_i64..50) {
            let scaled = eur(minor).checked_scale(n, d).unwrap().minor;
            prop_assert!((2 * (scaled * d - minor * n)).abs() <= d);
        }
    }
}
