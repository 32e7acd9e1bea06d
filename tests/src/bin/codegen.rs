//! `codegen --out DIR`: writes the TypeScript that the interface is held to.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use kontor_words::{keys, messages};
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

/// The words of refusals, of what was done, and of the keys, as the window shows them.
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
    file.push_str(
        "}\n\n/** The keys of the window, as the help and the card on paper tell them. */\n\
         export type KeyTable = { title: string; lines: readonly (readonly [string, string])[] };\n\
         export const keyTables: Record<string, { typed: boolean; de: KeyTable; en: KeyTable }> = {\n",
    );
    for table in keys::TABLES {
        let told = |title: &str, side: fn(&keys::Key) -> (&str, &str)| json!({ "title": title, "lines": table.keys.iter().map(side).collect::<Vec<_>>() });
        let de = told(table.title.0, |key| (key.keys.0, key.means.0));
        let en = told(table.title.1, |key| (key.keys.1, key.means.1));
        entry(&mut file, table.code, &json!({ "typed": table.typed, "de": de, "en": en }));
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
