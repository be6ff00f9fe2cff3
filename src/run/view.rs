//! What the desk and the pages may look at, gathered from the recorder. Nothing is decided here.

use std::rc::Rc;

use super::Turn;
use crate::desk::keymap::COMMANDS;
use crate::desk::{Place, World, panel};
use crate::document::Document;
use crate::look::panel::Panel;
use crate::minutes::{Minutes, Provenance};
use crate::page::{self, Memory, Page, Side, Style};
use crate::recorder::Recorder;
use crate::surface::Surface;

/// The world as it is now.
pub(super) fn world<'a>(
    recorder: &'a Recorder,
    style: Style,
    (memory, opening): (Memory, Option<&'a str>),
) -> World<'a> {
    World {
        now: recorder.moment(),
        shelf: recorder.shelf(),
        library: recorder.library(),
        teams: recorder.teams(),
        archive: recorder.archive(),
        ledger: recorder.ledger(),
        trash: recorder.trashed(),
        meeting: recorder.meeting(),
        saved: recorder.saved(),
        style,
        opening,
        failing: recorder.trouble().is_some(),
        memory,
    }
}

impl<S: Surface> Turn<S> {
    /// The page as the room may see it now.
    pub(super) fn page(&mut self) -> Page {
        let told = self.minutes_in_view();
        let beside = self.beside();
        let world = world(
            &self.recorder,
            self.style,
            (self.memory, self.opening.as_deref()),
        );
        let frame = world.frame();
        let mut page = match &self.desk.place {
            Place::Home(look) => page::home::page(look, world.shelf, frame),
            Place::Opening(look) => page::opening::page(look, world.library, world.teams, frame),
            Place::Library(look) => page::library::page(look, world.library, frame),
            Place::Archive(look) => {
                page::archive::page(look, (world.archive, world.older()), frame)
            }
            Place::Ledger(look) => {
                let team = world.shelf.team.as_ref().map_or("", |t| &t.name);
                page::ledger::page(look, world.ledger, team, frame)
            }
            Place::Reading(look) => page::reading::page(look, frame),
            Place::Teams(look) => page::teams::page(look, world.teams, frame),
            Place::Trash(look) => page::trash::page(look, world.trash, frame),
            Place::Meeting(look) => match world.meeting {
                Some(meeting) => {
                    let trouble = self.recorder.trouble().map(|t| page::step::Trouble {
                        since: t.since,
                        why: t.why,
                        entries: t.entries,
                    });
                    let commands = commands(look.panel.as_ref());
                    page::step::page(&page::step::Scene {
                        meeting,
                        look,
                        now: world.now,
                        saved: world.saved,
                        kept_upto: self.recorder.held_after(),
                        trouble: trouble.as_ref(),
                        style: self.style,
                        memory: self.memory,
                        minutes: told.as_ref(),
                        beside: beside.as_ref(),
                        commands: &commands,
                    })
                }
                None => Page::default(),
            },
        };
        if !matches!(self.desk.place, Place::Meeting(_)) {
            page = self.desk.covered(page, frame);
        }
        self.desk.said_over(&mut page, world.now);
        page
    }

    /// The second column of the meeting; made anew only when something was entered.
    fn beside(&mut self) -> Option<Rc<Side>> {
        let meeting = self.meeting()?;
        let seq = meeting.seq();
        if let Some((upto, side)) = &self.beside
            && *upto == seq
        {
            return Some(Rc::clone(side));
        }
        // As on every page: made without what is covered.
        let seen = meeting.uncovered(None);
        let side = Rc::new(page::step::side::of(&seen, self.recorder.moment()));
        self.beside = Some((seq, Rc::clone(&side)));
        Some(side)
    }

    /// The minutes, where they are in view; told anew only when something was entered.
    fn minutes_in_view(&mut self) -> Option<Rc<Document>> {
        if !matches!(self.look()?.panel, Some(Panel::Minutes { .. })) {
            return None;
        }
        let meeting = self.meeting()?;
        let seq = meeting.seq();
        if let Some((upto, document)) = &self.told
            && *upto == seq
        {
            return Some(Rc::clone(document));
        }
        let now = self.recorder.now();
        let provenance = Provenance {
            entry: seq,
            hash: String::new(),
            written: now,
        };
        let document = Rc::new(Minutes::of(meeting, &provenance, Some(now)));
        self.told = Some((seq, Rc::clone(&document)));
        Some(document)
    }
}

/// The commands that help and the list show.
fn commands(panel: Option<&Panel>) -> Vec<(String, String)> {
    match panel {
        Some(Panel::Commands { .. }) => panel::commands::found("")
            .into_iter()
            .map(|c| {
                (
                    c.letter
                        .map(|l| l.to_uppercase().to_string())
                        .unwrap_or_default(),
                    c.words.to_owned(),
                )
            })
            .collect(),
        Some(Panel::Help { .. }) => COMMANDS
            .iter()
            .map(|c| (c.letter.to_uppercase().to_string(), c.words.to_owned()))
            .collect(),
        _ => Vec::new(),
    }
}
