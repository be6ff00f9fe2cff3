//! The context line: what was said earlier that this ask builds on. Dim, one line.

use super::ahead;
use super::open::{Open, one_line};
use crate::base::cells;
use crate::meeting::capture::round::Turn;
use crate::meeting::{Capture, Meeting, condition, cover};
use crate::page::Line;
use crate::protocol::{Ask, Kind};

/// The widest label.
const LABEL: usize = 16;
/// As much of a text as one line can show.
const WORDS: usize = 400;

#[must_use]
pub fn of(open: &Open<'_>) -> Vec<Line> {
    if let Some(soon) = ahead::soon(open.scene) {
        return vec![Line::dim(soon)];
    }
    // Where things are chosen or counted, what they are about is in the rows already.
    if !matches!(open.view.ask.kind, Kind::Text(_) | Kind::List(_)) {
        return Vec::new();
    }
    let found = here(open).or_else(|| earlier(open));
    found.map(Line::dim).into_iter().collect()
}

/// What was heard or written just before, in the same step.
fn here(open: &Open<'_>) -> Option<String> {
    let asks = open.scene.look.asks(open.meeting());
    let place = asks.iter().position(|ask| ask.id == open.view.ask.id)?;
    let before = asks.get(..place)?;
    before
        .iter()
        .rev()
        .find_map(|ask| told(open.meeting(), ask))
}

/// The first text of an earlier step that the way of meeting insists on: what all of it is about.
fn earlier(open: &Open<'_>) -> Option<String> {
    let meeting = open.meeting();
    let here = open.scene.look.outer(meeting)?;
    let place = meeting.protocol.place(&here.id)?;
    let before = meeting.protocol.steps.get(..place)?;
    let asks = before.iter().flat_map(|step| step.asks.iter());
    asks.filter(|ask| ask.required && matches!(ask.kind, Kind::Text(_)))
        .find_map(|ask| told(meeting, ask))
}

/// `We heard   Ana: transitions eat reading time · Jon: passed`.
fn told(meeting: &Meeting, ask: &Ask) -> Option<String> {
    if !condition::is_asked(meeting, ask) || cover::seal(&meeting.state, ask).is_some() {
        return None;
    }
    let at = meeting.state.address(&meeting.protocol, &ask.id);
    match meeting.state.capture(&at).filter(|c| c.is_filled())? {
        Capture::Round(round) => {
            let turn = |person| match round.turns.get(person)? {
                Turn::Heard { text, .. } => Some(text.as_str()),
                Turn::Passed => Some("passed"),
                Turn::Unwritten => None,
            };
            let said = round
                .order
                .iter()
                .filter_map(|id| Some((meeting.state.short(*id), turn(id)?)));
            heard(said)
        }
        Capture::Text(text) => {
            let words = one_line(cells::head(text.all().next()?, WORDS));
            Some(format!("{}   {words}", label(&ask.words)))
        }
        Capture::Decision(decision) => Some(format!("We decide   {}", one_line(&decision.text))),
        Capture::List(_)
        | Capture::Choice(_)
        | Capture::Form(_)
        | Capture::Whys(_)
        | Capture::Table(_)
        | Capture::Checklist(_)
        | Capture::Vote(_)
        | Capture::Matrix(_)
        | Capture::Consent(_)
        | Capture::Actions(_)
        | Capture::Assign(_)
        | Capture::Signoff(_)
        | Capture::Rating(_)
        | Capture::Review(_) => None,
    }
}

/// What was heard of these people, as far as one line can show it.
fn heard<'m>(said: impl Iterator<Item = (String, &'m str)>) -> Option<String> {
    let mut line = String::new();
    for (name, words) in said {
        if cells::width(&line) > WORDS {
            break;
        }
        line.push_str(if line.is_empty() {
            "We heard   "
        } else {
            " · "
        });
        line.push_str(&name);
        line.push_str(": ");
        line.push_str(cells::head(words, WORDS));
    }
    (!line.is_empty()).then_some(line)
}

/// The ask's first words: `Our problem in…`.
fn label(words: &str) -> String {
    if cells::width(words) <= LABEL {
        return words.to_owned();
    }
    let mut short = String::new();
    for word in words.split_whitespace() {
        if cells::width(&short) + cells::width(word) + 1 > LABEL && !short.is_empty() {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    cells::fit(&format!("{short}…"), LABEL + 1)
}
