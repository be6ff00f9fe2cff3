//! The team of a meeting that came from elsewhere: made where it is not here, else whoever is missing joins it. Never
//! takes anybody away, and never brings back whom somebody here has taken out.

use super::record::Record;
use super::roster::{Kept, Roster};
use super::{Recorder, Trouble, rows};
use crate::base::id::PersonId;
use crate::base::person::Member;
use crate::base::stamp::Stamp;
use crate::meeting::event::Opened;
use crate::shelf::Team;
use crate::store::{Entry, Filter, Job};

/// Who has entered what an import changed in a team.
const IMPORT: &str = "import";

impl Recorder {
    /// The team that an imported meeting belongs to.
    ///
    /// # Errors
    /// A sentence where the team is being changed elsewhere, or cannot be read.
    pub(super) fn adopt(&mut self, record: &Record) -> Result<(), Trouble> {
        let Some(opened) = &record.meeting.state.opened else {
            return Ok(());
        };
        let entries = self.disk.store.entries(&opened.team)?;
        let newest = entries.is_empty() || self.is_newest(record, opened, &entries)?;
        let mut roster = if entries.is_empty() {
            Roster::new(opened.team.clone())
        } else {
            self.roster(Some(&opened.team))?
        };
        let adopted = self.joined(&mut roster, record, newest);
        self.hold(roster);
        adopted
    }

    /// Whether nothing of the team is younger here: no other meeting, and nothing that somebody has kept by hand.
    fn is_newest(
        &self,
        record: &Record,
        opened: &Opened,
        entries: &[Entry],
    ) -> Result<bool, Trouble> {
        let Some(last) = record.meeting.entries().last().map(|e| e.at) else {
            return Ok(false);
        };
        let by_hand = entries.iter().filter(|e| e.by != IMPORT);
        let kept = by_hand.filter_map(|e| Stamp::parse_from_rfc3339(&e.at).ok());
        // The last one first: one of two is another meeting.
        let rows = self.disk.store.meetings(&Filter {
            team: Some(opened.team.clone()),
            limit: 2,
            ..Filter::default()
        })?;
        let other = rows.iter().find(|row| row.record != record.id);
        let last_at = rows::sortable(last);
        Ok(
            kept.max().is_none_or(|at| at <= last)
                && other.is_none_or(|row| row.last_at <= last_at),
        )
    }

    fn joined(&self, roster: &mut Roster, record: &Record, newest: bool) -> Result<(), Trouble> {
        let state = &record.meeting.state;
        let Some(opened) = &state.opened else {
            return Ok(());
        };
        let members = together(roster, &state.people, newest);
        let name = if newest {
            &opened.team_name
        } else {
            &roster.team.name
        };
        let kept = roster.tidied(name, &members)?;
        self.claim(roster, &kept)?;
        let before = (roster.team.clone(), roster.title.clone());
        if newest {
            learn(roster, record, (opened, &kept));
        }
        let entry = roster.keep(kept, &self.seal(IMPORT.to_owned()));
        let now = (&roster.team, &roster.title);
        let used = self.now();
        match entry {
            Some(entry) => self.disk.writer.send(roster.append(entry, used)),
            None if now != (&before.0, &before.1) => {
                self.disk.writer.send(Job::Shelve(roster.summary(used)));
            }
            None => {}
        }
        Ok(())
    }
}

/// What the meeting teaches the next opening, in the team's own numbers.
fn learn(roster: &mut Roster, record: &Record, (opened, kept): (&Opened, &Kept)) {
    let own = |id: &PersonId| {
        let person = record.meeting.state.people.iter().find(|p| p.id == *id)?;
        let member = kept.1.iter().find(|m| m.name == person.name)?;
        Some(member.id)
    };
    let roles = opened.roles.iter();
    roster.team = Team {
        present: opened.present.iter().filter_map(own).collect(),
        roles: roles
            .filter_map(|(role, id)| Some((role.clone(), own(id)?)))
            .collect(),
        protocol: Some(record.meeting.protocol.id.clone()),
        ..roster.team.clone()
    };
    roster.title = Some(record.meeting.protocol.title.clone());
}

/// The team with whoever of these is missing; the names and positions of the newest meeting are the team's.
fn together(roster: &Roster, there: &[Member], newest: bool) -> Vec<Member> {
    let mut all = roster.team.members.clone();
    for member in there {
        let by_name = all.iter().position(|m| m.name == member.name);
        let known = by_name.or_else(|| all.iter().position(|m| renamed(m, member)));
        if let Some(known) = known.and_then(|at| all.get_mut(at)) {
            if newest {
                known.name.clone_from(&member.name);
                known.position.clone_from(&member.position);
            }
            continue;
        }
        if roster
            .ever
            .iter()
            .any(|gone| gone.name == member.name || renamed(gone, member))
        {
            continue;
        }
        let mut member = member.clone();
        if roster.ever.iter().any(|other| other.id == member.id) {
            member.id = PersonId(0);
        }
        all.push(member);
    }
    all
}

/// The same number and a word of the name: one person under another name. The number alone may be two people, who
/// joined on two computers.
fn renamed(one: &Member, other: &Member) -> bool {
    let words = |m: &Member| {
        let lower = m.name.to_lowercase();
        lower
            .split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let others = words(other);
    one.id == other.id && words(one).iter().any(|word| others.contains(word))
}
