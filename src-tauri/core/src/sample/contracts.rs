//! The contracts of the sample firm, with their deadlines around today.

use chrono::Months;

use crate::contracts::costs::PaymentInterval::{HalfYearly, Monthly, Once, Quarterly, Yearly};
use crate::contracts::ground::Ground;
use crate::contracts::{
    Afterwards, DurationStep, Grid, MonthDay, NoticeForm, NoticeRule, Phase, Span, Terms, WorkingDayOf, WorkingDayTo,
};
use crate::sample::calendar::Calendar;
use crate::sample::register::Draft;
use crate::sample::terms::{any_time, days, months, notice, sent_on, terms, weeks, years};

const RENEWS: Afterwards = Afterwards::Renews(months(12));

/// The notice periods of §622 I, II BGB for the employer.
fn of_employment() -> NoticeRule {
    let mut steps = vec![DurationStep { from_years: 0, rule: notice(weeks(4), Grid::MidMonthOrMonthEnd) }];
    steps.extend(
        [(2, 1), (5, 2), (8, 3), (10, 4), (12, 5), (15, 6), (20, 7)]
            .map(|(from_years, amount)| DurationStep { from_years, rule: notice(months(amount), Grid::MonthEnd) }),
    );
    NoticeRule::ByDuration { steps }
}

fn in_region(mut terms: Terms, region: &str) -> Terms {
    terms.region = region.parse().unwrap_or_default();
    terms
}

fn day_of_year(month: u32, day: u32) -> Vec<MonthDay> {
    MonthDay::new(month, day).into_iter().collect()
}

/// The whole table. Sorted by what they are about, not by their deadlines.
pub(super) fn table(c: Calendar, ground: &Ground) -> Vec<Draft> {
    // The letter is due in so many days.
    let due = |in_days: i64, first: u32, renewal: u32, past: u32, span: Span| {
        sent_on(c.day(in_days), c.today, ground, first, renewal, past, span)
    };
    let mut table = premises(c, &due);
    table.extend(vehicles_and_machines(c, &due));
    table.extend(insurances(c, &due));
    table.extend(office_and_lines(c, &due));
    table.extend(people(c));
    table.extend(income(c, &due));
    table
}

type Due<'a> = &'a dyn Fn(i64, u32, u32, u32, Span) -> Terms;

fn premises(c: Calendar, due: Due<'_>) -> Vec<Draft> {
    let quarter_day = NoticeRule::ThirdWorkingDay { of: WorkingDayOf::Quarter, to: Some(WorkingDayTo::QuarterEnd) };
    vec![
        Draft::new(
            "Miete Werkstatt und Büro Hafenstraße",
            "rent",
            "werfthafen",
            terms(c.year(7), Some(years(10)), Afterwards::Indefinite, quarter_day),
        )
        .with("Hinnerk Brodersen")
        .costs(485_000, Monthly)
        .then(c.year(4), 512_000, "Indexanpassung")
        .then(c.year(1), 548_000, "Indexanpassung")
        .form(NoticeForm::AgreedWritten)
        .numbers("M-2207", "WH/12-0")
        .by("Maren Hansen")
        .note("Verlängerungswunsch spätestens zwölf Monate vor Ablauf ansprechen. Kaution als Bürgschaft hinterlegt."),
        Draft::new("Lagerhalle Gewerbering 41", "rent", "nordlager", due(6, 60, 12, 1, months(6)))
            .with("Wiebke Stahmer")
            .costs(180_000, Monthly)
            .then(c.year(1), 195_000, "Staffel 2")
            .form(NoticeForm::AgreedWritten)
            .numbers("", "NL-41/3")
            .centre("200")
            .by("Jan-Ole Matthießen")
            .note("Tor 3 klemmt; Mangel ist angezeigt."),
        Draft::new("Strom Hafenstraße und Gewerbering", "energy", "holstrom", due(30, 24, 12, 0, weeks(6)))
            .with("Katrin Lütje")
            .costs(119_000, Monthly)
            .then(c.month(5), 126_400, "Netzentgelte")
            .numbers("4 180 223", "HL-771200-S")
            .note("Zwei Zähler. Abschläge sind netto."),
        Draft::new(
            "Fernwärme Hafenstraße",
            "energy",
            "wärme",
            terms(c.year(7), Some(years(10)), RENEWS, notice(months(9), Grid::TermEnd)),
        )
        .costs(64_500, Monthly)
        .numbers("60017", "FW-2207"),
        Draft::new("Gebäudereinigung Büro und Sozialräume", "service", "sauber", due(9, 12, 12, 3, months(3)))
            .with("Agnieszka Kowalska")
            .costs(78_000, Monthly)
            .then(c.year(0), 82_500, "Tariflohn")
            .numbers("", "R-0318")
            .note("Leistungsverzeichnis in der Anlage; Glasreinigung vierteljährlich."),
        Draft::new("Wachdienst und Alarmaufschaltung", "service", "leuchtfeuer", due(13, 24, 12, 1, months(3)))
            .costs(13_900, Monthly)
            .numbers("L-5521", "ALM-88")
            .centre("200"),
        Draft::new("Wartung Rolltore und Hubtisch", "maintenance", "hebewerk", due(75, 36, 12, 0, months(3)))
            .with("Dirk Maaß")
            .costs(94_000, Yearly)
            .centre("200")
            .by("Jan-Ole Matthießen"),
        Draft::new(
            "Container Kabelreste und Elektroschrott",
            "service",
            "entsorgung",
            terms(c.month(30), Some(months(12)), RENEWS, notice(months(3), Grid::TermEnd)),
        )
        .costs(21_000, Monthly)
        .centre("200")
        .by("Jan-Ole Matthießen")
        .notice_given(c.day(-40))
        .note("Gekündigt wegen doppelter Abfuhr; Nachfolge über den Kreis geregelt."),
    ]
}

fn vehicles_and_machines(c: Calendar, due: Due<'_>) -> Vec<Draft> {
    let until = |in_days: i64, length: i64| {
        let start = c.day(in_days + 1) - Months::new(u32::try_from(length).unwrap_or(36));
        terms(start, Some(months(length)), Afterwards::Ends, NoticeRule::None)
    };
    vec![
        Draft::new("Leasing Transporter PI-HE 310", "lease", "elbmarsch", until(412, 48))
            .with("Oliver Brandes")
            .costs(250_000, Once)
            .costs(41_900, Monthly)
            .centre("500")
            .by("Jan-Ole Matthießen")
            .numbers("EL-1904", "310-48"),
        Draft::new("Leasing Transporter PI-HE 322", "lease", "elbmarsch", until(54, 36))
            .with("Oliver Brandes")
            .costs(43_500, Monthly)
            .centre("500")
            .by("Jan-Ole Matthießen")
            .numbers("EL-1904", "322-36")
            .note("Rückgabe mit Protokoll; Kratzer hinten rechts ist dokumentiert."),
        Draft::new("Leasing Kastenwagen PI-HE 287", "lease", "elbmarsch", until(-20, 36))
            .costs(32_900, Monthly)
            .centre("500")
            .numbers("EL-1904", "287-36"),
        Draft::new(
            "Miete Anhänger-Arbeitsbühne 17 m",
            "lease",
            "ohlsen",
            terms(c.month(14), None, Afterwards::Indefinite, any_time(days(14))),
        )
        .with("Peter Ohlsen")
        .costs(59_000, Monthly)
        .centre("300")
        .by("Uwe Kruse"),
        Draft::new(
            "Kalibrierung und Wartung der Prüfgeräte",
            "maintenance",
            "alpmess",
            in_region(due(23, 12, 12, 4, months(2)), "CH-ZH"),
        )
        .with("Urs Zbinden")
        .costs(318_000, Yearly)
        .francs()
        .centre("400")
        .by("Merle Brodersen")
        .note("Abrechnung in Franken. Recht des Kantons Zürich."),
        Draft::new(
            "Servicevertrag Kompressoren",
            "maintenance",
            "donau",
            in_region(terms(c.month(27), None, Afterwards::Indefinite, notice(months(3), Grid::HalfYearEnd)), "AT-9"),
        )
        .with("Theresa Hofstätter")
        .costs(46_000, HalfYearly)
        .centre("200"),
        Draft::new("Rahmenvertrag Berufsbekleidung", "frame", "zunftkleid", due(2, 24, 12, 1, months(3)))
            .costs(28_700, Monthly)
            .numbers("10-44871", "")
            .by("Svenja Thießen")
            .note("Mietwäsche für 14 Personen, Größenliste beim Einkauf."),
        Draft::new(
            "Rahmenvertrag Ladestationen",
            "frame",
            "ladetechnik",
            terms(c.month(0) + Months::new(2), Some(months(24)), RENEWS, notice(months(3), Grid::TermEnd)),
        )
        .with("Denise Haberkorn")
        .costs(250_000, Yearly)
        .by("Svenja Thießen")
        .phase(Phase::Draft)
        .note("Entwurf liegt bei der Kanzlei; Bonusstaffel offen."),
    ]
}

fn insurances(c: Calendar, due: Due<'_>) -> Vec<Draft> {
    let to_year_end =
        |since: u32, span: Span| terms(c.year(since), Some(years(1)), RENEWS, notice(span, Grid::TermEnd));
    vec![
        Draft::new("Betriebshaftpflicht", "insurance", "gegenseitige", to_year_end(8, months(3)))
            .with("Friedrich Brandt")
            .costs(192_640, Yearly)
            .then(c.year(0), 211_300, "Lohnsumme angepasst")
            .untaxed()
            .numbers("", "BH 40-118822")
            .note("Deckung fünf Millionen; Bearbeitungsschäden eingeschlossen."),
        Draft::new("Fuhrparkversicherung", "insurance", "gegenseitige", to_year_end(3, months(1)))
            .with("Ronja Brandt")
            .costs(684_000, Yearly)
            .untaxed()
            .centre("500")
            .numbers("", "KF 40-118823"),
        Draft::new("Inhalt, Elektronik und Maschinen", "insurance", "gegenseitige", due(118, 36, 12, 1, months(3)))
            .with("Ronja Brandt")
            .costs(145_800, Yearly)
            .untaxed()
            .numbers("", "IE 40-118824"),
        Draft::new("Firmenrechtsschutz", "insurance", "rechtsschutz", due(192, 36, 12, 0, months(3)))
            .costs(8_950, Monthly)
            .untaxed()
            .form(NoticeForm::Text)
            .numbers("", "FR-2210-7"),
    ]
}

fn office_and_lines(c: Calendar, due: Due<'_>) -> Vec<Draft> {
    let mobile = Terms {
        notice_first: Some(notice(months(1), Grid::TermEnd)),
        ..terms(c.month(20), Some(months(24)), Afterwards::Indefinite, any_time(months(1)))
    };
    vec![
        Draft::new("Kopiererleasing", "lease", "druckwerk", due(-5, 24, 12, 0, weeks(4)))
            .with("Tom Kröger")
            .costs(24_900, Monthly)
            .numbers("DN-3312", "KL-2044/7")
            .note("Zwei Geräte. 6.000 Seiten im Monat sind enthalten."),
        Draft::new("Wartung Telefonanlage", "maintenance", "marschnet", due(-2, 36, 12, 1, months(3)))
            .with("Tarek Haddad")
            .costs(9_500, Monthly)
            .form(NoticeForm::AgreedWritten)
            .numbers("7781204", "W-7781204-2"),
        Draft::new(
            "Internet und Festnetz",
            "telecom",
            "marschnet",
            terms(c.month(31), Some(months(24)), Afterwards::Indefinite, any_time(months(1))),
        )
        .with("Tarek Haddad")
        .costs(18_990, Monthly)
        .form(NoticeForm::Portal)
        .numbers("7781204", "GF-1000"),
        Draft::new("Mobilfunk, zwölf Karten", "telecom", "hansemobil", mobile)
            .with("Nele Ahrens")
            .costs(29_880, Monthly)
            .gross()
            .form(NoticeForm::Portal)
            .numbers("HM-550018", "")
            .note("Nach § 56 TKG danach jederzeit mit einem Monat kündbar."),
        Draft::new(
            "Datensicherung im Rechenzentrum",
            "software",
            "rechenhaus",
            terms(c.month(19), None, Afterwards::Indefinite, notice(months(1), Grid::MonthEnd)),
        )
        .with("Imke Sönnichsen")
        .costs(8_900, Monthly)
        .by("Kim Schröder")
        .form(NoticeForm::Portal),
        Draft::new("Branchensoftware mit zehn Plätzen", "software", "meisterblick", due(41, 12, 12, 5, months(3)))
            .with("Gereon Schmitz")
            .costs(312_000, Yearly)
            .then(c.year(0), 336_000, "Preisanpassung 7,7 %")
            .by("Kim Schröder")
            .numbers("90231", "MB-10"),
        Draft::new("Zeiterfassung mit Terminals", "software", "zeitwerk", due(88, 36, 12, 0, months(3)))
            .costs(14_400, Monthly)
            .by("Dörte Clausen")
            .numbers("ZW-118", ""),
        Draft::new("Fachzeitschrift, zwei Exemplare", "other", "fachblatt", due(58, 12, 12, 2, weeks(6)))
            .costs(23_800, Yearly)
            .gross(),
        Draft::new(
            "Miete Kaffeevollautomat",
            "lease",
            "lührs",
            terms(c.month(16), None, Afterwards::Indefinite, notice(months(3), Grid::MonthEnd)),
        )
        .with("Rolf Lührs")
        .costs(8_900, Monthly)
        .notice_given(c.day(-84)),
        Draft::new(
            "Telefonanlage (alt)",
            "maintenance",
            "marschnet",
            terms(c.month(110), Some(months(60)), Afterwards::Ends, NoticeRule::None),
        )
        .costs(7_200, Monthly)
        .phase(Phase::Archived),
        Draft::new(
            "Mitgliedschaft in der Handwerkskammer, Fachgruppe Elektro",
            "membership",
            "kammer",
            terms(c.year(9), None, Afterwards::Indefinite, notice(months(6), Grid::YearEnd)),
        )
        .costs(48_000, Yearly)
        .untaxed()
        .by("Jens Hansen"),
    ]
}

fn people(c: Calendar) -> Vec<Draft> {
    vec![
        Draft::new(
            "Steuerberatung und Lohnabrechnung",
            "service",
            "claasen",
            terms(c.month(64), None, Afterwards::Indefinite, notice(months(3), Grid::QuarterEnd)),
        )
        .with("Hauke Claasen")
        .costs(142_000, Monthly)
        .by("Fatma Demir"),
        Draft::new(
            "Betriebsärztliche und sicherheitstechnische Betreuung",
            "service",
            "arbeitssicher",
            terms(c.month(40), Some(months(24)), RENEWS, notice(months(6), Grid::TermEnd)),
        )
        .with("Juliane Reimers")
        .costs(65_000, Quarterly)
        .by("Dörte Clausen")
        .phase(Phase::Suspended)
        .note("Ruht bis zur Neubesetzung der Praxis; Beitrag ist ausgesetzt."),
        Draft::new(
            "Arbeitsvertrag Uwe Kruse",
            "employment",
            "Uwe Kruse",
            terms(c.month(103), None, Afterwards::Indefinite, of_employment()),
        )
        .form(NoticeForm::StatutoryWritten)
        .centre("300")
        .by("Dörte Clausen"),
        Draft::new(
            "Ausbildungsvertrag Thi Ngoc Anh Trần",
            "employment",
            "Thi Ngoc Anh Trần",
            terms(c.month(15), Some(months(42)), Afterwards::Ends, NoticeRule::None),
        )
        .form(NoticeForm::StatutoryWritten)
        .costs(109_000, Monthly)
        .untaxed()
        .centre("600")
        .by("Dörte Clausen"),
    ]
}

fn income(c: Calendar, due: Due<'_>) -> Vec<Draft> {
    let spring_or_autumn: Vec<MonthDay> = day_of_year(3, 31).into_iter().chain(day_of_year(9, 30)).collect();
    let autumn = match (MonthDay::new(9, 30), MonthDay::new(12, 31)) {
        (Some(by), Some(to)) => NoticeRule::Fixed { by, to },
        _ => NoticeRule::None,
    };
    vec![
        Draft::new("Störungsdienst für 640 Wohnungen", "frame", "wohnbau", due(16, 24, 12, 1, months(3)))
            .received()
            .with("Heike Rathjen")
            .costs(210_000, Monthly)
            .then(c.year(0), 228_000, "Indexanpassung")
            .centre("400")
            .by("Merle Brodersen"),
        Draft::new(
            "Wartung Sicherheitsbeleuchtung und Notstrom",
            "maintenance",
            "klinik",
            terms(c.month(26), None, Afterwards::Indefinite, notice(weeks(6), Grid::QuarterEnd)),
        )
        .received()
        .with("Matthias Groth")
        .costs(390_000, Quarterly)
        .centre("400")
        .by("Merle Brodersen"),
        Draft::new("Betriebsführung Solaranlage", "service", "baumschule", due(240, 120, 12, 0, months(6)))
            .received()
            .with("Alma Rosenfeld")
            .costs(165_000, Yearly)
            .centre("400")
            .by("Merle Brodersen"),
        Draft::new(
            "Rufbereitschaft Schöpfwerke",
            "service",
            "zweckverband",
            terms(c.year(4), None, Afterwards::Indefinite, autumn),
        )
        .received()
        .with("Detlef Ehlers")
        .costs(98_000, Monthly)
        .centre("400")
        .by("Uwe Kruse"),
        Draft::new(
            "Fernwartung Gebäudetechnik Basel",
            "maintenance",
            "seetal",
            in_region(
                terms(c.month(22), None, Afterwards::Indefinite, notice(months(6), Grid::Days(spring_or_autumn))),
                "CH-BS",
            ),
        )
        .received()
        .with("Silvia Amstutz")
        .costs(240_000, HalfYearly)
        .francs()
        .centre("400")
        .by("Kim Schröder"),
    ]
}
