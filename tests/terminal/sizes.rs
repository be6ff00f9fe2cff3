//! Windows that change: the same picture when they are as before, a sentence where they are too small.

use rustix::process::Signal;

use crate::room::{Room, home, text, to_first_step};

#[test]
fn a_window_that_comes_back_to_its_size_shows_the_same_picture() {
    let home = home();
    let mut room = Room::open(home.path());
    // The last words of the picture: it is whole then.
    room.until("Q quit");
    let before = below(&room.text());
    room.resize(40, 12);
    room.until_screen("the small page", |s| {
        text(s).contains("Start a meeting") && s.size().1.get() == 40
    });
    room.resize(20, 5);
    room.until("larger");
    room.resize(200, 60);
    room.until("Welcome");
    room.resize(80, 24);
    room.until_screen("the same picture", |s| below(&text(s)) == before);
    room.send("q");
    room.end();
}

#[test]
fn typing_goes_on_in_a_window_that_is_too_small() {
    let home = home();
    let mut room = Room::open(home.path());
    to_first_step(&mut room);
    room.send_until("We lose ", "We lose");
    room.resize(20, 5);
    room.until("larger");
    room.send("ten");
    room.resize(40, 12);
    room.until_caret_behind("We lose ten");
    room.resize(80, 24);
    room.send(" minutes");
    room.until_caret_behind("We lose ten minutes");
    room.signal(Signal::TERM);
    room.end();
}

#[test]
fn fifty_sizes_in_a_row_end_in_the_right_picture() {
    let home = home();
    let mut room = Room::open(home.path());
    to_first_step(&mut room);
    room.send_until("We lose ten minutes", "We lose ten minutes");
    room.until_saved();
    for n in 0..50u16 {
        room.resize(60 + n % 40, 16 + n % 20);
    }
    room.resize(80, 24);
    room.until_screen("the whole page", |s| {
        let shown = text(s);
        shown.contains("Ctrl+G close step")
            && shown.contains("We lose ten minutes")
            && shown.contains("✓ saved")
    });
    room.signal(Signal::TERM);
    room.end();
}

/// The picture without its first line, which holds the minute.
fn below(picture: &str) -> String {
    picture.lines().skip(1).collect::<Vec<_>>().join("\n")
}
