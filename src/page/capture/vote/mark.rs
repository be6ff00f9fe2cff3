//! How a vote is given by each method: dots, yes or no, a place in an order; in cells, words and keys.

use crate::base::id::PersonId;
use crate::meeting::Thing;
use crate::meeting::capture::vote::{Capture as Cast, NO, YES};
use crate::page::capture::cloth::{accent, dim, dots};
use crate::page::step::hints as footer;
use crate::page::{Cell, Hint};
use crate::protocol::kind::{Method, Vote};

/// What one voter has given an item.
pub fn cell(method: Method, n: u32) -> Cell {
    match (n, method) {
        (0, _) => dim("·"),
        (n, Method::Dots) => accent(dots(n, n)),
        (n, Method::YesNo | Method::Rank) => accent(words(method, n)),
    }
}

/// `2`, `yes`, `1st`.
pub fn words(method: Method, n: u32) -> String {
    match (method, n) {
        (Method::YesNo, YES) => "yes".to_owned(),
        (Method::YesNo, NO) => "no".to_owned(),
        (Method::Rank, n) => place(n),
        (Method::Dots | Method::YesNo, n) => n.to_string(),
    }
}

fn place(n: u32) -> String {
    let end = match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{n}{end}")
}

/// Cells of the widest mark.
pub fn width(rules: &Vote) -> u16 {
    match rules.method {
        Method::Dots => u16::try_from(rules.dots.clamp(1, 9)).unwrap_or(9),
        Method::YesNo => 3,
        Method::Rank => 5,
    }
}

/// What a person has: `Jon Bell's dots`.
pub const fn noun(method: Method) -> &'static str {
    match method {
        Method::Dots => "dots",
        Method::YesNo => "yes and no",
        Method::Rank => "order",
    }
}

pub const fn help(method: Method) -> &'static str {
    match method {
        Method::Dots => "A number places a dot; − takes one back.",
        Method::YesNo => "1 says yes, 2 says no; − takes it back.",
        Method::Rank => "A number gives the next place; the same number takes it back.",
    }
}

pub fn hints(rules: &Vote, things: usize) -> Vec<Hint> {
    let keys = footer::numbers(1, u32::try_from(things).unwrap_or(u32::MAX));
    match rules.method {
        Method::Dots => footer::of(&[(&keys, "dot")]),
        Method::YesNo => footer::of(&[("1", "yes"), ("2", "no")]),
        Method::Rank => footer::of(&[(&keys, "next place")]),
    }
}

/// How many dots, answers or places one voter has given.
pub fn count(rules: &Vote, (things, cast): (&[Thing], &Cast), person: Option<PersonId>) -> usize {
    match rules.method {
        Method::Dots => cast.placed(person, things) as usize,
        Method::YesNo | Method::Rank => cast.marked(person, things),
    }
}

/// `2 of 3 placed`, `1 of 4 answered`, `3 of 4 in order`.
pub fn given(rules: &Vote, of: (&[Thing], &Cast), person: Option<PersonId>) -> String {
    let (count, all) = (count(rules, of, person), of.0.len());
    match rules.method {
        Method::Dots => format!("{count} of {} placed", rules.placeable(all)),
        Method::YesNo => format!("{count} of {all} answered"),
        Method::Rank => format!("{count} of {all} in order"),
    }
}

/// `Three dots`.
pub fn numbered(n: u32) -> String {
    match n {
        1 => "One dot".to_owned(),
        2 => "Two dots".to_owned(),
        3 => "Three dots".to_owned(),
        4 => "Four dots".to_owned(),
        5 => "Five dots".to_owned(),
        n => format!("{n} dots"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_said_as_people_say_them() {
        let said: Vec<String> = [1, 2, 3, 4, 11, 12, 13, 21, 112].map(place).into();
        let told = [
            "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th",
        ];
        assert_eq!(said, told);
    }
}
