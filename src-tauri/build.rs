//! Prepares what Tauri compiles in: the configuration, the permissions of the window's
//! commands, and the built interface.

use std::path::Path;

/// Every command that the window may call, by its Rust name. A command that is not
/// named here, or not allowed in `capabilities/main.json`, is refused.
const COMMANDS: &[&str] = &["call", "stage", "window_ready", "bench_ready"];

fn main() {
    let dist = Path::new("../ui/dist");
    // Tauri's macro stops the compiler where the interface has not been built. A page
    // that says so lets the Rust side be worked on without Node.
    if !dist.join("index.html").exists() {
        let page = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Kontor</title>\
                    <p>The interface has not been built. Type: cargo xtask run";
        if let Err(error) = std::fs::create_dir_all(dist).and_then(|()| std::fs::write(dist.join("index.html"), page)) {
            panic!("cannot write a placeholder to {}: {error}", dist.display());
        }
    }
    // The macro embeds the interface when this crate is compiled; without this line a
    // newer interface would not compile it anew.
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=../icons");

    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        panic!("tauri-build: {error:#}");
    }
}
