//! What stands printed on the papers of a body: its decisions, what is open, an invitation, a checklist.

use crate::lang::PaperLang;

/// Words of the papers of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SittingWords {
    /// The register of decisions.
    pub register: &'static str,
    /// What is open from earlier sittings.
    pub open_points: &'static str,
    /// One item of the minutes.
    pub extract: &'static str,
    /// The invitation.
    pub invitation: &'static str,
    /// Tasks before and after an event.
    pub checklist: &'static str,
    /// Column: the decision's number.
    pub number: &'static str,
    /// Column: the day.
    pub day: &'static str,
    /// Column: the sitting.
    pub sitting: &'static str,
    /// Column: the item.
    pub item: &'static str,
    /// Column: the wording.
    pub wording: &'static str,
    /// Column: votes and result.
    pub result: &'static str,
    /// Column: a task.
    pub task: &'static str,
    /// Column: who.
    pub who: &'static str,
    /// Column: until when.
    pub due: &'static str,
    /// Column: a box.
    pub done: &'static str,
    /// In place of the item of a task: it was put off.
    pub put_off: &'static str,
    /// Column: days before or after.
    pub offset: &'static str,
    /// Decisions without a body.
    pub no_body: &'static str,
    /// Minutes that are not approved: their decisions bear no number yet.
    pub draft: &'static str,
    /// What the sign at a due date says.
    pub overdue: &'static str,
    /// There is no decision.
    pub no_decision: &'static str,
    /// Nothing is open.
    pub nothing_open: &'static str,
    /// No checklist hangs on the event.
    pub no_checklist: &'static str,
    /// An extract stands for itself alone.
    pub extract_note: &'static str,
    /// The opening sentence of an invitation.
    pub invites: &'static str,
    /// What follows an invitation's agenda.
    pub regrets: &'static str,
    /// Before the agenda.
    pub agenda: &'static str,
    /// An agenda that nobody has written yet.
    pub no_agenda: &'static str,
    /// The closing of a letter.
    pub closing: &'static str,
    /// The annex.
    pub annex: &'static str,
    /// Label: when.
    pub when: &'static str,
    /// Label: where.
    pub place: &'static str,
    /// Label: dial-in.
    pub online: &'static str,
    /// Label: what to read before.
    pub preparation: &'static str,
}

const DE: SittingWords = SittingWords {
    register: "Beschlussregister",
    open_points: "Liste offener Punkte",
    extract: "Auszug aus dem Protokoll",
    invitation: "Einladung",
    checklist: "Checkliste",
    number: "Nr.",
    day: "Datum",
    sitting: "Sitzung",
    item: "TOP",
    wording: "Wortlaut",
    result: "Ergebnis",
    task: "Aufgabe",
    who: "Wer",
    due: "Bis wann",
    done: "✓",
    put_off: "vertagter Punkt",
    offset: "Tage",
    no_body: "Ohne Gremium",
    draft: "Protokoll noch nicht genehmigt",
    overdue: "!! überfällig",
    no_decision: "Im Zeitraum wurde kein Beschluss gefasst.",
    nothing_open: "Es ist nichts offen.",
    no_checklist: "An diesem Termin hängt keine Checkliste.",
    extract_note: "Für die Richtigkeit des Auszugs:",
    invites: "hiermit laden wir Sie herzlich ein.",
    regrets: "Bitte geben Sie uns Bescheid, ob Sie teilnehmen.",
    agenda: "Tagesordnung",
    no_agenda: "Die Tagesordnung folgt.",
    closing: "Mit freundlichen Grüßen",
    annex: "Anlage",
    when: "Termin",
    place: "Ort",
    online: "Einwahl",
    preparation: "Vorbereitung",
};

const CH: SittingWords = SittingWords {
    agenda: "Traktanden",
    no_agenda: "Die Traktanden folgen.",
    item: "Trakt.",
    closing: "Mit freundlichen Grüssen",
    annex: "Beilage",
    ..DE
};

const EN: SittingWords = SittingWords {
    register: "Register of decisions",
    open_points: "Open points",
    extract: "Extract of the minutes",
    invitation: "Invitation",
    checklist: "Checklist",
    number: "No.",
    day: "Date",
    sitting: "Sitting",
    item: "Item",
    wording: "Wording",
    result: "Result",
    task: "Task",
    who: "Who",
    due: "Until",
    done: "✓",
    put_off: "item put off",
    offset: "Days",
    no_body: "Without a body",
    draft: "minutes not approved yet",
    overdue: "!! overdue",
    no_decision: "No decision was taken in this period.",
    nothing_open: "Nothing is open.",
    no_checklist: "No checklist hangs on this event.",
    extract_note: "Certified as a true extract:",
    invites: "we should be pleased to welcome you.",
    regrets: "Please let us know whether you will attend.",
    agenda: "Agenda",
    no_agenda: "The agenda will follow.",
    closing: "Yours sincerely",
    annex: "Enclosure",
    when: "Date",
    place: "Place",
    online: "Dial-in",
    preparation: "Preparation",
};

/// Words of the papers of a body.
#[must_use]
pub const fn sittings(lang: PaperLang) -> &'static SittingWords {
    match lang {
        PaperLang::De | PaperLang::DeAt => &DE,
        PaperLang::DeCh => &CH,
        PaperLang::En => &EN,
    }
}

/// "12 Beschlüsse", "1 Beschluss".
#[must_use]
pub fn decisions(count: usize, lang: PaperLang) -> String {
    match (lang.is_german(), count) {
        (true, 1) => "1 Beschluss".to_owned(),
        (true, n) => format!("{n} Beschlüsse"),
        (false, 1) => "1 decision".to_owned(),
        (false, n) => format!("{n} decisions"),
    }
}

/// "mit „Website“": what a list was narrowed to.
#[must_use]
pub fn holding(text: &str, lang: PaperLang) -> String {
    match lang {
        PaperLang::De | PaperLang::DeAt => format!("mit „{text}“"),
        PaperLang::DeCh => format!("mit «{text}»"),
        PaperLang::En => format!("with “{text}”"),
    }
}

/// "3 offene Punkte", "1 offener Punkt".
#[must_use]
pub fn points(count: usize, lang: PaperLang) -> String {
    match (lang.is_german(), count) {
        (true, 1) => "1 offener Punkt".to_owned(),
        (true, n) => format!("{n} offene Punkte"),
        (false, 1) => "1 open point".to_owned(),
        (false, n) => format!("{n} open points"),
    }
}

/// "T−42", "T", "T+2": days before and after the event.
#[must_use]
pub fn offset(days: i64) -> String {
    match days {
        0 => "T".to_owned(),
        days if days < 0 => format!("T−{}", days.unsigned_abs()),
        days => format!("T+{days}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_agree_with_their_noun() {
        assert_eq!(
            (decisions(1, PaperLang::De), decisions(0, PaperLang::De)),
            ("1 Beschluss".into(), "0 Beschlüsse".into())
        );
        assert_eq!(
            (points(1, PaperLang::De), points(3, PaperLang::En)),
            ("1 offener Punkt".into(), "3 open points".into())
        );
        assert_eq!(
            [holding("Website", PaperLang::De), holding("website", PaperLang::En)],
            ["mit „Website“", "with “website”"]
        );
        assert_eq!([offset(-42), offset(0), offset(2)], ["T−42", "T", "T+2"]);
    }

    #[test]
    fn switzerland_has_traktanden_and_no_eszett() {
        assert_eq!(sittings(PaperLang::DeCh).agenda, "Traktanden");
        assert!(!format!("{:?}", sittings(PaperLang::DeCh)).contains('ß'));
        assert_eq!(sittings(PaperLang::DeAt), sittings(PaperLang::De));
    }
}
