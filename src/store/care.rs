//! Looking the store over: its pages, its links, and the chain of every record. Changes nothing;
//! whether the entries replay is asked of the caller, who knows what they mean.

use rusqlite::ErrorCode;

use super::Store;
use super::entry::{Entry, verify_chain};
use super::fault::StoreFault;
use super::job::RecordKind;
use crate::base::id::RecordId;

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The record; none where it is the file as a whole.
    pub record: Option<RecordId>,
    /// What it is, as a sentence.
    pub sentence: String,
}

/// Whether a record's entries replay, and if not why, as a sentence.
pub type Replay<'a> = dyn FnMut(&RecordId, RecordKind, &[Entry]) -> Result<(), String> + 'a;

impl Store {
    /// Goes through everything. An empty list means: sound.
    ///
    /// # Errors
    /// The store cannot be read to the end.
    pub fn check(&self, replay: &mut Replay<'_>) -> Result<Vec<Finding>, StoreFault> {
        let mut findings = self.check_file()?;
        for kind in [RecordKind::Meeting, RecordKind::Team] {
            for record in self.records(kind)? {
                findings.extend(self.check_record(&record, kind, replay)?);
            }
        }
        Ok(findings)
    }

    fn check_file(&self) -> Result<Vec<Finding>, StoreFault> {
        let whole = |sentence| Finding {
            record: None,
            sentence,
        };
        let words = self.all("PRAGMA integrity_check(20)", &[], |row| {
            row.get::<_, String>(0)
        })?;
        let mut findings: Vec<Finding> = words
            .into_iter()
            .filter(|word| word != "ok")
            .map(|word| whole(format!("The store file is damaged: {word}.")))
            .collect();
        let links = self.all("PRAGMA foreign_key_check", &[], |row| {
            row.get::<_, String>(0)
        })?;
        findings.extend(links.into_iter().map(|table| {
            whole(format!(
                "The table {table} has a row whose record is not there."
            ))
        }));
        if self.index_is_off() {
            findings.push(whole(
                "The search index does not match what was said.".into(),
            ));
        }
        if self.counts_are_off()? {
            findings.push(whole(
                "The counts of meetings do not match the lists.".into(),
            ));
        }
        Ok(findings)
    }

    /// SQLite tells by failing; that somebody else writes just now tells nothing.
    fn index_is_off(&self) -> bool {
        let sql = "INSERT INTO words (words, rank) VALUES ('integrity-check', 1)";
        let told = if self.read_only {
            Ok(0)
        } else {
            self.conn.execute(sql, [])
        };
        told.is_err_and(|e| e.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt))
    }

    fn counts_are_off(&self) -> Result<bool, StoreFault> {
        let sql = "SELECT (SELECT count(*) FROM shelf WHERE trashed IS NULL) <>
                            (SELECT ifnull(sum(meetings), 0) FROM tally)
                       OR (SELECT count(*) FROM shelf WHERE trashed IS NOT NULL) <>
                            (SELECT ifnull(sum(trashed), 0) FROM tally)";
        let found = self.all(sql, &[], |row| row.get::<_, bool>(0))?;
        Ok(found.contains(&true))
    }

    fn check_record(
        &self,
        record: &RecordId,
        kind: RecordKind,
        replay: &mut Replay<'_>,
    ) -> Result<Option<Finding>, StoreFault> {
        let entries = self.entries(record)?;
        let noun = kind.word();
        let wrong = if entries.is_empty() {
            Some(format!("The {noun} {record} has no entries."))
        } else if let Err(broken) = verify_chain(record, &entries) {
            Some(format!(
                "The record of the {noun} {record} does not hold: {broken}."
            ))
        } else {
            replay(record, kind, &entries).err()
        };
        Ok(wrong.map(|sentence| Finding {
            record: Some(record.clone()),
            sentence,
        }))
    }
}
