//! From bytes to text: BOM, then strict UTF-8, then what Windows, the Mac and DOS wrote.

use std::borrow::Cow;

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// What a text was decoded from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub enum Charset {
    /// UTF-8, with or without BOM.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16 of either order.
    #[serde(rename = "utf-16")]
    Utf16,
    /// Windows-1252; never Latin-1, which has neither € nor „“.
    #[serde(rename = "windows-1252")]
    Windows1252,
    /// Mac OS Roman: "CSV" of Excel for the Mac.
    #[serde(rename = "macintosh")]
    Macintosh,
    /// DOS code page 850: exports of old accounting programs.
    #[serde(rename = "cp850")]
    Dos850,
}

impl Charset {
    /// The usual name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16 => "utf-16",
            Self::Windows1252 => "windows-1252",
            Self::Macintosh => "macintosh",
            Self::Dos850 => "cp850",
        }
    }

    /// Whether it was guessed: nothing in the file says so.
    #[must_use]
    pub const fn is_assumed(self) -> bool {
        !matches!(self, Self::Utf8 | Self::Utf16)
    }

    /// Decodes bytes of an eight-bit charset; UTF ones lossily.
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> String {
        match self {
            Self::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
            Self::Utf16 => UTF_16LE.decode_without_bom_handling(bytes).0.into_owned(),
            Self::Windows1252 => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
            Self::Macintosh => MACINTOSH.decode_without_bom_handling(bytes).0.into_owned(),
            Self::Dos850 => bytes
                .iter()
                .map(|byte| if *byte < 0x80 { char::from(*byte) } else { DOS_850[usize::from(*byte - 0x80)] })
                .collect(),
        }
    }
}

/// The upper half of code page 850 (IBM registration 00850).
const DOS_850: [char; 128] = [
    'Ç', 'ü', 'é', 'â', 'ä', 'à', 'å', 'ç', 'ê', 'ë', 'è', 'ï', 'î', 'ì', 'Ä', 'Å', //
    'É', 'æ', 'Æ', 'ô', 'ö', 'ò', 'û', 'ù', 'ÿ', 'Ö', 'Ü', 'ø', '£', 'Ø', '×', 'ƒ', //
    'á', 'í', 'ó', 'ú', 'ñ', 'Ñ', 'ª', 'º', '¿', '®', '¬', '½', '¼', '¡', '«', '»', //
    '░', '▒', '▓', '│', '┤', 'Á', 'Â', 'À', '©', '╣', '║', '╗', '╝', '¢', '¥', '┐', //
    '└', '┴', '┬', '├', '─', '┼', 'ã', 'Ã', '╚', '╔', '╩', '╦', '╠', '═', '╬', '¤', //
    'ð', 'Ð', 'Ê', 'Ë', 'È', 'ı', 'Í', 'Î', 'Ï', '┘', '┌', '█', '▄', '¦', 'Ì', '▀', //
    'Ó', 'ß', 'Ô', 'Ò', 'õ', 'Õ', 'µ', 'þ', 'Þ', 'Ú', 'Û', 'Ù', 'ý', 'Ý', '¯', '´', //
    '\u{ad}', '±', '‗', '¾', '¶', '§', '÷', '¸', '°', '¨', '·', '¹', '³', '²', '■', '\u{a0}',
];

/// UTF-16 as UTF-8 and without a BOM; every other text as it is, without its BOM.
#[must_use]
pub fn without_bom(bytes: &[u8]) -> (Cow<'_, [u8]>, Option<Charset>) {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        if encoding == UTF_8 {
            return (Cow::Borrowed(&bytes[length..]), Some(Charset::Utf8));
        }
        let text = encoding.decode_without_bom_handling(&bytes[length..]).0.into_owned();
        return (Cow::Owned(text.into_bytes()), Some(Charset::Utf16));
    }
    // Without a BOM: ASCII in UTF-16 has a NUL in every other byte.
    let head = &bytes[..bytes.len().min(64)];
    let nuls = |start: usize| head.len() >= 8 && head.iter().skip(start).step_by(2).all(|byte| *byte == 0);
    let encoding = match (nuls(1), nuls(0)) {
        (true, false) => UTF_16LE,
        (false, true) => UTF_16BE,
        _ => return (Cow::Borrowed(bytes), None),
    };
    (Cow::Owned(encoding.decode_without_bom_handling(bytes).0.into_owned().into_bytes()), Some(Charset::Utf16))
}

/// A whole text: BOM, else strict UTF-8, else the eight-bit charset that its umlauts speak for.
#[must_use]
pub fn decode(bytes: &[u8]) -> (String, Charset) {
    let (bytes, marked) = without_bom(bytes);
    match String::from_utf8(bytes.into_owned()) {
        Ok(text) => (text, marked.unwrap_or(Charset::Utf8)),
        Err(error) => {
            let bytes = error.into_bytes();
            let charset = eight_bit(&bytes);
            (charset.decode(&bytes), charset)
        }
    }
}

/// The beginning of a text, for sniffing; a character cut at the end does not count.
#[must_use]
pub fn decode_head(bytes: &[u8], limit: usize) -> String {
    // An even cut keeps UTF-16 whole.
    let head = &bytes[..bytes.len().min(limit & !1)];
    let (head, _) = without_bom(head);
    match std::str::from_utf8(&head) {
        Ok(text) => text.to_owned(),
        Err(error) if error.error_len().is_none() => String::from_utf8_lossy(&head[..error.valid_up_to()]).into_owned(),
        Err(_) => Charset::Windows1252.decode(&head),
    }
}

/// Windows-1252, unless the bytes between letters are umlauts only on the Mac or under DOS.
///
/// In Windows-1252 the range 0x80–0x9F is typographic and hardly ever stands between two
/// letters, while Mac OS Roman and code page 850 keep most of their umlauts there.
#[must_use]
pub fn eight_bit(bytes: &[u8]) -> Charset {
    const WINDOWS: &[u8] = b"\xe4\xf6\xfc\xc4\xd6\xdc\xdf\xe9\xe8\xe0\xe7";
    const MAC: &[u8] = b"\x8a\x9a\x9f\x80\x85\x86\xa7\x8e\x8f";
    const DOS: &[u8] = b"\x84\x94\x81\x8e\x99\x9a\xe1\x82\x8a";
    let (mut windows, mut mac, mut dos) = (0_usize, 0_usize, 0_usize);
    let mut low = false;
    for (index, byte) in bytes.iter().enumerate().filter(|(_, byte)| **byte >= 0x80) {
        let letter = |at: Option<&u8>| at.is_some_and(u8::is_ascii_alphabetic);
        if !letter(index.checked_sub(1).and_then(|at| bytes.get(at))) && !letter(bytes.get(index + 1)) {
            continue;
        }
        windows += usize::from(WINDOWS.contains(byte));
        mac += usize::from(MAC.contains(byte));
        dos += usize::from(DOS.contains(byte));
        low |= (0x80..0xa0).contains(byte)
            && letter(bytes.get(index + 1))
            && letter(index.checked_sub(1).and_then(|at| bytes.get(at)));
    }
    if low && windows == 0 && mac > dos {
        Charset::Macintosh
    } else if low && dos > mac && dos > windows {
        Charset::Dos850
    } else {
        Charset::Windows1252
    }
}

/// One line of a vCard: the charset it names, else strict UTF-8, else Windows-1252.
/// The second value is the assumed charset's name where the bytes decided, the third is
/// true where the named charset is unknown.
#[must_use]
pub fn decode_line(bytes: &[u8], named: Option<&str>) -> (String, bool, bool) {
    let known = named.and_then(|name| Encoding::for_label(name.trim().as_bytes()));
    let unknown = named.is_some() && known.is_none();
    if let Some(encoding) = known.filter(|encoding| *encoding != UTF_8) {
        return (encoding.decode_without_bom_handling(bytes).0.into_owned(), false, unknown);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), false, unknown),
        Err(_) => (Charset::Windows1252.decode(bytes), true, unknown),
    }
}

/// The first word that was UTF-8, read as Windows-1252 and written again ("MÃ¼ller").
#[must_use]
pub fn garbled(text: &str) -> Option<&str> {
    const SIGNS: &[&str] = &["Ã¤", "Ã¶", "Ã¼", "Ã\u{9f}", "ÃŸ", "Ã„", "Ã–", "Ãœ", "â‚¬", "â€“", "Ã©", "\u{fffd}"];
    if text.is_ascii() {
        return None;
    }
    let at = SIGNS.iter().filter_map(|sign| text.find(sign)).min()?;
    let start = text[..at].rfind(|c: char| c.is_whitespace() || ",;\"".contains(c)).map_or(0, |index| index + 1);
    let end = text[at..].find(|c: char| c.is_whitespace() || ",;\"".contains(c)).map_or(text.len(), |index| at + index);
    // `rfind` gives the start of the separator, which may be longer than one byte.
    text.get(start..end).or(text.get(at..end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_charset_by_its_bytes() {
        for (bytes, text, charset) in [
            (&b"\xef\xbb\xbfM\xc3\xbcller"[..], "Müller", Charset::Utf8),
            (b"M\xc3\xbcller", "Müller", Charset::Utf8),
            (b"\xff\xfeM\0\xfc\0l\0", "Mül", Charset::Utf16),
            (b"\xfe\xff\0M\0\xfc", "Mü", Charset::Utf16),
            (b"M\xfcller \x80 5 \x84Nord\x93 \x96", "Müller € 5 „Nord“ –", Charset::Windows1252),
            (b"M\x9fller, Sch\x8afer, Stra\xa7e", "Müller, Schäfer, Straße", Charset::Macintosh),
            (b"M\x81ller, Sch\x84fer, Stra\xe1e", "Müller, Schäfer, Straße", Charset::Dos850),
        ] {
            assert_eq!(decode(bytes), (text.to_owned(), charset));
        }
    }

    #[test]
    fn text_decoded_twice_is_noticed() {
        assert_eq!(garbled("Anna,MÃ¼ller,Kiel"), Some("MÃ¼ller"));
        assert_eq!(garbled("São Paulo, Müller"), None);
    }
}
