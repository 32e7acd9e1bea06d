//! Places, the waiting list, and what is never exceeded.

mod pasted;
mod sequence;
mod told;

use super::super::event::{EventFields, EventKind, Participant};
use super::super::narrowed::Narrowed;
use super::super::testing::{add, get, timed};
use super::super::{attendance, delete, duplicate, list, read as book, save};
use super::places::Places;
use super::*;
use crate::contacts::{self, Card};
use crate::contracts::testing::{day, office};
use crate::moment::Moment;
use crate::money::Currency;
use crate::office::Office;

/// A seminar with so many places at 190 euros.
fn seminar(office: &mut Office, capacity: Option<u32>, moment: &Moment) -> EventId {
    let when = timed("2026-12-01T09:00", "2026-12-01T17:00");
    let event = add(office, EventFields::new(EventKind::Seminar, "Erste Hilfe", when), moment);
    let places = Places { capacity, price: Some(19_000), currency: Currency::EUR };
    places::save(office, event, places, moment).unwrap();
    event
}

fn plain(name: &str) -> Registrant {
    Registrant { name: name.to_owned(), ..Registrant::default() }
}

fn put(office: &mut Office, event: EventId, name: &str, moment: &Moment) -> RegistrationId {
    register::register(office, event, &plain(name), None, moment).unwrap().value.id
}

fn weber(office: &mut Office, moment: &Moment) -> ContactId {
    let card = Card {
        given: "Kim".into(),
        family: "Weber".into(),
        emails: serde_json::from_value(json!([{ "address": "kim@weber.de" }])).unwrap(),
        ..Card::default()
    };
    contacts::save::save(office, None, card, moment).unwrap().value
}

/// Names, states and places on the waiting list.
fn stand(office: &Office, event: EventId) -> Vec<String> {
    let all = read::all(office.read(), event).unwrap();
    all.into_iter()
        .map(|one| match one.place {
            Some(place) => format!("{} waits {place}", one.person.name),
            None => format!("{} {}", one.person.name, one.state.code()),
        })
        .collect()
}

fn attending(office: &Office, event: EventId) -> Vec<String> {
    get(office, event).participants.into_iter().map(|person| person.name).collect()
}

#[test]
fn whoever_comes_after_the_last_place_waits_and_is_offered_the_next() {
    let (mut office, moment) = office();
    let event = seminar(&mut office, Some(2), &moment);
    let ids: Vec<_> = ["Ada", "Ben", "Cem", "Dana"].map(|name| put(&mut office, event, name, &moment)).into();
    assert_eq!(stand(&office, event), ["Ada confirmed", "Ben confirmed", "Cem waits 1", "Dana waits 2"]);
    assert_eq!(confirm::confirm(&mut office, ids[2], "", &moment).unwrap_err().code(), "SEMINAR_FULL");

    cancel::cancel(&mut office, ids[0], "krank", &moment).unwrap();
    let all = read::all(office.read(), event).unwrap();
    assert_eq!(read::next_waiting(&all, Some(2)), Some(ids[2]), "offered, not moved");
    assert_eq!(stand(&office, event), ["Ben confirmed", "Cem waits 1", "Dana waits 2", "Ada cancelled"]);
    assert_eq!(all.last().unwrap().reason, "krank");

    // The free place belongs to those who wait.
    put(&mut office, event, "Emil", &moment);
    assert_eq!(stand(&office, event)[1..4], ["Cem waits 1", "Dana waits 2", "Emil waits 3"]);
    let Err(Error::Invalid(issues)) = confirm::confirm(&mut office, ids[3], " ", &moment) else { panic!("no reason") };
    assert_eq!((issues[0].field.as_str(), issues[0].code), ("reason", "PREFERENCE_REASON_MISSING"));
    assert_eq!(issues[0].data["name"], "Cem");
    confirm::confirm(&mut office, ids[3], "Anreise aus Wien", &moment).unwrap();
    let all = read::all(office.read(), event).unwrap();
    let dana = all.iter().find(|one| one.id == ids[3]).unwrap();
    assert_eq!((dana.state, dana.reason.as_str()), (RegistrationState::Confirmed, "Anreise aus Wien"));
    assert_eq!(read::next_waiting(&all, Some(2)), None);
    // A second time says that it is so and does nothing.
    assert!(confirm::confirm(&mut office, ids[3], "", &moment).unwrap().changes.is_empty());
    assert_eq!(cancel::cancel(&mut office, ids[0], "", &moment).unwrap_err().code(), "REGISTRATION_CANCELLED");
    assert_eq!(confirm::confirm(&mut office, ids[0], "", &moment).unwrap_err().code(), "REGISTRATION_CANCELLED");
    // Who called off registers anew, at the end.
    put(&mut office, event, "Ada", &moment);
    assert_eq!(stand(&office, event).iter().filter(|line| line.starts_with("Ada")).count(), 2);
}

#[test]
fn a_cancellation_that_is_taken_back_does_not_take_a_place_that_was_given_away() {
    let (mut office, moment) = office();
    let event = seminar(&mut office, Some(1), &moment);
    let ada = put(&mut office, event, "Ada", &moment);
    let ben = put(&mut office, event, "Ben", &moment);
    let cancelled = cancel::cancel(&mut office, ada, "", &moment).unwrap().changes.op.unwrap().id;
    confirm::confirm(&mut office, ben, "", &moment).unwrap();
    assert_eq!(office.undo_step(cancelled, false, &moment).unwrap_err().code(), "SEMINAR_FULL");
    assert_eq!(stand(&office, event), ["Ben confirmed", "Ada cancelled"]);
    office.undo(&moment).unwrap();
    office.undo(&moment).unwrap();
    assert_eq!(stand(&office, event), ["Ada confirmed", "Ben waits 1"]);
}

#[test]
fn only_those_with_a_place_attend() {
    let (mut office, moment) = office();
    let event = seminar(&mut office, Some(1), &moment);
    let contact = weber(&mut office, &moment);
    let mut fields = get(&office, event);
    fields.participants = vec![Participant { name: "Dr. Lang".into(), ..Participant::default() }];
    save::save(&mut office, Some(event), fields, &moment).unwrap();
    let ada = put(&mut office, event, "Ada", &moment);
    let kim = Registrant { contact_id: Some(contact), ..Registrant::default() };
    let kim = register::register(&mut office, event, &kim, None, &moment).unwrap().value;
    assert_eq!(kim.state, RegistrationState::Waiting);
    assert_eq!(attending(&office, event), ["Dr. Lang", "Ada"]);
    assert_eq!(attendance::of(office.read(), event).unwrap().len(), 2);
    let on = day("2026-12-01");
    assert_eq!(list::between(office.read(), on, on).unwrap()[0].participants, 2);
    let filter = list::Filter {
        narrowed: Narrowed { contact: Some(contact), ..Narrowed::default() },
        ..list::Filter::default()
    };
    assert!(list::ids(&office, &filter).unwrap().is_empty());

    // The event's form neither adds nor removes whoever registered.
    let mut fields = get(&office, event);
    assert_eq!(fields.participants.iter().map(|one| one.registered).collect::<Vec<_>>(), [false, true]);
    fields.participants = vec![Participant { contact_id: Some(contact), ..Participant::default() }];
    let Err(Error::Invalid(issues)) = save::save(&mut office, Some(event), fields.clone(), &moment) else {
        panic!("stands on the list twice")
    };
    assert_eq!((issues[0].field.as_str(), issues[0].code), ("participants.0.contact_id", "PARTICIPANT_WAITS"));
    fields.participants.clear();
    save::save(&mut office, Some(event), fields, &moment).unwrap();
    assert_eq!(attending(&office, event), ["Ada"]);
    assert_eq!(stand(&office, event), ["Ada confirmed", "Kim Weber waits 1"]);
    cancel::cancel(&mut office, ada, "", &moment).unwrap();
    assert!(attending(&office, event).is_empty());
    confirm::confirm(&mut office, kim.id, "", &moment).unwrap();
    assert_eq!(attending(&office, event), ["Kim Weber"]);
    assert_eq!(read::all(office.read(), event).unwrap()[0].address, "kim@weber.de");

    // The next date begins with the seats and the price, and without those who registered for this one.
    let copy = duplicate::duplicate(&mut office, event, day("2027-01-12"), &moment).unwrap().value;
    assert!(book::get(office.read(), copy).unwrap().fields.participants.is_empty());
    let places = places::of(office.read(), copy).unwrap();
    assert_eq!((places.capacity, places.price), (Some(1), Some(19_000)));
}

#[test]
fn a_line_of_the_participants_is_used_and_nobody_registers_twice() {
    let (mut office, moment) = office();
    let event = seminar(&mut office, None, &moment);
    let contact = weber(&mut office, &moment);
    let mut fields = get(&office, event);
    fields.participants = vec![Participant { contact_id: Some(contact), ..Participant::default() }];
    save::save(&mut office, Some(event), fields, &moment).unwrap();
    let kim = Registrant { contact_id: Some(contact), diet: " vegan ".into(), ..Registrant::default() };
    register::register(&mut office, event, &kim, None, &moment).unwrap();
    assert_eq!(attending(&office, event), ["Kim Weber"]);
    let cases = [
        (kim.clone(), "name", "REGISTRATION_TWICE"),
        // The same name without anything that tells them apart is the same person.
        (plain("Kim Weber"), "name", "REGISTRATION_TWICE"),
        (Registrant { email: "kim@else.de".into(), ..plain("Kim Weber") }, "name", "ok"),
        (Registrant { email: "KIM@else.de".into(), ..plain("Kim Weber") }, "name", "REGISTRATION_TWICE"),
        (plain("  "), "name", "NAME_MISSING"),
        (Registrant { contact_id: Some(ContactId(99)), ..plain("x") }, "contact_id", "CONTACT_UNKNOWN"),
        (Registrant { price: Some(-1), ..plain("x") }, "price", "AMOUNT_INVALID"),
    ];
    for (person, field, expected) in cases {
        let found = match register::register(&mut office, event, &person, None, &moment) {
            Ok(_) => "ok",
            Err(Error::Invalid(issues)) => {
                assert_eq!(issues[0].field, field, "{person:?}");
                issues[0].code
            }
            Err(other) => panic!("{other}"),
        };
        assert_eq!(found, expected, "{person:?}");
    }
    let several = [plain("Kim Weber"), plain("Ada"), plain("Ben")];
    let done = register::register_many(&mut office, event, &several, &moment).unwrap().value;
    assert_eq!(done.len(), 2, "who is registered is left out");
    let Err(Error::Invalid(issues)) = register::register_many(&mut office, event, &[plain("Cem"), plain("")], &moment)
    else {
        panic!("was taken")
    };
    assert_eq!((issues[0].field.as_str(), issues[0].code), ("people.1.name", "NAME_MISSING"));
    assert!(!stand(&office, event).contains(&"Cem confirmed".to_owned()), "all or none");
    let all = read::all(office.read(), event).unwrap();
    assert_eq!(read::catering(&all), [(String::new(), 3), ("vegan".to_owned(), 1)]);
}

#[test]
fn what_is_paid_and_what_is_to_be_given_back_is_counted() {
    let (mut office, moment) = office();
    let event = seminar(&mut office, Some(3), &moment);
    let ada = put(&mut office, event, "Ada", &moment);
    let ben = put(&mut office, event, "Ben", &moment);
    let free = Registrant { price: Some(0), ..plain("Cem") };
    register::register(&mut office, event, &free, None, &moment).unwrap();
    let wait = register::register(&mut office, event, &plain("Dana"), Some("möchte im Mai"), &moment).unwrap().value;
    paid::note(&mut office, event, &[ada, ben], Some(moment.today), &moment).unwrap();
    cancel::cancel(&mut office, ben, "", &moment).unwrap();
    let person = Registrant { price: Some(15_000), function: "Hansen GmbH".into(), ..plain("Ada Lovelace") };
    change::change(&mut office, ada, &person, &moment).unwrap();
    let all = read::all(office.read(), event).unwrap();
    let expected = Counts {
        confirmed: 2,
        waiting: 1,
        cancelled: 1,
        paid: 2,
        expected: 15_000,
        received: 15_000,
        to_return: 19_000,
    };
    assert_eq!(read::counts(&all), expected);
    assert_eq!((all[2].id, all[2].reason.as_str()), (wait.id, "möchte im Mai"));
    paid::note(&mut office, event, &[ben], None, &moment).unwrap();
    assert_eq!(read::counts(&read::all(office.read(), event).unwrap()).to_return, 0);

    let smaller = Places { capacity: Some(1), price: None, currency: Currency::CHF };
    let Err(Error::Invalid(issues)) = places::save(&mut office, event, smaller, &moment) else { panic!("too few") };
    assert_eq!((issues[0].field.as_str(), issues[0].code), ("capacity", "CAPACITY_BELOW_CONFIRMED"));
    places::save(&mut office, event, Places { capacity: Some(2), ..smaller }, &moment).unwrap();
    assert_eq!(places::of(office.read(), event).unwrap().currency, Currency::CHF);
}

#[test]
fn certificates_are_numbered_once_for_those_who_were_there() {
    let (mut office, moment) = office();
    let event = seminar(&mut office, None, &moment);
    let ids: Vec<_> = ["Zora", "Änne", "Ben", "Cem"].map(|name| put(&mut office, event, name, &moment)).into();
    assert_eq!(certify::draw(&mut office, event, None, &moment).unwrap_err().code(), "CERTIFICATE_NOBODY");
    cancel::cancel(&mut office, ids[3], "", &moment).unwrap();
    let there: Vec<_> = attendance::of(office.read(), event).unwrap();
    let noted: Vec<_> =
        there[..2].iter().map(|one| attendance::Attendance { presence: Presence::Present, ..one.clone() }).collect();
    attendance::note(&mut office, event, &noted, &moment).unwrap();
    assert_eq!(certify::draw(&mut office, event, None, &moment).unwrap().value, 2);
    let numbers = |office: &Office| {
        let all = read::all(office.read(), event).unwrap().into_iter();
        all.map(|one| (one.person.name, one.certificate)).collect::<Vec<_>>()
    };
    let of = |name: &str, number: &str| (name.to_owned(), number.to_owned());
    assert_eq!(
        numbers(&office),
        [of("Zora", "TB-2026-0002"), of("Änne", "TB-2026-0001"), of("Ben", ""), of("Cem", "")],
        "in the order of the names"
    );
    // By choice also for somebody whom nobody noted; what was drawn stays.
    assert_eq!(certify::draw(&mut office, event, Some(&ids[..3]), &moment).unwrap().value, 1);
    assert_eq!(numbers(&office)[2], of("Ben", "TB-2026-0003"));
    assert_eq!(numbers(&office)[0], of("Zora", "TB-2026-0002"));
    let refused = certify::draw(&mut office, event, Some(&ids[3..]), &moment).unwrap_err();
    assert_eq!(refused.code(), "CERTIFICATE_NOT_CONFIRMED");
    assert_eq!(cancel::cancel(&mut office, ids[0], "", &moment).unwrap_err().code(), "REGISTRATION_CERTIFIED");
    assert_eq!(delete::delete(&mut office, &[event], &moment).unwrap_err().code(), "EVENT_CERTIFIED");
    // A number that was drawn is fixed: taking back goes past it or is refused.
    let _ = office.undo(&moment);
    assert_eq!(numbers(&office)[1], of("Änne", "TB-2026-0001"));
}
