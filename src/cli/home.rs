//! Where this program keeps its things, and the recorder over them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::End;
use crate::base::words;
use crate::library::Library;
use crate::protocol::Protocol;
use crate::recorder::library::{Shelves, library};
use crate::recorder::{Options, Recorder};
use crate::settings::Places;
use crate::yaml::Source;

pub struct Home {
    pub places: Places,
    /// Listings as JSON.
    pub json: bool,
}

impl Home {
    /// Opens the store.
    pub fn recorder(&self, options: Options) -> Result<Recorder, End> {
        Ok(Recorder::open(&self.places, options, || {})?)
    }

    /// Where the ways to meet come from, with one more file where it is named.
    pub fn shelves(&self, file: Option<&Path>) -> Shelves {
        Shelves {
            folder: self.places.protocols.clone(),
            file: file.map(Path::to_owned),
        }
    }

    /// The ways to meet.
    pub fn library(&self) -> Library {
        library(self.shelves(None).read())
    }

    /// The way to meet of this id; or that in this file, which the recorder is to know too.
    pub fn way(&self, word: &str) -> Result<(Arc<Protocol>, Option<PathBuf>), End> {
        if let Some(protocol) = self.shelves(None).way(word) {
            return Ok((Arc::new(protocol), None));
        }
        let file = PathBuf::from(word);
        if !file.is_file() {
            return Err(unknown(&self.library(), word));
        }
        Ok((Arc::new(protocol_in(&file)?), Some(file)))
    }
}

/// The protocol in a file.
pub fn protocol_in(file: &Path) -> Result<Protocol, End> {
    let name = file.display().to_string();
    let bytes = std::fs::read(file).map_err(|error| {
        End::failed(format!("The protocol file {name} cannot be read: {error}."))
    })?;
    let read = Source::from_bytes(&name, &bytes).and_then(|source| Protocol::read(&source));
    read.map_err(|faults| {
        End::helped(
            format!("{}.", faults.headline()),
            format!("`roundtable protocol check {name}` tells them."),
        )
    })
}

/// There is no such way to meet.
pub fn unknown(library: &Library, word: &str) -> End {
    let ids = library.sound().map(|p| p.id.as_str());
    let help = match words::near(word, ids) {
        Some(near) => format!("Did you mean {near}?"),
        None => "`roundtable protocol list` names them.".to_owned(),
    };
    End::helped(format!("There is no way to meet called \"{word}\"."), help)
}
