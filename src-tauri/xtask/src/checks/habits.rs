//! Habits of the house: files of one subject, and nothing of anybody's own machine.

use super::Finding;
use crate::place;

/// A file beyond this is probably two.
const LONGEST: usize = 600;

/// Longer files, each with its reason. Generated files need none.
const LONGER: [(&str, &str); 2] = [
    ("src-tauri/core/migrations/0002_back_office.sql", "a step of the schema is one text, run in one transaction"),
    ("src-tauri/api/src/commands.rs", "the list of every command, a line of words and a line of types each"),
];

/// Kinds of files that people write.
const WRITTEN: [&str; 8] = ["rs", "ts", "tsx", "css", "sql", "typ", "toml", "yml"];

/// Checks the habits over all sources.
pub fn check() -> Vec<Finding> {
    let mut long = Vec::new();
    let mut personal = Vec::new();
    let mut loose = Vec::new();
    let mut seen = Vec::new();
    for path in place::sources() {
        let name = place::slashed(&path);
        let ending = name.rsplit('.').next().unwrap_or_default().to_owned();
        let text = WRITTEN.contains(&ending.as_str()) || ["md", "json", "html", "svg"].contains(&ending.as_str());
        let generated = name.contains("/generated/") || name.ends_with("lock.json");
        if !text || generated {
            continue;
        }
        let Ok(content) = std::fs::read_to_string(place::root().join(&path)) else {
            personal.push(format!("{name} is not UTF-8"));
            continue;
        };
        let lines = content.lines().count();
        if lines > LONGEST && WRITTEN.contains(&ending.as_str()) {
            if LONGER.iter().any(|(listed, _)| *listed == name) {
                seen.push(name.clone());
            } else {
                long.push(format!("{name} has {lines} lines"));
            }
        }
        if ending == "css" {
            loose.extend(loose_scrollers(&content).map(|rule| format!("{name}: {rule}")));
        }
        personal.extend(
            content
                .lines()
                .enumerate()
                .filter(|(_, line)| names_a_home(line))
                .map(|(index, _)| format!("{name}:{}", index + 1)),
        );
    }
    for (listed, _) in LONGER {
        if !seen.iter().any(|name| name == listed) {
            long.push(format!("{listed} is listed as longer, but is not"));
        }
    }
    vec![
        Finding { rule: "no file over 600 lines without a listed reason", broken: long },
        Finding { rule: "no path of anybody's own machine", broken: personal },
        Finding { rule: "a box that scrolls has a position of its own", broken: loose },
    ]
}

/// The rules of a style sheet whose boxes scroll but are not positioned. What stands in such
/// a box by `position: absolute` (the unseen inputs behind choices) lies outside of it, and
/// WebKit then does not scroll to the field that got the focus by Tab.
fn loose_scrollers(sheet: &str) -> impl Iterator<Item = &str> {
    sheet.split('}').filter_map(|rule| rule.rsplit_once('{')).filter_map(|(head, body)| {
        let declared = |wanted: fn(&str, &str) -> bool| {
            body.split(';')
                .filter_map(|line| line.split_once(':'))
                .any(|(name, value)| wanted(name.trim(), value.trim()))
        };
        let scrolls = declared(|name, value| {
            ["overflow", "overflow-x", "overflow-y"].contains(&name)
                && value.split(' ').any(|one| ["auto", "scroll"].contains(&one))
        });
        let is_loose = scrolls && !declared(|name, value| name == "position" && value != "static");
        is_loose.then(|| head.lines().last().unwrap_or_default().trim())
    })
}

/// Whether a line holds a path into somebody's home folder, as tools leave it behind.
fn names_a_home(line: &str) -> bool {
    // Names that stand for a person's folder in examples and tests.
    const EXAMPLES: [&str; 4] = ["anna", "petersen", "user", "you"];
    ["/home/", "/Users/", "\\Users\\", "/root/."].iter().any(|beginning| {
        line.match_indices(beginning).any(|(at, _)| {
            let rest = &line[at + beginning.len()..];
            let person: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
            let starts = !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '.');
            // Windows paths begin with a drive, the others with nothing before them.
            let starts = starts || beginning.starts_with('\\');
            starts && !person.is_empty() && !EXAMPLES.contains(&person.to_lowercase().as_str())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::names_a_home;

    #[test]
    fn scrollers_without_a_position_are_found() {
        let sheet = ".a {\n  overflow: auto;\n}\n\n.b {\n  position: relative;\n  overflow: hidden auto;\n}\n\n\
                     @media (x) {\n  .c {\n    overflow-y: scroll;\n  }\n}\n.d {\n  overflow: hidden;\n}\n";
        assert_eq!(super::loose_scrollers(sheet).collect::<Vec<_>>(), [".a", ".c"]);
    }

    #[test]
    fn homes_are_recognised() {
        let home = |person: &str| format!("let x = \"{}{person}/kontor\";", "/home/");
        assert!(names_a_home(&home("karl")));
        assert!(names_a_home(&format!("C:{}karl{}x", "\\Users\\", "\\")));
        assert!(!names_a_home(&home("anna")));
        assert!(!names_a_home("GET /api/home/karl"));
    }
}
