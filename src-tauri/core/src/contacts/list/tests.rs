//! Orders, filters, letters and places of the list, each against what it is defined as.

use chrono::NaiveDate;

use super::places::{Letter, letters, of_beginning, of_contact};
use super::*;
use crate::contacts::{Address, Card, Email, Phone, Position, save};
use crate::data_protection::restrict;
use crate::moment::Moment;
use crate::own_fields::ValueType;

fn moment() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), "Anna")
}

fn book(cards: Vec<Card>) -> Office {
    let mut office = Office::in_memory(&moment()).unwrap();
    for card in cards {
        save::save(&mut office, None, card, &moment()).unwrap();
    }
    office
}

fn person(given: &str, family: &str) -> Card {
    Card { given: given.into(), family: family.into(), ..Card::default() }
}

fn firm(name: &str) -> Card {
    Card { kind: ContactKind::Organisation, organisation: name.into(), ..Card::default() }
}

fn at(mut card: Card, postal_code: &str, town: &str) -> Card {
    card.addresses = vec![Address { postal_code: postal_code.into(), town: town.into(), ..Address::default() }];
    card
}

fn names(office: &Office, filter: &Filter) -> Vec<String> {
    page(office, filter, 0, 100).unwrap().rows.into_iter().map(|row| row.listed).collect()
}

fn four() -> Office {
    let mut weber = at(person("Anna", "Weber"), "25335", "Elmshorn");
    weber.emails = vec![Email { address: "Zeta@example.org".into(), ..Email::default() }];
    weber.phones = vec![Phone { raw: "04121 99".into(), label: "mobile".into(), ..Phone::default() }];
    weber.birthday = "1980-04-15".parse().ok();
    weber.positions =
        vec![Position { organisation: "Werft".into(), role: "Prokuristin".into(), ..Position::default() }];
    let mut oetker = at(person("Zoë", "Ötker"), "1010", "Wien");
    oetker.birthday = "--01-31".parse().ok();
    oetker.language = "de-AT".into();
    oetker.tags = vec!["presse".into()];
    oetker.customer_number = Some("K-7".into());
    let mut adam = at(person("Bernd", "Adam"), "25335", "Elmshorn");
    adam.positions = vec![Position { organisation: "Ärzte".into(), role: "Arzt".into(), ..Position::default() }];
    adam.birthday = "2001-04-15".parse().ok();
    adam.language = "en".into();
    adam.phones = vec![Phone { raw: "04121 123456".into(), ..Phone::default() }];
    let mut klinik = firm("Klinik Nord");
    klinik.active = false;
    klinik.tags = vec!["Presse".into(), "Nord".into()];
    klinik.emails = vec![Email { address: "info@example.org".into(), ..Email::default() }];
    book(vec![weber, oetker, adam, klinik])
}

#[test]
fn every_order_is_what_it_says_with_what_is_not_given_last() {
    let office = four();
    let (w, o, a, k) = ("Weber, Anna", "Ötker, Zoë", "Adam, Bernd", "Klinik Nord");
    for (sort, expected) in [
        (SortBy::Name, [a, k, o, w]),
        (SortBy::Given, [w, a, k, o]),
        (SortBy::Organisation, [a, w, k, o]),
        (SortBy::Role, [a, w, k, o]),
        (SortBy::Town, [a, w, o, k]),
        (SortBy::PostalCode, [o, a, w, k]),
        (SortBy::Email, [k, w, a, o]),
        (SortBy::Phone, [a, w, k, o]),
        (SortBy::Number, [o, a, k, w]),
        (SortBy::Birthday, [o, a, w, k]),
        (SortBy::Newest, [k, a, o, w]),
        (SortBy::Changed, [k, a, o, w]),
    ] {
        let filter = Filter { sort, activity: Activity::All, ..Filter::default() };
        let found = names(&office, &filter);
        let equal = if matches!(sort, SortBy::Email | SortBy::Phone) { 2 } else { 4 };
        assert_eq!(found[..equal], expected[..equal], "{sort:?}");
        let mut turned = names(&office, &Filter { descending: true, ..filter });
        turned.reverse();
        assert_eq!(turned, found, "{sort:?} from the end");
    }
}

#[test]
fn every_condition_leaves_whom_it_names() {
    let mut office = four();
    let all = Filter { activity: Activity::All, ..Filter::default() };
    let (w, o, a, k) = ("Weber, Anna", "Ötker, Zoë", "Adam, Bernd", "Klinik Nord");
    for (filter, expected) in [
        (Filter::default(), vec![a, o, w]),
        (Filter { activity: Activity::Inactive, ..all.clone() }, vec![k]),
        (Filter { kind: Some(ContactKind::Organisation), ..all.clone() }, vec![k]),
        (Filter { email: Some(true), ..all.clone() }, vec![k, w]),
        (Filter { email: Some(false), ..all.clone() }, vec![a, o]),
        (Filter { phone: Some(true), ..all.clone() }, vec![a, w]),
        (Filter { address: Some(false), ..all.clone() }, vec![k]),
        (Filter { birthday_month: Some(4), ..all.clone() }, vec![a, w]),
        (Filter { language: Some("de".into()), ..all.clone() }, vec![k, o, w]),
        (Filter { language: Some("en".into()), ..all.clone() }, vec![a]),
        (Filter { towns: vec!["elmshorn".into()], ..all.clone() }, vec![a, w]),
        (Filter { towns: vec!["Wien".into(), "Elmshorn".into()], text: "web".into(), ..all.clone() }, vec![w]),
        (Filter { towns: vec!["Nirgends".into()], ..all.clone() }, vec![]),
        (Filter { postal_from: "25".into(), postal_to: "25".into(), ..all.clone() }, vec![a, w]),
        (Filter { postal_to: "24".into(), ..all.clone() }, vec![o]),
        (Filter { tags: vec!["PRESSE".into(), "Süd".into()], ..all.clone() }, vec![k, o]),
        (Filter { tags: vec!["Süd".into()], ..all.clone() }, vec![]),
        (Filter { no_category: true, kind: Some(ContactKind::Person), ..all.clone() }, vec![a, o, w]),
    ] {
        assert_eq!(names(&office, &filter), expected, "{filter:?}");
    }
    // An organisation with its people, those who left apart.
    let werft = save::save(&mut office, None, firm("Werft"), &moment()).unwrap().value;
    for (name, until) in [("Neu", None), ("Alt", "2026-03-15".parse().ok())] {
        let mut card = person("", name);
        card.positions = vec![Position { organisation_id: Some(werft), until, ..Position::default() }];
        save::save(&mut office, None, card, &moment()).unwrap();
    }
    office.day_changed(moment().today).unwrap();
    assert_eq!(names(&office, &Filter { organisation: Some(werft), ..all }), ["Neu", "Werft"]);
}

#[test]
fn letters_stand_where_their_rows_begin() {
    let names = ["3 Eichen", "Adam", "Ärger", "Bauer", "Öhlers", "Zöllner", "Ωmega"];
    let office = book(names.iter().map(|name| firm(name)).collect());
    let letter = |letter: &str, position, count| Letter { letter: letter.into(), position, count };
    let up = [letter("#", 0, 1), letter("A", 1, 2), letter("B", 3, 1), letter("O", 4, 1), letter("Z", 5, 1)];
    let mut found = letters(&office, &Filter::default()).unwrap();
    assert_eq!(found.pop(), Some(letter("…", 6, 1)));
    assert_eq!(found, up);
    let down = letters(&office, &Filter { descending: true, ..Filter::default() }).unwrap();
    assert_eq!(down[..3], [letter("…", 0, 1), letter("Z", 1, 1), letter("O", 2, 1)]);
    assert_eq!(down[4], letter("A", 4, 2));
    assert!(letters(&office, &Filter { sort: SortBy::Newest, ..Filter::default() }).unwrap().is_empty());
    // Nobody has a town: no letter at all.
    assert!(letters(&office, &Filter { sort: SortBy::Town, ..Filter::default() }).unwrap().is_empty());
}

#[test]
fn a_typed_beginning_finds_its_first_row() {
    let names = ["Adam", "Möbius", "Moeller", "Möller", "Mogk", "Zander"];
    let office = book(names.iter().map(|name| firm(name)).collect());
    let up = Filter::default();
    for (text, expected) in [("m", 1), ("mö", 1), ("Moel", 2), ("mog", 4), ("n", 5), ("zz", 5), ("", 0)] {
        assert_eq!(of_beginning(&office, &up, text).unwrap(), Some(expected), "{text}");
    }
    let down = Filter { descending: true, ..Filter::default() };
    for (text, expected) in [("z", 0), ("m", 1), ("möl", 2), ("a", 5)] {
        assert_eq!(of_beginning(&office, &down, text).unwrap(), Some(expected), "{text} from the end");
    }
    assert_eq!(of_beginning(&office, &Filter { sort: SortBy::Newest, ..up.clone() }, "m").unwrap(), None);
    assert_eq!(of_beginning(&office, &Filter { text: "xyz".into(), ..up.clone() }, "m").unwrap(), None);
    assert_eq!(of_contact(&office, &up, 6).unwrap(), Some(5));
    assert_eq!(of_contact(&office, &up, 99).unwrap(), None);
}

#[test]
fn a_chosen_sort_name_decides_order_letter_and_jump_but_not_what_is_shown() {
    let post = Card { sort_name: "Post".into(), ..firm("Deutsche Post AG") };
    let composer = Card { sort_name: "Beethoven".into(), ..person("Ludwig", "van Beethoven") };
    let mut office = book(vec![post, composer, firm("Oktav GmbH"), firm("Dachbau"), firm("Quelle")]);
    let shown = ["van Beethoven, Ludwig", "Dachbau", "Oktav GmbH", "Deutsche Post AG", "Quelle"];
    assert_eq!(names(&office, &Filter::default()), shown);
    let edge: Vec<String> =
        letters(&office, &Filter::default()).unwrap().into_iter().map(|letter| letter.letter).collect();
    assert_eq!(edge, ["B", "D", "O", "P", "Q"]);
    assert_eq!(of_beginning(&office, &Filter::default(), "pos").unwrap(), Some(3));
    // It is found by it, and a second one of the same name is still met.
    assert_eq!(names(&office, &Filter { text: "beeth".into(), ..Filter::default() }), shown[..1]);
    let same = person("Ludwig", "van Beethoven");
    let likely = crate::contacts::duplicates::likely(office.read(), &same, None).unwrap();
    assert_eq!(likely.len(), 1);
    // Taken away, the name counts again.
    let id = page(&office, &Filter::default(), 3, 1).unwrap().rows[0].id;
    let card = Card { sort_name: String::new(), ..crate::contacts::read::get(office.read(), id).unwrap().card };
    save::save(&mut office, Some(id), card, &moment()).unwrap();
    assert_eq!(names(&office, &Filter::default())[2], "Deutsche Post AG");
}

#[test]
fn choices_are_what_occurs() {
    let found = choices::choices(&four()).unwrap();
    let towns: Vec<_> = found.towns.iter().map(|town| (town.value.as_str(), town.count)).collect();
    assert_eq!(towns, [("Elmshorn", 2), ("Wien", 1)]);
    let tags: Vec<_> = found.tags.iter().map(|tag| (tag.value.to_lowercase(), tag.count)).collect();
    assert_eq!(tags, [("nord".to_owned(), 1), ("presse".to_owned(), 2)]);
    let languages: Vec<_> = found.languages.iter().map(|one| (one.value.as_str(), one.count)).collect();
    assert_eq!(languages, [("de", 2), ("de-AT", 1), ("en", 1)]);
}

#[test]
fn what_is_changed_comes_first_though_its_namesakes_do_not() {
    let mut office = four();
    let mut later = moment();
    later.now += chrono::Duration::minutes(5);
    let adam = page(&office, &Filter::default(), 0, 1).unwrap().rows.remove(0);
    let mut card = crate::contacts::read::get(office.read(), adam.id).unwrap().card;
    card.note = "Rückruf".into();
    save::save(&mut office, Some(adam.id), card, &later).unwrap();
    let changed = page(&office, &Filter { sort: SortBy::Changed, ..Filter::default() }, 0, 1).unwrap().rows.remove(0);
    assert_eq!((changed.id, changed.changed), (adam.id, later.stamp()));
    // The index of the order is all that is read: no row, no sorting.
    let plan = |sql: &str| -> String {
        let sql = format!("EXPLAIN QUERY PLAN {sql}");
        let lines: Vec<String> = office
            .read()
            .prepare(&sql)
            .unwrap()
            .query_map([], |row| row.get(3))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        lines.join("; ")
    };
    for order in [
        "sort_key, id",
        "organisation_key, sort_key, id",
        "town_key, sort_key, id",
        "number = '', number, sort_key, id",
        "changed DESC, id DESC",
        "phone_key, id",
        "email = '', lower(email), id",
        "given_key, id",
        "role_key, id",
        "postal_code = '', postal_code, id",
        "birthday_key, id",
    ] {
        let plan = plan(&format!("SELECT id FROM contact_row WHERE (facts & 1) = 1 ORDER BY {order}"));
        assert!(plan.contains("COVERING INDEX") && !plan.contains("TEMP"), "{order}: {plan}");
    }
}

#[test]
fn an_office_may_sort_as_a_dictionary_does() {
    let mut office = book(["Möbius", "Moeller", "Mogk", "Möller"].iter().map(|name| firm(name)).collect());
    assert_eq!(names(&office, &Filter::default()), ["Möbius", "Moeller", "Möller", "Mogk"]);
    let set = |office: &mut Office, order| crate::settings::set(office, crate::settings::SORT_ORDER, order, &moment());
    set(&mut office, Some("words")).unwrap();
    assert_eq!(names(&office, &Filter::default()), ["Möbius", "Moeller", "Mogk", "Möller"]);
    assert_eq!(of_beginning(&office, &Filter::default(), "möl").unwrap(), Some(3));
    // Who comes later stands in that order, and taking the setting back takes the order back.
    save::save(&mut office, None, firm("Mölln"), &moment()).unwrap();
    assert_eq!(names(&office, &Filter::default())[3..], ["Möller", "Mölln"]);
    office.undo(&moment()).unwrap();
    office.undo(&moment()).unwrap();
    assert_eq!(names(&office, &Filter::default()), ["Möbius", "Moeller", "Möller", "Mogk"]);
    let refused = set(&mut office, Some("colour")).unwrap_err();
    assert!(matches!(refused, crate::Error::Invalid(issues) if issues[0].code == "SORT_ORDER_UNKNOWN"));
}

/// Two fields of each kind of value, and who has what: Adam all, Weber the half.
fn with_own_fields() -> (Office, [OwnFieldId; 5]) {
    let mut office = four();
    let choice = |name: &str| own_fields::Choice { name_de: name.into(), ..own_fields::Choice::default() };
    let fields = [
        ("Geburtsname", ValueType::Text),
        ("Umsatz", ValueType::Number),
        ("Besucht am", ValueType::Date),
        ("Stufe", ValueType::Choice),
        ("Newsletter", ValueType::YesNo),
    ]
    .map(|(name, value_type)| {
        let shape = own_fields::OwnFieldShape {
            record_kind: RecordKind::Contact,
            code: String::new(),
            name_de: name.into(),
            name_en: String::new(),
            value_type,
            choices: match value_type {
                ValueType::Choice => vec![choice("Zinn"), choice("Gold")],
                _ => Vec::new(),
            },
            position: 0,
            active: true,
        };
        own_fields::save(&mut office, None, shape, &moment()).unwrap().value
    });
    for (listed, values) in [
        ("Adam, Bernd", ["Öhler", "-1,5", "15.04.2026", "gold", "nein"]),
        ("Weber, Anna", ["Oehlke", "1.200,0", "", "zinn", "ja"]),
        ("Ötker, Zoë", ["", "7", "2025-12-31", "", ""]),
    ] {
        let id = page(&office, &Filter::default(), 0, 9).unwrap().rows.into_iter().find(|row| row.listed == listed);
        let id = id.unwrap().id;
        let mut card = crate::contacts::read::get(office.read(), id).unwrap().card;
        card.own = fields
            .iter()
            .zip(values)
            .map(|(field_id, text)| own_fields::OwnValue { field_id: *field_id, text: text.to_owned() })
            .collect();
        save::save(&mut office, Some(id), card, &moment()).unwrap();
    }
    (office, fields)
}

#[test]
fn own_fields_are_columns_orders_and_conditions() {
    let (mut office, [text, number, date, choice, yes_no]) = with_own_fields();
    let (w, o, a, k) = ("Weber, Anna", "Ötker, Zoë", "Adam, Bernd", "Klinik Nord");
    let all = Filter { activity: Activity::All, ..Filter::default() };
    for (field, expected) in [
        (text, [a, w, k, o]),
        (number, [a, o, w, k]),
        (date, [o, a, k, w]),
        (choice, [w, a, k, o]),
        (yes_no, [w, a, k, o]),
        (OwnFieldId(99), [a, k, o, w]),
    ] {
        let filter = Filter { sort_own: Some(field), ..all.clone() };
        assert_eq!(names(&office, &filter), expected, "{field:?}");
        let mut turned = names(&office, &Filter { descending: true, ..filter });
        turned.reverse();
        assert_eq!(turned, expected, "{field:?} from the end");
    }
    let ask = |field: OwnFieldId| Condition::of(field);
    for (condition, expected) in [
        (Condition { given: Some(true), ..ask(text) }, vec![a, w]),
        (Condition { given: Some(false), ..ask(text) }, vec![k, o]),
        (Condition { contains: "OHL".into(), ..ask(text) }, vec![a, w]),
        (Condition { contains: "öhlk".into(), ..ask(text) }, vec![w]),
        (Condition { from: "0".into(), ..ask(number) }, vec![o, w]),
        (Condition { from: "-1.5".into(), to: "7".into(), ..ask(number) }, vec![a, o]),
        (Condition { to: "2026-01-01".into(), ..ask(date) }, vec![o]),
        (Condition { from: "2026-04-15".into(), ..ask(date) }, vec![a]),
        (Condition { one_of: vec!["gold".into()], ..ask(choice) }, vec![a]),
        (Condition { one_of: vec!["gold".into(), "zinn".into()], ..ask(choice) }, vec![a, w]),
        (Condition { one_of: vec!["silber".into()], ..ask(choice) }, vec![]),
        (Condition { one_of: vec!["yes".into()], ..ask(yes_no) }, vec![w]),
        (Condition { given: Some(true), ..ask(OwnFieldId(99)) }, vec![]),
    ] {
        let filter = Filter { own: vec![condition.clone()], ..all.clone() };
        assert_eq!(names(&office, &filter), expected, "{condition:?}");
    }
    // Several must all be met, beside what else the filter asks.
    let both = vec![Condition { given: Some(true), ..ask(text) }, Condition { from: "0".into(), ..ask(number) }];
    assert_eq!(names(&office, &Filter { own: both, ..all.clone() }), [w]);
    let odd = vec![Condition { from: "viel".into(), ..ask(number) }];
    let refused = ids(&office, &Filter { own: odd, ..all.clone() }).unwrap_err();
    assert!(matches!(refused, crate::Error::Invalid(issues) if issues[0].code == "OWN_NUMBER_INVALID"));
    // A row says what its contact has; letters and typed beginnings follow a field of text alone.
    let adam = page(&office, &Filter::default(), 0, 1).unwrap().rows.remove(0);
    let said: Vec<&str> = adam.own.iter().map(|value| value.text.as_str()).collect();
    assert_eq!(said, ["Öhler", "-1.5", "2026-04-15", "gold", "no"]);
    let by_text = Filter { sort_own: Some(text), ..all.clone() };
    assert_eq!(letters(&office, &by_text).unwrap(), [Letter { letter: "O".into(), position: 0, count: 2 }]);
    assert_eq!(of_beginning(&office, &by_text, "oehlk").unwrap(), Some(1));
    assert_eq!(of_beginning(&office, &Filter { sort_own: Some(number), ..all.clone() }, "7").unwrap(), None);
    // Choices put in another order put the list in another order.
    let mut shape = own_fields::get(office.read(), choice).unwrap().shape;
    shape.choices.reverse();
    own_fields::save(&mut office, Some(choice), shape, &moment()).unwrap();
    assert_eq!(names(&office, &Filter { sort_own: Some(choice), ..all })[..2], [a, w]);
}

#[test]
fn an_order_by_an_own_field_reads_its_index_alone() {
    let (office, _) = with_own_fields();
    for sql in [
        "SELECT owner_id, sort_key FROM own_value WHERE field_id = ?1 ORDER BY sort_key",
        "SELECT owner_id FROM own_value WHERE field_id = ?1",
        "SELECT owner_id FROM own_value WHERE field_id = ?1 AND sort_key >= ?2 AND sort_key <= ?3",
        "SELECT owner_id, text FROM own_value WHERE field_id = ?1",
    ] {
        let plan: Vec<String> = office
            .read()
            .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
            .unwrap()
            .query_map(rusqlite::params_from_iter(vec![1; sql.matches('?').count()]), |row| row.get(3))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        let plan = plan.join("; ");
        assert!(plan.contains("COVERING INDEX own_value_field") && !plan.contains("TEMP"), "{sql}: {plan}");
    }
}

#[test]
fn a_field_that_a_distribution_list_asks_for_is_in_use() {
    let (mut office, [text, ..]) = with_own_fields();
    let mut shape = own_fields::get(office.read(), text).unwrap().shape;
    (shape.code, shape.name_de) = ("verein".into(), "Verein".into());
    let club = own_fields::save(&mut office, None, shape, &moment()).unwrap().value;
    let filter = Filter { own: vec![Condition { given: Some(false), ..Condition::of(club) }], ..Filter::default() };
    let fields = crate::distribution_lists::ListFields {
        name: "Ohne Verein".into(),
        filter: Some(filter),
        ..crate::distribution_lists::ListFields::default()
    };
    crate::distribution_lists::save::save(&mut office, None, fields, &moment()).unwrap();
    match own_fields::delete(&mut office, club, &moment()).map(|_| ()) {
        Err(crate::Error::InUse { places, .. }) => assert_eq!(places[0].title, "Ohne Verein"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn whoever_is_locked_away_is_not_counted_either() {
    let mut office = four();
    let counts = |office: &Office| {
        // The first look takes a shorter way than the ones after it.
        office.lists().forget_all();
        let first = page(office, &Filter::default(), 0, 100).unwrap();
        let ids = ids(office, &Filter::default()).unwrap();
        let then = page(office, &Filter::default(), 0, 100).unwrap();
        assert_eq!((first.count, first.total, first.rows.len()), (then.count, then.total, then.rows.len()));
        assert_eq!(ids.len(), first.count);
        (first.count, first.total)
    };
    let before = counts(&office);
    let all = ids(&office, &Filter { activity: Activity::All, ..Filter::default() }).unwrap();
    let shown = ids(&office, &Filter::default()).unwrap();
    restrict::restrict(&mut office, ContactId(shown[0]), "", &moment()).unwrap();
    assert_eq!(counts(&office), (before.0 - 1, before.1 - 1));
    // One of those that pickers do not show.
    let hidden = all.iter().find(|id| !shown.contains(id)).unwrap();
    restrict::restrict(&mut office, ContactId(*hidden), "", &moment()).unwrap();
    assert_eq!(counts(&office), (before.0 - 1, before.1 - 2));
}
