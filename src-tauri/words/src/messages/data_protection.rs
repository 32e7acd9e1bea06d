//! What answers, erasures and restrictions are refused for.

use super::Message;

pub(super) const MESSAGES: &[Message] = &[
    Message {
        code: "ERASURE_RETAINED",
        de: (
            "„{name}“ darf noch nicht gelöscht werden: Unterlagen mit dieser Person müssen aufbewahrt werden ({count}).",
            "Sperren Sie den Kontakt. Die Vorschau nennt den Tag, ab dem er gelöscht werden darf.",
        ),
        en: (
            "“{name}” must not be erased yet: papers with this person have to be kept ({count}).",
            "Restrict the contact. The preview names the day from which it may be erased.",
        ),
    },
    Message {
        code: "ERASURE_HELD",
        de: (
            "„{name}“ darf nicht gelöscht werden, solange eine Sperre besteht: {reason}.",
            "Beenden Sie die Sperre unter Datenschutz, wenn die Prüfung oder der Streit vorbei ist.",
        ),
        en: (
            "“{name}” must not be erased while a hold stands: {reason}.",
            "End the hold under Data protection once the audit or the dispute is over.",
        ),
    },
    Message {
        code: "RESTRICTED_ALREADY",
        de: ("„{name}“ ist schon gesperrt.", "Unter Datenschutz steht, bis wann."),
        en: ("“{name}” is restricted already.", "Data protection says until when."),
    },
    Message {
        code: "MENTION_UNKNOWN",
        de: ("Diesen Text gibt es so nicht mehr.", "Bitte öffnen Sie die Vorschau noch einmal."),
        en: ("This text is not there any more.", "Please open the preview once more."),
    },
    Message {
        code: "RETENTION_YEARS",
        de: ("So viele Jahre kann eine Frist nicht haben.", "Bitte geben Sie 0 bis {most} ein."),
        en: ("A period cannot have so many years.", "Please enter 0 to {most}."),
    },
    Message {
        code: "RETENTION_SOURCE_MISSING",
        de: ("Die Quelle fehlt.", "Bitte nennen Sie den Paragraphen und seit wann er so gilt."),
        en: ("The source is missing.", "Please name the paragraph and since when it says so."),
    },
    Message {
        code: "HOLD_REASON_MISSING",
        de: ("Der Anlass der Sperre fehlt.", "Bitte nennen Sie ihn, etwa „Betriebsprüfung 2021–2023“."),
        en: ("The reason of the hold is missing.", "Please name it, such as “tax audit 2021–2023”."),
    },
];
