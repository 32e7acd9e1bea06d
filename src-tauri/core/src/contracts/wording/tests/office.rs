//! Clauses as an office pastes them out of its own contracts: leases, maintenance, telecommunications, software,
//! insurance; in German with and without umlauts, and in English. What the clause does not say stays none.

use super::*;

/// The clause as told, with the parts that few clauses have.
fn whole(clause: &str) -> Value {
    let wording = read(clause);
    let mut told = told(&wording);
    if let Some(map) = told.as_object_mut() {
        if let Some(day) = wording.until {
            map.insert("until".to_owned(), json!(day));
        }
        if let Some(day) = wording.earliest_end {
            map.insert("earliest".to_owned(), json!(day));
        }
        if !wording.excluded_ends.is_empty() {
            map.insert("excluded".to_owned(), json!(wording.excluded_ends));
        }
        if let Some(form) = wording.notice_form {
            map.insert("form".to_owned(), json!(form));
        }
    }
    told
}

pub(super) fn check(cases: &[(&str, Value)]) {
    for (clause, expected) in cases {
        assert_eq!(whole(clause), *expected, "{clause}");
    }
}

#[test]
fn a_first_term_is_read_however_it_is_written() {
    check(&[
        ("Der Vertrag wird auf die Dauer von 24 Monaten geschlossen.", json!({ "term": "24 Months" })),
        ("auf die Dauer von 24 Monaten", json!({ "term": "24 Months" })),
        ("Der Vertrag wird auf eine Dauer von drei Jahren abgeschlossen.", json!({ "term": "3 Years" })),
        ("5 Jahre fest", json!({ "term": "5 Years" })),
        ("Der Mietvertrag läuft 5 Jahre fest.", json!({ "term": "5 Years" })),
        ("Das Mietverhältnis wird fest auf 10 Jahre geschlossen.", json!({ "term": "10 Years" })),
        ("24 Monate Mindestlaufzeit", json!({ "term": "24 Months" })),
        ("Der Vertrag ist befristet auf 18 Monate.", json!({ "term": "18 Months" })),
        ("Es gilt eine dreijährige Laufzeit.", json!({ "term": "3 Years" })),
        ("The agreement has a 24-month initial term.", json!({ "term": "24 Months" })),
        ("This lease is for a fixed term of five years.", json!({ "term": "5 Years" })),
        ("The contract runs for a minimum period of 12 months.", json!({ "term": "12 Months" })),
        ("36 months fixed", json!({ "term": "36 Months" })),
    ]);
}

#[test]
fn the_last_day_of_a_term_is_read_as_the_day_that_it_is() {
    check(&[
        ("Der Vertrag ist befristet bis 31.12.2026.", json!({ "then": "ends", "until": "2026-12-31" })),
        ("Das Mietverhältnis endet am 30. Juni 2027.", json!({ "until": "2027-06-30" })),
        ("Der Vertrag läuft bis 31.03.2028.", json!({ "until": "2028-03-31" })),
        ("The agreement expires on 31 December 2026.", json!({ "until": "2026-12-31" })),
        ("This contract ends on June 30, 2027.", json!({ "until": "2027-06-30" })),
    ]);
}

#[test]
fn after_the_first_term_it_can_be_ended_at_any_time() {
    let then = json!({ "term": "24 Months", "then": "indefinite", "notice": any(1, "months") });
    check(&[
        ("Mindestlaufzeit 24 Monate, danach jederzeit mit einer Frist von 1 Monat kündbar", then.clone()),
        ("Mindestlaufzeit 24 Monate. Danach jederzeit mit einer Frist von einem Monat kündbar.", then.clone()),
        ("Laufzeit 24 Monate, anschließend jederzeit mit einmonatiger Frist kündbar", then.clone()),
        (
            "Die Mindestvertragslaufzeit betraegt 24 Monate, anschliessend kann jederzeit mit einer Frist von 1 Monat gekuendigt werden.",
            then.clone(),
        ),
        ("Initial term of 24 months, thereafter terminable at any time with one month's notice.", then),
    ]);
}

#[test]
fn an_indefinite_contract_has_its_earliest_end() {
    check(&[
        (
            "Der Vertrag wird auf unbestimmte Zeit geschlossen und ist mit einer Frist von 3 Monaten zum Jahresende kündbar, erstmals zum 31.12.2025.",
            json!({ "then": "indefinite", "notice": period(3, "months", "year_end"), "earliest": "2025-12-31" }),
        ),
        (
            "Das Vertragsverhältnis läuft auf unbestimmte Zeit und ist kündbar erstmals zum 31.12.2025.",
            json!({ "then": "indefinite", "earliest": "2025-12-31" }),
        ),
        (
            "Auf unbestimmte Zeit, 6 Monate zum Quartalsende kündbar, frühestens zum 30.06.2027",
            json!({ "then": "indefinite", "notice": period(6, "months", "quarter_end"), "earliest": "2027-06-30" }),
        ),
        (
            "Unbefristet; erstmalig kündbar zum 31. März 2026 mit einer Frist von drei Monaten zum Quartalsende",
            json!({ "then": "indefinite", "notice": period(3, "months", "quarter_end"), "earliest": "2026-03-31" }),
        ),
        (
            "The contract is indefinite and may be terminated with three months' notice to the end of the year, at the earliest on 31 December 2026.",
            json!({ "then": "indefinite", "notice": period(3, "months", "year_end"), "earliest": "2026-12-31" }),
        ),
        // A price that rises for the first time is no end.
        (
            "Der Preis steigt erstmals zum 01.01.2026 an die Entwicklung der Verbraucherpreise angepasst um den Index.",
            json!({}),
        ),
    ]);
}

#[test]
fn the_form_of_a_notice_is_proposed() {
    check(&[
        ("Die Kündigung hat schriftlich zu erfolgen.", json!({ "form": "agreed_written" })),
        ("Die Kündigung erfolgt per eingeschriebenem Brief.", json!({ "form": "agreed_written" })),
        ("Die Kündigung muss durch Einschreiben erklärt werden.", json!({ "form": "agreed_written" })),
        ("Die Kündigung bedarf der Schriftform.", json!({ "form": "agreed_written" })),
        ("Kündigungen bedürfen der Textform.", json!({ "form": "text" })),
        ("Kündigung in Textform (z. B. per E-Mail)", json!({ "form": "text" })),
        ("Die Kündigung ist formlos möglich.", json!({ "form": "none" })),
        ("Die Kündigung kann im Kundenportal erklärt werden.", json!({ "form": "portal" })),
        ("Die Kündigung bedarf der gesetzlichen Schriftform.", json!({ "form": "statutory_written" })),
        ("Notice must be given in writing.", json!({ "form": "agreed_written" })),
        ("Termination by registered letter only.", json!({ "form": "agreed_written" })),
        ("The agreement may be cancelled by e-mail.", json!({ "form": "text" })),
        // The form of other agreements is not that of the notice.
        ("Änderungen und Ergänzungen dieses Vertrages bedürfen der Schriftform.", json!({})),
        // Two forms: the stricter one, and to be checked.
        ("Die Kündigung erfolgt schriftlich oder in Textform.", json!({ "form": "agreed_written", "doubtful": true })),
    ]);
}

#[test]
fn letters_without_umlauts_are_read_as_well() {
    check(&[
        ("Kuendigungsfrist: 3 Monate zum Quartalsende", json!({ "notice": period(3, "months", "quarter_end") })),
        (
            "Der Vertrag verlaengert sich um jeweils 12 Monate, wenn er nicht drei Monate vor Ablauf gekuendigt wird.",
            json!({ "then": { "renews": { "months": 12 } }, "notice": period(3, "months", "term_end") }),
        ),
        ("fuer die Dauer von fuenf Jahren", json!({ "term": "5 Years" })),
        ("zwoelf Wochen zum Monatsende kuendbar", json!({ "notice": period(12, "weeks", "month_end") })),
        ("6 WOCHEN ZUM QUARTALSENDE KUENDBAR", json!({ "notice": period(6, "weeks", "quarter_end") })),
        ("Mietbeginn 1. Maerz 2024", json!({ "start": "2024-03-01" })),
    ]);
}
