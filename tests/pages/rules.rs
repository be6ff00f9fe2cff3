//! What holds for every page: no word of the coach's, no place of a file, hints that the key table knows.

use roundtable::base::id::{AskId, StepId};
use roundtable::base::key::Key;
use roundtable::desk::step::focus;
use roundtable::field::Field;
use roundtable::look::panel::{Panel, ReadBack, TimeValue, WhoPanel};
use roundtable::page::Page;

use crate::room::{ANA, Room};
use crate::stories;
use crate::wall::Wall;

fn looking(step: StepId) -> Panel {
    let (seen, top) = (None, 0);
    Panel::Looking { step, seen, top }
}

/// Every panel but the coach's own.
fn panels(room: &Room) -> Vec<Panel> {
    let step = room
        .state()
        .step()
        .cloned()
        .unwrap_or_else(|| StepId("identify".to_owned()));
    let ask = AskId("solutions".into());
    let field = || Field::with("a", true);
    vec![
        Panel::ReadBack(ReadBack {
            top: 0,
            reason: Some(field()),
        }),
        Panel::Steps { row: 0 },
        looking(step),
        Panel::Ways { ask, row: 0 },
        Panel::Time { row: 0 },
        Panel::MoreTime {
            yes: String::new(),
            no: "1".to_owned(),
            on_no: true,
        },
        Panel::TimeValue {
            what: TimeValue::Late,
            field: field(),
        },
        Panel::Who(WhoPanel {
            row: 0,
            adding: None,
            role: None,
        }),
        Panel::Help {
            page: 0,
            choosing: true,
        },
        Panel::Help {
            page: 1,
            choosing: true,
        },
        Panel::Commands {
            find: field(),
            row: 0,
        },
        Panel::Minutes { top: 0 },
        Panel::Kept { row: 0 },
        Panel::Gap {
            from: room.at,
            row: 0,
        },
        Panel::Sit {
            present: vec![ANA],
            row: 0,
        },
        Panel::Coach { until: None },
        Panel::Coach {
            until: Some(room.at),
        },
        Panel::Strike { row: 0 },
        Panel::SaveElsewhere { field: field() },
    ]
}

/// Every ask of every step, every panel, the closing pages.
fn every_page() -> Vec<(String, Page)> {
    let mut pages = Vec::new();
    let rooms = [
        stories::first(),
        stories::ideas(),
        stories::actions(),
        stories::closing(),
    ];
    for room in rooms {
        let steps: Vec<StepId> = room
            .meeting
            .protocol
            .steps
            .iter()
            .map(|s| s.id.clone())
            .collect();
        let asks: Vec<(StepId, AskId)> = room
            .meeting
            .protocol
            .asks()
            .map(|(s, a)| (s.id.clone(), a.id.clone()))
            .collect();
        let mut wall = Wall::of(room);
        for panel in panels(&wall.room) {
            wall.look.panel = Some(panel);
            pages.push((format!("{:?}", wall.look.panel), wall.page()));
        }
        wall.look.panel = None;
        for (step, ask) in asks {
            wall.look.correcting = (wall.room.state().step() != Some(&step)).then_some(step);
            let Wall { look, room, .. } = &mut wall;
            focus::enter_ask(look, &room.meeting, &ask);
            pages.push((format!("{ask} entered"), wall.page()));
            wall.look.field = None;
            pages.push((format!("{ask} at rest"), wall.page()));
        }
        for step in steps {
            wall.look.panel = Some(looking(step));
            pages.push(("looking".to_owned(), wall.page()));
        }
        wall.look.panel = None;
        wall.look.correcting = None;
        for page in 0..2 {
            wall.look.closing.page = page;
            pages.push((format!("closing {page}"), wall.page()));
        }
    }
    pages
}

#[test]
fn no_page_of_the_room_holds_a_word_of_the_coachs() {
    let protocol = stories::first().meeting.protocol;
    let said: Vec<String> = protocol
        .steps
        .iter()
        .flat_map(|s| [&s.coach.does, &s.coach.watch, &s.coach.stuck])
        .flat_map(|text| {
            text.split(['.', '?', ';', '"'])
                .map(|part| part.trim().to_owned())
        })
        .filter(|part| part.split_whitespace().count() >= 3)
        .collect();
    assert!(said.len() > 50, "the coach says something");
    for (name, page) in every_page() {
        let shown = format!("{page:?}")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        for words in &said {
            assert!(!shown.contains(words.as_str()), "{name} shows \"{words}\"");
        }
    }
}

#[test]
fn every_page_says_which_keys_go_on_from_it() {
    for (name, page) in every_page() {
        assert!(!page.footer.hints.is_empty(), "{name}");
        assert!(
            page.footer.hints.iter().any(|h| h.stays),
            "{name}: nothing stays in a narrow footer"
        );
    }
}

#[test]
fn no_page_leaves_out_where_we_are() {
    for (name, page) in every_page() {
        assert!(!page.header.place.is_empty(), "{name}");
    }
}

#[test]
fn what_the_coach_sees_covers_itself_after_ten_seconds() {
    let mut wall = Wall::of(stories::ideas());
    wall.key(Key::Esc).key(Key::Char('c')).key(Key::Enter);
    let notes = format!("{:?}", wall.page());
    assert!(notes.contains("Keep the minute silent"));
    assert!(wall.page().next_change.is_some());
    wall.room.at += chrono::Duration::seconds(10);
    assert!(!format!("{:?}", wall.page()).contains("Keep the minute silent"));
}
