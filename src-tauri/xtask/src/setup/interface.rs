//! The interface's dependencies and its built form, renewed only when they are stale.
//!
//! Two stamps lie in `ui/node_modules`, so that they go with the clone and with a
//! deleted `node_modules`: the hash of what was installed, and the hash of what was built.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::shell::{npm, run};
use crate::{Outcome, place, setup};

/// Installs exactly what `package-lock.json` names, if that is not there already.
pub fn ensure_dependencies() -> Outcome {
    let node = setup::node::ensure()?;
    let mut hash = DefaultHasher::new();
    node.hash(&mut hash);
    for name in ["package.json", "package-lock.json"] {
        add_file(&mut hash, &place::ui().join(name))?;
    }
    let stamp = place::ui().join("node_modules/.kontor-installed");
    if is_fresh(&stamp, hash.finish()) {
        return Ok(());
    }
    // Chromium comes from the system; Playwright must not fetch a browser of its own.
    run(npm("npm").args(["ci", "--no-audit", "--no-fund"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    write_stamp(&stamp, hash.finish())
}

/// Builds `ui/dist` if a source changed since. Cargo needs it: the window embeds it.
pub fn ensure_built() -> Outcome {
    ensure_dependencies()?;
    let hash = sources_hash()?;
    let stamp = place::ui().join("node_modules/.kontor-built");
    if is_fresh(&stamp, hash) && place::ui().join("dist/index.html").is_file() {
        return Ok(());
    }
    run(npm("npm").args(["run", "build"]))?;
    write_stamp(&stamp, hash)
}

/// What the built form follows from: every source of the interface but its tests, and
/// the installed packages.
fn sources_hash() -> Outcome<u64> {
    let mut hash = DefaultHasher::new();
    for path in place::sources() {
        let name = place::slashed(&path);
        let of_tests = name.contains(".test.") || name.starts_with("ui/e2e/");
        if name.starts_with("ui/") && !of_tests {
            name.hash(&mut hash);
            add_file(&mut hash, &place::root().join(&path))?;
        }
    }
    Ok(hash.finish())
}

fn add_file(hash: &mut DefaultHasher, path: &PathBuf) -> Outcome {
    let bytes = std::fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    bytes.hash(hash);
    Ok(())
}

fn is_fresh(stamp: &Path, hash: u64) -> bool {
    std::fs::read_to_string(stamp).is_ok_and(|found| found == format!("{hash:016x}"))
}

fn write_stamp(stamp: &Path, hash: u64) -> Outcome {
    std::fs::write(stamp, format!("{hash:016x}")).map_err(|error| format!("cannot write {}: {error}", stamp.display()))
}
