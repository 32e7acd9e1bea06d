//! One part of a document: its text with placeholders and merge fields filled.
//!
//! Word cuts text into runs wherever spelling, a cursor or a format changed: `{{Vor` in one
//! run, `name}}` in the next. A paragraph's runs are therefore read as one text; the value
//! goes where the placeholder begins and takes its format from there.

use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer, XmlVersion};

use super::DocxError;
use super::field::{Instruction, instruction};

/// Paragraphs in text boxes in paragraphs: no document goes deeper.
const DEEPEST: usize = 64;

/// The answer to a name: its value, or nothing where it is not known.
pub(super) type Ask<'a> = dyn FnMut(&str) -> Option<String> + 'a;

/// A piece of the part in its order.
enum Node<'a> {
    /// As it was.
    Event(Event<'a>),
    /// The text of a run.
    Text { start: BytesStart<'a>, text: String, touched: bool },
    /// A part of a field's instruction.
    Instruction { start: BytesStart<'a>, text: String },
    /// A text where none was; in a run of its own where it stands outside one.
    Added { text: String, in_run: bool },
    /// Nothing any more.
    Gone,
}

impl Node<'_> {
    fn added(text: String, in_run: bool) -> Self {
        Self::Added { text, in_run }
    }

    fn set(&mut self, value: &str) {
        if let Self::Text { text, touched, .. } = self {
            value.clone_into(text);
            *touched = true;
        }
    }
}

/// Fills a part.
pub(super) fn fill(xml: &str, ask: &mut Ask<'_>) -> Result<String, DocxError> {
    let mut nodes = read(xml)?;
    fill_simple_fields(&mut nodes, ask);
    fill_fields(&mut nodes, ask);
    for paragraph in paragraphs(&nodes)? {
        fill_paragraph(&mut nodes, &paragraph, ask);
    }
    write(nodes)
}

/// More elements than this are no letter: each takes some eighty bytes of memory, whatever it takes in the file.
const MAX_NODES: usize = 1_000_000;

fn read(xml: &str) -> Result<Vec<Node<'_>>, DocxError> {
    let mut reader = Reader::from_str(xml);
    let mut nodes = Vec::new();
    loop {
        if nodes.len() > MAX_NODES {
            return Err(DocxError::Limit { what: "elements", limit: MAX_NODES as u64 });
        }
        match reader.read_event().map_err(DocxError::damaged)? {
            Event::Eof => return Ok(nodes),
            // No document of Word has one; entities could make a bomb of it.
            Event::DocType(_) => return Err(DocxError::damaged("DOCTYPE")),
            Event::Start(start) if start.name().as_ref() == "w:t" => {
                let text = content(&mut reader)?;
                nodes.push(Node::Text { start, text, touched: false });
            }
            Event::Start(start) if start.name().as_ref() == "w:instrText" => {
                let text = content(&mut reader)?;
                nodes.push(Node::Instruction { start, text });
            }
            other => nodes.push(Node::Event(other)),
        }
    }
}

/// The text up to the end of the element that has begun; entities are resolved.
fn content(reader: &mut Reader<&[u8]>) -> Result<String, DocxError> {
    let mut text = String::new();
    loop {
        match reader.read_event().map_err(DocxError::damaged)? {
            Event::Text(piece) => text.push_str(&piece.xml10_content()),
            Event::CData(piece) => text.push_str(&piece.xml10_content()),
            Event::GeneralRef(entity) => match entity.resolve_char_ref().map_err(DocxError::damaged)? {
                Some(c) => text.push(c),
                None => text.push(match entity.xml10_content().as_ref() {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "apos" => '\'',
                    other => return Err(DocxError::damaged(format!("entity {other}"))),
                }),
            },
            Event::End(_) => return Ok(text),
            Event::Comment(_) | Event::PI(_) => {}
            _ => return Err(DocxError::damaged("text with elements")),
        }
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> String {
    let found = start.try_get_attribute(name).ok().flatten();
    found
        .and_then(|found| found.normalized_value(XmlVersion::Explicit1_0).ok().map(std::borrow::Cow::into_owned))
        .unwrap_or_default()
}

/// Fields in one element: `<w:fldSimple w:instr=" MERGEFIELD Name ">…</w:fldSimple>`. Its frame
/// goes, so that Word does not put the old text back.
fn fill_simple_fields(nodes: &mut [Node<'_>], ask: &mut Ask<'_>) {
    let mut open: Vec<(usize, Option<String>)> = Vec::new();
    for index in 0..nodes.len() {
        match &nodes[index] {
            Node::Event(Event::Start(start)) if start.name().as_ref() == "w:fldSimple" => {
                let value = value_of(&attribute(start, "w:instr"), ask);
                open.push((index, value));
            }
            Node::Event(Event::Empty(empty)) if empty.name().as_ref() == "w:fldSimple" => {
                if let Some(value) = value_of(&attribute(empty, "w:instr"), ask) {
                    nodes[index] = Node::added(value, false);
                }
            }
            Node::Event(Event::End(end)) if end.name().as_ref() == "w:fldSimple" => {
                let Some((begin, Some(value))) = open.pop() else { continue };
                let shown = show(nodes, begin + 1..index, &value);
                nodes[index] = Node::Gone;
                nodes[begin] = if shown { Node::Gone } else { Node::added(value, false) };
            }
            _ => {}
        }
    }
}

/// Puts a value into the first text of a range and empties the others; false where there is none.
fn show(nodes: &mut [Node<'_>], range: std::ops::Range<usize>, value: &str) -> bool {
    let mut shown = false;
    for node in &mut nodes[range] {
        if matches!(node, Node::Text { .. }) {
            node.set(if shown { "" } else { value });
            shown = true;
        }
    }
    shown
}

/// The value of an instruction, where it is a merge field that is known. Rules are asked for by
/// their word, so that whoever checks a template hears of them.
fn value_of(text: &str, ask: &mut Ask<'_>) -> Option<String> {
    match instruction(text) {
        Instruction::Merge(name) => ask(&name),
        Instruction::Rule(word) => {
            ask(&word);
            None
        }
        Instruction::Other => None,
    }
}

/// A field of several runs: begin, instruction, separate, result, end.
struct Field {
    begin: usize,
    separate: Option<usize>,
    text: String,
    instructions: Vec<usize>,
}

fn fill_fields(nodes: &mut [Node<'_>], ask: &mut Ask<'_>) {
    let mut open: Vec<Field> = Vec::new();
    for index in 0..nodes.len() {
        match &nodes[index] {
            Node::Instruction { text, .. } => {
                if let Some(field) = open.last_mut().filter(|field| field.separate.is_none()) {
                    field.text.push_str(text);
                    field.instructions.push(index);
                }
            }
            Node::Event(Event::Start(mark) | Event::Empty(mark)) if mark.name().as_ref() == "w:fldChar" => {
                match attribute(mark, "w:fldCharType").as_str() {
                    "begin" => {
                        open.push(Field {
                            begin: index,
                            separate: None,
                            text: String::new(),
                            instructions: Vec::new(),
                        });
                    }
                    "separate" => {
                        if let Some(field) = open.last_mut() {
                            field.separate = Some(index);
                        }
                    }
                    "end" => {
                        let Some(field) = open.pop() else { continue };
                        let value = value_of(&field.text, ask);
                        // Inside another field's instruction there is no text to be seen.
                        let in_instruction = open.last().is_some_and(|around| around.separate.is_none());
                        if let (Some(value), false) = (value, in_instruction) {
                            fill_field(nodes, &field, index, value);
                        }
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }
}

fn fill_field(nodes: &mut [Node<'_>], field: &Field, end: usize, value: String) {
    let shown = field.separate.is_some_and(|separate| show(nodes, separate..end, &value));
    for index in [Some(field.begin), field.separate, Some(end)].into_iter().flatten() {
        remove_mark(nodes, index);
    }
    for index in &field.instructions {
        nodes[*index] = Node::Gone;
    }
    if !shown {
        // In the run of the mark, with its format.
        nodes[field.begin] = Node::added(value, true);
    }
}

/// Takes a mark away, with what it holds where it is not empty.
fn remove_mark(nodes: &mut [Node<'_>], index: usize) {
    let is_whole = matches!(nodes[index], Node::Event(Event::Empty(_)));
    nodes[index] = Node::Gone;
    if is_whole {
        return;
    }
    for node in &mut nodes[index + 1..] {
        let ends = matches!(node, Node::Event(Event::End(end)) if end.name().as_ref() == "w:fldChar");
        *node = Node::Gone;
        if ends {
            return;
        }
    }
}

/// The texts of each paragraph by their nodes; `None` is a tab or a break, across which no
/// placeholder reaches. A paragraph in a text box belongs to itself.
fn paragraphs(nodes: &[Node<'_>]) -> Result<Vec<Vec<Option<usize>>>, DocxError> {
    let mut open: Vec<Vec<Option<usize>>> = Vec::new();
    let mut done = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        match node {
            Node::Event(Event::Start(start)) if start.name().as_ref() == "w:p" => {
                if open.len() >= DEEPEST {
                    return Err(DocxError::Limit { what: "depth", limit: DEEPEST as u64 });
                }
                open.push(Vec::new());
            }
            Node::Event(Event::End(end)) if end.name().as_ref() == "w:p" => done.extend(open.pop()),
            Node::Event(Event::Empty(empty)) if matches!(empty.name().as_ref(), "w:tab" | "w:br" | "w:cr") => {
                if let Some(paragraph) = open.last_mut() {
                    paragraph.push(None);
                }
            }
            Node::Text { .. } => {
                if let Some(paragraph) = open.last_mut() {
                    paragraph.push(Some(index));
                }
            }
            _ => {}
        }
    }
    done.append(&mut open);
    Ok(done)
}

/// A piece of a paragraph's text: which node, and where it begins in the joined text.
struct Stretch {
    node: usize,
    from: usize,
    text: String,
    touched: bool,
}

fn fill_paragraph(nodes: &mut [Node<'_>], paragraph: &[Option<usize>], ask: &mut Ask<'_>) {
    let mut joined = String::new();
    let mut stretches: Vec<Stretch> = Vec::new();
    for place in paragraph {
        match place {
            None => joined.push('\n'),
            Some(node) => {
                if let Node::Text { text, .. } = &nodes[*node] {
                    stretches.push(Stretch { node: *node, from: joined.len(), text: text.clone(), touched: false });
                    joined.push_str(text);
                }
            }
        }
    }
    let values: Vec<_> =
        placeholders(&joined).into_iter().filter_map(|(from, until, name)| Some((from, until, ask(&name)?))).collect();
    // From the end, so that what comes before keeps its place.
    for (from, until, value) in values.into_iter().rev() {
        replace(&mut stretches, from, until, &value);
    }
    for stretch in stretches.into_iter().filter(|stretch| stretch.touched) {
        nodes[stretch.node].set(&stretch.text);
    }
}

/// Where placeholders stand in a text, and their names.
fn placeholders(text: &str) -> Vec<(usize, usize, String)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = text[from..].find("{{").map(|at| from + at) {
        let Some(close) = text[open..].find("}}").map(|at| open + at) else { break };
        // The innermost pair counts: of "{{{Ort}}}" the outer braces are text.
        let open = open + text[open..close].rfind("{{").unwrap_or(0);
        let inside = open + 2;
        if inside <= close && !text[inside..close].contains(['\n', '{', '}']) {
            found.push((open, close + 2, text[inside..close].trim().to_owned()));
        }
        from = close + 2;
    }
    found
}

/// Puts a value in the place of a stretch of the joined text: into the run where it begins; the
/// runs into which it reached lose their part of it.
fn replace(stretches: &mut [Stretch], from: usize, until: usize, value: &str) {
    let mut put = false;
    // They stand in order: a document of a hundred thousand runs is not gone through for each place.
    let first = stretches.partition_point(|stretch| stretch.from <= from).saturating_sub(1);
    for stretch in stretches[first..].iter_mut().take_while(|stretch| stretch.from < until) {
        // The original length: what lies behind this place was changed already, what lies before was not.
        let start = stretch.from;
        let length = stretch.text.len();
        let (low, high) = (from.saturating_sub(start), until.saturating_sub(start));
        if from >= start + length || until <= start {
            continue;
        }
        let (low, high) = (low.min(length), high.min(length));
        stretch.text.replace_range(low..high, if put { "" } else { value });
        stretch.touched = true;
        put = true;
    }
}

fn write(nodes: Vec<Node<'_>>) -> Result<String, DocxError> {
    let mut writer = Writer::new(Vec::new());
    let put = |writer: &mut Writer<Vec<u8>>, event: Event<'_>| writer.write_event(event).map_err(DocxError::damaged);
    for node in nodes {
        match node {
            Node::Gone => {}
            Node::Event(event) => put(&mut writer, event)?,
            Node::Text { text, touched: true, .. } => write_value(&mut writer, &text)?,
            Node::Text { start, text, .. } | Node::Instruction { start, text } => {
                let end = start.to_end().into_owned();
                put(&mut writer, Event::Start(start))?;
                put(&mut writer, Event::Text(BytesText::new(&text)))?;
                put(&mut writer, Event::End(end))?;
            }
            Node::Added { text, in_run: true } => write_value(&mut writer, &text)?,
            Node::Added { text, in_run: false } => {
                put(&mut writer, Event::Start(BytesStart::new("w:r")))?;
                write_value(&mut writer, &text)?;
                put(&mut writer, Event::End(BytesEnd::new("w:r")))?;
            }
        }
    }
    String::from_utf8(writer.into_inner()).map_err(DocxError::damaged)
}

/// A value as text elements with breaks between its lines; blanks at its ends are kept, and what
/// XML cannot hold is left out.
fn write_value(writer: &mut Writer<Vec<u8>>, value: &str) -> Result<(), DocxError> {
    let mut put = |event: Event<'_>| writer.write_event(event).map_err(DocxError::damaged);
    for (index, line) in value.split('\n').enumerate() {
        if index > 0 {
            put(Event::Empty(BytesStart::new("w:br")))?;
        }
        let line: String = line
            .chars()
            .map(|c| if c == '\t' { ' ' } else { c })
            .filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
            .collect();
        put(Event::Start(BytesStart::new("w:t").with_attributes([("xml:space", "preserve")])))?;
        put(Event::Text(BytesText::new(&line)))?;
        put(Event::End(BytesEnd::new("w:t")))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_million_elements_is_refused() {
        let xml = format!("<w:body>{}</w:body>", "<a/>".repeat(MAX_NODES));
        assert!(matches!(read(&xml), Err(DocxError::Limit { what: "elements", .. })));
        let xml = format!("<w:body>{}</w:body>", "<a/>".repeat(1_000));
        assert_eq!(read(&xml).unwrap().len(), 1_002);
    }

    #[test]
    fn a_place_is_filled_across_many_runs() {
        let mut stretches: Vec<Stretch> = ["Sehr ", "{{A", "nre", "de}}", " Weber", "{{Ort}}"]
            .iter()
            .scan(0, |from, text| {
                let start = *from;
                *from += text.len();
                Some(Stretch { node: 0, from: start, text: (*text).to_owned(), touched: false })
            })
            .collect();
        replace(&mut stretches, 21, 28, "Kiel");
        replace(&mut stretches, 5, 15, "geehrte Frau");
        let texts: Vec<_> = stretches.iter().map(|stretch| stretch.text.as_str()).collect();
        assert_eq!(texts, ["Sehr ", "geehrte Frau", "", "", " Weber", "Kiel"]);
    }
}
