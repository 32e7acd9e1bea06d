//! How an answer under Art. 15 GDPR speaks: the schema's names in words, and what the law
//! wants told beside the data.

use kontor_core::data_protection::retention::RetentionOf;

use crate::Lang;

/// What a table holds, as the heading of its part of the answer.
#[must_use]
pub fn table(table: &str, lang: Lang) -> Option<&'static str> {
    let (german, english) = match table {
        "contact" => ("Stammdaten der Person", "Master data of the person"),
        "position" => ("Positionen in Organisationen", "Positions in organisations"),
        "email" => ("E-Mail-Adressen", "E-mail addresses"),
        "phone" => ("Telefonnummern", "Telephone numbers"),
        "web" => ("Internetadressen", "Web addresses"),
        "address" => ("Anschriften", "Postal addresses"),
        "contact_category" => ("Kategorien", "Categories"),
        "contact_tag" => ("Schlagwörter", "Tags"),
        "contact_relation" => ("Beziehungen", "Relations"),
        "contact_alias" => ("Frühere Kennungen", "Former identifiers"),
        "contact_foreign" | "foreign_value" => ("Angaben aus anderen Programmen", "Data from other programs"),
        "own_value" => ("Eigene Felder", "Own fields"),
        "timeline_entry" => ("Anrufe, Briefe, Besuche und Notizen", "Calls, letters, visits and notes"),
        "file" => ("Dateien", "Files"),
        "contract" => ("Verträge", "Contracts"),
        "body_member" => ("Gremien", "Bodies"),
        "series_person" => ("Terminreihen", "Series of events"),
        "participant" => ("Besprechungen und Termine", "Meetings and events"),
        "letter" => ("Briefe", "Letters"),
        "distribution_member" | "distribution_list_member" => ("Verteiler", "Distribution lists"),
        "duplicate_dismissed" => ("Als verschieden bestätigte Kontakte", "Contacts confirmed as different"),
        "distribution_list" => ("Verteiler mit Filter", "Distribution lists by filter"),
        "letter_recipient" => ("Empfänger von Serienbriefen", "Receivers of serial letters"),
        "employee" => ("Mitarbeiterdaten", "Employee data"),
        "retention_hold" => ("Löschsperren", "Holds on erasure"),
        "task" => ("Aufgaben", "Tasks"),
        "checklist" | "checklist_template" => ("Checklisten", "Checklists"),
        "desk_entry" => ("Eingang, Ausgang, Anrufe und Besuche", "Incoming, outgoing, calls and visits"),
        "mention" => ("Was bei anderen Einträgen über die Person steht", "What other entries say of the person"),
        "change" => ("Änderungen", "Changes"),
        _ => return None,
    };
    Some(lang.pick(german, english))
}

/// What a column holds. The same name means the same in every table.
#[must_use]
pub fn column(column: &str, lang: Lang) -> Option<&'static str> {
    let (german, english) = match column {
        "as" => ("Eingetragen als", "Entered as"),
        "kind" | "kind_id" => ("Art", "Kind"),
        "former_id" => ("Frühere Nummer in der Datei", "Former number in the file"),
        "first_id" | "second_id" => ("Kontakt", "Contact"),
        "salutation" => ("Anrede", "Salutation"),
        "title" => ("Titel", "Title"),
        "given" => ("Vorname", "Given name"),
        "additional" => ("Weitere Vornamen", "Further given names"),
        "family" => ("Nachname", "Family name"),
        "suffix" => ("Namenszusatz", "Suffix"),
        "nickname" => ("Rufname", "Nickname"),
        "sort_name" => ("Einordnen unter", "Sort as"),
        "organisation" | "organisation_id" => ("Organisation", "Organisation"),
        "letter_salutation" => ("Briefanrede", "Letter salutation"),
        "language" => ("Sprache", "Language"),
        "birthday" => ("Geburtstag", "Birthday"),
        "anniversary" => ("Jahrestag", "Anniversary"),
        "customer_number" => ("Kundennummer", "Customer number"),
        "supplier_number" => ("Lieferantennummer", "Supplier number"),
        "contract_number" => ("Vertragsnummer", "Contract number"),
        "vat_id" => ("USt-IdNr.", "VAT ID"),
        "tax_number" => ("Steuernummer", "Tax number"),
        "register_court" => ("Registergericht", "Register court"),
        "register_number" => ("Registernummer", "Register number"),
        "iban" | "iban_raw" => ("IBAN", "IBAN"),
        "bic" => ("BIC", "BIC"),
        "note" => ("Notiz", "Note"),
        "active" => ("Aktiv", "Active"),
        "restricted_on" => ("Gesperrt seit", "Restricted since"),
        "restricted_until" => ("Gesperrt bis", "Restricted until"),
        "restricted_reason" => ("Anlass der Sperre", "Reason of the restriction"),
        "role" | "function" => ("Funktion", "Function"),
        "department" => ("Abteilung", "Department"),
        "since" | "valid_from" => ("Von", "From"),
        "until" | "valid_to" => ("Bis", "Until"),
        "label" => ("Bezeichnung", "Label"),
        "address" => ("Adresse", "Address"),
        "preferred" => ("Bevorzugt", "Preferred"),
        "raw" => ("Nummer", "Number"),
        "e164" => ("International", "International"),
        "url" => ("Adresse", "Address"),
        "street" => ("Straße", "Street"),
        "extra" => ("Zusatz", "Supplement"),
        "postal_code" => ("Postleitzahl", "Postal code"),
        "town" => ("Ort", "Town"),
        "region" => ("Region", "Region"),
        "country" => ("Land", "Country"),
        "category_id" => ("Kategorie", "Category"),
        "tag" => ("Schlagwort", "Tag"),
        "name" => ("Name", "Name"),
        "media_type" => ("Dateiart", "File type"),
        "purpose" => ("Zweck", "Purpose"),
        "added_on" => ("Hinzugefügt am", "Added on"),
        "number" => ("Nummer", "Number"),
        "partner_id" => ("Vertragspartner", "Partner"),
        "contact_person_id" => ("Ansprechperson", "Contact person"),
        "contact_id" => ("Kontakt", "Contact"),
        "other_id" => ("Anderer Kontakt", "Other contact"),
        "cost_centre_id" => ("Kostenstelle", "Cost centre"),
        "responsible" | "responsible_id" => ("Zuständig", "Responsible"),
        "remind_days" => ("Erinnern (Tage vorher)", "Remind (days before)"),
        "direction" => ("Richtung", "Direction"),
        "phase" => ("Stand", "Phase"),
        "terms" => ("Laufzeit und Kündigung", "Term and notice"),
        "notice_form" => ("Form der Kündigung", "Form of notice"),
        "notice_given_on" => ("Gekündigt am", "Notice given on"),
        "notice_ends_on" => ("Gekündigt zum", "Notice to the"),
        "event_id" => ("Termin", "Event"),
        "required" => ("Erforderlich", "Required"),
        "answer" => ("Antwort", "Answer"),
        "reason" => ("Grund", "Reason"),
        "at" => ("Am", "At"),
        "step" => ("Schritt", "Step"),
        "subject" => ("Betreff", "Subject"),
        "text" | "body" => ("Text", "Text"),
        "body_id" => ("Gremium", "Body"),
        "series_id" => ("Terminreihe", "Series"),
        "votes" => ("Stimmen", "Votes"),
        "member_from" => ("Mitglied seit", "Member from"),
        "member_to" => ("Mitglied bis", "Member until"),
        "attendance" => ("Anwesenheit", "Attendance"),
        "present_from" => ("Gekommen um", "Came at"),
        "present_to" => ("Gegangen um", "Left at"),
        "proxy" => ("Vertreten durch", "Represented by"),
        "diet" => ("Verpflegung", "Diet"),
        "consent" => ("Darf weitergegeben werden", "May be passed on"),
        "date" => ("Datum", "Date"),
        "sent_on" => ("Versandt am", "Sent on"),
        "reversed" => ("Von der anderen Seite", "From the other side"),
        "filter" => ("Filter", "Filter"),
        "excluded" => ("Ausgenommen", "Excluded"),
        "email_label" => ("Welche E-Mail", "Which e-mail"),
        "address_kind" => ("Welche Anschrift", "Which address"),
        "code" => ("Kürzel", "Code"),
        "entered_on" => ("Eintritt", "Entry"),
        "left_on" => ("Austritt", "Exit"),
        "department_id" => ("Abteilung", "Department"),
        "extension" => ("Durchwahl", "Extension"),
        "mobile" => ("Mobil", "Mobile"),
        "email" => ("E-Mail", "E-mail"),
        "room_id" => ("Raum", "Room"),
        "supervisor_id" => ("Vorgesetzt", "Supervisor"),
        "substitute_id" => ("Vertretung", "Substitute"),
        "working_days" => ("Arbeitstage", "Working days"),
        "signing" => ("Zeichnungsrecht", "Signing right"),
        "state" => ("Stand", "State"),
        "letterhead_id" => ("Briefkopf", "Letterhead"),
        "serial_id" => ("Serienbrief", "Serial letter"),
        "addressee" => ("Empfänger", "Receiver"),
        "recipient" => ("Anschriftfeld", "Address field"),
        "notes" => ("Vermerke", "Notes"),
        "dated" => ("Datum", "Date"),
        "your_reference" => ("Ihr Zeichen", "Your reference"),
        "your_message" => ("Ihre Nachricht vom", "Your message of"),
        "our_reference" => ("Unser Zeichen", "Our reference"),
        "our_message" => ("Unsere Nachricht vom", "Our message of"),
        "clerk" => ("Bearbeitung", "Handled by"),
        "clerk_phone" => ("Telefon der Bearbeitung", "Telephone of the clerk"),
        "clerk_email" => ("E-Mail der Bearbeitung", "E-mail of the clerk"),
        "closing" => ("Gruß", "Closing"),
        "signatory" | "cosignatory" => ("Unterschrift", "Signed by"),
        "signatory_mark" | "cosignatory_mark" => ("Zusatz der Unterschrift", "Mark of signing"),
        "signatory_role" | "cosignatory_role" => ("Funktion der Unterschrift", "Role of the signatory"),
        "annexes" => ("Anlagen", "Annexes"),
        "copies" => ("Verteiler", "Copies to"),
        "way" => ("Versandweg", "Sent by"),
        "left_out" => ("Ausgelassen", "Left out"),
        "letter_id" => ("Brief", "Letter"),
        "who" => ("Notiert von", "Noted by"),
        "field_id" => ("Feld", "Field"),
        "list_id" => ("Verteiler", "Distribution list"),
        "due" => ("Fällig am", "Due on"),
        "due_time" => ("Fällig um", "Due at"),
        "follow_up" => ("Wiedervorlage", "Follow-up"),
        "remind_at" => ("Erinnerung", "Reminder"),
        "priority" => ("Dringlichkeit", "Priority"),
        "assignee" | "assignee_id" => ("Zuständig", "Assigned to"),
        "about_kind" | "about_id" | "about_title" => ("Betrifft", "About"),
        "repeat_unit" | "repeat_count" | "repeat_from" | "repeat_day" => ("Wiederholung", "Repeat"),
        "repeat_until" => ("Wiederholung bis", "Repeat until"),
        "row_due" | "row_follow_up" | "row_remind_at" => ("Wiederholung am", "Repeat on"),
        "created_on" => ("Angelegt am", "Created on"),
        "created_by" => ("Angelegt von", "Created by"),
        "done_on" => ("Erledigt am", "Done on"),
        "done_by" => ("Erledigt von", "Done by"),
        "previous_id" => ("Vorige Aufgabe", "Previous task"),
        "checklist_id" | "template_id" => ("Checkliste", "Checklist"),
        "offset_days" => ("Tage vom Stichtag", "Days from the date"),
        "anchor" | "anchored_on" => ("Stichtag", "Date"),
        "partner" => ("Gegenüber", "Other side"),
        "company" => ("Firma", "Company"),
        "for_id" | "for_name" => ("Für", "For"),
        "task_id" => ("Aufgabe", "Task"),
        "tracking" => ("Sendungsnummer", "Tracking number"),
        "phone" => ("Telefon", "Telephone"),
        "wish" => ("Rückruf", "Call-back"),
        "urgent" => ("Dringend", "Urgent"),
        "taken_by" => ("Angenommen von", "Taken by"),
        "badge" => ("Besucherausweis", "Visitor badge"),
        "left_at" => ("Gegangen", "Left"),
        "answers_id" => ("Antwort auf", "Answer to"),
        _ => return None,
    };
    Some(lang.pick(german, english))
}

/// A stored code in words; a text that is no code stays as it is.
#[must_use]
pub fn value<'a>(column: &str, text: &'a str, lang: Lang) -> std::borrow::Cow<'a, str> {
    let yes_no = matches!(
        column,
        "active" | "preferred" | "required" | "all_day" | "urgent" | "excluded" | "consent" | "left_out" | "presides"
    );
    let (german, english) = match (column, text) {
        (_, "1") if yes_no => ("ja", "yes"),
        (_, "0") if yes_no => ("nein", "no"),
        ("kind", "person") => ("Person", "person"),
        ("kind", "organisation") => ("Organisation", "organisation"),
        ("kind", "street") => ("Hausanschrift", "street address"),
        ("kind", "po_box") => ("Postfach", "PO box"),
        ("kind", "bulk") => ("Großempfänger", "bulk recipient"),
        ("kind", "invoice") => ("Rechnungsanschrift", "invoice address"),
        ("kind", "delivery") => ("Lieferanschrift", "delivery address"),
        ("kind", "call") => ("Anruf", "call"),
        ("kind", "letter") => ("Brief", "letter"),
        ("kind", "email") => ("E-Mail", "e-mail"),
        ("kind", "visit") => ("Besuch", "visit"),
        ("kind", "note") => ("Notiz", "note"),
        ("salutation", "ms") => ("Frau", "Ms"),
        ("salutation", "mr") => ("Herr", "Mr"),
        ("salutation", "couple") => ("Eheleute", "couple"),
        ("salutation", "family") => ("Familie", "family"),
        ("label", "work") => ("geschäftlich", "work"),
        ("label", "home") => ("privat", "home"),
        ("label", "mobile") => ("mobil", "mobile"),
        ("label", "main") => ("Zentrale", "main"),
        ("label", "fax") => ("Fax", "fax"),
        ("label", "home_fax") => ("Fax privat", "home fax"),
        ("language", "de") => ("Deutsch", "German"),
        ("language", "en") => ("Englisch", "English"),
        ("direction", "pay") => ("Ausgabe", "expense"),
        ("direction", "receive") => ("Einnahme", "income"),
        ("direction", "in") => ("eingehend", "incoming"),
        ("direction", "out") => ("ausgehend", "outgoing"),
        ("role", "participant") => ("Teilnahme", "participant"),
        ("role", "chair") => ("Leitung", "chair"),
        ("role", "keeper") => ("Protokoll", "keeper of the minutes"),
        ("role", "guest") => ("Gast", "guest"),
        ("role", "speaker") => ("Vortrag", "speaker"),
        ("attendance", "present") => ("anwesend", "present"),
        ("attendance", "excused") => ("entschuldigt", "excused"),
        ("attendance", "absent") => ("unentschuldigt", "absent"),
        ("answer", "open") => ("offen", "open"),
        ("answer", "yes" | "accepted") => ("zugesagt", "accepted"),
        ("answer", "no" | "declined") => ("abgesagt", "declined"),
        ("answer", "maybe" | "tentative") => ("vorläufig", "tentative"),
        ("phase", "active") => ("aktiv", "active"),
        ("phase", "draft") => ("Entwurf", "draft"),
        ("phase", "suspended") => ("ruhend", "suspended"),
        ("phase", "archived") => ("archiviert", "archived"),
        ("notice_form", "text") => ("Textform", "text form"),
        ("notice_form", "written") => ("Schriftform", "written form"),
        ("kind", "registered") => ("Einschreiben", "registered letter"),
        ("kind", "fax") => ("Fax", "fax"),
        ("kind", "parcel") => ("Paket", "parcel"),
        ("priority", "high") => ("hoch", "high"),
        ("priority", "normal") => ("normal", "normal"),
        ("priority", "low") => ("niedrig", "low"),
        ("state", "open") => ("offen", "open"),
        ("state", "done") => ("erledigt", "done"),
        ("state", "dropped") => ("entfallen", "dropped"),
        ("wish", "calls_back") => ("ruft wieder an", "will call again"),
        ("wish", "call_back") => ("bittet um Rückruf", "asks to be called back"),
        ("wish", "info") => ("nur zur Information", "for information only"),
        ("about_kind", "contact") => ("Kontakt", "contact"),
        ("as", "about_id") => ("Worum es geht", "what it is about"),
        ("as", "partner_id") => ("Vertragspartner", "partner"),
        ("as", "contact_person_id") => ("Ansprechperson", "contact person"),
        ("as", "contact_id") => ("Person", "person"),
        ("as", "organisation_id") => ("Organisation", "organisation"),
        ("as", "other_id") => ("Gegenüber einer Beziehung", "other side of a relation"),
        _ => return text.into(),
    };
    lang.pick(german, english).into()
}

/// What a retention rule keeps.
#[must_use]
pub const fn keeps(keeps: RetentionOf, lang: Lang) -> &'static str {
    match (keeps, lang) {
        (RetentionOf::Books, Lang::De) => "Bücher und Abschlüsse",
        (RetentionOf::Books, Lang::En) => "books and annual accounts",
        (RetentionOf::Vouchers, Lang::De) => "Buchungsbeleg",
        (RetentionOf::Vouchers, Lang::En) => "voucher",
        (RetentionOf::Letters, Lang::De) => "Handelsbrief",
        (RetentionOf::Letters, Lang::En) => "business letter",
    }
}

/// Everything else that stands on the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerWords {
    /// The paper's name.
    pub title: &'static str,
    /// Before the person's name.
    pub about: &'static str,
    /// Heading of what the law wants told.
    pub information: &'static str,
    /// Label and usual text of each point.
    pub purposes: (&'static str, &'static str),
    /// To whom data go.
    pub recipients: (&'static str, &'static str),
    /// Where they come from.
    pub source: (&'static str, &'static str),
    /// How long they stay; the text where no duty stands.
    pub retention: (&'static str, &'static str),
    /// The person's rights.
    pub rights: (&'static str, &'static str),
    /// No decisions by machine, no transfer abroad.
    pub machine: (&'static str, &'static str),
    /// Who answers for it.
    pub controller: &'static str,
    /// After the number of redactions.
    pub redacted: &'static str,
    /// Before the last day of a duty.
    pub kept_until: &'static str,
    /// Where a contract still runs.
    pub still_runs: &'static str,
}

/// The words of the answer.
#[must_use]
pub const fn answer(lang: Lang) -> &'static AnswerWords {
    match lang {
        Lang::De => &AnswerWords {
            title: "Auskunft nach Art. 15 DSGVO",
            about: "über die zu dieser Person gespeicherten Daten",
            information: "Angaben zur Verarbeitung",
            purposes: (
                "Zwecke",
                "Geschäftlicher Kontakt: Schriftverkehr, Verträge, Besprechungen und ihre Vorbereitung (Art. 6 I b, c und f DSGVO).",
            ),
            recipients: (
                "Empfänger",
                "Beschäftigte der verantwortlichen Stelle, soweit ihre Aufgabe es verlangt; darüber hinaus nur, wer im Einzelfall genannt ist.",
            ),
            source: (
                "Herkunft",
                "Von der Person selbst, von ihrer Organisation oder aus dem Schriftverkehr; bei übernommenen Adressbüchern aus diesen.",
            ),
            retention: (
                "Dauer",
                "Bis der Zweck entfällt. Unterlagen, die nach Handels- oder Steuerrecht aufzubewahren sind, stehen unten mit ihrem Tag.",
            ),
            rights: (
                "Rechte",
                "Berichtigung, Löschung, Einschränkung der Verarbeitung, Widerspruch, Datenübertragbarkeit; Beschwerde bei einer Aufsichtsbehörde (Art. 77 DSGVO).",
            ),
            machine: (
                "Automatisierte Entscheidungen, Drittländer",
                "Es gibt keine automatisierten Entscheidungen und keine Übermittlung in Drittländer durch dieses Programm; die Daten liegen in einer Datei der verantwortlichen Stelle.",
            ),
            controller: "Verantwortlich",
            redacted: "Angaben zu anderen Personen sind mit […] unkenntlich gemacht (Art. 15 IV DSGVO):",
            kept_until: "aufzubewahren bis",
            still_runs: "aufzubewahren, solange der Vertrag läuft, und danach bis zum Ende der Frist",
        },
        Lang::En => &AnswerWords {
            title: "Information under Art. 15 GDPR",
            about: "on the data stored about this person",
            information: "On the processing",
            purposes: (
                "Purposes",
                "Business contact: correspondence, contracts, meetings and their preparation (Art. 6(1)(b), (c) and (f) GDPR).",
            ),
            recipients: (
                "Recipients",
                "Employees of the controller as far as their task demands; beyond that only who is named in the individual case.",
            ),
            source: (
                "Source",
                "The person, their organisation or correspondence; for address books that were taken over, those.",
            ),
            retention: (
                "Period",
                "Until the purpose ends. Papers that commercial or tax law requires to be kept are listed below with their day.",
            ),
            rights: (
                "Rights",
                "Rectification, erasure, restriction of processing, objection, portability; complaint to a supervisory authority (Art. 77 GDPR).",
            ),
            machine: (
                "Automated decisions, third countries",
                "There are no automated decisions and no transfers to third countries by this program; the data lie in one file of the controller.",
            ),
            controller: "Controller",
            redacted: "Data on other persons are made unrecognisable by […] (Art. 15(4) GDPR):",
            kept_until: "to be kept until",
            still_runs: "to be kept while the contract runs, and afterwards until the end of the period",
        },
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use kontor_core::data_protection::report::told_columns;
    use kontor_core::{Moment, Office};

    use super::*;

    #[test]
    fn whatever_an_answer_may_show_has_words() {
        let moment = Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), "Anna");
        let office = Office::in_memory(&moment).unwrap();
        let mut missing = Vec::new();
        for (table_name, column_name) in told_columns(office.read()).unwrap() {
            for lang in Lang::ALL {
                if table(&table_name, lang).is_none() || column(&column_name, lang).is_none() {
                    missing.push(format!("{table_name}.{column_name}"));
                }
            }
        }
        missing.dedup();
        assert_eq!(missing, Vec::<String>::new());
    }
}
