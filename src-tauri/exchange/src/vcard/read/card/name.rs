//! FN, N, ORG and KIND together: who the card is about.

use kontor_core::contacts::{ContactKind, Salutation};
use serde_json::json;

use super::super::{Notes, short};
use super::Draft;
use crate::error::warning;
use crate::names;

impl Draft {
    /// Fills the names, and decides whether this is a person or an organisation.
    pub(super) fn place_names(&mut self, line: usize, notes: &mut Notes) {
        let mut full_names = std::mem::take(&mut self.full_names).into_iter();
        let full = full_names.next();
        let full_text = full.as_ref().map(|property| property.text().trim().replace('\n', " ")).unwrap_or_default();
        let parts: Vec<String> = match &self.name {
            Some(name) if self.version_2 => name.components(),
            Some(name) => name.joined_components(" "),
            None => Vec::new(),
        };
        let part = |at: usize| parts.get(at).map(|text| text.trim().replace('\n', " ")).unwrap_or_default();
        let (family, given) = (part(0), part(1));
        let organisation =
            self.card.positions.first().map(|position| position.organisation.clone()).unwrap_or_default();
        let same = |a: &str, b: &str| !a.is_empty() && a.to_lowercase() == b.to_lowercase();
        let name_is_firm =
            given.is_empty() && part(2).is_empty() && (same(&family, &organisation) || names::is_firm(&family));
        let named = !name_is_firm && (!family.is_empty() || !given.is_empty());
        let declared = match self.kind.as_str() {
            "org" | "organization" | "organisation" => true,
            "" | "individual" => false,
            other => {
                notes.add(line, warning::KIND_UNKNOWN, json!({ "kind": short(other) }));
                !named
            }
        };
        if self.shown_as_company && named && !declared {
            // Apple shows the firm first, but the card is that of a person there.
            self.foreign.push((line, "X-ABShowAs:COMPANY".to_owned()));
        }
        let is_firm = declared
            || (self.shown_as_company && !named)
            || (!named
                && (same(&full_text, &organisation)
                    || (organisation.is_empty() && names::is_firm(&full_text))
                    || name_is_firm && self.kind.is_empty()));
        if is_firm {
            names::become_organisation(&mut self.card);
            if self.card.organisation.is_empty() {
                self.card.organisation = if full_text.is_empty() { parts_joined(&parts) } else { full_text.clone() };
                self.card.kind =
                    if self.card.organisation.is_empty() { ContactKind::Person } else { ContactKind::Organisation };
            }
            if let Some(name) = self.name.take() {
                let joined = parts_joined(&parts);
                if !joined.is_empty()
                    && !same(&joined, &self.card.organisation)
                    && !same(&joined, &full_text)
                    && !same(&joined, &organisation)
                {
                    self.keep(&name);
                }
            }
        } else if !parts.iter().all(|text| text.trim().is_empty()) {
            let (salutation, title) = names::prefix(&part(3));
            let card = &mut self.card;
            if card.salutation == Salutation::None {
                card.salutation = salutation;
            }
            (card.family, card.given, card.additional, card.title, card.suffix) =
                (family, given, part(2), title, part(4));
        } else if !full_text.is_empty() && !names::gives(&self.card, &full_text) {
            names::split_into(&mut self.card, &full_text);
        } else if self.kind.is_empty() {
            names::settle_kind(&mut self.card);
        }
        // A display name that the other fields do not give is kept as it is.
        if let Some(full) = full.filter(|_| !names::gives(&self.card, &full_text)) {
            self.keep(&full);
        }
        for further in full_names {
            if !names::gives(&self.card, &further.text()) {
                self.keep(&further);
            }
        }
    }
}

fn parts_joined(parts: &[String]) -> String {
    [3, 1, 2, 0, 4]
        .iter()
        .filter_map(|at| parts.get(*at))
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
