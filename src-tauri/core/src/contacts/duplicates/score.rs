//! How alike two contacts are: points for what agrees, fewer for what speaks against it.
//!
//! The name decides how far anything else can carry: whoever shares a mailbox, a
//! switchboard or a bank account under another name stays another one.

use super::name::{self, Likeness};
use super::profile::Profile;
use crate::contacts::{Birthday, ContactKind, Salutation};
use crate::text_enum;

text_enum! {
    /// Why two contacts may be one, or not.
    ReasonCode {
        /// The same name.
        SameName = "same_name",
        /// Given and family name the other way round.
        SwappedName = "swapped_name",
        /// Nearly the same name.
        SimilarName = "similar_name",
        /// A name that sounds the same.
        SoundsAlike = "sounds_alike",
        /// One name is a part of the other.
        PartOfName = "part_of_name",
        /// The same family name; a given name is not known.
        SameFamily = "same_family",
        /// The same e-mail address.
        SameEmail = "same_email",
        /// The same e-mail address, which several have.
        SharedEmail = "shared_email",
        /// The same telephone number.
        SamePhone = "same_phone",
        /// The same telephone number, which several have.
        SharedPhone = "shared_phone",
        /// The same bank account.
        SameIban = "same_iban",
        /// The same VAT id.
        SameVatId = "same_vat_id",
        /// The same customer or supplier number.
        SameNumber = "same_number",
        /// The same web site.
        SameWeb = "same_web",
        /// The same birthday.
        SameBirthday = "same_birthday",
        /// Street, postal code and town agree.
        SameAddress = "same_address",
        /// The same postal code.
        SamePostalCode = "same_postal_code",
        /// The same town.
        SameTown = "same_town",
        /// The same organisation.
        SameOrganisation = "same_organisation",
        /// Of one of them neither address nor organisation is known.
        PlaceUnknown = "place_unknown",
        /// Another given name.
        OtherGiven = "other_given",
        /// Another name.
        OtherName = "other_name",
        /// Another birthday.
        OtherBirthday = "other_birthday",
        /// Another VAT id.
        OtherVatId = "other_vat_id",
        /// Another place.
        OtherPlace = "other_place",
        /// Another legal form.
        OtherLegalForm = "other_legal_form",
        /// Frau here, Herr there.
        OtherSalutation = "other_salutation",
        /// Junior here, senior there.
        OtherGeneration = "other_generation",
    }
}

/// One reason with its weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Which.
    pub code: ReasonCode,
    /// What agrees: the address, the number; may be empty.
    pub value: String,
    /// Points, below zero where it speaks against.
    pub points: i32,
}

/// How alike two contacts are, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judgement {
    /// 0 to 100.
    pub score: u8,
    /// The reasons, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// Mailboxes that belong to a place and not to a person.
const ROLES: &[&str] = &[
    "info",
    "office",
    "kontakt",
    "contact",
    "mail",
    "post",
    "buero",
    "büro",
    "zentrale",
    "service",
    "verwaltung",
    "sekretariat",
    "vertrieb",
    "sales",
    "einkauf",
    "rechnung",
    "rechnungen",
    "buchhaltung",
    "invoice",
    "support",
    "hello",
    "hallo",
    "admin",
    "webmaster",
    "team",
    "empfang",
    "bewerbung",
    "presse",
    "noreply",
    "no-reply",
];

/// Whether many may have this address: "info@", "buero@".
pub(super) fn is_role(email: &str) -> bool {
    email.split_once('@').is_some_and(|(local, _)| ROLES.contains(&local))
}

/// Whom the book shows to have an address or number in common with many others.
pub trait Common {
    /// Whether so many have this e-mail address or phone number that it says little.
    fn is_common(&self, value: &str) -> bool;
}

struct Points {
    sum: i32,
    /// However much else agrees, no more than this.
    most: i32,
    reasons: Vec<Reason>,
}

impl Points {
    fn add(&mut self, code: ReasonCode, points: i32, value: &str) {
        self.sum += points;
        self.reasons.push(Reason { code, value: value.to_owned(), points });
    }

    fn at_most(&mut self, most: i32) {
        self.most = self.most.min(most);
    }
}

/// How alike two contacts are. Persons are never organisations.
#[must_use]
pub fn judge(left: &Profile, right: &Profile, common: &dyn Common) -> Judgement {
    if left.kind != right.kind {
        return Judgement::default();
    }
    let mut points = Points { sum: 0, most: 100, reasons: Vec::new() };
    match left.kind {
        ContactKind::Person => person_names(left, right, &mut points),
        ContactKind::Organisation => organisation_names(left, right, &mut points),
    }
    reach(left, right, common, &mut points);
    identity(left, right, &mut points);
    place(left, right, &mut points);
    points.reasons.sort_by_key(|reason| -reason.points.abs());
    let score = points.sum.clamp(0, points.most.max(0));
    Judgement { score: u8::try_from(score).unwrap_or(100), reasons: points.reasons }
}

fn person_names(left: &Profile, right: &Profile, points: &mut Points) {
    let (given, family) = (name::given(&left.name, &right.name), name::family(&left.name, &right.name));
    let swapped =
        !left.name.given.is_empty() && left.name.given == right.name.family && left.name.family == right.name.given;
    match (given, family) {
        _ if swapped => points.add(ReasonCode::SwappedName, 45, ""),
        (Likeness::Same, Likeness::Same) => points.add(ReasonCode::SameName, 50, ""),
        _ if left.name.is_empty() || right.name.is_empty() => points.sum += 15,
        (Likeness::Different, Likeness::Different) => {
            points.add(ReasonCode::OtherName, -60, "");
            points.at_most(40);
        }
        (Likeness::Different, _) => {
            points.add(ReasonCode::OtherGiven, -40, "");
            points.at_most(55);
        }
        // A name is given up by marriage; with the mailbox or the birthday it may be the same.
        (_, Likeness::Different) => points.add(ReasonCode::OtherName, -15, ""),
        (Likeness::Unknown, Likeness::Same | Likeness::Close | Likeness::Sound) => {
            points.add(ReasonCode::SameFamily, 25, "");
        }
        (Likeness::Unknown, _) | (_, Likeness::Unknown) => points.sum += 15,
        (Likeness::Part, _) | (_, Likeness::Part) => points.add(ReasonCode::PartOfName, 38, ""),
        (Likeness::Sound, _) | (_, Likeness::Sound) => points.add(ReasonCode::SoundsAlike, 38, ""),
        (Likeness::Close, _) | (_, Likeness::Close) => points.add(ReasonCode::SimilarName, 40, ""),
    }
    let known = |salutation| salutation != Salutation::None;
    if known(left.salutation) && known(right.salutation) && left.salutation != right.salutation {
        points.add(ReasonCode::OtherSalutation, -15, "");
    }
    match (left.name.suffix.as_str(), right.name.suffix.as_str()) {
        (a, b) if a == b => {}
        ("", _) | (_, "") => points.sum -= 10,
        _ => points.add(ReasonCode::OtherGeneration, -30, ""),
    }
}

fn organisation_names(left: &Profile, right: &Profile, points: &mut Points) {
    match name::family(&left.name, &right.name) {
        Likeness::Same => points.add(ReasonCode::SameName, 50, ""),
        Likeness::Close => points.add(ReasonCode::SimilarName, 40, ""),
        Likeness::Sound => points.add(ReasonCode::SoundsAlike, 38, ""),
        Likeness::Part => points.add(ReasonCode::PartOfName, 28, ""),
        Likeness::Unknown => points.sum += 15,
        Likeness::Different => {
            points.add(ReasonCode::OtherName, -50, "");
            points.at_most(55);
        }
    }
    let (a, b) = (&left.name.suffix, &right.name.suffix);
    if !a.is_empty() && !b.is_empty() && a != b {
        points.add(ReasonCode::OtherLegalForm, -15, "");
    }
}

/// What both have, the first that is not common, else the first.
fn in_common<'a>(left: &'a [String], right: &[String], is_common: impl Fn(&str) -> bool) -> Option<(&'a str, bool)> {
    let mut shared = left.iter().filter(|value| right.contains(value)).map(String::as_str);
    let first = shared.next()?;
    if !is_common(first) {
        return Some((first, false));
    }
    match shared.find(|value| !is_common(value)) {
        Some(own) => Some((own, false)),
        None => Some((first, true)),
    }
}

fn reach(left: &Profile, right: &Profile, common: &dyn Common, points: &mut Points) {
    let person = left.kind == ContactKind::Person;
    let everybodys = |email: &str| (person && is_role(email)) || common.is_common(email);
    match in_common(&left.emails, &right.emails, everybodys) {
        Some((email, false)) => points.add(ReasonCode::SameEmail, if person { 40 } else { 30 }, email),
        Some((email, true)) => points.add(ReasonCode::SharedEmail, 10, email),
        None => {}
    }
    match in_common(&left.phones, &right.phones, |phone| common.is_common(phone)) {
        Some((phone, false)) => points.add(ReasonCode::SamePhone, if person { 25 } else { 30 }, phone),
        Some((phone, true)) => points.add(ReasonCode::SharedPhone, 5, phone),
        None => {}
    }
    if let Some((host, _)) = in_common(&left.hosts, &right.hosts, |_| false) {
        points.add(ReasonCode::SameWeb, if person { 10 } else { 25 }, host);
    }
}

fn identity(left: &Profile, right: &Profile, points: &mut Points) {
    let person = left.kind == ContactKind::Person;
    if !left.iban.is_empty() && left.iban == right.iban {
        points.add(ReasonCode::SameIban, 35, &left.iban);
    }
    match (left.vat_id.as_str(), right.vat_id.as_str()) {
        ("", _) | (_, "") => {}
        (a, b) if a == b => points.add(ReasonCode::SameVatId, if person { 15 } else { 45 }, a),
        _ => points.add(ReasonCode::OtherVatId, -25, ""),
    }
    if let Some((number, _)) = in_common(&left.numbers, &right.numbers, |_| false) {
        points.add(ReasonCode::SameNumber, 40, number);
    }
    if let (Some(a), Some(b)) = (left.birthday, right.birthday) {
        match birthdays(a, b) {
            Some(agreed) => points.add(ReasonCode::SameBirthday, agreed, &a.to_string()),
            None => points.add(ReasonCode::OtherBirthday, -40, ""),
        }
    }
}

/// What agreeing birthdays weigh; none where they are two days.
fn birthdays(a: Birthday, b: Birthday) -> Option<i32> {
    let same_day = (a.month, a.day) == (b.month, b.day);
    match (a.year, b.year) {
        _ if !same_day => None,
        (Some(x), Some(y)) if x != y => None,
        (Some(_), Some(_)) => Some(30),
        _ => Some(20),
    }
}

fn place(left: &Profile, right: &Profile, points: &mut Points) {
    let person = left.kind == ContactKind::Person;
    let mut best: Option<(ReasonCode, i32, String)> = None;
    for here in &left.places {
        for there in &right.places {
            let postal = !here.postal_code.is_empty() && here.postal_code == there.postal_code;
            let town = !here.town.is_empty() && here.town == there.town;
            let street = !here.street.is_empty() && here.street == there.street;
            let found = match (street, postal, town) {
                (true, true, _) | (true, _, true) => (ReasonCode::SameAddress, 25, &here.town),
                (_, true, _) => (ReasonCode::SamePostalCode, if person { 15 } else { 12 }, &here.postal_code),
                (_, _, true) => (ReasonCode::SameTown, 10, &here.town),
                _ => continue,
            };
            if best.as_ref().is_none_or(|(_, points, _)| *points < found.1) {
                best = Some((found.0, found.1, found.2.clone()));
            }
        }
    }
    let organisation = in_common(&left.organisations, &right.organisations, |_| false);
    if let Some((name, _)) = organisation {
        points.add(ReasonCode::SameOrganisation, 15, name);
    }
    match best {
        Some((code, weight, value)) => points.add(code, weight, &value),
        None if left.has_no_place() || right.has_no_place() => points.add(ReasonCode::PlaceUnknown, 10, ""),
        None if !left.places.is_empty() && !right.places.is_empty() && organisation.is_none() => {
            points.add(ReasonCode::OtherPlace, if person { -8 } else { -15 }, "");
        }
        None => {}
    }
}
