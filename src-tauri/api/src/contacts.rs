//! Commands of the address book.

mod block;
pub(crate) mod emails;
pub(crate) mod mass;
mod photo;

use chrono::NaiveDate;
use kontor_core::attachments::photo as picture;
use kontor_core::contacts as book;
use kontor_core::contacts::address::Purpose;
use kontor_core::contacts::block::Style;
use kontor_core::contacts::{AddressKind, Birthday, ContactKind, Salutation};
use kontor_core::record::{ContactId, EntryId, OwnFieldId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::duplicates::Lookalike;
use crate::error::Result;
use crate::own_fields::{OwnCondition, OwnValue};
use crate::wire::{ById, ByIds, Code, FieldIssue, Saved, Slice, wire};

pub(crate) use block::{AddressBlock, BlockRequest, address_block};
pub(crate) use photo::{PhotoSet, photo_bytes, photo_remove, photo_set};

wire! {
    /// A place at an organisation.
    pub struct Position = book::Position {
        /// The organisation's contact, where it is one.
        organisation_id: Option<ContactId> as "Option<i64>",
        /// Its name.
        organisation: String,
        /// The role there.
        role: String,
        /// The department.
        department: String,
        /// First day.
        since: Option<NaiveDate>,
        /// Last day.
        until: Option<NaiveDate>,
    }
}

wire! {
    /// An e-mail address.
    pub struct Email = book::Email {
        /// `work`, `home`, or a free text.
        label: String,
        /// The address.
        address: String,
        /// Used where one is needed.
        preferred: bool,
    }
}

wire! {
    /// A telephone number.
    pub struct Phone = book::Phone {
        /// `work`, `home`, `mobile`, `fax`, `main`, or a free text.
        label: String,
        /// As typed.
        raw: String,
        /// E.164, where it was understood; ignored on saving.
        e164: Option<String>,
        /// Used where one is needed.
        preferred: bool,
    }
}

wire! {
    /// A web address.
    pub struct Web = book::Web {
        /// `work`, `home`, or a free text.
        label: String,
        /// As typed.
        url: String,
    }
}

wire! {
    /// A postal address.
    pub struct Address = book::Address {
        /// `work`, `home`, or a free text.
        label: String,
        /// House, Postfach, …
        kind: AddressKind as "Code<AddressKind>",
        /// Street and number, or Postfach.
        street: String,
        /// A second line.
        extra: String,
        /// Postal code, text.
        postal_code: String,
        /// Town.
        town: String,
        /// Region, where the country uses it.
        region: String,
        /// ISO code, or the text as it came; empty: the own firm's country.
        country: String,
        /// Used where one is needed.
        preferred: bool,
        /// First day of validity.
        valid_from: Option<NaiveDate>,
        /// Last day of validity.
        valid_to: Option<NaiveDate>,
    }
}

wire! {
    /// How a contact stands to another one, read from this side.
    pub struct Relation = book::Relation {
        /// A line of the list of relation kinds.
        kind_id: EntryId as "i64",
        /// True: the other one is what the kind's reverse is called.
        #[serde(default)]
        reversed: bool,
        /// The other one, where it is a contact.
        #[serde(default)]
        other_id: Option<ContactId> as "Option<i64>",
        /// The other one's name; ignored on saving where it is a contact.
        #[serde(default)]
        name: String,
    }
}

wire! {
    /// Everything the book holds of one contact.
    #[serde(default)]
    pub struct Card = book::Card {
        /// Person or organisation.
        kind: ContactKind as "Code<ContactKind>",
        /// Frau, Herr, or neither.
        salutation: Salutation as "Code<Salutation>",
        /// Academic title.
        title: String,
        /// Given name.
        given: String,
        /// Further given names.
        additional: String,
        /// Family name.
        family: String,
        /// "jun.", "MBA".
        suffix: String,
        /// Nickname.
        nickname: String,
        /// Under what it stands in order where that is not the name; empty: by name.
        sort_name: String,
        /// An organisation's name.
        organisation: String,
        /// Typed letter salutation; empty: by rule.
        letter_salutation: String,
        /// `de`, `en`, …
        language: String,
        /// `1980-04-15` or `--04-15`.
        birthday: Option<Birthday> as "Option<String>",
        /// Anniversary, `1980-04-15` or `--04-15`.
        anniversary: Option<Birthday> as "Option<String>",
        /// Our number for them as a customer.
        customer_number: Option<String>,
        /// Our number for them as a supplier.
        supplier_number: Option<String>,
        /// VAT id.
        vat_id: String,
        /// Tax number.
        tax_number: String,
        /// Register court.
        register_court: String,
        /// "HRB 1234".
        register_number: String,
        /// IBAN without blanks, checked.
        iban: String,
        /// What an import brought as an IBAN and is none.
        iban_raw: String,
        /// BIC.
        bic: String,
        /// Free text.
        note: String,
        /// False: hidden in pickers.
        active: bool,
        /// Properties of a foreign vCard, raw.
        foreign_lines: String,
        /// Positions, the current main one first.
        positions: [Position],
        /// E-mail addresses.
        emails: [Email],
        /// Phones.
        phones: [Phone],
        /// Web addresses.
        webs: [Web],
        /// Postal addresses.
        addresses: [Address],
        /// Ids of categories.
        categories: Vec<EntryId> as "Vec<i64>",
        /// Free words.
        tags: Vec<String>,
        /// How it stands to others, seen from its side.
        relations: [Relation],
        /// Own fields that have a value.
        own: [OwnValue],
    }
}

impl Default for Card {
    fn default() -> Self {
        book::Card::default().into()
    }
}

/// A contact with what follows from it.
#[derive(Debug, Serialize, TS)]
pub struct Contact {
    /// Its id.
    pub id: i64,
    /// vCard UID.
    pub uid: String,
    /// "Dr. Anna Weber".
    pub name: String,
    /// "Sehr geehrte Frau Dr. Weber,".
    pub salutation_line: String,
    /// The address block that holds today, for a letter that anyone at the organisation may open.
    pub block: AddressBlock,
    /// `card.phones` as DIN 5008 writes them, in the same order.
    pub shown_phones: Vec<String>,
    /// The place in `card.addresses` of the address that holds today.
    pub current_address: Option<usize>,
    /// Who holds a position there, for an organisation.
    pub people: Vec<PersonThere>,
    /// The id of the picture's file; another picture has another one.
    pub photo: Option<i64>,
    /// What the book holds.
    pub card: Card,
}

/// Somebody with a position at an organisation.
#[derive(Debug, Serialize, TS)]
pub struct PersonThere {
    /// The contact.
    pub id: i64,
    /// The name.
    pub name: String,
    /// The role.
    pub role: String,
}

/// Which contacts, in which order. What is not given asks for nothing.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct ContactFilter {
    /// Words as typed into the list's filter.
    pub text: String,
    /// Persons or organisations alone.
    #[ts(as = "Option<Code<ContactKind>>")]
    pub kind: Option<ContactKind>,
    /// With one of these categories.
    pub categories: Vec<i64>,
    /// Without any category.
    pub no_category: bool,
    /// With one of these tags.
    pub tags: Vec<String>,
    /// In one of these towns.
    pub towns: Vec<String>,
    /// Postal codes from here on; "25" is enough.
    pub postal_from: String,
    /// Postal codes up to here; "25" includes all that begin so.
    pub postal_to: String,
    /// This organisation and who holds a position there.
    pub organisation: Option<i64>,
    /// Language, by its first two letters.
    pub language: Option<String>,
    /// With an e-mail address, or without.
    pub email: Option<bool>,
    /// With a telephone number, or without.
    pub phone: Option<bool>,
    /// With an address that holds, or without.
    pub address: Option<bool>,
    /// Born in this month, 1 to 12.
    pub birthday_month: Option<u32>,
    /// What is asked of own fields.
    pub own: Vec<OwnCondition>,
    /// In use (where not given), deactivated, or both.
    #[ts(as = "Option<Code<book::list::Activity>>")]
    pub activity: Option<book::list::Activity>,
    /// The order; name where not given.
    #[ts(as = "Option<Code<book::list::SortBy>>")]
    pub sort: Option<book::list::SortBy>,
    /// The own field by which it is ordered instead, then by name.
    pub sort_own: Option<i64>,
    /// From the end.
    pub descending: bool,
    /// These alone, in this order (marked rows).
    pub ids: Option<Vec<i64>>,
}

impl From<ContactFilter> for book::list::Filter {
    fn from(filter: ContactFilter) -> Self {
        Self {
            text: filter.text,
            kind: filter.kind,
            categories: filter.categories.into_iter().map(EntryId).collect(),
            no_category: filter.no_category,
            tags: filter.tags,
            towns: filter.towns,
            postal_from: filter.postal_from,
            postal_to: filter.postal_to,
            organisation: filter.organisation.map(ContactId),
            language: filter.language,
            email: filter.email,
            phone: filter.phone,
            address: filter.address,
            birthday_month: filter.birthday_month,
            activity: filter.activity.unwrap_or(book::list::Activity::Active),
            own: filter.own.into_iter().map(Into::into).collect(),
            sort: filter.sort.unwrap_or(book::list::SortBy::Name),
            sort_own: filter.sort_own.map(OwnFieldId),
            descending: filter.descending,
        }
    }
}

impl From<book::list::Filter> for ContactFilter {
    fn from(filter: book::list::Filter) -> Self {
        Self {
            text: filter.text,
            kind: filter.kind,
            categories: filter.categories.into_iter().map(|id| id.0).collect(),
            no_category: filter.no_category,
            tags: filter.tags,
            towns: filter.towns,
            postal_from: filter.postal_from,
            postal_to: filter.postal_to,
            organisation: filter.organisation.map(|id| id.0),
            language: filter.language,
            email: filter.email,
            phone: filter.phone,
            address: filter.address,
            birthday_month: filter.birthday_month,
            activity: Some(filter.activity),
            own: filter.own.into_iter().map(Into::into).collect(),
            sort: Some(filter.sort),
            sort_own: filter.sort_own.map(|id| id.0),
            descending: filter.descending,
            ids: None,
        }
    }
}

/// Asks for a page of the list.
#[derive(Debug, Deserialize, TS)]
pub struct ContactsPage {
    /// Which contacts.
    #[serde(default)]
    pub filter: ContactFilter,
    /// Which part.
    #[serde(flatten)]
    pub slice: Slice,
}

wire! {
    /// One line of the list.
    pub struct ContactRow = book::list::Row {
        /// The contact.
        id: ContactId as "i64",
        /// Person or organisation.
        kind: ContactKind as "Code<ContactKind>",
        /// "Dr. Anna Weber".
        name: String,
        /// "Weber, Dr. Anna".
        listed: String,
        /// The current organisation.
        organisation: String,
        /// The role there.
        role: String,
        /// Street.
        street: String,
        /// Postal code.
        postal_code: String,
        /// Town.
        town: String,
        /// Country; empty: the own firm's.
        country: String,
        /// The preferred e-mail.
        email: String,
        /// The preferred phone.
        phone: String,
        /// The mobile phone.
        mobile: String,
        /// Customer or supplier number.
        number: String,
        /// `de`, `en`, …
        language: String,
        /// `1980-04-15` or `--04-15`; empty where not known.
        birthday: String,
        /// When it was last changed, as an instant; empty where the log no longer knows.
        changed: String,
        /// Ids of categories.
        categories: Vec<EntryId> as "Vec<i64>",
        /// Tags.
        tags: Vec<String>,
        /// Own fields that have a value.
        own: [OwnValue],
        /// Whether pickers show it.
        active: bool,
    }
}

/// A page of the list.
#[derive(Debug, Serialize, TS)]
pub struct ContactPage {
    /// The rows.
    pub rows: Vec<ContactRow>,
    /// How many the filter leaves.
    pub count: usize,
    /// How many there are.
    pub total: usize,
    /// Nothing matches the typed words; these sound or look alike.
    pub alike: bool,
}

/// A contact to be saved.
#[derive(Debug, Deserialize, TS)]
pub struct ContactSave {
    /// None: a new one.
    pub id: Option<i64>,
    /// What it holds.
    pub card: Card,
}

/// What follows from a card while it is typed.
#[derive(Debug, Serialize, TS)]
pub struct ContactPreview {
    /// "Dr. Anna Weber".
    pub name: String,
    /// The letter salutation.
    pub salutation_line: String,
    /// What would be refused.
    pub issues: Vec<FieldIssue>,
    /// What looks wrong and can be saved nevertheless.
    pub warnings: Vec<FieldIssue>,
    /// Contacts that it may be already, the most alike first.
    pub duplicates: Vec<Lookalike>,
}

/// A letter at the edge of the list.
#[derive(Debug, Serialize, TS)]
pub struct Letter {
    /// "A" to "Z", "#" for digits and signs, "…" for other alphabets.
    pub letter: String,
    /// The first row under it, from 0.
    pub position: usize,
    /// How many rows stand under it.
    pub count: usize,
}

/// Asks where something stands in a list.
#[derive(Debug, Deserialize, TS)]
pub struct ContactPlaceRequest {
    /// The list.
    #[serde(default)]
    pub filter: ContactFilter,
    /// A typed beginning.
    #[serde(default)]
    #[ts(optional)]
    pub text: Option<String>,
    /// A contact.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<i64>,
}

/// A value that occurs in the book.
#[derive(Debug, Serialize, TS)]
pub struct ContactChoice {
    /// The value.
    pub value: String,
    /// How many contacts have it.
    pub count: usize,
}

/// What a filter can be set to.
#[derive(Debug, Serialize, TS)]
pub struct ContactChoices {
    /// Towns in their order.
    pub towns: Vec<ContactChoice>,
    /// Codes of languages, the most frequent first.
    pub languages: Vec<ContactChoice>,
    /// Tags in their order.
    pub tags: Vec<ContactChoice>,
}

pub(crate) fn letters(desk: &mut Desk, request: ContactFilter) -> Result<Vec<Letter>> {
    let letters = book::list::places::letters(desk.office()?, &request.into())?;
    Ok(letters
        .into_iter()
        .map(|letter| Letter { letter: letter.letter, position: letter.position, count: letter.count })
        .collect())
}

pub(crate) fn place(desk: &mut Desk, request: ContactPlaceRequest) -> Result<Option<usize>> {
    let office = desk.office()?;
    let filter = request.filter.into();
    Ok(match (request.text, request.id) {
        (Some(text), _) => book::list::places::of_beginning(office, &filter, &text)?,
        (None, Some(id)) => book::list::places::of_contact(office, &filter, id)?,
        (None, None) => None,
    })
}

pub(crate) fn choices(desk: &mut Desk, (): ()) -> Result<ContactChoices> {
    let found = book::list::choices::choices(desk.office()?)?;
    let wire = |choices: Vec<book::list::choices::Choice>| {
        choices.into_iter().map(|one| ContactChoice { value: one.value, count: one.count }).collect()
    };
    Ok(ContactChoices { towns: wire(found.towns), languages: wire(found.languages), tags: wire(found.tags) })
}

pub(crate) fn page(desk: &mut Desk, request: ContactsPage) -> Result<ContactPage> {
    let office = desk.office()?;
    let filter = request.filter.into();
    let page = book::list::page(office, &filter, request.slice.offset, request.slice.limit)?;
    let alike = page.count > 0 && book::list::is_alike(office, &filter)?;
    Ok(ContactPage {
        rows: page.rows.into_iter().map(Into::into).collect(),
        count: page.count,
        total: page.total,
        alike,
    })
}

/// The ids that a filter means, marked rows first.
pub(crate) fn chosen(desk: &mut Desk, filter: ContactFilter) -> Result<Vec<i64>> {
    if let Some(ids) = filter.ids {
        return Ok(ids);
    }
    Ok(book::list::ids(desk.office()?, &filter.into())?.to_vec())
}

pub(crate) fn ids(desk: &mut Desk, request: ContactFilter) -> Result<Vec<i64>> {
    chosen(desk, request)
}

pub(crate) fn get(desk: &mut Desk, request: ById) -> Result<Contact> {
    let today = desk.today();
    let connection = desk.office()?.read();
    let contact = book::read::get(connection, ContactId(request.id))?;
    let block = book::block::of_contact(connection, &contact, today, Purpose::Letter, Style::Open)?;
    let people = book::read::people_of(connection, contact.id)?;
    let card = contact.card;
    let current = card.address_on(today, Purpose::Letter);
    Ok(Contact {
        id: contact.id.0,
        uid: contact.uid,
        name: card.display_name(),
        salutation_line: book::salutation::line(connection, &card)?,
        block: block.into(),
        shown_phones: card.phones.iter().map(|one| book::phone::shown(&one.raw, one.e164.as_deref())).collect(),
        current_address: current
            .and_then(|address| card.addresses.iter().position(|other| std::ptr::eq(other, address))),
        people: people.into_iter().map(|(id, name, role)| PersonThere { id: id.0, name, role }).collect(),
        photo: picture::find(connection, contact.id.into())?.map(|id| id.0),
        card: card.into(),
    })
}

pub(crate) fn save(desk: &mut Desk, request: ContactSave) -> Result<Saved> {
    let (office, moment) = desk.at_work()?;
    let done = book::save::save(office, request.id.map(ContactId), request.card.into(), &moment)?;
    Ok(Saved { id: desk.done(done).0 })
}

pub(crate) fn delete(desk: &mut Desk, request: ByIds) -> Result<()> {
    crate::backups::copy_before_many(desk, request.ids.len())?;
    let (office, moment) = desk.at_work()?;
    let ids: Vec<ContactId> = request.ids.into_iter().map(ContactId).collect();
    let done = book::delete::delete(office, &ids, &moment)?;
    desk.done(done);
    Ok(())
}

/// So many of those who may be meant are named.
const NAMED: usize = 8;

pub(crate) fn preview(desk: &mut Desk, request: ContactSave) -> Result<ContactPreview> {
    let lang = crate::duplicates::lang(&desk.room);
    let office = desk.office()?;
    let connection = office.read();
    let card = book::check::tidy(request.card.into());
    let likely = book::duplicates::likely(connection, &card, request.id.map(ContactId))?;
    Ok(ContactPreview {
        name: card.display_name(),
        salutation_line: book::salutation::line(connection, &card)?,
        issues: book::check::check(&card).into_iter().map(Into::into).collect(),
        warnings: book::check::warnings(&card).into_iter().map(Into::into).collect(),
        duplicates: crate::duplicates::lookalikes(office, &likely[..likely.len().min(NAMED)], lang)?,
    })
}
