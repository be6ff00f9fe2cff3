//! What keys mean in the library: find, read, start a meeting.

use super::line::NAME;
use super::outcome::{From, Go, Outcome, letter, pasted, saved};
use super::ways::{self, Heard};
use super::world::World;
use crate::base::key::Key;
use crate::library::Reading;
use crate::look::library::LibraryLook;

pub fn key(look: &mut LibraryLook, key: Key, world: &World) -> Outcome {
    if let Some(answer) = saved(key) {
        return answer;
    }
    match ways::hear(&mut look.ways, key, world.library) {
        Heard::Done(outcome) => outcome,
        Heard::Take => take(look, world),
        Heard::Other if key == Key::Esc || letter(key) == Some('q') => Outcome::go(Go::Home),
        Heard::Other => Outcome::nothing(),
    }
}

pub fn paste(look: &mut LibraryLook, text: &str, _: &World) -> Outcome {
    look.ways.list.first();
    pasted(look.ways.find.as_mut(), text, NAME)
}

fn take(look: &LibraryLook, world: &World) -> Outcome {
    let Some(way) = look.ways.chosen(world.library) else {
        return Outcome::nothing();
    };
    if let Some(refusal) = ways::refusal(way) {
        return Outcome::say(refusal);
    }
    match &way.reading {
        Reading::Sound(protocol) => Outcome::go(Go::Opening(From::Way(protocol.id.clone()))),
        Reading::Broken { .. } => Outcome::nothing(),
    }
}
