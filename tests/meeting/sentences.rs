//! Every refusal can happen, names the thing and says what to do.

use std::collections::BTreeSet;

use roundtable::base::id::{AskId, ItemId, PersonId, StepId};
use roundtable::base::person::Member;
use roundtable::meeting::capture::{Change, choice, list, round, text};
use roundtable::meeting::closing::Word;
use roundtable::meeting::passing::Matter;
use roundtable::meeting::{Act, Address, ItemRef, Place, Refusal, decide};
use roundtable::protocol::Protocol;
use roundtable::yaml::Source;

use super::asks;
use super::room::{ANA, JON, MEI, Room, opening};
use super::turns;

const CARD: &str = "
protocol: everything
title: Everything
people: 2-9
steps:
  - step: Ideas
    ask:
      - list: What could we do?
        id: ideas
        min: 3
        max: 4
        categories: [Easy, Hard]
      - list: Why?
        id: why
        merge: true
      - choice: Whose is it?
        id: whose
        items: [ours, theirs]
      - vote: Which?
        id: which
        items: {from: ideas}
        dots: 1
      - vote: Yes?
        id: 'yes'
        method: yes-no
        items: [Bell]
      - matrix: How good?
        id: good
        items: [Bell]
        criteria: [Calm]
        scale: 1-5
      - round: How was it?
        id: how
        replies: 1
      - consent: Support?
        id: support
      - decision: What we do
        id: do
      - actions: Who does what?
        id: plan
      - text: Said aloud
        id: aloud
        record: false
  - step: Last
    ask:
      - text: What else?
        id: else
        required: true
";

fn room() -> Room {
    let protocol = Protocol::read(&Source::of("card.yaml", CARD)).unwrap_or_else(|f| panic!("{f}"));
    let mut room = Room::opened(&protocol, |_| {});
    room.lists("ideas", &["Picture card", "Bell"]);
    room.dots("which", JON, &["Picture card"]);
    room.hears("how", ANA, "Calm");
    let reply = |text: &str| round::Change::Reply {
        from: JON,
        text: text.to_owned(),
    };
    room.answer("how", Some(ANA), Change::Round(reply("So it was")));
    room.lists("why", &["Bell rings", "Chime", "Late bus"]);
    let items = vec![room.line("why", "Bell rings")];
    let (theme, text) = (ItemId(0), "Sounds".to_owned());
    let merge = list::Change::Merge { theme, items, text };
    room.answer("why", None, Change::List(merge));
    room
}

pub fn at(ask: &str, person: Option<PersonId>, change: Change) -> Act {
    Act::Answer {
        at: Address::of(AskId(ask.into())).by(person),
        change,
    }
}

pub fn add(text: &str, category: &str) -> Act {
    let change = list::Change::Add {
        item: ItemId(0),
        text: text.to_owned(),
        category: category.to_owned(),
    };
    at("ideas", None, Change::List(change))
}

pub fn write(ask: &str) -> Act {
    write_as(ask, None, "x")
}

pub fn write_as(ask: &str, person: Option<PersonId>, text: &str) -> Act {
    let text = text.to_owned();
    at(ask, person, Change::Text(text::Change::Write { text }))
}

pub fn add_to(ask: &str, person: Option<PersonId>, text: &str) -> Act {
    let change = list::Change::Add {
        item: ItemId(0),
        text: text.to_owned(),
        category: String::new(),
    };
    at(ask, person, Change::List(change))
}

pub fn choose(ask: &str, person: Option<PersonId>, item: u16) -> Act {
    let change = choice::Change::Choose {
        items: BTreeSet::from([ItemRef::Fixed(item)]),
        other: String::new(),
    };
    at(ask, person, Change::Choice(change))
}

fn joins(name: &str) -> Act {
    Act::Join {
        member: Member {
            id: PersonId(0),
            name: name.to_owned(),
            position: String::new(),
        },
    }
}

/// Other acts in a meeting under way.
#[expect(clippy::too_many_lines, reason = "a table is read line by line")]
fn under_way() -> Vec<(Act, &'static str)> {
    let empty = |matter| Act::Capture { item: None, matter };
    let skip = |reason: &str, step: &str| Act::Skip {
        step: StepId(step.to_owned()),
        reason: reason.to_owned(),
    };
    let sign = |person, word| Act::Sign { person, word };
    let extend = |seconds| Act::Extend {
        seconds,
        yes: 1,
        no: 0,
    };
    vec![
        (
            Act::Close {
                reason: String::new(),
            },
            "\"What could we do?\" asks for at least 3; we have 2. Ctrl+G again goes on with a reason.",
        ),
        (
            empty(Matter::Parked(String::new())),
            "Nothing to add. Write a few words, or Esc goes back.",
        ),
        (
            Act::Drop { item: ItemId(1) },
            "What this is about is no longer in \"Kept in passing\". Somebody may have taken it out; U brings it back.",
        ),
        (
            skip("x", "nowhere"),
            "This way of meeting has no step \"nowhere\". S shows its steps.",
        ),
        (
            skip("", "last"),
            "A reason is needed. One short sentence is enough; it is kept in the minutes.",
        ),
        (
            Act::Bring {
                to: Place::Step(StepId("ideas".to_owned())),
            },
            "The meeting is already at step 1, Ideas. Esc goes back to it.",
        ),
        (
            Act::Sit { present: vec![ANA] },
            "The meeting is under way already. Go on where it stands.",
        ),
        (
            Act::GoOn,
            "The clock is running already. T, then 6, pauses it.",
        ),
        (
            Act::Arrive { person: ANA },
            "Ana Ruiz is here already. Space marks who leaves.",
        ),
        (
            Act::Leave { person: MEI },
            "Mei Tan is away already. Space marks who comes.",
        ),
        (
            joins("jon bell"),
            "Jon Bell is in the team already. Space marks them here.",
        ),
        (
            joins("333"),
            "\"333\" is no name. Write one with letters, or Esc goes back.",
        ),
        (joins(" "), "A name is needed. Write one, or Esc goes back."),
        (
            sign(MEI, Word::Agree),
            "Mei Tan was not in this meeting and cannot sign for it. W marks who is here.",
        ),
        (
            sign(ANA, Word::Remark(String::new())),
            "What does Ana Ruiz say? Write it in one short sentence, or take their plain agreement.",
        ),
        (
            Act::Add {
                by: "Mei".to_owned(),
                text: "x".to_owned(),
            },
            "The meeting is not closed yet; write it where it belongs.",
        ),
        (
            Act::Redo,
            "There is nothing to do again: only what U has just taken back comes again, until something new is entered.",
        ),
        (
            Act::Strike { entries: vec![1] },
            "This holds no words that could be struck. Choose a line that somebody said.",
        ),
        (
            extend(0),
            "Nothing changed: it stands like this already. Esc goes back.",
        ),
    ]
}

/// What is refused after these acts.
#[expect(clippy::too_many_lines, reason = "a table is read line by line")]
fn after() -> Vec<(Vec<Act>, Act, &'static str)> {
    let close = || Act::Close {
        reason: "x".to_owned(),
    };
    let plain = || Act::Close {
        reason: String::new(),
    };
    let skip = Act::Skip {
        step: StepId("ideas".to_owned()),
        reason: "x".to_owned(),
    };
    let sign = || Act::Sign {
        person: ANA,
        word: Word::Agree,
    };
    let all = || {
        vec![
            Act::Leave { person: ANA },
            Act::Leave { person: JON },
            Act::Leave {
                person: PersonId(4),
            },
        ]
    };
    let hands = |hands| {
        at(
            "whose",
            None,
            Change::Choice(choice::Change::Count {
                item: ItemRef::Fixed(1),
                hands,
            }),
        )
    };
    vec![
        (
            vec![add("Door", ""), add("Song", "")],
            add("More", ""),
            "\"What could we do?\" takes at most 4. Esc, then X, takes one out.",
        ),
        (
            vec![close()],
            plain(),
            "\"What else?\" asks for an answer; we have none. Ctrl+G again goes on with a reason.",
        ),
        (
            vec![close()],
            skip,
            "Step 1, Ideas, is closed or skipped already. S, then B, brings the meeting back to it.",
        ),
        (
            vec![close(), close()],
            plain(),
            "The meeting is on its closing page: there is no step to close. G goes on there.",
        ),
        (
            vec![Act::Finish],
            plain(),
            "The meeting is closed. What is still to be said is added below it, with a name.",
        ),
        (
            vec![Act::Adjourn { next: None }],
            plain(),
            "The meeting waits for its next sitting. Go on with it first, from Home.",
        ),
        (
            vec![Act::Adjourn { next: None }],
            Act::Sit { present: vec![] },
            "This way of meeting is for at least one person; nobody is here. Mark who is here, or add a name.",
        ),
        (
            vec![Act::OffRecord { on: true }],
            write("else"),
            "Nothing is kept now: we are off the record. O ends that.",
        ),
        (
            vec![Act::Pause],
            Act::Pause,
            "The clock is paused already. T, then 6, lets it go on.",
        ),
        (
            vec![Act::Adjourn { next: None }, Act::Sit { present: vec![ANA] }],
            Act::Undo,
            "There is nothing to undo: this sitting began here.",
        ),
        (
            vec![sign()],
            sign(),
            "Ana Ruiz has signed, and nothing was entered since. Another word takes the place of this one.",
        ),
        (
            all(),
            hands(1),
            "Nobody is here; one hand cannot be. Check the count, or W adds somebody.",
        ),
    ]
}

/// The refusal's own name.
fn name(refusal: &Refusal) -> String {
    let told = format!("{refusal:?}");
    told.split([' ', '{']).next().unwrap().to_owned()
}

/// Every refusal there is, by name.
fn names() -> BTreeSet<String> {
    let source = fs_err::read_to_string("src/meeting/refusal.rs").unwrap();
    let body = source.split("pub enum Refusal {").nth(1).unwrap();
    let body = body.split("\n}\n").next().unwrap();
    let named = body.lines().filter_map(|l| l.strip_prefix("    "));
    let named = named.filter(|l| l.starts_with(char::is_uppercase));
    named
        .map(|l| l.split([' ', ',']).next().unwrap().to_owned())
        .collect()
}

#[test]
fn every_refusal_can_happen_and_is_a_sentence_that_names_the_thing_and_says_what_to_do() {
    let mut met = BTreeSet::new();
    let mut check = |room: &Room, act: &Act, words: &str| {
        let refusal = room.meeting.decide(act, room.at).unwrap_err();
        assert_eq!(refusal.to_string(), words, "{act:?}");
        met.insert(name(&refusal));
    };
    for (act, words) in asks::refused(&room()).into_iter().chain(under_way()) {
        check(&room(), &act, words);
    }
    for (before, act, words) in after() {
        let mut room = room();
        for act in before {
            room.act(&act);
        }
        check(&room, &act, words);
    }
    let marks = super::marks::refused_here();
    let fields = super::fields::refused();
    for (room, act, words) in turns::refused().into_iter().chain(marks).chain(fields) {
        check(&room, &act, words);
    }
    for (before, act, words) in super::covered::refused() {
        let mut room = super::covered::room();
        for act in before {
            room.act(&act);
        }
        check(&room, &act, words);
    }
    assert_eq!(met, names());
}

#[test]
fn too_few_people_are_refused_at_the_opening() {
    let protocol = Protocol::read(&Source::of("card.yaml", CARD)).unwrap();
    let mut opened = opening(&protocol);
    opened.present = vec![ANA];
    let refusal = decide::open(opened, &protocol).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "This way of meeting is for at least 2 people; one is here. Mark who is here, or add a name."
    );
}
