//! `cargo xtask codegen [--check]`: the TypeScript side of the command list.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell::{build, run as run_command, scratch};
use crate::{Outcome, lock, place, setup};

/// Writes the generated files, or with `--check` only compares and names what differs.
pub fn run(arguments: &[String]) -> Outcome {
    let check = match arguments {
        [] => false,
        [flag] if flag == "--check" => true,
        _ => return Err("cargo xtask codegen [--check]".into()),
    };
    let _lock = lock::take()?;
    setup::system::ensure(setup::system::Purpose::Run)?;
    run_command(&mut build("debug", &["codegen"]))?;
    let made = generate()?;
    if check { compare(&made) } else { write(&made) }
}

/// Where the generated files are committed.
fn committed() -> PathBuf {
    place::ui().join("src/shared/api/generated")
}

/// Runs the built generator into a fresh folder.
pub fn generate() -> Outcome<PathBuf> {
    let out = scratch("codegen")?;
    run_command(Command::new(place::built("debug", "codegen")).arg("--out").arg(&out).current_dir(place::root()))?;
    Ok(out)
}

/// Fails with a list if the committed files are not what the generator makes today.
pub fn compare(made: &Path) -> Outcome {
    let (new, old) = (contents(made)?, contents(&committed())?);
    let mut differs = Vec::new();
    for (name, text) in &new {
        match old.get(name) {
            None => differs.push(format!("  missing  {name}")),
            Some(found) if found != text => differs.push(format!("  changed  {name}")),
            Some(_) => {}
        }
    }
    for name in old.keys().filter(|name| !new.contains_key(*name)) {
        differs.push(format!("  too many {name}"));
    }
    if new.is_empty() {
        return Err("the generator wrote no file".into());
    }
    if differs.is_empty() {
        println!("  {} generated files are up to date", new.len());
        Ok(())
    } else {
        Err(format!(
            "The generated files are not those of today's commands. Type: cargo xtask codegen\n{}",
            differs.join("\n")
        ))
    }
}

/// Replaces the committed files; those that did not change keep their time.
fn write(made: &Path) -> Outcome {
    let folder = committed();
    let (new, old) = (contents(made)?, contents(&folder)?);
    let failed = |error: std::io::Error| format!("cannot write {}: {error}", folder.display());
    for name in old.keys().filter(|name| !new.contains_key(*name)) {
        std::fs::remove_file(folder.join(name)).map_err(failed)?;
    }
    for (name, text) in new.iter().filter(|(name, text)| old.get(*name) != Some(text)) {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(failed)?;
        }
        std::fs::write(path, text).map_err(failed)?;
        println!("  written  {name}");
    }
    Ok(())
}

/// All files below a folder by their relative name; line ends as git keeps them.
fn contents(folder: &Path) -> Outcome<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&next) else {
            continue;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let text =
                std::fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
            if let Ok(name) = path.strip_prefix(folder) {
                found.insert(place::slashed(name), text.replace("\r\n", "\n"));
            }
        }
    }
    Ok(found)
}
