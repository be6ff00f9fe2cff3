//! Why an act was not possible: a sentence for the room that names the thing and says what one can do.

use thiserror::Error;

use crate::protocol::Range;

/// Not an error: nothing has changed, and the meeting goes on.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    #[error("\"{ask}\" asks for {wanted}; we have {have}. Ctrl+G again goes on with a reason.")]
    Lacking {
        ask: String,
        wanted: String,
        have: String,
    },
    #[error("Nothing to add. {}", write(ask))]
    NothingToAdd { ask: String },
    #[error("\"{ask}\" takes at most {max}. Esc, then X, takes one out.")]
    Full { ask: String, max: u32 },
    #[error("\"{ask}\" has no heading \"{heading}\". Choose one of its headings.")]
    NoHeading { ask: String, heading: String },
    #[error("\"{ask}\" combines no lines. Each stands by itself; X takes one out.")]
    NoThemes { ask: String },
    #[error("There is a theme \"{text}\" already. Mark it too, to add to it.")]
    ThemeThere { text: String },
    #[error(
        "What this is about is no longer in \"{ask}\". Somebody may have taken it out; U brings it back."
    )]
    NoItem { ask: String },
    #[error("\"{ask}\" does not offer \"{text}\". Choose one of its lines.")]
    NotOffered { ask: String, text: String },
    #[error("The rows of \"{ask}\" are given by the way of meeting. Fill in their cells.")]
    GivenRows { ask: String },
    #[error("\"{ask}\" has no field \"{field}\". Choose one of its fields.")]
    NoField { ask: String, field: String },
    #[error("\"{field}\" takes {wanted}. What stood there still stands.")]
    Misfit { field: String, wanted: &'static str },
    #[error("\"{ask}\" takes one answer. The same number again clears it.")]
    OnlyOne { ask: String },
    #[error("\"{ask}\" is answered person by person: say whose answer this is.")]
    ByPerson { ask: String },
    #[error("Nothing is written for {name}: 1 passes, 2 heard but not written.")]
    PassOrHeard { name: String },
    #[error("{name} has spoken already in this turn. Somebody else replies; Enter goes on.")]
    OwnReply { name: String },
    #[error("{name} was not heard yet. First their turn, then the replies.")]
    ReplyFirst { name: String },
    #[error("{name} has {} already, as many as this takes. Enter goes on to the next turn.", replies(*most))]
    RepliesFull { name: String, most: u32 },
    #[error("One dot for each: \"{item}\" already has {name}'s.")]
    OneDotEach { item: String, name: String },
    #[error("{name} has placed {}. − takes one back; Enter goes on.", all(*dots))]
    NoDotsLeft { name: String, dots: u32 },
    #[error("\"{item}\" takes yes or no. Choose one of the two.")]
    YesOrNo { item: String },
    #[error("\"{ask}\" is not put in order. Say how many dots, or yes or no, for each line.")]
    NotRanked { ask: String },
    #[error(
        "{}; {} cannot be. Check the count, or W adds somebody.", people(*here), hand(*hands)
    )]
    TooManyHands { here: u32, hands: u32 },
    #[error("Scores go from {low} to {high}. {given} was not taken.", low = scale.low, high = scale.high)]
    OffScale { scale: Range, given: u32 },
    #[error("Weights go from 0 to 9. {given} was not taken.")]
    TooHeavy { given: u32 },
    #[error("{name} has no number yet: first 0 to 5, then the reason.")]
    ScoreFirst { name: String },
    #[error(
        "This round of \"{ask}\" is still empty. Enter it first; then one more round can begin."
    )]
    EmptyRound { ask: String },
    #[error("Somebody named in \"{ask}\" does not belong to this meeting. W adds them.")]
    NobodyOf { ask: String },
    #[error("\"{ask}\" takes another kind of answer than this: {kind}.")]
    OtherKind { ask: String, kind: &'static str },
    #[error("\"{ask}\" cannot be entered that way. M shows the ways it can.")]
    OtherWay { ask: String },
    #[error(
        "Answers to \"{ask}\" are still covered: {} of {of} in. R shows them when all are in.", are_in(*given)
    )]
    StillCovered { ask: String, given: u32, of: u32 },
    #[error("Nothing is in yet for \"{ask}\". Enter passes the keyboard on.")]
    NothingCovered { ask: String },
    #[error("Answers to \"{ask}\" are shown already. S looks at them again.")]
    ShownAlready { ask: String },
    #[error("\"{ask}\" is not covered: its answers are here for everybody to see.")]
    NotCovered { ask: String },
    #[error(
        "Answers to \"{ask}\" stay with their authors. Each may share their own, at their shield."
    )]
    StaysPrivate { ask: String },
    #[error("{name} has written nothing for \"{ask}\" yet. Write first; then it can be shared.")]
    NothingToShare { name: String, ask: String },
    #[error("This answer is covered by the way of meeting. M can hide more, never less.")]
    StaysCovered,
    #[error("Somebody has answered \"{ask}\" under cover already. R shows the answers together.")]
    UnderCover { ask: String },
    #[error("\"{ask}\" has answers that everybody saw. Cover it before somebody answers.")]
    SeenAlready { ask: String },
    #[error("\"{ask}\" is spoken, not stored: the way of meeting asks for that.")]
    NotStored { ask: String },
    #[error("This way of meeting has no ask \"{ask}\". S shows its steps.")]
    NoAsk { ask: String },
    #[error("This way of meeting has no step \"{step}\". S shows its steps.")]
    NoStep { step: String },
    #[error(
        "\"{step}\" has no run {visit} yet. Answer it where it was held, or S, then B, brings the meeting to it."
    )]
    NoVisit { step: String, visit: u32 },
    #[error("\"{step}\" has no turns: nobody presents there. G closes it.")]
    NoTurns { step: String },
    #[error("{name} has had no turn yet. On the page of turns, a number gives somebody theirs.")]
    NoTurnYet { name: String },
    #[error("{name}'s turn is still open. Ctrl+G closes it; then comes the next one.")]
    TurnOpen { name: String },
    #[error("{name} takes no turn in \"{step}\". W shows who is here and who facilitates.")]
    NoTurnFor { name: String, step: String },
    #[error("A turn begins where the turns are taken. S, then B, brings the meeting to {at}.")]
    TurnElsewhere { at: String },
    #[error("\"{step}\" is answered turn by turn: first choose whose turn it is.")]
    WhoseTurn { step: String },
    #[error("{}, has not been held yet. B brings the meeting to it.", first(at))]
    NotHeldYet { at: String },
    #[error("A step needs a title. Write one, or Esc goes back.")]
    NoTitle,
    #[error("What does \"{step}\" ask? Write it in one line, or Esc goes back.")]
    NoAskWords { step: String },
    #[error("The meeting is already at {at}. Esc goes back to it.")]
    AlreadyThere { at: String },
    #[error(
        "{}, is closed or skipped already. S, then B, brings the meeting back to it.",
        first(at)
    )]
    AlreadyOver { at: String },
    #[error("The meeting is on its closing page: there is no step to close. G goes on there.")]
    NoStepOpen,
    #[error("A reason is needed. One short sentence is enough; it is kept in the minutes.")]
    NoReason,
    #[error("The meeting is closed. What is still to be said is added below it, with a name.")]
    Closed,
    #[error("The meeting is not closed yet; write it where it belongs.")]
    NotClosed,
    #[error("The meeting waits for its next sitting. Go on with it first, from Home.")]
    NotSitting,
    #[error("The meeting is under way already. Go on where it stands.")]
    Sitting,
    #[error("Nothing is kept now: we are off the record. O ends that.")]
    OffRecord,
    #[error("The clock is paused already. T, then 6, lets it go on.")]
    Paused,
    #[error("The clock is running already. T, then 6, pauses it.")]
    NotPaused,
    #[error("{name} is here already. Space marks who leaves.")]
    HereAlready { name: String },
    #[error("{name} is away already. Space marks who comes.")]
    AwayAlready { name: String },
    #[error("{name} was not in this meeting and cannot sign for it. W marks who is here.")]
    NotHere { name: String },
    #[error("What does {name} say? Write it in one short sentence, or take their plain agreement.")]
    NoWords { name: String },
    #[error("{name} is in the team already. Space marks them here.")]
    KnownAlready { name: String },
    #[error("A name is needed. Write one, or Esc goes back.")]
    NoName,
    #[error("\"{name}\" is no name. Write one with letters, or Esc goes back.")]
    NoLetters { name: String },
    #[error("Nobody of this meeting is meant. Choose a name from the list.")]
    Nobody,
    #[error("This way of meeting is for at least {}; {here} here. Mark who is here, or add a name.", count(*least), here = are(*here))]
    TooFew { least: u32, here: u32 },
    #[error("There is nothing to undo: this sitting began here.")]
    NothingToUndo,
    #[error(
        "There is nothing to do again: only what U has just taken back comes again, until something new is entered."
    )]
    NothingToRedo,
    #[error("This holds no words that could be struck. Choose a line that somebody said.")]
    NothingToStrike,
    #[error(
        "{name} has signed, and nothing was entered since. Another word takes the place of this one."
    )]
    Signed { name: String },
    #[error("\"{ask}\" has no such column. Choose one of those it shows; W adds somebody.")]
    NoColumn { ask: String },
    #[error("Marks go from 1 to {most}, and 0 clears. {given} was not taken.")]
    NoMark { most: u32, given: u32 },
    #[error("\"{ask}\" has its lines; none is added here. P parks what is missing.")]
    NoLines { ask: String },
    #[error("\"{text}\" stands in \"{ask}\" already. Mark that line, or write other words.")]
    LineThere { ask: String, text: String },
    #[error(
        "Nothing is proposed in \"{ask}\": what all marked alike is taken already. A number marks a cell."
    )]
    NothingProposed { ask: String },
    #[error("Nothing changed: it stands like this already. Esc goes back.")]
    NoChange,
}

/// Kept in passing and added later, there is no step to close.
fn write(ask: &str) -> String {
    if ask.is_empty() {
        "Write a few words, or Esc goes back.".to_owned()
    } else {
        format!("Write a line for \"{ask}\", or Ctrl+G closes the step.")
    }
}

/// `Step 3, Select`, to begin a sentence with.
fn first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn people(n: u32) -> String {
    match n {
        0 => "Nobody is here".to_owned(),
        1 => "One person is here".to_owned(),
        n => format!("{n} people are here"),
    }
}

fn hand(n: u32) -> String {
    match n {
        1 => "one hand".to_owned(),
        n => format!("{n} hands"),
    }
}

fn replies(n: u32) -> String {
    match n {
        0 => "no reply".to_owned(),
        1 => "one reply".to_owned(),
        n => format!("{n} replies"),
    }
}

fn all(dots: u32) -> String {
    match dots {
        1 => "the one dot".to_owned(),
        n => format!("all {n} dots"),
    }
}

fn are_in(n: u32) -> String {
    match n {
        0 => "none".to_owned(),
        n => n.to_string(),
    }
}

fn count(people: u32) -> String {
    match people {
        1 => "one person".to_owned(),
        n => format!("{n} people"),
    }
}

fn are(n: u32) -> String {
    match n {
        0 => "nobody is".to_owned(),
        1 => "one is".to_owned(),
        n => format!("{n} are"),
    }
}
