//! How each job changes the database, within the transaction of its caller. Every job may run
//! twice with the same result, since a commit may have reached the disk before its answer was lost.

use rusqlite::{Connection, OptionalExtension, params};

use super::{Append, DraftKey, Export, Job, Said, Strike, Summary};
use crate::base::id::RecordId;
use crate::store::entry::Entry;
use crate::store::fault::Trouble;
use crate::store::ledger::ShareRow;
use crate::store::shelf::{MeetingRow, TeamRow};
use crate::store::signed;

impl Job {
    /// Writes it, within the transaction that is open on `conn`.
    pub(crate) fn apply(&self, conn: &Connection) -> Result<(), Hitch> {
        match self {
            Job::Append(append) => self::append(conn, append)?,
            Job::Draft {
                key,
                text: Some(text),
                at,
            } => put_draft(conn, key, (text.as_str(), at.as_str()))?,
            Job::Draft {
                key, text: None, ..
            } => drop_draft(conn, key)?,
            Job::Export(export) => put_export(conn, export)?,
            Job::Strike(strike) => self::strike(conn, strike)?,
            Job::Trash(record, at) => trash(conn, record, Some(at))?,
            Job::Restore(record) => trash(conn, record, None)?,
            Job::Empty(record) => empty(conn, record)?,
            Job::Shelve(summary) => shelve(conn, summary)?,
            Job::Unshelve => unshelve(conn)?,
            Job::Reckon {
                team,
                turn,
                body,
                shares,
            } => reckon(conn, (team, *turn, body), shares)?,
            Job::Retell(record, said) => {
                run(
                    conn,
                    "DELETE FROM said WHERE record = ?1",
                    params![record.0],
                )?;
                tell(conn, record, said)?;
            }
        }
        Ok(())
    }
}

impl Job {
    /// Writes entries although other ones stand in their place: in a copy that saves what this
    /// program holds, while the store keeps what another program wrote.
    pub(crate) fn prevail(&self, conn: &Connection, hitch: Hitch) -> Result<(), Hitch> {
        let (Job::Append(append) | Job::Strike(Strike { append, .. }), Hitch::Parted(_)) =
            (self, &hitch)
        else {
            return Err(hitch);
        };
        let from = append.entries.first().map_or(1, |entry| signed(entry.seq));
        let theirs = params![append.record.0, from];
        run(
            conn,
            "DELETE FROM entry WHERE record = ?1 AND seq >= ?2",
            theirs,
        )?;
        run(
            conn,
            "DELETE FROM said WHERE record = ?1 AND seq >= ?2",
            theirs,
        )?;
        self.apply(conn)
    }
}

/// Why a job was not written.
#[derive(Debug)]
pub(crate) enum Hitch {
    /// The database would not.
    Sql(rusqlite::Error),
    /// The record there is another.
    Parted(String),
}

impl From<rusqlite::Error> for Hitch {
    fn from(error: rusqlite::Error) -> Hitch {
        Hitch::Sql(error)
    }
}

impl From<Hitch> for Trouble {
    fn from(hitch: Hitch) -> Trouble {
        match hitch {
            Hitch::Sql(error) => Trouble::of(&error),
            Hitch::Parted(why) => Trouble::Parted(why),
        }
    }
}

fn run(conn: &Connection, sql: &str, values: impl rusqlite::Params) -> rusqlite::Result<usize> {
    conn.prepare_cached(sql)?.execute(values)
}

fn hash_at(conn: &Connection, record: &RecordId, seq: u64) -> rusqlite::Result<Option<String>> {
    conn.prepare_cached("SELECT hash FROM entry WHERE record = ?1 AND seq = ?2")?
        .query_row(params![record.0, signed(seq)], |row| row.get(0))
        .optional()
}

fn append(conn: &Connection, append: &Append) -> Result<(), Hitch> {
    let Append {
        record,
        kind,
        entries,
        ..
    } = append;
    run(
        conn,
        "INSERT INTO record (id, kind) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        [&record.0, kind.word()],
    )?;
    for entry in entries {
        put_entry(conn, record, entry)?;
    }
    tell(conn, record, &append.said)?;
    for key in &append.settles {
        drop_draft(conn, key)?;
    }
    if let Some(summary) = &append.summary {
        shelve(conn, summary)?;
    }
    Ok(())
}

/// The chain is proved at the door: an entry that does not continue what is on disk stays out.
fn put_entry(conn: &Connection, record: &RecordId, entry: &Entry) -> Result<(), Hitch> {
    if let Some(hash) = hash_at(conn, record, entry.seq)? {
        if hash == entry.hash {
            return Ok(());
        }
        return Err(Hitch::Parted(format!(
            "Entry {} on disk is another one.",
            entry.seq
        )));
    }
    let previous = hash_at(conn, record, entry.seq.saturating_sub(1))?;
    let first = entry.seq == 1;
    if first != previous.is_none() || !entry.follows(record, previous.as_deref()) {
        return Err(Hitch::Parted(format!(
            "Entry {} does not continue the record on disk.",
            entry.seq
        )));
    }
    insert_entry(conn, record, entry)?;
    Ok(())
}

fn insert_entry(conn: &Connection, record: &RecordId, entry: &Entry) -> rusqlite::Result<usize> {
    let sql =
        "INSERT INTO entry (record, seq, at, \"by\", kind, version, body, salt, body_hash, hash)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    run(
        conn,
        sql,
        params![
            record.0,
            signed(entry.seq),
            entry.at,
            entry.by,
            entry.kind,
            entry.version,
            entry.body,
            entry.salt,
            entry.body_hash,
            entry.hash,
        ],
    )
}

fn tell(conn: &Connection, record: &RecordId, said: &[Said]) -> rusqlite::Result<()> {
    for Said { seq, place, text } in said {
        // Told again after a lost answer, it is still told once.
        let sql = "INSERT INTO said (record, seq, place, text) SELECT id, ?2, ?3, ?4 FROM record
                   WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM said WHERE record = ?1 AND seq = ?2
                                     AND place = ?3 AND text = ?4)";
        run(conn, sql, params![record.0, signed(*seq), place, text])?;
    }
    Ok(())
}

fn strike(conn: &Connection, strike: &Strike) -> Result<(), Hitch> {
    let record = &strike.append.record;
    for seq in &strike.seqs {
        let key = params![record.0, signed(*seq)];
        run(
            conn,
            "UPDATE entry SET body = NULL, salt = NULL WHERE record = ?1 AND seq = ?2",
            key,
        )?;
        run(conn, "DELETE FROM said WHERE record = ?1 AND seq = ?2", key)?;
    }
    // What was told of the record before holds the words too.
    run(
        conn,
        "DELETE FROM share WHERE record = ?1",
        params![record.0],
    )?;
    append(conn, &strike.append)
}

fn reckon(
    conn: &Connection,
    (team, turn, body): (&RecordId, u64, &String),
    shares: &[ShareRow],
) -> rusqlite::Result<()> {
    for ShareRow { record, seq, body } in shares {
        let sql =
            "INSERT INTO share (record, seq, body) SELECT id, ?2, ?3 FROM record WHERE id = ?1
                   ON CONFLICT (record) DO UPDATE SET seq = ?2, body = ?3";
        run(conn, sql, params![record.0, signed(*seq), body])?;
    }
    let sql = "INSERT INTO ledger (team, turn, body) VALUES (?1, ?2, ?3)
               ON CONFLICT (team) DO UPDATE SET body = excluded.body WHERE turn = excluded.turn";
    run(conn, sql, params![team.0, signed(turn), body])?;
    Ok(())
}

fn trash(conn: &Connection, record: &RecordId, at: Option<&String>) -> rusqlite::Result<()> {
    run(
        conn,
        "UPDATE record SET trashed = ?2 WHERE id = ?1",
        params![record.0, at],
    )?;
    run(
        conn,
        "UPDATE shelf SET trashed = ?2 WHERE record = ?1",
        params![record.0, at],
    )?;
    Ok(())
}

fn empty(conn: &Connection, record: &RecordId) -> rusqlite::Result<()> {
    // Entries, exports, lines and what was said go with the record; drafts stand by themselves.
    run(
        conn,
        "DELETE FROM draft WHERE record = ?1",
        params![record.0],
    )?;
    run(conn, "DELETE FROM record WHERE id = ?1", params![record.0])?;
    Ok(())
}

fn put_draft(conn: &Connection, key: &DraftKey, draft: (&str, &str)) -> rusqlite::Result<()> {
    let sql = "INSERT INTO draft (record, ask, visit, presenter, person, part, text, at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
               ON CONFLICT (record, ask, visit, ifnull(presenter, -1), ifnull(person, -1), part)
               DO UPDATE SET text = excluded.text, at = excluded.at";
    let DraftKey {
        record,
        ask,
        visit,
        presenter,
        person,
        part,
    } = key;
    let (presenter, person) = (presenter.map(|p| p.0), person.map(|p| p.0));
    let (text, at) = draft;
    run(
        conn,
        sql,
        params![record.0, ask.0, visit, presenter, person, part, text, at],
    )?;
    Ok(())
}

fn drop_draft(conn: &Connection, key: &DraftKey) -> rusqlite::Result<()> {
    let sql = "DELETE FROM draft WHERE record = ?1 AND ask = ?2 AND visit = ?3
               AND ifnull(presenter, -1) = ifnull(?4, -1) AND ifnull(person, -1) = ifnull(?5, -1)
               AND part = ?6";
    let DraftKey {
        record,
        ask,
        visit,
        presenter,
        person,
        part,
    } = key;
    let (presenter, person) = (presenter.map(|p| p.0), person.map(|p| p.0));
    run(
        conn,
        sql,
        params![record.0, ask.0, visit, presenter, person, part],
    )?;
    Ok(())
}

fn put_export(conn: &Connection, export: &Export) -> rusqlite::Result<()> {
    let sql = "INSERT INTO export (path, sha256, record, seq, at) SELECT ?1, ?2, id, ?4, ?5
               FROM record WHERE id = ?3 AND NOT EXISTS (SELECT 1 FROM export WHERE path = ?1 AND sha256 = ?2
                                 AND record = ?3 AND at = ?5)";
    let Export {
        path,
        sha256,
        record,
        seq,
        at,
    } = export;
    run(conn, sql, params![path, sha256, record.0, signed(*seq), at])?;
    Ok(())
}

fn unshelve(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(
        "DELETE FROM share; DELETE FROM shelf; DELETE FROM team; DELETE FROM tally; DELETE FROM said;
         INSERT INTO words (words) VALUES ('rebuild')",
    )
}

/// An id that was emptied meanwhile gets no line again: the lists show what has a record.
fn shelve(conn: &Connection, summary: &Summary) -> rusqlite::Result<()> {
    match summary {
        Summary::Meeting(row) => shelve_meeting(conn, row),
        Summary::Team(row) => shelve_team(conn, row),
    }
}

fn shelve_meeting(conn: &Connection, row: &MeetingRow) -> rusqlite::Result<()> {
    let sql = "INSERT INTO shelf (record, team, team_name, protocol, title, topic, state, step,
                 steps, step_title, started_at, last_at, folder, more, trashed)
               SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, trashed
               FROM record WHERE id = ?1
               ON CONFLICT (record) DO UPDATE SET team = ?2, team_name = ?3, protocol = ?4,
                 title = ?5, topic = ?6, state = ?7, step = ?8, steps = ?9, step_title = ?10,
                 started_at = ?11, last_at = ?12, folder = ?13, more = ?14";
    run(
        conn,
        sql,
        params![
            row.record.0,
            row.team.as_ref().map(|t| &t.0),
            row.team_name,
            row.protocol,
            row.title,
            row.topic,
            row.state.word(),
            row.step,
            row.steps,
            row.step_title,
            row.started_at,
            row.last_at,
            row.folder,
            row.more,
        ],
    )?;
    Ok(())
}

fn shelve_team(conn: &Connection, row: &TeamRow) -> rusqlite::Result<()> {
    let sql = "INSERT INTO team (record, name, members, last_used, more)
               SELECT id, ?2, ?3, ?4, ?5 FROM record WHERE id = ?1
               ON CONFLICT (record) DO UPDATE SET name = ?2, members = ?3, last_used = ?4, more = ?5";
    let TeamRow {
        record,
        name,
        members,
        last_used,
        more,
    } = row;
    run(conn, sql, params![record.0, name, members, last_used, more])?;
    Ok(())
}
