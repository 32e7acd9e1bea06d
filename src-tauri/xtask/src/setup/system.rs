//! System packages. On Debian and Ubuntu they are installed; elsewhere we say what is needed.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::shell::{on_path, person_present, run};
use crate::{Outcome, display};

/// What the machine is wanted for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Building and starting the window.
    Run,
    /// Showing the window where there is no display, and driving it.
    Test,
    /// Making an installer.
    Bundle,
}

/// One package, and how to see that it is there without asking the package system.
struct Need {
    package: &'static str,
    there: fn() -> bool,
}

const BUILD: [Need; 3] = [
    // The webview's headers; they bring GTK, libsoup and pkg-config with them.
    Need { package: "libwebkit2gtk-4.1-dev", there: || pkg_config("webkit2gtk-4.1") },
    Need { package: "pkg-config", there: || on_path("pkg-config") },
    // SQLite is compiled from its C source.
    Need { package: "gcc", there: || on_path("cc") },
];

const SCREENLESS: [Need; 5] = [
    Need { package: "xvfb", there: || on_path("Xvfb") },
    Need { package: "dbus-daemon", there: || on_path("dbus-run-session") },
    Need { package: "webkit2gtk-driver", there: || on_path("WebKitWebDriver") },
    Need { package: "poppler-utils", there: || on_path("pdftotext") && on_path("pdftoppm") },
    // Chromium runs the tests of single screens; Inter comes with the program.
    Need { package: "chromium", there: || on_path("chromium") || on_path("chromium-browser") },
];

const BUNDLE: [Need; 2] = [
    Need { package: "librsvg2-dev", there: || pkg_config("librsvg-2.0") },
    Need { package: "file", there: || on_path("file") },
];

fn pkg_config(library: &str) -> bool {
    Command::new("pkg-config")
        .args(["--exists", library])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Sees to it that everything for the purpose is there.
pub fn ensure(purpose: Purpose) -> Outcome {
    if cfg!(target_os = "macos") {
        return if Path::new("/Library/Developer/CommandLineTools").exists()
            || Path::new("/Applications/Xcode.app").exists()
        {
            Ok(())
        } else {
            Err("Apple's command line tools are missing. Type: xcode-select --install".into())
        };
    }
    if cfg!(windows) {
        // Rust's own set-up has brought the C++ build tools, or this program would not
        // run; WebView2 is part of Windows 10 and 11. Nothing to look for.
        return Ok(());
    }
    let mut needs: Vec<&Need> = BUILD.iter().collect();
    if purpose == Purpose::Test || !display::present() {
        needs.extend(&SCREENLESS);
    }
    if purpose == Purpose::Bundle {
        needs.extend(&BUNDLE);
    }
    let missing: Vec<&str> = needs.iter().filter(|need| !(need.there)()).map(|need| need.package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    install(&missing)?;
    let still: Vec<&str> = needs
        .iter()
        .filter(|need| missing.contains(&need.package) && !(need.there)())
        .map(|need| need.package)
        .collect();
    if still.is_empty() { Ok(()) } else { Err(format!("installed, but not found afterwards: {}", still.join(" "))) }
}

fn install(missing: &[&str]) -> Outcome {
    let list = missing.join(" ");
    if !on_path("apt-get") {
        return Err(format!("These Debian packages, or what your system calls them, are needed: {list}"));
    }
    let root = is_root();
    let by_hand = format!("sudo apt-get update && sudo apt-get install {list}");
    if !root && !on_path("sudo") {
        return Err(format!("Packages are missing. As root, type: {}", by_hand.replace("sudo ", "")));
    }
    if person_present() {
        println!("Kontor needs these system packages: {list}");
        println!("Install them now with apt-get? [Y/n] ");
        let mut answer = String::new();
        std::io::stdin().read_line(&mut answer).map_err(|error| format!("no answer: {error}"))?;
        if !matches!(answer.trim().to_lowercase().as_str(), "" | "y" | "yes" | "j" | "ja") {
            return Err(format!("Nothing was installed. By hand: {by_hand}"));
        }
    } else if !root && std::env::var_os("CI").is_none() {
        return Err(format!("Packages are missing. Type: {by_hand}"));
    }
    // An old package list names versions that the mirror has dropped; a fresh image has none.
    run(apt(root).args(["update", "--quiet"]))?;
    run(apt(root).args(["install", "--yes", "--quiet", "--no-install-recommends"]).args(missing))
}

fn apt(root: bool) -> Command {
    let mut command = if root {
        Command::new("apt-get")
    } else {
        let mut command = Command::new("sudo");
        command.arg("apt-get");
        command
    };
    command.env("DEBIAN_FRONTEND", "noninteractive").env("NEEDRESTART_MODE", "a");
    if std::env::var_os("CI").is_some() {
        command.stdin(Stdio::null());
    }
    command
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
