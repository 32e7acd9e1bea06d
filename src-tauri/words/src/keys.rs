//! The keys of the window: one table for the help (F1) and for the card on paper.
//!
//! The window answers every line of it; a test there presses each one of the first table.

use crate::Lang;

/// A key and what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// `Mod+K`, `Alt+Shift+Right`; `Mod` is Strg. What is typed, where the table shows that.
    pub keys: (&'static str, &'static str),
    /// What it does, in German and English.
    pub means: (&'static str, &'static str),
}

/// Keys that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyTable {
    /// `everywhere`, `lists`.
    pub code: &'static str,
    /// The heading, in German and English.
    pub title: (&'static str, &'static str),
    /// Whether the left side is typed text rather than keys.
    pub typed: bool,
    /// The keys in their order.
    pub keys: &'static [Key],
}

const fn key(keys: &'static str, de: &'static str, en: &'static str) -> Key {
    Key { keys: (keys, keys), means: (de, en) }
}

const fn typed(de: (&'static str, &'static str), en: (&'static str, &'static str)) -> Key {
    Key { keys: (de.0, en.0), means: (de.1, en.1) }
}

const EVERYWHERE: &[Key] = &[
    key("Mod+K", "Alles suchen, öffnen, tun", "Search, open, do anything"),
    key("Mod+N", "Neu an diesem Ort", "New at this place"),
    key("Mod+P", "Drucken", "Print"),
    key("Mod+F", "Liste filtern", "Filter the list"),
    key("Mod+Shift+E", "Eingang, Anruf oder Besuch notieren", "Note post, a call or a visit"),
    key("Mod+Shift+W", "Wiedervorlage am … für den offenen Eintrag", "Follow up on … for the record in front"),
    key("Mod+Z", "Rückgängig", "Undo"),
    key("Mod+Y", "Wiederholen", "Redo"),
    key("Alt+Left", "Zurück", "Back"),
    key("Alt+Right", "Vor", "Forward"),
    key("F1", "Diese Hilfe", "This help"),
];

const FORMS: &[Key] = &[
    key("F2", "Bearbeiten", "Edit"),
    key("Mod+S", "Speichern", "Save"),
    key("Escape", "Formular verlassen, Auswahl aufheben", "Leave the form, clear the marks"),
    key("Mod+Enter", "Speichern und schließen; aus Text: übernehmen", "Save and close; from text: take it over"),
    key("Shift+Enter", "In der Suche: als Formular öffnen", "In the search: open it as a form"),
    key("Tab", "Nächstes Feld, mit Umschalt das davor", "Next field, with Shift the one before"),
    key("Down", "In einer Auswahl: nächster Vorschlag", "In a choice: next suggestion"),
    key("Alt+Down", "In einem Tag: Kalender öffnen", "In a day: open the calendar"),
    key("Space", "Haken setzen oder wegnehmen", "Tick or untick"),
];

const LISTS: &[Key] = &[
    key("Up", "Zeile davor, mit Umschalt dazu markieren", "Row before, with Shift mark as well"),
    key("Down", "Zeile danach, mit Umschalt dazu markieren", "Row after, with Shift mark as well"),
    key("PageDown", "Eine Seite weiter, mit Bild ↑ zurück", "One page on, with Page up back"),
    key("Home", "Zum Anfang", "To the beginning"),
    key("End", "Zum Ende", "To the end"),
    key("Space", "Zeile markieren", "Mark the row"),
    key("Mod+A", "Alle markieren", "Mark all"),
    key("Mod+C", "Markierte Zeilen als Tabelle kopieren", "Copy marked rows as a table"),
    key("Enter", "Eintrag in voller Breite öffnen", "Open the entry in full width"),
    key("Delete", "Löschen", "Delete"),
    key("A … Z", "Zum Namen springen", "Jump to a name"),
];

const TODAY: &[Key] = &[
    key("Down", "Zeile danach, auch in der nächsten Gruppe", "Row after, in the next group as well"),
    key("Enter", "Öffnen; „weitere“ aufklappen", "Open; unfold “more”"),
    key("Space", "Erledigt", "Done"),
    key("Right", "Zu dem, was die Zeile kann", "To what the row can do"),
];

const POST: &[Key] = &[
    typed(("Alt + E, A", "Eingang, Ausgang"), ("Alt + I, O", "Incoming, Outgoing")),
    typed(
        ("Alt + B, S, F, M, P", "Brief, Einschreiben, Fax, E-Mail, Paket"),
        ("Alt + L, R, F, M, P", "Letter, Registered, Fax, E-mail, Parcel"),
    ),
    typed(("Alt + R, U", "Anruf, Besuch"), ("Alt + C, V", "Call, Visit")),
];

const CALENDAR: &[Key] = &[
    key("Left", "Ein Tag zurück, mit → vor", "A day back, with → on"),
    key("Up", "Im Monat eine Woche zurück", "In the month a week back"),
    key("Home", "Zum Montag, Ende: Sonntag", "To Monday, End: Sunday"),
    key("PageDown", "Woche oder Monat weiter", "A week or month on"),
    key("Enter", "Tag oder Termin öffnen", "Open the day or the event"),
    key("Alt+1", "Tag; 2 bis 5 bis zur Liste", "Day; 2 to 5 up to the list"),
    key("Alt+Up", "Termin früher, mit ↓ später", "Event earlier, with ↓ later"),
    key("Alt+Shift+Up", "Termin kürzer, mit ↓ länger", "Event shorter, ↓ longer"),
    key("Alt+Shift+Left", "Ein Tag früher, mit → später", "A day earlier, → later"),
];

const TASKS: &[Key] = &[
    key("E", "Erledigt (auch Strg+Eingabe)", "Done (Ctrl+Enter as well)"),
    key("W", "Wiedervorlage am …", "Follow up on …"),
    key("V", "Verschieben …", "Postpone …"),
    key("Delete", "Löschen", "Delete"),
    key("Alt+Up", "Schritt nach oben", "Step up"),
    key("Alt+Down", "Schritt nach unten", "Step down"),
];

const AGENDA: &[Key] = &[
    key("Up", "Punkt davor", "Item before"),
    key("Down", "Punkt danach", "Item after"),
    key("Enter", "Punkt bearbeiten; im letzten: nächster Punkt", "Edit the item; in the last one: next item"),
    key("Escape", "Punkt schließen", "Close the item"),
    key("Alt+Up", "Punkt nach oben", "Item up"),
    key("Alt+Down", "Punkt nach unten", "Item down"),
    key("Alt+Shift+Right", "Einrücken", "Indent"),
    key("Alt+Shift+Left", "Ausrücken", "Outdent"),
    key("Delete", "Punkt löschen", "Delete the item"),
];

const TYPED: &[Key] = &[
    typed(("1.3.", "der 1. März, nächstgelegenes Jahr"), ("1/3", "1 March, the nearest year")),
    typed(("010326", "der 01.03.2026"), ("010326", "1 March 2026")),
    typed(("heute, morgen, +14", "gezählt von heute"), ("today, tomorrow, +14", "counted from today")),
    typed(("fr", "der nächste Freitag"), ("fri", "next Friday")),
    typed(("kw14", "der Montag der Kalenderwoche 14"), ("week 14", "the Monday of week 14")),
    typed(("ult", "der letzte Tag des Monats"), ("ult", "the last day of the month")),
    typed(("1234,5", "1.234,50 €"), ("1234.5", "€1,234.50")),
    typed(("1:30, 90m, 1,5h", "anderthalb Stunden"), ("1:30, 90m, 1.5h", "an hour and a half")),
    typed(
        ("Aufgabe Angebot anrufen fr", "in der Suche (Strg+K): Aufgabe bis Freitag; ebenso Anruf, Besuch, Kontakt"),
        ("task call about the offer fri", "in the search (Ctrl+K): a task by Friday; as well as visit, note, contact"),
    ),
    typed(("9, 930", "9:00 und 9:30 Uhr"), ("9, 930", "9:00 and 9:30")),
];

/// Every key that there is to know.
pub const TABLES: &[KeyTable] = &[
    KeyTable { code: "everywhere", title: ("Überall", "Everywhere"), typed: false, keys: EVERYWHERE },
    KeyTable { code: "forms", title: ("In Formularen", "In forms"), typed: false, keys: FORMS },
    KeyTable { code: "lists", title: ("In Listen", "In lists"), typed: false, keys: LISTS },
    KeyTable { code: "today", title: ("In Heute", "In Today"), typed: false, keys: TODAY },
    KeyTable { code: "tasks", title: ("In Aufgaben und in Heute", "In tasks and in Today"), typed: false, keys: TASKS },
    KeyTable {
        code: "post",
        title: ("Beim Notieren von Post, Anruf, Besuch", "Noting post, calls, visits"),
        typed: true,
        keys: POST,
    },
    KeyTable { code: "calendar", title: ("Im Kalender", "In the calendar"), typed: false, keys: CALENDAR },
    KeyTable { code: "agenda", title: ("In der Tagesordnung", "In the agenda"), typed: false, keys: AGENDA },
    KeyTable { code: "typed", title: ("Tippen, wie man spricht", "Type as you speak"), typed: true, keys: TYPED },
];

/// `Mod+K` as it stands on the keys of a German or an English keyboard: one word a key.
#[must_use]
pub fn caps(keys: &str, lang: Lang) -> Vec<&str> {
    keys.split('+')
        .map(|key| match (key, lang) {
            ("Mod", Lang::De) => "Strg",
            ("Mod", Lang::En) => "Ctrl",
            ("Shift", Lang::De) => "Umschalt",
            ("Enter", Lang::De) => "Eingabe",
            ("Space", Lang::De) => "Leertaste",
            ("Delete", Lang::De) => "Entf",
            ("Delete", Lang::En) => "Del",
            ("Escape", _) => "Esc",
            ("PageUp", Lang::De) => "Bild ↑",
            ("PageDown", Lang::De) => "Bild ↓",
            ("PageUp", Lang::En) => "Page up",
            ("PageDown", Lang::En) => "Page down",
            ("Home", Lang::De) => "Pos1",
            ("End", Lang::De) => "Ende",
            ("Left", _) => "←",
            ("Right", _) => "→",
            ("Up", _) => "↑",
            ("Down", _) => "↓",
            (other, _) => other,
        })
        .collect()
}

/// Words of the card on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyCardWords {
    /// The paper itself.
    pub title: &'static str,
    /// Below it.
    pub hint: &'static str,
}

/// Words of the card on paper.
#[must_use]
pub const fn key_card(lang: Lang) -> KeyCardWords {
    match lang {
        Lang::De => KeyCardWords { title: "Tastenkarte", hint: "Kontor mit der Tastatur. F1 zeigt sie am Bildschirm." },
        Lang::En => KeyCardWords { title: "Key card", hint: "Kontor by keyboard. F1 shows them on the screen." },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_written_as_they_stand_on_the_keyboard() {
        assert_eq!(caps("Mod+Shift+E", Lang::De), ["Strg", "Umschalt", "E"]);
        assert_eq!(caps("Alt+Left", Lang::En), ["Alt", "←"]);
        assert_eq!(caps("A … Z", Lang::De), ["A … Z"]);
    }

    #[test]
    fn no_table_tells_a_key_twice_and_none_is_without_words() {
        for table in TABLES {
            let mut seen = std::collections::HashSet::new();
            for key in table.keys {
                assert!(seen.insert(key.keys.0), "{} in {}", key.keys.0, table.code);
                let words = [key.keys.0, key.keys.1, key.means.0, key.means.1];
                assert!(words.iter().all(|text| !text.trim().is_empty()), "{key:?}");
            }
        }
    }
}
