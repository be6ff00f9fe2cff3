//! An order of which a person leaves a part open: it counts as it stands, and whoever goes on hears so.

use crate::look::spots::View;
use crate::meeting::{Capture, items};
use crate::protocol::kind::Method;
use crate::protocol::{Enter, Kind};

/// What is said when this person's turn ends with some of the items in order; `None` where all are or none is, in
/// other votes, and of an order that is covered.
#[must_use]
pub fn partly(view: &View<'_>) -> Option<String> {
    let Kind::Vote(rules) = &view.ask.kind else {
        return None;
    };
    let at = view.address(None);
    let ranks = rules.method == Method::Rank && view.way == Enter::Each;
    let Some(Capture::Vote(cast)) = view.meeting.state.capture(&at) else {
        return None;
    };
    if !ranks || view.meeting.is_covered(&at) {
        return None;
    }
    let things = items::of(view.meeting, &rules.items);
    let (all, ranked) = (things.len(), cast.marked(view.person, &things));
    let left = all.checked_sub(ranked).filter(|_| ranked > 0)?;
    let name = view.meeting.state.name(view.person?);
    let rest = match left {
        0 => return None,
        1 => "the other one gets no points".to_owned(),
        _ => format!("the other {left} get no points"),
    };
    Some(format!(
        "{name} put {ranked} of {all} in order; {rest}. ← goes back."
    ))
}
