//! "First, last time's actions": the step before step 1 of a way of meeting that has no review of its own. It is a step
//! like the others, so that looking, going back, undo, read-back and minutes know it without being told.

use chrono::NaiveDate;

use super::Agreed;
use crate::base::id::{AskId, StepId};
use crate::protocol::kind::{Review, Reviewed};
use crate::protocol::step::Coach;
use crate::protocol::{Ask, Kind, People, Protocol, Step};

/// No protocol can write an id like these.
pub const STEP: &str = "@review";
pub const ASK: &str = "@review";

/// The way of meeting with that step in front of its own.
#[must_use]
pub fn before(mut protocol: Protocol) -> Protocol {
    if protocol.steps.iter().all(|s| s.id.0 != STEP) {
        protocol.steps.insert(0, step());
    }
    protocol
}

fn step() -> Step {
    Step {
        id: StepId(STEP.to_owned()),
        title: "Review of earlier actions".to_owned(),
        editable: false,
        minutes: None,
        per_person: 0,
        protected: false,
        speaks: None,
        say: "First last time's promises, then anything new.".to_owned(),
        coach: Coach {
            does: "Ask whoever took it on first. No blame: what is not done is asked for its reason and its next date."
                .to_owned(),
            watch: "A long story. What has to be talked through is parked.".to_owned(),
            stuck: "Say \"not today\": it comes back next time.".to_owned(),
        },
        when: None,
        optional: false,
        later: false,
        pause: false,
        repeat: None,
        asks: vec![ask()],
        steps: Vec::new(),
    }
}

fn ask() -> Ask {
    Ask {
        id: AskId(ASK.into()),
        words: "What became of what we agreed?".to_owned(),
        required: false,
        hint: String::new(),
        example: String::new(),
        who: People::Everyone,
        enter: None,
        sealed: None,
        record: true,
        when: None,
        kind: Kind::Review(Review { of: Reviewed::Both }),
    }
}

/// What a meeting takes along when it begins.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recall {
    pub things: Vec<Agreed>,
    /// The meeting begins with them, because the way of meeting has no review of its own.
    pub looks_back: bool,
}

impl Recall {
    /// Of all that is open of a team: what was agreed until this day. Where the way of meeting has no review of its own
    /// a decision comes along only once its day has come, and nothing is asked where nothing is there.
    #[must_use]
    pub fn of(open: Vec<Agreed>, protocol: &Protocol, today: NaiveDate) -> Self {
        let mut things = open;
        things.retain(|thing| thing.on <= today);
        if protocol.asks().any(|(_, ask)| is_review(&ask.kind)) {
            return Self {
                things,
                looks_back: false,
            };
        }
        things.retain(|thing| thing.comes(Some(today)));
        Self {
            looks_back: !things.is_empty(),
            things,
        }
    }
}

/// Whether an ask of this kind looks at what was agreed.
#[must_use]
pub const fn is_review(kind: &Kind) -> bool {
    matches!(kind, Kind::Review(_))
}
