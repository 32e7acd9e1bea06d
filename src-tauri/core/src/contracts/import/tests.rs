//! Registers as people keep them: what is understood, what is said, what is written.

use serde_json::Value;

use super::*;
use crate::contacts::{Card, ContactKind, save as contact};
use crate::contracts::{Afterwards, FirstTerm, Grid, NoticeForm, NoticeRule, Phase, Span, Terms, Unit, save};
use crate::moment::Moment;
use crate::money::Currency;
use crate::office::Office;
use crate::record::ContactId;

mod same;

fn moment() -> Moment {
    Moment::on("2026-03-16".parse().unwrap(), "Test")
}

fn columns(fields: &[(&str, Field)]) -> Vec<Column> {
    fields.iter().map(|(heading, field)| Column { heading: (*heading).to_owned(), field: *field }).collect()
}

const CURRENCIES: &[Currency] = &[Currency::EUR, Currency::CHF];

/// Reads a row of cells under these columns; title and begin are there unless the cells say otherwise.
fn row(cells: &[(&str, Field, &str)]) -> Draft {
    let mut all = cells.to_vec();
    for (heading, field, text) in [("Vertrag", Field::Title, "Miete"), ("Beginn", Field::Start, "01.01.2024")] {
        if !all.iter().any(|(_, one, _)| *one == field) {
            all.push((heading, field, text));
        }
    }
    let columns = columns(&all.iter().map(|(heading, field, _)| (*heading, *field)).collect::<Vec<_>>());
    let row = Row { line: 2, cells: all.iter().map(|(_, _, text)| (*text).to_owned()).collect() };
    let ways = Ways { columns: &columns, defaults: Defaults::default(), home: Currency::EUR, currencies: CURRENCIES };
    read(&row, &ways)
}

fn codes(remarks: &[Remark]) -> Vec<&'static str> {
    remarks.iter().map(|remark| remark.code).collect()
}

fn terms(cells: &[(&str, Field, &str)]) -> (Terms, Vec<&'static str>) {
    let draft = row(cells);
    assert_eq!(codes(&draft.issues), Vec::<&str>::new(), "{cells:?}");
    (draft.fields.unwrap().terms, codes(&draft.doubts))
}

const fn months(n: i64) -> Span {
    Span::new(n, Unit::Months)
}

fn period(amount: i64, to: Grid) -> NoticeRule {
    NoticeRule::Period { amount, unit: Unit::Months, to }
}

fn any_time(amount: i64) -> NoticeRule {
    NoticeRule::AnyTime { amount, unit: Unit::Months }
}

#[test]
fn terms_of_a_row_are_put_together_from_its_cells() {
    use Field::{End, FirstTerm as Term, Notice, Renewal, Start};
    let until = |text: &str| Some(FirstTerm::Until { until: text.parse().unwrap() });
    let lasts = |n| Some(FirstTerm::Lasts(months(n)));
    type Case<'a> = (&'a [(&'a str, Field, &'a str)], Option<FirstTerm>, Afterwards, NoticeRule, &'a [&'a str]);
    let cases: &[Case<'_>] = &[
        (
            &[
                ("Laufzeit", Term, "24 Monate"),
                ("Verlängerung", Renewal, "12 Monate"),
                ("Kündigungsfrist", Notice, "3 Monate zum Ende der Laufzeit"),
            ],
            lasts(24),
            Afterwards::Renews(months(12)),
            period(3, Grid::TermEnd),
            &[],
        ),
        // To which day is left open: to the end of a term, and said.
        (
            &[("Ende", End, "31.12.2026"), ("Verlängerung (Monate)", Renewal, "12"), ("Frist", Notice, "3 Mon.")],
            until("2026-12-31"),
            Afterwards::Renews(months(12)),
            period(3, Grid::TermEnd),
            &["NOTICE_AS_TERM_END"],
        ),
        // The year's end is the term's end here.
        (
            &[
                ("Ende", End, "31.12.2026"),
                ("Verlängerung", Renewal, "automatisch um 12 Monate"),
                ("Frist", Notice, "3 M z. JE"),
            ],
            until("2026-12-31"),
            Afterwards::Renews(months(12)),
            period(3, Grid::TermEnd),
            &["NOTICE_AS_TERM_END"],
        ),
        (
            &[("Laufzeit bis", End, "unbefristet"), ("Frist", Notice, "3 Mon. z. Quartalsende")],
            None,
            Afterwards::Indefinite,
            period(3, Grid::QuarterEnd),
            &[],
        ),
        (
            &[("Frist", Notice, "jederzeit mit einer Frist von einem Monat")],
            None,
            Afterwards::Indefinite,
            any_time(1),
            &[],
        ),
        (&[("Frist (Monate)", Notice, "3")], None, Afterwards::Indefinite, any_time(3), &["NOTICE_ANY_DAY"]),
        (&[("Laufzeit bis", End, "2027-06-30")], until("2027-06-30"), Afterwards::Ends, NoticeRule::None, &[]),
        (
            &[("Laufzeit bis", End, "46203"), ("Verlängerung", Renewal, "nein")],
            until("2026-06-30"),
            Afterwards::Ends,
            NoticeRule::None,
            &[],
        ),
        // Both days in one cell.
        (
            &[("Laufzeit", Term, "01.02.2024 – 31.01.2027"), ("Beginn", Start, "")],
            until("2027-01-31"),
            Afterwards::Ends,
            NoticeRule::None,
            &[],
        ),
        (
            &[("Laufzeit", Term, "12 Monate"), ("Ende", End, "30.06.2026")],
            until("2026-06-30"),
            Afterwards::Ends,
            NoticeRule::None,
            &["TERM_AND_END_DIFFER"],
        ),
        (
            &[("Verlängerung", Renewal, "1 Jahr"), ("Frist", Notice, "3 Monate zum Laufzeitende")],
            Some(FirstTerm::Lasts(Span::new(1, Unit::Years))),
            Afterwards::Renews(Span::new(1, Unit::Years)),
            period(3, Grid::TermEnd),
            &["TERM_NOT_SAID"],
        ),
        (
            &[
                ("Ende", End, "31.12.2026"),
                ("Verlängerung", Renewal, "12 Monate"),
                ("Frist", Notice, "24 Monate zum Laufzeitende"),
            ],
            until("2026-12-31"),
            Afterwards::Renews(months(12)),
            period(24, Grid::TermEnd),
            &["NOTICE_LONGER_THAN_TERM"],
        ),
        (&[], None, Afterwards::Indefinite, NoticeRule::None, &["NOTICE_NOT_SAID"]),
        (&[("Frist", Notice, "keine")], None, Afterwards::Indefinite, NoticeRule::None, &[]),
    ];
    for (cells, first_term, afterwards, notice, doubts) in cases {
        let (terms, said) = terms(cells);
        assert_eq!(terms.first_term, *first_term, "{cells:?}");
        assert_eq!(terms.afterwards, *afterwards, "{cells:?}");
        assert_eq!(terms.notice, *notice, "{cells:?}");
        assert_eq!(said, *doubts, "{cells:?}");
    }
}

#[test]
fn a_term_with_a_notice_and_no_word_of_what_follows_keeps_its_deadline() {
    let (terms, doubts) =
        terms(&[("Ende", Field::End, "31.12.2026"), ("Frist", Field::Notice, "3 Monate zum Vertragsende")]);
    assert_eq!(doubts, ["RENEWAL_NOT_SAID"]);
    assert_eq!(terms.notice_first, Some(period(3, Grid::TermEnd)));
    assert_eq!(terms.notice, any_time(3));
    let deadline = crate::contracts::deadline(&terms, "2026-03-16".parse().unwrap()).unwrap();
    assert_eq!(deadline.receive_by, "2026-09-30".parse().ok());
}

#[test]
fn a_clause_in_a_cell_gives_the_earliest_end_and_the_last_day() {
    let clause = "auf unbestimmte Zeit, 3 Monate zum Jahresende kündbar, erstmals zum 31.12.2026";
    let (lease, _) = terms(&[("Kündigung", Field::Notice, clause)]);
    assert_eq!((lease.first_term, lease.afterwards), (None, Afterwards::Indefinite));
    assert_eq!(lease.notice, period(3, Grid::YearEnd));
    assert_eq!(lease.earliest_end, "2026-12-31".parse().ok());

    let clause = "Mindestlaufzeit 24 Monate, danach jederzeit mit einer Frist von 1 Monat kündbar";
    let (mobile, _) = terms(&[("Kündigung", Field::Notice, clause)]);
    assert_eq!((mobile.first_term, mobile.afterwards), (Some(FirstTerm::Lasts(months(24))), Afterwards::Indefinite));
    assert_eq!(mobile.notice, any_time(1));
}

#[test]
fn what_a_clause_leaves_in_doubt_is_left_in_doubt_by_the_row() {
    let start = ("Beginn", Field::Start, "01.01.2024");
    let (swiss, doubts) =
        terms(&[("Kündigung", Field::Notice, "3 Monate auf Ende eines Monats, ausgenommen auf Ende Dezember")]);
    assert_eq!((swiss.notice, swiss.excluded_ends), (period(3, Grid::MonthEnd), vec!["12-31".parse().unwrap()]));
    assert!(doubts.is_empty(), "{doubts:?}");
    for (field, cell) in [
        (Field::Notice, "1,5 Monate zum Monatsende"),
        (Field::Notice, "in den ersten 24 Monaten ausgeschlossen, danach 3 Monate zum Monatsende kündbar"),
        (Field::Renewal, "Option auf 5 Jahre"),
        (Field::FirstTerm, "1,5 Jahre"),
    ] {
        let draft = row(&[start, ("Zelle", field, cell)]);
        assert!(draft.doubts.iter().any(|doubt| doubt.code == "CELL_TO_NOTE"), "{cell}: {:?}", draft.doubts);
        assert!(draft.fields.unwrap().note.contains(cell), "{cell}");
    }
}

#[test]
fn what_was_not_understood_is_kept_word_for_word() {
    let draft = row(&[
        ("Kündigungsfrist", Field::Notice, "siehe Anlage 4"),
        ("Verlängerung", Field::Renewal, "ja"),
        ("Form", Field::NoticeForm, "schriftlich"),
        ("Ablage", Field::NoteHeaded, "Schrank 3"),
        ("Notiz", Field::Note, "alt"),
    ]);
    let fields = draft.fields.unwrap();
    assert_eq!(
        fields.note,
        "Ablage: Schrank 3\nalt\nVerlängerung: ja\nKündigungsfrist: siehe Anlage 4\nForm: schriftlich"
    );
    assert_eq!(codes(&draft.doubts), ["CELL_TO_NOTE", "CELL_TO_NOTE", "NOTICE_NOT_SAID", "CELL_TO_NOTE"]);
    assert_eq!(fields.notice_form, NoticeForm::Text);
}

#[test]
fn cells_that_cannot_be_are_refused_at_their_place() {
    use Field as F;
    for (cells, field, code) in [
        (&[("Beginn", F::Start, "31.02.2026")][..], F::Start, "CELL_NO_SUCH_DAY"),
        (&[("Beginn", F::Start, "2026-02-30")], F::Start, "CELL_NO_SUCH_DAY"),
        (&[("Beginn", F::Start, "demnächst")], F::Start, "CELL_NO_DATE"),
        (&[("Beginn", F::Start, "")], F::Start, "CELL_START_MISSING"),
        (&[("Ende", F::End, "31.12.2023")], F::End, "END_BEFORE_START"),
        (&[("Laufzeit", F::FirstTerm, "bis 31.04.2026")], F::FirstTerm, "CELL_NO_SUCH_DAY"),
        (&[("Vertrag", F::Title, " ")], F::Title, "CELL_TITLE_MISSING"),
        (&[("Ende", F::End, "31.12.2026"), ("Verl.", F::Renewal, "0 Monate")], F::Renewal, "TERM_ZERO"),
        (&[("Verl. (Monate)", F::Renewal, "0")], F::Renewal, "TERM_ZERO"),
        (&[("Betrag", F::Amount, "viel")], F::Amount, "CELL_NO_AMOUNT"),
        (&[("Betrag", F::Amount, "12 Taler")], F::Amount, "CELL_CURRENCY_UNKNOWN"),
        (&[("Betrag", F::Amount, "12"), ("Währung", F::Currency, "XQX")], F::Currency, "CELL_CURRENCY_UNKNOWN"),
        (&[("Betrag", F::Amount, "12 €"), ("Währung", F::Currency, "CHF")], F::Amount, "CELL_CURRENCY_UNKNOWN"),
        (
            &[
                ("Ende", F::End, "14.07.2026"),
                ("Verl.", F::Renewal, "12 Monate"),
                ("Frist", F::Notice, "3 Monate zum Quartalsende"),
            ],
            F::Notice,
            "CELL_NOTICE_GRID",
        ),
    ] {
        let draft = row(cells);
        assert_eq!(draft.fields, None, "{cells:?}");
        let said: Vec<_> = draft.issues.iter().map(|issue| (issue.field, issue.code)).collect();
        assert_eq!(said, [(field, code)], "{cells:?}");
    }
    let long = "x".repeat(10_000_000);
    let draft = row(&[("Vertrag", Field::Title, &long)]);
    assert_eq!(codes(&draft.issues), ["CELL_TOO_LONG"]);
    assert_eq!(draft.title.len(), LONGEST_TEXT);
    assert!(draft.issues[0].data["text"].as_str().unwrap().len() < 200);
}

#[test]
fn amounts_are_read_as_written() {
    for (text, minor, currency, doubtful) in [
        ("1.234,56 €", 123_456, "EUR", false),
        ("CHF 1'200.–", 120_000, "CHF", false),
        ("Fr. 1’200.50", 120_050, "CHF", false),
        ("1,234.56", 123_456, "EUR", false),
        ("1234.5", 123_450, "EUR", false),
        ("1 234,50 EUR", 123_450, "EUR", false),
        ("89,90", 8_990, "EUR", false),
        ("500,-", 50_000, "EUR", false),
        ("500,-- €", 50_000, "EUR", false),
        ("1.234.567", 123_456_700, "EUR", false),
        ("1.234", 123_400, "EUR", true),
        ("0.125", 13, "EUR", true),
        ("99.99000000000001", 9_999, "EUR", false),
        ("12.989999999999998", 1_299, "EUR", false),
    ] {
        let draft = row(&[("Betrag", Field::Amount, text), ("Zahlweise", Field::Interval, "monatlich")]);
        let fields = draft.fields.unwrap_or_else(|| panic!("{text}: {:?}", draft.issues));
        let cost = &fields.costs[0];
        assert_eq!((cost.amount.minor, cost.amount.currency.code()), (minor, currency), "{text}");
        assert_eq!(codes(&draft.doubts).contains(&"AMOUNT_TWO_WAYS"), doubtful, "{text}");
    }
    for text in ["1.23.4", "1,2,3", "12.34.567", "1,234,56", "12o,00", "10 bis 12 EUR"] {
        assert_eq!(codes(&row(&[("Betrag", Field::Amount, text)]).issues), ["CELL_NO_AMOUNT"], "{text}");
    }
}

#[test]
fn an_amount_may_bear_its_rhythm_and_tax() {
    for (text, minor, interval, tax) in [
        ("210 EUR/Monat", 21_000, "monthly", "net"),
        ("1 234,50 € pro Quartal", 123_450, "quarterly", "net"),
        ("CHF 1'200.– jährlich, inkl. MwSt.", 120_000, "yearly", "gross"),
        ("89,90 brutto mtl.", 8_990, "monthly", "gross"),
        ("500,- alle 3 Monate netto", 50_000, "quarterly", "net"),
        ("12,-/M.", 1_200, "monthly", "net"),
    ] {
        let draft = row(&[("Betrag", Field::Amount, text)]);
        let fields = draft.fields.unwrap_or_else(|| panic!("{text}: {:?}", draft.issues));
        let cost = &fields.costs[0];
        assert_eq!((cost.amount.minor, cost.interval.code(), cost.tax.code()), (minor, interval, tax), "{text}");
    }
    // The row's own column goes before what stands behind the amount.
    let both = row(&[("Betrag", Field::Amount, "10 EUR/Monat"), ("Zahlweise", Field::Interval, "jährlich")]);
    assert_eq!(both.fields.unwrap().costs[0].interval.code(), "yearly");
}

#[test]
fn a_gross_amount_without_a_rate_is_asked_about() {
    let monthly = ("Zahlweise", Field::Interval, "monatlich");
    for (heading, rate, asked) in [
        ("Betrag brutto", "", true),
        ("Betrag brutto", "19 %", false),
        ("Betrag brutto", "0", false),
        ("Betrag", "", false),
    ] {
        let draft = row(&[(heading, Field::Amount, "119,00"), monthly, ("USt", Field::VatRate, rate)]);
        assert_eq!(codes(&draft.doubts).contains(&"VAT_NOT_SAID"), asked, "{heading} {rate}");
    }
}

#[test]
fn a_sign_is_no_guess_at_the_direction() {
    let read = |text: &str, direction: &str| {
        let monthly = ("Zahlweise", Field::Interval, "monatlich");
        let draft = row(&[("Betrag", Field::Amount, text), monthly, ("Richtung", Field::Direction, direction)]);
        let negative = codes(&draft.doubts).contains(&"AMOUNT_NEGATIVE");
        let fields = draft.fields.unwrap();
        (fields.costs[0].amount.minor, fields.direction.code(), negative)
    };
    assert_eq!(read("-12,00", ""), (1_200, "pay", true));
    assert_eq!(read("-12,00", "Einnahme"), (1_200, "receive", true));
    assert_eq!(read("+12,00", ""), (1_200, "receive", false));
    assert_eq!(read("+ 12,00 €", "Ausgabe"), (1_200, "pay", false));
    assert_eq!(read("12,00", ""), (1_200, "pay", false));
}

#[test]
fn an_amount_without_a_rhythm_is_not_guessed() {
    let draft = row(&[("Betrag", Field::Amount, "120,00")]);
    let fields = draft.fields.unwrap();
    assert!(fields.costs.is_empty());
    assert_eq!(fields.note, "Betrag: 120,00");
    assert_eq!(codes(&draft.doubts), ["NOTICE_NOT_SAID", "INTERVAL_NOT_SAID"]);
    let draft =
        row(&[("Kosten pro Jahr", Field::AmountYearly, "120,00"), ("Kosten pro Monat", Field::AmountMonthly, "10")]);
    let costs = draft.fields.unwrap().costs;
    assert_eq!((costs.len(), costs[0].amount.minor, costs[0].interval.code()), (1, 1_000, "monthly"));
}

#[test]
fn a_heading_says_currency_and_tax() {
    for (heading, code, tax) in [
        ("Betrag brutto (CHF)", "CHF", "gross"),
        ("Nettobetrag in €", "EUR", "net"),
        ("Kosten", "EUR", "net"),
        ("Betrag netto/brutto", "EUR", "net"),
    ] {
        let draft = row(&[(heading, Field::AmountMonthly, "10,00")]);
        let cost = draft.fields.unwrap().costs.remove(0);
        assert_eq!((cost.amount.currency.code(), cost.tax.code()), (code, tax), "{heading}");
    }
}

#[test]
fn words_of_lists_are_known_in_both_languages() {
    for (text, code) in [
        ("mtl.", "monthly"),
        ("pro Quartal", "quarterly"),
        ("jährlich im Voraus", "yearly"),
        ("half-yearly", "half_yearly"),
        ("p.a.", "yearly"),
        ("alle 2 Monate", "two_monthly"),
    ] {
        assert_eq!(values::interval(text).map(|one| one.code()), Some(code), "{text}");
    }
    for (text, rate) in
        [("19 %", 1_900), ("7,7%", 770), ("0.19", 1_900), ("8.1 %", 810), ("steuerfrei", 0), ("0", 0), ("19", 1_900)]
    {
        assert_eq!(values::rate(text), Some(rate), "{text}");
    }
    assert_eq!(values::rate("neunzehn"), None);
    assert_eq!(values::phase("ruhend"), Some(Phase::Suspended));
    assert_eq!(values::direction("Einnahme").map(|one| one.code()), Some("receive"));
    assert_eq!(values::tax("inkl. MwSt.").map(|one| one.code()), Some("gross"));
}

/// An office with two firms, a person, and one contract of the first.
fn book() -> (Office, ContactId) {
    let mut office = Office::in_memory(&moment()).unwrap();
    let mut firm = |name: &str| {
        let card = Card { kind: ContactKind::Organisation, organisation: name.into(), ..Card::default() };
        contact::save(&mut office, None, card, &moment()).unwrap().value
    };
    let works = firm("Stadtwerke Elmshorn GmbH");
    firm("Telefonbau Nord AG");
    let card = Card { given: "Anna".into(), family: "Petersen".into(), ..Card::default() };
    contact::save(&mut office, None, card, &moment()).unwrap();
    let (mut terms, _) = terms(&[]);
    terms.notice = any_time(1);
    let fields = ContractFields {
        number: Some("V-1".into()),
        partner_id: Some(works),
        contract_number: "SW 77".into(),
        ..ContractFields::new("Strom Lager", terms)
    };
    save::save(&mut office, None, fields, &moment()).unwrap();
    (office, works)
}

fn known(office: &Office) -> Known {
    let mut knowing = Knowing::begin();
    while !knowing.step(office.read()).unwrap() {}
    knowing.finish()
}

const REGISTER: &[(&str, Field)] = &[
    ("Nr.", Field::Number),
    ("Vertrag", Field::Title),
    ("Lieferant", Field::Partner),
    ("Vertragsnummer", Field::ContractNumber),
    ("Art", Field::Kind),
    ("Beginn", Field::Start),
    ("Frist", Field::Notice),
];

fn register(office: &Office, rows: &[[&str; 7]], choices: &Choices) -> Plan {
    let columns = columns(REGISTER);
    let known = known(office);
    let ways =
        Ways { columns: &columns, defaults: Defaults::default(), home: known.home(), currencies: &known.currencies };
    let drafts: Vec<Draft> = rows
        .iter()
        .enumerate()
        .map(|(at, cells)| {
            read(&Row { line: at + 2, cells: cells.iter().map(|cell| (*cell).to_owned()).collect() }, &ways)
        })
        .collect();
    settle(&drafts, &columns, &known, choices)
}

const MONTH: &str = "jederzeit mit einem Monat";

const ROWS: &[[&str; 7]] = &[
    ["V-1", "Anderes", "", "", "", "01.01.2024", MONTH],
    ["", "strom LAGER", "Stadtwerke Elmshorn GmbH", "", "", "01.01.2024", MONTH],
    ["", "Gas", "Stadtwerke Elmshorn GmbH", "sw-77", "", "01.01.2024", MONTH],
    ["", "Wasser", "Stadtwerke Elmshorn", "", "Wartung", "01.01.2024", MONTH],
    ["X-9", "Reinigung", "Blitzblank KG", "", "Wäscherei", "01.01.2024", MONTH],
    ["X-9", "Reinigung 2", "Blitzblank KG", "", "", "01.01.2024", MONTH],
    ["", "reinigung", "blitzblank kg", "", "", "01.01.2024", MONTH],
    ["", "Beratung", "Petersen, Anna", "", "", "31.02.2024", MONTH],
    ["", "Beratung", "Petersen, Anna", "", "", "01.02.2024", MONTH],
];

#[test]
fn what_is_there_already_is_skipped_and_says_by_what() {
    let (office, works) = book();
    let plan = register(&office, ROWS, &Choices::default());
    let by = |at: usize| match plan.rows[at].same {
        Some(Same::Book(_, by)) => format!("book {}", by.code()),
        Some(Same::Line(line, by)) => format!("{line} {}", by.code()),
        None => String::new(),
    };
    let same: Vec<String> = (0..ROWS.len()).map(by).collect();
    assert_eq!(same, ["book number", "book title", "book contract_number", "", "", "6 number", "6 title", "", ""]);
    for (row, same) in plan.rows.iter().zip(&same) {
        assert_eq!(row.fate == Fate::Skip, !same.is_empty());
    }
    let partner = |at: usize| plan.rows[at].fields.as_ref().and_then(|fields| fields.partner_id);
    assert_eq!(partner(2), Some(works));
    assert_eq!(partner(3), Some(works));
    assert_eq!(codes(&plan.rows[3].doubts)[0], "PARTNER_SIMILAR");
    assert!(partner(8).is_some() && plan.rows[7].fields.is_none());
    let names: Vec<_> =
        plan.names.iter().map(|name| (name.part.code(), name.text.as_str(), name.rows, name.choice)).collect();
    assert_eq!(
        names,
        [
            ("partner", "Stadtwerke Elmshorn", 1, Choice::Record(works.0)),
            ("partner", "Blitzblank KG", 3, Choice::Create),
            ("kind", "Wäscherei", 1, Choice::Leave),
        ]
    );
}

#[test]
fn all_is_written_in_one_step_and_taken_back_as_one() {
    let (mut office, _) = book();
    let choices = Choices {
        names: [((Part::Kind, values::words("Wäscherei")), Choice::Create)].into(),
        fates: [(0, Fate::New)].into(),
    };
    let plan = register(&office, ROWS, &choices);
    let before: i64 = office.read().query_row("SELECT count(*) FROM contract", [], |row| row.get(0)).unwrap();
    let done = apply(&mut office, "Verträge.xlsx", &plan, "bitte prüfen", &moment(), &mut |_, _| true).unwrap();
    let imported = done.value;
    assert_eq!((imported.created, imported.skipped, imported.contacts, imported.entries), (4, 4, 1, 1));
    assert_eq!(imported.refused.len(), 1);
    let tagged: usize = office
        .read()
        .query_row("SELECT count(*) FROM contract_tag WHERE tag = 'bitte prüfen'", [], |row| row.get(0))
        .unwrap();
    let doubtful =
        plan.rows.iter().filter(|row| row.fate == Fate::New && row.fields.is_some() && !row.doubts.is_empty());
    assert_eq!(tagged, doubtful.count(), "what a person should look at is found by its tag");
    assert!(tagged > 0);
    let one = |sql: &str| -> String { office.read().query_row(sql, [], |row| row.get(0)).unwrap() };
    assert_eq!(
        one(
            "SELECT organisation FROM contact JOIN contract ON partner_id = contact.id WHERE contract.title = 'Reinigung'"
        ),
        "Blitzblank KG"
    );
    assert_eq!(
        one("SELECT name_de FROM entry JOIN contract ON kind_id = entry.id WHERE contract.title = 'Reinigung'"),
        "Wäscherei"
    );
    // A number that somebody bears stays at hand; the contract gets the next one.
    assert_eq!(one("SELECT note FROM contract WHERE title = 'Anderes'"), "Nr.: V-1");
    assert_ne!(one("SELECT number FROM contract WHERE title = 'Anderes'"), "V-1");
    office.undo(&moment()).unwrap();
    let after: i64 = office.read().query_row("SELECT count(*) FROM contract", [], |row| row.get(0)).unwrap();
    assert_eq!(after, before);
    let gone: i64 = office
        .read()
        .query_row("SELECT count(*) FROM contact WHERE organisation = 'Blitzblank KG'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(gone, 0);
}

#[test]
fn a_cancelled_import_leaves_nothing() {
    let (mut office, _) = book();
    let plan = register(&office, ROWS, &Choices::default());
    let refused = apply(&mut office, "x.csv", &plan, "", &moment(), &mut |_, _| false);
    assert!(matches!(refused, Err(crate::Error::Cancelled)));
    let count: i64 = office.read().query_row("SELECT count(*) FROM contract", [], |row| row.get(0)).unwrap();
    assert_eq!(count, 1);
}

#[test]
fn names_come_near_by_form_sound_and_beginning() {
    let mut partners = partners::Partners::default();
    for (id, name) in [
        (1, "Müller & Söhne GmbH"),
        (2, "Deutsche Telekom AG"),
        (3, "Meier Elektro OHG"),
        (4, "Nord Leasing"),
        (5, "Nord Leasing"),
    ] {
        partners.note(ContactId(id), ContactKind::Organisation, name);
    }
    partners.note(ContactId(9), ContactKind::Person, "Anna Petersen");
    use partners::Found::{Exact, Nobody, Similar};
    for (name, found) in [
        ("Mueller und Söhne GmbH", Similar(vec![ContactId(1)])),
        ("müller & söhne gmbh", Exact(ContactId(1))),
        ("Deutsche Telekom", Similar(vec![ContactId(2)])),
        ("Maier Elektro", Similar(vec![ContactId(3)])),
        ("Deutsche Telekom Vertrieb", Similar(vec![ContactId(2)])),
        ("Nord Leasing", Similar(vec![ContactId(4), ContactId(5)])),
        ("Petersen, Anna", Exact(ContactId(9))),
        ("Blitzblank", Nobody),
        ("– –", Nobody),
    ] {
        assert_eq!(partners.find(name), found, "{name}");
    }
}

#[test]
fn a_locked_away_person_is_not_proposed() {
    let (mut office, _) = book();
    let id: ContactId =
        office.read().query_row("SELECT id FROM contact WHERE family = 'Petersen'", [], |row| row.get(0)).unwrap();
    crate::data_protection::restrict::restrict(&mut office, id, "Antrag", &moment()).unwrap();
    let plan = register(&office, &ROWS[8..], &Choices::default());
    assert_eq!(plan.names[0].choice, Choice::Create);
    assert_eq!(plan.names[0].near, []);
}

#[test]
fn remarks_bear_the_cell_they_speak_of() {
    let draft = row(&[("Beginn der Laufzeit", Field::Start, "31.02.2026")]);
    let issue = &draft.issues[0];
    assert_eq!((issue.heading.as_str(), &issue.data["text"]), ("Beginn der Laufzeit", &Value::from("31.02.2026")));
}
