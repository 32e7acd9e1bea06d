//! What an invitation, a change and a cancellation say, and by when an assembly has to be called.

use chrono::Timelike;
use kontor_core::planner::When;
use kontor_core::planner::convening::{Convening, ConveningForm, Counts};
use kontor_core::planner::invitations::{Told, What};

use crate::dates;
use crate::lang::{Lang, PaperLang};

/// The subject of the draft. `again`: they were invited before.
#[must_use]
pub fn subject(told: &Told, what: What, again: bool, lang: Lang) -> String {
    let lead = match (what, again) {
        (What::Cancellation, _) => lang.pick("Absage", "Cancelled"),
        (What::Invitation, false) => lang.pick("Einladung", "Invitation"),
        (What::Invitation, true) => lang.pick("Änderung", "Changed"),
    };
    format!("{lead}: {}", told.title)
}

/// When an event is, in full: "Montag, 30. März 2026, 09:00 – 10:00 Uhr".
#[must_use]
pub fn when(when: &When, lang: PaperLang) -> String {
    match when {
        When::Days { first, last } if first == last => dates::long(*first, lang),
        When::Days { first, last } => format!("{} – {}", dates::long(*first, lang), dates::long(*last, lang)),
        When::Timed { starts, ends, .. } => {
            let (from, to) = (starts.date(), ends.date());
            if from == to || (ends.hour() == 0 && ends.minute() == 0 && from.succ_opt() == Some(to)) {
                format!("{}, {}", dates::long(from, lang), dates::clock_span(starts.time(), Some(ends.time()), lang))
            } else {
                format!(
                    "{}, {} – {}, {}",
                    dates::long(from, lang),
                    dates::clock_span(starts.time(), None, lang),
                    dates::long(to, lang),
                    dates::clock_span(ends.time(), None, lang)
                )
            }
        }
    }
}

/// The text of the draft. `agenda`: the lines of what is public of it; `sender`: who writes, and the firm.
#[must_use]
pub fn text(told: &Told, what: What, again: bool, agenda: &[String], sender: &[String], lang: Lang) -> String {
    let paper = PaperLang::from(lang);
    let lead = match (what, again) {
        (What::Cancellation, _) => lang.pick(
            "der folgende Termin findet nicht statt, oder Sie werden dort nicht mehr gebraucht:",
            "the following event does not take place, or you are no longer needed there:",
        ),
        (What::Invitation, false) => lang.pick("Sie sind eingeladen:", "you are invited:"),
        (What::Invitation, true) => lang.pick(
            "an diesem Termin hat sich etwas geändert. Es gilt jetzt:",
            "something about this event has changed. It is now:",
        ),
    };
    let mut lines = vec![lang.pick("Guten Tag,", "Hello,").to_owned(), String::new(), lead.to_owned(), String::new()];
    lines.push(told.title.clone());
    lines.push(when(&told.when, paper));
    lines.extend([&told.place, &told.online_link].into_iter().filter(|text| !text.is_empty()).cloned());
    if what == What::Invitation {
        if !agenda.is_empty() {
            lines.extend([String::new(), lang.pick("Tagesordnung", "Agenda").to_owned()]);
            lines.extend(agenda.iter().cloned());
        }
        let answer = lang.pick(
            "Bitte sagen Sie zu oder ab, damit wir planen können.",
            "Please accept or decline, so that we can plan.",
        );
        lines.extend([String::new(), answer.to_owned()]);
    }
    lines.extend([String::new(), lang.pick("Freundliche Grüße", "Kind regards").to_owned()]);
    lines.extend(sender.iter().cloned());
    lines.join("\n")
}

/// What a rule of convening is called, with its source.
#[must_use]
pub fn convening(rule: Convening, lang: Lang) -> String {
    let named = match rule {
        Convening::Gmbh => lang.pick("GmbH (§ 51 GmbHG)", "GmbH in Germany (§ 51 GmbHG)"),
        Convening::Weg => lang.pick("Wohnungseigentum (§ 24 Abs. 4 WEG)", "Owners of flats in Germany (§ 24 (4) WEG)"),
        Convening::AtGmbh => lang.pick("GmbH in Österreich (§ 38 GmbHG)", "GmbH in Austria (§ 38 GmbHG)"),
        Convening::ChGmbh => lang.pick("GmbH in der Schweiz (Art. 805 OR)", "GmbH in Switzerland (Art. 805 OR)"),
        Convening::Own { .. } => lang.pick("nach Satzung", "by the statutes"),
    };
    named.to_owned()
}

/// What a rule demands: "7 volle Tage zwischen Zugang und Versammlung, per Einschreiben".
#[must_use]
pub fn demand(rule: Convening, lang: Lang) -> String {
    let demand = rule.demand();
    let from = match demand.counts {
        Counts::Receipt => lang.pick("Zugang", "receipt"),
        Counts::Posting => lang.pick("Aufgabe zur Post", "posting"),
    };
    let form = match demand.form {
        ConveningForm::Registered => lang.pick(", per Einschreiben", ", by registered letter"),
        ConveningForm::TextForm => lang.pick(", in Textform", ", in text form"),
        ConveningForm::Statutes => lang.pick(", in der Form der Satzung", ", in the form that the statutes name"),
    };
    match lang {
        Lang::De => {
            let days = if demand.days == 1 { "1 voller Tag".to_owned() } else { format!("{} volle Tage", demand.days) };
            format!("{days} zwischen {from} und Versammlung{form}")
        }
        Lang::En => {
            let days = if demand.days == 1 { "1 full day".to_owned() } else { format!("{} full days", demand.days) };
            format!("{days} between {from} and the meeting{form}")
        }
    }
}

/// It is a proposal: statutes go before the law.
#[must_use]
pub const fn convening_hint(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Vorschlag, Stand 2026 – bitte mit Gesetz und Satzung abgleichen",
        Lang::En => "Proposal, as of 2026 – please check it against law and statutes",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(starts: &str, ends: &str) -> Told {
        let at = |text| kontor_core::planner::wall_time::parse(text).unwrap();
        Told {
            title: "Sitzung".into(),
            when: When::Timed { starts: at(starts), ends: at(ends), zone: "Europe/Berlin".into() },
            place: "Raum Elbe".into(),
            online_link: String::new(),
            cancelled: false,
        }
    }

    #[test]
    fn an_invitation_reads_as_a_letter() {
        let lines = ["1 Eröffnung".to_owned()];
        let said = text(
            &told("2026-03-30T09:00", "2026-03-30T10:00"),
            What::Invitation,
            false,
            &lines,
            &["Anna Petersen".to_owned()],
            Lang::De,
        );
        let said = said.replace('\u{a0}', " ");
        assert!(
            said.contains("Sitzung\nMontag, 30. März 2026, 09:00 – 10:00 Uhr\nRaum Elbe\n\nTagesordnung\n1 Eröffnung")
        );
        assert!(said.ends_with("Freundliche Grüße\nAnna Petersen"));
        let gone = text(&told("2026-03-30T09:00", "2026-03-30T10:00"), What::Cancellation, true, &lines, &[], Lang::En);
        assert!(gone.contains("does not take place") && !gone.contains("Agenda"));
    }

    #[test]
    fn times_over_midnight_name_both_days() {
        let over = when(&told("2026-10-24T22:00", "2026-10-25T06:00").when, PaperLang::De).replace('\u{a0}', " ");
        assert_eq!(over, "Samstag, 24. Oktober 2026, 22:00 Uhr – Sonntag, 25. Oktober 2026, 06:00 Uhr");
    }

    #[test]
    fn rules_say_what_they_demand() {
        assert_eq!(demand(Convening::Gmbh, Lang::De), "7 volle Tage zwischen Zugang und Versammlung, per Einschreiben");
        let own = Convening::Own { days: 1, counts: Counts::Posting };
        assert_eq!(
            demand(own, Lang::En),
            "1 full day between posting and the meeting, in the form that the statutes name"
        );
    }
}
