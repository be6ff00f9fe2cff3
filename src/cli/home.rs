//! Where this program keeps its things, and the recorder over them.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::End;
use crate::base::words;
use crate::library::{Library, Reading};
use crate::protocol::Protocol;
use crate::recorder::library::{Shelves, library};
use crate::recorder::{Options, Recorder};
use crate::settings::Places;

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

    /// The ways to meet, with one more file where it is named.
    pub fn library(&self, file: Option<&Path>) -> Library {
        let shelves = Shelves {
            folder: self.places.protocols.clone(),
            file: file.map(Path::to_owned),
        };
        library(shelves.read())
    }

    /// The way to meet of this id; or that in this file, which the recorder is to know too.
    pub fn way(&self, word: &str) -> Result<(Rc<Protocol>, Option<PathBuf>), End> {
        let library = self.library(None);
        if let Some(protocol) = library.find(word) {
            return Ok((Rc::clone(protocol), None));
        }
        let file = PathBuf::from(word);
        if !file.is_file() {
            return Err(unknown(&library, word));
        }
        let way = self.library(Some(&file)).ways.into_iter().find(|way| {
            let own = file.file_name().map(|n| n.to_string_lossy().into_owned());
            own.as_ref() == Some(&way.source)
        });
        match way.map(|way| way.reading) {
            Some(Reading::Sound(protocol)) => Ok((protocol, Some(file))),
            Some(Reading::Broken { .. }) | None => Err(End::helped(
                format!("{word} has faults."),
                format!("`roundtable protocol check {word}` tells them."),
            )),
        }
    }
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
