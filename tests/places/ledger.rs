//! Actions and decisions: names and days mended in place.

use roundtable::base::id::{ItemId, RecordId};
use roundtable::desk::Effect;
use roundtable::ledger::{Matter, Said, Stands};
use roundtable::look::ledger::LedgerLook;
use roundtable::meeting::agreed::{Made, Origin, Sort};

use super::room::{Place, Room};

fn action(number: u16, what: &str) -> Matter {
    Matter {
        origin: Origin {
            record: RecordId("m-1".to_owned()),
            thing: Made::Item(ItemId(number.into())),
        },
        sort: Sort::Action,
        what: what.to_owned(),
        who: Vec::new(),
        date: None,
        note: String::new(),
        on: "2026-11-20".parse().unwrap(),
        stands: Stands::Open,
        last: None,
    }
}

fn actions() -> Room {
    let mut room = Room::known();
    room.ledger.matters = vec![action(1, "Cards"), action(2, "Bell"), action(3, "Office")];
    room.place = Place::Ledger(LedgerLook::default());
    room
}

fn names(room: &Room) -> Vec<String> {
    match room.effects.last() {
        Some(Effect::SetAgreed {
            said: Said::Who(names),
            ..
        }) => names.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_name_nobody_has_is_taken_with_a_sentence() {
    let mut room = actions();
    room.press("ean, Zed, Mrs. Li<Enter>");
    assert_eq!(names(&room), ["Ana Ruiz", "Zed", "Mrs. Li"]);
    assert_eq!(
        room.said(),
        "Zed and Mrs. Li are not of this team: kept as somebody from outside."
    );
    room.press("<BackTab>jo<Enter>");
    assert_eq!(room.said(), "");
}

#[test]
fn the_focus_follows_the_line_that_was_mended() {
    let mut room = actions();
    room.press("<Down>e<Tab>fri<Enter>");
    let bell = room.ledger.matters.remove(1);
    room.ledger.matters.insert(0, bell);
    let focus = |room: &Room| {
        let wall = room.wall();
        let line = wall.lines().find(|line| line.contains('›'));
        line.unwrap_or_default().to_owned()
    };
    assert!(focus(&room).contains("Bell"), "{}", room.wall());
    room.press("<Down>");
    assert!(focus(&room).contains("Cards"), "{}", room.wall());
}
