//! The sittings of the advisory board and the meeting of the shareholders.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::planner::{EventKind, EventStatus, Role};
use crate::sample::agendas::{Topic, chapter, pause, topic};
use crate::sample::calendar::Calendar;
use crate::sample::events::Draft;

/// How far apart sittings are.
const QUARTER: i64 = 91;

/// The days on which the board meets.
const DAYS: &[Weekday] = &[Weekday::Tue, Weekday::Wed, Weekday::Thu];

/// The sittings: the next one first, so that it is the first event of the office.
pub(super) fn table(c: Calendar) -> Vec<Draft> {
    let next = c.weekday(c.day(5), DAYS);
    let before = |quarters: i64| c.weekday(next - chrono::TimeDelta::days(quarters * QUARTER), DAYS);
    let (first, second) = (before(2), before(1));
    let last = c.weekday(next + chrono::TimeDelta::days(QUARTER), DAYS);
    let year = business_year(first, next);
    let title = |number: u32| format!("{number}. Sitzung des Beirats {year}");
    vec![
        board(c, &title(3), next, third())
            .when(next, "14:00", "17:00")
            .status(EventStatus::Invited)
            .convened(c.working_day(c.day(-9)))
            .guest("Birgit Lang", Role::Guest)
            .guest("Elif Yıldız", Role::Guest)
            .prepare(
                "Quartalsbericht und Investitionsantrag bitte vorab lesen.\nUnterlagen liegen in der Sitzungsmappe.",
            )
            .next_on(last)
            .note("Kaffee ab 13:45 Uhr, Parkplätze 3 bis 7 freihalten.")
            .online("https://besprechung.example/hansen-beirat"),
        board(c, &title(2), second, second_agenda())
            .when(second, "14:00", "16:30")
            .status(EventStatus::Ended)
            .convened(second - chrono::TimeDelta::days(14))
            .guest("Hauke Claasen", Role::Guest)
            .prepare("Jahresabschluss, Entwurf vom Steuerbüro")
            .next_on(next),
        board(c, &title(1), first, first_agenda())
            .when(first, "14:00", "16:00")
            .status(EventStatus::Ended)
            .convened(first - chrono::TimeDelta::days(14))
            .prepare("Vorschlag zur Geschäftsordnung")
            .next_on(second),
        board(c, &title(4), last, fourth())
            .when(last, "14:00", "16:00")
            .prepare("Themen bis drei Wochen vorher an das Büro.")
            .note("Entwurf: mit den gemeldeten Themen wird es zu lang."),
        shareholders(c),
    ]
}

/// "2026", or "2026/27" where the sittings lie on both sides of New Year.
fn business_year(first: NaiveDate, next: NaiveDate) -> String {
    if first.year() == next.year() {
        next.year().to_string()
    } else {
        format!("{}/{:02}", first.year(), next.year().rem_euclid(100))
    }
}

fn board(c: Calendar, title: &str, day: NaiveDate, agenda: Vec<Topic>) -> Draft {
    Draft::new(EventKind::Sitting, title, day, c)
        .body("Beirat")
        .room("ELBE")
        .guest("Anna Weber", Role::Chair)
        .guest("Anna Petersen", Role::Keeper)
        .people(&[
            "Gesine Otte",
            "Sabine Blohm",
            "Karl von Lindenau-Reetwisch",
            "Emre Yılmaz",
            "Jens Hansen",
            "Maren Hansen",
        ])
        .agenda(agenda)
}

fn third() -> Vec<Topic> {
    vec![
        topic("Technik und Unterlagen prüfen", 0)
            .internal()
            .by("Petersen")
            .note("Bildschirm, Konferenztelefon, Namensschilder"),
        topic("Eröffnung und Feststellung der Beschlussfähigkeit", 5).info().by("Dr. Weber"),
        topic("Genehmigung des Protokolls der letzten Sitzung", 5)
            .decide("Das Protokoll der 2. Sitzung wird genehmigt.")
            .by("Dr. Weber")
            .annex("Anlage 1"),
        chapter(
            "Bericht der Geschäftsführung",
            vec![
                topic("Auftragslage und Ergebnis im Quartal", 20).info().by("J. Hansen").annex("Anlage 2"),
                topic("Personal und Ausbildung", 10).info().by("M. Hansen"),
                topic("Stand der Baustellen Kita und Klinik", 10).info().by("J. Hansen"),
            ],
        ),
        topic("Investition: zwei Montagefahrzeuge mit Ladetechnik", 30)
            .decide("Der Beirat empfiehlt die Anschaffung bis 118.000 Euro netto, zur Hälfte finanziert.")
            .by("M. Hansen")
            .annex("Anlage 3, Anlage 4"),
        pause("Kaffeepause", "15:20", 15).note("Kuchen im Flur; Fenster öffnen"),
        topic("Prüfung der Verträge mit Ablauf im kommenden Jahr", 25)
            .goal("Empfehlung je Vertrag: behalten, kündigen oder nachverhandeln")
            .by("Petersen")
            .annex("Anlage 5"),
        topic("Wahl der stellvertretenden Vorsitzenden", 10).election().by("Dr. Weber").goal("Vorschlag: Gesine Otte"),
        topic("Nachfolge und Beteiligung von Mitarbeitenden", 40)
            .goal("Erster Austausch mit Rechtsanwältin Dr. Yıldız")
            .by("Dr. Yıldız"),
        topic("Verschiedenes und nächster Termin", 10).info().by("Dr. Weber"),
    ]
}

fn second_agenda() -> Vec<Topic> {
    vec![
        topic("Eröffnung, Beschlussfähigkeit, Tagesordnung", 5).info().by("Dr. Weber"),
        topic("Genehmigung des Protokolls der 1. Sitzung", 5)
            .decide("Das Protokoll der 1. Sitzung wird genehmigt.")
            .by("Dr. Weber")
            .annex("Anlage 1"),
        topic("Jahresabschluss: Erläuterung durch das Steuerbüro", 40)
            .goal("Empfehlung an die Gesellschafterversammlung")
            .by("Dr. Claasen")
            .annex("Anlage 2"),
        topic("Verwendung des Ergebnisses", 20)
            .decide("Der Beirat empfiehlt, zwei Drittel auf neue Rechnung vorzutragen.")
            .by("M. Hansen"),
        pause("Pause", "15:10", 15),
        topic("Preisliste Service und Wartung", 30).by("Brodersen").annex("Anlage 3"),
        topic("Ausbildungsjahr: Bewerbungen und Plätze", 20).info().by("Clausen"),
        topic("Verschiedenes", 10).info().by("Dr. Weber"),
    ]
}

fn first_agenda() -> Vec<Topic> {
    vec![
        topic("Begrüßung und Vorstellung der Mitglieder", 15).info().by("J. Hansen"),
        topic("Geschäftsordnung des Beirats", 25)
            .decide("Die Geschäftsordnung wird in der vorgelegten Fassung angenommen.")
            .by("Dr. Weber")
            .annex("Anlage 1"),
        topic("Wahl der Vorsitzenden", 10).election().by("J. Hansen"),
        pause("Pause", "14:50", 10),
        topic("Unternehmensplanung für das Jahr", 40).by("M. Hansen").annex("Anlage 2, Anlage 3"),
        topic("Termine und Arbeitsweise", 15).info().by("Petersen"),
    ]
}

fn fourth() -> Vec<Topic> {
    vec![
        topic("Eröffnung und Genehmigung des Protokolls", 10).info().by("Dr. Weber"),
        chapter(
            "Bericht der Geschäftsführung",
            vec![
                topic("Ergebnis und Liquidität", 25).info().by("M. Hansen"),
                topic("Auftragsbestand", 15).info().by("J. Hansen"),
            ],
        ),
        topic("Planung für das folgende Jahr", 40).by("M. Hansen"),
        pause("Pause", "15:30", 15),
        topic("Standort Gewerbering: mieten oder bauen", 35).by("J. Hansen"),
        topic("Verschiedenes", 10).info().by("Dr. Weber"),
    ]
}

fn shareholders(c: Calendar) -> Draft {
    let day = c.weekday(c.day(-63), &[Weekday::Fri]);
    Draft::new(EventKind::Sitting, "Ordentliche Gesellschafterversammlung", day, c)
        .when(day, "10:00", "11:30")
        .body("Gesellschafterversammlung")
        .room("ELBE")
        .status(EventStatus::Ended)
        .convened(day - chrono::TimeDelta::days(21))
        .guest("Jens Hansen", Role::Chair)
        .guest("Anna Petersen", Role::Keeper)
        .people(&["Maren Hansen"])
        .guest("Hauke Claasen", Role::Guest)
        .prepare("Jahresabschluss und Bericht des Beirats")
        .agenda(vec![
            topic("Eröffnung, form- und fristgerechte Ladung", 5).info().by("J. Hansen"),
            topic("Feststellung des Jahresabschlusses", 20)
                .decide("Der Jahresabschluss wird festgestellt.")
                .by("Dr. Claasen")
                .annex("Anlage 1"),
            topic("Verwendung des Ergebnisses", 15)
                .decide("Ein Drittel wird ausgeschüttet, der Rest vorgetragen.")
                .by("M. Hansen"),
            topic("Entlastung der Geschäftsführung", 10).decide("Die Geschäftsführung wird entlastet.").by("J. Hansen"),
            topic("Verschiedenes", 10).info().by("J. Hansen"),
        ])
}
