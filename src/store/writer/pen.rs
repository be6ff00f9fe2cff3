//! The connection that writes: opened at the first job, opened anew after a failure, and never
//! trusted to still be the file at its place.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior, config::DbConfig};

use super::Options;
use crate::store::fault::{StoreFault, Trouble};
use crate::store::job::{Hitch, Job};
use crate::store::open::{SHARED, connect, keep_little};
use crate::store::{VERSION, files, schema};

/// How long another program may hold the store before it counts as trouble.
const PATIENCE: Duration = Duration::from_secs(2);

pub(super) struct Pen {
    file: PathBuf,
    options: Options,
    open: Option<Open>,
    owes: bool,
}

struct Open {
    conn: Connection,
    identity: Option<(u64, u64)>,
}

impl Pen {
    pub(super) fn of(file: PathBuf, options: Options) -> Pen {
        Pen {
            file,
            options,
            open: None,
            owes: false,
        }
    }

    pub(super) fn retry(&self) -> Duration {
        self.options.retry
    }

    /// Whether erased words may still stand in the log.
    pub(super) fn owes(&self) -> bool {
        self.owes
    }

    /// Writes a batch in one transaction, synced when this returns.
    pub(super) fn write(&mut self, batch: &[Arc<Job>]) -> Result<(), Trouble> {
        let written = self.attempt(batch);
        if written.is_err() {
            // A connection that failed may hold on to what failed; the next try begins afresh.
            self.open = None;
        }
        written
    }

    fn attempt(&mut self, batch: &[Arc<Job>]) -> Result<(), Trouble> {
        let mut open = self.opened()?;
        let written = commit(&mut open.conn, batch, self.options.delay_sync);
        self.open = Some(open);
        written.map_err(|hitch| self.trouble(hitch.into()))?;
        self.owes |= batch.iter().any(|job| job.erases());
        if self.owes {
            self.erase();
        }
        Ok(())
    }

    fn opened(&mut self) -> Result<Open, Trouble> {
        let identity = files::identity(&self.file);
        if identity.is_none() {
            return Err(Trouble::Vanished);
        }
        match self.open.take() {
            Some(open) if open.identity == identity => Ok(open),
            // What lies there now is another file: what was written to the old one is not in it.
            _ => Ok(Open {
                conn: self.connected()?,
                identity,
            }),
        }
    }

    fn connected(&self) -> Result<Connection, Trouble> {
        let conn = connect(&self.file, SHARED).map_err(|fault| self.trouble(fault.into()))?;
        let found = schema::version(&conn, &self.file);
        if found.map_err(|fault| self.trouble(fault.into()))? != VERSION {
            return Err(Trouble::Other(
                "the store is of another version by now".into(),
            ));
        }
        self.arranged(&conn)
            .map_err(|e| self.trouble(Trouble::of(&e)))?;
        Ok(conn)
    }

    fn arranged(&self, conn: &Connection) -> rusqlite::Result<()> {
        conn.busy_timeout(PATIENCE)?;
        keep_little(conn)?;
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        // A store that was copied into its place may come without its log.
        conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
        conn.execute_batch(
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON",
        )?;
        let pages = self.options.page_limit.load(Ordering::SeqCst);
        if pages > 0 {
            conn.execute_batch(&format!("PRAGMA max_page_count = {pages}"))?;
        }
        Ok(())
    }

    fn trouble(&self, found: Trouble) -> Trouble {
        if files::identity(&self.file).is_none() {
            return Trouble::Vanished;
        }
        found
    }

    /// Folds the log into the file, so that nothing erased is left in it, nor in an older copy beside it.
    fn erase(&mut self) {
        self.fold();
        self.owes |= !files::remove_older(&self.file);
    }

    fn fold(&mut self) {
        let Some(open) = &self.open else { return };
        let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
        let busy = open.conn.query_row(sql, [], |row| row.get::<_, i64>(0));
        self.owes = busy != Ok(0);
    }

    /// Leaves one whole file behind.
    pub(super) fn close(mut self) {
        self.fold();
    }
}

fn commit(conn: &mut Connection, batch: &[Arc<Job>], delay: Option<Duration>) -> Result<(), Hitch> {
    if batch.is_empty() {
        return Ok(());
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for job in batch {
        job.apply(&tx)?;
    }
    if let Some(delay) = delay {
        std::thread::sleep(delay);
    }
    tx.commit()?;
    Ok(())
}

impl From<StoreFault> for Trouble {
    fn from(fault: StoreFault) -> Trouble {
        match fault {
            StoreFault::Damaged { .. } | StoreFault::Foreign(_) => Trouble::Damaged,
            StoreFault::Newer { .. } | StoreFault::Refused(_) => Trouble::Other(fault.to_string()),
            StoreFault::Unreachable { why, .. } => Trouble::Other(why),
        }
    }
}
