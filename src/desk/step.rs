//! Keys in a running meeting. What lies on top hears first: question, capture line, panel, closing page, field, page.

pub mod asking;
mod beginning;
pub mod capture;
mod cells;
pub mod choosing;
pub mod close;
pub mod command;
mod correcting;
mod digit;
mod empty;
pub mod field;
pub mod focus;
pub mod inserting;
pub mod item;
mod onward;
pub mod pasted;
pub mod persons;
pub mod rating;
pub mod reply;
pub mod shield;
pub mod sign;
mod tab;
pub mod theme;
pub mod turns;
mod unsure;

use chrono::{Duration, NaiveDate};

use super::intent::Mode;
use super::{Effect, Then, closing, panel};
use crate::base::id::{AskId, StepId};
use crate::base::key::Key;
use crate::base::stamp::Stamp;
use crate::look::panel::Panel;
use crate::look::spot::{Part, SpotId};
use crate::look::step::{Said, StepLook};
use crate::meeting::state::Place;
use crate::meeting::{Act, Change, Meeting};
use crate::page::Memory;

pub use correcting::{correct, correct_turn, follow_back};

/// What keys in a meeting are heard against.
#[derive(Clone, Copy)]
pub struct At<'a> {
    /// As it is seen from here: another turn's answers while one is corrected.
    pub meeting: &'a Meeting,
    /// As it stands.
    pub own: &'a Meeting,
    pub now: Stamp,
    pub memory: Memory,
    /// The disk refuses at the moment.
    pub failing: bool,
}

impl At<'_> {
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// The same, seen as the meeting stands.
    #[must_use]
    pub const fn plain(self) -> Self {
        Self {
            meeting: self.own,
            ..self
        }
    }
}

/// The same, seen through the turn that is corrected. Before keys and answers are heard.
macro_rules! seen {
    ($look:expr, $at:ident) => {
        let through = $look.through($at.own);
        let $at = At {
            meeting: through.as_ref().unwrap_or($at.own),
            ..$at
        };
    };
}

/// One key.
pub fn key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    seen!(look, at);
    if look
        .notice
        .as_ref()
        .is_some_and(|said| said.until.is_none_or(|until| until <= at.now))
    {
        look.notice = None;
    }
    if look.panel.is_none() {
        look.under = None;
    }
    let before = Whereabouts::of(look, at);
    let (left, was_over) = (look.left.take(), is_over(look));
    if !unsure::hears(look, key, at.now) {
        look.last_key = Some(at.now);
        return Vec::new();
    }
    let effects = hear(look, key, at);
    unsure::opened(look, key, was_over);
    look.last_key = Some(at.now);
    // `Esc A` from a field: whatever was opened gives the caret back to that field.
    if is_over(look) && !was_over {
        look.back = left;
    } else if !is_over(look)
        && was_over
        && let Some(spot) = look.back.take()
        && look.field.is_none()
        && look.focus.as_ref() == Some(&spot)
    {
        seen!(look, at);
        focus::write(look, at.meeting, &spot);
    }
    before.hush(look, at);
    effects
}

/// The place that is looked at, and what was said there.
struct Whereabouts {
    place: (Option<StepId>, Option<AskId>, usize),
    notice: Option<Said>,
}

impl Whereabouts {
    fn of(look: &StepLook, at: At<'_>) -> Self {
        Self {
            place: Self::place(look, at),
            notice: look.notice.clone(),
        }
    }

    fn place(look: &StepLook, at: At<'_>) -> (Option<StepId>, Option<AskId>, usize) {
        let step = look.outer(at.own).map(|step| step.id.clone());
        let ask = look.focus.as_ref().map(|spot| spot.ask.clone());
        (step, ask, look.closing.page)
    }

    /// A notice about the place goes once another place is looked at.
    fn hush(self, look: &mut StepLook, at: At<'_>) {
        let stands = self
            .notice
            .is_some_and(|said| said.here && look.notice.as_ref() == Some(&said));
        if stands && self.place != Self::place(look, at) {
            look.notice = None;
        }
    }
}

/// Whether something lies over the step.
const fn is_over(look: &StepLook) -> bool {
    look.capture.is_some() || look.panel.is_some() || look.question.is_some()
}

fn hear(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    if look.question.is_some() {
        return asking::key(look, key, at);
    }
    if look.capture.is_some() {
        return capture::key(look, key, at);
    }
    if look.panel.is_some() {
        return panel::key(look, key, at);
    }
    if at.meeting.state.place == Some(Place::Closing) && look.correcting.is_none() {
        return closing::key(look, key, at);
    }
    if let Some(step) = look.chooses_turn(at.meeting) {
        return turns::key(look, step, key, at);
    }
    if look.shield.is_some() {
        return shield::key(look, key, at);
    }
    if look.field.is_some() {
        field::key(look, key, at)
    } else {
        choosing::key(look, key, at)
    }
}

/// How keys are heard now; decides what help shows.
#[must_use]
pub fn mode(look: &StepLook) -> Mode {
    if look.question.is_some() {
        Mode::Question
    } else if look.is_writing() {
        Mode::Field
    } else if look.panel.is_some() {
        Mode::Panel
    } else {
        Mode::Choosing
    }
}

/// Pasted text: never heard as commands, only where a caret stands.
pub fn paste(look: &mut StepLook, text: &str, at: At<'_>) -> Vec<Effect> {
    seen!(look, at);
    look.last_key = Some(at.now);
    pasted::hear(look, text, at)
}

/// An answer to the open ask.
#[must_use]
pub fn answer(spot: &SpotId, change: Change, then: Then, wrote: bool) -> Effect {
    let at = spot.address();
    Effect::Hear {
        act: Act::Answer { at, change },
        then,
        wrote: wrote.then(|| spot.clone()),
    }
}

/// An act with nothing typed behind it.
#[must_use]
pub const fn act(act: Act, then: Then) -> Effect {
    Effect::Hear {
        act,
        then,
        wrote: None,
    }
}

/// What an act that was heard does to where we look.
pub fn heard(look: &mut StepLook, then: &Then, wrote: Option<&SpotId>, at: At<'_>) {
    let before = Whereabouts::of(look, at);
    turn_to(look, then, wrote, at);
    before.hush(look, at);
}

fn turn_to(look: &mut StepLook, then: &Then, wrote: Option<&SpotId>, at: At<'_>) {
    seen!(look, at);
    if let Some(spot) = wrote {
        look.drafts.remove(spot);
        look.kept_past = None;
        let finished = matches!(then, Then::Next | Then::NextAsk | Then::Focus(_));
        if look.closing.mending && finished {
            // Opened from the closing page: with this line finished it comes back.
            follow_back(look, at);
            return;
        }
    }
    match then {
        Then::Stay => {
            let scored = look.focus.as_ref().is_some_and(|f| f.part == Part::Score);
            if scored && look.field.is_none() && look.panel.is_none() {
                close::asks_on(look, at);
            }
        }
        Then::Focus(spot) => focus::write(look, at.meeting, spot),
        Then::Next => focus::next(look, at),
        // Where one person is entered at a time, the next one comes first.
        Then::NextAsk if look.view(at.meeting).is_some_and(|v| v.one_at_a_time()) => {
            persons::after_person(look, at);
        }
        Then::NextAsk => focus::next_ask(look, at),
        Then::Close => stay(look, at),
        Then::Turned { said, key, does } => {
            stay(look, at);
            // Where a caret stands now the letter would be a letter.
            let writes = look.is_writing() || look.closing.field.is_some();
            let way = if writes {
                format!("Esc, then {key},")
            } else {
                key.to_string()
            };
            look.say(format!("{said} {way} {does}."), at.now);
        }
        Then::GoOn => {
            stay(look, at);
            panel::gap::go_on(look, at);
        }
        Then::Follow => {
            look.notice = None;
            follow(look, at);
        }
        Then::Cover => {
            look.notice = None;
            shield::go_on(look, at);
        }
        Then::Say(words) => look.say(words.clone(), at.now),
    }
}

/// Stays where one looks, with what stands there now; follows the meeting where that is gone.
fn stay(look: &mut StepLook, at: At<'_>) {
    look.question = None;
    look.panel = None;
    look.under = None;
    match look.focus.clone() {
        Some(spot) if look.holds(at.meeting, &spot) => {
            let half_written = look.drafts.contains_key(&spot);
            // What a rating comes to may have changed, and its numbers want an answer again.
            let profile = matches!(spot.part, Part::Profile(_));
            if profile || !look.spots(at.meeting).iter().any(|s| s.id == spot) {
                focus::enter_ask(look, at.meeting, &spot.ask);
            } else if look.field.is_some() && !half_written {
                focus::write(look, at.meeting, &spot);
            }
        }
        _ => follow(look, at),
    }
}

/// Looks at where the meeting is now.
pub fn follow(look: &mut StepLook, at: At<'_>) {
    let at = at.plain();
    look.correcting = None;
    look.seen = None;
    look.turn_row = None;
    look.ready = 0;
    look.shield = None;
    look.asked_early = None;
    look.panel = None;
    look.under = None;
    look.question = None;
    look.capture = None;
    look.field = None;
    look.person = None;
    look.number.clear();
    look.focus = None;
    look.closing.page = 0;
    look.closing.row = 0;
    focus::enter_step(look, at.meeting);
}

/// A refusal: nothing has changed; what was typed is still there.
pub fn refused(look: &mut StepLook, sentence: &str, at: At<'_>) {
    seen!(look, at);
    look.refuse(sentence);
    // The text that could not be taken goes back under the caret.
    if look.field.is_none()
        && look.panel.is_none()
        && let Some(spot) = look.focus.clone()
        && look.drafts.contains_key(&spot)
    {
        focus::write(look, at.meeting, &spot);
    }
}

/// Whether the read-back is still deaf: half a second after the last key.
#[must_use]
pub fn is_deaf(look: &StepLook, now: Stamp) -> bool {
    look.last_key
        .is_some_and(|last| now - last < Duration::milliseconds(500))
}

/// Opens a panel over the step; the field stays as it is below.
pub fn open(look: &mut StepLook, panel: Panel) {
    look.notice = None;
    look.under = look.panel.take();
    look.panel = Some(panel);
}
