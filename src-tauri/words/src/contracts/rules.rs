//! Notice rules in words: "3 Monate zum Quartalsende".

use kontor_core::contracts::{Grid, NoticeRule, Span, SpecialEnd, SpecialEndDay, Unit, WorkingDayOf, WorkingDayTo};
use kontor_core::holidays::Week;

use super::spans::{day_of_year, days_of_year, ordinal, span, span_dative};
use crate::dates;
use crate::lang::Lang;

/// A notice rule as a list or form shows it: "3 Monate zum Quartalsende", "4 Wochen vor Ablauf".
#[must_use]
pub fn rule_in_words(rule: &NoticeRule, lang: Lang) -> String {
    match rule {
        NoticeRule::Period { amount, unit, to } => {
            let given = Span::new(*amount, *unit);
            to_grid((*amount != 0).then(|| span(given, lang)), to, lang)
        }
        NoticeRule::WorkingDays { amount, week, to } => {
            let days = match (lang, week, *amount == 1) {
                (Lang::De, Week::MonSat, true) => "Werktag",
                (Lang::De, Week::MonSat, false) => "Werktage",
                (Lang::De, Week::MonFri, true) => "Arbeitstag",
                (Lang::De, Week::MonFri, false) => "Arbeitstage",
                (Lang::En, Week::MonSat, true) => "working day (Mon–Sat)",
                (Lang::En, Week::MonSat, false) => "working days (Mon–Sat)",
                (Lang::En, Week::MonFri, true) => "working day (Mon–Fri)",
                (Lang::En, Week::MonFri, false) => "working days (Mon–Fri)",
            };
            to_grid((*amount != 0).then(|| format!("{amount} {days}")), to, lang)
        }
        NoticeRule::AnyTime { amount: 0, .. } => {
            lang.pick("jederzeit ohne Frist", "at any time without notice period").to_owned()
        }
        NoticeRule::AnyTime { amount, unit } => {
            let given = Span::new(*amount, *unit);
            match lang {
                Lang::De => format!("jederzeit mit {} Frist", span_dative(given, lang)),
                Lang::En => format!("at any time with {} notice", possessive(given)),
            }
        }
        NoticeRule::ByDayOfMonth { day } => {
            let day = ordinal(*day, lang);
            match lang {
                Lang::De => format!("bis zum {day} zum Monatsende"),
                Lang::En => format!("by the {day} to the end of that month"),
            }
        }
        NoticeRule::ThirdWorkingDay { of, to } => third_working_day(*of, *to, lang).to_owned(),
        NoticeRule::Fixed { by, to } => {
            let (by, to) = (day_of_year(*by, lang), day_of_year(*to, lang));
            match lang {
                Lang::De => format!("bis {by} zum {to}"),
                Lang::En => format!("by {by} to {to}"),
            }
        }
        NoticeRule::ByDuration { steps } => {
            let steps: Vec<String> = steps
                .iter()
                .map(|step| {
                    let words = rule_in_words(&step.rule, lang);
                    let years = Span::new(i64::from(step.from_years), Unit::Years);
                    match (step.from_years, lang) {
                        (0, _) => words,
                        (_, Lang::De) => format!("ab {} {words}", span_dative(years, lang)),
                        (_, Lang::En) => format!("from {} {words}", span(years, lang)),
                    }
                })
                .collect();
            let head = lang.pick("nach Dauer", "by duration");
            format!("{head}: {}", steps.join("; "))
        }
        NoticeRule::Special { event, within, ends, effect } => {
            let event = dates::numeric(*event, lang.into());
            let window = match lang {
                Lang::De => {
                    format!("Sonderkündigung innerhalb von {} nach dem {event}", span_dative(*within, lang))
                }
                Lang::En => format!("special notice within {} after {event}", span(*within, lang)),
            };
            let end = match (ends, effect) {
                (SpecialEnd::On(SpecialEndDay::EventEffect), Some(effect)) => {
                    let effect = dates::numeric(*effect, lang.into());
                    match lang {
                        Lang::De => format!("zum {effect}"),
                        Lang::En => format!("to {effect}"),
                    }
                }
                (SpecialEnd::On(_), _) => lang.pick("mit Zugang", "with receipt").to_owned(),
                (SpecialEnd::By(rule), _) => rule_in_words(rule, lang),
            };
            format!("{window}, {end}")
        }
        NoticeRule::None => lang.pick("keine Kündigung", "no notice").to_owned(),
    }
}

/// "3 Monate" to a grid; without a period the grid alone.
fn to_grid(period: Option<String>, to: &Grid, lang: Lang) -> String {
    let days;
    let end = match (to, lang, period.is_some()) {
        (Grid::MonthEnd, Lang::De, _) => "zum Monatsende",
        (Grid::MonthEnd, Lang::En, _) => "to the end of a month",
        (Grid::MidMonthOrMonthEnd, Lang::De, _) => "zum 15. oder zum Monatsende",
        (Grid::MidMonthOrMonthEnd, Lang::En, _) => "to the 15th or the end of a month",
        (Grid::QuarterEnd, Lang::De, _) => "zum Quartalsende",
        (Grid::QuarterEnd, Lang::En, _) => "to the end of a quarter",
        (Grid::HalfYearEnd, Lang::De, _) => "zum Halbjahresende",
        (Grid::HalfYearEnd, Lang::En, _) => "to the end of a half-year",
        (Grid::YearEnd, Lang::De, _) => "zum Jahresende",
        (Grid::YearEnd, Lang::En, _) => "to the end of the year",
        (Grid::TermEnd, Lang::De, true) => "vor Ablauf",
        (Grid::TermEnd, Lang::De, false) => "zum Ablauf",
        (Grid::TermEnd, Lang::En, true) => "before expiry",
        (Grid::TermEnd, Lang::En, false) => "to expiry",
        (Grid::ContractYearEnd, Lang::De, _) => "zum Ende des Vertragsjahres",
        (Grid::ContractYearEnd, Lang::En, _) => "to the end of the contract year",
        (Grid::Days(listed), ..) => {
            days = format!("{} {}", lang.pick("zum", "to"), days_of_year(listed, lang));
            &days
        }
    };
    match period {
        Some(period) => format!("{period} {end}"),
        None => end.to_owned(),
    }
}

const fn third_working_day(of: WorkingDayOf, to: Option<WorkingDayTo>, lang: Lang) -> &'static str {
    match (of, to, lang) {
        (WorkingDayOf::Quarter, _, Lang::De) => "bis zum 3. Werktag eines Quartals zum Ende des nächsten Quartals",
        (WorkingDayOf::Quarter, _, Lang::En) => "by the 3rd working day of a quarter to the end of the next quarter",
        (WorkingDayOf::Month, Some(WorkingDayTo::QuarterEnd), Lang::De) => {
            "bis zum 3. Werktag eines Monats zum Ende des übernächsten Monats, nur zum Quartalsende"
        }
        (WorkingDayOf::Month, Some(WorkingDayTo::QuarterEnd), Lang::En) => {
            "by the 3rd working day of a month to the end of the month after next, only at a quarter's end"
        }
        (WorkingDayOf::Month, _, Lang::De) => "bis zum 3. Werktag eines Monats zum Ende des übernächsten Monats",
        (WorkingDayOf::Month, _, Lang::En) => "by the 3rd working day of a month to the end of the month after next",
    }
}

/// `1 month's`, `3 months'`.
fn possessive(given: Span) -> String {
    let text = span(given, Lang::En);
    if given.amount == 1 { format!("{text}'s") } else { format!("{text}'") }
}
