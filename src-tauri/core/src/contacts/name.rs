//! What a contact is called: shown, listed, sorted, addressed.

use super::{Address, AddressKind, Card, ContactKind, Salutation};
use chrono::NaiveDate;

impl Card {
    /// "Dr. Anna Weber", "Hansen Elektrotechnik GmbH"; what is known, else the first e-mail.
    #[must_use]
    pub fn display_name(&self) -> String {
        let name = match self.kind {
            ContactKind::Organisation => self.organisation.trim().to_owned(),
            ContactKind::Person => joined(&[&self.title, &self.given, &self.additional, &self.family, &self.suffix]),
        };
        self.or_what_is_known(name)
    }

    /// "Weber, Dr. Anna": as lists show it, in the order in which they sort.
    #[must_use]
    pub fn listed_name(&self) -> String {
        match self.kind {
            ContactKind::Organisation => self.display_name(),
            ContactKind::Person => {
                let before = joined(&[&self.title, &self.given, &self.additional]);
                let after = joined(&[&self.family, &self.suffix]);
                let name = match (after.is_empty(), before.is_empty()) {
                    (false, false) => format!("{after}, {before}"),
                    (false, true) => after,
                    (true, _) => before,
                };
                self.or_what_is_known(name)
            }
        }
    }

    /// What DIN 5007 sorts: family name, then given names; titles and "von" in front do
    /// not count for persons listed under the name proper.
    #[must_use]
    pub fn sorted_name(&self) -> String {
        match self.kind {
            ContactKind::Organisation => self.display_name(),
            ContactKind::Person => {
                let name = joined(&[&self.family, &self.given, &self.additional]);
                self.or_what_is_known(name)
            }
        }
    }

    fn or_what_is_known(&self, name: String) -> String {
        if !name.is_empty() {
            return name;
        }
        let position = self.positions.first().map(|position| position.organisation.as_str());
        let known = [self.nickname.as_str(), self.organisation.as_str(), position.unwrap_or_default()];
        known
            .into_iter()
            .map(str::trim)
            .find(|text| !text.is_empty())
            .map(ToOwned::to_owned)
            .or_else(|| self.emails.first().map(|email| email.address.clone()))
            .or_else(|| self.phones.first().map(|phone| phone.raw.clone()))
            .unwrap_or_default()
    }

    /// The letter salutation, typed or by rule, in the contact's language:
    /// "Sehr geehrte Frau Dr. Weber,", "Guten Tag Kim Weber,", "Sehr geehrte Damen und Herren,".
    #[must_use]
    pub fn letter_salutation(&self) -> String {
        if !self.letter_salutation.trim().is_empty() {
            return self.letter_salutation.trim().to_owned();
        }
        let english = self.language == "en";
        if self.kind == ContactKind::Organisation || (self.family.is_empty() && self.given.is_empty()) {
            return if english { "Dear Sir or Madam," } else { "Sehr geehrte Damen und Herren," }.to_owned();
        }
        let named = joined(&[spoken_title(&self.title), &self.family]);
        match (self.salutation, english) {
            (_, _) if self.family.is_empty() => {
                if english {
                    format!("Dear {},", self.given)
                } else {
                    format!("Guten Tag {},", self.given)
                }
            }
            (Salutation::Ms, false) => format!("Sehr geehrte Frau {named},"),
            (Salutation::Mr, false) => format!("Sehr geehrter Herr {named},"),
            (Salutation::None, false) => {
                format!("Guten Tag {},", joined(&[spoken_title(&self.title), &self.given, &self.family]))
            }
            (Salutation::Couple, false) => format!("Sehr geehrte Eheleute {named},"),
            (Salutation::Couple, true) => format!("Dear Mr and Mrs {},", self.family),
            (Salutation::Family, false) => format!("Sehr geehrte Familie {},", self.family),
            (Salutation::Family, true) => format!("Dear {} family,", self.family),
            // In English an academic title stands instead of Ms and Mr.
            (Salutation::Ms, true) if self.title.is_empty() => format!("Dear Ms {},", self.family),
            (Salutation::Mr, true) if self.title.is_empty() => format!("Dear Mr {},", self.family),
            (_, true) => format!(
                "Dear {},",
                joined(&[
                    spoken_title(&self.title),
                    if self.title.is_empty() { &self.given } else { "" },
                    &self.family
                ])
            ),
        }
    }

    /// The postal address that holds on a day: the preferred one of those that are valid.
    #[must_use]
    pub fn address_on(&self, day: NaiveDate) -> Option<&Address> {
        let valid = || self.addresses.iter().filter(|address| address.holds_on(day));
        valid()
            .find(|address| address.preferred)
            .or_else(|| valid().find(|address| !matches!(address.kind, AddressKind::Invoice | AddressKind::Delivery)))
            .or_else(|| valid().next())
    }
}

impl Address {
    /// Whether the address holds on a day; both ends are inclusive.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

/// Diplomas and degrees after the name are not spoken; doctorates and professorships are,
/// of several the highest ("Prof. Dr. Dr. h. c." is addressed as Professor: "Prof. Dr.").
fn spoken_title(title: &str) -> &str {
    let spoken = ["Prof. Dr.", "Prof.", "Professor", "Dr."];
    spoken.into_iter().find(|known| title.contains(known)).unwrap_or("")
}

fn joined(parts: &[&str]) -> String {
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contacts::Email;

    fn person(salutation: Salutation, title: &str, given: &str, family: &str) -> Card {
        Card { salutation, title: title.into(), given: given.into(), family: family.into(), ..Card::default() }
    }

    #[test]
    fn letters_begin_as_din_5008_asks() {
        for (card, expected) in [
            (person(Salutation::Ms, "Dr.", "Anna", "Weber"), "Sehr geehrte Frau Dr. Weber,"),
            (person(Salutation::Mr, "", "Jens", "Hansen"), "Sehr geehrter Herr Hansen,"),
            (person(Salutation::Mr, "Prof. Dr. h. c.", "Karl", "von Stein"), "Sehr geehrter Herr Prof. Dr. von Stein,"),
            (person(Salutation::Mr, "Dipl.-Ing.", "Uwe", "Kruse"), "Sehr geehrter Herr Kruse,"),
            (person(Salutation::None, "", "Kim", "Weber"), "Guten Tag Kim Weber,"),
            (person(Salutation::None, "", "Kim", ""), "Guten Tag Kim,"),
            (person(Salutation::None, "", "", ""), "Sehr geehrte Damen und Herren,"),
            (
                Card { kind: ContactKind::Organisation, organisation: "Stadtwerke".into(), ..Card::default() },
                "Sehr geehrte Damen und Herren,",
            ),
            (Card { language: "en".into(), ..person(Salutation::Ms, "", "Mary", "Poole") }, "Dear Ms Poole,"),
            (Card { language: "en".into(), ..person(Salutation::Ms, "Dr.", "Mary", "Poole") }, "Dear Dr. Poole,"),
            (
                Card { letter_salutation: "Liebe Anna,".into(), ..person(Salutation::Ms, "Dr.", "Anna", "Weber") },
                "Liebe Anna,",
            ),
        ] {
            assert_eq!(card.letter_salutation(), expected);
        }
    }

    #[test]
    fn a_contact_is_called_by_what_is_known() {
        let card = person(Salutation::Ms, "Dr.", "Anna", "Weber");
        assert_eq!(card.display_name(), "Dr. Anna Weber");
        assert_eq!(card.listed_name(), "Weber, Dr. Anna");
        assert_eq!(card.sorted_name(), "Weber Anna");
        let bare =
            Card { emails: vec![Email { address: "info@example.org".into(), ..Email::default() }], ..Card::default() };
        assert_eq!(bare.display_name(), "info@example.org");
    }

    #[test]
    fn a_future_address_takes_over_on_its_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let card = Card {
            addresses: vec![
                Address {
                    town: "Elmshorn".into(),
                    valid_to: Some(day("2026-03-31")),
                    preferred: true,
                    ..Address::default()
                },
                Address { town: "Pinneberg".into(), valid_from: Some(day("2026-04-01")), ..Address::default() },
            ],
            ..Card::default()
        };
        assert_eq!(card.address_on(day("2026-03-31")).unwrap().town, "Elmshorn");
        assert_eq!(card.address_on(day("2026-04-01")).unwrap().town, "Pinneberg");
    }
}
