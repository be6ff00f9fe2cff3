//! Beginning a meeting: the opening becomes the first entry, the team is kept, the lock is taken.

use super::record::Record;
use super::roster::{Kept, Roster};
use super::running::Running;
use super::{Recorder, Trouble};
use crate::base::clean;
use crate::base::id::RecordId;
use crate::meeting::event::Opened;
use crate::meeting::{Event, decide};
use crate::protocol::Protocol;
use crate::shelf::Opening;

impl Recorder {
    /// Begins a meeting; one that is open is put away first.
    ///
    /// # Errors
    /// A refusal or a sentence; nothing is written then.
    pub fn begin(&mut self, opening: &Opening) -> Result<(), Trouble> {
        self.enter_opening(opening, false)
    }

    /// The same for a meeting that was held on paper: step times were not recorded.
    ///
    /// # Errors
    /// As [`Recorder::begin`].
    pub fn begin_on_paper(&mut self, opening: &Opening) -> Result<(), Trouble> {
        self.enter_opening(opening, true)
    }

    fn enter_opening(&mut self, opening: &Opening, on_paper: bool) -> Result<(), Trouble> {
        self.disk.may_write()?;
        let protocol = self.way(&opening.protocol)?;
        if self.running.is_some() {
            // What the disk does not take stays queued; the meeting is parked until then.
            let _ = self.leave();
        }
        let mut roster = self.roster(opening.team.as_ref())?;
        let begun = self.opened(&mut roster, opening, (&protocol, on_paper));
        self.hold(roster);
        let mut running = begun?;
        self.disk.writer.send(running.first());
        self.draw(&mut running);
        // Read again when somebody is back on Home.
        self.lists = None;
        self.put_library_away();
        self.running = Some(running);
        self.opening_draft("");
        Ok(())
    }

    /// The meeting and its team. The team is queued last, when nothing can be refused any more.
    fn opened(
        &mut self,
        roster: &mut Roster,
        opening: &Opening,
        (protocol, on_paper): (&Protocol, bool),
    ) -> Result<Running, Trouble> {
        let kept = roster.tidied(&opening.team_name, &opening.people)?;
        let recall = self.recall(&roster.team.id, &kept.1, protocol)?;
        let id = self.watch.clock.id();
        let opened = Opened {
            looks_back: recall.looks_back,
            begins: recall.begins(&protocol.steps, self.now().date_naive()),
            meeting: id.clone(),
            team: roster.team.id.clone(),
            on_paper,
            ..told(opening, &kept, protocol)
        };
        let event = decide::open(opened, protocol)?;
        let mut record = Record::begin(id.clone(), event, self.seal(scribe(opening)))?;
        for (agreed, number) in recall.things.into_iter().zip(1u16..) {
            let agreed = Box::new(agreed);
            let event = Event::Recalled { number, agreed };
            record.append(event, self.seal(scribe(opening)));
        }
        self.claim(roster, &kept)?;
        let lock = self.lock(&id)?;
        learn(roster, opening, protocol);
        self.keep(roster, kept);
        Ok(Running::begin(record, lock))
    }

    fn way(&mut self, id: &str) -> Result<std::sync::Arc<Protocol>, Trouble> {
        let known = self.library.find(id).cloned();
        let found = known.or_else(|| self.wait_library().find(id).cloned());
        found.ok_or_else(|| {
            Trouble::Said(format!(
                "There is no way to meet called \"{id}\", or its file has faults. Choose another, or look at its file."
            ))
        })
    }
}

/// The opening as the first entry tells it; ids and the mark of paper are not known here.
fn told(opening: &Opening, (team_name, people): &Kept, protocol: &Protocol) -> Opened {
    let line = |text: &str| clean::line(text).trim().to_owned();
    let headings = opening.headings.iter();
    Opened {
        meeting: RecordId(String::new()),
        protocol: protocol.text.clone(),
        hash: protocol.hash.clone(),
        team: RecordId(String::new()),
        team_name: team_name.clone(),
        people: people.clone(),
        present: opening.present.clone(),
        topic: line(&opening.topic),
        until: opening.until,
        roles: opening.roles.clone(),
        norms: opening.norms.iter().map(|norm| line(norm)).collect(),
        headings: headings
            .map(|(id, title)| (id.clone(), line(title)))
            .collect(),
        minutes: opening.minutes.clone(),
        stop_after: opening.stop_after.clone(),
        on_paper: false,
        looks_back: false,
        begins: None,
    }
}

/// What this meeting teaches the next opening of the team.
fn learn(roster: &mut Roster, opening: &Opening, protocol: &Protocol) {
    roster.team.present.clone_from(&opening.present);
    roster.team.roles.clone_from(&opening.roles);
    roster.team.protocol = Some(protocol.id.clone());
    roster.title = Some(protocol.title.clone());
}

fn scribe(opening: &Opening) -> String {
    let scribe = opening.roles.get("scribe");
    let member = scribe.and_then(|id| opening.people.iter().find(|m| m.id == *id));
    member.map_or_else(|| "keyboard".to_owned(), |m| m.name.clone())
}
