//! What the ledger is made from and what came of it last: JSON text of whoever reckons it. Derived, all of it: a share
//! counts only as far as its record has not gone on, and what is open only until something of the team changes.

use rusqlite::Row;

use super::Store;
use super::fault::StoreFault;
use crate::base::id::RecordId;

/// What a record says for the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareRow {
    /// The meeting, or the team's own record.
    pub record: RecordId,
    /// The entry up to which it is told.
    pub seq: u64,
    /// As JSON text; none where the record has gone on since it was told, or never was.
    pub body: Option<String>,
}

/// What is open of a team, as of one of its turns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenRow {
    /// Counts everything that may change what is open.
    pub turn: u64,
    /// As JSON text; none where it is to be reckoned anew.
    pub body: Option<String>,
}

const SHARES: &str = "
    SELECT m.record, (SELECT max(e.seq) FROM entry e WHERE e.record = m.record), s.seq, s.body
    FROM (SELECT record FROM shelf WHERE team = ?1 AND trashed IS NULL
          UNION ALL SELECT id FROM record WHERE id = ?1) m
    LEFT JOIN share s ON s.record = m.record";

impl Store {
    /// The shares of a team's meetings outside the trash, and of its own record.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn shares(&self, team: &RecordId) -> Result<Vec<ShareRow>, StoreFault> {
        self.all(SHARES, &[&team.0], share)
    }

    /// What is open of a team, as it was reckoned last.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn open_matters(&self, team: &RecordId) -> Result<OpenRow, StoreFault> {
        let sql = "SELECT turn, body FROM ledger WHERE team = ?1";
        let found = self.all(sql, &[&team.0], |row| {
            Ok(OpenRow {
                turn: super::unsigned(row.get(0)?),
                body: row.get(1)?,
            })
        })?;
        Ok(found.into_iter().next().unwrap_or_default())
    }

    /// Records that have taken this one's agreements along, as far as their entries can be read.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn taken_along(&self, record: &RecordId) -> Result<u64, StoreFault> {
        let sql = "SELECT count(DISTINCT record) FROM entry
                   WHERE kind = 'recalled' AND json_extract(body, '$.agreed.origin.record') = ?1";
        let found = self.all(sql, &[&record.0], |row| row.get::<_, i64>(0))?;
        Ok(super::unsigned(found.first().copied().unwrap_or(0)))
    }
}

fn share(row: &Row<'_>) -> rusqlite::Result<ShareRow> {
    let now = super::unsigned(row.get::<_, Option<i64>>(1)?.unwrap_or(0));
    let told = row.get::<_, Option<i64>>(2)?.map(super::unsigned);
    let body: Option<String> = row.get(3)?;
    Ok(ShareRow {
        record: RecordId(row.get(0)?),
        seq: now,
        body: body.filter(|_| told == Some(now)),
    })
}
