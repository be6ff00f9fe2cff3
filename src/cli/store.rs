//! `store check`, `backup`, `restore`.

use serde_json::{Value, json};

use super::End;
use super::args::Store as What;
use super::home::Home;
use super::printer::Printer;
use crate::base::words;
use crate::recorder::{Options, Recorder};

pub fn run(home: &Home, what: &What, printer: &mut Printer) -> Result<(), End> {
    let mut recorder = home.recorder(Options::default())?;
    let checked = match what {
        What::Check => check(home, &mut recorder, printer),
        What::Backup { file } => {
            recorder.backup(file)?;
            printer.line(&format!("Everything is copied into {}.", file.display()));
            Ok(())
        }
        What::Restore { file } => {
            let old = recorder.restore(file)?;
            printer.line(&format!("The store is now what {} holds.", file.display()));
            if let Some(old) = old {
                printer.line(&format!("The one before is kept as {}.", old.display()));
            }
            Ok(())
        }
    };
    recorder.finish()?;
    checked
}

fn check(home: &Home, recorder: &mut Recorder, printer: &mut Printer) -> Result<(), End> {
    let findings = recorder.check()?;
    let meetings = recorder
        .store()
        .counts(None)
        .map(|c| c.meetings + c.trashed);
    let meetings = meetings.map_err(|fault| End::failed(fault.to_string()))?;
    if home.json {
        let told = |f: &crate::store::Finding| json!({"record": f.record, "sentence": f.sentence});
        let findings: Vec<Value> = findings.iter().map(told).collect();
        printer.json(&json!({"meetings": meetings, "findings": findings}));
    } else if findings.is_empty() {
        let count = usize::try_from(meetings).unwrap_or(usize::MAX);
        let count = words::count(count, "meeting", "meetings");
        printer.line(&format!(
            "The store is sound: {count}, every chain holds and every record replays."
        ));
    } else {
        for finding in &findings {
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
