//! Invoices that come in as data: refused, or read with a remark.

use super::Message;

pub(super) const MESSAGES: &[Message] = &[
    Message {
        code: "EINVOICE_NONE",
        de: (
            "Diese Datei ist keine E-Rechnung.",
            "Gelesen werden XRechnung (XML) und ZUGFeRD oder Factur-X (PDF mit Rechnungsdaten).",
        ),
        en: (
            "This file is no e-invoice.",
            "What is read are XRechnung (XML) and ZUGFeRD or Factur-X (PDF with the invoice's data).",
        ),
    },
    Message {
        code: "EINVOICE_XML_BROKEN",
        de: (
            "Die Rechnungsdaten sind beschädigt: Das XML bricht ab oder ist falsch gebaut.",
            "Die Datei bleibt, wie sie ist. Bitten Sie den Absender, sie noch einmal zu senden.",
        ),
        en: (
            "The invoice's data are damaged: the XML breaks off or is built wrongly.",
            "The file stays as it is. Ask the sender to send it again.",
        ),
    },
    Message {
        code: "EINVOICE_XML_ENTITIES",
        de: (
            "Die Rechnungsdaten enthalten Anweisungen (DTD oder eigene Entitäten), die keine Rechnung braucht.",
            "Aus Sicherheit wird die Datei nicht gelesen. Fragen Sie beim Absender nach.",
        ),
        en: (
            "The invoice's data hold instructions (a DTD or entities of their own) that no invoice needs.",
            "For safety the file is not read. Ask the sender.",
        ),
    },
    Message {
        code: "EINVOICE_OTHER_XML",
        de: (
            "Das XML ist keine Rechnung nach EN 16931; es beginnt mit „{root}“.",
            "Öffnen Sie es mit dem Programm, für das es gemacht ist.",
        ),
        en: (
            "The XML is no invoice by EN 16931; it begins with “{root}”.",
            "Open it in the program that it was made for.",
        ),
    },
    Message {
        code: "EINVOICE_OLD_FORM",
        de: (
            "Das ist ZUGFeRD 1.0 von 2014; diese alte Form wird nicht gelesen.",
            "Es gilt, was auf der PDF-Seite steht; bitten Sie den Absender um ZUGFeRD 2 oder XRechnung.",
        ),
        en: (
            "This is ZUGFeRD 1.0 of 2014; that old form is not read.",
            "What stands on the PDF page counts; ask the sender for ZUGFeRD 2 or XRechnung.",
        ),
    },
    Message {
        code: "EINVOICE_LIMIT",
        de: (
            "Die Rechnungsdaten sind größer oder verschachtelter, als eine Rechnung es ist.",
            "Sie werden nicht gelesen. Öffnen Sie die Datei nur, wenn Sie dem Absender vertrauen.",
        ),
        en: (
            "The invoice's data are larger or nested more deeply than an invoice is.",
            "They are not read. Open the file only if you trust whoever sent it.",
        ),
    },
    Message {
        code: "EINVOICE_PDF_NONE",
        de: (
            "In diesem PDF stecken keine Rechnungsdaten.",
            "Öffnen Sie es wie jedes PDF, oder bitten Sie den Absender um eine E-Rechnung.",
        ),
        en: ("There are no invoice data inside this PDF.", "Open it as any PDF, or ask the sender for an e-invoice."),
    },
    Message {
        code: "EINVOICE_PDF_ENCRYPTED",
        de: (
            "Das PDF ist verschlüsselt; seine Rechnungsdaten lassen sich nicht lesen.",
            "Öffnen Sie es mit seinem Kennwort, oder bitten Sie den Absender um eine Fassung ohne Schutz.",
        ),
        en: (
            "The PDF is encrypted; its invoice data cannot be read.",
            "Open it with its password, or ask the sender for one without protection.",
        ),
    },
    Message {
        code: "EINVOICE_PDF_ATTACHMENT",
        de: (
            "Die Rechnungsdaten „{name}“ im PDF sind beschädigt.",
            "Die Seiten des PDF lassen sich öffnen; bitten Sie den Absender, die Rechnung noch einmal zu senden.",
        ),
        en: (
            "The invoice data “{name}” inside the PDF are damaged.",
            "The pages of the PDF can be opened; ask the sender to send the invoice again.",
        ),
    },
    Message {
        code: "EINVOICE_PDF_DAMAGED",
        de: ("Das PDF ist beschädigt.", "Bitten Sie den Absender, es noch einmal zu senden."),
        en: ("The PDF is damaged.", "Ask the sender to send it again."),
    },
    Message {
        code: "EINVOICE_TEST",
        de: ("Der Absender hat diese Rechnung als Test gekennzeichnet.", "Bezahlen Sie sie nicht ohne Rückfrage."),
        en: ("The sender has marked this invoice as a test.", "Do not pay it without asking."),
    },
    Message {
        code: "EINVOICE_MISSING",
        de: ("Eine Pflichtangabe fehlt: {term}.", ""),
        en: ("A mandatory value is missing: {term}.", ""),
    },
    Message {
        code: "EINVOICE_LINE_MISSING",
        de: ("In Position {line} fehlt eine Pflichtangabe: {term}.", ""),
        en: ("In line {line} a mandatory value is missing: {term}.", ""),
    },
    Message {
        code: "EINVOICE_NO_LINES",
        de: (
            "Die Daten enthalten keine Positionen; als E-Rechnung genügt das in Deutschland nicht.",
            "Die Positionen stehen nur auf der PDF-Seite.",
        ),
        en: (
            "The data hold no lines; in Germany that is not enough for an e-invoice.",
            "The lines stand on the PDF page alone.",
        ),
    },
    Message {
        code: "EINVOICE_PROFILE",
        de: ("Die Rechnung folgt einer unbekannten Vorgabe („{text}“).", "Gezeigt wird, was die Norm EN 16931 kennt."),
        en: ("The invoice follows an unknown specification (“{text}”).", "What EN 16931 knows is shown."),
    },
    Message {
        code: "EINVOICE_REPEATED",
        de: ("Die Angabe {term} steht mehrmals und verschieden da.", "Gezeigt wird die erste („{text}“)."),
        en: ("The value {term} stands there several times and differently.", "The first one is shown (“{text}”)."),
    },
    Message {
        code: "EINVOICE_MORE",
        de: ("{count} weitere Anmerkungen stehen hier nicht.", "Bitte beim Rechnungssteller nachfragen."),
        en: ("{count} more remarks are not listed here.", "Please ask whoever wrote the invoice."),
    },
    Message {
        code: "EINVOICE_NUMBER",
        de: ("Die Angabe {term} ist keine Zahl: „{text}“.", ""),
        en: ("The value {term} is no number: “{text}”.", ""),
    },
    Message {
        code: "EINVOICE_DAY",
        de: ("Die Angabe {term} ist kein Datum: „{text}“.", ""),
        en: ("The value {term} is no date: “{text}”.", ""),
    },
    Message {
        code: "EINVOICE_CURRENCY",
        de: ("Der Betrag {term} steht in einer anderen Währung als die Rechnung: {found}.", ""),
        en: ("The amount {term} stands in another currency than the invoice: {found}.", ""),
    },
    Message {
        code: "EINVOICE_CHARSET",
        de: ("Die Datei ist nicht in der Schrift geschrieben, die sie angibt.", "Umlaute können falsch sein."),
        en: ("The file is not written in the encoding that it names.", "Special letters may be wrong."),
    },
    Message {
        code: "EINVOICE_SEVERAL",
        de: ("Im PDF stecken mehrere Rechnungsdaten.", "Gelesen ist „{name}“, außerdem gibt es {others}."),
        en: ("The PDF holds invoice data several times.", "“{name}” was read; there are also {others}."),
    },
    Message {
        code: "EINVOICE_IBAN",
        de: (
            "Die IBAN „{text}“ kann nicht stimmen: Ihre Prüfziffer passt nicht.",
            "Fragen Sie vor dem Überweisen nach.",
        ),
        en: ("The IBAN “{text}” cannot be right: its check digits do not fit.", "Ask before you pay."),
    },
    Message {
        code: "EINVOICE_LINE_TOTAL",
        de: ("Position {of} ergibt {expected}; in der Rechnung steht {found}.", ""),
        en: ("Line {of} comes to {expected}; the invoice says {found}.", ""),
    },
    Message {
        code: "EINVOICE_LINES_SUM",
        de: ("Die Positionen ergeben zusammen {expected}; in der Rechnung steht {found}.", ""),
        en: ("The lines add up to {expected}; the invoice says {found}.", ""),
    },
    Message {
        code: "EINVOICE_ALLOWANCES_SUM",
        de: ("Die Nachlässe ergeben zusammen {expected}; in der Rechnung steht {found}.", ""),
        en: ("The allowances add up to {expected}; the invoice says {found}.", ""),
    },
    Message {
        code: "EINVOICE_CHARGES_SUM",
        de: ("Die Zuschläge ergeben zusammen {expected}; in der Rechnung steht {found}.", ""),
        en: ("The charges add up to {expected}; the invoice says {found}.", ""),
    },
    Message {
        code: "EINVOICE_NET_SUM",
        de: ("Netto ergibt sich {expected}; in der Rechnung steht {found}.", ""),
        en: ("The net amount comes to {expected}; the invoice says {found}.", ""),
    },
    Message {
        code: "EINVOICE_TAX_BASE",
        de: ("Die besteuerten Beträge ergeben zusammen {expected}; netto steht in der Rechnung {found}.", ""),
        en: ("The taxed amounts add up to {expected}; the net amount of the invoice is {found}.", ""),
    },
    Message {
        code: "EINVOICE_TAX_AMOUNT",
        de: ("Die Umsatzsteuer zu {of} % ergibt {expected}; in der Rechnung steht {found}.", ""),
        en: ("VAT at {of} % comes to {expected}; the invoice says {found}.", ""),
    },
    Message {
        code: "EINVOICE_TAX_SUM",
        de: ("Die Umsatzsteuer ergibt zusammen {expected}; in der Rechnung steht {found}.", ""),
        en: ("VAT adds up to {expected}; the invoice says {found}.", ""),
    },
    Message {
        code: "EINVOICE_GROSS_SUM",
        de: ("Netto und Umsatzsteuer ergeben {expected}; brutto steht in der Rechnung {found}.", ""),
        en: ("Net amount and VAT come to {expected}; the invoice's total is {found}.", ""),
    },
    Message {
        code: "EINVOICE_DUE_SUM",
        de: ("Zu zahlen sind nach Abzug der Anzahlungen {expected}; in der Rechnung steht {found}.", ""),
        en: ("Less what was paid, {expected} is due; the invoice says {found}.", ""),
    },
];
