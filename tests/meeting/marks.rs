//! Who does what: marks made alone, where they differ, what the group takes over; and words that are bound to it.

use roundtable::base::id::{AskId, ItemId, PersonId};
use roundtable::meeting::capture::assign::{Accord, Change as Sort, ColumnRef, Flaw};
use roundtable::meeting::capture::{Change, assign, signoff};
use roundtable::meeting::closing::Word;
use roundtable::meeting::{Act, Capture, Event, ItemRef, Refusal, items, signing};
use roundtable::protocol::{Items, Kind};

use super::room::{ANA, JON, MEI, Room, SAM, read};

const TEACHER: ColumnRef = ColumnRef::Named(1);
const PARA: ColumnRef = ColumnRef::Named(2);
const LEAD: u32 = 1;
const SUPPORT: u32 = 2;

/// The protocol of the stories, with columns of its own instead of positions.
fn room() -> Room {
    let path = "tests/protocols/roles.yaml";
    let text = fs_err::read_to_string(path).unwrap();
    let text = text.replace("columns: positions", "columns: [Teacher, Paraeducator]");
    let source = roundtable::yaml::Source::of(path, &text);
    let protocol = roundtable::protocol::Protocol::read(&source).unwrap();
    Room::opened(&protocol, |opened| opened.present = vec![ANA, JON, MEI])
}

fn mark(room: &mut Room, (ask, person): (&str, Option<PersonId>), cell: (u16, ColumnRef, u32)) {
    let (line, column, mark) = cell;
    let item = ItemRef::Fixed(line);
    let mark = Some(mark);
    room.answer(
        ask,
        person,
        Change::Assign(Sort::Mark { item, column, mark }),
    );
}

/// Ana and Jon agree on line 1, and on the teacher's part of line 2.
fn apart(room: &mut Room) {
    for (person, para) in [(ANA, SUPPORT), (JON, LEAD)] {
        let own = ("apart", Some(person));
        mark(room, own, (1, TEACHER, LEAD));
        mark(room, own, (1, PARA, SUPPORT));
        mark(room, own, (2, TEACHER, SUPPORT));
        mark(room, own, (2, PARA, para));
    }
}

fn given<'a>(room: &'a Room, ask: &str) -> &'a assign::Capture {
    let at = room
        .state()
        .address(&room.meeting.protocol, &AskId(ask.into()));
    match room.state().capture(&at) {
        Some(Capture::Assign(given)) => given,
        other => panic!("no marks in {ask}: {other:?}"),
    }
}

fn settled(room: &Room) -> Vec<String> {
    let items = Items::From {
        ask: AskId("apart".into()),
        differing: true,
    };
    let lines = items::of(&room.meeting, &items).into_iter();
    lines.map(|line| line.text).collect()
}

fn sign(room: &mut Room, person: PersonId, word: Word) -> &mut Room {
    room.answer(
        "agree",
        Some(person),
        Change::Signoff(signoff::Change::sign(word)),
    )
}

fn since(room: &Room, person: PersonId) -> usize {
    let own = signing::of(&room.meeting).unwrap();
    let signed = &own.words.unwrap().each[&person];
    signing::since(&room.meeting, own.rules, signed.upto)
}

fn refused(room: &Room, ask: &str, person: Option<PersonId>, change: Change) -> Refusal {
    let at = room
        .state()
        .address(&room.meeting.protocol, &AskId(ask.into()));
    let act = Act::Answer {
        at: at.by(person),
        change,
    };
    room.meeting.decide(&act, room.at).unwrap_err()
}

#[test]
fn lines_on_which_all_agree_are_left_out_of_what_differs() {
    let mut room = room();
    apart(&mut room);
    let given = given(&room, "apart");
    assert_eq!(given.accord(ItemRef::Fixed(1)), Accord::Agree);
    assert_eq!(given.accord(ItemRef::Fixed(2)), Accord::Differ);
    assert_eq!(given.accord(ItemRef::Fixed(3)), Accord::Open);
    assert!(!settled(&room).contains(&"Plan the lesson".to_owned()));
    assert_eq!(settled(&room).len(), 4);
}

#[test]
fn one_person_alone_agrees_with_nobody() {
    let mut room = room();
    mark(&mut room, ("apart", Some(ANA)), (1, TEACHER, LEAD));
    assert_eq!(
        given(&room, "apart").accord(ItemRef::Fixed(1)),
        Accord::Open
    );
    assert_eq!(settled(&room).len(), 5);
}

#[test]
fn a_third_voice_that_skips_a_line_leaves_it_open() {
    let mut room = room();
    apart(&mut room);
    mark(&mut room, ("apart", Some(MEI)), (3, TEACHER, LEAD));
    let given = given(&room, "apart");
    assert_eq!(given.accord(ItemRef::Fixed(1)), Accord::Open);
    assert_eq!(given.accord(ItemRef::Fixed(2)), Accord::Differ);
    assert_eq!(given.accord(ItemRef::Fixed(3)), Accord::Open);
}

/// The accord on line 1 after these marks of Ana's and Jon's.
fn accord(ana: &[(ColumnRef, u32)], jon: &[(ColumnRef, u32)]) -> Accord {
    let mut room = room();
    for (person, marks) in [(ANA, ana), (JON, jon)] {
        // Nobody is without any mark.
        mark(&mut room, ("apart", Some(person)), (5, TEACHER, LEAD));
        for (column, given) in marks {
            mark(&mut room, ("apart", Some(person)), (1, *column, *given));
        }
    }
    given(&room, "apart").accord(ItemRef::Fixed(1))
}

#[test]
fn a_cell_left_empty_is_no_other_view() {
    let lead = (TEACHER, LEAD);
    let both = [lead, (PARA, SUPPORT)];
    assert_eq!(accord(&[lead], &both), Accord::Agree);
    assert_eq!(accord(&both, &[(PARA, SUPPORT)]), Accord::Open);
    assert_eq!(accord(&[lead], &[]), Accord::Open);
    assert_eq!(accord(&[lead], &[(PARA, SUPPORT)]), Accord::Open);
}

#[test]
fn the_lead_in_another_column_is_another_view() {
    assert_eq!(accord(&[(TEACHER, LEAD)], &[(PARA, LEAD)]), Accord::Differ);
    assert_eq!(
        accord(&[(TEACHER, LEAD)], &[(TEACHER, SUPPORT), (PARA, LEAD)]),
        Accord::Differ
    );
    assert_eq!(
        accord(&[(TEACHER, LEAD)], &[(TEACHER, SUPPORT)]),
        Accord::Differ
    );
}

#[test]
fn what_all_marked_alike_is_nobodys_mark_until_the_group_takes_it() {
    let mut room = room();
    apart(&mut room);
    let take = || Change::Assign(Sort::Take { marks: Vec::new() });
    let at = room
        .state()
        .address(&room.meeting.protocol, &AskId("settled".into()));
    assert_eq!(room.state().capture(&at), None);
    room.answer("settled", None, take());
    let Event::Answered { change, .. } = room.last() else {
        panic!("an answer")
    };
    let marks = vec![(ItemRef::Fixed(2), TEACHER, SUPPORT)];
    assert_eq!(change, Change::Assign(Sort::Take { marks }));
    // What is changed apart afterwards leaves alone what the group has taken.
    mark(&mut room, ("apart", Some(JON)), (2, TEACHER, LEAD));
    let cell = (ItemRef::Fixed(2), TEACHER);
    assert_eq!(
        given(&room, "settled").group.marks.get(&cell),
        Some(&SUPPORT)
    );
    let again = refused(&room, "settled", None, take());
    assert!(matches!(again, Refusal::NothingProposed { .. }), "{again}");
}

#[test]
fn a_line_without_a_lead_is_a_gap_and_one_with_two_is_a_double() {
    let mut room = room();
    apart(&mut room);
    let group = ("settled", None);
    mark(&mut room, group, (2, TEACHER, LEAD));
    mark(&mut room, group, (2, PARA, LEAD));
    mark(&mut room, group, (3, TEACHER, SUPPORT));
    let voice = &given(&room, "settled").group;
    assert_eq!(voice.flaw(ItemRef::Fixed(2)), Some(Flaw::Double(2)));
    assert_eq!(voice.flaw(ItemRef::Fixed(3)), Some(Flaw::Gap));
    let found = roundtable::meeting::check::findings(&room.meeting);
    let words: Vec<&str> = found.iter().map(|f| f.words.as_str()).collect();
    assert!(words.contains(&"3 lines have no lead"), "{words:?}");
    assert!(
        words.contains(&"1 line has more than one lead"),
        "{words:?}"
    );
    mark(&mut room, group, (2, PARA, SUPPORT));
    assert_eq!(given(&room, "settled").group.flaw(ItemRef::Fixed(2)), None);
}

#[test]
fn who_comes_later_is_a_column_and_who_leaves_stays_one() {
    let mut room = Room::opened(&read("tests/protocols/roles.yaml"), |opened| {
        opened.present = vec![ANA, JON];
    });
    let columns = |room: &Room| {
        let (_, ask) = room
            .meeting
            .protocol
            .ask(&AskId("who-does-what".into()))
            .unwrap();
        let Kind::Assign(rules) = &ask.kind else {
            panic!("an assign")
        };
        let columns = assign::columns(room.state(), rules, None).into_iter();
        columns.map(|c| c.column).collect::<Vec<_>>()
    };
    let persons = |people: &[PersonId]| {
        people
            .iter()
            .map(|p| ColumnRef::Person(*p))
            .collect::<Vec<_>>()
    };
    assert_eq!(columns(&room), persons(&[ANA, JON]));
    room.after(5).act(&Act::Arrive { person: SAM });
    room.after(5).act(&Act::Leave { person: JON });
    assert_eq!(columns(&room), persons(&[ANA, JON, SAM]));
}

#[test]
fn lines_are_added_only_where_the_ask_allows_it_and_never_twice() {
    let mut room = room();
    let add = |text: &str| {
        Change::Assign(Sort::Add {
            item: ItemId(0),
            text: text.to_owned(),
        })
    };
    room.answer("apart", Some(ANA), add("Clean the tables"));
    let twice = refused(&room, "apart", Some(JON), add("clean the tables"));
    assert!(matches!(twice, Refusal::LineThere { .. }), "{twice}");
    let closed = refused(&room, "settled", None, add("Feed the fish"));
    assert!(matches!(closed, Refusal::NoLines { .. }), "{closed}");
    assert!(settled(&room).contains(&"Clean the tables".to_owned()));
}

#[test]
fn a_signature_counts_only_the_entries_that_touch_what_it_is_about() {
    let mut room = room();
    apart(&mut room);
    mark(&mut room, ("settled", None), (2, TEACHER, LEAD));
    sign(&mut room, ANA, Word::Agree);
    sign(&mut room, JON, Word::Remark("In week two only.".to_owned()));
    assert_eq!(since(&room, ANA), 0);
    room.text("thanks-to", "Mei");
    assert_eq!(since(&room, ANA), 0, "thanks are not signed");
    mark(&mut room, ("settled", None), (2, PARA, SUPPORT));
    assert_eq!(since(&room, ANA), 1);
    // What was taken back was changed twice.
    room.act(&Act::Undo);
    assert_eq!(since(&room, JON), 2);
    // The lines are taken from there.
    mark(&mut room, ("apart", Some(JON)), (3, PARA, SUPPORT));
    assert_eq!(since(&room, JON), 3);
    sign(&mut room, ANA, Word::Agree);
    assert_eq!(since(&room, ANA), 0);
}

#[test]
fn the_same_word_again_is_refused_until_something_changed() {
    let mut room = room();
    sign(&mut room, ANA, Word::Agree);
    let agree = || Change::Signoff(signoff::Change::sign(Word::Agree));
    let again = refused(&room, "agree", Some(ANA), agree());
    assert!(matches!(again, Refusal::Signed { .. }), "{again}");
    let empty = Change::Signoff(signoff::Change::sign(Word::Object("  ".to_owned())));
    let empty = refused(&room, "agree", Some(JON), empty);
    assert!(matches!(empty, Refusal::NoWords { .. }), "{empty}");
    mark(
        &mut room,
        ("who-does-what", None),
        (1, ColumnRef::Person(ANA), 1),
    );
    sign(&mut room, ANA, Word::Agree);
}

#[test]
fn undo_leaves_words_of_people_alone() {
    let mut room = room();
    room.text("thanks-to", "Mei");
    sign(&mut room, ANA, Word::Agree);
    room.act(&Act::Undo);
    let own = signing::of(&room.meeting).unwrap();
    assert!(own.words.unwrap().each.contains_key(&ANA));
    assert!(matches!(room.last(), Event::Withdrawn { .. }));
}

#[test]
fn somebody_who_had_to_leave_signs_the_closed_record() {
    let mut room = room();
    room.after(1).act(&Act::Leave { person: MEI });
    room.after(1).act(&Act::Finish);
    sign(&mut room, MEI, Word::Agree);
    assert_eq!(since(&room, MEI), 0);
}

/// What cannot be marked, in which room, with its sentence.
pub fn refused_here() -> Vec<(Room, Act, &'static str)> {
    let act = |room: &Room, ask: &str, change: Sort| Act::Answer {
        at: room
            .state()
            .address(&room.meeting.protocol, &AskId(ask.into())),
        change: Change::Assign(change),
    };
    let mark = |column, mark| Sort::Mark {
        item: ItemRef::Fixed(1),
        column,
        mark: Some(mark),
    };
    let add = |text: &str| Sort::Add {
        item: ItemId(0),
        text: text.to_owned(),
    };
    let take = Sort::Take { marks: Vec::new() };
    let cases = [
        (
            "apart",
            mark(ColumnRef::Named(3), 1),
            "\"Who does this today?\" has no such column. Choose one of those it shows; W adds somebody.",
        ),
        (
            "apart",
            mark(TEACHER, 5),
            "Marks go from 1 to 4, and 0 clears. 5 was not taken.",
        ),
        (
            "settled",
            add("Feed the fish"),
            "\"What do we agree on?\" has its lines; none is added here. P parks what is missing.",
        ),
        (
            "apart",
            add("plan the lesson"),
            "\"plan the lesson\" stands in \"Who does this today?\" already. Mark that line, or write other words.",
        ),
        (
            "settled",
            take,
            "Nothing is proposed in \"What do we agree on?\": what all marked alike is taken already. A number marks a cell.",
        ),
    ];
    let told = cases.map(|(ask, change, words)| {
        let room = room();
        let act = act(&room, ask, change);
        (room, act, words)
    });
    told.into()
}
