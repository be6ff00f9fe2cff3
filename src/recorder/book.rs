//! The ledger of a team, made from its records: shares that are told already are read, the others are told anew, and
//! what is open is kept so that Home need not look at any meeting.

use std::collections::BTreeMap;

use super::record::Record;
use super::roster::{Mend, Roster};
use super::{Recorder, Trouble, lists};
use crate::base::id::RecordId;
use crate::base::person::Member;
use crate::ledger::{Ledger, Matter, Said, Share};
use crate::meeting::agreed::{Agreed, Origin};
use crate::meeting::capture::actions::Who;
use crate::store::{Job, OpenRow, ShareRow, Store, StoreFault};

/// So many records may be told anew while Home waits for it; more wait until somebody acts.
const AT_ONCE: usize = 8;

/// The ledger with what is to be kept of making it.
pub(super) struct Book {
    pub ledger: Ledger,
    turn: u64,
    fresh: Vec<ShareRow>,
}

impl Book {
    /// The whole ledger of a team; `None` where more than `at_most` records would have to be told anew.
    pub fn of(store: &Store, team: &RecordId, at_most: usize) -> Result<Option<Self>, StoreFault> {
        let turn = store.open_matters(team)?.turn;
        let rows = store.shares(team)?;
        if rows.iter().filter(|row| row.body.is_none()).count() > at_most {
            return Ok(None);
        }
        let mut shares: BTreeMap<RecordId, Share> = BTreeMap::new();
        let mut fresh = Vec::new();
        for row in rows {
            let known = row.body.as_deref();
            let known = known.and_then(|body| serde_json::from_str(body).ok());
            let share = known.unwrap_or_else(|| {
                let share = told(store, team, &row.record);
                fresh.push(ShareRow {
                    body: serde_json::to_string(&share).ok(),
                    ..row.clone()
                });
                share
            });
            shares.insert(row.record, share);
        }
        Ok(Some(Self {
            ledger: Ledger::of(&shares),
            turn,
            fresh,
        }))
    }

    /// The job that keeps it.
    fn job(&self, team: &RecordId) -> Option<Job> {
        let open: Vec<&Matter> = self.ledger.open().collect();
        Some(Job::Reckon {
            team: team.clone(),
            turn: self.turn,
            body: serde_json::to_string(&open).ok()?,
            shares: self
                .fresh
                .iter()
                .filter(|row| row.body.is_some())
                .cloned()
                .collect(),
        })
    }
}

/// What a record says. One that cannot be read says nothing: it stops no other.
fn told(store: &Store, team: &RecordId, record: &RecordId) -> Share {
    let Ok(entries) = store.entries(record) else {
        return Share::default();
    };
    if record == team {
        let roster = Roster::of(record.clone(), &entries, None);
        return roster.map(|r| r.share()).unwrap_or_default();
    }
    let record = Record::replay(record.clone(), entries);
    record.map(|r| Share::of(&r.meeting)).unwrap_or_default()
}

/// What is open of a team, with the job that keeps it where it was reckoned anew.
pub(super) type Open = (Vec<Matter>, Option<Job>);

/// What is open of a team, as Home shows it; `None` where that takes too long for the first picture.
pub(super) fn open(store: &Store, team: &RecordId) -> Result<Option<Open>, StoreFault> {
    let OpenRow { body, .. } = store.open_matters(team)?;
    if let Some(Ok(open)) = body.as_deref().map(serde_json::from_str) {
        return Ok(Some((open, None)));
    }
    Ok(Book::of(store, team, AT_ONCE)?.map(|book| {
        let job = book.job(team);
        (book.ledger.open().cloned().collect(), job)
    }))
}

impl Recorder {
    /// What a team has agreed in all its meetings, and what became of it. Reads what is on disk.
    ///
    /// # Errors
    /// A sentence where the store cannot be read.
    pub fn ledger_of(&mut self, team: &RecordId) -> Result<Ledger, Trouble> {
        let Some(book) = Book::of(&self.disk.store, team, usize::MAX)? else {
            return Ok(Ledger::default());
        };
        let stale = self.disk.store.open_matters(team)?.body.is_none();
        if stale && let Some(job) = book.job(team) {
            self.reckoned(job);
        }
        Ok(book.ledger)
    }

    /// Keeps what was reckoned, where anything can be kept now; it can be made again at any time.
    pub(super) fn reckoned(&mut self, job: Job) {
        if !self.disk.store.read_only() && self.disk.writer.failing().is_none() {
            self.disk.writer.send(job);
        }
    }

    /// What is open of a team, to be taken along into a meeting of these people.
    ///
    /// # Errors
    /// A sentence where the store cannot be read.
    pub fn to_recall(
        &mut self,
        team: &RecordId,
        people: &[Member],
    ) -> Result<Vec<Agreed>, Trouble> {
        let ledger = self.ledger_of(team)?;
        Ok(ledger.open().map(|matter| agreed(matter, people)).collect())
    }

    /// Sets something between meetings: an action done, another date, another name. It is an entry of the team's own
    /// record.
    ///
    /// # Errors
    /// A sentence where the team has agreed no such thing, is being changed elsewhere, or nothing can be written here.
    pub fn set_agreed(&mut self, team: &RecordId, of: &Origin, said: Said) -> Result<(), Trouble> {
        self.disk.may_write()?;
        let ledger = self.ledger_of(team)?;
        let shown = self.ledger().find(of).cloned();
        if let (Some(shown), Some(now)) = (shown, ledger.find(of))
            && shown != *now
        {
            self.refresh();
            return Err(Trouble::Said(format!(
                "\"{}\" was changed elsewhere meanwhile, and nothing was written over it. It stands here as it is now.",
                now.what
            )));
        }
        if ledger.find(of).is_none() {
            return Err(Trouble::Said(
                "This team has agreed no such thing, or it was taken out of the record since."
                    .to_owned(),
            ));
        }
        let mut roster = self.roster(Some(team))?;
        let done = self.mend(&mut roster, of, said);
        self.hold(roster);
        done?;
        let flushed = self.flush(super::leave::PATIENCE);
        self.refresh();
        flushed.map_err(|unsaved| Trouble::Said(unsaved.to_string()))
    }

    fn mend(&mut self, roster: &mut Roster, of: &Origin, said: Said) -> Result<(), Trouble> {
        self.claim_now(roster)?;
        let seal = self.seal("keyboard".to_owned());
        let mend = Mend::of(of.clone(), said)?;
        let entry = roster.mend(mend, &seal);
        self.disk.writer.send(roster.noted(entry));
        Ok(())
    }

    /// The ledger of the team that Home shows; also tells Home what is open, where it could not be told at once.
    pub(super) fn load_ledger(&mut self) -> Result<Ledger, Trouble> {
        let Some(team) = self.shelf.team.as_ref().map(|t| t.id.clone()) else {
            return Ok(Ledger::default());
        };
        let ledger = self.ledger_of(&team)?;
        let today = self.now().date_naive();
        lists::owe(&mut self.shelf, ledger.open(), today);
        Ok(ledger)
    }
}

/// The matter with its people as this meeting knows them: by their names, since a number may be somebody else's in
/// another record.
fn agreed(matter: &Matter, people: &[Member]) -> Agreed {
    let who = |name: &String| {
        let member = people.iter().find(|m| m.name == *name);
        member.map_or_else(|| Who::Outside(name.clone()), |m| Who::Member(m.id))
    };
    Agreed {
        origin: matter.origin.clone(),
        on: matter.on,
        sort: matter.sort,
        what: matter.what.clone(),
        who: matter.who.iter().map(who).collect::<Vec<Who>>(),
        date: matter.date,
    }
}
