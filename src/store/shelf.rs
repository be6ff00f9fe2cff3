//! What Home and the archive list: one small row per meeting and per team, handed over by the
//! recorder with the entries it was made from, so that listing never replays.

use rusqlite::{Row, ToSql};

use super::Store;
use super::fault::StoreFault;
use crate::base::id::RecordId;

/// How a meeting stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// A sitting is going on (or the program ended in the middle of one).
    Open,
    /// Between two sittings.
    Waiting,
    /// Closed; only addenda come now.
    Closed,
}

impl State {
    pub(crate) fn word(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Waiting => "waiting",
            State::Closed => "closed",
        }
    }

    fn of(word: &str) -> State {
        match word {
            "open" => State::Open,
            "waiting" => State::Waiting,
            _ => State::Closed,
        }
    }
}

/// A meeting as a line in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingRow {
    /// The meeting.
    pub record: RecordId,
    /// Whose meeting, by the team's standing record.
    pub team: Option<RecordId>,
    /// The team's name as it was then.
    pub team_name: String,
    /// The protocol's id.
    pub protocol: String,
    /// The protocol's title.
    pub title: String,
    /// What it was about.
    pub topic: String,
    /// How it stands.
    pub state: State,
    /// The number of the step it is at, from 1; 0 before the first.
    pub step: u32,
    /// How many steps there are.
    pub steps: u32,
    /// The title of that step.
    pub step_title: String,
    /// RFC 3339.
    pub started_at: String,
    /// The last entry's time, RFC 3339 in UTC so that it sorts.
    pub last_at: String,
    /// Where the minutes lie, once written.
    pub folder: Option<String>,
    /// Whatever else a list wants, as JSON text.
    pub more: String,
    /// Since when it lies in the trash. Read only: `Job::Trash` and `Job::Restore` set it.
    pub trashed: Option<String>,
}

/// A team as a line in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamRow {
    /// The team's standing record.
    pub record: RecordId,
    /// Its name.
    pub name: String,
    /// Its members as JSON text.
    pub members: String,
    /// When it last met or was chosen, RFC 3339 in UTC so that it sorts.
    pub last_used: String,
    /// Whatever else Home wants (open actions, reviews due), as JSON text.
    pub more: String,
}

/// Which meetings, newest first; the trash is left out.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// One team's only.
    pub team: Option<RecordId>,
    /// In one state only.
    pub state: Option<State>,
    /// How many at most.
    pub limit: u32,
    /// How many to pass over.
    pub offset: u32,
}

/// How many there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Meetings outside the trash.
    pub meetings: u64,
    /// Those of them that are open or waiting.
    pub waiting: u64,
    /// Meetings in the trash.
    pub trashed: u64,
}

const MEETING: &str = "SELECT record, team, team_name, protocol, title, topic, state, step, steps, \
     step_title, started_at, last_at, folder, more, trashed FROM shelf";
const TEAM: &str = "SELECT record, name, members, last_used, more FROM team";

impl Store {
    /// A team's meetings that are open or waiting, the last one first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn waiting(&self, team: &RecordId, limit: u32) -> Result<Vec<MeetingRow>, StoreFault> {
        let sql = format!(
            "{MEETING} WHERE team = ?1 AND trashed IS NULL AND state IN ('open', 'waiting')
             ORDER BY last_at DESC LIMIT ?2"
        );
        self.all(&sql, &[&team.0, &limit], meeting)
    }

    /// The meetings that a filter lets through, the last one first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn meetings(&self, filter: &Filter) -> Result<Vec<MeetingRow>, StoreFault> {
        let mut sql = format!("{MEETING} WHERE trashed IS NULL");
        let mut values: Vec<&dyn ToSql> = vec![&filter.limit, &filter.offset];
        let word = filter.state.map(State::word);
        if let Some(team) = &filter.team {
            values.push(&team.0);
            sql += " AND team = ?3";
        }
        if let Some(word) = &word {
            values.push(word);
            sql += if filter.team.is_some() {
                " AND state = ?4"
            } else {
                " AND state = ?3"
            };
        }
        sql += " ORDER BY last_at DESC LIMIT ?1 OFFSET ?2";
        self.all(&sql, &values, meeting)
    }

    /// One meeting's line, also from the trash.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn meeting(&self, record: &RecordId) -> Result<Option<MeetingRow>, StoreFault> {
        let found = self.all(
            &format!("{MEETING} WHERE record = ?1"),
            &[&record.0],
            meeting,
        )?;
        Ok(found.into_iter().next())
    }

    /// Meetings whose id begins or ends so (an id is told apart by its end).
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn meetings_named(&self, part: &str) -> Result<Vec<MeetingRow>, StoreFault> {
        let sql = format!(
            "{MEETING} WHERE substr(record, 1, length(?1)) = ?1 OR substr(record, -length(?1)) = ?1
             ORDER BY last_at DESC LIMIT 20"
        );
        self.all(&sql, &[&part], meeting)
    }

    /// What lies in the trash, the last thrown first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn trash(&self) -> Result<Vec<MeetingRow>, StoreFault> {
        let sql = format!("{MEETING} WHERE trashed IS NOT NULL ORDER BY trashed DESC");
        self.all(&sql, &[], meeting)
    }

    /// How many meetings a team has, or all teams together; does not grow with their number.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn counts(&self, team: Option<&RecordId>) -> Result<Counts, StoreFault> {
        let sql =
            "SELECT ifnull(sum(meetings), 0), ifnull(sum(waiting), 0), ifnull(sum(trashed), 0)
                   FROM tally WHERE ?1 IS NULL OR team = ?1";
        let counts = |row: &Row<'_>| {
            let whole = |at| row.get::<_, i64>(at).map(super::unsigned);
            Ok(Counts {
                meetings: whole(0)?,
                waiting: whole(1)?,
                trashed: whole(2)?,
            })
        };
        let found = self.all(sql, &[&team.map(|t| &t.0)], counts)?;
        Ok(found.into_iter().next().unwrap_or_default())
    }

    /// The teams, the one used last first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn teams(&self) -> Result<Vec<TeamRow>, StoreFault> {
        self.all(&format!("{TEAM} ORDER BY last_used DESC"), &[], team)
    }

    /// The team used last.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn last_team(&self) -> Result<Option<TeamRow>, StoreFault> {
        let found = self.all(
            &format!("{TEAM} ORDER BY last_used DESC LIMIT 1"),
            &[],
            team,
        )?;
        Ok(found.into_iter().next())
    }

    /// How many teams there are.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn team_count(&self) -> Result<u64, StoreFault> {
        let found = self.all("SELECT count(*) FROM team", &[], |row| row.get::<_, i64>(0))?;
        Ok(super::unsigned(found.first().copied().unwrap_or(0)))
    }
}

fn meeting(row: &Row<'_>) -> rusqlite::Result<MeetingRow> {
    Ok(MeetingRow {
        record: RecordId(row.get(0)?),
        team: row.get::<_, Option<String>>(1)?.map(RecordId),
        team_name: row.get(2)?,
        protocol: row.get(3)?,
        title: row.get(4)?,
        topic: row.get(5)?,
        state: State::of(row.get_ref(6)?.as_str().unwrap_or_default()),
        step: row.get(7)?,
        steps: row.get(8)?,
        step_title: row.get(9)?,
        started_at: row.get(10)?,
        last_at: row.get(11)?,
        folder: row.get(12)?,
        more: row.get(13)?,
        trashed: row.get(14)?,
    })
}

fn team(row: &Row<'_>) -> rusqlite::Result<TeamRow> {
    Ok(TeamRow {
        record: RecordId(row.get(0)?),
        name: row.get(1)?,
        members: row.get(2)?,
        last_used: row.get(3)?,
        more: row.get(4)?,
    })
}
