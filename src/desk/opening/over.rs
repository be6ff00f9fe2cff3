//! What lies over a page of the opening: another team, a role, the end that is too early, the test card.

use super::super::effect::Effect;
use super::super::listing::{Heard, heard as listed};
use super::super::outcome::{Outcome, letter};
use super::super::world::World;
use super::begin;
use crate::base::key::Key;
use crate::field::Field;
use crate::look::listing::Listing;
use crate::look::opening::time::{self, Outlook};
use crate::look::opening::{OpeningLook, Over, Ready, Short, Who};
use crate::page::Theme;

pub fn heard(look: &mut OpeningLook, key: Key, world: &World) -> Outcome {
    let Some(over) = look.over.take() else {
        return Outcome::nothing();
    };
    match over {
        Over::Card => card(look, key, world),
        Over::Teams(list) => teams(look, (list, key), world),
        Over::Role(role, list) => given(look, role, (list, key)),
        Over::Short(starting) => short(look, (starting, key), world),
        Over::Stop(list, starting) => stop(look, (list, starting, key), world),
    }
}

fn card(look: &mut OpeningLook, key: Key, world: &World) -> Outcome {
    if matches!(key, Key::Enter | Key::Esc) {
        look.ready = Ready::Go;
        return Outcome::nothing();
    }
    look.over = Some(Over::Card);
    if letter(key) != Some('h') {
        return Outcome::nothing();
    }
    Outcome::effect(Effect::SetTheme(match world.style.theme {
        Theme::Dark => Theme::Light,
        Theme::Light => Theme::High,
        Theme::High => Theme::Dark,
    }))
}

fn teams(look: &mut OpeningLook, (mut list, key): (Listing, Key), world: &World) -> Outcome {
    match listed(&mut list, key, world.teams.len() + 1) {
        Heard::Open(at) => {
            let team = world.teams.get(at);
            look.filled.take(team);
            look.who = if team.is_some() { Who::Go } else { Who::New };
            look.field = team.is_none().then(|| Field::new(true));
        }
        Heard::Other if key == Key::Esc => {}
        Heard::Moved | Heard::Other => look.over = Some(Over::Teams(list)),
    }
    Outcome::nothing()
}

fn given(look: &mut OpeningLook, role: String, (mut list, key): (Listing, Key)) -> Outcome {
    let here: Vec<_> = look.filled.here().iter().map(|m| m.id).collect();
    match listed(&mut list, key, here.len() + 1) {
        Heard::Open(at) => {
            look.filled.roles.insert(role, here.get(at).copied());
            look.filled.touched = true;
        }
        Heard::Other if key == Key::Esc => {}
        Heard::Moved | Heard::Other => look.over = Some(Over::Role(role, list)),
    }
    Outcome::nothing()
}

fn short(look: &mut OpeningLook, (starting, key): (bool, Key), world: &World) -> Outcome {
    match letter(key) {
        Some('1') => return settle(look, Short::Shorten, (starting, world)),
        Some('2') => {
            let last = look
                .protocol(world.library)
                .map_or(0, |p| time::last_in_time(&look.filled, p, world.now));
            look.over = Some(Over::Stop(Listing::of(last), starting));
        }
        Some('3') => return settle(look, Short::Leave, (starting, world)),
        _ if key == Key::Esc => look.ready = Ready::Until,
        _ => look.over = Some(Over::Short(starting)),
    }
    Outcome::nothing()
}

fn stop(look: &mut OpeningLook, over: (Listing, bool, Key), world: &World) -> Outcome {
    let (mut list, starting, key) = over;
    let steps: Vec<_> = look
        .protocol(world.library)
        .into_iter()
        .flat_map(|p| p.steps.iter().filter(|s| !s.later))
        .map(|s| s.id.clone())
        .collect();
    match listed(&mut list, key, steps.len()) {
        Heard::Open(at) => match steps.get(at) {
            Some(step) => settle(look, Short::StopAfter(step.clone()), (starting, world)),
            None => Outcome::nothing(),
        },
        Heard::Other if key == Key::Esc => {
            look.over = Some(Over::Short(starting));
            Outcome::nothing()
        }
        Heard::Moved | Heard::Other => {
            look.over = Some(Over::Stop(list, starting));
            Outcome::nothing()
        }
    }
}

/// Takes the choice; goes on to the start where that waited for it. What shortening cannot win is said.
fn settle(look: &mut OpeningLook, choice: Short, (starting, world): (bool, &World)) -> Outcome {
    let shortened = choice == Short::Shorten;
    look.filled.short = Some(choice);
    look.filled.touched = true;
    look.ready = Ready::Go;
    let Some(protocol) = look.protocol(world.library) else {
        return Outcome::nothing();
    };
    let outlook = Outlook::of(&look.filled, protocol, world.now);
    if shortened && outlook.shortened.is_empty() {
        look.filled.short = None;
        look.over = Some(Over::Short(starting));
        return Outcome::say("No step can be shortened. 2 stops after a step, 3 leaves it.");
    }
    if starting {
        return begin::start(look, world);
    }
    if shortened && outlook.missing > 0 {
        return Outcome::say(format!(
            "Shortened as far as the steps allow: still {} min too long. 2 steps can be left for another day.",
            outlook.missing
        ));
    }
    Outcome::nothing()
}
