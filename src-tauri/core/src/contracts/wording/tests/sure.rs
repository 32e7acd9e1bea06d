//! Clauses that sound alike and mean something else: what is read has to be right, what is not understood stays empty
//! and is doubtful. A deadline that is read wrongly and called sure is worse than none.

use super::office::check;
use super::*;

#[test]
fn a_term_that_is_told_before_its_renewal_is_the_term() {
    let usual =
        json!({ "term": "2 Years", "then": { "renews": { "years": 1 } }, "notice": period(3, "months", "term_end") });
    check(&[
        (
            "Der Vertrag läuft zwei Jahre und verlängert sich stillschweigend um jeweils ein Jahr, sofern er nicht spätestens drei Monate vor Ablauf gekündigt wird.",
            usual.clone(),
        ),
        (
            "Der Vertrag wird für zwei Jahre geschlossen und verlängert sich um ein Jahr, wenn er nicht drei Monate vor Ablauf gekündigt wird.",
            usual,
        ),
        ("Der Vertrag läuft 36 Monate.", json!({ "term": "36 Months" })),
        // What else runs for two years is no term of the contract.
        ("Die Garantie läuft zwei Jahre.", json!({})),
        ("Der Preis gilt für 12 Monate.", json!({})),
        // Two lengths of renewal have no place among the terms.
        ("Der Vertrag verlängert sich um zwei Jahre, danach um jeweils ein Jahr.", json!({ "doubtful": true })),
    ]);
}

#[test]
fn what_is_excluded_for_a_time_or_in_a_form_is_not_excluded() {
    check(&[
        (
            "Während der ersten 24 Monate ist die ordentliche Kündigung ausgeschlossen, danach kann mit einer Frist von 3 Monaten zum Monatsende gekündigt werden.",
            json!({ "doubtful": true }),
        ),
        (
            "Der Vertrag kann mit einer Frist von drei Monaten zum Jahresende gekündigt werden, eine Kündigung per E-Mail ist ausgeschlossen.",
            json!({ "notice": period(3, "months", "year_end"), "doubtful": true }),
        ),
        ("Eine Kündigung zum 31.12. ist ausgeschlossen.", json!({ "doubtful": true })),
        ("Eine Teilkündigung ist ausgeschlossen.", json!({ "doubtful": true })),
        ("Die ordentliche Kündigung ist ausgeschlossen.", json!({ "notice": { "kind": "none" } })),
        ("Die Haftung ist ausgeschlossen.", json!({})),
    ]);
}

#[test]
fn a_day_that_is_excluded_is_no_day_of_the_end() {
    let swiss = json!({ "notice": period(3, "months", "month_end"), "excluded": ["12-31"] });
    check(&[
        (
            "Kündigungsfrist 3 Monate, nicht zum 31.12.",
            json!({ "notice": any(3, "months"), "excluded": ["12-31"], "doubtful": true }),
        ),
        (
            "3 Monate zum 30.06. eines jeden Jahres außer 31.12.",
            json!({ "notice": period(3, "months", json!({ "days": ["06-30"] })), "excluded": ["12-31"] }),
        ),
        (
            "Das Mietverhältnis ist mit einer Frist von drei Monaten auf Ende eines Monats, ausgenommen auf Ende Dezember, kündbar.",
            swiss.clone(),
        ),
        ("Kündigungsfrist drei Monate auf Ende jeden Monats ausser Dezember", swiss),
        (
            "Kündigungsfrist 3 Monate auf Quartalsende ausser 31. Dezember",
            json!({ "notice": period(3, "months", "quarter_end"), "excluded": ["12-31"] }),
        ),
        (
            "Kündigungsfrist drei Monate auf Ende März, Juni und September",
            json!({ "notice": period(3, "months", json!({ "days": ["03-31", "06-30", "09-30"] })) }),
        ),
        (
            "three months' notice to the end of a month except 31 December",
            json!({ "notice": period(3, "months", "month_end"), "excluded": ["12-31"] }),
        ),
        // The condition names the very day on which it ends.
        (
            "Sofern nicht zum 31.12. mit einer Frist von 3 Monaten gekündigt wird, gelten die neuen Preise.",
            json!({ "notice": period(3, "months", json!({ "days": ["12-31"] })) }),
        ),
    ]);
}

#[test]
fn a_length_that_is_no_whole_number_is_left_out() {
    for clause in [
        "Laufzeit 1,5 Jahre",
        "Laufzeit 1.5 Jahre",
        "Laufzeit 1½ Jahre",
        "Laufzeit anderthalb Jahre",
        "Laufzeit ein halbes Jahr",
        "Kündigungsfrist 1,5 Monate zum Monatsende",
        "Kündigungsfrist 3-6 Monate zum Monatsende",
    ] {
        check(&[(clause, json!({ "doubtful": true }))]);
    }
}

#[test]
fn the_day_of_the_end_is_no_beginning() {
    check(&[
        ("Der Vertrag beginnt mit Unterzeichnung und endet am 31.12.2026.", json!({ "until": "2026-12-31" })),
        (
            "Der Vertrag beginnt am 01.01.2024 und endet am 31.12.2026.",
            json!({ "start": "2024-01-01", "until": "2026-12-31" }),
        ),
        ("Der Vertrag läuft ab 01.03.2024.", json!({ "start": "2024-03-01" })),
        ("Der Vertrag läuft ab am 31.12.2026.", json!({ "until": "2026-12-31" })),
    ]);
}

#[test]
fn an_option_renews_nothing_by_itself() {
    check(&[
        (
            "Der Vertrag wird auf 5 Jahre fest geschlossen, mit Option auf Verlängerung um 5 Jahre.",
            json!({ "term": "5 Years", "doubtful": true }),
        ),
        ("Der Vertrag kann um weitere 12 Monate verlängert werden.", json!({ "doubtful": true })),
        ("The agreement may be extended by 12 months.", json!({ "doubtful": true })),
    ]);
}

#[test]
fn clauses_of_many_trades_are_read_as_a_lawyer_reads_them() {
    let renewed = json!({ "renews": { "years": 1 } });
    check(&[
        (
            "Das Mietverhältnis beginnt am 01.04.2025 und läuft auf unbestimmte Zeit.",
            json!({ "start": "2025-04-01", "then": "indefinite" }),
        ),
        ("Die Leasingdauer beträgt 36 Monate.", json!({ "term": "36 Months" })),
        ("Die Grundmietzeit beträgt 48 Monate.", json!({ "term": "48 Months" })),
        (
            "Der Wartungsvertrag wird zunächst für drei Jahre geschlossen; er verlängert sich jeweils um ein Jahr, falls er nicht sechs Monate vor Ablauf gekündigt wird.",
            json!({ "term": "3 Years", "then": renewed, "notice": period(6, "months", "term_end") }),
        ),
        (
            "Der Vertrag ist für die Dauer von einem Jahr geschlossen und verlängert sich stillschweigend von Jahr zu Jahr, sofern er nicht drei Monate vor Ablauf in Textform gekündigt wird.",
            json!({ "term": "1 Years", "then": renewed, "notice": period(3, "months", "term_end"), "form": "text" }),
        ),
        ("Laufzeit 24 Monate, danach automatische Verlängerung", json!({ "term": "24 Months", "doubtful": true })),
        (
            "Nach Ablauf der Mindestlaufzeit von 24 Monaten ist der Vertrag jederzeit mit einer Frist von einem Monat kündbar.",
            json!({ "term": "24 Months", "then": "indefinite", "notice": any(1, "months") }),
        ),
        (
            "The subscription renews automatically for successive periods of one year unless either party gives 30 days' notice prior to expiry.",
            json!({ "then": renewed, "notice": period(30, "days", "term_end") }),
        ),
        ("Die Kündigungsfrist beträgt 14 Tage.", json!({ "notice": any(14, "days"), "doubtful": true })),
        (
            "Die Mitgliedschaft kann mit einer Frist von drei Monaten zum 31.12. eines Jahres gekündigt werden.",
            json!({ "notice": period(3, "months", json!({ "days": ["12-31"] })) }),
        ),
        (
            "Das Arbeitsverhältnis kann mit einer Frist von vier Wochen zum Fünfzehnten oder zum Ende eines Kalendermonats gekündigt werden.",
            json!({ "notice": period(4, "weeks", "mid_month_or_month_end") }),
        ),
        (
            "Die Kündigungsfrist beträgt zwei Monate auf das Ende eines Monats.",
            json!({ "notice": period(2, "months", "month_end") }),
        ),
        (
            "kündbar mit einer Frist von 3 Monaten auf Ende März oder Ende September",
            json!({ "notice": period(3, "months", json!({ "days": ["03-31", "09-30"] })) }),
        ),
        (
            "Der Vertrag kann unter Einhaltung einer dreimonatigen Kündigungsfrist zum Letzten eines jeden Kalendermonats gekündigt werden.",
            json!({ "notice": period(3, "months", "month_end") }),
        ),
        (
            "Reinigung der Büroräume: mit einer Frist von 6 Wochen zum Monatsende schriftlich kündbar",
            json!({ "notice": period(6, "weeks", "month_end"), "form": "agreed_written" }),
        ),
        (
            "Der Vertrag endet mit Ablauf des 31.12.2027, ohne dass es einer Kündigung bedarf.",
            json!({ "then": "ends", "until": "2027-12-31" }),
        ),
        (
            "The lease commences on 1 April 2025 and runs for five years.",
            json!({ "start": "2025-04-01", "term": "5 Years" }),
        ),
    ]);
}
