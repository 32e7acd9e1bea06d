//! The address block on the wire.

use chrono::NaiveDate;
use kontor_core::contacts as book;
use kontor_core::contacts::address::Purpose;
use kontor_core::contacts::block::{Part, Style, Wanted};
use kontor_core::record::ContactId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::Result;
use crate::wire::Code;

/// An address block after DIN 5008.
#[derive(Debug, Serialize, TS)]
pub struct AddressBlock {
    /// At most six lines, none blank; names alone where no address holds.
    pub lines: Vec<String>,
    /// What had no room.
    pub left_out: Vec<LeftOut>,
    /// The country it goes to: ISO code where known.
    pub country: String,
    /// Whether that is another country than the own firm's.
    pub abroad: bool,
    /// Whether an address holds on that day.
    pub complete: bool,
    /// The organisation whose address it is, where the contact has none of their own.
    pub of: Option<i64>,
}

/// A line for which an address block had no room.
#[derive(Debug, Serialize, TS)]
pub struct LeftOut {
    /// What it said.
    #[ts(as = "Code<Part>")]
    pub part: Part,
    /// Its text.
    pub text: String,
}

impl From<book::block::Block> for AddressBlock {
    fn from(block: book::block::Block) -> Self {
        Self {
            complete: block.address.is_some(),
            lines: block.lines,
            left_out: block.left_out.into_iter().map(|left| LeftOut { part: left.part, text: left.text }).collect(),
            country: block.country,
            abroad: block.abroad,
            of: block.of.map(|id| id.0),
        }
    }
}

/// Asks for an address block.
#[derive(Debug, Deserialize, TS)]
pub struct BlockRequest {
    /// The contact.
    pub id: i64,
    /// Which of the contact's own addresses, by its place on the card; the one that holds on the day
    /// where not given.
    #[serde(default)]
    pub address: Option<usize>,
    /// Which of their positions, by its place on the card: its organisation is named, and its address
    /// taken where none is given.
    #[serde(default)]
    pub position: Option<usize>,
    /// The day; today where not given.
    #[serde(default)]
    pub day: Option<NaiveDate>,
    /// What is sent.
    #[ts(as = "Code<Purpose>")]
    pub purpose: Purpose,
    /// Who may open it.
    #[ts(as = "Code<Style>")]
    pub style: Style,
}

pub(crate) fn address_block(desk: &mut Desk, request: BlockRequest) -> Result<AddressBlock> {
    let day = request.day.unwrap_or_else(|| desk.today());
    let connection = desk.office()?.read();
    let wanted = Wanted { address: request.address, position: request.position };
    let id = ContactId(request.id);
    Ok(book::block::of_wanted(connection, id, wanted, day, request.purpose, request.style)?.into())
}
