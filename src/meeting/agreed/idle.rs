//! Steps that only look back, where nothing is open: they are passed over, as if their condition were not met. One that
//! was entered all the same is held like any other, so that what was told of it stays told.

use chrono::NaiveDate;

use super::{Recall, Sort, lines, wants};
use crate::base::id::StepId;
use crate::meeting::Meeting;
use crate::protocol::kind::Review;
use crate::protocol::{Ask, Kind, Step};

/// Whether this step asks for nothing but what became of earlier things, none of these is open, and nobody has entered
/// it.
#[must_use]
pub fn is_idle(meeting: &Meeting, step: &Step) -> bool {
    let (protocol, state) = (&meeting.protocol, &meeting.state);
    let is_empty = |(ask, _): &(&Ask, &Review)| lines(protocol, state, &ask.id).is_empty();
    state.run(&step.id).is_none()
        && only_reviews(step).is_some_and(|found| found.iter().all(is_empty))
}

/// The same of a meeting that has not begun, for a team that has only these sorts open.
#[must_use]
pub fn is_idle_with(open: &[Sort], step: &Step) -> bool {
    let asks_for = |(_, rules): &(&Ask, &Review)| open.iter().any(|sort| wants(rules, *sort));
    only_reviews(step).is_some_and(|found| !found.iter().any(asks_for))
}

impl Recall {
    /// The step that a meeting begins with which takes this along, where those before it would look back on nothing;
    /// `None`: the first. `steps` are those of the way of meeting itself.
    #[must_use]
    pub fn begins(&self, steps: &[Step], today: NaiveDate) -> Option<StepId> {
        let is_open = |(_, rules): &(&Ask, &Review)| {
            let mut things = self.things.iter();
            things.any(|thing| thing.comes(Some(today)) && wants(rules, thing.sort))
        };
        let is_idle =
            |step: &&Step| only_reviews(step).is_some_and(|found| !found.iter().any(is_open));
        let now = || steps.iter().filter(|s| !s.later);
        let begins = now().find(|step| !is_idle(step))?;
        let is_first = now().next().is_some_and(|first| first.id == begins.id);
        // In front of its own steps the way of meeting has one that does look back.
        (!is_first && !self.looks_back).then(|| begins.id.clone())
    }
}

/// The reviews of a step that asks for nothing else; `None` for any other step.
fn only_reviews(step: &Step) -> Option<Vec<(&Ask, &Review)>> {
    let asks = Some(&step.asks).filter(|asks| !asks.is_empty() && step.steps.is_empty())?;
    asks.iter().map(review).collect()
}

fn review(ask: &Ask) -> Option<(&Ask, &Review)> {
    if let Kind::Review(rules) = &ask.kind {
        Some((ask, rules))
    } else {
        None
    }
}
