//! Decimal numbers as an invoice writes them, exact: no binary fraction comes near them.

use std::fmt;

/// So many digits a number may have; amounts of money need half of it.
const MOST_DIGITS: usize = 20;
/// So many of them behind the point.
const MOST_PLACES: u32 = 10;

/// An exact decimal number: `digits` shifted by `places` behind the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    digits: i128,
    places: u32,
}

impl Decimal {
    /// Nothing.
    pub const ZERO: Self = Self { digits: 0, places: 0 };
    /// A hundred, as in per cent.
    pub const HUNDRED: Self = Self { digits: 100, places: 0 };
    /// One.
    pub const ONE: Self = Self { digits: 1, places: 0 };

    /// A number by `xs:decimal`: a sign, digits, a point. Exponents, blanks inside and more than
    /// twenty digits are none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (negative, bare) = match text.as_bytes().first()? {
            b'-' => (true, &text[1..]),
            b'+' => (false, &text[1..]),
            _ => (false, text),
        };
        let (whole, part) = bare.split_once('.').unwrap_or((bare, ""));
        let part = part.trim_end_matches('0');
        let count = whole.len() + part.len();
        let figures = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !figures(whole) || !figures(part) || bare.bytes().all(|byte| byte == b'.') || count > MOST_DIGITS {
            return None;
        }
        let places = u32::try_from(part.len()).ok().filter(|places| *places <= MOST_PLACES)?;
        let digits = whole.bytes().chain(part.bytes()).fold(0_i128, |sum, byte| sum * 10 + i128::from(byte - b'0'));
        Some(Self { digits: if negative { -digits } else { digits }, places })
    }

    fn at(self, places: u32) -> Option<i128> {
        10_i128.checked_pow(places.checked_sub(self.places)?)?.checked_mul(self.digits)
    }

    /// The sum; none beyond what can be counted.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let places = self.places.max(other.places);
        Some(Self { digits: self.at(places)?.checked_add(other.at(places)?)?, places })
    }

    /// The difference.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { digits: -other.digits, ..other })
    }

    /// The product.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        Some(Self { digits: self.digits.checked_mul(other.digits)?, places: self.places + other.places })
    }

    /// The quotient with so many places, rounded half away from zero; none for a divisor of zero.
    #[must_use]
    pub fn over(self, other: Self, places: u32) -> Option<Self> {
        let (mut above, mut below) = (self.digits, other.digits);
        let (up, down) = (places + other.places, self.places);
        if up >= down {
            above = above.checked_mul(10_i128.checked_pow(up - down)?)?;
        } else {
            below = below.checked_mul(10_i128.checked_pow(down - up)?)?;
        }
        if below == 0 {
            return None;
        }
        let (whole, rest) = (above / below, above % below);
        let away = if rest.unsigned_abs().checked_mul(2)? >= below.unsigned_abs() {
            if (above < 0) == (below < 0) { 1 } else { -1 }
        } else {
            0
        };
        Some(Self { digits: whole + away, places })
    }

    /// Rounded half away from zero, as one calculates in offices.
    #[must_use]
    pub fn rounded(self, places: u32) -> Option<Self> {
        if self.places <= places { Some(self) } else { self.over(Self::ONE, places) }
    }

    /// Whether two numbers are further apart than so many hundredths.
    #[must_use]
    pub fn differs(self, other: Self, hundredths: u32) -> bool {
        let Some(apart) = self.minus(other) else { return true };
        let Some(allowed) = (Self { digits: i128::from(hundredths), places: 2 }).at(apart.places.max(2)) else {
            return true;
        };
        apart.at(apart.places.max(2)).is_none_or(|apart| apart.unsigned_abs() > allowed.unsigned_abs())
    }

    /// Whether it is less than nothing.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.digits < 0
    }
}

impl fmt::Display for Decimal {
    /// With a point and at least two places, as amounts are written.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = self.places.max(2);
        let digits = self.at(places).unwrap_or(self.digits);
        let width = places as usize + 1;
        let text = format!("{:0width$}", digits.unsigned_abs());
        let (whole, part) = text.split_at(text.len() - places as usize);
        let part = part.trim_end_matches('0');
        write!(f, "{}{whole}.{part:0<2}", if digits < 0 { "-" } else { "" })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn number(text: &str) -> Decimal {
        Decimal::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn only_decimals_are_numbers() {
        for (text, written) in [
            ("12", "12.00"),
            (" 12.5 ", "12.50"),
            ("-0.005", "-0.005"),
            ("+3.10", "3.10"),
            (".5", "0.50"),
            ("5.", "5.00"),
            ("1000.0000000000000000", "1000.00"),
        ] {
            assert_eq!(number(text).to_string(), written, "{text}");
        }
        for text in ["", "-", ".", "1,5", "1e3", "1 000", "٣", "1.2.3", "--1", "123456789012345678901", "0.00000000001"]
        {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }

    #[test]
    fn halves_go_away_from_zero() {
        for (above, below, to) in [("10", "4", "2.50"), ("1", "3", "0.33"), ("-1", "8", "-0.13"), ("2", "-3", "-0.67")]
        {
            assert_eq!(number(above).over(number(below), 2).unwrap().to_string(), to, "{above} / {below}");
        }
        assert_eq!(number("1").over(Decimal::ZERO, 2), None);
        assert_eq!(number("2.345").rounded(2).unwrap().to_string(), "2.35");
        assert!(!number("1.00").differs(number("1.02"), 2));
        assert!(number("1.00").differs(number("1.021"), 2));
        assert!(number("-1").differs(number("1"), 0));
    }

    proptest! {
        #[test]
        fn sums_and_products_are_those_of_whole_numbers(a in -1_000_000_i64..1_000_000, b in -1_000_000_i64..1_000_000) {
            let (x, y) = (number(&format!("{}.{:02}", a / 100, a.abs() % 100)), number(&b.to_string()));
            let hundredths = |n: Decimal| n.at(2).unwrap();
            prop_assert_eq!(hundredths(x.plus(y).unwrap()), hundredths(x) + i128::from(b) * 100);
            prop_assert_eq!(hundredths(x.times(y).unwrap()), hundredths(x) * i128::from(b));
            prop_assert_eq!(Decimal::parse(&x.to_string()), Some(x));
        }

        #[test]
        fn nothing_is_too_large_to_be_refused(a in "[-+]?[0-9]{0,22}(\\.[0-9]{0,14})?", b in "[0-9]{0,20}") {
            if let (Some(a), Some(b)) = (Decimal::parse(&a), Decimal::parse(&b)) {
                let _ = (a.plus(b), a.times(b), a.over(b, 4), a.differs(b, 2), a.to_string());
            }
        }
    }
}
