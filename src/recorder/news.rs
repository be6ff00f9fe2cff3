//! What the other threads told: the writer, the clerk, the library. Drained by the loop when it was woken.

use super::{Recorder, Trouble, lists};
use crate::store::{Job, News};

/// What is new since the last time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing that may be new, and they combine freely"
)]
pub struct Told {
    /// More is on disk than before.
    pub kept: bool,
    /// The disk stopped taking what is entered, or does so for another reason; see [`Recorder::trouble`].
    pub failing: bool,
    /// The disk takes it again.
    pub recovered: bool,
    /// The library was read.
    pub library: bool,
    /// Home and the lists show something else.
    pub shelf: bool,
    /// Sentences for the foot: a file that could not be written.
    pub notices: Vec<String>,
}

impl Recorder {
    /// Drains what was told. Cheap where nothing was.
    pub fn news(&mut self) -> Told {
        let mut told = Told {
            library: self.library_came(),
            notices: std::mem::take(&mut self.notices),
            ..Told::default()
        };
        let letters: Vec<News> = self.disk.letters.try_iter().collect();
        for letter in letters {
            self.take_letter(letter, &mut told);
        }
        for report in self.clerk.reports() {
            for export in report.exports {
                self.disk.writer.send(Job::Export(export));
            }
            told.notices.extend(report.fault);
        }
        self.tidy();
        if told.shelf && self.running.is_none() {
            self.refresh();
        }
        told
    }

    fn take_letter(&mut self, letter: News, told: &mut Told) {
        match letter {
            News::Kept { record, seq } => {
                told.kept = true;
                told.shelf = true;
                for running in self.running.iter_mut().chain(&mut self.parked) {
                    if running.record.id == record {
                        running.kept = running.kept.max(seq);
                    }
                }
                self.team_kept(&record, seq);
            }
            News::DraftsKept => told.kept = true,
            News::ShelfChanged => told.shelf = true,
            News::Failing { .. } => told.failing = true,
            News::Recovered => told.recovered = true,
        }
    }

    /// Orders the files that are due and lets go of meetings that were left and are on disk by now.
    pub(super) fn tidy(&mut self) {
        let now = self.now();
        let records = &self.places.records;
        for running in self.running.iter_mut().chain(&mut self.parked) {
            if let Some(order) = running.files(records, now) {
                self.clerk.order(order);
            }
        }
        self.parked.retain(|running| !running.is_kept());
    }

    /// Reads what is listed once more: another window or a command may have changed it meanwhile.
    pub fn read_again(&mut self) {
        self.refresh();
    }

    /// Reads Home and the lists anew. Where the store cannot be read just now they stay as they were.
    pub(super) fn refresh(&mut self) {
        if self.reshelve().is_err() {
            self.lists = None;
        }
    }

    fn reshelve(&mut self) -> Result<(), Trouble> {
        let today = self.now().date_naive();
        let (mut home, reckoned) = lists::shelf(&self.disk.store, &self.places.records, today)?;
        (home.ways, home.broken) = (self.shelf.ways, self.shelf.broken);
        lists::as_left(&mut home, &self.parked);
        self.shelf = home;
        self.shelved = today;
        if let Some(job) = reckoned {
            self.reckoned(job);
        }
        if let Some(lists) = self.lists.take() {
            self.list(lists.reach)?;
        }
        Ok(())
    }
}
