use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn patterns_write_numbers() {
    for (pattern, value, expected) in [
        ("V-{YYYY}-{NNNN}", 31, Some("V-2026-0031")),
        ("{YY}{MM}/{NNN}", 1234, Some("2603/1234")),
        ("K{NNNNN}", 7, Some("K00007")),
        ("V-{YYYY}", 1, None),
        ("V-{NNN}-{NNN}", 1, None),
        ("V-{XX}-{NNN}", 1, None),
        ("V-{NNN", 1, None),
        ("V-NNN}", 1, None),
    ] {
        assert_eq!(written(pattern, value, day("2026-03-16")).ok().as_deref(), expected, "{pattern}");
    }
}

#[test]
fn numbers_are_drawn_once_and_not_given_back_by_undo() {
    let moment = Moment::on(day("2026-03-16"), "Test");
    let mut office = Office::in_memory(&moment).unwrap();
    let number = |office: &mut Office, moment: &Moment| {
        office.transact(Op::step("test", "x"), moment, |tx| {
            tx.execute("INSERT INTO room (code, name) VALUES (hex(randomblob(4)), 'x')", [])?;
            draw(tx, "contract", moment.today)
        })
    };
    assert_eq!(number(&mut office, &moment).unwrap().value, "V-2026-0001");
    office.undo(&moment).unwrap();
    assert_eq!(number(&mut office, &moment).unwrap().value, "V-2026-0002");
    let next_year = Moment::on(day("2027-01-02"), "Test");
    assert_eq!(number(&mut office, &next_year).unwrap().value, "V-2027-0001");
}

#[test]
fn a_number_from_outside_lifts_the_counter() {
    let moment = Moment::on(day("2026-03-16"), "Test");
    let mut office = Office::in_memory(&moment).unwrap();
    office
        .transact(Op::step("test", "x"), &moment, |tx| {
            lift(tx, "contract", "V-2026-0040", moment.today)?;
            lift(tx, "contract", "V-2026-0012", moment.today)?;
            lift(tx, "contract", "something else", moment.today)?;
            assert_eq!(draw(tx, "contract", moment.today)?, "V-2026-0041");
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_next_value_moves_upward_only() {
    let moment = Moment::on(day("2026-03-16"), "Test");
    let mut office = Office::in_memory(&moment).unwrap();
    let id = all(office.read(), moment.today).unwrap()[0].id;
    save(&mut office, id, "V-{YYYY}-{NNNN}", Reset::Yearly, 10, &moment).unwrap();
    assert!(save(&mut office, id, "V-{YYYY}-{NNNN}", Reset::Yearly, 9, &moment).is_err());
    assert!(save(&mut office, id, "V-{NNNN}", Reset::Yearly, 10, &moment).is_err());
    assert!(save(&mut office, id, "V-{YYYY}-{NNNN}", Reset::Monthly, 10, &moment).is_err());
}

/// What the list shows of a range.
fn shown(office: &Office, code: &str, moment: &Moment) -> NumberRange {
    all(office.read(), moment.today).unwrap().into_iter().find(|range| range.code == code).unwrap()
}

#[test]
fn only_running_numbers_move_the_counter() {
    let moment = Moment::on(day("2026-03-16"), "Test");
    let mut office = Office::in_memory(&moment).unwrap();
    for number in [
        "V-2026-9223372036854775807",
        "V-2026-9223372036854775806",
        "V-2026-99999999999999999999",
        "V-2026-4917112345678",
        "V-+026-0007",
        "V--026-0007",
    ] {
        office.transact(Op::step("test", "x"), &moment, |tx| lift(tx, "contract", number, moment.today)).unwrap();
        assert_eq!(shown(&office, "contract", &moment).preview, "V-2026-0001", "{number}");
    }
    let periods: i64 = office.read().query_row("SELECT count(*) FROM number_counter", [], |row| row.get(0)).unwrap();
    assert_eq!(periods, 0);
    // Twelve digits are as many as a pattern can ask for; behind them it still goes on.
    let number = format!("V-2026-{HIGHEST}");
    office.transact(Op::step("test", "x"), &moment, |tx| lift(tx, "contract", &number, moment.today)).unwrap();
    assert_eq!(shown(&office, "contract", &moment).next, HIGHEST + 1);
}

#[test]
fn a_counter_at_its_end_is_refused_and_not_wrapped_around() {
    let moment = Moment::on(day("2026-03-16"), "Test");
    let mut office = Office::in_memory(&moment).unwrap();
    let id = shown(&office, "contract", &moment).id;
    let refused = save(&mut office, id, "V-{YYYY}-{NNNN}", Reset::Yearly, i64::MAX, &moment).unwrap_err();
    let Error::Invalid(issues) = refused else { panic!("{refused:?}") };
    assert_eq!((issues[0].field.as_str(), issues[0].code), ("next", "NUMBER_TOO_HIGH"));
    // A file of an earlier day may hold one all the same.
    office.housekeep(|tx| set_next(tx, id, "2026", i64::MAX)).unwrap();
    let refused = office.transact(Op::step("test", "x"), &moment, |tx| draw(tx, "contract", moment.today));
    assert_eq!(refused.unwrap_err().code(), "INVALID");
    assert!(save(&mut office, id, "V-{YYYY}-{NNNNN}", Reset::Yearly, i64::MAX, &moment).is_ok());
}

#[test]
fn raising_the_next_value_alone_is_told_and_is_no_step() {
    let moment = Moment::on(day("2026-03-16"), "Test");
    let mut office = Office::in_memory(&moment).unwrap();
    let id = shown(&office, "contract", &moment).id;
    let done = save(&mut office, id, "V-{YYYY}-{NNNN}", Reset::Yearly, 100, &moment).unwrap();
    assert_eq!((done.changes.kinds, done.changes.records), (vec![RecordKind::NumberRange], vec![id.into()]));
    assert_eq!(shown(&office, "contract", &moment).next, 100);
    assert!(office.undo(&moment).is_err(), "what cannot be taken back is not offered");
    let again = save(&mut office, id, "V-{YYYY}-{NNNN}", Reset::Yearly, 100, &moment).unwrap();
    assert!(again.changes.is_empty());
    // With a new pattern there is a step; taking it back leaves the counter where it is.
    let done = save(&mut office, id, "X-{YYYY}-{NNNN}", Reset::Yearly, 200, &moment).unwrap();
    assert_eq!(done.changes.records, [id.into()]);
    office.undo(&moment).unwrap();
    assert_eq!(shown(&office, "contract", &moment).preview, "V-2026-0200");
}

#[test]
fn a_preview_shows_what_saving_would_give() {
    let moment = Moment::on(day("2026-12-16"), "Test");
    let mut office = Office::in_memory(&moment).unwrap();
    let id = shown(&office, "customer", &moment).id;
    let show = |office: &Office, pattern: &str, reset, next| {
        preview(office.read(), id, pattern, reset, next, moment.today).unwrap()
    };
    for (pattern, reset, fault) in [
        ("K-{YYYY}", Reset::Never, Some("NUMBER_PATTERN")),
        ("", Reset::Never, Some("NUMBER_PATTERN")),
        ("K-{NNN}-{NNN}", Reset::Never, Some("NUMBER_PATTERN")),
        ("K-{NNN}", Reset::Yearly, Some("NUMBER_RESET")),
        ("K-{YY}-{NNN}", Reset::Monthly, Some("NUMBER_RESET")),
        ("K-{YY}{MM}-{NNN}", Reset::Monthly, None),
    ] {
        let shown = show(&office, pattern, reset, 1);
        assert_eq!(shown.fault, fault, "{pattern}");
        assert_eq!(shown.numbers.is_empty(), fault.is_some(), "{pattern}");
        assert_eq!(save(&mut office, id, pattern, reset, 1, &moment).is_err(), fault.is_some(), "{pattern}");
    }
    let shown = show(&office, " K-{YY}-{NNN} ", Reset::Yearly, 7);
    assert_eq!(shown.numbers, ["K-26-007", "K-26-008"]);
    assert_eq!(shown.anew, Some((day("2027-01-01"), "K-27-001".to_owned())));
    assert_eq!(show(&office, "{YYYY}{MM}{NN}", Reset::Monthly, 1).anew.unwrap().0, day("2027-01-01"));
    // A number that somebody bears is stepped over.
    let insert = "INSERT INTO contact (uid, kind, customer_number) VALUES ('x', 'person', 'K-26-008')";
    office.transact(Op::step("test", "x"), &moment, |tx| Ok(tx.execute(insert, [])?)).unwrap();
    assert_eq!(show(&office, "K-{YY}-{NNN}", Reset::Yearly, 7).numbers, ["K-26-007", "K-26-009"]);
}
