//! Starting, and the first ten minutes key by key.

use crate::room::{
    CTRL_C, DOWN, ENTER, ESC, Room, TAB, command, home, said, sound, to_first_step, to_ready,
};

#[test]
fn the_program_opens_on_home_and_q_leaves() {
    let home = home();
    let mut room = Room::open(home.path());
    room.until("Welcome. One screen, one keyboard, everybody at the table.");
    room.until("Q quit");
    assert!(room.row("Start a meeting").starts_with("  › 1"));
    room.send("q");
    let (status, behind) = room.end();
    assert!(status.success());
    assert_eq!(
        behind.trim(),
        "",
        "nothing is left on the screen people had before"
    );
}

#[test]
fn a_first_run_needs_names_and_enter() {
    let home = home();
    let mut room = Room::open(home.path());
    room.until("Start a meeting");
    room.send_until(ENTER, "How shall we meet?");
    room.send_until(ENTER, "Who is here?");
    for (name, letter, position) in [
        ("Ana Ruiz", "t", "teacher"),
        ("Jon Bell", "p", "paraeducator"),
    ] {
        room.send(name);
        room.send(ENTER);
        room.send_until(letter, name);
        room.send_until(ENTER, position);
    }
    room.send(ENTER);
    room.send_until(ENTER, "› ► Go on with 2 people");
    room.send_until(ENTER, "› ► Start the meeting");
    room.send_until(ENTER, "› Ana Ruiz");
    room.until_saved();
    assert!(room.row("ends").contains("[1]─○─○─○─○─○─○ ◊"));

    room.send_until("We lose ten minutes.", "We lose ten minutes.");
    room.send_until(ENTER, "✓ Ana Ruiz");
    room.until("► › Jon Bell");
    room.until_saved();
    room.send(CTRL_C);
    room.until("Leave the meeting?");
    room.send_until(CTRL_C, "Waiting for Ana and Jon");
    assert!(room.row("› 1").contains("Go on with"));
    room.until("waits at step 1 of 7");
    assert!(!room.text().contains("the opening that was being filled in"));
    room.send("q");
    assert!(room.end().0.success());
    sound(home.path());
    let (_, listed) = said(home.path(), &["minutes", "list"]);
    assert!(listed.contains("7-Step"), "{listed}");
}

#[test]
fn a_half_filled_opening_is_offered_again() {
    let home = home();
    let mut room = Room::open(home.path());
    to_ready(&mut room, &["Ana Ruiz", "Jon Bell"]);
    room.until_screen("the opening is kept", |s| {
        !s.contents().contains("… saving")
    });
    room.kill();
    let mut room = Room::open(home.path());
    room.until("the opening that was being filled in");
    room.send_until(ENTER, "Start a meeting");
    room.until("Ana Ruiz");
    room.send("\x03");
    room.send_until("", "Roundtable");
    room.send("q");
    room.end();
}

#[test]
fn a_second_window_on_the_same_meeting_is_told_who_holds_it() {
    let home = home();
    let mut first = Room::open(home.path());
    to_first_step(&mut first);
    first.until_saved();
    let mut second = Room::of(&command(home.path(), &["resume"]), (80, 24));
    second.until("This meeting is being written in another window since");
    first.send_until("still writing", "still writing");
    second.send("q");
    second.end();
    first.signal(rustix::process::Signal::TERM);
    first.end();
    sound(home.path());
}

#[test]
fn escape_and_a_letter_in_one_write_leave_the_field_and_command() {
    let home = home();
    let mut room = Room::open(home.path());
    to_first_step(&mut room);
    room.send_until("We tried", "We tried");
    room.send_until("\x1bp", "Park");
    room.send_until("the lunch rota", "the lunch rota");
    room.send(ENTER);
    room.until_screen("the sentence again", |s| {
        s.contents().contains("We tried") && !s.contents().contains("Park for")
    });
    room.send_until(" again", "We tried again");
    // Option with arrows on a Mac: by word, never a command.
    room.send("\x1bb");
    room.send_until("it ", "We tried it again");
    room.send_until(ESC, "Enter");
    room.send(TAB);
    room.send(DOWN);
    room.signal(rustix::process::Signal::TERM);
    room.end();
}

#[test]
fn a_run_that_names_its_way_to_meet_offers_all_ways_on_the_way_back() {
    let home = home();
    let own = "protocol: door\ntitle: The door\nsteps:\n  - step: Talk\n    ask:\n      - text: What is it?\n";
    let file = home.path().join("protocols/door.yaml");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    roundtable::filing::put(&file, own.as_bytes()).unwrap();
    let run = ["run", "weekly-check-in", "--person", "Ana Ruiz: teacher"];
    let mut room = Room::of(&command(home.path(), &run), (80, 24));
    room.until("Start the meeting");
    room.send_until(ESC, "Who is here?");
    room.send_until(ESC, "How shall we meet?");
    assert!(room.row("›").contains("Weekly check-in"), "{}", room.text());
    room.until("The door");
    room.until("Knows");
    room.send_until(ENTER, "Who is here?");
    room.send_until("q", "9 ways");
    room.send("q");
    room.end();
}
