//! Covered answers of people who have left before they were through: whose they are, what becomes of them, what one can
//! do. Never a word of them.

use std::collections::BTreeSet;

use super::super::cloth::{dim, row};
use super::begun;
use crate::base::id::PersonId;
use crate::meeting::{Address, cover};
use crate::page::step::Scene;
use crate::page::step::open::Open;
use crate::page::{Pointer, Row};
use crate::protocol::Sealed;

/// Who has begun an answer here and is away now.
#[must_use]
pub fn behind(scene: &Scene<'_>, at: &Address) -> BTreeSet<PersonId> {
    let mut begun = begun(scene, at);
    begun.retain(|person| !scene.meeting.state.attendance.is_here(*person));
    begun
}

/// What becomes of what they began, and what one can do.
#[must_use]
pub fn fate(scene: &Scene<'_>, at: &Address, person: PersonId) -> &'static str {
    let ask = scene.meeting.protocol.ask(&at.ask).map(|(_, ask)| ask);
    let seal = ask.and_then(|ask| cover::seal(&scene.meeting.state, ask));
    let entered = scene.meeting.who_has_begun(at).contains(&person);
    match seal {
        Some(Sealed::UntilRevealed) if entered => {
            "R shows it as far as it goes; once they are back, W lets them finish."
        }
        Some(_) | None => "It stays covered; once they are back, W lets them finish.",
    }
}

/// A row for each of them, below those who are asked now.
pub(super) fn rows<'a>(open: &'a Open<'_>, at: &'a Address) -> impl Iterator<Item = Row> + 'a {
    let behind = behind(open.scene, at).into_iter();
    behind.map(|person| {
        let name = open.meeting().state.name(person);
        let how = dim("left, with an answer begun");
        Row {
            under: vec![dim(fate(open.scene, at, person))],
            ..row(Pointer::None, vec![dim("–"), name.into(), how])
        }
    })
}
