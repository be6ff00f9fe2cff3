//! One writer per record: a lock that the system takes back by itself when a program dies, and
//! beside it in the file who holds it. Never waits.

use std::fs::TryLockError;
use std::io::{Read, Seek, Write};
use std::path::Path;

use fs_err as fs;

use super::fault::StoreFault;
use super::files;
use crate::base::id::RecordId;

/// Who asks for a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The wall clock of the room, "15:02".
    pub since: String,
    /// The computer's name.
    pub host: String,
}

/// Who holds a record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Held {
    /// The process; 0 if it did not say.
    pub pid: u32,
    /// The wall clock when it took it, "15:02"; empty if it did not say.
    pub since: String,
    /// Its computer; empty if it did not say.
    pub host: String,
}

impl std::fmt::Display for Held {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "process {}", self.pid)?;
        if !self.host.is_empty() {
            write!(f, " on {}", self.host)?;
        }
        if !self.since.is_empty() {
            write!(f, ", since {}", self.since)?;
        }
        Ok(())
    }
}

/// What came of asking for a record.
#[derive(Debug)]
pub enum Locked {
    /// It may be written until the lock is dropped.
    Mine(Lock),
    /// Another program writes it.
    Held(Held),
}

/// The right to write one record; dropping it gives the right back.
#[derive(Debug)]
pub struct Lock {
    file: std::fs::File,
}

impl Lock {
    /// Asks for a record of the store in `dir`.
    ///
    /// # Errors
    /// The lock's file cannot be made there, or the file system knows no locks.
    pub fn take(dir: &Path, record: &RecordId, claim: &Claim) -> Result<Locked, StoreFault> {
        let folder = files::locks(dir);
        files::make_folder(&folder)?;
        let path = folder.join(format!("{record}.lock"));
        files::make_file(&path)?;
        let fault = |e: std::io::Error| StoreFault::file(&path, &e);
        let mut file = open(&path).map_err(fault)?;
        match file.try_lock() {
            Ok(()) => {
                let text = format!("{}\n{}\n{}\n", std::process::id(), claim.since, claim.host);
                file.set_len(0).map_err(fault)?;
                file.write_all(text.as_bytes()).map_err(fault)?;
                Ok(Locked::Mine(Lock { file }))
            }
            Err(TryLockError::WouldBlock) => Ok(Locked::Held(read(&mut file))),
            Err(TryLockError::Error(e)) => Err(fault(e)),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The words in the file only explain the lock; the lock itself goes with the handle.
        let _ = self.file.set_len(0);
    }
}

/// A record of this store that some program writes right now.
pub(crate) fn any_held(dir: &Path) -> Option<(String, Held)> {
    let found = fs::read_dir(files::locks(dir)).ok()?;
    found.flatten().find_map(|entry| {
        let mut file = open(&entry.path()).ok()?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => {
                let name = entry.file_name().to_string_lossy().into_owned();
                let record = name.strip_suffix(".lock").unwrap_or(&name).to_owned();
                Some((record, read(&mut file)))
            }
            Ok(()) | Err(TryLockError::Error(_)) => None,
        }
    })
}

fn open(path: &Path) -> std::io::Result<std::fs::File> {
    std::fs::OpenOptions::new()
        .read(true)
        .write(true)
        .open(path)
}

fn read(file: &mut std::fs::File) -> Held {
    let mut text = String::new();
    let found = file.rewind().and_then(|()| file.read_to_string(&mut text));
    if found.is_err() {
        return Held::default();
    }
    let mut lines = text.lines();
    let pid = lines.next().and_then(|pid| pid.parse().ok()).unwrap_or(0);
    let mut next = || lines.next().unwrap_or_default().to_owned();
    Held {
        pid,
        since: next(),
        host: next(),
    }
}
