//! `codegen --out DIR`: writes the TypeScript that the interface is held to.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use kontor_words::messages;
use serde_json::json;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [flag, folder] = arguments.as_slice() else {
        return usage();
    };
    if flag != "--out" {
        return usage();
    }
    let folder = PathBuf::from(folder);
    match write(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("codegen: {}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join("commands.ts"), kontor_api::typescript::commands_file())?;
    std::fs::write(folder.join("words.ts"), words_file())
}

/// The words of refusals and of what was done, as the window shows them.
fn words_file() -> String {
    let mut file = String::from(
        "// Written by `cargo xtask codegen` from src-tauri/words. Do not edit.\n\n\
         /** What a code says: what happened, and what to do about it. */\n\
         export const errorWords: Record<\n  string,\n  \
         { de: { what: string; remedy: string }; en: { what: string; remedy: string } }\n> = {\n",
    );
    for message in messages::all() {
        let said = |(what, remedy): (&str, &str)| json!({ "what": what, "remedy": remedy });
        entry(&mut file, message.code, &json!({ "de": said(message.de), "en": said(message.en) }));
    }
    file.push_str("}\n\n/** The name of something that was done. */\n");
    file.push_str("export const opWords: Record<string, { de: string; en: string }> = {\n");
    let mut ops = messages::ops().to_vec();
    ops.sort_by_key(|op| op.code);
    for op in ops {
        entry(&mut file, op.code, &json!({ "de": op.de, "en": op.en }));
    }
    file.push_str("}\n");
    file
}

/// A line of a table. JSON is TypeScript, and a code is a plain name.
fn entry(file: &mut String, code: &str, words: &serde_json::Value) {
    let _ = writeln!(file, "  {code}: {words},");
}

fn usage() -> ExitCode {
    eprintln!("codegen --out DIR");
    ExitCode::from(2)
}
