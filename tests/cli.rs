//! The real program at its command line, each time in a home of its own.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const SAMPLES: [&str; 2] = ["seven-step-problem-solving", "weekly-check-in"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn answers(id: &str) -> String {
    let path = root().join(format!("tests/answers/{id}.yaml"));
    path.to_string_lossy().into_owned()
}

/// A folder that holds everything of one program, and nothing else does.
struct Home(tempfile::TempDir);

/// What the program did.
struct Told {
    code: i32,
    out: String,
    err: String,
}

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A home with both samples recorded.
    fn with_samples() -> Self {
        let home = Self::new();
        for id in SAMPLES {
            home.done(&["record", id, "--answers", &answers(id)]);
        }
        home
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        fs_err::create_dir_all(path.parent().unwrap()).unwrap();
        fs_err::write(&path, text).unwrap();
        path.to_string_lossy().into_owned()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_roundtable"));
        command
            .args(arguments)
            .env("ROUNDTABLE_HOME", self.0.path())
            .env("HOME", self.0.path())
            .env("TZ", "UTC")
            .stdin(Stdio::null());
        command
    }

    fn told(&self, arguments: &[&str]) -> Told {
        Told::of(&self.command(arguments).output().unwrap())
    }

    /// Like `told`, where it must have been done.
    fn done(&self, arguments: &[&str]) -> String {
        let told = self.told(arguments);
        assert_eq!(told.code, 0, "{arguments:?}: {}{}", told.out, told.err);
        assert_eq!(told.err, "", "{arguments:?}");
        told.out
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let out = self.done(arguments);
        serde_json::from_str(&out).unwrap_or_else(|e| panic!("{arguments:?}: {e}\n{out}"))
    }

    /// The minutes without the moment at which they were written.
    fn minutes(&self, part: &str) -> String {
        let text = self.done(&["minutes", "show", part]);
        let lines = text.lines().filter(|l| !l.starts_with("- **Written on:**"));
        lines.collect::<Vec<&str>>().join("\n")
    }
}

impl Told {
    fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }

    /// Refused with this code, and a sentence that holds this.
    #[track_caller]
    fn refused(&self, code: i32, sentence: &str) {
        assert_eq!(self.code, code, "{}{}", self.out, self.err);
        assert!(self.err.contains(sentence), "{}", self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs_err::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn short(line: &str) -> &str {
    line.split_whitespace().next().unwrap()
}

#[test]
fn both_samples_are_recorded_with_their_own_times_and_found_again() {
    let home = Home::with_samples();
    let list = home.done(&["minutes", "list"]);
    let lines: Vec<&str> = list.lines().collect();
    assert_eq!(lines.len(), 2, "{list}");
    assert!(lines[0].contains("Reading time after recess"), "{list}");
    assert!(lines[0].contains("Fri 20 November 2026"), "{list}");
    assert!(lines[1].contains("Week of 16 November"), "{list}");
    assert!(lines.iter().all(|l| l.contains("closed")), "{list}");
    let minutes = home.minutes(short(lines[0]));
    for said in [
        "Friday 4 December 2026, 15:10 to 15:24",
        "held on paper",
        "I walk the last group in at ten past one.",
        "Five cards are too many.",
        "16 | 2 |",
        "I was not there on 4 December.",
    ] {
        assert!(minutes.contains(said), "no \"{said}\" in\n{minutes}");
    }
    assert!(!minutes.contains("went back"), "{minutes}");
}

#[test]
fn recording_writes_the_files_of_the_meeting() {
    let home = Home::with_samples();
    let files = files_below(&home.path("records"));
    let names: Vec<String> = files
        .iter()
        .map(|f| f.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    for name in ["minutes.md", "record.json", "protocol.yaml"] {
        assert_eq!(names.iter().filter(|n| *n == name).count(), 2, "{names:?}");
    }
    let minutes = files.iter().find(|f| f.ends_with("minutes.md")).unwrap();
    let text = fs_err::read_to_string(minutes).unwrap();
    assert!(text.contains("## Where this comes from"), "{text}");
}

#[test]
fn two_meetings_of_one_team_make_one_team() {
    let home = Home::with_samples();
    let teams = home.json(&["team", "list", "--json"]);
    assert_eq!(teams.as_array().unwrap().len(), 1, "{teams}");
    let members = teams[0]["members"].as_array().unwrap();
    let names: Vec<&str> = members
        .iter()
        .map(|m| m["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Ana Ruiz", "Jon Bell", "Mei Tan", "Lou Park"]);
    let ids: std::collections::BTreeSet<u64> =
        members.iter().map(|m| m["id"].as_u64().unwrap()).collect();
    assert_eq!(ids.len(), 4, "{teams}");
}

#[test]
fn a_faulty_answers_file_is_told_whole_and_nothing_is_recorded() {
    let home = Home::new();
    let text = fs_err::read_to_string(answers("weekly-check-in")).unwrap();
    let text = text
        .replace("about right", "abuot right")
        .replace("topic:", "topik:")
        .replace("due: 2026-11-24", "due: 2026-11-31");
    let file = home.file("faulty.yaml", &text);
    let told = home.told(&["record", "weekly-check-in", "--answers", &file]);
    told.refused(3, "3 faults");
    for said in ["Did you mean \"about right\"?", "\"topik\"", "2026-11-31"] {
        assert!(told.err.contains(said), "{}", told.err);
    }
    assert_eq!(
        home.json(&["minutes", "list", "--json"]),
        Value::Array(vec![])
    );
}

#[test]
fn an_answers_file_that_is_not_there_is_a_sentence() {
    let home = Home::new();
    let told = home.told(&["record", "weekly-check-in", "--answers", "nowhere.yaml"]);
    told.refused(1, "nowhere.yaml cannot be read");
    let told = home.told(&["record", "weekly-chek-in", "--answers", "nowhere.yaml"]);
    told.refused(1, "Did you mean weekly-check-in?");
}

#[test]
fn a_meeting_is_named_by_its_id_or_a_part_of_what_it_was_about() {
    let home = Home::with_samples();
    let list = home.json(&["minutes", "list", "--json"]);
    let whole = list[0]["id"].as_str().unwrap();
    let short = list[0]["short"].as_str().unwrap();
    let minutes = home.minutes(whole);
    assert_eq!(minutes, home.minutes(short));
    assert_eq!(minutes, home.minutes("AFTER recess"));
    assert_eq!(minutes, home.minutes("7-step"));
}

#[test]
fn a_meeting_that_is_not_there_or_could_be_several_is_a_sentence() {
    let home = Home::with_samples();
    home.told(&["minutes", "show", "lunch"])
        .refused(1, "No meeting is called \"lunch\".");
    let told = home.told(&["minutes", "show", "e"]);
    told.refused(1, "\"e\" could be one of 2 meetings.");
    assert!(told.err.contains("Week of 16 November"), "{}", told.err);
    home.told(&["resume", "lunch"])
        .refused(1, "No meeting is called \"lunch\".");
    Home::new()
        .told(&["minutes", "show", "x"])
        .refused(1, "There are no meetings here yet.");
}

#[test]
fn minutes_are_exported_where_one_wants_them() {
    let home = Home::with_samples();
    let to = home.path("out");
    let to = to.to_str().unwrap();
    let out = home.done(&[
        "minutes",
        "export",
        "recess",
        "--as",
        "md,json,record,protocol",
        "--to",
        to,
    ]);
    assert_eq!(out.lines().count(), 4, "{out}");
    let shown = home.minutes("recess");
    let written = fs_err::read_to_string(Path::new(to).join("minutes.md")).unwrap();
    assert!(shown.lines().all(|line| written.contains(line)));
    let all = home.path("all");
    home.done(&[
        "minutes",
        "export",
        "--all",
        "--as",
        "md",
        "--to",
        all.to_str().unwrap(),
    ]);
    assert_eq!(files_below(&all).len(), 2);
    home.told(&["minutes", "export"]).refused(2, "MEETING");
    home.told(&["minutes", "export", "recess", "--as", "odt"])
        .refused(2, "odt");
}

#[test]
fn a_record_brought_into_an_empty_home_gives_the_same_minutes() {
    let home = Home::with_samples();
    let out = home.done(&["minutes", "export", "--all", "--as", "record"]);
    let records: Vec<&str> = out.lines().collect();
    let other = Home::new();
    let mut arguments = vec!["import"];
    arguments.extend(&records);
    let told = other.done(&arguments);
    assert_eq!(told.matches("Brought in:").count(), 2, "{told}");
    for part in ["recess", "week of"] {
        assert_eq!(home.minutes(part), other.minutes(part));
    }
    let told = other.done(&["import", records[0]]);
    assert!(told.starts_with("Here already"), "{told}");
    assert!(
        other
            .done(&["store", "check"])
            .contains("sound: 2 meetings")
    );
    assert!(other.done(&["team", "list"]).contains("Room 12"));
}

#[test]
fn a_file_that_is_no_record_stops_no_other() {
    let home = Home::with_samples();
    let out = home.done(&["minutes", "export", "recess", "--as", "record"]);
    let record = out.trim();
    let text = fs_err::read_to_string(record).unwrap();
    let other = Home::new();
    let changed = other.file(
        "changed.json",
        &text.replace("ten past one", "two past one"),
    );
    let told = other.told(&["import", &changed, "nowhere.json", record]);
    assert_eq!(told.code, 1);
    assert!(told.err.contains("changed.json"), "{}", told.err);
    assert!(told.err.contains("nowhere.json"), "{}", told.err);
    assert!(told.out.contains("Brought in:"), "{}", told.out);
}

#[test]
fn the_library_lists_files_with_faults_too() {
    let home = Home::new();
    home.file(
        "protocols/broken.yaml",
        "protocol: broken\ntitle: A broken one\n",
    );
    let list = home.done(&["protocol", "list"]);
    assert!(list.contains("seven-step-problem-solving"), "{list}");
    assert!(list.contains("60 min"), "{list}");
    assert!(
        list.contains("A broken one (broken.yaml): 1 fault"),
        "{list}"
    );
    let json = home.json(&["protocol", "list", "--json"]);
    let broken = json.as_array().unwrap().iter().find(|w| w["id"].is_null());
    assert_eq!(broken.unwrap()["faults"].as_array().unwrap().len(), 1);
}

#[test]
fn a_protocol_is_shown_as_it_was_written() {
    let home = Home::new();
    let file = root().join("protocols/weekly-check-in.yaml");
    let text = fs_err::read_to_string(file).unwrap();
    assert_eq!(home.done(&["protocol", "show", "weekly-check-in"]), text);
    home.told(&["protocol", "show", "weekly-check"])
        .refused(1, "Did you mean weekly-check-in?");
}

#[test]
fn checking_tells_every_fault_of_every_file() {
    let home = Home::new();
    let sound = root().join("protocols/weekly-check-in.yaml");
    let sound = sound.to_str().unwrap();
    assert!(home.done(&["protocol", "check", sound]).contains(": sound"));
    let later = root().join("tests/protocols/decide-together.yaml");
    let told = home.done(&["protocol", "check", later.to_str().unwrap()]);
    assert!(
        told.contains("sound, but cannot be held on the screen yet: "),
        "{told}"
    );
    assert!(told.contains("the ask \"review\""), "{told}");
    let one = home.file("one.yaml", "protocol: one\ntitle: One\nstepps: []\n");
    let two = home.file(
        "two.yaml",
        "protocol: Two\ntitle: Two\nsteps:\n  - step: A\n    minuets: 5\n",
    );
    let told = home.told(&["protocol", "check", &one, sound, &two]);
    assert_eq!(told.code, 3);
    for said in ["one.yaml:", "stepps", "two.yaml:", "minuets", ": sound"] {
        assert!(told.out.contains(said), "{}", told.out);
    }
    let json = home.told(&["protocol", "check", &one, &two, "--json"]);
    assert_eq!(json.code, 3);
    let json: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json[1]["faults"].as_array().unwrap().len(), 2, "{json}");
    home.told(&["protocol", "check", "nowhere.yaml"])
        .refused(1, "nowhere.yaml cannot be read");
}

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
fn running_an_unknown_way_to_meet_is_a_sentence() {
    let home = Home::new();
    home.told(&["run", "weekly-chekc-in"])
        .refused(1, "Did you mean weekly-check-in?");
    let broken = home.file("broken.yaml", "protocol: broken\n");
    home.told(&["run", "--protocol", &broken])
        .refused(1, "broken.yaml: 2 faults");
    home.told(&["run", "--protocol", "nowhere.yaml"])
        .refused(1, "nowhere.yaml cannot be read");
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
fn a_protocol_file_need_not_be_in_the_library() {
    let home = Home::new();
    let text = fs_err::read_to_string(root().join("protocols/weekly-check-in.yaml")).unwrap();
    let file = home.file(
        "mine.yaml",
        &text.replace("protocol: weekly", "protocol: our"),
    );
    let answered = fs_err::read_to_string(answers("weekly-check-in")).unwrap();
    let answered = home.file(
        "a.yaml",
        &answered.replace("protocol: weekly", "protocol: our"),
    );
    let told = home.done(&["record", &file, "--answers", &answered]);
    assert!(told.starts_with("Recorded: "), "{told}");
    let list = home.json(&["minutes", "list", "--json"]);
    assert_eq!(list[0]["protocol"], "our-check-in");
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
