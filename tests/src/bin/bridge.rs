//! Serves the interface and the commands over loopback, for tests in a browser.
//!
//! Prints one line, `{"url": "http://127.0.0.1:PORT/#token=…"}`, and serves until its
//! input is closed; so it never outlives whoever started it.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::{DateTime, FixedOffset};
use clap::Parser;
use kontor_api::Kontor;
use kontor_tests::bridge::Bridge;
use kontor_tests::double::Double;
use kontor_tests::fixtures;
use serde_json::{Value, json};

/// Serves the interface and the commands over loopback.
#[derive(Parser)]
struct Arguments {
    /// The office to open; with --sample the one to make.
    #[arg(long)]
    file: Option<PathBuf>,
    /// Makes the sample firm, in a folder of its own where --file names none.
    #[arg(long)]
    sample: bool,
    /// Who works here.
    #[arg(long)]
    who: Option<String>,
    /// de or en.
    #[arg(long)]
    language: Option<String>,
    /// system, light or dark.
    #[arg(long)]
    theme: Option<String>,
    /// Where the clock stands: 2026-03-16T09:00:00+01:00.
    #[arg(long)]
    now: Option<DateTime<FixedOffset>>,
    /// The folder for what belongs to this PC; else one that goes again.
    #[arg(long)]
    app_data: Option<PathBuf>,
    /// The built interface.
    #[arg(long)]
    interface: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("bridge: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), String> {
    let scratch = tempfile::tempdir().map_err(|error| error.to_string())?;
    let app_data = arguments.app_data.clone().unwrap_or_else(|| scratch.path().join("app"));
    let double = Double::new(app_data, arguments.now);
    let kontor = Kontor::start(double.clone());
    set_up(&kontor, &arguments).await.map_err(|refused| format!("{refused} {}", refused.data))?;
    match (arguments.sample, arguments.file) {
        (true, file) => {
            let file = file.unwrap_or_else(|| scratch.path().join("Musterfirma.kontor"));
            kontor.create_path(&file, true).await
        }
        (false, Some(file)) => kontor.open_path(&file).await,
        (false, None) => Ok(()),
    }
    .map_err(|refused| format!("{refused} {}", refused.data))?;

    let interface = arguments.interface.unwrap_or_else(fixtures::interface);
    let bridge = Bridge::prepare(kontor.clone(), double, interface).await.map_err(|error| error.to_string())?;
    println!("{}", json!({ "url": bridge.url }));
    std::io::stdout().flush().map_err(|error| error.to_string())?;
    let serving = tokio::spawn(bridge.serve());
    let closed = tokio::task::spawn_blocking(|| std::io::stdin().read_to_end(&mut Vec::new()));
    tokio::select! {
        _ = closed => {}
        ended = serving => ended.map_err(|error| error.to_string())?.map_err(|error| error.to_string())?,
    }
    kontor.close().await.map_err(|refused| refused.to_string())
}

/// Keeps the settings that were named on the command line as this PC's own.
async fn set_up(kontor: &Kontor, arguments: &Arguments) -> kontor_api::Result<()> {
    let mut settings = kontor.ask("pc_get", Value::Null, None).await?;
    let named = [("who", &arguments.who), ("language", &arguments.language), ("theme", &arguments.theme)];
    for (key, value) in named {
        if let Some(value) = value {
            settings[key] = json!(value);
        }
    }
    kontor.ask("pc_save", settings, None).await.map(|_| ())
}
