//! Progress of long work: on standard error, and only when that is a terminal.

use std::io::{IsTerminal as _, Write as _};

use kontor_api::{Kontor, Result};
use serde_json::{Value, json};

/// The number under which this program's one job reports.
const JOB: u64 = 1;

/// Asks a command that may take long.
pub(crate) async fn ask(kontor: &Kontor, name: &str, request: Value) -> Result<Value> {
    if !std::io::stderr().is_terminal() {
        return kontor.ask(name, request, None).await;
    }
    let mut answer = std::pin::pin!(kontor.ask(name, request, Some(JOB)));
    let mut after = 0;
    loop {
        tokio::select! {
            answer = &mut answer => {
                show("");
                return answer;
            }
            batch = kontor.ask("events_next", json!({ "after": after }), None) => {
                let batch = batch?;
                after = batch["last"].as_u64().unwrap_or(after);
                let steps = batch["events"].as_array().into_iter().flatten();
                if let Some(step) = steps.rev().find(|event| event["type"] == "progress") {
                    show(&format!("{} / {}", step["done"], step["all"]));
                }
            }
        }
    }
}

/// Replaces the line that stands there.
fn show(text: &str) {
    let mut out = std::io::stderr();
    let _ = write!(out, "\r\u{1b}[K{text}");
    let _ = out.flush();
}
