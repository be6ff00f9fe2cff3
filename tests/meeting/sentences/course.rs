//! Acts that the course of a meeting does not allow: as it stands, and after others.

use roundtable::base::id::{ItemId, PersonId, StepId};
use roundtable::base::person::Member;
use roundtable::meeting::capture::{Change, choice};
use roundtable::meeting::closing::Word;
use roundtable::meeting::passing::Matter;
use roundtable::meeting::{Act, ItemRef, Place};

use super::super::room::{ANA, JON, MEI};
use super::{add, at, write};

/// Other acts in a meeting under way.
#[expect(
    clippy::too_many_lines,
    reason = "a table: an act and its sentence, one after the other"
)]
pub fn under_way() -> Vec<(Act, &'static str)> {
    let empty = |matter| Act::Capture { item: None, matter };
    let skip = |reason: &str, step: &str| Act::Skip {
        step: StepId(step.to_owned()),
        reason: reason.to_owned(),
    };
    let sign = |person, word| Act::Sign { person, word };
    let extend = |seconds| Act::Extend {
        seconds,
        yes: 1,
        no: 0,
    };
    vec![
        (
            Act::Close {
                reason: String::new(),
            },
            "\"What could we do?\" asks for at least 3; we have 2. Ctrl+G again goes on with a reason.",
        ),
        (
            empty(Matter::Parked(String::new())),
            "Nothing to add. Write a few words, or Esc goes back.",
        ),
        (
            Act::Drop { item: ItemId(1) },
            "What this is about is no longer in \"Kept in passing\". Somebody may have taken it out; U brings it back.",
        ),
        (
            skip("x", "nowhere"),
            "This way of meeting has no step \"nowhere\". S shows its steps.",
        ),
        (
            skip("", "last"),
            "A reason is needed. One short sentence is enough; it is kept in the minutes.",
        ),
        (
            Act::Bring {
                to: Place::Step(StepId("ideas".to_owned())),
            },
            "The meeting is at step 1, Ideas already. Esc goes back to it.",
        ),
        (
            Act::Sit { present: vec![ANA] },
            "The meeting is under way already. Go on where it stands.",
        ),
        (
            Act::GoOn,
            "The clock is running already. T, then 6, pauses it.",
        ),
        (
            Act::Arrive { person: ANA },
            "Ana Ruiz is here already. Space marks who leaves.",
        ),
        (
            Act::Leave { person: MEI },
            "Mei Tan is away already. Space marks who comes.",
        ),
        (
            joins("jon bell"),
            "Jon Bell is in the team already. Space marks them here.",
        ),
        (joins(" "), "A name is needed. Write one, or Esc goes back."),
        (
            sign(MEI, Word::Agree),
            "Mei Tan was not in this meeting and cannot sign for it. W marks who is here.",
        ),
        (
            sign(ANA, Word::Remark(String::new())),
            "What does Ana Ruiz say? Write it in one short sentence, or take their plain agreement.",
        ),
        (
            Act::Add {
                by: "Mei".to_owned(),
                text: "x".to_owned(),
            },
            "The meeting is not closed yet; write it where it belongs.",
        ),
        (
            Act::Redo,
            "There is nothing to do again: only what U has just taken back comes again, until something new is entered.",
        ),
        (
            Act::Strike { entries: vec![1] },
            "This holds no words that could be struck. Choose a line that somebody said.",
        ),
        (
            extend(0),
            "Nothing changed: it stands like this already. Esc goes back.",
        ),
    ]
}

/// What is refused after these acts.
#[expect(
    clippy::too_many_lines,
    reason = "a table: what went before, an act and its sentence"
)]
pub fn after() -> Vec<(Vec<Act>, Act, &'static str)> {
    let close = || Act::Close {
        reason: "x".to_owned(),
    };
    let plain = || Act::Close {
        reason: String::new(),
    };
    let skip = Act::Skip {
        step: StepId("ideas".to_owned()),
        reason: "x".to_owned(),
    };
    let sign = || Act::Sign {
        person: ANA,
        word: Word::Agree,
    };
    let all = || {
        vec![
            Act::Leave { person: ANA },
            Act::Leave { person: JON },
            Act::Leave {
                person: PersonId(4),
            },
        ]
    };
    let hands = |hands| {
        at(
            "whose",
            None,
            Change::Choice(choice::Change::Count {
                item: ItemRef::Fixed(1),
                hands,
            }),
        )
    };
    vec![
        (
            vec![add("Door", ""), add("Song", "")],
            add("More", ""),
            "\"What could we do?\" takes at most 4. X takes one out.",
        ),
        (
            vec![close()],
            plain(),
            "\"What else?\" asks for an answer; we have none. Ctrl+G again goes on with a reason.",
        ),
        (
            vec![close()],
            skip,
            "Step 1, Ideas is closed or skipped already. S, then B, brings the meeting back to it.",
        ),
        (
            vec![close(), close()],
            plain(),
            "The meeting is on its closing page: there is no step to close. G goes on there.",
        ),
        (
            vec![Act::Finish],
            plain(),
            "The meeting is closed. What is still to be said is added below it, with a name.",
        ),
        (
            vec![Act::Adjourn { next: None }],
            plain(),
            "The meeting waits for its next sitting. Go on with it first, from Home.",
        ),
        (
            vec![Act::Adjourn { next: None }],
            Act::Sit { present: vec![] },
            "This way of meeting is for at least 1 people; nobody is here. Mark who is here, or add a name.",
        ),
        (
            vec![Act::OffRecord { on: true }],
            write("else"),
            "Nothing is kept now: we are off the record. O ends that.",
        ),
        (
            vec![Act::Pause],
            Act::Pause,
            "The clock is paused already. T, then 6, lets it go on.",
        ),
        (
            vec![Act::Adjourn { next: None }, Act::Sit { present: vec![ANA] }],
            Act::Undo,
            "There is nothing to undo: this sitting began here.",
        ),
        (
            vec![sign()],
            sign(),
            "Ana Ruiz has signed, and nothing was entered since. Another word takes the place of this one.",
        ),
        (
            all(),
            hands(1),
            "Nobody is here; one hand cannot be. Check the count, or W adds somebody.",
        ),
    ]
}

fn joins(name: &str) -> Act {
    Act::Join {
        member: Member {
            id: PersonId(0),
            name: name.to_owned(),
            position: String::new(),
        },
    }
}
