//! What Home and the places around it list, read from the store. Home's part is small and read before the first
//! frame; the rest when it is first asked for.

use super::running::Running;
use super::{Recorder, Trouble, book, rows};
use chrono::NaiveDate;

use crate::base::id::RecordId;
use crate::ledger::{Ledger, Matter};
use crate::meeting::agreed::Sort;
use crate::shelf::{Owed, Shelf, Standing, Summary, Team};
use crate::store::{Filter, Job, MeetingRow, Store, StoreFault};

/// Where the opening's draft is kept: it is older than its record.
pub(super) const OPENING: &str = "opening";
/// So many waiting meetings Home knows of.
const WAITING: u32 = 20;
/// So many past meetings are listed until somebody looks for an older one.
const LATEST: u32 = 2_000;

/// The ledger while nobody has asked for it.
static EMPTY: Ledger = Ledger {
    matters: Vec::new(),
};

/// How far back past meetings are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Reach {
    #[default]
    Latest,
    All,
}

/// Lists beyond Home.
#[derive(Debug, Default)]
pub(super) struct Lists {
    pub teams: Vec<Team>,
    pub archive: Vec<Summary>,
    pub reach: Reach,
    pub trash: Vec<Summary>,
    /// Of the last team; filled in by the recorder.
    pub ledger: Ledger,
}

impl Lists {
    pub fn of(store: &Store, reach: Reach) -> Result<Self, StoreFault> {
        let teams: Vec<Team> = store.teams()?.iter().map(rows::team).collect();
        let filter = Filter {
            team: teams.first().map(|team| team.id.clone()),
            limit: match reach {
                Reach::Latest => LATEST,
                Reach::All => u32::MAX,
            },
            ..Filter::default()
        };
        Ok(Self {
            archive: summaries(&store.meetings(&filter)?),
            reach,
            trash: summaries(&store.trash()?),
            teams,
            ledger: Ledger::default(),
        })
    }
}

impl Recorder {
    /// Reads the lists beyond Home, unless they are there.
    ///
    /// # Errors
    /// A sentence where the store cannot be read.
    pub fn load_lists(&mut self) -> Result<(), Trouble> {
        if self.shelved != self.now().date_naive() {
            self.refresh();
        }
        if self.lists.is_none() {
            self.list(Reach::Latest)?;
        }
        Ok(())
    }

    /// Reads the past meetings that [`Recorder::archive`] has left out because there are so many.
    ///
    /// # Errors
    /// A sentence where the store cannot be read.
    pub fn load_older(&mut self) -> Result<(), Trouble> {
        self.list(Reach::All)
    }

    /// Reads the lists anew.
    pub(super) fn list(&mut self, reach: Reach) -> Result<(), Trouble> {
        let mut lists = Lists::of(&self.disk.store, reach)?;
        if !self.parked.is_empty() {
            let team = lists.teams.first().map(|team| &team.id);
            over(&mut lists.archive, left(&self.parked, team));
        }
        lists.ledger = self.load_ledger()?;
        self.lists = Some(lists);
        Ok(())
    }

    /// Teams, the last used first; empty before [`Recorder::load_lists`].
    #[must_use]
    pub fn teams(&self) -> &[Team] {
        self.lists.as_ref().map_or(&[], |lists| &lists.teams)
    }

    /// The latest meetings of the last team, the last one first; empty before [`Recorder::load_lists`], all of them
    /// after [`Recorder::load_older`].
    #[must_use]
    pub fn archive(&self) -> &[Summary] {
        self.lists.as_ref().map_or(&[], |lists| &lists.archive)
    }

    /// What lies in the trash; empty before [`Recorder::load_lists`].
    #[must_use]
    pub fn trashed(&self) -> &[Summary] {
        self.lists.as_ref().map_or(&[], |lists| &lists.trash)
    }

    /// What the last team has agreed; empty before [`Recorder::load_lists`].
    #[must_use]
    pub fn ledger(&self) -> &Ledger {
        self.lists.as_ref().map_or(&EMPTY, |lists| &lists.ledger)
    }
}

fn summaries(rows: &[MeetingRow]) -> Vec<Summary> {
    rows.iter().filter_map(rows::summary).collect()
}

/// Meetings that were left before the disk took their last entries, as they stand in memory, of this team; of any
/// where the disk knows none yet.
fn left(parked: &[Running], team: Option<&RecordId>) -> Vec<Summary> {
    let rows = parked.iter().filter_map(|p| rows::meeting(&p.record));
    let left = rows.filter_map(|row| rows::summary(&row));
    left.filter(|s| team.is_none_or(|team| s.team == *team))
        .collect()
}

/// Puts these in the place of what the disk tells of them; the latest first.
fn over(list: &mut Vec<Summary>, left: Vec<Summary>) {
    list.retain(|s| left.iter().all(|l| l.record != s.record));
    list.extend(left);
    list.sort_by_key(|s| std::cmp::Reverse(s.last));
}

/// Home tells of meetings in memory what memory tells: one that was closed is not gone on with.
pub(super) fn as_left(home: &mut Shelf, parked: &[Running]) {
    if parked.is_empty() {
        return;
    }
    let team = home.team.as_ref().map(|t| t.id.clone());
    let mut left = left(parked, team.as_ref());
    let new = |s: &&Summary| {
        parked
            .iter()
            .any(|p| p.record.id == s.record && p.kept == 0)
    };
    home.meetings += left.iter().filter(new).count();
    let known = |s: &Summary| left.iter().any(|l| l.record == s.record);
    home.waiting.retain(|s| !known(s));
    left.retain(|s| matches!(s.state, Standing::Open | Standing::Waiting));
    over(&mut home.waiting, left);
}

/// What Home shows of the store, and the job that keeps what had to be reckoned for it.
pub(super) fn shelf(
    store: &Store,
    records: &std::path::Path,
    today: NaiveDate,
) -> Result<(Shelf, Option<Job>), StoreFault> {
    let row = store.last_team()?;
    let team = row.as_ref().map(|row| row.record.clone());
    let others = store.team_count()?.saturating_sub(u64::from(row.is_some()));
    let mut shelf = Shelf {
        other_teams: whole(others),
        trashed: whole(store.counts(None)?.trashed),
        opening: opening(store)?.is_some(),
        records: records.display().to_string(),
        ..Shelf::default()
    };
    let mut reckoned = None;
    if let Some(team) = team {
        shelf.waiting = summaries(&store.waiting(&team, WAITING)?);
        shelf.meetings = whole(store.counts(Some(&team))?.meetings);
        if let Some((open, job)) = book::open(store, &team)? {
            owe(&mut shelf, open.iter(), today);
            reckoned = job;
        }
    }
    if let Some(row) = &row {
        shelf.team = Some(rows::team(row));
        shelf.last_protocol = rows::last_time(row).title;
    }
    Ok((shelf, reckoned))
}

/// What is open of the team, as Home tells it.
pub(super) fn owe<'m>(shelf: &mut Shelf, open: impl Iterator<Item = &'m Matter>, today: NaiveDate) {
    shelf.actions.clear();
    shelf.decisions.clear();
    for matter in open {
        let owed = Owed {
            what: matter.what.clone(),
            on: matter.on,
            date: matter.date,
        };
        match matter.sort {
            Sort::Action => shelf.actions.push(owed),
            Sort::Decision if matter.is_due(today, 0) => shelf.decisions.push(owed),
            Sort::Decision => {}
        }
    }
}

/// The opening as it was being filled in.
pub(super) fn opening(store: &Store) -> Result<Option<String>, StoreFault> {
    let drafts = store.drafts(&RecordId(OPENING.to_owned()))?;
    Ok(drafts.into_iter().next_back().map(|draft| draft.text))
}

fn whole(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}
