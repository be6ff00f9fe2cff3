//! Holds a meeting by keys alone: every ask is entered as a person at the keyboard would, whatever its kind.

use roundtable::base::id::{AskId, PersonId};
use roundtable::base::key::Key;
use roundtable::desk::step::{self, focus};
use roundtable::look::shield::{Shield, Stage};
use roundtable::look::spots::Takes;
use roundtable::meeting::state::Place;
use roundtable::meeting::{Act, cover};
use roundtable::protocol::{Ask, Protocol};

use super::room::Room;
use super::wall::{Wall, at};

/// Keys that a person presses at most in one ask.
const MOST: usize = 60;

/// What is entered: words that stand nowhere else, and the number that is pressed.
#[derive(Clone, Copy)]
pub struct Hand {
    pub words: &'static str,
    pub digit: char,
}

pub fn wall_of(protocol: &Protocol) -> Wall {
    Wall::of(Room::opened(protocol, |_| {}))
}

/// The same meeting a second time.
pub fn fork(wall: &Wall) -> Wall {
    let room = Room {
        meeting: wall.room.meeting.clone(),
        at: wall.room.at,
    };
    let mut other = Wall::of(room);
    other.look = wall.look.clone();
    other
}

/// Looks at an ask of the step where the meeting stands, nobody behind a shield.
pub fn look_at(wall: &mut Wall, ask: &AskId) {
    wall.look.shield = None;
    wall.look.question = None;
    let Wall { look, room, .. } = wall;
    focus::enter_ask(look, &room.meeting, ask);
}

/// Somebody enters their answer behind their shield, and covers it.
pub fn enters(wall: &mut Wall, ask: &Ask, (person, hand): (PersonId, Hand)) {
    look_at(wall, &ask.id);
    let address = wall
        .room
        .state()
        .address(&wall.room.meeting.protocol, &ask.id);
    wall.look.shield = Some(Shield::of(&address, person));
    wall.key(Key::Enter);
    if wall.look.shield.as_ref().map(|s| s.stage) == Some(Stage::Own) {
        wall.key(Key::Char('1'));
    }
    fill(wall, hand);
    wall.key(Key::Ctrl('g'));
    wall.look.shield = None;
    wall.look.question = None;
}

/// The group's answer to an open ask.
pub fn group(wall: &mut Wall, ask: &Ask, hand: Hand) {
    look_at(wall, &ask.id);
    fill(wall, hand);
    wall.look.field = None;
    wall.look.question = None;
    wall.look.panel = None;
}

/// Types words and presses numbers until every spot has been met.
fn fill(wall: &mut Wall, hand: Hand) {
    let mut met = std::collections::BTreeSet::new();
    for _ in 0..MOST {
        let spots = wall.look.spots(&wall.room.meeting);
        let Some(spot) = spots.into_iter().find(|s| !met.contains(&s.id)) else {
            return;
        };
        met.insert(spot.id.clone());
        let Wall { look, room, .. } = wall;
        focus::write(look, &room.meeting, &spot.id);
        match spot.takes {
            Takes::Line | Takes::Prose if wall.look.field.is_some() => {
                wall.types(hand.words);
                let at = at(&wall.room, wall.memory);
                let effects = step::field::put_down(&mut wall.look, at, step::field::Leaving::Done);
                wall.carry_all(effects);
            }
            Takes::Line | Takes::Prose | Takes::Number(_) | Takes::Pick => {
                wall.key(Key::Char(hand.digit));
            }
        }
        wall.look.question = None;
        wall.look.notice = None;
    }
}

/// Everybody who is asked, in order.
pub fn people(wall: &Wall, ask: &Ask) -> Vec<PersonId> {
    let asked = cover::asked(&wall.room.meeting, ask);
    asked.into_iter().map(|m| m.id).collect()
}

/// To the next step, phase or turn; `false` where the meeting is on its closing page.
pub fn goes_on(wall: &mut Wall) -> bool {
    let step = wall.room.state().step().cloned();
    let rules = step.and_then(|id| wall.room.meeting.protocol.step(&id).cloned());
    if let Some(rules) = rules.filter(|s| s.repeat.is_some()) {
        let presenter = wall.room.state().here().first().map(|m| m.id);
        let act = presenter.map(|presenter| Act::TakeTurn {
            step: rules.id,
            presenter,
            visit: None,
        });
        if wall.room.state().turn.is_none() && act.is_some_and(|act| wall.room.tried(&act)) {
            follow(wall);
            return true;
        }
    }
    let reason = "later".to_owned();
    let closed = wall.room.tried(&Act::Close { reason });
    follow(wall);
    closed && wall.room.state().place != Some(Place::Closing)
}

fn follow(wall: &mut Wall) {
    let at = at(&wall.room, wall.memory);
    step::follow(&mut wall.look, at);
}
