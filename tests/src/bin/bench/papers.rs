//! Papers: the contract list against plain Typst, the agenda's first page after a keystroke, minutes of twenty pages,
//! five hundred labels and two hundred badges.

use std::time::Duration;

use chrono::{NaiveDate, NaiveTime};
use kontor_core::minutes::{Decision, MinutesKind, MinutesState};
use kontor_core::money::{Currency, Money};
use kontor_print::Tags;
use kontor_print::labels::LabelSheet;
use kontor_print::labels::sheet::Place;
use kontor_print::papers::agenda::{
    AgendaDay, AgendaForm, AgendaOptions, AgendaPaper, AgendaRow, Letterhead, TopicKind,
};
use kontor_print::papers::contract_list::{ContractColumn, ContractGroup, ContractListPaper, ContractRow};
use kontor_print::papers::labels::{Label, LabelsPaper};
use kontor_print::papers::minutes::{MinutesPaper, MinutesPart, MinutesTask};
use kontor_print::papers::name_badges::{NameBadgesPaper, Named};
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
        said_by_groups: None,
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

    let minutes = minutes();
    let pages = || {
        let paper = minutes.set(PaperLang::De, None).expect("minutes").pdf(Tags::Auto).expect("a PDF");
        paper.bytes.len()
    };
    let count = minutes.set(PaperLang::De, None).expect("minutes").page_count();
    assert!((20..=22).contains(&count), "{count} pages");
    pages();
    let times = (0..7).map(|_| timed(pages).1).collect();
    report.below("minutes of 20 pages to PDF, p95", percentile(times, 95), Duration::from_millis(400));

    let badges = badges(200);
    let to_pdf = || badges.set(PaperLang::De).expect("badges").paper.pdf(Tags::Auto).expect("a PDF").bytes.len();
    to_pdf();
    let times = (0..5).map(|_| timed(to_pdf).1).collect();
    report.below("200 name badges to PDF, p95", percentile(times, 95), Duration::from_millis(500));
}

/// What a long sitting leaves behind: sixty items with text, a decision and a task each.
fn minutes() -> MinutesPaper {
    let part = |n: usize| MinutesPart {
        number: (n + 1).to_string(),
        title: format!("Bericht zum Vorhaben {n} und seinen Folgen"),
        text: "Die Geschäftsführung berichtet über den Stand. Auf Nachfrage werden Kosten und Fristen erläutert; \
               die Unterlagen lagen allen Mitgliedern vor.\n"
            .repeat(2),
        decisions: vec![Decision {
            number: Some(format!("BR-2026-{n:03}")),
            wording: "Der Beirat empfiehlt, das Vorhaben im vorgelegten Umfang fortzuführen.".to_owned(),
            yes: Some(5),
            no: Some(1),
            ..Decision::default()
        }],
        tasks: vec![MinutesTask {
            title: "Nachtrag verhandeln und vorlegen".to_owned(),
            who: "Jo Lang".to_owned(),
            due: Some(day()),
        }],
        ..MinutesPart::default()
    };
    MinutesPaper {
        firm: Letterhead { name: "Hansen Elektrotechnik GmbH".to_owned(), lines: vec!["Hafenstraße 12".to_owned()] },
        title: "3. Sitzung des Beirats 2026".to_owned(),
        kind: MinutesKind::Results,
        state: MinutesState::Released,
        version: 1,
        approved_on: None,
        when: "Montag, 16. März 2026, 09:00 – 17:00 Uhr".to_owned(),
        place: vec!["Raum Elbe".to_owned()],
        chair: "Dr. Anna Weber".to_owned(),
        keeper: "Anna Petersen".to_owned(),
        people: vec![("Anwesend".to_owned(), (0..20).map(|n| format!("Kim Weber {n}")).collect())],
        quorum: "20 von 20 Stimmen anwesend oder vertreten · beschlussfähig".to_owned(),
        opening: String::new(),
        parts: (0..60).map(part).collect(),
        closing: String::new(),
        next_date: String::new(),
        signed_at: "Elmshorn".to_owned(),
        day: day(),
        as_of: day(),
        extract: false,
    }
}

fn badges(count: usize) -> NameBadgesPaper {
    let person = |n: usize| Named {
        title: if n.is_multiple_of(3) { "Dr.".to_owned() } else { String::new() },
        given: format!("Anna-Katharina {n}"),
        family: "von Lindenau-Reetwisch".to_owned(),
        firm: format!("Kommunika Nord {n} Gesellschaft mbH"),
    };
    NameBadgesPaper {
        sheet: LabelSheet::badges()[0].clone(),
        people: (0..count).map(person).collect(),
        start: 0,
        shift: Place { x: 0.0, y: 0.0 },
        frames: false,
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        as_of: day(),
    }
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
