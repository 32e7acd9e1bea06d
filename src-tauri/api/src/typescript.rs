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
            let docs = T::docs().unwrap_or_default();
            let declaration = format!("{docs}export {}\n", T::decl(&self.config));
            if let Some(known) = self.found.get(&name) {
                // One of the two would silently be lost.
                assert_eq!(*known, declaration, "two wire types are called {name}");
                return;
            }
            self.found.insert(name, declaration);
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
    let kinds: Vec<String> = kontor_core::RecordKind::ALL.iter().map(|kind| format!("\"{}\"", kind.code())).collect();
    let _ = writeln!(file, "/** What a record is. */\nexport type RecordKind = {}\n", kinds.join(" | "));
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
