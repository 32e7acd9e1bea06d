//! Parts of the Rust toolchain that a minimal installation leaves out.

use std::process::{Command, Stdio};

use crate::shell::{on_path, run};

/// Whether a component's program is there. If not and `rustup` is, it is installed;
/// no failure here, the caller says what cannot be checked without it.
pub fn component(program: &str, component: &str) -> bool {
    // rustup leaves a stand-in of that name even when the component is not installed.
    let works = || {
        Command::new(program)
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    };
    if works() {
        return true;
    }
    on_path("rustup") && run(Command::new("rustup").args(["component", "add", component])).is_ok() && works()
}
