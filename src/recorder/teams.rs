//! Keeping teams: their standing records, and what the last meeting teaches the next opening.

use super::roster::{Kept, Roster};
use super::{Recorder, Trouble};
use crate::base::id::{PersonId, RecordId};
use crate::base::person::Member;
use crate::store::Job;

impl Recorder {
    /// Keeps a team: a new one without an id (it gets one), or another name or members of one. A member numbered 0
    /// gets the next number.
    ///
    /// # Errors
    /// A sentence where a name is missing, the team is being changed elsewhere, or nothing can be written here.
    pub fn keep_team(
        &mut self,
        id: Option<&RecordId>,
        name: &str,
        members: &[Member],
    ) -> Result<RecordId, Trouble> {
        self.disk.may_write()?;
        let mut roster = self.roster(id)?;
        let kept = self.change(&mut roster, name, members);
        let id = roster.team.id.clone();
        self.hold(roster);
        kept.map(|()| id)
    }

    /// A team as it stands, also where its last entry is not on disk yet; without an id a new one.
    pub(super) fn roster(&mut self, id: Option<&RecordId>) -> Result<Roster, Trouble> {
        let Some(id) = id else {
            return Ok(Roster::new(self.watch.clock.id()));
        };
        if let Some(roster) = self.rosters.remove(id) {
            return Ok(roster);
        }
        let entries = self.disk.store.entries(id)?;
        let teams = self.disk.store.teams()?;
        let row = teams.iter().find(|row| row.record == *id);
        Roster::of(id.clone(), &entries, row)
    }

    /// Tidies, locks, and queues the entry that changes the team; also the team's line where nothing changes.
    fn change(&self, roster: &mut Roster, name: &str, members: &[Member]) -> Result<(), Trouble> {
        let kept = roster.tidied(name, members)?;
        self.claim(roster, &kept)?;
        self.keep(roster, kept);
        Ok(())
    }

    /// Locks the team where keeping this would make an entry.
    pub(super) fn claim(&self, roster: &mut Roster, kept: &Kept) -> Result<(), Trouble> {
        if !roster.differs(kept) {
            return Ok(());
        }
        self.claim_as(roster, &kept.0)
    }

    /// Locks the team, whatever is to become of it.
    pub(super) fn claim_now(&self, roster: &mut Roster) -> Result<(), Trouble> {
        let name = roster.team.name.clone();
        self.claim_as(roster, &name)
    }

    fn claim_as(&self, roster: &mut Roster, name: &str) -> Result<(), Trouble> {
        if roster.is_held() {
            return Ok(());
        }
        let lock = self.lock(&roster.team.id).map_err(|trouble| trouble.of_held(|held| format!(
                "The team {name} is being changed in another window ({held}). Try again in a moment."
            )))?;
        // Another window may have been faster between reading and locking.
        let there = self.disk.store.entries(&roster.team.id)?;
        if there.last().map_or(0, |e| e.seq) != roster.seq {
            return Err(Trouble::Said(format!(
                "The team {name} was changed in another window just now. Look at it again, then change it."
            )));
        }
        roster.hold(lock);
        Ok(())
    }

    /// Queues what a claimed team becomes.
    pub(super) fn keep(&self, roster: &mut Roster, kept: Kept) {
        let entry = roster.keep(kept, &self.seal("keyboard".to_owned()));
        let used = self.now();
        self.disk.writer.send(match entry {
            Some(entry) => roster.append(entry, used),
            None => Job::Shelve(roster.summary(used)),
        });
    }

    /// Remembers a team until its last entry is on disk; one without such an entry is let go.
    pub(super) fn hold(&mut self, roster: Roster) {
        if roster.is_held() {
            self.rosters.insert(roster.team.id.clone(), roster);
        }
    }

    /// Somebody joined in a meeting: the team takes them over. Where that cannot be, the meeting has them all the same.
    pub(super) fn take_over(&mut self, team: &RecordId, member: &Member) -> Result<(), Trouble> {
        let mut roster = self.roster(Some(team))?;
        let mut members = roster.team.members.clone();
        let known = members.iter().any(|m| m.name == member.name);
        let kept = if known {
            Ok(())
        } else {
            let taken = members.iter().any(|m| m.id == member.id);
            let id = if taken { PersonId(0) } else { member.id };
            members.push(Member {
                id,
                ..member.clone()
            });
            let name = roster.team.name.clone();
            self.change(&mut roster, &name, &members)
        };
        self.hold(roster);
        kept
    }

    /// A team whose entries are on disk up to this one is let go.
    pub(super) fn team_kept(&mut self, record: &RecordId, seq: u64) {
        if self.rosters.get(record).is_some_and(|r| r.seq <= seq) {
            self.rosters.remove(record);
        }
    }
}
