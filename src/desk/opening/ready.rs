//! Ready: roles, norms, headings, topic, end, test card, start.

use super::super::line::{self, Out, Typed, tidy};
use super::super::listing::{Heard, heard as heard_list};
use super::super::outcome::{Go, Outcome, letter};
use super::super::world::World;
use super::wording::{agree_end, word_heading, word_norm};
use super::{begin, stray};
use crate::base::key::Key;
use crate::field::Field;
use crate::look::listing::Listing;
use crate::look::opening::time::Outlook;
use crate::look::opening::{OpeningLook, Over, Part, Ready};
use crate::protocol::Protocol;

pub fn heard(look: &mut OpeningLook, key: Key, world: &World) -> Outcome {
    let Some(protocol) = look.protocol(world.library) else {
        return Outcome::nothing();
    };
    if look.field.is_some() {
        writing(look, key, (world, protocol))
    } else if let Some(words) = stray::heard(look, key, world.now) {
        words
    } else {
        choosing(look, key, (world, protocol))
    }
}

type Around<'a> = (&'a World<'a>, &'a Protocol);

fn writing(look: &mut OpeningLook, key: Key, around: Around) -> Outcome {
    let room = super::room(look);
    let Some(field) = look.field.as_mut() else {
        return Outcome::nothing();
    };
    let out = match line::typed(field, key, room) {
        Typed::Out(out) => out,
        Typed::Full => return Outcome::say(line::full(room)),
        Typed::Taken | Typed::Other => return Outcome::nothing(),
    };
    let spot = look.ready;
    let empty = tidy(&field.text()).is_empty();
    if let Err(refusal) = commit(look, around) {
        if out == Out::Esc {
            look.field = None;
        }
        return Outcome::say(refusal);
    }
    let (world, protocol) = around;
    match out {
        Out::Done => return begin::start(look, world),
        Out::Enter => after(look, (spot, empty), protocol),
        Out::Tab | Out::Down => step(look, 1, protocol),
        Out::BackTab | Out::Up => step(look, -1, protocol),
        Out::Esc => {}
    }
    if spot == Ready::Until && !empty {
        ask_if_short(look, around);
    }
    Outcome::nothing()
}

/// Where Enter goes from a line that was kept.
fn after(look: &mut OpeningLook, (spot, empty): (Ready, bool), protocol: &Protocol) {
    match spot {
        Ready::NewNorm if !empty => open(look, Ready::NewNorm, protocol),
        // Both are one line and optional: straight on, as in a form.
        Ready::Topic => open(look, Ready::Until, protocol),
        Ready::NewNorm | Ready::Until => look.ready = Ready::Go,
        Ready::Role(_) | Ready::Norm(_) | Ready::Heading(_) | Ready::Card | Ready::Go => {
            step(look, 1, protocol);
        }
    }
}

/// Where the agreed end is too early for the plan, the room is asked what to do.
fn ask_if_short(look: &mut OpeningLook, (world, protocol): Around) {
    let missing = Outlook::of(&look.filled, protocol, world.now).missing;
    if missing > 0 && look.filled.short.is_none() {
        look.over = Some(Over::Short(false));
    }
}

/// Takes what was typed at the focus. The text stays where it is refused.
fn commit(look: &mut OpeningLook, (world, protocol): Around) -> Result<(), String> {
    let Some(text) = look.field.as_ref().map(|f| tidy(&f.text())) else {
        return Ok(());
    };
    let before = look.ready_text(look.ready, protocol).unwrap_or_default();
    if text != before {
        match look.ready {
            Ready::Norm(i) => word_norm(look, i, text, protocol),
            Ready::NewNorm => word_norm(look, usize::MAX, text, protocol),
            Ready::Heading(i) => word_heading(look, i, text, protocol),
            Ready::Topic => look.filled.topic = text,
            Ready::Until => agree_end(look, &text, world)?,
            Ready::Role(_) | Ready::Card | Ready::Go => {}
        }
        look.filled.touched = true;
    }
    look.field = None;
    Ok(())
}

fn choosing(look: &mut OpeningLook, key: Key, around: Around) -> Outcome {
    if let Key::Char(c @ '0'..='9') = key {
        return number(look, c, around);
    }
    let (_, protocol) = around;
    let spots = look.ready_spots(protocol);
    let at = spots.iter().position(|s| *s == look.ready);
    let mut list = Listing::of(at.unwrap_or(spots.len() - 1));
    match heard_list(&mut list, key, spots.len()) {
        Heard::Open(_) => return take(look, look.ready, around),
        Heard::Moved => look.ready = spots.get(list.at).copied().unwrap_or_default(),
        Heard::Other => return command(look, key, around),
    }
    look.number = Listing::default();
    Outcome::nothing()
}

fn command(look: &mut OpeningLook, key: Key, around: Around) -> Outcome {
    let (world, protocol) = around;
    match (letter(key), look.ready) {
        _ if key == Key::Esc => {
            look.part = Part::Who;
            Outcome::nothing()
        }
        _ if key == Key::Tab || key == Key::BackTab => {
            step(look, if key == Key::Tab { 1 } else { -1 }, protocol);
            Outcome::nothing()
        }
        (Some('g'), _) => begin::start(look, world),
        (Some('q'), _) => Outcome::go(Go::Home),
        (
            Some('e'),
            spot @ (Ready::Norm(_)
            | Ready::NewNorm
            | Ready::Heading(_)
            | Ready::Topic
            | Ready::Until),
        ) => take(look, spot, around),
        (Some('x'), Ready::Norm(i)) => {
            let norm = look
                .filled
                .norms(protocol)
                .get(i)
                .cloned()
                .unwrap_or_default();
            word_norm(look, i, String::new(), protocol);
            look.filled.touched = true;
            look.ready = if i < look.filled.norms(protocol).len() {
                look.ready
            } else {
                Ready::NewNorm
            };
            Outcome::say(format!("Taken out: {norm}"))
        }
        (Some('x'), Ready::Topic) => {
            look.filled.topic.clear();
            Outcome::nothing()
        }
        (Some('x'), Ready::Until) => {
            look.filled.until = None;
            look.filled.short = None;
            Outcome::nothing()
        }
        _ => Outcome::nothing(),
    }
}

fn number(look: &mut OpeningLook, digit: char, around: Around) -> Outcome {
    let rows = look.ready_numbers(around.1);
    let digit = digit.to_digit(10).and_then(|d| usize::try_from(d).ok());
    let means = look.number.digit(digit.unwrap_or(0), rows.len());
    let Some(spot) = rows.get(look.number.at).copied() else {
        return Outcome::nothing();
    };
    if means {
        return take(look, spot, around);
    }
    if rows.len() > 9 {
        look.ready = spot;
    }
    Outcome::nothing()
}

/// Opens a row.
fn take(look: &mut OpeningLook, spot: Ready, (world, protocol): Around) -> Outcome {
    look.number = Listing::default();
    match spot {
        Ready::Go => return begin::start(look, world),
        Ready::Card => look.over = Some(Over::Card),
        Ready::Role(i) => {
            look.ready = spot;
            let roles = look.filled.roles(protocol);
            let Some((role, holder)) = roles.get(i) else {
                return Outcome::nothing();
            };
            let here = look.filled.here();
            let at = here.iter().position(|m| Some(m.id) == *holder);
            let at = at.unwrap_or(here.len());
            look.over = Some(Over::Role((*role).to_owned(), Listing::of(at)));
        }
        Ready::Norm(_) | Ready::NewNorm | Ready::Heading(_) | Ready::Topic | Ready::Until => {
            open(look, spot, protocol);
        }
    }
    Outcome::nothing()
}

/// The focus goes there and letters are letters.
fn open(look: &mut OpeningLook, spot: Ready, protocol: &Protocol) {
    look.ready = spot;
    let text = look.ready_text(spot, protocol);
    look.field = text.map(|text| Field::with(&text, true));
}

/// The focus goes so many rows on.
fn step(look: &mut OpeningLook, by: isize, protocol: &Protocol) {
    let spots = look.ready_spots(protocol);
    let last = spots.len() - 1;
    let at = spots.iter().position(|s| *s == look.ready).unwrap_or(last);
    let to = at.saturating_add_signed(by).min(last);
    look.ready = spots.get(to).copied().unwrap_or_default();
}
