//! Which room may call which, read from the manifests.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Finding, list, text};

/// Every room with the rooms it may use. What is not listed here is no room.
const ROOMS: [(&str, &[&str]); 9] = [
    ("kontor-core", &[]),
    ("kontor-words", &["kontor-core"]),
    ("kontor-exchange", &["kontor-core"]),
    ("kontor-print", &["kontor-core", "kontor-words"]),
    ("kontor-api", &["kontor-core", "kontor-words", "kontor-exchange", "kontor-print"]),
    ("kontor", &["kontor-api"]),
    ("kontor-cli", &["kontor-api"]),
    ("kontor-tests", &["kontor-core", "kontor-words", "kontor-exchange", "kontor-print", "kontor-api"]),
    ("xtask", &[]),
];

/// Libraries with the only rooms that may list them. A name ending in `*` is a beginning.
const LIBRARIES: [(&str, &[&str]); 9] = [
    ("tauri*", &["kontor"]),
    ("typst*", &["kontor-print"]),
    ("rusqlite", &["kontor-core", "kontor-tests"]),
    ("calcard", &["kontor-exchange", "kontor-tests"]),
    ("csv", &["kontor-exchange", "kontor-tests"]),
    ("calamine", &["kontor-exchange"]),
    ("rust_xlsxwriter", &["kontor-exchange"]),
    ("axum", &["kontor-tests"]),
    ("mail-builder", &["kontor-api", "kontor-exchange"]),
];

/// Checks the manifests of all workspace members.
pub fn check(metadata: &Value) -> Vec<Finding> {
    let mut unknown = Vec::new();
    let mut upward = Vec::new();
    let mut misplaced = Vec::new();
    for package in members(metadata) {
        let name = text(package, "name");
        let Some((_, allowed)) = ROOMS.iter().find(|(room, _)| *room == name) else {
            unknown.push(format!("{name} has no place in src-tauri/xtask/src/checks/packages.rs"));
            continue;
        };
        for dependency in list(package, "dependencies") {
            let used = text(dependency, "name");
            if ROOMS.iter().any(|(room, _)| *room == used) && !allowed.contains(&used) {
                upward.push(format!("{name} lists {used}"));
            }
            for (library, rooms) in LIBRARIES {
                let meant = match library.strip_suffix('*') {
                    Some(beginning) => used.starts_with(beginning),
                    None => used == library,
                };
                if meant && !rooms.contains(&name) {
                    misplaced.push(format!("{name} lists {used}; only {} may", rooms.join(", ")));
                }
            }
        }
    }
    vec![
        one_build(metadata),
        Finding { rule: "every package has its place in the plan", broken: unknown },
        Finding { rule: "no room calls a higher one", broken: upward },
        Finding { rule: "tauri, Typst, SQLite and file formats each stay in their room", broken: misplaced },
    ]
}

/// What packages use in tests only is also a normal dependency somewhere; `kontor-tests`
/// lists those that nobody else does. Otherwise a build with tests switches on more
/// features than one without, and nearly everything is compiled twice.
fn one_build(metadata: &Value) -> Finding {
    let listed = |kind: &str| {
        members(metadata)
            .flat_map(|package| list(package, "dependencies"))
            .filter(move |dependency| dependency["kind"].as_str().unwrap_or("normal") == kind)
            .map(|dependency| text(dependency, "name"))
            .collect::<BTreeSet<_>>()
    };
    let normal = listed("normal");
    let broken = listed("dev")
        .into_iter()
        .filter(|name| !normal.contains(name))
        .map(|name| format!("{name} is missing in tests/Cargo.toml, [dependencies]"))
        .collect();
    Finding { rule: "building with and without tests needs the same dependencies once", broken }
}

fn members(metadata: &Value) -> impl Iterator<Item = &Value> {
    let ids = list(metadata, "workspace_members");
    list(metadata, "packages").iter().filter(move |package| ids.contains(&package["id"]))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{check, one_build};

    fn broken(package: &str, dependency: &str) -> usize {
        let metadata = json!({
            "workspace_members": ["a"],
            "packages": [{ "id": "a", "name": package, "dependencies": [{ "name": dependency }] }],
        });
        check(&metadata).iter().map(|finding| finding.broken.len()).sum()
    }

    #[test]
    fn a_tool_of_tests_alone_is_found() {
        let listed = |kind| {
            json!({
                "workspace_members": ["a", "t"],
                "packages": [
                    { "id": "a", "name": "kontor-core",
                      "dependencies": [{ "name": "proptest", "kind": "dev" }] },
                    { "id": "t", "name": "kontor-tests",
                      "dependencies": [{ "name": "proptest", "kind": kind }] },
                ],
            })
        };
        assert!(one_build(&listed(json!(null))).broken.is_empty());
        assert_eq!(one_build(&listed(json!("dev"))).broken.len(), 1);
    }

    #[test]
    fn calls_go_down_only() {
        for (package, dependency, expected) in [
            ("kontor-api", "kontor-core", 0),
            ("kontor-core", "kontor-api", 1),
            ("kontor-core", "kontor-words", 1),
            ("kontor", "tauri", 0),
            ("kontor-api", "tauri-plugin-dialog", 1),
            ("kontor-core", "typst", 1),
            ("kontor-new", "serde", 1),
        ] {
            assert_eq!(broken(package, dependency), expected, "{package} -> {dependency}");
        }
    }
}
