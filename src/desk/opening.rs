//! What keys mean while a meeting is opened. Whatever changes is kept at once, so that a killed program loses nothing.

mod begin;
mod over;
mod people;
mod ready;
mod stray;
mod who;
mod wording;

use super::outcome::{Go, Outcome, letter, pasted, saved};
use super::ways::{self, Heard};
use super::{Effect, line, world::World};
use crate::base::key::Key;
use crate::library::Reading;
use crate::look::opening::{OpeningLook, Part, Ready, Who};

pub fn key(look: &mut OpeningLook, key: Key, world: &World) -> Outcome {
    let before = look.json();
    look.filled.open = world.open_of(look.filled.team.as_ref());
    let outcome = saved(key).unwrap_or_else(|| heard(look, key, world));
    look.filled.open = world.open_of(look.filled.team.as_ref());
    kept(outcome, &before, look)
}

pub fn paste(look: &mut OpeningLook, text: &str, _: &World) -> Outcome {
    let before = look.json();
    let outcome = if look.part == Part::How {
        look.ways.list.first();
        pasted(look.ways.find.as_mut(), text, line::NAME)
    } else if many_names(look, text) {
        people::add_all(look, text)
    } else {
        let room = room(look);
        pasted(look.field.as_mut(), text, room)
    };
    kept(outcome, &before, look)
}

/// Keeps the opening where it has changed.
fn kept(outcome: Outcome, before: &str, look: &OpeningLook) -> Outcome {
    let now = look.json();
    if now == before {
        return outcome;
    }
    outcome.and(Effect::OpeningDraft(now))
}

fn heard(look: &mut OpeningLook, key: Key, world: &World) -> Outcome {
    if look.over.is_some() {
        return over::heard(look, key, world);
    }
    if look.part == Part::How || look.protocol(world.library).is_none() {
        look.part = Part::How;
        return how(look, key, world);
    }
    if let Key::Alt(c) = key {
        let moves = matches!(c, 'b' | 'B' | 'f' | 'F');
        if look.field.is_none() {
            return at_part(look, Key::Char(c), world);
        }
        if !moves {
            // `Alt+x` and `Esc` `x` are the same bytes: out of the field, then the command.
            let left = at_part(look, Key::Esc, world).notice;
            let mut outcome = at_part(look, Key::Char(c), world);
            outcome.notice = outcome.notice.or(left);
            return outcome;
        }
    }
    at_part(look, key, world)
}

fn at_part(look: &mut OpeningLook, key: Key, world: &World) -> Outcome {
    match look.part {
        Part::Ready => ready::heard(look, key, world),
        Part::How | Part::Who => who::heard(look, key, world),
    }
}

fn how(look: &mut OpeningLook, key: Key, world: &World) -> Outcome {
    match ways::hear(&mut look.ways, key, world.library) {
        Heard::Done(outcome) => outcome,
        Heard::Take => choose(look, world),
        Heard::Other if letter(key) == Some('g') => choose(look, world),
        Heard::Other if key == Key::Esc || letter(key) == Some('q') => Outcome::go(Go::Home),
        Heard::Other => Outcome::nothing(),
    }
}

fn choose(look: &mut OpeningLook, world: &World) -> Outcome {
    let Some(way) = look.ways.chosen(world.library) else {
        return Outcome::nothing();
    };
    if let Some(refusal) = ways::refusal(way) {
        return Outcome::say(refusal);
    }
    if let Reading::Sound(protocol) = &way.reading {
        look.choose(protocol);
    }
    Outcome::nothing()
}

/// The room of the field that is open, in cells.
fn room(look: &OpeningLook) -> usize {
    match look.part {
        Part::Ready if look.ready == Ready::Until => line::NAME,
        Part::Ready => line::SENTENCE,
        Part::How | Part::Who => line::NAME,
    }
}

/// Several lines pasted into the line that adds somebody are several people.
fn many_names(look: &OpeningLook, text: &str) -> bool {
    let adding = look.part == Part::Who && look.who == Who::New && look.field.is_some();
    adding && text.lines().filter(|l| !l.trim().is_empty()).count() > 1
}
