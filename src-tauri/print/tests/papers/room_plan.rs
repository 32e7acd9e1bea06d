use kontor_print::papers::day_plans::{PlanEvent, Standing};
use kontor_print::papers::room_plan::{RoomEvents, RoomPlanPaper};
use kontor_words::PaperLang;

use crate::pdf::{self, assert_nothing_clipped};
use crate::samples::{at, day};

const LONG: &str = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";

fn event(title: &str, on: u32, hours: (u32, u32)) -> PlanEvent {
    PlanEvent {
        title: title.to_owned(),
        first: day(2026, 3, on),
        last: day(2026, 3, on),
        start: Some(at(hours.0, 0)),
        end: Some(at(hours.1, 0)),
        place: String::new(),
        standing: Standing::Stands,
    }
}

fn plan(days: (u32, u32)) -> RoomPlanPaper {
    let gone = PlanEvent { standing: Standing::Cancelled, ..event("Entfallen", 16, (12, 13)) };
    let elbe = vec![event("Sitzung des Beirats", 16, (9, 11)), gone, event(LONG, 20, (8, 9))];
    RoomPlanPaper {
        firm: "Hansen Elektrotechnik GmbH".to_owned(),
        days: (day(2026, 3, days.0), day(2026, 3, days.1)),
        rooms: vec![
            RoomEvents { name: "Raum Elbe".to_owned(), events: elbe },
            RoomEvents { name: "Raum Stör".to_owned(), events: Vec::new() },
            RoomEvents { name: String::new(), events: vec![event("Messe", 18, (9, 17))] },
        ],
        holidays: vec![(day(2026, 3, 19), "Betriebsausflug".to_owned())],
        as_of: day(2026, 3, 2),
    }
}

#[test]
fn rooms_stand_by_the_days_of_a_week_or_one_by_one_for_a_day() {
    for (form, days) in [("week", (16, 22)), ("day", (16, 16))] {
        for lang in [PaperLang::De, PaperLang::En, PaperLang::DeCh] {
            let paper = plan(days);
            let table = paper.table(lang);
            let name = format!("room-plan-{form}-{}", lang.code());
            let pdf = pdf::read(&name, &paper.sheet(&table, lang).set().unwrap());
            let (width, height) = if form == "week" { (297.0, 210.0) } else { (210.0, 297.0) };
            assert_nothing_clipped(&pdf, width, height);
            let text = pdf.text();
            assert!(text.contains("09:00 – 11:00") && text.contains("Raum Stör"), "{text}");
            assert!(!text.contains("Entfallen"), "what was cancelled leaves the room free");
            assert!(form == "day" || pdf.squeezed().contains(LONG));
            if lang != PaperLang::DeCh {
                insta::assert_snapshot!(name, pdf.pages().join("\n---\n"));
            }
        }
    }
}
