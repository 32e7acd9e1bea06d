use rusqlite::Connection;

use super::*;
use crate::error::Error;
use crate::office::Office;
use crate::{Moment, RecordKind};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment() -> Moment {
    Moment::on(day("2026-03-16"), "Test")
}

fn person(role: FirmRole, name: &str) -> FirmPerson {
    FirmPerson { role, name: name.into(), presides: false, valid_from: None, valid_to: None }
}

fn hansen() -> Firm {
    Firm {
        name: "Hansen Elektrotechnik GmbH".into(),
        legal_form: "GmbH".into(),
        street: "Hafenstraße 12".into(),
        postal_code: "25335".into(),
        town: "Elmshorn".into(),
        country: "DE".into(),
        region: "DE-SH".into(),
        register_court: "Amtsgericht Pinneberg".into(),
        register_number: "HRB 98412 EL".into(),
        vat_id: "DE999412003".into(),
        people: vec![person(FirmRole::Manager, "Jens Hansen"), person(FirmRole::Manager, "Maren Hansen")],
        banks: vec![FirmBank {
            name: "Kreditbank".into(),
            iban: "DE89370400440532013000".into(),
            bic: "COBADEFFXXX".into(),
        }],
        ..Firm::default()
    }
}

fn lacks(firm: &Firm) -> Vec<Demand> {
    missing(firm, day("2026-03-16")).into_iter().map(|one| one.demand).collect()
}

#[test]
fn the_firm_is_kept_whole() {
    let mut office = Office::in_memory(&moment()).unwrap();
    assert_eq!(get(office.read()).unwrap().1.region, "DE");
    let firm = Firm {
        signatories: vec![Signatory {
            employee_id: None,
            name: "Fatma Demir".into(),
            signing: Signing::Procuration,
            valid_from: Some(day("2026-01-01")),
            valid_to: None,
        }],
        coming: vec![Coming { field: "street".into(), value: "Neuer Weg 1".into(), valid_from: day("2026-07-01") }],
        ..hansen()
    };
    save(&mut office, &firm, &moment()).unwrap();
    assert_eq!(get(office.read()).unwrap().1, firm);
    // IBANs and BICs are kept without blanks and in capitals; nothing else changes.
    let mut typed = firm.clone();
    typed.banks[0].iban = "de89 3704 0044 0532 0130 00".into();
    typed.banks[0].bic = " cobadeffxxx ".into();
    assert!(save(&mut office, &typed, &moment()).unwrap().changes.is_empty());
    office.undo(&moment()).unwrap();
    assert_eq!(get(office.read()).unwrap().1.name, "");
}

#[test]
fn what_comes_holds_from_its_day_on() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let mut firm = hansen();
    firm.people[0].valid_to = Some(day("2026-12-31"));
    let new = FirmPerson { valid_from: Some(day("2027-01-01")), ..person(FirmRole::Manager, "Kim Weber") };
    firm.people.push(new);
    firm.coming = vec![
        Coming { field: "town".into(), value: "Pinneberg".into(), valid_from: day("2026-09-01") },
        Coming { field: "street".into(), value: "Später 2".into(), valid_from: day("2026-08-01") },
        Coming { field: "street".into(), value: "Früher 1".into(), valid_from: day("2026-07-01") },
    ];
    save(&mut office, &firm, &moment()).unwrap();
    let names = |text: &str| -> Vec<String> {
        let firm = on(office.read(), day(text)).unwrap();
        firm.people_on(FirmRole::Manager, day(text)).iter().map(|one| one.name.clone()).collect()
    };
    assert_eq!(names("2026-12-31"), ["Jens Hansen", "Maren Hansen"]);
    assert_eq!(names("2027-01-01"), ["Maren Hansen", "Kim Weber"]);
    for (text, street, town, left) in [
        ("2026-06-30", "Hafenstraße 12", "Elmshorn", 3),
        ("2026-07-01", "Früher 1", "Elmshorn", 2),
        ("2026-08-31", "Später 2", "Elmshorn", 1),
        ("2026-09-01", "Später 2", "Pinneberg", 0),
    ] {
        let firm = on(office.read(), day(text)).unwrap();
        assert_eq!((firm.street.as_str(), firm.town.as_str(), firm.coming.len()), (street, town, left), "{text}");
    }
}

#[test]
fn each_legal_form_demands_what_its_law_says() {
    let demanded = |form: &str, country: &str| -> Vec<&'static str> {
        let always = ["name", "legal_form", "street", "postal_code", "town", "vat_id"];
        demands(form, country).into_iter().map(|(one, _)| one.code()).filter(|one| !always.contains(one)).collect()
    };
    let register = ["seat", "register_court", "register_number"];
    let managed = ["seat", "register_court", "register_number", "managers", "first_name"];
    let supervised = ["seat", "register_court", "register_number", "managers", "first_name", "chair"];
    for form in ["GmbH", "gmbh", "UG (haftungsbeschränkt)", "UG", "gGmbH", "G m b H"] {
        assert_eq!(demanded(form, "DE"), managed, "{form}");
    }
    for form in ["AG", "SE", "eG", "KGaA", "Aktiengesellschaft"] {
        assert_eq!(demanded(form, "DE"), supervised, "{form}");
    }
    for form in ["KG", "OHG", "e. K.", "e.K.", "PartG mbB"] {
        assert_eq!(demanded(form, "DE"), register, "{form}");
    }
    let company = demanded("GmbH & Co. KG", "DE");
    assert_eq!(company[..5], managed);
    assert_eq!(company[5..], ["partner_name", "partner_seat", "partner_court", "partner_number"]);
    for (form, country) in [("GbR", "DE"), ("e. V.", "DE"), ("Ltd.", "DE"), ("", "DE"), ("GmbH", "CH"), ("AG", "CH")] {
        assert!(demanded(form, country).is_empty(), "{form} {country}");
    }
    for form in ["GmbH", "AG", "e.U.", "OG"] {
        assert_eq!(demanded(form, "AT"), register, "{form}");
    }
    let law = |form: &str, country: &str, demand| {
        demands(form, country).into_iter().find(|(one, _)| *one == demand).map(|(_, law)| law)
    };
    assert_eq!(law("GmbH", "DE", Demand::Managers), Some("§ 35a GmbHG"));
    assert_eq!(law("AG", "DE", Demand::Chair), Some("§ 80 AktG"));
    assert_eq!(law("e. K.", "DE", Demand::RegisterCourt), Some("§ 37a HGB"));
    assert_eq!(law("KG", "DE", Demand::Seat), Some("§ 125 HGB"));
    assert_eq!(law("GmbH", "AT", Demand::RegisterNumber), Some("§ 14 UGB"));
    assert_eq!(law("AG", "CH", Demand::Name), Some("Art. 954a OR"));
}

#[test]
fn what_is_missing_is_named() {
    assert_eq!(lacks(&hansen()), []);
    assert_eq!(lacks(&Firm { register_court: " ".into(), ..hansen() }), [Demand::RegisterCourt]);
    // The town is the seat where none is said.
    assert_eq!(lacks(&Firm { town: String::new(), ..hansen() }), [Demand::Town, Demand::Seat]);
    assert_eq!(lacks(&Firm { vat_id: String::new(), ..hansen() }), [Demand::VatId]);
    assert_eq!(lacks(&Firm { vat_id: String::new(), tax_number: "18/1".into(), ..hansen() }), []);
    let mut firm = hansen();
    firm.people = vec![person(FirmRole::Manager, "J. Hansen"), person(FirmRole::Manager, "Dr. Maren Hansen")];
    let found = missing(&firm, day("2026-03-16"));
    assert_eq!((found.len(), found[0].demand, found[0].name.as_str()), (1, Demand::FirstName, "J. Hansen"));
    // Who comes later does not count yet, who left does not count any more.
    firm.people = vec![FirmPerson { valid_from: Some(day("2026-04-01")), ..person(FirmRole::Manager, "Kim Weber") }];
    assert_eq!(lacks(&firm), [Demand::Managers]);
    let board = Firm { legal_form: "AG".into(), ..hansen() };
    assert_eq!(lacks(&board), [Demand::Chair]);
}

#[test]
fn what_is_wrong_stands_at_its_row() {
    let mut office = Office::in_memory(&moment()).unwrap();
    let mut firm = hansen();
    firm.people[1].name = " ".into();
    firm.people[0].valid_from = Some(day("2026-02-01"));
    firm.people[0].valid_to = Some(day("2026-01-01"));
    firm.banks[0].iban = "DE89370400440532013001".into();
    firm.banks[0].bic = "COBA".into();
    firm.signatories = vec![Signatory {
        employee_id: None,
        name: String::new(),
        signing: Signing::Sole,
        valid_from: None,
        valid_to: None,
    }];
    firm.coming = vec![
        Coming { field: "people".into(), value: "x".into(), valid_from: day("2026-07-01") },
        Coming { field: "email".into(), value: "keine".into(), valid_from: day("2026-07-01") },
        Coming { field: "email".into(), value: "a@b.example".into(), valid_from: day("2026-07-01") },
    ];
    let Err(Error::Invalid(issues)) = save(&mut office, &firm, &moment()) else { panic!() };
    let mut found: Vec<(&str, &str)> = issues.iter().map(|issue| (issue.field.as_str(), issue.code)).collect();
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("banks.0.bic", "BIC_INVALID"),
            ("banks.0.iban", "IBAN_CHECK_DIGITS"),
            ("coming.0.field", "TEXT_MISSING"),
            ("coming.1.value", "EMAIL_INVALID"),
            ("coming.2.valid_from", "CHANGE_TWICE"),
            ("people.0.valid_to", "END_BEFORE_START"),
            ("people.1.name", "NAME_MISSING"),
            ("signatories.0.name", "NAME_MISSING"),
        ]
    );
    assert_eq!(office.read().query_row("SELECT count(*) FROM firm", [], |row| row.get::<_, i64>(0)).unwrap(), 0);
}

#[test]
fn an_employee_who_may_sign_is_not_deleted() {
    use crate::master_data::employee::{self, EmployeeFields};
    let mut office = Office::in_memory(&moment()).unwrap();
    let fields = EmployeeFields { code: "FD".into(), family: "Demir".into(), ..EmployeeFields::default() };
    let id = employee::save(&mut office, None, &fields, &moment()).unwrap().value;
    let signatory = Signatory {
        employee_id: Some(id),
        name: String::new(),
        signing: Signing::Procuration,
        valid_from: None,
        valid_to: None,
    };
    save(&mut office, &Firm { signatories: vec![signatory], ..hansen() }, &moment()).unwrap();
    match employee::delete(&mut office, id, &moment()) {
        Err(Error::InUse { places, .. }) => assert_eq!(places[0].record.kind, RecordKind::Firm),
        other => panic!("{other:?}"),
    }
}

#[test]
fn names_and_account_of_an_earlier_file_become_rows() {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(include_str!("../../../migrations/0001_office.sql")).unwrap();
    connection
        .execute_batch(
            "INSERT INTO firm (id, name, managers, bank_name, iban, bic)
             VALUES (1, 'Hansen GmbH', ' Jens Hansen,Maren Hansen , ,Dr. Kim Weber', 'Bank', 'DE00', 'X')",
        )
        .unwrap();
    connection.execute_batch(include_str!("../../../migrations/0002_back_office.sql")).unwrap();
    let (_, firm) = get(&connection).unwrap();
    let names: Vec<&str> = firm.people.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Jens Hansen", "Maren Hansen", "Dr. Kim Weber"]);
    assert_eq!(firm.banks, [FirmBank { name: "Bank".into(), iban: "DE00".into(), bic: "X".into() }]);
}
