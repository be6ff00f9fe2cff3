//! What keys mean on Home.

use std::path::PathBuf;

use super::line::{self, LONG, Out, Typed};
use super::listing::{Heard, heard};
use super::outcome::{From, Go, Outcome, letter, pasted, saved};
use super::{Effect, world::World};
use crate::base::key::Key;
use crate::field::Field;
use crate::look::home::{HomeLook, Row, rows};

pub fn key(look: &mut HomeLook, key: Key, world: &World) -> Outcome {
    if let Some(answer) = saved(key) {
        return answer;
    }
    if let Some(field) = look.path.as_mut() {
        return match line::typed(field, key, LONG) {
            Typed::Out(Out::Enter | Out::Done) => bring(look),
            Typed::Out(Out::Esc) => {
                look.path = None;
                Outcome::nothing()
            }
            Typed::Full => Outcome::say(line::full(LONG)),
            Typed::Taken | Typed::Out(_) | Typed::Other => Outcome::nothing(),
        };
    }
    let rows = rows(world.shelf);
    match heard(&mut look.list, key, rows.len()) {
        Heard::Open(at) => rows
            .get(at)
            .map_or_else(Outcome::nothing, |row| open(look, *row, world)),
        Heard::Moved => Outcome::nothing(),
        Heard::Other if key == Key::Esc => Outcome::say("Top. Q leaves."),
        Heard::Other if letter(key) == Some('q') => Outcome::effect(Effect::Quit),
        Heard::Other => Outcome::nothing(),
    }
}

pub fn paste(look: &mut HomeLook, text: &str, _: &World) -> Outcome {
    pasted(look.path.as_mut(), text, LONG)
}

fn open(look: &mut HomeLook, row: Row, world: &World) -> Outcome {
    match row {
        Row::Opening => Outcome::go(Go::Opening(From::Draft)),
        Row::GoOn(place) => match world.shelf.waiting.get(place) {
            Some(meeting) => Outcome::effect(Effect::Resume(meeting.record.clone())),
            None => Outcome::nothing(),
        },
        Row::Start => Outcome::go(Go::Opening(From::Fresh)),
        // What was mended in a file since the start is seen when one looks.
        Row::Library => Outcome::go(Go::Library).and(Effect::Reload),
        Row::Minutes => Outcome::go(Go::Archive),
        Row::Ledger | Row::Owed | Row::LookAgain => Outcome::go(Go::Ledger),
        Row::Teams => Outcome::go(Go::Teams),
        Row::Trash => Outcome::go(Go::Trash),
        Row::BringIn => {
            look.path = Some(Field::new(true));
            Outcome::nothing()
        }
    }
}

/// What was typed stays until the records are here: a mistyped path is mended, not written again.
fn bring(look: &HomeLook) -> Outcome {
    let path = look.path.as_ref().map(Field::text).unwrap_or_default();
    let path = line::unquoted(path.trim());
    if path.is_empty() {
        return Outcome::say("Nothing to bring in yet. Write where the file is, or Esc goes back.");
    }
    Outcome::effect(Effect::Import(PathBuf::from(path)))
}
