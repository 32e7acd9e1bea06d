//! What each verb of the command line does.

mod calls;
mod contracts;
mod exchange;
mod office;
mod papers;

use std::path::Path;

use kontor_api::Kontor;
use serde_json::{Value, json};

use crate::arguments::{Arguments, Language, Verb};
use crate::input;
use crate::machine::Terminal;
use crate::outcome::{Failure, Result};

/// How answers are given.
#[derive(Clone, Copy)]
struct Manner {
    json: bool,
    lang: Language,
}

/// Runs what the command line asks for and closes the file, whatever came of it.
pub(crate) async fn run(arguments: Arguments) -> Result<()> {
    if arguments.password_stdin {
        input::password()?;
    }
    let kontor = Kontor::start(Terminal::new(arguments.today, arguments.lang));
    let done = verb(&kontor, arguments).await;
    let closed = kontor.close().await;
    done?;
    Ok(closed?)
}

async fn verb(kontor: &Kontor, arguments: Arguments) -> Result<()> {
    let lang = match arguments.lang {
        Some(lang) => lang,
        None => of_this_pc(kontor).await?,
    };
    let manner = Manner { json: arguments.json, lang };
    let file = arguments.file.as_deref();
    match arguments.verb {
        Verb::New { path, sample } => office::new(kontor, &path, sample, manner).await,
        Verb::Call { name, request } => calls::call(kontor, file, &name, request.as_deref()).await,
        Verb::Commands => {
            calls::commands();
            Ok(())
        }
        Verb::Import { paths, dry_run, preset, mapping, sheet, on_match } => {
            opened(kontor, file).await?;
            let how = exchange::How { dry_run, preset, mapping: mapping.as_deref(), sheet: sheet.as_deref(), on_match };
            exchange::import(kontor, &paths, how, manner).await
        }
        Verb::Export { what, to, form, filter } => {
            opened(kontor, file).await?;
            exchange::export(kontor, what, &to, form, filter.as_deref(), manner).await
        }
        Verb::Print { paper, id, filter, form, paper_lang, tagged, with, to } => {
            opened(kontor, file).await?;
            let wish = papers::Wish {
                id,
                filter: filter_of(filter.as_deref())?,
                form,
                language: paper_lang.map(crate::arguments::PaperLanguage::code),
                with: with.as_deref().map(input::argument).transpose()?,
            };
            let request = papers::request(kontor, &paper, wish).await?;
            papers::print(kontor, request, tagged, &to, manner).await
        }
        Verb::Papers => papers::list(kontor, manner).await,
        Verb::Deadline { terms, on } => calls::deadline(kontor, &terms, on).await,
        Verb::Occurrences { start, zone, rule, duration, exdate, from, to } => {
            let request = json!({
                "start": start, "zone": zone, "rule": rule, "duration": duration, "exdates": exdate,
                "from": from, "to": to,
            });
            calls::print_answer(kontor, "occurrences_list", request).await
        }
        Verb::Holidays { region, year, local } => {
            calls::print_answer(kontor, "holidays_list", json!({ "region": region, "year": year, "local": local }))
                .await
        }
        Verb::Agenda { agenda } => calls::print_answer(kontor, "agenda_clock", input::document(&agenda)?).await,
        Verb::Check => {
            opened(kontor, file).await?;
            office::check(kontor, manner).await
        }
        Verb::Backup { to } => {
            opened(kontor, file).await?;
            office::backup(kontor, &to, manner).await
        }
        Verb::Restore { backup, to } => office::restore(kontor, &backup, &to, manner).await,
    }
}

/// The language of this PC's settings.
async fn of_this_pc(kontor: &Kontor) -> Result<Language> {
    let settings = kontor.ask("pc_get", Value::Null, None).await?;
    Ok(if settings["language"] == "en" { Language::En } else { Language::De })
}

/// Opens the file that `--file` names.
async fn opened(kontor: &Kontor, file: Option<&Path>) -> Result<()> {
    let file = file.ok_or_else(|| Failure::wrong_use("FILE_OPTION_MISSING", json!({ "option": "--file" })))?;
    Ok(kontor.open_path(file).await?)
}

/// A filter as the commands take it; without one, all.
fn filter_of(argument: Option<&str>) -> Result<Value> {
    argument.map_or_else(|| Ok(json!({})), input::argument)
}
