//! What helps while a contact is typed: a pasted signature, a postal code's town, a number's form.

use kontor_core::contacts::from_text::{self, Field};
use kontor_core::contacts::{phone, salutation, towns};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contacts::Card;
use crate::desk::Desk;
use crate::error::Result;
use crate::wire::Code;

/// A pasted text.
#[derive(Debug, Deserialize, TS)]
pub struct PastedText {
    /// The text.
    pub text: String,
    /// The places of proposals that are not wanted.
    #[serde(default)]
    pub without: Vec<usize>,
}

/// What a pasted text proposes.
#[derive(Debug, Serialize, TS)]
pub struct TextProposal {
    /// The fields in the order of the form.
    pub fields: Vec<ProposedField>,
    /// The card of those that are wanted, for the form; nothing is saved.
    pub card: Card,
}

/// One proposed field.
#[derive(Debug, Serialize, TS)]
pub struct ProposedField {
    /// The field.
    #[ts(as = "Code<Field>")]
    pub field: Field,
    /// Its value.
    pub value: String,
    /// Which of several postal addresses it belongs to, from 0.
    pub address: usize,
}

/// A postal code as it is typed.
#[derive(Debug, Deserialize, TS)]
pub struct TownRequest {
    /// The code.
    pub postal_code: String,
    /// ISO code; empty: the own firm's country.
    #[serde(default)]
    pub country: String,
}

/// A telephone number as it is typed.
#[derive(Debug, Deserialize, TS)]
pub struct PhoneRequest {
    /// The text.
    pub raw: String,
    /// ISO code of the country it is dialled from; empty: the own firm's.
    #[serde(default)]
    pub country: String,
}

/// A telephone number as it is shown.
#[derive(Debug, Serialize, TS)]
pub struct PhoneShown {
    /// "+49 4121 123-45"; as typed where it was not understood.
    pub shown: String,
    /// E.164, where it was understood.
    pub e164: Option<String>,
}

pub(crate) fn read(desk: &mut Desk, request: PastedText) -> Result<TextProposal> {
    let connection = desk.office()?.read();
    let fields = from_text::read(&request.text, &salutation::home(connection)?);
    let wanted: Vec<_> = fields
        .iter()
        .enumerate()
        .filter(|(index, _)| !request.without.contains(index))
        .map(|(_, field)| field.clone())
        .collect();
    let card = towns::employer(connection, from_text::card(&wanted))?;
    Ok(TextProposal {
        fields: fields
            .into_iter()
            .map(|one| ProposedField { field: one.field, value: one.value, address: one.address })
            .collect(),
        card: card.into(),
    })
}

pub(crate) fn town(desk: &mut Desk, request: TownRequest) -> Result<Vec<String>> {
    Ok(towns::of(desk.office()?.read(), &request.postal_code, &request.country)?)
}

pub(crate) fn phone(desk: &mut Desk, request: PhoneRequest) -> Result<PhoneShown> {
    let country = match request.country.trim() {
        "" => salutation::home(desk.office()?.read())?,
        country => country.to_owned(),
    };
    let e164 = phone::e164(&request.raw, &country);
    Ok(PhoneShown { shown: phone::shown(&request.raw, e164.as_deref()), e164 })
}
