//! Where the store's files lie, and that only their owner may read them.
//! Never opens the database itself: closing a second handle on it would drop SQLite's locks.

use std::path::{Path, PathBuf};

use fs_err as fs;

use super::fault::StoreFault;

/// The database within the data folder.
#[must_use]
pub fn database(dir: &Path) -> PathBuf {
    dir.join("store.db")
}

/// The folder of the locks within the data folder.
#[must_use]
pub fn locks(dir: &Path) -> PathBuf {
    dir.join("locks")
}

/// `store.db` → `store.db-wal`: SQLite's own naming.
pub(crate) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// `file` + `ending`, or with the next free number behind it: an older copy is never written over.
pub(crate) fn free_beside(file: &Path, ending: &str) -> PathBuf {
    let first = beside(file, ending);
    let numbered = (2..).map(|n: u32| beside(file, &format!("{ending}-{n}")));
    std::iter::once(first)
        .chain(numbered)
        .find(|path| !path.exists())
        .unwrap_or_else(|| beside(file, ending))
}

/// How the copy is called that is made before a store is brought forward to this version.
pub(crate) fn before_version(version: usize) -> String {
    format!("{BEFORE}{version}")
}

const BEFORE: &str = ".before-version-";

/// Removes the copies that were made on bringing the store forward: what is erased from it stands in them.
/// `false` where one stays.
pub(crate) fn remove_older(file: &Path) -> bool {
    let (Some(dir), Some(name)) = (file.parent(), file.file_name()) else {
        return true;
    };
    let Ok(beside) = fs::read_dir(dir) else {
        return false;
    };
    let start = format!("{}{BEFORE}", name.to_string_lossy());
    let older = beside.flatten().map(|entry| entry.path()).filter(|path| {
        let name = path.file_name().unwrap_or_default();
        name.to_string_lossy().starts_with(&start)
    });
    let mut gone = true;
    for path in older {
        gone &= fs::remove_file(path).is_ok();
    }
    gone
}

/// Makes a folder and those above it; one that is made here belongs to its owner alone.
pub(crate) fn make_folder(dir: &Path) -> Result<(), StoreFault> {
    if dir.is_dir() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir).map_err(|e| StoreFault::file(dir, &e))
}

/// An empty file that only its owner may read; what is there already is not even opened.
pub(crate) fn make_file(path: &Path) -> Result<(), StoreFault> {
    let mut options = std::fs::OpenOptions::new();
    options.create_new(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(e) => Err(StoreFault::file(path, &e)),
    }
}

/// Makes a rename within `file`'s folder last through a power cut.
pub(crate) fn sync_folder_of(file: &Path) {
    // Not every file system can sync a folder; the rename itself has happened by then.
    if let Some(folder) = file.parent().and_then(|dir| fs::File::open(dir).ok()) {
        let _ = folder.sync_all();
    }
}

/// What tells one file from another at the same path; none when nothing is there.
pub(crate) fn identity(path: &Path) -> Option<(u64, u64)> {
    let found = fs::metadata(path).ok()?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        Some((found.dev(), found.ino()))
    }
    #[cfg(not(unix))]
    {
        let _ = found;
        Some((0, 0))
    }
}
