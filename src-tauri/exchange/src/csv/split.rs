//! Text into rows: delimiter found, quotes honoured, line breaks inside quotes kept.
//!
//! A quotation mark that is never closed would swallow all that follows, so its line alone is
//! given up and the next one is tried. Where each line leaves one open, each try would read on
//! to the end again: [`Ahead`] keeps what the tries have in common, so that no byte is read
//! more often than a fixed number of times.

use super::{MAX_COLUMNS, MAX_ROW};

/// One row as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// Line of the source, from 1.
    pub number: usize,
    /// The cells, quotes taken off.
    pub cells: Vec<String>,
    /// The untouched original, without its line end.
    pub source: &'a str,
    /// A quotation mark in it is never closed; the cells are worthless.
    pub quote_open: bool,
}

/// Rows of a text, lazily.
#[derive(Debug, Clone)]
pub struct Rows<'a> {
    text: &'a str,
    at: usize,
    number: usize,
    delimiter: char,
    /// Most bytes of a row of several lines.
    most: usize,
    ahead: Option<Ahead>,
    #[cfg(test)]
    looked_at: usize,
}

/// How far the last row whose quote stayed open was followed.
///
/// Within a row a line can begin only inside of quotes, else the row would have ended there.
/// So all rows that are open at the beginning of the same line go on alike from there, and
/// the next one is followed from where the last one was left.
#[derive(Debug, Clone, Copy)]
struct Ahead {
    at: usize,
    state: State,
}

/// Where in a row a byte stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// At the beginning of a cell, or behind its leading blanks.
    Start,
    /// In a cell without quotes, or behind its closing quote.
    Plain,
    /// Inside of quotes.
    Quoted,
    /// Behind a quote inside of quotes: the closing one, or the first of two.
    Quote,
}

/// What one byte means for the row.
enum Next {
    /// The row goes on.
    Going(State),
    /// The row ends before this byte.
    End,
}

/// What the head of a text says: the delimiter, and where the rows begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// Between cells.
    pub delimiter: char,
    /// Bytes to skip (the `sep=` line).
    pub start: usize,
    /// Lines to skip.
    pub lines: usize,
}

impl<'a> Rows<'a> {
    /// Reads rows from where the layout says.
    #[must_use]
    pub fn new(text: &'a str, layout: Layout) -> Self {
        Self::from(text, layout.start, layout.lines + 1, layout.delimiter)
    }

    const fn from(text: &'a str, at: usize, number: usize, delimiter: char) -> Self {
        Self {
            text,
            at,
            number,
            delimiter,
            most: MAX_ROW,
            ahead: None,
            #[cfg(test)]
            looked_at: 0,
        }
    }

    /// The bytes that the next row holds, without its line end; `None` where a quote stays open.
    fn length(&mut self) -> Option<usize> {
        let start = self.at;
        let mut here = Ahead { at: start, state: State::Start };
        // To the end of the first line: this is the row's own, however long.
        let first = self.follow(&mut here, self.text.len(), true);
        if first.is_some() {
            return first.map(|end| end - start);
        }
        // The rest it shares with the rows before it that were open here as well.
        if let Some(known) = self.ahead.filter(|known| known.at >= here.at) {
            here = known;
        }
        let end = self.follow(&mut here, self.text.len().min(start.saturating_add(self.most)), false);
        self.ahead = end.is_none().then_some(here);
        end.map(|end| end - start)
    }

    /// Follows a row to its end, to `stop` or, if told so, to where its first line ends inside
    /// of quotes. `None`: it does not end before.
    fn follow(&mut self, here: &mut Ahead, stop: usize, first_line: bool) -> Option<usize> {
        let bytes = self.text.as_bytes();
        while here.at < stop {
            #[cfg(test)]
            {
                self.looked_at += 1;
            }
            let byte = bytes[here.at];
            let Next::Going(state) = step(here.state, byte, self.delimiter, &bytes[here.at..]) else {
                return Some(here.at);
            };
            here.state = state;
            here.at += 1;
            if first_line && state == State::Quoted && matches!(byte, b'\n' | b'\r') {
                return None;
            }
        }
        (here.at >= bytes.len() && here.state != State::Quoted).then_some(bytes.len())
    }

    /// Bytes read so far, for progress.
    #[must_use]
    pub const fn position(&self) -> usize {
        self.at
    }
}

/// Finds the delimiter: `sep=;` says it, else the candidate that cuts the first rows most evenly.
#[must_use]
pub fn layout(text: &str) -> Layout {
    let first_end = text.find(['\n', '\r']).unwrap_or(text.len());
    let first = text[..first_end].trim();
    if let Some(rest) = first.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).map(|_| &first[4..]) {
        // "sep=" followed by a tab is trimmed away above.
        let delimiter = rest.chars().next().unwrap_or('\t');
        return Layout { delimiter, start: first_end + end_length(&text[first_end..]), lines: 1 };
    }
    let (_, _, delimiter) = evenness(text);
    Layout { delimiter, start: 0, lines: 0 }
}

/// How evenly the best delimiter cuts the first rows (0 to 1000), how wide most of them
/// become, and the delimiter. A width of one or less means that this is no table.
#[must_use]
pub fn evenness(text: &str) -> (usize, usize, char) {
    let mut best = (0, 0, ',');
    for delimiter in [';', ',', '\t', '|'] {
        let rows = Rows::from(text, 0, 1, delimiter);
        let widths: Vec<usize> = rows
            .take(20)
            .filter(|row| !row.quote_open && !row.source.trim().is_empty())
            .map(|row| row.cells.len())
            .collect();
        // The width of most rows: a title above the header does not count.
        let of = |width: usize| widths.iter().filter(|one| **one == width).count();
        let Some(usual) = widths.iter().copied().filter(|width| *width > 1).max_by_key(|width| (of(*width), *width))
        else {
            continue;
        };
        // Spreadsheets leave trailing empty cells away, so shorter rows fit half; wider ones do not.
        let shorter = widths.iter().filter(|width| (2..usual).contains(*width)).count();
        let even = (of(usual) * 2 + shorter) * 500 / widths.len();
        if (even, usual) > (best.0, best.1) {
            best = (even, usual, delimiter);
        }
    }
    best
}

impl<'a> Iterator for Rows<'a> {
    type Item = Row<'a>;

    fn next(&mut self) -> Option<Row<'a>> {
        if self.at >= self.text.len() {
            return None;
        }
        let number = self.number;
        let rest = &self.text[self.at..];
        match self.length() {
            Some(length) => {
                let source = &rest[..length];
                let whole = length + end_length(&rest[length..]);
                self.at += whole;
                self.number += line_ends(&rest[..whole]);
                Some(Row { number, cells: cut(source, self.delimiter), source, quote_open: false })
            }
            None => {
                // The quote swallows everything behind it: its line alone is given up.
                let line = rest.find(['\n', '\r']).unwrap_or(rest.len());
                self.at += line + end_length(&rest[line..]);
                self.number += 1;
                Some(Row { number, cells: Vec::new(), source: &rest[..line], quote_open: true })
            }
        }
    }
}

/// What a byte makes of the place in a row where it stands. `rest` begins with the byte.
fn step(state: State, byte: u8, delimiter: char, rest: &[u8]) -> Next {
    let going = match (state, byte) {
        (State::Quoted, b'"') => State::Quote,
        (State::Quoted, _) | (State::Quote | State::Start, b'"') => State::Quoted,
        _ if is_delimiter(rest, delimiter) => State::Start,
        (_, b'\n' | b'\r') => return Next::End,
        (State::Start, b' ') => State::Start,
        // The bytes of a delimiter behind its first: the cell has not begun yet.
        (State::Start, byte) if byte & 0xC0 == 0x80 && delimiter.len_utf8() > 1 => State::Start,
        _ => State::Plain,
    };
    Next::Going(going)
}

fn is_delimiter(rest: &[u8], delimiter: char) -> bool {
    let mut bytes = [0; 4];
    rest.starts_with(delimiter.encode_utf8(&mut bytes).as_bytes())
}

/// Bytes of the line end at the start of a text.
fn end_length(text: &str) -> usize {
    match text.as_bytes() {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    }
}

fn line_ends(text: &str) -> usize {
    let bytes = text.as_bytes();
    bytes
        .iter()
        .enumerate()
        .filter(|(at, byte)| **byte == b'\n' || (**byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')))
        .count()
}

/// Cuts one row, whose quotes are all closed, into its cells.
fn cut(row: &str, delimiter: char) -> Vec<String> {
    let mut cells = Vec::new();
    let mut at = 0;
    loop {
        let rest = &row[at..];
        let blank = rest.len() - rest.trim_start_matches(' ').len();
        let mut cell = String::new();
        if rest[blank..].starts_with('"') {
            at += blank + 1;
            loop {
                let quote = row[at..].find('"').unwrap_or(row.len() - at);
                cell.push_str(&row[at..at + quote]);
                at = (at + quote + 1).min(row.len());
                if row[at..].starts_with('"') {
                    cell.push('"');
                    at += 1;
                } else {
                    break;
                }
            }
        }
        // What stands behind a closing quote belongs to the cell, whoever wrote it.
        let rest = &row[at..];
        let stop = rest.find(delimiter);
        cell.push_str(&rest[..stop.unwrap_or(rest.len())]);
        // Beyond the cap the last cell stands for all: the row is refused as too wide.
        if cells.len() <= MAX_COLUMNS {
            cells.push(cell);
        }
        match stop {
            Some(stop) => at += stop + delimiter.len_utf8(),
            None => return cells,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(text: &str) -> Vec<(usize, Vec<String>, bool)> {
        Rows::new(text, layout(text)).map(|row| (row.number, row.cells, row.quote_open)).collect()
    }

    #[test]
    fn delimiters_are_found_outside_quotes() {
        for (text, delimiter) in [
            ("a;b;c\n1,5;2;3\n", ';'),
            ("a,b,c\n\"1;2;3;4\",2,3\n", ','),
            ("a\tb\n1\t2\n", '\t'),
            ("sep=|\na|b\n", '|'),
            ("SEP=;\r\na;b\r\n", ';'),
            ("Primary Email\na@b.de\n", ','),
            ("Name;Straße\nWeber;\"Hof 1, links\"\nKruse;\"Am Markt 2, rechts\"\n", ';'),
        ] {
            assert_eq!(layout(text).delimiter, delimiter, "{text}");
        }
    }

    #[test]
    fn quotes_line_breaks_and_numbers() {
        let found = rows("sep=;\r\na;b\r\n\"x\r\ny\";\"sagt \"\"ja\"\"\"\r\nz;5\" Rohr\r\n");
        let cells = |a: &str, b: &str| vec![a.to_owned(), b.to_owned()];
        assert_eq!(
            found,
            [
                (2, cells("a", "b"), false),
                (3, cells("x\r\ny", "sagt \"ja\""), false),
                (5, cells("z", "5\" Rohr"), false),
            ]
        );
    }

    #[test]
    fn an_open_quote_costs_its_own_line_alone() {
        let found = rows("a;b\n1;\"offen\n2;zu\n");
        assert_eq!(
            found.iter().map(|(number, _, open)| (*number, *open)).collect::<Vec<_>>(),
            [(1, false), (2, true), (3, false)]
        );
    }

    #[test]
    fn a_note_of_many_lines_is_read_and_one_beyond_the_cap_is_not() {
        let table = |note: usize| format!("a;b\n1;\"{}\"\n2;x\n", "Zeile\n".repeat(note));
        assert_eq!(rows(&table(170_000)).iter().map(|(_, _, open)| *open).collect::<Vec<_>>(), [false; 3]);
        assert!(rows(&table(180_000))[1].2);
        // On one line there is no doubt about what the quotes hold.
        let line = format!("a;b\n1;\"{}\"\n2;x\n", "x".repeat(MAX_ROW + 1));
        assert_eq!(rows(&line).iter().map(|(_, _, open)| *open).collect::<Vec<_>>(), [false; 3]);
    }

    #[test]
    fn no_byte_is_looked_at_more_often_than_twice() {
        for line in ["x\";\"a\n", "\"\n", "a;\"\r", "x\";\"a\r\n", "a;b\n"] {
            let text = format!("sep=;\n{}", line.repeat(1_200_000 / line.len()));
            let mut rows = Rows::new(&text, layout(&text));
            let (mut count, mut last) = (0, 0);
            for row in rows.by_ref() {
                assert!(row.number > last && row.source.len() <= MAX_ROW);
                (count, last) = (count + 1, row.number);
            }
            assert!(count > 0 && rows.looked_at <= 2 * text.len() + 10, "{line:?}: {}", rows.looked_at);
        }
    }

    #[test]
    fn the_first_line_may_end_in_any_way() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["sep=;", "a;b", "1;2", ""].join(end);
            let found: Vec<_> = rows(&text).into_iter().map(|(number, cells, _)| (number, cells.join("|"))).collect();
            assert_eq!(found, [(2, "a|b".to_owned()), (3, "1|2".to_owned())], "{end:?}");
        }
    }

    /// Where the row at `start` ends, found by following it alone.
    fn end_alone(text: &str, start: usize, delimiter: char, most: usize) -> Option<usize> {
        let bytes = text.as_bytes();
        let (mut state, mut lines) = (State::Start, 0);
        for at in start..bytes.len() {
            if lines > 0 && at >= start + most {
                return None;
            }
            match step(state, bytes[at], delimiter, &bytes[at..]) {
                Next::End => return Some(at),
                Next::Going(next) => state = next,
            }
            lines += usize::from(state == State::Quoted && matches!(bytes[at], b'\n' | b'\r'));
        }
        (state != State::Quoted).then_some(bytes.len())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

        #[test]
        fn rows_that_share_their_way_end_where_each_alone_would(
            text in "[ab;§ \"\n\r]{0,60}",
            most in 1_usize..40,
            wide in any::<bool>(),
        ) {
            let delimiter = if wide { '§' } else { ';' };
            let mut rows = Rows { most, ..Rows::from(&text, 0, 1, delimiter) };
            loop {
                let start = rows.at;
                let Some(row) = rows.next() else { break };
                let alone = end_alone(&text, start, delimiter, most);
                prop_assert_eq!(row.quote_open, alone.is_none());
                if let Some(end) = alone {
                    prop_assert_eq!(row.source, &text[start..end]);
                }
            }
        }
    }
}
