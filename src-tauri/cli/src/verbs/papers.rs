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

/// What the command line says of a paper.
pub(super) struct Wish {
    pub(super) id: Option<i64>,
    pub(super) filter: Value,
    pub(super) form: Option<String>,
    pub(super) language: Option<&'static str>,
    /// Further choices, as the request has them.
    pub(super) with: Option<Value>,
}

/// The request for a paper; which field the filter belongs in follows from what the paper is made from.
pub(super) async fn request(kontor: &Kontor, paper: &str, wish: Wish) -> Result<Value> {
    let papers = kontor.ask("papers_list", Value::Null, None).await?;
    let known = papers.as_array().into_iter().flatten().find(|known| known["code"] == paper);
    let field = match known.and_then(|known| known["takes"].as_str()) {
        Some("contact") => "contacts",
        Some("task") => "tasks",
        Some("desk_entry") => "desk",
        _ => "filter",
    };
    let mut request = json!({ "paper": paper, "id": wish.id, "form": wish.form, "language": wish.language });
    request[field] = wish.filter;
    if let (Some(request), Some(Value::Object(with))) = (request.as_object_mut(), wish.with) {
        request.extend(with);
    }
    Ok(request)
}

/// Sets the paper and writes it: as a spreadsheet, as CSV or for Word where the ending asks for one, else as PDF.
async fn print_to(kontor: &Kontor, request: Value, tagged: bool, to: &Path) -> Result<Value> {
    let paper = crate::progress::ask(kontor, "papers_render", request).await?;
    let pick = json!({ "document": paper["document"], "tagged": tagged });
    let command = match to.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase).as_deref() {
        Some("xlsx") => "papers_xlsx",
        Some("csv") => "papers_csv",
        Some("docx") => "papers_docx",
        _ => "papers_pdf",
    };
    let bytes = kontor.ask_bytes(command, pick).await?;
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
            "remarks": paper["remarks"],
        }));
    } else {
        say(&words::printed(manner.lang, &shown, pages));
    }
    Ok(())
}
