//! Walls inside the sources: what a room must not say.

use super::Finding;
use crate::place;

/// A source file: its path from the top with `/`, and its lines without what a rule
/// must not see (comments, and in Rust the tests at the end).
struct Source {
    path: String,
    lines: Vec<String>,
}

/// Words that open a file or ask for one. Core may say them in `core/src/file/` only:
/// closing any second handle on the office file drops SQLite's locks.
const FILE_CALLS: [&str; 9] = [
    "std::fs",
    "fs::",
    "File::open",
    "File::create",
    "OpenOptions",
    "Connection::open(",
    "Connection::open_with_flags",
    "tempfile::",
    "rustix::fs",
];

/// Words that read the clock or the environment.
const CLOCK_CALLS: [&str; 6] = ["Local::now", "Utc::now", "SystemTime", "Instant::now", "std::env::", "env::var"];

/// SQL that breaks the change log (REPLACE deletes without a trigger's knowledge) or
/// lets the stored schema depend on the moment.
const SQL_BANNED: [&str; 9] = [
    "OR REPLACE",
    "REPLACE INTO",
    "CONFLICT REPLACE",
    "CURRENT_TIMESTAMP",
    "CURRENT_DATE",
    "CURRENT_TIME",
    "DATETIME('NOW'",
    "DATE('NOW'",
    "RANDOM()",
];

/// Checks every wall.
pub fn check() -> Vec<Finding> {
    let sources = read();
    let rust = |room: &'static str| {
        sources.iter().filter(move |source| source.path.starts_with(room) && source.path.ends_with(".rs"))
    };
    let core = "src-tauri/core/src/";
    let core_files = rust(core).filter(|source| !source.path.starts_with("src-tauri/core/src/file/"));
    let sql = sources.iter().filter(|source| source.path.ends_with(".sql")).chain(rust(core));
    let scripts = || {
        sources.iter().filter(|source| {
            source.path.starts_with("ui/src/") && (source.path.ends_with(".ts") || source.path.ends_with(".tsx"))
        })
    };
    vec![
        Finding {
            rule: "core opens files in core/src/file only",
            broken: core_files.flat_map(|source| said(source, &FILE_CALLS)).collect(),
        },
        Finding {
            rule: "core, words, exchange and print read no clock and no environment",
            broken: rust(core)
                .chain(rust("src-tauri/words/src/"))
                .chain(rust("src-tauri/exchange/src/"))
                .chain(rust("src-tauri/print/src/"))
                .flat_map(|source| said(source, &CLOCK_CALLS))
                .collect(),
        },
        Finding {
            rule: "SQL never says REPLACE, the clock or chance",
            broken: sql.flat_map(|source| said(source, &SQL_BANNED)).collect(),
        },
        Finding {
            rule: "only ui/src/shared/platform imports @tauri-apps",
            broken: scripts()
                .filter(|source| !source.path.starts_with("ui/src/shared/platform/"))
                .flat_map(|source| said(source, &["@tauri-apps/"]))
                .collect(),
        },
        Finding {
            rule: "in ui: shared knows no domain, a domain only itself and shared, app composes",
            broken: scripts().flat_map(foreign_imports).collect(),
        },
        Finding {
            rule: "ui makes no HTML out of text and no code out of data",
            broken: scripts()
                .flat_map(|source| said(source, &["dangerouslySetInnerHTML", ".innerHTML", "new Function(", "eval("]))
                .collect(),
        },
    ]
}

fn read() -> Vec<Source> {
    place::sources()
        .iter()
        .filter_map(|path| {
            let name = place::slashed(path);
            let ending = name.rsplit('.').next()?;
            if !["rs", "sql", "ts", "tsx"].contains(&ending) {
                return None;
            }
            let text = std::fs::read_to_string(place::root().join(path)).ok()?;
            let of_tests = name.ends_with("/tests.rs") || name.contains("/tests/") || name.contains(".test.ts");
            let lines = if of_tests { Vec::new() } else { visible(&text, ending) };
            Some(Source { path: name, lines })
        })
        .collect()
}

/// The lines that a rule looks at; others are blanked, so that line numbers stay.
fn visible(text: &str, ending: &str) -> Vec<String> {
    let comment = if ending == "sql" { "--" } else { "//" };
    let mut lines = Vec::new();
    let mut previous = "";
    for line in text.lines() {
        let trimmed = line.trim_start();
        if ending == "rs" && previous.trim() == "#[cfg(test)]" && trimmed.starts_with("mod ") {
            break;
        }
        previous = line;
        let told = trimmed.starts_with(comment) || trimmed.starts_with("* ") || trimmed.starts_with("/*");
        lines.push(if told { String::new() } else { line.to_owned() });
    }
    lines
}

/// Where a source says one of these words, in any case of letters for SQL.
fn said(source: &Source, words: &[&str]) -> Vec<String> {
    let sql = words == SQL_BANNED;
    let mut found = Vec::new();
    for (index, line) in source.lines.iter().enumerate() {
        let line = if sql { line.to_uppercase() } else { line.clone() };
        if let Some(word) = words.iter().find(|word| contains_word(&line, word)) {
            found.push(format!("{}:{}: {word}", source.path, index + 1));
        }
    }
    found
}

/// Whether a line holds the word and not merely a longer name that ends in it
/// (`prefs::` is not `fs::`).
fn contains_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        !word.starts_with(|first: char| first.is_alphanumeric())
            || !line[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_')
    })
}

/// Imports of one script that leave its part of the house.
fn foreign_imports(source: &Source) -> Vec<String> {
    let inside = source.path.trim_start_matches("ui/src/");
    let Some((part, _)) = inside.split_once('/') else {
        // Files at the very top (main.tsx) start the program and compose.
        return Vec::new();
    };
    // `dev` is a page for looking at screens alone; it is not part of the product.
    if ["app", "dev"].contains(&part) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (index, line) in source.lines.iter().enumerate() {
        let Some(target) = imported(line).and_then(|name| resolved(inside, name)) else {
            continue;
        };
        let other = target.split('/').next().unwrap_or_default();
        if other != part && other != "shared" {
            found.push(format!("{}:{}: {part} imports {target}", source.path, index + 1));
        }
    }
    found
}

/// The module that a line imports or re-exports, if it does.
fn imported(line: &str) -> Option<&str> {
    let at = ["from \"", "from '", "import(\"", "import('", "import \"", "import '"]
        .iter()
        .find_map(|beginning| line.find(beginning).map(|at| at + beginning.len()))?;
    line[at..].split(['"', '\'']).next()
}

/// The imported module as a path below `ui/src`; nothing for packages.
fn resolved(importer: &str, name: &str) -> Option<String> {
    if let Some(rest) = name.strip_prefix("@/").or_else(|| name.strip_prefix("~/")) {
        return Some(rest.to_owned());
    }
    if !name.starts_with('.') {
        return None;
    }
    let mut parts: Vec<&str> = importer.split('/').collect();
    parts.pop();
    for step in name.split('/') {
        match step {
            "." => {}
            ".." => {
                parts.pop();
            }
            step => parts.push(step),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{CLOCK_CALLS, FILE_CALLS, SQL_BANNED, Source, foreign_imports, said, visible};

    fn source(path: &str, text: &str) -> Source {
        let ending = path.rsplit('.').next().unwrap();
        Source { path: path.into(), lines: visible(text, ending) }
    }

    #[test]
    fn banned_words_are_found_where_they_count() {
        let hits = |path: &str, text: &str, words: &[&str]| said(&source(path, text), words).len();
        assert_eq!(hits("a.rs", "let x = std::fs::read(p);", &FILE_CALLS), 1);
        assert_eq!(hits("a.rs", "prefs::load()", &FILE_CALLS), 0);
        assert_eq!(hits("a.rs", "// std::fs is not used here", &FILE_CALLS), 0);
        assert_eq!(hits("a.rs", "#[cfg(test)]\nmod tests {\n  std::fs::read(p);\n}", &FILE_CALLS), 0);
        assert_eq!(hits("a.rs", "let now = Local::now();", &CLOCK_CALLS), 1);
        assert_eq!(hits("a.sql", "insert or replace into t values (1);", &SQL_BANNED), 1);
        assert_eq!(hits("a.sql", "select replace(name, 'a', 'b') from t;", &SQL_BANNED), 0);
    }

    #[test]
    fn domains_of_the_interface_do_not_know_each_other() {
        for (path, line, foreign) in [
            ("ui/src/contacts/List.tsx", "import { a } from \"../shared/list\";", 0),
            ("ui/src/contacts/List.tsx", "import { a } from \"./parts/a\";", 0),
            ("ui/src/contacts/List.tsx", "import { a } from \"../contracts/words.de\";", 1),
            ("ui/src/contacts/List.tsx", "import { a } from \"@/contracts/words.de\";", 1),
            ("ui/src/shared/list/List.tsx", "import { a } from \"../../contacts/a\";", 1),
            ("ui/src/shared/list/List.tsx", "import React from \"react\";", 0),
            ("ui/src/app/App.tsx", "import { a } from \"../contacts/a\";", 0),
            ("ui/src/contacts/List.tsx", "const a = import('../app/App');", 1),
        ] {
            assert_eq!(foreign_imports(&source(path, line)).len(), foreign, "{path}: {line}");
        }
    }
}
