//! An invoice by the semantic model of EN 16931. What the document does not say is an empty text.
//!
//! Amounts, quantities and rates are decimal text exactly as the document writes them; days are
//! `YYYY-MM-DD`, or the document's own text where that is no day.

use serde_json::Value;

/// A whole invoice or credit note.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Invoice {
    /// `UBL` or `CII`.
    pub syntax: String,
    /// The attachment of the PDF that was read; empty for an XML file.
    pub enclosed_as: String,
    /// BT-24: the specification that the document follows.
    pub profile: String,
    /// BT-1.
    pub number: String,
    /// BT-2.
    pub issued: String,
    /// BT-3, a code of UNTDID 1001.
    pub kind: String,
    /// Whether it gives money back: by its type, or because its amount due is negative.
    pub credit: bool,
    /// BT-5.
    pub currency: String,
    /// BT-6, the currency of the VAT where it is another.
    pub tax_currency: String,
    /// BT-7.
    pub tax_point: String,
    /// BT-9.
    pub due: String,
    /// BT-10; the Leitweg-ID of public buyers.
    pub buyer_reference: String,
    /// BT-11.
    pub project: String,
    /// BT-12.
    pub contract: String,
    /// BT-13.
    pub order: String,
    /// BT-14.
    pub sales_order: String,
    /// BT-15.
    pub receiving_advice: String,
    /// BT-16.
    pub despatch_advice: String,
    /// BT-17.
    pub tender: String,
    /// BT-18.
    pub object: String,
    /// BT-19.
    pub account: String,
    /// BT-20, without the lines that say a discount in code.
    pub terms: String,
    /// Discounts for paying early (Skonto), from the code in BT-20 or the syntax' own elements.
    pub discounts: Vec<Discount>,
    /// BG-1.
    pub notes: Vec<Note>,
    /// BG-3.
    pub preceding: Vec<Preceding>,
    /// BG-4.
    pub seller: Party,
    /// BG-7.
    pub buyer: Party,
    /// BG-10, where another than the seller is paid.
    pub payee: Option<Party>,
    /// BG-11.
    pub representative: Option<Party>,
    /// BG-13 and BG-15.
    pub delivery: Option<Delivery>,
    /// BG-14.
    pub period: Period,
    /// BG-16 to BG-19.
    pub payments: Vec<Payment>,
    /// BG-20 and BG-21.
    pub allowances: Vec<Allowance>,
    /// BG-23.
    pub taxes: Vec<Tax>,
    /// What is collected for others (BG-DEX-09 of XRechnung's extension); its reason says what for.
    pub third_party: Vec<Allowance>,
    /// BG-22.
    pub totals: Totals,
    /// BG-25.
    pub lines: Vec<Line>,
    /// BG-24.
    pub attachments: Vec<Enclosed>,
    /// What does not add up, is missing or could not be read.
    pub remarks: Vec<Remark>,
}

/// A seller, buyer, payee or representative.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Party {
    /// BT-27, BT-44: as registered.
    pub name: String,
    /// BT-28, BT-45: as it trades.
    pub trading_name: String,
    /// BT-29, BT-46.
    pub ids: Vec<String>,
    /// BT-30, BT-47.
    pub registration: String,
    /// BT-33.
    pub legal: String,
    /// BT-31, BT-48.
    pub vat_id: String,
    /// BT-32.
    pub tax_number: String,
    /// BT-34, BT-49: the electronic address.
    pub endpoint: String,
    /// Where it is.
    pub place: Place,
    /// BT-41, BT-56.
    pub contact: String,
    /// BT-42, BT-57.
    pub phone: String,
    /// BT-43, BT-58.
    pub email: String,
}

/// A postal address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// Street and further lines.
    pub lines: Vec<String>,
    /// The postal code.
    pub postcode: String,
    /// The town.
    pub city: String,
    /// The part of the country.
    pub region: String,
    /// Two letters of ISO 3166-1.
    pub country: String,
}

/// What was delivered where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Delivery {
    /// BT-70.
    pub name: String,
    /// BT-72.
    pub on: String,
    /// BG-15.
    pub place: Place,
}

/// From when until when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
}

/// A discount for paying early.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Discount {
    /// Within so many days.
    pub days: String,
    /// So many per cent.
    pub percent: String,
    /// Of this amount; empty: of the amount due.
    pub base: String,
}

/// A note for the whole document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Note {
    /// BT-21, a code of UNTDID 4451.
    pub subject: String,
    /// BT-22.
    pub text: String,
}

/// An earlier invoice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preceding {
    /// BT-25.
    pub number: String,
    /// BT-26.
    pub issued: String,
}

/// A way to pay.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Payment {
    /// BT-81, a code of UNTDID 4461.
    pub means: String,
    /// BT-82.
    pub means_text: String,
    /// BT-83: what to write on the transfer.
    pub reference: String,
    /// BT-84, as it stands.
    pub account: String,
    /// Whether the account is an IBAN whose check digits fit.
    pub is_iban: bool,
    /// BT-85.
    pub account_name: String,
    /// BT-86.
    pub bic: String,
    /// BT-87.
    pub card: String,
    /// BT-89.
    pub mandate: String,
    /// BT-90.
    pub creditor: String,
    /// BT-91: the account that is debited.
    pub debited: String,
}

/// An allowance or a charge.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Allowance {
    /// Whether it is a charge.
    pub charge: bool,
    /// BT-92, BT-99, BT-136, BT-141.
    pub amount: String,
    /// BT-93 and the like.
    pub base: String,
    /// BT-94 and the like.
    pub percent: String,
    /// BT-97 and the like.
    pub reason: String,
    /// BT-98 and the like.
    pub reason_code: String,
    /// BT-95, BT-102.
    pub category: String,
    /// BT-96, BT-103.
    pub rate: String,
}

/// The VAT of one category and rate.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tax {
    /// BT-118, a code of UNTDID 5305.
    pub category: String,
    /// BT-119.
    pub rate: String,
    /// BT-116.
    pub base: String,
    /// BT-117.
    pub amount: String,
    /// BT-120.
    pub reason: String,
    /// BT-121.
    pub reason_code: String,
}

/// The sums of the document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// BT-106.
    pub lines: String,
    /// BT-107.
    pub allowances: String,
    /// BT-108.
    pub charges: String,
    /// BT-109.
    pub net: String,
    /// BT-110.
    pub tax: String,
    /// BT-111.
    pub tax_accounted: String,
    /// BT-112.
    pub gross: String,
    /// BT-113.
    pub paid: String,
    /// BT-114.
    pub rounding: String,
    /// BT-115.
    pub due: String,
}

/// A line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// BT-126.
    pub number: String,
    /// How deep it stands under others: 0 for a line of the invoice itself.
    pub level: u32,
    /// Whether its amount is part of the sum: lines that group others or only explain are not.
    pub counts: bool,
    /// BT-127.
    pub note: String,
    /// BT-153.
    pub name: String,
    /// BT-154.
    pub description: String,
    /// BT-155.
    pub seller_item: String,
    /// BT-156.
    pub buyer_item: String,
    /// BT-157.
    pub standard_item: String,
    /// BT-159.
    pub origin: String,
    /// BT-132.
    pub order_line: String,
    /// BT-129.
    pub quantity: String,
    /// BT-130, a code of UN/ECE Recommendation 20 or 21.
    pub unit: String,
    /// BT-146.
    pub price: String,
    /// BT-148.
    pub gross_price: String,
    /// BT-147, several of the larger profile of Factur-X added up.
    pub price_discount: String,
    /// BT-149: so many units the price is for; empty for one.
    pub base_quantity: String,
    /// BT-150.
    pub base_unit: String,
    /// BT-131.
    pub total: String,
    /// BT-151.
    pub category: String,
    /// BT-152.
    pub rate: String,
    /// BG-26.
    pub period: Period,
    /// BG-27 and BG-28.
    pub allowances: Vec<Allowance>,
    /// BG-32.
    pub properties: Vec<Property>,
}

/// A property of an article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Property {
    /// BT-160.
    pub name: String,
    /// BT-161.
    pub value: String,
}

/// A paper that the invoice encloses or points to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Enclosed {
    /// BT-122.
    pub reference: String,
    /// BT-123.
    pub description: String,
    /// The file's name; empty where none is enclosed.
    pub name: String,
    /// Its type as the invoice says.
    pub media_type: String,
    /// Its length in bytes; 0 where none is enclosed.
    pub size: u64,
    /// BT-124: where it is to be found.
    pub address: String,
}

/// What is to be said of the document. Nothing was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The stable code; its words stand in `kontor-words`.
    pub code: String,
    /// What the words need.
    pub data: Value,
}
