//! What is being typed, handed to the writer a little later: 300 ms after the last key, at least every 400 ms.

use std::time::Instant;

use super::lists::{self, OPENING};
use super::running::Running;
use super::{Recorder, typing};
use crate::base::id::{AskId, RecordId};
use crate::look::spot::{Part, SpotId};
use crate::store::{DraftKey, Job};

impl Recorder {
    /// Keeps what is being typed at a spot of the open meeting; an empty text forgets it. Nothing is kept off the
    /// record, nor of an ask that is only spoken.
    pub fn draft(&mut self, spot: &SpotId, text: &str) {
        let now = self.watch.instant();
        let Some(running) = &mut self.running else {
            return;
        };
        if text.is_empty() || running.keeps(spot) {
            running.typing.take(spot, text, now);
        }
        self.settle(now);
    }

    /// Keeps the opening as it is being filled in; an empty text forgets it.
    pub fn opening_draft(&mut self, json: &str) {
        if self.read_only() {
            return;
        }
        let now = self.watch.instant();
        if json.is_empty() && self.shelf.opening {
            // What came back from the store is not among the texts typed since.
            self.disk.writer.send(self.draft_job(opening_key(), None));
        }
        self.shelf.opening = !json.is_empty();
        self.opening.take(&opening_spot(), json, now);
        self.settle(now);
    }

    /// The opening that was being filled in when the program ended.
    #[must_use]
    pub fn kept_opening(&self) -> Option<String> {
        lists::opening(&self.disk.store).ok().flatten()
    }

    /// When [`Recorder::settle`] wants to be called next.
    #[must_use]
    pub fn due(&self) -> Option<Instant> {
        let typing = self.running.as_ref().and_then(|r| r.typing.due());
        typing.into_iter().chain(self.opening.due()).min()
    }

    /// Hands over what is due by this instant.
    pub fn settle(&mut self, now: Instant) {
        self.hand_over(Some(now));
    }

    /// Hands over what is due; with `None` everything.
    pub(super) fn hand_over(&mut self, now: Option<Instant>) {
        let mut jobs = Vec::new();
        for (_, text) in self.opening.written(now) {
            jobs.push(self.draft_job(opening_key(), text));
        }
        if let Some(running) = &mut self.running {
            let written = running.typing.written(now);
            jobs.extend(self.draft_jobs(written));
        }
        for job in jobs {
            self.disk.writer.send(job);
        }
    }

    fn draft_jobs(&self, written: Vec<(SpotId, Option<String>)>) -> Vec<Job> {
        let Some(Running { record, .. }) = &self.running else {
            return Vec::new();
        };
        let job = |(spot, text)| self.draft_job(typing::key(&record.id, &spot), text);
        written.into_iter().map(job).collect()
    }

    fn draft_job(&self, key: DraftKey, text: Option<String>) -> Job {
        Job::Draft {
            key,
            text,
            at: self.now().to_rfc3339(),
        }
    }
}

/// The opening has one text and no asks yet.
fn opening_spot() -> SpotId {
    SpotId {
        ask: AskId("".into()),
        visit: 0,
        presenter: None,
        person: None,
        part: Part::Text,
    }
}

fn opening_key() -> DraftKey {
    typing::key(&RecordId(OPENING.to_owned()), &opening_spot())
}
