//! XML as a tree of what invoices are made of; everything else is left aside.
//!
//! Invariant: no DTD, no entity but the five of XML, nothing fetched; size, depth, elements and
//! attributes are capped while reading.

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::{NsReader, XmlVersion};

use super::EInvoiceError;

/// The largest XML that is read, in bytes. Enclosed papers stand in it as text.
pub const MAX_XML: usize = 64 * 1024 * 1024;
/// Elements within elements; the standard's own go ten deep.
pub const MAX_DEPTH: usize = 64;
/// Elements in all: each takes some two hundred bytes of memory, whatever it takes in the file.
pub const MAX_ELEMENTS: usize = 500_000;
/// Attributes of one element.
const MAX_ATTRIBUTES: usize = 32;
/// Prefixes that are bound at one time.
const MAX_BINDINGS: usize = 256;

/// The spaces whose elements are read; extensions of other makers are not.
const KNOWN: &[&str] = &[
    "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
    "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2",
    "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
    "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
    "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
    "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
    "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
];

/// What a root element says of its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Root {
    /// UBL 2.1, an invoice.
    UblInvoice,
    /// UBL 2.1, a credit note.
    UblCreditNote,
    /// UN/CEFACT Cross Industry Invoice D16B.
    Cii,
    /// ZUGFeRD 1.0, of 2014.
    Old,
}

fn root_of(space: &str, name: &str) -> Option<Root> {
    match (space, name) {
        ("urn:oasis:names:specification:ubl:schema:xsd:Invoice-2", "Invoice") => Some(Root::UblInvoice),
        ("urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2", "CreditNote") => Some(Root::UblCreditNote),
        ("urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", "CrossIndustryInvoice") => Some(Root::Cii),
        (space, "CrossIndustryDocument") if space.starts_with("urn:ferd:CrossIndustryDocument") => Some(Root::Old),
        _ => None,
    }
}

/// An element of a known space.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// Its local name.
    pub name: String,
    attributes: Vec<(String, String)>,
    text: String,
    /// Its elements in their order.
    pub children: Vec<Node>,
}

impl Node {
    /// The text of this element itself, without the blanks around it.
    pub fn text(&self) -> &str {
        self.text.trim()
    }

    /// An attribute; empty where there is none.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
    }

    /// Every element at the end of a path `a/b/c`, whatever stands several times on the way.
    pub fn all<'a>(&'a self, path: &str) -> Vec<&'a Self> {
        let mut found = vec![self];
        for step in path.split('/') {
            found =
                found.into_iter().flat_map(|node| node.children.iter().filter(|child| child.name == step)).collect();
        }
        found
    }

    /// The first element at the end of a path.
    pub fn first(&self, path: &str) -> Option<&Self> {
        match path.split_once('/') {
            None => self.children.iter().find(|child| child.name == path),
            Some((step, rest)) => {
                self.children.iter().filter(|child| child.name == step).find_map(|child| child.first(rest))
            }
        }
    }
}

/// What the first element of a text is, without reading the rest; none where it is no XML or no invoice.
pub(super) fn peek(text: &str) -> Option<Root> {
    let mut reader = NsReader::from_str(text);
    reader.resolver_mut().set_max_namespace_bindings(MAX_BINDINGS);
    for _ in 0..100 {
        match reader.read_resolved_event().ok()? {
            (space, Event::Start(start) | Event::Empty(start)) => {
                return root_of(&bound(space), start.local_name().as_ref());
            }
            (_, Event::Decl(_) | Event::PI(_) | Event::Comment(_) | Event::Text(_)) => {}
            _ => return None,
        }
    }
    None
}

/// Reads a whole document.
///
/// # Errors
/// `EINVOICE_XML_BROKEN`, `EINVOICE_XML_ENTITIES`, `EINVOICE_LIMIT`, `EINVOICE_OTHER_XML`, `EINVOICE_OLD_FORM`.
pub(super) fn parse(text: &str) -> Result<(Root, Node), EInvoiceError> {
    if text.len() > MAX_XML {
        return Err(limit("bytes", MAX_XML));
    }
    let mut reader = NsReader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    reader.resolver_mut().set_max_namespace_bindings(MAX_BINDINGS);
    let mut open: Vec<Node> = Vec::new();
    let mut done: Option<(Root, Node)> = None;
    let mut kind = None;
    // Elements of other spaces that are open just now.
    let mut aside = 0_usize;
    let mut elements = 0_usize;
    loop {
        let (space, event) = reader.read_resolved_event().map_err(broken)?;
        match event {
            Event::Start(start) => {
                elements += 1;
                if elements > MAX_ELEMENTS {
                    return Err(limit("elements", MAX_ELEMENTS));
                }
                if open.len() + aside >= MAX_DEPTH {
                    return Err(limit("depth", MAX_DEPTH));
                }
                let space = bound(space);
                if kind.is_none() {
                    let name = start.local_name().as_ref().to_owned();
                    match root_of(&space, &name) {
                        Some(Root::Old) => return Err(EInvoiceError::OldForm),
                        None => return Err(EInvoiceError::OtherXml { root: name.chars().take(80).collect() }),
                        known => kind = known,
                    }
                } else if open.is_empty() {
                    return Err(broken("a second root"));
                } else if aside > 0 || !KNOWN.contains(&space.as_str()) {
                    aside += 1;
                    continue;
                }
                open.push(element(&start)?);
            }
            Event::End(_) if aside > 0 => aside -= 1,
            Event::End(_) => {
                let node = open.pop().ok_or_else(|| broken("an end without a beginning"))?;
                match (open.last_mut(), kind) {
                    (Some(parent), _) => parent.children.push(node),
                    (None, Some(root)) => done = Some((root, node)),
                    (None, None) => {}
                }
            }
            // Entities could make a bomb of it, and no invoice has a DTD.
            Event::DocType(_) => return Err(EInvoiceError::Entities),
            Event::Text(piece) => add(&mut open, aside, &piece.xml10_content())?,
            Event::CData(piece) => add(&mut open, aside, &piece.xml10_content())?,
            Event::GeneralRef(entity) => {
                let letter = match entity.resolve_char_ref().map_err(broken)? {
                    Some(letter) => letter,
                    None => match entity.xml10_content().as_ref() {
                        "amp" => '&',
                        "lt" => '<',
                        "gt" => '>',
                        "quot" => '"',
                        "apos" => '\'',
                        _ => return Err(EInvoiceError::Entities),
                    },
                };
                add(&mut open, aside, letter.encode_utf8(&mut [0; 4]))?;
            }
            Event::Empty(_) | Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
            Event::Eof => return done.filter(|_| open.is_empty() && aside == 0).ok_or_else(|| broken("it ends early")),
        }
    }
}

fn bound(space: ResolveResult<'_>) -> String {
    match space {
        ResolveResult::Bound(space) => space.0.trim().to_owned(),
        ResolveResult::Unbound | ResolveResult::Unknown(_) => String::new(),
    }
}

fn element(start: &BytesStart<'_>) -> Result<Node, EInvoiceError> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(broken)?;
        if attributes.len() >= MAX_ATTRIBUTES {
            return Err(limit("attributes", MAX_ATTRIBUTES));
        }
        let name = attribute.key.local_name().as_ref().to_owned();
        if attribute.key.as_namespace_binding().is_none() {
            let value = attribute.normalized_value(XmlVersion::Explicit1_0).map_err(broken)?;
            attributes.push((name, value.into_owned()));
        }
    }
    Ok(Node { name: start.local_name().as_ref().to_owned(), attributes, ..Node::default() })
}

fn add(open: &mut [Node], aside: usize, text: &str) -> Result<(), EInvoiceError> {
    match open.last_mut() {
        _ if aside > 0 => Ok(()),
        Some(node) => {
            node.text.push_str(text);
            Ok(())
        }
        None if text.trim().is_empty() => Ok(()),
        None => Err(broken("text outside")),
    }
}

fn broken(error: impl std::fmt::Display) -> EInvoiceError {
    EInvoiceError::XmlBroken { detail: error.to_string().chars().take(300).collect() }
}

fn limit(what: &'static str, limit: usize) -> EInvoiceError {
    EInvoiceError::Limit { what, limit: limit as u64 }
}
