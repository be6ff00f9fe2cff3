//! Who is here: names and positions, here or away, the team.

use super::super::Effect;
use super::super::line::{self, NAME, Out, Typed, tidy};
use super::super::listing::{Heard, heard as heard_list};
use super::super::outcome::{Go, Outcome, letter};
use super::super::world::World;
use super::begin;
use super::people::{Refusal, add, name_team, place, rename, take_out};
use crate::base::key::Key;
use crate::field::Field;
use crate::look::listing::Listing;
use crate::look::opening::who::completion;
use crate::look::opening::{OpeningLook, Over, Part, Ready, Who};
use crate::shelf::Team;

pub fn heard(look: &mut OpeningLook, key: Key, world: &World) -> Outcome {
    if look.field.is_some() {
        writing(look, key, world)
    } else {
        choosing(look, key, world)
    }
}

fn writing(look: &mut OpeningLook, key: Key, world: &World) -> Outcome {
    give_way(look, key, world);
    let Some(field) = look.field.as_mut() else {
        return Outcome::nothing();
    };
    let out = match line::typed(field, key, NAME) {
        Typed::Out(out) => out,
        Typed::Full => return Outcome::say(line::full(NAME)),
        Typed::Taken | Typed::Other => return Outcome::nothing(),
    };
    match out {
        Out::Enter => enter(look, world),
        Out::Tab => left(look, world, |look| beside(look, 1)),
        Out::BackTab => left(look, world, |look| beside(look, -1)),
        Out::Up => left(look, world, |look| below(look, world, -1)),
        Out::Down => left(look, world, |look| below(look, world, 1)),
        Out::Done => match commit(look, world, false) {
            Ok(()) => forward(look, world),
            Err(refusal) => Outcome::say(refusal),
        },
        Out::Esc => {
            let answer = commit(look, world, false);
            look.field = None;
            answer.map_or_else(Outcome::say, |()| Outcome::nothing())
        }
    }
}

/// The team's name that was only proposed gives way to the first letter of another, as long as the caret stands at its
/// end; Backspace and the arrows keep it.
fn give_way(look: &mut OpeningLook, key: Key, world: &World) {
    let is_proposed = look.who == Who::Team && look.filled.team_name.is_empty();
    if !is_proposed || !matches!(key, Key::Char(_)) {
        return;
    }
    let proposed = look.filled.name(world.teams);
    if let Some(field) = look.field.as_mut().filter(|f| f.text() == proposed)
        && field.cursor().1 == proposed.chars().count()
    {
        *field = Field::with("", true);
    }
}

/// The row so many rows further down.
fn below(look: &OpeningLook, world: &World, by: isize) -> Option<Who> {
    let to = look.who_row(world.teams).checked_add_signed(by)?;
    look.who_rows(world.teams).get(to).copied()
}

/// Finishes the line and goes to the next one: name, position, next name; an empty name ends the list.
fn enter(look: &mut OpeningLook, world: &World) -> Outcome {
    let spot = look.who;
    let empty = look
        .field
        .as_ref()
        .is_some_and(|f| tidy(&f.text()).is_empty());
    let people = look.filled.people.len();
    if let Err(refusal) = commit(look, world, true) {
        return Outcome::say(refusal);
    }
    let after_list = if look.filled.team.is_none() {
        Who::Team
    } else {
        Who::Go
    };
    let next = match spot {
        Who::New if empty => after_list,
        // Who wrote the position behind a colon has told it.
        Who::New if is_placed(look, people) => Who::New,
        Who::New => Who::Position(people),
        // An emptied name has gone with its row.
        Who::Name(i) if look.filled.people.len() < people => named_or_new(look, i),
        Who::Name(i) => Who::Position(i),
        Who::Position(i) => named_or_new(look, i + 1),
        Who::Team | Who::Teams | Who::Go => Who::Go,
    };
    go_to(look, next, world);
    Outcome::nothing()
}

fn is_placed(look: &OpeningLook, i: usize) -> bool {
    let member = look.filled.people.get(i);
    member.is_some_and(|m| !m.position.is_empty())
}

fn named_or_new(look: &OpeningLook, i: usize) -> Who {
    if i < look.filled.people.len() {
        Who::Name(i)
    } else {
        Who::New
    }
}

/// Keeps what was typed, then goes on to write elsewhere.
fn left(
    look: &mut OpeningLook,
    world: &World,
    next: impl FnOnce(&OpeningLook) -> Option<Who>,
) -> Outcome {
    if let Err(refusal) = commit(look, world, false) {
        return Outcome::say(refusal);
    }
    if let Some(next) = next(look) {
        go_to(look, next, world);
    }
    Outcome::nothing()
}

/// The spot so many steps on, as Tab goes.
fn beside(look: &OpeningLook, by: isize) -> Option<Who> {
    let spots = look.who_spots();
    let at = spots
        .iter()
        .position(|s| *s == look.who)
        .unwrap_or(spots.len() - 1);
    let to = at.checked_add_signed(by)?;
    spots.get(to).copied()
}

/// The focus goes there, and where something can be written, it is.
fn go_to(look: &mut OpeningLook, spot: Who, world: &World) {
    look.who = spot;
    let text = look.who_text(spot, world.teams);
    look.field = text.map(|text| Field::with(&text, true));
}

/// Takes what was typed at the focus; `complete` takes the offered position too. The text stays where it is refused.
fn commit(look: &mut OpeningLook, world: &World, complete: bool) -> Result<(), Refusal> {
    let Some(text) = look.field.as_ref().map(|f| tidy(&f.text())) else {
        return Ok(());
    };
    match look.who {
        Who::New if text.is_empty() => {}
        Who::New => add(look, &text)?,
        Who::Name(i) => rename(look, i, text)?,
        Who::Position(i) => {
            let whole = complete.then(|| completion(&text, look.protocol(world.library)));
            place(look, i, whole.flatten().unwrap_or(text));
        }
        Who::Team => name_team(look, text, world.teams)?,
        Who::Teams | Who::Go => {}
    }
    look.field = None;
    Ok(())
}

fn choosing(look: &mut OpeningLook, key: Key, world: &World) -> Outcome {
    if let Key::Char(c @ '0'..='9') = key {
        return number(look, c, world);
    }
    let rows = look.who_rows(world.teams);
    let mut list = Listing::of(look.who_row(world.teams));
    match heard_list(&mut list, key, rows.len()) {
        Heard::Open(_) => return open(look, world),
        Heard::Moved => look.who = rows.get(list.at).copied().unwrap_or_default(),
        Heard::Other => return command(look, key, world),
    }
    look.number = Listing::default();
    Outcome::nothing()
}

fn command(look: &mut OpeningLook, key: Key, world: &World) -> Outcome {
    let person = match look.who {
        Who::Name(i) | Who::Position(i) => look.filled.people.get(i).map(|m| (i, m.id)),
        Who::New | Who::Teams | Who::Team | Who::Go => None,
    };
    match (letter(key), person) {
        (Some(' '), Some((_, id))) => look.filled.toggle(id),
        (Some('e'), _) if look.who != Who::Go => return open(look, world),
        (Some('x'), Some((i, _))) => match take_out(look, i) {
            Ok(name) => {
                look.who = named_or_new(look, i);
                return Outcome::say(format!("Taken off the list: {name}."));
            }
            Err(refusal) => return Outcome::say(refusal),
        },
        (Some('g'), _) => return forward(look, world),
        (Some('q'), _) => return Outcome::go(Go::Home),
        _ if key == Key::Esc => {
            look.part = Part::How;
            return Outcome::effect(Effect::Ways);
        }
        _ if key == Key::Tab => look.who = beside(look, 1).unwrap_or(look.who),
        _ if key == Key::BackTab => look.who = beside(look, -1).unwrap_or(look.who),
        _ => {}
    }
    Outcome::nothing()
}

/// A number: that person is here, or away; the line that adds, or the other teams, open.
fn number(look: &mut OpeningLook, digit: char, world: &World) -> Outcome {
    let mut rows = look.who_rows(world.teams);
    rows.retain(|r| matches!(r, Who::Name(_) | Who::New | Who::Teams));
    let digit = digit.to_digit(10).and_then(|d| usize::try_from(d).ok());
    let means = look.number.digit(digit.unwrap_or(0), rows.len());
    let Some(spot) = rows.get(look.number.at).copied() else {
        return Outcome::nothing();
    };
    if !means {
        if rows.len() > 9 {
            look.who = spot;
        }
        return Outcome::nothing();
    }
    match spot {
        Who::Name(i) => {
            if let Some(id) = look.filled.people.get(i).map(|m| m.id) {
                look.filled.toggle(id);
            }
            Outcome::nothing()
        }
        Who::Position(_) | Who::New | Who::Teams | Who::Team | Who::Go => {
            look.who = spot;
            open(look, world)
        }
    }
}

fn open(look: &mut OpeningLook, world: &World) -> Outcome {
    look.number = Listing::default();
    match look.who {
        Who::Go => forward(look, world),
        Who::Teams => {
            let current = |t: &Team| Some(&t.id) == look.filled.team.as_ref();
            let at = world.teams.iter().position(current);
            let at = at.unwrap_or(world.teams.len());
            look.over = Some(Over::Teams(Listing::of(at)));
            Outcome::nothing()
        }
        spot @ (Who::Name(_) | Who::Position(_) | Who::New | Who::Team) => {
            go_to(look, spot, world);
            Outcome::nothing()
        }
    }
}

/// On to the last page, unless too few are here.
fn forward(look: &mut OpeningLook, world: &World) -> Outcome {
    if let Some(refusal) = begin::too_few(look, world) {
        return Outcome::say(refusal);
    }
    look.part = Part::Ready;
    look.ready = Ready::Go;
    look.who = Who::Go;
    look.field = None;
    Outcome::nothing()
}
