//! The derivation of a deadline in words, one sentence per step.

use kontor_core::contracts::{FirstTerm, Law, NoticeRule, Span, Step, Unit, Unsafe};

use super::rules::rule_in_words;
use super::spans::{span, span_dative};
use crate::dates;
use crate::holidays;
use crate::lang::Lang;

/// The derivation, in order.
#[must_use]
pub fn steps_in_words(steps: &[Step], lang: Lang) -> Vec<String> {
    steps.iter().map(|step| step_in_words(step, lang)).collect()
}

/// One step of the derivation.
#[must_use]
pub fn step_in_words(step: &Step, lang: Lang) -> String {
    match lang {
        Lang::De => german(step),
        Lang::En => english(step),
    }
}

fn german(step: &Step) -> String {
    let lang = Lang::De;
    let date = |day| dates::numeric(day, lang.into());
    let day_and_date = |day| dates::with_weekday(day, lang.into());
    match step {
        Step::FirstTerm { start, term, end, law } => match term {
            FirstTerm::Lasts(length) => format!(
                "Erste Laufzeit: {} ab {}, bis {}{}",
                span(*length, lang),
                date(*start),
                date(*end),
                source(*law, length.unit)
            ),
            FirstTerm::Until { .. } => {
                format!("Erste Laufzeit: {} bis {}", date(*start), date(*end))
            }
        },
        Step::Renewed { renewals, span: length, begins, end } => {
            let (begins, end) = (date(*begins), date(*end));
            match renewals {
                1 => format!("Verlängert um {}: {begins} bis {end}", span(*length, lang)),
                times => {
                    format!("{times}-mal verlängert um je {}: {begins} bis {end}", span(*length, lang))
                }
            }
        }
        Step::EarliestEnd { day } => format!("Erstmals kündbar zum {}", date(*day)),
        Step::Duration { years, since } => {
            let years = span_dative(Span::new(i64::from(*years), Unit::Years), lang);
            format!("Stufe ab {years} Dauer, erreicht am {}", date(*since))
        }
        Step::TooLate { end, receive_by } => {
            format!("Zum {} zu spät: Zugang wäre bis {} nötig gewesen", date(*end), date(*receive_by))
        }
        Step::Notice { rule, end, receive_by: Some(by), law, .. } => format!(
            "{}: Ende {}, letzter Tag des Zugangs {}{}",
            capital(&rule_in_words(rule, lang)),
            date(*end),
            date(*by),
            source_of(rule, *law)
        ),
        Step::Notice { rule, end, receive_by: None, received, law } => format!(
            "{}: bei Zugang am {} Ende {}{}",
            capital(&rule_in_words(rule, lang)),
            date(*received),
            date(*end),
            source_of(rule, *law)
        ),
        Step::Ends { end } => format!("Endet ohne Kündigung am {}", date(*end)),
        Step::NoNotice => "Keine Kündigung möglich".to_owned(),
        Step::SafeDay { day, instead: None, .. } => format!("Sicherer Zugang: {}", day_and_date(*day)),
        Step::SafeDay { day, instead: Some((by, wrong)), law } => {
            let by = date(*by);
            let reason = match wrong {
                Unsafe::Weekend(weekday) => {
                    format!("{by} ist ein {}", dates::weekday(*weekday, lang.into()))
                }
                Unsafe::Holiday(key) => {
                    format!("{by} ist ein Feiertag ({})", holidays::name(*key, lang))
                }
                Unsafe::OwnDay => format!("{by} ist ein eingetragener Feiertag"),
                Unsafe::HalfDay => format!("am {by} schließen Büros mittags"),
            };
            format!("Sicherer Zugang: {} ({reason}{})", day_and_date(*day), on_receipt(*law))
        }
        Step::SendBy { day, postal_days: 0 } => format!("Absenden bis {}", day_and_date(*day)),
        Step::SendBy { day, postal_days } => {
            let days = if *postal_days == 1 { "Werktag" } else { "Werktage" };
            format!("Absenden bis {} ({postal_days} {days} Postweg)", day_and_date(*day))
        }
        Step::Missed { received, end: Some(end) } => {
            format!("Bei Zugang erst am {}: Ende {}", date(*received), date(*end))
        }
        Step::Missed { received, end: None } => {
            format!("Bei Zugang erst am {}: keine Kündigung mehr möglich", date(*received))
        }
    }
}

fn english(step: &Step) -> String {
    let lang = Lang::En;
    let date = |day| dates::numeric(day, lang.into());
    let day_and_date = |day| dates::with_weekday(day, lang.into());
    match step {
        Step::FirstTerm { start, term, end, law } => match term {
            FirstTerm::Lasts(length) => format!(
                "First term: {} from {}, to {}{}",
                span(*length, lang),
                date(*start),
                date(*end),
                source(*law, length.unit)
            ),
            FirstTerm::Until { .. } => format!("First term: {} to {}", date(*start), date(*end)),
        },
        Step::Renewed { renewals, span: length, begins, end } => {
            let (begins, end) = (date(*begins), date(*end));
            match renewals {
                1 => format!("Renewed by {}: {begins} to {end}", span(*length, lang)),
                times => format!("Renewed {times} times by {}: {begins} to {end}", span(*length, lang)),
            }
        }
        Step::EarliestEnd { day } => format!("Notice at the earliest to {}", date(*day)),
        Step::Duration { years, since } => {
            let years = span(Span::new(i64::from(*years), Unit::Years), lang);
            format!("Step from {years} on, reached on {}", date(*since))
        }
        Step::TooLate { end, receive_by } => {
            format!("Too late for {}: notice had to arrive by {}", date(*end), date(*receive_by))
        }
        Step::Notice { rule, end, receive_by: Some(by), law, .. } => format!(
            "{}: end {}, last day of receipt {}{}",
            capital(&rule_in_words(rule, lang)),
            date(*end),
            date(*by),
            source_of(rule, *law)
        ),
        Step::Notice { rule, end, receive_by: None, received, law } => format!(
            "{}: received on {}, end {}{}",
            capital(&rule_in_words(rule, lang)),
            date(*received),
            date(*end),
            source_of(rule, *law)
        ),
        Step::Ends { end } => format!("Ends without notice on {}", date(*end)),
        Step::NoNotice => "No notice is possible".to_owned(),
        Step::SafeDay { day, instead: None, .. } => format!("Safe receipt: {}", day_and_date(*day)),
        Step::SafeDay { day, instead: Some((by, wrong)), law } => {
            let by = date(*by);
            let reason = match wrong {
                Unsafe::Weekend(weekday) => {
                    format!("{by} is a {}", dates::weekday(*weekday, lang.into()))
                }
                Unsafe::Holiday(key) => {
                    format!("{by} is a holiday ({})", holidays::name(*key, lang))
                }
                Unsafe::OwnDay => format!("{by} is a holiday that you entered"),
                Unsafe::HalfDay => format!("offices close at noon on {by}"),
            };
            format!("Safe receipt: {} ({reason}{})", day_and_date(*day), on_receipt(*law))
        }
        Step::SendBy { day, postal_days: 0 } => format!("Send by {}", day_and_date(*day)),
        Step::SendBy { day, postal_days } => {
            let days = if *postal_days == 1 { "working day" } else { "working days" };
            format!("Send by {} ({postal_days} {days} in the post)", day_and_date(*day))
        }
        Step::Missed { received, end: Some(end) } => {
            format!("Received only on {}: end {}", date(*received), date(*end))
        }
        Step::Missed { received, end: None } => {
            format!("Received only on {}: no further notice is possible", date(*received))
        }
    }
}

/// The paragraph behind a rule that counts a period; the other rules name their days themselves.
fn source_of(rule: &NoticeRule, law: Law) -> String {
    match rule {
        NoticeRule::Period { unit, .. } | NoticeRule::AnyTime { unit, .. } => source(law, *unit),
        _ => String::new(),
    }
}

/// `, § 188 II BGB`: how a period of this unit is counted.
fn source(law: Law, unit: Unit) -> String {
    let paragraph = match (law, unit) {
        (Law::Bgb, Unit::Days) => "§ 188 I BGB",
        (Law::Bgb, _) => "§ 188 II BGB",
        (Law::Abgb, _) => "§ 902 ABGB",
        (Law::Or, Unit::Days) => "Art. 77 I Ziff. 1 OR",
        (Law::Or, Unit::Weeks) => "Art. 77 I Ziff. 2 OR",
        (Law::Or, _) => "Art. 77 I Ziff. 3 OR",
    };
    format!(", {paragraph}")
}

/// `, § 130 BGB`: what counts is receipt. Swiss law has the rule from its courts alone.
const fn on_receipt(law: Law) -> &'static str {
    match law {
        Law::Bgb => ", § 130 BGB",
        Law::Abgb => ", § 862a ABGB",
        Law::Or => "",
    }
}

/// A sentence begins with a capital.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
