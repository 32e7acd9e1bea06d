use chrono::NaiveDate;
use kontor_print::Tagging;
use kontor_print::papers::day_plans::{DayPlanPaper, PlanEvent, Standing};
use kontor_words::PaperLang;

use crate::pdf::{self, assert_nothing_clipped};
use crate::samples::{at, day};

const LONG: &str = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";

fn event(title: &str, on: NaiveDate, hours: Option<(u32, u32)>) -> PlanEvent {
    PlanEvent {
        title: title.to_owned(),
        first: on,
        last: on,
        start: hours.map(|(from, _)| at(from, 0)),
        end: hours.map(|(_, to)| at(to, 30)),
        place: "Raum Elbe".to_owned(),
        standing: Standing::Stands,
    }
}

fn plan(events: Vec<PlanEvent>) -> DayPlanPaper {
    DayPlanPaper {
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        day: day(2026, 4, 1),
        filter: "Beirat".to_owned(),
        events,
        holidays: vec![(day(2026, 4, 3), "Karfreitag".to_owned()), (day(2026, 4, 6), "Ostermontag".to_owned())],
        as_of: day(2026, 3, 16),
    }
}

fn usual() -> Vec<PlanEvent> {
    vec![
        event("Sitzung des Beirats", day(2026, 3, 30), Some((9, 11))),
        PlanEvent { last: day(2026, 4, 2), ..event("Messe", day(2026, 3, 31), None) },
        PlanEvent { standing: Standing::Cancelled, ..event("Besprechung", day(2026, 4, 1), Some((14, 15))) },
        PlanEvent { standing: Standing::Draft, ..event("Frühstück", day(2026, 4, 1), Some((8, 9))) },
        event(&format!("{LONG} und Weiteres"), day(2026, 4, 4), Some((10, 12))),
    ]
}

#[test]
fn a_week_names_its_holidays_and_says_what_is_not_sure() {
    for lang in PaperLang::ALL {
        let name = format!("week-plan-{}", lang.code());
        let pdf = pdf::read(&name, &plan(usual()).set_week(lang).unwrap());
        assert_eq!((pdf.pages, &pdf.tagging), (1, &Tagging::Ua1));
        assert_nothing_clipped(&pdf, 297.0, 210.0);
        let text = pdf.text();
        let said = if lang == PaperLang::En {
            ["Week 14 / 2026", "cancelled", "draft"]
        } else {
            ["KW 14 / 2026", "abgesagt", "Entwurf"]
        };
        for part in said.into_iter().chain(["Karfreitag", "09:00 – 11:30"]) {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert_eq!(text.matches("Messe").count(), 3, "on each of its days");
        assert!(pdf.squeezed().contains(LONG));
        if matches!(lang, PaperLang::De | PaperLang::En) {
            insta::assert_snapshot!(name, pdf.pages().join("\n---\n"));
        }
    }
}

#[test]
fn a_full_week_goes_on_on_the_next_page() {
    let many = (0..40).map(|n| event(&format!("Termin{n:02}"), day(2026, 4, 1), Some((8, 9)))).collect();
    let pdf = pdf::read("week-plan-full", &plan(many).set_week(PaperLang::De).unwrap());
    assert!(pdf.pages > 1);
    assert_nothing_clipped(&pdf, 297.0, 210.0);
    let text = pdf.text();
    assert!((0..40).all(|n| text.contains(&format!("Termin{n:02}"))));
}

#[test]
fn what_has_no_room_in_a_month_follows_by_its_date() {
    let mut events = usual();
    events.extend((0..12).map(|n| event(&format!("Termin{n:02}"), day(2026, 4, 15), Some((8, 9)))));
    for lang in PaperLang::ALL {
        let name = format!("month-plan-{}", lang.code());
        let pdf = pdf::read(&name, &plan(events.clone()).set_month(lang).unwrap());
        assert_eq!(pdf.pages, 2);
        assert_nothing_clipped(&pdf, 297.0, 210.0);
        let text = pdf.text();
        for n in 0..12 {
            assert_eq!(text.matches(&format!("Termin{n:02}")).count(), 1, "{n}: once, in the box or on the list");
        }
        assert!(!text.contains("+1") && !text.contains("weitere"), "{text}");
        let second = &pdf.pages()[1];
        assert!(second.contains(if lang == PaperLang::En { "15 April 2026" } else { "15. April 2026" }), "{second}");
        assert!(pdf.squeezed().contains(LONG));
        if matches!(lang, PaperLang::De | PaperLang::En) {
            insta::assert_snapshot!(name, pdf.pages().join("\n---\n"));
        }
    }
}

#[test]
fn a_month_of_six_weeks_stands_on_one_page() {
    // March 2026 begins on a Sunday: six rows. February 2027 begins on a Monday: four.
    for (on, weeks) in [(day(2026, 3, 1), 6), (day(2027, 2, 1), 4)] {
        let paper = DayPlanPaper { day: on, holidays: Vec::new(), ..plan(Vec::new()) };
        let pdf = pdf::read(&format!("month-plan-{weeks}"), &paper.set_month(PaperLang::De).unwrap());
        assert_eq!(pdf.pages, 1, "{on}");
        assert_nothing_clipped(&pdf, 297.0, 210.0);
        let numbers = pdf.words().into_iter().filter(|word| word.left < 40.0 && word.text.parse::<u32>().is_ok());
        assert_eq!(numbers.filter(|word| word.top > 35.0 && word.top < 180.0).count(), weeks);
    }
}
