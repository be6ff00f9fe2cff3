//! Rooms at the moments of the mockups.

use roundtable::base::id::{ItemId, StepId};
use roundtable::meeting::Act;
use roundtable::meeting::capture::{Change, decision, list, round};
use roundtable::meeting::state::Place;
use roundtable::protocol::Protocol;
use roundtable::yaml::Source;

use crate::room::{ANA, JON, MEI, Room, SAM, action, seven_steps};

/// Four people at the first step of the seven.
pub fn first() -> Room {
    Room::opened(&seven_steps(), |opened| {
        opened.present = vec![ANA, JON, MEI, SAM];
    })
}

fn at_step(room: &mut Room, step: &str) {
    let to = Place::Step(StepId(step.to_owned()));
    room.act(&Act::Bring { to });
}

/// Two were heard, the problem is written.
pub fn problem() -> Room {
    let mut room = first();
    room.after(1)
        .hears("views", ANA, "Transitions eat reading time.");
    room.after(1).turn("views", JON, round::Change::Pass);
    room.text(
        "problem",
        "Four students lose ten minutes of reading after recess, three days a week, because we begin the change when \
         the bell has already rung.",
    );
    room
}

/// Three ideas are on the wall.
pub fn ideas() -> Room {
    let mut room = problem();
    room.hears("views", MEI, "Nobody knows where to go.");
    room.hears("views", SAM, "The same four, every time.");
    room.after(5).closes();
    room.after(2)
        .lists("interests", &["Calm start", "Reading time", "Easy to do"]);
    room.after(9).closes();
    room.after(1).lists(
        "solutions",
        &[
            "Start the transition two minutes earlier",
            "A picture card on the desk",
            "Ana greets at the door, Jon settles the group",
        ],
    );
    room
}

/// The vote, with Ana's dots placed.
pub fn vote() -> Room {
    let mut room = ideas();
    room.lists("solutions", &["Change the order of recess and reading"]);
    room.after(6).closes();
    room.after(3).dots(
        "shortlist",
        ANA,
        &[
            "Start the transition two minutes earlier",
            "A picture card on the desk",
        ],
    );
    room
}

/// Everybody has voted; two ideas are tied at the edge.
pub fn voted() -> Room {
    let mut room = vote();
    let (first, card) = (
        "Start the transition two minutes earlier",
        "A picture card on the desk",
    );
    let (door, order) = (
        "Ana greets at the door, Jon settles the group",
        "Change the order of recess and reading",
    );
    room.dots("shortlist", JON, &[first, door]);
    room.dots("shortlist", MEI, &[first, card, order]);
    room.dots("shortlist", SAM, &[first]);
    room
}

/// The matrix, half filled.
pub fn matrix() -> Room {
    let mut room = voted();
    room.weighs("compare", "Calm start", 3)
        .weighs("compare", "Reading time", 5);
    let first = "Start the transition two minutes earlier";
    for (criterion, score) in [("Calm start", 3), ("Reading time", 5), ("Easy to do", 4)] {
        room.scores("compare", (first, criterion), score);
    }
    room.scores("compare", ("A picture card on the desk", "Calm start"), 4);
    room
}

/// The decision is written, three have shown their support.
pub fn support() -> Room {
    let mut room = matrix();
    room.after(8).closes();
    let text = "Start two minutes earlier, with a picture card, for two weeks.".to_owned();
    room.decides("selected", decision::Change::Text { text });
    room.after(2)
        .shows("support", ANA, (5, ""))
        .shows("support", JON, (4, ""));
    room.shows("support", MEI, (2, ""));
    room
}

/// Two actions are planned.
pub fn actions() -> Room {
    let mut room = support();
    room.shows("support", SAM, (3, ""));
    room.after(2).closes();
    let cards = action(
        "Make 26 picture cards",
        &[JON],
        Some("2026-11-24"),
        "on every desk",
    );
    let ring = action(
        "Ring at 10:23",
        &[MEI],
        Some("2026-11-23"),
        "tally by the door",
    );
    room.after(4).plans("plan", cards).plans("plan", ring);
    room
}

/// The closing page, with a parked item open.
pub fn closing() -> Room {
    let mut room = actions();
    room.plans("plan", action("Move the reading table", &[ANA], None, ""));
    room.parks("Lunch rota");
    room.after(3).closes();
    room.after(3).closes_because("We do it by mail this week");
    room
}

/// Step 7 of the seven is closed in time for a look back; here one stands at any step one names.
pub fn at(step: &str) -> Room {
    let mut room = first();
    at_step(&mut room, step);
    room
}

/// Asks that the seven steps do not have: by person, options with notes, hands.
pub fn small() -> Protocol {
    let text = include_str!("small.yaml");
    Protocol::read(&Source::of("small.yaml", text)).unwrap_or_else(|faults| panic!("{faults}"))
}

pub fn opened_small(step: &str) -> Room {
    let mut room = Room::opened(&small(), |opened| opened.present = vec![ANA, JON, MEI, SAM]);
    if room.state().step() != Some(&StepId(step.to_owned())) {
        at_step(&mut room, step);
    }
    room
}

/// A line that Jon adds to a list under his name.
pub fn line_by_jon(room: &mut Room, ask: &str, words: &str) {
    let change = list::Change::Add {
        item: ItemId(0),
        text: words.to_owned(),
        category: String::new(),
    };
    room.answer(ask, Some(JON), Change::List(change));
}
