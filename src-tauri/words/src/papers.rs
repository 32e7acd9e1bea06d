//! What stands printed on papers, in every language that a paper can have.
//!
//! German is the type, English fills it; Austria and Switzerland say what they
//! say differently and take the rest from German. A word that is missing does
//! not compile. Dates and amounts come from `dates` and `amounts`.

pub mod contacts;
pub mod contracts;
pub mod dispatch;
pub mod front_desk;
pub mod gatherings;
pub mod minutes;
pub mod plans;
pub mod seminars;
pub mod sitting_folder;
pub mod sittings;
pub mod tasks;

use crate::lang::PaperLang;

/// Words that every paper uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommonWords {
    /// Before the page number.
    pub page: &'static str,
    /// Between the page number and the number of pages.
    pub of: &'static str,
    /// Before the date of a paper's data.
    pub as_of: &'static str,
    /// After a span of clock times; empty where the language has none.
    pub clock: &'static str,
}

/// Heads that a list has as a plain table alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlainTableWords {
    /// Over what the rows are grouped by.
    pub group: &'static str,
    /// Beside an amount.
    pub currency: &'static str,
    /// Beside an amount, where some come in.
    pub direction: &'static str,
    /// It goes out.
    pub expense: &'static str,
    /// It comes in.
    pub income: &'static str,
}

/// Heads that a list has as a plain table alone.
#[must_use]
pub const fn plain_table(lang: PaperLang) -> PlainTableWords {
    if lang.is_german() {
        PlainTableWords {
            group: "Gruppe",
            currency: "Währung",
            direction: "Richtung",
            expense: "Ausgabe",
            income: "Einnahme",
        }
    } else {
        PlainTableWords {
            group: "Group",
            currency: "Currency",
            direction: "Direction",
            expense: "Expense",
            income: "Income",
        }
    }
}

/// Words of the agenda in all its forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgendaWords {
    /// The paper itself.
    pub agenda: &'static str,
    /// The form for those who run the meeting.
    pub run_sheet: &'static str,
    /// The form with room for notes.
    pub agenda_with_notes: &'static str,
    /// Before the date of the invitation.
    pub invitation_of: &'static str,
    /// Head of the grid: when.
    pub date: &'static str,
    /// Head of the grid: where.
    pub place: &'static str,
    /// Head of the grid: dial-in.
    pub online: &'static str,
    /// Head of the grid: who chairs.
    pub chair: &'static str,
    /// Head of the grid: who keeps the minutes.
    pub keeper: &'static str,
    /// Head of the grid: who takes part.
    pub participants: &'static str,
    /// Head of the grid: guests.
    pub guests: &'static str,
    /// Head of the grid: what to read before.
    pub preparation: &'static str,
    /// Table: clock times.
    pub time: &'static str,
    /// Table: the item's number.
    pub item: &'static str,
    /// Table: the item.
    pub topic: &'static str,
    /// Table: who presents; short.
    pub responsible: &'static str,
    /// Table: minutes; short.
    pub minutes: &'static str,
    /// Run sheet: what really happened.
    pub actual: &'static str,
    /// Form with notes: the empty column.
    pub notes: &'static str,
    /// Kind of an item: for information.
    pub info: &'static str,
    /// Kind of an item: to be discussed.
    pub discussion: &'static str,
    /// Kind of an item: to be decided.
    pub decision: &'static str,
    /// Kind of an item: a vote on persons.
    pub election: &'static str,
    /// Marks an item that participants do not see.
    pub internal: &'static str,
    /// One annex.
    pub annex: &'static str,
    /// Several annexes.
    pub annexes: &'static str,
    /// Before the things that must be at hand.
    pub equipment: &'static str,
    /// The day of a meeting of several days.
    pub day: &'static str,
    /// Before the next date.
    pub next_date: &'static str,
}

/// Words of the contract list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContractListWords {
    /// The paper itself.
    pub title: &'static str,
    /// Before the key date.
    pub key_date: &'static str,
    /// Column: the contract's number; short.
    pub number: &'static str,
    /// Column: the contract's title.
    pub name: &'static str,
    /// Column: the other side.
    pub partner: &'static str,
    /// Column: kind of contract.
    pub kind: &'static str,
    /// Column: begin.
    pub start: &'static str,
    /// Column: the next end.
    pub end: &'static str,
    /// Column: the last day to post a notice.
    pub send_by: &'static str,
    /// Column: the last day a notice may arrive.
    pub receive_by: &'static str,
    /// Column: the notice rule in words.
    pub notice: &'static str,
    /// Column: the amount of a year.
    pub yearly: &'static str,
    /// Column: how much of a contract a cost centre bears, in per cent.
    pub share: &'static str,
    /// Column: cost centre.
    pub cost_centre: &'static str,
    /// Column: who looks after it.
    pub responsible: &'static str,
    /// Column: status.
    pub status: &'static str,
    /// Column: our customer number with the partner.
    pub customer_number: &'static str,
    /// Column: whether we pay or receive.
    pub direction: &'static str,
    /// Before what is summed.
    pub sum: &'static str,
    /// What we pay.
    pub expenses: &'static str,
    /// What we receive.
    pub income: &'static str,
    /// Explained in the head: the sign of an overdue dispatch.
    pub overdue_sign: &'static str,
    /// The sign of one that comes soon.
    pub due_sign: &'static str,
    /// The sign of an amount that comes in.
    pub income_sign: &'static str,
    /// Before the columns that have no room on the sheet.
    pub left_out: &'static str,
    /// Stands where the list has no row.
    pub empty: &'static str,
}

const DE_COMMON: CommonWords = CommonWords { page: "Seite", of: "von", as_of: "Stand", clock: "Uhr" };
const EN_COMMON: CommonWords = CommonWords { page: "Page", of: "of", as_of: "As of", clock: "" };

const DE_AGENDA: AgendaWords = AgendaWords {
    agenda: "Tagesordnung",
    run_sheet: "Ablaufplan intern",
    agenda_with_notes: "Tagesordnung mit Notizrand",
    invitation_of: "Einladung vom",
    date: "Termin",
    place: "Ort",
    online: "Einwahl",
    chair: "Leitung",
    keeper: "Protokoll",
    participants: "Teilnehmende",
    guests: "Gäste",
    preparation: "Vorbereitung",
    time: "Zeit",
    item: "TOP",
    topic: "Thema",
    responsible: "Verantw.",
    minutes: "Min",
    actual: "Ist",
    notes: "Notizen",
    info: "Information",
    discussion: "Beratung",
    decision: "Beschluss",
    election: "Wahl",
    internal: "intern",
    annex: "Anlage",
    annexes: "Anlagen",
    equipment: "Bereit:",
    day: "Tag",
    next_date: "Nächster Termin:",
};

const CH_AGENDA: AgendaWords = AgendaWords {
    agenda: "Traktanden",
    agenda_with_notes: "Traktanden mit Notizrand",
    item: "Trakt.",
    annex: "Beilage",
    annexes: "Beilagen",
    ..DE_AGENDA
};

const EN_AGENDA: AgendaWords = AgendaWords {
    agenda: "Agenda",
    run_sheet: "Run sheet, internal",
    agenda_with_notes: "Agenda with room for notes",
    invitation_of: "Invitation of",
    date: "Date",
    place: "Place",
    online: "Dial-in",
    chair: "Chair",
    keeper: "Minutes",
    participants: "Participants",
    guests: "Guests",
    preparation: "Preparation",
    time: "Time",
    item: "Item",
    topic: "Topic",
    responsible: "Lead",
    minutes: "Min",
    actual: "Actual",
    notes: "Notes",
    info: "Information",
    discussion: "Discussion",
    decision: "Decision",
    election: "Election",
    internal: "internal",
    annex: "Annex",
    annexes: "Annexes",
    equipment: "At hand:",
    day: "Day",
    next_date: "Next date:",
};

const DE_CONTRACTS: ContractListWords = ContractListWords {
    title: "Vertragsliste",
    key_date: "Stichtag",
    number: "Nr.",
    name: "Titel",
    partner: "Partner",
    kind: "Art",
    start: "Beginn",
    end: "Ende",
    send_by: "Absenden bis",
    receive_by: "Zugang bis",
    notice: "Kündigung",
    yearly: "Jahresbetrag netto",
    share: "Anteil %",
    cost_centre: "Kostenstelle",
    responsible: "Zuständig",
    status: "Status",
    customer_number: "Kundennr.",
    direction: "Richtung",
    sum: "Summe",
    expenses: "Ausgaben",
    income: "Einnahmen",
    overdue_sign: "!! überfällig",
    due_sign: "! in den nächsten 14 Tagen",
    income_sign: "+ Einnahme",
    left_out: "ohne Platz auf dem Blatt:",
    empty: "Kein Vertrag entspricht dem Filter.",
};

const EN_CONTRACTS: ContractListWords = ContractListWords {
    title: "Contract list",
    key_date: "Key date",
    number: "No.",
    name: "Title",
    partner: "Partner",
    kind: "Kind",
    start: "Start",
    end: "End",
    send_by: "Send by",
    receive_by: "Receipt by",
    notice: "Notice",
    yearly: "Per year, net",
    share: "Share %",
    cost_centre: "Cost centre",
    responsible: "Responsible",
    status: "Status",
    customer_number: "Customer no.",
    direction: "Direction",
    sum: "Total",
    expenses: "Expenses",
    income: "Income",
    overdue_sign: "!! overdue",
    due_sign: "! within the next 14 days",
    income_sign: "+ income",
    left_out: "no room on the sheet for:",
    empty: "No contract matches the filter.",
};

/// The words that every paper uses.
#[must_use]
pub const fn common(lang: PaperLang) -> &'static CommonWords {
    match lang {
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => &DE_COMMON,
        PaperLang::En => &EN_COMMON,
    }
}

/// The agenda's words.
#[must_use]
pub const fn agenda(lang: PaperLang) -> &'static AgendaWords {
    match lang {
        PaperLang::De | PaperLang::DeAt => &DE_AGENDA,
        PaperLang::DeCh => &CH_AGENDA,
        PaperLang::En => &EN_AGENDA,
    }
}

/// The contract list's words.
#[must_use]
pub const fn contract_list(lang: PaperLang) -> &'static ContractListWords {
    match lang {
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => &DE_CONTRACTS,
        PaperLang::En => &EN_CONTRACTS,
    }
}

/// Stands for a list of names that is too long for the grid:
/// "34 Personen, siehe Liste".
#[must_use]
pub fn persons_see_list(persons: usize, lang: PaperLang) -> String {
    match lang {
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => {
            format!("{persons} Personen, siehe Liste")
        }
        PaperLang::En => format!("{persons} people, see list"),
    }
}

/// Free time before a fixed start: "10 Min. frei".
#[must_use]
pub fn gap(minutes: u32, lang: PaperLang) -> String {
    match lang {
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => format!("{minutes}\u{a0}Min. frei"),
        PaperLang::En => format!("{minutes}\u{a0}min free"),
    }
}

/// An item that runs into the next fixed start: "überzieht um 15 Min.".
#[must_use]
pub fn overruns(minutes: u32, lang: PaperLang) -> String {
    match lang {
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => {
            format!("überzieht um {minutes}\u{a0}Min.")
        }
        PaperLang::En => format!("overruns by {minutes}\u{a0}min"),
    }
}

/// The run sheet's last line where the items take longer than planned:
/// "Ende nach Plan 11:00, nach den Minuten 11:10: 10 Min. darüber".
#[must_use]
pub fn over_planned_end(planned: &str, reckoned: &str, minutes: u32, lang: PaperLang) -> String {
    match lang {
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => format!(
            "Geplantes Ende {planned}\u{a0}Uhr; nach den Minuten endet die Sitzung um {reckoned}\u{a0}Uhr, {minutes}\u{a0}Min. später."
        ),
        PaperLang::En => format!(
            "Planned end {planned}; by the minutes of its items the meeting ends at {reckoned}, {minutes}\u{a0}min later."
        ),
    }
}

/// How many records a list holds: "4 Verträge", "1 Vertrag".
#[must_use]
pub fn contracts_counted(contracts: usize, lang: PaperLang) -> String {
    match (lang, contracts) {
        (PaperLang::En, 1) => "1 contract".to_owned(),
        (PaperLang::En, n) => format!("{n} contracts"),
        (_, 1) => "1 Vertrag".to_owned(),
        (_, n) => format!("{n} Verträge"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn switzerland_says_traktanden_and_austria_does_not() {
        assert_eq!(agenda(PaperLang::DeCh).agenda, "Traktanden");
        assert_eq!(agenda(PaperLang::DeAt), agenda(PaperLang::De));
        assert_eq!(agenda(PaperLang::En).agenda, "Agenda");
    }

    #[test]
    fn no_swiss_word_has_an_eszett() {
        for words in [format!("{:?}", agenda(PaperLang::DeCh)), format!("{:?}", contract_list(PaperLang::DeCh))] {
            assert!(!words.contains('ß'), "{words}");
        }
    }

    #[test]
    fn counts_agree_with_their_noun() {
        assert_eq!(contracts_counted(1, PaperLang::De), "1 Vertrag");
        assert_eq!(contracts_counted(2000, PaperLang::DeAt), "2000 Verträge");
        assert_eq!(contracts_counted(1, PaperLang::En), "1 contract");
    }
}
