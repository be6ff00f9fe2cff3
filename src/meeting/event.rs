//! What happened, in the past tense. An event carries all it needs to be told again: ids, moments, steps.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::agreed::Agreed;
use super::capture::Change;
use super::closing::{Answer, Question, Word};
use super::gaps::Gap;
use super::insert::Inserted;
use super::passing::Matter;
use super::{Address, state::Place};
use crate::base::id::{AskId, ItemId, PersonId, RecordId, StepId};
use crate::base::person::Member;
use crate::base::stamp::Stamp;
use crate::protocol::{Enter, Sealed};

/// What happened. Events are stored as they stand here: a name or a field that was once written is read for ever.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    Opened(Box<Opened>),
    /// Something that the team agreed earlier and this meeting is to look at again, taken along when a sitting began.
    /// Each is an entry of its own, so that its words can be struck here too.
    Recalled {
        number: u16,
        agreed: Box<Agreed>,
    },
    /// What was taken along was settled elsewhere before this sitting.
    LetGo {
        number: u16,
    },
    /// Something was entered, changed, moved or taken out.
    Answered {
        at: Address,
        change: Change,
    },
    /// How an ask is taken from now on.
    EntryChosen {
        ask: AskId,
        enter: Enter,
    },
    /// From now on the ask is entered under cover; `None`: no stricter than the way of meeting wants it.
    Sealed {
        ask: AskId,
        seal: Option<Sealed>,
    },
    /// Covered answers were shown together, for good.
    Revealed {
        at: Address,
        /// The order in which they stand without names follows from it.
        seed: u32,
        /// Those who were asked and not in.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        without: Vec<PersonId>,
    },
    /// Somebody is through under cover, with lines that they left empty on purpose.
    HandedIn {
        at: Address,
    },
    /// Somebody gave what is private to them to the team.
    Shared {
        at: Address,
    },
    /// The step was read back and closed; the meeting stands at `to`.
    Closed {
        step: StepId,
        visit: u32,
        to: Place,
        /// Required asks left empty, with the reason the room gave.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        lacking: Vec<AskId>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    Skipped {
        step: StepId,
        visit: u32,
        reason: String,
        to: Place,
    },
    /// The meeting was brought to a step (back or ahead) or to the closing page; nothing entered is lost.
    Brought {
        from: Place,
        to: Place,
    },
    /// The meeting stands in this person's turn of a repeated step: it began, or was gone back to.
    TurnTaken {
        step: StepId,
        presenter: PersonId,
        /// How many turns of this step the person has had, this one counted.
        visit: u32,
        /// The phase, or the step itself where it has none.
        phase: StepId,
    },
    /// A phase of a turn was read back and closed; without `to` the turn is over.
    PhaseClosed {
        step: StepId,
        presenter: PersonId,
        visit: u32,
        phase: StepId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<StepId>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        lacking: Vec<AskId>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// The step is run again as a new visit, with empty answers; the meeting stands there.
    Repeated {
        step: StepId,
        visit: u32,
        from: Place,
    },
    /// A step that the protocol does not have was put into the course.
    Inserted(Inserted),
    Captured {
        item: ItemId,
        step: Option<StepId>,
        matter: Matter,
    },
    /// Something kept in passing was taken out.
    Dropped {
        item: ItemId,
    },
    /// A parked item was come back to.
    Settled {
        item: ItemId,
        how: String,
    },
    Paused,
    WentOn,
    Extended {
        step: StepId,
        visit: u32,
        seconds: u32,
        yes: u32,
        no: u32,
    },
    /// Minutes of steps that have not begun, planned anew.
    Replanned {
        minutes: BTreeMap<StepId, u32>,
    },
    EndMoved {
        until: Option<Stamp>,
    },
    /// The step began later than the clock thought.
    StartCorrected {
        step: StepId,
        visit: u32,
        seconds: u32,
    },
    Arrived {
        person: PersonId,
    },
    Left {
        person: PersonId,
    },
    /// Somebody new joined the team in this meeting.
    Joined {
        member: Member,
    },
    RoleGiven {
        role: String,
        person: PersonId,
    },
    /// What became of a time without a sign of life.
    GapSettled {
        from: Stamp,
        to: Stamp,
        gap: Gap,
        present: Vec<PersonId>,
    },
    /// This sitting is over; the meeting waits.
    Adjourned {
        next: Option<NaiveDate>,
    },
    /// The meeting goes on in another sitting.
    Sat {
        present: Vec<PersonId>,
    },
    QuestionAnswered {
        question: Question,
        answer: Option<Answer>,
    },
    FirstNamed {
        text: String,
    },
    NextSet {
        date: Option<NaiveDate>,
    },
    /// A person's word about the record up to entry `upto` (its hash chain).
    Signed {
        person: PersonId,
        word: Word,
        upto: u64,
    },
    Finished,
    /// A later word by somebody, after the meeting was closed.
    Added {
        by: String,
        text: String,
    },
    /// Entry `entry` no longer stands (undo), or stands again (when that entry was a withdrawal: redo).
    Withdrawn {
        entry: u64,
    },
    /// The bodies of these entries were struck from the record; which they were and when is all that is left.
    Struck {
        entries: Vec<u64>,
    },
    /// Off the record began or ended.
    OffRecord {
        on: bool,
    },
}

/// All that a meeting takes from elsewhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Opened {
    pub meeting: RecordId,
    /// The protocol's YAML, whole.
    pub protocol: String,
    /// SHA-256 of `protocol`.
    pub hash: String,
    pub team: RecordId,
    pub team_name: String,
    pub people: Vec<Member>,
    pub present: Vec<PersonId>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub topic: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Stamp>,
    #[serde(default)]
    pub roles: BTreeMap<String, PersonId>,
    #[serde(default)]
    pub norms: Vec<String>,
    /// Titles of editable steps as this team words them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub headings: BTreeMap<StepId, String>,
    /// Minutes of steps that were shortened to end in time.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub minutes: BTreeMap<StepId, u32>,
    /// The step after which the team means to stop for today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop_after: Option<StepId>,
    /// Held on paper: step times were not recorded.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub on_paper: bool,
    /// The team had something to look back on, and the way of meeting has no review of its own: the meeting begins with
    /// that.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub looks_back: bool,
    /// The step that the meeting begins with, where those before it would only look back on nothing; `None`: the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begins: Option<StepId>,
}
