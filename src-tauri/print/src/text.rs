//! Text from outside on its way to paper: made drawable, and made breakable
//! where a single word is wider than the place it stands in.

use std::collections::BTreeSet;

use hypher::Lang as Syllables;
use kontor_words::PaperLang;
use serde_json::Value;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::fonts::{Face, MISSING, fonts, width};

/// Break opportunity that shows nothing.
const ZERO_WIDTH_SPACE: char = '\u{200B}';
/// Break opportunity that shows a hyphen when it is used.
const SOFT_HYPHEN: char = '\u{AD}';

/// Makes every string in `value` drawable and notes in `missing` the
/// characters that no face has; each of them becomes □.
pub(crate) fn make_drawable(value: &mut Value, missing: &mut BTreeSet<char>) {
    match value {
        Value::String(text) => {
            if let Some(drawable) = drawable(text, missing) {
                *text = drawable;
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|v| make_drawable(v, missing)),
        Value::Object(fields) => fields.values_mut().for_each(|v| make_drawable(v, missing)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The drawable form of `text`, or `None` where it is drawable as it stands.
fn drawable(text: &str, missing: &mut BTreeSet<char>) -> Option<String> {
    let fonts = fonts();
    let plain =
        |c: char| matches!(c, ' '..='~' | '\n' | SOFT_HYPHEN | ZERO_WIDTH_SPACE) || (fonts.has(c) && !is_invisible(c));
    if text.chars().all(plain) && is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    // Composed letters are drawn better than base and mark, and file names
    // from a Mac come decomposed.
    for c in text.nfc() {
        match c {
            SOFT_HYPHEN | ZERO_WIDTH_SPACE => out.push(c),
            '\t' | '\r' => out.push(' '),
            '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{B}' | '\u{C}' => out.push('\n'),
            '\n' => out.push(c),
            c if c.is_control() || is_invisible(c) => {}
            c if fonts.has(c) => out.push(c),
            c if c.is_whitespace() => out.push(' '),
            c => {
                missing.insert(c);
                out.push(MISSING);
            }
        }
    }
    Some(out)
}

/// Characters that draw nothing and only steer: joiners, direction marks and
/// overrides, variation selectors, skin tones, tags. A paper is read by eye,
/// and an override could turn an amount around.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{61C}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0000}'..='\u{E0FFF}')
}

/// `text` with break opportunities inside those words alone that are wider
/// than `room` (points): at syllables where the language knows them, after
/// signs in addresses, and between any two letters where nothing else helps.
#[must_use]
pub fn breakable(text: &str, room: f32, face: Face, size: f32, lang: PaperLang) -> String {
    // Each line stands for itself: one that fits gets no sign that somebody would copy along with a number.
    if text.contains('\n') {
        let lines = text.split('\n').map(|line| breakable(line, room, face, size, lang));
        return lines.collect::<Vec<_>>().join("\n");
    }
    // Most cells are narrower than their column as a whole.
    if text.len() < 200 && width(text, face, size) <= room {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut pieces = text.split_inclusive([' ', '-', '\u{2013}', '\u{2014}']).peekable();
    while let Some(piece) = pieces.next() {
        let word = piece.trim_end_matches(' ');
        if width(word, face, size) <= room {
            out.push_str(piece);
        } else {
            break_word(word, room, face, size, lang, &mut out);
            out.push_str(&piece[word.len()..]);
        }
        // Between a hyphen and a digit ("V-2024-0002") lines are not broken of themselves. Nowhere else is a sign
        // put that somebody would copy along with an address.
        let digit_follows = pieces.peek().is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        if word.len() == piece.len() && word.ends_with('-') && digit_follows {
            out.push(ZERO_WIDTH_SPACE);
        }
    }
    out
}

fn break_word(word: &str, room: f32, face: Face, size: f32, lang: PaperLang, out: &mut String) {
    let is_letters = word.chars().all(|c| c.is_alphabetic() || matches!(c, ',' | '.' | ';' | ':' | '-' | '(' | ')'));
    let hyphen = width("-", face, size);
    if is_letters {
        let syllables: Vec<&str> = hypher::hyphenate(word, syllables_of(lang)).collect();
        let widest = syllables.iter().map(|s| width(s, face, size) + hyphen).fold(0.0, f32::max);
        if syllables.len() > 1 && widest <= room {
            for (i, syllable) in syllables.iter().enumerate() {
                if i > 0 {
                    out.push(SOFT_HYPHEN);
                }
                out.push_str(syllable);
            }
            return;
        }
    }
    // An address, a code or a made-up word: break after its signs, and between
    // letters only inside a part without a sign that is wider than the room.
    let mut run = 0.0;
    let mut letters = word.chars().peekable();
    while let Some(c) = letters.next() {
        let mut bytes = [0; 4];
        let advance = width(c.encode_utf8(&mut bytes), face, size);
        if run > 0.0 && run + advance > room * 0.96 {
            out.push(ZERO_WIDTH_SPACE);
            run = 0.0;
        }
        out.push(c);
        run += advance;
        if letters.peek().is_some() && matches!(c, '/' | '.' | '_' | '@' | '&' | '?' | '=' | '\\' | '+') {
            out.push(ZERO_WIDTH_SPACE);
            // The next part begins at the earliest here, so that lines end at a sign where they can.
            run = 0.0;
        }
    }
}

fn syllables_of(lang: PaperLang) -> Syllables {
    if lang.is_german() { Syllables::German } else { Syllables::English }
}

/// How many lines `text` takes in a column of `room` points when words are
/// set one after another until the line is full, as Typst does with ragged
/// text.
#[must_use]
pub fn lines(text: &str, room: f32, face: Face, size: f32) -> usize {
    if text.is_empty() {
        return 0;
    }
    let space = width(" ", face, size);
    let mut lines = 0;
    for paragraph in text.split('\n') {
        lines += 1;
        let mut used = 0.0_f32;
        for word in paragraph.split([' ', SOFT_HYPHEN, ZERO_WIDTH_SPACE]) {
            let advance = width(word, face, size);
            if used > 0.0 && used + advance > room {
                lines += 1;
                used = 0.0;
            }
            used += advance + space;
        }
    }
    lines
}

/// Lines are so many times their type's size apart.
pub(crate) const LINE: f32 = 1.2;

/// `text` in the largest type between `from` and `to` in which it fits `width` by `height` points, wrapped where it
/// has to be; what fits in no type is cut with "…" in the smallest one, so that nothing else is pushed away.
#[must_use]
pub(crate) fn fitted(
    text: &str,
    (width_of, height_of): (f32, f32),
    face: Face,
    (from, to): (f32, f32),
    lang: PaperLang,
) -> (f32, String) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // Kerning is not measured; two per cent keep it from wrapping.
    let room = width_of / 1.02;
    let fits = |text: &str, size: f32| lines(text, room, face, size) as f32 * size * LINE <= height_of;
    let mut size = from;
    loop {
        let broken = breakable(&text, room, face, size, lang);
        // A word is broken in the smallest type alone; before that the type gives way.
        let whole = text.split(' ').all(|word| width(word, face, size) <= room);
        if (whole || size <= to) && fits(&broken, size) {
            return (size, broken);
        }
        if size <= to {
            break;
        }
        size = (size - 0.5).max(to);
    }
    let mut cut = text;
    while !cut.is_empty() {
        let mut end = cut.len() - cut.len() / 8 - 1;
        while !cut.is_char_boundary(end) {
            end -= 1;
        }
        cut.truncate(end);
        let broken = breakable(&format!("{}…", cut.trim_end()), room, face, to, lang);
        if fits(&broken, to) {
            return (to, broken);
        }
    }
    (to, String::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str) -> (String, String) {
        let mut missing = BTreeSet::new();
        let mut value = Value::String(text.to_owned());
        make_drawable(&mut value, &mut missing);
        (value.as_str().unwrap().to_owned(), missing.into_iter().collect())
    }

    #[test]
    fn text_is_made_drawable() {
        for (text, expected, missing) in [
            ("Weber & Söhne", "Weber & Söhne", ""),
            ("Mu\u{308}ller", "Müller", ""),
            ("gut 👍🏽!", "gut □!", "👍"),
            ("👩\u{200D}🌾", "□□", "🌾👩"),
            ("שלום", "□□□□", "\u{5d5}\u{5dc}\u{5dd}\u{5e9}"),
            ("1\u{202E}00,00\u{202C} €", "100,00 €", ""),
            ("a\tb\u{7}\u{0}c", "a bc", ""),
            ("eins\u{2028}zwei", "eins\nzwei", ""),
            ("#import \"x\" $a$ *b*", "#import \"x\" $a$ *b*", ""),
        ] {
            assert_eq!(drawn(text), (expected.to_owned(), missing.to_owned()), "{text:?}");
        }
    }

    #[test]
    fn only_overlong_words_get_break_opportunities() {
        let room = 80.0;
        let brk = |text: &str| breakable(text, room, Face::Regular, 9.5, PaperLang::De);
        assert_eq!(brk("Wartung der Telefonanlage im Haus am Hafen"), "Wartung der Telefonanlage im Haus am Hafen");
        let law = brk("Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung");
        assert!(law.contains(SOFT_HYPHEN) && !law.contains(ZERO_WIDTH_SPACE), "{law:?}");
        for hard in ["A".repeat(120), "https://example.org/a/very/long/path?with=many&parts=in".to_owned()] {
            let broken = brk(&hard);
            assert_eq!(broken.replace(ZERO_WIDTH_SPACE, ""), hard);
            for part in broken.split(ZERO_WIDTH_SPACE) {
                assert!(width(part, Face::Regular, 9.5) <= room, "{part}");
            }
        }
    }

    #[test]
    fn lines_are_counted_as_they_are_set() {
        let count = |text: &str| lines(text, 60.0, Face::Regular, 10.0);
        assert_eq!(count(""), 0);
        assert_eq!(count("kurz"), 1);
        assert_eq!(count("eins\nzwei"), 2);
        assert_eq!(count("ein Satz der umbrochen wird"), 3);
    }
}
