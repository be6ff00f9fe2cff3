//! What keys mean in the trash: put back, or remove for good after writing the meeting's topic.

use super::line::{self, LONG, Out, Typed, tidy};
use super::listing::{Heard, heard};
use super::outcome::{Go, Outcome, letter, pasted, saved};
use super::{Effect, world::World};
use crate::base::key::Key;
use crate::field::Field;
use crate::look::archive::name;
use crate::look::trash::TrashLook;

pub fn key(look: &mut TrashLook, key: Key, world: &World) -> Outcome {
    if let Some(answer) = saved(key) {
        return answer;
    }
    if let Some((_, field)) = look.emptying.as_mut() {
        return match line::typed(field, key, LONG) {
            Typed::Out(Out::Enter) => empty(look, world),
            Typed::Out(Out::Esc) => {
                look.emptying = None;
                Outcome::say("Nothing was removed.")
            }
            Typed::Full => Outcome::say(line::full(LONG)),
            Typed::Taken | Typed::Out(_) | Typed::Other => Outcome::nothing(),
        };
    }
    let rows = world.trash.len();
    let chosen = world.trash.get(look.list.within(rows));
    match heard(&mut look.list, key, rows) {
        Heard::Open(at) => match world.trash.get(at) {
            Some(meeting) => Outcome::effect(Effect::Untrash(meeting.record.clone()))
                .and_say(format!("Back among the minutes: \"{}\".", name(meeting))),
            None => Outcome::nothing(),
        },
        Heard::Moved => Outcome::nothing(),
        Heard::Other if key == Key::Esc || letter(key) == Some('q') => Outcome::go(Go::Home),
        Heard::Other => {
            if let (Some('x'), Some(meeting)) = (letter(key), chosen) {
                look.emptying = Some((meeting.record.clone(), Field::new(true)));
            }
            Outcome::nothing()
        }
    }
}

/// A paste is not taken here: the topic is to be written, so that nothing goes by a slip of the hand.
pub fn paste(look: &mut TrashLook, _: &str, _: &World) -> Outcome {
    if look.emptying.is_some() {
        return Outcome::say("Write it by hand: what is removed here does not come back.");
    }
    pasted(None, "", LONG)
}

fn empty(look: &mut TrashLook, world: &World) -> Outcome {
    let Some((record, field)) = look.emptying.take() else {
        return Outcome::nothing();
    };
    let Some(meeting) = world.trash.iter().find(|s| s.record == record) else {
        return Outcome::nothing();
    };
    let name = name(meeting);
    if tidy(&field.text()) != tidy(name) {
        look.emptying = Some((record, field));
        return Outcome::say(format!("Write \"{name}\" exactly, or Esc keeps it."));
    }
    Outcome::effect(Effect::Empty(record)).and_say(format!("Removed for good: \"{name}\"."))
}
