//! What stands printed on the note of a messenger who brings a notice.

use crate::lang::PaperLang;

/// Words of the note that a messenger signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MessengerWords {
    /// The paper itself.
    pub title: &'static str,
    /// Before the letter's subject.
    pub letter: &'static str,
    /// Before its date.
    pub dated: &'static str,
    /// Before the own firm.
    pub sender: &'static str,
    /// Before the address.
    pub recipient: &'static str,
    /// Before the contract.
    pub contract: &'static str,
    /// What the messenger did before leaving.
    pub read: &'static str,
    /// How it arrived; one is ticked.
    pub ways: [&'static str; 3],
    /// What is written by hand.
    pub blanks: [&'static str; 4],
    /// Below the lines to sign on.
    pub signatures: [&'static str; 2],
    /// Why all this.
    pub hint: &'static str,
}

const DE_MESSENGER: MessengerWords = MessengerWords {
    title: "Botenvermerk",
    letter: "Schreiben",
    dated: "vom",
    sender: "Absender",
    recipient: "Empfänger",
    contract: "Vertrag",
    read: "Ich habe das unterschriebene Original dieses Schreibens gelesen, in den Umschlag gesteckt, den Umschlag \
           verschlossen und ihn selbst überbracht.",
    ways: [
        "in den Hausbriefkasten des Empfängers eingeworfen",
        "dem Empfänger persönlich übergeben",
        "einer anderen Person dort übergeben (Name und Stellung unten)",
    ],
    blanks: ["Tag und Uhrzeit", "Ort, Anschrift, Briefkasten", "Übergeben an", "Name des Boten"],
    signatures: ["Ort, Datum", "Unterschrift des Boten"],
    hint: "Dieser Vermerk und eine Kopie des Schreibens gehören in die Vertragsakte. Der Bote kann den Zugang \
           bezeugen, weil er den Inhalt kennt (§ 130 BGB); die eigene Unterschrift unter dem Schreiben ersetzt das nicht.",
};

const EN_MESSENGER: MessengerWords = MessengerWords {
    title: "Messenger's note",
    letter: "Letter",
    dated: "of",
    sender: "Sender",
    recipient: "Recipient",
    contract: "Contract",
    read: "I have read the signed original of this letter, put it into the envelope, closed the envelope and \
           delivered it myself.",
    ways: [
        "put into the recipient's letter box",
        "handed over to the recipient in person",
        "handed over to somebody else there (name and position below)",
    ],
    blanks: ["Day and time", "Place, address, letter box", "Handed over to", "Name of the messenger"],
    signatures: ["Place, date", "Signature of the messenger"],
    hint: "This note and a copy of the letter belong into the contract's file. The messenger can testify that it \
           arrived because they know what it said (s. 130 BGB).",
};

/// The words of the note that a messenger signs.
#[must_use]
pub const fn messenger(lang: PaperLang) -> &'static MessengerWords {
    if lang.is_german() { &DE_MESSENGER } else { &EN_MESSENGER }
}
