//! Who comes, who goes, who joins, who does what.

use crate::base::clean;
use crate::base::id::PersonId;
use crate::base::person::Member;
use crate::base::stamp::Stamp;
use crate::meeting::event::Event;
use crate::meeting::gaps::Gap;
use crate::meeting::{Meeting, Refusal, attendance};

/// Refused for somebody who is here, or of no meeting.
pub fn arrive(meeting: &Meeting, person: PersonId) -> Result<Event, Refusal> {
    let member = meeting.state.member(person).ok_or(Refusal::Nobody)?;
    if meeting.state.attendance.is_here(person) {
        return Err(Refusal::HereAlready {
            name: member.name.clone(),
        });
    }
    Ok(Event::Arrived { person })
}

/// Refused for somebody who is away.
pub fn leave(meeting: &Meeting, person: PersonId) -> Result<Event, Refusal> {
    let member = meeting.state.member(person).ok_or(Refusal::Nobody)?;
    if !meeting.state.attendance.is_here(person) {
        return Err(Refusal::AwayAlready {
            name: member.name.clone(),
        });
    }
    Ok(Event::Left { person })
}

/// The id is the next one of this meeting; the team takes the person over with it.
pub fn join(meeting: &Meeting, member: &Member) -> Result<Event, Refusal> {
    let name = attendance::name(&member.name)?;
    let same = |m: &&Member| m.name.to_lowercase() == name.to_lowercase();
    if let Some(known) = meeting.state.people.iter().find(same) {
        return Err(Refusal::KnownAlready {
            name: known.name.clone(),
        });
    }
    let last = meeting
        .state
        .people
        .iter()
        .map(|m| m.id.0)
        .max()
        .unwrap_or(0);
    let position = clean::line(&member.position).trim().to_owned();
    Ok(Event::Joined {
        member: Member {
            id: PersonId(last.saturating_add(1)),
            name,
            position,
        },
    })
}

/// Refused for somebody who does not belong to the meeting, and for a role without a name.
pub fn give_role(meeting: &Meeting, role: &str, person: PersonId) -> Result<Event, Refusal> {
    meeting.state.member(person).ok_or(Refusal::Nobody)?;
    let role = clean::line(role).trim().to_owned();
    if role.is_empty() {
        return Err(Refusal::NoName);
    }
    Ok(Event::RoleGiven { role, person })
}

/// The next sitting. Refused with too few people.
pub fn sit(meeting: &Meeting, present: &[PersonId]) -> Result<Event, Refusal> {
    somebody(meeting, present)?;
    Ok(Event::Sat {
        present: present.to_vec(),
    })
}

/// What the time from the first moment to the second was. It cannot begin before the sitting did, nor end before it began.
pub fn settle_gap(
    meeting: &Meeting,
    (from, to): (Stamp, Stamp),
    gap: Gap,
    present: &[PersonId],
) -> Result<Event, Refusal> {
    if gap == Gap::SittingEnded {
        somebody(meeting, present)?;
    }
    let start = meeting.state.sittings.last().map_or(from, |s| s.start);
    Ok(Event::GapSettled {
        from: from.max(start).min(to),
        to,
        gap,
        present: present.to_vec(),
    })
}

/// A sitting is held by somebody. One person is enough: the others may come late.
fn somebody(meeting: &Meeting, present: &[PersonId]) -> Result<(), Refusal> {
    for person in present {
        meeting.state.member(*person).ok_or(Refusal::Nobody)?;
    }
    if present.is_empty() {
        Err(Refusal::TooFew { least: 1, here: 0 })
    } else {
        Ok(())
    }
}
