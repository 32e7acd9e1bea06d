//! Where things stand: the clone, the interface, the build output.

use std::path::{Path, PathBuf};

/// The top of the clone.
pub fn root() -> PathBuf {
    // As cargo says it now, not as it was at building: clones that share their build output
    // share this program, too.
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf(), PathBuf::from);
    // This package lives in src-tauri/xtask; `cargo xtask` always runs from its own clone.
    manifest.ancestors().nth(2).unwrap_or(&manifest).to_path_buf()
}

/// The interface's folder.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// Cargo's output folder: `CARGO_TARGET_DIR`, else `target` in the clone.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) if !folder.is_empty() => root().join(folder),
        _ => root().join("target"),
    }
}

/// A program that cargo built, by profile folder (`debug`, `release`) and name.
pub fn built(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Every file of the project that people write or review, relative to the top,
/// in a stable order. Build output, dependencies and hidden tool folders are left out.
pub fn sources() -> Vec<PathBuf> {
    const OUTPUT: [&str; 6] = ["target", "node_modules", "dist", "test-results", "playwright-report", ".git"];
    let top = root();
    let mut found = Vec::new();
    let mut open = vec![top.clone()];
    while let Some(folder) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries.flatten() {
            let name = entry.file_name();
            let Ok(kind) = entry.file_type() else {
                continue;
            };
            if kind.is_dir() {
                if !OUTPUT.iter().any(|skipped| name == *skipped) {
                    open.push(entry.path());
                }
            } else if kind.is_file()
                && let Ok(relative) = entry.path().strip_prefix(&top)
            {
                found.push(relative.to_path_buf());
            }
        }
    }
    found.sort();
    found
}

/// A path as the checks compare and print it: with `/` on every system.
pub fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
