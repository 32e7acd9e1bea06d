use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::types::Value;

use super::fill;
use crate::contacts::{self, ContactKind, Salutation, bank::is_iban};
use crate::contracts::register::{ContractRow, Status, register};
use crate::contracts::{self, Direction, NoticeForm};
use crate::error::Error;
use crate::log::undo;
use crate::master_data::firm;
use crate::moment::Moment;
use crate::money::Currency;
use crate::office::Office;
use crate::planner::{self, EventKind, EventStatus, agenda, rooms};
use crate::record::{ContactId, ContractId, EventId, FirmId};
use crate::{attachments, holidays, search};

/// The day of a month's end, of a leap day, of New Year, of a Sunday before a holiday.
const DAYS: &[&str] = &["2026-11-21", "2027-01-01", "2028-02-29", "2026-12-31", "2027-03-28", "2026-07-15"];

fn filled(day: &str) -> (Office, Moment) {
    let moment = Moment::on(day.parse().unwrap(), "Anna Petersen");
    let mut office = Office::in_memory(&moment).unwrap();
    fill(&mut office, &moment).unwrap_or_else(|error| panic!("{day}: {error:?}"));
    (office, moment)
}

fn ids(office: &Office, table: &str) -> Vec<i64> {
    let mut statement = office.read().prepare(&format!("SELECT id FROM {table} ORDER BY id")).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

fn rows(office: &Office, today: NaiveDate) -> Vec<ContractRow> {
    register(office, today).unwrap().rows.clone()
}

/// Every row of every table that is the user's, as text.
fn dump(office: &Office) -> String {
    let tables = [
        "firm",
        "entry",
        "room",
        "contact",
        "position",
        "email",
        "phone",
        "web",
        "address",
        "contact_category",
        "contract",
        "contract_cost",
        "event",
        "event_day",
        "participant",
        "agenda_item",
        "file",
        "blob",
        "number_counter",
        "change",
        "op",
    ];
    let mut text = String::new();
    for table in tables {
        let mut statement = office.read().prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<Value> = (0..columns).map(|column| row.get(column).unwrap()).collect();
            text.push_str(&format!("{table} {values:?}\n"));
        }
    }
    text
}

#[test]
fn it_is_a_small_company_with_a_full_year() {
    let (office, moment) = filled("2026-11-21");
    let count = |table| ids(&office, table).len();
    assert!((110..=140).contains(&count("contact")), "{}", count("contact"));
    assert_eq!(count("contract"), 40);
    assert!((100..=180).contains(&count("event")), "{}", count("event"));
    assert!(count("agenda_item") > 150);
    assert_eq!((count("room"), count("employee"), count("equipment")), (4, 14, 6));
    let nobodys = "SELECT count(*) FROM contract WHERE responsible_id IS NULL";
    assert_eq!(office.read().query_row(nobodys, [], |row| row.get::<_, i64>(0)).unwrap(), 0);
    let (first, last): (String, String) = office
        .read()
        .query_row("SELECT min(starts), max(starts) FROM event", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    let span = last[..10].parse::<NaiveDate>().unwrap() - first[..10].parse::<NaiveDate>().unwrap();
    assert!(span.num_days() > 330, "{first} {last}");
    let (_, firm) = firm::get(office.read()).unwrap();
    assert!(firm.banks.len() == 2 && firm.banks.iter().all(|bank| is_iban(&bank.iban)));
    assert_eq!(firm::missing(&firm, moment.today), []);
    assert_eq!(firm.signatories.len(), 3);
    let logo = attachments::list(office.read(), FirmId(1).into()).unwrap();
    assert_eq!((logo.len(), logo[0].media_type.as_str()), (1, "image/svg+xml"));
    let hits = search::find::ids(office.read(), "weber anna", crate::RecordKind::Contact, 10).unwrap();
    assert_eq!(hits.len(), 1);
    assert!(rows(&office, moment.today).iter().all(|row| !row.partner.is_empty()));
}

#[test]
fn the_same_moment_gives_the_same_firm_and_another_day_another_one() {
    let one = dump(&filled("2026-11-21").0);
    assert_eq!(one, dump(&filled("2026-11-21").0));
    assert_ne!(one, dump(&filled("2026-11-22").0));
}

#[test]
fn on_any_day_the_contracts_can_be_computed_and_some_letters_are_due() {
    for day in DAYS {
        let (office, moment) = filled(day);
        let today = moment.today;
        let rows = rows(&office, today);
        for row in &rows {
            assert_eq!(row.problem, None, "{day}: {}", row.title);
            assert!(row.kind_id.is_some() && row.cost_centre_id.is_some(), "{}", row.title);
            assert!(!row.number.is_empty() && !row.responsible.is_empty() && !row.kind.de.is_empty(), "{}", row.title);
        }
        let statuses: BTreeSet<Status> = rows.iter().map(|row| row.status).collect();
        assert_eq!(statuses.len(), Status::ALL.len(), "{day}: {statuses:?}");
        let distance = |row: &ContractRow| (row.send_by.unwrap() - today).num_days();
        let due: Vec<i64> = rows.iter().filter(|row| row.is_due_within(95, today)).map(distance).collect();
        // Two by the table; at the turn of a quarter or a year one or two more.
        assert!((2..=4).contains(&due.iter().filter(|days| **days < 0).count()), "{day}: {due:?}");
        assert!(due.iter().filter(|days| (0..=14).contains(*days)).count() >= 3, "{day}: {due:?}");
        assert!(due.iter().filter(|days| **days > 14).count() >= 6, "{day}: {due:?}");
        assert!(rows.iter().filter(|row| row.is_due_within(95, today)).all(|row| row.receive_by.unwrap() >= today));
        assert!(rows.iter().any(|row| row.freely.is_some()));
        assert!(rows.iter().filter(|row| row.direction == Direction::Receive).count() >= 5);
        let francs = rows.iter().filter(|row| row.yearly.is_some_and(|yearly| yearly.net.currency == Currency::CHF));
        assert_eq!(francs.count(), 2, "{day}");
        let forms: BTreeSet<NoticeForm> = rows.iter().map(|row| row.notice_form).collect();
        assert!(forms.len() >= 4, "{forms:?}");
    }
}

#[test]
fn on_any_day_the_next_agenda_is_that_of_the_first_event() {
    for day in DAYS {
        let (office, moment) = filled(day);
        let next = planner::list::next(office.read(), moment.today, true).unwrap();
        assert_eq!(next, Some(EventId(1)), "{day}");
        let event = planner::read::get(office.read(), EventId(1)).unwrap();
        assert!(event.fields.title.starts_with("3. Sitzung des Beirats "), "{}", event.fields.title);
        assert_eq!((event.fields.kind, event.fields.status), (EventKind::Sitting, EventStatus::Invited));
        let distance = (event.fields.when.first_day() - moment.today).num_days();
        assert!((3..=16).contains(&distance), "{day}: {distance}");
        let clock = agenda::agenda(&event.fields).unwrap();
        assert_eq!((clock.over, clock.rows.iter().map(|row| row.gap + row.conflict).sum::<i64>()), (0, 0));
        assert!(clock.rows.iter().any(|row| row.item.number.as_deref() == Some("3.3")));
    }
}

#[test]
fn on_any_day_nobody_sits_in_a_taken_room_and_every_agenda_has_its_times() {
    for day in DAYS {
        let (office, moment) = filled(day);
        let mut undecided = 0;
        for id in ids(&office, "event") {
            let event = planner::read::get(office.read(), EventId(id)).unwrap();
            let title = &event.fields.title;
            // While one sets up, the others may still be clearing down.
            let mut taken = rooms::conflicts(office.read(), &event).unwrap();
            taken.retain(|other| !other.only_buffer);
            assert_eq!(taken, [], "{day}: {title}");
            let clock = agenda::agenda(&event.fields).unwrap();
            assert_eq!(clock.rows.iter().map(|row| row.conflict).sum::<i64>(), 0, "{day}: {title}");
            undecided += usize::from(clock.is_undecided);
            assert!(clock.rows.iter().all(|row| !row.item.title.is_empty()));
            assert!(event.fields.participants.iter().all(|person| !person.name.is_empty()));
            let past = event.fields.when.last_day() < moment.today;
            let done = matches!(event.fields.status, EventStatus::Ended | EventStatus::Cancelled);
            assert_eq!(past, done, "{day}: {title}");
        }
        assert_eq!(undecided, 1, "{day}: one agenda runs beyond its end, to show what is offered then");
        // The rounds keep off holidays.
        let rounds = planner::list::between(office.read(), moment.today, moment.today + chrono::Days::new(95)).unwrap();
        for round in rounds.iter().filter(|row| row.title == "Montagsrunde") {
            assert!(!holidays::is_holiday("DE-SH".parse().unwrap(), round.when.first_day()), "{day}");
        }
    }
}

#[test]
fn the_book_shows_what_a_book_can_hold() {
    let (office, _) = filled("2026-11-21");
    let cards: Vec<_> = ids(&office, "contact")
        .into_iter()
        .map(|id| contacts::read::get(office.read(), ContactId(id)).unwrap().card)
        .collect();
    let count = |holds: &dyn Fn(&contacts::Card) -> bool| cards.iter().filter(|card| holds(card)).count();
    for (what, found) in [
        ("organisations", count(&|card| card.kind == ContactKind::Organisation)),
        ("titles", count(&|card| !card.title.is_empty())),
        ("birthdays with a year", count(&|card| card.birthday.is_some_and(|day| day.year.is_some()))),
        ("birthdays without", count(&|card| card.birthday.is_some_and(|day| day.year.is_none()))),
        ("several mail addresses", count(&|card| card.emails.len() > 1)),
        ("several phones", count(&|card| card.phones.len() > 1)),
        ("several addresses", count(&|card| card.addresses.len() > 1)),
        ("abroad", count(&|card| card.addresses.iter().any(|address| address.country != "DE"))),
        (
            "neither Frau nor Herr",
            count(&|card| card.kind == ContactKind::Person && card.salutation == Salutation::None),
        ),
        ("customer numbers", count(&|card| card.customer_number.is_some())),
        ("supplier numbers", count(&|card| card.supplier_number.is_some())),
        ("long names", count(&|card| card.display_name().chars().count() > 60)),
        ("a move to come", count(&|card| card.addresses.iter().any(|address| address.valid_from.is_some()))),
    ] {
        assert!(found > 0, "{what}");
    }
    for card in &cards {
        let name = card.display_name();
        assert!(card.phones.iter().all(|phone| phone.e164.is_some()), "{name}: {:?}", card.phones);
        assert!(card.emails.iter().all(|mail| mail.address.ends_with(".example") && mail.address.is_ascii()), "{name}");
        assert!(!card.categories.is_empty(), "{name}");
        assert!(card.iban.is_empty() || is_iban(&card.iban), "{name}");
    }
    let numbers: Vec<_> = cards.iter().flat_map(|card| &card.phones).map(|phone| &phone.raw).collect();
    assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), numbers.len(), "a number was given twice");
    let mails: Vec<_> = cards.iter().flat_map(|card| &card.emails).map(|mail| &mail.address).collect();
    assert_eq!(mails.iter().collect::<BTreeSet<_>>().len(), mails.len(), "a mail address was given twice");
}

#[test]
fn nothing_of_it_is_offered_for_undo() {
    let (mut office, moment) = filled("2026-11-21");
    assert_eq!(undo::list(office.read(), 10).unwrap(), []);
    assert!(matches!(office.undo(&moment), Err(Error::NothingToUndo)));
}

#[test]
fn what_is_saved_again_unchanged_is_accepted_and_leaves_no_trace() {
    let (mut office, moment) = filled("2026-11-21");
    for id in ids(&office, "contact").into_iter().map(ContactId) {
        let card = contacts::read::get(office.read(), id).unwrap().card;
        let name = card.display_name();
        let done = contacts::save::save(&mut office, Some(id), card, &moment)
            .unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert!(done.changes.is_empty(), "{name}");
    }
    for id in ids(&office, "contract").into_iter().map(ContractId) {
        let fields = contracts::read::get(office.read(), id).unwrap().fields;
        let title = fields.title.clone();
        let done = contracts::save::save(&mut office, Some(id), fields, &moment)
            .unwrap_or_else(|error| panic!("{title}: {error:?}"));
        assert!(done.changes.is_empty(), "{title}");
    }
    for id in ids(&office, "event").into_iter().map(EventId) {
        let fields = planner::read::get(office.read(), id).unwrap().fields;
        let title = fields.title.clone();
        let done = planner::save::save(&mut office, Some(id), fields, &moment)
            .unwrap_or_else(|error| panic!("{title}: {error:?}"));
        assert!(done.changes.is_empty(), "{title}");
    }
}

#[test]
fn new_numbers_go_on_behind_those_of_the_sample() {
    let (office, moment) = filled("2026-11-21");
    let ranges = crate::master_data::number_range::all(office.read(), moment.today).unwrap();
    // The sample writes no letters and has nothing in its Postbuch.
    let unused = ["letter", "incoming", "outgoing", "certificate"];
    for range in ranges.into_iter().filter(|range| !unused.contains(&range.code.as_str())) {
        let column = if range.code == "contract" { "number" } else { &format!("{}_number", range.code) };
        let table = if range.code == "contract" { "contract" } else { "contact" };
        let taken: bool = office
            .read()
            .prepare(&format!("SELECT 1 FROM {table} WHERE {column} = ?1"))
            .unwrap()
            .exists([&range.preview])
            .unwrap();
        assert!(!taken && range.next > 1, "{range:?}");
    }
}
