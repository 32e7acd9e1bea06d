//! A PDF's objects, found by going through the file once from its beginning to its end.
//!
//! The table at the end of the file is not asked: programs that forward, stamp or repair a PDF leave
//! it wrong, and the objects say themselves who they are. Of an object that stands several times the
//! last counts, as in a PDF that was changed by writing behind it.

use std::cell::Cell;
use std::collections::HashMap;
use std::io::Read as _;

use flate2::read::ZlibDecoder;

use super::super::EInvoiceError;
use super::value::{Dict, Parser, Value, hex, is_blank};

/// Objects of one file.
const MAX_OBJECTS: usize = 1_000_000;
/// Bytes that packed objects and one attachment unpack to.
const MAX_UNPACKED: usize = 64 * 1024 * 1024;
/// References that are followed one after the other.
const MAX_HOPS: usize = 16;
/// So many blanks may stand between a stream and its end.
const BLANKS: usize = 16;

/// Where an object stands.
#[derive(Debug, Clone, Copy)]
enum Spot {
    /// In the file, behind its `obj`.
    File(usize),
    /// In the object stream of this place in `packed`, at this byte.
    Packed(usize, usize),
}

/// A PDF by its objects.
pub(super) struct File<'a> {
    bytes: &'a [u8],
    /// By number: where, and how far behind in the file.
    objects: HashMap<u32, (Spot, usize)>,
    packed: Vec<Vec<u8>>,
    root: Option<u32>,
    /// Some objects are there and cannot be read.
    pub torn: bool,
    encrypted: bool,
    /// What may still be read, in bytes: a file that sends its reader in circles ends here.
    left: Cell<usize>,
}

impl<'a> File<'a> {
    /// Goes through a file.
    ///
    /// # Errors
    /// `EINVOICE_PDF_ENCRYPTED`, `EINVOICE_PDF_DAMAGED`, `EINVOICE_LIMIT`.
    pub fn open(bytes: &'a [u8]) -> Result<Self, EInvoiceError> {
        let mut file = File {
            bytes,
            objects: HashMap::new(),
            packed: Vec::new(),
            root: None,
            torn: false,
            encrypted: false,
            left: Cell::new(bytes.len().saturating_mul(4).saturating_add(16 * 1024 * 1024)),
        };
        let streams = file.scan()?;
        if file.encrypted {
            return Err(EInvoiceError::PdfEncrypted);
        }
        file.unpack(&streams)?;
        if file.objects.is_empty() { Err(EInvoiceError::PdfDamaged) } else { Ok(file) }
    }

    /// Notes every object and answers where the object streams stand.
    fn scan(&mut self) -> Result<Vec<usize>, EInvoiceError> {
        let mut streams = Vec::new();
        let mut at = 0;
        loop {
            let Some(found) = find(self.bytes, at, b"obj") else {
                self.trailers(at, self.bytes.len());
                return Ok(streams);
            };
            let behind = found + 3;
            let Some(number) = number_before(self.bytes, found, at) else {
                self.trailers(at, found);
                at = behind;
                continue;
            };
            self.trailers(at, found);
            if self.objects.len() >= MAX_OBJECTS {
                return Err(limit("objects", MAX_OBJECTS));
            }
            let mut parser = Parser::new(self.bytes, behind);
            let value = parser.value();
            self.spend(parser.at - behind).ok_or_else(|| limit("objects", MAX_OBJECTS))?;
            let Some(value) = value else {
                self.torn = true;
                at = behind;
                continue;
            };
            self.objects.insert(number, (Spot::File(behind), found));
            at = parser.at;
            parser.skip_blanks();
            let Value::Dict(dict) = value else { continue };
            if !parser.word(b"stream") {
                continue;
            }
            if dict.is("ObjStm") {
                streams.push(behind);
            }
            if dict.is("XRef") {
                self.trailer(&dict);
            }
            match self.end_of_stream(&dict, start_of_stream(self.bytes, parser.at)) {
                Some(end) => at = end,
                // The file breaks off within this stream.
                None => {
                    self.torn = true;
                    return Ok(streams);
                }
            }
        }
    }

    /// Reads the trailers between two objects.
    fn trailers(&mut self, mut at: usize, until: usize) {
        let bytes = self.bytes;
        while let Some(found) = find(&bytes[..until], at, b"trailer") {
            at = found + 7;
            let mut parser = Parser::new(bytes, at);
            let value = parser.value();
            if self.spend(parser.at - at).is_none() {
                return;
            }
            if let Some(Value::Dict(dict)) = value {
                self.trailer(&dict);
            }
        }
    }

    fn trailer(&mut self, dict: &Dict) {
        if let Some(Value::Ref(root)) = dict.get("Root") {
            self.root = Some(*root);
        }
        self.encrypted |= matches!(dict.get("Encrypt"), Some(Value::Ref(_) | Value::Dict(_)));
    }

    fn spend(&self, bytes: usize) -> Option<()> {
        self.left.set(self.left.get().checked_sub(bytes)?);
        Some(())
    }

    /// Unpacks the object streams and notes what stands in them.
    fn unpack(&mut self, streams: &[usize]) -> Result<(), EInvoiceError> {
        let mut left = MAX_UNPACKED;
        for at in streams {
            let Some((dict, content)) = self.stream_at(*at) else {
                self.torn = true;
                continue;
            };
            let unpacked = match unpacked(&dict, content, left) {
                Ok(unpacked) => unpacked,
                Err(Unpack::TooLarge) => return Err(limit("unpacked", MAX_UNPACKED)),
                Err(Unpack::Broken) => {
                    self.torn = true;
                    continue;
                }
            };
            left -= unpacked.len();
            let (Some(Value::Number(count)), Some(Value::Number(first))) = (dict.get("N"), dict.get("First")) else {
                self.torn = true;
                continue;
            };
            let mut parser = Parser::new(&unpacked, 0);
            for _ in 0..*count {
                if self.objects.len() >= MAX_OBJECTS {
                    return Err(limit("objects", MAX_OBJECTS));
                }
                let (Some(Value::Number(number)), Some(Value::Number(offset))) = (parser.value(), parser.value())
                else {
                    self.torn = true;
                    break;
                };
                let place = first.checked_add(offset).and_then(|place| usize::try_from(place).ok());
                let (Ok(number), Some(place)) = (u32::try_from(number), place) else { continue };
                if self.objects.get(&number).is_none_or(|(_, known)| known < at) {
                    self.objects.insert(number, (Spot::Packed(self.packed.len(), place), *at));
                }
            }
            self.packed.push(unpacked);
        }
        Ok(())
    }

    /// An object by its number.
    fn object(&self, number: u32) -> Option<Value> {
        let (bytes, at) = match self.objects.get(&number)?.0 {
            Spot::File(at) => (self.bytes, at),
            Spot::Packed(stream, at) => (self.packed.get(stream)?.as_slice(), at),
        };
        let mut parser = Parser::new(bytes, at);
        let value = parser.value();
        self.spend((parser.at - at).max(16))?;
        value
    }

    /// What a value stands for, references followed.
    pub fn resolved(&self, value: &Value) -> Option<Value> {
        let mut value = value.clone();
        for _ in 0..MAX_HOPS {
            match value {
                Value::Ref(number) => value = self.object(number)?,
                other => return Some(other),
            }
        }
        None
    }

    /// A dictionary's value as a dictionary.
    pub fn dict(&self, dict: &Dict, name: &str) -> Option<Dict> {
        match self.resolved(dict.get(name)?)? {
            Value::Dict(dict) => Some(dict),
            _ => None,
        }
    }

    /// A dictionary's value as a list.
    pub fn array(&self, dict: &Dict, name: &str) -> Vec<Value> {
        match dict.get(name).and_then(|value| self.resolved(value)) {
            Some(Value::Array(values)) => values,
            _ => Vec::new(),
        }
    }

    /// The catalogue, from which everything is reached.
    pub fn catalogue(&self) -> Option<Dict> {
        let by_trailer = self.root.and_then(|root| match self.object(root) {
            Some(Value::Dict(dict)) => Some(dict),
            _ => None,
        });
        by_trailer.or_else(|| {
            let mut numbers: Vec<_> = self.objects.iter().map(|(number, (_, at))| (*at, *number)).collect();
            numbers.sort_unstable();
            numbers.into_iter().rev().find_map(|(_, number)| match self.object(number) {
                Some(Value::Dict(dict)) if dict.is("Catalog") => Some(dict),
                _ => None,
            })
        })
    }

    /// The content of a stream, unpacked.
    ///
    /// # Errors
    /// `EINVOICE_LIMIT`; nothing where it cannot be read.
    pub fn content(&self, number: u32) -> Result<Option<Vec<u8>>, EInvoiceError> {
        let Some((Spot::File(at), _)) = self.objects.get(&number) else { return Ok(None) };
        let Some((dict, content)) = self.stream_at(*at) else { return Ok(None) };
        match unpacked(&dict, content, MAX_UNPACKED) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(Unpack::Broken) => Ok(None),
            Err(Unpack::TooLarge) => Err(limit("unpacked", MAX_UNPACKED)),
        }
    }

    fn stream_at(&self, at: usize) -> Option<(Dict, &'a [u8])> {
        let mut parser = Parser::new(self.bytes, at);
        let Some(Value::Dict(dict)) = parser.value() else { return None };
        parser.skip_blanks();
        if !parser.word(b"stream") {
            return None;
        }
        let start = start_of_stream(self.bytes, parser.at);
        let end = self.end_of_stream(&dict, start)?;
        let mut content = self.bytes.get(start..end)?;
        if let Some(end) = self.length(&dict).and_then(|length| content.get(..length)) {
            return Some((dict, end));
        }
        // Without a length that fits: up to the line end before `endstream`.
        for line_end in [b"\n".as_slice(), b"\r"] {
            content = content.strip_suffix(line_end).unwrap_or(content);
        }
        Some((dict, content))
    }

    fn length(&self, dict: &Dict) -> Option<usize> {
        match self.resolved(dict.get("Length")?)? {
            Value::Number(length) => usize::try_from(length).ok(),
            _ => None,
        }
    }

    /// Where `endstream` stands: by the length, if it is right, else the next one.
    fn end_of_stream(&self, dict: &Dict, start: usize) -> Option<usize> {
        let by_length = self.length(dict).and_then(|length| {
            let mut parser = Parser::new(self.bytes, start.checked_add(length)?);
            // A line end and no more stands there; whoever puts megabytes is not followed.
            let most = parser.at.saturating_add(BLANKS).min(self.bytes.len());
            while parser.at < most && is_blank(self.bytes[parser.at]) {
                parser.at += 1;
            }
            let end = parser.at;
            parser.word(b"endstream").then_some(end)
        });
        by_length.or_else(|| find(self.bytes, start, b"endstream"))
    }
}

/// Behind `stream` comes one line end.
fn start_of_stream(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at..) {
        Some([b'\r', b'\n', ..]) => at + 2,
        Some([b'\n' | b'\r', ..]) => at + 1,
        _ => at,
    }
}

/// The number in `12 0 obj`, read backwards, but not beyond a place.
fn number_before(bytes: &[u8], obj: usize, from: usize) -> Option<u32> {
    let back = |at: usize, wanted: fn(u8) -> bool| {
        let before = bytes[from..at].iter().rev().take(10).take_while(|byte| wanted(**byte)).count();
        (before > 0).then_some(at - before)
    };
    let generation = back(back(obj, is_blank)?, |byte| byte.is_ascii_digit())?;
    let end = back(generation, is_blank)?;
    let start = back(end, |byte| byte.is_ascii_digit())?;
    std::str::from_utf8(&bytes[start..end]).ok()?.parse().ok()
}

fn find(bytes: &[u8], from: usize, word: &[u8]) -> Option<usize> {
    let (first, rest) = word.split_first()?;
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| byte == first)?;
        if bytes[at + 1..].starts_with(rest) {
            return Some(at);
        }
        at += 1;
    }
}

fn limit(what: &'static str, limit: usize) -> EInvoiceError {
    EInvoiceError::Limit { what, limit: limit as u64 }
}

/// Why something cannot be unpacked.
enum Unpack {
    Broken,
    TooLarge,
}

/// A stream's content through its filters, at most so long after each.
fn unpacked(dict: &Dict, content: &[u8], most: usize) -> Result<Vec<u8>, Unpack> {
    let filters = match dict.get("Filter") {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Name(name)) => vec![name.clone()],
        Some(Value::Array(names)) if names.len() <= 3 => names
            .iter()
            .map(|name| if let Value::Name(name) = name { Ok(name.clone()) } else { Err(Unpack::Broken) })
            .collect::<Result<_, _>>()?,
        Some(_) => return Err(Unpack::Broken),
    };
    // Predictors are for pictures and tables; no attachment has one.
    if let Some(Value::Dict(parameters)) = dict.get("DecodeParms")
        && parameters.get("Predictor").is_some_and(|predictor| *predictor != Value::Number(1))
    {
        return Err(Unpack::Broken);
    }
    let mut bytes = content.to_vec();
    for filter in filters {
        bytes = match filter.as_slice() {
            b"FlateDecode" | b"Fl" => inflated(&bytes, most)?,
            b"ASCIIHexDecode" | b"AHx" => {
                let end = bytes.iter().position(|byte| *byte == b'>').unwrap_or(bytes.len());
                hex(&bytes[..end]).ok_or(Unpack::Broken)?
            }
            _ => return Err(Unpack::Broken),
        };
    }
    if bytes.len() > most { Err(Unpack::TooLarge) } else { Ok(bytes) }
}

fn inflated(bytes: &[u8], most: usize) -> Result<Vec<u8>, Unpack> {
    let mut out = Vec::new();
    let cap = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    ZlibDecoder::new(bytes).take(cap).read_to_end(&mut out).map_err(|_| Unpack::Broken)?;
    if out.len() > most { Err(Unpack::TooLarge) } else { Ok(out) }
}
