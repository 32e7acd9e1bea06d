//! Clauses as they stand in contracts, with what they mean. Sources: BGB §§ 573c, 580a, 621, 622, VVG § 11, and the
//! forms of clauses that associations of landlords, telecommunications and software firms publish.

use serde_json::{Value, json};

use super::*;

fn told(wording: &Wording) -> Value {
    let mut told = serde_json::Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            told.insert(key.to_owned(), value);
        }
    };
    put("start", wording.start.map(|day| json!(day)));
    put("term", wording.first_term.map(|span| json!(format!("{} {:?}", span.amount, span.unit))));
    put("then", wording.afterwards.map(|afterwards| json!(afterwards)));
    put("notice", wording.notice.as_ref().map(|rule| json!(rule)));
    put("doubtful", wording.doubtful.then_some(json!(true)));
    told.into()
}

fn period(amount: i64, unit: &str, to: impl serde::Serialize) -> Value {
    json!({ "kind": "period", "amount": amount, "unit": unit, "to": to })
}

fn any(amount: i64, unit: &str) -> Value {
    json!({ "kind": "any_time", "amount": amount, "unit": unit })
}

#[test]
fn a_clause_of_notice_is_read() {
    for (clause, rule) in [
        ("3 Monate zum Ende eines Kalendervierteljahres", period(3, "months", "quarter_end")),
        ("drei Monate zum Quartalsende", period(3, "months", "quarter_end")),
        (
            "mit einer Frist von sechs Wochen zum Quartal kündbar, also zum Ende eines Quartals",
            period(6, "weeks", "quarter_end"),
        ),
        ("Kündigungsfrist: 1 Monat zum Monatsende", period(1, "months", "month_end")),
        ("Die Kündigungsfrist beträgt einen Monat zum Ende eines Kalendermonats.", period(1, "months", "month_end")),
        (
            "vier Wochen zum Fünfzehnten oder zum Ende eines Kalendermonats",
            period(4, "weeks", "mid_month_or_month_end"),
        ),
        ("4 Wochen zum 15. oder zum Monatsende", period(4, "weeks", "mid_month_or_month_end")),
        ("6 Monate zum Jahresende", period(6, "months", "year_end")),
        ("drei Monate vor Ende eines Kalenderjahres", period(3, "months", "year_end")),
        ("3 Monate zum Ende eines Kalenderhalbjahres", period(3, "months", "half_year_end")),
        (
            "mit einer Frist von drei (3) Monaten zum Ende der jeweiligen Vertragslaufzeit schriftlich zu kündigen",
            period(3, "months", "term_end"),
        ),
        ("kann mit einer Frist von 3 Monaten vor Ablauf gekündigt werden", period(3, "months", "term_end")),
        ("Kündigung mit dreimonatiger Frist zum Laufzeitende", period(3, "months", "term_end")),
        ("2 Monate zum Ende eines Vertragsjahres", period(2, "months", "contract_year_end")),
        ("6 Monate zum 31.03. oder 30.09.", period(6, "months", json!({ "days": ["03-31", "09-30"] }))),
        (
            "drei Monate auf den 31. März, 30. Juni oder 30. September",
            period(3, "months", json!({ "days": ["03-31", "06-30", "09-30"] })),
        ),
        ("jederzeit mit einer Frist von einem Monat kündbar", any(1, "months")),
        ("jederzeit kündbar, Frist 14 Tage", any(14, "days")),
        ("bis zum 30.09. zum 31.12. kündbar", json!({ "kind": "fixed", "by": "09-30", "to": "12-31" })),
        (
            "Die Kündigung muss bis spätestens 30. September zum 31. Dezember eingehen",
            json!({ "kind": "fixed", "by": "09-30", "to": "12-31" }),
        ),
        (
            "Die Kündigung ist spätestens am dritten Werktag eines Kalendermonats zum Ablauf des übernächsten Monats zulässig",
            json!({ "kind": "third_working_day", "of": "month" }),
        ),
        (
            "spätestens am dritten Werktag eines Kalendervierteljahres zum Ablauf des nächsten Kalendervierteljahrs kündbar",
            json!({ "kind": "third_working_day", "of": "quarter" }),
        ),
        (
            "Kündigung spätestens am 15. eines Monats für den Schluss des Kalendermonats",
            json!({ "kind": "by_day_of_month", "day": 15 }),
        ),
        (
            "10 Werktage zum Monatsende",
            json!({ "kind": "working_days", "amount": 10, "week": "mon_sat", "to": "month_end" }),
        ),
        (
            "zehn Arbeitstage zum Ende eines Monats",
            json!({ "kind": "working_days", "amount": 10, "week": "mon_fri", "to": "month_end" }),
        ),
        ("Der Vertrag ist unkündbar.", json!({ "kind": "none" })),
        ("three months' notice to the end of a calendar quarter", period(3, "months", "quarter_end")),
        ("one month's notice to the end of the month", period(1, "months", "month_end")),
        ("may be terminated at any time with 30 days' notice", any(30, "days")),
        ("notice of 3 months prior to expiry", period(3, "months", "term_end")),
        (
            "10 working days to the end of the month",
            json!({ "kind": "working_days", "amount": 10, "week": "mon_fri", "to": "month_end" }),
        ),
    ] {
        assert_eq!(told(&read(clause)), json!({ "notice": rule }), "{clause}");
    }
}

#[test]
fn term_and_renewal_are_parted_from_the_notice() {
    for (clause, told_of_it) in [
        (
            "Der Vertrag beginnt am 15.07.2024 und hat eine Mindestlaufzeit von 24 Monaten. Er verlängert sich um jeweils 12 Monate, \
             wenn er nicht mit einer Frist von 3 Monaten zum Ende der Laufzeit gekündigt wird.",
            json!({ "start": "2024-07-15", "term": "24 Months", "then": { "renews": { "months": 12 } },
                    "notice": period(3, "months", "term_end") }),
        ),
        (
            "Wird er nicht drei Monate vor Ablauf gekündigt, verlängert er sich um ein weiteres Jahr.",
            json!({ "then": { "renews": { "years": 1 } }, "notice": period(3, "months", "term_end") }),
        ),
        (
            "Laufzeit 36 Monate ab 1. August 2020, danach unbefristet mit einem Monat Kündigungsfrist zum Monatsende",
            json!({ "term": "36 Months", "then": "indefinite", "notice": period(1, "months", "month_end") }),
        ),
        (
            "Der Vertrag wird für die Dauer von zwei Jahren geschlossen; er endet automatisch.",
            json!({ "term": "2 Years", "then": "ends" }),
        ),
        (
            "Mietbeginn: 01.03.2024. Das Mietverhältnis läuft auf unbestimmte Zeit.",
            json!({ "start": "2024-03-01", "then": "indefinite" }),
        ),
        (
            "This agreement commences on 1 March 2024 for an initial term of 24 months and shall be renewed by 12 months \
             unless terminated with three months' notice before expiry.",
            json!({ "start": "2024-03-01", "term": "24 Months", "then": { "renews": { "months": 12 } },
                    "notice": period(3, "months", "term_end") }),
        ),
    ] {
        assert_eq!(told(&read(clause)), told_of_it, "{clause}");
    }
}

#[test]
fn what_can_be_read_in_two_ways_says_so_and_the_rest_is_left_alone() {
    // To which day is not said.
    assert_eq!(told(&read("Kündigungsfrist 3 Monate")), json!({ "notice": any(3, "months"), "doubtful": true }));
    // Two periods.
    assert!(read("Kündigungsfrist 3 Monate für uns, 6 Monate für den Vermieter zum Jahresende").doubtful);
    // Two sentences that differ.
    assert!(read("Mindestlaufzeit 24 Monate.\nMindestlaufzeit 12 Monate.").doubtful);
    for clause in [
        "",
        "   ",
        "Es gelten die allgemeinen Geschäftsbedingungen.",
        "zum 31.02.",
        "Monate Monate Monate",
        "Der Preis beträgt 12,50 € je Monat und ist bis zum 15. eines Monats fällig, spätestens bei Lieferung der Ware im Lager.",
        "\u{202e}\u{0}🦀",
        "99999999999999999999 Monate",
    ] {
        assert!(read(clause).is_empty(), "{clause}: {:?}", read(clause));
    }
    // Lengths that nobody means are for the check of the terms to refuse, not for the reader to shorten.
    assert_eq!(
        read("Kündigungsfrist 0 Tage jederzeit").notice,
        Some(NoticeRule::AnyTime { amount: 0, unit: Unit::Days })
    );
    let long = "Kündigungsfrist drei Monate zum Jahresende. ".repeat(5_000);
    assert!(read(&long).notice.is_some());
}

mod office;
mod sure;
