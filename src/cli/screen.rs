//! The commands that open the screen: what they start with.

use std::path::PathBuf;

use chrono::NaiveTime;

use super::args::Run;
use super::home::{Home, unknown};
use super::{End, meetings};
use crate::base::id::RecordId;
use crate::base::person::Member;
use crate::recorder::Options;
use crate::settings::Places;

/// What the screen opens with.
#[derive(Debug, Clone, PartialEq)]
pub enum Start {
    Home,
    /// The opening of a meeting, as far as it is filled in.
    Begin(Box<Prefill>),
    /// A meeting to go on with; `None`: the last one that waits.
    Resume(Option<RecordId>),
}

/// What `roundtable run` says of a meeting beforehand.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Prefill {
    /// The id of a way to meet that there is.
    pub protocol: Option<String>,
    /// A protocol file beside the library, for the recorder's options.
    pub file: Option<PathBuf>,
    /// The team's name; perhaps one that there is not yet.
    pub team: Option<String>,
    /// Those who are here; all numbered 0. Empty: as the team was last time.
    pub people: Vec<Member>,
    pub topic: Option<String>,
    pub until: Option<NaiveTime>,
}

/// Opens the screen.
///
/// # Errors
/// A sentence where there is no screen to open.
pub fn screen(_places: &Places, _start: Start) -> Result<(), End> {
    Err(End::helped(
        "The screen is not built yet.",
        "`roundtable record` takes a meeting from an answers file; `roundtable --help` lists the rest.",
    ))
}

pub fn begin(home: &Home, run: Run) -> Result<(), End> {
    let library = home.library(run.file.as_deref());
    let own = run.file.as_deref().and_then(|file| {
        let name = file.file_name()?.to_string_lossy().into_owned();
        library.ways.iter().find(|way| way.source == name)
    });
    let protocol = match (run.protocol, own.map(|way| &way.reading)) {
        (Some(id), _) => {
            library.find(&id).ok_or_else(|| unknown(&library, &id))?;
            Some(id)
        }
        (None, Some(crate::library::Reading::Sound(protocol))) => Some(protocol.id.clone()),
        (None, Some(crate::library::Reading::Broken { .. })) => {
            let name = run.file.unwrap_or_default().display().to_string();
            return Err(End::helped(
                format!("{name} has faults."),
                format!("`roundtable protocol check {name}` tells them."),
            ));
        }
        (None, None) => None,
    };
    let prefill = Prefill {
        protocol,
        file: run.file,
        team: run.team,
        people: run.people,
        topic: run.topic,
        until: run.until,
    };
    screen(&home.places, Start::Begin(Box::new(prefill)))
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
