//! What Kontor was started with: files to open, or a measurement of its start.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// A start that is measured and ends by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bench {
    /// Until the interface says that the rows of a list are on the screen.
    Office,
    /// Until an empty page is on the screen: what the system and its webview cost.
    Blank,
}

/// The command line, understood.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// `--bench-start` or `--bench-start=blank`.
    pub bench: Option<Bench>,
    /// Files to open, as absolute paths.
    pub files: Vec<PathBuf>,
}

impl Arguments {
    /// Reads this process's own command line.
    pub fn read() -> Self {
        let folder = std::env::current_dir().unwrap_or_default();
        Self::parse(std::env::args_os().skip(1), &folder)
    }

    /// Understands a command line that was given in `folder`. Unknown options are left
    /// out: desktops add their own, and none of them may keep the office from opening.
    pub fn parse(words: impl IntoIterator<Item = OsString>, folder: &Path) -> Self {
        let mut arguments = Self::default();
        for word in words {
            match word.to_str() {
                Some("--bench-start") => arguments.bench = Some(Bench::Office),
                Some("--bench-start=blank") => arguments.bench = Some(Bench::Blank),
                Some(option) if option.starts_with('-') => {}
                _ => arguments.files.push(folder.join(word)),
            }
        }
        arguments
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Arguments, Bench};

    fn parse(words: &[&str]) -> Arguments {
        Arguments::parse(words.iter().map(Into::into), Path::new("/desk"))
    }

    #[test]
    fn files_are_taken_from_where_they_were_named() {
        let arguments = parse(&["Hansen.kontor", "/post/karte.vcf", "--unknown"]);
        assert_eq!(arguments.files, [Path::new("/desk/Hansen.kontor"), Path::new("/post/karte.vcf")]);
        assert_eq!(arguments.bench, None);
    }

    #[test]
    fn a_measured_start_is_recognised() {
        assert_eq!(parse(&["--bench-start", "a.kontor"]).bench, Some(Bench::Office));
        assert_eq!(parse(&["--bench-start=blank"]).bench, Some(Bench::Blank));
    }
}
