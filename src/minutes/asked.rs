//! One ask with what it has taken: whether it is shown at all, and what stands where nothing was answered.

use super::{covered, kind};
use crate::document::{Block, Text};
use crate::meeting::capture::review;
use crate::meeting::run::Run;
use crate::meeting::{Address, Capture, Meeting, Refusal, Seen, condition, decide};
use crate::protocol::{Ask, Kind, Step};

/// An ask in its step and meeting.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub meeting: &'a Meeting,
    pub step: &'a Step,
    pub ask: &'a Ask,
}

/// For whom an ask is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Those who were not there: what was not answered is said.
    Absent,
    /// The same, where the step was not held: only what was answered all the same.
    OnlyAnswers,
    /// The room, before it closes the step: what is asked for and still empty stands out.
    Room,
}

impl Asked<'_> {
    /// The ask as a heading and its answer below; nothing where it was not asked and has no answer.
    pub fn told(&self, reader: Reader) -> Vec<Block> {
        let is_asked = condition::is_asked(self.meeting, self.ask);
        let mut visits = self.visits();
        if reader == Reader::Room && self.meeting.state.step() == Some(&self.step.id) {
            // What is read back before the step closes is this visit's.
            visits.drain(..visits.len().saturating_sub(1));
        }
        let filled: Vec<&Address> = visits
            .iter()
            .filter(|at| self.meeting.has_answer(at))
            .collect();
        if filled.is_empty() {
            if !is_asked || reader == Reader::OnlyAnswers {
                return Vec::new();
            }
            let looked_at = self.looked_at();
            if !looked_at.is_empty() {
                return std::iter::once(self.heading()).chain(looked_at).collect();
            }
            return vec![
                self.heading(),
                Block::Paragraph {
                    text: self.empty(reader),
                },
            ];
        }
        let mut blocks = vec![self.heading()];
        if !is_asked {
            blocks.push(Block::note(
                "This is no longer asked, because an earlier answer was changed. What had been answered is kept:",
            ));
        }
        for at in filled {
            if visits.len() > 1 {
                let visit = at.visit;
                blocks.push(Block::paragraph(Text::strong(format!("Time {visit}"))));
            }
            blocks.extend(self.through(at.visit, |asked| asked.answer(at)));
        }
        if reader == Reader::Room {
            blocks.extend(self.too_few());
        }
        blocks
    }

    /// A review of which nothing was said: what was there to be looked at, once its step was held.
    fn looked_at(&self) -> Vec<Block> {
        let closed = self
            .meeting
            .state
            .run(&self.step.id)
            .is_some_and(Run::is_closed);
        if closed && matches!(self.ask.kind, Kind::Review(_)) {
            kind::told(self, &Capture::Review(review::Capture::default()))
        } else {
            Vec::new()
        }
    }

    fn heading(&self) -> Block {
        Block::heading(3, &self.ask.words)
    }

    /// Where its values are: one for each visit, of a repeat that of the turn that is told.
    fn visits(&self) -> Vec<Address> {
        let state = &self.meeting.state;
        let at = state.address(&self.meeting.protocol, &self.ask.id);
        if self.step.repeat.is_some() {
            return vec![at];
        }
        let visits = 1..=state.visit(&self.step.id);
        visits
            .map(|visit| Address {
                visit,
                ..at.clone()
            })
            .collect()
    }

    /// An earlier visit is told with the items that its own answers gave.
    fn through(&self, visit: u32, tell: impl Fn(&Asked<'_>) -> Vec<Block>) -> Vec<Block> {
        if self.step.repeat.is_some() || visit == self.meeting.state.visit(&self.step.id) {
            return tell(self);
        }
        let meeting = self.meeting.seen(Seen {
            step: self.step.id.clone(),
            visit,
            presenter: None,
        });
        tell(&Asked {
            meeting: &meeting,
            ..*self
        })
    }

    /// What authors shared of their private answers.
    pub fn shared(&self, at: &Address) -> Vec<Block> {
        let capture = self.meeting.state.capture(at).filter(|c| c.is_filled());
        capture.map_or_else(Vec::new, |c| kind::told(self, c))
    }

    /// What stands at this address, as far as it may be told.
    fn answer(&self, at: &Address) -> Vec<Block> {
        let capture = self.meeting.state.capture(at).filter(|c| c.is_filled());
        covered::told(self, at, capture)
            .unwrap_or_else(|| capture.map_or_else(Vec::new, |c| kind::told(self, c)))
    }

    /// What stands where there is no answer.
    fn empty(&self, reader: Reader) -> Text {
        let state = &self.meeting.state;
        let turn = state
            .turn_of(&self.step.id)
            .filter(|_| self.step.repeat.is_some());
        let closed = turn.map_or_else(
            || state.run(&self.step.id).is_some_and(Run::is_closed),
            |turn| turn.over,
        );
        if !self.ask.record {
            Text::dim("This was said aloud and, as the way of meeting asks, not written down.")
        } else if reader == Reader::Room && self.is_lacking() {
            Text::strong("▲ asked for, and still empty")
        } else if covered::may_be_missing(self) {
            Text::dim(
                "Covered answers are not in this copy of the record: what was answered here cannot be told.",
            )
        } else if closed {
            Text::dim("No answer was written.")
        } else {
            Text::dim("Not answered yet.")
        }
    }

    /// Only where the step has begun: nothing is missing in a step that is still to come.
    fn lacking(&self) -> Option<Refusal> {
        self.meeting.state.run(&self.step.id)?;
        let own = |s: &&Step| s.asks.iter().any(|a| a.id == self.ask.id);
        let part = self.step.steps.iter().find(own).unwrap_or(self.step);
        let lacking = decide::lacking(self.meeting, part);
        let own = lacking.into_iter().find(|(ask, _)| ask.id == self.ask.id);
        own.map(|(_, refusal)| refusal)
    }

    fn is_lacking(&self) -> bool {
        self.lacking().is_some()
    }

    /// Said in the read-back where fewer were written than are asked for.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "what a step lacks is one refusal of many"
    )]
    fn too_few(&self) -> Option<Block> {
        match self.lacking()? {
            Refusal::Lacking { wanted, have, .. } => {
                let words = format!("▲ asked for {wanted}; we have {have}");
                Some(Block::Paragraph {
                    text: Text::strong(words),
                })
            }
            _ => None,
        }
    }
}
