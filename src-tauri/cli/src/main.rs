//! The same commands as the window, from a terminal: for automation, checks and measuring.
//!
//! Built on `kontor-api` alone. The forms and the exit status are stable: 0 done, 1 refused
//! by a rule, 2 wrong use, 3 the file cannot be opened, is damaged, locked or newer. A
//! refusal is one line on standard error, `{"code":"…","data":{…}}`.

mod arguments;
mod input;
mod machine;
mod outcome;
mod progress;
mod verbs;
mod words;

use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_time().build() {
        Ok(runtime) => runtime,
        Err(error) => return outcome::Failure::from(kontor_api::ApiError::from(error)).report(),
    };
    match runtime.block_on(verbs::run(arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}
