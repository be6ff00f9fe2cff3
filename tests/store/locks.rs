//! One writer per record.

use roundtable::store::{Claim, Held, Lock, Locked};

use super::id;

fn claim() -> Claim {
    Claim {
        since: "15:02".into(),
        host: "room-12".into(),
    }
}

fn take(dir: &std::path::Path, record: &str) -> Locked {
    Lock::take(dir, &id(record), &claim()).unwrap()
}

#[test]
fn a_second_window_hears_who_holds_the_meeting_until_it_is_let_go() {
    let dir = tempfile::tempdir().unwrap();
    let Locked::Mine(lock) = take(dir.path(), "r-1") else {
        panic!("nobody holds it")
    };
    let Locked::Held(held) = take(dir.path(), "r-1") else {
        panic!("it is held")
    };
    let pid = std::process::id();
    assert_eq!(
        held,
        Held {
            pid,
            since: "15:02".into(),
            host: "room-12".into()
        }
    );
    assert_eq!(
        held.to_string(),
        format!("process {pid} on room-12, since 15:02")
    );
    assert!(
        matches!(take(dir.path(), "r-2"), Locked::Mine(_)),
        "another meeting is free"
    );
    drop(lock);
    assert!(matches!(take(dir.path(), "r-1"), Locked::Mine(_)));
}

#[test]
fn what_a_dead_program_left_in_the_file_holds_nobody_up() {
    let dir = tempfile::tempdir().unwrap();
    fs_err::create_dir(dir.path().join("locks")).unwrap();
    fs_err::write(
        dir.path().join("locks/r-1.lock"),
        "4242\n14:00\nroom-12\nand more\n",
    )
    .unwrap();
    let Locked::Mine(_lock) = take(dir.path(), "r-1") else {
        panic!("nobody holds it")
    };
    let Locked::Held(held) = take(dir.path(), "r-1") else {
        panic!("it is held")
    };
    assert_eq!(held.pid, std::process::id());
}
