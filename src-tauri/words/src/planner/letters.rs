//! What letters about an event say where nobody chose a text block: invitations, and what those who registered are told.

use kontor_core::planner::registrations::tell::Notice;

use crate::lang::PaperLang;

/// What a letter is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// "3. Sitzung des Beirats 2026".
    pub title: String,
    /// "Montag, 30. März 2026, 09:00 – 10:00 Uhr".
    pub when: String,
    /// Room and place, a line each; none where they are not known.
    pub places: Vec<String>,
    /// Dial-in; may be empty.
    pub link: String,
    /// What is to be read or brought; may be empty.
    pub preparation: String,
}

impl About {
    fn lines(&self) -> String {
        let mut lines = vec![self.title.clone(), self.when.clone()];
        lines.extend(self.places.iter().cloned());
        lines.push(self.link.clone());
        lines.retain(|line| !line.trim().is_empty());
        lines.join("\n")
    }
}

/// Subject and text of an invitation. `agenda`: its items, a line each; `named`: the law or the statutes ask that what
/// is decided on is named in the invitation; `again`: they were invited before, and something has changed.
#[must_use]
pub fn invitation(about: &About, agenda: &[String], (named, again): (bool, bool), lang: PaperLang) -> (String, String) {
    let german = lang.is_german();
    let pick = |de: &str, en: &str| lang.spell(if german { de } else { en }).into_owned();
    let (subject, lead) = if again {
        (
            pick("Änderung:", "Changed:"),
            pick(
                "an diesem Termin hat sich etwas geändert. Es gilt jetzt:",
                "something about this event has changed. It is now:",
            ),
        )
    } else {
        (pick("Einladung:", "Invitation:"), pick("wir laden Sie ein:", "we invite you to:"))
    };
    let subject = format!("{subject} {}", about.title);
    let mut parts = vec![lead, about.lines()];
    if !agenda.is_empty() {
        let head = match lang {
            PaperLang::DeCh => "Traktanden",
            _ if german => "Tagesordnung",
            _ => "Agenda",
        };
        parts.push(format!("{head}\n{}", agenda.join("\n")));
        if named {
            parts.push(pick(
                "Worüber beschlossen werden soll, ist dort bezeichnet; Einzelheiten und Anträge stehen in der Anlage.",
                "What is to be decided on is named there; details and motions stand in the enclosure.",
            ));
        }
    }
    if !about.preparation.trim().is_empty() {
        parts.push(format!("{}\n{}", pick("Zur Vorbereitung:", "To prepare:"), about.preparation.trim()));
    }
    parts.push(pick("Bitte sagen Sie uns, ob Sie kommen.", "Please let us know whether you will come."));
    (subject, parts.join("\n\n"))
}

/// Subject and text where an event does not take place.
#[must_use]
pub fn cancellation(about: &About, lang: PaperLang) -> (String, String) {
    let (lead, before, after) = if lang.is_german() {
        ("Absage:", "der folgende Termin findet nicht statt:", "Bitte entschuldigen Sie die Umstände.")
    } else {
        ("Cancelled:", "the following event does not take place:", "We are sorry for the trouble.")
    };
    (format!("{lead} {}", about.title), [before, &about.lines(), after].join("\n\n"))
}

/// Subject and text of what somebody who registered is told.
#[must_use]
pub fn notice(notice: Notice, about: &About, lang: PaperLang) -> (String, String) {
    let german = lang.is_german();
    let pick = |de: &str, en: &str| lang.spell(if german { de } else { en }).into_owned();
    let (lead, before, after) = match notice {
        Notice::Confirmation => (
            pick("Anmeldung bestätigt:", "Registration confirmed:"),
            pick(
                "vielen Dank für Ihre Anmeldung. Ihr Platz ist bestätigt:",
                "thank you for registering. You have a place:",
            ),
            pick(
                "Wenn Sie nicht kommen können, sagen Sie uns bitte bald Bescheid: Andere warten auf einen Platz.",
                "If you cannot come, please tell us soon: others wait for a place.",
            ),
        ),
        Notice::Waiting => (
            pick("Warteliste:", "Waiting list:"),
            pick(
                "vielen Dank für Ihre Anmeldung. Zurzeit sind alle Plätze vergeben; Sie stehen auf der Warteliste:",
                "thank you for registering. At present all places are taken; you are on the waiting list:",
            ),
            pick(
                "Sobald ein Platz frei wird, melden wir uns bei Ihnen.",
                "As soon as a place becomes free, we will be in touch.",
            ),
        ),
        Notice::Reminder => (
            pick("Erinnerung:", "Reminder:"),
            pick("bald ist es so weit. Wir freuen uns auf Sie:", "it is near. We look forward to seeing you:"),
            pick(
                "Wenn Sie doch nicht kommen können, sagen Sie uns bitte Bescheid.",
                "If you cannot come after all, please let us know.",
            ),
        ),
        Notice::Cancellation => (
            pick("Absage:", "Cancelled:"),
            pick("Ihre Anmeldung gilt nicht mehr:", "your registration no longer holds:"),
            pick(
                "Was Sie schon bezahlt haben, bekommen Sie zurück. Bei Fragen rufen Sie uns bitte an.",
                "What you have paid already will be returned to you. If you have questions, please call us.",
            ),
        ),
    };
    let mut parts = vec![before, about.lines()];
    let near = matches!(notice, Notice::Confirmation | Notice::Reminder);
    if near && !about.preparation.trim().is_empty() {
        parts.push(format!("{}\n{}", pick("Zur Vorbereitung:", "To prepare:"), about.preparation.trim()));
    }
    parts.push(after);
    (format!("{lead} {}", about.title), parts.join("\n\n"))
}

/// The salutation for somebody of whom only a name is known.
#[must_use]
pub fn salutation(name: &str, lang: PaperLang) -> String {
    let name = name.trim();
    let hello = if lang.is_german() { "Guten Tag" } else { "Dear" };
    match (name.is_empty(), lang.is_german()) {
        (false, _) => format!("{hello} {name},"),
        (true, true) => "Guten Tag,".to_owned(),
        (true, false) => "Hello,".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about() -> About {
        About {
            title: "Gesellschafterversammlung".into(),
            when: "Mittwoch, 14. Oktober 2026, 10:00 – 12:00 Uhr".into(),
            places: vec!["Raum Elbe".into(), String::new()],
            link: String::new(),
            preparation: String::new(),
        }
    }

    #[test]
    fn an_invitation_names_what_when_where_and_what_for() {
        let agenda = ["1 Eröffnung".to_owned(), "2 Jahresabschluss".to_owned()];
        let (subject, body) = invitation(&about(), &agenda, (true, false), PaperLang::De);
        assert_eq!(subject, "Einladung: Gesellschafterversammlung");
        assert_eq!(
            body,
            "wir laden Sie ein:\n\nGesellschafterversammlung\nMittwoch, 14. Oktober 2026, 10:00 – 12:00 Uhr\n\
             Raum Elbe\n\nTagesordnung\n1 Eröffnung\n2 Jahresabschluss\n\nWorüber beschlossen werden soll, ist dort \
             bezeichnet; Einzelheiten und Anträge stehen in der Anlage.\n\nBitte sagen Sie uns, ob Sie kommen."
        );
        assert!(invitation(&about(), &agenda, (false, false), PaperLang::DeCh).1.contains("Traktanden\n1 Eröffnung"));
        let (subject, body) = invitation(&about(), &[], (false, true), PaperLang::En);
        assert!(
            subject.starts_with("Changed: ") && body.starts_with("something about this event has changed"),
            "{body}"
        );
        let (subject, body) = cancellation(&about(), PaperLang::De);
        assert!(subject.starts_with("Absage: ") && body.contains("Raum Elbe"), "{body}");
        assert!(!invitation(&about(), &[], (true, false), PaperLang::En).1.contains("Agenda"));
    }

    #[test]
    fn every_notice_says_what_it_is_about() {
        for lang in PaperLang::ALL {
            for kind in Notice::ALL {
                let (subject, body) = notice(*kind, &About { preparation: "Helm".into(), ..about() }, lang);
                assert!(
                    subject.ends_with(" Gesellschafterversammlung") && body.contains("Raum Elbe"),
                    "{subject}\n{body}"
                );
                let prepares = matches!(kind, Notice::Confirmation | Notice::Reminder);
                assert_eq!(body.contains("Helm"), prepares, "who does not come prepares nothing: {body}");
                assert!(lang != PaperLang::DeCh || !body.contains('ß'), "{body}");
            }
        }
    }

    #[test]
    fn whoever_is_only_a_name_is_greeted_by_it() {
        assert_eq!(salutation(" Uwe Kern", PaperLang::De), "Guten Tag Uwe Kern,");
        assert_eq!(salutation("Uwe Kern", PaperLang::En), "Dear Uwe Kern,");
        assert_eq!(salutation("", PaperLang::En), "Hello,");
    }
}
