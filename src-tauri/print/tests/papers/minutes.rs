use kontor_core::minutes::{Decision, MinutesKind, MinutesState, Outcome, Voting};
use kontor_print::Tagging;
use kontor_print::papers::agenda::Letterhead;
use kontor_print::papers::minutes::{MinutesPaper, MinutesPart, MinutesTask};
use kontor_words::PaperLang;

use crate::pdf::{self, assert_nothing_clipped};
use crate::samples::day;

const LONG: &str = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstand";

fn decision(wording: &str) -> Decision {
    Decision {
        number: Some("BR-2026-014".to_owned()),
        wording: wording.to_owned(),
        yes: Some(5),
        no: Some(1),
        ..Decision::default()
    }
}

fn part(title: &str, text: &str) -> MinutesPart {
    MinutesPart { number: "3.1".to_owned(), title: title.to_owned(), text: text.to_owned(), ..MinutesPart::default() }
}

fn paper(parts: Vec<MinutesPart>) -> MinutesPaper {
    MinutesPaper {
        firm: Letterhead {
            name: "Hansen Bootsbau GmbH".to_owned(),
            lines: vec!["Am Hafen 5 · 25335 Elmshorn".to_owned()],
        },
        title: "3. Sitzung des Beirats 2026".to_owned(),
        kind: MinutesKind::Results,
        state: MinutesState::Released,
        version: 1,
        approved_on: None,
        when: "Montag, 16. März 2026, 09:00 – 11:00 Uhr".to_owned(),
        place: vec!["Raum Elbe".to_owned()],
        chair: "Kim Weber".to_owned(),
        keeper: "Anna Petersen".to_owned(),
        people: vec![("Anwesend".to_owned(), vec!["Kim Weber (Vorsitz), Jo Lang (ab 10:15)".to_owned()])],
        quorum: "3 von 5 Stimmen anwesend oder vertreten · beschlussfähig".to_owned(),
        opening: "Die Vorsitzende stellt fest, dass ordnungsgemäß geladen wurde.".to_owned(),
        parts,
        closing: String::new(),
        next_date: "Montag, 15. Juni 2026".to_owned(),
        signed_at: "Elmshorn".to_owned(),
        day: day(2026, 3, 16),
        as_of: day(2026, 3, 17),
        extract: false,
    }
}

fn whole() -> MinutesPart {
    MinutesPart {
        decisions: vec![decision("Die Website wird erneuert.")],
        tasks: vec![MinutesTask {
            title: "Angebote einholen".to_owned(),
            who: "Jo Lang".to_owned(),
            due: Some(day(2026, 4, 1)),
        }],
        ..part("Werbung", "Herr Lang berichtet.\n\nNach kurzer Aussprache:")
    }
}

#[test]
fn minutes_say_what_was_decided_and_who_does_what_in_every_language() {
    for lang in PaperLang::ALL {
        let pdf = pdf::read(&format!("minutes-{}", lang.code()), &paper(vec![whole()]).set(lang, None).unwrap());
        assert_eq!((pdf.pages, &pdf.tagging), (1, &Tagging::Ua1));
        assert_nothing_clipped(&pdf, 210.0, 297.0);
        let text = pdf.text();
        let said = if lang == PaperLang::En {
            ["DRAFT", "Decision BR-2026-014", "for 5 · against 1 · accepted", "Tasks"]
        } else {
            ["ENTWURF", "Beschluss BR-2026-014", "Ja 5 · Nein 1 · angenommen", "Aufgaben"]
        };
        for part in
            said.into_iter().chain(["3.1", "Herr Lang berichtet.", "Angebote einholen", "Kim Weber", "ab 10:15"])
        {
            assert!(text.contains(part), "{part} is not in {text}");
        }
    }
    let approved = MinutesPaper {
        state: MinutesState::Approved,
        approved_on: Some(day(2026, 6, 15)),
        version: 2,
        ..paper(vec![])
    };
    let text = pdf::read("minutes-approved", &approved.set(PaperLang::De, None).unwrap()).text();
    assert!(text.contains("Fassung 2 · genehmigt am 15. Juni 2026") && !text.contains("ENTWURF"), "{text}");
}

#[test]
fn minutes_of_decisions_leave_out_what_was_said() {
    let only = MinutesPaper { kind: MinutesKind::Decisions, ..paper(vec![whole(), part("Haushalt", "Aussprache.")]) };
    let text = pdf::read("minutes-decisions", &only.set(PaperLang::De, None).unwrap()).text();
    assert!(text.contains("Die Website wird erneuert.") && !text.contains("berichtet"), "{text}");
    assert!(!text.contains("Haushalt"), "an item without a decision is not in them: {text}");
    let none = MinutesPaper { kind: MinutesKind::Decisions, ..paper(vec![part("Haushalt", "Aussprache.")]) };
    let text = pdf::read("minutes-none", &none.set(PaperLang::De, None).unwrap()).text();
    assert!(text.contains("keine Beschlüsse"), "{text}");
}

#[test]
fn a_decision_is_never_broken_and_nothing_is_clipped() {
    let wording: Vec<String> = (1..=8).map(|n| format!("Satz {n} des Beschlusses über die {LONG}.")).collect();
    let long = |n: usize| MinutesPart {
        decisions: vec![Decision {
            number: Some(format!("BR-2026-{n:03}")),
            voting: Voting::Secret,
            outcome: Outcome::Rejected,
            ..decision(&wording.join("\n"))
        }],
        tasks: vec![MinutesTask { title: LONG.to_owned(), who: LONG.to_owned(), due: None }],
        ..part(LONG, &"Es wird beraten. ".repeat(40))
    };
    let pdf = pdf::read("minutes-long", &paper((1..=12).map(long).collect()).set(PaperLang::De, None).unwrap());
    assert!(pdf.pages > 4, "{} pages", pdf.pages);
    assert_nothing_clipped(&pdf, 210.0, 297.0);
    // The first and the last sentence of a box stand on one page.
    let words = pdf.words();
    for n in 1..=12 {
        let number = format!("BR-2026-{n:03}");
        let head = words.iter().position(|word| word.text.contains(&number)).unwrap_or_else(|| panic!("{number}"));
        let last = words[head..].iter().find(|word| word.text.contains("abgelehnt")).expect("its result");
        assert_eq!(words[head].page, last.page, "{number} is broken");
    }
}

#[test]
fn an_extract_is_one_item_with_the_head() {
    let extract = MinutesPaper { extract: true, closing: "Schluss".to_owned(), ..paper(vec![whole()]) };
    for lang in [PaperLang::De, PaperLang::En] {
        let name = format!("minutes-extract-{}", lang.code());
        let pdf = pdf::read(&name, &extract.set(lang, None).unwrap());
        assert_nothing_clipped(&pdf, 210.0, 297.0);
        let text = pdf.text();
        assert!(text.contains("BR-2026-014") && text.contains("Raum Elbe"), "{text}");
        // What belongs to the whole is not in a part of it.
        for word in ["ordnungsgemäß", "Schluss", "15. Juni 2026"] {
            assert!(!text.contains(word), "{word}: {text}");
        }
        insta::assert_snapshot!(name, pdf.pages().join("\n---\n"));
    }
}
