//! Whatever people write, a meeting written as answers reads back to the same meeting; and no file breaks the reader.

use proptest::prelude::*;
use roundtable::answers;
use roundtable::base::id::{AskId, ItemId, PersonId};
use roundtable::meeting::capture::actions::{self, Action, Who};
use roundtable::meeting::capture::{
    Change, choice, consent, decision, list, matrix, round, text, vote,
};
use roundtable::meeting::closing::Word;
use roundtable::meeting::passing::Matter;
use roundtable::meeting::{Act, Address, Entry, ItemRef, Meeting};
use roundtable::yaml::Source;

use super::{played, protocol, zone};

const ANA: PersonId = PersonId(1);
const JON: PersonId = PersonId(2);
const ID: &str = "seven-step-v1";

/// Words that YAML might take for something else, and any others.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("yes".to_owned()),
        Just("null".to_owned()),
        Just("~".to_owned()),
        Just("- a: b # c".to_owned()),
        Just("'\"'".to_owned()),
        Just("each".to_owned()),
        Just("2026-11-20".to_owned()),
        Just("0".to_owned()),
        Just("Ana Ruis".to_owned()),
        Just("a\nb\n\n c".to_owned()),
        "[a-b ]{1,3}",
        "\\PC{1,60}",
        ".{1,40}",
    ]
}

/// A meeting under way, whose acts may be refused.
struct Table(Meeting);

impl Table {
    fn hear(&mut self, act: &Act) {
        let at = self.0.entries().last().unwrap().at;
        if let Ok(event) = self.0.decide(act, at) {
            self.0.apply(Entry {
                seq: self.0.seq() + 1,
                at,
                by: String::new(),
                event: Some(event),
            });
        }
    }

    fn answer(&mut self, ask: &str, person: Option<PersonId>, change: Change) {
        let at = Address::of(AskId(ask.into())).by(person);
        self.hear(&Act::Answer { at, change });
    }

    fn add(&mut self, ask: &str, by: Option<PersonId>, text: &str) {
        let change = list::Change::Add {
            item: ItemId(0),
            text: text.to_owned(),
            category: String::new(),
        };
        self.answer(ask, by, Change::List(change));
    }

    fn close(&mut self, reason: &str) {
        self.hear(&Act::Close {
            reason: format!("because {reason}"),
        });
    }
}

fn begun() -> Meeting {
    let text = "protocol: seven-step-problem-solving\nteam: Room 12\npeople: [Ana Ruiz, Jon Bell]\nsittings: [{start: 2026-11-20T15:10, within: identify}]\n";
    played("begun", text, ID).unwrap_or_else(|faults| panic!("{faults}"))
}

/// What the n-th list yields, by the ids its items got.
fn things(table: &Table, ask: &str) -> Vec<ItemRef> {
    let id = AskId(ask.into());
    roundtable::meeting::items::yielded(&table.0.protocol, &table.0.state, &id)
        .into_iter()
        .map(|t| t.item)
        .collect()
}

#[expect(clippy::too_many_lines, reason = "one answer of every kind, in order")]
fn held(said: &[String], dots: u32) -> Meeting {
    let mut table = Table(begun());
    let say = |n: usize| said[n % said.len()].clone();
    table.answer(
        "views",
        Some(ANA),
        Change::Round(round::Change::Hear {
            item: ItemId(0),
            text: say(0),
        }),
    );
    table.answer("views", Some(JON), Change::Round(round::Change::Nod));
    table.answer(
        "problem",
        None,
        Change::Text(text::Change::Write { text: say(1) }),
    );
    table.answer(
        "problem",
        Some(JON),
        Change::Text(text::Change::Write { text: say(2) }),
    );
    let items = [ItemRef::Fixed(1)].into();
    table.answer(
        "ours",
        None,
        Change::Choice(choice::Change::Choose {
            items,
            other: String::new(),
        }),
    );
    table.hear(&Act::Capture {
        item: None,
        matter: Matter::Parked(say(3)),
    });
    table.close(&say(4));
    table.add("interests", None, &say(5));
    table.add("interests", Some(JON), &say(6));
    table.close(&say(4));
    for n in 5..9 {
        table.add("solutions", (n % 2 == 0).then_some(ANA), &say(n));
    }
    table.close(&say(4));
    for item in things(&table, "solutions").into_iter().step_by(2) {
        table.answer(
            "shortlist",
            Some(ANA),
            Change::Vote(vote::Change::Place { item, dots: 1 }),
        );
        table.answer(
            "shortlist",
            None,
            Change::Vote(vote::Change::Count { item, hands: dots }),
        );
    }
    for item in things(&table, "shortlist") {
        for (criterion, score) in things(&table, "interests").into_iter().zip(dots..) {
            let score = Some(score);
            table.answer(
                "compare",
                None,
                Change::Matrix(matrix::Change::Score {
                    item,
                    criterion,
                    score,
                }),
            );
        }
    }
    table.close(&say(4));
    choose(&mut table, &say);
    table.close(&say(4));
    plan(&mut table, &say);
    table.close(&say(4));
    table.hear(&Act::NameFirst { text: say(10) });
    table.hear(&Act::Sign {
        person: JON,
        word: Word::Object(say(11)),
    });
    table.0
}

fn choose(table: &mut Table, say: &dyn Fn(usize) -> String) {
    let items = things(table, "shortlist").into_iter().take(2).collect();
    for change in [
        decision::Change::Text { text: say(2) },
        decision::Change::Chosen { items },
        decision::Change::Reason { text: say(3) },
        decision::Change::Dissent {
            person: JON,
            text: say(7),
        },
    ] {
        table.answer("selected", None, Change::Decision(change));
    }
    for (person, score) in [(ANA, 5), (JON, 1)] {
        table.answer(
            "support",
            Some(person),
            Change::Consent(consent::Change::Score { score }),
        );
    }
    table.answer(
        "support",
        Some(JON),
        Change::Consent(consent::Change::Reason { text: say(8) }),
    );
    table.answer("support", None, Change::Consent(consent::Change::Again));
    table.answer(
        "support",
        None,
        Change::Consent(consent::Change::Count { score: 3, hands: 1 }),
    );
}

fn plan(table: &mut Table, say: &dyn Fn(usize) -> String) {
    for who in [Who::Member(JON), Who::Outside(say(9))] {
        let action = Action {
            what: say(5),
            who: vec![who],
            due: None,
            measure: say(6),
        };
        let item = ItemId(0);
        table.answer(
            "plan",
            None,
            Change::Actions(actions::Change::Add { item, action }),
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 60,
        max_shrink_iters: 500,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_anybody_wrote_reads_back_the_same(said in prop::collection::vec(words(), 12), dots in 1..3u32) {
        let meeting = held(&said, dots);
        let written = answers::write(&meeting);
        let again = match played("written", &written, ID) {
            Ok(again) => again,
            Err(faults) => panic!("{faults}\n{written}"),
        };
        prop_assert_eq!(&written, &answers::write(&again));
        prop_assert_eq!(&meeting.state.place, &again.state.place);
        prop_assert_eq!(&meeting.state.closing.first, &again.state.closing.first);
        let filled = |meeting: &Meeting| {
            let filled = meeting.state.captures.iter().filter(|(_, c)| c.is_filled());
            filled.map(|(at, _)| at.clone()).collect::<Vec<Address>>()
        };
        prop_assert_eq!(filled(&meeting), filled(&again));
    }

    #[test]
    fn no_file_breaks_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(source) = Source::from_bytes("any", &bytes) {
            let _ = answers::read(&source, &protocol(ID), &zone);
        }
    }

    #[test]
    fn no_sample_with_something_else_in_it_breaks_the_reader(
        at in any::<prop::sample::Index>(), length in 0..40usize, other in "[-a-z0-9:{}\\[\\],\"' \n]{0,12}",
    ) {
        let text = include_str!("seven-step-v1.yaml");
        let ends: Vec<usize> = text.char_indices().map(|(n, _)| n).collect();
        let from = *at.get(&ends);
        let mut places = from + length..=text.len();
        let to = places.find(|n| text.is_char_boundary(*n)).unwrap_or(text.len());
        let mut text = text.to_owned();
        text.replace_range(from..to, &other);
        let _ = answers::read(&Source::of("changed", &text), &protocol(ID), &zone);
    }
}
