//! What keys mean while minutes are read: scrolling, a later word, the files again.

use super::line::{self, LONG, NAME, Out, Typed, tidy};
use super::outcome::{Go, Outcome, letter, pasted, saved};
use super::ways::{SCREEN, scrolled};
use super::{Effect, world::World};
use crate::base::key::Key;
use crate::look::reading::{Later, ReadingLook};
use crate::shelf::Standing;

pub fn key(look: &mut ReadingLook, key: Key, world: &World) -> Outcome {
    if let Some(answer) = saved(key) {
        return answer;
    }
    if look.later.is_some() {
        return later(look, key);
    }
    match letter(key) {
        Some('a') => return add(look, world),
        Some('f') => return Outcome::effect(Effect::Export(look.record.clone())),
        Some('q') => return Outcome::go(Go::Home),
        _ if key == Key::Esc => return Outcome::go(Go::Back),
        _ => {}
    }
    let page = usize::from(world.memory.page).max(1);
    let page = if page == 1 { SCREEN } else { page };
    look.top = scrolled(look.top, key, page).min(world.memory.last_top);
    Outcome::nothing()
}

pub fn paste(look: &mut ReadingLook, text: &str, _: &World) -> Outcome {
    let room = room(look.later.as_ref());
    pasted(look.later.as_mut().map(Later::field), text, room)
}

fn room(later: Option<&Later>) -> usize {
    if later.is_some_and(|l| l.named) {
        LONG
    } else {
        NAME
    }
}

fn add(look: &mut ReadingLook, world: &World) -> Outcome {
    let meeting = world.archive.iter().find(|s| s.record == look.record);
    if meeting.is_some_and(|m| matches!(m.state, Standing::Open | Standing::Waiting)) {
        return Outcome::say(
            "This meeting is not closed: Esc, then R goes on with it, and there it can be said.",
        );
    }
    look.later = Some(Later::default());
    Outcome::nothing()
}

fn later(look: &mut ReadingLook, key: Key) -> Outcome {
    let room = room(look.later.as_ref());
    let Some(words) = look.later.as_mut() else {
        return Outcome::nothing();
    };
    match line::typed(words.field(), key, room) {
        Typed::Out(Out::Enter | Out::Done) => next(look),
        Typed::Out(Out::Tab | Out::Down) if !words.named => next(look),
        Typed::Out(Out::BackTab | Out::Up) => {
            words.named = false;
            Outcome::nothing()
        }
        Typed::Out(Out::Esc) if words.named && !words.text.is_empty() => {
            words.named = false;
            Outcome::say("Not kept yet. Enter, then Enter keeps the word; Esc leaves it out.")
        }
        Typed::Out(Out::Esc) => {
            look.later = None;
            Outcome::nothing()
        }
        Typed::Full => Outcome::say(line::full(room)),
        Typed::Taken | Typed::Out(_) | Typed::Other => Outcome::nothing(),
    }
}

/// The name is in: on to the word. The word is in: it is kept.
fn next(look: &mut ReadingLook) -> Outcome {
    let Some(words) = look.later.as_mut() else {
        return Outcome::nothing();
    };
    let (by, text) = (tidy(&words.by.text()), tidy(&words.text.text()));
    if by.is_empty() {
        words.named = false;
        return Outcome::say("Whose word is it? Write a name, or Esc goes back.");
    }
    if !words.named {
        words.named = true;
        return Outcome::nothing();
    }
    if text.is_empty() {
        return Outcome::say(format!(
            "{by} has said nothing yet. Write the words, or Esc goes back."
        ));
    }
    look.later = None;
    let record = look.record.clone();
    let said = format!("Added below the minutes: {by}'s word.");
    Outcome::effect(Effect::Addendum { record, by, text }).and_say(said)
}
