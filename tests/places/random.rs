//! Any keys in any order: nothing panics, a page can always be painted, what is kept comes back as it was.

use proptest::prelude::*;
use roundtable::desk::Effect;
use roundtable::desk::outcome::{From, Go};

use super::room::{Place, Room};

/// Keys as a room presses them: the common ones often, letters of several scripts, now and then a chord.
fn press() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "<Enter>",
        "<Enter>",
        "<Enter>",
        "<Down>",
        "<Up>",
        "<Esc>",
        "<Tab>",
        "<BackTab>",
        "<Space>",
        "<C-g>",
        "<C-z>",
        "<A-x>",
        "<A-b>",
        "<PgDn>",
        "<PgUp>",
        "<Home>",
        "<End>",
        "<Backspace>",
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
        "9",
        "0",
        "g",
        "x",
        "e",
        "v",
        "/",
        "h",
        "f",
        "r",
        "a",
        "李",
        "é",
        "👩‍🏫",
        "t",
        "p",
        "16:30",
        "15:20",
        "Jon",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_keys_leave_a_room_that_can_be_shown_and_restored(
        known in any::<bool>(),
        presses in prop::collection::vec(press(), 0..80),
    ) {
        let mut room = if known { Room::known() } else { Room::first() };
        room.press("<Enter>");
        for keys in presses {
            room.press(keys);
            let _ = room.screen(40, 12);
            if let Place::Opening(look) = &room.place
                && !look.json().is_empty()
            {
                prop_assert_eq!(&look.json(), &room.kept, "what was kept is what is there");
                let mut again = Room::first();
                again.kept.clone_from(&room.kept);
                again.go(Go::Opening(From::Draft));
                prop_assert_eq!(again.opening().part, look.part);
                prop_assert_eq!(&again.opening().json(), &room.kept);
            }
            if let Some(Effect::Begin(opening)) = room.effects.pop() {
                prop_assert!(!opening.present.is_empty());
                prop_assert!(opening.roles.values().all(|p| opening.present.contains(p)));
                let mut names: Vec<String> = opening.people.iter().map(|m| m.name.to_lowercase()).collect();
                names.sort();
                names.dedup();
                prop_assert_eq!(names.len(), opening.people.len());
            }
        }
    }
}
