//! How the register of contracts speaks: status, direction, and the words that stand where
//! a contract has no deadline of its own.

use kontor_core::contracts::costs::PaymentInterval;
use kontor_core::contracts::decisions::Choice;
use kontor_core::contracts::register::Status;
use kontor_core::contracts::{Direction, NoticeForm};

use crate::Lang;

/// "laufend", "gekündigt".
#[must_use]
pub const fn status(status: Status, lang: Lang) -> &'static str {
    match (status, lang) {
        (Status::Draft, Lang::De) => "Entwurf",
        (Status::Draft, Lang::En) => "draft",
        (Status::Running, Lang::De) => "laufend",
        (Status::Running, Lang::En) => "running",
        (Status::Suspended, Lang::De) => "ruhend",
        (Status::Suspended, Lang::En) => "suspended",
        (Status::Terminated, Lang::De) => "gekündigt",
        (Status::Terminated, Lang::En) => "terminated",
        (Status::Expiring, Lang::De) => "läuft aus",
        (Status::Expiring, Lang::En) => "expiring",
        (Status::Ended, Lang::De) => "beendet",
        (Status::Ended, Lang::En) => "ended",
        (Status::Archived, Lang::De) => "archiviert",
        (Status::Archived, Lang::En) => "archived",
    }
}

/// How often is paid: "monatlich".
#[must_use]
pub fn interval(interval: PaymentInterval, lang: Lang) -> &'static str {
    let (de, en) = match interval {
        PaymentInterval::Once => ("einmalig", "once"),
        PaymentInterval::Weekly => ("wöchentlich", "weekly"),
        PaymentInterval::TwoWeekly => ("alle zwei Wochen", "every two weeks"),
        PaymentInterval::FourWeekly => ("alle vier Wochen", "every four weeks"),
        PaymentInterval::Monthly => ("monatlich", "monthly"),
        PaymentInterval::TwoMonthly => ("alle zwei Monate", "every two months"),
        PaymentInterval::Quarterly => ("vierteljährlich", "quarterly"),
        PaymentInterval::FourMonthly => ("alle vier Monate", "every four months"),
        PaymentInterval::HalfYearly => ("halbjährlich", "half-yearly"),
        PaymentInterval::Yearly => ("jährlich", "yearly"),
        PaymentInterval::TwoYearly => ("alle zwei Jahre", "every two years"),
        PaymentInterval::ThreeYearly => ("alle drei Jahre", "every three years"),
        PaymentInterval::FiveYearly => ("alle fünf Jahre", "every five years"),
    };
    lang.pick(de, en)
}

/// The form of a notice: "gesetzliche Schriftform".
#[must_use]
pub fn notice_form(form: NoticeForm, lang: Lang) -> &'static str {
    let (de, en) = match form {
        NoticeForm::None => ("formfrei", "no form required"),
        NoticeForm::Text => ("Textform", "text form"),
        NoticeForm::AgreedWritten => ("vereinbarte Schriftform", "agreed written form"),
        NoticeForm::StatutoryWritten => ("gesetzliche Schriftform", "statutory written form"),
        NoticeForm::Portal => ("über ein Portal", "through a portal"),
    };
    lang.pick(de, en)
}

/// "Ausgaben", "Einnahmen".
#[must_use]
pub const fn direction(direction: Direction, lang: Lang) -> &'static str {
    match (direction, lang) {
        (Direction::Pay, Lang::De) => "Ausgaben",
        (Direction::Pay, Lang::En) => "Expenses",
        (Direction::Receive, Lang::De) => "Einnahmen",
        (Direction::Receive, Lang::En) => "Income",
    }
}

/// "endet 31.08.2026", "beendet 31.08.2026", "gekündigt zum 31.08.2026"; the day is written already.
#[must_use]
pub fn ends_on(status: Status, day: &str, lang: Lang) -> String {
    match (status, lang) {
        (Status::Terminated, Lang::De) => format!("gekündigt zum {day}"),
        (Status::Terminated, Lang::En) => format!("terminated, ends {day}"),
        (Status::Ended, Lang::De) => format!("beendet {day}"),
        (Status::Ended, Lang::En) => format!("ended {day}"),
        (_, Lang::De) => format!("endet {day}"),
        (_, Lang::En) => format!("ends {day}"),
    }
}

/// Notice on any day.
#[must_use]
pub const fn any_time(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "jederzeit kündbar",
        Lang::En => "notice any time",
    }
}

/// In the place of the last day of receipt, where a notice may arrive on any day.
#[must_use]
pub fn any_day(lang: Lang) -> &'static str {
    lang.pick("jederzeit", "any day")
}

/// Notice every month.
#[must_use]
pub const fn monthly(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "monatlich kündbar",
        Lang::En => "notice every month",
    }
}

/// Notice every quarter.
#[must_use]
pub const fn quarterly(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "vierteljährlich kündbar",
        Lang::En => "notice every quarter",
    }
}

/// No notice is possible.
#[must_use]
pub const fn not_terminable(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "nicht kündbar",
        Lang::En => "no notice possible",
    }
}

/// The group of contracts without a deadline.
#[must_use]
pub const fn without_deadline(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Ohne Frist",
        Lang::En => "Without a deadline",
    }
}

/// The group of contracts for which the grouped value was not given.
#[must_use]
pub const fn not_given(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Ohne Angabe",
        Lang::En => "Not given",
    }
}

/// What stands where nothing could be computed.
#[must_use]
pub const fn unclear(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "bitte prüfen",
        Lang::En => "please check",
    }
}

/// The heading over contracts that several cost centres share.
#[must_use]
pub fn several_centres(lang: Lang) -> &'static str {
    lang.pick("Mehrere Kostenstellen", "Several cost centres")
}

/// The same where each of them stands once, with its whole amount.
#[must_use]
pub fn several_centres_whole(lang: Lang) -> &'static str {
    lang.pick(
        "Mehrere Kostenstellen (jeder Vertrag einmal, mit dem ganzen Betrag)",
        "Several cost centres (each contract once, with its whole amount)",
    )
}

/// What a decision keeps a contract silent with.
#[must_use]
pub fn decided(choice: Choice, lang: Lang) -> &'static str {
    match choice {
        Choice::Keep => lang.pick("wird behalten", "is kept"),
        Choice::Terminate => lang.pick("wird gekündigt", "is being ended"),
        Choice::Renegotiate => lang.pick("in Verhandlung", "being renegotiated"),
    }
}
