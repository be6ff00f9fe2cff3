//! Every ending in mid-word: what was typed is kept, and the terminal is as it was before.

use rustix::process::{Signal, WaitOptions, waitpid};

use crate::room::{CTRL_C, ENTER, Room, home, sound, to_first_step};

const HALF: &str = "We lose ten minutes after rec";

/// A meeting with half a sentence in the first person's line, not waited for.
fn in_mid_word(home: &std::path::Path) -> Room {
    let mut room = Room::open(home);
    to_first_step(&mut room);
    room.send_until(HALF, HALF);
    room
}

/// Starts again: Home offers to go on, and the half sentence stands in its field with the caret behind it.
fn goes_on(home: &std::path::Path) {
    sound(home);
    let mut room = Room::open(home);
    room.until("Go on with");
    room.send_until(ENTER, HALF);
    room.until_caret_behind(HALF);
    room.send_until("ess.", &format!("{HALF}ess."));
    room.signal(Signal::TERM);
    room.end();
}

#[test]
fn a_terminate_signal_keeps_what_is_typed_and_gives_the_terminal_back() {
    let home = home();
    let room = in_mid_word(home.path());
    room.signal(Signal::TERM);
    let (status, behind) = room.end();
    assert!(status.success(), "{behind}");
    goes_on(home.path());
}

#[test]
fn a_hangup_keeps_what_is_typed_and_gives_the_terminal_back() {
    let home = home();
    let room = in_mid_word(home.path());
    room.signal(Signal::HUP);
    room.end();
    goes_on(home.path());
}

#[test]
fn an_interrupt_from_outside_asks_and_a_second_stops_for_today() {
    let home = home();
    let mut room = in_mid_word(home.path());
    room.signal(Signal::INT);
    room.until("Leave the meeting?");
    room.signal(Signal::INT);
    room.until("waits at step 1 of 5");
    room.signal(Signal::INT);
    assert!(room.end().0.success());
    sound(home.path());
}

#[test]
fn control_c_asks_and_esc_stays_where_one_was() {
    let home = home();
    let mut room = in_mid_word(home.path());
    room.send_until(CTRL_C, "Leave the meeting?");
    room.send("\x1b");
    room.until_screen("the field again", |screen| {
        !screen.contents().contains("Leave the meeting?")
    });
    room.send_until("ess", &format!("{HALF}ess"));
    room.signal(Signal::TERM);
    room.end();
}

#[test]
fn a_closed_window_keeps_what_is_typed() {
    let home = home();
    let mut room = in_mid_word(home.path());
    // This library ends its writing side with a line end; a question hears none.
    room.send_until(CTRL_C, "Leave the meeting?");
    room.close();
    goes_on(home.path());
}

#[test]
fn a_kill_in_mid_word_keeps_what_the_screen_called_saved() {
    let home = home();
    let mut room = in_mid_word(home.path());
    room.until_saved();
    room.kill();
    goes_on(home.path());
}

#[test]
fn a_stop_signal_gives_the_terminal_to_the_shell_and_takes_it_again() {
    let home = home();
    let mut room = in_mid_word(home.path());
    let begun = room.bytes.len();
    room.signal(Signal::TSTP);
    room.until_screen("the shell's screen", |screen| !screen.alternate_screen());
    let stopped = waitpid(Some(room.pid()), WaitOptions::UNTRACED).unwrap();
    assert!(stopped.unwrap().1.stopped());
    let given = String::from_utf8_lossy(&room.bytes[begun..]).into_owned();
    assert!(
        given.contains("\x1b[?2004l") && given.contains("\x1b[?25h"),
        "{given:?}"
    );
    room.signal(Signal::CONT);
    room.until(HALF);
    room.send_until("ess", &format!("{HALF}ess"));
    room.signal(Signal::TERM);
    room.end();
}
