//! Sitzungsmappe: agenda, open points, the minutes before and all annexes as one PDF with bookmarks.
//!
//! The papers of our own are set as they are by themselves and laid into sheets of one document, which draws the files
//! and knows the bookmarks. Each part begins on a front where both sides are printed. A file that cannot be shown gets a
//! page that says so and stays a file: it never keeps the folder from the user.

mod look;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use kontor_words::PaperLang;
use kontor_words::papers::sitting_folder::{FolderWords, sitting_folder};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use typst::foundations::Bytes;
use typst::layout::{FrameItem, GroupItem, Point};
use typst::model::Document;
use typst_layout::PagedDocument;

use self::look::{Beside, Look, look};
use super::{PaperKind, Takes};
use crate::engine::{Template, compile_with, language, region};
use crate::error::PrintError;
use crate::fonts::Face;
use crate::joined::forget;
use crate::logo::Logo;
use crate::paper::{Paper, Tags};
use crate::text::{breakable, make_drawable};

/// The registry's line.
pub(super) const KIND: PaperKind = PaperKind {
    code: "sitting-folder",
    takes: Takes::Record("event"),
    forms: &["both_sides", "one_side"],
    name: ("Sitzungsmappe", "Meeting folder"),
    found: ("Termine › Termin › Drucken", "Events › event › Print"),
};

/// A folder has at most so many pages.
pub const MOST_PAGES: usize = 600;

/// A4, upright, in millimetres.
const A4: (f64, f64) = (210.0, 297.0);
/// Points of a millimetre.
const POINTS: f32 = 72.0 / 25.4;
/// Width of a title on the front sheet beside the firm, and of one in its table.
const TITLE: f32 = 105.0;
const PART: f32 = 95.0;
/// Width of a name on the page of a file that cannot be shown.
const NAME: f32 = 150.0;

/// A paper of our own.
#[derive(Debug, Clone)]
pub struct FolderPart {
    /// What it is called on the front sheet and among the bookmarks.
    pub title: String,
    /// Its pages.
    pub paper: Paper,
}

/// A file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FolderAnnex {
    /// "Anlage 2".
    pub number: u32,
    /// The file's name.
    pub name: String,
    /// The items that name it.
    pub items: Vec<String>,
    /// The file; none where it cannot be read any more.
    pub bytes: Option<Vec<u8>>,
}

/// The folder, ready to be set.
#[derive(Debug, Clone, Default)]
pub struct FolderPaper {
    /// The own firm.
    pub firm: String,
    /// The sitting.
    pub title: String,
    /// When and where, in words.
    pub about: Vec<String>,
    /// The papers of our own, in order.
    pub parts: Vec<FolderPart>,
    /// The annexes, in order.
    pub annexes: Vec<FolderAnnex>,
    /// What the agenda names and nobody attached: "3", "Plan.pdf".
    pub lacking: Vec<String>,
    /// What else has to be said on the front sheet.
    pub notes: Vec<String>,
    /// Each part begins on a front.
    pub both_sides: bool,
    /// The day of the data.
    pub as_of: NaiveDate,
}

/// The folder as it was set.
#[derive(Debug, Clone)]
pub struct SetFolder {
    /// Its pages.
    pub paper: Paper,
    /// The names of the files that stay files.
    pub beside: Vec<String>,
    /// The names of the files with fields or notes that do not come along.
    pub without_notes: Vec<String>,
}

/// One sheet of the folder.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Leaf {
    /// Nothing, so that what follows begins on a front.
    Free,
    /// A page (from 0) of a part.
    Own { part: usize, page: usize },
    /// A page (from 0) of a PDF with its size in millimetres.
    Sheet { annex: usize, page: usize, size: (f64, f64) },
    /// A picture, or the word that a file stays a file.
    Single { annex: usize },
}

impl FolderPaper {
    /// Sets the folder.
    ///
    /// # Errors
    /// `FOLDER_TOO_MANY_PAGES`; `PAPER_UNSETTABLE` or `PAPER_PANICKED`, both faults of the program.
    pub fn set(mut self, lang: PaperLang, logo: Option<&Logo>) -> Result<SetFolder, PrintError> {
        let mut looks = Vec::with_capacity(self.annexes.len());
        let mut files = Vec::with_capacity(self.annexes.len());
        for annex in &mut self.annexes {
            let lost = annex.bytes.is_none();
            let file = Bytes::new(annex.bytes.take().unwrap_or_default());
            // What calls itself a PDF and is none is no format without pages.
            let broken = |found: &Look| *found == Look::Beside(Beside::NoPages) && is_pdf(&annex.name);
            let found = look(&file);
            looks.push(if lost || broken(&found) { Look::Beside(Beside::Damaged) } else { found });
            files.push(file);
        }
        self.refuse_too_many(&looks)?;
        for (index, file) in files.iter().enumerate() {
            if !matches!(looks[index], Look::Beside(_)) && !self.stands(index, file, &looks, lang) {
                looks[index] = Look::Beside(Beside::Damaged);
            }
        }
        let named = |wanted: fn(&Look) -> bool| -> Vec<String> {
            let found = self.annexes.iter().zip(&looks).filter(|(_, look)| wanted(look));
            found.map(|(annex, _)| annex.name.clone()).collect()
        };
        let beside = named(|look| matches!(look, Look::Beside(_)));
        let without_notes = named(|look| matches!(look, Look::Pages { notes: true, .. }));

        let mut missing = BTreeSet::new();
        let (logo, front) = self.front_pages(&looks, lang, logo, &mut missing)?;
        let leaves = self.leaves(&looks, front);
        let mut data = self.describe(&looks, &leaves, front, lang);
        make_drawable(&mut data, &mut missing);
        let (document, ident) = compile_with(Template::SittingFolder, &data, logo.as_ref(), &files)?;
        let mut paper = self.paper(document, ident, lang);
        paper.newer = is_newer(&looks);
        paper.missing.extend(missing);
        self.lay_in(&mut paper, &leaves, front);
        Ok(SetFolder { paper, beside, without_notes })
    }

    fn refuse_too_many(&self, looks: &[Look]) -> Result<(), PrintError> {
        let pages = self.leaves(looks, 1).len() + 1;
        if pages > MOST_PAGES { Err(PrintError::TooManyPages { pages, most: MOST_PAGES }) } else { Ok(()) }
    }

    /// Whether a file can be set and written: one that cannot shall not take the others with it.
    fn stands(&self, index: usize, file: &Bytes, looks: &[Look], lang: PaperLang) -> bool {
        let leaves: Vec<Leaf> = sheets(index, &looks[index]).collect();
        let mut data = self.describe(looks, &leaves, 0, lang);
        data["front"] = Value::Null;
        for leaf in data["leaves"].as_array_mut().into_iter().flatten() {
            leaf["file"] = json!("file-0");
        }
        make_drawable(&mut data, &mut BTreeSet::new());
        let set = compile_with(Template::SittingFolder, &data, None, std::slice::from_ref(file));
        set.is_ok_and(|(document, ident)| {
            let mut paper = self.paper(document, ident, lang);
            paper.newer = is_newer(&looks[index..=index]);
            paper.pdf(Tags::Never).is_ok()
        })
    }

    /// How many pages the front sheet takes, and the logo where it can be drawn. The page numbers on it follow from its
    /// length, which they hardly change.
    fn front_pages(
        &self,
        looks: &[Look],
        lang: PaperLang,
        logo: Option<&Logo>,
        missing: &mut BTreeSet<char>,
    ) -> Result<(Option<Logo>, usize), PrintError> {
        let mut logo = logo.cloned();
        let mut front = 1;
        for _ in 0..4 {
            let leaves = self.leaves(looks, front);
            let mut data = self.describe(looks, &leaves, front, lang);
            data["leaves"] = json!([]);
            make_drawable(&mut data, missing);
            let mut set = compile_with(Template::SittingFolder, &data, logo.as_ref(), &[]);
            if set.is_err() && logo.take().is_some() {
                set = compile_with(Template::SittingFolder, &data, None, &[]);
            }
            let pages = set?.0.pages().len();
            if pages == front {
                break;
            }
            front = pages;
        }
        Ok((logo, front))
    }

    /// Every sheet behind the front one, in order.
    fn leaves(&self, looks: &[Look], front: usize) -> Vec<Leaf> {
        let mut leaves = Vec::new();
        let begin = |leaves: &mut Vec<Leaf>| {
            if self.both_sides && (front + leaves.len()) % 2 == 1 {
                leaves.push(Leaf::Free);
            }
        };
        for (part, found) in self.parts.iter().enumerate() {
            begin(&mut leaves);
            leaves.extend((0..found.paper.page_count()).map(|page| Leaf::Own { part, page }));
        }
        for (annex, look) in looks.iter().enumerate() {
            begin(&mut leaves);
            leaves.extend(sheets(annex, look));
        }
        leaves
    }

    /// On which page of the folder (from 1) a part or an annex begins.
    fn page_of(leaves: &[Leaf], front: usize, is_it: impl Fn(&Leaf) -> bool) -> String {
        leaves.iter().position(is_it).map_or_else(String::new, |index| (front + index + 1).to_string())
    }

    fn title(&self, w: &FolderWords) -> String {
        format!("{}: {}", w.folder, self.title)
    }

    fn describe(&self, looks: &[Look], leaves: &[Leaf], front: usize, lang: PaperLang) -> Value {
        let w = sitting_folder(lang);
        json!({
            "document_title": self.title(w),
            "author": self.firm,
            "language": language(lang),
            "region": region(lang),
            "front": self.front(looks, leaves, front, lang),
            "leaves": leaves.iter().enumerate().map(|(index, leaf)| {
                let mut data = self.leaf(*leaf, looks, lang);
                data["number"] = json!(format!("{} {}", w.folder_page, front + index + 1));
                data
            }).collect::<Vec<_>>(),
        })
    }

    fn front(&self, looks: &[Look], leaves: &[Leaf], front: usize, lang: PaperLang) -> Value {
        let w = sitting_folder(lang);
        let fit = |text: &str, room: f32, size: f32| breakable(text, room * POINTS, Face::SemiBold, size, lang);
        let mut rows = Vec::new();
        for (index, part) in self.parts.iter().enumerate() {
            let page = Self::page_of(leaves, front, |leaf| matches!(leaf, Leaf::Own { part, .. } if *part == index));
            rows.push(
                json!({ "label": "", "title": fit(&part.title, PART, 9.5), "notes": [], "items": "", "page": page }),
            );
        }
        for (index, (annex, look)) in self.annexes.iter().zip(looks).enumerate() {
            let mut notes = Vec::new();
            match look {
                Look::Beside(_) => notes.push(w.beside),
                Look::Pages { notes: true, .. } => notes.push(w.notes_left_out),
                Look::Pages { .. } | Look::Picture(_) => {}
            }
            rows.push(json!({
                "label": label(annex, w),
                "title": fit(&annex.name, PART, 9.5),
                "notes": notes,
                "items": fit(&annex.items.join(", "), 26.0, 9.5),
                "page": Self::page_of(leaves, front, |leaf| leaf.annex() == Some(index)),
            }));
        }
        let mut notes = self.notes.clone();
        if self.annexes.is_empty() && self.lacking.is_empty() {
            notes.push(w.no_annexes.to_owned());
        }
        if !self.lacking.is_empty() {
            let named = self.lacking.iter().map(|one| match one.parse::<u32>() {
                Ok(number) => format!("{} {number}", w.annex),
                Err(_) => one.clone(),
            });
            notes.push(format!("{} {}.", w.lacking, named.collect::<Vec<_>>().join(", ")));
        }
        json!({
            "heading": w.folder,
            "title": fit(&self.title, TITLE, 12.5),
            "about": self.about.iter().map(|line| fit(line, TITLE, 10.5)).collect::<Vec<_>>(),
            "firm": fit(&self.firm, 52.0, 10.5),
            "heads": { "part": w.part, "item": w.item, "page": w.page },
            "rows": rows,
            "notes": notes.iter().map(|note| fit(note, 165.0, 10.5)).collect::<Vec<_>>(),
        })
    }

    /// What the template needs to know of a sheet.
    fn leaf(&self, leaf: Leaf, looks: &[Look], lang: PaperLang) -> Value {
        let w = sitting_folder(lang);
        let sized = |(width, height): (f64, f64)| json!({ "kind": "own", "width": width, "height": height, "bookmark": null, "label": "" });
        match leaf {
            Leaf::Free => {
                let mut data = sized(A4);
                data["kind"] = json!("free");
                data["free"] = json!(w.free);
                data
            }
            Leaf::Own { part, page } => {
                let part = &self.parts[part];
                let mut data = sized(part.paper.page_size_mm(page).unwrap_or(A4));
                data["bookmark"] = json!((page == 0).then_some(&part.title));
                data
            }
            Leaf::Sheet { annex, page, size } => {
                let (sheet, scale) = fitted(size);
                let mut data = self.of_annex(sized(sheet), annex, page == 0, w);
                data["kind"] = json!("sheet");
                data["page"] = json!(page + 1);
                data["wide"] = json!(size.0 * scale);
                data["high"] = json!(size.1 * scale);
                data
            }
            Leaf::Single { annex } => {
                let mut data = self.of_annex(sized(A4), annex, true, w);
                match &looks[annex] {
                    Look::Picture(format) => {
                        data["kind"] = json!("picture");
                        data["format"] = json!(format);
                    }
                    Look::Pages { .. } => {}
                    Look::Beside(beside) => {
                        let name = &self.annexes[annex].name;
                        data["kind"] = json!("beside");
                        data["name"] = json!(breakable(name, NAME * POINTS, Face::SemiBold, 12.5, lang));
                        data["beside"] = json!(w.beside);
                        data["reason"] = json!(beside.reason(w));
                    }
                }
                data
            }
        }
    }

    fn of_annex(&self, mut data: Value, index: usize, first: bool, w: &FolderWords) -> Value {
        let annex = &self.annexes[index];
        data["label"] = json!(label(annex, w));
        data["file"] = json!(format!("file-{index}"));
        data["bookmark"] = json!(first.then(|| format!("{}: {}", label(annex, w), annex.name)));
        data
    }

    fn paper(&self, document: PagedDocument, ident: String, lang: PaperLang) -> Paper {
        Paper {
            document,
            title: self.title(sitting_folder(lang)),
            lang,
            day: self.as_of,
            ident,
            missing: BTreeSet::new(),
            logo_left_out: self.parts.iter().any(|part| part.paper.logo_left_out),
            // Pages of other programs have no tags, and PDF/UA refuses them.
            untagged: true,
            newer: false,
        }
    }

    /// Lays the pages of our own papers into their sheets, below what the sheets bear themselves.
    fn lay_in(&self, paper: &mut Paper, leaves: &[Leaf], front: usize) {
        let mut pages = paper.document.pages().to_vec();
        for (leaf, sheet) in leaves.iter().zip(pages.iter_mut().skip(front)) {
            let Leaf::Own { part, page } = *leaf else { continue };
            let Some(found) = self.parts[part].paper.document.pages().get(page) else { continue };
            let mut frame = found.frame.clone();
            forget(&mut frame);
            sheet.frame.prepend(Point::zero(), FrameItem::Group(GroupItem::new(frame)));
        }
        let mut hash = Sha256::new_with_prefix(paper.ident.as_bytes());
        for part in &self.parts {
            paper.missing.extend(part.paper.missing.iter().copied());
            hash.update(part.paper.ident.as_bytes());
        }
        paper.ident = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        paper.document = PagedDocument::new(pages.into(), paper.document.info().clone());
    }
}

impl Leaf {
    fn annex(&self) -> Option<usize> {
        match self {
            Self::Sheet { annex, .. } | Self::Single { annex } => Some(*annex),
            Self::Free | Self::Own { .. } => None,
        }
    }
}

fn is_pdf(name: &str) -> bool {
    name.to_lowercase().ends_with(".pdf")
}

/// "Anlage 2".
fn label(annex: &FolderAnnex, w: &FolderWords) -> String {
    format!("{} {}", w.annex, annex.number)
}

/// The sheets of one annex.
fn sheets(annex: usize, look: &Look) -> impl Iterator<Item = Leaf> {
    let (sizes, single) = match look {
        Look::Pages { sizes, .. } => (sizes.as_slice(), None),
        Look::Picture(_) | Look::Beside(_) => (&[][..], Some(Leaf::Single { annex })),
    };
    sizes.iter().enumerate().map(move |(page, size)| Leaf::Sheet { annex, page, size: *size }).chain(single)
}

fn is_newer(looks: &[Look]) -> bool {
    looks.iter().any(|look| matches!(look, Look::Pages { newer: true, .. }))
}

/// The sheet of A4 for a page, upright or across, and by what the page is made smaller; none is made larger.
fn fitted((width, height): (f64, f64)) -> ((f64, f64), f64) {
    let sheet = if width > height { (A4.1, A4.0) } else { A4 };
    (sheet, (sheet.0 / width).min(sheet.1 / height).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(both_sides: bool, front: usize) -> String {
        let annex = |number| FolderAnnex { number, ..FolderAnnex::default() };
        let folder = FolderPaper { annexes: vec![annex(1), annex(2), annex(3)], both_sides, ..FolderPaper::default() };
        let pages = |count| Look::Pages { sizes: vec![A4; count], newer: false, notes: false };
        let looks = [pages(2), Look::Beside(Beside::NoPages), pages(3)];
        let leaves = folder.leaves(&looks, front);
        leaves.iter().map(|leaf| leaf.annex().map_or("-".to_owned(), |annex| (annex + 1).to_string())).collect()
    }

    #[test]
    fn each_part_begins_on_a_front() {
        for (both_sides, front, expected) in [
            (true, 1, "-112-333"),
            (true, 2, "112-333"),
            (true, 3, "-112-333"),
            (false, 1, "112333"),
            (false, 2, "112333"),
        ] {
            assert_eq!(plan(both_sides, front), expected, "{both_sides} {front}");
        }
    }

    #[test]
    fn pages_are_made_smaller_and_never_larger() {
        for (size, sheet, scale) in [
            (A4, A4, 1.0),
            ((297.0, 210.0), (297.0, 210.0), 1.0),
            ((148.0, 210.0), A4, 1.0),
            ((420.0, 297.0), (297.0, 210.0), 210.0 / 297.0),
            ((297.0, 420.0), A4, 210.0 / 297.0),
            ((215.9, 279.4), A4, 0.9727),
            ((210.0, 210.0), A4, 1.0),
        ] {
            let (found, by) = fitted(size);
            assert_eq!(found, sheet, "{size:?}");
            assert!((by - scale).abs() < 0.0001, "{size:?}: {by}");
        }
    }
}
