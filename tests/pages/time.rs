//! What changes by itself: the clock in its four forms, the flash, notices, the header's end.

use std::time::Duration;

use chrono::Duration as Span;
use insta::assert_snapshot;
use roundtable::base::key::Key;
use roundtable::look::panel::Panel;
use roundtable::meeting::Act;
use roundtable::page::step::Trouble;
use roundtable::page::{Aside, Page};

use crate::stories;
use crate::wall::Wall;

fn clock(page: &Page) -> (String, bool) {
    match &page.head.as_ref().unwrap().aside {
        Aside::Clock(clock) => (clock.text.clone(), clock.flash),
        other => panic!("no clock: {other:?}"),
    }
}

#[test]
fn the_clock_ticks_at_its_own_second() {
    let mut wall = Wall::of(stories::first());
    wall.room.at += Span::milliseconds(1300);
    let page = wall.page();
    assert_eq!(clock(&page).0, "7:59 left");
    assert_eq!(page.next_change, Some(Duration::from_millis(700)));
}

#[test]
fn the_clock_does_not_tick_between_the_keys_of_somebody_who_writes() {
    let mut wall = Wall::of(stories::first());
    wall.room.at += Span::milliseconds(1900);
    wall.look.last_key = Some(wall.room.at);
    assert_eq!(
        wall.page().next_change,
        Some(Duration::from_millis(750)),
        "not at the second, which is 100 ms away"
    );
    wall.room.at += Span::milliseconds(750);
    let page = wall.page();
    assert_eq!(clock(&page).0, "7:58 left");
    assert_eq!(page.next_change, Some(Duration::from_millis(350)));
}

#[test]
fn at_zero_the_time_flashes_for_half_a_second() {
    let mut wall = Wall::of(stories::first());
    wall.room.at += Span::milliseconds(8 * 60_000 + 100);
    let page = wall.page();
    assert_eq!(clock(&page), ("■ +0:00 over".to_owned(), true));
    assert_eq!(page.next_change, Some(Duration::from_millis(400)));
    wall.room.at += Span::milliseconds(400);
    let page = wall.page();
    assert!(!clock(&page).1);
    assert_eq!(page.next_change, Some(Duration::from_millis(500)));
}

#[test]
fn in_the_last_minute_the_context_says_what_is_next() {
    let mut wall = Wall::of(stories::first());
    wall.room.at += Span::seconds(7 * 60 + 10);
    assert_snapshot!("last_minute", wall.seen());
    wall.room.at += Span::seconds(2 * 60 + 10);
    assert_snapshot!("overtime_writing", wall.seen());
    assert_snapshot!("overtime_outside", wall.key(Key::Esc).key(Key::Down).seen());
}

#[test]
fn a_pause_stands_where_the_time_was() {
    let mut wall = Wall::of(stories::first());
    wall.room.act(&Act::Pause);
    wall.room.at += Span::milliseconds(130_400);
    let page = wall.page();
    assert_eq!(clock(&page).0, "► paused 2:10");
    assert_eq!(page.next_change, Some(Duration::from_millis(600)));
}

#[test]
fn nothing_changes_by_itself_while_paused_on_a_page_without_a_clock() {
    let mut wall = Wall::of(stories::first());
    wall.room.meeting.apply(roundtable::meeting::Entry {
        seq: 2,
        at: wall.room.at,
        by: "desk".to_owned(),
        event: Some(roundtable::meeting::Event::EndMoved {
            until: Some(wall.room.at + Span::hours(5)),
        }),
    });
    wall.room.act(&Act::Pause);
    wall.look.panel = Some(Panel::Steps { row: 0 });
    assert_eq!(wall.page().next_change, None);
}

#[test]
fn the_end_in_the_header_moves_on_by_the_minute_while_the_clock_stands() {
    let mut wall = Wall::of(stories::first());
    wall.room.act(&Act::Pause);
    wall.look.panel = Some(Panel::Steps { row: 0 });
    wall.room.at += Span::seconds(20);
    assert_eq!(wall.page().next_change, Some(Duration::from_secs(40)));
    let before = wall.page().header.right;
    wall.room.at += Span::seconds(40);
    assert_ne!(wall.page().header.right, before);
}

#[test]
fn a_notice_goes_by_itself_and_a_refusal_stays() {
    let mut wall = Wall::of(stories::first());
    wall.look.panel = Some(Panel::Steps { row: 0 });
    let now = wall.room.at;
    wall.look.say("Kept.", now);
    wall.room.at += Span::milliseconds(3_900);
    assert_eq!(wall.page().foot.notice.unwrap().text, "Kept.");
    assert_eq!(wall.page().next_change, Some(Duration::from_millis(100)));
    wall.room.at += Span::milliseconds(100);
    assert_ne!(wall.page().foot.notice.unwrap().text, "Kept.");
    wall.look.refuse("No.");
    wall.room.at += Span::hours(1);
    assert_eq!(wall.page().foot.notice.unwrap().text, "No.");
}

#[test]
fn the_read_back_tells_when_it_begins_to_hear() {
    let mut wall = Wall::of(stories::problem());
    wall.key(Key::Ctrl('g'));
    wall.room.at += Span::milliseconds(200);
    assert_eq!(wall.page().next_change, Some(Duration::from_millis(300)));
    wall.room.at += Span::milliseconds(300);
    assert!(!wall.page().footer.hints.first().unwrap().deaf);
}

#[test]
fn off_the_record_the_header_says_so_and_nothing_is_kept() {
    let mut wall = Wall::of(stories::ideas());
    wall.room.act(&Act::OffRecord { on: true });
    assert_snapshot!(wall.key(Key::Esc).seen());
}

#[test]
fn what_is_not_on_disk_is_marked_line_by_line() {
    let mut wall = Wall::of(stories::ideas());
    wall.kept_upto = wall.room.meeting.seq() - 2;
    wall.trouble = Some(Trouble {
        since: wall.room.at,
        why: "the disk is full".to_owned(),
        entries: 2,
    });
    assert_snapshot!("not_saved_writing", wall.seen());
    assert_snapshot!("not_saved_outside", wall.key(Key::Esc).seen());
}

#[test]
fn digits_that_could_go_on_wait_for_enter() {
    let mut room = stories::ideas();
    let more: Vec<String> = (4..=14).map(|n| format!("Idea {n}")).collect();
    let more: Vec<&str> = more.iter().map(String::as_str).collect();
    room.lists("solutions", &more);
    room.closes();
    let mut wall = Wall::of(room);
    assert_snapshot!(wall.key(Key::Char('1')).seen());
}
