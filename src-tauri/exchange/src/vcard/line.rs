//! One logical line: group, name, parameters, decoded value.

use std::collections::HashMap;

use super::split::RawLine;
use crate::charset;

/// A property as text. The value is decoded (charset, quoted-printable) and still escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Property {
    /// Line of the source, from 1.
    pub number: usize,
    /// `item1`, as written; empty without a group.
    pub group: String,
    /// In capitals.
    pub name: String,
    /// Names in capitals, each with its values; bare words of 2.1 stand under TYPE.
    pub params: Vec<(String, Vec<String>)>,
    /// Decoded, still escaped; base64 without blanks.
    pub value: String,
    /// The value is base64.
    pub base64: bool,
    /// The bytes were no UTF-8 and no charset was named.
    pub charset_assumed: bool,
    /// A charset that nobody knows.
    pub charset_unknown: Option<String>,
}

impl Property {
    /// Reads a line; `None` where it has no colon.
    #[must_use]
    pub fn parse(raw: &RawLine<'_>) -> Option<Self> {
        let bytes: &[u8] = &raw.bytes;
        let colon = header_end(bytes)?;
        let (header, _, _) = charset::decode_line(&bytes[..colon], None);
        let mut pieces = split_quoted(&header, ';').into_iter();
        let full_name = pieces.next()?;
        let (group, name) = full_name.rsplit_once('.').unwrap_or(("", full_name));
        let mut params: Vec<(String, Vec<String>)> = Vec::new();
        // Where each stands: a header may hold any number of them.
        let mut places: HashMap<String, usize> = HashMap::new();
        let (mut quoted_printable, mut base64, mut named) = (false, false, None);
        for piece in pieces {
            let (key, values) = match piece.split_once('=') {
                Some((key, values)) => (key.trim().to_ascii_uppercase(), values.trim()),
                None => (String::new(), piece.trim()),
            };
            let bare = values.trim_matches('"').to_ascii_uppercase();
            match (key.as_str(), bare.as_str()) {
                ("", "") => {}
                ("ENCODING" | "", "QUOTED-PRINTABLE") => quoted_printable = true,
                ("ENCODING" | "", "BASE64") | ("ENCODING", "B") => base64 = true,
                ("ENCODING" | "", "7BIT" | "8BIT") | ("ENCODING", _) => {}
                ("CHARSET", _) => named = Some(values.trim_matches('"').to_owned()),
                _ => {
                    let key = if key.is_empty() { "TYPE".to_owned() } else { key };
                    let mut found: Vec<String> = split_quoted(values, ',').into_iter().map(param_value).collect();
                    if key == "TYPE" {
                        // 4.0 may quote the whole list: TYPE="work,voice".
                        found = found
                            .iter()
                            .flat_map(|one| one.split(','))
                            .map(|one| one.trim().to_owned())
                            .filter(|one| !one.is_empty())
                            .collect();
                    }
                    match places.get(&key) {
                        Some(at) => params[*at].1.append(&mut found),
                        None => {
                            places.insert(key.clone(), params.len());
                            params.push((key, found));
                        }
                    }
                }
            }
        }
        let value = &bytes[colon + 1..];
        let decoded;
        let value = if quoted_printable {
            decoded = decode_quoted_printable(value);
            &decoded[..]
        } else {
            value
        };
        let (text, charset_assumed, unknown) = charset::decode_line(value, named.as_deref());
        let value = if base64 { text.split_ascii_whitespace().collect() } else { clean(text) };
        Some(Self {
            number: raw.number,
            group: group.trim().to_owned(),
            name: name.trim().to_ascii_uppercase(),
            params,
            value,
            base64,
            charset_assumed,
            charset_unknown: named.filter(|_| unknown),
        })
    }

    /// The first value of a parameter.
    #[must_use]
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(key, _)| key == name).and_then(|(_, values)| values.first()).map(String::as_str)
    }

    /// All values of a parameter.
    #[must_use]
    pub fn param_values(&self, name: &str) -> &[String] {
        self.params.iter().find(|(key, _)| key == name).map_or(&[], |(_, values)| values)
    }

    /// The types.
    #[must_use]
    pub fn types(&self) -> &[String] {
        self.params.iter().find(|(key, _)| key == "TYPE").map_or(&[], |(_, values)| values)
    }

    /// How much it is preferred: 1 is first; `TYPE=pref` counts as 1.
    #[must_use]
    pub fn preference(&self) -> Option<u32> {
        let numbered = self.param("PREF").map(|text| text.trim().parse().unwrap_or(1));
        numbered.or_else(|| self.types().iter().any(|one| one.eq_ignore_ascii_case("pref")).then_some(1))
    }

    /// The whole value as one text.
    #[must_use]
    pub fn text(&self) -> String {
        unescape(&self.value)
    }

    /// The components of a structured value (`;`).
    #[must_use]
    pub fn components(&self) -> Vec<String> {
        split_escaped(&self.value, ';').into_iter().map(unescape).collect()
    }

    /// The components, each with its comma-separated parts joined by a blank (N, ADR of 3.0 and 4.0).
    #[must_use]
    pub fn joined_components(&self, comma: &str) -> Vec<String> {
        let joined = |part| {
            split_escaped(part, ',')
                .into_iter()
                .map(|one| unescape(one).trim().to_owned())
                .collect::<Vec<_>>()
                .join(comma)
        };
        split_escaped(&self.value, ';').into_iter().map(joined).collect()
    }

    /// The items of a list (`,`).
    #[must_use]
    pub fn items(&self) -> Vec<String> {
        split_escaped(&self.value, ',')
            .into_iter()
            .map(|item| unescape(item).trim().to_owned())
            .filter(|item| !item.is_empty())
            .collect()
    }
}

/// The colon that ends the header: the first one outside quotes, or the first at all where
/// the quotes do not close before it.
fn header_end(bytes: &[u8]) -> Option<usize> {
    let mut quoted = false;
    for (index, byte) in bytes.iter().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b':' if !quoted => return Some(index),
            b'\n' => break,
            _ => {}
        }
    }
    bytes.iter().position(|byte| *byte == b':')
}

/// Splits outside double quotes.
fn split_quoted(text: &str, separator: char) -> Vec<&str> {
    let mut quoted = false;
    text.split(|c: char| {
        quoted ^= c == '"';
        c == separator && !quoted
    })
    .collect()
}

/// A parameter's value without quotes, RFC 6868 taken off (`^n`, `^'`, `^^`).
fn param_value(text: &str) -> String {
    let text = text.trim();
    let text = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(text);
    if !text.contains('^') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('^', Some('n')) => out.push('\n'),
            ('^', Some('\'')) => out.push('"'),
            ('^', Some('^')) => out.push('^'),
            _ => {
                out.push(c);
                continue;
            }
        }
        chars.next();
    }
    out
}

/// RFC 2045: `=XX`; what is no pair of hex digits stays as it is.
fn decode_quoted_printable(bytes: &[u8]) -> Vec<u8> {
    let hex = |at: usize| {
        bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16)).and_then(|digit| u8::try_from(digit).ok())
    };
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match (byte, hex(at + 1), hex(at + 2)) {
            (b'=', Some(high), Some(low)) => {
                out.push(high << 4 | low);
                at += 3;
            }
            _ => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    out
}

/// One kind of line end, no control characters.
#[must_use]
pub fn clean(text: String) -> String {
    if !text.chars().any(|c| c.is_control()) {
        return text;
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

/// Splits where the separator is not escaped.
#[must_use]
pub fn split_escaped(text: &str, separator: char) -> Vec<&str> {
    let mut escaped = false;
    text.split(|c: char| {
        let split = c == separator && !escaped;
        escaped = c == '\\' && !escaped;
        split
    })
    .collect()
}

/// `\n`, `\,`, `\;`, `\:`, `\\` taken off; any other backslash stands for itself.
#[must_use]
pub fn unescape(text: &str) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('n' | 'N') => out.push('\n'),
            Some(known @ (',' | ';' | ':' | '\\' | '"')) => out.push(known),
            Some(other) => out.extend(['\\', other]),
            None => out.push('\\'),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::borrow::Cow;

    fn parse(bytes: &[u8]) -> Property {
        Property::parse(&RawLine { number: 1, bytes: Cow::Borrowed(bytes) }).unwrap()
    }

    #[test]
    fn headers_of_all_versions() {
        let bare = parse(b"TEL;WORK;VOICE;PREF:1");
        assert_eq!((bare.types().join("+"), bare.preference()), ("WORK+VOICE+PREF".to_owned(), Some(1)));
        let quoted = parse(b"item1.tel;type=\"work,voice\";PREF=2:tel:+49-4121");
        assert_eq!(
            (&*quoted.group, &*quoted.name, quoted.types().len(), &*quoted.value),
            ("item1", "TEL", 2, "tel:+49-4121")
        );
        assert_eq!(parse(b"TEL;TYPE=\"COMMA,SEPARATED:INSIDE.DQUOTE\",PREF:1").value, "1");
        assert_eq!(parse(b"ADR;LABEL=\"a^nb^^^'\":;;").param("LABEL"), Some("a\nb^\""));
        assert_eq!(parse(b"TEL;TYPE=\"open:5").value, "5");
    }

    #[test]
    fn charsets_and_encodings_per_line() {
        assert_eq!(parse(b"FN;CHARSET=ISO-8859-1:M\xfcller").value, "Müller");
        assert_eq!(parse(b"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller").value, "Müller");
        let assumed = parse(b"FN;QUOTED-PRINTABLE:M=FCller =8420=80");
        assert_eq!((&*assumed.value, assumed.charset_assumed), ("Müller „20€", true));
        assert_eq!(parse(b"NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab=Z").value, "a\nb=Z");
        assert_eq!(parse(b"FN;CHARSET=KLINGON:x").charset_unknown.as_deref(), Some("KLINGON"));
        // The second byte of the sign is a backslash in Shift-JIS.
        assert_eq!(parse(b"N;CHARSET=SHIFT_JIS:\x95\x5c;x").components(), ["表", "x"]);
    }

    #[test]
    fn escapes_are_taken_off() {
        assert_eq!(parse(b"N:A\\;B\\\\;C\\,D;E\\:F\\x").components(), ["A;B\\", "C,D", "E:F\\x"]);
        assert_eq!(parse(b"CATEGORIES:a\\,b, c,,").items(), ["a,b", "c"]);
    }
}
