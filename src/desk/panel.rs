//! Keys in panels. Esc goes one level out; the step below is where it was.

pub mod commands;
pub mod gap;
pub mod keep;
pub mod people;
pub mod steps;
pub mod time;

use super::intent::{Intent, Mode};
use super::step::{At, act, close, command, is_deaf};
use super::{Effect, Then, keymap};
use crate::base::key::Key;
use crate::field::Field;
use crate::look::panel::{Panel, WhoPanel};
use crate::look::spots::{Offer, offers};
use crate::look::step::StepLook;
use crate::meeting::Act;
use crate::protocol::Sealed;

/// How long the coach's notes show, in seconds.
const COACH_SECONDS: i64 = 10;

pub fn key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    if key == Key::Ctrl('c') {
        return command::run(look, Intent::Leave, at);
    }
    if key == Key::Ctrl('l') {
        return vec![Effect::Redraw];
    }
    if asks_for_help(look, key) {
        return command::run(look, Intent::Help, at);
    }
    match &look.panel {
        Some(Panel::ReadBack(_)) => close::key(look, key, at),
        Some(Panel::Steps { .. } | Panel::Looking { .. }) => steps::key(look, key, at),
        Some(Panel::Ways { .. }) => ways_key(look, key, at),
        Some(Panel::Time { .. } | Panel::MoreTime { .. } | Panel::TimeValue { .. }) => {
            time::key(look, key, at)
        }
        Some(Panel::Who(_)) => people::key(look, key, at),
        Some(Panel::Commands { .. }) => commands::key(look, key, at),
        Some(Panel::Help { .. } | Panel::Minutes { .. }) => reading(look, key, at),
        Some(Panel::Kept { .. } | Panel::Strike { .. } | Panel::SaveElsewhere { .. }) => {
            keep::key(look, key, at)
        }
        Some(Panel::Gap { .. } | Panel::Sit { .. }) => gap::key(look, key, at),
        Some(Panel::Coach { .. }) => coach(look, key, at),
        None => Vec::new(),
    }
}

/// `?` where no field takes it as a character, F1 in any panel; help itself and a read-back are left as they are.
fn asks_for_help(look: &mut StepLook, key: Key) -> bool {
    let Some(panel) = &mut look.panel else {
        return false;
    };
    let leaves = matches!(
        panel,
        Panel::Help { .. } | Panel::ReadBack(_) | Panel::Coach { .. }
    );
    !leaves
        && match key {
            Key::F(1) => true,
            Key::Char('?') => open_field(panel).is_none(),
            _ => false,
        }
}

/// The field of a panel that has one.
pub fn open_field(panel: &mut Panel) -> Option<&mut Field> {
    match panel {
        Panel::ReadBack(read) => read.reason.as_mut(),
        Panel::TimeValue { field, .. }
        | Panel::Commands { find: field, .. }
        | Panel::SaveElsewhere { field } => Some(field),
        Panel::Who(WhoPanel {
            adding: Some((name, position, on_position)),
            ..
        }) => Some(if *on_position { position } else { name }),
        Panel::Who(_)
        | Panel::Steps { .. }
        | Panel::Looking { .. }
        | Panel::Ways { .. }
        | Panel::Time { .. }
        | Panel::MoreTime { .. }
        | Panel::Help { .. }
        | Panel::Minutes { .. }
        | Panel::Kept { .. }
        | Panel::Gap { .. }
        | Panel::Sit { .. }
        | Panel::Coach { .. }
        | Panel::Strike { .. } => None,
    }
}

/// Puts the panel away; the caret is where it was.
pub fn shut(look: &mut StepLook) -> Vec<Effect> {
    look.panel = look.under.take();
    Vec::new()
}

/// A row moved by a key, from 0 to `last`.
#[must_use]
pub fn row(row: usize, last: usize, key: Key) -> usize {
    match key {
        Key::Up => row.saturating_sub(1),
        Key::Down => (row + 1).min(last),
        Key::PageUp => row.saturating_sub(6),
        Key::PageDown => (row + 6).min(last),
        Key::Home => 0,
        Key::End => last,
        _ => row.min(last),
    }
}

/// Lines to read, scrolled by a key.
#[must_use]
pub fn scrolled(top: usize, key: Key, at: At<'_>) -> usize {
    let last = at.memory.last_top;
    let page = usize::from(at.memory.page.max(2)) - 1;
    match key {
        Key::Up => top.min(last).saturating_sub(1),
        Key::Down => (top + 1).min(last),
        Key::PageUp => top.min(last).saturating_sub(page),
        Key::PageDown | Key::Char(' ') => (top + page).min(last),
        Key::Home => 0,
        Key::End => last,
        _ => top.min(last),
    }
}

fn reading(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    let intent = keymap::intent(Mode::Panel, key);
    let own = match &look.panel {
        Some(Panel::Help { .. }) => Intent::Help,
        _ => Intent::Minutes,
    };
    if matches!(intent, Some(Intent::Out)) || intent == Some(own) {
        return shut(look);
    }
    match &mut look.panel {
        Some(Panel::Help { page, .. }) => *page = row(*page, 1, key),
        Some(Panel::Minutes { top }) => *top = scrolled(*top, key, at),
        _ => {}
    }
    Vec::new()
}

fn ways_key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    let Some(Panel::Ways { ask, row: now }) = &mut look.panel else {
        return Vec::new();
    };
    let Some((_, rules)) = at.meeting.protocol.ask(ask) else {
        return shut(look);
    };
    let offered = offers(rules);
    let taken = match key {
        Key::Esc => return shut(look),
        Key::Enter => offered.get(*now),
        Key::Char(c) => c
            .to_digit(10)
            .and_then(|n| offered.get((n as usize).checked_sub(1)?)),
        _ => {
            *now = row(*now, offered.len().saturating_sub(1), key);
            return Vec::new();
        }
    };
    let Some(offer) = taken.copied() else {
        return Vec::new();
    };
    let ask = ask.clone();
    look.panel = None;
    look.field = None;
    look.person = None;
    let is_sealed = at.meeting.state.seals.contains_key(&ask);
    let seal = |seal| Act::Seal {
        ask: ask.clone(),
        seal,
    };
    match offer {
        Offer::Covered if is_sealed => Vec::new(),
        Offer::Covered => vec![act(seal(Some(Sealed::UntilRevealed)), Then::Close)],
        Offer::Openly(enter) => {
            let uncovered = is_sealed.then(|| act(seal(None), Then::Stay));
            let chosen = act(Act::ChooseEntry { ask, enter }, Then::Close);
            uncovered.into_iter().chain([chosen]).collect()
        }
    }
}

/// A cover first; then ten seconds, or until a key.
fn coach(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    match &look.panel {
        Some(Panel::Coach { until: None }) if key == Key::Enter && !is_deaf(look, at.now) => {
            let until = Some(at.now + chrono::Duration::seconds(COACH_SECONDS));
            look.panel = Some(Panel::Coach { until });
            Vec::new()
        }
        Some(Panel::Coach { until: None }) if key != Key::Esc => Vec::new(),
        _ => shut(look),
    }
}

/// The numbers of the NOT SAVED banner.
pub fn saving(look: &mut StepLook, n: u32) -> Vec<Effect> {
    match n {
        1 => look.panel = Some(Panel::SaveElsewhere { field: Field::new(true) }),
        2 => return vec![Effect::TryNow],
        3 => look.refuse(
            "The disk does not take what is entered. It is in memory and tried again every 5 seconds; 1 saves a copy elsewhere.",
        ),
        _ => {}
    }
    Vec::new()
}
