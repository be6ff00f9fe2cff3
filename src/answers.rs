//! An answers file as acts, and a meeting as an answers file: what was held on paper enters through the same engine
//! as the screen, and every refusal is told at the place in the file that caused it. Pure: no disk, no clock, no ids.

mod ask;
mod closing;
mod file;
mod head;
mod inserted;
mod kind;
mod names;
mod passing;
mod player;
mod script;
mod sentence;
mod sittings;
mod stage;
mod turns;
mod walk;
mod write;

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};

use crate::base::stamp::Stamp;
use crate::meeting::Meeting;
use crate::meeting::agreed::{self, Recall};
use crate::meeting::insert::Inserted;
use crate::protocol::Protocol;
use crate::yaml::{Faults, Node, Report, Source, Span, tree};

pub use head::{Opening, Person};
pub use stage::{Hear, rehearsal};
pub use write::write;

use player::Player;
use sittings::Sitting;
use stage::Stage;

/// Turns a clock time of the file into a moment of the place; `None` for a time that the clock of the place jumps over.
pub type Zone<'z> = &'z dyn Fn(NaiveDateTime) -> Option<Stamp>;

/// What a meeting of the team of this name takes along on this day.
pub type Before<'b> = &'b dyn Fn(&str, NaiveDate) -> Recall;

/// An answers file without a fault: it plays to its end.
///
/// Beside the keys of the format's example a file may say: in a sitting `to` (the last step it closed; the rest where
/// nothing is said) or `within` (the step it stopped in, not closed); at the top `reasons` (`ask: why it stayed
/// empty`), `left_open` (steps passed over without closing), `closed` (yes or no; by itself a record is closed when no
/// step is left), `headings` (`step: title`), `norms`, `passing` (actions and decisions kept in passing), `added`
/// (words after the close). Of two items with the same words the second is named `words #2`.
/// Of a step that was held more often, each value is `{visits: [value, …]}`, and `held` (`step: times`) says how often
/// where no ask tells it. Inside a repeat each value is `{turns: {presenter: value}}`; `turns` (`step: [names]`) gives
/// their order, those without an answer too. `inserted` lists steps that the team inserted
/// (`{step: title, after: step, minutes: 5, text: words}`, or `list: words`). A turn that was left in its midst is
/// told as closed.
/// Clock matters (pauses, extensions, who came late) have no place in it.
#[derive(Debug, Clone)]
pub struct Answers {
    source: Source,
    node: Node,
    opening: Opening,
    sittings: Vec<Sitting>,
    inserted: Vec<(Inserted, Span)>,
    added: Vec<closing::Added>,
}

/// Reads an answers file for a protocol and rehearses it.
///
/// # Errors
/// Every fault of the file, sorted by place: of its shape, and of what the engine would refuse.
pub fn read(source: &Source, protocol: &Arc<Protocol>, zone: Zone<'_>) -> Result<Answers, Faults> {
    read_after(source, protocol, zone, &|_, _| Recall::default())
}

/// The same for a team that may have agreed something before: `before` tells what its meeting of that day takes along.
/// Where the way of meeting has no review of its own, the answers to that are called "@review".
///
/// # Errors
/// As [`read`].
pub fn read_after(
    source: &Source,
    protocol: &Arc<Protocol>,
    zone: Zone<'_>,
    before: Before<'_>,
) -> Result<Answers, Faults> {
    let mut report = Report::of(source);
    let Some(node) = tree(source, &mut report) else {
        return report.finish(Answers::blank(source));
    };
    let recall = recall(&node, before);
    let first = recall
        .looks_back
        .then(|| Arc::new(agreed::before(protocol.as_ref().clone())));
    let protocol = first.as_ref().unwrap_or(protocol);
    let mut answers = file::read(source, &node, (protocol, zone), &mut report);
    answers.opening.recall = recall;
    if answers.can_be_rehearsed()
        && let Ok(meeting) = rehearsal(protocol, &answers.opening, answers.start())
    {
        let hear: Hear<'_> = &mut |_, _| Ok(());
        walk::play(
            &mut Player::of(Stage { meeting, hear }, &mut report),
            &answers,
        );
    }
    report.finish(answers)
}

/// Asks for the team of this file on the day of its first sitting. What has faults is told when it is read.
fn recall(node: &Node, before: Before<'_>) -> Recall {
    let team = node.get("team").and_then(|e| e.value.as_str());
    let sittings = node.get("sittings").and_then(|e| e.value.as_list());
    let start = sittings.and_then(|s| s.first()?.get("start")?.value.as_str());
    let day = start.and_then(|text| text.get(..10)?.parse().ok());
    match (team, day) {
        (Some(team), Some(day)) => before(&head::line(team), day),
        _ => Recall::default(),
    }
}

impl Answers {
    /// Who, about what, until when: all that opens the meeting.
    #[must_use]
    pub const fn opening(&self) -> &Opening {
        &self.opening
    }

    /// When the first sitting began.
    #[must_use]
    pub fn start(&self) -> Stamp {
        self.sittings
            .first()
            .map_or_else(Stamp::default, |s| s.start)
    }

    /// Enters everything after the opening: `hear` is given every act with its moment, in order. `meeting` was opened
    /// at [`Answers::start`] with the people of [`Answers::opening`], by whatever ids.
    ///
    /// # Errors
    /// What was refused, each at its place; all else has been heard.
    pub fn play(&self, meeting: &Meeting, hear: Hear<'_>) -> Result<(), Faults> {
        let mut report = Report::of(&self.source);
        let meeting = meeting.clone();
        walk::play(&mut Player::of(Stage { meeting, hear }, &mut report), self);
        report.finish(())
    }

    fn can_be_rehearsed(&self) -> bool {
        !self.sittings.is_empty() && !self.opening.people.is_empty()
    }

    fn blank(source: &Source) -> Self {
        Self {
            source: source.clone(),
            node: Node {
                span: crate::yaml::Span::default(),
                value: crate::yaml::Value::Nothing,
            },
            opening: Opening::default(),
            sittings: Vec::new(),
            inserted: Vec::new(),
            added: Vec::new(),
        }
    }
}
