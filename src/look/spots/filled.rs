//! How many lines of a grid hold what one voice entered. Tells numbers and never which lines, so that it may be said of
//! covered answers too.

use super::View;
use super::assign::Sorted;
use super::rating::is_rubric;
use crate::meeting::capture::assign::Voice;
use crate::meeting::{Capture, items};
use crate::protocol::Kind;

/// Of `all` lines `lines` hold something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filled {
    pub lines: usize,
    pub all: usize,
    /// What a line holds: `mark`, `number`, `level`.
    pub with: &'static str,
}

impl Filled {
    /// Of the person whose view it is; `None` for kinds that have no lines to fill.
    #[must_use]
    pub fn of(view: &View<'_>) -> Option<Self> {
        match &view.ask.kind {
            Kind::Assign(rules) => {
                let sorted = Sorted::of(view, rules);
                let none = Voice::default();
                let voice = sorted.given.and_then(|g| g.voice(view.person));
                let voice = voice.unwrap_or(&none);
                let marked = sorted.lines.iter().filter(|l| voice.has_marked(l.item));
                Some(Self {
                    lines: marked.count(),
                    all: sorted.lines.len(),
                    with: "mark",
                })
            }
            Kind::Rating(rules) => {
                let things = items::of(view.meeting, &rules.items);
                let taken = match view.meeting.state.capture(&view.address(None)) {
                    Some(Capture::Rating(taken)) => Some(taken),
                    Some(_) | None => None,
                };
                let score = |item| taken.and_then(|taken| taken.score(view.person, item));
                let rated = things.iter().filter(|t| score(t.item).is_some());
                Some(Self {
                    lines: rated.count(),
                    all: things.len(),
                    with: if is_rubric(rules, &things) {
                        "level"
                    } else {
                        "number"
                    },
                })
            }
            Kind::Text(_)
            | Kind::List(_)
            | Kind::Form(_)
            | Kind::Round(_)
            | Kind::Choice(_)
            | Kind::Checklist(_)
            | Kind::Table(_)
            | Kind::Matrix(_)
            | Kind::Vote(_)
            | Kind::Consent(_)
            | Kind::Whys(_)
            | Kind::Decision(_)
            | Kind::Actions(_)
            | Kind::Review(_)
            | Kind::Signoff(_) => None,
        }
    }
}
