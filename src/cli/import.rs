//! `import`: meetings from record.json files. Goes on after a file that cannot be brought in.

use std::path::{Path, PathBuf};

use super::home::Home;
use super::printer::{self, Printer};
use super::{End, meetings};
use crate::recorder::{Options, Recorder};
use crate::store::Imported;

pub fn import(home: &Home, files: &[PathBuf], printer: &mut Printer) -> Result<(), End> {
    let mut recorder = home.recorder(Options::default())?;
    let mut failed = Ok(());
    for file in files {
        match one(&mut recorder, file) {
            Ok(sentence) => printer.line(&sentence),
            Err(end) => {
                if let Err(End::Failed { sentence, .. }) = &failed {
                    printer::complain(sentence);
                }
                failed = Err(end);
            }
        }
    }
    recorder.finish()?;
    failed
}

fn one(recorder: &mut Recorder, file: &Path) -> Result<String, End> {
    let (id, imported) = recorder.import(file)?;
    let row = recorder.store().meeting(&id)?;
    let told = row.map_or_else(|| id.0.clone(), |row| meetings::line(&row).join("  "));
    Ok(match imported {
        Imported::New => format!("Brought in: {told}"),
        Imported::Same => format!("Here already, entry for entry: {told}"),
    })
}
