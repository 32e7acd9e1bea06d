//! Invoices that came in as data, read from the files kept with records.

use kontor_core::attachments::{self, FileId};
use kontor_exchange::einvoice::{self, EInvoiceError};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::desk::Ctx;
use crate::error::{ApiError, Result};
use crate::wire::{ById, wire};

/// Whether a kept file is an invoice.
#[derive(Debug, Serialize, TS)]
pub struct EInvoiceLook {
    /// It is one, or was meant to be one; what is wrong with it is told by reading it.
    pub is_one: bool,
}

/// A file that was given and is not kept yet.
#[derive(Debug, Deserialize, TS)]
pub struct EInvoiceGiven {
    /// Its token.
    pub token: String,
}

wire! {
    /// An invoice or credit note by EN 16931. What it does not say is an empty text; amounts are
    /// decimal text as they stand, days `2026-03-16`.
    pub struct EInvoice = einvoice::Invoice {
        /// `UBL` or `CII`.
        syntax: String,
        /// The attachment of the PDF that was read; empty for an XML file.
        enclosed_as: String,
        /// BT-24.
        profile: String,
        /// BT-1.
        number: String,
        /// BT-2.
        issued: String,
        /// BT-3, a code of UNTDID 1001.
        kind: String,
        /// Whether it gives money back.
        credit: bool,
        /// BT-5.
        currency: String,
        /// BT-6.
        tax_currency: String,
        /// BT-7.
        tax_point: String,
        /// BT-9.
        due: String,
        /// BT-10.
        buyer_reference: String,
        /// BT-11.
        project: String,
        /// BT-12.
        contract: String,
        /// BT-13.
        order: String,
        /// BT-14.
        sales_order: String,
        /// BT-15.
        receiving_advice: String,
        /// BT-16.
        despatch_advice: String,
        /// BT-17.
        tender: String,
        /// BT-18.
        object: String,
        /// BT-19.
        account: String,
        /// BT-20, what is written for people.
        terms: String,
        /// Discounts for paying early.
        discounts: [EInvoiceDiscount],
        /// BG-1.
        notes: [EInvoiceNote],
        /// BG-3.
        preceding: [EInvoicePreceding],
        /// BG-4.
        seller: {EInvoiceParty},
        /// BG-7.
        buyer: {EInvoiceParty},
        /// BG-10.
        payee: ?EInvoiceParty,
        /// BG-11.
        representative: ?EInvoiceParty,
        /// BG-13, BG-15.
        delivery: ?EInvoiceDelivery,
        /// BG-14.
        period: {EInvoicePeriod},
        /// BG-16.
        payments: [EInvoicePayment],
        /// BG-20, BG-21.
        allowances: [EInvoiceAllowance],
        /// BG-23.
        taxes: [EInvoiceTax],
        /// What is collected for others; its reason says what for.
        third_party: [EInvoiceAllowance],
        /// BG-22.
        totals: {EInvoiceTotals},
        /// BG-25.
        lines: [EInvoiceLine],
        /// BG-24.
        attachments: [EInvoiceEnclosed],
        /// What does not add up, is missing or could not be read.
        remarks: [EInvoiceRemark],
    }
}

wire! {
    /// Who sells, buys, is paid or answers for the tax.
    pub struct EInvoiceParty = einvoice::Party {
        /// As registered.
        name: String,
        /// As it trades.
        trading_name: String,
        /// Its identifiers.
        ids: Vec<String>,
        /// Its number in a register.
        registration: String,
        /// What the law wants said.
        legal: String,
        /// Its VAT id.
        vat_id: String,
        /// Its tax number.
        tax_number: String,
        /// Its electronic address.
        endpoint: String,
        /// Where it is.
        place: {EInvoicePlace},
        /// Whom to ask.
        contact: String,
        /// Their telephone.
        phone: String,
        /// Their e-mail address.
        email: String,
    }
}

wire! {
    /// A postal address.
    pub struct EInvoicePlace = einvoice::Place {
        /// Street and further lines.
        lines: Vec<String>,
        /// The postal code.
        postcode: String,
        /// The town.
        city: String,
        /// The part of the country.
        region: String,
        /// Two letters.
        country: String,
    }
}

wire! {
    /// What was delivered where.
    pub struct EInvoiceDelivery = einvoice::Delivery {
        /// To whom.
        name: String,
        /// When.
        on: String,
        /// Where.
        place: {EInvoicePlace},
    }
}

wire! {
    /// From when until when.
    pub struct EInvoicePeriod = einvoice::Period {
        /// The first day.
        from: String,
        /// The last day.
        to: String,
    }
}

wire! {
    /// A discount for paying early (Skonto).
    pub struct EInvoiceDiscount = einvoice::Discount {
        /// Within so many days.
        days: String,
        /// So many per cent.
        percent: String,
        /// Of this amount; empty: of the amount due.
        base: String,
    }
}

wire! {
    /// A note.
    pub struct EInvoiceNote = einvoice::Note {
        /// A code of UNTDID 4451.
        subject: String,
        /// What it says.
        text: String,
    }
}

wire! {
    /// An earlier invoice.
    pub struct EInvoicePreceding = einvoice::Preceding {
        /// Its number.
        number: String,
        /// Its day.
        issued: String,
    }
}

wire! {
    /// A way to pay.
    pub struct EInvoicePayment = einvoice::Payment {
        /// A code of UNTDID 4461.
        means: String,
        /// The means in words.
        means_text: String,
        /// What to write on the transfer.
        reference: String,
        /// The account, as it stands.
        account: String,
        /// It is an IBAN and its check digits fit.
        is_iban: bool,
        /// Whose account.
        account_name: String,
        /// The bank.
        bic: String,
        /// The card's number, in part.
        card: String,
        /// The mandate of a direct debit.
        mandate: String,
        /// The creditor's identifier.
        creditor: String,
        /// The account that is debited.
        debited: String,
    }
}

wire! {
    /// An allowance or a charge.
    pub struct EInvoiceAllowance = einvoice::Allowance {
        /// Whether it is a charge.
        charge: bool,
        /// How much.
        amount: String,
        /// Of how much.
        base: String,
        /// How many per cent.
        percent: String,
        /// Why.
        reason: String,
        /// Why, as a code.
        reason_code: String,
        /// Its VAT category.
        category: String,
        /// Its VAT rate.
        rate: String,
    }
}

wire! {
    /// The VAT of one category and rate.
    pub struct EInvoiceTax = einvoice::Tax {
        /// A code of UNTDID 5305.
        category: String,
        /// Per cent.
        rate: String,
        /// What is taxed.
        base: String,
        /// The tax.
        amount: String,
        /// Why there is none.
        reason: String,
        /// Why, as a code.
        reason_code: String,
    }
}

wire! {
    /// The sums.
    pub struct EInvoiceTotals = einvoice::Totals {
        /// BT-106.
        lines: String,
        /// BT-107.
        allowances: String,
        /// BT-108.
        charges: String,
        /// BT-109.
        net: String,
        /// BT-110.
        tax: String,
        /// BT-111.
        tax_accounted: String,
        /// BT-112.
        gross: String,
        /// BT-113.
        paid: String,
        /// BT-114.
        rounding: String,
        /// BT-115.
        due: String,
    }
}

wire! {
    /// A line.
    pub struct EInvoiceLine = einvoice::Line {
        /// BT-126.
        number: String,
        /// How deep it stands under others.
        level: u32,
        /// Whether its amount is part of the sum.
        counts: bool,
        /// BT-127.
        note: String,
        /// BT-153.
        name: String,
        /// BT-154.
        description: String,
        /// BT-155.
        seller_item: String,
        /// BT-156.
        buyer_item: String,
        /// BT-157.
        standard_item: String,
        /// BT-159.
        origin: String,
        /// BT-132.
        order_line: String,
        /// BT-129.
        quantity: String,
        /// BT-130, a code of Recommendation 20.
        unit: String,
        /// BT-146.
        price: String,
        /// BT-148.
        gross_price: String,
        /// BT-147.
        price_discount: String,
        /// BT-149.
        base_quantity: String,
        /// BT-150.
        base_unit: String,
        /// BT-131.
        total: String,
        /// BT-151.
        category: String,
        /// BT-152.
        rate: String,
        /// BG-26.
        period: {EInvoicePeriod},
        /// BG-27, BG-28.
        allowances: [EInvoiceAllowance],
        /// BG-32.
        properties: [EInvoiceProperty],
    }
}

wire! {
    /// A property of an article.
    pub struct EInvoiceProperty = einvoice::Property {
        /// Its name.
        name: String,
        /// Its value.
        value: String,
    }
}

wire! {
    /// A paper that the invoice encloses or points to.
    pub struct EInvoiceEnclosed = einvoice::Enclosed {
        /// BT-122.
        reference: String,
        /// BT-123.
        description: String,
        /// The file's name; empty where none is enclosed.
        name: String,
        /// Its type as the invoice says.
        media_type: String,
        /// Bytes.
        size: u64,
        /// BT-124.
        address: String,
    }
}

wire! {
    /// What is to be said of the document.
    pub struct EInvoiceRemark = einvoice::Remark {
        /// Its words stand in the table of messages.
        code: String,
        /// What the words need.
        #[ts(type = "unknown")]
        data: Value,
    }
}

impl From<EInvoiceError> for ApiError {
    fn from(error: EInvoiceError) -> Self {
        Self::new(error.code(), error.data())
    }
}

async fn bytes(ctx: &Ctx, id: i64) -> Result<Vec<u8>> {
    ctx.desk(move |desk| Ok(attachments::read::bytes(desk.office()?.read(), FileId(id))?)).await
}

pub(crate) async fn look(ctx: Ctx, request: ById) -> Result<EInvoiceLook> {
    let bytes = bytes(&ctx, request.id).await?;
    ctx.compute(move || Ok(EInvoiceLook { is_one: einvoice::is_one(&bytes) })).await
}

pub(crate) async fn read(ctx: Ctx, request: ById) -> Result<EInvoice> {
    let bytes = bytes(&ctx, request.id).await?;
    ctx.compute(move || Ok(einvoice::read(&bytes)?.into())).await
}

pub(crate) async fn read_given(ctx: Ctx, request: EInvoiceGiven) -> Result<Option<EInvoice>> {
    let room = ctx.room.clone();
    ctx.compute(move || {
        let (_, bytes) = room.tokens.read(&request.token)?;
        Ok(if einvoice::is_one(&bytes) { Some(einvoice::read(&bytes)?.into()) } else { None })
    })
    .await
}
