//! Answers kind by kind. Each kind has a file here that turns what it has taken into blocks.

mod actions;
mod checklist;
mod choice;
mod consent;
mod decision;
mod form;
mod list;
mod matrix;
mod rating;
mod review;
mod round;
mod table;
mod text;
mod value;
mod vote;
mod whys;

use super::asked::Asked;
use crate::document::{Block, Text};
use crate::meeting::Capture;
use crate::protocol::Kind;

pub use actions::table as actions_table;

/// Said once for every kind that has no capture yet.
pub const NOT_HELD: &str = "This kind of ask is not held on the screen yet.";

/// The answer as blocks. A capture that does not fit its ask says nothing.
pub fn told(asked: &Asked<'_>, capture: &Capture) -> Vec<Block> {
    match (&asked.ask.kind, capture) {
        (Kind::Text(_), Capture::Text(taken)) => text::told(asked, taken),
        (Kind::List(rules), Capture::List(taken)) => list::told(asked, rules, taken),
        (Kind::Form(rules), Capture::Form(taken)) => form::told(asked, rules, taken),
        (Kind::Checklist(rules), Capture::Checklist(taken)) => checklist::told(asked, rules, taken),
        (Kind::Table(rules), Capture::Table(taken)) => table::told(asked, rules, taken),
        (Kind::Whys(rules), Capture::Whys(taken)) => whys::told(asked, rules, taken),
        (Kind::Round(_), Capture::Round(taken)) => round::told(asked, taken),
        (Kind::Choice(rules), Capture::Choice(taken)) => choice::told(asked, rules, taken),
        (Kind::Vote(rules), Capture::Vote(taken)) => vote::told(asked, rules, taken),
        (Kind::Matrix(rules), Capture::Matrix(taken)) => matrix::told(asked, rules, taken),
        (Kind::Consent(rules), Capture::Consent(taken)) => consent::told(asked, rules, taken),
        (Kind::Decision(rules), Capture::Decision(taken)) => decision::told(asked, rules, taken),
        (Kind::Actions(_), Capture::Actions(taken)) => actions::told(asked, taken),
        (Kind::Rating(rules), Capture::Rating(taken)) => rating::told(asked, rules, taken),
        (Kind::Review(_), Capture::Review(taken)) => review::told(asked, taken),
        (
            Kind::Text(_)
            | Kind::List(_)
            | Kind::Form(_)
            | Kind::Checklist(_)
            | Kind::Table(_)
            | Kind::Whys(_)
            | Kind::Round(_)
            | Kind::Choice(_)
            | Kind::Vote(_)
            | Kind::Matrix(_)
            | Kind::Consent(_)
            | Kind::Decision(_)
            | Kind::Actions(_)
            | Kind::Rating(_)
            | Kind::Review(_),
            _,
        ) => Vec::new(),
        (Kind::Assign(_) | Kind::Signoff(_), _) => {
            vec![Block::paragraph(Text::dim(NOT_HELD))]
        }
    }
}

/// Whether this kind can be entered at all yet.
pub const fn is_held(kind: &Kind) -> bool {
    match kind {
        Kind::Text(_)
        | Kind::List(_)
        | Kind::Form(_)
        | Kind::Checklist(_)
        | Kind::Table(_)
        | Kind::Whys(_)
        | Kind::Round(_)
        | Kind::Choice(_)
        | Kind::Vote(_)
        | Kind::Matrix(_)
        | Kind::Consent(_)
        | Kind::Decision(_)
        | Kind::Actions(_)
        | Kind::Rating(_) => true,
        Kind::Review(_) => true,
        Kind::Assign(_) | Kind::Signoff(_) => false,
    }
}
