//! `rating`: a grid of numbers by person, one line of a rubric at a time, hands by number; then what it comes to.
//! What persons gave is shown only through `seen`, so that whoever covers answers has one place to do it.

mod bars;
mod columns;
mod grid;
mod hands;
mod profile;
mod rubric;

use super::{Sheet, alone, vote};
use crate::base::id::PersonId;
use crate::look::spot::Part;
use crate::look::spots::rating::{is_rubric, voices};
use crate::meeting::capture::rating::{Capture as Taken, Profile};
use crate::meeting::{Capture, Thing, items};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Block, Line};
use crate::protocol::kind::Rating;
use crate::protocol::{Enter, Items};

/// More persons than this stand close together, and their columns may not all have room.
const MANY: usize = 4;

/// An open rating: its rules, items, what was given, and whose columns there are.
struct Rated<'a> {
    open: &'a Open<'a>,
    rules: &'a Rating,
    things: &'a [Thing],
    taken: &'a Taken,
    voices: Vec<Option<PersonId>>,
    /// The voices' names; empty for the group.
    heads: Vec<String>,
}

#[must_use]
pub fn sheet(open: &Open<'_>, rules: &Rating) -> Sheet {
    let mut sheet = Sheet::of(open);
    let things = items::of(open.meeting(), &rules.items);
    if things.is_empty() {
        nothing(open, &rules.items, &mut sheet);
        return sheet;
    }
    let empty = Taken::default();
    let rated = Rated::of(open, rules, (&things, &empty));
    let part = open.focus().map(|spot| spot.id.part);
    match (part, open.view.way, is_rubric(rules, &things)) {
        (Some(Part::Profile(row)), _, _) => profile::fill(&rated, usize::from(row), &mut sheet),
        (_, _, true) => rubric::fill(&rated, &mut sheet),
        (_, Enter::Count, false) => hands::fill(&rated, &mut sheet),
        (_, Enter::Each | Enter::Group, false) => grid::fill(&rated, &mut sheet),
    }
    sheet
}

/// The profile of those who shared their answers, where these stay with their authors.
#[must_use]
pub fn shared(open: &Open<'_>, rules: &Rating) -> Vec<Block> {
    let things = items::of(open.meeting(), &rules.items);
    let empty = Taken::default();
    let rated = Rated::of(open, rules, (&things, &empty));
    let profile = profile::of(&rated);
    profile::body(&rated, &profile, None)
}

/// The profile of one person alone, for their own eyes.
#[must_use]
pub fn own(open: &Open<'_>, rules: &Rating, person: PersonId) -> Vec<Block> {
    let things = items::of(open.meeting(), &rules.items);
    let empty = Taken::default();
    let rated = Rated::of(open, rules, (&things, &empty));
    let profile = Profile::of(rules, &things, rated.taken, &[person]);
    profile::body(&rated, &profile, None)
}

/// No items: nothing stands where they come from, or nobody differs there.
fn nothing(open: &Open<'_>, from: &Items, sheet: &mut Sheet) {
    let given = match from {
        Items::From {
            ask,
            differing: true,
        } => open.meeting().protocol.ask(ask).filter(|(_, ask)| {
            let at = open
                .meeting()
                .state
                .address(&open.meeting().protocol, &ask.id);
            let capture = open.meeting().state.capture(&at);
            capture.is_some_and(Capture::is_filled)
        }),
        Items::From { .. } | Items::Fixed(_) => None,
    };
    let Some((_, ask)) = given else {
        vote::nothing(open, from, sheet);
        return;
    };
    let words = format!(
        "Nobody differs in \"{}\": there is nothing to settle here. Tab or G goes on.",
        ask.words
    );
    sheet.body = vec![Block::Line(2, Line::words(words))];
    sheet.hints = hints::of(&[("Tab", "next")]);
}

impl<'a> Rated<'a> {
    /// `empty` stands for a rating that nobody has begun.
    fn of(
        open: &'a Open<'a>,
        rules: &'a Rating,
        (things, empty): (&'a [Thing], &'a Taken),
    ) -> Self {
        let taken = match open.capture() {
            Some(Capture::Rating(taken)) => taken,
            Some(_) | None => empty,
        };
        let heads = if open.view.way == Enter::Each {
            let people = open.people();
            let named = people.iter().map(|m| open.short(m.id));
            named.collect()
        } else {
            vec![String::new()]
        };
        Self {
            open,
            rules,
            things,
            taken,
            voices: voices(&open.view),
            heads,
        }
    }
    /// `1 not at all · 2 a little · 5 fully`; nothing where no number has words.
    fn anchors(&self) -> Option<String> {
        let anchors = self.rules.anchors.iter();
        let anchors: Vec<String> = anchors.map(|(n, words)| format!("{n} {words}")).collect();
        (!anchors.is_empty()).then(|| anchors.join(" · "))
    }

    fn anchor(&self, score: u32) -> Option<&str> {
        let found = self.rules.anchors.iter().find(|(n, _)| *n == score);
        found.map(|(_, words)| words.as_str())
    }

    /// The item that keys are at, with its number from 1.
    fn here(&self) -> Option<(usize, &Thing)> {
        let (Part::Rate(item) | Part::Level(item, _) | Part::HandsOn(item, _)) =
            self.open.focus()?.id.part
        else {
            return None;
        };
        let place = self.things.iter().position(|t| t.item == item)?;
        Some((place + 1, self.things.get(place)?))
    }

    /// What each rated the item alone that keys are at, where the group settles on what people differ.
    fn alone(&self) -> Option<String> {
        let (_, thing) = self.here()?;
        alone::rated(self.open, &self.rules.items, thing.item)
    }

    /// The place of the voice that keys are at.
    fn voice(&self) -> usize {
        let person = self.open.focus().and_then(|spot| spot.id.person);
        let here = self.voices.iter().position(|voice| *voice == person);
        here.unwrap_or(0)
    }

    /// `5 of 8 in · by person`.
    fn tally(&self) -> String {
        let of = self.things.len() * self.voices.len();
        let given = |voice: &Option<PersonId>| {
            let scores = self.taken.scores(*voice);
            let has = |t: &&Thing| scores.is_some_and(|s| s.contains_key(&t.item));
            self.things.iter().filter(has).count()
        };
        let are_in: usize = self.voices.iter().map(given).sum();
        let how = match self.open.view.way {
            Enter::Each if self.voices.len() > MANY => {
                format!("person {} of {}", self.voice() + 1, self.voices.len())
            }
            Enter::Each => "by person".to_owned(),
            Enter::Group | Enter::Count => "whole group".to_owned(),
        };
        format!("{are_in} of {of} in · {how}")
    }

    /// What takes a number back: 0, unless that is on the scale.
    const fn clears(&self) -> &'static str {
        if self.rules.scale.low > 0 {
            "0 clears."
        } else {
            "Backspace clears."
        }
    }

    /// `1–5`.
    fn keys(&self) -> String {
        hints::numbers(self.rules.scale.low, self.rules.scale.high)
    }
}
