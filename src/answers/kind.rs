//! The kinds of ask in an answers file, one file each: `play` enters a value, `written` tells what was captured.

pub(super) mod actions;
pub(super) mod checklist;
pub(super) mod choice;
pub(super) mod consent;
pub(super) mod decision;
pub(super) mod form;
pub(super) mod list;
pub(super) mod matrix;
pub(super) mod rating;
pub(super) mod review;
pub(super) mod round;
pub(super) mod table;
pub(super) mod text;
pub(super) mod value;
pub(super) mod vote;
pub(super) mod whys;

use crate::protocol::Kind;
use crate::protocol::kind::Method;

/// What a value by person looks like; completes "is …".
pub(super) fn by_person(kind: &Kind) -> String {
    let value = match kind {
        Kind::Vote(rules) => match rules.method {
            Method::Dots => "dots by item",
            Method::YesNo => "yes or no by item",
            Method::Rank => "items in order",
        },
        Kind::Consent(_) => "a number from 0 to 5",
        Kind::Text(_) | Kind::Round(_) => "a text",
        Kind::Choice(_) => "an item",
        Kind::List(_) => "lines",
        Kind::Rating(_) => "numbers by item",
        Kind::Form(_) => "its fields",
        Kind::Checklist(_) => "items that are done",
        Kind::Table(_) => "rows",
        Kind::Assign(_)
        | Kind::Matrix(_)
        | Kind::Whys(_)
        | Kind::Decision(_)
        | Kind::Actions(_)
        | Kind::Review(_)
        | Kind::Signoff(_) => "a value",
    };
    format!("answered by person: names, each with {value}")
}
