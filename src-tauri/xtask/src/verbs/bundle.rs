//! `cargo xtask bundle`: an installer for the system it runs on.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::setup::{interface, system};
use crate::shell::run as run_command;
use crate::{Outcome, lock, place};

/// Replaces the small Windows set-up's way of getting WebView2: it is brought along.
const WITH_WEBVIEW: &str = r#"{"bundle":{"windows":{"webviewInstallMode":{"type":"offlineInstaller","silent":true}}}}"#;

/// Builds with the `dist` profile and lets Tauri's own bundler pack it: a deb; a dmg for
/// both processors of the Mac; on Windows two NSIS set-ups, a small one and one for PCs
/// without the internet. Further words go to the bundler.
pub fn run(arguments: &[String]) -> Outcome {
    let _lock = lock::take()?;
    system::ensure(system::Purpose::Bundle)?;
    interface::ensure_built()?;
    let folder = if cfg!(windows) {
        let folder = place::target().join("dist/bundle/nsis");
        pack("nsis", &["--config", WITH_WEBVIEW], arguments)?;
        mark_offline(&folder)?;
        pack("nsis", &[], arguments)?;
        folder
    } else if cfg!(target_os = "macos") {
        pack("dmg", &["--target", "universal-apple-darwin"], arguments)?;
        place::target().join("universal-apple-darwin/dist/bundle/dmg")
    } else {
        pack("deb", &[], arguments)?;
        place::target().join("dist/bundle/deb")
    };
    println!("\nReady:");
    for path in files(&folder)? {
        println!("  {}", path.display());
    }
    Ok(())
}

fn pack(kind: &str, own: &[&str], arguments: &[String]) -> Outcome {
    // The bundler is started by its own file: `npx` would look for it at the top of the
    // clone, from where the bundler in turn finds src-tauri.
    run_command(
        Command::new("node")
            .arg(place::ui().join("node_modules/@tauri-apps/cli/tauri.js"))
            .args(["build", "--ci", "--bundles", kind])
            .args(own)
            .args(arguments)
            .args(["--", "--profile", "dist", "--locked"])
            .current_dir(place::root()),
    )
}

/// Names the big set-up, so that the small one, made next, does not overwrite it.
fn mark_offline(folder: &Path) -> Outcome {
    for path in files(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with("-setup.exe") && !name.contains("-offline-") {
            let marked = folder.join(name.replace("-setup.exe", "-offline-setup.exe"));
            std::fs::rename(&path, &marked).map_err(|error| format!("cannot rename {}: {error}", path.display()))?;
        }
    }
    Ok(())
}

fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder)
        .map_err(|error| format!("cannot read {}: {error}", folder.display()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    found.sort();
    Ok(found)
}
