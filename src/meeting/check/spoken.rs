//! Whose answer an ask wanted, of those who were here while its step was held.

use crate::base::person::Member;
use crate::meeting::Meeting;
use crate::meeting::meant::is_meant;
use crate::protocol::{Ask, Step};

/// The members who were here during the step and whose answer the ask is, in the order of the team.
#[must_use]
pub fn asked_of<'a>(meeting: &'a Meeting, step: &Step, ask: &Ask) -> Vec<&'a Member> {
    let state = &meeting.state;
    let turn = state.turn_of(&step.id).filter(|_| step.repeat.is_some());
    let runs = turn.map_or_else(
        || state.run(&step.id).into_iter().collect(),
        |turn| turn.runs.iter().collect::<Vec<_>>(),
    );
    let was_here = |member: &&Member| {
        let mut spans = runs.iter().flat_map(|run| run.spans.iter());
        spans.any(|(from, to)| state.attendance.within(*from, *to).contains_key(&member.id))
    };
    let presenter = turn.map(|turn| turn.presenter);
    state
        .people
        .iter()
        .filter(was_here)
        .filter(|member| is_meant(state, (&ask.who, presenter), member))
        .collect()
}
