//! Pages of several papers as one: each letter with its enclosure, one after the other, in one go to the printer.
//!
//! What is joined is for looking at and for paper. Its pages know nothing of each other any more, so the file has
//! neither tags nor bookmarks.

use std::ops::Range;

use sha2::{Digest, Sha256};
use typst::layout::{Frame, FrameItem};
use typst::model::Document;
use typst_layout::PagedDocument;

use crate::error::PrintError;
use crate::paper::Paper;

/// The pages (from 0) of each paper in the order given. Language and day are those of the first.
///
/// # Errors
/// `PAPER_NO_SUCH_PAGE` where a paper has not so many pages, or there is none at all.
pub fn joined(title: &str, parts: &[(&Paper, Range<usize>)]) -> Result<Paper, PrintError> {
    let mut pages = Vec::new();
    let mut hash = Sha256::new();
    let mut missing = std::collections::BTreeSet::new();
    for (paper, range) in parts {
        let all = paper.document.pages();
        let found = all.get(range.clone()).ok_or(PrintError::NoSuchPage { page: range.end, pages: all.len() })?;
        pages.extend(found.iter().cloned().map(|mut page| {
            forget(&mut page.frame);
            page
        }));
        hash.update(paper.ident.as_bytes());
        hash.update(format!("{range:?}"));
        missing.extend(paper.missing.iter().copied());
    }
    let Some(((first, _), false)) = parts.first().map(|part| (part, pages.is_empty())) else {
        return Err(PrintError::NoSuchPage { page: 0, pages: 0 });
    };
    let mut info = first.document.info().clone();
    info.title = Some(title.into());
    Ok(Paper {
        document: PagedDocument::new(pages.into(), info),
        title: title.to_owned(),
        lang: first.lang,
        day: first.day,
        ident: hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect(),
        missing,
        logo_left_out: parts.iter().any(|(paper, _)| paper.logo_left_out),
        untagged: true,
        newer: parts.iter().any(|(paper, _)| paper.newer),
    })
}

/// Takes away by what a page's parts are known to their own paper: the same enclosure stands there many times.
pub(crate) fn forget(frame: &mut Frame) {
    frame.retain(|item| match item {
        FrameItem::Tag(_) => false,
        FrameItem::Group(group) => {
            group.parent = None;
            forget(&mut group.frame);
            true
        }
        _ => true,
    });
}
