//! Where one looks in a meeting: the step, the spot, the field, what lies over it. Looking never moves the meeting.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::id::{AskId, ItemId, PersonId, StepId};
use crate::base::notice::{Notice, Tone};
use crate::base::stamp::Stamp;
use crate::field::Field;
use crate::meeting::{Address, Meeting, Seen, State, condition, cover};
use crate::protocol::{Ask, Kind, Sealed, Step};

use super::capture::{CaptureLine, Keeping};
use super::closing::ClosingLook;
use super::panel::{Panel, Question};
use super::shield::Shield;
use super::spot::{Part, SpotId};
use super::spots::{self, Spot, View};

#[derive(Debug, Clone, Default)]
pub struct StepLook {
    /// Correcting another step than the one the meeting is at.
    pub correcting: Option<StepId>,
    /// The turn that is corrected.
    pub seen: Option<Seen>,
    /// The row among those who take turns, and below them; `None`: where Enter leads by itself.
    pub turn_row: Option<usize>,
    /// How many are ready, in a step that asks nothing.
    pub ready: usize,
    pub focus: Option<SpotId>,
    /// The caret stands in the focused spot.
    pub field: Option<Field>,
    /// Half-written texts by spot; also what a crash gave back.
    pub drafts: BTreeMap<SpotId, String>,
    /// Whose dots, whose choice.
    pub person: Option<PersonId>,
    /// In the open vote the last person went on: what it comes to shows, also where somebody abstained.
    pub had_turns: bool,
    /// Lines of a list that are marked, to be combined.
    pub marked: BTreeSet<ItemId>,
    /// Digits so far, where a number may have two.
    pub number: String,
    /// The last key was a number after which keys went on by themselves, in a count of hands or in a cell.
    pub counted: bool,
    pub capture: Option<CaptureLine>,
    /// Words of capture lines that were put away: by kind, and by what they were to reword.
    pub put_away: BTreeMap<(&'static str, Option<ItemId>), Vec<String>>,
    pub question: Option<Question>,
    pub panel: Option<Panel>,
    pub closing: ClosingLook,
    /// Whose turn it is where answers are covered.
    pub shield: Option<Shield>,
    /// Where R was pressed while somebody was missing: a second time shows what is in.
    pub asked_early: Option<Box<Address>>,
    /// The panel that a second one was opened over.
    pub under: Option<Panel>,
    pub notice: Option<Said>,
    /// A date in the past was typed once; the same again keeps it.
    pub kept_past: Option<String>,
    /// The field that the last key left with Esc.
    pub left: Option<SpotId>,
    /// The field that takes the caret back once nothing lies over the step.
    pub back: Option<SpotId>,
    /// Where one was before another step was corrected, and whether the caret stood there.
    pub before: Option<(SpotId, bool)>,
    /// The consent and the round for which the way on was asked already.
    pub asked_on: Option<(AskId, usize)>,
    /// A letter opened what lies over the step, and may have been the first of a word.
    pub unsure: Option<Unsure>,
    /// The last key, for the read-back's half second of deafness.
    pub last_key: Option<Stamp>,
}

/// What a letter that opened something was perhaps meant as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsure {
    /// The command; half a second without a key says so.
    Opened,
    /// A word: more letters came.
    Typing,
}

/// A notice with the time until which it stays; a refusal stays until a key.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    pub notice: Notice,
    pub until: Option<Stamp>,
    /// It is about the ask, step or page where it was said, and goes with it.
    pub here: bool,
}

impl StepLook {
    /// The step in view: inside a turn its phase.
    #[must_use]
    pub fn step<'a>(&self, meeting: &'a Meeting) -> Option<&'a Step> {
        let outer = self.outer(meeting)?;
        if self.correcting.is_some() {
            return Some(outer);
        }
        meeting.state.phase(outer).or(Some(outer))
    }

    /// The step of the course that is in view.
    #[must_use]
    pub fn outer<'a>(&self, meeting: &'a Meeting) -> Option<&'a Step> {
        let id = self.correcting.as_ref().or_else(|| meeting.state.step())?;
        meeting.protocol.step(id)
    }

    /// Asks of the step in view that are asked now: of a turn under way those of its phase, of a turn that is
    /// corrected those of all its phases, between two turns none.
    #[must_use]
    pub fn asks<'a>(&self, meeting: &'a Meeting) -> Vec<&'a Ask> {
        let asks = self.all_asks(meeting).into_iter();
        asks.filter(|a| condition::is_asked(meeting, a)).collect()
    }

    fn all_asks<'a>(&self, meeting: &'a Meeting) -> Vec<&'a Ask> {
        let Some(outer) = self.outer(meeting) else {
            return Vec::new();
        };
        if self.correcting.is_none() || outer.repeat.is_none() {
            let phase = meeting.state.phase(outer);
            return phase.map_or_else(Vec::new, |s| s.asks.iter().collect());
        }
        if self.seen.is_none() {
            return Vec::new();
        }
        let inner = outer.steps.iter().flat_map(|s| s.asks.iter());
        outer.asks.iter().chain(inner).collect()
    }

    /// Whether the next turn of a repeated step is to be chosen here.
    #[must_use]
    pub fn chooses_turn<'a>(&self, meeting: &'a Meeting) -> Option<&'a Step> {
        let step = self.outer(meeting).filter(|_| self.correcting.is_none())?;
        let between = step.repeat.is_some() && meeting.state.turn.is_none();
        between.then_some(step)
    }

    /// The row of those who take turns where keys are: the one that was gone to, else the next who has had none; behind
    /// the last one where everybody has had a turn.
    #[must_use]
    pub fn turn_place(&self, state: &State, step: &Step) -> usize {
        let takers = state.turn_takers(step);
        let next = state.next_presenter(step);
        let own = takers.iter().position(|m| Some(m.id) == next);
        let last = takers.len();
        self.turn_row.unwrap_or(own.unwrap_or(last)).min(last)
    }

    /// The meeting as it is seen from here, where another turn than that under way is corrected.
    #[must_use]
    pub fn through(&self, meeting: &Meeting) -> Option<Meeting> {
        self.seen.clone().map(|seen| meeting.seen(seen))
    }

    /// Whether this spot belongs to an ask of the step in view.
    #[must_use]
    pub fn holds(&self, meeting: &Meeting, spot: &SpotId) -> bool {
        self.asks(meeting).iter().any(|a| a.id == spot.ask)
    }

    /// The open ask.
    #[must_use]
    pub fn ask<'a>(&self, meeting: &'a Meeting) -> Option<&'a Ask> {
        let asks = self.asks(meeting);
        let focused = self
            .focus
            .as_ref()
            .and_then(|f| asks.iter().find(|a| a.id == f.ask));
        focused.or_else(|| asks.first()).copied()
    }

    #[must_use]
    pub fn view<'a>(&self, meeting: &'a Meeting) -> Option<View<'a>> {
        let ask = self.ask(meeting)?;
        let focus = self.focus.as_ref().filter(|f| f.ask == ask.id);
        let view = View {
            focus: focus.map(|f| f.part),
            ..View::of(meeting, ask, self.person)
        };
        let open = self.shield.as_ref().and_then(Shield::open);
        let own = open.filter(|at| at.shared() == view.address(None));
        Some(match own.and_then(|at| at.person) {
            Some(person) => view.behind(person),
            None => view,
        })
    }

    /// The spots of the open ask.
    #[must_use]
    pub fn spots(&self, meeting: &Meeting) -> Vec<Spot> {
        self.view(meeting)
            .map(|view| self.spots_of(&view))
            .unwrap_or_default()
    }

    /// The spots of an ask in view; of a chain of whys also the branches that were begun and left.
    #[must_use]
    pub fn spots_of(&self, view: &View<'_>) -> Vec<Spot> {
        let spots = spots::of(view);
        if spots.is_empty() || !matches!(view.ask.kind, Kind::Whys(_)) {
            return spots;
        }
        let here = view.address(None);
        let mut begun = Vec::new();
        for (spot, text) in &self.drafts {
            if let Part::NewWhy(below) = spot.part
                && spot.address() == here
                && !text.trim().is_empty()
            {
                begun.push(below);
            }
        }
        spots::whys::with(view, &begun)
    }

    /// The focused spot among these; the first where the focus is gone.
    #[must_use]
    pub fn spot<'s>(&self, spots: &'s [Spot]) -> Option<&'s Spot> {
        spots
            .iter()
            .find(|s| Some(&s.id) == self.focus.as_ref())
            .or_else(|| spots.first())
    }

    /// Whether letters are letters now.
    #[must_use]
    pub fn is_writing(&self) -> bool {
        self.capture.is_some() || self.field.is_some()
    }

    /// The text at a spot: what is half-written, else what stands.
    #[must_use]
    pub fn text<'t>(&'t self, spot: &'t Spot) -> &'t str {
        self.drafts
            .get(&spot.id)
            .map_or(spot.text.as_str(), String::as_str)
    }

    /// Says something for at least four seconds.
    pub fn say(&mut self, text: impl Into<String>, now: Stamp) {
        let notice = Notice {
            tone: Tone::Dim,
            text: text.into(),
        };
        self.notice = Some(Said {
            notice,
            until: Some(now + chrono::Duration::seconds(4)),
            here: false,
        });
    }

    /// The same about a key or a place: gone as soon as another ask, step or page is looked at.
    pub fn say_here(&mut self, text: impl Into<String>, now: Stamp) {
        self.say(text, now);
        if let Some(said) = &mut self.notice {
            said.here = true;
        }
    }

    /// A refusal: stays until a key.
    pub fn refuse(&mut self, text: impl Into<String>) {
        let notice = Notice {
            tone: Tone::Warn,
            text: text.into(),
        };
        self.notice = Some(Said {
            notice,
            until: None,
            here: false,
        });
    }

    /// Words that were put away with this kind of capture line, for something new or for what they were to reword.
    #[must_use]
    pub fn put_away(&self, keeping: Keeping, item: Option<ItemId>) -> Option<&Vec<String>> {
        self.put_away.get(&(keeping.ask(), item))
    }

    /// Whether any ask of this step is still without an answer; the first of them.
    #[must_use]
    pub fn first_unanswered(&self, meeting: &Meeting) -> Option<AskId> {
        let asks = self.asks(meeting);
        let empty = |ask: &&&Ask| {
            let at = meeting.state.address(&meeting.protocol, &ask.id);
            match (cover::seal(&meeting.state, ask), &ask.kind) {
                // Many numbers make one answer: half of them is not an answer yet.
                (None, Kind::Rating(rules)) => {
                    !spots::rating::is_complete(&View::of(meeting, ask, None), rules)
                }
                (None, _) => !meeting.has_answer(&at),
                (Some(Sealed::UntilRevealed), _) => !meeting.state.shown.contains_key(&at),
                (Some(Sealed::Always), _) => {
                    meeting.who_is_in(&at).len() < cover::asked(meeting, ask).len()
                }
            }
        };
        asks.iter()
            .find(empty)
            .or_else(|| asks.first())
            .map(|a| a.id.clone())
    }
}
