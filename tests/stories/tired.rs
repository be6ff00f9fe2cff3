//! A tired coach: any keys in any order, pastes, a kill in between. The program goes on, and what it kept can be read.

use proptest::prelude::*;
use roundtable::base::key::Key;
use roundtable::settings::Places;
use roundtable::store::RecordKind;

use super::notation::{Line, Story};
use super::stage;

const HEAD: &str = "protocol: short\nfile: short.yaml\nteam: Room 12\nperson: Ana Ruiz, teacher\nperson: Jon Bell, paraeducator\n---\n<Enter>\n\"Start earlier\"<Enter>\"Picture card\"<Enter>";

fn key() -> impl Strategy<Value = Key> {
    let often = vec![
        Key::Enter,
        Key::Enter,
        Key::Esc,
        Key::Tab,
        Key::Ctrl('g'),
        Key::Up,
        Key::Down,
        Key::Char('1'),
        Key::Char('2'),
    ];
    let seldom = vec![
        Key::BackTab,
        Key::Left,
        Key::Right,
        Key::Home,
        Key::End,
        Key::PageUp,
        Key::PageDown,
        Key::Backspace,
        Key::Delete,
        Key::Ctrl('z'),
        Key::Ctrl('r'),
        Key::Ctrl('l'),
        Key::Ctrl('c'),
        Key::Ctrl('s'),
        Key::AltBackspace,
        Key::WordLeft,
        Key::F(1),
        Key::F(2),
        Key::F(3),
        Key::F(4),
        Key::Alt('s'),
        Key::Char('李'),
        Key::Char('\u{301}'),
        Key::Char('👩'),
    ];
    prop_oneof![
        3 => prop::sample::select(often),
        1 => prop::sample::select(seldom),
        // K could be told to save a copy under any name.
        2 => (b' '..=b'~').prop_filter("no K", |c| !b"kK".contains(c)).prop_map(|c| Key::Char(char::from(c))),
    ]
}

fn line() -> impl Strategy<Value = Line> {
    prop_oneof![
        20 => prop::collection::vec(key(), 1..8).prop_map(Line::Keys),
        1 => Just(Line::Paste("one\n- two\u{1b}[31m\nthree".to_owned())),
        1 => Just(Line::Wait(std::time::Duration::from_secs(200))),
        1 => Just(Line::Sleep(std::time::Duration::from_secs(4000))),
        1 => Just(Line::Resize(40, 12)),
        1 => Just(Line::Resize(140, 40)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_keys_come_the_record_can_be_read(lines in prop::collection::vec(line(), 1..60)) {
        let mut story = Story::read(HEAD);
        story.lines.extend(lines.into_iter().map(|line| (0, line)));
        let script = stage::played_until_left("tired", &story);
        let recorder = stage::open(&script, &Places::all_in(script.home.path()), || {});
        let meetings = recorder.store().records(RecordKind::Meeting).unwrap();
        prop_assert!(!meetings.is_empty());
        for meeting in &meetings {
            prop_assert!(recorder.read(meeting).is_ok());
        }
    }
}
