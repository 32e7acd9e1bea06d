//! Terms in words: "24 Monate ab 15.07.2024, danach je 12 Monate".

use kontor_core::contracts::{Afterwards, FirstTerm, Terms};

use super::spans::{days_of_year, span};
use crate::dates;
use crate::lang::Lang;

/// Start, first term and what follows; the notice rules stand apart (`rule_in_words`).
#[must_use]
pub fn terms_in_words(terms: &Terms, lang: Lang) -> String {
    let date = |day| dates::numeric(day, lang.into());
    let start = date(terms.start);
    let mut text = match (&terms.first_term, lang) {
        (Some(FirstTerm::Lasts(length)), Lang::De) => {
            format!("{} ab {start}", span(*length, lang))
        }
        (Some(FirstTerm::Lasts(length)), Lang::En) => {
            format!("{} from {start}", span(*length, lang))
        }
        (Some(FirstTerm::Until { until }), Lang::De) => format!("{start} bis {}", date(*until)),
        (Some(FirstTerm::Until { until }), Lang::En) => format!("{start} to {}", date(*until)),
        (None, Lang::De) => format!("unbefristet ab {start}"),
        (None, Lang::En) => format!("indefinite from {start}"),
    };
    if terms.first_term.is_some() {
        text.push_str(&match (terms.afterwards, lang) {
            (Afterwards::Renews(length), Lang::De) => format!(", danach je {}", span(length, lang)),
            (Afterwards::Renews(length), Lang::En) => {
                format!(", then {} at a time", span(length, lang))
            }
            (Afterwards::Indefinite, _) => lang.pick(", danach unbefristet", ", then indefinite").to_owned(),
            (Afterwards::Ends, _) => lang.pick(", ohne Verlängerung", ", no renewal").to_owned(),
        });
    }
    if let Some(day) = terms.earliest_end {
        let words = lang.pick("erstmals kündbar zum", "at the earliest to");
        text.push_str(&format!(", {words} {}", date(day)));
    }
    if !terms.excluded_ends.is_empty() {
        let words = lang.pick("nicht zum", "not to");
        text.push_str(&format!(", {words} {}", days_of_year(&terms.excluded_ends, lang)));
    }
    text
}
