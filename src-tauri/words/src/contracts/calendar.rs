//! The days of contracts in the calendars of other programs.

use kontor_core::contracts::days::DayKind;

use crate::lang::Lang;

/// What a day is, before the contract's title: "Kündigung absenden bis heute".
#[must_use]
pub fn day(kind: DayKind, lang: Lang) -> &'static str {
    let (de, en) = match kind {
        DayKind::Send => ("Kündigung absenden bis heute", "Send notice by today"),
        DayKind::ReceiveBy => ("Zugang bis heute", "Receive by today"),
        DayKind::End => ("Vertrag endet", "Contract ends"),
    };
    lang.pick(de, en)
}

/// Before the last day on which a notice may arrive.
#[must_use]
pub fn receive_by(lang: Lang) -> &'static str {
    lang.pick("Zugang bis", "Receive by")
}

/// Before the end that a notice leads to.
#[must_use]
pub fn end(lang: Lang) -> &'static str {
    lang.pick("Ende", "End")
}

/// Before the end where the day is missed.
#[must_use]
pub fn missed_end(lang: Lang) -> &'static str {
    lang.pick("sonst erst", "else only")
}

/// What the calendar's file is called.
#[must_use]
pub fn file_name(lang: Lang) -> &'static str {
    lang.pick("Vertragsfristen", "Contract deadlines")
}
