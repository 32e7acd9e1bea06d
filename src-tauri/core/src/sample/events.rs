//! The year of the sample firm: meetings, seminars, appointments, days off.

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta, Weekday};

use crate::error::Result;
use crate::moment::Moment;
use crate::office::Tx;
use crate::planner::{
    Answer, Day, EventFields, EventKind, EventStatus, Participant, Role, When, check, save, wall_time,
};
use crate::sample::agendas::{Topic, in_a_row, pause, topic};
use crate::sample::book::Book;
use crate::sample::calendar::Calendar;
use crate::sample::random::Random;
use crate::sample::{sittings, sound};

const ZONE: &str = "Europe/Berlin";

/// An event on its way into the planner.
pub(super) struct Draft {
    fields: EventFields,
    room: &'static str,
    people: Vec<(&'static str, Role)>,
    calendar: Calendar,
}

impl Draft {
    /// At first a draft where it lies ahead, ended where it is past.
    pub(super) fn new(kind: EventKind, title: &str, day: NaiveDate, calendar: Calendar) -> Self {
        let fields = EventFields::new(kind, title, When::Days { first: day, last: day });
        let mut draft = Self { fields, room: "", people: Vec::new(), calendar };
        if day < calendar.today {
            draft.fields.status = EventStatus::Ended;
        }
        draft
    }

    pub(super) fn when(mut self, day: NaiveDate, from: &str, to: &str) -> Self {
        let at = |clock: &str| day.and_time(wall_time::parse_clock(clock).unwrap_or(NaiveTime::MIN));
        self.fields.when = When::Timed { starts: at(from), ends: at(to), zone: ZONE.to_owned() };
        self
    }

    /// On two days in a row, each from and to the same clock times.
    fn two_days(mut self, first: NaiveDate, second: NaiveDate, from: &str, to: &str) -> Self {
        let at = |clock: &str| wall_time::parse_clock(clock).unwrap_or(NaiveTime::MIN);
        self.fields.when =
            When::Timed { starts: first.and_time(at(from)), ends: second.and_time(at(to)), zone: ZONE.to_owned() };
        self.fields.days = vec![Day { date: second, start: at(from) }];
        self
    }

    fn days(mut self, first: NaiveDate, last: NaiveDate) -> Self {
        self.fields.when = When::Days { first, last };
        self
    }

    pub(super) fn status(mut self, status: EventStatus) -> Self {
        self.fields.status = status;
        self
    }

    /// Invited where it lies ahead.
    fn invited(mut self) -> Self {
        if self.fields.status == EventStatus::Draft {
            self.fields.status = EventStatus::Invited;
        }
        self
    }

    pub(super) fn body(mut self, body: &str) -> Self {
        body.clone_into(&mut self.fields.body);
        self
    }

    pub(super) fn room(mut self, code: &'static str) -> Self {
        self.room = code;
        self
    }

    fn place(mut self, place: &str) -> Self {
        place.clone_into(&mut self.fields.place);
        self
    }

    pub(super) fn convened(mut self, on: NaiveDate) -> Self {
        self.fields.convened_on = Some(on);
        self
    }

    pub(super) fn prepare(mut self, text: &str) -> Self {
        text.clone_into(&mut self.fields.preparation);
        self
    }

    pub(super) fn note(mut self, text: &str) -> Self {
        text.clone_into(&mut self.fields.note);
        self
    }

    pub(super) fn online(mut self, link: &str) -> Self {
        link.clone_into(&mut self.fields.online_link);
        self
    }

    pub(super) fn next_on(mut self, day: NaiveDate) -> Self {
        self.fields.next_date = in_words(day);
        self
    }

    pub(super) fn guest(mut self, name: &'static str, role: Role) -> Self {
        self.people.push((name, role));
        self
    }

    pub(super) fn people(mut self, names: &[&'static str]) -> Self {
        self.people.extend(names.iter().map(|name| (*name, Role::Participant)));
        self
    }

    pub(super) fn agenda(mut self, topics: Vec<Topic>) -> Self {
        self.fields.agenda = in_a_row(topics);
        self
    }
}

/// "Donnerstag, 26. November 2026": the field is free text, in the firm's language.
fn in_words(day: NaiveDate) -> String {
    const WEEKDAYS: [&str; 7] = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];
    const MONTHS: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    let weekday = WEEKDAYS[day.weekday().num_days_from_monday() as usize];
    format!("{weekday}, {}. {} {}", day.day(), MONTHS[day.month0() as usize], day.year())
}

pub(super) fn write(tx: &Tx<'_>, book: &Book, moment: &Moment) -> Result<()> {
    let c = Calendar::around(moment.today);
    let mut chance = Random::of("events");
    let mut drafts = sittings::table(c);
    drafts.extend(mondays(c));
    drafts.extend(building_sites(c));
    drafts.extend(service_rounds(c));
    drafts.extend(seminars(c));
    drafts.extend(whole_days(c));
    drafts.extend(appointments(c));
    for draft in drafts {
        let mut fields = draft.fields;
        fields.room_id = book.room(draft.room);
        let past = fields.when.last_day() < draft.calendar.today;
        let asked = fields.status != EventStatus::Draft;
        for (name, role) in draft.people {
            let contact = book.contact(name)?;
            let answer = match chance.below(10) {
                _ if !asked => Answer::Open,
                0 => Answer::Declined,
                1 if !past => Answer::Tentative,
                2 | 3 if !past => Answer::Open,
                _ => Answer::Accepted,
            };
            // Who leads a meeting has come to it.
            let answer = if role == Role::Chair && asked { Answer::Accepted } else { answer };
            fields.participants.push(Participant {
                id: None,
                contact_id: Some(contact.id),
                name: contact.name.clone(),
                function: contact.function.clone(),
                role,
                required: role != Role::Guest,
                votes: 1,
                answer,
                registered: false,
            });
        }
        let fields = check::tidy(fields);
        sound(check::check(tx, None, &fields)?)?;
        save::insert(tx, &chance.uid(), &fields)?;
    }
    Ok(())
}

/// The round of every Monday, unless it is a holiday. Those ahead have no agenda yet.
fn mondays(c: Calendar) -> Vec<Draft> {
    const TOPICS: &[&str] = &[
        "Baustellen der Woche",
        "Materialbestellungen",
        "Urlaub und Vertretung",
        "Arbeitssicherheit: kurzer Hinweis",
        "Angebote und Nachfassen",
        "Fahrzeuge und Werkzeug",
        "Rückfragen der Monteure",
        "Ausbildung",
    ];
    let mut chance = Random::of("mondays");
    let this_week = c.day(-i64::from(c.today.weekday().num_days_from_monday()));
    (-26..=13)
        .map(|week| this_week + TimeDelta::weeks(week))
        .filter(|day| c.is_working_day(*day))
        .map(|day| {
            let round = Draft::new(EventKind::Meeting, "Montagsrunde", day, c)
                .when(day, "07:30", "08:15")
                .room("ELBE")
                .guest("Jens Hansen", Role::Chair)
                .people(&["Uwe Kruse", "Merle Brodersen", "Lars Jeßen", "Jan-Ole Matthießen", "Svenja Thießen"])
                .invited();
            if day >= c.today {
                return round;
            }
            let from = usize::try_from(chance.below(TOPICS.len() as u64)).unwrap_or(0);
            let picked = (0..4).map(|step| TOPICS[(from + 3 * step) % TOPICS.len()]);
            round.agenda(picked.map(|title| topic(title, 10)).collect())
        })
        .collect()
}

/// Every second Thursday on site.
fn building_sites(c: Calendar) -> Vec<Draft> {
    let start = c.weekday(c.day(-150), &[Weekday::Thu]);
    (0..16)
        .map(|round| start + TimeDelta::days(14 * round))
        .filter(|day| c.is_working_day(*day))
        .map(|day| {
            Draft::new(EventKind::Meeting, "Baubesprechung Neubau Kita Deichkinder", day, c)
                .when(day, "10:00", "11:30")
                .place("Baustelle Neuer Deichweg 2, 25436 Uetersen, Container 1. OG")
                .guest("Inga Sörensen", Role::Chair)
                .guest("Uwe Kruse", Role::Participant)
                .people(&["Pia Wulff", "Lars Jeßen", "Silke Jürgens"])
                .prepare("Helm und Sicherheitsschuhe mitbringen.")
                .invited()
        })
        .collect()
}

/// Once a month, on a Wednesday.
fn service_rounds(c: Calendar) -> Vec<Draft> {
    (0..12)
        .map(|month| c.weekday(c.month(8) + chrono::Months::new(month) + TimeDelta::days(7), &[Weekday::Wed]))
        .map(|day| {
            let round = Draft::new(EventKind::Meeting, "Jour fixe Service und Wartung", day, c)
                .when(day, "09:00", "10:00")
                .room("ALSTER")
                .guest("Merle Brodersen", Role::Chair)
                .people(&["Piotr Nowak", "Kim Schröder", "Fatma Demir"])
                .invited();
            if day >= c.today {
                return round;
            }
            round.agenda(vec![
                topic("Offene Wartungen und Prüfungen", 25).by("Brodersen"),
                topic("Störungen und Rückläufer", 15).by("Nowak"),
                topic("Abrechnung der Wartungsverträge", 15).by("Demir"),
            ])
        })
        .collect()
}

fn seminars(c: Calendar) -> Vec<Draft> {
    let testing = |title: &str, about: i64| {
        // Both days of one week, and neither of them free.
        let first = c
            .day(about)
            .iter_days()
            .find(|day| {
                let second = *day + TimeDelta::days(1);
                matches!(day.weekday(), Weekday::Tue | Weekday::Wed)
                    && c.is_working_day(*day)
                    && c.is_working_day(second)
            })
            .unwrap_or(c.day(about));
        Draft::new(EventKind::Seminar, title, first, c)
            .two_days(first, first + TimeDelta::days(1), "09:00", "16:00")
            .room("KRUECKAU")
            .guest("Sven Saß", Role::Speaker)
            .people(&["Piotr Nowak", "Lars Jeßen", "Thi Ngoc Anh Trần", "Malte Feddersen"])
            .guest("Sönke Tiedemann", Role::Guest)
            .prepare("Prüfgerät und Prüfprotokolle mitbringen")
            .invited()
            .agenda(vec![
                topic("Begrüßung und Rechtsgrundlagen", 60).info().by("Saß"),
                topic("Prüffristen und Gefährdungsbeurteilung", 75).by("Saß"),
                pause("Mittagspause", "12:00", 45),
                topic("Messverfahren mit Übungen", 150).by("Saß").annex("Arbeitsblatt 1"),
                topic("Fehlersuche an Prüfplätzen", 90).by("Nowak").on_day(2),
                topic("Prüfplätze aufbauen", 30).internal().on_day(2).note("Zwei Prüfplätze, Sicherung 16 A"),
                pause("Mittagspause", "12:00", 45).on_day(2),
                topic("Dokumentation und Plaketten", 75).on_day(2).by("Saß"),
                topic("Lernkontrolle und Teilnahmebescheinigung", 45).on_day(2).by("Saß"),
            ])
    };
    vec![
        testing("Seminar: Prüfung ortsveränderlicher Geräte", -76),
        testing("Seminar: Ladestationen planen und prüfen", 45),
        testing("Seminar: Prüfung ortsveränderlicher Geräte (Auffrischung)", 132),
    ]
}

fn whole_days(c: Calendar) -> Vec<Draft> {
    let days = |title: &str, from: NaiveDate, length: i64| {
        Draft::new(EventKind::Appointment, title, from, c).days(from, from + TimeDelta::days(length - 1))
    };
    let monday = |about: i64| {
        let day = c.day(about);
        day - TimeDelta::days(i64::from(day.weekday().num_days_from_monday()))
    };
    let party = c.weekday(c.day(19), &[Weekday::Fri]);
    let summer = c.weekday(c.day(-120), &[Weekday::Fri]);
    vec![
        days("Betriebsferien", monday(-98), 12).note("Notdienst: Piotr Nowak"),
        days("Messe Licht und Netze, Hamburg", monday(34) + TimeDelta::days(2), 3)
            .place("Messegelände Hamburg, Halle A3"),
        days("Urlaub Merle Brodersen", monday(20), 5).note("Vertretung: Uwe Kruse"),
        days("Berufsschule Block, 3. Lehrjahr", monday(13), 10),
        days("Inventur Lager", c.working_day(c.day(40)), 1),
        days("Eichfrist Prüfplatz 2 läuft ab", c.working_day(c.day(12)), 1),
        Draft::new(EventKind::Occasion, "Winterfest mit Familien", party, c)
            .when(party, "17:00", "22:00")
            .place("Hotel Alter Speicher, Hafenstraße 40, 25348 Glückstadt")
            .guest("Maren Hansen", Role::Chair)
            .people(&["Charlotte du Plessis-Hartwig"])
            .note("32 Personen, zwei vegetarische Büfetts; Saal ist reserviert."),
        Draft::new(EventKind::Occasion, "Tag der offenen Werkstatt", summer, c)
            .when(summer, "11:00", "17:00")
            .room("WERFT")
            .guest("Jens Hansen", Role::Chair)
            .guest("Lukas Feldmann", Role::Guest)
            .agenda(vec![
                topic("Aufbau", 60).internal().by("Matthießen"),
                topic("Rundgang und Musterwand", 90).by("J. Hansen"),
                topic("Vorstellung der Ausbildung", 45).info().by("Clausen"),
                topic("Grillen", 120).info(),
            ]),
    ]
}

/// In so many days, from, to, title, where, with whom. An empty place is the own house.
#[rustfmt::skip]
const APPOINTMENTS: &[(i64, &str, &str, &str, &str, &[&str])] = &[
    (-172, "10:00", "11:00", "Abnahme Notbeleuchtung Haus B", "Klinikverbund Unterelbe, Haus B, Empfang", &["Matthias Groth", "Uwe Kruse"]),
    (-151, "14:00", "15:00", "Jahresgespräch Firmenkunden", "Kreditbank Unterelbe, Marktplatz 1", &["Boris Thoms", "Maren Hansen"]),
    (-139, "08:30", "09:30", "Vorstellungsgespräch Ausbildung", "", &["Dörte Clausen"]),
    (-127, "13:00", "14:00", "Reklamation Leuchten Gastraum", "Hotel Alter Speicher, Glückstadt", &["Charlotte du Plessis-Hartwig", "Merle Brodersen"]),
    (-110, "09:00", "12:00", "Begehung Arbeitssicherheit", "", &["Sven Saß", "Dörte Clausen"]),
    (-101, "16:00", "17:00", "Übergabe Flutlicht", "Am Sportpark 3, 25335 Elmshorn", &["Manfred Pohlmann", "Lars Jeßen"]),
    (-88, "11:00", "12:00", "Angebot Wallboxen Tiefgarage", "Siedlerweg 50, 25335 Elmshorn", &["Heike Rathjen", "Uwe Kruse"]),
    (-72, "10:00", "10:45", "Telefonat Werbeanzeige Ausbildung", "", &["Lukas Feldmann"]),
    (-58, "15:00", "16:30", "Schlussbesprechung Betriebsprüfung", "", &["Renate Köhler", "Hauke Claasen", "Fatma Demir"]),
    (-44, "09:30", "11:00", "Planungsgespräch Schaltwarte Schöpfwerk", "Sielwärterhaus 1, 25436 Uetersen", &["Detlef Ehlers", "Karl von Lindenau-Reetwisch", "Uwe Kruse"]),
    (-37, "14:00", "15:00", "Vertragsgespräch Branchensoftware", "", &["Gereon Schmitz", "Kim Schröder"]),
    (-29, "08:00", "09:00", "Abnahme Kältezelle", "Meierei Holstenkamp, Neumünster", &["Henning Holst", "Piotr Nowak"]),
    (-23, "11:00", "12:00", "Besuch Außendienst Großhandel", "", &["Holger Dammann", "Svenja Thießen"]),
    (-16, "13:30", "14:30", "Beratung Kündigungsfristen", "Kanzlei Petersen Yıldız, Itzehoe", &["Elif Yıldız", "Anna Petersen"]),
    (-9, "10:00", "11:30", "Ortstermin Steganlage", "Slipanlage 2, 25348 Glückstadt", &["Rieke Bannick", "Uwe Kruse"]),
    (-4, "09:00", "09:45", "Rückgabe Kabeltrommeln", "", &["Meike Störtebecker", "Jan-Ole Matthießen"]),
    (-1, "15:00", "16:00", "Besprechung Bauzeitenplan Autohaus", "Hamburger Chaussee 120, 25337 Elmshorn", &["Kai-Uwe Dreyer", "Uwe Kruse"]),
    (0, "11:00", "11:45", "Rückruf Angebot Ladestationen", "", &["Denise Haberkorn", "Svenja Thießen"]),
    (0, "16:00", "17:00", "Mappe für den Beirat abstimmen", "", &["Anna Petersen", "Maren Hansen"]),
    (1, "10:00", "11:00", "Aufmaß Treppenhausbeleuchtung", "Amselstieg 7, 25335 Elmshorn", &["Beate Müller", "Piotr Nowak"]),
    (2, "09:00", "10:00", "Leistungsverzeichnis Gebäudereinigung durchgehen", "", &["Agnieszka Kowalska", "Anna Petersen"]),
    (3, "14:00", "15:30", "Kopierer: Angebot und Rückgabe", "", &["Tom Kröger", "Anna Petersen"]),
    (6, "08:00", "09:00", "Prüfung Feuerlöscher, beide Hallen", "", &["Sven Saß"]),
    (8, "13:00", "14:00", "Vorsorge bei der Betriebsärztin", "Helmstraße 5, 23552 Lübeck", &["Juliane Reimers"]),
    (11, "10:00", "12:00", "Vergabegespräch Straßenbeleuchtung", "Rathausgang 15, 25335 Elmshorn", &["Axel Struve", "Jens Hansen"]),
    (15, "09:30", "10:30", "Videogespräch Fernwartung Basel", "", &["Silvia Amstutz", "Kim Schröder"]),
    (18, "11:00", "12:00", "Rückgabe Transporter PI-HE 322: Vorbesichtigung", "Am Autohof 7, 25421 Pinneberg", &["Oliver Brandes", "Jan-Ole Matthießen"]),
    (24, "14:00", "15:00", "Call with Whitcombe: quay lights", "", &["Eleanor Whitcombe", "Uwe Kruse"]),
    (31, "10:00", "11:00", "Versicherungsgespräch Fuhrpark", "", &["Ronja Brandt", "Maren Hansen"]),
    (47, "09:00", "10:00", "Zwischenprüfung: Anmeldung", "Zunfthof 9, 22767 Hamburg", &["Martina Kruse", "Dörte Clausen"]),
    (61, "13:00", "15:00", "Inbetriebnahme Solaranlage, zweiter Abschnitt", "Alleenweg 88, 25462 Rellingen", &["Alma Rosenfeld", "Finja Momsen", "Merle Brodersen"]),
    (83, "10:00", "11:00", "Mietgespräch Lagerhalle", "Gewerbering 41, 25436 Tornesch", &["Wiebke Stahmer", "Maren Hansen"]),
    (121, "09:00", "11:00", "Wiederholungsprüfung Hubtisch", "", &["Dirk Maaß", "Jan-Ole Matthießen"]),
    (160, "14:00", "15:00", "Jahresgespräch Steuerbüro", "Königsgang 10, 25335 Elmshorn", &["Birgit Lang", "Fatma Demir"]),
];

fn appointments(c: Calendar) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = APPOINTMENTS
        .iter()
        .map(|(in_days, from, to, title, place, people)| {
            // Nobody is visited on a Sunday; today is today all the same.
            let day = if *in_days == 0 { c.today } else { c.working_day(c.day(*in_days)) };
            Draft::new(EventKind::Appointment, title, day, c).when(day, from, to).place(place).people(people).invited()
        })
        .collect();
    if let Some(cancelled) = drafts.iter_mut().find(|draft| draft.fields.title.starts_with("Reklamation")) {
        cancelled.fields.status = EventStatus::Cancelled;
        "Abgesagt: Ersatzleuchten kamen vorher.".clone_into(&mut cancelled.fields.note);
    }
    drafts
}
