//! Signatures, the finished meeting, words that are struck, and what is said off the record.

use roundtable::base::id::AskId;
use roundtable::meeting::capture::{Change, decision};
use roundtable::meeting::closing::{Question, Word};
use roundtable::meeting::passing::Matter;
use roundtable::meeting::strike::strikeable;
use roundtable::meeting::{Act, Address, Event, Meeting, Place, Refusal};

use super::room::{ANA, JON, MEI, Room, action, seven_steps};

fn room() -> Room {
    Room::opened(&seven_steps(), |_| {})
}

fn sign(person: roundtable::base::id::PersonId, word: Word) -> Act {
    Act::Sign { person, word }
}

fn refused(room: &Room, act: &Act) -> Refusal {
    room.meeting.decide(act, room.at).unwrap_err()
}

fn write(words: &str) -> Act {
    use roundtable::meeting::capture::text;
    let text = words.to_owned();
    Act::Answer {
        at: Address::of(AskId("problem".into())),
        change: Change::Text(text::Change::Write { text }),
    }
}

#[test]
fn a_finished_meeting_takes_nothing_but_addenda_late_signatures_and_strikes() {
    let mut room = room();
    room.text("problem", "Reading time.").act(&Act::Finish);
    let acts = [
        write("Else"),
        Act::Undo,
        Act::Redo,
        Act::Pause,
        Act::Bring { to: Place::Closing },
        Act::Sit { present: vec![ANA] },
        Act::Adjourn { next: None },
        Act::Finish,
        Act::Arrive { person: MEI },
    ];
    for act in acts {
        assert_eq!(refused(&room, &act), Refusal::Closed, "{act:?}");
    }
    room.act(&Act::Add {
        by: "Mei Tan".to_owned(),
        text: "I agree.".to_owned(),
    });
    room.act(&sign(JON, Word::Agree));
    room.act(&Act::Strike { entries: vec![2] });
    assert_eq!(room.state().added.len(), 1);
    assert!(room.state().closing.signed.contains_key(&JON));
}

#[test]
fn an_addendum_waits_for_the_end_and_has_a_name_and_words() {
    let mut room = room();
    let add = |by: &str, text: &str| Act::Add {
        by: by.to_owned(),
        text: text.to_owned(),
    };
    assert_eq!(refused(&room, &add("Mei", "Late.")), Refusal::NotClosed);
    room.act(&Act::Finish);
    assert_eq!(refused(&room, &add(" ", "Late.")), Refusal::NoName);
    assert!(matches!(
        refused(&room, &add("Mei", "\n")),
        Refusal::NothingToAdd { .. }
    ));
}

#[test]
fn only_those_who_were_here_sign_and_their_word_binds_what_was_entered_until_then() {
    let mut room = room();
    assert!(matches!(
        refused(&room, &sign(MEI, Word::Agree)),
        Refusal::NotHere { .. }
    ));
    room.text("problem", "Reading time.")
        .act(&sign(ANA, Word::Agree));
    assert_eq!(room.state().closing.signed[&ANA].upto, 2);
    room.act(&Act::Arrive { person: MEI })
        .act(&Act::Leave { person: MEI });
    room.act(&sign(MEI, Word::Remark("Came late".to_owned())));
}

#[test]
fn a_word_given_again_takes_the_place_of_the_earlier_one_and_the_same_word_only_after_something_new()
 {
    let mut room = room();
    room.act(&sign(ANA, Word::Object("Too fast".to_owned())));
    room.act(&sign(ANA, Word::Agree))
        .act(&sign(JON, Word::Agree));
    assert_eq!(room.state().closing.signed[&ANA].word, Word::Agree);
    assert!(matches!(
        refused(&room, &sign(ANA, Word::Agree)),
        Refusal::Signed { .. }
    ));
    room.text("problem", "Reading time.")
        .act(&sign(ANA, Word::Agree));
    assert_eq!(room.state().closing.signed[&ANA].upto, 5);
}

#[test]
fn a_remark_or_an_objection_needs_words() {
    let room = room();
    for word in [Word::Remark(" ".to_owned()), Word::Object(String::new())] {
        assert!(matches!(
            refused(&room, &sign(ANA, word)),
            Refusal::NoWords { .. }
        ));
    }
}

#[test]
fn off_the_record_nothing_that_people_say_is_kept() {
    let mut room = room();
    room.text("problem", "Reading time.")
        .act(&Act::OffRecord { on: true });
    let words = "said in confidence".to_owned();
    let acts = [
        write(&words),
        Act::Capture {
            item: None,
            matter: Matter::Parked(words.clone()),
        },
        Act::NameFirst {
            text: words.clone(),
        },
        Act::AnswerQuestion {
            question: Question::Done,
            answer: None,
        },
        Act::Close {
            reason: words.clone(),
        },
        sign(ANA, Word::Remark(words.clone())),
    ];
    for act in acts {
        assert_eq!(refused(&room, &act), Refusal::OffRecord, "{act:?}");
    }
    room.after(7)
        .act(&Act::Close {
            reason: String::new(),
        })
        .act(&Act::OffRecord { on: false });
    room.act(&sign(ANA, Word::Agree));
    let (from, to) = room.state().off_spans[0];
    assert_eq!((to - from).num_minutes(), 7);
}

/// Everything that is left of the meeting, as text.
fn all(meeting: &Meeting) -> String {
    format!("{:?} {:?}", meeting.state, meeting.entries())
}

#[test]
fn what_is_struck_is_gone_from_entries_and_state_with_all_its_wordings() {
    let mut room = room();
    room.text("problem", "SECRET one")
        .text("problem", "SECRET two");
    room.lists("solutions", &["SECRET three"]);
    let item = room.line("solutions", "SECRET three");
    room.dots("shortlist", ANA, &["SECRET three"]);
    let reword = roundtable::meeting::capture::list::Change::Reword {
        item,
        text: "SECRET four".to_owned(),
    };
    room.answer("solutions", None, Change::List(reword))
        .act(&Act::Undo);
    room.hears("views", JON, "SECRET five")
        .shows("support", ANA, (1, "SECRET six"));
    room.decides(
        "selected",
        decision::Change::Dissent {
            person: ANA,
            text: "SECRET seven".to_owned(),
        },
    );
    room.plans(
        "plan",
        action("SECRET eight", &[ANA], None, "SECRET measure"),
    )
    .parks("SECRET nine");
    room.act(&Act::NameFirst {
        text: "SECRET ten".to_owned(),
    });
    room.act(&sign(ANA, Word::Object("SECRET eleven".to_owned())));
    room.act(&Act::Finish).act(&Act::Add {
        by: "Mei".to_owned(),
        text: "SECRET twelve".to_owned(),
    });
    let targets = strikeable(&room.meeting);
    assert_eq!(targets.len(), 10);
    assert_eq!(targets[0].words, "SECRET twelve", "the latest first");
    for target in targets {
        assert!(target.words.contains("SECRET"));
        room.act(&Act::Strike {
            entries: target.entries,
        });
    }
    assert!(!all(&room.meeting).contains("SECRET"));
    assert_eq!(strikeable(&room.meeting), []);
    assert_eq!(room.state().struck.len(), 12);
}

#[test]
fn a_copy_that_still_holds_struck_words_does_not_tell_them() {
    let mut room = room();
    room.text("problem", "SECRET");
    let mut copy = room.meeting.entries().to_vec();
    room.act(&Act::Strike { entries: vec![2] });
    copy.push(room.meeting.entries().last().unwrap().clone());
    let told = Meeting::replay(copy, |_| Ok(seven_steps())).unwrap();
    assert!(!all(&told).contains("SECRET"));
    assert_eq!(told.state, room.meeting.state);
}

#[test]
fn neither_the_opening_nor_a_close_can_be_struck() {
    let mut room = room();
    room.text("problem", "Reading time.").closes();
    assert_eq!(
        refused(
            &room,
            &Act::Strike {
                entries: vec![1, 3, 99]
            }
        ),
        Refusal::NothingToStrike
    );
    room.act(&Act::Strike {
        entries: vec![1, 2, 3],
    });
    assert_eq!(room.last(), Event::Struck { entries: vec![2] });
}
