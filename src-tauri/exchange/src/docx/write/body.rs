//! The body of a document, put together from top to bottom.

use super::xml::{paragraph, run};

/// Twentieths of a point in a millimetre, as Word measures.
const TWIPS: f32 = 1440.0 / 25.4;
/// The text's width in millimetres: A4 with 25 left and 20 right.
pub(super) const WIDE: u32 = 165;
/// The column of labels in millimetres.
const LABELS: u32 = 32;
/// A row of more letters than these may break over a page; a shorter one stays whole.
const WHOLE: usize = 900;
/// Letters of an item's number that stand before its tab; longer ones get more room.
const SHORT_NUMBER: usize = 3;

/// How a line of a cell stands out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Emphasis {
    /// As the rest.
    #[default]
    Plain,
    /// Bold.
    Strong,
    /// Smaller.
    Small,
}

/// A line of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellLine {
    /// The text.
    pub text: String,
    /// How it stands out.
    pub emphasis: Emphasis,
}

/// The columns of a table: heading, width in millimetres, right-aligned.
pub type Columns = [(String, u16, bool)];

/// What stands in a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    xml: String,
}

fn twips(millimetres: u32) -> u32 {
    // Small numbers, far from what either type cannot hold.
    (millimetres as f32 * TWIPS).round() as u32
}

impl Body {
    pub(super) fn xml(&self) -> &str {
        &self.xml
    }

    fn put(&mut self, style: &str, more: &str, runs: &str) {
        self.xml.push_str(&paragraph(style, more, runs));
    }

    /// The firm with its address.
    pub fn sender(&mut self, lines: &[String]) {
        for (index, line) in lines.iter().enumerate() {
            self.put("Sender", "", &run(line, if index == 0 { "<w:b/>" } else { "" }));
        }
    }

    /// The title.
    pub fn title(&mut self, text: &str) {
        self.put("Title", "", &run(text, ""));
    }

    /// What stands below the title.
    pub fn subtitle(&mut self, text: &str) {
        self.put("Subtitle", "", &run(text, ""));
    }

    /// An item: a heading that the navigation shows, with its number before a tab.
    pub fn heading(&mut self, number: &str, text: &str) {
        if number.is_empty() {
            self.put("Heading1", "<w:ind w:left=\"0\" w:firstLine=\"0\"/>", &run(text, ""));
            return;
        }
        // A longer number ("12.10.3") moves its text to a tab of its own.
        let more = if number.chars().count() > SHORT_NUMBER {
            "<w:tabs><w:tab w:val=\"clear\" w:pos=\"567\"/><w:tab w:val=\"left\" w:pos=\"1021\"/></w:tabs>\
             <w:ind w:left=\"1021\" w:hanging=\"1021\"/>"
        } else {
            ""
        };
        self.put("Heading1", more, &format!("{}<w:r><w:tab/></w:r>{}", run(number, ""), run(text, "")));
    }

    /// A paragraph.
    pub fn text(&mut self, text: &str) {
        self.put("", "", &run(text, ""));
    }

    /// A paragraph in italics.
    pub fn note(&mut self, text: &str) {
        self.put("", "", &run(text, "<w:i/>"));
    }

    /// A label in bold, and what follows it.
    pub fn labelled(&mut self, label: &str, text: &str) {
        self.put(
            "",
            "<w:spacing w:before=\"240\"/>",
            &format!("{}{}", run(&format!("{label} "), "<w:b/>"), run(text, "")),
        );
    }

    /// Labels with lines beside them, in a table without uprights.
    pub fn facts(&mut self, facts: &[(String, Vec<String>)]) {
        if facts.is_empty() {
            return;
        }
        let widths = [twips(LABELS), twips(WIDE - LABELS)];
        let rows = facts.iter().map(|(label, lines)| {
            let label = cell(widths[0], "", &paragraph("Cell", "", &run(label, "<w:b/>")));
            let lines: String = lines.iter().map(|line| paragraph("Cell", "", &run(line, ""))).collect();
            row("<w:cantSplit/>", &format!("{label}{}", cell(widths[1], "", &some(&lines))))
        });
        let rows: String = rows.collect();
        self.table_of(&widths, &rows);
    }

    /// A table. Its head comes again on every page; `row` puts in its rows, each by [`TableRows`].
    pub fn table(&mut self, columns: &Columns, rows: impl FnOnce(&mut TableRows<'_>)) {
        // A row without a cell is no row to a text program.
        if columns.is_empty() {
            return;
        }
        let widths: Vec<u32> = columns.iter().map(|(_, wide, _)| twips(u32::from(*wide))).collect();
        let heads: String = columns
            .iter()
            .zip(&widths)
            .map(|((head, _, right), wide)| cell(*wide, "", &paragraph("Cell", aligned(*right), &run(head, "<w:b/>"))))
            .collect();
        let mut put = TableRows { columns, widths: &widths, xml: String::new() };
        put.xml.push_str(&row("<w:cantSplit/><w:tblHeader/>", &heads));
        rows(&mut put);
        let xml = put.xml;
        self.table_of(&widths, &xml);
    }

    fn table_of(&mut self, widths: &[u32], rows: &str) {
        let all: u32 = widths.iter().sum();
        let grid: String = widths.iter().map(|wide| format!("<w:gridCol w:w=\"{wide}\"/>")).collect();
        self.xml.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{all}\" w:type=\"dxa\"/><w:tblBorders>\
             <w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A0A0A0\"/>\
             <w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A0A0A0\"/></w:tblBorders>\
             <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/>\
             <w:left w:w=\"57\" w:type=\"dxa\"/><w:bottom w:w=\"40\" w:type=\"dxa\"/>\
             <w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
        ));
        // Two tables in a row would become one.
        self.put("Gap", "", "");
    }

    /// What is framed and stays together: a heading, lines, and what is said of them.
    pub fn boxed(&mut self, title: &str, lines: &[String], said: &str) {
        let mut inside = paragraph("Cell", "<w:keepNext/>", &run(title, "<w:b/>"));
        inside.extend(lines.iter().map(|line| paragraph("", "<w:keepNext/>", &run(line, ""))));
        inside.push_str(&paragraph("Cell", "", &run(said, "<w:b/>")));
        let wide = twips(WIDE);
        let letters = title.len() + said.len() + lines.iter().map(String::len).sum::<usize>();
        let split = if letters > 4 * WHOLE { "" } else { "<w:cantSplit/>" };
        let edge = |name: &str| format!("<w:{name} w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"404040\"/>");
        let edges: String = ["top", "left", "bottom", "right"].map(edge).concat();
        self.xml.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{wide}\" w:type=\"dxa\"/><w:tblBorders>{edges}</w:tblBorders>\
             <w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"113\" w:type=\"dxa\"/>\
             <w:left w:w=\"170\" w:type=\"dxa\"/><w:bottom w:w=\"113\" w:type=\"dxa\"/>\
             <w:right w:w=\"170\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>\
             <w:tblGrid><w:gridCol w:w=\"{wide}\"/></w:tblGrid>{}</w:tbl>",
            row(split, &cell(wide, "", &inside))
        ));
        self.put("Gap", "", "");
    }

    /// Place and date, and a line to sign on for each, with what stands below it; all of it on one page.
    pub fn signatures(&mut self, dated: &str, below: &[Vec<String>]) {
        self.put("", "<w:keepNext/><w:spacing w:before=\"480\" w:after=\"840\"/>", &run(dated, ""));
        if below.is_empty() {
            return;
        }
        let count = u32::try_from(below.len()).unwrap_or(1);
        // 65 mm for each, and the rest between them.
        let (line, gap) = (twips(65), twips(15));
        let edge = "<w:tcBorders><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"404040\"/></w:tcBorders>";
        let mut cells = String::new();
        let mut widths = Vec::new();
        for (index, lines) in below.iter().enumerate() {
            if index > 0 {
                cells.push_str(&cell(gap, "", &paragraph("Cell", "", "")));
                widths.push(gap);
            }
            let lines: String = lines.iter().map(|line| paragraph("Cell", "", &run(line, SMALL))).collect();
            cells.push_str(&cell(line, edge, &some(&lines)));
            widths.push(line);
        }
        let all = line * count + gap * (count - 1);
        let grid: String = widths.iter().map(|wide| format!("<w:gridCol w:w=\"{wide}\"/>")).collect();
        self.xml.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{all}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>\
             <w:tblGrid>{grid}</w:tblGrid>{}</w:tbl>",
            row("<w:cantSplit/>", &cells)
        ));
        self.put("Gap", "", "");
    }
}

/// Smaller type than the rest.
const SMALL: &str = "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>";

/// The rows of a table that is being written.
pub struct TableRows<'a> {
    columns: &'a Columns,
    widths: &'a [u32],
    xml: String,
}

impl TableRows<'_> {
    /// A heading over the whole width, kept with the row below.
    pub fn band(&mut self, text: &str) {
        let all: u32 = self.widths.iter().sum();
        let more = format!(
            "<w:gridSpan w:val=\"{}\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"DCDCDC\"/>",
            self.widths.len()
        );
        let inside = paragraph("Cell", "<w:keepNext/>", &run(text, "<w:b/>"));
        self.xml.push_str(&row("<w:cantSplit/>", &cell(all, &more, &inside)));
    }

    /// Cells, each with its lines; what is missing is empty, what is too much is left out.
    pub fn cells(&mut self, cells: &[Vec<CellLine>], tinted: bool) {
        let shade = if tinted { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEDED\"/>" } else { "" };
        let longest = cells.iter().map(|lines| lines.iter().map(|line| line.text.len()).sum()).max();
        let split = if longest.is_some_and(|letters: usize| letters > WHOLE) { "" } else { "<w:cantSplit/>" };
        let inside: String = self
            .columns
            .iter()
            .zip(self.widths)
            .enumerate()
            .map(|(index, ((_, _, right), wide))| {
                let lines = cells.get(index).map_or(&[][..], Vec::as_slice);
                let text: String = lines
                    .iter()
                    .map(|line| {
                        let format = match line.emphasis {
                            Emphasis::Plain => "",
                            Emphasis::Strong => "<w:b/>",
                            Emphasis::Small => SMALL,
                        };
                        paragraph("Cell", aligned(*right), &run(&line.text, format))
                    })
                    .collect();
                cell(*wide, shade, &some(&text))
            })
            .collect();
        self.xml.push_str(&row(split, &inside));
    }
}

const fn aligned(right: bool) -> &'static str {
    if right { "<w:jc w:val=\"right\"/>" } else { "" }
}

/// A cell holds a paragraph at least.
fn some(paragraphs: &str) -> String {
    if paragraphs.is_empty() { paragraph("Cell", "", "") } else { paragraphs.to_owned() }
}

fn cell(wide: u32, more: &str, inside: &str) -> String {
    format!("<w:tc><w:tcPr><w:tcW w:w=\"{wide}\" w:type=\"dxa\"/>{more}</w:tcPr>{inside}</w:tc>")
}

fn row(said: &str, cells: &str) -> String {
    let said = if said.is_empty() { String::new() } else { format!("<w:trPr>{said}</w:trPr>") };
    format!("<w:tr>{said}{cells}</w:tr>")
}
