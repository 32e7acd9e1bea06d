use kontor_core::minutes::Outcome;
use kontor_print::papers::checklist::{ChecklistLine, ChecklistPaper};
use kontor_print::papers::decision_register::{DecisionLine, DecisionRegisterPaper};
use kontor_print::papers::open_points::{OpenPointLine, OpenPointsPaper};
use kontor_words::PaperLang;

use crate::pdf::{self, Read, assert_nothing_clipped, squeeze};
use crate::samples::{day, texts};

const FIRM: &str = "Hansen Elektrotechnik GmbH";
const LONG: &str = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";

fn decision(body: &str, number: Option<&str>, wording: &str) -> DecisionLine {
    DecisionLine {
        body: body.to_owned(),
        number: number.map(str::to_owned),
        day: day(2026, 3, 16),
        sitting: "3. Sitzung des Beirats 2026".to_owned(),
        item: "3.1 Website".to_owned(),
        wording: wording.to_owned(),
        outcome: Outcome::Accepted,
        counts: [Some(5), Some(1), None, None],
    }
}

fn register() -> DecisionRegisterPaper {
    DecisionRegisterPaper {
        firm: FIRM.to_owned(),
        body: None,
        period: (day(2026, 1, 1), day(2026, 12, 31)),
        text: String::new(),
        rows: vec![
            decision("Beirat", Some("BR-2026-014"), "Die Website wird erneuert.\nDie Kosten trägt das Budget 2026."),
            decision("Beirat", None, "Der Messestand wird gemietet."),
            decision("", Some("2026-001"), "Ein Umlauf."),
        ],
        as_of: day(2026, 3, 17),
    }
}

fn read(name: &str, paper: &DecisionRegisterPaper, lang: PaperLang) -> Read {
    let table = paper.table(lang);
    pdf::read(name, &paper.sheet(&table, lang).set().unwrap())
}

#[test]
fn decisions_stand_by_body_with_their_words_and_votes() {
    for lang in PaperLang::ALL {
        let name = format!("decisions-{}", lang.code());
        let pdf = read(&name, &register(), lang);
        assert_nothing_clipped(&pdf, 297.0, 210.0);
        if matches!(lang, PaperLang::De | PaperLang::En) {
            insta::assert_snapshot!(name, pdf.pages().join("\n---\n"));
        }
    }
    let titles: Vec<_> = register().table(PaperLang::De).groups.into_iter().filter_map(|group| group.title).collect();
    assert_eq!(titles, ["Beirat", "Ohne Gremium"]);
    let mut one = register();
    one.body = Some("Beirat".to_owned());
    one.rows.truncate(2);
    assert!(one.table(PaperLang::De).groups.iter().all(|group| group.title.is_none()));
    one.rows.clear();
    assert!(read("decisions-none", &one, PaperLang::De).text().contains("kein Beschluss"));
    one.text = "Website".to_owned();
    let table = one.table(PaperLang::De);
    assert!(one.sheet(&table, PaperLang::De).filter.ends_with(" · mit „Website“ · 0 Beschlüsse"));
}

#[test]
fn a_long_wording_is_whole() {
    let mut paper = register();
    paper.rows[0].wording = format!("{LONG} {}", "Der Beirat beschließt, dass ".repeat(60));
    paper.rows[1].sitting = LONG.to_owned();
    let pdf = read("decisions-long", &paper, PaperLang::De);
    assert_nothing_clipped(&pdf, 297.0, 210.0);
    let text = pdf.squeezed();
    assert!(text.matches(LONG).count() == 2 && text.contains(&squeeze(&"Der Beirat beschließt, dass ".repeat(60))));
}

#[test]
fn open_points_go_by_body_and_say_what_is_late() {
    let point = |body: &str, title: &str, due| OpenPointLine {
        body: body.to_owned(),
        title: title.to_owned(),
        who: "Jo Lang".to_owned(),
        due,
        sitting: "2. Sitzung".to_owned(),
        item: "4 Haushalt".to_owned(),
    };
    let paper = OpenPointsPaper {
        firm: FIRM.to_owned(),
        body: None,
        rows: vec![
            point("Beirat", "Angebote einholen", Some(day(2026, 3, 1))),
            point("Beirat", LONG, Some(day(2026, 4, 1))),
            point("Betriebsrat", "Aushang", None),
        ],
        as_of: day(2026, 3, 17),
    };
    for lang in [PaperLang::De, PaperLang::En] {
        let name = format!("open-points-{}", lang.code());
        let table = paper.table(lang);
        let pdf = pdf::read(&name, &paper.sheet(&table, lang).set().unwrap());
        assert_nothing_clipped(&pdf, 297.0, 210.0);
        assert!(pdf.squeezed().contains(LONG));
        insta::assert_snapshot!(name, pdf.pages().join("\n---\n"));
    }
}

#[test]
fn a_checklist_counts_from_the_event() {
    let task = |title: &str, due, done| ChecklistLine {
        list: "Seminar".to_owned(),
        title: title.to_owned(),
        who: "Anna Petersen".to_owned(),
        due: Some(due),
        done,
    };
    let paper = ChecklistPaper {
        firm: FIRM.to_owned(),
        title: "Arbeitsschutz am Bau".to_owned(),
        about: texts(&["Montag, 16. März 2026", "Raum Elbe"]),
        day: day(2026, 3, 16),
        rows: vec![
            task("Raum buchen", day(2026, 2, 2), true),
            task("Einladungen", day(2026, 2, 16), false),
            task("Begrüßung", day(2026, 3, 16), false),
            task(LONG, day(2026, 3, 18), false),
        ],
        as_of: day(2026, 3, 2),
    };
    for lang in [PaperLang::De, PaperLang::En] {
        let name = format!("checklist-{}", lang.code());
        let table = paper.table(lang);
        let pdf = pdf::read(&name, &paper.sheet(&table, lang).set().unwrap());
        assert_nothing_clipped(&pdf, 210.0, 297.0);
        let text = pdf.text();
        for part in ["T−42", "T−28", "T+2", "!!"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(pdf.squeezed().contains(LONG));
        insta::assert_snapshot!(name, pdf.pages().join("\n---\n"));
    }
}
