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
    Message {
        code: "COST_STEP_BEFORE_START",
        de: (
            "Der Preis gilt ab einem Tag vor dem Vertragsbeginn ({start}).",
            "Bitte ändern Sie den Tag oder lassen Sie ihn leer.",
        ),
        en: (
            "The price holds from a day before the contract begins ({start}).",
            "Please change the day, or leave it empty.",
        ),
    },
    Message {
        code: "SHARE_TWICE",
        de: ("Diese Kostenstelle steht schon in der Aufteilung.", "Bitte fassen Sie beide Anteile zusammen."),
        en: ("This cost centre is in the split already.", "Please combine both parts."),
    },
    Message {
        code: "SHARE_RANGE",
        de: ("Ein Anteil liegt zwischen 0,01 und 100 %.", "Bitte ändern Sie ihn oder nehmen Sie die Zeile weg."),
        en: ("A part lies between 0.01 and 100 %.", "Please change it, or remove the line."),
    },
    Message {
        code: "SHARES_SUM",
        de: ("Die Anteile ergeben zusammen nicht 100 %.", "Bitte gleichen Sie die Anteile aus."),
        en: ("The parts do not make 100 %.", "Please balance the parts."),
    },
    Message {
        code: "LINK_TO_ITSELF",
        de: ("Ein Vertrag kann nicht mit sich selbst verbunden sein.", "Bitte wählen Sie einen anderen Vertrag."),
        en: ("A contract cannot be linked to itself.", "Please choose another contract."),
    },
    Message {
        code: "LINK_TWICE",
        de: ("Dieser Vertrag ist schon verbunden.", "Bitte nehmen Sie eine der beiden Zeilen weg."),
        en: ("This contract is linked already.", "Please remove one of the two lines."),
    },
    Message {
        code: "CONTRACT_UNKNOWN",
        de: ("Diesen Vertrag gibt es nicht mehr.", "Bitte wählen Sie einen anderen."),
        en: ("This contract is no longer there.", "Please choose another one."),
    },
    Message {
        code: "REMIND_DAYS_INVALID",
        de: (
            "Das sind keine Tage für Erinnerungen.",
            "Bitte tragen Sie höchstens {most} Zahlen bis {days} ein, zum Beispiel 90, 30, 10, 0.",
        ),
        en: (
            "These are no days for reminders.",
            "Please enter at most {most} numbers up to {days}, such as 90, 30, 10, 0.",
        ),
    },
    Message {
        code: "DECISION_IN_FUTURE",
        de: ("Eine Entscheidung liegt nicht in der Zukunft.", "Bitte tragen Sie heute oder einen früheren Tag ein."),
        en: ("A decision does not lie in the future.", "Please enter today or an earlier day."),
    },
    Message {
        code: "NOTICE_IN_FUTURE",
        de: (
            "Dieser Tag liegt in der Zukunft.",
            "Halten Sie fest, was schon geschehen ist; bis dahin bleibt die Kündigung vorbereitet.",
        ),
        en: ("This day lies in the future.", "Note what has happened already; until then the notice remains prepared."),
    },
    Message {
        code: "NOTICE_ARRIVED_BEFORE_SENT",
        de: ("Das liegt vor dem Tag des Absendens ({sent}).", "Bitte ändern Sie einen der beiden Tage."),
        en: ("This lies before the day of sending ({sent}).", "Please change one of the two days."),
    },
    Message {
        code: "NOTICE_MEANS_MISSING",
        de: (
            "Es fehlt, wie die Kündigung abgeschickt wurde.",
            "Bitte wählen Sie den Weg; daraus folgt, was den Zugang beweist.",
        ),
        en: ("How the notice was sent is missing.", "Please choose the way; what proves the receipt follows from it."),
    },
    Message {
        code: "NOTICE_FORM_NOT_MET",
        de: (
            "Dieser Vertrag verlangt das Original mit Unterschrift; so gekündigt wäre er nicht.",
            "Bitte wählen Sie Brief, Einschreiben, Boten oder Übergabe.",
        ),
        en: (
            "This contract asks for the original with a signature; it would not be ended like this.",
            "Please choose a letter, registered letter, messenger or handing over.",
        ),
    },
    Message {
        code: "NOTICE_NOT_SENT",
        de: (
            "Die Kündigung ist noch nicht als abgeschickt festgehalten.",
            "Bitte tragen Sie zuerst ein, wann und wie sie abgeschickt wurde.",
        ),
        en: ("The notice is not noted as sent yet.", "Please enter first when and how it was sent."),
    },
    Message {
        code: "NOTICE_NOT_GIVEN",
        de: ("„{title}“ ist nicht gekündigt.", "Es gibt nichts zurückzunehmen."),
        en: ("“{title}” has not been given notice of.", "There is nothing to take back."),
    },
    Message {
        code: "NOTICE_WITHOUT_END",
        de: (
            "Für diesen Vertrag lässt sich kein Ende berechnen.",
            "Bitte tragen Sie ein, zu welchem Tag gekündigt wird.",
        ),
        en: ("No end can be computed for this contract.", "Please enter to which day notice is given."),
    },
    Message {
        code: "RAISE_NOTHING",
        de: ("Der neue Preis wäre der alte.", "Bitte tragen Sie ein, um wie viel er sich ändert."),
        en: ("The new price would be the old one.", "Please enter by how much it changes."),
    },
    Message {
        code: "RAISE_RANGE",
        de: (
            "Der Preis kann nicht um 100 % oder mehr fallen und nicht auf mehr als das Hundertfache steigen.",
            "Bitte prüfen Sie den Prozentsatz.",
        ),
        en: (
            "A price cannot fall by 100 % or more, nor rise to more than a hundred times.",
            "Please check the percentage.",
        ),
    },
    Message {
        code: "RAISE_BELOW_ZERO",
        de: ("Der Preis würde unter null fallen.", "Er bleibt, wie er ist."),
        en: ("The price would fall below zero.", "It stays as it is."),
    },
    Message {
        code: "RAISE_OTHER_CURRENCY",
        de: (
            "Der Vertrag steht in einer anderen Währung.",
            "Er bleibt, wie er ist. Ändern Sie ihn mit einem Betrag in seiner Währung.",
        ),
        en: (
            "The contract is in another currency.",
            "It stays as it is. Change it with an amount in its own currency.",
        ),
    },
    Message {
        code: "RAISE_TO_NOTHING",
        de: ("Der Preis würde zu null.", "Er bleibt, wie er ist. Runden Sie auf einen kleineren Betrag."),
        en: ("The price would become nothing.", "It stays as it is. Round to a smaller amount."),
    },
    Message {
        code: "RAISE_AFTER_END",
        de: ("Der Vertrag endet vor diesem Tag.", "Er bleibt, wie er ist."),
        en: ("The contract ends before this day.", "It stays as it is."),
    },
    Message {
        code: "RAISE_WITHOUT_COST",
        de: ("An diesem Tag gibt es keinen laufenden Preis.", "Der Vertrag bleibt, wie er ist."),
        en: ("There is no running price on this day.", "The contract stays as it is."),
    },
];
