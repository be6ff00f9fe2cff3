//! `review`: what became of earlier actions and decisions, in two numbers: how far it was done, and to what effect.
//! "Not today" is an answer too: it comes back next time.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Asked;
use crate::base::clean;
use crate::meeting::agreed::{self, Line};
use crate::meeting::{ItemRef, Refusal};

/// How far it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fidelity {
    NotStarted,
    Partly,
    AsPlanned,
    Stopped,
    /// Not looked at in this meeting.
    NotToday,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    Worse,
    NoChange,
    Better,
    GoalMet,
}

/// One number, or a note; so that two never overwrite each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// `None` takes it back.
    Fidelity {
        of: ItemRef,
        fidelity: Option<Fidelity>,
    },
    /// `None` takes it back.
    Effect { of: ItemRef, effect: Option<Effect> },
    /// Empty takes it back.
    Note { of: ItemRef, note: String },
}

/// What was said of one thing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Given {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fidelity: Option<Fidelity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<Effect>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a thing is after what was said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    Open,
    Done,
    Stopped,
}

/// All that was said, by thing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub lines: BTreeMap<ItemRef, Given>,
}

/// # Errors
/// Refuses what this review does not look at.
pub fn decide(asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let meeting = asked.meeting;
    let lines = agreed::lines(&meeting.protocol, &meeting.state, &asked.ask.id);
    if !lines.iter().any(|line| line.item == change.of()) {
        return Err(Refusal::NoItem {
            ask: asked.ask.words.clone(),
        });
    }
    Ok(match change {
        Change::Fidelity { .. } | Change::Effect { .. } => change.clone(),
        Change::Note { of, note } => Change::Note {
            of: *of,
            note: clean::line(note).trim().to_owned(),
        },
    })
}

impl Change {
    #[must_use]
    pub const fn of(&self) -> ItemRef {
        match self {
            Self::Fidelity { of, .. } | Self::Effect { of, .. } | Self::Note { of, .. } => *of,
        }
    }
}

impl Capture {
    pub fn apply(&mut self, change: &Change) {
        let given = self.lines.entry(change.of()).or_default();
        match change {
            Change::Fidelity { fidelity, .. } => given.fidelity = *fidelity,
            Change::Effect { effect, .. } => given.effect = *effect,
            Change::Note { note, .. } => given.note.clone_from(note),
        }
        if *given == Given::default() {
            self.lines.remove(&change.of());
        }
    }

    #[must_use]
    pub fn given(&self, item: ItemRef) -> Option<&Given> {
        self.lines.get(&item)
    }

    #[must_use]
    pub fn is_filled(&self) -> bool {
        !self.lines.is_empty()
    }

    /// Those of these lines that stay open; what nothing was said of does too.
    pub fn open<'l>(&self, lines: &'l [Line]) -> impl Iterator<Item = &'l Line> {
        let became = |item| self.given(item).map_or(Became::Open, Given::became);
        lines.iter().filter(move |l| became(l.item) == Became::Open)
    }
}

impl Given {
    /// Which pairs close a thing: the goal met, or done as planned (whatever the effect was: what was promised is
    /// kept), is done; stopped on purpose is stopped. Not started, partly done and not today stay open.
    #[must_use]
    pub const fn became(&self) -> Became {
        match (self.fidelity, self.effect) {
            (Some(Fidelity::NotToday), _) => Became::Open,
            (_, Some(Effect::GoalMet)) | (Some(Fidelity::AsPlanned), _) => Became::Done,
            (Some(Fidelity::Stopped), _) => Became::Stopped,
            (Some(Fidelity::NotStarted | Fidelity::Partly) | None, _) => Became::Open,
        }
    }

    /// Whether both numbers are there; one is enough where nothing was begun, or it waits until next time.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        matches!(
            (self.fidelity, self.effect),
            (Some(Fidelity::NotStarted | Fidelity::NotToday), _) | (Some(_), Some(_))
        )
    }

    #[must_use]
    pub fn is_not_today(&self) -> bool {
        self.fidelity == Some(Fidelity::NotToday)
    }
}

impl Fidelity {
    pub const ALL: [Self; 5] = [
        Self::NotStarted,
        Self::Partly,
        Self::AsPlanned,
        Self::Stopped,
        Self::NotToday,
    ];

    /// Its number on the screen.
    #[must_use]
    pub const fn number(self) -> u32 {
        match self {
            Self::NotStarted => 1,
            Self::Partly => 2,
            Self::AsPlanned => 3,
            Self::Stopped => 4,
            Self::NotToday => 9,
        }
    }

    #[must_use]
    pub fn numbered(n: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.number() == n)
    }

    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::NotStarted => "not started",
            Self::Partly => "partly",
            Self::AsPlanned => "as planned",
            Self::Stopped => "stopped",
            Self::NotToday => "not today",
        }
    }
}

impl Effect {
    pub const ALL: [Self; 4] = [Self::Worse, Self::NoChange, Self::Better, Self::GoalMet];

    /// Its number on the screen.
    #[must_use]
    pub const fn number(self) -> u32 {
        match self {
            Self::Worse => 1,
            Self::NoChange => 2,
            Self::Better => 3,
            Self::GoalMet => 4,
        }
    }

    #[must_use]
    pub fn numbered(n: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|e| e.number() == n)
    }

    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Worse => "worse",
            Self::NoChange => "no change",
            Self::Better => "better",
            Self::GoalMet => "goal met",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(fidelity: Option<Fidelity>, effect: Option<Effect>) -> Given {
        Given {
            fidelity,
            effect,
            note: String::new(),
        }
    }

    #[test]
    fn every_pair_closes_or_leaves_open_as_it_is_written_down() {
        use Became::{Done, Open, Stopped};
        let table = [
            // worse, no change, better, goal met, no effect said
            (Some(Fidelity::NotStarted), [Open, Open, Open, Done, Open]),
            (Some(Fidelity::Partly), [Open, Open, Open, Done, Open]),
            (Some(Fidelity::AsPlanned), [Done; 5]),
            (
                Some(Fidelity::Stopped),
                [Stopped, Stopped, Stopped, Done, Stopped],
            ),
            (Some(Fidelity::NotToday), [Open; 5]),
            (None, [Open, Open, Open, Done, Open]),
        ];
        for (fidelity, became) in table {
            let effects = Effect::ALL.into_iter().map(Some).chain([None]);
            for (effect, became) in effects.zip(became) {
                let given = given(fidelity, effect);
                assert_eq!(given.became(), became, "{given:?}");
            }
        }
    }

    #[test]
    fn a_line_that_is_taken_back_is_no_answer() {
        let of = ItemRef::Earlier(1);
        let mut capture = Capture::default();
        capture.apply(&Change::Fidelity {
            of,
            fidelity: Some(Fidelity::Partly),
        });
        assert!(capture.is_filled());
        capture.apply(&Change::Fidelity { of, fidelity: None });
        assert!(!capture.is_filled());
    }

    #[test]
    fn numbers_and_words_name_the_same() {
        for fidelity in Fidelity::ALL {
            assert_eq!(Fidelity::numbered(fidelity.number()), Some(fidelity));
        }
        assert_eq!(Fidelity::numbered(5), None);
        assert_eq!(Effect::numbered(4), Some(Effect::GoalMet));
        assert_eq!(Effect::numbered(9), None);
    }
}
