//! What stands beside a deadline: notes, and what needs no reminder.

use kontor_core::contracts::{Freely, Note};

use crate::dates;
use crate::lang::Lang;

/// The tag of contracts that came in from a table and that a person should look at.
#[must_use]
pub const fn to_check(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "bitte prüfen",
        Lang::En => "please check",
    }
}

/// The hint that stands wherever a deadline is shown.
#[must_use]
pub const fn legal_hint(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Berechnet – bitte mit dem Vertrag abgleichen",
        Lang::En => "Calculated – please check against the contract",
    }
}

/// "monatlich kündbar": what a list says instead of a deadline.
#[must_use]
pub const fn freely_in_words(freely: Freely, lang: Lang) -> &'static str {
    match (freely, lang) {
        (Freely::AnyTime, Lang::De) => "jederzeit kündbar",
        (Freely::AnyTime, Lang::En) => "terminable at any time",
        (Freely::Monthly, Lang::De) => "monatlich kündbar",
        (Freely::Monthly, Lang::En) => "terminable monthly",
        (Freely::Quarterly, Lang::De) => "vierteljährlich kündbar",
        (Freely::Quarterly, Lang::En) => "terminable quarterly",
    }
}

/// The notes, in order.
#[must_use]
pub fn notes_in_words(notes: &[Note], lang: Lang) -> Vec<String> {
    notes.iter().map(|&note| note_in_words(note, lang)).collect()
}

/// One note.
#[must_use]
pub fn note_in_words(note: Note, lang: Lang) -> String {
    let date = |day| dates::numeric(day, lang.into());
    match (note, lang) {
        (Note::CheckStartDay, Lang::De) => {
            "Bitte prüfen: Bei einem Beginn am 29., 30. oder 31. kann das Ende je nach Zählung um einen Tag \
             abweichen. Steht im Vertrag ein festes Ende, tragen Sie es ein."
        }
        (Note::CheckStartDay, Lang::En) => {
            "Please check: with a start on the 29th, 30th or 31st the end can differ by a day, depending on \
             how it is counted. If the contract names a fixed end, enter it."
        }
        (Note::ThirdWorkingDaySaturday, Lang::De) => {
            "Der dritte Werktag ist ein Samstag. Ob er zählt, ist umstritten; gezeigt wird der frühere Tag."
        }
        (Note::ThirdWorkingDaySaturday, Lang::En) => {
            "The third working day is a Saturday. Whether it counts is disputed; the earlier day is shown."
        }
        (Note::NoticeLongerThanTerm, Lang::De) => {
            "Bitte prüfen: Die Kündigungsfrist ist länger als die Laufzeit, zu deren Ende gekündigt wird."
        }
        (Note::NoticeLongerThanTerm, Lang::En) => {
            "Please check: the notice period is longer than the term that it ends."
        }
        (Note::NoTermLeft, Lang::De) => {
            "Die Kündigung gilt nur zum Ablauf, danach läuft der Vertrag unbefristet. Tragen Sie ein, wie er \
             dann gekündigt werden kann."
        }
        (Note::NoTermLeft, Lang::En) => {
            "Notice is only possible to expiry, but the contract then runs on indefinitely. Enter how notice \
             can be given after that."
        }
        (Note::Ended { end }, Lang::De) => return format!("Der Vertrag ist am {} abgelaufen.", date(end)),
        (Note::Ended { end }, Lang::En) => return format!("The contract ended on {}.", date(end)),
        (Note::NotBegun { start }, Lang::De) => {
            return format!("Der Vertrag beginnt erst am {}.", date(start));
        }
        (Note::NotBegun { start }, Lang::En) => {
            return format!("The contract only begins on {}.", date(start));
        }
        (Note::BoundUntil { end }, Lang::De) => {
            return format!("Ohne Kündigung gebunden bis {}.", date(end));
        }
        (Note::BoundUntil { end }, Lang::En) => {
            return format!("Without notice bound until {}.", date(end));
        }
        (Note::SpecialOver { closed }, Lang::De) => {
            return format!("Das Sonderkündigungsrecht bestand nur bis {}.", date(closed));
        }
        (Note::SpecialOver { closed }, Lang::En) => {
            return format!("The right to special notice ended on {}.", date(closed));
        }
    }
    .to_owned()
}
