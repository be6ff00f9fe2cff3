//! The places: Home, the opening, lists, a meeting. Each hears keys for itself; here is only which one.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a place that is not named has nothing to say here"
)]

use crate::base::key::Key;
use crate::desk::outcome::From;
use crate::look::archive::ArchiveLook;
use crate::look::capture::Keeping;
use crate::look::home::HomeLook;
use crate::look::ledger::LedgerLook;
use crate::look::library::LibraryLook;
use crate::look::opening::OpeningLook;
use crate::look::reading::ReadingLook;
use crate::look::step::StepLook;
use crate::look::teams::TeamsLook;
use crate::look::trash::TrashLook;

use super::{
    Effect, Go, Outcome, World, archive, home, ledger, library, opening, panel, reading, step,
    teams, trash,
};

#[derive(Debug)]
pub enum Place {
    Home(HomeLook),
    Opening(Box<OpeningLook>),
    Library(LibraryLook),
    Archive(ArchiveLook),
    Ledger(Box<LedgerLook>),
    Reading(Box<ReadingLook>),
    Teams(Box<TeamsLook>),
    Trash(TrashLook),
    Meeting(Box<StepLook>),
}

impl Default for Place {
    fn default() -> Self {
        Self::Home(HomeLook::default())
    }
}

impl Place {
    /// One key, in a place outside a meeting.
    pub fn key(&mut self, key: Key, world: &World<'_>) -> Outcome {
        match self {
            Self::Home(look) => home::key(look, key, world),
            Self::Opening(look) => opening::key(look, key, world),
            Self::Library(look) => library::key(look, key, world),
            Self::Archive(look) => archive::key(look, key, world),
            Self::Ledger(look) => ledger::key(look, key, world),
            Self::Reading(look) => reading::key(look, key, world),
            Self::Teams(look) => teams::key(look, key, world),
            Self::Trash(look) => trash::key(look, key, world),
            Self::Meeting(_) => Outcome::nothing(),
        }
    }

    /// Whether letters are letters here.
    #[must_use]
    pub fn in_field(&self) -> bool {
        match self {
            Self::Home(look) => look.in_field(),
            Self::Opening(look) => look.in_field(),
            Self::Library(look) => look.in_field(),
            Self::Archive(look) => look.in_field(),
            Self::Ledger(look) => look.in_field(),
            Self::Reading(look) => look.in_field(),
            Self::Teams(look) => look.in_field(),
            Self::Trash(look) => look.in_field(),
            Self::Meeting(_) => true,
        }
    }

    /// Pasted text, in a place outside a meeting.
    pub fn paste(&mut self, text: &str, world: &World<'_>) -> Outcome {
        match self {
            Self::Home(look) => home::paste(look, text, world),
            Self::Opening(look) => opening::paste(look, text, world),
            Self::Library(look) => library::paste(look, text, world),
            Self::Archive(look) => archive::paste(look, text, world),
            Self::Ledger(look) => ledger::paste(look, text, world),
            Self::Reading(look) => reading::paste(look, text, world),
            Self::Teams(look) => teams::paste(look, text, world),
            Self::Trash(look) => trash::paste(look, text, world),
            Self::Meeting(_) => Outcome::nothing(),
        }
    }

    /// To another place.
    pub fn go(&mut self, go: &Go, world: &World<'_>) {
        *self = match go {
            Go::Home => Self::default(),
            Go::Back => match self {
                Self::Reading(look) => match look.ledger.take() {
                    Some(ledger) => Self::Ledger(Box::new(ledger)),
                    None => Self::Archive(std::mem::take(&mut look.from)),
                },
                _ => Self::default(),
            },
            Go::Opening(from) => Self::Opening(Box::new(opening_of(from, world))),
            Go::Library => Self::Library(LibraryLook::of(world.library, world.last_way())),
            Go::Archive => Self::Archive(ArchiveLook::default()),
            Go::Ledger => Self::Ledger(Box::default()),
            Go::Teams => Self::Teams(Box::default()),
            Go::Trash => Self::Trash(TrashLook::default()),
        };
    }

    /// To a meeting's minutes; the list they were chosen from waits behind them.
    pub fn read(&mut self, mut look: ReadingLook) {
        look.from = match self {
            Self::Archive(list) => std::mem::take(list),
            Self::Reading(before) => std::mem::take(&mut before.from),
            _ => ArchiveLook::default(),
        };
        look.ledger = match self {
            Self::Ledger(list) => Some(std::mem::take(&mut **list)),
            Self::Reading(before) => before.ledger.take(),
            _ => None,
        };
        *self = Self::Reading(Box::new(look));
    }

    /// What the opening is filled in with so far, to be kept.
    pub fn opening_draft(&self) -> Option<Effect> {
        match self {
            Self::Opening(look) => Some(Effect::OpeningDraft(look.json())),
            _ => None,
        }
    }
}

fn opening_of(from: &From, world: &World<'_>) -> OpeningLook {
    match from {
        From::Way(id) => OpeningLook::fresh(world.library, world.teams, Some(id)),
        From::Fresh => OpeningLook::fresh(world.library, world.teams, None),
        From::Draft => world
            .opening
            .and_then(|json| OpeningLook::restore(json, world.library))
            .unwrap_or_else(|| OpeningLook::fresh(world.library, world.teams, None)),
    }
}

/// Drafts of capture lines go back into the lines that were put away.
pub fn put_away_drafts(look: &mut StepLook) {
    for keeping in [Keeping::Action, Keeping::Decision, Keeping::Park] {
        let parts = keeping.parts().len();
        let texts: Vec<String> = (0..parts)
            .map(|n| {
                look.drafts
                    .remove(&step::capture::spot((keeping, None), n))
                    .unwrap_or_default()
            })
            .collect();
        if texts.iter().any(|t| !t.trim().is_empty()) {
            look.put_away.insert((keeping.ask(), None), texts);
        }
    }
}

/// The same for drafts of what was being mended; a part without one stands as it was kept.
pub fn put_away_mended(look: &mut StepLook, at: step::At<'_>) {
    for kept in &at.meeting.state.kept {
        let line = panel::keep::capture_line(look, kept, at);
        let mut texts = line.texts();
        let mut was_mended = false;
        for (n, text) in texts.iter_mut().enumerate() {
            let spot = step::capture::spot((line.keeping, line.item), n);
            if let Some(draft) = look.drafts.remove(&spot) {
                *text = draft;
                was_mended = true;
            }
        }
        if was_mended {
            look.put_away.insert((line.keeping.ask(), line.item), texts);
        }
    }
}
