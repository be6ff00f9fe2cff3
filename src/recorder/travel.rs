//! Meetings that leave and come: files written where somebody wants them, records brought in from elsewhere.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::files::{self, Format};
use super::record::Record;
use super::{Recorder, Trouble, clerk, record_json, rows, said};
use crate::base::id::RecordId;
use crate::base::stamp::Stamp;
use crate::store::{Foreign, Imported, Job, RecordKind, Summary};

/// The largest record.json that is read, in bytes.
const LARGEST: u64 = 256 * 1024 * 1024;

impl Recorder {
    /// Writes these files of a meeting into a folder, its own one where none is named, and says which they are.
    ///
    /// # Errors
    /// A sentence where something is not on disk yet, or a file cannot be written.
    pub fn export(
        &mut self,
        id: &RecordId,
        formats: &[Format],
        to: Option<&Path>,
    ) -> Result<Vec<PathBuf>, Trouble> {
        self.flush(std::time::Duration::from_secs(3))
            .map_err(|unsaved| Trouble::Said(unsaved.to_string()))?;
        let record = self.stored(id)?;
        let own = rows::folder(&record).map(|folder| self.places.records.join(folder));
        let folder = to.map(Path::to_owned).or(own).unwrap_or_default();
        let now = self.now();
        if to.is_some() {
            self.spare(&record, (&folder, formats), now)?;
        }
        let report = clerk::write(&record, (&folder, formats), now, &mut HashMap::new());
        let paths = report
            .exports
            .iter()
            .map(|e| PathBuf::from(&e.path))
            .collect();
        if !self.read_only() {
            for export in report.exports {
                self.disk.writer.send(Job::Export(export));
            }
        }
        report
            .fault
            .map_or(Ok(paths), |fault| Err(Trouble::Said(fault)))
    }

    /// That nothing of somebody else, or of another meeting, is written over in a folder that was named.
    fn spare(
        &self,
        record: &Record,
        (folder, formats): (&Path, &[Format]),
        now: Stamp,
    ) -> Result<(), Trouble> {
        for paper in files::papers(record, formats, now) {
            let path = folder.join(paper.name);
            let Ok(there) = std::fs::read(&path) else {
                continue;
            };
            let written = self.disk.store.exported(&clerk::sha256(&there))?;
            if there != paper.bytes && !written.iter().any(|e| e.record == record.id) {
                return Err(Trouble::Said(format!(
                    "{} is there already, and was not written from this meeting or was changed since. Name another folder with --to, or move it away.",
                    path.display()
                )));
            }
        }
        Ok(())
    }

    /// Brings a meeting in from a record.json. One that is here already is never changed.
    ///
    /// # Errors
    /// A sentence where the file is no record, was changed, or differs from the meeting here.
    pub fn import(&mut self, path: &Path) -> Result<(RecordId, Imported), Trouble> {
        self.disk.may_write()?;
        let name = path.display().to_string();
        let record = record_json::read(&name, &text(path)?)?;
        let Some(row) = rows::meeting(&record) else {
            return Err(Trouble::Said(format!("{name} tells of no meeting.")));
        };
        let entries = record.sealed.iter().map(|e| (**e).clone()).collect();
        let imported = self.disk.store.import(Foreign {
            record: record.id.clone(),
            kind: RecordKind::Meeting,
            entries,
            summary: Summary::Meeting(row),
            said: said::all(&record.meeting),
        })?;
        // Also where only the team was left out the last time, because another window was changing it.
        self.adopt(&record)?;
        if imported == Imported::New {
            self.settle_in(&record)?;
        }
        Ok((record.id, imported))
    }

    /// A meeting that came in gets its files.
    fn settle_in(&mut self, record: &Record) -> Result<(), Trouble> {
        if let Some(folder) = rows::folder(record) {
            self.clerk.order(clerk::Order {
                record: record.clone(),
                folder: self.places.records.join(folder),
                written: self.now(),
            });
        }
        let flushed = self.flush(std::time::Duration::from_secs(3));
        self.refresh();
        flushed.map_err(|unsaved| Trouble::Said(unsaved.to_string()))
    }
}

fn text(path: &Path) -> Result<String, Trouble> {
    let unread = |why: String| {
        Trouble::Said(format!(
            "{} cannot be read: {why}. Choose a file called record.json.",
            path.display()
        ))
    };
    let size = match std::fs::metadata(path) {
        Ok(there) if there.is_dir() => return Err(unread("it is a folder".to_owned())),
        Ok(there) => there.len(),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            return Err(unread("no file is there".to_owned()));
        }
        Err(e) => return Err(unread(e.to_string())),
    };
    if size > LARGEST {
        return Err(unread("it is far larger than any record".to_owned()));
    }
    let bytes = std::fs::read(path).map_err(|e| unread(e.to_string()))?;
    if bytes.starts_with(b"SQLite format 3\0") {
        return Err(Trouble::Said(format!(
            "{0} is a copy of a whole store, not one meeting. `roundtable store restore {0}` puts it in the place of \
             this store, which is kept beside it.",
            path.display()
        )));
    }
    String::from_utf8(bytes).map_err(|_| unread("it is no text".to_owned()))
}
