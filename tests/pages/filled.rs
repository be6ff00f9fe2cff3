//! Forms and tables with whatever people may write in them: they fit every window, and what is too long is refused.

use roundtable::base::cells;
use roundtable::base::id::{AskId, ItemId, StepId};
use roundtable::base::key::Key;
use roundtable::desk::step::{self, At, focus};
use roundtable::meeting::capture::table;
use roundtable::meeting::capture::value::{Filled, Value};
use roundtable::meeting::state::Place;
use roundtable::meeting::{Act, Address, Change};
use roundtable::page::Memory;
use roundtable::protocol::Protocol;
use roundtable::yaml::Source;

use crate::room::{JON, Room};
use crate::wall::Wall;

const HOSTILE: [&str; 5] = [
    "👩🏽‍🏫👨‍👩‍👧‍👦 early",
    "早く始める、そして静かに座る、毎日必ず",
    "مرحبا بالعالم כולם כאן",
    "e\u{301}\u{301}\u{301} and a very long word Donaudampfschifffahrtsgesellschaftskapitän",
    "plain",
];

/// A wall with this ask of this step open.
fn open(step: &str, ask: &str) -> Wall {
    let text = include_str!("../protocols/fields.yaml");
    let protocol =
        Protocol::read(&Source::of("fields", text)).unwrap_or_else(|faults| panic!("{faults}"));
    let mut room = Room::opened(&protocol, |_| {});
    let to = Place::Step(StepId(step.to_owned()));
    if room.state().step() != Some(&StepId(step.to_owned())) {
        room.act(&Act::Bring { to });
    }
    let mut wall = Wall::of(room);
    let Wall { look, room, .. } = &mut wall;
    focus::enter_ask(look, &room.meeting, &AskId(ask.into()));
    wall
}

fn pastes(wall: &mut Wall, text: &str) {
    let at = At {
        meeting: &wall.room.meeting,
        now: wall.room.at,
        memory: Memory::default(),
        failing: false,
        own: &wall.room.meeting,
    };
    step::paste(&mut wall.look, text, at);
}

fn fits(wall: &mut Wall) {
    for (columns, rows) in [(40, 12), (80, 24), (140, 40)] {
        let seen = wall.at_size(columns, rows);
        let (picture, _) = seen.rsplit_once("\n\n").unwrap();
        for line in picture.lines() {
            let width = cells::width(line);
            assert!(width <= usize::from(columns), "{width} cells: {line}");
        }
    }
}

#[test]
fn a_table_of_two_hundred_rows_in_every_script_fits_every_window() {
    let mut wall = open("tables", "contingencies");
    for n in 0..200 {
        let text = |k: usize| Value::Text(HOSTILE[(n + k) % HOSTILE.len()].to_owned());
        let cells: Filled = [("if".to_owned(), text(0)), ("then".to_owned(), text(1))].into();
        let item = ItemId(0);
        wall.room.act(&Act::Answer {
            at: Address::of(AskId("contingencies".into())),
            change: Change::Table(table::Change::Add { item, cells }),
        });
    }
    fits(&mut wall);
    assert!(wall.seen().contains("200 rows"), "{}", wall.seen());
    wall.key(Key::Up);
    fits(&mut wall);
    wall.key(Key::Esc).key(Key::Right).key(Key::Home);
    fits(&mut wall);
    assert!(wall.seen().contains("more"), "{}", wall.seen());
}

#[test]
fn more_than_a_cell_holds_is_refused_in_a_sentence() {
    for (step, ask) in [
        ("tables", "contingencies"),
        ("forms", "goal"),
        ("whys-step", "else"),
    ] {
        let mut wall = open(step, ask);
        pastes(&mut wall, &"a".repeat(20_001));
        let page = wall.page();
        let said = page.foot.notice.map(|n| n.text).unwrap_or_default();
        assert!(said.contains("more than one field holds"), "{ask}: {said}");
        wall.types("kept");
        assert!(wall.seen().contains("kept"), "{}", wall.seen());
    }
}

#[test]
fn a_name_in_any_script_is_found_and_shown() {
    let mut wall = open("forms", "goal");
    wall.types(HOSTILE[2]).key(Key::Enter);
    wall.types("10")
        .key(Key::Enter)
        .types("4 dec")
        .key(Key::Enter);
    wall.types("1").types("jo");
    fits(&mut wall);
    wall.key(Key::Enter);
    let name = wall.room.state().name(JON);
    assert!(wall.seen().contains(&name), "{}", wall.seen());
    fits(&mut wall);
}

#[test]
fn the_line_with_the_caret_is_in_view_under_the_longest_ask() {
    let ask = "Where does the time between the bell and the first page go? ".repeat(13);
    for (kind, hint) in [("text", "Say it short."), ("list", "")] {
        let text = format!(
            "protocol: p\ntitle: Long\nsteps:\n  - step: Time\n    say: Think.\n    ask:\n      - {kind}: \"{}\"\n        \
             hint: \"{hint}\"\n",
            ask.trim()
        );
        let protocol = Protocol::read(&Source::of("p.yaml", &text)).unwrap();
        let mut wall = Wall::of(Room::opened(&protocol, |_| {}));
        let sizes = [(40, 12), (40, 18), (60, 18), (80, 18), (80, 24)];
        for written in ["", "Tino", "\n", "Mei"] {
            if written == "\n" {
                wall.key(Key::Enter);
            } else {
                wall.types(written);
            }
            for (columns, rows) in sizes {
                let seen = wall.at_size(columns, rows);
                let caret = seen.rsplit_once("bar at (").map_or("", |(_, at)| at);
                let row: Option<usize> =
                    caret.split([' ', ')']).nth(1).and_then(|n| n.parse().ok());
                let line = row
                    .and_then(|row| seen.lines().nth(row))
                    .unwrap_or("no caret");
                let field = line.trim().trim_start_matches(['›', '1', '2', ' ']);
                assert_eq!(field, written.trim(), "{columns} × {rows}, {kind}:\n{seen}");
            }
        }
    }
}
