//! A screen for the window: the person's own, or a virtual one of our own.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::Outcome;

/// Whether a window can be shown to somebody.
pub fn present() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// A virtual screen that ends with this value.
pub struct Screen {
    server: Option<Child>,
    number: String,
}

impl Screen {
    /// Starts Xvfb on a free number of its own choice (1920 × 1080, 24 bit), so that
    /// several runs on one machine never meet. Other systems always have a screen.
    pub fn start() -> Outcome<Self> {
        if !cfg!(target_os = "linux") {
            return Ok(Self { server: None, number: String::new() });
        }
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("cannot start Xvfb: {error}"))?;
        let mut number = String::new();
        if let Some(answer) = server.stdout.take() {
            BufReader::new(answer).read_line(&mut number).map_err(|error| format!("Xvfb did not answer: {error}"))?;
        }
        let number = number.trim().to_owned();
        if number.is_empty() {
            let _ = server.kill();
            return Err("Xvfb ended before it had a screen".into());
        }
        Ok(Self { server: Some(server), number })
    }

    /// Prepares a command to show its windows here and nowhere else. It runs in a
    /// session bus of its own where there is one to be had: without it GTK waits for
    /// services (25 s each) that a machine without a desktop does not have.
    pub fn wrap(&self, inner: &Command) -> Command {
        let mut outer = if self.server.is_some() && crate::shell::on_path("dbus-run-session") {
            let mut bus = Command::new("dbus-run-session");
            bus.arg("--").arg(inner.get_program());
            bus
        } else {
            Command::new(inner.get_program())
        };
        outer.args(inner.get_args());
        if let Some(folder) = inner.get_current_dir() {
            outer.current_dir(folder);
        }
        for (name, value) in inner.get_envs() {
            match value {
                Some(value) => outer.env(name, value),
                None => outer.env_remove(name),
            };
        }
        if self.server.is_some() {
            outer
                .env("DISPLAY", format!(":{}", self.number))
                .env("GDK_BACKEND", "x11")
                .env("NO_AT_BRIDGE", "1")
                .env_remove("WAYLAND_DISPLAY");
        }
        outer
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if let Some(server) = &mut self.server {
            // Both fail only when the server is gone already.
            let _ = server.kill();
            let _ = server.wait();
        }
    }
}
