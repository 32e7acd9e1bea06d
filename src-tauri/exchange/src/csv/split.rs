//! Text into rows: delimiter found, quotes honoured, line breaks inside quotes kept.

use super::MAX_COLUMNS;

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
        Self { text, at: layout.start, number: layout.lines + 1, delimiter: layout.delimiter }
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
    let first_end = text.find('\n').unwrap_or(text.len());
    let first = text[..first_end].trim();
    if let Some(rest) = first.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).map(|_| &first[4..]) {
        // "sep=" followed by a tab is trimmed away above.
        let delimiter = rest.chars().next().unwrap_or('\t');
        return Layout { delimiter, start: (first_end + 1).min(text.len()), lines: 1 };
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
        let rows = Rows { text, at: 0, number: 1, delimiter };
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
        let start = self.at;
        let number = self.number;
        let rest = &self.text[start..];
        match cut(rest, self.delimiter) {
            Some((cells, source_length, length)) => {
                self.at += length;
                self.number += line_ends(&rest[..length]);
                Some(Row { number, cells, source: &rest[..source_length], quote_open: false })
            }
            None => {
                // The quote swallows everything behind it: its line alone is given up.
                let line = rest.find(['\n', '\r']).unwrap_or(rest.len());
                let length = line + end_length(&rest[line..]);
                self.at += length;
                self.number += 1;
                Some(Row { number, cells: Vec::new(), source: &rest[..line], quote_open: true })
            }
        }
    }
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

/// Cuts one row: its cells, its length without and with the line end. `None`: a quote stays open.
fn cut(text: &str, delimiter: char) -> Option<(Vec<String>, usize, usize)> {
    let mut cells = Vec::new();
    let mut at = 0;
    loop {
        let rest = &text[at..];
        let blank = rest.len() - rest.trim_start_matches(' ').len();
        let mut cell = String::new();
        if rest[blank..].starts_with('"') {
            at += blank + 1;
            loop {
                let quote = text[at..].find('"')?;
                cell.push_str(&text[at..at + quote]);
                at += quote + 1;
                if text[at..].starts_with('"') {
                    cell.push('"');
                    at += 1;
                } else {
                    break;
                }
            }
        }
        let rest = &text[at..];
        // What stands behind a closing quote belongs to the cell, whoever wrote it.
        let stop = rest.find([delimiter, '\n', '\r']).unwrap_or(rest.len());
        cell.push_str(&rest[..stop]);
        at += stop;
        // Beyond the cap the last cell stands for all: the row is refused as too wide.
        if cells.len() <= MAX_COLUMNS {
            cells.push(cell);
        }
        if text[at..].starts_with(delimiter) {
            at += delimiter.len_utf8();
            continue;
        }
        return Some((cells, at, at + end_length(&text[at..])));
    }
}

#[cfg(test)]
mod tests {
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
}
