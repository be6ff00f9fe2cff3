//! Putting a meeting away and ending the program: first everything goes to disk, then the files, then the lock.

use std::time::Duration;

use super::Recorder;
use crate::store::Unsaved;

/// So long leaving waits for a slow disk.
pub(super) const PATIENCE: Duration = Duration::from_secs(3);

impl Recorder {
    /// Waits until everything that was entered and typed is on disk, and the files are ordered.
    ///
    /// # Errors
    /// What is not on disk after `timeout`, or as soon as the disk fails; it stays queued.
    pub fn flush(&mut self, timeout: Duration) -> Result<(), Unsaved> {
        self.hand_over(None);
        let flushed = self.disk.writer.flush(timeout);
        self.news();
        flushed
    }

    /// The same, and waits for the files.
    ///
    /// # Errors
    /// As [`Recorder::flush`]. A file that could not be written is no error: the store has it all.
    pub fn rest(&mut self, timeout: Duration) -> Result<Vec<String>, Unsaved> {
        self.hand_over(None);
        let flushed = self.disk.writer.flush(timeout);
        let mut notices = self.news().notices;
        flushed?;
        self.clerk.rest(timeout);
        notices.extend(self.news().notices);
        self.disk.writer.flush(timeout)?;
        Ok(notices)
    }

    /// Puts the open meeting away: its files tell all of it, and its lock is given back.
    ///
    /// # Errors
    /// What is not on disk yet. The meeting is away all the same; it stays locked and queued until the disk takes it.
    pub fn leave(&mut self) -> Result<(), Unsaved> {
        let flushed = self.flush(PATIENCE);
        if let Some(mut running) = self.running.take() {
            if running.filed < running.record.seq() {
                running.to_file = running.record.seq();
            }
            self.parked.push(running);
        }
        self.tidy();
        self.refresh();
        flushed
    }

    /// Ends everything: meeting, files, writer.
    ///
    /// # Errors
    /// What could not be kept; the recorder then goes on as before, so that it can be saved somewhere else.
    pub fn finish(&mut self) -> Result<(), Unsaved> {
        self.leave()?;
        self.rest(PATIENCE)?;
        self.disk.writer.finish(PATIENCE)
    }
}

impl Drop for Recorder {
    /// Ending without [`Recorder::finish`], as in a panic: what was typed in the last moment goes to the writer, which
    /// tries once more.
    fn drop(&mut self) {
        self.hand_over(None);
    }
}
