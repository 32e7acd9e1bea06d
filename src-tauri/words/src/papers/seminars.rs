//! What stands printed for a seminar: what the kitchen gets, and letters to those who registered.

use chrono::NaiveTime;

use crate::dates;
use crate::lang::PaperLang;

/// Words of the list for the kitchen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CateringWords {
    /// The paper.
    pub title: &'static str,
    /// Over the counts per diet.
    pub by_diet: &'static str,
    /// Over the counts per half day and break.
    pub by_meal: &'static str,
    /// Column: diet, or half day and break.
    pub what: &'static str,
    /// Column: how many.
    pub people: &'static str,
    /// Column: who, or how many eat what.
    pub who: &'static str,
    /// Nobody asked for anything.
    pub no_diet: &'static str,
    /// Everybody together.
    pub all: &'static str,
    /// Below: who is counted, and what becomes of the paper.
    pub note: &'static str,
    /// Nobody comes.
    pub nobody: &'static str,
    /// A break without a name.
    pub pause: &'static str,
}

const DE: CateringWords = CateringWords {
    title: "Verpflegungsliste",
    by_diet: "Nach Verpflegung",
    by_meal: "Nach Halbtag und Pause",
    what: "Verpflegung",
    people: "Personen",
    who: "Namen, Aufteilung",
    no_diet: "ohne Angabe",
    all: "Alle",
    note: "Gezählt sind alle mit Platz, dazu Leitung, Referierende und Gäste, die nicht abgesagt haben. Namen stehen \
           nur, wo eine Verpflegung angegeben ist. Angaben zur Verpflegung können die Gesundheit betreffen: nach der \
           Veranstaltung vernichten.",
    nobody: "Noch hat niemand einen Platz.",
    pause: "Pause",
};

const EN: CateringWords = CateringWords {
    title: "Catering list",
    by_diet: "By diet",
    by_meal: "By half day and break",
    what: "Diet",
    people: "People",
    who: "Names, split",
    no_diet: "nothing named",
    all: "All",
    note: "Everybody with a place is counted, and chair, speakers and guests who did not decline. Names stand only \
           where a diet is named. Diets can tell about health: destroy this list after the event.",
    nobody: "Nobody has a place yet.",
    pause: "Break",
};

/// Words of the list for the kitchen.
#[must_use]
pub const fn catering(lang: PaperLang) -> &'static CateringWords {
    if lang.is_german() { &DE } else { &EN }
}

/// "10:30 – 10:45 Uhr", "10:30 Uhr"; empty without a start.
#[must_use]
pub fn clock(start: Option<NaiveTime>, end: Option<NaiveTime>, lang: PaperLang) -> String {
    start.map_or_else(String::new, |start| dates::clock_span(start, end, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_break_is_told_with_its_clock() {
        let at = |hour| NaiveTime::from_hms_opt(hour, 30, 0);
        assert_eq!(clock(at(10), at(11), PaperLang::De).replace('\u{a0}', " "), "10:30 – 11:30 Uhr");
        assert_eq!(clock(at(10), None, PaperLang::En), "10:30");
        assert_eq!(clock(None, at(10), PaperLang::De), "");
    }

    #[test]
    fn no_swiss_word_has_an_eszett() {
        assert!(!format!("{:?}", catering(PaperLang::DeCh)).contains('ß'));
    }
}
