//! Answers that were given under cover: how many there are, and what was shown of them, or shared. Gets only what may
//! be seen, and tells no name beside words that were shown without names.

use super::asked::Asked;
use super::{kind, people, time};
use crate::base::words::and_list;
use crate::document::{Block, Item, Text};
use crate::meeting::check::asked_of;
use crate::meeting::cover::{self, Shown, sayings};
use crate::meeting::{Address, Capture};
use crate::protocol::Sealed;

/// `None` where the answers at this address are not sealed: they are told as their kind tells them.
pub fn told(asked: &Asked<'_>, at: &Address, capture: Option<&Capture>) -> Option<Vec<Block>> {
    let state = &asked.meeting.state;
    let ordinary = || capture.map_or_else(Vec::new, |c| kind::told(asked, c));
    Some(
        match (
            cover::seal(state, asked.ask)?,
            state.shown.get(&at.shared()),
        ) {
            (Sealed::Always, _) => {
                let mut blocks = vec![note(if asked.meeting.lacks_covered() {
                    "What was not shared is not in this copy of the record: it stays with its authors."
                        .to_owned()
                } else {
                    let given = given(asked, at, "answered.");
                    format!("{given} The answers stay with their authors.")
                })];
                if let Some(by) = shared_by(asked, at) {
                    blocks.push(note(format!("Shared by {by}:")));
                    blocks.extend(ordinary());
                }
                blocks
            }
            (Sealed::UntilRevealed, None) => vec![note(format!(
                "{} The answers have not been shown.",
                given(asked, at, "answered under cover.")
            ))],
            (Sealed::UntilRevealed, Some(shown)) if cover::is_words(&asked.ask.kind) => {
                let mut blocks = vec![said(asked, at)];
                blocks.push(note(shown_at(asked, shown, ", shuffled and without names")));
                blocks
            }
            (Sealed::UntilRevealed, Some(shown)) => {
                let mut blocks = ordinary();
                blocks.push(note(shown_at(asked, shown, "")));
                blocks
            }
        },
    )
}

/// Whether answers to this ask may have been left out of this copy of the record.
pub fn may_be_missing(asked: &Asked<'_>) -> bool {
    let state = &asked.meeting.state;
    let at = state.address(&asked.meeting.protocol, &asked.ask.id);
    cover::seal(state, asked.ask).is_some()
        && !state.shown.contains_key(&at.shared())
        && asked.meeting.lacks_covered()
}

fn note(words: String) -> Block {
    Block::paragraph(Text::dim(words))
}

/// `3 of 4 answered.`
fn given(asked: &Asked<'_>, at: &Address, did: &str) -> String {
    let given = asked.meeting.who_is_in(at);
    let absent = asked_of(asked.meeting, asked.step, asked.ask)
        .iter()
        .filter(|m| !given.contains(&m.id))
        .count();
    format!("{} of {} {did}", given.len(), given.len() + absent)
}

/// The sayings as they were shown; of several lines the later ones stand under the first.
fn said(asked: &Asked<'_>, at: &Address) -> Block {
    let item = |lines: Vec<String>| {
        let mut lines = lines.into_iter();
        Item {
            text: Text::from(lines.next().unwrap_or_default()),
            items: lines.map(Text::from).collect(),
        }
    };
    Block::List {
        numbered: false,
        items: sayings(asked.meeting, at).into_iter().map(item).collect(),
    }
}

/// `Entered under cover and shown together at 15:21. Mei Tan was not in.`
fn shown_at(asked: &Asked<'_>, shown: &Shown, how: &str) -> String {
    let at = if time::is_recorded(asked.meeting) {
        format!(" at {}", time::moment(asked.meeting, shown.at))
    } else {
        String::new()
    };
    let names: Vec<String> = shown
        .without
        .iter()
        .map(|p| asked.meeting.state.name(*p))
        .collect();
    let without = match names.len() {
        0 => String::new(),
        1 => format!(" {} was not in.", and_list(&names)),
        _ => format!(" {} were not in.", and_list(&names)),
    };
    format!("Entered under cover and shown together{at}{how}.{without}")
}

/// The names of those who shared their own.
fn shared_by(asked: &Asked<'_>, at: &Address) -> Option<String> {
    let shared = asked.meeting.state.shared.iter();
    let own = shared
        .filter(|s| s.shared() == at.shared())
        .filter_map(|s| s.person);
    let people = people::in_order(asked.meeting, own);
    let names: Vec<String> = people
        .into_iter()
        .map(|p| asked.meeting.state.name(p))
        .collect();
    (!names.is_empty()).then(|| and_list(&names))
}
