//! What a contract is refused for: its notice, its days, its costs.

use super::Message;

pub(super) const MESSAGES: &[Message] = &[
    Message {
        code: "NOTICE_END_MISSING",
        de: ("Das Ende lässt sich nicht berechnen.", "Bitte tragen Sie ein, wann der Vertrag endet."),
        en: ("The end cannot be computed.", "Please enter when the contract ends."),
    },
    Message {
        code: "NOTICE_BEFORE_CONTRACT",
        de: (
            "Der Vertrag beginnt erst am {start}; so früh kann er nicht gekündigt worden sein.",
            "Bitte prüfen Sie den Tag der Kündigung.",
        ),
        en: (
            "The contract only begins on {start}; notice cannot have been given that early.",
            "Please check the day of the notice.",
        ),
    },
    Message {
        code: "NOTICE_END_BEFORE_NOTICE",
        de: ("Das Ende liegt vor der Kündigung vom {given}.", "Bitte ändern Sie eines von beiden."),
        en: ("The end lies before the notice of {given}.", "Please change one of them."),
    },
    Message {
        code: "END_BEFORE_START",
        de: ("Das Ende liegt vor dem Beginn.", "Bitte ändern Sie eines von beiden."),
        en: ("The end lies before the start.", "Please change one of them."),
    },
    Message {
        code: "VAT_RATE_RANGE",
        de: ("Der Steuersatz liegt zwischen 0 und 100 %.", "Bitte ändern Sie ihn."),
        en: ("The VAT rate lies between 0 and 100 %.", "Please change it."),
    },
    Message {
        code: "AMOUNT_TOO_LARGE",
        de: ("Der Betrag ist zu groß.", "Bitte prüfen Sie ihn."),
        en: ("The amount is too large.", "Please check it."),
    },
    Message {
        code: "CURRENCY_MISMATCH",
        de: (
            "Ein Vertrag hat nur eine Währung ({one}, nicht {other}).",
            "Bitte gleichen Sie an oder legen Sie zwei Verträge an.",
        ),
        en: ("A contract has one currency ({one}, not {other}).", "Use the same one, or make two contracts."),
    },
    Message {
        code: "CURRENCY_UNKNOWN",
        de: ("Das ist keine Währung.", "Bitte tragen Sie drei Buchstaben wie EUR oder CHF ein."),
        en: ("This is no currency.", "Please enter three letters such as EUR or CHF."),
    },
    Message {
        code: "COST_STEP_TWICE",
        de: (
            "Für diesen Tag gibt es schon einen Preis.",
            "Tragen Sie einen anderen Tag ein oder fassen Sie die Beträge zusammen.",
        ),
        en: ("There is already a price from this day.", "Enter another day, or combine the amounts."),
    },
    Message {
        code: "DATE_OUT_OF_RANGE",
        de: ("Das Jahr muss zwischen {from} und {to} liegen.", "Bitte ändern Sie es."),
        en: ("The year must lie between {from} and {to}.", "Please change it."),
    },
    Message {
        code: "TERMS_UNREADABLE",
        de: ("Laufzeit und Frist sind nicht lesbar.", "Bitte erfassen Sie sie neu."),
        en: ("Term and notice cannot be read.", "Please enter them again."),
    },
];
