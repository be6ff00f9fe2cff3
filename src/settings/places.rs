//! Where things are kept on this machine; nothing is made here.

use std::path::{Path, PathBuf};

use etcetera::{BaseStrategy, choose_base_strategy};

use super::Environment;

/// The folders of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The store and the settings.
    pub data: PathBuf,
    /// Written minutes, a folder for each team.
    pub records: PathBuf,
    /// The person's own protocols.
    pub protocols: PathBuf,
    /// The log file.
    pub log: PathBuf,
}

impl Places {
    /// The folders in `home` (`--home`), else in `ROUNDTABLE_HOME`, else where the platform keeps data and documents.
    ///
    /// # Errors
    /// A sentence, where no home folder is known or the folder cannot be named from here.
    pub fn of(home: Option<PathBuf>) -> Result<Self, String> {
        let Some(home) = home.or_else(|| Environment::of_process().home()) else {
            let base = choose_base_strategy().map_err(|_| {
                "No home folder is known. Set HOME, or say where with --home FOLDER.".to_owned()
            })?;
            return Ok(Self::of_platform(&base));
        };
        let whole = std::path::absolute(&home).map_err(|error| {
            format!(
                "The folder \"{}\" cannot be used: {error}. Give its full path.",
                home.display()
            )
        })?;
        Ok(Self::all_in(&whole))
    }

    /// Everything in one folder.
    #[must_use]
    pub fn all_in(home: &Path) -> Self {
        Self {
            data: home.join("data"),
            records: home.join("records"),
            protocols: home.join("protocols"),
            log: home.join("data").join("roundtable.log"),
        }
    }

    fn of_platform(base: &impl BaseStrategy) -> Self {
        let data = base.data_dir().join("roundtable");
        let named =
            std::fs::read_to_string(base.config_dir().join("user-dirs.dirs")).unwrap_or_default();
        let documents =
            documents(&named, base.home_dir()).unwrap_or_else(|| base.home_dir().join("Documents"));
        Self {
            records: documents.join("Roundtable"),
            protocols: data.join("protocols"),
            log: data.join("roundtable.log"),
            data,
        }
    }
}

/// A path as somebody typed it into a field, where no shell reads `~/` as the home folder.
#[must_use]
pub fn typed(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), etcetera::home_dir()) {
        (Ok(inside), Ok(home)) => home.join(inside),
        _ => path.to_owned(),
    }
}

/// The documents folder as `user-dirs.dirs` of the XDG desktops names it: absolute, or from `$HOME`.
pub(super) fn documents(named: &str, home: &Path) -> Option<PathBuf> {
    let value = named
        .lines()
        .find_map(|line| line.trim().strip_prefix("XDG_DOCUMENTS_DIR="))?;
    let value = value.trim().trim_matches('"');
    match value.strip_prefix("$HOME") {
        Some(inside) => Some(home.join(inside.trim_start_matches('/'))),
        None => Some(PathBuf::from(value)).filter(|path| path.is_absolute()),
    }
}
