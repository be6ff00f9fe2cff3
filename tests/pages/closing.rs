//! The closing page: record check, what happens next, kept.

use insta::assert_snapshot;
use roundtable::base::key::Key;
use roundtable::look::panel::Panel;
use roundtable::meeting::Act;
use roundtable::meeting::closing::Word;
use roundtable::page::step::Trouble;

use crate::room::{ANA, JON, MEI, SAM, date};
use crate::stories;
use crate::wall::Wall;

#[test]
fn the_record_check_says_what_is_well_and_what_is_lacking() {
    let mut wall = Wall::of(stories::closing());
    assert_snapshot!("closing_check", wall.seen());
    wall.key(Key::Tab).types("112");
    assert_snapshot!("closing_questions", wall.seen());
}

#[test]
fn what_happens_next_is_written_and_agreed_to() {
    let mut wall = Wall::of(stories::closing());
    wall.room.act(&Act::Leave { person: SAM });
    wall.key(Key::Char('g'));
    assert_snapshot!(
        "closing_first",
        wall.types("Jon brings two sample cards on Monday").seen()
    );
    wall.key(Key::Enter);
    assert_snapshot!("closing_date", wall.seen());
    wall.key(Key::Enter).key(Key::Char('1')).key(Key::Char('3'));
    assert_snapshot!(
        "closing_object",
        wall.types("Two weeks are too short").seen()
    );
    wall.key(Key::Enter);
    assert_snapshot!("closing_signed", wall.seen());
}

#[test]
fn a_finding_opens_its_field_as_a_correction() {
    let mut wall = Wall::of(stories::closing());
    let rows = roundtable::meeting::check::findings(&wall.room.meeting);
    let due = rows
        .iter()
        .position(|f| f.words.contains("no date"))
        .unwrap();
    for _ in 0..due {
        wall.key(Key::Down);
    }
    assert_snapshot!(wall.key(Key::Enter).seen());
}

#[test]
fn a_parked_item_is_settled_where_it_stands() {
    let mut wall = Wall::of(stories::closing());
    let rows = roundtable::meeting::check::findings(&wall.room.meeting);
    let parked = rows
        .iter()
        .position(|f| f.words.contains("parked"))
        .unwrap();
    for _ in 0..parked {
        wall.key(Key::Down);
    }
    assert_snapshot!(wall.key(Key::Enter).types("Ana asks on Monday").seen());
}

#[test]
fn a_closed_meeting_is_kept() {
    let mut room = stories::closing();
    let first = "Jon brings two sample cards on Monday".to_owned();
    room.act(&Act::NameFirst { text: first });
    room.act(&Act::SetNext {
        date: Some(date("2026-12-04")),
    });
    let words = [
        (ANA, Word::Agree),
        (JON, Word::Object("Too short".to_owned())),
        (MEI, Word::Remark("Four weeks".to_owned())),
    ];
    for (person, word) in words {
        room.act(&Act::Sign { person, word });
    }
    room.act(&Act::Finish);
    assert_snapshot!(Wall::of(room).seen());
}

#[test]
fn nothing_is_called_kept_while_the_disk_refuses_and_the_banner_names_keys_that_are_heard() {
    let mut wall = Wall::of(stories::closing());
    wall.trouble = Some(Trouble {
        since: wall.room.at,
        why: "the disk is full".to_owned(),
        entries: 5,
    });
    // Numbers are answers here.
    assert!(wall.seen().contains("K, \"Save a copy somewhere else\""));
    wall.key(Key::Char('g'));
    assert!(wall.seen().contains("Esc first, then: K, \"Save a copy"));
    wall.key(Key::Esc);
    wall.room.act(&Act::Finish);
    let closed = wall.seen();
    assert!(
        closed.contains("■ The meeting is closed, and not saved yet."),
        "{closed}"
    );
    assert!(!closed.contains("✓"), "{closed}");
    assert!(closed.contains("1 save somewhere else · 2 try now"));
    wall.key(Key::Char('1'));
    assert!(matches!(wall.look.panel, Some(Panel::SaveElsewhere { .. })));
}
