//! What an answers file is played on: the recorder, or a rehearsal in memory that keeps nothing.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::head::Opening;
use crate::base::id::{PersonId, RecordId};
use crate::base::person::Member;
use crate::base::stamp::Stamp;
use crate::meeting::event::{Event, Opened};
use crate::meeting::{Act, Entry, Meeting, Refusal, Unreadable};
use crate::protocol::Protocol;

/// Decides and takes in, one act after the other.
pub trait Engine {
    fn meeting(&self) -> &Meeting;

    /// # Errors
    /// The engine's refusal; nothing has changed then.
    fn hear(&mut self, act: Act, at: Stamp) -> Result<(), Refusal>;
}

/// A meeting in memory with the engine's own rules; its ids mean nothing outside it.
#[derive(Debug, Clone)]
pub struct Rehearsal {
    pub meeting: Meeting,
}

impl Rehearsal {
    /// A meeting of these people, opened at `at`. Too few people are no hindrance here: the file's reader tells that.
    ///
    /// # Errors
    /// Never: an opened meeting replays.
    pub fn of(protocol: &Rc<Protocol>, opening: &Opening, at: Stamp) -> Result<Self, Unreadable> {
        let opened = Event::Opened(Box::new(opened(protocol, opening)));
        let first = Entry {
            seq: 1,
            at,
            by: String::new(),
            event: Some(opened),
        };
        let meeting = Meeting::replay(vec![first], |_| Ok(protocol.as_ref().clone()))?;
        Ok(Self { meeting })
    }
}

impl Engine for Rehearsal {
    fn meeting(&self) -> &Meeting {
        &self.meeting
    }

    fn hear(&mut self, act: Act, at: Stamp) -> Result<(), Refusal> {
        let event = self.meeting.decide(&act, at)?;
        self.meeting.apply(Entry {
            seq: self.meeting.seq() + 1,
            at,
            by: String::new(),
            event: Some(event),
        });
        Ok(())
    }
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
    }
}
