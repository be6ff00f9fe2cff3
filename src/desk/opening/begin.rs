//! Beginning: what stands in the way, and the opening as the recorder takes it.

use super::super::effect::Effect;
use super::super::outcome::Outcome;
use super::super::world::World;
use crate::base::stamp;
use crate::base::words;
use crate::look::opening::time::{Outlook, moment};
use crate::look::opening::{OpeningLook, Over, Part, Ready, Short};
use crate::shelf::Opening;

/// The sentence that too few people are here; `None` where they are enough.
pub fn too_few(look: &OpeningLook, world: &World) -> Option<String> {
    let protocol = look.protocol(world.library)?;
    let here = look.filled.here().len();
    let least = protocol.people.low.max(1);
    if u32::try_from(here).unwrap_or(u32::MAX) >= least {
        return None;
    }
    let here = match here {
        0 => "nobody is here yet".to_owned(),
        1 => "1 is here".to_owned(),
        n => format!("{n} are here"),
    };
    let least = words::count(usize::try_from(least).unwrap_or(0), "person", "people");
    Some(format!(
        "{} asks for at least {least}; {here}. Add a person, or Esc chooses another way.",
        protocol.title
    ))
}

/// Starts the meeting, or says what stands in the way.
pub fn start(look: &mut OpeningLook, world: &World) -> Outcome {
    if let Some(refusal) = too_few(look, world) {
        look.part = Part::Who;
        return Outcome::say(refusal);
    }
    let Some(protocol) = look.protocol(world.library) else {
        look.part = Part::How;
        return Outcome::nothing();
    };
    let until = look.filled.until;
    if let Some(until) = until.filter(|t| moment(*t, world.now).is_none()) {
        look.ready = Ready::Until;
        return Outcome::say(past(&stamp::time_of_day(until), world));
    }
    let outlook = Outlook::of(&look.filled, protocol, world.now);
    if outlook.missing > 0 && look.filled.short.is_none() {
        look.over = Some(Over::Short(true));
        return Outcome::nothing();
    }
    let filled = &look.filled;
    let roles = filled.roles(protocol).into_iter();
    let opening = Opening {
        protocol: protocol.id.clone(),
        team: filled.team.clone(),
        team_name: filled.name(world.teams),
        people: filled.people.clone(),
        present: filled.here().iter().map(|m| m.id).collect(),
        topic: filled.topic.clone(),
        until: filled.until.and_then(|t| moment(t, world.now)),
        roles: roles
            .filter_map(|(role, who)| Some((role.to_owned(), who?)))
            .collect(),
        norms: filled.norms(protocol).to_vec(),
        headings: filled.headings.clone(),
        minutes: outlook.shortened,
        stop_after: match &filled.short {
            Some(Short::StopAfter(step)) => Some(step.clone()),
            Some(Short::Shorten | Short::Leave) | None => None,
        },
    };
    // The recorder forgets the kept opening once the meeting stands; a refused one is still there.
    Outcome::effect(Effect::Begin(Box::new(opening)))
}

/// The sentence that this end has passed.
pub fn past(until: &str, world: &World) -> String {
    let now = stamp::time_of_day(world.now);
    format!("{until} has passed: it is {now}. Write a later time, or leave it empty.")
}
