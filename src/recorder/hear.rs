//! The one way in: an act is decided at this moment, applied, and queued. A refusal changes nothing.

use super::{Recorder, Trouble};
use crate::base::id::RecordId;
use crate::base::person::Member;
use crate::meeting::{Act, Event, Refusal};

impl Recorder {
    /// Hears an act in the open meeting.
    ///
    /// # Errors
    /// The refusal; nothing has changed and nothing is written.
    pub fn hear(&mut self, act: &Act) -> Result<(), Refusal> {
        let mut running = self.running.take().ok_or(Refusal::NotSitting)?;
        let heard = self.hear_in(&mut running, act);
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
        let heard = self.hear_in(&mut running, &act);
        self.parked.push(running);
        self.tidy();
        Ok(heard?)
    }

    fn hear_in(&mut self, running: &mut super::running::Running, act: &Act) -> Result<(), Refusal> {
        let event = running.record.meeting.decide(act, self.now())?;
        let joined = joined(&event).cloned();
        for job in running.enter(event, self.seal(running.record.by())) {
            self.disk.writer.send(job);
        }
        let team = running
            .record
            .meeting
            .state
            .opened
            .as_ref()
            .map(|o| o.team.clone());
        if let (Some(member), Some(team)) = (joined, team) {
            // The meeting has them; a team that another window changes just now takes them over next time.
            let _ = self.take_over(&team, &member);
        }
        Ok(())
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
