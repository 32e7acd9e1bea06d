//! What comes from other programs: refused, set aside or assumed.

use super::Message;

pub(super) const MESSAGES: &[Message] = &[
    Message {
        code: "TOO_LARGE",
        de: ("Die Datei ist zu groß; gelesen werden höchstens 256 MB.", "Teilen Sie den Export auf."),
        en: ("The file is too large; at most 256 MB are read.", "Split the export."),
    },
    Message {
        code: "FILE_EMPTY",
        de: ("Die Datei ist leer.", "Exportieren Sie sie im anderen Programm noch einmal."),
        en: ("The file is empty.", "Export it again from the other program."),
    },
    Message {
        code: "FORMAT_UNKNOWN",
        de: ("„{name}“ ist weder vCard noch Tabelle.", "Wählen Sie eine Datei .vcf, .csv oder .xlsx."),
        en: ("“{name}” is neither vCard nor a table.", "Choose a .vcf, .csv or .xlsx file."),
    },
    Message {
        code: "FORMAT_BINARY",
        de: (
            "„{name}“ ist keine Adressdatei, sondern {kind}, gleich welche Endung sie trägt.",
            "Wählen Sie die exportierte Datei.",
        ),
        en: ("“{name}” is no address file but {kind}, whatever its ending.", "Choose the exported file."),
    },
    Message {
        code: "FORMAT_CALENDAR",
        de: ("Das ist eine Kalenderdatei; hier werden Kontakte gelesen.", "Wählen Sie eine Datei mit Kontakten."),
        en: ("This is a calendar file; contacts are read here.", "Choose a file with contacts."),
    },
    Message {
        code: "TOO_MANY",
        de: ("Die Datei hat mehr als {limit} Einträge.", "Teilen Sie sie auf."),
        en: ("The file has more than {limit} records.", "Split it."),
    },
    Message {
        code: "XLSX_DAMAGED",
        de: ("Die Arbeitsmappe ist beschädigt.", "Öffnen Sie sie in Excel und speichern Sie sie neu als .xlsx."),
        en: ("The workbook is damaged.", "Open it in Excel and save it again as .xlsx."),
    },
    Message {
        code: "XLSX_LIMIT",
        de: (
            "Die Arbeitsmappe entpackt sich über das Erlaubte hinaus.",
            "Speichern Sie das Adressblatt allein und löschen Sie leere Spalten.",
        ),
        en: ("The workbook unpacks beyond the limit.", "Save the address sheet alone and delete empty columns."),
    },
    Message {
        code: "SHEET_MISSING",
        de: ("Ein Tabellenblatt „{sheet}“ gibt es in dieser Datei nicht.", "Wählen Sie eines der vorhandenen."),
        en: ("There is no sheet “{sheet}” in this file.", "Choose one of those that are there."),
    },
    Message {
        code: "SHEET_UNWRITABLE",
        de: ("Die Liste passt nicht in ein Tabellenblatt.", "Filtern Sie sie oder wählen Sie CSV."),
        en: ("The list does not fit a worksheet.", "Filter it or choose CSV."),
    },
    Message {
        code: "IMPORT_GONE",
        de: ("Diese Importvorschau ist nicht mehr da.", "Wählen Sie die Datei noch einmal."),
        en: ("This import preview is not there any more.", "Choose the file again."),
    },
    Message {
        code: "PRESET_UNKNOWN",
        de: (
            "Die Vorlage „{text}“ gibt es nicht.",
            "Wählen Sie outlook-de, outlook-en, google, google-2, thunderbird-de, thunderbird-en oder generic.",
        ),
        en: (
            "There is no preset “{text}”.",
            "Choose outlook-de, outlook-en, google, google-2, thunderbird-de, thunderbird-en or generic.",
        ),
    },
    Message {
        code: "MAPPING_INVALID",
        de: ("Die Zuordnung der Spalten ist nicht lesbar.", "Ordnen Sie die Spalten neu zu."),
        en: ("The mapping of columns cannot be read.", "Assign the columns again."),
    },
    Message {
        code: "EXPORT_FORM_UNKNOWN",
        de: ("Die Form „{text}“ gibt es nicht.", "Wählen Sie vcard-4, vcard-3, csv-excel, csv, xlsx oder json."),
        en: ("There is no form “{text}”.", "Choose vcard-4, vcard-3, csv-excel, csv, xlsx or json."),
    },
    Message {
        code: "CARD_TRUNCATED",
        de: (
            "Die Datei endet mitten in dieser Karte.",
            "Exportieren Sie sie neu oder legen Sie den Kontakt von Hand an.",
        ),
        en: ("The file ends inside this card.", "Export it again or enter the contact by hand."),
    },
    Message {
        code: "CARD_EMPTY",
        de: ("Die Karte hat weder Name noch Firma, E-Mail oder Telefon.", "Ergänzen Sie eines davon im Original."),
        en: ("The card has no name, organisation, e-mail or phone.", "Add one of them in the original."),
    },
    Message {
        code: "CARD_GROUP",
        de: (
            "Der Verteiler „{name}“ hat keinen Namen, oder keines seiner Mitglieder steht in dieser Datei.",
            "Exportieren Sie die Mitglieder mit.",
        ),
        en: (
            "The group “{name}” has no name, or none of its members is in this file.",
            "Export the members along with it.",
        ),
    },
    Message {
        code: "LINE_TOO_LONG",
        de: ("„{name}“ ist länger als {limit} Bytes.", "Kürzen Sie es im Original, oder verkleinern Sie das Bild."),
        en: ("“{name}” is longer than {limit} bytes.", "Shorten it in the original, or make the picture smaller."),
    },
    Message {
        code: "ROW_TOO_WIDE",
        de: (
            "Die Zeile hat {found} Zellen bei {expected} Spalten.",
            "Setzen Sie Text mit Trennzeichen in Anführungszeichen.",
        ),
        en: ("The row has {found} cells for {expected} columns.", "Quote text that holds the delimiter."),
    },
    Message {
        code: "QUOTE_OPEN",
        de: ("Ein Anführungszeichen wird nicht geschlossen.", "Schließen Sie es in dieser Zeile."),
        en: ("A quotation mark is never closed.", "Close it in this row."),
    },
    Message {
        code: "MAPPING_NEEDED",
        de: ("Keine Spalte nennt Name, Firma, E-Mail oder Telefon.", "Ordnen Sie die Spalten zu."),
        en: ("No column gives a name, organisation, e-mail or phone.", "Assign the columns."),
    },
    Message {
        code: "CHARSET_ASSUMED",
        de: (
            "Wie Umlaute in dieser Datei geschrieben sind, steht nicht darin; gelesen wurde sie nach {charset}.",
            "Stimmen die Umlaute in der Vorschau, ist nichts zu tun.",
        ),
        en: (
            "The file does not say how its letters are written; it was read as {charset}.",
            "If umlauts and accents are right in the preview, there is nothing to do.",
        ),
    },
    Message {
        code: "CHARSET_UNKNOWN",
        de: ("Der Zeichensatz „{charset}“ ist unbekannt.", "Bitte prüfen Sie den Text."),
        en: ("The charset “{charset}” is unknown.", "Please check the text."),
    },
    Message {
        code: "TEXT_GARBLED",
        de: ("„{text}“ wurde schon vorher falsch umgewandelt.", "Exportieren Sie neu als UTF-8."),
        en: ("“{text}” was garbled before.", "Export again as UTF-8."),
    },
    Message {
        code: "END_MISSING",
        de: ("Das Ende der Karte fehlt; gelesen wurde bis zur nächsten.", "Bitte prüfen Sie den Kontakt."),
        en: ("The card's end is missing; it was read up to the next one.", "Please check the contact."),
    },
    Message {
        code: "CARD_NESTED",
        de: ("Die Karte stand in einer anderen und wurde ein eigener Kontakt.", "Bitte prüfen Sie, zu wem sie gehört."),
        en: ("The card stood inside another one and became a contact of its own.", "Please check whom it belongs to."),
    },
    Message {
        code: "TEXT_OUTSIDE",
        de: ("Text außerhalb der Einträge wurde übergangen: „{text}“.", "Übernehmen Sie ihn bei Bedarf von Hand."),
        en: ("Text outside the entries was left aside: “{text}”.", "Enter it by hand if it is needed."),
    },
    Message {
        code: "COMMENT_LINE",
        de: ("Eine Kommentarzeile wurde übergangen: „{text}“.", "Übernehmen Sie sie bei Bedarf in die Notiz."),
        en: ("A comment line was left aside: “{text}”.", "Put it in the note if it is needed."),
    },
    Message {
        code: "LINE_JOINED",
        de: ("„{text}“ nennt kein Feld und wurde an die Zeile davor gehängt.", "Bitte prüfen Sie das Feld."),
        en: ("“{text}” names no field and was joined to the line before.", "Please check the field."),
    },
    Message {
        code: "VERSION_UNKNOWN",
        de: ("Die vCard-Version {version} ist unbekannt; gelesen wurde wie 4.0.", "Bitte prüfen Sie den Kontakt."),
        en: ("The vCard version {version} is unknown; it was read as 4.0.", "Please check the contact."),
    },
    Message {
        code: "KIND_UNKNOWN",
        de: ("Die Art „{kind}“ gibt es nicht.", "Bitte prüfen Sie, ob Person oder Organisation stimmt."),
        en: ("There is no kind “{kind}”.", "Please check whether person or organisation is right."),
    },
    Message {
        code: "GROUP_AS_LIST",
        de: ("Die Gruppe „{name}“ wird ein Verteiler mit {members} Kontakten; {missing} fehlen in der Datei.", ""),
        en: (
            "The group “{name}” becomes a distribution list of {members} contacts; {missing} are not in the file.",
            "",
        ),
    },
    Message {
        code: "IMPORT_NUMBER_GONE",
        de: (
            "Die Nummer {number} war schon vergeben und kommt nicht wieder: {who} hat sie am {on} mit ihrem Datensatz gelöscht.",
            "Der Kontakt wird ohne sie übernommen; sie steht in seiner Notiz.",
        ),
        en: (
            "The number {number} was given once and is not given again: {who} deleted it with its record on {on}.",
            "The contact is taken in without it; it stands in their note.",
        ),
    },
    Message {
        code: "UID_REPEATED",
        de: (
            "Dieselbe Kennung wie Zeile {first_line}: Jener Kontakt wird aktualisiert.",
            "Sind es zwei, wählen Sie „Neu“.",
        ),
        en: ("The same identifier as line {first_line}: that contact is updated.", "If they are two, choose “New”."),
    },
    Message {
        code: "EMAIL_EXCHANGE",
        de: ("Eine Adresse, die nur im alten Exchange gilt.", "Tragen Sie bei Bedarf die Internetadresse ein."),
        en: ("An address that only the old Exchange knows.", "Enter the internet address if it is needed."),
    },
    Message {
        code: "PHONE_ROUNDED",
        de: (
            "Eine Tabelle hat die Nummer zu {text} gerundet; sie ist verloren.",
            "Speichern Sie die Spalte dort als Text und lesen Sie neu ein.",
        ),
        en: (
            "A spreadsheet has rounded the number to {text}; it is lost.",
            "Save that column as text there and import again.",
        ),
    },
    Message {
        code: "DATE_INVALID",
        de: ("„{text}“ ist kein Datum; es blieb als Text.", "Bitte tragen Sie es nach."),
        en: ("“{text}” is no date; it was kept as text.", "Please enter it."),
    },
    Message {
        code: "DATE_CENTURY",
        de: ("„{text}“ wurde als {date} gelesen.", "Bitte prüfen Sie das Jahrhundert."),
        en: ("“{text}” was read as {date}.", "Please check the century."),
    },
    Message {
        code: "POSTAL_CODE_PADDED",
        de: (
            "Die Postleitzahl {text} wurde zu {code} ergänzt.",
            "Tragen Sie bei einer Adresse im Ausland das Land ein.",
        ),
        en: ("The postal code {text} was completed to {code}.", "Enter the country if the address is abroad."),
    },
    Message {
        code: "SHEET_SKIPPED",
        de: ("Das Blatt „{sheet}“ wurde nicht gelesen.", "Speichern Sie es bei Bedarf einzeln."),
        en: ("The sheet “{sheet}” was not read.", "Save it alone if it is needed."),
    },
    Message {
        code: "ROWS_HIDDEN",
        de: (
            "{count} ausgeblendete Zeilen in „{sheet}“ wurden mitgelesen.",
            "Überspringen Sie sie, wenn sie nicht dazugehören.",
        ),
        en: ("{count} hidden rows of “{sheet}” were read too.", "Skip them if they do not belong."),
    },
    Message {
        code: "CELLS_MERGED",
        de: (
            "In „{sheet}“ sind {count} Bereiche verbunden; nur die erste Zelle zählt.",
            "Heben Sie den Verbund in Excel auf.",
        ),
        en: ("“{sheet}” has {count} merged ranges; only the first cell counts.", "Unmerge them in Excel."),
    },
    Message {
        code: "CELL_ERROR",
        de: ("Die Zelle {cell} enthält {text} und wurde leer gelesen.", "Berichtigen Sie sie in Excel."),
        en: ("Cell {cell} holds {text} and was read as empty.", "Correct it in Excel."),
    },
    Message {
        code: "PHOTO_UNUSABLE",
        de: (
            "Das Bild ist nicht lesbar oder weder PNG noch JPEG; es bleibt als vCard-Zeile erhalten.",
            "Wählen Sie beim Kontakt ein anderes Bild.",
        ),
        en: (
            "The picture cannot be read, or is neither PNG nor JPEG; it is kept as a vCard line.",
            "Choose another picture at the contact.",
        ),
    },
    Message {
        code: "PHOTO_BEYOND",
        de: (
            "Das Bild ist größer als 5 MB oder 10.000 Bildpunkte je Seite; es bleibt als vCard-Zeile erhalten.",
            "Wählen Sie beim Kontakt ein kleineres Bild.",
        ),
        en: (
            "The picture is larger than 5 MB or 10,000 pixels a side; it is kept as a vCard line.",
            "Choose a smaller picture at the contact.",
        ),
    },
    Message {
        code: "EXPORT_TOO_LARGE",
        de: (
            "Die Datei würde mit ihren Bildern größer als {limit} MB.",
            "Filtern Sie die Liste und speichern Sie in Teilen, oder wählen Sie eine Tabelle ohne Bilder.",
        ),
        en: (
            "With its pictures the file would be larger than {limit} MB.",
            "Filter the list and save it in parts, or choose a table, which has no pictures.",
        ),
    },
    Message {
        code: "PROPERTY_IGNORED",
        de: ("Die Angabe „{name}“ nützt nur dem alten Programm und wurde weggelassen.", ""),
        en: ("“{name}” serves the old program alone and was left out.", ""),
    },
];
