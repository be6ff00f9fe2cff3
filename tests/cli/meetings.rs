//! Meetings: recorded from paper, listed, shown, exported, brought in.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::home::{Home, answers};

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
fn a_name_is_one_name_however_its_accents_were_typed() {
    let home = Home::new();
    let text = fs_err::read_to_string(answers("weekly-check-in")).unwrap();
    for (a, e) in [("\u{e1}", "\u{c9}"), ("a\u{301}", "E\u{301}")] {
        let text = text
            .replace("Ana Ruiz", &format!("An{a} Ruiz"))
            .replace("team: Room 12", &format!("team: {e}cole"));
        let file = home.file("answers.yaml", &text);
        home.done(&["record", "weekly-check-in", "--answers", &file]);
    }
    let teams = home.json(&["team", "list", "--json"]);
    assert_eq!(teams.as_array().unwrap().len(), 1, "{teams}");
    assert_eq!(teams[0]["name"], "\u{c9}cole");
    let members = teams[0]["members"].as_array().unwrap();
    assert_eq!(members.len(), 4, "{teams}");
    assert_eq!(members[0]["name"], "An\u{e1} Ruiz");
    home.done(&["team", "show", "e\u{301}cole"]);
    home.told(&["team", "new", "E\u{301}cole"])
        .refused(1, "There is a team called");
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
fn an_export_writes_over_nothing_that_is_not_of_this_meeting() {
    let home = Home::with_samples();
    let to = home.path("out");
    let to = to.to_str().unwrap();
    home.done(&["minutes", "export", "recess", "--to", to]);
    home.done(&["minutes", "export", "recess", "--to", to]);
    home.told(&["minutes", "export", "Week of", "--to", to])
        .refused(1, "is there already, and was not written from this meeting");
    let file = Path::new(to).join("minutes.md");
    let before = fs_err::read_to_string(&file).unwrap();
    assert!(before.contains("recess"));
    fs_err::write(&file, before + "by hand").unwrap();
    home.told(&["minutes", "export", "recess", "--to", to])
        .refused(1, "or was changed since");
}
