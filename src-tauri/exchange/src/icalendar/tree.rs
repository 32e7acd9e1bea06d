//! A file's bytes into parts (events, tasks, alarms) and their logical lines, each with its line number.
//!
//! Cutting stops at the caps: a line or a part takes far more room than its few bytes in the file.

use std::borrow::Cow;

use super::{MAX_COMPONENT_TEXT, MAX_COMPONENTS, MAX_DEPTH, MAX_LINES, MAX_TEXT_LINE};
use crate::error::ExchangeError;
use crate::vcard::split::{Physical, Piece, RawLine, is_property, shown};

/// How a part ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// By its END line.
    Closed,
    /// The next one began before.
    Missing,
    /// The file ended before.
    Truncated,
}

/// A part of a calendar, from its BEGIN to its END.
#[derive(Debug)]
pub(super) struct Part<'a> {
    /// In capitals: `VEVENT`.
    pub name: String,
    /// Line of its BEGIN, from 1.
    pub number: usize,
    /// Its own lines without BEGIN and END, and the parts inside it, in the order of the file.
    pub inside: Vec<Inside<'a>>,
    /// How it ended.
    pub end: End,
    /// The untouched original.
    pub source: &'a [u8],
    /// The property beyond its cap, and the cap in bytes.
    pub too_long: Option<(String, usize)>,
    /// It holds parts deeper than [`MAX_DEPTH`].
    pub too_deep: bool,
    start: usize,
    text: usize,
}

/// What stands in a part.
#[derive(Debug)]
pub(super) enum Inside<'a> {
    Line(RawLine<'a>),
    Part(Part<'a>),
}

/// A file taken apart.
#[derive(Debug, Default)]
pub(super) struct Tree<'a> {
    /// The outermost parts.
    pub parts: Vec<Part<'a>>,
    /// Lines outside of every part, lines that are none, ENDs without a BEGIN: line and text.
    pub outside: Vec<(usize, String)>,
}

/// Parts of which none stands inside another: where one begins, the other has lost its end.
const BESIDE: &[&str] = &["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"];

struct Cutter<'a> {
    bytes: &'a [u8],
    tree: Tree<'a>,
    stack: Vec<Part<'a>>,
    growing: Option<RawLine<'a>>,
    /// The last piece ended with the `=` of a soft break.
    soft: bool,
    /// How many parts are open beyond the depth that is read.
    beyond: usize,
    /// Events, tasks and other parts of calendars.
    components: usize,
    /// Parts of every kind: an event has a few alarms, a zone a few changes of its clocks.
    parts: usize,
    lines: usize,
}

/// Cuts a file into parts.
///
/// # Errors
/// `TOO_MANY` as soon as the parts or lines are more than Kontor reads.
pub(super) fn cut(bytes: &[u8]) -> Result<Tree<'_>, ExchangeError> {
    let mut cutter = Cutter {
        bytes,
        tree: Tree::default(),
        stack: Vec::new(),
        growing: None,
        soft: false,
        beyond: 0,
        components: 0,
        parts: 0,
        lines: 0,
    };
    for piece in Physical::new(bytes) {
        cutter.take(&piece);
        for (found, cap) in [
            (cutter.components, MAX_COMPONENTS),
            (cutter.parts, 10 * MAX_COMPONENTS),
            (cutter.lines, MAX_LINES),
            (cutter.tree.outside.len(), MAX_COMPONENTS),
        ] {
            if found > cap {
                return Err(ExchangeError::TooMany { limit: cap as u64 });
            }
        }
    }
    cutter.finish();
    Ok(cutter.tree)
}

impl<'a> Cutter<'a> {
    fn take(&mut self, piece: &Piece<'a>) {
        let trimmed = piece.bytes.trim_ascii();
        if let Some(growing) = &mut self.growing {
            let folded = matches!(piece.bytes.first(), Some(b' ' | b'\t'));
            if folded || self.soft {
                let rest = if folded { &piece.bytes[1..] } else { piece.bytes };
                append(growing, &[], rest);
                return self.close_piece();
            }
        }
        if trimmed.is_empty() {
            return;
        }
        if is_property(trimmed) {
            self.flush(piece.start);
            self.lines += 1;
            self.growing = Some(RawLine { number: piece.number, bytes: Cow::Borrowed(piece.bytes.trim_ascii_start()) });
            self.close_piece();
        } else {
            self.tree.outside.push((piece.number, shown(trimmed)));
            // A text that was broken without a fold belongs to the line before.
            if let Some(growing) = &mut self.growing {
                append(growing, b"\\n", trimmed);
            }
        }
    }

    /// A soft break of the old vCalendar is taken off.
    fn close_piece(&mut self) {
        self.soft = false;
        let Some(growing) = &mut self.growing else { return };
        let bytes = &growing.bytes;
        if bytes.last() == Some(&b'=') && bytes.len() < MAX_TEXT_LINE {
            let header = &bytes[..bytes.iter().position(|byte| *byte == b':').unwrap_or(0)];
            if header.to_ascii_uppercase().windows(16).any(|window| window == b"QUOTED-PRINTABLE") {
                self.soft = true;
                growing.bytes.to_mut().pop();
            }
        }
    }

    /// The line that has grown is whole: `at` is where the next one begins.
    fn flush(&mut self, at: usize) {
        self.soft = false;
        let Some(line) = self.growing.take() else { return };
        match mark(&line.bytes) {
            Some((true, name)) => self.begin(&line, name),
            Some((false, name)) => self.end(&line, &name, at),
            None => self.keep(line),
        }
    }

    fn keep(&mut self, line: RawLine<'a>) {
        if self.beyond > 0 {
            return;
        }
        let Some(top) = self.stack.last_mut() else {
            return self.tree.outside.push((line.number, shown(&line.bytes)));
        };
        top.text += line.bytes.len() + 1;
        if line.bytes.len() > MAX_TEXT_LINE {
            let name = line.bytes.split(|byte| matches!(byte, b':' | b';')).next().unwrap_or_default();
            // What is attached is left out with a word; a text that long is refused with its event.
            if name.eq_ignore_ascii_case(b"ATTACH") {
                top.text -= line.bytes.len();
            } else {
                top.too_long.get_or_insert_with(|| (shown(name), MAX_TEXT_LINE));
                return;
            }
        }
        if top.text > MAX_COMPONENT_TEXT && top.name != "VCALENDAR" {
            let name = top.name.clone();
            top.too_long.get_or_insert((name, MAX_COMPONENT_TEXT));
            top.inside = Vec::new();
            return;
        }
        top.inside.push(Inside::Line(line));
    }

    fn begin(&mut self, line: &RawLine<'a>, name: String) {
        let start = start_of(self.bytes, line);
        let beside = BESIDE.contains(&name.as_str());
        if name == "VCALENDAR" {
            self.beyond = 0;
            self.close_down_to(0, End::Missing, start);
        } else if beside && let Some(place) = self.stack.iter().position(|part| BESIDE.contains(&part.name.as_str())) {
            self.beyond = 0;
            self.close_down_to(place, End::Missing, start);
        }
        if self.stack.len() >= MAX_DEPTH {
            self.beyond += 1;
            if let Some(part) = self.stack.get_mut(1) {
                part.too_deep = true;
            }
            return;
        }
        self.parts += 1;
        self.components += usize::from(beside);
        self.stack.push(Part {
            name,
            number: line.number,
            inside: Vec::new(),
            end: End::Truncated,
            source: &[],
            too_long: None,
            too_deep: false,
            start,
            text: 0,
        });
    }

    fn end(&mut self, line: &RawLine<'a>, name: &str, at: usize) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        match self.stack.iter().rposition(|part| part.name == name) {
            Some(place) => {
                self.close_down_to(place + 1, End::Missing, start_of(self.bytes, line));
                self.close(End::Closed, at);
            }
            None => self.tree.outside.push((line.number, shown(&line.bytes))),
        }
    }

    fn close_down_to(&mut self, depth: usize, end: End, at: usize) {
        while self.stack.len() > depth {
            self.close(end, at);
        }
    }

    fn close(&mut self, end: End, at: usize) {
        let Some(mut part) = self.stack.pop() else { return };
        part.end = end;
        part.source = self.bytes.get(part.start..at).unwrap_or_default();
        match self.stack.last_mut() {
            Some(parent) => {
                if parent.name != "VCALENDAR" {
                    // What stands in an alarm counts for its event.
                    parent.text += part.text;
                    parent.too_long = parent.too_long.take().or_else(|| part.too_long.clone());
                }
                parent.inside.push(Inside::Part(part));
            }
            None => self.tree.parts.push(part),
        }
    }

    fn finish(&mut self) {
        self.flush(self.bytes.len());
        self.close_down_to(0, End::Truncated, self.bytes.len());
    }
}

/// Adds to a line, up to one byte beyond its cap, by which it is known.
fn append(line: &mut RawLine<'_>, between: &[u8], rest: &[u8]) {
    if line.bytes.len() <= MAX_TEXT_LINE {
        let bytes = line.bytes.to_mut();
        bytes.extend_from_slice(between);
        bytes.extend_from_slice(rest);
    }
}

/// Where a line begins in the file; one that was folded is looked for from its number's physical line.
fn start_of(bytes: &[u8], line: &RawLine<'_>) -> usize {
    match &line.bytes {
        // A BEGIN is hardly ever folded: then its bytes are those of the file.
        Cow::Borrowed(own) => (own.as_ptr() as usize).saturating_sub(bytes.as_ptr() as usize).min(bytes.len()),
        Cow::Owned(_) => Physical::new(bytes).find(|piece| piece.number == line.number).map_or(0, |piece| piece.start),
    }
}

/// BEGIN (true) or END (false) of what.
fn mark(line: &[u8]) -> Option<(bool, String)> {
    let colon = line.iter().take(8).position(|byte| *byte == b':')?;
    let (word, name) = (line[..colon].trim_ascii(), line[colon + 1..].trim_ascii());
    let begins = word.eq_ignore_ascii_case(b"BEGIN");
    if (!begins && !word.eq_ignore_ascii_case(b"END")) || name.is_empty() || name.len() > 200 {
        return None;
    }
    Some((begins, String::from_utf8_lossy(name).to_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(bytes: &[u8]) -> String {
        fn of(part: &Part<'_>) -> String {
            let inside: Vec<String> = part
                .inside
                .iter()
                .map(|one| match one {
                    Inside::Line(line) => String::from_utf8_lossy(&line.bytes).into_owned(),
                    Inside::Part(part) => of(part),
                })
                .collect();
            format!("{}{}({})", part.name, if part.end == End::Closed { "" } else { "!" }, inside.join(" "))
        }
        cut(bytes).unwrap().parts.iter().map(of).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn parts_and_lines() {
        for (bytes, expected) in [
            (&b"BEGIN:VCALENDAR\r\nX:1\r\nEND:VCALENDAR\r\n"[..], "VCALENDAR(X:1)"),
            (b"begin:vcalendar\nX:a\n b\n\tc\nend:vcalendar", "VCALENDAR(X:abc)"),
            (b"BEGIN:VCALENDAR\n\nX:a\n\nY:b\nEND:VCALENDAR", "VCALENDAR(X:a Y:b)"),
            (
                b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nA:1\nBEGIN:VEVENT\nA:2\nEND:VEVENT\nEND:VCALENDAR",
                "VCALENDAR(VEVENT!(A:1) VEVENT(A:2))",
            ),
            (
                b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VALARM\nB:1\nEND:VEVENT\nEND:VCALENDAR",
                "VCALENDAR(VEVENT(VALARM!(B:1)))",
            ),
            (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nA:1", "VCALENDAR!(VEVENT!(A:1))"),
            (b"END:VEVENT\nBEGIN:VEVENT\nA:eins\nzwei\nEND:VEVENT", "VEVENT(A:eins\\nzwei)"),
            (
                b"BEGIN:VEVENT\nA;ENCODING=QUOTED-PRINTABLE:a=\nb=\n c\nEND:VEVENT",
                "VEVENT(A;ENCODING=QUOTED-PRINTABLE:abc)",
            ),
        ] {
            assert_eq!(outline(bytes), expected, "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn the_original_stays_untouched() {
        let tree =
            cut(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nA:1\r\nBEGIN:VEV\r\n ENT\r\nEND:VEVENT\r\nEND:VCALENDAR").unwrap();
        let sources: Vec<&[u8]> = tree.parts[0]
            .inside
            .iter()
            .filter_map(|one| match one {
                Inside::Part(part) => Some(part.source),
                Inside::Line(_) => None,
            })
            .collect();
        assert_eq!(sources, [&b"BEGIN:VEVENT\r\nA:1\r\n"[..], b"BEGIN:VEV\r\n ENT\r\nEND:VEVENT\r\n"]);
    }
}
