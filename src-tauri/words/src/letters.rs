//! What letters, envelopes and short notes say by themselves.

use crate::lang::PaperLang;

/// Words of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterWords {
    /// Information block.
    pub your_reference: &'static str,
    /// Information block.
    pub your_message: &'static str,
    /// Information block.
    pub our_reference: &'static str,
    /// Information block.
    pub our_message: &'static str,
    /// Information block: who writes.
    pub clerk: &'static str,
    /// Information block.
    pub phone: &'static str,
    /// Information block.
    pub email: &'static str,
    /// Information block.
    pub date: &'static str,
    /// One annex.
    pub annex: &'static str,
    /// Several.
    pub annexes: &'static str,
    /// Verteiler.
    pub copies: &'static str,
    /// Before the signature.
    pub closing: &'static str,
    /// Foot: before the phone.
    pub foot_phone: &'static str,
    /// Foot: before the seat.
    pub seat: &'static str,
    /// Foot: before several managing directors.
    pub managers: &'static str,
    /// Foot: before a single one.
    pub manager: &'static str,
    /// Foot: before the members of a board.
    pub board: &'static str,
    /// Foot: before the chair of the supervisory board.
    pub chair: &'static str,
    /// Foot: before the chair of the advisory board.
    pub advisory: &'static str,
    /// Foot: before the VAT id.
    pub vat_id: &'static str,
    /// Foot: before the tax number.
    pub tax_number: &'static str,
    /// Before the sender's line on an envelope; empty where none is usual.
    pub sender: &'static str,
}

const DE: LetterWords = LetterWords {
    your_reference: "Ihr Zeichen",
    your_message: "Ihre Nachricht vom",
    our_reference: "Unser Zeichen",
    our_message: "Unsere Nachricht vom",
    clerk: "Name",
    phone: "Telefon",
    email: "E-Mail",
    date: "Datum",
    annex: "Anlage",
    annexes: "Anlagen",
    copies: "Verteiler",
    closing: "Mit freundlichen Grüßen",
    foot_phone: "Telefon",
    seat: "Sitz",
    managers: "Geschäftsführung",
    manager: "Geschäftsführung",
    board: "Vorstand",
    chair: "Vorsitz des Aufsichtsrats",
    advisory: "Vorsitz des Beirats",
    vat_id: "USt-IdNr.",
    tax_number: "Steuernummer",
    sender: "",
};

const EN: LetterWords = LetterWords {
    your_reference: "Your reference",
    your_message: "Your letter of",
    our_reference: "Our reference",
    our_message: "Our letter of",
    clerk: "Name",
    phone: "Phone",
    email: "Email",
    date: "Date",
    annex: "Enclosure",
    annexes: "Enclosures",
    copies: "Copies to",
    closing: "Yours sincerely",
    foot_phone: "Phone",
    seat: "Registered office",
    managers: "Managing directors",
    manager: "Managing director",
    board: "Executive board",
    chair: "Chair of the supervisory board",
    advisory: "Chair of the advisory board",
    vat_id: "VAT ID",
    tax_number: "Tax number",
    sender: "",
};

const AT: LetterWords = LetterWords { annex: "Beilage", annexes: "Beilagen", vat_id: "UID", seat: "Firmensitz", ..DE };

const CH: LetterWords = LetterWords {
    annex: "Beilage",
    annexes: "Beilagen",
    closing: "Freundliche Grüsse",
    managers: "Geschäftsleitung",
    manager: "Geschäftsleitung",
    board: "Verwaltungsrat",
    vat_id: "MWST-Nr.",
    ..DE
};

/// The words of a letter in its language.
#[must_use]
pub const fn of(lang: PaperLang) -> &'static LetterWords {
    match lang {
        PaperLang::De => &DE,
        PaperLang::En => &EN,
        PaperLang::DeAt => &AT,
        PaperLang::DeCh => &CH,
    }
}

/// The name of the paper.
#[must_use]
pub const fn envelopes(lang: PaperLang) -> &'static str {
    match lang {
        PaperLang::En => "Envelopes",
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => "Briefumschläge",
    }
}

/// What a short note asks for, as its boxes name it. The codes are stable: saved forms hold them.
pub const REQUESTS: [&str; 12] = [
    "information",
    "return",
    "comment",
    "action",
    "call",
    "meeting",
    "signature",
    "check",
    "approval",
    "as_agreed",
    "with_thanks",
    "to_keep",
];

/// A request in words: "zur Kenntnisnahme".
#[must_use]
pub fn request(code: &str, lang: PaperLang) -> Option<&'static str> {
    let (de, en) = match code {
        "information" => ("zur Kenntnisnahme", "for your information"),
        "return" => ("mit der Bitte um Rückgabe", "please return"),
        "comment" => ("mit der Bitte um Stellungnahme", "please comment"),
        "action" => ("mit der Bitte um Erledigung", "please take action"),
        "call" => ("mit der Bitte um Anruf", "please call"),
        "meeting" => ("mit der Bitte um Rücksprache", "please see me"),
        "signature" => ("mit der Bitte um Unterschrift", "please sign"),
        "check" => ("mit der Bitte um Prüfung", "please check"),
        "approval" => ("mit der Bitte um Freigabe", "please approve"),
        "as_agreed" => ("wie besprochen", "as agreed"),
        "with_thanks" => ("mit Dank zurück", "returned with thanks"),
        "to_keep" => ("zum Verbleib", "to keep"),
        _ => return None,
    };
    Some(lang.lang().pick(de, en))
}

/// Words of the short note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoteWords {
    /// The paper itself.
    pub title: &'static str,
    /// Before the recipient.
    pub to: &'static str,
    /// Before the sender.
    pub from: &'static str,
    /// Before the date.
    pub date: &'static str,
    /// Before what it is about.
    pub subject: &'static str,
    /// Before the day until which an answer is wished for.
    pub until: &'static str,
    /// Before the phone.
    pub phone: &'static str,
}

/// The words of a short note.
#[must_use]
pub const fn note(lang: PaperLang) -> NoteWords {
    match lang {
        PaperLang::En => NoteWords {
            title: "Short note",
            to: "To",
            from: "From",
            date: "Date",
            subject: "Subject",
            until: "Requested by",
            phone: "Phone",
        },
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => NoteWords {
            title: "Kurzmitteilung",
            to: "An",
            from: "Von",
            date: "Datum",
            subject: "Betrifft",
            until: "Erbeten bis",
            phone: "Telefon",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_request_has_words_and_switzerland_no_sharp_s() {
        for lang in PaperLang::ALL {
            for code in REQUESTS {
                assert!(request(code, lang).is_some_and(|words| !words.is_empty()), "{code}");
            }
        }
        assert_eq!(request("x", PaperLang::De), None);
        assert_eq!(of(PaperLang::DeCh).closing, "Freundliche Grüsse");
    }
}
