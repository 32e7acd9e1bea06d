//! Refused terms in words: what is wrong, and what to do.

use kontor_core::contracts::TermErrorCode;

use crate::lang::Lang;

/// The refusal with its remedy, for the field where it belongs.
#[must_use]
pub const fn term_error(code: TermErrorCode, lang: Lang) -> &'static str {
    let (german, english) = texts(code);
    match lang {
        Lang::De => german,
        Lang::En => english,
    }
}

const fn texts(code: TermErrorCode) -> (&'static str, &'static str) {
    use TermErrorCode as C;
    match code {
        C::NegativeNotice => (
            "Eine Kündigungsfrist kann nicht negativ sein. Geben Sie 0 oder mehr ein.",
            "A notice period cannot be negative. Enter 0 or more.",
        ),
        C::NoticeTooLong => (
            "Diese Kündigungsfrist ist länger als 200 Jahre. Bitte prüfen Sie die Zahl.",
            "This notice period is longer than 200 years. Please check the number.",
        ),
        C::TermZero => (
            "Eine Laufzeit dauert mindestens einen Tag. Geben Sie 1 oder mehr ein.",
            "A term lasts at least one day. Enter 1 or more.",
        ),
        C::TermTooLong => (
            "Diese Laufzeit ist länger als 200 Jahre. Bitte prüfen Sie die Zahl.",
            "This term is longer than 200 years. Please check the number.",
        ),
        C::EndBeforeStart => (
            "Das Ende liegt vor dem Beginn. Bitte prüfen Sie beide Daten.",
            "The end lies before the start. Please check both dates.",
        ),
        C::FirstTermMissing => (
            "Ein Vertrag, der sich verlängert oder von selbst endet, braucht eine erste Laufzeit. Tragen Sie \
             sie ein oder wählen Sie „unbefristet“.",
            "A contract that renews or ends by itself needs a first term. Enter it or choose “indefinite”.",
        ),
        C::NoticeGridWithRenewal => (
            "Ein Vertrag, der sich verlängert, wird zum Ablauf gekündigt (oder zum Ende des Vertragsjahres, \
             wenn er sich um ganze Jahre verlängert). Wählen Sie „vor Ablauf“.",
            "A contract that renews is terminated to its expiry (or to the end of the contract year where it \
             renews by whole years). Choose “before expiry”.",
        ),
        C::TermEndWithoutTerm => (
            "Eine Kündigung zum Ablauf setzt eine Laufzeit voraus. Tragen Sie eine erste Laufzeit ein oder \
             wählen Sie ein anderes Ende, zum Beispiel das Monatsende.",
            "Notice to expiry needs a term. Enter a first term or choose another end, for example the end of \
             a month.",
        ),
        C::NoticeGridInvalid => (
            "Zu welchem Tag gekündigt werden kann, fehlt oder passt nicht zur Frist. Wählen Sie ein Ende.",
            "The day to which notice can be given is missing or does not fit the period. Choose an end.",
        ),
        C::NoticeDayInvalid => {
            ("Einen solchen Tag hat kein Monat. Geben Sie 1 bis 31 ein.", "No month has such a day. Enter 1 to 31.")
        }
        C::NoticeStepsInvalid => (
            "Die Stufen beginnen bei 0 Jahren und steigen an; jede hat eine einfache Frist. Bitte ordnen Sie \
             sie so.",
            "The steps begin at 0 years and rise; each has a plain rule. Please arrange them that way.",
        ),
        C::SpecialEffectMissing => (
            "Es fehlt, ab wann das Ereignis wirkt. Tragen Sie das Datum ein.",
            "The day on which the event takes effect is missing. Enter the date.",
        ),
        C::SpecialNested => (
            "Eine Sonderkündigung endet mit Zugang, zum Ereignis oder nach einer einfachen Frist. Wählen Sie \
             eine davon.",
            "A special notice ends with receipt, with the event or by a plain rule. Choose one of them.",
        ),
        C::PostalDaysInvalid => (
            "Der Postweg dauert 0 bis 60 Werktage. Bitte prüfen Sie die Zahl.",
            "The post takes 0 to 60 working days. Please check the number.",
        ),
        C::DateOutOfRange => (
            "Dieses Datum liegt außerhalb der Jahre 1800 bis 2400. Bitte prüfen Sie das Jahr.",
            "This date lies outside the years 1800 to 2400. Please check the year.",
        ),
        C::NoEndFound => (
            "Alle Tage, zu denen gekündigt werden könnte, sind ausgeschlossen. Nehmen Sie einen Ausschluss \
             zurück.",
            "Every day to which notice could be given is excluded. Remove an exclusion.",
        ),
    }
}
