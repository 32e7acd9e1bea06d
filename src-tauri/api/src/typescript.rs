//! The TypeScript side of the commands, written from the same list.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

use crate::commands;

/// Collects the declarations of types and of everything they hold.
pub(crate) struct Declarations {
    config: Config,
    found: BTreeMap<String, String>,
}

impl Declarations {
    fn new() -> Self {
        Self { config: Config::new().with_large_int("number"), found: BTreeMap::new() }
    }

    /// Adds a type and its dependencies; gives the name under which it is used.
    pub(crate) fn add<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only named types of ours have a path to be exported to.
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.found.contains_key(&name) {
                return;
            }
            let docs = T::docs().unwrap_or_default();
            self.found.insert(name, format!("{docs}export {}\n", T::decl(&self.config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// Every command with the TypeScript names of its request and response.
#[must_use]
pub fn command_list() -> Vec<commands::Command> {
    commands::all(&mut Declarations::new())
}

/// The content of `commands.ts`: every wire type, and the map from a command's name to
/// its request and response.
#[must_use]
pub fn commands_file() -> String {
    let mut declarations = Declarations::new();
    declarations.add::<crate::wire::ChangeSet>();
    declarations.add::<crate::wire::WireError>();
    declarations.add::<crate::wire::FieldIssue>();
    let mut map = String::new();
    for command in commands::all(&mut declarations) {
        for line in command.doc.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let _ = writeln!(map, "  /** {line} */");
        }
        let _ = writeln!(map, "  {}: {{ request: {}; response: {} }}", command.name, command.request, command.response);
    }
    let mut file = String::from("// Written by `cargo xtask codegen` from src-tauri/api. Do not edit.\n\n");
    for declaration in declarations.found.values() {
        file.push_str(declaration);
        file.push('\n');
    }
    let _ = write!(
        file,
        "/** Every command: what it takes and what it answers. */\nexport interface Commands {{\n{map}}}\n\n\
         /** The name of a command. */\nexport type CommandName = keyof Commands\n"
    );
    file
}

/// The content of `words.ts`: what every code says and what every step is called.
#[must_use]
pub fn words_file() -> String {
    let mut file = String::from(
        "// Written by `cargo xtask codegen` from src-tauri/words. Do not edit.\n\n\
         type Message = { what: string; remedy: string }\n\n\
         /** What a code says: what happened, and what to do. `{name}` is filled from the data. */\n\
         export const errorWords: Record<string, { de: Message; en: Message }> = {\n",
    );
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    for message in kontor_words::messages::all() {
        let one = |(what, remedy): (&str, &str)| format!("{{ what: {}, remedy: {} }}", quoted(what), quoted(remedy));
        let _ = writeln!(file, "  {}: {{\n    de: {},\n    en: {},\n  }},", message.code, one(message.de), one(message.en));
    }
    file.push_str("}\n\n/** What a step is called. `{title}` is its subject. */\nexport const opWords: Record<string, { de: string; en: string }> = {\n");
    for op in kontor_words::messages::ops() {
        let _ = writeln!(file, "  {}: {{ de: {}, en: {} }},", op.code, quoted(op.de), quoted(op.en));
    }
    file.push_str("}\n");
    file
}
