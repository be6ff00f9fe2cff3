//! Disks that fill up, may not be written, or are pulled out. Each test mounts a small disk of its own and is skipped,
//! with a word, where this may not be done (it takes root on Linux).

use std::io::Write;
use std::path::Path;
use std::process::Command;

use rustix::process::Signal;

use crate::room::{CTRL_G, ENTER, ESC, Room, home, said, sound, to_first_step};

/// A disk of four megabytes.
struct Disk(tempfile::TempDir);

impl Disk {
    fn mounted() -> Option<Self> {
        let disk = Self(home());
        let mounted = mount(&["-t", "tmpfs", "-o", "size=4m", "none"], disk.path());
        if !mounted {
            let _ = writeln!(
                std::io::stderr(),
                "skipped: no disk can be mounted here (this takes root on Linux)"
            );
        }
        mounted.then_some(disk)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Takes all the room there is.
    fn fill(&self) {
        let mut file = std::fs::File::create(self.path().join("filler")).unwrap();
        for size in [65_536, 512, 1] {
            while file.write_all(&vec![b'x'; size]).is_ok() {}
        }
    }

    /// Gives it back.
    fn free(&self) {
        fs_err::remove_file(self.path().join("filler")).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Pulled out already, perhaps.
        let _ = Command::new("umount").arg("-l").arg(self.path()).output();
    }
}

fn mount(how: &[&str], at: &Path) -> bool {
    let mount = Command::new("mount").args(how).arg(at).output();
    mount.is_ok_and(|out| out.status.success())
}

/// Longer than what SQLite's files have room for.
fn long() -> String {
    format!("\x1b[200~{} the end\x1b[201~", "many words ".repeat(1_500))
}

/// From a field to the page that asks where a copy goes.
fn save_elsewhere(room: &mut Room) {
    room.send_until(ESC, "? keys");
    room.send_until("k", "commands");
    room.send_until("copy", "Save a copy somewhere else");
    room.send_until(ENTER, "Where does a copy of everything go?");
}

/// A meeting on a disk that has become full while somebody typed.
fn full(disk: &Disk) -> Room {
    let mut room = Room::open(disk.path());
    to_first_step(&mut room);
    room.send_until("We lose ten", "We lose ten");
    room.until_saved();
    disk.fill();
    room.send_long(&long(), "the end");
    room.until("NOT SAVED since");
    room.until("the disk is full");
    room.until("What is being written is kept in memory.");
    room
}

#[test]
fn a_full_disk_is_told_typing_goes_on_and_room_made_for_it_saves_everything() {
    let Some(disk) = Disk::mounted() else { return };
    let mut room = full(&disk);
    room.send_until(" typed on", "the end typed on");
    room.send_until(ENTER, "✓ Ana Ruiz");
    room.until("entry is kept in memory");
    room.send_until("Jon too", "Jon too");
    disk.free();
    room.until_saved();
    assert!(!room.text().contains("NOT SAVED"));
    room.kill();
    sound(disk.path());
    let mut room = Room::open(disk.path());
    room.until("Go on with");
    room.send_until(ENTER, "Jon too");
    room.until("We lose ten");
    room.signal(Signal::TERM);
    room.end();
}

#[test]
fn a_step_is_closed_on_a_full_disk_and_kept_when_there_is_room() {
    let Some(disk) = Disk::mounted() else { return };
    let mut room = full(&disk);
    room.send_until(ENTER, "✓ Ana Ruiz");
    room.send_until(CTRL_G, "Is this right?");
    room.until("NOT SAVED");
    // Deaf for half a second, so that nobody falls through: Enter is sent until it is heard.
    while !room.text().contains("What moved this week?") {
        room.send(ENTER);
        room.turn();
    }
    room.until("2 entries are kept in memory");
    disk.free();
    room.until_saved();
    room.signal(Signal::TERM);
    room.end();
    sound(disk.path());
}

#[test]
fn leaving_on_a_full_disk_says_what_is_not_kept_and_damages_nothing_older() {
    let Some(disk) = Disk::mounted() else { return };
    let room = full(&disk);
    room.signal(Signal::TERM);
    let (status, behind) = room.end();
    assert!(!status.success());
    assert!(
        behind.contains("not saved") && behind.contains("the disk is full"),
        "{behind}"
    );
    disk.free();
    sound(disk.path());
    let mut room = Room::open(disk.path());
    room.until("Go on with");
    room.send_until(ENTER, "We lose ten");
    room.signal(Signal::TERM);
    room.end();
}

#[test]
fn a_copy_elsewhere_holds_what_a_full_disk_does_not() {
    let Some(disk) = Disk::mounted() else { return };
    let mut room = full(&disk);
    room.send_until(ENTER, "✓ Ana Ruiz");
    let elsewhere = home();
    let file = elsewhere.path().join("copy.db");
    save_elsewhere(&mut room);
    room.send(&file.display().to_string());
    room.send_until(ENTER, "A copy of everything is in");
    room.kill();

    let fresh = home();
    let (content, words) = said(
        fresh.path(),
        &["store", "restore", &file.display().to_string()],
    );
    assert!(content, "{words}");
    sound(fresh.path());
    let mut room = Room::open(fresh.path());
    room.until("Go on with");
    room.send_until(ENTER, "✓ Ana Ruiz     We lose ten");
    room.signal(Signal::TERM);
    room.end();
    let (_, minutes) = said(fresh.path(), &["minutes", "show", "Weekly"]);
    assert!(minutes.contains("the end"), "{minutes}");
}

#[test]
fn minutes_can_be_read_where_nothing_may_be_written() {
    let Some(disk) = Disk::mounted() else { return };
    let mut room = Room::open(disk.path());
    to_first_step(&mut room);
    room.send_until("We lose ten", "We lose ten");
    room.send_until(ENTER, "✓ Ana Ruiz");
    room.until_saved();
    room.signal(Signal::TERM);
    room.end();
    assert!(mount(&["-o", "remount,ro"], disk.path()));

    let mut room = Room::open(disk.path());
    room.until("Go on with");
    room.send_until(ENTER, "may only be read here");
    room.send("q");
    assert!(room.end().0.success());
    let (content, listed) = said(disk.path(), &["minutes", "list"]);
    assert!(content && listed.contains("Weekly check-in"), "{listed}");
}

#[test]
fn a_new_home_where_nothing_may_be_written_is_refused_in_a_sentence() {
    let Some(disk) = Disk::mounted() else { return };
    assert!(mount(&["-o", "remount,ro"], disk.path()));
    let room = Room::open(&disk.path().join("new"));
    let (status, behind) = room.refused();
    assert!(!status.success());
    assert!(
        behind.contains("cannot be used") && behind.contains("--home"),
        "{behind}"
    );
}

#[test]
fn a_disk_that_is_pulled_out_is_told_and_what_is_typed_stays_on_the_screen() {
    let Some(disk) = Disk::mounted() else { return };
    let mut room = Room::open(disk.path());
    to_first_step(&mut room);
    room.send_until("We lose ten", "We lose ten");
    room.until_saved();
    let gone = Command::new("umount")
        .arg("-l")
        .arg(disk.path())
        .output()
        .unwrap();
    assert!(gone.status.success());
    room.send_until(" minutes", "We lose ten minutes");
    room.until("NOT SAVED since");
    room.send_until(" a day", "We lose ten minutes a day");
    let elsewhere = home();
    let file = elsewhere.path().join("copy.db");
    save_elsewhere(&mut room);
    room.send(&file.display().to_string());
    room.send(ENTER);
    room.until_screen("where the copy is, or why there is none", |screen| {
        let text = screen.contents();
        text.contains("A copy of everything is in") || text.contains("not")
    });
    room.signal(Signal::TERM);
    let (status, behind) = room.end();
    assert!(!status.success());
    assert!(behind.contains("not saved"), "{behind}");
}

#[test]
fn leaving_home_on_a_full_disk_asks_first_and_offers_a_copy() {
    let Some(disk) = Disk::mounted() else { return };
    let mut room = full(&disk);
    room.send_until(ENTER, "✓ Ana Ruiz");
    room.send_until(ESC, "? keys");
    room.send_until("q", "Leave the meeting?");
    room.send_until("1", "not saved yet");
    room.send_until("q", "lose what is only in memory?");
    room.until("the disk is full");
    room.send_until(ESC, "Go on with");
    room.send_until("q", "lose what is only in memory?");

    // What cannot be written is said, and the place stays to be mended.
    let elsewhere = home();
    room.send(&disk.path().join("copy.db").display().to_string());
    room.send_until(ENTER, "could not be made");
    room.until("copy.db");
    room.send_until(ESC, "Go on with");
    room.send_until("q", "lose what is only in memory?");
    room.send(&elsewhere.path().display().to_string());
    room.send_until(ENTER, "A copy of everything is in");
    let copy = fs_err::read_dir(elsewhere.path()).unwrap().next().unwrap();
    let copy = copy.unwrap().path();

    room.send_until("q", "lose what is only in memory?");
    room.send("\x03");
    let (status, behind) = room.end();
    assert!(!status.success());
    assert!(behind.contains("not saved"), "{behind}");
    let fresh = home();
    said(
        fresh.path(),
        &["store", "restore", &copy.display().to_string()],
    );
    sound(fresh.path());
    let (_, minutes) = said(fresh.path(), &["minutes", "show", "Weekly"]);
    assert!(minutes.contains("the end"), "{minutes}");
}

#[test]
fn room_made_while_leaving_is_asked_about_saves_everything() {
    let Some(disk) = Disk::mounted() else { return };
    let mut room = full(&disk);
    room.send_until(ESC, "? keys");
    room.send_until("q", "Leave the meeting?");
    room.send_until("1", "not saved yet");
    room.send_until("q", "lose what is only in memory?");
    disk.free();
    room.until("everything is saved");
    room.until("Go on with");
    room.send("q");
    assert!(room.end().0.success());
    sound(disk.path());
}
