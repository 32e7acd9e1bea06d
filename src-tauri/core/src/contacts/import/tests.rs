//! Imports of many rows, what a row would change, and taking an import back later.

use chrono::NaiveDate;

use super::*;
use crate::attachments::photo;
use crate::contacts::{
    Address, Card, Email, ForeignOwn, ForeignRelation, Phone, Position, matching, merge, read, save,
};
use crate::office::Office;
use crate::own_fields::{self, Choice, OwnFieldShape, ValueType};
use crate::record::ContactId;

fn moment() -> crate::Moment {
    crate::Moment::on("2026-03-16".parse::<NaiveDate>().unwrap(), "Anna")
}

fn office() -> Office {
    Office::in_memory(&moment()).unwrap()
}

fn card(uid: Option<&str>, given: &str, phone: &str) -> ForeignCard {
    let card = Card {
        given: given.into(),
        family: "Weber".into(),
        phones: vec![Phone { label: "work".into(), raw: phone.into(), ..Phone::default() }],
        ..Card::default()
    };
    ForeignCard { uid: uid.map(Into::into), card, category_names: Vec::new(), line: 1, ..ForeignCard::default() }
}

fn run(office: &mut Office, name: &str, cards: &[ForeignCard], on_match: Option<Fate>) -> (Imported, i64) {
    let plan = plan(office.read(), cards, on_match).unwrap();
    let done = apply(office, name, cards, &plan, &moment(), &mut |_, _| true).unwrap();
    (done.value, done.changes.op.unwrap().id)
}

#[test]
fn a_contact_of_which_thousands_of_rows_speak_is_written_once() {
    let mut office = office();
    let (_, _) = run(&mut office, "erst.vcf", &[card(Some("anna"), "Anna", "04121 1")], None);
    let rows: Vec<_> = (0..5_000).map(|n| card(Some("anna"), "Anna", &format!("04121 {}", n % 2_500))).collect();
    let (imported, op) = run(&mut office, "viele.vcf", &rows, None);
    assert_eq!((imported.created, imported.updated), (0, 5_000));
    let id = read::find(office.read(), ContactId(1)).unwrap().unwrap();
    assert_eq!(id.card.phones.len(), 2_500);
    let changes: usize = office
        .read()
        .query_row("SELECT count(*) FROM change WHERE op = ?1 AND tbl = 'phone'", [op], |row| row.get(0))
        .unwrap();
    assert_eq!(changes, 2_499, "each number came once, none was written over");

    // The same of a contact that the batch itself makes, whatever stands between its rows.
    let mut rows: Vec<_> = (0..2_000).map(|n| card(Some("kim"), "Kim", &format!("040 {n}"))).collect();
    rows.insert(1, card(None, "Tom", "040 9"));
    let (imported, _) = run(&mut office, "neu.vcf", &rows, None);
    assert_eq!((imported.created, imported.updated, imported.skipped), (2, 1_999, 0));
}

#[test]
fn a_row_that_is_left_leads_the_rows_that_match_it_to_its_contact() {
    let mut office = office();
    run(&mut office, "erst.vcf", &[card(Some("anna"), "Anna", "04121 1")], None);
    let cards = [card(Some("anna"), "Anna", "04121 2"), card(None, "Anna", "04121 3")];
    let plan = [
        Planned { matched: Some(Match::Book(ContactId(1), MatchedBy::Uid)), fate: Fate::Skip, issues: Vec::new() },
        Planned { matched: Some(Match::Batch(0, MatchedBy::Name)), fate: Fate::Update, issues: Vec::new() },
    ];
    let done = apply(&mut office, "x", &cards, &plan, &moment(), &mut |_, _| true).unwrap().value;
    assert_eq!((done.created, done.updated, done.skipped), (0, 1, 1));
    let phones = read::get(office.read(), ContactId(1)).unwrap().card.phones;
    assert_eq!(phones.iter().map(|phone| &*phone.raw).collect::<Vec<_>>(), ["04121 1", "04121 3"]);
}

#[test]
fn the_same_number_typed_otherwise_is_not_added_and_a_kept_column_is_replaced() {
    let mut office = office();
    let mut first = card(Some("anna"), "Anna", "+49 4121 123-45");
    first.card.foreign_lines = "X-QQ:1\nX-KONTOR-CSV;COLUMN=Hobby:Segeln\nX-KONTOR-CSV;COLUMN=\"A:B\":alt".into();
    run(&mut office, "erst.csv", &[first], None);
    let mut again = card(Some("anna"), "Anna", "(04121) 12345");
    again.card.foreign_lines = "X-QQ:1\nX-KONTOR-CSV;COLUMN=Hobby;WAS=x:Rudern\nX-KONTOR-CSV;COLUMN=\"A:B\":alt".into();
    run(&mut office, "wieder.csv", &[again], None);
    let card = read::get(office.read(), ContactId(1)).unwrap().card;
    assert_eq!(card.phones.len(), 1);
    assert_eq!(card.foreign_lines, "X-QQ:1\nX-KONTOR-CSV;COLUMN=Hobby;WAS=x:Rudern\nX-KONTOR-CSV;COLUMN=\"A:B\":alt");
}

#[test]
fn an_import_is_taken_back_later_as_one_whatever_was_done_since() {
    let mut office = office();
    assert!(past(office.read(), 10).unwrap().is_empty());
    let (_, first) = run(&mut office, "outlook.csv", &[card(None, "Anna", "1"), card(None, "Kim", "2")], None);
    let (_, second) = run(&mut office, "messe.xlsx", &[card(None, "Tom", "3")], None);
    let other = Card { given: "Uwe".into(), family: "Kruse".into(), ..Card::default() };
    save::save(&mut office, None, other, &moment()).unwrap();
    let shown = |office: &Office| -> Vec<(String, usize, bool, bool)> {
        let all = past(office.read(), 10).unwrap();
        all.into_iter().map(|one| (one.op.title, one.created, one.undone, one.can_undo)).collect()
    };
    assert_eq!(shown(&office), [("messe.xlsx".into(), 1, false, true), ("outlook.csv".to_owned(), 2, false, true)]);
    office.undo_step(first, false, &moment()).unwrap();
    assert_eq!(shown(&office)[1], ("outlook.csv".to_owned(), 2, true, false));
    let left: usize = office.read().query_row("SELECT count(*) FROM contact", [], |row| row.get(0)).unwrap();
    assert_eq!(left, 2);

    // A contact that was changed since stands in the way and is named.
    let mut tom = read::get(office.read(), ContactId(3)).unwrap().card;
    tom.note = "angerufen".into();
    save::save(&mut office, Some(ContactId(3)), tom, &moment()).unwrap();
    let refused = office.undo_step(second, false, &moment()).unwrap_err();
    assert_eq!(refused.code(), "UNDO_BLOCKED");
    office.undo_step(second, true, &moment()).unwrap();
    let left: usize = office.read().query_row("SELECT count(*) FROM contact", [], |row| row.get(0)).unwrap();
    assert_eq!(left, 1);
}

#[test]
fn a_row_says_what_it_would_change() {
    let mut office = office();
    let mut first = card(Some("anna"), "Anna", "04121 1");
    first.card.note = "Stammkundin".into();
    first.card.emails = vec![Email { address: "anna@weber.example".into(), ..Email::default() }];
    first.category_names = vec!["Kunden".into()];
    run(&mut office, "erst.vcf", &[first], None);
    let mut again = card(Some("anna"), "Anna Maria", "+49 4121 1");
    again.card.note = "Stammkundin\nMesse 2026".into();
    again.card.emails = vec![Email { address: "ANNA@weber.example".into(), ..Email::default() }];
    again.card.addresses = vec![Address {
        label: "work".into(),
        street: "Am Hafen 5".into(),
        postal_code: "25335".into(),
        town: "Elmshorn".into(),
        ..Address::default()
    }];
    again.card.positions =
        vec![Position { organisation: "Hansen GmbH".into(), role: "Einkauf".into(), ..Position::default() }];
    again.category_names = vec!["Kunden".into(), "Messe".into()];
    let cards = [again.clone(), ForeignCard { uid: None, ..card(None, "Kim", "040 1") }];
    let plan = plan(office.read(), &cards, None).unwrap();
    let found = differences(office.read(), &cards, &plan, 0).unwrap();
    let shown: Vec<_> = found.iter().map(|one| (&*one.field, &*one.label, &*one.old, &*one.new)).collect();
    assert_eq!(
        shown,
        [
            ("given", "", "Anna", "Anna Maria"),
            ("position", "", "", "Einkauf, Hansen GmbH"),
            ("address", "work", "", "Am Hafen 5, 25335 Elmshorn"),
            ("categories", "", "", "Messe"),
            ("note", "", "", "Messe 2026"),
        ]
    );
    // What is new to the book is all that the card says.
    let found = differences(office.read(), &cards, &plan, 1).unwrap();
    let shown: Vec<_> = found.iter().map(|one| (&*one.field, &*one.new)).collect();
    assert_eq!(shown, [("given", "Kim"), ("family", "Weber"), ("phone", "040 1")]);
    // What it says is what is written.
    apply(&mut office, "x", &cards, &plan, &moment(), &mut |_, _| true).unwrap();
    let card = read::get(office.read(), ContactId(1)).unwrap().card;
    assert_eq!((&*card.given, &*card.note, card.phones.len()), ("Anna Maria", "Stammkundin\nMesse 2026", 1));
}

fn png(size: u8) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0".to_vec();
    bytes.extend([size, 0, 0, 0, size, 8, 6, 0, 0, 0]);
    bytes
}

fn changes(office: &Office, card: &ForeignCard) -> Vec<(String, String, String)> {
    let cards = [card.clone()];
    let plan = plan(office.read(), &cards, None).unwrap();
    let found = differences(office.read(), &cards, &plan, 0).unwrap();
    found.into_iter().map(|one| (one.field.into_owned(), one.old, one.new)).collect()
}

#[test]
fn a_picture_comes_along_replaces_an_older_one_and_goes_back_with_the_import() {
    let mut office = office();
    let with = |photo| ForeignCard { photo: Some(photo), ..card(Some("anna"), "Anna", "04121 1") };
    let held = |office: &Office| photo::bytes(office.read(), ContactId(1).into()).unwrap().map(|(_, bytes)| bytes);
    assert!(changes(&office, &with(png(8))).contains(&("picture".into(), String::new(), "PNG, 1 KB".into())));
    run(&mut office, "a.vcf", &[with(png(8))], None);
    assert_eq!(held(&office), Some(png(8)));
    // The same picture is no change and writes nothing.
    assert_eq!(changes(&office, &with(png(8))), []);
    let cards = [with(png(8))];
    let same = plan(office.read(), &cards, None).unwrap();
    let done = apply(&mut office, "b.vcf", &cards, &same, &moment(), &mut |_, _| true).unwrap();
    assert!(done.changes.op.is_none(), "{:?}", done.changes);
    assert_eq!(changes(&office, &with(png(9))), [("picture".into(), "PNG, 1 KB".into(), "PNG, 1 KB".into())]);
    run(&mut office, "c.vcf", &[with(png(9))], None);
    assert_eq!(held(&office), Some(png(9)));
    // A card without one takes none away; of several the last one counts.
    run(&mut office, "d.vcf", &[card(Some("anna"), "Anna", "04121 2")], None);
    assert_eq!(held(&office), Some(png(9)));
    run(&mut office, "e.vcf", &[with(png(10)), with(png(11)), card(Some("anna"), "Anna", "04121 3")], None);
    assert_eq!(held(&office), Some(png(11)));
    office.undo(&moment()).unwrap();
    assert_eq!(held(&office), Some(png(9)));
    let all = photo::many(office.read(), crate::record::RecordKind::Contact, &[1, 4711]).unwrap();
    assert_eq!(all.into_iter().collect::<Vec<_>>(), [(1, png(9))]);
}

#[test]
fn own_fields_are_found_by_code_or_name_and_what_does_not_fit_is_noted() {
    let mut office = office();
    let mut field = |name: &str, english: &str, value_type, choices: &[&str]| {
        let choices = choices.iter().map(|name| Choice { name_de: (*name).into(), ..Choice::default() }).collect();
        let shape = OwnFieldShape {
            record_kind: crate::record::RecordKind::Contact,
            code: String::new(),
            name_de: name.into(),
            name_en: english.into(),
            value_type,
            choices,
            position: 0,
            active: true,
        };
        own_fields::save(&mut office, None, shape, &moment()).unwrap().value
    };
    let colour = field("Lieblingsfarbe", "Favourite colour", ValueType::Choice, &["Rot", "Blau"]);
    let size = field("Größe", "", ValueType::Number, &[]);
    let since = field("Mitglied seit", "", ValueType::Date, &[]);
    let with = |values: &[(&str, &str)]| ForeignCard {
        own_values: values
            .iter()
            .map(|(code, text)| ForeignOwn { code: (*code).into(), text: (*text).into() })
            .collect(),
        ..card(Some("anna"), "Anna", "04121 1")
    };
    let first = with(&[("lieblingsfarbe", "Blau"), ("Größe", "1,75"), ("mitglied-seit", "31.03.2020")]);
    run(&mut office, "a.csv", std::slice::from_ref(&first), None);
    let held = |office: &Office| -> Vec<_> {
        let card = read::get(office.read(), ContactId(1)).unwrap().card;
        card.own.into_iter().map(|value| (value.field_id, value.text)).collect()
    };
    assert_eq!(held(&office), [(colour, "blau".into()), (size, "1.75".into()), (since, "2020-03-31".into())]);
    assert_eq!(changes(&office, &first), []);
    let second = with(&[("favourite colour", "rot"), ("groesse", "12 Stück"), ("schuhgroesse", "43")]);
    assert_eq!(
        changes(&office, &second),
        [
            ("own.lieblingsfarbe".into(), "blau".into(), "rot".into()),
            ("note".into(), String::new(), "Größe: 12 Stück\nschuhgroesse: 43".into()),
        ]
    );
    run(&mut office, "b.csv", &[second], None);
    assert_eq!(held(&office)[..2], [(colour, "rot".into()), (size, "1.75".into())]);
    assert_eq!(read::get(office.read(), ContactId(1)).unwrap().card.note, "Größe: 12 Stück\nschuhgroesse: 43");
    office.undo(&moment()).unwrap();
    assert_eq!(held(&office)[0], (colour, "blau".into()));
}

#[test]
fn a_match_that_was_merged_since_means_the_contact_that_stayed() {
    let mut office = office();
    let stays = save::save(&mut office, None, card(None, "Anne", "04121 8").card, &moment()).unwrap().value;
    run(&mut office, "a.vcf", &[card(Some("anna"), "Anna", "04121 1")], None);
    let cards = [ForeignCard {
        relation_names: vec![ForeignRelation { kind: "spouse".into(), name: "Tom Weber".into(), uid: None }],
        ..card(Some("anna"), "Anna", "04121 2")
    }];
    let plan = plan(office.read(), &cards, None).unwrap();
    let Some(Match::Book(gone, MatchedBy::Uid)) = plan[0].matched else { panic!("{:?}", plan[0]) };
    let fields = std::collections::BTreeMap::new();
    let choice = merge::Choice { survivor: stays, others: vec![gone], fields, keep_lost: true };
    merge::merge(&mut office, &choice, &|lost| format!("{lost:?}"), &moment()).unwrap();
    assert_eq!(matching::present(office.read(), gone).unwrap(), Some(stays));
    let found = differences(office.read(), &cards, &plan, 0).unwrap();
    assert!(found.iter().any(|one| one.field == "phone" && one.new == "04121 2"), "{found:?}");
    let done = apply(&mut office, "b.vcf", &cards, &plan, &moment(), &mut |_, _| true).unwrap().value;
    assert_eq!((done.created, done.updated), (0, 1));
    let phones = read::get(office.read(), stays).unwrap().card.phones;
    assert_eq!(phones.iter().map(|phone| &*phone.raw).collect::<Vec<_>>(), ["04121 8", "04121 1", "04121 2"]);
    // So does somebody who stands in relation to the one that is gone, by its UID.
    let spouse = ForeignRelation { kind: "spouse".into(), name: "Anna Weber".into(), uid: Some("anna".into()) };
    let tom = ForeignCard { relation_names: vec![spouse], ..card(None, "Tom", "040 1") };
    run(&mut office, "c.vcf", &[tom], None);
    let tom: i64 = office.read().query_row("SELECT id FROM contact WHERE given = 'Tom'", [], |row| row.get(0)).unwrap();
    let related = read::get(office.read(), ContactId(tom)).unwrap().card.relations;
    assert_eq!(related[0].other_id, Some(stays));
}

#[test]
fn who_has_a_number_keeps_it_where_a_file_brings_one_that_is_gone() {
    let mut office = office();
    let numbered = |number: &str| {
        let mut foreign = card(Some("anna"), "Anna", "04121 1");
        foreign.card.customer_number = Some(number.to_owned());
        foreign
    };
    let mut old = card(None, "Alt", "04121 8").card;
    old.customer_number = Some("K-00001".to_owned());
    let gone = save::save(&mut office, None, old, &moment()).unwrap().value;
    crate::contacts::delete::delete(&mut office, &[gone], &moment()).unwrap();
    run(&mut office, "a.vcf", &[numbered("K-00002")], None);
    // The same file twice: the number stays, the note says it once.
    for _ in 0..2 {
        let cards = [numbered("K-00001")];
        let plan = plan(office.read(), &cards, None).unwrap();
        apply(&mut office, "b.vcf", &cards, &plan, &moment(), &mut |_, _| true).unwrap();
    }
    let kept: (Option<String>, String) = office
        .read()
        .query_row("SELECT customer_number, note FROM contact WHERE given = 'Anna'", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert_eq!(kept, (Some("K-00002".to_owned()), "Kundennummer: K-00001".to_owned()));
}
