//! A set paper and its ways out: pages as SVG for the preview, one PDF for
//! the printer, the file and the mail.

use std::collections::BTreeSet;
use std::num::NonZeroUsize;

use chrono::{Datelike, NaiveDate};
use kontor_words::PaperLang;
use serde::{Deserialize, Serialize};
use typst::foundations::{NativeElement, Smart, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::PageRanges;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

use crate::engine::{guarded, in_words};
use crate::error::PrintError;

/// Papers with more pages are saved without tags unless asked: tags make a
/// list of 2,000 rows 3.8 MB instead of 0.3 MB.
pub const TAGGED_UP_TO_PAGES: usize = 30;

/// Pages, ready to be looked at, printed and saved. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Paper {
    pub(crate) document: PagedDocument,
    pub(crate) title: String,
    pub(crate) lang: PaperLang,
    pub(crate) day: NaiveDate,
    pub(crate) ident: String,
    pub(crate) missing: BTreeSet<char>,
    pub(crate) logo_left_out: bool,
    pub(crate) untagged: bool,
    /// It shows pages of a PDF 2.0, which an older PDF may not hold.
    pub(crate) newer: bool,
}

/// Whether a PDF is tagged for screen readers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tags {
    /// Tagged up to [`TAGGED_UP_TO_PAGES`], else not.
    #[default]
    Auto,
    /// Tagged however long it is.
    Always,
    /// Not tagged.
    Never,
}

/// What became of the tags.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "tagging", content = "reason")]
pub enum Tagging {
    /// The file conforms to PDF/UA-1.
    Ua1,
    /// Left out: the paper is long.
    LeftOutForLength,
    /// Left out because nobody asked for them.
    NotAsked,
    /// PDF/UA-1 could not be met; the file is untagged. The reason is the
    /// writer's own, for the log.
    Refused(String),
}

/// A PDF and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file. The same data on the same day give the same bytes.
    pub bytes: Vec<u8>,
    /// Whether it is tagged, and if not, why.
    pub tagging: Tagging,
}

impl Paper {
    /// How many pages there are, at least one.
    #[must_use]
    pub fn page_count(&self) -> usize {
        self.document.pages().len()
    }

    /// The title that the PDF carries.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The language the paper is set in.
    #[must_use]
    pub fn lang(&self) -> PaperLang {
        self.lang
    }

    /// Characters that the fonts do not have, in the order of their codes;
    /// each stands on the paper as □. Empty for nearly every paper.
    #[must_use]
    pub fn missing_characters(&self) -> Vec<char> {
        self.missing.iter().copied().collect()
    }

    /// Whether the logo could not be read and the paper stands without it.
    #[must_use]
    pub fn logo_left_out(&self) -> bool {
        self.logo_left_out
    }

    /// One page's size in millimetres, width before height.
    ///
    /// # Errors
    /// `PAPER_NO_SUCH_PAGE`.
    pub fn page_size_mm(&self, page: usize) -> Result<(f64, f64), PrintError> {
        let size = self.page(page)?.frame.size();
        Ok((size.x.to_mm(), size.y.to_mm()))
    }

    /// One page, counted from 0, as a standing SVG file: all outlines, no
    /// fonts needed, white behind.
    ///
    /// # Errors
    /// `PAPER_NO_SUCH_PAGE`, `PAPER_PANICKED`.
    pub fn svg(&self, page: usize) -> Result<String, PrintError> {
        let page = self.page(page)?;
        guarded(|| Ok(typst_svg::svg(page, &SvgOptions::default())))
    }

    /// All pages as one PDF with title, language and fonts subset. Where
    /// PDF/UA-1 cannot be met the file comes untagged and says so.
    ///
    /// # Errors
    /// `PAPER_NO_PDF`, `PAPER_PANICKED`.
    pub fn pdf(&self, tags: Tags) -> Result<Pdf, PrintError> {
        let untagged = match tags {
            Tags::Never => Some(Tagging::NotAsked),
            Tags::Auto if self.untagged => Some(Tagging::NotAsked),
            Tags::Auto if self.page_count() > TAGGED_UP_TO_PAGES => Some(Tagging::LeftOutForLength),
            Tags::Auto | Tags::Always => None,
        };
        if let Some(tagging) = untagged {
            return Ok(Pdf { bytes: self.write_pdf(false)?, tagging });
        }
        match self.write_pdf(true) {
            Ok(bytes) => Ok(Pdf { bytes, tagging: Tagging::Ua1 }),
            Err(PrintError::NoPdf { detail } | PrintError::Panicked { detail }) => {
                Ok(Pdf { bytes: self.write_pdf(false)?, tagging: Tagging::Refused(detail) })
            }
            Err(error) => Err(error),
        }
    }

    /// Some of the pages (from 0) as an untagged PDF, for a printer with several trays.
    ///
    /// # Errors
    /// `PAPER_NO_SUCH_PAGE` where there are none of them; `PAPER_NO_PDF`, `PAPER_PANICKED`.
    pub fn pdf_of(&self, pages: &[usize]) -> Result<Vec<u8>, PrintError> {
        let all = self.page_count();
        if pages.is_empty() || pages.iter().any(|page| *page >= all) {
            return Err(PrintError::NoSuchPage { page: pages.iter().copied().max().unwrap_or(0), pages: all });
        }
        let number = |page: &usize| NonZeroUsize::new(*page + 1);
        self.write(false, Some(PageRanges::new(pages.iter().map(|page| number(page)..=number(page)).collect())))
    }

    fn write_pdf(&self, tagged: bool) -> Result<Vec<u8>, PrintError> {
        self.write(tagged, None)
    }

    fn write(&self, tagged: bool, page_ranges: Option<PageRanges>) -> Result<Vec<u8>, PrintError> {
        let no_pdf = |detail: String| PrintError::NoPdf { detail };
        let standards: &[PdfStandard] = match (tagged, self.newer) {
            (true, _) => &[PdfStandard::Ua_1],
            (false, true) => &[PdfStandard::V_2_0],
            (false, false) => &[],
        };
        let standards = PdfStandards::new(standards).map_err(|error| no_pdf(error.message().to_string()))?;
        let options = PdfOptions {
            ident: Smart::Custom(self.ident.clone()),
            creator: Smart::Custom(Some("Kontor".to_owned())),
            timestamp: midnight(self.day),
            page_ranges,
            standards,
            tagged,
            pretty: false,
        };
        guarded(|| typst_pdf::pdf(&self.document, &options).map_err(|errors| no_pdf(in_words(&errors))))
    }

    fn page(&self, page: usize) -> Result<&typst_layout::Page, PrintError> {
        let pages = self.document.pages();
        pages.get(page).ok_or(PrintError::NoSuchPage { page, pages: pages.len() })
    }

    /// On which page (from 0) each row stands that the template marked with
    /// its index, in the order of the rows.
    pub(crate) fn pages_of_rows(&self) -> Vec<usize> {
        self.marks().into_iter().map(|mark| mark.page).collect()
    }

    /// Every place that the template marked with a number, in the order of the numbers.
    pub(crate) fn marks(&self) -> Vec<Mark> {
        let introspector = self.document.introspector();
        let mut marks: Vec<Mark> = introspector
            .query(&MetadataElem::ELEM.select())
            .iter()
            .filter_map(|mark| {
                let Value::Int(value) = mark.to_packed::<MetadataElem>()?.value else {
                    return None;
                };
                let place = introspector.position(mark.location()?)?;
                Some(Mark { value, page: place.page.get() - 1, y_mm: place.point.y.to_mm() })
            })
            .collect();
        marks.sort_by_key(|mark| mark.value);
        marks.dedup_by_key(|mark| mark.value);
        marks
    }
}

/// A place that a template marked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Mark {
    /// The number.
    pub(crate) value: i64,
    /// The page, from 0.
    pub(crate) page: usize,
    /// From the page's upper edge, in millimetres.
    pub(crate) y_mm: f64,
}

/// The day at 00:00 UTC: no clock time ever stands on or in a paper.
fn midnight(day: NaiveDate) -> Option<Timestamp> {
    let part = |number: u32| u8::try_from(number).ok();
    typst::foundations::Datetime::from_ymd_hms(day.year(), part(day.month())?, part(day.day())?, 0, 0, 0)
        .map(Timestamp::new_utc)
}
