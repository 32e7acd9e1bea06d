//! Words about giving notice: what a form asks for, what a way proves, who may sign.

use kontor_core::contracts::given::{Authority, Fit, Means, Proof};
use kontor_core::contracts::{Law, NoticeForm};

use crate::lang::Lang;

/// What the form of a notice means for sending it. Paragraphs, and what holds "in doubt", are those of German law.
#[must_use]
pub fn form_hint(form: NoticeForm, law: Law, lang: Lang) -> &'static str {
    let (de, en) = match (form, law) {
        (NoticeForm::None, _) => (
            "Formfrei: jeder Weg genügt. Ein Nachweis ist trotzdem ratsam.",
            "No form: any way will do. A proof is advisable all the same.",
        ),
        (NoticeForm::Text, Law::Bgb) => {
            ("Textform: eine E-Mail genügt (§ 126b BGB).", "Text form: an e-mail is enough (§ 126b BGB).")
        }
        (NoticeForm::Text, Law::Abgb | Law::Or) => ("Textform: eine E-Mail genügt.", "Text form: an e-mail is enough."),
        (NoticeForm::AgreedWritten, Law::Bgb) => (
            "Vereinbarte Schriftform: E-Mail oder Fax genügen im Zweifel, das Original folgt auf Verlangen (§ 127 Abs. 2 BGB).",
            "Agreed written form: e-mail or fax suffice in doubt, the original follows on demand (§ 127 II BGB).",
        ),
        (NoticeForm::AgreedWritten, Law::Abgb | Law::Or) => (
            "Vereinbarte Schriftform: sicher ist nur das Original mit Unterschrift; E-Mail oder Fax nur, wenn der Vertrag sie zulässt.",
            "Agreed written form: only the original with a signature is safe; e-mail or fax only where the contract allows them.",
        ),
        (NoticeForm::StatutoryWritten, Law::Bgb) => (
            "Gesetzliche Schriftform: nur das Original mit Unterschrift, nie E-Mail oder Fax (§ 126 BGB).",
            "Statutory written form: only the original with a signature, never e-mail or fax (§ 126 BGB).",
        ),
        (NoticeForm::StatutoryWritten, Law::Abgb | Law::Or) => (
            "Gesetzliche Schriftform: nur das Original mit Unterschrift, nie E-Mail oder Fax.",
            "Statutory written form: only the original with a signature, never e-mail or fax.",
        ),
        (NoticeForm::Portal, _) => (
            "Kündigung im Portal des Partners; die Bestätigung bitte ablegen.",
            "Notice in the partner's portal; please keep the confirmation.",
        ),
    };
    lang.pick(de, en)
}

/// What a way means for the form; empty where it meets it.
#[must_use]
pub fn fit_hint(fit: Fit, law: Law, lang: Lang) -> &'static str {
    match (fit, law) {
        (Fit::Fine, _) => "",
        (Fit::OriginalFollows, Law::Bgb) => lang.pick(
            "Genügt im Zweifel; das Original bitte nachsenden.",
            "Suffices in doubt; please send the original after it.",
        ),
        (Fit::OriginalFollows, Law::Abgb | Law::Or) => lang.pick(
            "Genügt nur, wenn der Vertrag es zulässt; das Original bitte nachsenden.",
            "Suffices only where the contract allows it; please send the original after it.",
        ),
        (Fit::Unusual, _) => {
            lang.pick("Vereinbart ist ein anderer Weg – bitte prüfen.", "Another way was agreed – please check.")
        }
        (Fit::NotEnough, _) => lang.pick(
            "Genügt der Form nicht: Die Kündigung wäre unwirksam.",
            "Does not meet the form: the notice would be void.",
        ),
    }
}

/// What a way proves. Of a letter that nobody collects the laws think differently.
#[must_use]
pub fn proof_hint(proof: Proof, law: Law, lang: Lang) -> &'static str {
    let (de, en) = match (proof, law) {
        (Proof::None, _) => ("Beweist den Zugang nicht.", "Does not prove the receipt."),
        (Proof::Slip, Law::Bgb) => (
            "Beweist nur mit Auslieferungsbeleg (BAG 2 AZR 68/24); nach 5 Tagen abrufen.",
            "Proves it only with the delivery slip (BAG 2 AZR 68/24); fetch it after 5 days.",
        ),
        (Proof::Slip, Law::Abgb | Law::Or) => (
            "Beweist nur mit Auslieferungsbeleg; nach 5 Tagen abrufen.",
            "Proves it only with the delivery slip; fetch it after 5 days.",
        ),
        (Proof::Collected, Law::Bgb) => {
            ("Wird es nicht abgeholt, ist es nicht zugegangen.", "What is not collected has not been received.")
        }
        (Proof::Collected, Law::Abgb | Law::Or) => {
            ("Wird es nicht abgeholt, ist der Zugang ungewiss.", "Where it is not collected, the receipt is uncertain.")
        }
        (Proof::Note, _) => (
            "Der Bote liest das Schreiben, wirft es ein und vermerkt Tag und Uhrzeit.",
            "The messenger reads the letter, puts it in and notes day and time.",
        ),
        (Proof::Signed, _) => ("Sicher: mit unterschriebener Empfangsbestätigung.", "Sure: with a signed receipt."),
        (Proof::Served, _) => ("Sicher: mit Zustellungsurkunde.", "Sure: with the record of service."),
        (Proof::Answer, _) => ("Bewiesen erst durch die Antwort.", "Proven only by the answer."),
    };
    lang.pick(de, en)
}

/// What is missing behind a signature; empty where nothing is.
#[must_use]
pub fn authority_hint(authority: Authority, law: Law, lang: Lang) -> &'static str {
    match (authority, law) {
        (Authority::Enough, _) => "",
        (Authority::JointMissing, _) => lang.pick(
            "Nur gemeinsam zeichnungsberechtigt: Eine zweite Unterschrift fehlt.",
            "May sign only together with another: a second signature is missing.",
        ),
        (Authority::ProxyNeeded, Law::Bgb) => lang.pick(
            "Nicht vertretungsberechtigt: Vollmacht im Original beilegen (§ 174 BGB).",
            "Not authorised to represent the firm: enclose a power of attorney in the original (§ 174 BGB).",
        ),
        (Authority::ProxyNeeded, Law::Abgb | Law::Or) => lang.pick(
            "Nicht vertretungsberechtigt: Vollmacht im Original beilegen.",
            "Not authorised to represent the firm: enclose a power of attorney in the original.",
        ),
        (Authority::Nobody, _) => lang.pick("Wer unterschreibt?", "Who signs?"),
    }
}

/// The annex that belongs to a signature without authority.
#[must_use]
pub fn proxy_annex(lang: Lang) -> &'static str {
    lang.pick("Vollmacht im Original", "Power of attorney (original)")
}

/// What a way of sending is called.
#[must_use]
pub fn means(means: Means, lang: Lang) -> &'static str {
    let (de, en) = match means {
        Means::Letter => ("Einfacher Brief", "Ordinary letter"),
        Means::RegisteredPosted => ("Einwurf-Einschreiben", "Registered letter (posted)"),
        Means::RegisteredHanded => ("Übergabe-Einschreiben", "Registered letter (handed over)"),
        Means::Messenger => ("Bote mit Vermerk", "Messenger with a note"),
        Means::Handed => ("Übergabe mit Empfangsbestätigung", "Handed over against a receipt"),
        Means::Bailiff => ("Gerichtsvollzieher", "Bailiff"),
        Means::Email => ("E-Mail", "E-mail"),
        Means::Fax => ("Fax", "Fax"),
        Means::Portal => ("Portal des Partners", "Partner's portal"),
    };
    lang.pick(de, en)
}

/// How titles of tasks begin that ask for a decision, in every language: the window makes them when a sheet goes
/// out to whoever decides, and the office may have changed its language since.
pub const DECISION_ASKED: [&str; 2] = ["Entscheidung einholen:", "Get a decision:"];

/// Titles of the tasks that follow a notice: the slip, the confirmation.
#[must_use]
pub fn follow_ups(title: &str, lang: Lang) -> [String; 2] {
    [
        format!("{}: {title}", lang.pick("Auslieferungsbeleg abrufen", "Fetch the delivery slip")),
        format!("{}: {title}", lang.pick("Kündigungsbestätigung fehlt", "Confirmation of notice is missing")),
    ]
}

/// The note above the address that a way asks for.
#[must_use]
pub fn letter_note(means: Means, lang: Lang) -> &'static str {
    match means {
        Means::RegisteredPosted => lang.pick("Einwurf-Einschreiben", "Registered letter (posted)"),
        Means::RegisteredHanded => lang.pick("Übergabe-Einschreiben", "Registered letter (handed over)"),
        Means::Messenger => lang.pick("Durch Boten", "By messenger"),
        Means::Handed => lang.pick("Gegen Empfangsbestätigung", "Against receipt"),
        Means::Bailiff => lang.pick("Zustellung durch Gerichtsvollzieher", "Service by bailiff"),
        Means::Letter | Means::Email | Means::Fax | Means::Portal => "",
    }
}
