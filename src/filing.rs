//! Files, written whole or not at all: beside their place, synced, then moved over it. Beside the store nothing else writes.
//! What stands in a file is private to the person at the machine, so that only they may read it.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use tempfile::NamedTempFile;

use crate::base::id::RecordId;
use crate::base::words;

#[cfg(test)]
mod tests;

/// A file that could not be written; what stood there before still does.
#[derive(Debug, thiserror::Error)]
#[error("{} was not written: {}", path.display(), reason(cause))]
pub struct Unwritten {
    pub path: PathBuf,
    pub cause: io::Error,
}

impl From<Unwritten> for io::Error {
    fn from(unwritten: Unwritten) -> Self {
        Self::new(unwritten.cause.kind(), unwritten)
    }
}

/// Why, and what one can do about it.
fn reason(cause: &io::Error) -> String {
    use io::ErrorKind as Kind;
    let kind = cause.kind();
    let told = [
        (
            Kind::StorageFull,
            "the disk is full. Free some space, or choose another folder.",
        ),
        (
            Kind::QuotaExceeded,
            "there is no space left for this account. Free some, or choose another folder.",
        ),
        (
            Kind::PermissionDenied,
            "this folder may not be written to. Choose another, or change its permissions.",
        ),
        (
            Kind::ReadOnlyFilesystem,
            "this disk can only be read. Choose another folder.",
        ),
        (
            Kind::NotADirectory,
            "a part of the path is a file, not a folder. Choose another folder.",
        ),
        (
            Kind::AlreadyExists,
            "a part of the path is a file, not a folder. Choose another folder.",
        ),
        (
            Kind::IsADirectory,
            "a folder of this name is already there. Choose another name.",
        ),
        (
            Kind::InvalidFilename,
            "the name is too long or not allowed here. Choose a shorter one.",
        ),
    ];
    told.iter().find(|(told, _)| *told == kind).map_or_else(
        || format!("{cause}. Choose another folder."),
        |(_, sentence)| (*sentence).to_owned(),
    )
}

/// Puts `bytes` at `path`, making its folders where they are missing. An older file there is replaced whole, or stays
/// as it was.
///
/// # Errors
/// Where the disk, the folder or the name does not allow it.
pub fn put(path: &Path, bytes: &[u8]) -> Result<(), Unwritten> {
    put_with(path, |file| file.write_all(bytes))
}

/// Like [`put`], for what is written piece by piece.
///
/// # Errors
/// Where the disk, the folder or the name does not allow it, or `write` fails.
pub fn put_with(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Unwritten> {
    replaced(path, write).map_err(|cause| Unwritten {
        path: path.to_owned(),
        cause,
    })
}

fn replaced(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    private_folders(folder)?;
    let mut file = beside(folder)?;
    write(&mut file)?;
    file.flush()?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync(folder)
}

/// Makes a folder and what is missing above it, for this account only; one that is there stays as it is.
///
/// # Errors
/// Where the disk or the folder above does not allow it.
pub fn make(folder: &Path) -> Result<(), Unwritten> {
    private_folders(folder).map_err(|cause| Unwritten {
        path: folder.to_owned(),
        cause,
    })
}

fn private_folders(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".roundtable-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600));
    builder.tempfile_in(folder)
}

/// Some file systems cannot sync a folder; the file is whole and in its place there all the same.
fn sync(folder: &Path) -> io::Result<()> {
    use io::ErrorKind as Kind;
    if cfg!(windows) {
        return Ok(());
    }
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        Err(error)
            if !matches!(
                error.kind(),
                Kind::InvalidInput | Kind::Unsupported | Kind::PermissionDenied
            ) =>
        {
            Err(error)
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Where the files of a meeting go.
#[derive(Debug, Clone, Copy)]
pub struct MeetingFolder<'a> {
    pub team: &'a str,
    /// The day of the first sitting.
    pub date: NaiveDate,
    /// The id of the protocol.
    pub protocol: &'a str,
    pub record: &'a RecordId,
}

impl MeetingFolder<'_> {
    /// `<records>/<team>/<date>-<protocol>-<short id>`, whatever characters the names hold.
    #[must_use]
    pub fn under(&self, records: &Path) -> PathBuf {
        let protocol = words::folder(self.protocol);
        let name = format!(
            "{}-{protocol}-{}",
            self.date,
            words::folder(self.record.short())
        );
        records.join(words::folder(self.team)).join(name)
    }
}
