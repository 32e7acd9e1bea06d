//! The values that a PDF is written in (ISO 32000-1, 7.3).

/// Values within values; a name tree and a file specification need five.
const MAX_DEPTH: usize = 40;
/// Values of one object.
const MAX_VALUES: usize = 200_000;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Nothing, also true and false, which nothing here depends on.
    Null,
    /// A number, cut to a whole one.
    Number(i64),
    /// A name, without its slash.
    Name(Vec<u8>),
    /// A text in bytes.
    Text(Vec<u8>),
    /// Values in a row.
    Array(Vec<Value>),
    /// Values by name.
    Dict(Dict),
    /// Another object, by its number.
    Ref(u32),
}

/// Values by name; the first of a name counts.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Dict(Vec<(Vec<u8>, Value)>);

impl Dict {
    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(known, _)| known == name.as_bytes()).map(|(_, value)| value)
    }

    /// Whether `/Type` says so.
    pub fn is(&self, kind: &str) -> bool {
        matches!(self.get("Type"), Some(Value::Name(name)) if name == kind.as_bytes())
    }
}

/// Reads values one after the other.
pub(super) struct Parser<'a> {
    bytes: &'a [u8],
    /// The place of the next byte.
    pub at: usize,
    values: usize,
}

impl<'a> Parser<'a> {
    /// Begins at a place.
    pub fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at, values: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    /// Blanks and comments.
    pub fn skip_blanks(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'%' => {
                    while self.peek().is_some_and(|byte| byte != b'\n' && byte != b'\r') {
                        self.at += 1;
                    }
                }
                byte if is_blank(byte) => self.at += 1,
                _ => return,
            }
        }
    }

    /// Whether a word stands here; it is passed.
    pub fn word(&mut self, word: &[u8]) -> bool {
        let found = self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(word));
        if found {
            self.at += word.len();
        }
        found
    }

    /// The next value; none where it is broken, or larger or deeper than anything real.
    pub fn value(&mut self) -> Option<Value> {
        self.value_at(0)
    }

    fn value_at(&mut self, depth: usize) -> Option<Value> {
        self.values += 1;
        if depth > MAX_DEPTH || self.values > MAX_VALUES {
            return None;
        }
        self.skip_blanks();
        match self.peek()? {
            b'/' => {
                self.at += 1;
                Some(Value::Name(self.name()))
            }
            b'(' => self.literal().map(Value::Text),
            b'<' if self.word(b"<<") => self.dict(depth).map(Value::Dict),
            b'<' => self.hex().map(Value::Text),
            b'[' => {
                self.at += 1;
                let mut values = Vec::new();
                loop {
                    self.skip_blanks();
                    if self.word(b"]") {
                        return Some(Value::Array(values));
                    }
                    values.push(self.value_at(depth + 1)?);
                }
            }
            b'+' | b'-' | b'.' | b'0'..=b'9' => self.number_or_reference(),
            byte if byte.is_ascii_alphabetic() => {
                let known = [b"true".as_slice(), b"false", b"null"].into_iter().any(|word| self.word(word));
                known.then_some(Value::Null)
            }
            _ => None,
        }
    }

    fn dict(&mut self, depth: usize) -> Option<Dict> {
        let mut entries = Vec::new();
        loop {
            self.skip_blanks();
            if self.word(b">>") {
                return Some(Dict(entries));
            }
            if self.next()? != b'/' {
                return None;
            }
            let name = self.name();
            entries.push((name, self.value_at(depth + 1)?));
        }
    }

    fn name(&mut self) -> Vec<u8> {
        let mut name = Vec::new();
        while let Some(byte) = self.peek().filter(|byte| !is_blank(*byte) && !b"()<>[]{}/%".contains(byte)) {
            self.at += 1;
            let coded = || {
                let digits = self.bytes.get(self.at..self.at + 2)?;
                Some(hex_digit(digits[0])? << 4 | hex_digit(digits[1])?)
            };
            match if byte == b'#' { coded() } else { None } {
                Some(code) => {
                    name.push(code);
                    self.at += 2;
                }
                None => name.push(byte),
            }
        }
        name
    }

    fn whole(&mut self) -> Option<u32> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) && self.at - start < 10 {
            self.at += 1;
        }
        std::str::from_utf8(&self.bytes[start..self.at]).ok()?.parse().ok()
    }

    fn number_or_reference(&mut self) -> Option<Value> {
        let start = self.at;
        if let Some(number) = self.whole() {
            let behind = self.at;
            self.skip_blanks();
            // Two whole numbers and an R are another object.
            if self.at > behind && self.whole().is_some() {
                self.skip_blanks();
                if self.word(b"R") {
                    return Some(Value::Ref(number));
                }
            }
        }
        self.at = start;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit() || b"+-.".contains(&byte)) {
            self.at += 1;
        }
        let text = std::str::from_utf8(&self.bytes[start..self.at]).ok()?;
        let whole = text.split('.').next().unwrap_or_default();
        Some(Value::Number(whole.parse().unwrap_or(0)))
    }

    fn literal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let (mut text, mut open) = (Vec::new(), 1_usize);
        loop {
            match self.next()? {
                b'(' => {
                    open += 1;
                    text.push(b'(');
                }
                b')' => {
                    open -= 1;
                    if open == 0 {
                        return Some(text);
                    }
                    text.push(b')');
                }
                b'\\' => match self.next()? {
                    b'n' => text.push(b'\n'),
                    b'r' => text.push(b'\r'),
                    b't' => text.push(b'\t'),
                    b'\n' => {}
                    b'\r' => {
                        self.word(b"\n");
                    }
                    digit @ b'0'..=b'7' => {
                        let mut code = u32::from(digit - b'0');
                        for _ in 0..2 {
                            let Some(digit) = self.peek().filter(|byte| (b'0'..=b'7').contains(byte)) else { break };
                            code = code * 8 + u32::from(digit - b'0');
                            self.at += 1;
                        }
                        text.push(code.to_be_bytes()[3]);
                    }
                    other => text.push(other),
                },
                byte => text.push(byte),
            }
        }
    }

    fn hex(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let start = self.at;
        while self.next()? != b'>' {}
        hex(&self.bytes[start..self.at - 1])
    }
}

/// Bytes by their hexadecimal digits, blanks between them; an odd one out stands for itself and a zero.
pub(super) fn hex(text: &[u8]) -> Option<Vec<u8>> {
    let digits: Vec<u8> =
        text.iter().filter(|byte| !is_blank(**byte)).map(|byte| hex_digit(*byte)).collect::<Option<_>>()?;
    Some(digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect())
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// The white space of a PDF.
pub(super) const fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ')
}
