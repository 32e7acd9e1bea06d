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

/// Words of the sheet on which people say what they thought of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EvaluationWords {
    /// The paper.
    pub title: &'static str,
    /// How it is filled in.
    pub intro: &'static str,
    /// The columns, from the best to the worst.
    pub marks: [&'static str; 5],
    /// What is marked first.
    pub content: [&'static str; 4],
    /// Before the name of whoever speaks.
    pub speaker: &'static str,
    /// Room and equipment.
    pub room: &'static str,
    /// Food and drink.
    pub meals: &'static str,
    /// Invitation, reception, care.
    pub organisation: &'static str,
    /// All of it.
    pub overall: &'static str,
    /// Asked with yes and no.
    pub recommend: &'static str,
    /// Yes.
    pub yes: &'static str,
    /// No.
    pub no: &'static str,
    /// Asked with room to write.
    pub questions: [&'static str; 3],
    /// Below the line for the name.
    pub name: &'static str,
    /// At the end.
    pub thanks: &'static str,
}

const EVALUATION_DE: EvaluationWords = EvaluationWords {
    title: "Bewertungsbogen",
    intro: "Bitte kreuzen Sie an, wie es Ihnen gefallen hat. Was nicht zutrifft, bleibt leer.",
    marks: ["sehr gut", "gut", "mittel", "mäßig", "schlecht"],
    content: ["Inhalt und Aufbau", "Nutzen für meine Arbeit", "Tempo und Umfang", "Unterlagen"],
    speaker: "Vortrag",
    room: "Raum und Technik",
    meals: "Verpflegung",
    organisation: "Organisation und Betreuung",
    overall: "Gesamteindruck",
    recommend: "Würden Sie diese Veranstaltung weiterempfehlen?",
    yes: "ja",
    no: "nein",
    questions: [
        "Was hat Ihnen am meisten gebracht?",
        "Was sollten wir besser machen?",
        "Welche Themen wünschen Sie sich?",
    ],
    name: "Name (freiwillig)",
    thanks: "Vielen Dank!",
};

const EVALUATION_DE_CH: EvaluationWords =
    EvaluationWords { marks: ["sehr gut", "gut", "mittel", "mässig", "schlecht"], ..EVALUATION_DE };

const EVALUATION_EN: EvaluationWords = EvaluationWords {
    title: "Evaluation sheet",
    intro: "Please tick how you liked it. Leave blank what does not apply.",
    marks: ["very good", "good", "average", "fair", "poor"],
    content: ["Content and structure", "Use for my work", "Pace and scope", "Handouts"],
    speaker: "Talk",
    room: "Room and equipment",
    meals: "Food and drink",
    organisation: "Organisation and care",
    overall: "Overall impression",
    recommend: "Would you recommend this event?",
    yes: "yes",
    no: "no",
    questions: ["What helped you most?", "What should we do better?", "Which topics would you like?"],
    name: "Name (optional)",
    thanks: "Thank you!",
};

/// Words of the sheet on which people say what they thought of it.
#[must_use]
pub const fn evaluation(lang: PaperLang) -> &'static EvaluationWords {
    match lang {
        PaperLang::De | PaperLang::DeAt => &EVALUATION_DE,
        PaperLang::DeCh => &EVALUATION_DE_CH,
        PaperLang::En => &EVALUATION_EN,
    }
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
        assert!(!format!("{:?}", evaluation(PaperLang::DeCh)).contains('ß'));
    }
}
