//! What the cells of a row amount to, once all of them have been seen.

use kontor_core::contacts::check::is_email;
use kontor_core::contacts::{Address, AddressKind, Birthday, ContactKind, Email, ForeignCard, Phone, Salutation, Web};
use serde_json::json;

use super::super::super::field::{Field, Plain};
use super::{Addressed, Draft, Valued};
use crate::error::warning;
use crate::{addresses, countries, labels, names};

impl Draft<'_> {
    /// The contact; `None` where nothing names or reaches anybody.
    pub(super) fn finish(mut self) -> Option<ForeignCard> {
        self.finish_birthday();
        self.finish_emails();
        self.finish_phones();
        for valued in std::mem::take(&mut self.webs).into_values() {
            for one in self.split(&valued) {
                self.card.webs.push(Web { label: one.label, url: one.value });
            }
        }
        self.finish_addresses();
        self.finish_positions();
        for valued in std::mem::take(&mut self.asides).into_values() {
            for one in self.split(&valued) {
                let header = if one.label.is_empty() { one.header } else { one.label };
                self.aside(&header, &one.value);
            }
        }
        self.finish_names();
        if self.card.display_name().is_empty() {
            return None;
        }
        let mut note = std::mem::take(&mut self.note);
        note.append(&mut self.labelled_notes);
        self.card.note = note.join("\n");
        self.card.foreign_lines = self.foreign.join("\n");
        Some(ForeignCard {
            uid: self.uid,
            card: self.card,
            category_names: self.categories,
            relation_names: self.relations,
            own_values: self.own_values,
            line: self.line,
            ..ForeignCard::default()
        })
    }

    fn finish_birthday(&mut self) {
        if let [year, Some(month), Some(day)] = self.born {
            let year = year.and_then(|year| i32::try_from(year).ok());
            match Birthday::new(year, month, day) {
                Some(born) => self.card.birthday = Some(born),
                None => self.warn_text(warning::DATE_INVALID, &format!("{day}.{month}.{}", year.unwrap_or_default())),
            }
        } else if self.born.iter().any(Option::is_some) {
            let parts: Vec<String> =
                self.born.iter().map(|part| part.map_or_else(|| "?".to_owned(), |part| part.to_string())).collect();
            let header = self.reader.fields.iter().position(|field| {
                matches!(field, Field::Plain(Plain::BirthYear | Plain::BirthMonth | Plain::BirthDay))
            });
            let header = header.map(|at| self.reader.headers[at].clone()).unwrap_or_default();
            self.aside(&header, &parts.join("-"));
        }
    }

    /// Several values in one cell (` ::: `), each with its label; Google's `* ` marks the default.
    fn split(&self, valued: &Valued) -> Vec<Valued> {
        let joins = self.reader.preset.joins_values();
        let pieces = |text: &str| -> Vec<String> {
            if joins {
                text.split(" ::: ").map(|piece| piece.trim().to_owned()).collect()
            } else {
                vec![text.to_owned()]
            }
        };
        let (values, found) = (pieces(&valued.value), pieces(&valued.label));
        let one = |(at, value): (usize, &String)| {
            let label = found.get(at).or_else(|| found.last()).map(String::as_str).unwrap_or_default();
            let starred = joins && (label == "*" || label.starts_with("* "));
            let label = if starred { label[1..].trim() } else { label };
            Valued {
                value: value.clone(),
                label: labels::canonical(label),
                preferred: valued.preferred || starred,
                ..valued.clone()
            }
        };
        values.iter().enumerate().map(one).filter(|one| !one.value.is_empty()).collect()
    }

    fn finish_emails(&mut self) {
        for mut valued in std::mem::take(&mut self.emails).into_values() {
            // A generic table's "E-Mail 1: Typ" may be Outlook's.
            if matches!(valued.label.to_ascii_uppercase().as_str(), "SMTP" | "EX" | "X400") {
                valued.kind = std::mem::take(&mut valued.label);
            }
            let internal =
                matches!(valued.kind.to_ascii_uppercase().as_str(), "EX" | "X400") || valued.value.starts_with('/');
            if internal && !is_email(&valued.value) {
                let shown = shown_address(&valued.display);
                if !valued.value.is_empty() {
                    self.warn_text(warning::EMAIL_EXCHANGE, &valued.value);
                    let (header, value) = (valued.header.clone(), valued.value.clone());
                    if shown.is_none() {
                        self.aside(&header, &value);
                    }
                }
                if let Some(address) = shown {
                    self.card.emails.push(Email { label: String::new(), address, preferred: false });
                }
                continue;
            }
            for one in self.split(&valued) {
                let address = shown_address(&one.value).unwrap_or_else(|| one.value.trim().to_owned());
                let address = address.strip_prefix("mailto:").unwrap_or(&address).to_owned();
                if is_email(&address) {
                    self.card.emails.push(Email { label: one.label, address, preferred: one.preferred });
                } else {
                    self.warn_text(warning::EMAIL_INVALID, &one.value);
                    self.aside(&one.header, &one.value);
                }
            }
        }
    }

    fn finish_phones(&mut self) {
        for valued in std::mem::take(&mut self.phones).into_values() {
            for one in self.split(&valued) {
                let raw = one.value.split_whitespace().collect::<Vec<_>>().join(" ");
                if is_rounded(&raw) {
                    self.warn_text(warning::PHONE_ROUNDED, &raw);
                    self.aside(&one.header, &raw);
                } else if raw.bytes().any(|byte| byte.is_ascii_digit()) {
                    self.card.phones.push(Phone { label: one.label, raw, e164: None, preferred: one.preferred });
                } else {
                    self.warn_text(warning::PHONE_WITHOUT_DIGITS, &raw);
                    self.aside(&one.header, &raw);
                }
            }
        }
    }

    fn finish_addresses(&mut self) {
        for addressed in std::mem::take(&mut self.addresses).into_values() {
            let several = self.reader.preset.joins_values();
            for Addressed { mut address, po_box, whole, kind } in
                if several { split_address(addressed) } else { vec![addressed] }
            {
                address.country = countries::canonical(&address.country);
                if address.street.is_empty() && address.town.is_empty() && address.postal_code.is_empty() {
                    address.street = whole;
                }
                if kind != Some(AddressKind::PoBox) {
                    addresses::take_apart(&mut address);
                    addresses::put_po_box(&mut address, &po_box);
                }
                if let Some(kind) = kind {
                    address.kind = kind;
                }
                if let Some(code) = addresses::padded_code(&address.postal_code, &address.country, self.reader.country)
                {
                    self.warn(warning::POSTAL_CODE_PADDED, json!({ "text": address.postal_code, "code": code }));
                    address.postal_code = code;
                }
                if matches!((address.valid_from, address.valid_to), (Some(from), Some(to)) if to < from) {
                    self.warn_text(warning::END_BEFORE_START, &address.street);
                    address.valid_to = None;
                }
                if !addresses::is_empty(&address) {
                    self.card.addresses.push(address);
                }
            }
        }
    }

    fn finish_positions(&mut self) {
        for mut position in std::mem::take(&mut self.positions).into_values() {
            if matches!((position.since, position.until), (Some(since), Some(until)) if until < since) {
                self.warn_text(warning::END_BEFORE_START, &position.organisation);
                position.until = None;
            }
            self.card.positions.push(position);
        }
    }

    fn finish_names(&mut self) {
        let full = std::mem::take(&mut self.full_name).replace('\n', " ");
        let card = &mut self.card;
        let has_name = !card.given.is_empty() || !card.family.is_empty();
        let organisation =
            card.positions.first().map(|position| position.organisation.to_lowercase()).unwrap_or_default();
        if !full.is_empty() && !has_name && card.organisation.is_empty() {
            let firm = self.kind == Some(ContactKind::Organisation)
                || full.to_lowercase() == organisation
                || (organisation.is_empty() && names::is_firm(&full));
            if firm && organisation.is_empty() {
                card.organisation.clone_from(&full);
                card.kind = ContactKind::Organisation;
            } else if !firm {
                names::split_into(card, &full);
            }
        }
        match self.kind {
            Some(ContactKind::Person) => {}
            Some(ContactKind::Organisation) => names::become_organisation(card),
            None => {
                let family = card.family.to_lowercase();
                let firm_name = card.given.is_empty()
                    && !family.is_empty()
                    && (family == organisation || names::is_firm(&card.family) || self.firm_hint);
                if !card.organisation.is_empty() && card.given.is_empty() && card.family.is_empty() {
                    card.kind = ContactKind::Organisation;
                } else if firm_name {
                    // "Nachname: Hansen GmbH" is how address books without firms keep firms.
                    let named = std::mem::take(&mut card.family);
                    if family != organisation {
                        card.organisation = named;
                    }
                    names::become_organisation(card);
                } else {
                    names::settle_kind(card);
                }
            }
        }
        let card = &mut self.card;
        if card.kind == ContactKind::Person && card.salutation == Salutation::None {
            card.salutation = self.sex.unwrap_or(Salutation::None);
        }
        let further: Vec<(String, String)> = std::mem::take(&mut self.further_names)
            .into_iter()
            .filter(|(_, name)| *name != full && !names::gives(card, name))
            .collect();
        if !full.is_empty() && !names::gives(card, &full) {
            self.foreign.push(format!("FN:{}", crate::vcard::write::escape(&full)));
        }
        for (header, name) in further {
            self.aside(&header, &name);
        }
    }
}

/// Google joins the parts of several addresses cell by cell.
fn split_address(addressed: Addressed) -> Vec<Addressed> {
    let Addressed { address, po_box, whole, kind } = addressed;
    let pieces = |text: &str| text.split(" ::: ").map(|piece| piece.trim().to_owned()).collect::<Vec<_>>();
    let parts = [
        &address.street,
        &address.extra,
        &address.postal_code,
        &address.town,
        &address.region,
        &address.country,
        &address.label,
        &po_box,
        &whole,
    ]
    .map(|text| pieces(text));
    let count = parts.iter().map(Vec::len).max().unwrap_or(1);
    let part = |of: usize, at: usize| parts[of].get(at).cloned().unwrap_or_default();
    (0..count)
        .map(|at| Addressed {
            address: Address {
                street: part(0, at),
                extra: part(1, at),
                postal_code: part(2, at),
                town: part(3, at),
                region: part(4, at),
                country: part(5, at),
                // One label speaks for all.
                label: if parts[6].len() == 1 {
                    part(6, 0)
                } else {
                    labels::canonical(part(6, at).trim_start_matches("* "))
                },
                ..address.clone()
            },
            po_box: part(7, at),
            whole: part(8, at),
            kind,
        })
        .collect()
}

/// `4.917E+11`, `4,917E+11`: what a spreadsheet leaves of a long number.
fn is_rounded(text: &str) -> bool {
    let upper = text.to_ascii_uppercase();
    upper.split_once("E+").is_some_and(|(digits, power)| {
        !digits.is_empty()
            && digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-'))
            && !power.is_empty()
            && power.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// The address in "Anna Weber (anna@firma.de)" or "Anna Weber <anna@firma.de>".
fn shown_address(text: &str) -> Option<String> {
    let inner =
        text.rsplit(['(', '<']).next()?.trim().trim_end_matches([')', '>']).trim().trim_start_matches("mailto:");
    is_email(inner).then(|| inner.to_owned())
}
