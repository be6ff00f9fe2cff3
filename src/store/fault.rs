//! Why the store cannot be read (`StoreFault`) or a write did not reach it (`Trouble`), as
//! sentences for people. Never holds what was said in a meeting.

use std::fmt;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode as Code;

/// Why a store cannot be opened, read, copied or put back.
#[derive(Debug)]
pub enum StoreFault {
    /// Written by a newer program; left untouched.
    Newer {
        /// The file.
        file: PathBuf,
        /// Its version of the format.
        version: i64,
    },
    /// A file that no Roundtable wrote.
    Foreign(PathBuf),
    /// A store whose pages are broken.
    Damaged {
        /// The file.
        file: PathBuf,
        /// What SQLite or the chain says.
        why: String,
    },
    /// The folder or file cannot be made, read or written.
    Unreachable {
        /// The file or folder.
        file: PathBuf,
        /// What the system says.
        why: String,
    },
    /// Anything else, as a whole sentence.
    Refused(String),
}

impl StoreFault {
    pub(crate) fn of(file: &Path, error: &rusqlite::Error) -> StoreFault {
        let (file, why) = (file.to_owned(), error.to_string());
        match error.sqlite_error_code() {
            Some(Code::NotADatabase) => StoreFault::Foreign(file),
            // "No such table" in a file that says it is a store: something is missing from it.
            Some(Code::DatabaseCorrupt | Code::Unknown) => StoreFault::Damaged { file, why },
            _ => StoreFault::Unreachable { file, why },
        }
    }

    pub(crate) fn file(file: &Path, error: &std::io::Error) -> StoreFault {
        let why = error.to_string();
        StoreFault::Unreachable {
            file: file.to_owned(),
            why,
        }
    }
}

impl fmt::Display for StoreFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreFault::Newer { file, version } => write!(
                f,
                "The store {} was written by a newer Roundtable (format {version}; this program \
                 knows up to {}). Nothing was changed. Open it with the newer program, or name \
                 another folder with --home.",
                file.display(),
                super::schema::VERSION,
            ),
            StoreFault::Foreign(file) => write!(
                f,
                "{} is not a Roundtable store. Nothing was changed. If it should be one, \
                 `roundtable store restore BACKUP` puts a backup in its place.",
                file.display(),
            ),
            StoreFault::Damaged { file, why } => write!(
                f,
                "The store {} is damaged: {why}. Nothing was changed. `roundtable store restore \
                 BACKUP` puts a backup in its place and keeps this file beside it.",
                file.display(),
            ),
            StoreFault::Unreachable { file, why } => write!(
                f,
                "The store {} cannot be used: {why}. Check that the folder is there, that you may \
                 write in it, and that the disk is not full; or name another with --home.",
                file.display(),
            ),
            StoreFault::Refused(sentence) => f.write_str(sentence),
        }
    }
}

impl std::error::Error for StoreFault {}

/// Why a write did not reach the disk. Shown after "not saved since 15:11 · ".
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// No room left.
    Full,
    /// The file or its folder may not be written.
    ReadOnly,
    /// The file is not at its place any more: a drive was taken out, a folder moved.
    Vanished,
    /// Another program holds the store for longer than the writer waits.
    Busy,
    /// The file is broken.
    Damaged,
    /// The record on disk is not the one that these entries continue.
    Parted(String),
    /// What the system says.
    Other(String),
}

impl Trouble {
    pub(crate) fn of(error: &rusqlite::Error) -> Trouble {
        let Some(raw) = error.sqlite_error() else {
            return Trouble::Other(error.to_string());
        };
        if raw.extended_code == rusqlite::ffi::SQLITE_READONLY_DBMOVED {
            return Trouble::Vanished;
        }
        let known = [
            (Code::DiskFull, Trouble::Full),
            (Code::ReadOnly, Trouble::ReadOnly),
            (Code::PermissionDenied, Trouble::ReadOnly),
            (Code::DatabaseBusy, Trouble::Busy),
            (Code::DatabaseLocked, Trouble::Busy),
            (Code::DatabaseCorrupt, Trouble::Damaged),
            (Code::NotADatabase, Trouble::Damaged),
        ];
        let found = known.into_iter().find(|(code, _)| *code == raw.code);
        found.map_or_else(|| Trouble::Other(error.to_string()), |(_, trouble)| trouble)
    }

    /// A sentence on what it is and what one can do.
    #[must_use]
    pub fn advice(&self) -> String {
        match self {
            Trouble::Full => "The disk that holds the store has no room left. Make room, or save \
                              somewhere else; what was entered stays in memory until then."
                .into(),
            Trouble::ReadOnly => "The store may not be written. Give the folder back its write \
                                  permission, or save somewhere else."
                .into(),
            Trouble::Vanished => "The store is not at its place any more: a drive was taken out \
                                  or a folder moved. Put it back, or save somewhere else."
                .into(),
            Trouble::Busy => "Another program keeps the store locked, perhaps a backup. Close it, \
                              or wait: the entries go in as soon as it lets go."
                .into(),
            Trouble::Damaged => "The store file is damaged. Save somewhere else now; afterwards \
                                 `roundtable store restore` puts a backup in its place."
                .into(),
            Trouble::Parted(why) => format!(
                "{why} Another program wrote to this meeting. Save somewhere else, so that both are kept."
            ),
            Trouble::Other(why) => format!(
                "The system says: {why}. It is tried again every few seconds; to be safe, save \
                 somewhere else."
            ),
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Trouble::Full => "the disk is full",
            Trouble::ReadOnly => "the store may not be written",
            Trouble::Vanished => "the store is not at its place",
            Trouble::Busy => "another program keeps the store locked",
            Trouble::Damaged => "the store is damaged",
            Trouble::Parted(_) => "the record on disk is another",
            Trouble::Other(_) => "the disk reports a fault",
        })
    }
}
