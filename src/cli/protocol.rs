//! `protocol list`, `show`, `check`. Works without the store.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::args::Protocol as What;
use super::home::{Home, unknown};
use super::printer::{self, Printer};
use super::{End, columns};
use crate::base::words;
use crate::library::{Flaw, Reading, Way};
use crate::protocol::Protocol;
use crate::yaml::{Faults, Source};

pub fn run(home: &Home, what: What, printer: &mut Printer) -> Result<(), End> {
    match what {
        What::List => {
            list(home, printer);
            Ok(())
        }
        What::Show { id } => show(home, &id, printer),
        What::Check { files } => check(home, &files, printer),
    }
}

fn list(home: &Home, printer: &mut Printer) {
    let library = home.library();
    if home.json {
        printer.json(&library.ways.iter().map(way_json).collect());
        return;
    }
    let rows: Vec<Vec<String>> = library.ways.iter().map(row).collect();
    for line in columns::lines(&rows) {
        printer.line(&line);
    }
    if library.broken() > 0 {
        printer.line("`roundtable protocol check FILE` tells every fault of a file.");
    }
}

fn row(way: &Way) -> Vec<String> {
    match &way.reading {
        Reading::Sound(protocol) => {
            let people = usize::try_from(protocol.people.low).unwrap_or(usize::MAX);
            vec![
                protocol.id.clone(),
                format!("{} min", protocol.minutes(people)),
                format!("{} ({})", protocol.title, way.source),
            ]
        }
        Reading::Broken { title, faults } => {
            let first = faults.first().map_or(1, |f| f.line);
            let count = words::count(faults.len(), "fault", "faults");
            vec![
                "-".to_owned(),
                "-".to_owned(),
                format!(
                    "{title} ({}): {count}, the first in line {first}",
                    way.source
                ),
            ]
        }
    }
}

fn way_json(way: &Way) -> Value {
    match &way.reading {
        Reading::Sound(protocol) => json!({
            "id": protocol.id,
            "title": protocol.title,
            "summary": protocol.summary,
            "version": protocol.version,
            "people": {"low": protocol.people.low, "high": protocol.people.high},
            "steps": protocol.steps.len(),
            "source": way.source,
            "faults": [],
        }),
        Reading::Broken { title, faults } => json!({
            "id": null,
            "title": title,
            "source": way.source,
            "faults": faults.iter().map(flaw_json).collect::<Vec<Value>>(),
        }),
    }
}

fn flaw_json(flaw: &Flaw) -> Value {
    json!({"line": flaw.line, "column": flaw.column, "message": flaw.words})
}

fn show(home: &Home, id: &str, printer: &mut Printer) -> Result<(), End> {
    let library = home.library();
    let protocol = library.find(id).ok_or_else(|| unknown(&library, id))?;
    printer.text(&protocol.text);
    Ok(())
}

/// Reads every file to its end, whatever the others hold.
fn check(home: &Home, files: &[PathBuf], printer: &mut Printer) -> Result<(), End> {
    let mut checked = Vec::new();
    let mut unread = Vec::new();
    for file in files {
        match read(file) {
            Ok(reading) => checked.push((file, reading)),
            Err(sentence) => unread.push(sentence),
        }
    }
    if home.json {
        let told = checked
            .iter()
            .map(|(file, reading)| checked_json(file, reading));
        printer.json(&told.collect());
    } else {
        for (file, reading) in &checked {
            printer.line(&told(file, reading));
        }
    }
    if checked.iter().any(|(_, reading)| reading.is_err()) {
        for sentence in &unread {
            printer::complain(sentence);
        }
        return Err(End::Faults);
    }
    if unread.is_empty() {
        return Ok(());
    }
    Err(End::failed(unread.join("\n")))
}

fn read(file: &Path) -> Result<Result<Protocol, Faults>, String> {
    let name = file.display().to_string();
    let bytes = std::fs::read(file).map_err(|error| format!("{name} cannot be read: {error}."))?;
    Ok(Source::from_bytes(&name, &bytes).and_then(|source| Protocol::read(&source)))
}

fn told(file: &Path, reading: &Result<Protocol, Faults>) -> String {
    match reading {
        Ok(_) => format!("{}: sound", file.display()),
        Err(faults) => format!("{faults}\n{}", faults.headline()),
    }
}

fn checked_json(file: &Path, reading: &Result<Protocol, Faults>) -> Value {
    let name = file.display().to_string();
    match reading {
        Ok(protocol) => {
            json!({"file": name, "id": protocol.id, "faults": []})
        }
        Err(faults) => json!({"file": name, "faults": faults.list, "more": faults.more}),
    }
}
