//! Periods and days of the year, as parts of sentences.

use kontor_core::contracts::{MonthDay, Span, Unit};

use crate::dates;
use crate::lang::{Lang, PaperLang};

/// `3 Monate`, `1 Monat`; `3 months`, `1 month`.
pub(super) fn span(span: Span, lang: Lang) -> String {
    let one = span.amount == 1;
    let unit = match (lang, span.unit, one) {
        (Lang::De, Unit::Days, true) => "Tag",
        (Lang::De, Unit::Days, false) => "Tage",
        (Lang::De, Unit::Weeks, true) => "Woche",
        (Lang::De, Unit::Weeks, false) => "Wochen",
        (Lang::De, Unit::Months, true) => "Monat",
        (Lang::De, Unit::Months, false) => "Monate",
        (Lang::De, Unit::Years, true) => "Jahr",
        (Lang::De, Unit::Years, false) => "Jahre",
        (Lang::En, Unit::Days, true) => "day",
        (Lang::En, Unit::Days, false) => "days",
        (Lang::En, Unit::Weeks, true) => "week",
        (Lang::En, Unit::Weeks, false) => "weeks",
        (Lang::En, Unit::Months, true) => "month",
        (Lang::En, Unit::Months, false) => "months",
        (Lang::En, Unit::Years, true) => "year",
        (Lang::En, Unit::Years, false) => "years",
    };
    format!("{} {unit}", span.amount)
}

/// After a German preposition with the dative: `3 Monaten`, `1 Monat`.
pub(super) fn span_dative(given: Span, lang: Lang) -> String {
    let text = span(given, lang);
    let takes_n = lang == Lang::De && given.amount != 1 && given.unit != Unit::Weeks;
    if takes_n { format!("{text}n") } else { text }
}

/// `31.03. oder 30.09.`; `31 Mar or 30 Sep`.
pub(super) fn days_of_year(days: &[MonthDay], lang: Lang) -> String {
    let texts: Vec<String> = days.iter().map(|&day| day_of_year(day, lang)).collect();
    let or = lang.pick(" oder ", " or ");
    match texts.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{}{or}{last}", first.join(", ")),
        None => String::new(),
    }
}

pub(super) fn day_of_year(day: MonthDay, lang: Lang) -> String {
    dates::day_of_year(day.month(), day.day(), PaperLang::from(lang))
}

/// `1st`, `2nd`, `15th`; German `15.`
pub(super) fn ordinal(number: u32, lang: Lang) -> String {
    let ending = match (lang, number % 10, number % 100) {
        (Lang::De, ..) => ".",
        (Lang::En, _, 11..=13) => "th",
        (Lang::En, 1, _) => "st",
        (Lang::En, 2, _) => "nd",
        (Lang::En, 3, _) => "rd",
        (Lang::En, ..) => "th",
    };
    format!("{number}{ending}")
}
