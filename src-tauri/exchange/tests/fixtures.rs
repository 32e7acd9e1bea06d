//! Every pitfall has a file of its own; what becomes of it is a snapshot.

#![allow(clippy::unwrap_used, reason = "in a test, unwrap is an assertion")]

mod common;

use common::{compact, fixtures, read_plain};

fn snapshot(folder: &str) {
    for (name, bytes) in fixtures(folder).into_iter().filter(|(name, _)| !name.starts_with('.')) {
        let text = match read_plain(&bytes, &name) {
            Ok(reading) => compact(&reading),
            Err(error) => format!("{} {}", error.code(), error.data()),
        };
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("{folder}__{name}"), text);
        });
    }
}

#[test]
fn cards_of_every_version_and_program() {
    snapshot("vcf");
}

#[test]
fn tables_of_every_program() {
    snapshot("csv");
}
