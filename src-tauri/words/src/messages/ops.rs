//! The names of everything that is done, as undo, redo and the history show them.

use super::OpName;

pub(super) const OPS: &[OpName] = &[
    OpName { code: "contact_created", de: "Kontakt „{title}“ angelegt", en: "Contact “{title}” created" },
    OpName { code: "contact_changed", de: "Kontakt „{title}“ geändert", en: "Contact “{title}” changed" },
    OpName { code: "contact_deleted", de: "Kontakt „{title}“ gelöscht", en: "Contact “{title}” deleted" },
    OpName { code: "contacts_deleted", de: "{title} Kontakte gelöscht", en: "{title} contacts deleted" },
    OpName {
        code: "contacts_mass_changed",
        de: "Kontakte gemeinsam geändert ({title})",
        en: "{title} contacts changed together",
    },
    OpName { code: "contacts_imported", de: "Import aus „{title}“", en: "Import from “{title}”" },
    OpName {
        code: "contacts_merged",
        de: "Kontakte zu „{title}“ zusammengeführt",
        en: "Contacts merged into “{title}”",
    },
    OpName { code: "duplicate_dismissed", de: "„{title}“: keine Dublette", en: "“{title}”: not a duplicate" },
    OpName {
        code: "duplicate_restored",
        de: "„Keine Dublette“ zurückgenommen ({title})",
        en: "“Not a duplicate” taken back ({title})",
    },
    OpName {
        code: "contracts_imported",
        de: "Verträge aus „{title}“ eingelesen",
        en: "Contracts read in from “{title}”",
    },
    OpName {
        code: "calendar_imported",
        de: "Kalenderdatei „{title}“ eingelesen",
        en: "Calendar file “{title}” read in",
    },
    OpName { code: "contract_created", de: "Vertrag „{title}“ angelegt", en: "Contract “{title}” created" },
    OpName { code: "contract_changed", de: "Vertrag „{title}“ geändert", en: "Contract “{title}” changed" },
    OpName {
        code: "contract_decided",
        de: "Entscheidung zu „{title}“ festgehalten",
        en: "Decision on “{title}” noted",
    },
    OpName {
        code: "contract_decision_removed",
        de: "Entscheidung zu „{title}“ entfernt",
        en: "Decision on “{title}” removed",
    },
    OpName {
        code: "notice_prepared", de: "Kündigung von „{title}“ vorbereitet", en: "Notice for “{title}” prepared"
    },
    OpName {
        code: "notice_sent",
        de: "Absenden der Kündigung von „{title}“ festgehalten",
        en: "Dispatch of the notice for “{title}” noted",
    },
    OpName {
        code: "notice_received",
        de: "Zugang der Kündigung von „{title}“ festgehalten",
        en: "Receipt of the notice for “{title}” noted",
    },
    OpName {
        code: "notice_confirmed",
        de: "Bestätigung der Kündigung von „{title}“ festgehalten",
        en: "Confirmation of the notice for “{title}” noted",
    },
    OpName {
        code: "notice_recorded", de: "Kündigung von „{title}“ festgehalten", en: "Notice for “{title}” noted"
    },
    OpName {
        code: "notice_withdrawn",
        de: "Kündigung von „{title}“ zurückgenommen",
        en: "Notice for “{title}” withdrawn",
    },
    OpName {
        code: "contracts_mass_changed",
        de: "{title} Verträge gemeinsam geändert",
        en: "{title} contracts changed together",
    },
    OpName {
        code: "contracts_prices_raised",
        de: "Preise von {title} Verträgen geändert",
        en: "Prices of {title} contracts changed",
    },
    OpName { code: "contract_deleted", de: "Vertrag „{title}“ gelöscht", en: "Contract “{title}” deleted" },
    OpName { code: "contracts_deleted", de: "{title} Verträge gelöscht", en: "{title} contracts deleted" },
    OpName { code: "event_created", de: "Termin „{title}“ angelegt", en: "Event “{title}” created" },
    OpName { code: "event_changed", de: "Termin „{title}“ geändert", en: "Event “{title}” changed" },
    OpName { code: "event_deleted", de: "Termin „{title}“ gelöscht", en: "Event “{title}” deleted" },
    OpName { code: "events_deleted", de: "{title} Termine gelöscht", en: "{title} events deleted" },
    OpName {
        code: "invitations_sent", de: "Versand zu „{title}“ vermerkt", en: "Dispatch for “{title}” noted"
    },
    OpName { code: "series_created", de: "Serie „{title}“ angelegt", en: "Series “{title}” created" },
    OpName { code: "series_changed", de: "Serie „{title}“ geändert", en: "Series “{title}” changed" },
    OpName {
        code: "series_split",
        de: "Serie „{title}“ ab einem Termin geändert",
        en: "Series “{title}” changed from a date on",
    },
    OpName { code: "series_deleted", de: "Serie „{title}“ gelöscht", en: "Series “{title}” deleted" },
    OpName { code: "series_deleted_many", de: "{title} Serien gelöscht", en: "{title} series deleted" },
    OpName {
        code: "series_date_struck",
        de: "Ein Termin der Serie „{title}“ entfällt",
        en: "A date of the series “{title}” does not take place",
    },
    OpName {
        code: "series_date_restored",
        de: "Ein Termin der Serie „{title}“ findet wieder statt",
        en: "A date of the series “{title}” takes place again",
    },
    OpName {
        code: "series_date_opened",
        de: "Ein Termin der Serie „{title}“ wurde eigener Termin",
        en: "A date of the series “{title}” became an event of its own",
    },
    OpName {
        code: "series_date_moved",
        de: "Ein Termin der Serie „{title}“ verschoben",
        en: "A date of the series “{title}” moved",
    },
    OpName { code: "body_created", de: "Gremium „{title}“ angelegt", en: "Body “{title}” created" },
    OpName { code: "body_changed", de: "Gremium „{title}“ geändert", en: "Body “{title}” changed" },
    OpName { code: "body_deleted", de: "Gremium „{title}“ gelöscht", en: "Body “{title}” deleted" },
    OpName { code: "topic_created", de: "Thema „{title}“ vorgemerkt", en: "Topic “{title}” noted" },
    OpName { code: "topic_changed", de: "Thema „{title}“ geändert", en: "Topic “{title}” changed" },
    OpName { code: "topic_moved", de: "Thema „{title}“ verschoben", en: "Topic “{title}” moved" },
    OpName { code: "topic_deleted", de: "Thema „{title}“ gelöscht", en: "Topic “{title}” deleted" },
    OpName { code: "sitting_begun", de: "„{title}“ begonnen", en: "“{title}” begun" },
    OpName { code: "sitting_went_on", de: "Nächster Punkt in „{title}“", en: "Next item of “{title}”" },
    OpName {
        code: "sitting_went_back",
        de: "Zurück zum Punkt davor in „{title}“",
        en: "Back to the item before in “{title}”",
    },
    OpName { code: "sitting_paused", de: "Pause in „{title}“", en: "Pause in “{title}”" },
    OpName {
        code: "sitting_item_postponed", de: "Punkt von „{title}“ vertagt", en: "Item of “{title}” put off"
    },
    OpName {
        code: "sitting_item_dropped", de: "Punkt von „{title}“ entfallen", en: "Item of “{title}” left out"
    },
    OpName {
        code: "sitting_item_restored",
        de: "Punkt von „{title}“ kommt doch noch dran",
        en: "Item of “{title}” is to come after all",
    },
    OpName { code: "sitting_ended", de: "„{title}“ beendet", en: "“{title}” ended" },
    OpName {
        code: "attendance_noted", de: "Anwesenheit bei „{title}“ notiert", en: "Attendance of “{title}” noted"
    },
    OpName { code: "registered", de: "{title} angemeldet", en: "{title} registered" },
    OpName { code: "registered_many", de: "Anmeldungen zu „{title}“", en: "Registrations for “{title}”" },
    OpName {
        code: "registration_changed",
        de: "Anmeldung von {title} geändert",
        en: "Registration of {title} changed",
    },
    OpName { code: "registration_cancelled", de: "{title} abgemeldet", en: "{title} called off" },
    OpName { code: "registration_confirmed", de: "Platz für {title}", en: "A place for {title}" },
    OpName { code: "registration_paid", de: "Zahlung von {title} notiert", en: "Payment by {title} noted" },
    OpName {
        code: "registration_unpaid",
        de: "Zahlung von {title} zurückgenommen",
        en: "Payment by {title} taken back",
    },
    OpName {
        code: "certificates_drawn",
        de: "Bescheinigungen zu „{title}“ nummeriert",
        en: "Certificates of “{title}” numbered",
    },
    OpName {
        code: "registrations_told",
        de: "Versand an Angemeldete von „{title}“ vermerkt",
        en: "Dispatch to those registered for “{title}” noted",
    },
    OpName { code: "places_changed", de: "Plätze von „{title}“ geändert", en: "Places of “{title}” changed" },
    OpName { code: "budget_changed", de: "Budget von „{title}“ geändert", en: "Budget of “{title}” changed" },
    OpName { code: "minutes_begun", de: "Protokoll „{title}“ begonnen", en: "Minutes of “{title}” begun" },
    OpName { code: "minutes_changed", de: "Protokoll „{title}“ geändert", en: "Minutes of “{title}” changed" },
    OpName {
        code: "minutes_released", de: "Protokoll „{title}“ freigegeben", en: "Minutes of “{title}” released"
    },
    OpName {
        code: "minutes_reopened",
        de: "Freigabe des Protokolls „{title}“ zurückgenommen",
        en: "Release of the minutes of “{title}” taken back",
    },
    OpName {
        code: "minutes_approved", de: "Protokoll „{title}“ genehmigt", en: "Minutes of “{title}” approved"
    },
    OpName {
        code: "minutes_corrected",
        de: "Berichtigung des Protokolls „{title}“ begonnen",
        en: "Correction of the minutes of “{title}” begun",
    },
    OpName { code: "event_duplicated", de: "Termin „{title}“ kopiert", en: "Event “{title}” copied" },
    OpName {
        code: "agenda_moved",
        de: "„{title}“ in der Tagesordnung verschoben",
        en: "“{title}” moved in the agenda",
    },
    OpName { code: "agenda_over_chosen", de: "Ende von „{title}“ festgelegt", en: "End of “{title}” settled" },
    OpName {
        code: "own_field_created", de: "Eigenes Feld „{title}“ angelegt", en: "Own field “{title}” created"
    },
    OpName {
        code: "own_field_changed", de: "Eigenes Feld „{title}“ geändert", en: "Own field “{title}” changed"
    },
    OpName {
        code: "own_field_deleted", de: "Eigenes Feld „{title}“ gelöscht", en: "Own field “{title}” deleted"
    },
    OpName { code: "photo_set", de: "Bild von „{title}“ festgelegt", en: "Picture of “{title}” set" },
    OpName { code: "photo_removed", de: "Bild von „{title}“ entfernt", en: "Picture of “{title}” removed" },
    OpName { code: "file_added", de: "Datei „{title}“ angehängt", en: "File “{title}” attached" },
    OpName { code: "file_removed", de: "Datei „{title}“ entfernt", en: "File “{title}” removed" },
    OpName { code: "timeline_noted", de: "Eintrag zu „{title}“ notiert", en: "Entry on “{title}” noted" },
    OpName { code: "timeline_changed", de: "Eintrag zu „{title}“ geändert", en: "Entry on “{title}” changed" },
    OpName { code: "timeline_deleted", de: "Eintrag zu „{title}“ gelöscht", en: "Entry on “{title}” deleted" },
    OpName { code: "form_saved", de: "Form „{title}“ behalten", en: "Form “{title}” kept" },
    OpName { code: "form_deleted", de: "Form gelöscht", en: "Form deleted" },
    OpName {
        code: "distribution_list_created",
        de: "Verteiler „{title}“ angelegt",
        en: "Distribution list “{title}” created",
    },
    OpName {
        code: "distribution_list_changed",
        de: "Verteiler „{title}“ geändert",
        en: "Distribution list “{title}” changed",
    },
    OpName {
        code: "distribution_list_added",
        de: "Zum Verteiler „{title}“ hinzugefügt",
        en: "Added to distribution list “{title}”",
    },
    OpName {
        code: "distribution_list_removed",
        de: "Aus dem Verteiler „{title}“ genommen",
        en: "Taken off distribution list “{title}”",
    },
    OpName {
        code: "distribution_list_deleted",
        de: "Verteiler „{title}“ gelöscht",
        en: "Distribution list “{title}” deleted",
    },
    OpName {
        code: "distribution_lists_deleted",
        de: "{title} Verteiler gelöscht",
        en: "{title} distribution lists deleted",
    },
    OpName { code: "setting_changed", de: "Einstellung geändert", en: "Setting changed" },
    OpName { code: "firm_changed", de: "Eigene Firma geändert", en: "Own firm changed" },
    OpName {
        code: "entry_created",
        de: "„{title}“ in den Stammdaten angelegt",
        en: "“{title}” added to the master data",
    },
    OpName {
        code: "entry_changed",
        de: "„{title}“ in den Stammdaten geändert",
        en: "“{title}” changed in the master data",
    },
    OpName {
        code: "entry_deleted",
        de: "„{title}“ aus den Stammdaten gelöscht",
        en: "“{title}” deleted from the master data",
    },
    OpName { code: "list_imported", de: "Liste „{title}“ übernommen", en: "List “{title}” taken in" },
    OpName { code: "room_created", de: "Raum „{title}“ angelegt", en: "Room “{title}” created" },
    OpName { code: "room_changed", de: "Raum „{title}“ geändert", en: "Room “{title}” changed" },
    OpName { code: "room_deleted", de: "Raum „{title}“ gelöscht", en: "Room “{title}” deleted" },
    OpName { code: "equipment_created", de: "Gerät „{title}“ angelegt", en: "Equipment “{title}” created" },
    OpName { code: "equipment_changed", de: "Gerät „{title}“ geändert", en: "Equipment “{title}” changed" },
    OpName { code: "equipment_deleted", de: "Gerät „{title}“ gelöscht", en: "Equipment “{title}” deleted" },
    OpName { code: "employee_created", de: "Mitarbeiter „{title}“ angelegt", en: "Employee “{title}” created" },
    OpName {
        code: "employee_changed", de: "Mitarbeiter „{title}“ geändert", en: "Employee “{title}” changed"
    },
    OpName {
        code: "employee_deleted", de: "Mitarbeiter „{title}“ gelöscht", en: "Employee “{title}” deleted"
    },
    OpName { code: "employees_deleted", de: "{title} Mitarbeiter gelöscht", en: "{title} employees deleted" },
    OpName {
        code: "duties_handed_over",
        de: "Aufgaben von „{title}“ übergeben",
        en: "Duties of “{title}” handed over",
    },
    OpName {
        code: "entries_arranged",
        de: "Reihenfolge der Stammdaten geändert",
        en: "Order of the master data changed",
    },
    OpName { code: "holidays_changed", de: "Feiertage geändert", en: "Holidays changed" },
    OpName {
        code: "master_data_merged",
        de: "Stammdaten zu „{title}“ zusammengeführt",
        en: "Master data merged into “{title}”",
    },
    OpName { code: "number_range_changed", de: "Nummernkreis geändert", en: "Number range changed" },
    OpName {
        code: "contact_erased",
        de: "Kontakt nach Art. 17 DSGVO gelöscht",
        en: "Contact erased under Art. 17 GDPR",
    },
    OpName { code: "contact_restricted", de: "Kontakt „{title}“ gesperrt", en: "Contact “{title}” restricted" },
    OpName {
        code: "contact_unrestricted",
        de: "Sperre von Kontakt „{title}“ aufgehoben",
        en: "Restriction of contact “{title}” lifted",
    },
    OpName {
        code: "retention_rule_changed",
        de: "Aufbewahrungsfrist „{title}“ geändert",
        en: "Retention period “{title}” changed",
    },
    OpName {
        code: "retention_hold_saved", de: "Löschsperre „{title}“ gespeichert", en: "Hold “{title}” saved"
    },
    OpName { code: "retention_hold_removed", de: "Löschsperre entfernt", en: "Hold removed" },
    OpName { code: "office_created", de: "Datei angelegt", en: "File created" },
    OpName { code: "sample_filled", de: "Musterfirma eingefüllt", en: "Sample firm filled in" },
    OpName {
        code: "text_block_created", de: "Textbaustein „{title}“ angelegt", en: "Text block “{title}” created"
    },
    OpName {
        code: "text_block_changed", de: "Textbaustein „{title}“ geändert", en: "Text block “{title}” changed"
    },
    OpName {
        code: "text_block_deleted", de: "Textbaustein „{title}“ gelöscht", en: "Text block “{title}” deleted"
    },
    OpName {
        code: "template_created",
        de: "Word-Vorlage „{title}“ aufgenommen",
        en: "Word template “{title}” taken in",
    },
    OpName {
        code: "template_changed", de: "Word-Vorlage „{title}“ geändert", en: "Word template “{title}” changed"
    },
    OpName {
        code: "template_replaced",
        de: "Word-Vorlage „{title}“ durch neues Dokument ersetzt",
        en: "Word template “{title}” replaced by a new document",
    },
    OpName { code: "templates_arranged", de: "Word-Vorlagen umgeordnet", en: "Word templates rearranged" },
    OpName {
        code: "template_deleted", de: "Word-Vorlage „{title}“ gelöscht", en: "Word template “{title}” deleted"
    },
    OpName {
        code: "letterhead_created", de: "Briefkopf „{title}“ angelegt", en: "Letterhead “{title}” created"
    },
    OpName {
        code: "letterhead_changed", de: "Briefkopf „{title}“ geändert", en: "Letterhead “{title}” changed"
    },
    OpName {
        code: "letterhead_deleted", de: "Briefkopf „{title}“ gelöscht", en: "Letterhead “{title}” deleted"
    },
    OpName { code: "letter_created", de: "Brief „{title}“ angelegt", en: "Letter “{title}” created" },
    OpName { code: "letter_changed", de: "Brief „{title}“ geändert", en: "Letter “{title}” changed" },
    OpName { code: "letter_deleted", de: "Brief „{title}“ gelöscht", en: "Letter “{title}” deleted" },
    OpName { code: "letters_deleted", de: "{title} Briefe gelöscht", en: "{title} letters deleted" },
    OpName {
        code: "letter_sent", de: "Brief „{title}“ als versendet vermerkt", en: "Letter “{title}” noted as sent"
    },
    OpName {
        code: "serial_letter_created",
        de: "Serienbrief „{title}“ angelegt",
        en: "Serial letter “{title}” created",
    },
    OpName {
        code: "serial_letter_changed",
        de: "Serienbrief „{title}“ geändert",
        en: "Serial letter “{title}” changed",
    },
    OpName {
        code: "serial_letter_sent",
        de: "Serienbrief „{title}“ als versendet vermerkt",
        en: "Serial letter “{title}” noted as sent",
    },
    OpName { code: "task_created", de: "Aufgabe „{title}“ angelegt", en: "Task “{title}” created" },
    OpName { code: "task_changed", de: "Aufgabe „{title}“ geändert", en: "Task “{title}” changed" },
    OpName { code: "task_deleted", de: "Aufgabe „{title}“ gelöscht", en: "Task “{title}” deleted" },
    OpName { code: "tasks_deleted", de: "{title} Aufgaben gelöscht", en: "{title} tasks deleted" },
    OpName { code: "task_done", de: "„{title}“ erledigt", en: "“{title}” done" },
    OpName { code: "tasks_done", de: "{title} Aufgaben erledigt", en: "{title} tasks done" },
    OpName { code: "task_dropped", de: "„{title}“ entfällt", en: "“{title}” dropped" },
    OpName { code: "tasks_dropped", de: "{title} Aufgaben entfallen", en: "{title} tasks dropped" },
    OpName { code: "task_reopened", de: "„{title}“ wieder offen", en: "“{title}” reopened" },
    OpName { code: "tasks_reopened", de: "{title} Aufgaben wieder offen", en: "{title} tasks reopened" },
    OpName { code: "task_item_done", de: "Schritt „{title}“ erledigt", en: "Step “{title}” done" },
    OpName { code: "task_item_reopened", de: "Schritt „{title}“ wieder offen", en: "Step “{title}” reopened" },
    OpName { code: "task_postponed", de: "Aufgabe „{title}“ verschoben", en: "Task “{title}” postponed" },
    OpName { code: "tasks_postponed", de: "{title} Aufgaben verschoben", en: "{title} tasks postponed" },
    OpName { code: "task_follow_up", de: "„{title}“ auf Wiedervorlage", en: "“{title}” put on follow-up" },
    OpName { code: "tasks_follow_up", de: "{title} Aufgaben auf Wiedervorlage", en: "{title} tasks put on follow-up" },
    OpName { code: "task_assigned", de: "Aufgabe „{title}“ übergeben", en: "Task “{title}” handed over" },
    OpName { code: "tasks_assigned", de: "{title} Aufgaben übergeben", en: "{title} tasks handed over" },
    OpName {
        code: "checklist_template_created",
        de: "Checkliste „{title}“ angelegt",
        en: "Checklist “{title}” created",
    },
    OpName {
        code: "checklist_template_changed",
        de: "Checkliste „{title}“ geändert",
        en: "Checklist “{title}” changed",
    },
    OpName {
        code: "checklist_template_deleted",
        de: "Checkliste „{title}“ gelöscht",
        en: "Checklist “{title}” deleted",
    },
    OpName { code: "checklist_hung", de: "Checkliste „{title}“ begonnen", en: "Checklist “{title}” begun" },
    OpName {
        code: "checklist_taken_down", de: "Checkliste „{title}“ beendet", en: "Checklist “{title}” ended"
    },
    OpName { code: "absence_created", de: "Abwesenheit von {title} eingetragen", en: "Absence of {title} entered" },
    OpName { code: "absence_changed", de: "Abwesenheit von {title} geändert", en: "Absence of {title} changed" },
    OpName { code: "absence_deleted", de: "Abwesenheit von {title} gelöscht", en: "Absence of {title} deleted" },
    OpName { code: "absences_deleted", de: "{title} Abwesenheiten gelöscht", en: "{title} absences deleted" },
    OpName { code: "desk_entry_in", de: "Eingang „{title}“ notiert", en: "Incoming “{title}” noted" },
    OpName { code: "desk_entry_out", de: "Ausgang „{title}“ notiert", en: "Outgoing “{title}” noted" },
    OpName { code: "desk_entry_changed", de: "Eintrag „{title}“ geändert", en: "Entry “{title}” changed" },
    OpName { code: "desk_entry_deleted", de: "Eintrag „{title}“ gelöscht", en: "Entry “{title}” deleted" },
    OpName { code: "desk_entries_deleted", de: "{title} Einträge gelöscht", en: "{title} entries deleted" },
    OpName { code: "visitor_left", de: "{title} abgemeldet", en: "{title} signed out" },
    OpName { code: "visitors_left", de: "{title} Besucher abgemeldet", en: "{title} visitors signed out" },
    OpName { code: "visits_forgotten", de: "{title} alte Besuche gelöscht", en: "{title} old visits deleted" },
];
