//! Invoices that come in as data: XRechnung, ZUGFeRD and Factur-X by EN 16931, in UBL 2.1 or
//! UN/CEFACT CII, as an XML file or inside a PDF.
//!
//! Invariant: nothing is mended and nothing is guessed. What does not add up, is missing or stands
//! twice is said in a [`Remark`]; what cannot be read at all is an [`EInvoiceError`].

mod check;
mod cii;
pub mod decimal;
mod invoice;
mod notes;
mod pdf;
mod ubl;
mod xml;

use serde_json::{Value, json};

pub use invoice::{
    Allowance, Delivery, Discount, Enclosed, Invoice, Line, Note, Party, Payment, Period, Place, Preceding, Property,
    Remark, Tax, Totals,
};
pub use xml::{MAX_DEPTH, MAX_ELEMENTS, MAX_XML};

use crate::charset;
use notes::Notes;
use xml::Root;

/// Lines that are read of one invoice.
pub const MAX_LINES: usize = 20_000;

/// Why a file cannot be read as an invoice.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EInvoiceError {
    /// Neither XML nor PDF.
    #[error("neither XML nor PDF")]
    NoInvoice,
    /// No well-formed XML.
    #[error("XML broken: {detail}")]
    XmlBroken {
        /// What the reader said, for the log.
        detail: String,
    },
    /// A DTD or entities of its own, which no invoice has and bombs are made of.
    #[error("a DTD or entities")]
    Entities,
    /// XML of another kind.
    #[error("root {root}")]
    OtherXml {
        /// Its root element.
        root: String,
    },
    /// ZUGFeRD 1.0, the form before the European standard.
    #[error("ZUGFeRD 1.0")]
    OldForm,
    /// Beyond what an invoice needs.
    #[error("beyond {what} {limit}")]
    Limit {
        /// `bytes`, `depth`, `elements`, `attributes`, `lines`, `unpacked`, `objects`.
        what: &'static str,
        /// The cap.
        limit: u64,
    },
    /// A PDF without an invoice inside.
    #[error("no invoice in the PDF")]
    PdfNone,
    /// A PDF that is locked by a password.
    #[error("the PDF is encrypted")]
    PdfEncrypted,
    /// A PDF whose invoice is there and cannot be taken out.
    #[error("attachment {name} broken")]
    PdfAttachment {
        /// The attachment's name.
        name: String,
    },
    /// No PDF inside, or one without a beginning.
    #[error("the PDF is damaged")]
    PdfDamaged,
}

impl EInvoiceError {
    /// The stable code, as on the wire.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoInvoice => "EINVOICE_NONE",
            Self::XmlBroken { .. } => "EINVOICE_XML_BROKEN",
            Self::Entities => "EINVOICE_XML_ENTITIES",
            Self::OtherXml { .. } => "EINVOICE_OTHER_XML",
            Self::OldForm => "EINVOICE_OLD_FORM",
            Self::Limit { .. } => "EINVOICE_LIMIT",
            Self::PdfNone => "EINVOICE_PDF_NONE",
            Self::PdfEncrypted => "EINVOICE_PDF_ENCRYPTED",
            Self::PdfAttachment { .. } => "EINVOICE_PDF_ATTACHMENT",
            Self::PdfDamaged => "EINVOICE_PDF_DAMAGED",
        }
    }

    /// What the words need, as on the wire.
    #[must_use]
    pub fn data(&self) -> Value {
        match self {
            Self::XmlBroken { detail } => json!({ "detail": detail }),
            Self::OtherXml { root } => json!({ "root": root }),
            Self::Limit { what, limit } => json!({ "what": what, "limit": limit }),
            Self::PdfAttachment { name } => json!({ "name": name }),
            Self::NoInvoice
            | Self::Entities
            | Self::OldForm
            | Self::PdfNone
            | Self::PdfEncrypted
            | Self::PdfDamaged => Value::Null,
        }
    }
}

/// Whether the bytes are an invoice of this kind, or were meant to be one: the root element of an
/// XML, a known attachment of a PDF. What is wrong with it is only told by [`read`].
#[must_use]
pub fn is_one(bytes: &[u8]) -> bool {
    if is_pdf(bytes) {
        return match pdf::invoice(bytes) {
            Ok(_) | Err(EInvoiceError::PdfAttachment { .. }) => true,
            Err(_) => false,
        };
    }
    // The root element stands at the beginning; half a letter at the cut is none of it.
    let head = &bytes[..bytes.len().min(64 * 1024)];
    is_xml(head) && xml::peek(&charset::decode(head).0).is_some()
}

/// Reads an invoice.
///
/// # Errors
/// Each of [`EInvoiceError`].
pub fn read(bytes: &[u8]) -> Result<Invoice, EInvoiceError> {
    if is_pdf(bytes) {
        let found = pdf::invoice(bytes)?;
        let mut notes = Notes::default();
        if !found.others.is_empty() {
            notes.say("EINVOICE_SEVERAL", json!({ "name": found.name, "others": found.others.join(", ") }));
        }
        let mut invoice = of_xml(&found.bytes, notes)?;
        invoice.enclosed_as = found.name;
        return Ok(invoice);
    }
    if !is_xml(bytes) {
        return Err(EInvoiceError::NoInvoice);
    }
    of_xml(bytes, Notes::default())
}

fn of_xml(bytes: &[u8], mut notes: Notes) -> Result<Invoice, EInvoiceError> {
    if bytes.len() > MAX_XML {
        return Err(EInvoiceError::Limit { what: "bytes", limit: MAX_XML as u64 });
    }
    let (text, charset) = charset::decode(bytes);
    let says_latin = text.lines().next().is_some_and(|line| {
        let line = line.to_ascii_lowercase();
        line.contains("8859-1") || line.contains("1252")
    });
    if charset.is_assumed() && !says_latin {
        notes.say("EINVOICE_CHARSET", json!({ "charset": charset.code() }));
    }
    let (root, tree) = xml::parse(&text)?;
    let mut invoice = match root {
        Root::UblInvoice => ubl::read(&tree, false, &mut notes)?,
        Root::UblCreditNote => ubl::read(&tree, true, &mut notes)?,
        Root::Cii => cii::read(&tree, &mut notes)?,
        Root::Old => return Err(EInvoiceError::OldForm),
    };
    check::check(&mut invoice, &mut notes);
    invoice.remarks = notes.remarks();
    Ok(invoice)
}

fn is_pdf(bytes: &[u8]) -> bool {
    // Readers of PDF look for the head within the first kilobyte.
    bytes[..bytes.len().min(1024)].windows(5).any(|window| window == b"%PDF-")
}

fn is_xml(bytes: &[u8]) -> bool {
    let (head, _) = charset::without_bom(&bytes[..bytes.len().min(4096)]);
    head.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(|byte| *byte == b'<')
}
