//! What a meeting takes along of the ledger: at its beginning, and again when another sitting begins, because weeks may
//! lie between. A record is closed: what it is to look at rides in entries of its own.

use super::running::Running;
use super::{Recorder, Trouble};
use crate::base::id::RecordId;
use crate::base::person::Member;
use crate::meeting::agreed::{Agreed, Recall, is_review};
use crate::meeting::{Event, Meeting};
use crate::protocol::{Protocol, Step};

impl Recorder {
    /// For a meeting of this team by this way of meeting; nothing where there is nothing open, or nowhere to look at it.
    pub(super) fn recall(
        &mut self,
        team: &RecordId,
        people: &[Member],
        protocol: &Protocol,
    ) -> Result<Recall, Trouble> {
        let things = self.to_recall(team, people)?;
        Ok(Recall::of(things, protocol, self.now().date_naive()))
    }

    /// What has changed since the last sitting of this meeting, as entries: what is new, what has another date or name,
    /// what was settled elsewhere. Where the ledger cannot be read just now it stays as it was.
    pub(super) fn recall_again(&mut self, running: &Running) -> Vec<Event> {
        let meeting = &running.record.meeting;
        let state = &meeting.state;
        let Some(opened) = state.opened.as_ref().filter(|o| !o.on_paper) else {
            return Vec::new();
        };
        if !is_to_review(meeting) {
            return Vec::new();
        }
        let (team, own) = (opened.team.clone(), opened.meeting.clone());
        let people = state.people.clone();
        let Ok(mut things) = self.to_recall(&team, &people) else {
            return Vec::new();
        };
        things.retain(|thing| thing.origin.record != own);
        changed(meeting, things)
    }
}

fn changed(meeting: &Meeting, things: Vec<Agreed>) -> Vec<Event> {
    let recalled = &meeting.state.recalled;
    let mut events = Vec::new();
    for (number, known) in recalled.iter().filter(|(_, known)| known.open) {
        let is_open = things.iter().any(|t| t.origin == known.agreed.origin);
        if !is_open {
            events.push(Event::LetGo { number: *number });
        }
    }
    let mut next = recalled.keys().max().map_or(1, |n| n.saturating_add(1));
    for thing in things {
        let known = recalled
            .iter()
            .find(|(_, known)| known.agreed.origin == thing.origin);
        let number = match known {
            Some((_, known)) if known.open && known.agreed == thing => continue,
            Some((number, _)) => *number,
            None => next,
        };
        next = next.max(number.saturating_add(1));
        events.push(Event::Recalled {
            number,
            agreed: Box::new(thing),
        });
    }
    events
}

/// Whether a review is still to come, or under way.
fn is_to_review(meeting: &Meeting) -> bool {
    let open = |step: &Step| {
        let run = meeting.state.run(&step.id);
        run.is_none_or(|run| run.end.is_none())
    };
    let mut asks = meeting.protocol.asks();
    asks.any(|(step, ask)| is_review(&ask.kind) && open(step))
}
