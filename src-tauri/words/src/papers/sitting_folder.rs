//! What stands printed in a Sitzungsmappe beside the papers and files that it is made of.

use crate::lang::PaperLang;

/// Words of the folder of a sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FolderWords {
    /// The paper itself.
    pub folder: &'static str,
    /// Column: the part.
    pub part: &'static str,
    /// Column: the items that an annex belongs to.
    pub item: &'static str,
    /// Column: the page of the folder.
    pub page: &'static str,
    /// At the head of each page, before its number.
    pub folder_page: &'static str,
    /// The agenda.
    pub agenda: &'static str,
    /// Tasks and items that are open.
    pub open_points: &'static str,
    /// Over the tasks among them.
    pub tasks: &'static str,
    /// Over the items among them.
    pub put_off: &'static str,
    /// The minutes of the sitting before.
    pub minutes: &'static str,
    /// Before an annex's number.
    pub annex: &'static str,
    /// Nothing is open.
    pub nothing_open: &'static str,
    /// There are no minutes to bring along.
    pub no_minutes: &'static str,
    /// No file hangs on the sitting.
    pub no_annexes: &'static str,
    /// Before annexes that items name and nobody attached.
    pub lacking: &'static str,
    /// Of a file that has no pages.
    pub beside: &'static str,
    /// Why: a format without pages.
    pub no_pages: &'static str,
    /// Why: a password.
    pub locked: &'static str,
    /// Why: it cannot be read.
    pub damaged: &'static str,
    /// Why: it is far larger unpacked than it seems.
    pub swells: &'static str,
    /// Of pages with fields or notes that a PDF lays over them.
    pub notes_left_out: &'static str,
    /// On a page that is left free.
    pub free: &'static str,
}

const DE: FolderWords = FolderWords {
    folder: "Sitzungsmappe",
    part: "Inhalt",
    item: "TOP",
    page: "Seite",
    folder_page: "Mappe, Seite",
    agenda: "Tagesordnung",
    open_points: "Offene Punkte",
    tasks: "Aufgaben aus Protokollen",
    put_off: "Vertagte Punkte",
    minutes: "Letztes Protokoll",
    annex: "Anlage",
    nothing_open: "Aus früheren Sitzungen ist nichts offen.",
    no_minutes: "Zu einer früheren Sitzung gibt es kein Protokoll.",
    no_annexes: "Es sind keine Dateien angehängt.",
    lacking: "In der Tagesordnung genannt, aber nicht angehängt:",
    beside: "liegt als Datei bei",
    no_pages: "Dieses Format hat keine Seiten, die gedruckt werden können.",
    locked: "Die Datei ist mit einem Passwort geschützt.",
    damaged: "Die Datei ist beschädigt und kann nicht gelesen werden.",
    swells: "Die Datei ist ausgepackt zu groß.",
    notes_left_out: "Formularfelder und Notizen der Datei stehen nicht auf diesen Seiten.",
    free: "Diese Seite bleibt frei.",
};

const CH: FolderWords = FolderWords {
    item: "Trakt.",
    agenda: "Traktanden",
    annex: "Beilage",
    lacking: "In den Traktanden genannt, aber nicht angehängt:",
    swells: "Die Datei ist ausgepackt zu gross.",
    ..DE
};

const EN: FolderWords = FolderWords {
    folder: "Meeting folder",
    part: "Contents",
    item: "Item",
    page: "Page",
    folder_page: "Folder, page",
    agenda: "Agenda",
    open_points: "Open points",
    tasks: "Tasks of earlier minutes",
    put_off: "Items put off",
    minutes: "Last minutes",
    annex: "Annex",
    nothing_open: "Nothing is open from earlier sittings.",
    no_minutes: "There are no minutes of an earlier sitting.",
    no_annexes: "No files are attached.",
    lacking: "Named in the agenda but not attached:",
    beside: "enclosed as a file",
    no_pages: "This format has no pages that could be printed.",
    locked: "The file is protected by a password.",
    damaged: "The file is damaged and cannot be read.",
    swells: "The file is too large when unpacked.",
    notes_left_out: "Form fields and notes of the file are not shown on these pages.",
    free: "This page is left blank.",
};

/// Words of the folder of a sitting.
#[must_use]
pub const fn sitting_folder(lang: PaperLang) -> &'static FolderWords {
    match lang {
        PaperLang::De | PaperLang::DeAt => &DE,
        PaperLang::DeCh => &CH,
        PaperLang::En => &EN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn switzerland_has_traktanden_and_no_eszett() {
        assert_eq!(sitting_folder(PaperLang::DeCh).agenda, "Traktanden");
        assert!(!format!("{:?}", sitting_folder(PaperLang::DeCh)).contains('ß'));
    }
}
