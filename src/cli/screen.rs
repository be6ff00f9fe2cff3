//! The commands that open the screen: what they start with.

use std::sync::Arc;

use super::args::Run;
use super::home::{Home, protocol_in, unknown};
use super::{End, meetings};
use crate::page::Style;
use crate::recorder::library::library;
use crate::recorder::{Options, Recorder};
use crate::run::{self, Ending, Prefill, Room, Start};
use crate::settings::{self, Environment, Places, Settings};
use crate::tui::{Colours, Terminal};

/// Opens the screen and stays until somebody leaves.
///
/// # Errors
/// A sentence where there is no terminal, the store cannot be opened, or something could not be kept.
pub fn screen(places: &Places, start: Start) -> Result<(), End> {
    with(places, Options::default(), start)
}

fn with(places: &Places, options: Options, start: Start) -> Result<(), End> {
    let environment = Environment::of_process();
    let (settings, greeting) = Settings::load(&places.data);
    let (terminal, waker) =
        Terminal::open(colours(&environment)).map_err(|e| End::failed(e.to_string()))?;
    let options = Options {
        slow_disk: environment.slow_disk(),
        ..options
    };
    let recorder = Recorder::open(places, options, move || waker.wake())?;
    let plain = settings
        .plain_symbols
        .unwrap_or_else(|| !environment.utf8());
    let style = Style {
        theme: settings.theme,
        plain,
    };
    let room = Room {
        surface: terminal,
        recorder,
        settings,
        places: places.clone(),
        style,
        greeting,
    };
    match run::run(room, start) {
        Ok(Ending::Unsaved(sentence)) => Err(End::failed(sentence)),
        // Where the terminal is gone everything is kept all the same, and nobody reads a sentence any more.
        Ok(Ending::Kept) | Err(_) => Ok(()),
    }
}

fn colours(environment: &Environment) -> Colours {
    match environment.colours() {
        settings::Colours::True => Colours::True,
        settings::Colours::C256 => Colours::C256,
        settings::Colours::C16 => Colours::C16,
        settings::Colours::None => Colours::None,
    }
}

pub fn begin(home: &Home, asked: Run) -> Result<(), End> {
    let mut way = None;
    let protocol = match (asked.protocol, &asked.file) {
        (Some(id), file) => {
            let shelves = home.shelves(file.as_deref());
            let found = shelves.way(&id);
            let found = found.ok_or_else(|| unknown(&library(shelves.read()), &id))?;
            way = Some(Arc::new(found));
            Some(id)
        }
        (None, Some(file)) => Some(way.insert(Arc::new(protocol_in(file)?)).id.clone()),
        (None, None) => None,
    };
    let prefill = Prefill {
        protocol,
        team: asked.team,
        people: asked.people,
        topic: asked.topic,
        until: asked.until,
    };
    let options = Options {
        protocol: asked.file,
        // All others are read when somebody wants to choose.
        way,
        ..Options::default()
    };
    with(&home.places, options, Start::Open(Box::new(prefill)))
}

pub fn resume(home: &Home, part: Option<&str>) -> Result<(), End> {
    let id = match part {
        None => None,
        Some(part) => {
            let recorder = home.recorder(Options::default())?;
            Some(meetings::named(recorder.store(), part)?.record)
        }
    };
    screen(&home.places, Start::Resume(id))
}
