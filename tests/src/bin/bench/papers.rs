//! Papers: the contract list against plain Typst, the agenda's first page after a keystroke,
//! five hundred labels.

use std::time::Duration;

use chrono::{NaiveDate, NaiveTime};
use kontor_core::money::{Currency, Money};
use kontor_print::Tags;
use kontor_print::labels::LabelSheet;
use kontor_print::labels::sheet::Place;
use kontor_print::papers::agenda::{
    AgendaDay, AgendaForm, AgendaOptions, AgendaPaper, AgendaRow, Letterhead, TopicKind,
};
use kontor_print::papers::contract_list::{ContractColumn, ContractGroup, ContractListPaper, ContractRow};
use kontor_print::papers::labels::{Label, LabelsPaper};
use kontor_words::PaperLang;

use crate::{Report, percentile, timed};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 16).unwrap_or_default()
}

fn list(rows: usize) -> ContractListPaper {
    let row = |n: usize| ContractRow {
        number: format!("V-2026-{n:04}"),
        title: format!("Wartung der Telefonanlage in der Niederlassung {n}"),
        partner: format!("Kommunika Nord {} GmbH", n % 300),
        kind: "Wartung".to_owned(),
        end: Some(day()),
        send_by: Some(day()),
        receive_by: Some(day()),
        notice: "3 Monate zum Quartalsende".to_owned(),
        yearly: Some(Money::new(114_000 + n as i64, Currency::EUR)),
        ..ContractRow::default()
    };
    ContractListPaper {
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        title: None,
        filter: "laufend".to_owned(),
        key_date: day(),
        as_of: day(),
        columns: ContractColumn::USUAL.to_vec(),
        groups: vec![ContractGroup { title: None, rows: (0..rows).map(row).collect() }],
        subtotals: false,
        totals: true,
    }
}

fn agenda(items: usize, typed: usize) -> AgendaPaper {
    let time = |minute: usize| {
        let minute = u32::try_from(minute).unwrap_or(0);
        NaiveTime::from_hms_opt(8 + minute / 60 % 15, minute % 60, 0)
    };
    let row = |n: usize| AgendaRow {
        number: Some((n + 1).to_string()),
        kind: TopicKind::Discussion,
        title: format!("Bericht zum Vorhaben {n} und seinen Folgen {}", if n == 0 { typed } else { 0 }),
        goal: Some("Empfehlung an die Gesellschafterversammlung".to_owned()),
        presenter: Some("Dr. Lang".to_owned()),
        start: time(n * 10),
        end: time(n * 10 + 10),
        minutes: Some(10),
        ..AgendaRow::default()
    };
    AgendaPaper {
        firm: Letterhead { name: "Hansen Elektrotechnik GmbH".to_owned(), lines: vec!["Hafenstraße 12".to_owned()] },
        title: "3. Sitzung des Beirats 2026".to_owned(),
        short_title: "Beirat 2026/3".to_owned(),
        as_of: day(),
        days: vec![AgendaDay {
            date: day(),
            start: NaiveTime::from_hms_opt(8, 0, 0).unwrap_or_default(),
            planned_end: None,
            reckoned_end: None,
        }],
        rows: (0..items).map(row).collect(),
        invited_on: None,
        signed_at: None,
        place: vec!["Raum Elbe".to_owned()],
        online: None,
        chair: None,
        keeper: None,
        participants: Vec::new(),
        guests: Vec::new(),
        preparation: Vec::new(),
        next_date: None,
        next_words: None,
        convener: None,
    }
}

pub(crate) fn run(report: &mut Report) {
    let list = list(2_000);
    let table = list.table(PaperLang::De).expect("a table");
    let sheet = list.sheet(&table, PaperLang::De);
    // Once each before, so that fonts and library are loaded for both.
    let warm = |paper: kontor_print::Paper| paper.pdf(Tags::Never).expect("a PDF");
    warm(sheet.set_plainly().expect("a list"));
    warm(list.set(PaperLang::De).expect("a list"));
    // In turns, so that a busy moment of the machine meets both.
    let (mut plain, mut ours) = (Duration::MAX, Duration::MAX);
    for _ in 0..7 {
        plain = plain.min(timed(|| warm(sheet.set_plainly().expect("a list")).bytes.len()).1);
        ours = ours.min(timed(|| warm(list.set(PaperLang::De).expect("a list")).bytes.len()).1);
    }
    report.ratio("contract list of 2,000 rows to PDF, against plain Typst", ours, plain, 1.1);

    let options = AgendaOptions { form: AgendaForm::Participants, compact: false, lang: PaperLang::De };
    let first_page = |typed: usize| {
        let paper = agenda(40, typed).set(options, None).expect("an agenda");
        paper.svg(0).expect("a page").len()
    };
    first_page(0);
    let times = (1..40).map(|typed| timed(|| first_page(typed)).1).collect();
    report.below(
        "agenda of 40 items, first page after a keystroke, p95",
        percentile(times, 95),
        Duration::from_millis(60),
    );

    let labels = labels(500);
    let to_pdf = || labels.set(PaperLang::De).expect("labels").paper.pdf(Tags::Auto).expect("a PDF").bytes.len();
    to_pdf();
    let times = (0..5).map(|_| timed(to_pdf).1).collect();
    report.below("500 labels to PDF, p95", percentile(times, 95), Duration::from_millis(500));
}

fn labels(count: usize) -> LabelsPaper {
    let label = |n: usize| Label {
        name: format!("Weber {n}, Dr. Anna"),
        lines: vec![
            format!("Kommunika Nord {n} GmbH"),
            "Einkauf".to_owned(),
            "Frau Dr. Anna Weber".to_owned(),
            "Hafenstraße 12".to_owned(),
            "25335 Elmshorn".to_owned(),
        ],
    };
    LabelsPaper {
        sheet: LabelSheet::known("3475").expect("a sheet").clone(),
        labels: (0..count).map(label).collect(),
        start: 4,
        shift: Place { x: 0.0, y: 0.0 },
        frames: false,
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        as_of: day(),
    }
}
