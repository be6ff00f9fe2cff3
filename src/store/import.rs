//! A record from another computer or an older backup brought in whole. One that is here already
//! is never changed by it.

use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

use super::Store;
use super::entry::{Entry, verify_chain};
use super::fault::{StoreFault, Trouble};
use super::job::{Append, Job, RecordKind, Said, Summary};
use super::open::{SHARED, connect};
use crate::base::id::RecordId;

/// A record as it comes in.
#[derive(Debug, Clone)]
pub struct Foreign {
    /// The record.
    pub record: RecordId,
    /// What it is of.
    pub kind: RecordKind,
    /// All its entries; bodies that were left out of the file are none.
    pub entries: Vec<Entry>,
    /// Its line in the lists.
    pub summary: Summary,
    /// What it says, for searching.
    pub said: Vec<Said>,
}

/// What came of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Imported {
    /// It is here now.
    New,
    /// It was here already, entry for entry.
    Same,
}

impl Store {
    /// Takes in a record that is not here yet.
    ///
    /// # Errors
    /// Its chain does not hold, the record here is another, or the store cannot be written.
    pub fn import(&self, foreign: Foreign) -> Result<Imported, StoreFault> {
        let record = foreign.record.clone();
        if foreign.entries.is_empty() {
            return Err(StoreFault::Refused(format!(
                "The file of {record} holds no entries."
            )));
        }
        verify_chain(&record, &foreign.entries).map_err(|broken| {
            StoreFault::Refused(format!("The file of {record} was changed: {broken}."))
        })?;
        let here = self.entries(&record)?;
        if !here.is_empty() {
            return compare(&record, &here, &foreign.entries);
        }
        let fault = |e| StoreFault::of(&self.file, &e);
        let mut conn = connect(&self.file, SHARED)?;
        insert(&mut conn, foreign)
            .map_err(fault)?
            .map_err(|trouble| {
                StoreFault::Refused(format!(
                    "{record} could not be brought in. {}",
                    trouble.advice()
                ))
            })?;
        Ok(Imported::New)
    }
}

fn compare(record: &RecordId, here: &[Entry], there: &[Entry]) -> Result<Imported, StoreFault> {
    let alike = here
        .iter()
        .zip(there)
        .take_while(|(a, b)| a.hash == b.hash)
        .count();
    let (ours, theirs) = (here.len(), there.len());
    if alike == ours && alike == theirs {
        return Ok(Imported::Same);
    }
    let how = if alike == ours {
        format!("the file has {theirs} entries, the record here only the first {ours} of them")
    } else if alike == theirs {
        format!("the record here has {ours} entries, the file only the first {theirs} of them")
    } else {
        format!("from entry {} on they are not the same", alike + 1)
    };
    Err(StoreFault::Refused(format!(
        "The record {record} is here already, and it differs: {how}. Nothing was changed. To look \
         at the other one, import it into an empty folder named with --home."
    )))
}

fn insert(conn: &mut Connection, foreign: Foreign) -> rusqlite::Result<Result<(), Trouble>> {
    conn.busy_timeout(Duration::from_secs(5))?;
    conn.execute_batch("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let Foreign {
        record,
        kind,
        entries,
        summary,
        said,
    } = foreign;
    let summary = Some(summary);
    let job = Job::Append(Append {
        record,
        kind,
        entries,
        summary,
        said,
        settles: Vec::new(),
    });
    if let Err(hitch) = job.apply(&tx) {
        return Ok(Err(hitch.into()));
    }
    tx.commit()?;
    Ok(Ok(()))
}
