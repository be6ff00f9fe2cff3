//! Turns of a repeated step, a step run again, a step inserted: nothing entered is lost, and undo takes back each.

use roundtable::base::id::{AskId, PersonId, StepId};
use roundtable::meeting::capture::{Change, text};
use roundtable::meeting::insert::{Inserted, Sort};
use roundtable::meeting::{Act, Address, Capture, Event, Meeting, Place, items};

use super::room::{ANA, JON, MEI, Room, SAM, read};

fn room() -> Room {
    let mut room = Room::opened(&read("tests/protocols/learn-from-success.yaml"), |_| {});
    room.closes();
    room
}

fn step(id: &str) -> StepId {
    StepId(id.to_owned())
}

pub fn take(step: &str, presenter: PersonId, visit: Option<u32>) -> Act {
    Act::TakeTurn {
        step: StepId(step.to_owned()),
        presenter,
        visit,
    }
}

fn insert(title: &str, words: &str) -> Act {
    Act::Insert(Inserted {
        step: step(""),
        after: step("begin"),
        title: title.to_owned(),
        minutes: 4,
        ask: AskId("".into()),
        words: words.to_owned(),
        sort: Sort::List,
    })
}

fn bring(id: &str) -> Act {
    Act::Bring {
        to: Place::Step(step(id)),
    }
}

fn success(room: &Room, presenter: PersonId, visit: u32) -> Option<String> {
    let at = Address {
        presenter: Some(presenter),
        visit,
        ..Address::of(AskId("success".into()))
    };
    match room.state().capture(&at) {
        Some(Capture::Text(text)) => Some(text.group.clone()),
        _ => None,
    }
}

/// A whole turn: what was a success, and what made it work.
fn turn(room: &mut Room, presenter: PersonId, words: &str, factors: &[&str]) {
    room.act(&take("tell", presenter, None)).after(1);
    room.text("success", words).closes().after(1);
    room.lists("factors", factors).closes();
}

fn again(room: &Room) -> Meeting {
    let entries = room.meeting.entries().to_vec();
    Meeting::replay(entries, |text| {
        roundtable::protocol::Protocol::read(&roundtable::yaml::Source::of("again", text))
            .map_err(|f| f.to_string())
    })
    .unwrap()
}

fn stands(room: &Room) -> Option<(PersonId, u32, String)> {
    let taken = room.state().turn.as_ref()?;
    Some((taken.presenter, taken.visit, taken.phase.0.clone()))
}

#[test]
fn a_turn_goes_through_its_phases_and_then_the_next_person_is_chosen() {
    let mut room = room();
    let tell = room.meeting.protocol.step(&step("tell")).unwrap().clone();
    assert_eq!(room.state().next_presenter(&tell), Some(ANA));
    assert_eq!(stands(&room), None);
    room.act(&take("tell", JON, None));
    assert_eq!(stands(&room), Some((JON, 1, "telling".to_owned())));
    room.text("success", "The bell").closes();
    assert_eq!(stands(&room), Some((JON, 1, "listening".to_owned())));
    room.closes();
    assert_eq!(stands(&room), None);
    assert_eq!(room.state().step(), Some(&step("tell")));
    assert_eq!(room.state().next_presenter(&tell), Some(ANA));
    turn(&mut room, ANA, "The cards", &["Calm"]);
    turn(&mut room, SAM, "The door", &[]);
    assert_eq!(room.state().next_presenter(&tell), None);
    room.closes();
    assert_eq!(room.state().step(), Some(&step("common")));
}

#[test]
fn this_one_again_is_a_further_visit_and_the_first_keeps_its_words() {
    let mut room = room();
    turn(&mut room, JON, "The bell", &["Calm"]);
    turn(&mut room, JON, "The door", &["Light"]);
    assert_eq!(success(&room, JON, 1).as_deref(), Some("The bell"));
    assert_eq!(success(&room, JON, 2).as_deref(), Some("The door"));
    let tell = room.meeting.protocol.step(&step("tell")).unwrap();
    let turn = room.state().turns.last().unwrap();
    assert_eq!(room.state().turn_number(tell, turn), (1, 3));
}

#[test]
fn each_phase_has_a_clock_of_its_own_and_the_step_counts_all() {
    let mut room = room();
    room.act(&take("tell", JON, None)).after(2);
    room.act(&Act::Extend {
        seconds: 60,
        yes: 2,
        no: 0,
    });
    let tell = room.meeting.protocol.step(&step("tell")).unwrap().clone();
    assert_eq!(room.state().planned_now(&tell), 4 * 60);
    assert_eq!(room.state().current().unwrap().spent(room.at), 120);
    room.text("success", "The bell").closes().after(1);
    assert_eq!(room.state().planned_now(&tell), 2 * 60);
    assert_eq!(room.state().current().unwrap().spent(room.at), 60);
    room.act(&Act::Pause).after(5);
    assert_eq!(room.state().current().unwrap().spent(room.at), 60);
    room.act(&Act::GoOn).after(1);
    assert_eq!(room.state().current().unwrap().spent(room.at), 120);
    assert_eq!(room.state().run(&step("tell")).unwrap().spent(room.at), 240);
    assert_eq!(room.state().planned(&tell), (3 + 2) * 3 * 60 + 60);
}

#[test]
fn going_back_to_an_earlier_turn_keeps_all() {
    let mut room = room();
    turn(&mut room, JON, "The bell", &["Calm"]);
    room.act(&take("tell", ANA, None)).text("success", "Half");
    room.act(&take("tell", JON, Some(1)));
    assert_eq!(stands(&room), Some((JON, 1, "telling".to_owned())));
    room.text("success", "The small bell").closes();
    // The other phases were closed before: the turn is over again.
    assert_eq!(stands(&room), None);
    assert_eq!(success(&room, JON, 1).as_deref(), Some("The small bell"));
    room.act(&take("tell", ANA, Some(1)));
    assert_eq!(stands(&room), Some((ANA, 1, "telling".to_owned())));
    assert_eq!(success(&room, ANA, 1).as_deref(), Some("Half"));
}

#[test]
fn a_turn_left_in_its_midst_is_taken_up_again() {
    let mut room = room();
    room.act(&take("tell", JON, None))
        .text("success", "The bell");
    room.act(&bring("begin"));
    assert_eq!(stands(&room), None);
    room.closes();
    assert_eq!(stands(&room), Some((JON, 1, "telling".to_owned())));
    room.act(&Act::Adjourn { next: None }).after(60);
    room.act(&Act::Sit {
        present: vec![ANA, JON],
    });
    assert_eq!(stands(&room), Some((JON, 1, "telling".to_owned())));
    assert!(room.state().current().unwrap().is_running());
}

#[test]
fn from_inside_a_repeat_means_the_same_presenter_and_outside_everybody() {
    let mut room = room();
    turn(&mut room, JON, "The bell", &["Calm", "Light"]);
    turn(&mut room, ANA, "The cards", &["Warm"]);
    room.closes();
    let texts = |meeting: &Meeting| -> Vec<String> {
        let yielded = items::yielded(&meeting.protocol, &meeting.state, &AskId("factors".into()));
        yielded.into_iter().map(|t| t.text).collect()
    };
    assert_eq!(texts(&room.meeting), ["Calm", "Light", "Warm"]);
    let jons = room.state().turns[0].seen();
    assert_eq!(texts(&room.meeting.seen(jons)), ["Calm", "Light"]);
    room.dots("often", MEI, &["Warm"]);
}

#[test]
fn a_repeat_for_participants_leaves_out_the_facilitator_and_whoever_has_left() {
    let mut room = room();
    room.act(&bring("last"));
    let last = room.meeting.protocol.step(&step("last")).unwrap().clone();
    let names = |room: &Room| -> Vec<PersonId> {
        room.state()
            .turn_takers(&last)
            .iter()
            .map(|m| m.id)
            .collect()
    };
    assert_eq!(names(&room), [JON, SAM]);
    room.act(&take("last", JON, None))
        .text("word", "Thanks")
        .closes();
    room.act(&Act::Leave { person: JON });
    room.act(&Act::Arrive { person: MEI });
    assert_eq!(names(&room), [MEI, SAM]);
    assert_eq!(room.state().next_presenter(&last), Some(MEI));
    let turn = room.state().turns[0].clone();
    assert_eq!(room.state().turn_number(&last, &turn), (1, 3));
    room.act(&Act::Leave { person: SAM })
        .act(&Act::Leave { person: MEI });
    assert_eq!(room.state().next_presenter(&last), None);
    room.closes();
    assert_eq!(room.state().place, Some(Place::Closing));
}

#[test]
fn undo_takes_back_a_turn_taken_and_a_phase_closed() {
    let mut room = room();
    room.act(&take("tell", JON, None))
        .text("success", "The bell")
        .closes();
    room.act(&Act::Undo);
    assert_eq!(stands(&room), Some((JON, 1, "telling".to_owned())));
    room.act(&Act::Redo);
    assert_eq!(stands(&room), Some((JON, 1, "listening".to_owned())));
    room.act(&Act::Undo).act(&Act::Undo).act(&Act::Undo);
    assert_eq!(stands(&room), None);
    assert_eq!(room.state().turns, []);
    assert_eq!(again(&room).state, *room.state());
}

#[test]
fn a_step_run_again_has_empty_answers_and_the_first_stay() {
    let mut room = room();
    room.act(&bring("begin")).text("look-for", "Calm").closes();
    room.act(&Act::Repeat {
        step: step("begin"),
    });
    let at = room
        .state()
        .address(&room.meeting.protocol, &AskId("look-for".into()));
    assert_eq!(at.visit, 2);
    assert_eq!(room.state().capture(&at), None);
    room.text("look-for", "Light").closes();
    assert_eq!(room.state().step(), Some(&step("tell")));
    assert_eq!(room.state().captures.len(), 2);
    assert_eq!(again(&room).state, *room.state());
    // In a repeat everybody's turn comes again.
    turn(&mut room, JON, "The bell", &[]);
    room.act(&Act::Repeat { step: step("tell") });
    let tell = room.meeting.protocol.step(&step("tell")).unwrap();
    assert_eq!(room.state().turns_had(&tell.id, JON), 0);
    turn(&mut room, JON, "The door", &[]);
    assert_eq!(success(&room, JON, 2).as_deref(), Some("The door"));
}

#[test]
fn an_inserted_step_is_a_step_like_others_and_the_protocol_stays_as_it_was() {
    let mut room = room();
    let hash = room.meeting.protocol.hash.clone();
    room.act(&insert("Begin", "What do we look for today?"));
    let Event::Inserted(new) = room.last() else {
        panic!("nothing was inserted");
    };
    // The meeting stands at "tell": what is inserted comes after it, with names of its own.
    assert_eq!(
        (new.step.0.as_str(), new.after.0.as_str()),
        ("begin-2", "tell")
    );
    assert_eq!(&*new.ask.0, "what-do-we-look-for-today");
    room.closes();
    assert_eq!(room.state().step(), Some(&step("begin-2")));
    room.lists("what-do-we-look-for-today", &["Calm"]).closes();
    assert_eq!(room.state().step(), Some(&step("common")));
    assert_eq!(room.meeting.protocol.hash, hash);
    let replayed = again(&room);
    assert_eq!(replayed.state, *room.state());
    assert_eq!(replayed.protocol.steps, room.meeting.protocol.steps);
    room.act(&Act::Undo)
        .act(&Act::Undo)
        .act(&Act::Undo)
        .act(&Act::Undo);
    assert_eq!(room.meeting.protocol.steps.len(), 4);
    assert_eq!(room.state().step(), Some(&step("tell")));
}

/// What is refused of turns, repeats and inserted steps, each in its room.
pub fn refused() -> Vec<(Room, Act, &'static str)> {
    let mut taken = room();
    taken.act(&take("tell", JON, None));
    let write = || Act::Answer {
        at: Address::of(AskId("success".into())),
        change: Change::Text(text::Change::Write {
            text: "x".to_owned(),
        }),
    };
    vec![
        (
            room(),
            take("begin", JON, None),
            "\"Begin\" has no turns: nobody presents there. G closes it.",
        ),
        (
            room(),
            take("tell", JON, Some(1)),
            "Jon Bell has had no turn yet. On the page of turns, a number gives somebody theirs.",
        ),
        (
            taken,
            take("tell", ANA, None),
            "Jon Bell's turn is still open. Ctrl+G closes it; then comes the next one.",
        ),
        (
            room(),
            take("tell", MEI, None),
            "Mei Tan takes no turn in \"Tell a success\". W shows who is here and who facilitates.",
        ),
        (
            room(),
            take("last", JON, None),
            "A turn begins where the turns are taken. S, then B, brings the meeting to step 4, Each says a last word.",
        ),
        (
            room(),
            write(),
            "\"Tell a success\" is answered turn by turn: first choose whose turn it is.",
        ),
        (
            room(),
            Act::Repeat {
                step: step("common"),
            },
            "Step 3, What is common, has not been held yet. B brings the meeting to it.",
        ),
        (
            room(),
            insert(" ", "What else?"),
            "A step needs a title. Write one, or Esc goes back.",
        ),
        (
            room(),
            insert("More", ""),
            "What does \"More\" ask? Write it in one line, or Esc goes back.",
        ),
    ]
}
