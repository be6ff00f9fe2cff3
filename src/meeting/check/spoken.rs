//! Whose answer an ask wanted, of those who were here while its step was held.

use crate::base::person::Member;
use crate::meeting::Meeting;
use crate::protocol::{Ask, People, Step};

/// The members who were here during the step and whose answer the ask is, in the order of the team.
#[must_use]
pub fn asked_of<'a>(meeting: &'a Meeting, step: &Step, ask: &Ask) -> Vec<&'a Member> {
    let state = &meeting.state;
    let spans = state.run(&step.id).map_or(&[][..], |run| &run.spans);
    let was_here = |member: &&Member| {
        spans
            .iter()
            .any(|(from, to)| state.attendance.within(*from, *to).contains_key(&member.id))
    };
    state
        .people
        .iter()
        .filter(was_here)
        .filter(|member| is_meant(meeting, &ask.who, member))
        .collect()
}

/// Whether people words mean this member now.
#[must_use]
pub fn is_meant(meeting: &Meeting, who: &People, member: &Member) -> bool {
    let roles = &meeting.state.roles;
    let holds = |role: &str| roles.get(role) == Some(&member.id);
    match who {
        People::Everyone => true,
        People::Nobody => false,
        People::Presenter => holds("presenter"),
        People::Participants if roles.contains_key("presenter") => !holds("presenter"),
        People::Participants => !holds("facilitator"),
        People::Role(role) => holds(role),
        People::Position(position) => member.is(position),
    }
}
