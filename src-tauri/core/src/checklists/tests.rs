mod days;

use chrono::NaiveDate;

use super::*;
use crate::contracts::testing;
use crate::error::Error;
use crate::master_data::employee::{self, EmployeeFields};
use crate::moment::Moment;
use crate::office::Office;
use crate::tasks;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment() -> Moment {
    Moment::on(day("2026-03-16"), "Otte")
}

fn employee_with(family: &str, entered_on: Option<&str>, supervisor_id: Option<EmployeeId>) -> EmployeeFields {
    EmployeeFields {
        code: family.to_owned(),
        family: family.to_owned(),
        entered_on: entered_on.map(day),
        supervisor_id,
        ..EmployeeFields::default()
    }
}

fn item(title: &str, offset_days: i64, who: Doer) -> TemplateItem {
    TemplateItem { title: title.to_owned(), offset_days, who, ..TemplateItem::default() }
}

fn entry() -> TemplateFields {
    TemplateFields {
        code: "haus".to_owned(),
        name: "Neu im Haus".to_owned(),
        about: RecordKind::Employee,
        anchor: Anchor::Start,
        note: String::new(),
        active: true,
        position: 0,
        items: vec![
            item("Schlüssel bestellen", -14, Doer::Me),
            item("Rundgang", 0, Doer::Supervisor),
            item("Erste Woche besprechen", 7, Doer::Employee),
        ],
    }
}

struct House {
    office: Office,
    chief: EmployeeId,
    new: EmployeeId,
    template: ChecklistTemplateId,
}

fn house() -> House {
    let mut office = Office::in_memory(&moment()).unwrap();
    let chief = employee::save(&mut office, None, &employee_with("Otte", None, None), &moment()).unwrap().value;
    let fields = employee_with("Kern", Some("2026-04-01"), Some(chief));
    let new = employee::save(&mut office, None, &fields, &moment()).unwrap().value;
    let template = save(&mut office, None, &entry(), &moment()).unwrap().value;
    House { office, chief, new, template }
}

impl House {
    fn days(&self) -> Vec<(String, String)> {
        let filter = tasks::Filter { state: None, about: Some(self.new.into()), ..tasks::Filter::default() };
        let page = tasks::page(&self.office, &filter, 0, 100, moment().today).unwrap();
        page.rows.into_iter().map(|row| (row.title, row.due.map_or_else(String::new, |due| due.to_string()))).collect()
    }

    fn move_entry(&mut self, on: &str) {
        let mut fields = employee::get(self.office.read(), self.new).unwrap().fields;
        fields.entered_on = Some(day(on));
        employee::save(&mut self.office, Some(self.new), &fields, &moment()).unwrap();
    }
}

fn of_days(days: &[(&str, &str)]) -> Vec<(String, String)> {
    days.iter().map(|(title, due)| ((*title).to_owned(), (*due).to_owned())).collect()
}

#[test]
fn a_hung_checklist_makes_tasks_that_move_with_the_date() {
    let mut house = house();
    let hung = hang(&mut house.office, house.template, house.new.into(), None, &moment()).unwrap().value;
    let as_planned = of_days(&[
        ("Schlüssel bestellen", "2026-03-18"),
        ("Rundgang", "2026-04-01"),
        ("Erste Woche besprechen", "2026-04-08"),
    ]);
    assert_eq!(house.days(), as_planned);
    let filter = tasks::Filter { assignees: vec![house.chief], ..tasks::Filter::default() };
    assert_eq!(tasks::ids(&house.office, &filter, moment().today).unwrap().len(), 2, "mine and the supervisor's");

    // One is set by hand, one is done: the third moves alone.
    let all = tasks::ids(&house.office, &tasks::Filter::default(), moment().today).unwrap();
    tasks::finish(&mut house.office, &[crate::record::TaskId(all[0])], tasks::TaskState::Done, &moment()).unwrap();
    let by_hand = [crate::record::TaskId(all[1])];
    tasks::postpone(&mut house.office, &by_hand, tasks::Which::Due, Some(day("2026-04-02")), &moment()).unwrap();
    house.move_entry("2026-05-01");
    assert_eq!(
        house.days(),
        of_days(&[
            ("Schlüssel bestellen", "2026-03-18"),
            ("Rundgang", "2026-04-02"),
            ("Erste Woche besprechen", "2026-05-08"),
        ])
    );
    assert_eq!(of(house.office.read(), house.new.into()).unwrap()[0].anchored_on, Some(day("2026-05-01")));
    // The date and the tasks are one step.
    house.office.undo(&moment()).unwrap();
    assert_eq!(house.days()[2].1, "2026-04-08");
    assert_eq!(of(house.office.read(), house.new.into()).unwrap()[0].anchored_on, Some(day("2026-04-01")));

    let list = of(house.office.read(), house.new.into()).unwrap().remove(0);
    assert_eq!((list.id, list.tasks, list.finished), (hung, 3, 1));
    take_down(&mut house.office, hung, &moment()).unwrap();
    assert_eq!(house.days(), of_days(&[("Schlüssel bestellen", "2026-03-18")]), "what was done stays");
    house.office.undo(&moment()).unwrap();
    assert_eq!(house.days().len(), 3);
}

#[test]
fn a_contract_and_an_event_carry_their_lists_along() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let fields = testing::contract("Wartung", testing::renewing());
    let contract = testing::add(&mut office, fields, &moment());
    let start = crate::contracts::read::get(office.read(), contract).unwrap().fields.terms.start;
    let fields = TemplateFields {
        about: RecordKind::Contract,
        items: vec![item("Ablage anlegen", 3, Doer::Responsible)],
        ..entry()
    };
    let template = save(&mut office, None, &fields, &moment()).unwrap().value;
    hang(&mut office, template, contract.into(), None, &moment()).unwrap();
    let due = |office: &Office| {
        let page = tasks::page(office, &tasks::Filter::default(), 0, 10, moment().today).unwrap();
        page.rows[0].due
    };
    assert_eq!(due(&office), super::days(office.read(), start, &[3]).unwrap()[0]);
    let mut changed = crate::contracts::read::get(office.read(), contract).unwrap().fields;
    let changed_start = falls::moved(start, 30).unwrap();
    changed.terms.start = changed_start;
    crate::contracts::save::save(&mut office, Some(contract), changed, &moment()).unwrap();
    assert_eq!(due(&office), super::days(office.read(), changed_start, &[3]).unwrap()[0]);
}

#[test]
fn what_cannot_be_is_refused_with_its_reason() {
    let mut house = house();
    let code = |result: crate::Result<crate::office::Done<ChecklistId>>| match result {
        Err(Error::Invalid(issues)) => (issues[0].field.clone(), issues[0].code),
        other => panic!("not refused: {other:?}"),
    };
    let undated = employee::save(&mut house.office, None, &employee_with("Weiß", None, None), &moment()).unwrap().value;
    let refused = hang(&mut house.office, house.template, undated.into(), None, &moment());
    assert_eq!(code(refused), ("day".to_owned(), "CHECKLIST_DATE_MISSING"));
    hang(&mut house.office, house.template, undated.into(), Some(day("2026-06-01")), &moment()).unwrap();
    let room = crate::RecordRef { kind: RecordKind::Room, id: 1 };
    assert_eq!(code(hang(&mut house.office, house.template, room, None, &moment())).1, "CHECKLIST_KIND");

    let wrong = |fields: TemplateFields, office: &mut Office| match save(office, None, &fields, &moment()) {
        Err(Error::Invalid(issues)) => (issues[0].field.clone(), issues[0].code),
        other => panic!("not refused: {other:?}"),
    };
    let other = TemplateFields { code: "anders".to_owned(), ..entry() };
    for (fields, field, code) in [
        (entry(), "code", "CODE_TAKEN"),
        (TemplateFields { about: RecordKind::Room, items: Vec::new(), ..other.clone() }, "about", "CHECKLIST_KIND"),
        (
            TemplateFields { items: vec![item(" ", 0, Doer::Me)], ..other.clone() },
            "items.0.title",
            "TASK_TITLE_MISSING",
        ),
        (
            TemplateFields { items: vec![item("x", 4000, Doer::Me)], ..other.clone() },
            "items.0.offset_days",
            "CHECKLIST_OFFSET",
        ),
        (TemplateFields { about: RecordKind::Event, ..other }, "items.1.who", "CHECKLIST_DOER"),
    ] {
        assert_eq!(wrong(fields, &mut house.office), (field.to_owned(), code));
    }
}

#[test]
fn a_list_from_a_chosen_day_stays_on_it_whatever_is_written() {
    let House { mut office, new, template, .. } = house();
    let about = RecordRef { kind: RecordKind::Employee, id: new.0 };
    let id = hang(&mut office, template, about, Some(day("2026-05-04")), &moment()).unwrap().value;
    let dues = |office: &Office| {
        let filter = tasks::Filter { checklist: Some(id), ..tasks::Filter::default() };
        let rows = tasks::page(office, &filter, 0, 9, moment().today).unwrap().rows;
        rows.into_iter().map(|row| row.due.unwrap().to_string()).collect::<Vec<_>>()
    };
    let chosen = ["2026-04-20", "2026-05-04", "2026-05-11"];
    assert_eq!(dues(&office), chosen);
    let mut fields = employee::get(office.read(), new).unwrap().fields;
    fields.note = "Spind 12".to_owned();
    fields.entered_on = Some(day("2026-04-15"));
    employee::save(&mut office, Some(new), &fields, &moment()).unwrap();
    assert_eq!(dues(&office), chosen);
}
