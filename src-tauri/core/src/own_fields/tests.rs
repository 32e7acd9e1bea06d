use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::contacts::{self, Card};
use crate::contracts::testing::contract as contract_fields;
use crate::error::Error;
use crate::record::{ContactId, RecordRef};
use crate::{Moment, Office, search};

fn moment() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 3, 16).unwrap(), "Anna")
}

fn shape(kind: RecordKind, name: &str, value_type: ValueType) -> OwnFieldShape {
    let choices = match value_type {
        ValueType::Choice => ["Rot", "Blau"].map(|name| Choice { name_de: name.into(), ..Choice::default() }).to_vec(),
        _ => Vec::new(),
    };
    OwnFieldShape {
        record_kind: kind,
        code: String::new(),
        name_de: name.to_owned(),
        name_en: String::new(),
        value_type,
        choices,
        position: 0,
        active: true,
    }
}

fn field(office: &mut Office, name: &str, value_type: ValueType) -> OwnFieldId {
    save(office, None, shape(RecordKind::Contact, name, value_type), &moment()).unwrap().value
}

fn with(
    office: &mut Office,
    id: Option<ContactId>,
    family: &str,
    own: &[(OwnFieldId, &str)],
) -> Result<ContactId, Error> {
    let own = own.iter().map(|(field_id, text)| OwnValue { field_id: *field_id, text: (*text).to_owned() }).collect();
    let card = Card { family: family.into(), own, ..Card::default() };
    contacts::save::save(office, id, card, &moment()).map(|done| done.value)
}

fn has(office: &Office, id: ContactId) -> Vec<(i64, String)> {
    let own = contacts::read::get(office.read(), id).unwrap().card.own;
    own.into_iter().map(|value| (value.field_id.0, value.text)).collect()
}

#[test]
fn values_are_understood_as_their_field_asks() {
    let mut office = Office::in_memory(&moment()).unwrap();
    for (value_type, typed, expected) in [
        (ValueType::Text, "  Müller  ", Ok("Müller")),
        (ValueType::Number, "1.234,50", Ok("1234.5")),
        (ValueType::Number, "-0,0001", Ok("-0.0001")),
        (ValueType::Number, "1234.5", Ok("1234.5")),
        (ValueType::Number, "12 Stück", Err("OWN_NUMBER_INVALID")),
        (ValueType::Number, "1,23456", Err("OWN_NUMBER_INVALID")),
        (ValueType::Number, "9999999999999", Err("OWN_NUMBER_INVALID")),
        (ValueType::Date, "2026-03-31", Ok("2026-03-31")),
        (ValueType::Date, "31.03.2026", Ok("2026-03-31")),
        (ValueType::Date, "31.02.2026", Err("OWN_DATE_INVALID")),
        (ValueType::Choice, "blau", Ok("blau")),
        (ValueType::Choice, "Blau", Ok("blau")),
        (ValueType::Choice, "grün", Err("OWN_CHOICE_UNKNOWN")),
        (ValueType::YesNo, "Ja", Ok("yes")),
        (ValueType::YesNo, "vielleicht", Err("OWN_YES_NO_INVALID")),
        (ValueType::Number, "   ", Ok("")),
    ] {
        let name = format!("{value_type:?}");
        let id = match all(office.read(), None).unwrap().into_iter().find(|field| field.shape.name_de == name) {
            Some(field) => field.id,
            None => field(&mut office, &name, value_type),
        };
        let known = get(office.read(), id).unwrap();
        assert_eq!(canonical(&known, typed).as_deref().map_err(|issue| issue.code), expected, "{typed}");
    }
}

#[test]
fn values_are_kept_searched_ordered_and_taken_back_with_their_record() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let colour = field(&mut office, "Lieblingsfarbe", ValueType::Choice);
    let size = field(&mut office, "Größe", ValueType::Number);
    let words = field(&mut office, "Wahlspruch", ValueType::Text);
    let weber =
        with(&mut office, None, "Weber", &[(colour, "Rot"), (size, "10,5"), (words, "Gut Ding will Weile")]).unwrap();
    let maier = with(&mut office, None, "Maier", &[(size, "-2"), (colour, "blau")]).unwrap();
    with(&mut office, None, "Ohne", &[]).unwrap();
    assert_eq!(
        has(&office, weber),
        [(colour.0, "rot".into()), (size.0, "10.5".into()), (words.0, "Gut Ding will Weile".into())]
    );
    let found = |office: &Office, text: &str| search::find::ids(office.read(), text, RecordKind::Contact, 10).unwrap();
    assert_eq!(found(&office, "weil ding"), [weber.0]);
    assert_eq!(found(&office, "blau"), [maier.0]);
    let ordered = |office: &Office, field: OwnFieldId| -> Vec<i64> {
        let sql = "SELECT owner_id FROM own_value WHERE field_id = ?1 ORDER BY sort_key";
        office.read().prepare(sql).unwrap().query_map([field], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    assert_eq!(ordered(&office, size), [maier.0, weber.0]);
    assert_eq!(ordered(&office, colour), [weber.0, maier.0]);
    let column = values_of(office.read(), RecordKind::Contact, &[weber.0, 4711], size).unwrap();
    assert_eq!(column, [(weber.0, "10.5".to_owned())].into());
    // Renaming and turning the choices round reaches search and order.
    let mut known = get(office.read(), colour).unwrap().shape;
    known.choices.reverse();
    known.choices[0].name_de = "Himmelblau".into();
    save(&mut office, Some(colour), known, &moment()).unwrap();
    assert_eq!(ordered(&office, colour), [maier.0, weber.0]);
    assert_eq!(found(&office, "himmel"), [maier.0]);
    // A record that goes takes its values along and brings them back.
    contacts::delete::delete(&mut office, &[weber], &moment()).unwrap();
    assert_eq!(ordered(&office, size), [maier.0]);
    office.undo(&moment()).unwrap();
    assert_eq!(has(&office, weber).len(), 3);
    // An empty text takes the value away.
    with(&mut office, Some(weber), "Weber", &[(size, " ")]).unwrap();
    assert_eq!(has(&office, weber), []);
}

#[test]
fn contracts_and_events_have_their_own() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let field =
        save(&mut office, None, shape(RecordKind::Contract, "Ablage", ValueType::Text), &moment()).unwrap().value;
    let own = vec![OwnValue { field_id: field, text: "Ordner Wasserturm".into() }];
    let terms = crate::contracts::testing::renewing();
    let fields = crate::contracts::ContractFields { own: own.clone(), ..contract_fields("Miete", terms) };
    let id = crate::contracts::save::save(&mut office, None, fields, &moment()).unwrap().value;
    assert_eq!(crate::contracts::read::get(office.read(), id).unwrap().fields.own, own);
    assert_eq!(search::find::ids(office.read(), "wasserturm", RecordKind::Contract, 5).unwrap(), [id.0]);
    // A field of contracts is none of a contact.
    let refused = with(&mut office, None, "Weber", &[(field, "x")]).unwrap_err();
    let Error::Invalid(issues) = refused else { panic!("{refused:?}") };
    assert_eq!((issues[0].field.as_str(), issues[0].code), (format!("own.f{}", field.0).as_str(), "OWN_FIELD_GONE"));
}

#[test]
fn a_field_in_use_keeps_its_type_and_its_choices_and_is_not_deleted() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let colour = field(&mut office, "Farbe", ValueType::Choice);
    let weber = with(&mut office, None, "Weber", &[(colour, "rot")]).unwrap();
    let known = get(office.read(), colour).unwrap().shape;
    let codes = |result: Result<crate::office::Done<OwnFieldId>, Error>| match result.map(|_| ()).unwrap_err() {
        Error::Invalid(issues) => issues.into_iter().map(|issue| issue.code).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let other_type = OwnFieldShape { value_type: ValueType::Text, ..known.clone() };
    assert_eq!(codes(save(&mut office, Some(colour), other_type, &moment())), ["OWN_FIELD_TYPE_IN_USE"]);
    let mut without = known.clone();
    without.choices.remove(0);
    assert_eq!(codes(save(&mut office, Some(colour), without, &moment())), ["CHOICE_IN_USE"]);
    let none = OwnFieldShape { choices: Vec::new(), name_de: "Form".into(), code: String::new(), ..known.clone() };
    assert_eq!(codes(save(&mut office, None, none, &moment())), ["CHOICES_MISSING"]);
    let twice = OwnFieldShape { code: String::new(), ..known.clone() };
    assert_eq!(codes(save(&mut office, None, twice, &moment())), ["NAME_TAKEN"]);
    let refused = delete(&mut office, colour, &moment()).map(|_| ()).unwrap_err();
    let Error::InUse { places, count, .. } = refused else { panic!("{refused:?}") };
    assert_eq!((places[0].record, count), (RecordRef::from(weber), 1));
    // Switched off it stays where it has a value; without one it can go.
    save(&mut office, Some(colour), OwnFieldShape { active: false, ..known }, &moment()).unwrap();
    assert_eq!(has(&office, weber).len(), 1);
    with(&mut office, Some(weber), "Weber", &[]).unwrap();
    delete(&mut office, colour, &moment()).unwrap();
    office.undo(&moment()).unwrap();
    assert_eq!(get(office.read(), colour).unwrap().shape.choices.len(), 2);
}

proptest! {
    /// A number comes back as it was meant, and the order of keys is that of numbers.
    #[test]
    fn numbers_are_exact_and_ordered(a in -999_999_999_999_i64..999_999_999_999, b in -999_999_999_999_i64..999_999_999_999) {
        let known = OwnField { id: OwnFieldId(1), shape: shape(RecordKind::Contact, "Zahl", ValueType::Number) };
        let [x, y] = [a, b].map(|units| format!("{}{}.{:04}", if units < 0 { "-" } else { "" }, units.unsigned_abs() / 10_000, units.unsigned_abs() % 10_000));
        let [x, y] = [x, y].map(|text| canonical(&known, &text).unwrap());
        prop_assert_eq!(&canonical(&known, &x).unwrap(), &x);
        let german = x.replace('.', ",");
        prop_assert_eq!(&canonical(&known, &german).unwrap(), &x);
        prop_assert_eq!(value::key(&known, &x).cmp(&value::key(&known, &y)), a.cmp(&b));
    }
}
