use super::*;
use crate::contracts::testing as contracts;
use crate::error::Error;
use crate::master_data::entry::{self, EntryFields, List};
use crate::office::Office;
use crate::record::RecordKind;
use crate::{Moment, search};

fn moment() -> Moment {
    Moment::on("2026-03-16".parse().unwrap(), "Test")
}

fn one(code: &str, given: &str, family: &str) -> EmployeeFields {
    EmployeeFields { code: code.into(), given: given.into(), family: family.into(), ..EmployeeFields::default() }
}

fn add(office: &mut Office, fields: &EmployeeFields) -> EmployeeId {
    save(office, None, fields, &moment()).unwrap().value
}

/// The codes at their fields.
fn refused(result: crate::Result<crate::office::Done<EmployeeId>>) -> Vec<(String, &'static str)> {
    match result {
        Err(Error::Invalid(issues)) => issues.into_iter().map(|issue| (issue.field, issue.code)).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_employee_is_kept_whole_and_found_by_name_sign_and_extension() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let line = EntryFields { code: "10".into(), name_de: "Buchhaltung".into(), active: true, ..EntryFields::default() };
    let department = entry::save(&mut office, List::Department, None, &line, &moment()).unwrap().value;
    let fields = EmployeeFields {
        title: "Dr.".into(),
        salutation: "Frau".into(),
        function: "Leitung Rechnungswesen".into(),
        entered_on: "2019-04-01".parse().ok(),
        left_on: "2026-06-30".parse().ok(),
        department_id: Some(department),
        extension: "-123".into(),
        mobile: "+49 171 39200 55".into(),
        email: "petersen@hansen.example".into(),
        birthday: "--04-15".parse().ok(),
        working_days: "1234".into(),
        signing: Signing::Procuration,
        note: "vormittags".into(),
        ..one("AP", "Anna", "Petersen")
    };
    let id = add(&mut office, &fields);
    assert_eq!(get(office.read(), id).unwrap().fields, fields);
    assert_eq!(fields.name(), "Dr. Anna Petersen");
    for text in ["petersen an", "AP", "buchhalt", "0171 39200", "rechnungsw"] {
        let found = search::find(office.read(), text, &[RecordKind::Employee], 5).unwrap();
        assert_eq!(found.hits.iter().map(|hit| hit.record.id).collect::<Vec<_>>(), [id.0], "{text}");
    }
    // The department's new name is found as well.
    let line = EntryFields { name_de: "Finanzen".into(), ..line };
    entry::save(&mut office, List::Department, Some(department), &line, &moment()).unwrap();
    assert_eq!(search::find(office.read(), "finanz", &[RecordKind::Employee], 5).unwrap().count, 1);
    assert!(matches!(entry::delete(&mut office, department, &moment()), Err(Error::InUse { count: 1, .. })));
}

#[test]
fn what_is_wrong_stands_at_its_field() {
    let mut office = Office::in_memory(&moment()).unwrap();
    add(&mut office, &one("AP", "Anna", "Petersen"));
    let bad = EmployeeFields {
        email: "keine".into(),
        entered_on: "2026-02-01".parse().ok(),
        left_on: "2026-01-31".parse().ok(),
        working_days: "155".into(),
        ..one("AP", "", " ")
    };
    let mut found = refused(save(&mut office, None, &bad, &moment()));
    found.sort();
    let expected = [
        ("code", "CODE_TAKEN"),
        ("email", "EMAIL_INVALID"),
        ("family", "NAME_MISSING"),
        ("left_on", "END_BEFORE_START"),
        ("working_days", "WORKING_DAYS"),
    ];
    assert_eq!(found, expected.map(|(field, code)| (field.to_owned(), code)));
    for days in ["", "0", "8", "21", "11"] {
        let fields = EmployeeFields { working_days: days.into(), ..one("X", "", "X") };
        assert_eq!(refused(save(&mut office, None, &fields, &moment()))[0].1, "WORKING_DAYS", "{days}");
    }
    let category = entry::all(office.read(), List::Category).unwrap()[0].id;
    let fields = EmployeeFields { department_id: Some(category), ..one("X", "", "X") };
    assert_eq!(refused(save(&mut office, None, &fields, &moment()))[0].1, "ENTRY_OF_OTHER_LIST");
}

#[test]
fn nobody_is_their_own_supervisor_over_any_number_of_steps() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let top = add(&mut office, &one("A", "Ada", "Oben"));
    let middle = add(&mut office, &EmployeeFields { supervisor_id: Some(top), ..one("B", "Bo", "Mitte") });
    let low = add(&mut office, &EmployeeFields { supervisor_id: Some(middle), ..one("C", "Cy", "Unten") });
    for supervisor in [top, middle, low] {
        let fields = EmployeeFields { supervisor_id: Some(supervisor), ..one("A", "Ada", "Oben") };
        assert_eq!(refused(save(&mut office, Some(top), &fields, &moment()))[0].1, "SUPERVISOR_RING");
    }
    let fields = EmployeeFields { substitute_id: Some(top), ..one("A", "Ada", "Oben") };
    assert_eq!(refused(save(&mut office, Some(top), &fields, &moment()))[0].1, "OWN_SUBSTITUTE");
    let fields = EmployeeFields { supervisor_id: Some(top), ..one("C", "Cy", "Unten") };
    save(&mut office, Some(low), &fields, &moment()).unwrap();
}

#[test]
fn contracts_know_who_is_responsible_by_name_and_follow_it() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let mut fields = contracts::contract("Miete", contracts::renewing());
    fields.responsible = "Kim Weber".into();
    let id = contracts::add(&mut office, fields, &moment());
    let responsible = |office: &Office| -> (String, Option<i64>) {
        let sql = "SELECT responsible, responsible_id FROM contract WHERE id = ?1";
        office.read().query_row(sql, [id], |row| Ok((row.get(0)?, row.get(1)?))).unwrap()
    };
    assert_eq!(responsible(&office), ("Kim Weber".into(), None));
    let kim = add(&mut office, &one("KW", "Kim", "Weber"));
    assert_eq!(responsible(&office), ("Kim Weber".into(), Some(kim.0)));
    save(&mut office, Some(kim), &one("KW", "Kim", "Weber-Lang"), &moment()).unwrap();
    assert_eq!(responsible(&office), ("Kim Weber-Lang".into(), Some(kim.0)));
    assert!(matches!(delete(&mut office, kim, &moment()), Err(Error::InUse { count: 1, .. })));
    let left = EmployeeFields { left_on: "2026-03-15".parse().ok(), ..one("KW", "Kim", "Weber-Lang") };
    assert!(!left.works_on(moment().today));
    save(&mut office, Some(kim), &left, &moment()).unwrap();

    let ada = add(&mut office, &EmployeeFields { substitute_id: Some(kim), ..one("AO", "Ada", "Oben") });
    let listed: Vec<_> = duties(office.read(), kim, moment().today).unwrap();
    assert_eq!(
        listed.iter().map(|duty| (duty.kind, duty.record.id)).collect::<Vec<_>>(),
        [(DutyKind::Contract, id.0), (DutyKind::Substitute, ada.0)]
    );
    let wanted = Handover { from: kim, to: Some(ada), kinds: vec![] };
    assert_eq!(hand_over(&mut office, &wanted, &moment()).unwrap().value, 2);
    assert_eq!(responsible(&office), ("Ada Oben".into(), Some(ada.0)));
    // Nobody stands in for themselves.
    assert_eq!(get(office.read(), ada).unwrap().fields.substitute_id, None);
    assert!(duties(office.read(), kim, moment().today).unwrap().is_empty());
    office.undo(&moment()).unwrap();
    assert_eq!(responsible(&office), ("Kim Weber-Lang".into(), Some(kim.0)));
    let back = Handover { from: ada, to: Some(kim), kinds: vec![] };
    assert_eq!(hand_over(&mut office, &back, &moment()).unwrap_err().code(), "INVALID");
}

#[test]
fn taking_over_from_the_own_supervisor_moves_up() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let top = add(&mut office, &one("A", "Ada", "Oben"));
    let middle = add(&mut office, &EmployeeFields { supervisor_id: Some(top), ..one("B", "Bo", "Mitte") });
    let low = add(&mut office, &EmployeeFields { supervisor_id: Some(middle), ..one("C", "Cy", "Unten") });
    let other = add(&mut office, &EmployeeFields { supervisor_id: Some(middle), ..one("D", "Di", "Unten") });
    hand_over(&mut office, &Handover { from: middle, to: Some(low), kinds: vec![] }, &moment()).unwrap();
    assert_eq!(get(office.read(), low).unwrap().fields.supervisor_id, Some(top));
    assert_eq!(get(office.read(), other).unwrap().fields.supervisor_id, Some(low));
    // Handing the top's people to somebody below a subordinate of theirs would close a ring.
    let ring = Handover { from: top, to: Some(other), kinds: vec![DutyKind::Supervisor] };
    assert_eq!(hand_over(&mut office, &ring, &moment()).unwrap_err().code(), "INVALID");
}

#[test]
fn a_name_that_two_bear_is_nobodys() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let first = add(&mut office, &one("KW", "Kim", "Weber"));
    assert_eq!(named(office.read(), "kim weber").unwrap().map(|one| one.id), Some(first));
    assert_eq!(named(office.read(), "kw").unwrap().map(|one| one.id), Some(first));
    add(&mut office, &one("KW2", "Kim", "Weber"));
    assert_eq!(named(office.read(), "Kim Weber").unwrap(), None);
    assert_eq!(named(office.read(), " ").unwrap(), None);
}
