//! What a contact is called: shown, listed, sorted. How it is addressed stands in `salutation` and `block`.

use super::{Card, ContactKind};
use crate::search::fold;

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

    /// What DIN 5007 sorts: what the office chose to put it under, else family name, then given
    /// names; titles and "von" in front do not count for persons listed under the name proper.
    #[must_use]
    pub fn sorted_name(&self) -> String {
        match self.sort_name.trim() {
            "" => self.name_in_order(),
            chosen => chosen.to_owned(),
        }
    }

    /// What the name alone would be put under.
    fn name_in_order(&self) -> String {
        match self.kind {
            ContactKind::Organisation => self.display_name(),
            ContactKind::Person => {
                let name = joined(&[&self.family, &self.given, &self.additional]);
                self.or_what_is_known(name)
            }
        }
    }

    /// The sort name as it is stored: none where it says no more than the name itself, as
    /// programs write one beside every card; after a comma a blank.
    pub(super) fn tidy_sort_name(&mut self) {
        if self.sort_name.trim().is_empty() {
            self.sort_name.clear();
            return;
        }
        let parts: Vec<&str> = self.sort_name.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
        let chosen = parts.join(", ");
        let words = fold::words(&chosen);
        let says_nothing = [&self.name_in_order(), &self.display_name(), &self.family, &self.organisation]
            .into_iter()
            .any(|name| fold::words(name) == words);
        self.sort_name = if says_nothing { String::new() } else { chosen };
    }

    /// "Anna Weber": as it is spoken, without titles.
    #[must_use]
    pub fn spoken_name(&self) -> String {
        match joined(&[&self.given, &self.additional, &self.family]) {
            name if name.is_empty() => self.display_name(),
            name => name,
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
    use crate::contacts::{Email, Salutation, check};

    fn person(salutation: Salutation, title: &str, given: &str, family: &str) -> Card {
        Card { salutation, title: title.into(), given: given.into(), family: family.into(), ..Card::default() }
    }

    #[test]
    fn a_contact_is_called_by_what_is_known() {
        let card = person(Salutation::Ms, "Dr.", "Anna", "Weber");
        assert_eq!(card.display_name(), "Dr. Anna Weber");
        assert_eq!(card.listed_name(), "Weber, Dr. Anna");
        assert_eq!(card.sorted_name(), "Weber Anna");
        assert_eq!(card.spoken_name(), "Anna Weber");
        let bare =
            Card { emails: vec![Email { address: "info@example.org".into(), ..Email::default() }], ..Card::default() };
        assert_eq!(bare.display_name(), "info@example.org");
    }

    #[test]
    fn a_contact_stands_under_what_was_chosen_for_it() {
        let kept = |card: Card, chosen: &str| {
            let card = check::tidy(Card { sort_name: chosen.into(), ..card });
            (card.sort_name.clone(), card.sorted_name(), card.listed_name())
        };
        let text = |texts: [&str; 3]| texts.map(str::to_owned);
        let composer = || person(Salutation::None, "", "Ludwig", "van Beethoven");
        let post = Card { kind: ContactKind::Organisation, organisation: "Deutsche Post AG".into(), ..Card::default() };
        for (card, chosen, [name, sorted, listed]) in [
            (
                composer(),
                " Beethoven,Ludwig ",
                text(["Beethoven, Ludwig", "Beethoven, Ludwig", "van Beethoven, Ludwig"]),
            ),
            (post.clone(), "Post", text(["Post", "Post", "Deutsche Post AG"])),
            // What says no more than the name does is none.
            (composer(), "van Beethoven", text(["", "van Beethoven Ludwig", "van Beethoven, Ludwig"])),
            (composer(), "VAN BEETHOVEN, Ludwig", text(["", "van Beethoven Ludwig", "van Beethoven, Ludwig"])),
            (composer(), "Ludwig van Beethoven", text(["", "van Beethoven Ludwig", "van Beethoven, Ludwig"])),
            (post, " , ", text(["", "Deutsche Post AG", "Deutsche Post AG"])),
        ] {
            assert_eq!(kept(card, chosen), (name, sorted, listed), "{chosen}");
        }
    }
}
