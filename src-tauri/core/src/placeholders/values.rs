//! What the placeholders of a text are filled with.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use rusqlite::{Connection, OptionalExtension};

use super::names::{Field, Group, Name, Slot};
use crate::contacts::address::Purpose;
use crate::contacts::block::{self, Style};
use crate::contacts::salutation::{self, Tongue};
use crate::contacts::{self, Birthday, Card, Contact, ContactKind, Phone, Salutation};
use crate::contracts::contract::CostLine;
use crate::contracts::costs::PaymentInterval;
use crate::contracts::{self, ContractFields, NoticeForm, NoticeRule, Tax, Terms, register};
use crate::data_protection::restrict::OPEN;
use crate::error::Result;
use crate::master_data::firm;
use crate::moment::Moment;
use crate::money::Money;
use crate::office::Office;
use crate::own_fields::{self, OwnValue, ValueType};
use crate::planner::{self, EventFields, EventKind, EventStatus, Role, When};
use crate::record::{ContactId, ContractId, EventId, RecordRef};
use crate::search::title;

/// A value; how days, times and amounts are written is for words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text as it stands, perhaps of several lines.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// The name of a day of the week.
    Weekday(Weekday),
    /// A clock time.
    Clock(NaiveTime),
    /// From one clock time to another.
    Times(NaiveTime, NaiveTime),
    /// An amount.
    Money(Money),
    /// A number as own fields store it: `-1234.5`.
    Number(String),
    /// A birthday, perhaps without a year.
    Birthday(Birthday),
    /// How long a contract runs.
    Terms(Box<Terms>),
    /// How notice is given.
    Notice(NoticeRule),
    /// In which form.
    NoticeForm(NoticeForm),
    /// How often is paid.
    Interval(PaymentInterval),
    /// How a contract stands.
    Status(register::Status),
    /// What an event is.
    EventKind(EventKind),
    /// What has a German and an English name.
    Named {
        /// German.
        de: String,
        /// English.
        en: String,
    },
}

impl Value {
    /// Whether nothing would stand there.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) | Self::Number(text) => text.trim().is_empty(),
            Self::Named { de, en } => de.trim().is_empty() && en.trim().is_empty(),
            _ => false,
        }
    }
}

/// From what a text is filled.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Source {
    /// The contact: a letter's recipient. Without one it is a contract's contact person or partner.
    pub contact: Option<ContactId>,
    /// The contract.
    pub contract: Option<ContractId>,
    /// The event.
    pub event: Option<EventId>,
}

impl Source {
    /// Fills what is open by a record to show a text with: somebody with an address and a
    /// customer number sooner than others, the newest event.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn or_sample(self, connection: &Connection, groups: &[Group]) -> Result<Self> {
        let first = |group: Group, sql: &str| -> Result<Option<i64>> {
            if !groups.contains(&group) {
                return Ok(None);
            }
            Ok(connection.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?)
        };
        let contact = format!(
            "SELECT contact.id FROM contact WHERE active = 1 AND {OPEN}
             ORDER BY kind = 'person' DESC, customer_number IS NULL,
                      NOT EXISTS (SELECT 1 FROM address WHERE contact_id = contact.id), id LIMIT 1"
        );
        // Neither does a contract show somebody who is locked away.
        let contract = format!(
            "SELECT id FROM contract WHERE NOT EXISTS (SELECT 1 FROM contact
               WHERE contact.id IN (contract.partner_id, contract.contact_person_id) AND NOT ({OPEN}))
             ORDER BY partner_id IS NULL, id LIMIT 1"
        );
        let event = "SELECT id FROM event ORDER BY starts DESC, id LIMIT 1";
        Ok(Self {
            contact: self.contact.or(first(Group::Contact, &contact)?.map(ContactId)),
            contract: self.contract.or(first(Group::Contract, &contract)?.map(ContractId)),
            event: self.event.or(first(Group::Event, event)?.map(EventId)),
        })
    }
}

/// The values of one text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values {
    values: HashMap<Slot, Value>,
}

impl Values {
    /// What stands in the office for `source` on the moment's day. `english` decides the
    /// salutation of letters to contacts; who writes is the moment's person.
    ///
    /// # Errors
    /// `NOT_FOUND` where a record of the source is gone.
    pub fn of(office: &Office, source: Source, english: bool, moment: &Moment) -> Result<Self> {
        let connection = office.read();
        let mut values = Self::default();
        values.common(connection, moment)?;
        let mut contact = source.contact;
        if let Some(id) = source.contract {
            let fields = contracts::read::get(connection, id)?.fields;
            contact = contact.or(fields.contact_person_id).or(fields.partner_id);
            values.contract(connection, &register::row(office, id, moment.today)?, &fields, moment.today)?;
        }
        if let Some(id) = source.event {
            values.event(connection, id)?;
        }
        if let Some(id) = contact {
            values.contact(connection, &contacts::read::get(connection, id)?, english, moment.today)?;
        }
        Ok(values)
    }

    /// The value of a placeholder; none where nothing is known.
    #[must_use]
    pub fn get(&self, name: &Name) -> Option<&Value> {
        self.values.get(&name.slot).filter(|value| !value.is_empty())
    }

    /// The same values with another day for one field: the end that a letter is to name.
    #[must_use]
    pub fn with_day(mut self, field: Field, day: NaiveDate) -> Self {
        self.put(field, Value::Day(day));
        self
    }

    fn put(&mut self, field: Field, value: Value) {
        self.values.insert(Slot::Field(field), value);
    }

    fn text(&mut self, field: Field, text: &str) {
        self.put(field, Value::Text(text.trim().to_owned()));
    }

    fn day(&mut self, field: Field, day: Option<NaiveDate>) {
        if let Some(day) = day {
            self.put(field, Value::Day(day));
        }
    }

    fn common(&mut self, connection: &Connection, moment: &Moment) -> Result<()> {
        let firm = firm::on(connection, moment.today)?;
        self.put(Field::Today, Value::Day(moment.today));
        self.text(Field::OwnFirm, &firm.name);
        self.text(Field::OwnStreet, &firm.street);
        self.text(Field::OwnTown, &format!("{} {}", firm.postal_code, firm.town));
        self.text(Field::OwnPhone, &firm.phone);
        self.text(Field::OwnEmail, &firm.email);
        self.text(Field::OwnWeb, &firm.web);
        self.text(Field::Writer, &moment.who);
        Ok(())
    }

    fn contact(&mut self, connection: &Connection, contact: &Contact, english: bool, today: NaiveDate) -> Result<()> {
        let card = &contact.card;
        let position = card.position_on(today);
        let company = match card.kind {
            ContactKind::Organisation => card.display_name(),
            ContactKind::Person => position.map(|position| position.organisation.clone()).unwrap_or_default(),
        };
        let block = block::of_contact(connection, contact, today, Purpose::Letter, Style::Open)?;
        let tongue = Tongue::of(if english { "en" } else { "de" }, &salutation::home(connection)?);
        self.text(Field::Salutation, &salutation::letter(card, tongue));
        self.put(Field::FormOfAddress, form_of_address(card.salutation));
        self.text(Field::Title, &card.title);
        self.text(Field::GivenName, &card.given);
        self.text(Field::FamilyName, &card.family);
        self.text(Field::DisplayName, &card.display_name());
        self.text(Field::Company, &company);
        self.text(Field::Department, position.map_or("", |position| &position.department));
        self.text(Field::Role, position.map_or("", |position| &position.role));
        if let Some(address) = &block.address {
            self.text(Field::Street, &address.street);
            self.text(Field::PostalCode, &address.postal_code);
            self.text(Field::Town, &address.town);
            self.text(Field::Country, &address.country);
        }
        let email = card.emails.iter().find(|email| email.preferred).or(card.emails.first());
        self.text(Field::Email, email.map_or("", |email| &email.address));
        self.text(Field::Phone, phone(card, |label| !matches!(label, "fax" | "home_fax" | "pager")));
        self.text(Field::Mobile, phone(card, |label| label == "mobile"));
        self.text(Field::Fax, phone(card, |label| label == "fax" || label == "home_fax"));
        self.text(Field::Web, card.webs.first().map_or("", |web| &web.url));
        // Who has no number of their own is written to under that of where they work.
        let firm = position.and_then(|position| position.organisation_id);
        let (customer, supplier) = numbers(connection, card, firm)?;
        self.text(Field::CustomerNumber, &customer);
        self.text(Field::SupplierNumber, &supplier);
        self.text(Field::VatId, &card.vat_id);
        self.text(Field::Iban, &grouped(&card.iban));
        if let Some(birthday) = card.birthday {
            self.put(Field::Birthday, Value::Birthday(birthday));
        }
        let lines = if block.address.is_some() { block.lines.join("\n") } else { String::new() };
        self.text(Field::AddressBlock, &lines);
        self.own(connection, &card.own)
    }

    fn contract(
        &mut self,
        connection: &Connection,
        row: &register::ContractRow,
        fields: &ContractFields,
        today: NaiveDate,
    ) -> Result<()> {
        self.text(Field::ContractNumber, &row.number);
        self.text(Field::ContractTitle, &row.title);
        self.put(Field::ContractKind, named(&row.kind));
        self.put(Field::ContractStatus, Value::Status(row.status));
        self.text(Field::Partner, &row.partner);
        if let Some(person) = fields.contact_person_id {
            self.text(Field::ContactPerson, &title::of(connection, RecordRef::from(person))?.0);
        }
        self.text(Field::PartnersNumber, &row.contract_number);
        self.text(Field::OurCustomerNumber, &row.customer_number);
        self.day(Field::ContractStart, row.terms.as_ref().map(|terms| terms.start));
        self.day(Field::ContractEnd, row.end);
        if let Some(terms) = &row.terms {
            self.put(Field::NoticePeriod, Value::Notice(terms.rule_on(today).clone()));
            self.put(Field::Term, Value::Terms(Box::new(terms.clone())));
        }
        self.put(Field::NoticeForm, Value::NoticeForm(row.notice_form));
        self.day(Field::NoticeGiven, row.notice_given_on);
        self.day(Field::NoticeEnds, fields.notice_ends_on);
        self.day(Field::ReceiveBy, row.receive_by);
        self.day(Field::SendBy, row.send_by);
        if let Some(line) = price(&fields.costs, today) {
            self.put(Field::Amount, Value::Money(line.amount));
            self.put(Field::PaymentInterval, Value::Interval(line.interval));
        }
        if let Some(yearly) = row.yearly {
            self.put(
                Field::YearlyAmount,
                Value::Money(if yearly.agreed == Tax::Net { yearly.net } else { yearly.gross }),
            );
            self.put(Field::YearlyNet, Value::Money(yearly.net));
            self.put(Field::YearlyGross, Value::Money(yearly.gross));
        }
        self.put(Field::CostCentre, named(&row.cost_centre));
        self.text(Field::Responsible, &row.responsible);
        self.text(Field::ContractNote, &fields.note);
        self.own(connection, &fields.own)
    }

    fn event(&mut self, connection: &Connection, id: EventId) -> Result<()> {
        let fields = planner::read::get(connection, id)?.fields;
        self.text(Field::EventTitle, &fields.title);
        self.put(Field::EventKind, Value::EventKind(fields.kind));
        self.text(Field::Body, &fields.body);
        self.put(Field::EventDay, Value::Day(fields.when.first_day()));
        self.put(Field::EventWeekday, Value::Weekday(fields.when.first_day().weekday()));
        self.put(Field::EventLastDay, Value::Day(fields.when.last_day()));
        if let When::Timed { starts, ends, .. } = &fields.when {
            self.put(Field::EventStart, Value::Clock(starts.time()));
            self.put(Field::EventEnd, Value::Clock(ends.time()));
            // Over several days the two times belong to two days and are no span.
            let one_day = fields.when.first_day() == fields.when.last_day();
            let times = if one_day { Value::Times(starts.time(), ends.time()) } else { Value::Clock(starts.time()) };
            self.put(Field::EventTimes, times);
        }
        let room = match fields.room_id {
            Some(room) => title::of(connection, RecordRef::from(room))?.0,
            None => String::new(),
        };
        let place: Vec<&str> = [room.as_str(), &fields.place].into_iter().filter(|text| !text.is_empty()).collect();
        self.text(Field::EventPlace, &place.join(", "));
        self.text(Field::EventRoom, &room);
        self.text(Field::EventLink, &fields.online_link);
        let names = |roles: &[Role]| {
            let people = fields.participants.iter().filter(|person| roles.contains(&person.role));
            people.map(|person| person.name.as_str()).collect::<Vec<_>>().join(", ")
        };
        self.text(Field::Chair, &names(&[Role::Chair]));
        self.text(Field::Keeper, &names(&[Role::Keeper]));
        self.text(Field::Participants, &names(&[Role::Chair, Role::Keeper, Role::Participant, Role::Speaker]));
        self.text(Field::Guests, &names(&[Role::Guest]));
        self.text(Field::Agenda, &agenda(&fields));
        self.text(Field::Preparation, &fields.preparation);
        self.day(Field::Convened, fields.convened_on);
        self.text(Field::NextDate, &fields.next_date);
        self.text(Field::EventNote, &fields.note);
        self.own(connection, &fields.own)
    }

    fn own(&mut self, connection: &Connection, own: &[OwnValue]) -> Result<()> {
        for value in own {
            let field = own_fields::get(connection, value.field_id)?;
            let shown = match field.shape.value_type {
                ValueType::Text => Value::Text(value.text.clone()),
                ValueType::Number => Value::Number(value.text.clone()),
                ValueType::Date => match value.text.parse() {
                    Ok(day) => Value::Day(day),
                    Err(_) => Value::Text(value.text.clone()),
                },
                ValueType::Choice | ValueType::YesNo => Value::Named {
                    de: own_fields::shown(&field, &value.text, false),
                    en: own_fields::shown(&field, &value.text, true),
                },
            };
            self.values.insert(Slot::Own(field.id), shown);
        }
        Ok(())
    }
}

/// The price that holds on a day; of one that is still to come, the first.
fn price(costs: &[CostLine], today: NaiveDate) -> Option<&CostLine> {
    let running = || costs.iter().filter(|line| line.interval != PaymentInterval::Once);
    let begun = running().filter(|line| line.valid_from.is_none_or(|from| from <= today));
    begun.max_by_key(|line| line.valid_from).or_else(|| running().next()).or(costs.first())
}

/// "1 Begrüßung", a line each; breaks and what is internal are left out.
fn agenda(fields: &EventFields) -> String {
    let numbers = planner::save::item_numbers(&fields.agenda, fields.status != EventStatus::Draft);
    let numbered = fields.agenda.iter().zip(numbers);
    let lines = numbered.filter_map(|(item, number)| Some(format!("{} {}", number?, item.title)));
    lines.collect::<Vec<_>>().join("\n")
}

/// Customer and supplier number, of where somebody works in the place of each that they lack.
fn numbers(connection: &Connection, card: &Card, firm: Option<ContactId>) -> Result<(String, String)> {
    let own = (card.customer_number.clone(), card.supplier_number.clone());
    let of_firm: (Option<String>, Option<String>) = match (firm, &own) {
        (Some(firm), (None, _) | (_, None)) => connection
            .prepare_cached("SELECT customer_number, supplier_number FROM contact WHERE id = ?1")?
            .query_row([firm], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?
            .unwrap_or_default(),
        _ => (None, None),
    };
    let first = |own: Option<String>, firm: Option<String>| own.or(firm).unwrap_or_default();
    Ok((first(own.0, of_firm.0), first(own.1, of_firm.1)))
}

fn form_of_address(salutation: Salutation) -> Value {
    let (de, en) = match salutation {
        Salutation::Ms => ("Frau", "Ms"),
        Salutation::Mr => ("Herr", "Mr"),
        Salutation::Couple => ("Eheleute", "Mr and Mrs"),
        Salutation::Family => ("Familie", "Family"),
        Salutation::None => ("", ""),
    };
    Value::Named { de: de.to_owned(), en: en.to_owned() }
}

fn named(names: &register::Names) -> Value {
    Value::Named { de: names.de.clone(), en: names.en.clone() }
}

fn phone(card: &Card, wanted: impl Fn(&str) -> bool) -> &str {
    let fitting = || card.phones.iter().filter(|phone: &&Phone| wanted(&phone.label));
    fitting().find(|phone| phone.preferred).or_else(|| fitting().next()).map_or("", |phone| &phone.raw)
}

/// An IBAN in groups of four, as it is written.
fn grouped(iban: &str) -> String {
    let signs: Vec<char> = iban.chars().filter(|c| !c.is_whitespace()).collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
