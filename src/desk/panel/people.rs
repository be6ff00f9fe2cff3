//! Who is here: coming late, leaving early, somebody new, roles handed over.

use super::{row, shut};
use crate::base::id::PersonId;
use crate::base::key::Key;
use crate::base::person::Member;
use crate::desk::intent::{Intent, Mode};
use crate::desk::step::{At, act};
use crate::desk::{Effect, Then, keymap};
use crate::field::Field;
use crate::look::opening::who::completion;
use crate::look::panel::{Panel, WhoPanel};
use crate::look::step::StepLook;
use crate::meeting::{Act, Event, attendance, undo};

pub fn key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    let Some(Panel::Who(mut who)) = look.panel.clone() else {
        return Vec::new();
    };
    if let Some(adding) = who.adding.take() {
        return add(look, who, adding, (key, at));
    }
    if let Some(role) = who.role.take() {
        return give(look, who, role, (key, at));
    }
    if keymap::intent(Mode::Panel, key) == Some(Intent::Undo) {
        return take_back(look, who, at);
    }
    let people = at.meeting.state.people.len();
    let roles: Vec<String> = roles(at);
    let last = people + roles.len();
    let digit = match key {
        Key::Esc | Key::Char('w' | 'W') => return shut(look),
        Key::Char(c) => c.to_digit(10).and_then(|n| (n as usize).checked_sub(1)),
        _ => None,
    };
    let own = matches!(key, Key::Char(' ') | Key::Enter).then_some(who.row);
    let taken = digit.or(own).filter(|n| *n <= last);
    let mut effects = Vec::new();
    match taken {
        Some(n) => {
            who.row = n;
            match n.checked_sub(people) {
                // A number only chooses a person: nobody is gone by a slip of a finger.
                None if digit.is_some() => {}
                None => effects = toggle(at, n),
                Some(0) => who.adding = Some((Field::new(true), Field::new(true), false)),
                Some(n) => who.role = roles.get(n - 1).cloned(),
            }
        }
        None => who.row = row(who.row, last, key),
    }
    look.panel = Some(Panel::Who(who));
    effects
}

/// Roles of this meeting: the protocol's, then others that were given.
#[must_use]
pub fn roles(at: At<'_>) -> Vec<String> {
    let mut roles = at.meeting.protocol.roles.clone();
    let given = at
        .meeting
        .state
        .roles
        .keys()
        .filter(|r| !roles.contains(r))
        .cloned()
        .collect::<Vec<_>>();
    roles.extend(given);
    roles
}

fn toggle(at: At<'_>, n: usize) -> Vec<Effect> {
    let Some(member) = at.meeting.state.people.get(n) else {
        return Vec::new();
    };
    let (person, name) = (member.id, &member.name);
    let (turned, does) = if at.meeting.state.attendance.is_here(person) {
        (Act::Leave { person }, "leaves")
    } else {
        (Act::Arrive { person }, "is here")
    };
    let said = format!("{name} {does}; the time is in the minutes. U takes it back.");
    vec![act(turned, Then::Say(said))]
}

/// U: whoever came or left last is away or here again.
fn take_back(look: &mut StepLook, mut who: WhoPanel, at: At<'_>) -> Vec<Effect> {
    let person = match undo::attendance(at.own.entries()) {
        Some(Event::Arrived { person } | Event::Left { person }) => *person,
        Some(Event::Joined { member }) => {
            look.refuse(format!(
                "{} is new here, and nobody is taken out of the list. Space marks them away.",
                member.name
            ));
            return Vec::new();
        }
        Some(_) | None => {
            look.refuse("Nobody has come or left since this sitting began.");
            return Vec::new();
        }
    };
    let Some(place) = at.meeting.state.people.iter().position(|m| m.id == person) else {
        return Vec::new();
    };
    who.row = place;
    look.panel = Some(Panel::Who(who));
    toggle(at, place)
}

fn add(
    look: &mut StepLook,
    mut who: WhoPanel,
    (mut name, mut position, mut on_position): (Field, Field, bool),
    (key, at): (Key, At<'_>),
) -> Vec<Effect> {
    match key {
        Key::Esc => {}
        Key::Enter | Key::Tab if !on_position => {
            let typed = name.text();
            let (called, placed) = Member::split(&typed);
            match attendance::name(called) {
                Ok(_) => on_position = true,
                Err(refusal) => look.refuse(refusal.to_string()),
            }
            // As on the command line: what stands behind a colon is the position.
            if on_position && !placed.is_empty() {
                position = Field::with(placed, true);
                position.end();
                name = Field::with(called, true);
            }
            who.adding = Some((name, position, on_position));
        }
        Key::Enter => {
            let member = Member {
                id: PersonId(0),
                name: name.text(),
                position: completion(&position.text(), Some(&at.meeting.protocol))
                    .unwrap_or_else(|| position.text()),
            };
            let said = format!(
                "{} is here; the time is in the minutes.",
                member.name.trim()
            );
            look.panel = Some(Panel::Who(who));
            return vec![act(Act::Join { member }, Then::Say(said))];
        }
        Key::BackTab => who.adding = Some((name, position, false)),
        _ => {
            let field = if on_position {
                &mut position
            } else {
                &mut name
            };
            field.key(&key);
            who.adding = Some((name, position, on_position));
        }
    }
    look.panel = Some(Panel::Who(who));
    Vec::new()
}

/// The next number is the person who takes the role.
fn give(
    look: &mut StepLook,
    mut who: WhoPanel,
    role: String,
    (key, at): (Key, At<'_>),
) -> Vec<Effect> {
    match key {
        Key::Char(c) if c.is_ascii_digit() => {
            let place = (c.to_digit(10).unwrap_or(0) as usize).checked_sub(1);
            if let Some(member) = place.and_then(|n| at.meeting.state.people.get(n)) {
                let said = format!("{} is {role} now; the minutes say so.", member.name);
                let person = member.id;
                look.panel = Some(Panel::Who(who));
                return vec![act(Act::GiveRole { role, person }, Then::Say(said))];
            }
            who.role = Some(role);
        }
        Key::Esc => {}
        _ => who.role = Some(role),
    }
    look.panel = Some(Panel::Who(who));
    Vec::new()
}
