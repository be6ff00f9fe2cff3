//! `rating`: a row per item with a cell per person; with a rubric a spot per level; hands a cell per number. In the
//! order keys go: down a person's column, then to the next person's top. Behind them, once something is in, the profile.

use std::collections::BTreeSet;

use super::{Cover, Spot, Takes, View};
use crate::base::id::PersonId;
use crate::look::spot::{Part, SpotId};
use crate::meeting::items::{self, ItemRef, Thing};
use crate::meeting::{Capture, capture::rating::Capture as Taken};
use crate::protocol::Enter;
use crate::protocol::kind::Rating;

/// Whether levels have texts: then one line of the rubric is entered at a time.
#[must_use]
pub fn is_rubric(rules: &Rating, things: &[Thing]) -> bool {
    !rules.levels.is_empty() || things.iter().any(|thing| !thing.levels.is_empty())
}

/// Whose numbers are entered side by side; `None` is the group.
#[must_use]
pub fn voices(view: &View<'_>) -> Vec<Option<PersonId>> {
    match view.way {
        Enter::Each => view.people().iter().map(|m| Some(m.id)).collect(),
        Enter::Group | Enter::Count => vec![None],
    }
}

/// The profile says more than the numbers as they were entered: there are groups, several persons, or hands. Behind a
/// shield there is none: what one answers comes to something only where it is shown.
#[must_use]
pub fn has_profile(view: &View<'_>, things: &[Thing]) -> bool {
    if matches!(view.cover, Cover::Only(_)) {
        return false;
    }
    let groups = things.iter().any(|thing| !thing.group.is_empty());
    groups || view.way == Enter::Count || voices(view).len() > 1
}

/// The first row of the profile.
#[must_use]
pub fn profile(view: &View<'_>) -> SpotId {
    view.spot(None, Part::Profile(0))
}

/// How many rows the profile has: one for each group, or for each item where there are none.
fn rows(things: &[Thing]) -> u16 {
    let grouped = things.iter().filter(|thing| !thing.group.is_empty());
    let groups: BTreeSet<&str> = grouped.map(|thing| thing.group.as_str()).collect();
    let count = if groups.is_empty() {
        things.len()
    } else {
        groups.len()
    };
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// The first spot of a person's line: its cell, or the level that was chosen, or the lowest one.
#[must_use]
pub fn line(view: &View<'_>, rules: &Rating, (voice, item): (Option<PersonId>, ItemRef)) -> SpotId {
    let things = items::of(view.meeting, &rules.items);
    let part = match (view.way, is_rubric(rules, &things)) {
        (Enter::Count, _) => Part::HandsOn(item, rules.scale.low),
        (Enter::Each | Enter::Group, false) => Part::Rate(item),
        (Enter::Each | Enter::Group, true) => {
            // Behind a shield the place where keys begin would tell the level.
            let told = !matches!(view.cover, Cover::Only(_));
            let taken = taken(view).filter(|_| told);
            let chosen = taken.and_then(|taken| taken.score(voice, item));
            Part::Level(item, chosen.unwrap_or(rules.scale.low))
        }
    };
    view.spot(voice, part)
}

/// Whether every voice has given a number for every item; where hands are counted, whether every item has some.
#[must_use]
pub fn is_complete(view: &View<'_>, rules: &Rating) -> bool {
    let things = items::of(view.meeting, &rules.items);
    let none = Taken::default();
    let taken = taken(view).unwrap_or(&none);
    let given = |item: ItemRef| {
        if view.way == Enter::Count {
            return taken.hands(item).next().is_some();
        }
        let voices = voices(view).into_iter();
        voices
            .map(|voice| taken.score(voice, item))
            .all(|score| score.is_some())
    };
    things.iter().all(|thing| given(thing.item))
}

fn taken<'a>(view: &View<'a>) -> Option<&'a Taken> {
    match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Rating(taken)) => Some(taken),
        _ => None,
    }
}

pub fn spots(view: &View<'_>, rules: &Rating) -> Vec<Spot> {
    let things = items::of(view.meeting, &rules.items);
    let mut spots = if view.way == Enter::Count {
        hands(view, rules, &things)
    } else if is_rubric(rules, &things) {
        levels(view, rules, &things)
    } else {
        cells(view, rules, &things)
    };
    let last = spots.last().map(|spot| (spot.row + 1, spot.col));
    if let Some((first, col)) = last.filter(|_| shows_profile(view, &things)) {
        let rows = 0..rows(&things);
        spots.extend(rows.map(|row| {
            let at = (first + usize::from(row), col);
            spot(view, (None, Part::Profile(row)), at)
        }));
    }
    spots
}

fn shows_profile(view: &View<'_>, things: &[Thing]) -> bool {
    has_profile(view, things) && taken(view).is_some_and(Taken::is_filled)
}

fn spot(view: &View<'_>, (person, part): (Option<PersonId>, Part), at: (usize, usize)) -> Spot {
    Spot {
        id: view.spot(person, part),
        row: at.0,
        col: at.1,
        takes: Takes::Pick,
        text: String::new(),
    }
}

fn cells(view: &View<'_>, rules: &Rating, things: &[Thing]) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (col, voice) in voices(view).into_iter().enumerate() {
        spots.extend(things.iter().enumerate().map(|(row, thing)| Spot {
            takes: Takes::Number(rules.scale.high),
            ..spot(view, (voice, Part::Rate(thing.item)), (row, col))
        }));
    }
    spots
}

fn levels(view: &View<'_>, rules: &Rating, things: &[Thing]) -> Vec<Spot> {
    let mut spots = Vec::new();
    for (col, voice) in voices(view).into_iter().enumerate() {
        let all = things.iter().flat_map(|thing| {
            let levels = rules.scale.low..=rules.scale.high;
            levels.map(|level| Part::Level(thing.item, level))
        });
        let all = all.enumerate().map(|(row, part)| Spot {
            takes: Takes::Number(rules.scale.high),
            ..spot(view, (voice, part), (row, col))
        });
        spots.extend(all);
    }
    spots
}

/// Below each other with a rubric, one line at a time; else side by side.
fn hands(view: &View<'_>, rules: &Rating, things: &[Thing]) -> Vec<Spot> {
    let rubric = is_rubric(rules, things);
    let scores = rules.scale.low..=rules.scale.high;
    let wide = scores.clone().count();
    let mut spots = Vec::new();
    for (row, thing) in things.iter().enumerate() {
        let cell = |(n, score): (usize, u32)| {
            let at = if rubric {
                (row * wide + n, 0)
            } else {
                (row, n)
            };
            Spot {
                takes: Takes::Number(999),
                ..spot(view, (None, Part::HandsOn(thing.item, score)), at)
            }
        };
        spots.extend(scores.clone().enumerate().map(cell));
    }
    spots
}
