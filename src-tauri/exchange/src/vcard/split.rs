//! A file's bytes into cards and their logical lines, each with its line number.

use std::borrow::Cow;

use super::{MAX_BINARY_LINE, MAX_CARD_TEXT, MAX_DEPTH, MAX_LINES, MAX_TEXT_LINE};
use crate::error::ExchangeError;
use crate::import::MAX_RECORDS;

/// One logical line: unfolded, soft breaks joined, still in the file's bytes.
#[derive(Debug)]
pub struct RawLine<'a> {
    /// Line of the source, from 1.
    pub number: usize,
    /// The bytes without line ends.
    pub bytes: Cow<'a, [u8]>,
}

/// How a card ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// By its END line.
    Closed,
    /// The next card began before.
    Missing,
    /// The file ended before.
    Truncated,
}

/// One card as it stands in the file.
#[derive(Debug)]
pub struct RawCard<'a> {
    /// Line of its BEGIN, from 1.
    pub number: usize,
    /// Its own lines, without BEGIN, END and those of cards inside it.
    pub lines: Vec<RawLine<'a>>,
    /// The untouched original, from BEGIN to END.
    pub source: &'a [u8],
    /// How it ended.
    pub end: End,
    /// Whether it stands inside another card that was closed.
    pub nested: bool,
    /// The property beyond its cap, and the cap in bytes.
    pub too_long: Option<(String, usize)>,
    /// Comment lines.
    pub comments: Vec<(usize, String)>,
    /// Lines without a property name, joined to the line before.
    pub joined: Vec<(usize, String)>,
}

/// A file taken apart.
#[derive(Debug)]
pub struct Parts<'a> {
    /// The cards in the order of their beginnings.
    pub cards: Vec<RawCard<'a>>,
    /// Runs of text outside of cards: line and the first line's text.
    pub outside: Vec<(usize, String)>,
}

/// The logical line that is being put together.
struct Growing<'a> {
    line: RawLine<'a>,
    quoted_printable: bool,
    base64: bool,
    /// The last piece ended with the `=` of a soft break.
    soft: bool,
    limit: usize,
}

struct Open<'a> {
    card: RawCard<'a>,
    start: usize,
    parent: Option<usize>,
    first_child_start: Option<usize>,
    lines_after_child: bool,
    growing: Option<Growing<'a>>,
    version_2: bool,
    /// Bytes of its own lines so far.
    text: usize,
}

struct Splitter<'a> {
    bytes: &'a [u8],
    cards: Vec<Open<'a>>,
    /// Indices of the cards that are open, outermost first.
    stack: Vec<usize>,
    outside: Vec<(usize, String)>,
    in_outside: bool,
    /// Logical lines of all cards so far.
    lines: usize,
    /// Comments, joined lines and runs of text outside of cards so far.
    remarks: usize,
}

/// What a file may hold. Each card, line and remark takes far more room than its few bytes
/// in the file, so the cutting itself stops: a cap that is looked at afterwards is too late.
#[derive(Debug, Clone, Copy)]
struct Caps {
    cards: usize,
    lines: usize,
    remarks: usize,
}

const CAPS: Caps = Caps { cards: MAX_RECORDS, lines: MAX_LINES, remarks: MAX_RECORDS };

/// Cuts a file into cards. What is wrong with a card stands in it.
///
/// # Errors
/// `TOO_MANY` as soon as the cards, their lines or the remarks on them are more than Kontor reads.
pub fn split(bytes: &[u8]) -> Result<Parts<'_>, ExchangeError> {
    split_within(bytes, CAPS)
}

fn split_within(bytes: &[u8], caps: Caps) -> Result<Parts<'_>, ExchangeError> {
    let mut splitter = Splitter {
        bytes,
        cards: Vec::new(),
        stack: Vec::new(),
        outside: Vec::new(),
        in_outside: false,
        lines: 0,
        remarks: 0,
    };
    for piece in Physical::new(bytes) {
        splitter.take(&piece);
        for (found, cap) in
            [(splitter.cards.len(), caps.cards), (splitter.lines, caps.lines), (splitter.remarks, caps.remarks)]
        {
            if found > cap {
                return Err(ExchangeError::TooMany { limit: cap as u64 });
            }
        }
    }
    Ok(splitter.finish())
}

impl<'a> Splitter<'a> {
    fn take(&mut self, piece: &Piece<'a>) {
        let Some(top) = self.stack.last().copied() else {
            return self.take_outside(piece);
        };
        let trimmed = piece.bytes.trim_ascii();
        let (begin, end) = (is_mark(trimmed, b"BEGIN:VCARD"), is_mark(trimmed, b"END:VCARD"));
        if begin {
            self.begin(piece);
        } else if end {
            let card = &mut self.cards[top];
            card.flush();
            card.card.end = End::Closed;
            card.card.source = &self.bytes[card.start..piece.end];
            self.stack.pop();
        } else {
            let card = &mut self.cards[top];
            let (lines, remarks) = card.size();
            card.take(piece, trimmed);
            let (lines_after, remarks_after) = card.size();
            // Less than before where a card beyond its cap has just let go of its lines.
            self.lines = (self.lines + lines_after).saturating_sub(lines);
            self.remarks += remarks_after - remarks;
        }
    }

    fn take_outside(&mut self, piece: &Piece<'a>) {
        let trimmed = piece.bytes.trim_ascii();
        if is_mark(trimmed, b"BEGIN:VCARD") {
            self.in_outside = false;
            self.begin(piece);
        } else if !trimmed.is_empty() && !self.in_outside {
            self.in_outside = true;
            self.remarks += 1;
            self.outside.push((piece.number, shown(trimmed)));
        }
    }

    fn begin(&mut self, piece: &Piece<'a>) {
        if self.stack.len() >= MAX_DEPTH {
            // Nobody nests that deep: the outermost lost its end long ago.
            let outermost = self.stack.remove(0);
            self.give_up(outermost);
        }
        let parent = self.stack.last().copied();
        if let Some(parent) = parent {
            let parent = &mut self.cards[parent];
            parent.flush();
            parent.first_child_start.get_or_insert(piece.start);
            parent.lines_after_child = false;
        }
        self.stack.push(self.cards.len());
        self.cards.push(Open {
            card: RawCard {
                number: piece.number,
                lines: Vec::new(),
                source: &[],
                end: End::Truncated,
                nested: false,
                too_long: None,
                comments: Vec::new(),
                joined: Vec::new(),
            },
            start: piece.start,
            parent,
            first_child_start: None,
            lines_after_child: false,
            growing: None,
            version_2: false,
            text: 0,
        });
    }

    /// Closes a card that has no end: before its first inner card, or at the end of the file.
    fn give_up(&mut self, index: usize) {
        let card = &mut self.cards[index];
        card.flush();
        let (end, stop) = match card.first_child_start {
            Some(stop) if !card.lines_after_child => (End::Missing, stop),
            _ => (End::Truncated, self.bytes.len()),
        };
        card.card.end = end;
        card.card.source = &self.bytes[card.start..stop];
    }

    fn finish(mut self) -> Parts<'a> {
        for index in std::mem::take(&mut self.stack) {
            self.give_up(index);
        }
        // A card is nested only in one that was closed; else the outer one had lost its end.
        let closed: Vec<bool> = self.cards.iter().map(|open| open.card.end == End::Closed).collect();
        let cards = self
            .cards
            .into_iter()
            .map(|mut open| {
                open.card.nested = open.parent.is_some_and(|parent| closed[parent]);
                open.card
            })
            .collect();
        Parts { cards, outside: self.outside }
    }
}

impl<'a> Open<'a> {
    /// How many lines and how many remarks it holds.
    const fn size(&self) -> (usize, usize) {
        (self.card.lines.len(), self.card.comments.len() + self.card.joined.len())
    }

    fn take(&mut self, piece: &Piece<'a>, trimmed: &[u8]) {
        let version_2 = self.version_2;
        if let Some(growing) = &mut self.growing {
            if growing.soft {
                // In 3.0 a soft break is followed by a fold as well.
                let rest = if version_2 { piece.bytes } else { piece.bytes.strip_prefix(b" ").unwrap_or(piece.bytes) };
                return self.append(&[], rest);
            }
            if trimmed.is_empty() {
                growing.base64 = false;
                return;
            }
            if matches!(piece.bytes.first(), Some(b' ' | b'\t')) {
                // 2.1 folds at a blank and keeps it, later versions add one to be removed.
                let rest = if version_2 && !growing.base64 { piece.bytes } else { &piece.bytes[1..] };
                return self.append(&[], rest);
            }
            if growing.base64
                && trimmed.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='))
            {
                return self.append(&[], trimmed);
            }
        }
        if trimmed.is_empty() {
            return;
        }
        if trimmed.first() == Some(&b'#') {
            self.card.comments.push((piece.number, shown(trimmed)));
        } else if is_property(trimmed) {
            self.flush();
            self.start(piece);
        } else if self.growing.is_some() {
            self.card.joined.push((piece.number, shown(trimmed)));
            if let Some(growing) = &mut self.growing
                && growing.line.bytes.ends_with(b"\\")
            {
                growing.line.bytes.to_mut().pop();
            }
            self.append(b"\n", piece.bytes);
        } else {
            self.card.comments.push((piece.number, shown(trimmed)));
        }
    }

    fn start(&mut self, piece: &Piece<'a>) {
        let bytes = piece.bytes.trim_ascii_start();
        let header = &bytes[..bytes.iter().position(|byte| *byte == b':').unwrap_or(bytes.len())];
        let upper = header.to_ascii_uppercase();
        let has = |word: &[u8]| upper.windows(word.len()).any(|window| window == word);
        let name = name_of(&upper);
        let binary = matches!(name, b"PHOTO" | b"LOGO" | b"SOUND" | b"KEY" | b"ATTACH" | b"AGENT");
        if name == b"VERSION" {
            self.version_2 = bytes[header.len()..].trim_ascii().starts_with(b":2");
        }
        let quoted_printable = has(b"QUOTED-PRINTABLE");
        self.lines_after_child = true;
        self.growing = Some(Growing {
            line: RawLine { number: piece.number, bytes: Cow::Borrowed(bytes) },
            quoted_printable,
            base64: has(b"BASE64") || has(b"ENCODING=B"),
            soft: false,
            limit: if binary { MAX_BINARY_LINE } else { MAX_TEXT_LINE },
        });
        self.close_piece();
    }

    fn append(&mut self, between: &[u8], rest: &[u8]) {
        if let Some(growing) = &mut self.growing {
            if growing.line.bytes.len() + rest.len() <= growing.limit {
                let bytes = growing.line.bytes.to_mut();
                bytes.extend_from_slice(between);
                bytes.extend_from_slice(rest);
            } else {
                note_too_long(&mut self.card, growing);
            }
        }
        self.close_piece();
    }

    /// Looks at the end of what has grown: a soft break is taken off, the cap is watched.
    fn close_piece(&mut self) {
        let Some(growing) = &mut self.growing else {
            return;
        };
        if growing.line.bytes.len() > growing.limit {
            note_too_long(&mut self.card, growing);
        }
        growing.soft = false;
        if growing.quoted_printable {
            let length = growing.line.bytes.trim_ascii_end().len();
            if length > 0 && growing.line.bytes[length - 1] == b'=' {
                growing.soft = true;
                match &mut growing.line.bytes {
                    Cow::Borrowed(bytes) => *bytes = &bytes[..length - 1],
                    Cow::Owned(bytes) => bytes.truncate(length - 1),
                }
            }
        }
    }

    fn flush(&mut self) {
        let Some(growing) = self.growing.take() else {
            return;
        };
        let line = growing.line;
        // A picture counts as a short line: what makes a card heavy is the number of its lines.
        self.text += 1 + if growing.limit == MAX_TEXT_LINE { line.bytes.len() } else { line.bytes.len().min(4096) };
        if self.text > MAX_CARD_TEXT {
            // It is refused and shown as it stands in the file; its lines are of no more use.
            self.card.too_long.get_or_insert_with(|| ("VCARD".to_owned(), MAX_CARD_TEXT));
            self.card.lines = Vec::new();
            return;
        }
        if line.bytes.contains(&b':') {
            self.card.lines.push(line);
            return;
        }
        // A name and parameters without a colon: no property after all, but a line of text
        // that looked like one.
        let text = shown(&line.bytes);
        match self.card.lines.last_mut() {
            Some(last) if last.bytes.len() + line.bytes.len() < MAX_TEXT_LINE => {
                let bytes = last.bytes.to_mut();
                bytes.push(b'\n');
                bytes.extend_from_slice(&line.bytes);
                self.card.joined.push((line.number, text));
            }
            _ => self.card.comments.push((line.number, text)),
        }
    }
}

fn note_too_long(card: &mut RawCard<'_>, growing: &Growing<'_>) {
    if card.too_long.is_none() {
        let header = growing.line.bytes.split(|byte| matches!(byte, b':' | b';')).next().unwrap_or_default();
        card.too_long = Some((shown(header), growing.limit));
    }
}

/// The property's name in an upper-cased header, without its group.
fn name_of(header: &[u8]) -> &[u8] {
    let name = header.split(|byte| *byte == b';').next().unwrap_or_default();
    name.rsplit(|byte| *byte == b'.').next().unwrap_or(name).trim_ascii()
}

/// `NAME:`, `NAME;PARAM`, `group.NAME:`; names are letters, digits, hyphens. The colon may
/// follow on a folded line.
pub(crate) fn is_property(line: &[u8]) -> bool {
    let name =
        line.iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.')).count();
    let rest = line[name..].trim_ascii_start();
    name > 0 && matches!(rest.first(), Some(b':' | b';'))
}

fn is_mark(line: &[u8], mark: &[u8]) -> bool {
    line.len() >= mark.len() && {
        // "BEGIN: VCARD" is seen as well.
        let compact = line.iter().copied().filter(|byte| *byte != b' ');
        line.len() <= mark.len() + 4 && compact.map(|byte| byte.to_ascii_uppercase()).eq(mark.iter().copied())
    }
}

/// The beginning of a line for a message.
pub(crate) fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).chars().take(200).collect()
}

/// A physical line.
pub(crate) struct Piece<'a> {
    /// From 1.
    pub(crate) number: usize,
    /// Without its line end.
    pub(crate) bytes: &'a [u8],
    pub(crate) start: usize,
    /// Behind its line end.
    pub(crate) end: usize,
}

/// Physical lines, ended by LF, CR LF, CR CR LF (a text file written twice) or CR alone.
pub(crate) struct Physical<'a> {
    bytes: &'a [u8],
    at: usize,
    number: usize,
}

impl<'a> Physical<'a> {
    pub(crate) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, number: 0 }
    }
}

impl<'a> Iterator for Physical<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        if self.at >= self.bytes.len() {
            return None;
        }
        let start = self.at;
        let rest = &self.bytes[start..];
        let stop = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
        let returns = rest[stop..].iter().take(3).take_while(|byte| **byte == b'\r').count();
        let end = match rest.get(stop + returns) {
            Some(b'\n') => stop + returns + 1,
            _ => (stop + 1).min(rest.len()),
        };
        self.at = start + end;
        self.number += 1;
        Some(Piece { number: self.number, bytes: &rest[..stop], start, end: start + end })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(bytes: &[u8]) -> Vec<Vec<String>> {
        let lines = |card: &RawCard<'_>| {
            card.lines.iter().map(|line| String::from_utf8_lossy(&line.bytes).into_owned()).collect()
        };
        split(bytes).unwrap().cards.iter().map(lines).collect()
    }

    #[test]
    fn lines_are_unfolded_on_bytes() {
        // The fold stands inside the two bytes of "ü".
        let found = texts(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:M\xc3\r\n \xbcller\r\nEND:VCARD\r\n");
        assert_eq!(found, [["VERSION:3.0", "FN:Müller"]]);
        let kept = texts(b"BEGIN:VCARD\nVERSION:2.1\nNOTE:eine\n Zeile\nEND:VCARD\n");
        assert_eq!(kept, [["VERSION:2.1", "NOTE:eine Zeile"]]);
    }

    #[test]
    fn a_header_may_be_folded_before_its_colon() {
        let found = texts(b"BEGIN:VCARD\nVERSION:4.0\nADR;TYPE=work;X-A=19\n 50:;;x\nNOTE:a\nTEL;b\nEND:VCARD\n");
        assert_eq!(found, [["VERSION:4.0", "ADR;TYPE=work;X-A=1950:;;x", "NOTE:a\nTEL;b"]]);
    }

    #[test]
    fn soft_breaks_and_base64_end_where_they_must() {
        let found = texts(
            b"BEGIN:VCARD\nVERSION:2.1\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\nTEL:1=\n\nPHOTO;ENCODING=BASE64:AAAA\nBBBB\n\nTEL:2\nEND:VCARD\n",
        );
        assert_eq!(
            found,
            [["VERSION:2.1", "NOTE;ENCODING=QUOTED-PRINTABLE:aTEL:1", "PHOTO;ENCODING=BASE64:AAAABBBB", "TEL:2"]]
        );
    }

    #[test]
    fn ends_missing_and_cards_nested() {
        let ends = |bytes| split(bytes).unwrap().cards.iter().map(|card| (card.end, card.nested)).collect::<Vec<_>>();
        assert_eq!(
            ends(b"BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\nBEGIN:VCARD\nFN:C\nEND:VCARD\n"),
            [(End::Missing, false), (End::Closed, false), (End::Closed, false)]
        );
        assert_eq!(
            ends(b"BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD\nTEL:1\nEND:VCARD\n"),
            [(End::Closed, false), (End::Closed, true)]
        );
        assert_eq!(
            ends(b"BEGIN:VCARD\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\nTE"),
            [(End::Closed, false), (End::Truncated, false)]
        );
    }

    #[test]
    fn the_original_stays_untouched() {
        let parts = split(b"x\nBEGIN:VCARD\r\r\nFN:A\r\r\nEND:VCARD\r\r\nBEGIN:VCARD\rFN:B\rEND:VCARD").unwrap();
        let sources: Vec<&[u8]> = parts.cards.iter().map(|card| card.source).collect();
        assert_eq!(sources, [&b"BEGIN:VCARD\r\r\nFN:A\r\r\nEND:VCARD\r\r\n"[..], b"BEGIN:VCARD\rFN:B\rEND:VCARD"]);
        assert_eq!(parts.outside, [(1, "x".to_owned())]);
        assert_eq!(parts.cards[1].number, 5);
    }

    #[test]
    fn cutting_stops_at_the_cap_and_not_behind_it() {
        let caps = Caps { cards: 3, lines: 4, remarks: 2 };
        let refused = |bytes: &[u8]| match split_within(bytes, caps) {
            Err(ExchangeError::TooMany { limit }) => Some(limit),
            Err(other) => panic!("{other}"),
            Ok(_) => None,
        };
        let begun = b"BEGIN:VCARD\n";
        assert_eq!((refused(&begun.repeat(3)), refused(&begun.repeat(4))), (None, Some(3)));
        // A card's last line is taken at its end and is not counted: one each, at most.
        let lines = |count| [&begun[..], &b"A:1\n".repeat(count)].concat();
        assert_eq!((refused(&lines(5)), refused(&lines(6))), (None, Some(4)));
        let comments = |count| [&begun[..], &b"#\n".repeat(count)].concat();
        assert_eq!((refused(&comments(2)), refused(&comments(3))), (None, Some(2)));
        let outside = |count| b"x\nBEGIN:VCARD\nEND:VCARD\n".repeat(count);
        assert_eq!((refused(&outside(2)), refused(&outside(3))), (None, Some(2)));
    }
}
