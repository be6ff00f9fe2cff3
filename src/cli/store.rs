//! `store check`, `backup`, `restore`.

use std::path::Path;

use serde_json::{Value, json};

use super::End;
use super::args::Store as What;
use super::home::Home;
use super::printer::Printer;
use crate::base::words;
use crate::recorder::{Options, Recorder, Trouble};
use crate::store::{self, Finding, StoreFault};

pub fn run(home: &Home, what: &What, printer: &mut Printer) -> Result<(), End> {
    match what {
        What::Check => check(home, printer),
        What::Backup { file } => {
            // A copy that is kept by hand is never written over unasked.
            if file.exists() && !file.is_dir() {
                let file = file.display();
                return Err(End::failed(format!(
                    "{file} is there already and is not written over. Choose another name."
                )));
            }
            let mut recorder = home.recorder(Options::default())?;
            let copy = recorder.backup(file)?;
            printer.line(&format!("Everything is copied into {}.", copy.display()));
            Ok(recorder.finish()?)
        }
        What::Restore { file } => restore(home, file, printer),
    }
}

/// Works without opening the store, which may be the one that is damaged.
fn restore(home: &Home, file: &Path, printer: &mut Printer) -> Result<(), End> {
    let old = store::restore(&home.places.data, file)?;
    printer.line(&format!("The store is now what {} holds.", file.display()));
    if let Some(old) = old {
        printer.line(&format!("The one before is kept as {}.", old.display()));
    }
    Ok(())
}

fn check(home: &Home, printer: &mut Printer) -> Result<(), End> {
    let mut recorder = match Recorder::open(&home.places, Options::default(), || {}) {
        Ok(recorder) => recorder,
        Err(Trouble::Store(fault @ (StoreFault::Damaged { .. } | StoreFault::Foreign(_)))) => {
            let finding = Finding {
                record: None,
                sentence: fault.to_string(),
            };
            return told(home, (0, &[finding]), printer);
        }
        Err(trouble) => return Err(trouble.into()),
    };
    let findings = recorder.check()?;
    let counts = recorder.store().counts(None)?;
    recorder.finish()?;
    told(home, (counts.meetings + counts.trashed, &findings), printer)
}

fn told(
    home: &Home,
    (meetings, findings): (u64, &[Finding]),
    printer: &mut Printer,
) -> Result<(), End> {
    if home.json {
        let told = |f: &Finding| json!({"record": f.record, "sentence": f.sentence});
        let findings: Vec<Value> = findings.iter().map(told).collect();
        printer.json(&json!({"meetings": meetings, "findings": findings}));
    } else if findings.is_empty() {
        let count = usize::try_from(meetings).unwrap_or(usize::MAX);
        let count = words::count(count, "meeting", "meetings");
        printer.line(&format!(
            "The store is sound: {count}, every chain holds and every record replays."
        ));
    } else {
        for finding in findings {
            printer.line(&finding.sentence);
        }
        printer.line("`roundtable store restore FILE` puts a backup in the store's place.");
    }
    if findings.is_empty() {
        Ok(())
    } else {
        Err(End::Faults)
    }
}
