//! Licences and sources of everything that is compiled in or shipped.
//!
//! Advisories are not looked for here: their databases cannot be reached from a closed
//! network. The release workflow does that (`cargo deny`, `npm audit`).

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Finding, list, spdx, text};
use crate::{Outcome, place};

/// The one registry for crates, as cargo names it even behind a mirror.
const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// The one registry for npm packages. A lock file may also leave the address out.
const NPM: &str = "https://registry.npmjs.org/";

/// Packages that others list although nothing of them reaches the built interface, with
/// the reason.
const NOT_SHIPPED: [(&str, &str); 1] =
    [("isbot", "TanStack Router asks it on a server whether a crawler calls; there is no server here")];

/// Checks crates and npm packages. Tools of the interface's build that reach no user
/// are named and do not fail.
pub fn check(metadata: &Value) -> Outcome<Vec<Finding>> {
    let mut findings = crates(metadata);
    let path = place::ui().join("package-lock.json");
    let lock = std::fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let lock: Value = serde_json::from_str(&lock).map_err(|error| format!("package-lock.json: {error}"))?;
    let npm = npm(&lock, &licence_of_installed);
    if !npm.tools.is_empty() {
        println!("   note under other licences, needed to build the interface and not shipped:");
        for tool in &npm.tools {
            println!("        {tool}");
        }
    }
    findings.extend(npm.findings);
    println!("   note advisories were skipped; the release workflow looks for them");
    Ok(findings)
}

fn crates(metadata: &Value) -> Vec<Finding> {
    let (mut foreign, mut other) = (Vec::new(), Vec::new());
    let mut used: BTreeMap<&str, usize> = BTreeMap::new();
    for package in list(metadata, "packages") {
        let label = format!("{} {}", text(package, "name"), text(package, "version"));
        let licence = text(package, "license");
        *used.entry(licence).or_default() += 1;
        if !spdx::is_allowed(licence) {
            foreign.push(format!("{label}: {}", if licence.is_empty() { "no licence named" } else { licence }));
        }
        match package["source"].as_str() {
            None | Some(CRATES) => {}
            Some(source) => other.push(format!("{label}: {source}")),
        }
    }
    println!("        {} crates under {} expressions", used.values().sum::<usize>(), used.len());
    vec![
        Finding { rule: "every crate's licence is on the list", broken: foreign },
        Finding { rule: "crates come from crates.io or this clone only", broken: other },
    ]
}

struct Npm {
    findings: Vec<Finding>,
    tools: Vec<String>,
}

fn npm(lock: &Value, installed: &dyn Fn(&str) -> Option<String>) -> Npm {
    let (mut foreign, mut other, mut tools) = (Vec::new(), Vec::new(), Vec::new());
    let empty = serde_json::Map::new();
    for (path, package) in lock["packages"].as_object().unwrap_or(&empty) {
        // The entry without a path is the interface itself.
        let Some(name) = path.rsplit("node_modules/").next().filter(|name| !name.is_empty()) else {
            continue;
        };
        let label = format!("{name} {}", text(package, "version"));
        let licence = package["license"]
            .as_str()
            .map(str::to_owned)
            .or_else(|| installed(path))
            .unwrap_or_else(|| "no licence named".into());
        if !spdx::is_allowed(&licence) {
            let line = format!("{label}: {licence}");
            let tool = package["dev"].as_bool() == Some(true);
            if tool || NOT_SHIPPED.iter().any(|(listed, _)| *listed == name) {
                tools.push(line);
            } else {
                foreign.push(line);
            }
        }
        match package["resolved"].as_str() {
            None => {}
            Some(address) if address.starts_with(NPM) => {}
            Some(address) => other.push(format!("{label}: {address}")),
        }
    }
    let findings = vec![
        Finding { rule: "every shipped npm package's licence is on the list", broken: foreign },
        Finding { rule: "npm packages come from registry.npmjs.org only", broken: other },
    ];
    Npm { findings, tools }
}

/// The licence in an installed package's own manifest, where the lock file names none.
fn licence_of_installed(path: &str) -> Option<String> {
    let manifest = std::fs::read_to_string(place::ui().join(path).join("package.json")).ok()?;
    let manifest: Value = serde_json::from_str(&manifest).ok()?;
    manifest["license"].as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::npm;

    #[test]
    fn shipped_packages_fail_and_tools_are_named() {
        let lock = json!({ "packages": {
            "": { "name": "kontor-ui", "license": "none of these" },
            "node_modules/a": { "version": "1.0.0", "license": "MIT", "resolved": "https://registry.npmjs.org/a.tgz" },
            "node_modules/@x/b": { "version": "2.0.0", "license": "GPL-3.0-only" },
            "node_modules/a/node_modules/c": { "version": "3.0.0", "license": "CC-BY-4.0", "dev": true },
            "node_modules/d": { "version": "4.0.0", "resolved": "https://example.org/d.tgz" },
        }});
        let found = npm(&lock, &|path| (path == "node_modules/d").then(|| "ISC".into()));
        assert_eq!(found.findings[0].broken, ["@x/b 2.0.0: GPL-3.0-only"]);
        assert_eq!(found.findings[1].broken, ["d 4.0.0: https://example.org/d.tgz"]);
        assert_eq!(found.tools, ["c 3.0.0: CC-BY-4.0"]);
    }
}
