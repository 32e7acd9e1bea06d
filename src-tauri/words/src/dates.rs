//! Dates and times in words and figures.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

use crate::lang::PaperLang;

const MONTHS_DE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_EN_SHORT: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS_DE: [&str; 7] = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];
const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The month's name, from 1: `März`; Austria says `Jänner`. Empty for what is no month.
#[must_use]
pub fn month(month: u32, lang: PaperLang) -> &'static str {
    let place = (month as usize).wrapping_sub(1);
    match (lang, month) {
        (PaperLang::DeAt, 1) => "Jänner",
        (PaperLang::En, _) => MONTHS_EN.get(place).copied().unwrap_or_default(),
        _ => MONTHS_DE.get(place).copied().unwrap_or_default(),
    }
}

/// The weekday's name: `Montag`, `Monday`.
#[must_use]
pub fn weekday(day: Weekday, lang: PaperLang) -> &'static str {
    let place = day.num_days_from_monday() as usize;
    if lang.is_german() { DAYS_DE[place] } else { DAYS_EN[place] }
}

/// The weekday's short name: `Mo`, `Mon`.
#[must_use]
pub fn weekday_short(day: Weekday, lang: PaperLang) -> &'static str {
    let letters = if lang.is_german() { 2 } else { 3 };
    &weekday(day, lang)[..letters]
}

/// For tables: `16.03.2026`, `16 Mar 2026`.
#[must_use]
pub fn numeric(date: NaiveDate, lang: PaperLang) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    if lang.is_german() {
        format!("{day:02}.{month:02}.{year:04}")
    } else {
        format!("{day} {} {year:04}", MONTHS_EN_SHORT[date.month0() as usize])
    }
}

/// For deadlines: `Mo 16.03.2026`, `Mon 16 Mar 2026`.
#[must_use]
pub fn with_weekday(date: NaiveDate, lang: PaperLang) -> String {
    format!("{} {}", weekday_short(date.weekday(), lang), numeric(date, lang))
}

/// For running text: `Montag, 16. März 2026`, `Monday, 16 March 2026`.
#[must_use]
pub fn long(date: NaiveDate, lang: PaperLang) -> String {
    format!("{}, {}", weekday(date.weekday(), lang), long_without_weekday(date, lang))
}

/// For running text: `16. März 2026`, `16 March 2026`.
#[must_use]
pub fn long_without_weekday(date: NaiveDate, lang: PaperLang) -> String {
    let point = if lang.is_german() { "." } else { "" };
    format!("{}{point} {} {:04}", date.day(), month(date.month(), lang), date.year())
}

/// For groups: `März 2026`, `March 2026`.
#[must_use]
pub fn month_and_year(date: NaiveDate, lang: PaperLang) -> String {
    format!("{} {:04}", month(date.month(), lang), date.year())
}

/// A day of every year: `31.03.`, `31 Mar`.
#[must_use]
pub fn day_of_year(month: u32, day: u32, lang: PaperLang) -> String {
    if lang.is_german() {
        format!("{day:02}.{month:02}.")
    } else {
        let name = MONTHS_EN_SHORT.get((month as usize).wrapping_sub(1));
        format!("{day} {}", name.copied().unwrap_or_default())
    }
}

/// `09:00`.
#[must_use]
pub fn clock(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// `09:00 – 11:00 Uhr` with spaces that do not break; English without a word for it.
#[must_use]
pub fn clock_span(start: NaiveTime, end: Option<NaiveTime>, lang: PaperLang) -> String {
    let mut text = clock(start);
    if let Some(end) = end {
        text.push_str("\u{a0}–\u{a0}");
        text.push_str(&clock(end));
    }
    if lang.is_german() {
        text.push_str("\u{a0}Uhr");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn in_every_language() {
        let day = date("2026-03-06");
        for (lang, number, weekday, long_text) in [
            (PaperLang::De, "06.03.2026", "Fr 06.03.2026", "Freitag, 6. März 2026"),
            (PaperLang::DeAt, "06.03.2026", "Fr 06.03.2026", "Freitag, 6. März 2026"),
            (PaperLang::DeCh, "06.03.2026", "Fr 06.03.2026", "Freitag, 6. März 2026"),
            (PaperLang::En, "6 Mar 2026", "Fri 6 Mar 2026", "Friday, 6 March 2026"),
        ] {
            assert_eq!(numeric(day, lang), number);
            assert_eq!(with_weekday(day, lang), weekday);
            assert_eq!(long(day, lang), long_text);
        }
        assert_eq!(day_of_year(3, 31, PaperLang::De), "31.03.");
        assert_eq!(day_of_year(3, 31, PaperLang::En), "31 Mar");
    }

    #[test]
    fn austria_begins_the_year_with_jaenner() {
        let day = date("2026-01-02");
        assert_eq!(long(day, PaperLang::DeAt), "Freitag, 2. Jänner 2026");
        assert_eq!(month_and_year(day, PaperLang::DeAt), "Jänner 2026");
        assert_eq!(long(day, PaperLang::DeCh), "Freitag, 2. Januar 2026");
        assert_eq!(month(13, PaperLang::De), "");
    }

    #[test]
    fn every_weekday_is_short_in_two_or_three_letters() {
        let monday = date("2026-03-16");
        let names = |lang| {
            let days = monday.iter_days().take(7);
            days.map(|day| weekday_short(day.weekday(), lang)).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(names(PaperLang::De), "Mo Di Mi Do Fr Sa So");
        assert_eq!(names(PaperLang::En), "Mon Tue Wed Thu Fri Sat Sun");
    }

    #[test]
    fn spans_of_clock_times_hold_together() {
        let at = |hour| NaiveTime::from_hms_opt(hour, 5, 0).unwrap();
        assert_eq!(clock_span(at(9), Some(at(11)), PaperLang::De), "09:05\u{a0}–\u{a0}11:05\u{a0}Uhr");
        assert_eq!(clock_span(at(9), None, PaperLang::En), "09:05");
    }
}
