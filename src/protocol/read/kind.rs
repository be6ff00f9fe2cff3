//! The kinds' own options, and which file reads which. Knows nothing of the options every ask has.

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
mod vote;
mod whys;

use crate::protocol::Kind;
use crate::protocol::kind::Text;
use crate::yaml::Map;

pub use super::ask::COMMON;
use super::reading::{Purpose, Reading};

/// More of anything than a meeting can hold.
const MANY: u32 = 999;

/// The options of each kind beside [`COMMON`], in the order of the format's table.
pub const OPTIONS: [(&str, &[&str]); 17] = [
    ("text", &["words", "lines", "stems"]),
    ("list", &["min", "max", "categories", "merge", "stems"]),
    ("form", &["fields"]),
    ("round", &["seconds", "order", "replies", "stems"]),
    ("choice", &["items", "many", "other"]),
    ("rating", &["items", "scale", "anchors", "levels"]),
    ("checklist", &["items"]),
    ("table", &["columns", "items"]),
    ("assign", &["items", "columns", "marks", "start", "add"]),
    ("matrix", &["items", "criteria", "scale", "weights"]),
    ("vote", &["items", "method", "dots", "stack", "keep"]),
    ("consent", &["about", "at_least", "anchors", "otherwise"]),
    ("whys", &["about", "depth"]),
    ("decision", &["items", "about"]),
    ("actions", &["min"]),
    ("review", &["of"]),
    ("signoff", &["about"]),
];

/// The kinds that have this option.
pub(super) fn owners(option: &str) -> impl Iterator<Item = &'static str> {
    OPTIONS
        .iter()
        .filter(move |(_, own)| own.contains(&option))
        .map(|(name, _)| *name)
}

/// The kind with this name, which must be one of `kind::NAMES`.
pub(super) fn read(name: &str, map: &mut Map<'_>, reading: &mut Reading<'_>) -> Kind {
    match name {
        "text" => Kind::Text(text::read(map, reading)),
        "list" => Kind::List(list::read(map, reading)),
        "form" => Kind::Form(form::read(map, reading)),
        "round" => Kind::Round(round::read(map, reading)),
        "choice" => Kind::Choice(choice::read(map, reading)),
        "rating" => Kind::Rating(rating::read(map, reading)),
        "checklist" => Kind::Checklist(checklist::read(map, reading)),
        "table" => Kind::Table(table::read(map, reading)),
        "assign" => Kind::Assign(assign::read(map, reading)),
        "matrix" => Kind::Matrix(matrix::read(map, reading)),
        "vote" => Kind::Vote(vote::read(map, reading)),
        "consent" => Kind::Consent(consent::read(map, reading)),
        "whys" => Kind::Whys(whys::read(map, reading)),
        "decision" => Kind::Decision(decision::read(map, reading)),
        "actions" => Kind::Actions(actions::read(map, reading)),
        "review" => Kind::Review(review::read(map, reading)),
        "signoff" => Kind::Signoff(signoff::read(map, reading)),
        _ => Kind::Text(Text::default()),
    }
}

/// A list of texts without their places.
fn words(map: &mut Map<'_>, key: &'static str, reading: &mut Reading<'_>) -> Vec<String> {
    map.texts(key, &mut reading.report)
        .into_iter()
        .map(|(text, _)| text)
        .collect()
}
