//! Done here: what is being written is entered, then the read-back opens. Nothing has moved yet.

use super::field::{self, Leaving};
use super::{At, act, answer, is_deaf, open};
use crate::base::key::Key;
use crate::desk::intent::{Intent, Mode};
use crate::desk::{Effect, Then, keymap};
use crate::field::Field;
use crate::look::panel::{Panel, ReadBack};
use crate::look::spots::{self, View};
use crate::look::step::StepLook;
use crate::meeting::capture::vote;
use crate::meeting::decide::lacking;
use crate::meeting::{Act, Capture, Change, Refusal};
use crate::protocol::Kind;

pub fn begin(look: &mut StepLook, at: At<'_>) -> Vec<Effect> {
    if look.correcting.is_some() {
        look.refuse("You are correcting another step. Esc goes back to where the meeting is; there G closes it.");
        return Vec::new();
    }
    if look.step(at.meeting).is_none() {
        look.refuse(Refusal::NoStepOpen.to_string());
        return Vec::new();
    }
    let effects = field::put_down(look, at, Leaving::Done);
    if look
        .notice
        .as_ref()
        .is_some_and(|said| said.until.is_none())
    {
        // What was written could not be taken: say so first, and leave the caret where it was.
        if let Some(spot) = look.focus.clone() {
            super::focus::write(look, at.meeting, &spot);
        }
        return effects;
    }
    if asks_on(look, at) {
        return effects;
    }
    open(
        look,
        Panel::ReadBack(ReadBack {
            top: 0,
            reason: Some(Field::new(true)),
        }),
    );
    effects
}

/// Keys in the read-back. It hears Enter only after half a second without keys.
pub fn key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    let deaf = is_deaf(look, at.now);
    let missing = look
        .step(at.meeting)
        .map(|s| lacking(at.meeting, s).len())
        .unwrap_or_default();
    let Some(Panel::ReadBack(read)) = &mut look.panel else {
        return Vec::new();
    };
    let last = at.memory.last_top;
    match key {
        Key::Esc => return back(look, at),
        Key::Up => read.top = read.top.min(last).saturating_sub(1),
        Key::Down => read.top = (read.top + 1).min(last),
        Key::PageUp => read.top = read.top.min(last).saturating_sub(page(at)),
        Key::PageDown => read.top = (read.top + page(at)).min(last),
        Key::Home if missing == 0 => read.top = 0,
        Key::End if missing == 0 => read.top = last,
        Key::Enter | Key::Ctrl('g') if missing > 0 => return override_it(look),
        Key::Enter if deaf => {}
        // More than is in view: the first Enter reads on, the second one counts.
        Key::Enter if read.top == 0 && last > 0 => read.top = page(at).min(last),
        Key::Enter => {
            return vec![act(
                Act::Close {
                    reason: String::new(),
                },
                Then::Follow,
            )];
        }
        Key::Ctrl('c') => return super::command::run(look, Intent::Leave, at),
        _ if missing > 0 => {
            if let Some(reason) = read.reason.as_mut() {
                reason.key(&key);
            }
        }
        _ if keymap::intent(Mode::Question, key) == Some(Intent::Redraw) => {
            return vec![Effect::Redraw];
        }
        _ => {}
    }
    Vec::new()
}

fn page(at: At<'_>) -> usize {
    usize::from(at.memory.page.max(2)) - 1
}

/// Back to the step, to the spot one came from.
fn back(look: &mut StepLook, at: At<'_>) -> Vec<Effect> {
    look.panel = None;
    if let Some(spot) = look.focus.clone() {
        super::focus::write(look, at.meeting, &spot);
    }
    Vec::new()
}

/// Going on although something asked for is empty: with a reason.
fn override_it(look: &mut StepLook) -> Vec<Effect> {
    let Some(Panel::ReadBack(ReadBack {
        reason: Some(reason),
        ..
    })) = &look.panel
    else {
        return Vec::new();
    };
    if reason.text().trim().is_empty() {
        look.refuse(Refusal::NoReason.to_string());
        return Vec::new();
    }
    vec![act(
        Act::Close {
            reason: reason.text(),
        },
        Then::Follow,
    )]
}

/// The protocol's other way when support is missing: asked once everybody has spoken in the open consent.
#[must_use]
pub fn support_is_missing(look: &StepLook, at: At<'_>) -> bool {
    let Some(view) = look.view(at.meeting) else {
        return false;
    };
    let Kind::Consent(rules) = &view.ask.kind else {
        return false;
    };
    // What is covered is not told by a question either.
    if at.meeting.is_covered(&view.address(None)) {
        return false;
    }
    match at.meeting.state.capture(&view.address(None)) {
        Some(Capture::Consent(given)) => given.latest().is_some_and(|round| {
            round.given(view.way) >= view.people().len()
                && round.below(rules.at_least, view.way) > 0
        }),
        _ => false,
    }
}

/// One more round of the open consent, beginning with the first person again.
#[must_use]
pub fn one_more_round(look: &StepLook, at: At<'_>) -> Option<Effect> {
    let view = look.view(at.meeting)?;
    let spot = view.spot(None, crate::look::spot::Part::Score);
    let first = look.spots(at.meeting).first()?.id.clone();
    let change = Change::Consent(crate::meeting::capture::consent::Change::Again);
    matches!(view.ask.kind, Kind::Consent(_))
        .then(|| answer(&spot, change, Then::Focus(first), false))
}

/// Fresh dots for the open vote, beginning with the first person again; the round so far is kept.
#[must_use]
pub fn vote_again(look: &StepLook, at: At<'_>) -> Option<Effect> {
    let view = look.view(at.meeting)?;
    if !matches!(view.ask.kind, Kind::Vote(_)) {
        return None;
    }
    let first = view.people().first().map(|m| m.id);
    let again = View::of(at.meeting, view.ask, first);
    let focus = spots::of(&again).first()?.id.clone();
    // The way that was in use is filled in by the decision.
    let change = Change::Vote(vote::Change::Again { way: view.way });
    let spot = view.spot(None, focus.part);
    Some(answer(&spot, change, Then::Focus(focus), false))
}

/// Support is missing once everybody has spoken: asked before one goes on, until it is answered for this round.
pub fn asks_on(look: &mut StepLook, at: At<'_>) -> bool {
    if !support_is_missing(look, at) {
        return false;
    }
    let Some(view) = look.view(at.meeting) else {
        return false;
    };
    let (ask, rules) = (view.ask.id.clone(), &view.ask.kind);
    let rounds = match at.meeting.state.capture(&view.address(None)) {
        Some(Capture::Consent(given)) => given.rounds.len(),
        _ => 0,
    };
    let step = match rules {
        Kind::Consent(rules) => rules.otherwise.clone(),
        _ => None,
    };
    if look.asked_on == Some((ask.clone(), rounds)) {
        return false;
    }
    look.asked_on = Some((ask.clone(), rounds));
    look.field = None;
    look.question = Some(crate::look::panel::Question::Otherwise { ask, step });
    true
}
