//! Contracts: the calculator, the register and its papers with 10,000 of them.

use std::time::Duration;

use chrono::Days;
use kontor_api::Kontor;
use kontor_core::contracts::costs::PaymentInterval;
use kontor_core::contracts::list::{self, Filter, Sort};
use kontor_core::contracts::{ContractFields, CostLine, Tax, Terms, deadline, save};
use kontor_core::file;
use kontor_core::holidays::Region;
use kontor_core::money::{Currency, Money};
use kontor_tests::double::Double;
use serde_json::{Value, json};

use crate::contacts::moment;
use crate::writes::create;
use crate::{Report, percentile, timed};

const CONTRACTS: u64 = 10_000;
/// So many stand on the paper that is measured.
const LISTED: usize = 2_000;

/// Terms of every kind in turns, as a register has them.
fn terms(n: u64) -> Terms {
    let start = moment().today - Days::new(n * 37 % 1_095);
    let rule = match n % 5 {
        0 => json!({ "kind": "period", "amount": 3, "unit": "months", "to": "term_end" }),
        1 => json!({ "kind": "period", "amount": 6, "unit": "weeks", "to": "quarter_end" }),
        2 => json!({ "kind": "any_time", "amount": 1, "unit": "months" }),
        3 => json!({ "kind": "third_working_day", "of": "quarter" }),
        _ => json!({ "kind": "by_duration", "steps": [
            { "from_years": 0, "rule": { "kind": "period", "amount": 4, "unit": "weeks", "to": "mid_month_or_month_end" } },
            { "from_years": 2, "rule": { "kind": "period", "amount": 1, "unit": "months", "to": "month_end" } },
        ] }),
    };
    let afterwards = if n.is_multiple_of(5) { json!({ "renews": { "months": 12 } }) } else { json!("indefinite") };
    serde_json::from_value(json!({
        "start": start, "first_term": { "months": 12 }, "afterwards": afterwards, "notice": rule, "region": "DE-SH",
    }))
    .expect("sound terms")
}

fn contract(n: u64) -> ContractFields {
    let line = CostLine {
        valid_from: None,
        amount: Money::new(10_000 + n as i64, if n.is_multiple_of(9) { Currency::CHF } else { Currency::EUR }),
        tax: Tax::Net,
        vat_rate: 1_900,
        interval: PaymentInterval::Monthly,
        first_due: None,
        reason: String::new(),
    };
    ContractFields {
        responsible: format!("Zuständige {}", n % 40),
        costs: vec![line],
        ..ContractFields::new(&format!("Wartung der Anlage {n} in der Niederlassung"), terms(n))
    }
}

pub(crate) fn run(report: &mut Report) {
    let today = moment().today;
    let terms: Vec<Terms> = (0..CONTRACTS).map(terms).collect();
    assert!(terms.iter().all(|terms| terms.region != Region::default()));
    let all = || terms.iter().filter_map(|terms| deadline(terms, today).ok()).count();
    assert_eq!(all(), terms.len());
    let times = (0..20).map(|_| timed(all).1).collect();
    report.below("deadlines of 10,000 contracts, p95", percentile(times, 95), Duration::from_millis(15));

    let folder = tempfile::tempdir().expect("a folder");
    let (mut office, hold) = create(folder.path());
    for n in 0..CONTRACTS {
        save::save(&mut office, None, contract(n), &moment()).expect("a contract");
    }
    // Every filter of its own, as typing and choosing make them; the register itself is kept.
    list::page(&office, &Filter::default(), Sort::default(), today, 0, 100).expect("a page");
    let page = |n: i64| {
        let filter = Filter { deadline_within_days: Some(n), ..Filter::default() };
        list::page(&office, &filter, Sort::default(), today, 0, 100).expect("a page").sums.len()
    };
    let times = (0..100).map(|n| timed(|| page(n)).1).collect();
    report.below("register's first page with totals, p95", percentile(times, 95), Duration::from_millis(10));
    let mut times = Vec::new();
    for n in 0..20 {
        let tag = ContractFields { note: n.to_string(), ..contract(n) };
        let id = kontor_core::record::ContractId(1 + n as i64);
        save::save(&mut office, Some(id), tag, &moment()).expect("a contract");
        let all = Filter::default();
        times.push(timed(|| list::page(&office, &all, Sort::default(), today, 0, 100).expect("a page")).1);
    }
    report.below("the same right after a contract was saved, p95", percentile(times, 95), Duration::from_millis(60));
    let path = folder.path().join("bench.kontor");
    file::close(office.into_connection().expect("nothing is lent"), hold).expect("closed");
    papers(report, folder.path(), &path);
}

/// Papers as the window asks for them.
fn papers(report: &mut Report, folder: &std::path::Path, path: &std::path::Path) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.expect("a runtime");
    let kontor = Kontor::start(Double::new(folder.join("app"), None));
    let ask = |name: &str, request: Value| runtime.block_on(kontor.ask(name, request, None)).expect("an answer");
    let bytes = |name: &str, request: Value| runtime.block_on(kontor.ask_bytes(name, request)).expect("bytes");
    let mut pc = ask("pc_get", Value::Null);
    pc["who"] = json!("Bench");
    ask("pc_save", pc);
    runtime.block_on(kontor.open_path(path)).expect("opens");
    let ids = ask("contracts_ids", json!({}));
    let ids: Vec<i64> = serde_json::from_value(ids).expect("ids");
    let list = |ids: &[i64]| json!({ "paper": "contract-list", "group": "responsible", "filter": { "ids": ids } });
    let first = |ids: &[i64]| {
        let mut wish = list(ids);
        wish["beginning"] = json!(true);
        let set = ask("papers_render", wish);
        bytes("papers_page", json!({ "document": set["document"], "page": 0 })).len()
    };
    first(&ids[..LISTED]);
    let times = (0..7).map(|n| timed(|| first(&ids[n..LISTED + n])).1).collect();
    report.below(
        "2,000 rows grouped, first page in the preview, p95",
        percentile(times, 95),
        Duration::from_millis(200),
    );
    let set = ask("papers_render", list(&ids));
    let document = json!({ "document": set["document"] });
    let times = (0..7).map(|_| timed(|| bytes("papers_xlsx", document.clone()).len()).1).collect();
    report.below("XLSX of 10,000 contracts, p95", percentile(times, 95), Duration::from_millis(300));
    runtime.block_on(kontor.close()).expect("closed");
}
