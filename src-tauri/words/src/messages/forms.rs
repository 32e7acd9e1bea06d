//! What a form or a step is refused for, at the field or as a whole.

use super::Message;

pub(super) const MESSAGES: &[Message] = &[
    Message {
        code: "NOT_FOUND",
        // A deletion is taken back by the one, an entering that was itself taken back by the other.
        de: (
            "Diesen Eintrag gibt es nicht mehr.",
            "Wurde er gelöscht, holt ihn „Rückgängig“ zurück; wurde seine Anlage zurückgenommen, „Wiederholen“.",
        ),
        en: (
            "This entry is not there any more.",
            "If it was deleted, “Undo” brings it back; if its entering was taken back, “Redo” does.",
        ),
    },
    Message {
        code: "INVALID",
        de: ("So kann noch nicht gespeichert werden.", "Bitte sehen Sie die markierten Felder an."),
        en: ("This cannot be saved yet.", "Please look at the marked fields."),
    },
    Message {
        code: "IN_USE",
        de: (
            "Das wird noch verwendet ({count}-mal) und deshalb nicht gelöscht.",
            "Deaktivieren Sie es: Dann wird es nicht mehr angeboten und bleibt in alten Einträgen stehen.",
        ),
        en: (
            "This is still in use ({count} times) and is therefore not deleted.",
            "Deactivate it: it is no longer offered and stays in old entries.",
        ),
    },
    Message {
        code: "MERGE_NEEDS_TWO",
        de: ("Zusammenführen lassen sich erst zwei Einträge.", "Markieren Sie mindestens zwei verschiedene."),
        en: ("Merging takes two entries.", "Mark at least two different ones."),
    },
    Message {
        code: "MERGE_RESTRICTED",
        de: (
            "Ein gesperrter und ein offener Kontakt werden nicht zu einem: Das würde beide sperren.",
            "Heben Sie die Sperre unter Datenschutz auf, oder sperren Sie auch den anderen Kontakt.",
        ),
        en: (
            "A restricted and an open contact do not become one: that would restrict both.",
            "Lift the restriction under Data protection, or restrict the other contact as well.",
        ),
    },
    Message {
        code: "MERGE_KINDS",
        de: (
            "Eine Person und eine Organisation werden nicht zu einem Kontakt.",
            "Führen Sie nur Personen oder nur Organisationen zusammen; eine Person gehört über ihre Position zur Organisation.",
        ),
        en: (
            "A person and an organisation do not become one contact.",
            "Merge persons or organisations alone; a person belongs to an organisation by a position.",
        ),
    },
    Message {
        code: "MERGE_CHOICE_UNKNOWN",
        de: ("Der gewählte Wert gehört zu keinem dieser Kontakte.", "Bitte wählen Sie ihn noch einmal."),
        en: ("The chosen value belongs to none of these contacts.", "Please choose it again."),
    },
    Message {
        code: "MERGE_CLASH",
        de: (
            "Zwei Angaben („{table}“) dürfen nicht nebeneinander stehen. Es wurde nichts geändert.",
            "Löschen Sie eine der beiden und führen Sie dann zusammen.",
        ),
        en: (
            "Two entries (“{table}”) must not stand beside each other. Nothing was changed.",
            "Delete one of the two, then merge.",
        ),
    },
    Message {
        code: "SCAN_GONE",
        de: ("Diese Suche nach Dubletten ist nicht mehr da.", "Bitte suchen Sie noch einmal."),
        en: ("This search for duplicates is not there any more.", "Please search again."),
    },
    Message {
        code: "MERGE_LISTS",
        de: ("Die beiden stehen in verschiedenen Listen.", "Wählen Sie einen Eintrag derselben Liste."),
        en: ("The two stand in different lists.", "Choose an entry of the same list."),
    },
    Message {
        code: "MERGE_NOT_OFFERED",
        de: ("Solche Einträge werden nicht zusammengeführt.", "Löschen oder ändern Sie sie einzeln."),
        en: ("Such entries are not merged.", "Delete or change them one by one."),
    },
    Message {
        code: "BUILT_IN",
        de: ("„{name}“ gehört zum Programm und wird nicht gelöscht.", "Sie können es umbenennen oder deaktivieren."),
        en: ("“{name}” belongs to the program and is not deleted.", "You can rename or deactivate it."),
    },
    Message {
        code: "NOTHING_TO_UNDO",
        de: ("Es gibt nichts rückgängig zu machen.", ""),
        en: ("There is nothing to undo.", ""),
    },
    Message {
        code: "UNDO_BLOCKED",
        de: (
            "Spätere Schritte haben dasselbe geändert.",
            "Nehmen Sie diese mit zurück, oder lassen Sie es, wie es ist.",
        ),
        en: ("Later steps changed the same thing.", "Take them back as well, or leave it as it is."),
    },
    Message {
        code: "UNDO_CONFLICT",
        de: (
            "Spätere Einträge verweisen darauf, oder eine Nummer ist inzwischen anders vergeben. Es wurde nichts zurückgenommen.",
            "Machen Sie zuerst die späteren Schritte rückgängig.",
        ),
        en: (
            "Later entries refer to it, or a number has been given to somebody else meanwhile. Nothing was taken back.",
            "Undo the later steps first.",
        ),
    },
    Message {
        code: "NAME_MISSING",
        de: ("Der Name fehlt.", "Bitte tragen Sie ihn ein."),
        en: ("The name is missing.", "Please enter it."),
    },
    Message {
        code: "TITLE_MISSING",
        de: ("Der Titel fehlt.", "Bitte tragen Sie ihn ein."),
        en: ("The title is missing.", "Please enter it."),
    },
    Message {
        code: "TEXT_MISSING",
        de: ("Hier fehlt noch etwas.", "Bitte füllen Sie das Feld aus."),
        en: ("Something is missing here.", "Please fill in this field."),
    },
    Message {
        code: "NAME_TAKEN",
        de: ("Diesen Namen gibt es hier schon.", "Bitte wählen Sie einen anderen."),
        en: ("This name is already used here.", "Please choose another one."),
    },
    Message {
        code: "CODE_TAKEN",
        de: ("Das Kürzel „{code}“ ist vergeben.", "Bitte wählen Sie ein anderes."),
        en: ("The code “{code}” is taken.", "Please choose another one."),
    },
    Message {
        code: "CHANGE_TWICE",
        de: ("An diesem Tag ändert sich dieselbe Angabe schon.", "Bitte ändern Sie die andere Zeile."),
        en: ("The same detail changes on this day already.", "Please change the other line."),
    },
    Message {
        code: "NUMBER_GONE",
        de: (
            "Die Nummer {number} war schon vergeben und kommt nicht wieder: {who} hat sie am {on} mit ihrem Datensatz gelöscht.",
            "Lassen Sie das Feld leer, dann wird die nächste vergeben; die Lücken stehen bei den Nummernkreisen.",
        ),
        en: (
            "The number {number} was given once and is not given again: {who} deleted it with its record on {on}.",
            "Leave the field empty to get the next one; the gaps are listed with the number ranges.",
        ),
    },
    Message {
        code: "HOLIDAY_TWICE",
        de: ("Dieser Tag steht schon da.", "Jeder Tag steht einmal; ändern Sie den vorhandenen."),
        en: ("This day is already listed.", "Each day stands once; change the one that is there."),
    },
    Message {
        code: "LIST_CLOSED",
        de: (
            "Mit dieser Liste rechnet das Programm; neue Einträge kann sie nicht haben.",
            "Sie können die vorhandenen umbenennen, ordnen und deaktivieren.",
        ),
        en: (
            "The program computes with this list; it cannot have new entries.",
            "You can rename, order and deactivate the ones that are there.",
        ),
    },
    Message {
        code: "CODE_BUILT_IN",
        de: ("Das Kürzel „{code}“ gehört zum Programm.", "Ändern Sie den Namen; das Kürzel bleibt."),
        en: ("The code “{code}” belongs to the program.", "Change the name; the code stays."),
    },
    Message {
        code: "WORKING_DAYS",
        de: ("Es ist kein Arbeitstag gewählt.", "Bitte wählen Sie mindestens einen Wochentag."),
        en: ("No working day is chosen.", "Please choose at least one day of the week."),
    },
    Message {
        code: "CONTACT_LINKED",
        de: (
            "Dieser Kontakt gehört schon zu einem anderen Mitarbeiter.",
            "Wählen Sie einen anderen, oder lösen Sie ihn dort.",
        ),
        en: ("This contact already belongs to another employee.", "Choose another one, or unlink it there."),
    },
    Message {
        code: "OWN_SUBSTITUTE",
        de: ("Niemand vertritt sich selbst.", "Bitte wählen Sie jemand anderen, oder lassen Sie das Feld leer."),
        en: ("Nobody stands in for themselves.", "Please choose somebody else, or leave the field empty."),
    },
    Message {
        code: "SUPERVISOR_RING",
        de: (
            "So wäre jemand über „{name}“ der eigene Vorgesetzte.",
            "Wählen Sie jemanden, der nicht selbst hierher berichtet.",
        ),
        en: (
            "This way somebody would be their own supervisor, through “{name}”.",
            "Choose somebody who does not report here in turn.",
        ),
    },
    Message {
        code: "HANDOVER_SAME",
        de: ("Übergeben wird an jemand anderen.", "Bitte wählen Sie eine andere Person."),
        en: ("Duties are handed to somebody else.", "Please choose another person."),
    },
    Message {
        code: "HANDOVER_GONE",
        de: ("„{name}“ ist nicht mehr da.", "Bitte wählen Sie jemanden, der im Haus ist."),
        en: ("“{name}” is not here any more.", "Please choose somebody who works here."),
    },
    Message {
        code: "ENTRY_OF_OTHER_LIST",
        de: ("Das steht nicht in dieser Liste.", "Bitte wählen Sie einen Eintrag derselben Liste."),
        en: ("This is not in this list.", "Please choose an entry of the same list."),
    },
    Message {
        code: "TREE_RING",
        de: (
            "„{name}“ hängt selbst darunter; es wäre ein Kreis.",
            "Wählen Sie einen anderen übergeordneten Eintrag, oder lassen Sie das Feld leer.",
        ),
        en: (
            "“{name}” hangs below this one itself; it would be a ring.",
            "Choose another one above, or leave the field empty.",
        ),
    },
    Message {
        code: "TREE_TOO_DEEP",
        de: (
            "Die Liste hat höchstens {levels} Ebenen.",
            "Wählen Sie einen Eintrag weiter oben, oder hängen Sie zuerst um, was darunter steht.",
        ),
        en: ("The list has at most {levels} levels.", "Choose an entry further up, or first move what hangs below."),
    },
    Message {
        code: "RATE_INVALID",
        de: ("Das ist kein Steuersatz.", "Bitte eine Zahl von 0 bis 100 eintragen, z. B. 19 oder 8,1."),
        en: ("This is no rate.", "Please enter a number from 0 to 100, such as 19 or 8.1."),
    },
    Message {
        code: "MINUTES_TOO_MANY",
        de: ("Das ist mehr als ein Tag.", "Bitte höchstens 24 Stunden eintragen."),
        en: ("This is more than a day.", "Please enter at most 24 hours."),
    },
    Message {
        code: "SEATING_TWICE",
        de: ("Diese Bestuhlung steht schon da.", "Jede steht einmal; ändern Sie die vorhandene."),
        en: ("This seating is already listed.", "Each stands once; change the one that is there."),
    },
    Message {
        code: "COLOUR_INVALID",
        de: ("Das ist keine Farbe.", "Wählen Sie eine aus oder schreiben Sie sie wie #0F5C66."),
        en: ("This is no colour.", "Choose one or write it like #0F5C66."),
    },
    Message {
        code: "PLACE_MISSING",
        de: ("Es fehlt, wozu dies gehört.", "Bitte öffnen Sie die Ansicht neu."),
        en: ("It is missing what this belongs to.", "Please reopen the view."),
    },
    Message {
        code: "KEY_MISSING",
        de: ("Es fehlt, welche Einstellung gemeint ist.", "Bitte öffnen Sie die Ansicht neu."),
        en: ("It is missing which setting is meant.", "Please reopen the view."),
    },
    Message {
        code: "EMAIL_INVALID",
        de: ("„{text}“ ist keine E-Mail-Adresse.", "Sie braucht ein @ und danach einen Namen wie firma.de."),
        en: ("“{text}” is not an e-mail address.", "It needs an @ followed by a name such as firm.com."),
    },
    Message {
        code: "PHONE_WITHOUT_DIGITS",
        de: ("„{text}“ enthält keine Ziffern.", "Bitte tragen Sie die Nummer ein oder leeren Sie das Feld."),
        en: ("“{text}” has no digits.", "Please enter the number or clear the field."),
    },
    Message {
        code: "IBAN_INVALID",
        de: (
            "„{text}“ ist keine IBAN.",
            "Sie beginnt mit zwei Buchstaben für das Land und zwei Prüfziffern, etwa DE89 3704 …",
        ),
        en: (
            "“{text}” is not an IBAN.",
            "It begins with two letters for the country and two check digits, such as DE89 3704 …",
        ),
    },
    Message {
        code: "IBAN_LENGTH",
        de: (
            "Die IBAN hat {actual} Stellen, in {country} sind es {expected}.",
            "Bitte vergleichen Sie sie mit dem Original: Es fehlt etwas, oder etwas ist doppelt.",
        ),
        en: (
            "The IBAN has {actual} places, in {country} it is {expected}.",
            "Please compare it with the original: something is missing or stands twice.",
        ),
    },
    Message {
        code: "IBAN_CHECK_DIGITS",
        de: (
            "Die Prüfziffern der IBAN passen nicht.",
            "Eine Stelle ist falsch, oder zwei sind vertauscht: Bitte vergleichen Sie sie mit dem Original.",
        ),
        en: (
            "The check digits of the IBAN do not fit.",
            "One place is wrong, or two are swapped: please compare it with the original.",
        ),
    },
    Message {
        code: "BIC_INVALID",
        de: ("„{text}“ ist kein BIC.", "Er hat 8 oder 11 Stellen, etwa COBADEFF oder COBADEFFXXX."),
        en: ("“{text}” is not a BIC.", "It has 8 or 11 places, such as COBADEFF or COBADEFFXXX."),
    },
    Message {
        code: "BIC_OTHER_COUNTRY",
        de: (
            "IBAN ({iban}) und BIC ({bic}) nennen verschiedene Länder.",
            "Bitte prüfen Sie, ob beide zum selben Konto gehören.",
        ),
        en: (
            "IBAN ({iban}) and BIC ({bic}) name different countries.",
            "Please check whether both belong to the same account.",
        ),
    },
    Message {
        code: "VAT_ID_SHAPE",
        de: (
            "„{text}“ sieht nicht wie eine USt-IdNr. aus ({country}).",
            "Üblich ist eine wie {example}. Gespeichert wird sie trotzdem.",
        ),
        en: (
            "“{text}” does not look like a VAT ID ({country}).",
            "The usual one looks like {example}. It is saved nevertheless.",
        ),
    },
    Message {
        code: "VAT_ID_CHECK_DIGIT",
        de: (
            "Die Prüfziffer von „{text}“ passt nicht.",
            "Bitte vergleichen Sie die Nummer mit dem Original. Gespeichert wird sie trotzdem.",
        ),
        en: (
            "The check digit of “{text}” does not fit.",
            "Please compare the number with the original. It is saved nevertheless.",
        ),
    },
    Message {
        code: "VAT_ID_WITHOUT_COUNTRY",
        de: (
            "„{text}“ beginnt nicht mit einem Land.",
            "Eine USt-IdNr. beginnt etwa mit DE. Eine Steuernummer gehört in das Feld daneben.",
        ),
        en: (
            "“{text}” does not begin with a country.",
            "A VAT ID begins with DE, for instance. A tax number belongs into the field beside it.",
        ),
    },
    Message {
        code: "VAT_ID_UNKNOWN",
        de: (
            "Das Land von „{text}“ kennt Kontor nicht.",
            "Bitte prüfen Sie die ersten beiden Buchstaben. Gespeichert wird sie trotzdem.",
        ),
        en: (
            "Kontor does not know the country of “{text}”.",
            "Please check the first two letters. It is saved nevertheless.",
        ),
    },
    Message {
        code: "CHOICE_MISSING",
        de: ("Hier ist noch nichts ausgewählt.", "Bitte wählen Sie aus der Liste."),
        en: ("Nothing is chosen here yet.", "Please choose from the list."),
    },
    Message {
        code: "CHOICES_MISSING",
        de: ("Es gibt noch nichts zur Auswahl.", "Bitte tragen Sie mindestens eine Möglichkeit ein."),
        en: ("There is nothing to choose from yet.", "Please enter at least one choice."),
    },
    Message {
        code: "CHOICE_IN_USE",
        de: (
            "„{name}“ ist bei {count} Einträgen gewählt.",
            "Benennen Sie die Möglichkeit um, oder ändern Sie zuerst diese Einträge.",
        ),
        en: ("“{name}” is chosen in {count} records.", "Rename the choice, or change those records first."),
    },
    Message {
        code: "OWN_FIELD_TYPE_IN_USE",
        de: (
            "Bei {count} Einträgen steht hier schon etwas, deshalb bleibt die Art des Feldes.",
            "Legen Sie für die andere Art ein neues Feld an und schalten Sie dieses ab.",
        ),
        en: (
            "{count} records have a value here already, so the type of the field stays.",
            "Add a new field for the other type and switch this one off.",
        ),
    },
    Message {
        code: "OWN_FIELD_GONE",
        de: ("Dieses eigene Feld gibt es nicht mehr.", "Bitte öffnen Sie das Formular neu."),
        en: ("This own field is not there any more.", "Please reopen the form."),
    },
    Message {
        code: "OWN_NUMBER_INVALID",
        de: (
            "„{text}“ ist keine Zahl für „{name}“.",
            "Schreiben Sie sie mit höchstens vier Stellen hinter dem Komma, etwa 1.234,5.",
        ),
        en: ("“{text}” is not a number for “{name}”.", "Write it with at most four decimals, such as 1234.5."),
    },
    Message {
        code: "OWN_DATE_INVALID",
        de: ("„{text}“ ist kein Datum für „{name}“.", "Schreiben Sie es wie 31.03.2026."),
        en: ("“{text}” is not a date for “{name}”.", "Write it like 2026-03-31."),
    },
    Message {
        code: "OWN_CHOICE_UNKNOWN",
        de: (
            "„{text}“ steht bei „{name}“ nicht zur Wahl.",
            "Wählen Sie aus der Liste, oder ergänzen Sie diese in den Stammdaten.",
        ),
        en: (
            "“{text}” is not among the choices of “{name}”.",
            "Choose from the list, or add to it in the master data.",
        ),
    },
    Message {
        code: "OWN_YES_NO_INVALID",
        de: ("„{text}“ ist bei „{name}“ weder ja noch nein.", "Schreiben Sie ja oder nein."),
        en: ("“{text}” is neither yes nor no for “{name}”.", "Write yes or no."),
    },
    Message {
        code: "RELATION_TO_SELF",
        de: ("Ein Kontakt hat keine Beziehung zu sich selbst.", "Bitte wählen Sie einen anderen Kontakt."),
        en: ("A contact has no relation to itself.", "Please choose another contact."),
    },
    Message {
        code: "RELATION_GONE",
        de: ("Diesen Kontakt gibt es nicht mehr.", "Bitte wählen Sie einen anderen oder entfernen Sie die Zeile."),
        en: ("This contact is not there any more.", "Please choose another one or remove the line."),
    },
    Message {
        code: "REGION_UNKNOWN",
        de: ("Das Land oder den Kanton „{text}“ kennt Kontor nicht.", "Bitte wählen Sie aus der Liste."),
        en: ("Kontor does not know the region “{text}”.", "Please choose from the list."),
    },
    Message {
        code: "NUMBER_TAKEN",
        de: ("Die Nummer {number} ist schon vergeben.", "Tragen Sie eine andere ein oder lassen Sie das Feld leer."),
        en: ("Number {number} is already taken.", "Enter another one or leave the field empty."),
    },
    Message {
        code: "NUMBER_PATTERN",
        de: (
            "Dieses Muster ergibt keine Nummer.",
            "Es braucht genau einen Zähler aus N in geschweiften Klammern, dazu höchstens Jahr (YYYY oder YY) und Monat (MM).",
        ),
        en: (
            "This pattern makes no number.",
            "It needs exactly one counter made of N in curly brackets, and at most year (YYYY or YY) and month (MM).",
        ),
    },
    Message {
        code: "NUMBER_RESET",
        de: (
            "Ein Zähler, der jährlich oder monatlich neu beginnt, braucht Jahr (und Monat) im Muster.",
            "Sonst gäbe es Nummern doppelt. Bitte ergänzen Sie das Muster.",
        ),
        en: (
            "A counter that begins again every year or month needs the year (and month) in its pattern.",
            "Otherwise numbers would repeat. Please complete the pattern.",
        ),
    },
    Message {
        code: "NUMBER_ONLY_UPWARD",
        de: (
            "Der nächste Wert kann nur erhöht werden.",
            "So bleibt jede Nummer einmalig. Bitte tragen Sie einen höheren ein.",
        ),
        en: ("The next value can only be raised.", "That keeps every number unique. Please enter a higher one."),
    },
    Message {
        code: "NUMBER_TOO_HIGH",
        de: (
            "Der Zähler eines Nummernkreises hat höchstens zwölf Stellen.",
            "Bitte tragen Sie einen kleineren Wert ein.",
        ),
        en: ("The counter of a number range has twelve digits at most.", "Please enter a lower value."),
    },
    Message {
        code: "SORT_ORDER_UNKNOWN",
        de: ("Diese Sortierung gibt es nicht.", "Bitte wählen Sie eine der beiden aus."),
        en: ("There is no such order.", "Please choose one of the two."),
    },
    Message {
        code: "MASS_PERSONS_ONLY",
        de: ("Eine Organisation hat keine Anrede.", "Sie bleibt, wie sie ist."),
        en: ("An organisation has no form of address.", "It stays as it is."),
    },
    Message {
        code: "MASS_NO_ADDRESS",
        de: ("Hier steht keine eigene Anschrift.", "Der Kontakt bleibt, wie er ist."),
        en: ("There is no address of its own here.", "The contact stays as it is."),
    },
    Message {
        code: "CONTACT_UNKNOWN",
        de: ("Diesen Kontakt gibt es nicht mehr.", "Bitte wählen Sie neu aus."),
        en: ("This contact no longer exists.", "Please choose again."),
    },
    Message {
        code: "ENTRY_UNKNOWN",
        de: ("Diesen Eintrag gibt es in den Stammdaten nicht mehr.", "Bitte wählen Sie neu aus."),
        en: ("This entry is no longer in the master data.", "Please choose again."),
    },
    Message {
        code: "ROOM_UNKNOWN",
        de: ("Diesen Raum gibt es nicht mehr.", "Bitte wählen Sie neu aus."),
        en: ("This room no longer exists.", "Please choose again."),
    },
    Message {
        code: "POSTAL_DAYS_RANGE",
        de: ("Bitte tragen Sie {least} bis {most} Werktage ein.", ""),
        en: ("Please enter {least} to {most} working days.", ""),
    },
    Message {
        code: "NOTICE_DAY_MISSING",
        de: ("Zum Ende fehlt der Tag der Kündigung.", "Tragen Sie ihn ein oder leeren Sie das Ende."),
        en: ("The day of notice is missing for this end.", "Enter it or clear the end."),
    },
    Message {
        code: "ZONE_UNKNOWN",
        de: ("Die Zeitzone „{zone}“ ist unbekannt.", "Bitte wählen Sie eine aus der Liste."),
        en: ("The time zone “{zone}” is not known.", "Please choose one from the list."),
    },
];
