//! What stands printed on the papers of the front desk: Postbuch, call slip, badge, who is in the house.

use chrono::NaiveDate;
use kontor_core::front_desk::{Direction, EntryKind, Wish};

use crate::dates;
use crate::lang::PaperLang;

/// Words of the Postbuch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PostBookWords {
    /// Both ways.
    pub title: &'static str,
    /// What came alone.
    pub incoming: &'static str,
    /// What went alone.
    pub outgoing: &'static str,
    /// Column: the day.
    pub day: &'static str,
    /// Column: which way.
    pub direction: &'static str,
    /// Column: the running number; short.
    pub number: &'static str,
    /// Column: the time.
    pub time: &'static str,
    /// Column: the other side.
    pub partner: &'static str,
    /// Column: what it is about.
    pub subject: &'static str,
    /// Column: letter, parcel.
    pub kind: &'static str,
    /// Column: for whom.
    pub for_whom: &'static str,
    /// Column: the number of an Einschreiben or parcel.
    pub tracking: &'static str,
    /// Stands where nothing came or went.
    pub empty: &'static str,
}

/// Words of the call slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CallWords {
    /// The paper itself.
    pub title: &'static str,
    /// For whom it is.
    pub for_whom: &'static str,
    /// Who called.
    pub caller: &'static str,
    /// From which firm.
    pub company: &'static str,
    /// Their number.
    pub phone: &'static str,
    /// When.
    pub when: &'static str,
    /// What it is about.
    pub subject: &'static str,
    /// Dringend.
    pub urgent: &'static str,
    /// Who took it.
    pub taken_by: &'static str,
    /// The caller gave no name.
    pub nameless: &'static str,
}

/// Words of the badge and of the list for the fire brigade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HouseWords {
    /// The badge itself.
    pub badge: &'static str,
    /// In large letters on it.
    pub visitor: &'static str,
    /// Before the host.
    pub host: &'static str,
    /// Before the number.
    pub number: &'static str,
    /// The list for the fire brigade.
    pub list: &'static str,
    /// Section and count: visitors.
    pub visitors: &'static str,
    /// Section and count: employees.
    pub staff: &'static str,
    /// Section: those entered as away.
    pub away: &'static str,
    /// Column: the box.
    pub seen: &'static str,
    /// Column: who.
    pub name: &'static str,
    /// Column: firm or department.
    pub belongs: &'static str,
    /// Column: since when, host, room.
    pub where_about: &'static str,
    /// Since when a visitor is here.
    pub since: &'static str,
    /// Somebody who is away half of the day.
    pub half_day: &'static str,
    /// What the list does not know.
    pub caution: &'static str,
    /// Nobody from outside.
    pub no_visitors: &'static str,
    /// To be filled in: who counted.
    pub counted_by: &'static str,
    /// To be filled in: when.
    pub counted_at: &'static str,
    /// To be filled in: how many are missing.
    pub missing: &'static str,
}

const DE_POST: PostBookWords = PostBookWords {
    title: "Postbuch",
    incoming: "Posteingang",
    outgoing: "Postausgang",
    day: "Tag",
    direction: "Richtung",
    number: "Nr.",
    time: "Uhrzeit",
    partner: "Absender / Empfänger",
    subject: "Betreff",
    kind: "Art",
    for_whom: "Für / von",
    tracking: "Sendungsnummer",
    empty: "In diesem Zeitraum kam und ging nichts.",
};

const EN_POST: PostBookWords = PostBookWords {
    title: "Post book",
    incoming: "Incoming post",
    outgoing: "Outgoing post",
    day: "Day",
    direction: "Direction",
    number: "No.",
    time: "Time",
    partner: "Sender / recipient",
    subject: "Subject",
    kind: "Kind",
    for_whom: "For / from",
    tracking: "Tracking number",
    empty: "Nothing came or went in this period.",
};

const DE_CALL: CallWords = CallWords {
    title: "Telefonnotiz",
    for_whom: "Für",
    caller: "Anruf von",
    company: "Firma",
    phone: "Telefon",
    when: "Am",
    subject: "Betreff",
    urgent: "DRINGEND",
    taken_by: "Angenommen von",
    nameless: "unbekannt",
};

const EN_CALL: CallWords = CallWords {
    title: "Call note",
    for_whom: "For",
    caller: "Call from",
    company: "Company",
    phone: "Phone",
    when: "On",
    subject: "Subject",
    urgent: "URGENT",
    taken_by: "Taken by",
    nameless: "unknown",
};

const DE_HOUSE: HouseWords = HouseWords {
    badge: "Besucherausweis",
    visitor: "BESUCHER",
    host: "bei",
    number: "Nr.",
    list: "Evakuierungsliste",
    visitors: "Besucher",
    staff: "Mitarbeiter",
    away: "Als abwesend eingetragen",
    seen: "Da",
    name: "Name",
    belongs: "Firma / Abteilung",
    where_about: "Seit, bei wem, Raum",
    since: "seit",
    half_day: "heute nur den halben Tag",
    caution: "Wer ohne Eintrag im Haus oder unterwegs ist, steht nicht richtig auf dieser Liste. Bitte nachfragen.",
    no_visitors: "Kein Besucher ist angemeldet.",
    counted_by: "Gezählt von",
    counted_at: "um",
    missing: "Es fehlen",
};

const CH_HOUSE: HouseWords = HouseWords { staff: "Mitarbeitende", ..DE_HOUSE };

const EN_HOUSE: HouseWords = HouseWords {
    badge: "Visitor badge",
    visitor: "VISITOR",
    host: "visiting",
    number: "No.",
    list: "Evacuation list",
    visitors: "Visitors",
    staff: "Employees",
    away: "Entered as away",
    seen: "Here",
    name: "Name",
    belongs: "Company / department",
    where_about: "Since, with whom, room",
    since: "since",
    half_day: "half of the day only",
    caution: "Who is in the house or out without an entry is not right on this list. Please ask.",
    no_visitors: "No visitor is signed in.",
    counted_by: "Counted by",
    counted_at: "at",
    missing: "Missing",
};

/// Words of the Postbuch.
#[must_use]
pub const fn post_book(lang: PaperLang) -> &'static PostBookWords {
    match lang {
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => &DE_POST,
        PaperLang::En => &EN_POST,
    }
}

/// Words of the call slip.
#[must_use]
pub const fn call(lang: PaperLang) -> &'static CallWords {
    match lang {
        PaperLang::De | PaperLang::DeAt | PaperLang::DeCh => &DE_CALL,
        PaperLang::En => &EN_CALL,
    }
}

/// Words of the badge and of the list for the fire brigade.
#[must_use]
pub const fn house(lang: PaperLang) -> &'static HouseWords {
    match lang {
        PaperLang::De | PaperLang::DeAt => &DE_HOUSE,
        PaperLang::DeCh => &CH_HOUSE,
        PaperLang::En => &EN_HOUSE,
    }
}

/// "Brief", "Einschreiben".
#[must_use]
pub fn kind(kind: EntryKind, lang: PaperLang) -> &'static str {
    let (de, en) = match kind {
        EntryKind::Letter => ("Brief", "Letter"),
        EntryKind::Registered => ("Einschreiben", "Registered letter"),
        EntryKind::Fax => ("Fax", "Fax"),
        EntryKind::Email => ("E-Mail", "E-mail"),
        EntryKind::Parcel => ("Paket", "Parcel"),
        EntryKind::Call => ("Anruf", "Call"),
        EntryKind::Visit => ("Besuch", "Visit"),
    };
    lang.lang().pick(de, en)
}

/// "Eingang", "Ausgang".
#[must_use]
pub fn direction(direction: Direction, lang: PaperLang) -> &'static str {
    let (de, en) = match direction {
        Direction::In => ("Eingang", "In"),
        Direction::Out => ("Ausgang", "Out"),
    };
    lang.lang().pick(de, en)
}

/// What a caller may wish, in the order of the boxes on the slip.
pub const WISHES: [Wish; 3] = [Wish::CallsBack, Wish::CallBack, Wish::Info];

/// "ruft wieder an", "bittet um Rückruf bis 17.03.2026". Nothing for [`Wish::None`].
#[must_use]
pub fn wish(wish: Wish, until: Option<NaiveDate>, lang: PaperLang) -> String {
    let (de, en) = match wish {
        Wish::None => ("", ""),
        Wish::CallsBack => ("ruft wieder an", "will call again"),
        Wish::CallBack => ("bittet um Rückruf", "asks to be called back"),
        Wish::Info => ("nur Info", "for information only"),
    };
    let text = lang.lang().pick(de, en);
    match until.filter(|_| wish == Wish::CallBack) {
        Some(day) => {
            format!("{text} {} {}", lang.lang().pick("bis", "by"), dates::numeric(day, lang).replace(' ', "\u{a0}"))
        }
        None => text.to_owned(),
    }
}

/// The subject of a draft that tells of a call: "Anruf von Frau Kern, Werft Glückstadt".
#[must_use]
pub fn call_from(caller: &str, lang: PaperLang) -> String {
    format!("{} {caller}", call(lang).caller)
}

/// How many a Postbuch holds: "31 Eingänge", or both: "31 Eingänge, 12 Ausgänge".
#[must_use]
pub fn post_counted(incoming: usize, outgoing: usize, lang: PaperLang) -> String {
    let (one_in, many_in, one_out, many_out) = match lang {
        PaperLang::En => ("in", "in", "out", "out"),
        _ => ("Eingang", "Eingänge", "Ausgang", "Ausgänge"),
    };
    let counted = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    [(incoming, one_in, many_in), (outgoing, one_out, many_out)]
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| counted(count, one, many))
        .collect::<Vec<_>>()
        .join(", ")
}

/// "12 Personen".
#[must_use]
pub fn people_counted(people: usize, lang: PaperLang) -> String {
    match (lang, people) {
        (PaperLang::En, 1) => "1 person".to_owned(),
        (PaperLang::En, n) => format!("{n} people"),
        (_, 1) => "1 Person".to_owned(),
        (_, n) => format!("{n} Personen"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_say_until_when_only_where_somebody_is_to_call_back() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 17);
        assert_eq!(wish(Wish::CallBack, day, PaperLang::De), "bittet um Rückruf bis 17.03.2026");
        assert_eq!(wish(Wish::CallBack, None, PaperLang::En), "asks to be called back");
        assert_eq!(wish(Wish::Info, day, PaperLang::De), "nur Info");
        assert_eq!(wish(Wish::None, day, PaperLang::De), "");
    }

    #[test]
    fn counts_agree_with_their_noun() {
        assert_eq!(post_counted(1, 0, PaperLang::De), "1 Eingang");
        assert_eq!(post_counted(3, 1, PaperLang::DeAt), "3 Eingänge, 1 Ausgang");
        assert_eq!(post_counted(0, 2, PaperLang::En), "2 out");
        assert_eq!(post_counted(0, 0, PaperLang::De), "");
        assert_eq!(people_counted(1, PaperLang::DeCh), "1 Person");
    }

    #[test]
    fn no_swiss_word_has_an_eszett() {
        let lang = PaperLang::DeCh;
        let all = format!("{:?}{:?}{:?}", post_book(lang), call(lang), house(lang));
        assert!(!all.contains('ß'), "{all}");
    }
}
