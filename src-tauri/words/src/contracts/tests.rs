#![allow(clippy::needless_pass_by_value, reason = "tables of json! read better without &")]

use chrono::NaiveDate;
use kontor_core::contracts::given::{Authority, Fit, Proof};
use kontor_core::contracts::{Freely, Law, Note, NoticeForm, NoticeRule, TermErrorCode, Terms, deadline};
use serde_json::{Value, json};

use super::*;
use crate::lang::Lang;

fn rule(value: Value) -> NoticeRule {
    serde_json::from_value(value).unwrap()
}

fn terms(value: Value) -> Terms {
    serde_json::from_value(value).unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn period(amount: i64, unit: &str, to: Value) -> Value {
    json!({"kind": "period", "amount": amount, "unit": unit, "to": to})
}

#[test]
fn every_rule_in_words() {
    let any = |amount| json!({"kind": "any_time", "amount": amount, "unit": "months"});
    let third = |of: &str, to: &str| json!({"kind": "third_working_day", "of": of, "to": to});
    let special = |ends: Value| {
        json!({"kind": "special", "event": "2026-03-02", "within": {"amount": 2, "unit": "months"},
            "ends": ends, "effect": "2026-04-01"})
    };
    for (value, german, english) in [
        (period(3, "months", json!("quarter_end")), "3 Monate zum Quartalsende", "3 months to the end of a quarter"),
        (period(4, "weeks", json!("term_end")), "4 Wochen vor Ablauf", "4 weeks before expiry"),
        (period(0, "weeks", json!("term_end")), "zum Ablauf", "to expiry"),
        (period(1, "months", json!("month_end")), "1 Monat zum Monatsende", "1 month to the end of a month"),
        (
            period(4, "weeks", json!("mid_month_or_month_end")),
            "4 Wochen zum 15. oder zum Monatsende",
            "4 weeks to the 15th or the end of a month",
        ),
        (
            period(6, "months", json!("half_year_end")),
            "6 Monate zum Halbjahresende",
            "6 months to the end of a half-year",
        ),
        (period(30, "days", json!("year_end")), "30 Tage zum Jahresende", "30 days to the end of the year"),
        (
            period(1, "years", json!("contract_year_end")),
            "1 Jahr zum Ende des Vertragsjahres",
            "1 year to the end of the contract year",
        ),
        (
            period(6, "months", json!({"days": ["03-31", "06-30", "09-30"]})),
            "6 Monate zum 31.03., 30.06. oder 30.09.",
            "6 months to 31 Mar, 30 Jun or 30 Sep",
        ),
        (any(1), "jederzeit mit 1 Monat Frist", "at any time with 1 month's notice"),
        (any(3), "jederzeit mit 3 Monaten Frist", "at any time with 3 months' notice"),
        (any(0), "jederzeit ohne Frist", "at any time without notice period"),
        (
            json!({"kind": "by_day_of_month", "day": 15}),
            "bis zum 15. zum Monatsende",
            "by the 15th to the end of that month",
        ),
        (
            json!({"kind": "by_day_of_month", "day": 3}),
            "bis zum 3. zum Monatsende",
            "by the 3rd to the end of that month",
        ),
        (
            third("month", "month_end"),
            "bis zum 3. Werktag eines Monats zum Ende des übernächsten Monats",
            "by the 3rd working day of a month to the end of the month after next",
        ),
        (
            third("quarter", "quarter_end"),
            "bis zum 3. Werktag eines Quartals zum Ende des nächsten Quartals",
            "by the 3rd working day of a quarter to the end of the next quarter",
        ),
        (json!({"kind": "fixed", "by": "09-30", "to": "12-31"}), "bis 30.09. zum 31.12.", "by 30 Sep to 31 Dec"),
        (
            json!({"kind": "working_days", "amount": 10, "week": "mon_fri", "to": "month_end"}),
            "10 Arbeitstage zum Monatsende",
            "10 working days (Mon–Fri) to the end of a month",
        ),
        (
            json!({"kind": "working_days", "amount": 1, "week": "mon_sat", "to": "term_end"}),
            "1 Werktag vor Ablauf",
            "1 working day (Mon–Sat) before expiry",
        ),
        (
            json!({"kind": "by_duration", "steps": [
            {"from_years": 0, "rule": period(4, "weeks", json!("month_end"))},
            {"from_years": 2, "rule": period(1, "months", json!("month_end"))}]}),
            "nach Dauer: 4 Wochen zum Monatsende; ab 2 Jahren 1 Monat zum Monatsende",
            "by duration: 4 weeks to the end of a month; from 2 years 1 month to the end of a month",
        ),
        (
            special(json!("receipt")),
            "Sonderkündigung innerhalb von 2 Monaten nach dem 02.03.2026, mit Zugang",
            "special notice within 2 months after 2 Mar 2026, with receipt",
        ),
        (
            special(json!("event_effect")),
            "Sonderkündigung innerhalb von 2 Monaten nach dem 02.03.2026, zum 01.04.2026",
            "special notice within 2 months after 2 Mar 2026, to 1 Apr 2026",
        ),
        (json!({"kind": "none"}), "keine Kündigung", "no notice"),
    ] {
        let rule = rule(value);
        assert_eq!(rule_in_words(&rule, Lang::De), german);
        assert_eq!(rule_in_words(&rule, Lang::En), english);
    }
}

#[test]
fn terms_as_one_line() {
    for (value, german, english) in [
        (
            json!({"first_term": {"months": 24}, "afterwards": {"renews": {"months": 12}}}),
            "24 Monate ab 15.07.2024, danach je 12 Monate",
            "24 months from 15 Jul 2024, then 12 months at a time",
        ),
        (
            json!({"first_term": {"until": "2026-07-14"}, "afterwards": "ends"}),
            "15.07.2024 bis 14.07.2026, ohne Verlängerung",
            "15 Jul 2024 to 14 Jul 2026, no renewal",
        ),
        (
            json!({"first_term": {"years": 1}, "afterwards": "indefinite", "earliest_end": "2027-12-31"}),
            "1 Jahr ab 15.07.2024, danach unbefristet, erstmals kündbar zum 31.12.2027",
            "1 year from 15 Jul 2024, then indefinite, at the earliest to 31 Dec 2027",
        ),
        (
            json!({"afterwards": "indefinite", "excluded_ends": ["12-31"]}),
            "unbefristet ab 15.07.2024, nicht zum 31.12.",
            "indefinite from 15 Jul 2024, not to 31 Dec",
        ),
    ] {
        let mut all = json!({"start": "2024-07-15", "notice": {"kind": "none"}});
        all.as_object_mut().unwrap().extend(value.as_object().unwrap().clone());
        let terms = terms(all);
        assert_eq!(terms_in_words(&terms, Lang::De), german);
        assert_eq!(terms_in_words(&terms, Lang::En), english);
    }
}

#[test]
fn a_derivation_reads_from_start_to_send() {
    let rent = terms(json!({"start": "2024-07-15", "first_term": {"months": 24},
        "afterwards": {"renews": {"months": 12}}, "notice": period(3, "months", json!("term_end"))}));
    let found = deadline(&rent, date("2026-05-01")).unwrap();
    assert_eq!(
        steps_in_words(&found.steps, Lang::De),
        [
            "Erste Laufzeit: 24 Monate ab 15.07.2024, bis 14.07.2026, § 188 II BGB",
            "Verlängert um 12 Monate: 15.07.2026 bis 14.07.2027",
            "Zum 14.07.2026 zu spät: Zugang wäre bis 14.04.2026 nötig gewesen",
            "3 Monate vor Ablauf: Ende 14.07.2027, letzter Tag des Zugangs 14.04.2027, § 188 II BGB",
            "Sicherer Zugang: Mi 14.04.2027",
            "Absenden bis Do 08.04.2027 (5 Werktage Postweg)",
            "Bei Zugang erst am 15.04.2027: Ende 14.07.2028",
        ]
    );
    assert_eq!(
        steps_in_words(&found.steps, Lang::En)[3..5],
        [
            "3 months before expiry: end 14 Jul 2027, last day of receipt 14 Apr 2027, § 188 II BGB",
            "Safe receipt: Wed 14 Apr 2027",
        ]
    );
}

#[test]
fn the_example_of_the_quarter() {
    let value = json!({"start": "2020-01-01", "afterwards": "indefinite",
        "notice": period(3, "months", json!("quarter_end"))});
    let words = |region: &str| {
        let mut value = value.clone();
        value["region"] = json!(region);
        steps_in_words(&deadline(&terms(value), date("2026-01-15")).unwrap().steps, Lang::De)[1].clone()
    };
    let line = "3 Monate zum Quartalsende: Ende 30.06.2026, letzter Tag des Zugangs 31.03.2026";
    assert_eq!(words("DE"), format!("{line}, § 188 II BGB"));
    assert_eq!(words("AT-9"), format!("{line}, § 902 ABGB"));
    assert_eq!(words("CH-ZH"), format!("{line}, Art. 77 I Ziff. 3 OR"));
}

#[test]
fn why_a_day_is_not_safe() {
    let safe = |by: &str| {
        let notice = json!({"kind": "fixed", "by": by, "to": "12-31"});
        let all = json!({"start": "2020-01-01", "afterwards": "indefinite", "region": "DE-BY", "notice": notice});
        let found = deadline(&terms(all), date("2026-02-01")).unwrap();
        steps_in_words(&found.steps, Lang::De).into_iter().find(|step| step.starts_with("Sicher")).unwrap()
    };
    assert_eq!(safe("06-28"), "Sicherer Zugang: Fr 26.06.2026 (28.06.2026 ist ein Sonntag, § 130 BGB)");
    assert_eq!(safe("04-03"), "Sicherer Zugang: Do 02.04.2026 (03.04.2026 ist ein Feiertag (Karfreitag), § 130 BGB)");
    assert_eq!(safe("12-24"), "Sicherer Zugang: Mi 23.12.2026 (am 24.12.2026 schließen Büros mittags, § 130 BGB)");
}

#[test]
fn each_country_s_own_law_on_receipt() {
    // A Saturday; the Swiss rule stands in no paragraph.
    let safe = |region: &str, lang| {
        let notice = json!({"kind": "fixed", "by": "10-31", "to": "12-31"});
        let all = json!({"start": "2020-01-01", "afterwards": "indefinite", "region": region, "notice": notice});
        let steps = steps_in_words(&deadline(&terms(all), date("2026-02-01")).unwrap().steps, lang);
        steps.into_iter().find(|step| step.starts_with("Si") || step.starts_with("Safe")).unwrap()
    };
    for (region, source) in [("DE-BE", ", § 130 BGB"), ("AT-9", ", § 862a ABGB"), ("CH-ZH", "")] {
        assert_eq!(
            safe(region, Lang::De),
            format!("Sicherer Zugang: Fr 30.10.2026 (31.10.2026 ist ein Samstag{source})")
        );
        assert_eq!(
            safe(region, Lang::En),
            format!("Safe receipt: Fri 30 Oct 2026 (31 Oct 2026 is a Saturday{source})")
        );
    }
}

#[test]
fn hints_name_german_law_for_german_contracts_alone() {
    let hints = |law: Law, lang: Lang| {
        [
            giving::form_hint(NoticeForm::Text, law, lang),
            giving::form_hint(NoticeForm::AgreedWritten, law, lang),
            giving::form_hint(NoticeForm::StatutoryWritten, law, lang),
            giving::proof_hint(Proof::Slip, law, lang),
            giving::authority_hint(Authority::ProxyNeeded, law, lang),
        ]
    };
    for lang in Lang::ALL {
        let named = hints(Law::Bgb, lang);
        let sources = ["§ 126b BGB", "BGB", "§ 126 BGB", "BAG 2 AZR 68/24", "§ 174 BGB"];
        for (hint, source) in named.into_iter().zip(sources) {
            assert!(hint.contains(source), "{source}: {hint}");
        }
        for law in [Law::Abgb, Law::Or] {
            for hint in hints(law, lang) {
                assert!(!hint.contains("BGB") && !hint.contains("BAG"), "{law:?}: {hint}");
            }
        }
    }
    assert_eq!(giving::form_hint(NoticeForm::Text, Law::Abgb, Lang::De), "Textform: eine E-Mail genügt.");
    // That an e-mail suffices in doubt, and that what is not collected never arrived, is German law.
    for law in [Law::Abgb, Law::Or] {
        assert!(giving::form_hint(NoticeForm::AgreedWritten, law, Lang::De).contains("nur, wenn der Vertrag"));
        assert!(giving::fit_hint(Fit::OriginalFollows, law, Lang::De).starts_with("Genügt nur"));
        assert!(giving::proof_hint(Proof::Collected, law, Lang::De).ends_with("ungewiss."));
    }
    assert!(giving::fit_hint(Fit::OriginalFollows, Law::Bgb, Lang::De).starts_with("Genügt im Zweifel"));
    assert!(giving::proof_hint(Proof::Collected, Law::Bgb, Lang::De).ends_with("nicht zugegangen."));
}

#[test]
fn at_any_time_and_without_notice() {
    let words = |value: Value| {
        let all = json!({"start": "2020-01-01", "first_term": {"until": "2025-12-31"}, "afterwards": value["afterwards"],
            "notice": value["notice"]});
        steps_in_words(&deadline(&terms(all), date("2026-01-31")).unwrap().steps, Lang::De)[1].clone()
    };
    let any = json!({"kind": "any_time", "amount": 1, "unit": "months"});
    assert_eq!(
        words(json!({"afterwards": "indefinite", "notice": any})),
        "Jederzeit mit 1 Monat Frist: bei Zugang am 31.01.2026 Ende 28.02.2026, § 188 II BGB"
    );
    let none = json!({"kind": "none"});
    assert_eq!(words(json!({"afterwards": "indefinite", "notice": none})), "Keine Kündigung möglich");
    assert_eq!(words(json!({"afterwards": "ends", "notice": none})), "Endet ohne Kündigung am 31.12.2025");
}

#[test]
fn every_refusal_names_its_remedy_in_both_languages() {
    for code in TermErrorCode::ALL {
        for lang in Lang::ALL {
            let text = term_error(code, lang);
            assert!(text.ends_with('.') && text.split(". ").count() >= 2, "{code:?}: {text}");
        }
    }
}

#[test]
fn every_note_is_a_sentence() {
    let end = date("2026-07-14");
    for note in [
        Note::CheckStartDay,
        Note::ThirdWorkingDaySaturday,
        Note::NoTermLeft,
        Note::NoticeLongerThanTerm,
        Note::Ended { end },
        Note::NotBegun { start: end },
        Note::BoundUntil { end },
        Note::SpecialOver { closed: end },
    ] {
        let german = note_in_words(note, Lang::De);
        let english = note_in_words(note, Lang::En);
        assert!(german.ends_with('.') && english.ends_with('.') && german != english, "{note:?}");
    }
    assert_eq!(note_in_words(Note::BoundUntil { end }, Lang::De), "Ohne Kündigung gebunden bis 14.07.2026.");
    assert_eq!(freely_in_words(Freely::Monthly, Lang::De), "monatlich kündbar");
    assert_eq!(legal_hint(Lang::De), "Berechnet – bitte mit dem Vertrag abgleichen");
}
