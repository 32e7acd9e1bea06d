//! Reading PDFs back: text and the place of every word.

use std::path::PathBuf;
use std::process::Command;

use kontor_print::{Paper, Tagging, Tags};

/// A PDF on disk.
pub struct Read {
    path: PathBuf,
    pub bytes: Vec<u8>,
    pub tagging: Tagging,
    pub pages: usize,
}

/// A word and its box in millimetres from the page's upper left corner.
#[derive(Debug, Clone)]
pub struct Word {
    pub page: usize,
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
    pub text: String,
}

pub fn read(name: &str, paper: &Paper) -> Read {
    read_tagged(name, paper, Tags::Auto)
}

pub fn read_tagged(name: &str, paper: &Paper, tags: Tags) -> Read {
    let pdf = paper.pdf(tags).unwrap();
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    std::fs::write(&path, &pdf.bytes).unwrap();
    Read { path, bytes: pdf.bytes, tagging: pdf.tagging, pages: paper.page_count() }
}

impl Read {
    /// The text as it stands on the page, page by page.
    pub fn pages(&self) -> Vec<String> {
        let text = self.pdftotext(&["-layout", "-nopgbrk"], None);
        assert!(!text.is_empty());
        (1..=self.pages).map(|page| self.pdftotext(&["-layout", "-nopgbrk"], Some(page))).collect()
    }

    /// All text, with single spaces, no-break spaces included.
    pub fn text(&self) -> String {
        let text = self.pdftotext(&["-nopgbrk"], None);
        text.split(|c: char| c.is_whitespace() || c == '\u{a0}').filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// The text without any space, hyphen or invisible break: for names that
    /// had to be broken.
    pub fn squeezed(&self) -> String {
        // In the order of the file: cell by cell, not line by line.
        squeeze(&self.pdftotext(&["-raw", "-nopgbrk"], None))
    }

    pub fn words(&self) -> Vec<Word> {
        let mut page = 0;
        let mut words = Vec::new();
        for line in self.pdftotext(&["-bbox"], None).lines() {
            let line = line.trim();
            if line.starts_with("<page ") {
                page += 1;
            }
            let Some(rest) = line.strip_prefix("<word ") else {
                continue;
            };
            let value = |key: &str| -> f64 {
                let from = rest.find(key).unwrap() + key.len() + 2;
                rest[from..].split('"').next().unwrap().parse::<f64>().unwrap() / 72.0 * 25.4
            };
            let text = rest.split_once('>').unwrap().1.trim_end_matches("</word>").replace("&amp;", "&");
            words.push(Word {
                page,
                left: value("xMin"),
                top: value("yMin"),
                right: value("xMax"),
                bottom: value("yMax"),
                text,
            });
        }
        words
    }

    /// Every page's size in millimetres, width before height.
    pub fn sizes(&self) -> Vec<(f64, f64)> {
        let value = |line: &str, key: &str| -> f64 {
            let from = line.find(key).unwrap() + key.len() + 2;
            line[from..].split('"').next().unwrap().parse::<f64>().unwrap() / 72.0 * 25.4
        };
        let boxes = self.pdftotext(&["-bbox"], None);
        let pages = boxes.lines().map(str::trim).filter(|line| line.starts_with("<page "));
        pages.map(|line| (value(line, "width"), value(line, "height"))).collect()
    }

    /// The bookmarks with their pages (from 1), by poppler's `pdftohtml`.
    pub fn outline(&self) -> Vec<(String, usize)> {
        let output = Command::new("pdftohtml").args(["-xml", "-i", "-stdout"]).arg(&self.path).output();
        let output = output.expect("pdftohtml of poppler-utils");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        let items = told.lines().filter_map(|line| line.trim().strip_prefix("<item page=\""));
        let item = |item: &str| {
            let (page, rest) = item.split_once("\">").unwrap();
            (rest.trim_end_matches("</item>").to_owned(), page.parse().unwrap())
        };
        items.map(item).collect()
    }

    fn pdftotext(&self, args: &[&str], page: Option<usize>) -> String {
        let mut command = Command::new("pdftotext");
        command.args(args).args(["-enc", "UTF-8"]);
        if let Some(page) = page {
            command.args(["-f", &page.to_string(), "-l", &page.to_string()]);
        }
        let output = command.arg(&self.path).arg("-").output().expect("pdftotext of poppler-utils");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }
}

pub fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{ad}' | '\u{200b}' | '\u{a0}')).collect()
}

/// Nothing stands outside the margins and no word lies on another.
pub fn assert_nothing_clipped(pdf: &Read, width: f64, height: f64) {
    let words = pdf.words();
    for word in &words {
        assert!(word.left >= 24.9 && word.right <= width - 19.9, "outside the margins: {word:?}");
        assert!(word.top >= 10.0 && word.bottom <= height - 9.0, "outside the page: {word:?}");
    }
    for (i, a) in words.iter().enumerate() {
        for b in words[i + 1..].iter().take_while(|b| b.page == a.page) {
            let wide = a.right.min(b.right) - a.left.max(b.left);
            // A box is as high as the font, which is more than the letters.
            let high = a.bottom.min(b.bottom) - a.top.max(b.top);
            assert!(wide < 0.3 || high < 1.6, "{a:?} lies on {b:?}");
        }
    }
}
