//! The one way in: an act is decided at this moment, applied, and queued. A refusal changes nothing.

use std::collections::BTreeSet;
use std::path::Path;

use super::record::Record;
use super::running::Running;
use super::{Recorder, Trouble, rows};
use crate::base::id::{PersonId, RecordId};
use crate::base::person::Member;
use crate::base::words;
use crate::look::spot::SpotId;
use crate::meeting::capture::round;
use crate::meeting::{Act, Change, Event, Refusal};

impl Recorder {
    /// Hears an act in the open meeting.
    ///
    /// # Errors
    /// The refusal; nothing has changed and nothing is written.
    pub fn hear(&mut self, act: &Act) -> Result<(), Refusal> {
        self.hear_typed(act, None)
    }

    /// The same for what was typed at a spot: its draft is forgotten together with the entry being kept, so that a
    /// crash leaves one or the other, never both and never neither.
    ///
    /// # Errors
    /// The refusal; nothing has changed, and the draft stays.
    pub fn hear_typed(&mut self, act: &Act, wrote: Option<&SpotId>) -> Result<(), Refusal> {
        let mut running = self.running.take().ok_or(Refusal::NotSitting)?;
        let heard = self.hear_in(&mut running, act, wrote);
        self.running = Some(running);
        heard
    }

    /// A word after the close, by somebody: into the open meeting or any other.
    ///
    /// # Errors
    /// A refusal, or a sentence where the meeting cannot be written.
    pub fn addendum(&mut self, id: &RecordId, by: &str, text: &str) -> Result<(), Trouble> {
        self.disk.may_write()?;
        let act = Act::Add {
            by: by.to_owned(),
            text: text.to_owned(),
        };
        if self.open_record() == Some(id) {
            return Ok(self.hear(&act)?);
        }
        let mut running = self.take_up(id)?;
        let heard = self.hear_in(&mut running, &act, None);
        self.parked.push(running);
        self.tidy();
        Ok(heard?)
    }

    fn hear_in(
        &mut self,
        running: &mut Running,
        act: &Act,
        wrote: Option<&SpotId>,
    ) -> Result<(), Refusal> {
        let event = self.decided(running, act)?;
        let joined = joined(&event).cloned();
        let sat = matches!(event, Event::Sat { .. });
        if matches!(event, Event::Struck { .. }) {
            self.warn_of_copies(&running.record);
        }
        for job in running.enter(event, wrote, self.seal(running.record.by())) {
            self.disk.writer.send(job);
        }
        if sat {
            for event in self.recall_again(running) {
                for job in running.enter(event, None, self.seal(running.record.by())) {
                    self.disk.writer.send(job);
                }
            }
        }
        self.draw(running);
        let opened = running.record.meeting.state.opened.as_ref();
        let team = opened.map(|o| o.team.clone());
        if let (Some(member), Some(team)) = (joined, team) {
            // The meeting has them; a team that another window changes just now takes them over next time.
            let _ = self.take_over(&team, &member);
        }
        Ok(())
    }

    /// Draws the order of speaking of a round that asks for it, as its step is entered. Chance is here only: the order
    /// rides in the record.
    pub(super) fn draw(&self, running: &mut Running) {
        for (at, people) in round::undrawn(&running.record.meeting) {
            let mut people: Vec<(String, PersonId)> = people
                .into_iter()
                .map(|person| (self.watch.clock.salt(), person))
                .collect();
            // The clock of tests counts upwards; seen from the other end that is an order of its own.
            people.sort_by(|one, other| other.cmp(one));
            let people = people.into_iter().map(|(_, person)| person).collect();
            let change = Change::Round(round::Change::Order { people });
            let act = Act::Answer { at, change };
            if let Ok(event) = running.record.meeting.decide(&act, self.now()) {
                for job in running.enter(event, None, self.seal(running.record.by())) {
                    self.disk.writer.send(job);
                }
            }
        }
    }

    /// What the act comes to. The order in which covered answers are shown is chance, and chance enters here.
    fn decided(&self, running: &Running, act: &Act) -> Result<Event, Refusal> {
        let meeting = &running.record.meeting;
        if let Act::Reveal { at, early, .. } = act {
            let act = Act::Reveal {
                at: at.clone(),
                early: *early,
                seed: self.watch.clock.chance(),
            };
            return meeting.decide(&act, self.now());
        }
        meeting.decide(act, self.now())
    }

    /// Struck words leave the store and the meeting's own files; copies that were written elsewhere still hold them.
    fn warn_of_copies(&mut self, record: &Record) {
        let along = self.disk.store.taken_along(&record.id).unwrap_or(0);
        if along > 0 {
            let meetings = words::count(
                usize::try_from(along).unwrap_or(usize::MAX),
                "later meeting",
                "later meetings",
            );
            self.notices.push(format!(
                "Struck here. What was agreed here was looked at again in {meetings}: strike it there too, where the words stand."
            ));
        }
        let own = rows::folder(record).map(|folder| self.places.records.join(folder));
        let exports = self.disk.store.exports(&record.id).unwrap_or_default();
        let elsewhere: BTreeSet<String> = exports
            .into_iter()
            .map(|export| export.path)
            .filter(|path| {
                own.as_ref()
                    .is_none_or(|own| !Path::new(path).starts_with(own))
            })
            .filter(|path| Path::new(path).exists())
            .collect();
        if !elsewhere.is_empty() {
            let files: Vec<String> = elsewhere.into_iter().collect();
            self.notices.push(format!(
                "Struck here. What was written before may still hold the words: remove it, or write it again. It is {}.",
                words::and_list(&files)
            ));
        }
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "one event changes the team; all others do not"
)]
const fn joined(event: &Event) -> Option<&Member> {
    match event {
        Event::Joined { member } => Some(member),
        _ => None,
    }
}
