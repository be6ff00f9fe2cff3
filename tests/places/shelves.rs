//! Home, the library, the archive, the trash.

use std::path::PathBuf;

use insta::assert_snapshot;
use roundtable::base::id::RecordId;
use roundtable::desk::Effect;
use roundtable::look::trash::TrashLook;
use roundtable::shelf::Standing;

use super::matter::{at, summary};
use super::room::{Place, Room};

fn id(text: &str) -> RecordId {
    RecordId(text.to_owned())
}

fn busy() -> Room {
    let mut room = Room::known();
    let mut waiting = summary(
        "m-1",
        "The 7-Step Problem-Solving Process",
        Standing::Waiting,
    );
    waiting.step = 5;
    waiting.topic = "Transitions after recess".to_owned();
    let mut closed = summary("m-2", "Weekly check-in", Standing::Closed);
    closed.started = at("2026-11-06T15:10:00-05:00");
    let mut open = summary("m-3", "Retrospective", Standing::Open);
    open.started = at("2026-10-23T15:10:00-04:00");
    open.step = 1;
    room.shelf.waiting = vec![waiting.clone()];
    room.shelf.broken = 1;
    room.shelf.trashed = 1;
    room.shelf.meetings = 3;
    room.archive = vec![waiting, closed, open];
    let mut trashed = summary("m-9", "Weekly check-in", Standing::Trashed);
    trashed.topic = "Lunch  rota".to_owned();
    room.trash = vec![trashed, summary("m-8", "Retrospective", Standing::Trashed)];
    room
}

#[test]
fn home_shows_what_waits_first_and_enter_goes_on_with_it() {
    let mut room = busy();
    assert_snapshot!("home_waiting", room.wall());
    room.press("<Enter>");
    assert_eq!(room.effects, [Effect::Resume(id("m-1"))]);
    room.press("<Down><Down>");
    assert_snapshot!("home_second", room.screen(60, 16));
}

#[test]
fn home_is_the_top_and_q_leaves() {
    let mut room = busy();
    room.press("<Esc>");
    assert_eq!(room.said(), "Top. Q leaves.");
    room.press("?k");
    assert!(room.effects.is_empty() && room.said().is_empty());
    room.press("Q");
    assert_eq!(room.effects, [Effect::Quit]);
}

#[test]
fn ctrl_s_is_answered_everywhere() {
    for keys in ["", "2", "3", "4", "5", "6", "2<Enter><Enter>"] {
        let mut room = busy();
        room.press(keys).press("<C-s>");
        assert_eq!(
            room.said(),
            "Saved. Everything is saved as you type.",
            "after {keys}"
        );
    }
}

#[test]
fn home_changes_with_the_minute() {
    let mut room = busy();
    room.now = at("2026-12-04T15:02:45-05:00");
    assert_eq!(
        room.page().next_change,
        Some(std::time::Duration::from_secs(15))
    );
}

#[test]
fn records_are_brought_in_from_a_path_as_terminals_drop_it() {
    for (typed, path) in [
        ("/tmp/record.json", "/tmp/record.json"),
        ("'/tmp/my file.json' ", "/tmp/my file.json"),
        ("/tmp/my\\ file.json", "/tmp/my file.json"),
    ] {
        let mut room = Room::first();
        room.press("3");
        assert!(matches!(&room.place, Place::Home(look) if look.in_field()));
        room.press("<Enter>");
        assert_eq!(
            room.said(),
            "Nothing to bring in yet. Write where the file is, or Esc goes back."
        );
        room.paste(typed);
        room.press("<Enter>");
        assert_eq!(room.effects, [Effect::Import(PathBuf::from(path))]);
    }
    let mut room = Room::first();
    room.press("3/tmp");
    assert_snapshot!("bring_in", room.wall());
    room.press("<Esc>");
    assert!(!room.wall().contains("/tmp"));
}

#[test]
fn the_library_starts_a_meeting_and_shows_faults() {
    let mut room = Room::known();
    room.press("2");
    assert_eq!(room.effects, [Effect::Reload], "what was mended is seen");
    room.press("<Down><Down>");
    assert_snapshot!("library_broken", room.wall());
    room.press("<Enter>");
    assert!(
        room.said().starts_with("Morning huddle cannot be used"),
        "{}",
        room.said()
    );
    room.press("v");
    assert_eq!(
        room.said(),
        "Morning huddle cannot be read whole: its faults stand beside it."
    );
    room.press("/weekly<Enter>");
    assert_eq!(
        room.opening().filled.protocol.as_deref(),
        Some("weekly-check-in")
    );
    room.press("<Enter><Enter>");
    assert_eq!(room.begun().protocol, "weekly-check-in");
}

#[test]
fn the_archive_is_found_through_read_and_gone_on_with() {
    let mut room = busy();
    room.press("4");
    assert_snapshot!("archive", room.wall());
    room.press("<Down>r");
    assert_eq!(
        room.said(),
        "\"Weekly check-in\" is closed. Enter opens its minutes; A adds a later word there."
    );
    room.press("/recess r");
    assert_snapshot!("archive_find", room.wall());
    room.press("<Esc>/7-step<Enter>r");
    assert_eq!(room.effects.pop(), Some(Effect::Resume(id("m-1"))));
    room.press("<Enter>");
    assert_eq!(room.effects.pop(), Some(Effect::Read(id("m-1"))));
    room.press("f");
    assert_eq!(room.effects.pop(), Some(Effect::Export(id("m-1"))));
    room.press("<Esc>");
    assert!(room.wall().contains(" 3 meetings"), "{}", room.wall());
    room.press("<Esc>");
    assert!(matches!(room.place, Place::Home(_)));
}

#[test]
fn of_very_many_meetings_the_latest_are_listed_and_all_are_looked_among() {
    let mut room = busy();
    room.press("4");
    assert!(!room.wall().contains("older"), "{}", room.wall());
    room.press("/");
    assert!(room.effects.is_empty(), "all are there");
    room.press("<Esc>");
    room.shelf.meetings = 10_003;
    let wall = room.wall();
    assert!(wall.contains("the latest 3 of 10003 meetings"), "{wall}");
    assert!(wall.contains("/ looks among the older ones too."), "{wall}");
    room.press("/");
    assert_eq!(room.effects.pop(), Some(Effect::Older));
}

#[test]
fn nothing_goes_to_the_trash_on_one_key() {
    let mut room = busy();
    room.press("4<Down>x");
    assert_snapshot!("archive_asks", room.wall());
    room.press("xqy");
    assert!(room.effects.is_empty());
    room.press("<Esc>");
    assert!(room.effects.is_empty());
    room.press("x<Enter>");
    assert_eq!(room.effects, [Effect::Trash(id("m-2"))]);
    assert_eq!(
        room.said(),
        "In the trash: \"Weekly check-in\". Trash, on Home, gives it back."
    );
}

#[test]
fn what_is_in_the_trash_comes_back_with_enter_and_goes_only_by_its_name() {
    let mut room = busy();
    room.press("7");
    assert_snapshot!("trash", room.wall());
    room.press("<Enter>");
    assert_eq!(room.effects.pop(), Some(Effect::Untrash(id("m-9"))));
    room.press("x");
    room.paste("Lunch rota");
    assert_eq!(
        room.said(),
        "Write it by hand: what is removed here does not come back."
    );
    room.press("Lunch<Enter>");
    assert_eq!(
        room.said(),
        "Write \"Lunch  rota\" exactly, or Esc keeps it."
    );
    assert_snapshot!("trash_asks", room.wall());
    room.press(" rota<Enter>");
    assert_eq!(room.effects.pop(), Some(Effect::Empty(id("m-9"))));
    room.press("<Down>xRetrospective<Enter>");
    assert_eq!(
        room.effects.pop(),
        Some(Effect::Empty(id("m-8"))),
        "without a topic by its title"
    );
    room.press("x<Esc>");
    assert_eq!(room.said(), "Nothing was removed.");
}

#[test]
fn every_place_stands_in_the_smallest_window() {
    for keys in [
        "",
        "2",
        "3",
        "4",
        "5",
        "5<Enter>",
        "6",
        "2<Enter><Enter>",
        "3<Down>v",
        "2<Enter><Enter><Enter>6",
    ] {
        let mut room = busy();
        room.press(keys);
        let small = room.screen(40, 12);
        assert_eq!(small.lines().count(), 13, "{small}");
        for line in small.lines().take(12) {
            assert!(roundtable::base::cells::width(line) <= 40, "{small}");
        }
    }
}

#[test]
fn an_empty_trash_offers_nothing_to_put_back() {
    let mut room = busy();
    room.trash = Vec::new();
    room.shelf.trashed = 1;
    room.place = Place::Trash(TrashLook::default());
    let wall = room.wall();
    assert!(wall.contains("Nothing is in the trash."), "{wall}");
    assert!(!wall.contains("Enter put back"), "{wall}");
}
