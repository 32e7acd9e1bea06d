//! What a clause says beside term and period: the day of an end, the earliest one, and the form of a notice.

use chrono::NaiveDate;

use super::words::Text;
use crate::contracts::contract::NoticeForm;

/// Words that speak of a notice.
const NOTICE: &[&str] = &["kuend", "notice", "terminat", "cancel"];

fn says(text: &Text, words: &[&str]) -> bool {
    words.iter().any(|words| text.find(words).is_some())
}

/// "befristet bis 31.12.2026", "endet am 30.06.2027", "expires on 31 December 2026".
pub(super) fn until(text: &Text) -> Option<NaiveDate> {
    const ENDS: &[&str] = &[
        "befristet bis",
        "endet am",
        "endet zum",
        "endet mit ablauf des",
        "fest bis",
        "laeuft bis",
        "laeuft ab am",
        "laufzeit bis",
        "mietende",
        "vertragsende",
        "ends on",
        "expires on",
        "fixed until",
        "remains in force until",
    ];
    ENDS.iter().find_map(|words| text.date_close_to(text.find(words)?))
}

/// "erstmals zum 31.12.2025", "frühestens zum 30.06.2027", "at the earliest on 31 December 2026".
///
/// "Erstmals" also stands where the price rises, so that the sentence has to speak of a notice.
pub(super) fn earliest_end(text: &Text) -> Option<NaiveDate> {
    const FIRST: &[&str] = &[
        "erstmals",
        "erstmalig",
        "fruehestens",
        "nicht vor dem",
        "at the earliest",
        "earliest",
        "for the first time",
        "not before",
        "no earlier than",
    ];
    if !NOTICE.iter().any(|part| text.find_within(part).is_some()) {
        return None;
    }
    FIRST.iter().find_map(|words| text.date_close_to(text.find(words)?))
}

/// "danach jederzeit mit einer Frist von 1 Monat kündbar": what may be ended at any time goes on without an end of
/// its own (§ 309 Nr. 9 BGB).
pub(super) fn goes_on_at_any_time(text: &Text) -> bool {
    const THEN: &[&str] =
        &["danach", "anschliessend", "hiernach", "nach ablauf", "im anschluss", "thereafter", "afterwards", "then"];
    const ANY: &[&str] = &[
        "jederzeit",
        "zu jedem zeitpunkt",
        "monatlich kuendbar",
        "taeglich kuendbar",
        "any time",
        "month to month",
        "monthly",
    ];
    says(text, THEN) && says(text, ANY)
}

/// What a clause takes out of the right to give notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exclusion {
    /// Notice as such: "die ordentliche Kündigung ist ausgeschlossen".
    Whole,
    /// One way or kind of it: "eine Kündigung per E-Mail ist ausgeschlossen".
    Part,
}

/// "unkündbar", "ist ausgeschlossen", where the sentence speaks of a notice.
pub(super) fn exclusion(text: &Text) -> Option<Exclusion> {
    const WHOLE: &[&str] = &["unkuendbar", "nicht kuendbar", "no right to terminate"];
    const PART: &[&str] =
        &["mail", "textform", "telefon", "fax", "muendlich", "teilkuend", "ausserordentlich", "fristlos"];
    let within = |parts: &[&str]| parts.iter().any(|part| text.find_within(part).is_some());
    if says(text, WHOLE) {
        return Some(Exclusion::Whole);
    }
    if !says(text, &["ausgeschlossen"]) || !within(NOTICE) {
        return None;
    }
    Some(if within(PART) { Exclusion::Part } else { Exclusion::Whole })
}

/// "mit Option auf Verlängerung", "kann verlängert werden", "may be extended": nothing renews by itself.
pub(super) fn is_an_option(text: &Text) -> bool {
    const MAY: &[&str] = &[
        "may be extended",
        "may be renewed",
        "can be extended",
        "can be renewed",
        "may extend",
        "may renew",
        "auf wunsch",
        "auf antrag",
        "einvernehmlich",
    ];
    let can = says(text, &["kann"]) || says(text, &["koennen"]);
    text.find_within("option").is_some()
        || says(text, MAY)
        || can && says(text, &["verlaengert werden", "verlaengern kann"])
}

/// "schriftlich", "per eingeschriebenem Brief", "in Textform", where the sentence speaks of a notice.
///
/// Where two forms are named the stricter one is proposed, which no recipient can refuse, and the clause is doubtful.
pub(super) fn notice_form(text: &Text, doubtful: &mut bool) -> Option<NoticeForm> {
    const STATUTORY: &[&str] = &["gesetzliche schriftform", "gesetzlichen schriftform", "eigenhaendig", "126 bgb"];
    const WRITTEN: &[&str] = &[
        "schriftlich",
        "schriftliche",
        "schriftlicher",
        "schriftlichen",
        "schriftform",
        "eingeschriebenem brief",
        "eingeschriebenen brief",
        "eingeschriebener brief",
        "einschreiben",
        "einschreibebrief",
        "in writing",
        "written notice",
        "written form",
        "registered letter",
        "registered mail",
        "registered post",
    ];
    const TEXT: &[&str] = &["textform", "per e mail", "per email", "text form", "by e mail", "by email"];
    const PORTAL: &[&str] = &["kundenportal", "online portal", "kuendigungsbutton", "customer portal"];
    const FREE: &[&str] = &["formlos", "formfrei", "keiner form", "no particular form", "without any form"];
    if !NOTICE.iter().any(|part| text.find_within(part).is_some()) {
        return None;
    }
    let forms = [
        (STATUTORY, NoticeForm::StatutoryWritten),
        (WRITTEN, NoticeForm::AgreedWritten),
        (TEXT, NoticeForm::Text),
        (PORTAL, NoticeForm::Portal),
        (FREE, NoticeForm::None),
    ];
    let mut named = forms.into_iter().filter(|(words, _)| says(text, words)).map(|(_, form)| form);
    let strictest = named.next()?;
    // "Per E-Mail ist ausgeschlossen" says which form it is not.
    if says(
        text,
        &["ausgeschlossen", "unzulaessig", "genuegt nicht", "reicht nicht", "nicht ausreichend", "not sufficient"],
    ) {
        *doubtful = true;
        return None;
    }
    // "Eigenhändig unterschrieben, also schriftlich" is one form said twice.
    if named.any(|other| strictest != NoticeForm::StatutoryWritten || other != NoticeForm::AgreedWritten) {
        *doubtful = true;
    }
    Some(strictest)
}
