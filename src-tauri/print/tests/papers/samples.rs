//! Papers to set: a believable small firm, and what a hostile one would type.

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use kontor_core::money::{Currency, Money};
use kontor_print::papers::agenda::{AgendaDay, AgendaPaper, AgendaRow, Convener, Letterhead, NextDate, TopicKind};
use kontor_print::papers::contract_list::{Alert, ContractColumn, ContractGroup, ContractListPaper, ContractRow, Flow};

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn at(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

pub fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// The head of the sitting that the design shows, without items.
pub fn sitting() -> AgendaPaper {
    AgendaPaper {
        firm: Letterhead {
            name: "Hansen Elektrotechnik GmbH".to_owned(),
            lines: texts(&["Hafenstraße 12 · 25335 Elmshorn"]),
        },
        title: "3. Sitzung des Beirats 2026".to_owned(),
        short_title: "Beirat 2026/3".to_owned(),
        invited_on: Some(day(2026, 3, 2)),
        signed_at: Some("Elmshorn".to_owned()),
        as_of: day(2026, 3, 2),
        days: vec![AgendaDay {
            date: day(2026, 3, 16),
            start: at(9, 0),
            planned_end: Some(at(11, 0)),
            reckoned_end: Some(at(11, 10)),
        }],
        place: texts(&["Raum Elbe, Hafenstraße 12, 25335 Elmshorn"]),
        online: Some("meet.example.org/beirat-2026-3 · Kennung 482 117".to_owned()),
        chair: Some("Jens Hansen".to_owned()),
        keeper: Some("Anna Petersen".to_owned()),
        participants: texts(&[
            "Dr. Lang",
            "Fr. Petersen",
            "Hr. Yılmaz",
            "Fr. Weber",
            "Hr. Kröger",
            "Fr. Otte",
            "Hr. Blohm",
            "Fr. Saß",
            "Hr. Thoms",
        ]),
        guests: texts(&["Dr. Ilse Brandt (Wirtschaftsprüfung Brandt & Co.)"]),
        preparation: texts(&["Jahresabschluss 2025 (Anlage 1)", "Angebote zur Lagerhalle (Anlagen 2 und 3)"]),
        rows: Vec::new(),
        next_date: Some(NextDate { start: day(2026, 6, 15).and_time(at(9, 0)), place: Some("Raum Elbe".to_owned()) }),
        next_words: None,
        convener: Some(Convener { name: "Jens Hansen".to_owned(), function: Some("Vorsitz des Beirats".to_owned()) }),
    }
}

pub fn row(number: &str, start: (u32, u32), minutes: u32, title: &str, presenter: &str) -> AgendaRow {
    let start = at(start.0, start.1);
    AgendaRow {
        number: (!number.is_empty()).then(|| number.to_owned()),
        start: Some(start),
        end: Some(start + TimeDelta::minutes(i64::from(minutes))),
        minutes: Some(minutes),
        title: title.to_owned(),
        presenter: (!presenter.is_empty()).then(|| presenter.to_owned()),
        ..AgendaRow::default()
    }
}

/// The sitting of the design: five items, sub-items, a break, an internal one.
pub fn council() -> AgendaPaper {
    let sub = |number: &str, title: &str| AgendaRow {
        number: Some(number.to_owned()),
        depth: 1,
        title: title.to_owned(),
        ..AgendaRow::default()
    };
    AgendaPaper {
        rows: vec![
            AgendaRow {
                internal: true,
                notes: Some("Namensschilder stellen, Einwahl prüfen.".to_owned()),
                equipment: Some("Beamer, Konferenztelefon, 12 Mappen".to_owned()),
                ..row("", (8, 30), 30, "Raum herrichten", "Petersen")
            },
            row("1", (9, 0), 5, "Eröffnung, Beschlussfähigkeit", "Hansen"),
            AgendaRow {
                kind: TopicKind::Discussion,
                overrun: 5,
                goal: Some("Empfehlung an die Gesellschafterversammlung".to_owned()),
                annexes: texts(&["1"]),
                ..row("2", (9, 5), 30, "Jahresabschluss 2025", "Dr. Lang")
            },
            AgendaRow {
                kind: TopicKind::Decision,
                goal: Some("Freigabe bis 1,2 Mio. €".to_owned()),
                annexes: texts(&["2", "3"]),
                ..row("3", (9, 35), 45, "Investition Lagerhalle", "Petersen")
            },
            sub("3.1", "Brandschutz"),
            sub("3.2", "Finanzierung"),
            AgendaRow { kind: TopicKind::Break, ..row("", (10, 20), 15, "Pause", "") },
            AgendaRow {
                kind: TopicKind::Election,
                text: Some("Vorgeschlagen sind Frau Weber und Herr Kröger.".to_owned()),
                goal: Some("geheim".to_owned()),
                ..row("4", (10, 35), 25, "Wahl des stellv. Vorsitzes", "Weber")
            },
            AgendaRow { gap: 5, ..row("5", (11, 5), 5, "Verschiedenes, nächster Termin", "Hansen") },
        ],
        ..sitting()
    }
}

/// `items` items of three lines each: title, kind and motion, annex.
pub fn long_sitting(items: usize) -> AgendaPaper {
    let titles = [
        "Bericht der Geschäftsführung",
        "Jahresabschluss 2025",
        "Investition Lagerhalle",
        "Personalplanung",
        "Rahmenvertrag Strom",
        "Neufassung der Geschäftsordnung",
        "Datenschutzbericht",
        "Fuhrpark",
    ];
    let people = ["Hansen", "Dr. Lang", "Petersen", "Weber", "Yılmaz"];
    let mut time = at(9, 0);
    let rows = (0..items)
        .map(|i| {
            let minutes = [5, 10, 15][i % 3];
            let start = time;
            time += TimeDelta::minutes(i64::from(minutes));
            AgendaRow {
                kind: [TopicKind::Decision, TopicKind::Discussion][i % 2],
                goal: Some("Zustimmung zum vorgelegten Entwurf".to_owned()),
                annexes: vec![(i + 1).to_string()],
                number: Some((i + 1).to_string()),
                start: Some(start),
                end: Some(time),
                minutes: Some(minutes),
                title: titles[i % titles.len()].to_owned(),
                presenter: Some(people[i % people.len()].to_owned()),
                ..AgendaRow::default()
            }
        })
        .collect();
    AgendaPaper { rows, online: None, preparation: texts(&["Jahresabschluss 2025 (Anlage 1)"]), ..sitting() }
}

/// Two days, the clock beginning again on the second.
pub fn two_days() -> AgendaPaper {
    let mut paper = council();
    let mut second = paper.rows.clone();
    for row in &mut second {
        row.day = 1;
    }
    paper.rows.extend(second);
    let mut next = paper.days[0].clone();
    next.date = day(2026, 3, 17);
    paper.days.push(next);
    paper.title = "Klausurtagung des Beirats 2026".to_owned();
    paper
}

pub fn euro(minor: i64) -> Option<Money> {
    Some(Money::new(minor, Currency::EUR))
}

/// The list of the design: two cost centres, four contracts.
pub fn contracts() -> ContractListPaper {
    let contract = |number: &str, title: &str, partner: &str, kind: &str, notice: &str| ContractRow {
        number: number.to_owned(),
        title: title.to_owned(),
        partner: partner.to_owned(),
        kind: kind.to_owned(),
        notice: notice.to_owned(),
        responsible: "Anna Petersen".to_owned(),
        status: "laufend".to_owned(),
        ..ContractRow::default()
    };
    ContractListPaper {
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        title: None,
        filter: "laufend, abzusenden in den nächsten 60 Tagen, nach Kostenstelle".to_owned(),
        key_date: day(2026, 3, 16),
        as_of: day(2026, 3, 16),
        columns: ContractColumn::USUAL.to_vec(),
        said_by_groups: None,
        groups: vec![
            ContractGroup {
                title: Some("100 Verwaltung".to_owned()),
                rows: vec![
                    ContractRow {
                        send_by: Some(day(2026, 3, 12)),
                        alert: Alert::Soon,
                        receive_by: Some(day(2026, 3, 18)),
                        end: Some(day(2026, 4, 15)),
                        yearly: euro(298_800),
                        ..contract(
                            "V-2024-0031",
                            "Kopiererleasing",
                            "Druckwerk Nord GmbH",
                            "Leasing",
                            "4 Wochen vor Ablauf",
                        )
                    },
                    ContractRow {
                        send_by: Some(day(2026, 4, 8)),
                        receive_by: Some(day(2026, 4, 14)),
                        end: Some(day(2026, 7, 14)),
                        yearly: euro(114_000),
                        ..contract(
                            "V-2023-0012",
                            "Wartung der Telefonanlage",
                            "Kommunika AG",
                            "Wartung",
                            "3 Monate vor Ablauf",
                        )
                    },
                    ContractRow {
                        instead_of_send_by: "monatlich kündbar".to_owned(),
                        yearly: euro(35_880),
                        ..contract(
                            "V-2022-0040",
                            "Mobilfunk, acht Karten",
                            "Nordfunk GmbH",
                            "Telefonie",
                            "1 Monat, jederzeit",
                        )
                    },
                ],
            },
            ContractGroup {
                title: Some("200 Lager".to_owned()),
                rows: vec![
                    ContractRow {
                        send_by: Some(day(2026, 3, 25)),
                        receive_by: Some(day(2026, 3, 31)),
                        end: Some(day(2026, 6, 30)),
                        yearly: euro(2_160_000),
                        ..contract(
                            "V-2019-0004",
                            "Lagerhalle Hafenstraße",
                            "Brodersen Immobilien",
                            "Miete",
                            "3 Monate zum Quartalsende",
                        )
                    },
                    ContractRow {
                        instead_of_send_by: "endet 31.08.2026".to_owned(),
                        end: Some(day(2026, 8, 31)),
                        yearly: Some(Money::new(1_428_000, Currency::CHF)),
                        ..contract(
                            "V-2025-0003",
                            "Gabelstapler (Mietkauf)",
                            "Alpina Hubtechnik AG",
                            "Mietkauf",
                            "keine",
                        )
                    },
                    ContractRow {
                        send_by: Some(day(2026, 5, 12)),
                        receive_by: Some(day(2026, 5, 19)),
                        end: Some(day(2026, 6, 30)),
                        yearly: euro(480_000),
                        flow: Flow::Income,
                        ..contract(
                            "V-2025-0009",
                            "Untervermietung Stellplätze",
                            "Autohaus Saß e. K.",
                            "Vermietung",
                            "6 Wochen zum Quartalsende",
                        )
                    },
                ],
            },
        ],
        subtotals: true,
        totals: true,
    }
}

/// `rows` contracts, ungrouped, with titles of one to three lines.
pub fn many_contracts(rows: usize) -> ContractListPaper {
    let what = ["Wartung", "Leasing", "Miete", "Versicherung", "Softwarepflege", "Reinigung", "Strom"];
    let of =
        ["der Telefonanlage", "Kopierer im Erdgeschoss und im ersten Stock", "Lagerhalle Hafenstraße", "des Fuhrparks"];
    let who = [
        "Nordfunk GmbH",
        "Brodersen Immobilienverwaltungsgesellschaft mbH & Co. KG",
        "Kommunika AG",
        "Stadtwerke Elmshorn",
    ];
    let notice = ["3 Monate zum Quartalsende", "4 Wochen vor Ablauf", "1 Monat, jederzeit"];
    let rows = (0..rows)
        .map(|i| {
            let end = day(2026, 4, 1) + Days::new((i as u64 * 37) % 700);
            ContractRow {
                number: format!("V-{}-{:04}", 2010 + i % 16, i),
                title: format!("{} {}", what[i % what.len()], of[i % of.len()]),
                partner: who[i % who.len()].to_owned(),
                kind: what[i % what.len()].to_owned(),
                end: Some(end),
                receive_by: Some(end - Days::new(90)),
                send_by: Some(end - Days::new(97)),
                alert: if i % 25 == 0 { Alert::Soon } else { Alert::None },
                notice: notice[i % notice.len()].to_owned(),
                yearly: euro(12_000 + (i as i64 * 7919) % 900_000),
                ..ContractRow::default()
            }
        })
        .collect();
    ContractListPaper { groups: vec![ContractGroup { title: None, rows }], filter: "alle".to_owned(), ..contracts() }
}
