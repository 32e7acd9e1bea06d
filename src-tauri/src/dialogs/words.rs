//! The few words that native dialogs show, in the window's language.

use kontor_api::host::DialogKind;

use super::Filter;

/// German is the first language; every other code means English.
fn pick(language: &str, german: &'static str, english: &'static str) -> String {
    if language == "de" { german } else { english }.to_owned()
}

/// The title of a dialog that opens a file or a folder.
pub fn open_title(kind: DialogKind, language: &str) -> String {
    let (german, english) = match kind {
        DialogKind::Office => ("Büro öffnen", "Open office"),
        DialogKind::Import => ("Kontakte importieren", "Import contacts"),
        DialogKind::CalendarImport => ("Kalenderdatei importieren", "Import calendar file"),
        DialogKind::Attachment => ("Datei anhängen", "Attach file"),
        DialogKind::Logo => ("Logo wählen", "Choose logo"),
        DialogKind::Table => ("Tabelle wählen", "Choose table"),
        DialogKind::BackupFolder => ("Ordner für Sicherungskopien", "Folder for backups"),
        DialogKind::Pdf
        | DialogKind::Spreadsheet
        | DialogKind::Word
        | DialogKind::Vcard
        | DialogKind::Calendar
        | DialogKind::Archive
        | DialogKind::Csv
        | DialogKind::Json
        | DialogKind::Mail => ("Datei öffnen", "Open file"),
    };
    pick(language, german, english)
}

/// The title of a dialog that names a file to write.
pub fn save_title(kind: DialogKind, language: &str) -> String {
    let (german, english) = match kind {
        DialogKind::Office => ("Neues Büro anlegen", "Create new office"),
        DialogKind::Pdf => ("PDF speichern", "Save PDF"),
        DialogKind::Spreadsheet => ("Als Excel-Tabelle speichern", "Save as Excel workbook"),
        DialogKind::Word => ("Als Word-Datei speichern", "Save as Word document"),
        DialogKind::Vcard | DialogKind::Csv => ("Kontakte exportieren", "Export contacts"),
        DialogKind::Calendar => ("Termine exportieren", "Export dates"),
        DialogKind::Archive => ("Als ZIP-Ordner speichern", "Save as ZIP folder"),
        DialogKind::Table => ("Als Tabelle speichern", "Save as table"),
        DialogKind::Json => ("Als JSON speichern", "Save as JSON"),
        DialogKind::Mail => ("E-Mail-Entwurf speichern", "Save e-mail draft"),
        DialogKind::Import
        | DialogKind::CalendarImport
        | DialogKind::Attachment
        | DialogKind::Logo
        | DialogKind::BackupFolder => ("Speichern", "Save"),
    };
    pick(language, german, english)
}

/// The kinds of files that a dialog offers; the first ending is added to a name without one.
pub fn filters(kind: DialogKind, language: &str) -> Vec<Filter> {
    let (german, english, endings): (_, _, &[&str]) = match kind {
        DialogKind::Office => ("Kontor-Dateien", "Kontor files", &["kontor"]),
        DialogKind::Import => {
            ("Kontakte (vCard, CSV, Excel)", "Contacts (vCard, CSV, Excel)", &["vcf", "csv", "xlsx", "txt", "tsv"])
        }
        DialogKind::Table => ("Tabellen (Excel, CSV)", "Tables (Excel, CSV)", &["xlsx", "csv", "txt", "tsv"]),
        DialogKind::Logo => ("Bilder", "Pictures", &["png", "jpg", "jpeg", "svg"]),
        DialogKind::Pdf => ("PDF", "PDF", &["pdf"]),
        DialogKind::Spreadsheet => ("Excel-Tabellen", "Excel workbooks", &["xlsx"]),
        DialogKind::Word => ("Word-Dateien", "Word documents", &["docx"]),
        DialogKind::Vcard => ("vCard", "vCard", &["vcf"]),
        DialogKind::Archive => ("ZIP-Ordner", "ZIP folders", &["zip"]),
        DialogKind::Calendar => ("Kalender (iCalendar)", "Calendar (iCalendar)", &["ics"]),
        DialogKind::CalendarImport => {
            ("Kalender (iCalendar, CSV)", "Calendar (iCalendar, CSV)", &["ics", "csv", "txt"])
        }
        DialogKind::Csv => ("CSV", "CSV", &["csv"]),
        DialogKind::Json => ("JSON", "JSON", &["json"]),
        DialogKind::Mail => ("E-Mail-Entwürfe", "E-mail drafts", &["eml"]),
        DialogKind::Attachment | DialogKind::BackupFolder => return Vec::new(),
    };
    vec![Filter {
        name: pick(language, german, english),
        endings: endings.iter().map(|ending| (*ending).to_owned()).collect(),
    }]
}

#[cfg(test)]
mod tests {
    use kontor_api::host::DialogKind;

    use super::{filters, open_title, save_title};

    #[test]
    fn both_languages_and_the_ending_that_is_added() {
        assert_eq!(open_title(DialogKind::Office, "de"), "Büro öffnen");
        assert_eq!(save_title(DialogKind::Pdf, "en"), "Save PDF");
        assert_eq!(filters(DialogKind::Office, "de")[0].endings, ["kontor"]);
        // Whatever can be read can be chosen.
        assert_eq!(filters(DialogKind::Import, "de")[0].endings, ["vcf", "csv", "xlsx", "txt", "tsv"]);
        assert!(filters(DialogKind::Attachment, "de").is_empty());
    }
}
