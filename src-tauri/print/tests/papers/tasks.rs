use chrono::NaiveTime;
use kontor_core::tasks::Priority;
use kontor_print::Tagging;
use kontor_print::papers::handover_list::{HandoverContract, HandoverEvent, HandoverPaper};
use kontor_print::papers::task_list::{TaskColumn, TaskGroup, TaskLine, TaskListPaper};
use kontor_print::table::{Cell, Table};
use kontor_words::PaperLang;

use crate::pdf::{self, assert_nothing_clipped, squeeze};
use crate::samples::day;

const LONG: &str = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";

fn task(title: &str) -> TaskLine {
    TaskLine { title: title.to_owned(), priority: Some(Priority::Normal), ..TaskLine::default() }
}

fn rows() -> Vec<TaskLine> {
    vec![
        TaskLine {
            due: Some(day(2026, 3, 13)),
            who: "Anna Petersen".to_owned(),
            about: "V-2026-0012 Reinigung".to_owned(),
            phone: "+49 4121 778-0".to_owned(),
            priority: Some(Priority::High),
            ..task("Angebot Brandschutz einholen")
        },
        TaskLine {
            due: Some(day(2026, 3, 16)),
            time: NaiveTime::from_hms_opt(9, 30, 0),
            note: "Schlüssel liegt\nim Empfang".to_owned(),
            steps: (1, 3),
            ..task("Halle 2 abschließen")
        },
        TaskLine {
            due: Some(day(2026, 4, 2)),
            follow_up: Some(day(2026, 3, 18)),
            who: "Svenja Thießen".to_owned(),
            priority: Some(Priority::Low),
            ..task("Preisliste vergleichen")
        },
        TaskLine { done: true, due: Some(day(2026, 3, 1)), ..task("Ablage") },
        task("Alte Ordner aussortieren"),
    ]
}

fn list(group: Option<TaskGroup>, rows: Vec<TaskLine>) -> TaskListPaper {
    TaskListPaper {
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        title: None,
        filter: "offen · Anna Petersen".to_owned(),
        as_of: day(2026, 3, 16),
        period: None,
        columns: TaskColumn::USUAL.to_vec(),
        group,
        notes: true,
        rows,
        all: Some(40),
    }
}

/// Headings with the first words of each of their rows.
fn shape(table: &Table) -> Vec<(String, Vec<String>)> {
    let what = table.columns.iter().position(|column| column.key == "what").unwrap();
    let first = |cell: &Cell| match cell {
        Cell::Lines(lines) => lines[0].clone(),
        Cell::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    };
    let groups = table.groups.iter();
    groups
        .map(|group| {
            let rows = group.rows.iter().map(|row| first(&row.cells[what])).collect();
            (group.title.clone().unwrap_or_default(), rows)
        })
        .collect()
}

#[test]
fn the_list_reads_as_it_should() {
    for lang in PaperLang::ALL {
        let name = format!("task-list-{}", lang.code());
        let pdf = pdf::read(&name, &list(Some(TaskGroup::Day), rows()).set(lang).unwrap());
        assert_nothing_clipped(&pdf, 297.0, 210.0);
        assert_eq!(pdf.tagging, Tagging::Ua1);
        if lang != PaperLang::DeAt {
            insta::assert_snapshot!(name, pdf.pages().join("\n---\n"));
        }
    }
}

#[test]
fn what_is_overdue_and_what_is_done_are_told_by_signs() {
    let table = list(None, rows()).table(PaperLang::De);
    let column = |key: &str| table.columns.iter().position(|column| column.key == key).unwrap();
    let cells = |key: &str| table.groups[0].rows.iter().map(|row| row.cells[column(key)].clone()).collect::<Vec<_>>();
    assert_eq!(
        cells("due"),
        [
            Cell::Overdue(day(2026, 3, 13)),
            Cell::Due(day(2026, 3, 16)),
            Cell::Date(day(2026, 4, 2)),
            Cell::Date(day(2026, 3, 1)),
            Cell::Empty
        ]
    );
    let ticks = cells("done");
    assert_eq!(ticks.iter().filter(|cell| **cell == Cell::Tick(true)).count(), 1);
    assert_eq!(ticks[3], Cell::Tick(true));
    let lines =
        ["Halle 2 abschließen", "bis 09:30\u{a0}Uhr · 1 von 3 Schritten erledigt", "Schlüssel liegt", "im Empfang"];
    assert_eq!(cells("what")[1], Cell::Lines(lines.map(str::to_owned).to_vec()));
    let without = TaskListPaper { notes: false, ..list(None, rows()) }.table(PaperLang::De);
    assert!(!format!("{without:?}").contains("Schlüssel"));
}

#[test]
fn groups_are_days_people_or_records_and_take_their_column_along() {
    let by_person = list(Some(TaskGroup::Person), rows()).table(PaperLang::De);
    assert!(by_person.columns.iter().all(|column| column.key != "who"));
    assert_eq!(shape(&by_person)[0], ("Anna Petersen".to_owned(), vec!["Angebot Brandschutz einholen".to_owned()]));
    assert_eq!(shape(&by_person)[1].0, "Noch niemand");
    let by_record = list(Some(TaskGroup::Record), rows()).table(PaperLang::En);
    assert!(by_record.columns.iter().all(|column| column.key != "about"));
    assert_eq!(shape(&by_record)[1].0, "Without a record");
    let by_day = shape(&list(Some(TaskGroup::Day), rows()).table(PaperLang::De));
    // The Wiedervorlage comes before the day until which.
    assert_eq!(by_day[2], ("Mittwoch, 18. März 2026".to_owned(), vec!["Preisliste vergleichen".to_owned()]));
    assert_eq!(by_day.last().unwrap().0, "Ohne Tag");
}

#[test]
fn follow_ups_begin_with_what_was_left_open_and_leave_room_to_write() {
    let shown = |on, title| TaskLine { follow_up: Some(on), ..task(title) };
    let paper = TaskListPaper {
        period: Some((day(2026, 3, 16), day(2026, 3, 22))),
        columns: TaskColumn::FOLLOW_UPS.to_vec(),
        rows: vec![
            shown(day(2026, 3, 2), "Mahnung"),
            shown(day(2026, 3, 9), "Nachfassen"),
            shown(day(2026, 3, 16), "Anrufen"),
        ],
        all: None,
        ..list(Some(TaskGroup::FollowUp), Vec::new())
    };
    let groups = shape(&paper.table(PaperLang::De));
    assert_eq!(groups[0], ("Noch offen von früher".to_owned(), vec!["Mahnung".to_owned(), "Nachfassen".to_owned()]));
    assert_eq!(groups[1].0, "Montag, 16. März 2026");
    let pdf = pdf::read("follow-ups-de", &paper.set(PaperLang::De).unwrap());
    assert_nothing_clipped(&pdf, 297.0, 210.0);
    let words = pdf.words();
    let remark = words.iter().find(|word| word.text == "Bemerkung").unwrap();
    let edge = 297.0 - 20.0;
    assert!(edge - remark.left >= 30.0, "{} mm to write in", edge - remark.left);
    assert!(pdf.text().contains("16.03.2026 – 22.03.2026"));
    let none = TaskListPaper { rows: Vec::new(), ..paper };
    let text = pdf::read("follow-ups-none", &none.set(PaperLang::En).unwrap()).text();
    assert!(text.contains("There is no follow-up in this period."), "{text}");
}

#[test]
fn hostile_texts_keep_every_letter() {
    let hostile = TaskLine {
        note: format!("{LONG}\n\n#import \"x\" $a$ {}", "x".repeat(90)),
        who: LONG.to_owned(),
        about: format!("{LONG} {LONG}"),
        due: Some(day(2026, 3, 1)),
        follow_up: Some(day(2026, 3, 1)),
        ..task(&format!("{LONG} {}", "W".repeat(70)))
    };
    for group in [None, Some(TaskGroup::Day), Some(TaskGroup::Person), Some(TaskGroup::Record)] {
        let paper = TaskListPaper { columns: TaskColumn::ALL.to_vec(), ..list(group, vec![hostile.clone()]) };
        let pdf = pdf::read(&format!("task-list-hostile-{group:?}"), &paper.set(PaperLang::De).unwrap());
        assert_nothing_clipped(&pdf, 297.0, 210.0);
        let text = pdf.squeezed();
        for part in [LONG, &"x".repeat(90), &"W".repeat(70), "#import"] {
            assert!(text.contains(&squeeze(part)), "{group:?}: {part} is not in {text}");
        }
    }
    let many: Vec<TaskLine> = (0..300).map(|n| task(&format!("Nummer {n}: {LONG}"))).collect();
    let pdf = pdf::read("task-list-many", &list(None, many).set(PaperLang::De).unwrap());
    assert!(pdf.pages > 10 && pdf.text().contains(&format!("Seite {0} von {0}", pdf.pages)));
}

#[test]
fn a_handover_tells_what_is_left_and_has_lines_for_the_rest() {
    let paper = HandoverPaper {
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        who: "Dr. Merle Brodersen".to_owned(),
        substitute: "Anna Petersen".to_owned(),
        from: day(2026, 3, 16),
        until: day(2026, 3, 27),
        as_of: day(2026, 3, 16),
        notes: true,
        due: rows()[..2].to_vec(),
        follow_ups: vec![rows()[2].clone()],
        undated: vec![rows()[4].clone()],
        contracts: vec![
            HandoverContract {
                title: "V-2026-0012 Reinigung".to_owned(),
                partner: "Sauber & Söhne".to_owned(),
                phone: "040 2345-0".to_owned(),
                send_by: day(2026, 3, 10),
            },
            HandoverContract {
                title: LONG.to_owned(),
                partner: LONG.to_owned(),
                phone: String::new(),
                send_by: day(2026, 3, 20),
            },
        ],
        events: vec![HandoverEvent {
            title: "Montagsrunde".to_owned(),
            day: day(2026, 3, 23),
            clock: "07:30 – 08:15 Uhr".to_owned(),
            place: "Raum Elbe".to_owned(),
        }],
    };
    assert_eq!(paper.count(), 7);
    for lang in PaperLang::ALL {
        let name = format!("handover-{}", lang.code());
        let pdf = pdf::read(&name, &paper.set(lang).unwrap());
        assert_nothing_clipped(&pdf, 210.0, 297.0);
        assert_eq!(pdf.tagging, Tagging::Ua1);
        assert!(pdf.squeezed().contains(LONG), "{lang:?}");
        if matches!(lang, PaperLang::De | PaperLang::En) {
            insta::assert_snapshot!(name, pdf.pages().join("\n---\n"));
        }
    }
    let told = pdf::read("handover-told", &paper.set(PaperLang::De).unwrap()).text();
    for told_there in ["dringend", "+49 4121 778-0", "040 2345-0"] {
        assert!(told.contains(told_there), "{told_there}: {told}");
    }
    // A heading that is too long breaks before the name.
    let long = HandoverPaper { who: "M. Eng. Merle Brodersen".to_owned(), ..paper };
    let text = pdf::read("handover-long", &long.set(PaperLang::De).unwrap()).pages()[0].replace('\u{a0}', " ");
    assert!(text.lines().any(|line| line.starts_with("M. Eng. Merle Brodersen")), "{text}");
    let none = HandoverPaper { substitute: String::new(), ..HandoverPaper::default() };
    let text = pdf::read("handover-none", &none.set(PaperLang::De).unwrap()).text();
    assert!(text.contains("In dieser Zeit steht nichts an.") && text.contains("keine eingetragen"), "{text}");
}
