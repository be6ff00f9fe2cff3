//! `minutes list`, `show`, `export`.

use std::path::Path;

use super::args::{Format, Minutes};
use super::home::Home;
use super::printer::Printer;
use super::{End, columns, meetings};
use crate::document::{json, markdown};
use crate::recorder::{self, Options, Recorder};
use crate::store::MeetingRow;

pub fn run(home: &Home, what: Minutes, printer: &mut Printer) -> Result<(), End> {
    let mut recorder = home.recorder(Options::default())?;
    match what {
        Minutes::List => list(home, &recorder, printer)?,
        Minutes::Show { meeting } => {
            let meeting = meetings::named(recorder.store(), &meeting)?;
            let document = recorder.read(&meeting.record)?;
            if home.json {
                printer.text(&json::render(&document));
            } else {
                printer.text(&markdown::render(&document));
            }
        }
        Minutes::Export {
            meeting,
            all: _,
            formats,
            to,
        } => {
            let formats: Vec<recorder::Format> = formats.into_iter().map(format).collect();
            let to = to.as_deref();
            match meeting {
                Some(part) => {
                    let meeting = meetings::named(recorder.store(), &part)?;
                    export(&mut recorder, (&meeting, &formats, to), printer)?;
                }
                None => all(&mut recorder, (&formats, to), printer)?,
            }
        }
    }
    Ok(recorder.finish()?)
}

fn list(home: &Home, recorder: &Recorder, printer: &mut Printer) -> Result<(), End> {
    let all = meetings::all(recorder.store())?;
    if home.json {
        printer.json(&all.iter().map(meetings::json).collect());
    } else if all.is_empty() {
        printer.line(meetings::NONE);
    } else {
        let rows: Vec<Vec<String>> = all.iter().map(meetings::line).collect();
        for line in columns::lines(&rows) {
            printer.line(&line);
        }
    }
    Ok(())
}

const fn format(format: Format) -> recorder::Format {
    match format {
        Format::Md => recorder::Format::Markdown,
        Format::Json => recorder::Format::Json,
        Format::Record => recorder::Format::Record,
        Format::Protocol => recorder::Format::Protocol,
    }
}

/// Every meeting, each into its own folder below `to`. Goes on after one that cannot be written.
fn all(
    recorder: &mut Recorder,
    (formats, to): (&[recorder::Format], Option<&Path>),
    printer: &mut Printer,
) -> Result<(), End> {
    let mut failed = Ok(());
    let meetings = meetings::all(recorder.store())?;
    if meetings.is_empty() {
        printer.line(meetings::NONE);
    }
    for meeting in meetings {
        let folder = meeting
            .folder
            .clone()
            .unwrap_or_else(|| meeting.record.0.clone());
        let folder = to.map(|to| to.join(folder));
        let done = export(recorder, (&meeting, formats, folder.as_deref()), printer);
        if failed.is_ok() {
            failed = done;
        }
    }
    failed
}

/// Writes the files and says where they are.
fn export(
    recorder: &mut Recorder,
    (meeting, formats, to): (&MeetingRow, &[recorder::Format], Option<&Path>),
    printer: &mut Printer,
) -> Result<(), End> {
    for path in recorder.export(&meeting.record, formats, to)? {
        printer.line(&path.display().to_string());
    }
    Ok(())
}
