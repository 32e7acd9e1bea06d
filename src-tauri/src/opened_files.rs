//! Files that somebody double-clicked: they arrive on the command line, from a second
//! start, or (macOS) as an event.

use std::path::Path;

/// Kinds of files that Kontor takes.
const ENDINGS: [&str; 3] = ["kontor", "vcf", "csv"];

/// Whether it is an office, by its name.
pub fn is_office(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("kontor"))
}

/// Whether Kontor takes files of this kind. Desktops may hand over anything.
pub fn known(file: &Path) -> bool {
    file.extension()
        .and_then(|ending| ending.to_str())
        .is_some_and(|ending| ENDINGS.contains(&ending.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::known;

    #[test]
    fn only_own_kinds_are_taken() {
        for (file, taken) in
            [("Hansen.KONTOR", true), ("karte.vcf", true), ("run.exe", false), ("termin.ics", false), ("kontor", false)]
        {
            assert_eq!(known(Path::new(file)), taken, "{file}");
        }
    }
}
