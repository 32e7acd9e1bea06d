//! What stands printed on the papers of tasks: the list, the Wiedervorlagen, what is handed over.

use kontor_core::tasks::Priority;

use crate::lang::PaperLang;

/// Words of the papers of tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaskWords {
    /// The list of tasks.
    pub list: &'static str,
    /// The Wiedervorlagen by day.
    pub follow_ups: &'static str,
    /// What is handed over.
    pub handover: &'static str,
    /// Column: a box to be ticked; short.
    pub done: &'static str,
    /// Column: what is to be done.
    pub what: &'static str,
    /// Column: until when.
    pub due: &'static str,
    /// Column: the Wiedervorlage.
    pub follow_up: &'static str,
    /// Column: by whom.
    pub who: &'static str,
    /// Column: the record.
    pub about: &'static str,
    /// Column: how much it presses.
    pub priority: &'static str,
    /// Column: room to write in.
    pub remark: &'static str,
    /// Column: the day, whatever it means in its group.
    pub day: &'static str,
    /// Before a clock time.
    pub until: &'static str,
    /// The group of those without a day.
    pub undated: &'static str,
    /// The group of those of nobody.
    pub nobody: &'static str,
    /// The group of those that hang on no record.
    pub no_record: &'static str,
    /// The group of what was left open before the period.
    pub earlier: &'static str,
    /// Below the list: what the signs mean.
    pub signs: &'static str,
    /// Stands where no task is left by the filter.
    pub empty: &'static str,
    /// Stands where no Wiedervorlage falls into the period.
    pub no_follow_ups: &'static str,
    /// Hand-over: who is away.
    pub away: &'static str,
    /// Hand-over: who stands in.
    pub substitute: &'static str,
    /// Hand-over: nobody stands in.
    pub no_substitute: &'static str,
    /// Hand-over: the group of tasks that are due by the end.
    pub open: &'static str,
    /// Hand-over: the group of Wiedervorlagen.
    pub shown_again: &'static str,
    /// Hand-over: the group of tasks without a day.
    pub open_undated: &'static str,
    /// Hand-over: the group of contracts.
    pub deadlines: &'static str,
    /// Hand-over: the group of events.
    pub events: &'static str,
    /// Hand-over: what stands in the column of the record for a contract.
    pub send_by: &'static str,
    /// Hand-over: what presses.
    pub urgent: &'static str,
    /// Hand-over: above the lines to write on.
    pub notes: &'static str,
    /// Stands where nothing is handed over.
    pub nothing: &'static str,
}

const DE: TaskWords = TaskWords {
    list: "Aufgabenliste",
    follow_ups: "Wiedervorlagen",
    handover: "Übergabeliste",
    done: "Erl.",
    what: "Was",
    due: "Fällig",
    follow_up: "Wiedervorlage",
    who: "Wer",
    about: "Betrifft",
    priority: "Dringlichkeit",
    remark: "Bemerkung",
    day: "Tag",
    until: "bis",
    undated: "Ohne Tag",
    nobody: "Noch niemand",
    no_record: "Ohne Vorgang",
    earlier: "Noch offen von früher",
    signs: "!! überfällig · ! heute",
    empty: "Keine Aufgabe entspricht dem Filter.",
    no_follow_ups: "In diesem Zeitraum gibt es keine Wiedervorlage.",
    away: "Abwesend",
    substitute: "Vertretung",
    no_substitute: "keine eingetragen",
    open: "Aufgaben, die bis dahin fällig sind",
    shown_again: "Wiedervorlagen",
    open_undated: "Aufgaben ohne Tag",
    deadlines: "Verträge: Kündigung absenden bis",
    events: "Termine in diesen Tagen",
    send_by: "Absenden bis",
    urgent: "dringend",
    notes: "Was sonst zu wissen ist",
    nothing: "In dieser Zeit steht nichts an.",
};

const EN: TaskWords = TaskWords {
    list: "Task list",
    follow_ups: "Follow-ups",
    handover: "Handover list",
    done: "Done",
    what: "What",
    due: "Due",
    follow_up: "Follow-up",
    who: "Who",
    about: "About",
    priority: "Priority",
    remark: "Remark",
    day: "Day",
    until: "by",
    undated: "Without a day",
    nobody: "Nobody yet",
    no_record: "Without a record",
    earlier: "Still open from earlier",
    signs: "!! overdue · ! today",
    empty: "No task matches the filter.",
    no_follow_ups: "There is no follow-up in this period.",
    away: "Away",
    substitute: "Substitute",
    no_substitute: "none entered",
    open: "Tasks that are due by then",
    shown_again: "Follow-ups",
    open_undated: "Tasks without a day",
    deadlines: "Contracts: send notice by",
    events: "Events on these days",
    send_by: "Send by",
    urgent: "urgent",
    notes: "What else is to be known",
    nothing: "Nothing is due in this time.",
};

/// Words of the papers of tasks.
#[must_use]
pub const fn tasks(lang: PaperLang) -> &'static TaskWords {
    match lang {
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => &DE,
        PaperLang::En => &EN,
    }
}

/// "dringend", "normal".
#[must_use]
pub const fn priority(priority: Priority, lang: PaperLang) -> &'static str {
    match (priority, lang) {
        (Priority::High, PaperLang::En) => "high",
        (Priority::High, _) => "dringend",
        (Priority::Normal, _) => "normal",
        (Priority::Low, PaperLang::En) => "low",
        (Priority::Low, _) => "nicht dringend",
    }
}

/// "2 von 5 Schritten erledigt".
#[must_use]
pub fn steps_done(done: usize, all: usize, lang: PaperLang) -> String {
    match lang {
        PaperLang::En => format!("{done} of {all} steps done"),
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => format!("{done} von {all} Schritten erledigt"),
    }
}

/// How many tasks a list holds: "31 Aufgaben", "31 von 412 Aufgaben".
#[must_use]
pub fn tasks_counted(shown: usize, all: Option<usize>, lang: PaperLang) -> String {
    match (lang, shown, all.filter(|all| *all != shown)) {
        (PaperLang::En, n, Some(all)) => format!("{n} of {all} tasks"),
        (PaperLang::En, 1, None) => "1 task".to_owned(),
        (PaperLang::En, n, None) => format!("{n} tasks"),
        (_, n, Some(all)) => format!("{n} von {all} Aufgaben"),
        (_, 1, None) => "1 Aufgabe".to_owned(),
        (_, n, None) => format!("{n} Aufgaben"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_agree_with_their_noun() {
        assert_eq!(tasks_counted(1, None, PaperLang::De), "1 Aufgabe");
        assert_eq!(tasks_counted(3, Some(3), PaperLang::DeCh), "3 Aufgaben");
        assert_eq!(tasks_counted(3, Some(12), PaperLang::En), "3 of 12 tasks");
        assert_eq!(steps_done(2, 5, PaperLang::DeAt), "2 von 5 Schritten erledigt");
    }

    #[test]
    fn no_swiss_word_has_an_eszett() {
        assert!(!format!("{:?}", tasks(PaperLang::DeCh)).contains('ß'));
    }
}
