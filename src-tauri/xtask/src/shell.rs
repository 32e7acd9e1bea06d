//! Starting other programs: what is run is printed, what fails is said.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::{Outcome, place};

/// Whether a person sits at the terminal and can answer a question.
pub fn person_present() -> bool {
    std::env::var_os("CI").is_none() && std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}

/// Whether a program of this name is on the search path.
pub fn on_path(name: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else {
        return false;
    };
    std::env::split_paths(&path).any(|folder| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)).is_file())
}

/// `cargo` itself, the one that started this program.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsStr::new("cargo").into()));
    command.current_dir(place::root());
    command
}

/// A build of some programs of the workspace, in `debug` or `release`.
///
/// The whole workspace is named although few of its programs are built: cargo switches on
/// the features that the named packages need together, so `--package kontor` would be
/// another build of nearly every dependency than the one that the tests use.
pub fn build(profile: &str, programs: &[&str]) -> Command {
    let mut command = cargo();
    command.args(["build", "--locked", "--workspace"]);
    if profile == "release" {
        command.arg("--release");
    }
    for program in programs {
        command.args(["--bin", program]);
    }
    command
}

/// An npm program (`npm`, `npx`) in the interface's folder.
pub fn npm(program: &str) -> Command {
    // On Windows npm is a batch file, which is found only by its full name.
    let name = if cfg!(windows) { format!("{program}.cmd") } else { program.to_owned() };
    let mut command = Command::new(name);
    command.current_dir(place::ui()).env("npm_config_update_notifier", "false");
    command
}

fn shown(command: &Command) -> String {
    let mut words = vec![
        Path::new(command.get_program()).file_stem().unwrap_or(command.get_program()).to_string_lossy().into_owned(),
    ];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

/// Runs to the end with this terminal as its output.
pub fn run(command: &mut Command) -> Outcome {
    println!("  $ {}", shown(command));
    let status = command.status().map_err(|error| format!("cannot start {}: {error}", shown(command)))?;
    if status.success() { Ok(()) } else { Err(format!("\"{}\" ended with {status}", shown(command))) }
}

/// Runs to the end in silence and gives what it wrote to standard output.
pub fn read(command: &mut Command) -> Outcome<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cannot start {}: {error}", shown(command)))?;
    if !output.status.success() {
        return Err(format!("\"{}\" ended with {}", shown(command), output.status));
    }
    String::from_utf8(output.stdout).map_err(|_| format!("\"{}\" did not answer in UTF-8", shown(command)))
}

/// What a program did whose output was shown and kept.
pub struct Told {
    /// Whether it ended with success.
    pub success: bool,
    /// Everything it wrote, standard output and error mixed as they came, without colours.
    pub text: String,
}

/// Runs to the end, shows the output while it comes and keeps it.
pub fn run_and_keep(command: &mut Command) -> Outcome<Told> {
    println!("  $ {}", shown(command));
    let (reader, writer) = std::io::pipe().map_err(|error| format!("no pipe: {error}"))?;
    let second = writer.try_clone().map_err(|error| format!("no pipe: {error}"))?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(writer)
        .stderr(second)
        .spawn()
        .map_err(|error| format!("cannot start {}: {error}", shown(command)))?;
    // The command still holds the writing ends; without this the reader never sees the end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut text = String::new();
    let mut reader = BufReader::new(reader);
    let mut line = Vec::new();
    let mut out = std::io::stdout();
    while reader.by_ref().read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
        // A closed terminal must not stop the run: the exit status still says what happened.
        let _ = out.write_all(&line).and_then(|()| out.flush());
        text.push_str(&without_colours(&String::from_utf8_lossy(&line)));
        line.clear();
    }
    let status = child.wait().map_err(|error| format!("{} was lost: {error}", shown(command)))?;
    Ok(Told { success: status.success(), text })
}

/// Takes the terminal's escape sequences (`ESC [ … letter`) out of a line.
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            characters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(character);
        }
    }
    plain
}

/// A fresh folder for files of one run, below the build folder; an older one is emptied.
pub fn scratch(name: &str) -> Outcome<PathBuf> {
    let folder = place::target().join("xtask").join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|error| format!("cannot empty {}: {error}", folder.display()))?;
    }
    std::fs::create_dir_all(&folder).map_err(|error| format!("cannot create {}: {error}", folder.display()))?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::without_colours;

    #[test]
    fn colours_are_taken_out_and_text_stays() {
        assert_eq!(without_colours("\u{1b}[32;1m✓ 12 passed\u{1b}[0m (3 s)"), "✓ 12 passed (3 s)");
        assert_eq!(without_colours("[plain] text"), "[plain] text");
    }
}
