//! Coming back: what a time without a sign of life was; who is here for the next sitting.

use super::row;
use crate::base::id::PersonId;
use crate::base::key::Key;
use crate::base::stamp::Stamp;
use crate::desk::intent::Intent;
use crate::desk::step::{At, act, command};
use crate::desk::{Effect, Then};
use crate::look::closing::ClosingLook;
use crate::look::panel::Panel;
use crate::look::step::StepLook;
use crate::look::stops;
use crate::meeting::gaps::Gap;
use crate::meeting::{Act, plan};

pub fn key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    match look.panel.clone() {
        Some(Panel::Gap { from, row: now }) => gap(look, (from, now), key, at),
        Some(Panel::Sit { present, row: now }) => sit(look, (present, now), key, at),
        _ => Vec::new(),
    }
}

/// The answers in their order; the second is suggested.
pub const ANSWERS: [Gap; 3] = [Gap::Break, Gap::SittingEnded, Gap::WentOn];

fn gap(look: &mut StepLook, (from, now): (Stamp, usize), key: Key, at: At<'_>) -> Vec<Effect> {
    let place = match key {
        Key::Enter => now,
        Key::Char(c @ '1'..='3') => (c.to_digit(10).unwrap_or(1) as usize) - 1,
        Key::Char('?') | Key::F(1) => return command::run(look, Intent::Help, at),
        Key::Esc => {
            look.say(
                "One of the three is needed: it decides what counts as minutes of the meeting.",
                at.now,
            );
            return Vec::new();
        }
        _ => {
            look.panel = Some(Panel::Gap {
                from,
                row: row(now, ANSWERS.len() - 1, key),
            });
            return Vec::new();
        }
    };
    let Some(gap) = ANSWERS.get(place).copied() else {
        return Vec::new();
    };
    let present = at.meeting.state.here().iter().map(|m| m.id).collect();
    vec![act(Act::SettleGap { from, gap, present }, Then::GoOn)]
}

fn sit(
    look: &mut StepLook,
    (mut present, mut now): (Vec<PersonId>, usize),
    key: Key,
    at: At<'_>,
) -> Vec<Effect> {
    let people = &at.meeting.state.people;
    let mut toggle = |n: usize| {
        if let Some(member) = people.get(n) {
            if present.contains(&member.id) {
                present.retain(|p| *p != member.id);
            } else {
                present.push(member.id);
            }
        }
    };
    match key {
        Key::Enter | Key::Ctrl('g') => return vec![act(Act::Sit { present }, Then::GoOn)],
        Key::Esc => return vec![Effect::Leave],
        Key::Char(' ') => toggle(now),
        Key::Char(c) if c.is_ascii_digit() => {
            if let Some(n) = (c.to_digit(10).unwrap_or(0) as usize).checked_sub(1) {
                toggle(n);
                now = n.min(people.len().saturating_sub(1));
            }
        }
        _ => now = row(now, people.len().saturating_sub(1), key),
    }
    look.panel = Some(Panel::Sit { present, row: now });
    Vec::new()
}

/// Between the steps that one sitting has held and those that wait, the room sees them all, the next one first.
pub fn go_on(look: &mut StepLook, at: At<'_>) {
    if at.meeting.state.step().is_some() {
        return;
    }
    look.closing = ClosingLook::default();
    let next = plan::still_to_hold(at.meeting);
    if let Some(row) = next.and_then(|step| stops::row(at.meeting, &step.id)) {
        look.panel = Some(Panel::Steps { row });
    }
}
