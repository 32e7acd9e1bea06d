//! What filters ask for most, packed into one number that stands in every index of the
//! list: a filter then costs nothing beside the order itself.

use chrono::NaiveDate;

use super::{Activity, Filter};
use crate::contacts::address::Purpose;
use crate::contacts::{Birthday, Card, ContactKind};

const ACTIVE: i64 = 1;
const PERSON: i64 = 1 << 1;
const EMAIL: i64 = 1 << 2;
const PHONE: i64 = 1 << 3;
const ADDRESS: i64 = 1 << 4;
/// Four bits: the month of birth, 0 where it is not known.
const MONTH: u32 = 5;
const MONTH_BITS: i64 = 0b1111 << MONTH;
/// Ten bits: the two letters of the language, 0 where it has none.
const LANGUAGE: u32 = 9;
const LANGUAGE_BITS: i64 = 0b11_1111_1111 << LANGUAGE;

/// Locked away (Art. 18): in no list, whatever it asks for.
const RESTRICTED: i64 = 1 << 19;

/// The packed facts of a contact. `reached`: a letter can be sent, to them or where they work.
pub(crate) fn of(card: &Card, today: NaiveDate, reached: bool, restricted: bool) -> i64 {
    if restricted {
        return RESTRICTED;
    }
    let address = reached || card.address_on(today, Purpose::Letter).is_some();
    let bit = |on: bool, bit: i64| if on { bit } else { 0 };
    bit(card.active, ACTIVE)
        | bit(card.kind == ContactKind::Person, PERSON)
        | bit(!card.emails.is_empty(), EMAIL)
        | bit(!card.phones.is_empty(), PHONE)
        | bit(address, ADDRESS)
        | card.birthday.map_or(0, month)
        | language(&card.language)
}

fn month(birthday: Birthday) -> i64 {
    i64::from(birthday.month) << MONTH
}

/// "de" and "de-AT" are one language here.
fn language(code: &str) -> i64 {
    let mut letters = code.bytes().take(2).map(|byte| match byte.to_ascii_lowercase() {
        letter @ b'a'..=b'z' => Some(i64::from(letter - b'a' + 1)),
        _ => None,
    });
    match (letters.next().flatten(), letters.next().flatten()) {
        (Some(first), Some(second)) => (first << 5 | second) << LANGUAGE,
        _ => 0,
    }
}

/// The bits that a filter looks at, and what they must be.
pub(super) fn wanted(filter: &Filter) -> (i64, i64) {
    let (mut mask, mut value) = (RESTRICTED, 0);
    let mut ask = |bits: i64, set: i64| {
        mask |= bits;
        value |= set;
    };
    match filter.activity {
        Activity::Active => ask(ACTIVE, ACTIVE),
        Activity::Inactive => ask(ACTIVE, 0),
        Activity::All => {}
    }
    if let Some(kind) = filter.kind {
        ask(PERSON, if kind == ContactKind::Person { PERSON } else { 0 });
    }
    for (wish, bit) in [(filter.email, EMAIL), (filter.phone, PHONE), (filter.address, ADDRESS)] {
        if let Some(has) = wish {
            ask(bit, if has { bit } else { 0 });
        }
    }
    if let Some(month) = filter.birthday_month {
        ask(MONTH_BITS, i64::from(month.min(15)) << MONTH);
    }
    if let Some(code) = &filter.language {
        ask(LANGUAGE_BITS, language(code));
    }
    (mask, value)
}
