//! Answers kind by kind. Each kind has a file here that turns what it has taken into blocks.

mod actions;
mod assign;
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
mod signoff;
mod table;
mod text;
mod value;
mod vote;
mod whys;

use super::asked::Asked;
use crate::document::Block;
use crate::meeting::Capture;
use crate::protocol::Kind;

pub use actions::table as actions_table;
pub use review::became;

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
        (Kind::Assign(rules), Capture::Assign(taken)) => assign::told(asked, rules, taken),
        (Kind::Signoff(rules), Capture::Signoff(taken)) => signoff::told(asked, rules, taken),
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
            | Kind::Assign(_)
            | Kind::Signoff(_)
            | Kind::Rating(_)
            | Kind::Review(_),
            _,
        ) => Vec::new(),
    }
}
