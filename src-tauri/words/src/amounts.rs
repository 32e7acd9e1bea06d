//! Amounts of money and numbers, grouped as each language does it.

use kontor_core::money::{Currency, Money};

use crate::lang::PaperLang;

/// The space that keeps amount and currency on one line.
const FIXED_SPACE: char = '\u{a0}';

/// `1.234,56 €`, `€1,234.56`, in Switzerland `1'234.56 CHF`; debits with a true minus sign.
#[must_use]
pub fn money(amount: Money, lang: PaperLang) -> String {
    let number = decimal(amount, lang);
    match (amount.currency, lang) {
        (Currency::EUR, PaperLang::En) => match number.strip_prefix('−') {
            Some(positive) => format!("−€{positive}"),
            None => format!("€{number}"),
        },
        (currency, PaperLang::En) => format!("{currency}{FIXED_SPACE}{number}"),
        (Currency::EUR, _) => format!("{number}{FIXED_SPACE}€"),
        (currency, _) => format!("{number}{FIXED_SPACE}{currency}"),
    }
}

/// The amount without its currency, for columns that name it in their head: `1.234,56`.
#[must_use]
pub fn decimal(amount: Money, lang: PaperLang) -> String {
    spelled(amount, "−", point(lang), |whole| grouped(whole, lang))
}

/// An amount as a cell that a spreadsheet reads as a number: `-1234,56`, neither groups nor currency.
#[must_use]
pub fn bare(amount: Money, lang: PaperLang) -> String {
    spelled(amount, "-", point(lang), |whole| whole.to_string())
}

fn spelled(amount: Money, minus: &str, point: char, whole: impl Fn(u64) -> String) -> String {
    let scale = 10_u64.pow(amount.currency.digits());
    let minor = amount.minor.unsigned_abs();
    let sign = if amount.minor < 0 { minus } else { "" };
    let whole = whole(minor / scale);
    match amount.currency.digits() {
        0 => format!("{sign}{whole}"),
        digits => format!("{sign}{whole}{point}{:0width$}", minor % scale, width = digits as usize),
    }
}

/// A whole number: `2.031`, `2,031`, `2'031`.
#[must_use]
pub fn count(number: i64, lang: PaperLang) -> String {
    let sign = if number < 0 { "−" } else { "" };
    format!("{sign}{}", grouped(number.unsigned_abs(), lang))
}

/// A number kept as text with a dot, as own fields keep it: `-1234.5` is `−1.234,5`. What is no
/// number stays as it is.
#[must_use]
pub fn plain(number: &str, lang: PaperLang) -> String {
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |rest| ("−", rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    match whole.parse() {
        Ok(whole) if part.is_empty() => format!("{sign}{}", grouped(whole, lang)),
        Ok(whole) => format!("{sign}{}{}{part}", grouped(whole, lang), point(lang)),
        Err(_) => number.to_owned(),
    }
}

/// A number kept as text with a dot, as such a cell: `-1234.5` is `-1234,5`.
#[must_use]
pub fn bare_number(number: &str, lang: PaperLang) -> String {
    if point(lang) == ',' { number.replace('.', ",") } else { number.to_owned() }
}

const fn point(lang: PaperLang) -> char {
    match lang {
        PaperLang::De | PaperLang::DeAt => ',',
        PaperLang::En | PaperLang::DeCh => '.',
    }
}

/// A rate in basis points: 1900 is `19 %`, 810 is `8,1 %`.
#[must_use]
pub fn percent(basis_points: i64, lang: PaperLang) -> String {
    let (whole, rest) = (basis_points.unsigned_abs() / 100, basis_points.unsigned_abs() % 100);
    let sign = if basis_points < 0 { "−" } else { "" };
    let point = point(lang);
    let fraction = match rest {
        0 => String::new(),
        tenths if tenths % 10 == 0 => format!("{point}{}", tenths / 10),
        hundredths => format!("{point}{hundredths:02}"),
    };
    if lang.is_german() {
        format!("{sign}{whole}{fraction}{FIXED_SPACE}%")
    } else {
        format!("{sign}{whole}{fraction}%")
    }
}

fn grouped(number: u64, lang: PaperLang) -> String {
    let separator = match lang {
        PaperLang::De | PaperLang::DeAt => '.',
        PaperLang::En => ',',
        PaperLang::DeCh => '\'',
    };
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_in_every_language() {
        let amounts = |minor, currency| {
            PaperLang::ALL.map(|lang| money(Money::new(minor, currency), lang).replace('\u{a0}', " "))
        };
        assert_eq!(amounts(123_456, Currency::EUR), ["1.234,56 €", "€1,234.56", "1.234,56 €", "1'234.56 €"]);
        assert_eq!(
            amounts(-123_456_789, Currency::CHF),
            ["−1.234.567,89 CHF", "CHF −1,234,567.89", "−1.234.567,89 CHF", "−1'234'567.89 CHF"]
        );
        assert_eq!(amounts(-5, Currency::EUR)[..2], ["−0,05 €", "−€0.05"]);
        assert_eq!(amounts(i64::MIN, Currency::EUR)[0], "−92.233.720.368.547.758,08 €");
    }

    #[test]
    fn currencies_without_cents_and_with_three_digits() {
        let text = |code: &str, minor| money(Money::new(minor, code.parse().unwrap()), PaperLang::De);
        assert_eq!(text("JPY", 1_234_567), "1.234.567\u{a0}JPY");
        assert_eq!(text("KWD", 1_234_567), "1.234,567\u{a0}KWD");
    }

    #[test]
    fn cells_that_a_spreadsheet_reads_as_numbers() {
        for (minor, currency, lang, cell) in [
            (-123_456_789, "EUR", PaperLang::De, "-1234567,89"),
            (5, "EUR", PaperLang::DeAt, "0,05"),
            (123_456, "CHF", PaperLang::DeCh, "1234.56"),
            (1_234_567, "JPY", PaperLang::En, "1234567"),
        ] {
            assert_eq!(bare(Money::new(minor, currency.parse().unwrap()), lang), cell);
        }
        assert_eq!(bare_number("-1234.5", PaperLang::De), "-1234,5");
        assert_eq!(bare_number("-1234.5", PaperLang::En), "-1234.5");
    }

    #[test]
    fn whole_numbers_and_rates() {
        assert_eq!(count(2_031, PaperLang::De), "2.031");
        assert_eq!(count(999, PaperLang::De), "999");
        assert_eq!(count(-1_000_000, PaperLang::DeCh), "−1'000'000");
        assert_eq!(percent(1_900, PaperLang::De), "19\u{a0}%");
        assert_eq!(percent(810, PaperLang::DeCh), "8.1\u{a0}%");
        assert_eq!(percent(1_055, PaperLang::De), "10,55\u{a0}%");
        assert_eq!(percent(1_900, PaperLang::En), "19%");
    }
}
