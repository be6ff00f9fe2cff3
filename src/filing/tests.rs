//! Files are whole, private, and never worse than before.

use super::*;

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_file_is_put_and_replaced_with_its_folders() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("Room 12/minutes/a.md");
    put(&path, b"one").unwrap();
    put(&path, b"two").unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"two");
    assert_eq!(names(path.parent().unwrap()), ["a.md"]);
}

#[test]
fn a_failure_in_the_middle_leaves_the_older_file_and_nothing_beside_it() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.md");
    put(&path, b"the older text").unwrap();
    let failed = put_with(&path, |file| {
        file.write_all(b"half of")?;
        Err(io::ErrorKind::StorageFull.into())
    });
    let sentence = failed.unwrap_err().to_string();
    assert!(sentence.ends_with(
        "a.md was not written: the disk is full. Free some space, or choose another folder."
    ));
    assert_eq!(std::fs::read(&path).unwrap(), b"the older text");
    assert_eq!(names(home.path()), ["a.md"]);
}

#[test]
fn a_folder_in_the_place_of_the_file_is_said() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.md");
    make(&path.join("inner")).unwrap();
    let sentence = put(&path, b"x").unwrap_err().to_string();
    assert!(
        sentence.contains("a folder of this name is already there"),
        "{sentence}"
    );
    assert_eq!(names(home.path()), ["a.md"]);
}

#[test]
fn a_file_in_the_place_of_a_folder_is_said() {
    let home = tempfile::tempdir().unwrap();
    put(&home.path().join("a"), b"x").unwrap();
    let sentence = put(&home.path().join("a/b.md"), b"y")
        .unwrap_err()
        .to_string();
    assert!(
        sentence.contains("a part of the path is a file"),
        "{sentence}"
    );
}

#[test]
fn a_name_that_is_too_long_is_said() {
    let home = tempfile::tempdir().unwrap();
    let sentence = put(&home.path().join("x".repeat(400)), b"y")
        .unwrap_err()
        .to_string();
    assert!(sentence.contains("Choose a shorter one"), "{sentence}");
}

#[cfg(unix)]
#[test]
fn files_and_folders_are_for_this_account_only() {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("team/a.md");
    put(&path, b"x").unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&path), 0o600);
    assert_eq!(mode(path.parent().unwrap()), 0o700);
}

#[test]
fn the_folder_of_a_meeting_is_safe_whatever_the_team_is_called() {
    let record = RecordId("01990000-0000-7000-8000-0000abcdef".into());
    let date = "2026-11-20".parse().unwrap();
    let folder = |team| {
        MeetingFolder {
            team,
            date,
            protocol: "seven-step",
            record: &record,
        }
        .under(Path::new("/r"))
    };
    assert_eq!(
        folder("Room 12"),
        Path::new("/r/Room 12/2026-11-20-seven-step-abcdef")
    );
    assert_eq!(
        folder("../up"),
        Path::new("/r/-up/2026-11-20-seven-step-abcdef")
    );
    assert_eq!(
        folder("Équipe 日本"),
        Path::new("/r/Équipe 日本/2026-11-20-seven-step-abcdef")
    );
}
