//! The file itself: open, close, copies, and what no form can mend.

use super::Message;

pub(super) const MESSAGES: &[Message] = &[
    Message {
        code: "FILE_MISSING",
        de: (
            "Die Datei „{name}“ ist nicht (mehr) da.",
            "Bitte prüfen Sie, ob sie verschoben oder umbenannt wurde, oder ob das Laufwerk angeschlossen ist.",
        ),
        en: (
            "The file “{name}” is not there (any more).",
            "Please check whether it was moved or renamed, or whether its drive is connected.",
        ),
    },
    Message {
        code: "FILE_FOREIGN",
        de: (
            "„{name}“ ist keine Kontor-Datei.",
            "Wählen Sie eine Datei mit der Endung .kontor. Kontakte anderer Programme holen Sie unter Kontakte › Importieren.",
        ),
        en: (
            "“{name}” is not a Kontor file.",
            "Choose a file ending in .kontor. Contacts of other programs come in under Contacts › Import.",
        ),
    },
    Message {
        code: "FILE_DAMAGED",
        de: (
            "Die Datei ist beschädigt. Es wurde nichts verändert.",
            "Holen Sie unter „Aus Sicherung zurückholen“ die letzte geprüfte Sicherungskopie.",
        ),
        en: (
            "The file is damaged. Nothing was changed.",
            "Bring back the last verified backup under “Restore from backup”.",
        ),
    },
    Message {
        code: "FILE_NEWER",
        de: (
            "Die Datei wurde mit einem neueren Kontor gespeichert (Fassung {found}, dieses Programm kennt {known}). Sie blieb unverändert.",
            "Bitte installieren Sie hier das neuere Kontor.",
        ),
        en: (
            "The file was saved by a newer Kontor (version {found}, this program knows {known}). It was left unchanged.",
            "Please install the newer Kontor here.",
        ),
    },
    Message {
        code: "FILE_IN_USE",
        de: (
            "Die Datei ist an einem anderen Arbeitsplatz oder in einem anderen Fenster geöffnet.",
            "Schließen Sie sie dort und öffnen Sie sie dann hier noch einmal.",
        ),
        en: ("The file is open at another PC or in another window.", "Close it there, then open it here again."),
    },
    Message {
        code: "FILE_READ_ONLY",
        de: (
            "„{name}“ kann nicht beschrieben werden.",
            "Heben Sie den Schreibschutz auf oder kopieren Sie die Datei in einen eigenen Ordner.",
        ),
        en: (
            "“{name}” cannot be written to.",
            "Remove the write protection, or copy the file to a folder of your own.",
        ),
    },
    Message {
        code: "FILE_EXISTS",
        de: ("„{name}“ gibt es schon. Es wurde nichts überschrieben.", "Wählen Sie einen anderen Namen."),
        en: ("“{name}” exists already. Nothing was overwritten.", "Choose another name."),
    },
    Message {
        code: "FILE_IS_OFFICE",
        de: (
            "„{name}“ ist eine Kontor-Datei oder Sicherungskopie und wird nicht überschrieben.",
            "Wählen Sie einen anderen Namen.",
        ),
        en: ("“{name}” is a Kontor file or a backup and is not overwritten.", "Choose another name."),
    },
    Message {
        code: "FILE_NEEDS_PATH",
        de: ("„{name}“ kann so nicht geöffnet werden.", "Öffnen Sie die Datei über „Öffnen …“."),
        en: ("“{name}” cannot be opened this way.", "Open the file by “Open …”."),
    },
    Message {
        code: "DISK_FULL",
        de: (
            "Auf dem Datenträger ist kein Platz mehr. Es wurde nichts geschrieben.",
            "Schaffen Sie Platz und versuchen Sie es noch einmal.",
        ),
        en: ("The disk is full. Nothing was written.", "Make room and try again."),
    },
    Message {
        code: "IO",
        de: (
            "Das System hat das Lesen oder Schreiben verweigert.",
            "Prüfen Sie, ob das Laufwerk noch da ist, und versuchen Sie es noch einmal.",
        ),
        en: ("The system refused to read or write.", "Check that the drive is still there and try again."),
    },
    Message {
        code: "PATH_MISSING",
        de: ("Dieser Ort ist nicht (mehr) da.", "Wählen Sie einen anderen."),
        en: ("This place is not there (any more).", "Choose another one."),
    },
    Message {
        code: "PATH_NOT_WRITABLE",
        de: ("Dort darf nicht geschrieben werden.", "Wählen Sie einen anderen Ordner."),
        en: ("Writing is not allowed there.", "Choose another folder."),
    },
    Message {
        code: "NETWORK_DRIVE",
        de: (
            "Die Datei liegt auf einem Netzlaufwerk.",
            "Für sicheres Arbeiten legen Sie sie besser auf diesen PC und die Sicherungskopien ins Netz.",
        ),
        en: ("The file lies on a network drive.", "To work safely, keep it on this PC and the backups on the network."),
    },
    Message {
        code: "CLOUD_FOLDER",
        de: (
            "Die Datei liegt in einem Ordner, der abgeglichen wird.",
            "Legen Sie sie besser in einen eigenen Ordner und nur die Sicherungskopien in den abgeglichenen.",
        ),
        en: (
            "The file lies in a folder that is synchronised.",
            "Better keep it in a folder of its own, and only the backups in the synchronised one.",
        ),
    },
    Message {
        code: "OLDER_COPY",
        de: (
            "Das ist eine ältere Fassung als die, die zuletzt an diesem PC geöffnet war.",
            "Prüfen Sie, ob es die richtige Datei ist, bevor Sie weiterarbeiten.",
        ),
        en: (
            "This is an older version than the one that was last open on this PC.",
            "Check that it is the right file before you go on.",
        ),
    },
    Message {
        code: "EDITED_ELSEWHERE",
        de: (
            "Die Datei wurde seit dem letzten Mal anderswo geändert.",
            "Wenn das nicht Sie waren, sehen Sie im Verlauf nach.",
        ),
        en: ("The file has been changed elsewhere since last time.", "If that was not you, look at the history."),
    },
    Message {
        code: "ROT",
        de: (
            "Der Inhalt der Datei hat sich verändert, ohne dass jemand daran gearbeitet hat.",
            "Legen Sie eine Kopie beiseite und holen Sie die letzte geprüfte Sicherungskopie zurück.",
        ),
        en: (
            "The content of the file has changed although nobody worked on it.",
            "Put a copy aside and bring back the last verified backup.",
        ),
    },
    Message {
        code: "NOT_CLOSED",
        de: ("Kontor wurde beim letzten Mal nicht richtig beendet. Alles Gespeicherte ist da.", ""),
        en: ("Kontor was not closed properly last time. Everything that was saved is there.", ""),
    },
    Message {
        code: "STRAY_JOURNAL",
        de: ("Neben der Datei lag ein fremder Rest, der nicht zu ihr gehört. Er wurde beiseitegelegt.", ""),
        en: ("Beside the file lay a leftover that does not belong to it. It was put aside.", ""),
    },
    Message {
        code: "NO_OFFICE_OPEN",
        de: ("Es ist keine Datei geöffnet.", "Öffnen Sie eine Datei oder legen Sie eine neue an."),
        en: ("No file is open.", "Open a file or make a new one."),
    },
    Message {
        code: "BACKUP_MISSING",
        de: ("Die Sicherungskopie „{name}“ ist nicht mehr da.", "Wählen Sie eine andere aus der Liste."),
        en: ("The backup “{name}” is not there any more.", "Choose another one from the list."),
    },
    Message {
        code: "STORED_TEXT",
        de: (
            "In der Datei steht ein Wert, den dieses Kontor nicht kennt ({field}).",
            "Öffnen Sie die Datei mit dem Kontor, das sie zuletzt gespeichert hat.",
        ),
        en: (
            "The file holds a value that this Kontor does not know ({field}).",
            "Open the file with the Kontor that saved it last.",
        ),
    },
    Message {
        code: "DATABASE",
        de: (
            "Die Datei hat den Schritt nicht angenommen. Es wurde nichts geschrieben.",
            "Schließen Sie Kontor, öffnen Sie die Datei noch einmal und versuchen Sie es erneut.",
        ),
        en: ("The file did not accept this step. Nothing was written.", "Close Kontor, open the file again and retry."),
    },
    Message {
        code: "PANIC",
        de: (
            "Kontor ist bei diesem Schritt gestolpert. Es wurde nichts geschrieben, Ihre Daten sind sicher.",
            "Versuchen Sie es anders; was genau geschah, steht im Protokoll.",
        ),
        en: (
            "Kontor stumbled over this step. Nothing was written, your data is safe.",
            "Try another way; the log says what happened.",
        ),
    },
    Message {
        code: "DESK_GONE",
        de: (
            "Das Innere des Programms antwortet nicht mehr.",
            "Beenden Sie Kontor und starten Sie es neu. Gespeichertes ist sicher.",
        ),
        en: ("The inside of the program no longer answers.", "Quit Kontor and start it again. What was saved is safe."),
    },
    Message {
        code: "COMMAND_UNKNOWN",
        de: ("Diesen Befehl gibt es nicht: {name}.", "„kontor-cli commands“ zeigt alle."),
        en: ("There is no such command: {name}.", "“kontor-cli commands” lists them all."),
    },
    Message {
        code: "BAD_REQUEST",
        de: ("Die Angaben passen nicht zum Befehl: {detail}", "Bitte prüfen Sie sie."),
        en: ("The request does not fit the command: {detail}", "Please check it."),
    },
    Message {
        code: "CANCELLED",
        de: ("Abgebrochen. Es wurde nichts geändert.", ""),
        en: ("Cancelled. Nothing was changed.", ""),
    },
    Message {
        code: "TOKEN_UNKNOWN",
        de: ("Diese Datei ist nicht mehr bekannt.", "Wählen Sie sie noch einmal."),
        en: ("This file is no longer known.", "Choose it again."),
    },
    Message {
        code: "STAGE_NO_BYTES",
        de: ("Die Datei kam leer an.", "Ziehen Sie sie noch einmal herein oder wählen Sie sie aus."),
        en: ("The file arrived empty.", "Drop it again or choose it."),
    },
    Message {
        code: "OPEN_FAILED",
        de: ("„{name}“ ließ sich nicht öffnen.", "Prüfen Sie, ob es auf diesem PC ein Programm dafür gibt."),
        en: ("“{name}” could not be opened.", "Check that this PC has a program for it."),
    },
    Message {
        code: "LINK_REFUSED",
        de: ("Diese Adresse wird nicht geöffnet: {text}", "Geöffnet werden nur http, https und mailto."),
        en: ("This address is not opened: {text}", "Only http, https and mailto are opened."),
    },
    Message {
        code: "FILE_IS_PROGRAM",
        de: (
            "„{name}“ ist ein Programm oder Skript und wird nicht gestartet.",
            "Wenn Sie es wirklich brauchen, speichern Sie es und fragen Sie Ihre IT.",
        ),
        en: ("“{name}” is a program or script and is not started.", "If you really need it, save it and ask your IT."),
    },
    Message {
        code: "FILE_NOT_CONFIRMED",
        de: (
            "Bei „{name}“ passen Endung und Inhalt nicht zusammen.",
            "Öffnen Sie die Datei nur, wenn Sie den Absender kennen.",
        ),
        en: ("The ending of “{name}” does not fit its content.", "Open it only if you know who sent it."),
    },
];
