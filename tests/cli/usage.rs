//! What holds for every command: usage, output, the home; and teams and the store.

use std::process::Stdio;

use super::home::{Home, Told};

#[test]
fn a_team_is_made_once() {
    let home = Home::new();
    assert!(home.done(&["team", "list"]).contains("no teams here yet"));
    let new = [
        "team",
        "new",
        "Room 7",
        "--person",
        "Ana Ruiz: teacher",
        "--person",
        "Jon Bell",
    ];
    assert_eq!(
        home.done(&new),
        "The team \"Room 7\" is kept, with 2 members.\n"
    );
    home.told(&["team", "new", "room 7"])
        .refused(1, "There is a team called \"Room 7\" already.");
    assert_eq!(
        home.done(&["team", "show", "ROOM 7"]),
        "Room 7\n  Ana Ruiz  teacher\n  Jon Bell\n"
    );
    home.told(&["team", "show", "Rom 7"])
        .refused(1, "Did you mean \"Room 7\"?");
    home.told(&["team", "new", "Two", "--person", "Jo", "--person", "jo"])
        .refused(1, "named twice");
    home.told(&["team", "new", "Three", "--person", ": teacher"])
        .refused(2, "a person needs a name");
}

#[test]
fn every_listing_is_json_for_other_programs() {
    let home = Home::with_samples();
    let list = home.json(&["--json", "minutes", "list"]);
    assert_eq!(list[1]["topic"], "Week of 16 November");
    assert_eq!(list[1]["next"], "2026-12-04");
    assert_eq!(list[1]["state"], "closed");
    assert_eq!(
        home.json(&["team", "show", "room 12", "--json"])["name"],
        "Room 12"
    );
    assert_eq!(home.json(&["store", "check", "--json"])["meetings"], 2);
    let minutes = home.json(&["minutes", "show", "recess", "--json"]);
    assert_eq!(minutes["title"], "Reading time after recess");
}

#[test]
fn a_backup_brings_everything_back_also_over_a_damaged_store() {
    let home = Home::with_samples();
    let list = home.done(&["minutes", "list"]);
    let backup = home.path("backup.db");
    let backup = backup.to_str().unwrap();
    home.done(&["store", "backup", backup]);
    home.told(&["store", "backup", backup]).refused(
        1,
        "is there already and is not written over. Choose another name.",
    );
    let store = home.path("data/store.db");
    for ending in ["store.db-wal", "store.db-shm"] {
        let _ = fs_err::remove_file(home.path("data").join(ending));
    }
    fs_err::write(&store, "no store at all".repeat(1000)).unwrap();
    let told = home.told(&["store", "check"]);
    assert_eq!(told.code, 3, "{}{}", told.out, told.err);
    assert!(told.out.contains("not a Roundtable store"), "{}", told.out);
    home.told(&["minutes", "list"])
        .refused(1, "not a Roundtable store");
    let told = home.done(&["store", "restore", backup]);
    assert!(told.contains("The one before is kept as"), "{told}");
    assert_eq!(home.done(&["minutes", "list"]), list);
    assert!(home.done(&["store", "check"]).contains("sound: 2 meetings"));
    home.told(&["store", "restore", "nowhere.db"])
        .refused(1, "There is no file nowhere.db.");
}

#[test]
fn wrong_usage_ends_with_two_and_help_with_nought() {
    let home = Home::new();
    home.told(&["dance"]).refused(2, "dance");
    home.told(&["record", "weekly-check-in"])
        .refused(2, "--answers");
    home.told(&["run", "--until", "99"])
        .refused(2, "no clock time");
    home.told(&["protocol", "check"]).refused(2, "FILE");
    let told = home.told(&["--help"]);
    assert_eq!(told.code, 0);
    assert!(told.out.contains("Exit codes:"), "{}", told.out);
    assert!(home.done(&["--version"]).starts_with("roundtable "));
    // Nothing of this makes a store.
    assert!(!home.path("data").exists());
}

#[test]
fn without_a_terminal_the_screen_is_refused_with_a_sentence() {
    let home = Home::with_samples();
    for arguments in [&[][..], &["run", "weekly-check-in"], &["resume"]] {
        let told = home.told(arguments);
        assert_eq!(told.code, 1, "{arguments:?}: {}{}", told.out, told.err);
        assert!(told.err.contains("terminal"), "{}", told.err);
        assert_eq!(told.out, "", "{arguments:?}");
    }
}

#[test]
fn the_home_may_be_named_on_the_command_line() {
    let home = Home::new();
    let other = Home::new();
    let folder = other.0.path().to_str().unwrap();
    home.done(&["--home", folder, "team", "new", "There"]);
    assert!(other.done(&["team", "list"]).contains("There"));
    assert!(!home.path("data").exists());
}

#[test]
fn a_reader_that_has_gone_is_no_fault() {
    let home = Home::new();
    let (read, write) = std::io::pipe().unwrap();
    drop(read);
    let mut command = home.command(&["protocol", "show", "weekly-check-in"]);
    let output = command
        .stdout(write)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    let told = Told::of(&output);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_the_output_is_told() {
    let home = Home::new();
    let full = fs_err::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let mut command = home.command(&["protocol", "list"]);
    let output = command
        .stdout(full.into_file())
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    Told::of(&output).refused(1, "The output could not be written");
}

#[test]
fn what_came_from_elsewhere_moves_no_terminal() {
    let home = Home::new();
    let title = "protocol: odd\ntitle: \"Odd \\e[2J one\"\nsteps: []\n";
    home.file("protocols/odd.yaml", title);
    let list = home.done(&["protocol", "list"]);
    assert!(list.contains("odd.yaml"), "{list}");
    assert!(!list.contains('\u{1b}'), "{list:?}");
    home.told(&["minutes", "show", "\u{1b}[2J"])
        .refused(1, "No meeting is called");
    let told = home.told(&["minutes", "show", "\u{1b}[2Jx"]);
    assert!(!told.err.contains('\u{1b}'), "{:?}", told.err);
}

#[test]
fn a_name_from_the_command_line_is_one_line_and_has_the_room_of_the_screen() {
    let home = Home::new();
    assert_eq!(
        home.done(&["team", "new", " Room\n7 "]),
        "The team \"Room 7\" is kept, with 0 members.\n"
    );
    home.told(&["team", "new", &"x".repeat(300)])
        .refused(1, "longer than the 80 cells");
    let person = format!("{}: teacher", "x".repeat(300));
    home.told(&["team", "new", "Two", "--person", &person])
        .refused(2, "longer than the 80 cells");
}

#[test]
fn every_file_that_cannot_be_read_is_named() {
    let home = Home::new();
    let told = home.told(&["protocol", "check", "/no/one.yaml", "/no/two.yaml"]);
    told.refused(1, "/no/one.yaml cannot be read");
    let told = home.told(&["protocol", "check", "/no/one.yaml", "/no/two.yaml"]);
    told.refused(1, "/no/two.yaml cannot be read");
}

#[test]
fn exporting_all_of_nothing_says_so() {
    let home = Home::new();
    let said = home.done(&["minutes", "export", "--all"]);
    assert!(said.contains("no meetings here yet"), "{said}");
}

#[test]
fn without_a_terminal_only_what_there_is_is_advised() {
    let home = Home::new();
    home.told(&["run"]).refused(1, "`roundtable record`");
}

#[test]
fn a_backup_into_a_folder_gets_a_name_of_its_own() {
    let home = Home::with_samples();
    let folder = home.path("stick");
    fs_err::create_dir(&folder).unwrap();
    let said = home.done(&["store", "backup", folder.to_str().unwrap()]);
    let file = fs_err::read_dir(&folder).unwrap().next().unwrap().unwrap();
    let name = file.file_name().into_string().unwrap();
    assert!(name.starts_with("roundtable-"), "{name}");
    assert!(said.contains(&name), "{said}");
}

#[test]
fn a_backup_that_cannot_be_written_is_called_a_copy() {
    let home = Home::new();
    let file = home.file("file", "");
    home.told(&["store", "backup", &format!("{file}/copy.db")])
        .refused(1, "copy.db could not be made");
}
