//! The invoice inside a PDF (ZUGFeRD, Factur-X: PDF/A-3 with an embedded file).
//!
//! Only that is read, by a small reader of our own: readers made for drawing PDFs unpack without
//! a limit and follow page trees that lead in circles until the program ends. This one looks at no
//! page, and every loop in it has a cap.

mod file;
mod value;

use super::EInvoiceError;
use super::xml;
use crate::charset;
use file::File;
use value::{Dict, Value};

/// Names that the standards give the embedded invoice, in the order in which they are taken.
const NAMES: &[&str] = &["factur-x.xml", "xrechnung.xml", "zugferd-invoice.xml"];
/// Nodes of the tree of embedded files that are looked at.
const MAX_NODES: usize = 5_000;
/// Embedded files that are looked at.
const MAX_FILES: usize = 200;

/// An invoice that was found.
#[derive(Debug)]
pub(super) struct Found {
    /// The attachment's name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// Further attachments that are invoices as well.
    pub others: Vec<String>,
}

/// An embedded file.
struct Embedded {
    name: String,
    stream: u32,
}

/// Finds the invoice of a PDF.
///
/// # Errors
/// `EINVOICE_PDF_NONE`, `EINVOICE_PDF_ENCRYPTED`, `EINVOICE_PDF_ATTACHMENT`, `EINVOICE_PDF_DAMAGED`, `EINVOICE_LIMIT`.
pub(super) fn invoice(bytes: &[u8]) -> Result<Found, EInvoiceError> {
    let file = File::open(bytes)?;
    let catalogue = file.catalogue().ok_or(EInvoiceError::PdfDamaged)?;
    let embedded = embedded(&file, &catalogue);
    let rank = |one: &Embedded| NAMES.iter().position(|name| one.name.eq_ignore_ascii_case(name));
    let mut known: Vec<&Embedded> = embedded.iter().filter(|one| rank(one).is_some()).collect();
    known.sort_by_key(|one| rank(one));
    if let Some((first, others)) = known.split_first() {
        let broken = || EInvoiceError::PdfAttachment { name: first.name.clone() };
        let bytes = file.content(first.stream)?.ok_or_else(broken)?;
        let others = others.iter().map(|one| one.name.clone()).collect();
        return Ok(Found { name: first.name.clone(), bytes, others });
    }
    // Some programs name the file after the invoice: what it is decides.
    let mut found: Option<Found> = None;
    for one in embedded.iter().filter(|one| one.name.to_ascii_lowercase().ends_with(".xml")) {
        let Some(bytes) = file.content(one.stream)? else { continue };
        let head = &bytes[..bytes.len().min(64 * 1024)];
        if xml::peek(&charset::decode(head).0).is_none() {
            continue;
        }
        match &mut found {
            Some(first) => first.others.push(one.name.clone()),
            None => found = Some(Found { name: one.name.clone(), bytes, others: Vec::new() }),
        }
    }
    // Where objects are missing, an invoice may be among them.
    found.ok_or(if file.torn && embedded.is_empty() { EInvoiceError::PdfDamaged } else { EInvoiceError::PdfNone })
}

/// The embedded files that the catalogue leads to: its associated files, and the tree of names.
fn embedded(file: &File<'_>, catalogue: &Dict) -> Vec<Embedded> {
    let mut found: Vec<Embedded> = Vec::new();
    let mut add = |value: &Value| {
        let Some(Value::Dict(specification)) = file.resolved(value) else { return };
        let Some(files) = file.dict(&specification, "EF") else { return };
        let stream = ["UF", "F"].into_iter().find_map(|name| match files.get(name) {
            Some(Value::Ref(stream)) => Some(*stream),
            _ => None,
        });
        let name = ["UF", "F"].into_iter().find_map(|name| match file.resolved(specification.get(name)?)? {
            Value::Text(name) => Some(text(&name)),
            _ => None,
        });
        if let (Some(stream), Some(name)) = (stream, name)
            && found.len() < MAX_FILES
            && found.iter().all(|known| known.stream != stream)
        {
            found.push(Embedded { name, stream });
        }
    };
    for value in file.array(catalogue, "AF").iter().take(MAX_FILES) {
        add(value);
    }
    let tree = file.dict(catalogue, "Names").and_then(|names| names.get("EmbeddedFiles").cloned());
    let mut nodes: Vec<Value> = tree.into_iter().collect();
    let mut looked = 0;
    while let Some(node) = nodes.pop() {
        looked += 1;
        if looked > MAX_NODES {
            break;
        }
        let Some(Value::Dict(node)) = file.resolved(&node) else { continue };
        // Names and their files take turns.
        for value in file.array(&node, "Names").iter().skip(1).step_by(2).take(MAX_FILES) {
            add(value);
        }
        let kids = file.array(&node, "Kids");
        let room = MAX_NODES.saturating_sub(nodes.len());
        nodes.extend(kids.into_iter().take(room));
    }
    found
}

/// A text of a PDF: UTF-16 with its mark, else what it is as UTF-8 or Latin.
fn text(bytes: &[u8]) -> String {
    charset::decode(bytes).0.trim().chars().filter(|c| !c.is_control()).take(200).collect()
}
