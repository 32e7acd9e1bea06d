//! What the placeholders of a text are filled with.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};
use rusqlite::{Connection, OptionalExtension};

use super::names::{Field, Group, Name, Slot};
use crate::contacts::address::Purpose;
use crate::contacts::block::{self, Style};
use crate::contacts::salutation::{self, Tongue};
use crate::contacts::{self, Birthday, Card, Contact, ContactKind, Phone, Salutation};
use crate::contracts::{self, Tax, register};
use crate::data_protection::restrict::OPEN;
use crate::error::Result;
use crate::master_data::firm;
use crate::moment::Moment;
use crate::money::Money;
use crate::office::Office;
use crate::planner::{self, Role, When};
use crate::record::{ContactId, ContractId, EventId, RecordRef};
use crate::search::title;

/// A value; how days, times and amounts are written is for words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text as it stands, perhaps of several lines.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// A clock time.
    Clock(NaiveTime),
    /// An amount.
    Money(Money),
    /// A birthday, perhaps without a year.
    Birthday(Birthday),
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
            Self::Text(text) => text.trim().is_empty(),
            Self::Named { de, en } => de.trim().is_empty() && en.trim().is_empty(),
            Self::Day(_) | Self::Clock(_) | Self::Money(_) | Self::Birthday(_) => false,
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
            values.contract(&register::row(office, id, moment.today)?);
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
        let (_, firm) = firm::get(connection)?;
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
        self.text(Field::CustomerNumber, card.customer_number.as_deref().unwrap_or_default());
        self.text(Field::SupplierNumber, card.supplier_number.as_deref().unwrap_or_default());
        self.text(Field::VatId, &card.vat_id);
        self.text(Field::Iban, &grouped(&card.iban));
        if let Some(birthday) = card.birthday {
            self.put(Field::Birthday, Value::Birthday(birthday));
        }
        let lines = if block.address.is_some() { block.lines.join("\n") } else { String::new() };
        self.text(Field::AddressBlock, &lines);
        Ok(())
    }

    fn contract(&mut self, row: &register::ContractRow) {
        self.text(Field::ContractNumber, &row.number);
        self.text(Field::ContractTitle, &row.title);
        self.put(Field::ContractKind, named(&row.kind));
        self.text(Field::Partner, &row.partner);
        self.text(Field::PartnersNumber, &row.contract_number);
        self.text(Field::OurCustomerNumber, &row.customer_number);
        self.day(Field::ContractStart, row.terms.as_ref().map(|terms| terms.start));
        self.day(Field::ContractEnd, row.end);
        self.day(Field::ReceiveBy, row.receive_by);
        self.day(Field::SendBy, row.send_by);
        if let Some(yearly) = row.yearly {
            self.put(
                Field::YearlyAmount,
                Value::Money(if yearly.agreed == Tax::Net { yearly.net } else { yearly.gross }),
            );
        }
        self.put(Field::CostCentre, named(&row.cost_centre));
        self.text(Field::Responsible, &row.responsible);
    }

    fn event(&mut self, connection: &Connection, id: EventId) -> Result<()> {
        let fields = planner::read::get(connection, id)?.fields;
        self.text(Field::EventTitle, &fields.title);
        self.put(Field::EventDay, Value::Day(fields.when.first_day()));
        if let When::Timed { starts, ends, .. } = &fields.when {
            self.put(Field::EventStart, Value::Clock(starts.time()));
            self.put(Field::EventEnd, Value::Clock(ends.time()));
        }
        let room = match fields.room_id {
            Some(room) => title::of(connection, RecordRef::from(room))?.0,
            None => String::new(),
        };
        let place: Vec<&str> = [room.as_str(), &fields.place].into_iter().filter(|text| !text.is_empty()).collect();
        self.text(Field::EventPlace, &place.join(", "));
        self.text(Field::EventLink, &fields.online_link);
        let names = |roles: &[Role]| {
            let people = fields.participants.iter().filter(|person| roles.contains(&person.role));
            people.map(|person| person.name.as_str()).collect::<Vec<_>>().join(", ")
        };
        self.text(Field::Chair, &names(&[Role::Chair]));
        self.text(Field::Participants, &names(&[Role::Chair, Role::Keeper, Role::Participant, Role::Speaker]));
        Ok(())
    }
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
