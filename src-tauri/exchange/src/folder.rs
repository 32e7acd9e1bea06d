//! A folder of files as one ZIP archive, written file by file so that none is held beside another.

use std::collections::HashSet;
use std::io::{Seek, Write};

use chrono::{Datelike, NaiveDate};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What is packed already grows no smaller.
const PACKED: &[&str] = &["pdf", "jpg", "jpeg", "png", "zip", "docx", "xlsx", "pptx", "mp4", "heic", "webp"];

/// A folder that is being written.
pub struct Folder<W: Write + Seek> {
    archive: ZipWriter<W>,
    day: NaiveDate,
    taken: HashSet<String>,
}

impl<W: Write + Seek> Folder<W> {
    /// An empty folder; its files bear the day.
    #[must_use]
    pub fn new(out: W, day: NaiveDate) -> Self {
        Self { archive: ZipWriter::new(out), day, taken: HashSet::new() }
    }

    /// Adds a file under a path with `/`; one that is taken gets a number. Its name at last.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn add(&mut self, path: &str, bytes: &[u8]) -> std::io::Result<String> {
        let name = self.free(path);
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
        let method =
            if PACKED.contains(&ending.as_str()) { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let (year, month, day) = (u16::try_from(self.day.year()), self.day.month() as u8, self.day.day() as u8);
        let at = year.ok().and_then(|year| DateTime::from_date_and_time(year, month, day, 12, 0, 0).ok());
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(at.unwrap_or_default())
            .large_file(bytes.len() > u32::MAX as usize / 2);
        self.archive.start_file(name.as_str(), options)?;
        self.archive.write_all(bytes)?;
        Ok(name)
    }

    /// Ends the folder and gives back what it was written to.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn finish(self) -> std::io::Result<W> {
        Ok(self.archive.finish()?)
    }

    /// A name that no file has, also where upper and lower case are one.
    fn free(&mut self, path: &str) -> String {
        let (stem, ending) = match path.rsplit_once('.') {
            Some((stem, ending)) if !ending.contains('/') => (stem, format!(".{ending}")),
            _ => (path, String::new()),
        };
        let mut name = path.to_owned();
        let mut number = 2;
        while !self.taken.insert(name.to_lowercase()) {
            name = format!("{stem} ({number}){ending}");
            number += 1;
        }
        name
    }
}

/// A text as the name of a file or folder on every system: no separators and signs that Windows refuses, no dots or
/// blanks at the end, no names of devices, at most `most` characters.
#[must_use]
pub fn name(text: &str, most: usize) -> String {
    let plain: String =
        text.chars().map(|c| if c.is_control() || r#"\/:*?"<>|"#.contains(c) { ' ' } else { c }).collect();
    let short: String = plain.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(most).collect();
    let name = short.trim_matches(|c: char| c == '.' || c.is_whitespace());
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let device = matches!(stem.as_str(), "con" | "prn" | "aux" | "nul")
        || (stem.len() == 4
            && (stem.starts_with("com") || stem.starts_with("lpt"))
            && stem.ends_with(|c: char| c.is_ascii_digit()));
    if name.is_empty() || device { format!("_{name}") } else { name.to_owned() }
}

/// A text as the name of a file: as [`name`], its ending kept whatever its length.
#[must_use]
pub fn file_name(text: &str, most: usize) -> String {
    match text.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && (1..=8).contains(&ending.chars().count()) => {
            format!("{}.{}", name(stem, most), name(ending, 8))
        }
        _ => name(text, most),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::*;

    #[test]
    fn a_folder_is_read_again_with_its_names() {
        let day = "2026-11-21".parse().unwrap();
        let mut folder = Folder::new(Cursor::new(Vec::new()), day);
        for (path, text) in [("Ü/Vertrag.pdf", "eins"), ("Ü/vertrag.PDF", "zwei"), ("Liste", "drei"), ("Liste", "vier")]
        {
            folder.add(path, text.as_bytes()).unwrap();
        }
        let bytes = folder.finish().unwrap().into_inner();
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut found = Vec::new();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            found.push((file.name().unwrap().into_owned(), text));
        }
        let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        assert_eq!(
            found,
            [
                file("Ü/Vertrag.pdf", "eins"),
                file("Ü/vertrag (2).PDF", "zwei"),
                file("Liste", "drei"),
                file("Liste (2)", "vier"),
            ]
        );
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        for (text, expected) in [
            ("Vertrag über vieles.pdf", "Vertrag.pdf"),
            ("a.b.PDF", "a.b.PDF"),
            (".htaccess", "htacce"),
            ("ohne Ende", "ohne En"),
            ("Satz. Und noch einer ohne Ende", "Satz. U"),
        ] {
            assert_eq!(file_name(text, 7), expected);
        }
    }

    #[test]
    fn names_hold_on_every_system() {
        for (text, expected) in [
            ("V-2024-0002 Miete: Büro / Halle", "V-2024-0002 Miete Büro Halle"),
            ("../../etc", "etc"),
            ("Vertrag. ", "Vertrag"),
            ("CON", "_CON"),
            ("com1.txt", "_com1.txt"),
            ("Komma", "Komma"),
            ("", "_"),
            ("...", "_"),
            ("Länge und mehr", "Länge und"),
        ] {
            assert_eq!(name(text, if text.starts_with('L') { 9 } else { 80 }), expected);
        }
    }
}
