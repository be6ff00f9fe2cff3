//! Whose answer an ask wanted, of those who were here while its step was held.

use crate::base::id::PersonId;
use crate::base::person::Member;
use crate::meeting::Meeting;
use crate::protocol::{Ask, People, Step};

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
        .filter(|member| is_meant(meeting, (&ask.who, presenter), member))
        .collect()
}

/// Whether people words mean this member now; inside a repeat with whose turn it is.
#[must_use]
pub fn is_meant(
    meeting: &Meeting,
    (who, presenter): (&People, Option<PersonId>),
    member: &Member,
) -> bool {
    let roles = &meeting.state.roles;
    let holds = |role: &str| roles.get(role) == Some(&member.id);
    match who {
        People::Everyone => true,
        People::Nobody => false,
        People::Presenter if presenter.is_some() => presenter == Some(member.id),
        People::Participants if presenter.is_some() => presenter != Some(member.id),
        People::Presenter => holds("presenter"),
        People::Participants if roles.contains_key("presenter") => !holds("presenter"),
        People::Participants => !holds("facilitator"),
        People::Role(role) => holds(role),
        People::Position(position) => member.is(position),
    }
}
