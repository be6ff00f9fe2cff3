//! The trash, and care for the store as a whole: backup, restore, check.

use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use fs_err as fs;

use super::record::Record;
use super::roster::Roster;
use super::{Recorder, Trouble, sign};
use crate::base::id::RecordId;
use crate::store::{self, Finding, Job, RecordKind};

use super::disk::Disk;

const PATIENCE: Duration = Duration::from_secs(3);

impl Recorder {
    /// Puts a meeting into the trash. Its files stay where they are.
    ///
    /// # Errors
    /// A sentence where it is open, here or elsewhere.
    pub fn trash(&mut self, id: &RecordId) -> Result<(), Trouble> {
        self.disk.may_write()?;
        let _lock = self.free(id)?;
        let at = super::rows::sortable(self.now());
        self.write(Job::Trash(id.clone(), at))
    }

    /// Takes a meeting back from the trash.
    ///
    /// # Errors
    /// A sentence where nothing can be written.
    pub fn untrash(&mut self, id: &RecordId) -> Result<(), Trouble> {
        self.disk.may_write()?;
        self.write(Job::Restore(id.clone()))
    }

    /// Removes a meeting in the trash for good, with the folder of its files.
    ///
    /// # Errors
    /// A sentence where it is not in the trash, is open elsewhere, or its files cannot be removed; it stays then.
    pub fn empty(&mut self, id: &RecordId) -> Result<(), Trouble> {
        self.disk.may_write()?;
        let row = self.disk.store.meeting(id)?;
        let Some(row) = row.filter(|row| row.trashed.is_some()) else {
            return Err(Trouble::Said(
                "Only a meeting in the trash can be removed for good. Put it there first."
                    .to_owned(),
            ));
        };
        let lock = self.free(id)?;
        self.clerk.rest(PATIENCE);
        if let Some(folder) = row.folder.as_deref() {
            remove(&self.places.records, folder)?;
        }
        self.write(Job::Empty(id.clone()))?;
        drop(lock);
        sign::forget(&self.disk.data, id);
        Ok(())
    }

    /// The lock of a meeting that nobody has open.
    fn free(&mut self, id: &RecordId) -> Result<store::Lock, Trouble> {
        if self.held(id).is_some() {
            return Err(Trouble::Said(
                "This meeting is open. Leave it first.".to_owned(),
            ));
        }
        self.lock(id).map_err(|trouble| {
            trouble.of_held(|held| format!(
                "This meeting is being written in another window ({held}). Leave it there first."
            ))
        })
    }

    /// Writes something that a list shows at once.
    fn write(&mut self, job: Job) -> Result<(), Trouble> {
        self.disk.writer.send(job);
        let kept = self.flush(PATIENCE);
        self.refresh();
        kept.map_err(|unsaved| Trouble::Said(unsaved.to_string()))
    }

    /// Copies the store, with all that is not on disk yet, into a file.
    ///
    /// # Errors
    /// A sentence where the file cannot be written or is something else.
    pub fn backup(&mut self, to: &Path) -> Result<PathBuf, Trouble> {
        self.hand_over(None);
        let mut to = to.to_owned();
        if to.is_dir() {
            let moment = self.now().format("%Y-%m-%d-%H%M%S");
            to.push(format!("roundtable-{moment}.db"));
        }
        self.disk.writer.save_elsewhere(&self.disk.store, &to)?;
        Ok(to)
    }

    /// Puts a backup in the store's place, and says where the store that was there is kept now.
    ///
    /// # Errors
    /// A sentence; the store is as it was then.
    pub fn restore(&mut self, from: &Path) -> Result<Option<PathBuf>, Trouble> {
        self.disk.may_write()?;
        self.finish()
            .map_err(|unsaved| Trouble::Said(unsaved.to_string()))?;
        let restored = store::restore(&self.places.data, from);
        // Also where it failed: the writer has ended by now.
        self.disk = Disk::open(&self.places.data, &self.options, &self.bell)?;
        self.refresh();
        Ok(restored?)
    }

    /// Goes through every record: pages, chains, and whether it replays. An empty list means: sound.
    ///
    /// # Errors
    /// A sentence where the store cannot be read to the end.
    pub fn check(&mut self) -> Result<Vec<Finding>, Trouble> {
        let mut replay = |id: &RecordId, kind: RecordKind, entries: &[store::Entry]| {
            let replayed = match kind {
                RecordKind::Meeting => Record::replay(id.clone(), entries.to_vec()).map(|_| ()),
                RecordKind::Team => Roster::of(id.clone(), entries, None).map(|_| ()),
            };
            replayed.map_err(|trouble| format!("The record {id}: {trouble}"))
        };
        Ok(self.disk.store.check(&mut replay)?)
    }
}

/// Removes a meeting's folder below the records folder, and its team's where that is empty then.
fn remove(records: &Path, folder: &str) -> Result<(), Trouble> {
    let below = Path::new(folder);
    let plain = below
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    // The path stands in the store; only what this program could have written there is removed.
    if !plain || below.components().count() != 2 {
        return Ok(());
    }
    let path = records.join(below);
    if path.exists() {
        fs::remove_dir_all(&path).map_err(|error| {
            Trouble::Said(format!(
                "The files of this meeting could not be removed: {error}. Remove the folder yourself, then empty \
                 the trash again."
            ))
        })?;
    }
    if let Some(team) = path.parent() {
        // Not empty, or not there: both are as they should be.
        let _ = fs::remove_dir(team);
    }
    Ok(())
}
