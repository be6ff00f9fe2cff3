//! What is being typed and not yet entered: held, and written 300 ms after the last key, at least every 400 ms.
//! Never asks the clock.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use crate::base::id::{AskId, RecordId};
use crate::look::spot::{Part, SpotId};
use crate::store::{Draft, DraftKey};

const QUIET: Duration = Duration::from_millis(300);
const LONGEST: Duration = Duration::from_millis(400);
/// More bytes than one types in that time: a paste, or a line taken back whole.
const LEAP: usize = 64;

/// The drafts of one record.
#[derive(Debug, Default)]
pub(super) struct Typing {
    /// Not yet handed to the writer.
    waiting: BTreeMap<SpotId, Waiting>,
    /// Every text that is not empty, handed over or not.
    texts: BTreeMap<SpotId, String>,
    /// Until then somebody counts as typing, so that the mark of saving does not flicker between two letters.
    busy: Option<Instant>,
}

#[derive(Debug)]
struct Waiting {
    first: Instant,
    last: Instant,
}

impl Waiting {
    fn due(&self) -> Instant {
        (self.last + QUIET).min(self.first + LONGEST)
    }
}

impl Typing {
    /// Drafts as they came back from the store.
    pub fn of(texts: &[(SpotId, String)]) -> Self {
        Self {
            texts: texts.iter().cloned().collect(),
            ..Self::default()
        }
    }

    /// A key changed the text at this spot. An empty text is due at once, since what was entered is not to come back;
    /// so is a paste, which is much to lose and has no next key soon.
    pub fn take(&mut self, spot: &SpotId, text: &str, now: Instant) {
        let before = self.texts.get(spot).map_or("", String::as_str);
        if before == text {
            return;
        }
        let at_once = text.is_empty() || text.len().abs_diff(before.len()) > LEAP;
        if text.is_empty() {
            self.texts.remove(spot);
        } else {
            self.texts.insert(spot.clone(), text.to_owned());
        }
        let first = now.checked_sub(LONGEST).filter(|_| at_once);
        self.busy = Some(now + QUIET).filter(|_| !at_once);
        let waiting = self.waiting.entry(spot.clone()).or_insert(Waiting {
            first: now,
            last: now,
        });
        waiting.last = now;
        waiting.first = first.unwrap_or(waiting.first);
    }

    /// When something wants to be written next, or somebody stops counting as typing.
    pub fn due(&self) -> Option<Instant> {
        let waiting = self.waiting.values().map(Waiting::due);
        waiting.chain(self.busy).min()
    }

    /// Whether somebody is typing, or what was typed is not handed over.
    pub fn is_under_way(&self) -> bool {
        self.busy.is_some() || !self.waiting.is_empty()
    }

    /// What wants to be written by now; with `None` everything. An absent text is to be forgotten.
    pub fn written(&mut self, now: Option<Instant>) -> Vec<(SpotId, Option<String>)> {
        self.busy = self.busy.filter(|busy| now.is_some_and(|now| now < *busy));
        let due: Vec<SpotId> = self
            .waiting
            .iter()
            .filter(|(_, waiting)| now.is_none_or(|now| waiting.due() <= now))
            .map(|(spot, _)| spot.clone())
            .collect();
        due.into_iter()
            .map(|spot| {
                self.waiting.remove(&spot);
                let text = self.texts.get(&spot).cloned();
                (spot, text)
            })
            .collect()
    }

    /// Forgets what was typed at this spot.
    pub fn forget(&mut self, spot: &SpotId) {
        self.texts.remove(spot);
        self.waiting.remove(spot);
        self.busy = None;
    }

    /// Forgets all that belongs to these asks, and says where there was a text.
    pub fn forget_asks(&mut self, asks: &BTreeSet<AskId>) -> Vec<SpotId> {
        self.waiting.retain(|spot, _| !asks.contains(&spot.ask));
        let gone = |spot: &SpotId, _: &mut String| asks.contains(&spot.ask);
        self.texts
            .extract_if(.., gone)
            .map(|(spot, _)| spot)
            .collect()
    }

    /// Every text, as it stands.
    pub fn texts(&self) -> Vec<(SpotId, String)> {
        let texts = self.texts.iter();
        texts
            .map(|(spot, text)| (spot.clone(), text.clone()))
            .collect()
    }
}

/// Where the store keeps the draft of a spot.
pub(super) fn key(record: &RecordId, spot: &SpotId) -> DraftKey {
    DraftKey {
        record: record.clone(),
        ask: spot.ask.clone(),
        visit: spot.visit,
        presenter: spot.presenter,
        person: spot.person,
        part: spot.part.to_string(),
    }
}

/// The spot of a draft; none where it is not one of this version.
pub(super) fn spot(draft: &Draft) -> Option<(SpotId, String)> {
    let spot = SpotId {
        ask: draft.key.ask.clone(),
        visit: draft.key.visit,
        presenter: draft.key.presenter,
        person: draft.key.person,
        part: Part::read(&draft.key.part)?,
    };
    Some((spot, draft.text.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(ask: &str) -> SpotId {
        SpotId {
            ask: AskId(ask.into()),
            visit: 1,
            presenter: None,
            person: None,
            part: Part::New,
        }
    }

    fn after(start: Instant, ms: u64) -> Instant {
        start + Duration::from_millis(ms)
    }

    #[test]
    fn a_text_is_written_after_a_quiet_moment() {
        let (mut typing, start) = (Typing::default(), Instant::now());
        typing.take(&spot("a"), "on", start);
        assert_eq!(typing.due(), Some(after(start, 300)));
        assert_eq!(typing.written(Some(after(start, 299))), []);
        let written = typing.written(Some(after(start, 300)));
        assert_eq!(written, [(spot("a"), Some("on".to_owned()))]);
        assert_eq!(typing.due(), None);
    }

    #[test]
    fn while_typing_it_is_written_every_400_ms() {
        let (mut typing, start) = (Typing::default(), Instant::now());
        for (n, text) in ["a", "ab", "abc", "abcd"].into_iter().enumerate() {
            typing.take(&spot("a"), text, after(start, 120 * n as u64));
        }
        assert_eq!(typing.due(), Some(after(start, 400)));
    }

    #[test]
    fn somebody_who_types_on_counts_as_typing_when_a_part_is_written() {
        let (mut typing, start) = (Typing::default(), Instant::now());
        for (n, text) in ["a", "ab", "abc", "abcd"].into_iter().enumerate() {
            typing.take(&spot("a"), text, after(start, 120 * n as u64));
        }
        assert_eq!(typing.written(Some(after(start, 400))).len(), 1);
        assert!(typing.is_under_way());
        assert_eq!(typing.due(), Some(after(start, 660)));
        assert_eq!(typing.written(Some(after(start, 660))), []);
        assert!(!typing.is_under_way());
        assert_eq!(typing.due(), None);
    }

    #[test]
    fn a_paste_is_written_at_once() {
        let (mut typing, start) = (Typing::default(), Instant::now());
        typing.take(&spot("a"), "on", start);
        typing.take(&spot("a"), &"words ".repeat(20), after(start, 10));
        assert!(typing.due() <= Some(after(start, 10)));
    }

    #[test]
    fn an_emptied_field_is_forgotten_at_once() {
        let (mut typing, start) = (Typing::default(), Instant::now());
        typing.take(&spot("a"), "on", start);
        typing.written(None);
        typing.take(&spot("a"), "", after(start, 1000));
        assert!(typing.due() <= Some(after(start, 1000)));
        assert_eq!(
            typing.written(Some(after(start, 1000))),
            [(spot("a"), None)]
        );
    }

    #[test]
    fn drafts_of_an_ask_go_together() {
        let (mut typing, start) = (Typing::default(), Instant::now());
        typing.take(&spot("a"), "one", start);
        typing.take(&spot("b"), "two", start);
        let gone = typing.forget_asks(&BTreeSet::from([AskId("a".into())]));
        assert_eq!(gone, [spot("a")]);
        assert_eq!(typing.written(None), [(spot("b"), Some("two".to_owned()))]);
    }
}
