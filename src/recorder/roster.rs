//! A team's standing record: who belongs to it, as entries with the same chain as a meeting's. The team's line in the
//! lists is derived from it. Numbers of members are never used twice.

use serde::{Deserialize, Serialize};

use super::record::Seal;
use super::{Trouble, rows};
use crate::base::clean;
use crate::base::id::{PersonId, RecordId};
use crate::base::kinded;
use crate::base::person::Member;
use crate::base::stamp::Stamp;
use crate::ledger::{Said, Share, Word};
use crate::meeting::agreed::Origin;
use crate::shelf::Team;
use crate::store::{Append, Entry, Job, Lock, Raw, RecordKind, Summary, TeamRow, verify_chain};

const VERSION: u32 = 1;

/// What happened to a team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum TeamEvent {
    /// The team is called so and these belong to it, from now on.
    TeamKept { name: String, members: Vec<Member> },
    /// Something agreed in one of its meetings was set between them.
    AgreedSet(Mend),
}

/// Something set between meetings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Mend {
    of: Origin,
    said: Said,
}

impl Mend {
    /// Names and texts are cleaned.
    ///
    /// # Errors
    /// A sentence where it names nobody.
    pub fn of(of: Origin, said: Said) -> Result<Self, Trouble> {
        let said = match said {
            Said::Who(names) => {
                let names = names.iter().map(|n| clean::line(n).trim().to_owned());
                Said::Who(names.filter(|n| !n.is_empty()).collect())
            }
            // What a review says is said in a meeting.
            Said::Reviewed(_) => {
                return Err(Trouble::Said(
                    "What became of it is said in a meeting. Here it can be set done, dropped or open.".to_owned(),
                ));
            }
            Said::Done | Said::Dropped | Said::Open | Said::Date(_) => said,
        };
        Ok(Self { of, said })
    }
}

/// What is kept of a team: name and members.
pub(super) type Kept = (String, Vec<Member>);

/// A team that this program writes.
#[derive(Debug)]
pub(super) struct Roster {
    pub team: Team,
    /// Title of the protocol used last.
    pub title: Option<String>,
    /// Number of its latest entry; 0 before the first.
    pub seq: u64,
    hash: Option<String>,
    /// The highest number that a member ever had.
    highest: u16,
    /// Everybody who ever belonged to it, under each of their names.
    pub ever: Vec<Member>,
    /// What was set between meetings.
    words: Vec<Word>,
    /// Held until the last entry is on disk.
    lock: Option<Lock>,
}

impl Roster {
    /// A team of which nothing is written yet.
    pub fn new(id: RecordId) -> Self {
        let team = Team {
            id,
            name: String::new(),
            members: Vec::new(),
            present: Vec::new(),
            roles: std::collections::BTreeMap::new(),
            protocol: None,
        };
        Self {
            team,
            title: None,
            seq: 0,
            hash: None,
            highest: 0,
            ever: Vec::new(),
            words: Vec::new(),
            lock: None,
        }
    }

    /// The team that these entries tell; `row` adds what its last meeting taught.
    ///
    /// # Errors
    /// A sentence where the chain does not hold or an entry cannot be read.
    pub fn of(id: RecordId, entries: &[Entry], row: Option<&TeamRow>) -> Result<Self, Trouble> {
        verify_chain(&id, entries).map_err(|broken| {
            Trouble::Said(format!(
                "The record of this team was changed from outside: {broken}. A backup may hold it whole."
            ))
        })?;
        let mut roster = Self::new(id);
        if let Some(row) = row {
            let last = rows::last_time(row);
            roster.title.clone_from(&last.title);
            roster.team = rows::team(row);
        }
        for entry in entries {
            roster.take_in(entry)?;
        }
        Ok(roster)
    }

    fn take_in(&mut self, entry: &Entry) -> Result<(), Trouble> {
        self.seq = entry.seq;
        self.hash = Some(entry.hash.clone());
        let Some(body) = &entry.body else {
            return Ok(());
        };
        let unread = |why: &dyn std::fmt::Display| {
            Trouble::Said(format!(
                "Entry {} of this team's record cannot be read ({why}). A newer Roundtable may have written it.",
                entry.seq
            ))
        };
        match kinded::join(&entry.kind, body).map_err(|e| unread(&e))? {
            TeamEvent::TeamKept { name, members } => self.note(name, members),
            TeamEvent::AgreedSet(Mend { of, said }) => {
                let at = Stamp::parse_from_rfc3339(&entry.at).map_err(|e| unread(&e))?;
                self.words.push(Word { of, at, said });
            }
        }
        Ok(())
    }

    /// What the team's own record says for the ledger.
    pub fn share(&self) -> Share {
        Share {
            made: Vec::new(),
            said: self.words.clone(),
        }
    }

    fn note(&mut self, name: String, members: Vec<Member>) {
        let highest = members.iter().map(|m| m.id.0).max().unwrap_or(0);
        self.highest = self.highest.max(highest);
        let new: Vec<Member> = members
            .iter()
            .filter(|m| !self.ever.contains(m))
            .cloned()
            .collect();
        self.ever.extend(new);
        self.team.name = name;
        self.team.members = members;
    }

    /// From now on only this program writes the team, until its entries are on disk.
    pub fn hold(&mut self, lock: Lock) {
        self.lock = Some(lock);
    }

    pub fn is_held(&self) -> bool {
        self.lock.is_some()
    }

    /// Whether keeping this would make an entry.
    pub fn differs(&self, (name, members): &Kept) -> bool {
        self.seq == 0 || (name, members) != (&self.team.name, &self.team.members)
    }

    /// Keeps the name and the members, as they were tidied; none if nothing changed.
    pub fn keep(&mut self, kept: Kept, seal: &Seal) -> Option<Entry> {
        if !self.differs(&kept) {
            return None;
        }
        let (name, members) = kept;
        let event = TeamEvent::TeamKept {
            name: name.clone(),
            members: members.clone(),
        };
        let entry = self.enter(&event, seal);
        self.note(name, members);
        Some(entry)
    }

    /// Sets something that the team has agreed.
    pub fn mend(&mut self, mend: Mend, seal: &Seal) -> Entry {
        let entry = self.enter(&TeamEvent::AgreedSet(mend.clone()), seal);
        let Mend { of, said } = mend;
        self.words.push(Word {
            of,
            at: seal.at,
            said,
        });
        entry
    }

    fn enter(&mut self, event: &TeamEvent, seal: &Seal) -> Entry {
        let (kind, body) = kinded::split(event);
        let raw = Raw {
            seq: self.seq + 1,
            at: seal.at.to_rfc3339(),
            by: seal.by.clone(),
            kind,
            version: VERSION,
            body,
        };
        let entry = Entry::seal(&self.team.id, self.hash.as_deref(), raw, seal.salt.clone());
        self.seq = entry.seq;
        self.hash = Some(entry.hash.clone());
        entry
    }

    /// Name and members as they can be kept. A member numbered 0 gets the next number.
    ///
    /// # Errors
    /// A sentence where the team or somebody has no name, or two have the same number.
    pub fn tidied(&self, name: &str, members: &[Member]) -> Result<Kept, Trouble> {
        let line = |text: &str| clean::line(text).trim().to_owned();
        let name = line(name);
        let said = |sentence: &str| Err(Trouble::Said(sentence.to_owned()));
        if name.is_empty() {
            return said(
                "The team needs a name. Write one; it heads the minutes and names their folder.",
            );
        }
        let given = members.iter().map(|m| m.id.0).max().unwrap_or(0);
        let mut next = self.highest.max(given);
        let mut kept: Vec<Member> = Vec::new();
        for member in members {
            let mut member = Member {
                id: member.id,
                name: line(&member.name),
                position: line(&member.position),
            };
            if member.name.is_empty() {
                return said(
                    "Everybody in the team needs a name. Write it, or take the empty line out.",
                );
            }
            if member.id == PersonId(0) {
                next = next.saturating_add(1);
                member.id = PersonId(next);
            }
            if kept.iter().any(|other| other.id == member.id) {
                return Err(Trouble::Said(format!(
                    "{} has the number of somebody else in this team. Take the line out and add it again.",
                    member.name
                )));
            }
            kept.push(member);
        }
        Ok((name, kept))
    }

    /// The job that keeps an entry with the team's line.
    pub fn append(&self, entry: Entry, used: Stamp) -> Job {
        Job::Append(Append {
            record: self.team.id.clone(),
            kind: RecordKind::Team,
            entries: vec![entry],
            summary: Some(self.summary(used)),
            said: Vec::new(),
            settles: Vec::new(),
        })
    }

    /// The job that keeps an entry which does not change the team's line.
    pub fn noted(&self, entry: Entry) -> Job {
        Job::Append(Append {
            record: self.team.id.clone(),
            kind: RecordKind::Team,
            entries: vec![entry],
            summary: None,
            said: Vec::new(),
            settles: Vec::new(),
        })
    }

    /// The team's line.
    pub fn summary(&self, used: Stamp) -> Summary {
        Summary::Team(rows::team_row(&self.team, self.title.as_deref(), used))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal() -> Seal {
        Seal {
            at: Stamp::parse_from_rfc3339("2026-11-20T15:10:00+01:00").unwrap(),
            by: "keyboard".to_owned(),
            salt: "00".to_owned(),
        }
    }

    fn member(id: u16, name: &str) -> Member {
        Member {
            id: PersonId(id),
            name: name.to_owned(),
            position: String::new(),
        }
    }

    fn keep(roster: &mut Roster, name: &str, members: &[Member]) -> Option<Entry> {
        let kept = roster.tidied(name, members).unwrap();
        roster.keep(kept, &seal())
    }

    fn id() -> RecordId {
        RecordId("t".to_owned())
    }

    #[test]
    fn a_team_is_what_its_entries_tell() {
        let mut roster = Roster::new(id());
        let first = keep(
            &mut roster,
            "Room 12",
            &[member(0, "Ana"), member(0, " Jon\u{1b}[31m ")],
        )
        .unwrap();
        let second = keep(
            &mut roster,
            "Room 12",
            &[member(2, "Jon"), member(0, "Mei")],
        )
        .unwrap();
        let again = Roster::of(id(), &[first, second], None).unwrap();
        assert_eq!(again.team, roster.team);
        assert_eq!(again.team.members, [member(2, "Jon"), member(3, "Mei")]);
    }

    #[test]
    fn a_number_of_somebody_who_left_is_not_used_again() {
        let mut roster = Roster::new(id());
        keep(&mut roster, "A", &[member(0, "Ana"), member(0, "Jon")]);
        keep(&mut roster, "A", &[member(1, "Ana")]);
        keep(&mut roster, "A", &[member(1, "Ana"), member(0, "Mei")]);
        assert_eq!(roster.team.members, [member(1, "Ana"), member(3, "Mei")]);
    }

    #[test]
    fn what_did_not_change_makes_no_entry() {
        let mut roster = Roster::new(id());
        keep(&mut roster, "A", &[member(1, "Ana")]);
        assert_eq!(keep(&mut roster, "A", &[member(1, "Ana")]), None);
    }

    #[test]
    fn a_team_without_a_name_is_refused_with_a_sentence() {
        let refused = Roster::new(id()).tidied(" ", &[]).unwrap_err();
        assert!(refused.to_string().contains("needs a name"));
    }
}
