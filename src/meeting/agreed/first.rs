//! "First, last time's actions": the step before step 1 of a way of meeting that has no review of its own. It is a step
//! like the others, so that looking, going back, undo, read-back and minutes know it without being told.

use crate::base::id::{AskId, StepId};
use crate::protocol::kind::{Review, Reviewed};
use crate::protocol::step::Coach;
use crate::protocol::{Ask, Kind, People, Protocol, Step};

/// No protocol can write an id like these.
pub const STEP: &str = "@earlier";
pub const ASK: &str = "@earlier-review";

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
        id: AskId(ASK.to_owned()),
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
