use super::*;

fn moment() -> Moment {
    Moment::on("2026-03-16".parse().unwrap(), "Test")
}

fn line(code: &str, parent_id: Option<EntryId>) -> EntryFields {
    EntryFields { code: code.into(), name_de: code.into(), active: true, parent_id, ..EntryFields::default() }
}

fn add(office: &mut Office, list: List, code: &str, parent: Option<EntryId>) -> EntryId {
    save(office, list, None, &line(code, parent), &moment()).unwrap().value
}

fn code<T: std::fmt::Debug>(result: Result<T>) -> (String, &'static str) {
    match result {
        Err(Error::Invalid(issues)) => (issues[0].field.clone(), issues[0].code),
        Err(error) => (String::new(), error.code()),
        Ok(value) => panic!("{value:?}"),
    }
}

#[test]
fn trees_are_three_deep_and_never_rings() {
    for list in [List::Category, List::Department, List::CostCentre] {
        let mut office = Office::in_memory(&moment()).unwrap();
        let top = add(&mut office, list, "a", None);
        let middle = add(&mut office, list, "b", Some(top));
        let low = add(&mut office, list, "c", Some(middle));
        let refused = |office: &mut Office, id, name: &str, parent| {
            code(save(office, list, id, &line(name, Some(parent)), &moment())).1
        };
        assert_eq!(refused(&mut office, None, "d", low), "TREE_TOO_DEEP");
        for below in [top, middle, low] {
            assert_eq!(refused(&mut office, Some(top), "a", below), "TREE_RING");
        }
        // What hangs below comes along: two levels do not fit below the second.
        let other = add(&mut office, list, "x", None);
        let under = add(&mut office, list, "y", Some(other));
        assert_eq!(refused(&mut office, Some(top), "a", other), "TREE_TOO_DEEP");
        assert_eq!(refused(&mut office, Some(other), "x", low), "TREE_TOO_DEEP");
        assert_eq!(refused(&mut office, Some(other), "x", middle), "TREE_TOO_DEEP");
        save(&mut office, list, Some(other), &line("x", Some(top)), &moment()).unwrap();
        // A branch in use by what hangs on it is not deleted; the places name them.
        assert!(matches!(delete(&mut office, other, &moment()), Err(Error::InUse { count: 1, .. })));
        delete(&mut office, under, &moment()).unwrap();
        delete(&mut office, other, &moment()).unwrap();
    }
}

#[test]
fn other_lists_are_no_trees_and_lists_do_not_mix() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let kind = all(office.read(), List::ContractKind).unwrap()[0].id;
    let category = all(office.read(), List::Category).unwrap()[0].id;
    for (list, parent) in [(List::ContractKind, kind), (List::Category, kind), (List::Role, category)] {
        let refused = code(save(&mut office, list, None, &line("neu", Some(parent)), &moment()));
        assert_eq!(refused, ("parent_id".to_owned(), "ENTRY_OF_OTHER_LIST"), "{list:?}");
    }
    // Nor is a line changed as if it were one of another list.
    let fields = get(office.read(), kind).unwrap().fields;
    assert_eq!(code(save(&mut office, List::Category, Some(kind), &fields, &moment())).1, "NOT_FOUND");
}

#[test]
fn rates_belong_to_vat_alone() {
    let mut office = Office::in_memory(&moment()).unwrap();
    for (list, rate, expected) in [
        (List::VatRate, None, Some("TEXT_MISSING")),
        (List::VatRate, Some(-1), Some("RATE_INVALID")),
        (List::VatRate, Some(10_001), Some("RATE_INVALID")),
        (List::Role, Some(1900), Some("RATE_INVALID")),
        (List::VatRate, Some(810), None),
    ] {
        let fields = EntryFields { rate, ..line("neu", None) };
        let saved = save(&mut office, list, None, &fields, &moment());
        match expected {
            Some(expected) => assert_eq!(code(saved), ("rate".to_owned(), expected)),
            None => assert_eq!(get(office.read(), saved.unwrap().value).unwrap().fields.rate, rate),
        }
    }
    // The program's own hold on this day, each within its time.
    let rates = all(office.read(), List::VatRate).unwrap();
    let german = rates.iter().find(|entry| entry.fields.code == "de-19").unwrap();
    assert_eq!((german.fields.rate, german.built_in), (Some(1900), true));
}

#[test]
fn the_programs_own_are_renamed_and_never_deleted_or_recoded() {
    let mut office = Office::in_memory(&moment()).unwrap();
    for list in List::ALL {
        let Some(own) = all(office.read(), *list).unwrap().into_iter().find(|entry| entry.built_in) else { continue };
        let renamed = EntryFields { name_de: "Anders".into(), active: false, ..own.fields.clone() };
        save(&mut office, *list, Some(own.id), &renamed, &moment()).unwrap();
        assert_eq!(code(delete(&mut office, own.id, &moment())).1, "BUILT_IN");
        let recoded = EntryFields { code: "x".into(), ..own.fields };
        assert_eq!(code(save(&mut office, *list, Some(own.id), &recoded, &moment())).1, "CODE_BUILT_IN", "{list:?}");
    }
    for list in [List::Salutation, List::PaymentInterval] {
        assert_eq!(code(save(&mut office, list, None, &line("neu", None), &moment())).1, "LIST_CLOSED");
    }
    // Every way to pay that contracts know has its line.
    let known: Vec<String> =
        all(office.read(), List::PaymentInterval).unwrap().into_iter().map(|entry| entry.fields.code).collect();
    for interval in crate::contracts::costs::PaymentInterval::ALL {
        assert!(known.iter().any(|code| code == interval.code()), "{interval:?}");
    }
}

#[test]
fn lines_are_brought_into_an_order_in_one_step() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let before: Vec<EntryId> = all(office.read(), List::Category).unwrap().iter().map(|entry| entry.id).collect();
    let mut wanted = before.clone();
    wanted.swap(0, 2);
    arrange(&mut office, List::Category, &wanted, &moment()).unwrap();
    let now = |office: &Office| -> Vec<EntryId> {
        all(office.read(), List::Category).unwrap().iter().map(|entry| entry.id).collect()
    };
    assert_eq!(now(&office), wanted);
    assert!(arrange(&mut office, List::Category, &wanted, &moment()).unwrap().changes.is_empty());
    office.undo(&moment()).unwrap();
    assert_eq!(now(&office), before);
    let stranger = all(office.read(), List::ContractKind).unwrap()[0].id;
    assert_eq!(code(arrange(&mut office, List::Category, &[stranger], &moment())).1, "NOT_FOUND");
}
