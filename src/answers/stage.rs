//! The meeting that an answers file is played on, in step with the engine that keeps it: both decide every act.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::head::Opening;
use crate::base::id::{PersonId, RecordId};
use crate::base::person::Member;
use crate::base::stamp::Stamp;
use crate::meeting::event::{Event, Opened};
use crate::meeting::{Act, Entry, Meeting, Refusal, Unreadable};
use crate::protocol::Protocol;

/// Where acts are heard for keeps.
pub type Hear<'h> = &'h mut dyn FnMut(Act, Stamp) -> Result<(), Refusal>;

pub(super) struct Stage<'h> {
    pub meeting: Meeting,
    pub hear: Hear<'h>,
}

impl Stage<'_> {
    /// Hears an act; nothing has changed where it is refused.
    pub fn hear(&mut self, act: Act, at: Stamp) -> Result<(), Refusal> {
        let event = self.meeting.decide(&act, at)?;
        (self.hear)(act, at)?;
        self.meeting.apply(Entry {
            seq: self.meeting.seq() + 1,
            at,
            by: String::new(),
            event: Some(event),
        });
        Ok(())
    }
}

/// A meeting of these people, opened at `at`, that nobody keeps: its ids mean nothing outside it. Too few people are
/// no hindrance here: the file's reader tells that.
///
/// # Errors
/// Never: an opened meeting replays.
pub fn rehearsal(
    protocol: &Arc<Protocol>,
    opening: &Opening,
    at: Stamp,
) -> Result<Meeting, Unreadable> {
    let opened = Event::Opened(Box::new(Opened {
        begins: opening.recall.begins(&protocol.steps, at.date_naive()),
        ..opened(protocol, opening)
    }));
    let things = opening.recall.things.iter().zip(1u16..);
    let recalled = things.map(|(agreed, number)| Event::Recalled {
        number,
        agreed: Box::new(agreed.clone()),
    });
    let entries = std::iter::once(opened).chain(recalled).zip(1..);
    let entries = entries.map(|(event, seq)| Entry {
        seq,
        at,
        by: String::new(),
        event: Some(event),
    });
    Meeting::replay(entries.collect(), |_| Ok(protocol.as_ref().clone()))
}

fn opened(protocol: &Protocol, opening: &Opening) -> Opened {
    let people: Vec<Member> = opening
        .people
        .iter()
        .zip(1..)
        .map(|(person, n)| Member {
            id: PersonId(n),
            name: person.name.clone(),
            position: person.position.clone(),
        })
        .collect();
    let id = |name: &String| people.iter().find(|m| m.name == *name).map(|m| m.id);
    let roles: BTreeMap<String, PersonId> = opening
        .people
        .iter()
        .flat_map(|p| {
            p.roles
                .iter()
                .filter_map(|r| Some((r.clone(), id(&p.name)?)))
        })
        .collect();
    Opened {
        meeting: RecordId(String::new()),
        protocol: protocol.text.clone(),
        hash: protocol.hash.clone(),
        team: RecordId(String::new()),
        team_name: opening.team.clone(),
        present: opening.present.iter().filter_map(id).collect(),
        people,
        topic: opening.topic.clone(),
        until: opening.until,
        roles,
        norms: opening.norms.clone(),
        headings: opening.headings.clone(),
        minutes: BTreeMap::new(),
        stop_after: None,
        on_paper: true,
        looks_back: opening.recall.looks_back,
        begins: None,
    }
}
