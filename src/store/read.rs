//! What a record holds: its entries, its drafts, the files written from it, and what was said
//! in it. Gives back what was put in; what it means is known further up.

use std::ops::Range;

use rusqlite::Row;

use super::entry::Entry;
use super::fault::StoreFault;
use super::job::{Draft, DraftKey, Export, RecordKind};
use super::{Store, signed, unsigned};
use crate::base::id::{AskId, PersonId, RecordId};

/// One place where the words of a search were said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The meeting.
    pub record: RecordId,
    /// The entry.
    pub seq: u64,
    /// Where in the meeting, in words: "3 List possible solutions".
    pub place: String,
    /// What was said.
    pub text: String,
    /// Where in the text the words stand, in bytes.
    pub found: Vec<Range<usize>>,
}

impl Store {
    /// A record's entries, in order.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn entries(&self, record: &RecordId) -> Result<Vec<Entry>, StoreFault> {
        self.entries_after(record, 0)
    }

    /// A record's entries after a number, in order: what a window that follows has not seen yet.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn entries_after(&self, record: &RecordId, seq: u64) -> Result<Vec<Entry>, StoreFault> {
        let sql = "SELECT seq, at, \"by\", kind, version, body, salt, body_hash, hash
                   FROM entry WHERE record = ?1 AND seq > ?2 ORDER BY seq";
        self.all(sql, &[&record.0, &signed(seq)], entry)
    }

    /// Every record of a kind, also those in the trash.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn records(&self, kind: RecordKind) -> Result<Vec<RecordId>, StoreFault> {
        let sql = "SELECT id FROM record WHERE kind = ?1 ORDER BY id";
        self.all(sql, &[&kind.word()], |row| row.get(0).map(RecordId))
    }

    /// What was being typed in a record and not yet entered.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn drafts(&self, record: &RecordId) -> Result<Vec<Draft>, StoreFault> {
        let sql = "SELECT ask, visit, presenter, person, part, text, at
                   FROM draft WHERE record = ?1 ORDER BY at, rowid";
        self.all(sql, &[&record.0], |row| draft(record, row))
    }

    /// The files written from a record, the last one first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn exports(&self, record: &RecordId) -> Result<Vec<Export>, StoreFault> {
        let sql = "SELECT path, sha256, record, seq, at FROM export WHERE record = ?1
                   ORDER BY rowid DESC";
        self.all(sql, &[&record.0], export)
    }

    /// The files with these contents, by the hex SHA-256 of their bytes, the last one first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn exported(&self, sha256: &str) -> Result<Vec<Export>, StoreFault> {
        let sql = "SELECT path, sha256, record, seq, at FROM export WHERE sha256 = ?1
                   ORDER BY rowid DESC";
        self.all(sql, &[&sha256], export)
    }

    /// Where all these words were said, the last first; each word may be the beginning of one.
    /// Accents and case do not matter; the trash is left out.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn search(
        &self,
        words: &str,
        team: Option<&RecordId>,
        limit: u32,
    ) -> Result<Vec<Hit>, StoreFault> {
        let query = query_of(words);
        if query.is_empty() {
            return Ok(Vec::new());
        }
        // Recorded text holds no control characters, so two of them can mark what was found.
        let sql = "SELECT said.record, said.seq, said.place, highlight(words, 0, char(2), char(3))
                   FROM words JOIN said ON said.id = words.rowid
                   LEFT JOIN shelf ON shelf.record = said.record
                   WHERE words MATCH ?1 AND shelf.trashed IS NULL AND (?2 IS NULL OR shelf.team = ?2)
                   ORDER BY words.rowid DESC LIMIT ?3";
        self.all(sql, &[&query, &team.map(|t| &t.0), &limit], hit)
    }
}

/// Every word in quotes, so that nothing a person types is taken for FTS5's own syntax.
fn query_of(words: &str) -> String {
    let plain = |c: char| if c.is_control() || c == '"' { ' ' } else { c };
    let words: String = words.chars().map(plain).collect();
    let quoted: Vec<String> = words
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(|word| format!("\"{word}\"*"))
        .collect();
    quoted.join(" ")
}

fn hit(row: &Row<'_>) -> rusqlite::Result<Hit> {
    let (text, found) = unmark(row.get_ref(3)?.as_str().unwrap_or_default());
    Ok(Hit {
        record: RecordId(row.get(0)?),
        seq: unsigned(row.get(1)?),
        place: row.get(2)?,
        text,
        found,
    })
}

fn unmark(marked: &str) -> (String, Vec<Range<usize>>) {
    let (mut text, mut found, mut from) = (String::new(), Vec::new(), 0);
    for c in marked.chars() {
        match c {
            '\u{2}' => from = text.len(),
            '\u{3}' => found.push(from..text.len()),
            c => text.push(c),
        }
    }
    (text, found)
}

pub(crate) fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        seq: unsigned(row.get(0)?),
        at: row.get(1)?,
        by: row.get(2)?,
        kind: row.get(3)?,
        version: row.get(4)?,
        body: row.get(5)?,
        salt: row.get(6)?,
        body_hash: row.get(7)?,
        hash: row.get(8)?,
    })
}

fn draft(record: &RecordId, row: &Row<'_>) -> rusqlite::Result<Draft> {
    let key = DraftKey {
        record: record.clone(),
        ask: AskId(row.get(0)?),
        visit: row.get(1)?,
        presenter: row.get::<_, Option<u16>>(2)?.map(PersonId),
        person: row.get::<_, Option<u16>>(3)?.map(PersonId),
        part: row.get(4)?,
    };
    Ok(Draft {
        key,
        text: row.get(5)?,
        at: row.get(6)?,
    })
}

fn export(row: &Row<'_>) -> rusqlite::Result<Export> {
    Ok(Export {
        path: row.get(0)?,
        sha256: row.get(1)?,
        record: RecordId(row.get(2)?),
        seq: unsigned(row.get(3)?),
        at: row.get(4)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_is_never_search_syntax() {
        assert_eq!(query_of("picture card"), "\"picture\"* \"card\"*");
        assert_eq!(
            query_of("a\" OR b* NEAR(c) -"),
            "\"a\"* \"OR\"* \"b*\"* \"NEAR(c)\"*"
        );
        assert_eq!(query_of(" - \u{0} \" "), "");
    }

    #[test]
    fn marks_become_places() {
        let (text, found) = unmark("a \u{2}picture\u{3} für \u{2}Ana\u{3}");
        assert_eq!(text, "a picture für Ana");
        assert_eq!(found, [2..9, 15..18]);
    }
}
