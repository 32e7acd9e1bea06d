//! Commands of the API by name, and those that need no file.

use std::path::Path;

use chrono::NaiveDate;
use kontor_api::{Kontor, typescript};
use serde_json::{Value, json};

use crate::input;
use crate::outcome::{Result, print_json};
use crate::verbs::opened;

/// Any command. With `--file` that office is open meanwhile; many commands need none.
pub(super) async fn call(kontor: &Kontor, file: Option<&Path>, name: &str, request: Option<&str>) -> Result<()> {
    let request = request.map_or(Ok(Value::Null), input::argument)?;
    if file.is_some() {
        opened(kontor, file).await?;
    }
    let answer = crate::progress::ask(kontor, name, request).await?;
    print_json(&answer);
    Ok(())
}

/// Every command with its types.
pub(super) fn commands() {
    print_json(&json!(typescript::command_list()));
}

/// A command whose answer is printed as it stands.
pub(super) async fn print_answer(kontor: &Kontor, name: &str, request: Value) -> Result<()> {
    print_json(&kontor.ask(name, request, None).await?);
    Ok(())
}

/// What `deadline` prints; whatever a later version adds stays out of scripts' way. Notes are the last of the steps:
/// days that ask to be checked are never told as if they were sure.
const DEADLINE: &[&str] = &["end", "receive_by", "safe_day", "send_by", "missed_end", "steps"];

pub(super) async fn deadline(kontor: &Kontor, terms: &str, on: NaiveDate) -> Result<()> {
    let request = json!({ "terms": input::document(terms)?, "on": on });
    let mut answer = kontor.ask("contracts_deadline", request, None).await?;
    if let Value::Object(fields) = &mut answer {
        if let (Some(Value::Array(notes)), Some(Value::Array(steps))) =
            (fields.remove("notes"), fields.get_mut("steps"))
        {
            steps.extend(notes);
        }
        fields.retain(|name, _| DEADLINE.contains(&name.as_str()));
    }
    print_json(&answer);
    Ok(())
}
