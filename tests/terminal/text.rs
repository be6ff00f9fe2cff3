//! Any text people may enter: long pastes, every script, and escapes that must not reach the terminal.

use rustix::process::Signal;

use crate::room::{ENTER, Room, at_text, holding, home, sound, to_first_step, to_ready};

fn pasted(text: &str) -> String {
    format!("\x1b[200~{text}\x1b[201~")
}

#[test]
fn a_paste_of_a_hundred_kilobytes_is_one_text_and_is_kept() {
    let home = home();
    let mut room = at_text(home.path());
    let words = format!("{}\n", "lorem ipsum dolor sit amet ".repeat(390)).repeat(10);
    room.send_long(&pasted(&format!("{words}THE END")), "THE END");
    room.until_saved();
    room.kill();
    sound(home.path());
    let mut room = Room::open(home.path());
    room.until("Go on with");
    room.send_until(ENTER, "THE END");
    room.until_caret_behind("THE END");
    room.signal(Signal::TERM);
    room.end();
}

#[test]
fn ten_thousand_pasted_lines_hold_nothing_up() {
    let home = home();
    let mut room = at_text(home.path());
    let lines: Vec<String> = (1..=10_000).map(|n| format!("line {n}")).collect();
    room.send_long(&pasted(&lines.join("\n")), "line 10000");
    room.send_until(" and more", "line 10000 and more");
    room.until_saved();
    room.signal(Signal::TERM);
    room.end();
    sound(home.path());
    let mut room = Room::open(home.path());
    room.until("Go on with");
    room.send_until(ENTER, "line 10000");
    room.signal(Signal::TERM);
    room.end();
}

#[test]
fn a_paste_that_a_line_does_not_hold_is_refused_and_nothing_is_taken() {
    let home = home();
    let mut room = Room::open(home.path());
    to_first_step(&mut room);
    room.send_until("We lose ten", "We lose ten");
    room.send_long(
        &pasted(&"many words ".repeat(9_000)),
        "This is more than one field holds.",
    );
    room.send_until(" minutes", "We lose ten minutes");
    room.signal(Signal::TERM);
    room.end();
}

#[test]
fn names_of_every_script_are_shown_and_kept() {
    let home = home();
    let names = [
        "李雷",
        "Zoë 🦊",
        "עדי כהן",
        "Ngu\u{1ec5}n",
        "e\u{301}\u{302}lan",
    ];
    let mut room = Room::open(home.path());
    to_ready(&mut room, &names);
    room.send_until(ENTER, "Ctrl+G close step");
    for name in names {
        // A letter and its accent are one character as soon as they are entered.
        room.until(&name.replace("e\u{301}", "\u{e9}"));
    }
    room.until_saved();
    room.signal(Signal::TERM);
    room.end();
    sound(home.path());
}

#[test]
fn escapes_in_a_paste_reach_neither_the_terminal_nor_the_record() {
    let home = home();
    let mut room = Room::open(home.path());
    to_first_step(&mut room);
    let begun = room.bytes.len();
    room.send(&pasted(
        "be\x1b[31mfore\x1b]0;owned\x07 \u{202e}after\x1b[2Jend",
    ));
    room.until("end");
    room.until_saved();
    let shown = String::from_utf8_lossy(&room.bytes[begun..]).into_owned();
    for escape in ["\x1b[31m", "\x1b]0;", "\x1b[2J", "\u{202e}"] {
        assert!(!shown.contains(escape), "{escape:?} in {shown:?}");
    }
    room.send_until(ENTER, "✓ Ana Ruiz");
    room.until_saved();
    room.signal(Signal::TERM);
    room.end();
    for escape in ["\x1b]0;", "\x1b[31m", "\\u001b", "\u{202e}"] {
        assert_eq!(
            holding(home.path(), escape),
            Vec::<std::path::PathBuf>::new(),
            "{escape:?}"
        );
    }
    sound(home.path());
}
