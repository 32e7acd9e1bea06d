//! Node.js: looked for, never installed by us.

use std::process::Command;

use crate::Outcome;
use crate::shell::read;

/// The oldest Node.js that the interface's build tool accepts.
const OLDEST: (u32, u32) = (20, 19);

/// Says clearly what is missing if Node.js is absent or too old.
pub fn ensure() -> Outcome<String> {
    let wanted = format!(
        "Kontor's interface is built with Node.js {}.{} or newer (nodejs.org, or your system's package)",
        OLDEST.0, OLDEST.1
    );
    let version =
        read(Command::new("node").arg("--version")).map_err(|_| format!("{wanted}; \"node\" was not found."))?;
    let version = version.trim().to_owned();
    match parse(&version) {
        Some(found) if found >= OLDEST => Ok(version),
        _ => Err(format!("{wanted}; found {version}.")),
    }
}

fn parse(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.trim_start_matches('v').split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::{OLDEST, parse};

    #[test]
    fn versions_compare_by_number() {
        for (version, enough) in [("v20.19.0", true), ("v22.1.0", true), ("v20.9.9", false), ("v8.100.0", false)] {
            assert_eq!(parse(version).is_some_and(|found| found >= OLDEST), enough, "{version}");
        }
        assert_eq!(parse("unknown"), None);
    }
}
