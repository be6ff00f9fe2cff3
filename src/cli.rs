//! The command line: what was asked for, done, and told in lines or as JSON. Exit codes: 0 done, 1 a refusal or a
//! failure, 2 wrong usage, 3 faults found. Never prints but through `printer::Printer`.

mod actions;
mod args;
mod columns;
mod end;
mod home;
mod import;
mod meetings;
mod minutes;
mod people;
mod printer;
mod protocol;
mod record;
mod screen;
mod store;
mod team;

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use crate::settings::Places;

use crate::run::Start;
use args::{Args, Command};
pub use end::End;
use home::Home;
use printer::Printer;
use screen::screen;

/// Runs the program with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    let printer = &mut Printer::default();
    let given: Vec<OsString> = env::args_os().collect();
    let args = match Args::plain(&given).map_or_else(|| Args::try_parse_from(given), Ok) {
        Ok(args) => args,
        Err(error) => return usage(&error),
    };
    match run(args, printer).and_then(|()| printer.close()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(end) => end.told(),
    }
}

/// Wrong usage, or help that was asked for. Where nobody reads it any more, nothing is to be done about that.
fn usage(error: &clap::Error) -> ExitCode {
    let _ = error.print();
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

fn run(args: Args, printer: &mut Printer) -> Result<(), End> {
    let home = Home {
        places: Places::of(args.home)?,
        json: args.json,
    };
    match args.command {
        None => screen(&home.places, Start::Home),
        Some(Command::Run(run)) => screen::begin(&home, run),
        Some(Command::Resume(which)) => screen::resume(&home, which.meeting.as_deref()),
        Some(Command::Record(paper)) => record::record(&home, &paper, printer),
        Some(Command::Protocol { what }) => protocol::run(&home, what, printer),
        Some(Command::Minutes { what }) => minutes::run(&home, what, printer),
        Some(Command::Actions(asked)) => actions::run(&home, &asked, printer),
        Some(Command::Team { what }) => team::run(&home, what, printer),
        Some(Command::Store { what }) => store::run(&home, &what, printer),
        Some(Command::Import { files }) => import::import(&home, &files, printer),
    }
}
