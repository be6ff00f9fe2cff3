//! The people words: whether somebody is meant by `who` or `speaks`.

use super::State;
use crate::base::id::PersonId;
use crate::base::person::Member;
use crate::protocol::People;

/// Whether this member is meant; inside a repeat `presenter` is whose turn it is. Roles match without regard to case,
/// as they do where they are given out.
#[must_use]
pub fn is_meant(
    state: &State,
    (who, presenter): (&People, Option<PersonId>),
    member: &Member,
) -> bool {
    let holder = |role: &str| {
        let mut roles = state.roles.iter();
        roles.find_map(|(r, person)| (r.to_lowercase() == role.to_lowercase()).then_some(*person))
    };
    let presenter = || presenter.or_else(|| holder("presenter"));
    match who {
        People::Everyone => true,
        People::Nobody => false,
        People::Presenter => presenter() == Some(member.id),
        People::Participants => presenter().or_else(|| holder("facilitator")) != Some(member.id),
        People::Role(role) => holder(role) == Some(member.id),
        People::Position(position) => member.is(position),
    }
}
