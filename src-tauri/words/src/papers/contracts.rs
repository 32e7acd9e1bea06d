//! What stands printed on the papers of contracts beside the list: deadlines, sheets, costs.

use kontor_core::contracts::decisions::Choice;
use kontor_core::contracts::{LinkRole, NoticeForm};

use crate::lang::PaperLang;

mod messenger;

pub use messenger::{MessengerWords, messenger};

/// Words of the list of deadlines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeadlineWords {
    /// The paper itself.
    pub title: &'static str,
    /// Column: a box to be ticked; short.
    pub done: &'static str,
    /// Column: number and title.
    pub contract: &'static str,
    /// Column: the end that notice leads to.
    pub end: &'static str,
    /// Column: the end where the day is missed.
    pub missed_end: &'static str,
    /// Column: what falls due until then.
    pub missed_cost: &'static str,
    /// Stands where no other end follows: notice is possible this one time.
    pub no_further_end: &'static str,
    /// The group of those whose day for sending has passed.
    pub overdue: &'static str,
    /// Stands where no deadline falls into the time.
    pub empty: &'static str,
}

const DE_DEADLINES: DeadlineWords = DeadlineWords {
    title: "Fristenliste",
    done: "Erl.",
    contract: "Vertrag",
    end: "Ende",
    missed_end: "Versäumt: Ende erst",
    missed_cost: "Versäumt: kostet netto",
    no_further_end: "kein weiteres",
    overdue: "Absenden überfällig – Zugang noch möglich",
    empty: "In dieser Zeit ist keine Kündigung abzusenden.",
};

const EN_DEADLINES: DeadlineWords = DeadlineWords {
    title: "Deadline list",
    done: "Done",
    contract: "Contract",
    end: "End",
    missed_end: "If missed: ends only",
    missed_cost: "If missed: costs, net",
    no_further_end: "no other",
    overdue: "Sending overdue – receipt still possible",
    empty: "No notice has to be sent in this time.",
};

/// The words of the list of deadlines.
#[must_use]
pub const fn deadlines(lang: PaperLang) -> &'static DeadlineWords {
    match lang {
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => &DE_DEADLINES,
        PaperLang::En => &EN_DEADLINES,
    }
}

/// How far the list of deadlines looks: "Absenden bis 14.06.2026 (90 Tage)"; the day is written already.
#[must_use]
pub fn send_until(day: &str, days: i64, lang: PaperLang) -> String {
    match (lang, days) {
        (PaperLang::En, 1) => format!("to be sent by {day} (1 day)"),
        (PaperLang::En, n) => format!("to be sent by {day} ({n} days)"),
        (_, 1) => format!("abzusenden bis {day} (1 Tag)"),
        (_, n) => format!("abzusenden bis {day} ({n} Tage)"),
    }
}

/// Words of the contract sheet and of the sheet that a contract is put to decision with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetWords {
    /// The paper itself.
    pub sheet: &'static str,
    /// Several of them.
    pub sheets: &'static str,
    /// Part: the other side.
    pub partner: &'static str,
    /// What they are called.
    pub name: &'static str,
    /// Where they are reached by post.
    pub address: &'static str,
    /// Telephone.
    pub phone: &'static str,
    /// E-mail.
    pub email: &'static str,
    /// Whom to call there.
    pub contact_person: &'static str,
    /// Our number with them.
    pub customer_number: &'static str,
    /// Their number for the contract.
    pub contract_number: &'static str,
    /// Part: what the contract is.
    pub contract: &'static str,
    /// Our number.
    pub number: &'static str,
    /// Kind of contract.
    pub kind: &'static str,
    /// Who pays.
    pub direction: &'static str,
    /// Cost centre.
    pub cost_centre: &'static str,
    /// Who looks after it.
    pub responsible: &'static str,
    /// How it stands.
    pub status: &'static str,
    /// Part: term and notice.
    pub term_and_notice: &'static str,
    /// The term as agreed.
    pub term: &'static str,
    /// The term that runs now.
    pub current_term: &'static str,
    /// The notice rule.
    pub notice: &'static str,
    /// The form of a notice.
    pub form: &'static str,
    /// Notice was given.
    pub given: &'static str,
    /// Part: how the deadline was found.
    pub derivation: &'static str,
    /// Part: price steps.
    pub costs: &'static str,
    /// Price: from when on.
    pub valid_from: &'static str,
    /// Price: from the beginning.
    pub from_begin: &'static str,
    /// Price: the amount.
    pub amount: &'static str,
    /// Price: how often.
    pub payment: &'static str,
    /// Price: first due day.
    pub first_due: &'static str,
    /// Price: why it changed.
    pub reason: &'static str,
    /// Price: the one that holds today.
    pub holds_now: &'static str,
    /// Without VAT.
    pub net: &'static str,
    /// With VAT.
    pub gross: &'static str,
    /// Part: own fields.
    pub own_fields: &'static str,
    /// Tags.
    pub tags: &'static str,
    /// Part: contracts that it stands to.
    pub links: &'static str,
    /// Part: what was decided.
    pub decided: &'static str,
    /// Decision: before the end that was up.
    pub decided_for: &'static str,
    /// Notice: when it was sent.
    pub sent: &'static str,
    /// Notice: when it was confirmed.
    pub confirmed: &'static str,
    /// Part: free text.
    pub note: &'static str,
    /// Part: files.
    pub files: &'static str,
    /// Part: what happened.
    pub history: &'static str,
    /// History: the contract began.
    pub begun: &'static str,
    /// History: notice was given.
    pub notice_was_given: &'static str,
    /// History: a meeting.
    pub meeting: &'static str,
    /// Stands for what is left out of the history.
    pub more: &'static str,
    /// Figure: last day of receipt.
    pub receive_by: &'static str,
    /// Figure: last day to send.
    pub send_by: &'static str,
    /// Figure: the next end.
    pub next_end: &'static str,
    /// Figure: when it ends.
    pub ends: &'static str,
    /// Figure: bound until then where the day is missed.
    pub otherwise: &'static str,
    /// Figure: stands where no day counts.
    pub deadline: &'static str,
    /// Figure: amount of a year.
    pub yearly: &'static str,
    /// Figure: still to be paid until the end.
    pub remaining: &'static str,
    /// Figure: what missing costs.
    pub if_missed: &'static str,
    /// Stands where the partner is not known.
    pub no_partner: &'static str,
    /// Decision: the paper.
    pub decision: &'static str,
    /// Decision: several of them.
    pub decisions: &'static str,
    /// Decision: the heading above the boxes.
    pub decide: &'static str,
    /// Decision: before the day.
    pub decide_by: &'static str,
    /// Decision: the first box.
    pub keep: &'static str,
    /// Decision: the second box.
    pub terminate: &'static str,
    /// Decision: the third box.
    pub renegotiate: &'static str,
    /// Decision: before the end of a notice.
    pub to_day: &'static str,
    /// Decision: before a line for another day.
    pub other_day: &'static str,
    /// Decision: before a line for what is to be reached.
    pub aim: &'static str,
    /// Decision: before lines to write on.
    pub remarks: &'static str,
    /// Decision: below a line.
    pub date: &'static str,
    /// Decision: below a line.
    pub signature: &'static str,
    /// Decision: stands behind a note that was cut.
    pub shortened: &'static str,
}

const DE_SHEET: SheetWords = SheetWords {
    sheet: "Vertragsblatt",
    sheets: "Vertragsblätter",
    partner: "Partner",
    name: "Name",
    address: "Anschrift",
    phone: "Telefon",
    email: "E-Mail",
    contact_person: "Ansprechpartner dort",
    customer_number: "Unsere Kundennummer",
    contract_number: "Vertragsnummer dort",
    contract: "Vertrag",
    number: "Unsere Nummer",
    kind: "Art",
    direction: "Richtung",
    cost_centre: "Kostenstelle",
    responsible: "Zuständig bei uns",
    status: "Stand",
    term_and_notice: "Laufzeit und Kündigung",
    term: "Laufzeit",
    current_term: "Läuft zurzeit",
    notice: "Kündigung",
    form: "Form",
    given: "Gekündigt",
    derivation: "So ist gerechnet",
    costs: "Kosten",
    valid_from: "Gültig ab",
    from_begin: "Beginn",
    amount: "Betrag",
    payment: "Zahlung",
    first_due: "Erste Fälligkeit",
    reason: "Grund",
    holds_now: "gilt heute",
    net: "netto",
    gross: "brutto",
    own_fields: "Eigene Felder",
    tags: "Schlagwörter",
    links: "Verbundene Verträge",
    decided: "Entscheidungen",
    decided_for: "zum Ende",
    sent: "Abgesandt",
    confirmed: "Bestätigt",
    note: "Notiz",
    files: "Dateien",
    history: "Verlauf",
    begun: "Beginn des Vertrags",
    notice_was_given: "Kündigung zugegangen",
    meeting: "Termin",
    more: "weitere im Programm",
    receive_by: "Zugang bis",
    send_by: "Absenden bis",
    next_end: "Nächstes Ende",
    ends: "Ende",
    otherwise: "Sonst gebunden bis",
    deadline: "Frist",
    yearly: "Jahresbetrag",
    remaining: "Noch bis Ende",
    if_missed: "Wenn versäumt",
    no_partner: "ohne Partner",
    decision: "Zur Entscheidung",
    decisions: "Zur Entscheidung: Verträge",
    decide: "Entscheidung",
    decide_by: "Entscheidung nötig bis",
    keep: "behalten",
    terminate: "kündigen",
    renegotiate: "nachverhandeln",
    to_day: "zum",
    other_day: "oder zum",
    aim: "Ziel:",
    remarks: "Bemerkungen",
    date: "Datum",
    signature: "Unterschrift",
    shortened: "(gekürzt; ganz auf dem Vertragsblatt)",
};

const EN_SHEET: SheetWords = SheetWords {
    sheet: "Contract sheet",
    sheets: "Contract sheets",
    partner: "Partner",
    name: "Name",
    address: "Address",
    phone: "Phone",
    email: "E-mail",
    contact_person: "Contact person there",
    customer_number: "Our customer number",
    contract_number: "Their contract number",
    contract: "Contract",
    number: "Our number",
    kind: "Kind",
    direction: "Direction",
    cost_centre: "Cost centre",
    responsible: "Responsible here",
    status: "Status",
    term_and_notice: "Term and notice",
    term: "Term",
    current_term: "Runs at present",
    notice: "Notice",
    form: "Form",
    given: "Notice given",
    derivation: "How it is calculated",
    costs: "Costs",
    valid_from: "Valid from",
    from_begin: "the start",
    amount: "Amount",
    payment: "Payment",
    first_due: "First due",
    reason: "Reason",
    holds_now: "holds today",
    net: "net",
    gross: "gross",
    own_fields: "Own fields",
    tags: "Tags",
    links: "Linked contracts",
    decided: "Decisions",
    decided_for: "for the end on",
    sent: "Sent",
    confirmed: "Confirmed",
    note: "Note",
    files: "Files",
    history: "History",
    begun: "The contract began",
    notice_was_given: "Notice received",
    meeting: "Meeting",
    more: "more in the program",
    receive_by: "Receipt by",
    send_by: "Send by",
    next_end: "Next end",
    ends: "End",
    otherwise: "Otherwise bound until",
    deadline: "Deadline",
    yearly: "Per year",
    remaining: "Still due to the end",
    if_missed: "If missed",
    no_partner: "no partner",
    decision: "For decision",
    decisions: "For decision: contracts",
    decide: "Decision",
    decide_by: "Decision needed by",
    keep: "keep",
    terminate: "give notice",
    renegotiate: "renegotiate",
    to_day: "to",
    other_day: "or to",
    aim: "aim:",
    remarks: "Remarks",
    date: "Date",
    signature: "Signature",
    shortened: "(shortened; in full on the contract sheet)",
};

/// The words of the contract sheet and the decision sheet.
#[must_use]
pub const fn sheet(lang: PaperLang) -> &'static SheetWords {
    match lang {
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => &DE_SHEET,
        PaperLang::En => &EN_SHEET,
    }
}

/// What falls due in a calendar year: "Fällig 2026".
#[must_use]
pub fn due_in(year: i32, lang: PaperLang) -> String {
    if lang.is_german() { format!("Fällig {year}") } else { format!("Due in {year}") }
}

/// A sentence of ours in Swiss spelling, where the paper is Swiss.
#[must_use]
pub fn spelt(text: String, lang: PaperLang) -> String {
    if lang == PaperLang::DeCh { text.replace('ß', "ss").replace('„', "«").replace('“', "»") } else { text }
}

/// "am 16.03.2026 zum 30.06.2026"; the days are written already.
#[must_use]
pub fn given_on(day: &str, end: &str, lang: PaperLang) -> String {
    if lang.is_german() { format!("am {day} zum {end}") } else { format!("on {day} to {end}") }
}

/// "seit 15.07.2024, bis 14.07.2026"; the days are written already.
#[must_use]
pub fn running(from: &str, to: Option<&str>, lang: PaperLang) -> String {
    match (to, lang.is_german()) {
        (Some(to), true) => format!("{from} bis {to}"),
        (Some(to), false) => format!("{from} to {to}"),
        (None, true) => format!("seit {from}, unbefristet"),
        (None, false) => format!("since {from}, indefinite"),
    }
}

/// By which ways a notice can still be received in time, by the form that it must have.
const fn ways(form: NoticeForm, lang: PaperLang) -> &'static str {
    match (form, lang) {
        (NoticeForm::None | NoticeForm::Text, PaperLang::En) => "by messenger, e-mail or fax",
        (NoticeForm::None | NoticeForm::Text, _) => "Bote, E-Mail oder Fax",
        (NoticeForm::AgreedWritten, PaperLang::En) => "by messenger; e-mail or fax only in doubt, the original follows",
        (NoticeForm::AgreedWritten, _) => "Bote; E-Mail oder Fax nur im Zweifel, das Original folgt",
        (NoticeForm::StatutoryWritten, PaperLang::En) => "only by messenger; e-mail or fax do not suffice",
        (NoticeForm::StatutoryWritten, _) => "nur mit Bote; E-Mail oder Fax genügen nicht",
        (NoticeForm::Portal, PaperLang::En) => "through the portal",
        (NoticeForm::Portal, _) => "über das Portal",
    }
}

/// The day for sending has passed: since when, until when receipt is possible, and how. The days are written already.
#[must_use]
pub fn still_possible(send_by: &str, receive_by: &str, form: NoticeForm, lang: PaperLang) -> String {
    let ways = ways(form, lang);
    if lang.is_german() {
        format!("Absenden überfällig seit {send_by} – Zugang noch bis {receive_by} möglich ({ways}).")
    } else {
        format!("Sending overdue since {send_by} – receipt still possible until {receive_by} ({ways}).")
    }
}

/// The last day of receipt has passed, and nobody has said what follows. `until` is none where no other end follows.
#[must_use]
pub fn missed(send_by: &str, until: Option<&str>, lang: PaperLang) -> String {
    match (lang.is_german(), until) {
        (true, Some(until)) => format!("Frist verstrichen, Absenden war bis {send_by} möglich – gebunden bis {until}."),
        (true, None) => format!("Frist verstrichen, Absenden war bis {send_by} möglich."),
        (false, Some(until)) => format!("Deadline missed, sending was possible until {send_by} – bound until {until}."),
        (false, None) => format!("Deadline missed, sending was possible until {send_by}."),
    }
}

/// What was decided: "behalten".
#[must_use]
pub const fn choice(choice: Choice, lang: PaperLang) -> &'static str {
    let w = sheet(lang);
    match choice {
        Choice::Keep => w.keep,
        Choice::Terminate => w.terminate,
        Choice::Renegotiate => w.renegotiate,
    }
}

/// How a contract stands to another: "Rahmenvertrag".
#[must_use]
pub const fn link(role: LinkRole, lang: PaperLang) -> &'static str {
    match (role, lang) {
        (LinkRole::Frame, PaperLang::En) => "Framework agreement",
        (LinkRole::Frame, _) => "Rahmenvertrag",
        (LinkRole::Amends, PaperLang::En) => "Amendment to",
        (LinkRole::Amends, _) => "Nachtrag zu",
        (LinkRole::Replaces, PaperLang::En) => "Replaces",
        (LinkRole::Replaces, _) => "Ersetzt",
        (LinkRole::BelongsTo, PaperLang::En) => "Belongs to",
        (LinkRole::BelongsTo, _) => "Gehört zu",
    }
}

/// How another contract stands to this one: "Nachtrag" on the sheet of the contract that it amends.
#[must_use]
pub const fn linked_from(role: LinkRole, lang: PaperLang) -> &'static str {
    match (role, lang) {
        (LinkRole::Frame, PaperLang::En) => "Framework agreement for",
        (LinkRole::Frame, _) => "Rahmenvertrag für",
        (LinkRole::Amends, PaperLang::En) => "Amended by",
        (LinkRole::Amends, _) => "Nachtrag",
        (LinkRole::Replaces, PaperLang::En) => "Replaced by",
        (LinkRole::Replaces, _) => "Ersetzt durch",
        (LinkRole::BelongsTo, PaperLang::En) => "Belongs to",
        (LinkRole::BelongsTo, _) => "Gehört zu",
    }
}

/// What "keep" means: until when one is bound and what that costs. Day and amount are written already.
#[must_use]
pub fn kept_until(end: Option<&str>, cost: Option<&str>, lang: PaperLang) -> String {
    match (end, cost, lang.is_german()) {
        (Some(end), Some(cost), true) => format!("läuft dann weiter bis {end} und kostet bis dahin {cost} mehr"),
        (Some(end), None, true) => format!("läuft dann weiter bis {end}"),
        (Some(end), Some(cost), false) => format!("then runs on until {end} and costs {cost} more until then"),
        (Some(end), None, false) => format!("then runs on until {end}"),
        (None, _, _) => String::new(),
    }
}

/// How a contract keeps on bringing in money where it is kept; as [`kept_until`] for what comes in.
#[must_use]
pub fn brings_until(end: Option<&str>, amount: Option<&str>, lang: PaperLang) -> String {
    match (end, amount, lang.is_german()) {
        (Some(end), Some(amount), true) => format!("läuft dann weiter bis {end} und bringt bis dahin {amount} mehr"),
        (Some(end), Some(amount), false) => format!("then runs on until {end} and brings {amount} more until then"),
        _ => kept_until(end, None, lang),
    }
}

/// Who puts it to decision, and when; the day is written already.
#[must_use]
pub fn put_by(who: &str, day: &str, lang: PaperLang) -> String {
    match (who.trim(), lang.is_german()) {
        ("", true) => format!("Vorgelegt am {day}"),
        ("", false) => format!("Put to decision on {day}"),
        (who, true) => format!("Vorgelegt von {who} am {day}"),
        (who, false) => format!("Put to decision by {who} on {day}"),
    }
}

/// Words of the cost overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CostWords {
    /// The paper itself.
    pub title: &'static str,
    /// Column: the cost centre.
    pub centre: &'static str,
    /// Column: how many contracts.
    pub contracts: &'static str,
    /// Before what is summed.
    pub sum: &'static str,
    /// The row of contracts without a cost centre.
    pub no_centre: &'static str,
    /// In the head: what the amounts are.
    pub net: &'static str,
    /// Below: what is counted.
    pub note: &'static str,
    /// Stands where nothing falls due.
    pub empty: &'static str,
}

const DE_COSTS: CostWords = CostWords {
    title: "Kostenübersicht",
    centre: "Kostenstelle",
    contracts: "Verträge",
    sum: "Summe",
    no_centre: "ohne Kostenstelle",
    net: "fällige Beträge, netto",
    note: "Gezählt ist, was im Kalenderjahr fällig wird, bis zum festen Ende eines Vertrags; Preise, wie sie heute eingetragen sind. Ein Vertrag mehrerer Kostenstellen steht bei jeder mit ihrem Anteil und zählt in der Summe einmal.",
    empty: "Für diese Verträge wird in diesen Jahren nichts fällig.",
};

const EN_COSTS: CostWords = CostWords {
    title: "Cost overview",
    centre: "Cost centre",
    contracts: "Contracts",
    sum: "Total",
    no_centre: "without a cost centre",
    net: "amounts due, net",
    note: "Counted is what falls due in the calendar year, up to the settled end of a contract; prices as entered today. A contract that cost centres share stands at each with its part and counts once in the sum.",
    empty: "Nothing falls due for these contracts in these years.",
};

/// The words of the cost overview.
#[must_use]
pub const fn costs(lang: PaperLang) -> &'static CostWords {
    match lang {
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => &DE_COSTS,
        PaperLang::En => &EN_COSTS,
    }
}

/// "Ausgaben in EUR": what stands together and is never added to anything else.
#[must_use]
pub fn block(direction: &str, currency: &str) -> String {
    format!("{direction} in {currency}")
}

/// "Summe Ausgaben in EUR".
#[must_use]
pub fn sum_of(what: &str, lang: PaperLang) -> String {
    format!("{} {what}", costs(lang).sum)
}

/// The smaller cost centres of a chart, taken together.
#[must_use]
pub fn others(count: usize, lang: PaperLang) -> String {
    if lang.is_german() { format!("{count} weitere Kostenstellen") } else { format!("{count} more cost centres") }
}

#[cfg(test)]
mod tests;
