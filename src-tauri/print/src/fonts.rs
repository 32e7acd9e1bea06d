//! The four faces of Inter, loaded once, and what can be asked of them without
//! setting a page: does a character exist, and how wide is a text.

use std::collections::HashMap;
use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontVariations};
use typst::utils::LazyHash;

/// The family name that the templates ask for.
pub const FAMILY: &str = "Inter";

/// What stands for a character that no face has.
pub const MISSING: char = '\u{25A1}';

/// A face by its weight, as far as measuring needs to tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Face {
    /// Running text.
    Regular,
    /// Titles, sums and table heads.
    SemiBold,
}

/// The files of `fonts/`, in the order in which Typst knows them.
const FILES: [&[u8]; 4] = [
    include_bytes!("../fonts/Inter-Regular.otf"),
    include_bytes!("../fonts/Inter-Italic.otf"),
    include_bytes!("../fonts/Inter-SemiBold.otf"),
    include_bytes!("../fonts/Inter-Bold.otf"),
];

/// The loaded faces.
pub(crate) struct Fonts {
    /// The metadata that Typst selects by.
    pub(crate) book: LazyHash<FontBook>,
    /// The faces in the order of `FILES`.
    pub(crate) faces: Vec<Font>,
    regular: Advances,
    semibold: Advances,
}

/// The advance widths of one face in em.
struct Advances {
    /// U+0000 to U+024F by index: nearly every letter of an office.
    near: Vec<f32>,
    /// Everything else that the face has.
    far: HashMap<char, f32>,
}

/// The faces; the first call parses them (about 1 ms).
pub(crate) fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| {
        let faces: Vec<Font> = FILES.iter().filter_map(|file| Font::new(Bytes::new(*file), 0)).collect();
        // The files are part of the program and a test counts them.
        debug_assert_eq!(faces.len(), FILES.len());
        let book = LazyHash::new(FontBook::from_fonts(&faces));
        let regular = Advances::of(&faces[0]);
        let semibold = Advances::of(&faces[2]);
        Fonts { book, faces, regular, semibold }
    })
}

impl Fonts {
    /// Whether the faces can draw this character. The weights share one
    /// character set (held by a test), so the regular face answers for all.
    pub(crate) fn has(&self, c: char) -> bool {
        self.faces[0].info().coverage.contains(u32::from(c))
    }
}

impl Advances {
    fn of(font: &Font) -> Self {
        let instance = font.clone().instantiate(font.info().variant, Abs::pt(10.0), &FontVariations::default());
        let tabular = instance.ttf().glyph_index_by_name("zero.tf").or_else(|| instance.ttf().glyph_index('0'));
        let digit = tabular.and_then(|glyph| instance.x_advance(glyph.0)).map_or(0.65, |em| em.get() as f32);
        let width = |c: char| -> f32 {
            if c.is_ascii_digit() {
                return digit;
            }
            let ttf = instance.ttf();
            // Tabular figures bring their signs along: "+", "-" and the point are as wide as a digit then.
            let tabular =
                |glyph| c.is_ascii().then(|| ttf.glyph_name(glyph)).flatten().map(|name| format!("{name}.tf"));
            ttf.glyph_index(c)
                .map(|glyph| tabular(glyph).and_then(|name| ttf.glyph_index_by_name(&name)).unwrap_or(glyph))
                .and_then(|glyph| instance.x_advance(glyph.0))
                .map_or(0.0, |em| em.get() as f32)
        };
        let near = (0..0x250).map(|code| char::from_u32(code).map_or(0.0, width)).collect();
        let far = font
            .info()
            .coverage
            .iter()
            .filter(|code| *code >= 0x250)
            .filter_map(char::from_u32)
            .map(|c| (c, width(c)))
            .collect();
        Self { near, far }
    }

    fn width(&self, c: char) -> f32 {
        match self.near.get(c as usize) {
            Some(width) => *width,
            None => self.far.get(&c).copied().unwrap_or(0.0),
        }
    }
}

/// The width of one line of `text` in points at `size` points, without
/// kerning: at most two per cent off what Typst sets, mostly too wide.
#[must_use]
pub fn width(text: &str, face: Face, size: f32) -> f32 {
    let fonts = fonts();
    let advances = match face {
        Face::Regular => &fonts.regular,
        Face::SemiBold => &fonts.semibold,
    };
    text.chars().map(|c| advances.width(c)).sum::<f32>() * size
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_faces_with_one_character_set() {
        let fonts = fonts();
        assert_eq!(fonts.faces.len(), 4);
        let first = &fonts.faces[0].info().coverage;
        for face in &fonts.faces {
            assert_eq!(face.info().family, FAMILY);
            assert_eq!(&face.info().coverage, first, "{:?}", face.post_script_name());
        }
    }

    #[test]
    fn every_sign_that_the_papers_use_exists() {
        for c in "ÄÖÜäöüßẞéçñłşİ0123456789–—·→!□€§&„“‚‘«»’\u{a0}\u{202f}\u{2011}✓…".chars()
        {
            assert!(fonts().has(c), "{c:?}");
        }
        assert!(!fonts().has('👍') && !fonts().has('ש') && !fonts().has('日'));
    }

    #[test]
    fn figures_are_of_one_width_and_bold_is_wider() {
        assert_eq!(width("11111", Face::Regular, 10.0), width("08642", Face::Regular, 10.0));
        assert!(width("Summe", Face::SemiBold, 10.0) > width("Summe", Face::Regular, 10.0));
        assert!((20.0..40.0).contains(&width("Hansen", Face::Regular, 10.0)));
    }
}
