//! Words about giving notice: what a form asks for, what a way proves, who may sign.

use kontor_core::contracts::NoticeForm;
use kontor_core::contracts::given::{Authority, Fit, Means, Proof};

use crate::lang::Lang;

/// What the form of a notice means for sending it.
#[must_use]
pub fn form_hint(form: NoticeForm, lang: Lang) -> &'static str {
    let (de, en) = match form {
        NoticeForm::None => (
            "Formfrei: jeder Weg genügt. Ein Nachweis ist trotzdem ratsam.",
            "No form: any way will do. A proof is advisable all the same.",
        ),
        NoticeForm::Text => {
            ("Textform: eine E-Mail genügt (§ 126b BGB).", "Text form: an e-mail is enough (§ 126b BGB).")
        }
        NoticeForm::AgreedWritten => (
            "Vereinbarte Schriftform: E-Mail oder Fax genügen im Zweifel, das Original folgt auf Verlangen (§ 127 Abs. 2 BGB).",
            "Agreed written form: e-mail or fax suffice in doubt, the original follows on demand (§ 127 II BGB).",
        ),
        NoticeForm::StatutoryWritten => (
            "Gesetzliche Schriftform: nur das Original mit Unterschrift, nie E-Mail oder Fax (§ 126 BGB).",
            "Statutory written form: only the original with a signature, never e-mail or fax (§ 126 BGB).",
        ),
        NoticeForm::Portal => (
            "Kündigung im Portal des Partners; die Bestätigung bitte ablegen.",
            "Notice in the partner's portal; please keep the confirmation.",
        ),
    };
    lang.pick(de, en)
}

/// What a way means for the form; empty where it meets it.
#[must_use]
pub fn fit_hint(fit: Fit, lang: Lang) -> &'static str {
    match fit {
        Fit::Fine => "",
        Fit::OriginalFollows => lang.pick(
            "Genügt im Zweifel; das Original bitte nachsenden.",
            "Suffices in doubt; please send the original after it.",
        ),
        Fit::Unusual => {
            lang.pick("Vereinbart ist ein anderer Weg – bitte prüfen.", "Another way was agreed – please check.")
        }
        Fit::NotEnough => lang.pick(
            "Genügt der Form nicht: Die Kündigung wäre unwirksam.",
            "Does not meet the form: the notice would be void.",
        ),
    }
}

/// What a way proves.
#[must_use]
pub fn proof_hint(proof: Proof, lang: Lang) -> &'static str {
    let (de, en) = match proof {
        Proof::None => ("Beweist den Zugang nicht.", "Does not prove the receipt."),
        Proof::Slip => (
            "Beweist nur mit Auslieferungsbeleg (BAG 2 AZR 68/24); nach 5 Tagen abrufen.",
            "Proves it only with the delivery slip (BAG 2 AZR 68/24); fetch it after 5 days.",
        ),
        Proof::Collected => {
            ("Wird es nicht abgeholt, ist es nicht zugegangen.", "What is not collected has not been received.")
        }
        Proof::Note => (
            "Der Bote liest das Schreiben, wirft es ein und vermerkt Tag und Uhrzeit.",
            "The messenger reads the letter, puts it in and notes day and time.",
        ),
        Proof::Signed => ("Sicher: mit unterschriebener Empfangsbestätigung.", "Sure: with a signed receipt."),
        Proof::Served => ("Sicher: mit Zustellungsurkunde.", "Sure: with the record of service."),
        Proof::Answer => ("Bewiesen erst durch die Antwort.", "Proven only by the answer."),
    };
    lang.pick(de, en)
}

/// What is missing behind a signature; empty where nothing is.
#[must_use]
pub fn authority_hint(authority: Authority, lang: Lang) -> &'static str {
    match authority {
        Authority::Enough => "",
        Authority::JointMissing => lang.pick(
            "Nur gemeinsam zeichnungsberechtigt: Eine zweite Unterschrift fehlt.",
            "May sign only together with another: a second signature is missing.",
        ),
        Authority::ProxyNeeded => lang.pick(
            "Nicht vertretungsberechtigt: Vollmacht im Original beilegen (§ 174 BGB).",
            "Not authorised to represent the firm: enclose a power of attorney in the original (§ 174 BGB).",
        ),
        Authority::Nobody => lang.pick("Wer unterschreibt?", "Who signs?"),
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
