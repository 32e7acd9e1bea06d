//! Papers: the list of them, and one as a file.

use std::path::Path;

use kontor_api::Kontor;
use serde_json::{Value, json};

use crate::arguments::Language;
use crate::outcome::{Result, print as say, print_json};
use crate::verbs::Manner;
use crate::words;

pub(super) async fn list(kontor: &Kontor, manner: Manner) -> Result<()> {
    let papers = kontor.ask("papers_list", Value::Null, None).await?;
    if manner.json {
        print_json(&papers);
        return Ok(());
    }
    let lang = if manner.lang == Language::En { "en" } else { "de" };
    for paper in papers.as_array().into_iter().flatten() {
        let text = |field: &str| paper[field].as_str().unwrap_or_default().to_owned();
        let forms: Vec<&str> = paper["forms"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        say(&format!(
            "{:<16} {:<12} {:<32} {} · {}",
            text("code"),
            text("takes"),
            forms.join(", "),
            text(&format!("name_{lang}")),
            text(&format!("found_{lang}")),
        ));
    }
    Ok(())
}

/// Sets the paper and writes it: as a spreadsheet where the ending asks for one, else as PDF.
async fn print_to(kontor: &Kontor, request: Value, tagged: bool, to: &Path) -> Result<Value> {
    let paper = crate::progress::ask(kontor, "papers_render", request).await?;
    let pick = json!({ "document": paper["document"], "tagged": tagged });
    let spreadsheet = to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    let bytes = kontor.ask_bytes(if spreadsheet { "papers_xlsx" } else { "papers_pdf" }, pick).await?;
    kontor.write_file(to, &bytes)?;
    Ok(paper)
}

pub(super) async fn print(kontor: &Kontor, request: Value, tagged: bool, to: &Path, manner: Manner) -> Result<()> {
    let paper = print_to(kontor, request, tagged, to).await?;
    let pages = paper["pages"].as_array().map_or(0, Vec::len);
    let shown = to.display().to_string();
    if manner.json {
        print_json(&json!({
            "path": shown,
            "title": paper["title"],
            "pages": pages,
            "rows": paper["rows"],
            "missing": paper["missing"],
        }));
    } else {
        say(&words::printed(manner.lang, &shown, pages));
    }
    Ok(())
}
