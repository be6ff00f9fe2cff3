//! Asks of steps that were held to their end, which nobody answered at all although nothing made them do it. Of what is
//! covered nothing is said here, and where there was nothing to answer about nothing is missed.

use super::{Finding, answers};
use crate::base::words::count;
use crate::meeting::{Meeting, agreed, condition, cover, items};
use crate::protocol::{Ask, Items, Kind, Step};

/// One line for the step: its ask without an answer, or the first of several. (Those that wanted one are told with
/// the reason of the room.)
pub fn of(meeting: &Meeting, step: &Step) -> Vec<Finding> {
    let parts = answers::parts(step).into_iter();
    let closed = parts.filter(|part| is_closed(meeting, step, part));
    let asks = closed.flat_map(|part| &part.asks);
    let silent: Vec<&Ask> = asks.filter(|ask| is_silent(meeting, ask)).collect();
    let (Some(first), n) = (silent.first(), silent.len()) else {
        return Vec::new();
    };
    let more = match n {
        1 => String::new(),
        _ => format!(" and {} more", n - 1),
    };
    let about = format!("{}{more} · {}", first.words, meeting.state.title(step));
    let words = count(n, "ask is", "asks are");
    let target = answers::whole(step, first);
    vec![Finding::look(
        format!("{words} not answered"),
        about,
        target,
    )]
}

fn is_closed(meeting: &Meeting, step: &Step, part: &Step) -> bool {
    let turn = meeting.state.turn_of(&step.id);
    let own = turn
        .filter(|_| step.repeat.is_some())
        .and_then(|turn| turn.run(&part.id));
    own.or_else(|| {
        meeting
            .state
            .run(&step.id)
            .filter(|_| step.repeat.is_none())
    })
    .is_some_and(crate::meeting::run::Run::is_closed)
}

fn is_silent(meeting: &Meeting, ask: &Ask) -> bool {
    let at = meeting.state.address(&meeting.protocol, &ask.id);
    ask.record
        && !ask.required
        && cover::seal(&meeting.state, ask).is_none()
        && condition::is_asked(meeting, ask)
        && !meeting.has_answer(&at)
        && has_matter(meeting, ask)
}

/// Whether there was something to answer about. A least number and actions have findings of their own.
fn has_matter(meeting: &Meeting, ask: &Ask) -> bool {
    let any = |from: &Items| !items::of(meeting, from).is_empty();
    match &ask.kind {
        Kind::Actions(_) => false,
        Kind::List(list) => list.min.is_none(),
        Kind::Choice(rules) => any(&rules.items),
        Kind::Rating(rules) => any(&rules.items),
        Kind::Checklist(rules) => any(&rules.items),
        Kind::Matrix(rules) => any(&rules.items),
        Kind::Assign(rules) => any(&rules.items),
        Kind::Vote(rules) => any(&rules.items),
        Kind::Table(rules) => rules.items.as_ref().is_none_or(any),
        Kind::Review(_) => !agreed::lines(&meeting.protocol, &meeting.state, &ask.id).is_empty(),
        Kind::Text(_)
        | Kind::Form(_)
        | Kind::Round(_)
        | Kind::Consent(_)
        | Kind::Whys(_)
        | Kind::Decision(_)
        | Kind::Signoff(_) => true,
    }
}
