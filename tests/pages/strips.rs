//! Capture lines and questions at the foot of the page.

use std::path::PathBuf;

use insta::assert_snapshot;
use roundtable::base::id::{AskId, ItemId, StepId};
use roundtable::base::key::Key;
use roundtable::field::Field;
use roundtable::look::panel::Question;
use roundtable::page::Strip;

use crate::room::{JON, Room};
use crate::stories;
use crate::wall::Wall;

/// At the list, with a line half written.
fn half_written(room: Room) -> Wall {
    let mut wall = Wall::of(room);
    wall.types("Ask the o");
    wall
}

#[test]
fn an_action_in_passing_leaves_the_list_as_it_was() {
    let mut wall = half_written(stories::ideas());
    wall.key(Key::Esc)
        .key(Key::Char('a'))
        .types("Find out who has the hall at ten");
    assert_snapshot!("passing_action", wall.seen());
    wall.key(Key::Enter).types("jo");
    assert_snapshot!("passing_who", wall.seen());
    wall.key(Key::Enter).types("fri");
    assert_snapshot!("passing_when", wall.seen());
}

#[test]
fn a_decision_and_a_parked_item_are_kept_in_passing() {
    let mut wall = half_written(stories::ideas());
    wall.key(Key::F(3)).types("We do not move recess this year");
    assert_snapshot!("passing_decision", wall.seen());
    wall.key(Key::Esc).key(Key::F(4)).types("Lunch rota");
    assert_snapshot!("passing_park", wall.seen());
}

#[test]
fn a_refusal_is_seen_under_a_capture_line() {
    let mut wall = Wall::of(stories::ideas());
    wall.key(Key::F(2)).key(Key::Enter);
    assert_snapshot!(wall.seen());
}

#[test]
fn leaving_says_where_the_meeting_waits() {
    let mut wall = Wall::of(stories::support());
    wall.key(Key::Esc).key(Key::Char('q'));
    assert_snapshot!(wall.seen());
}

#[test]
fn an_empty_turn_asks_whether_it_is_a_pass() {
    let mut wall = Wall::of(stories::first());
    wall.key(Key::Enter);
    assert_snapshot!(wall.seen());
}

#[test]
fn skipping_asks_for_a_reason() {
    let mut wall = Wall::of(stories::ideas());
    let step = StepId("contingencies".to_owned());
    let reason = Field::with("No time today", true);
    wall.look.question = Some(Question::Skip { step, reason });
    assert_snapshot!(wall.seen());
}

#[test]
fn every_question_is_a_sentence_with_its_keys_in_the_footer() {
    let mut wall = Wall::of(stories::ideas());
    let mut told = Vec::new();
    for question in questions() {
        wall.look.question = Some(question);
        let page = wall.page();
        let Some(Strip::Question { words, lines }) = page.foot.strip else {
            panic!("no question");
        };
        let lines: Vec<String> = lines.iter().map(roundtable::page::Line::plain).collect();
        let hints = page.footer.hints.iter();
        let keys: Vec<String> = hints.map(|h| format!("{} {}", h.key, h.verb)).collect();
        assert!(!words.is_empty() && !lines.concat().is_empty());
        told.push(format!(
            "{words}\n  {}\n  [{}]",
            lines.join("\n  "),
            keys.join(" · ")
        ));
    }
    assert_snapshot!(told.join("\n"));
}

fn questions() -> Vec<Question> {
    let ask = || AskId("solutions".into());
    vec![
        Question::Undo {
            words: "Ana's line \"A song\"".to_owned(),
        },
        Question::Redo {
            words: "Ana's line \"A song\"".to_owned(),
        },
        Question::Leave,
        Question::Bring {
            step: StepId("identify".to_owned()),
        },
        Question::TakeOut {
            ask: ask(),
            item: ItemId(1),
            person: None,
            words: "A picture card".to_owned(),
        },
        Question::DropKept {
            item: ItemId(1),
            words: "Lunch rota".to_owned(),
        },
        Question::OffRecord { on: true },
        Question::OffRecord { on: false },
        Question::PassOrHeard {
            ask: ask(),
            person: JON,
            name: "Jon Bell".to_owned(),
        },
        Question::PasteItems {
            ask: ask(),
            person: None,
            part: roundtable::look::spot::Part::New,
            lines: vec!["one".to_owned(), "two".to_owned()],
        },
        Question::Otherwise {
            ask: ask(),
            step: Some(StepId("possibilities".to_owned())),
        },
        Question::Otherwise {
            ask: ask(),
            step: None,
        },
        Question::Strike {
            entries: vec![3],
            words: "A name that should not stand here".to_owned(),
        },
        Question::Finish,
        Question::Backup {
            to: PathBuf::from("/media/stick/copy.db"),
        },
    ]
}
