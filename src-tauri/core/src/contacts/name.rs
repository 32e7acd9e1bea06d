//! What a contact is called: shown, listed, sorted. How it is addressed stands in `salutation` and `block`.

use super::{Card, ContactKind};

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
}

fn joined(parts: &[&str]) -> String {
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contacts::{Email, Salutation};

    fn person(salutation: Salutation, title: &str, given: &str, family: &str) -> Card {
        Card { salutation, title: title.into(), given: given.into(), family: family.into(), ..Card::default() }
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
}
