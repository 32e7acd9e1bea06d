//! Text on its way into XML.

/// Text as XML takes it: marks are escaped, and what XML 1.0 cannot hold is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

/// A run of text; lines in it become line breaks. `format` stands in front of it as it is.
pub(super) fn run(text: &str, format: &str) -> String {
    let format = if format.is_empty() { String::new() } else { format!("<w:rPr>{format}</w:rPr>") };
    let pieces: Vec<String> = text
        .replace("\r\n", "\n")
        .split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}', '\u{85}'])
        .map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line)))
        .collect();
    format!("<w:r>{format}{}</w:r>", pieces.join("<w:br/>"))
}

/// A paragraph of a style, with what is said of it alone.
pub(super) fn paragraph(style: &str, more: &str, runs: &str) -> String {
    let style = if style.is_empty() { String::new() } else { format!("<w:pStyle w:val=\"{style}\"/>") };
    let said = format!("{style}{more}");
    let said = if said.is_empty() { said } else { format!("<w:pPr>{said}</w:pPr>") };
    format!("<w:p>{said}{runs}</w:p>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_typed_is_markup() {
        for (text, expected) in [
            ("Müller & Söhne <Nord> \"GmbH\"", "Müller &amp; Söhne &lt;Nord&gt; &quot;GmbH&quot;"),
            ("]]></w:t>", "]]&gt;&lt;/w:t&gt;"),
            ("a\u{0}b\u{1b}c\u{fffe}d\te", "abcd e"),
            ("👩\u{200d}🌾", "👩\u{200d}🌾"),
        ] {
            assert_eq!(escaped(text), expected);
        }
        assert_eq!(
            run("eins\r\nzwei\u{2028}", ""),
            "<w:r><w:t xml:space=\"preserve\">eins</w:t><w:br/><w:t xml:space=\"preserve\">zwei</w:t>\
             <w:br/><w:t xml:space=\"preserve\"></w:t></w:r>"
        );
    }
}
