//! The clock: what a step took, when the meeting ends, what a gap was, and what can be done when time is short.

use std::collections::BTreeMap;

use roundtable::base::id::StepId;
use roundtable::base::stamp::Stamp;
use roundtable::meeting::gaps::Gap;
use roundtable::meeting::plan::{self, Outlook};
use roundtable::meeting::{Act, Place};
use roundtable::protocol::Step;

use super::course::{place, run};
use super::room::{ANA, JON, MEI, Room, SAM, moment, seven_steps};

fn room() -> Room {
    Room::opened(&seven_steps(), |_| {})
}

fn until(at: &str) -> Room {
    let at = moment(at);
    Room::opened(&seven_steps(), |opened| opened.until = Some(at))
}

fn close(room: &mut Room) {
    room.closes_because("said aloud");
}

/// Minutes that a step has taken.
fn spent(room: &Room, step: &str) -> u64 {
    run(room, step).spent(room.at) / 60
}

fn clock(at: Stamp) -> String {
    at.format("%H:%M").to_string()
}

/// Planned end, and end at this pace.
fn ends(room: &Room) -> (String, String) {
    let outlook = Outlook::of(&room.meeting, room.at);
    (clock(outlook.planned), clock(outlook.at_this_pace))
}

fn bring(step: &str) -> Act {
    Act::Bring { to: place(step) }
}

#[test]
fn a_pause_does_not_count() {
    let mut room = room();
    room.after(3)
        .act(&Act::Pause)
        .after(10)
        .act(&Act::GoOn)
        .after(2);
    assert_eq!(spent(&room, "identify"), 5);
}

#[test]
fn a_step_begun_in_a_pause_starts_when_the_clock_goes_on() {
    let mut room = room();
    room.after(3).act(&Act::Pause).after(2);
    close(&mut room);
    room.after(2).act(&Act::GoOn).after(4);
    assert_eq!(
        (spent(&room, "identify"), spent(&room, "understand")),
        (3, 4)
    );
}

#[test]
fn going_back_adds_to_the_time_of_that_step() {
    let mut room = room();
    room.after(6);
    close(&mut room);
    room.after(5)
        .act(&bring("identify"))
        .after(2)
        .act(&bring("understand"))
        .after(1);
    assert_eq!(
        (spent(&room, "identify"), spent(&room, "understand")),
        (8, 6)
    );
}

#[test]
fn a_break_does_not_count_and_what_went_on_does() {
    for (gap, minutes) in [(Gap::Break, 6), (Gap::WentOn, 26), (Gap::SittingEnded, 6)] {
        let mut room = room();
        let from = room.after(5).at;
        room.after(20)
            .act(&Act::SettleGap {
                from,
                gap,
                present: vec![ANA, JON],
            })
            .after(1);
        assert_eq!(spent(&room, "identify"), minutes, "{gap:?}");
    }
}

#[test]
fn a_break_within_a_pause_leaves_the_clock_paused() {
    let mut room = room();
    let from = room.after(5).act(&Act::Pause).at;
    room.after(20)
        .act(&Act::SettleGap {
            from,
            gap: Gap::Break,
            present: vec![],
        })
        .after(5);
    assert_eq!(spent(&room, "identify"), 5);
    room.act(&Act::GoOn).after(1);
    assert_eq!(spent(&room, "identify"), 6);
}

#[test]
fn a_sitting_that_ended_unnoticed_ends_where_the_last_sign_of_life_was() {
    let mut room = room();
    let from = room.after(5).at;
    room.after(600).act(&Act::SettleGap {
        from,
        gap: Gap::SittingEnded,
        present: vec![ANA],
    });
    let sittings = &room.state().sittings;
    assert_eq!(sittings[0].end, Some(from));
    assert_eq!((sittings[1].start, sittings[1].end), (room.at, None));
    assert_eq!(room.state().here().len(), 1);
}

#[test]
fn a_gap_never_begins_before_the_sitting_and_a_new_sitting_is_never_empty() {
    let mut room = room();
    let start = room.at;
    let gap = |present| Act::SettleGap {
        from: start - chrono::Duration::hours(3),
        gap: Gap::SittingEnded,
        present,
    };
    room.after(10);
    assert!(!room.tried(&gap(vec![])));
    room.act(&gap(vec![JON]));
    assert_eq!(room.state().sittings[0].end, Some(start));
}

#[test]
fn a_start_is_corrected_by_no_more_than_the_step_has_taken() {
    let mut room = room();
    room.after(4).act(&Act::CorrectStart { seconds: 3 * 60 });
    assert_eq!(spent(&room, "identify"), 1);
    room.act(&Act::CorrectStart { seconds: 3 * 60 }).after(2);
    assert_eq!(spent(&room, "identify"), 2);
}

#[test]
fn more_time_is_offered_as_five_then_two_then_one() {
    let mut room = room();
    for minutes in [5, 2, 1, 1] {
        assert_eq!(plan::extension(room.state()), minutes);
        room.act(&Act::Extend {
            seconds: minutes * 60,
            yes: 2,
            no: 1,
        });
    }
    let step = room.meeting.protocol.steps[0].clone();
    assert_eq!(room.state().planned(&step), (8 + 9) * 60);
    close(&mut room);
    assert_eq!(plan::extension(room.state()), 5);
}

#[test]
fn the_meeting_ends_later_when_it_is_slow_and_on_time_when_it_is_not() {
    let mut room = until("2026-11-20T16:10");
    assert_eq!(ends(&room), ("16:10".to_owned(), "16:10".to_owned()));
    room.after(12);
    assert_eq!(ends(&room).1, "16:14");
    assert_eq!(Outlook::of(&room.meeting, room.at).behind(), 4 * 60);
    close(&mut room);
    room.skips("contingencies", "Not needed");
    assert_eq!(ends(&room).1, "16:08");
    assert_eq!(clock(Outlook::of(&room.meeting, room.at).end()), "16:10");
}

#[test]
fn without_a_set_end_the_plan_gives_it() {
    assert_eq!(ends(&room()), ("16:10".to_owned(), "16:10".to_owned()));
}

#[test]
fn time_already_spent_in_a_step_to_come_is_not_planned_twice() {
    let mut room = room();
    room.after(8);
    close(&mut room);
    room.after(4).act(&bring("identify"));
    assert_eq!(ends(&room).1, "16:10");
}

#[test]
fn a_second_sitting_plans_only_what_is_left() {
    let mut room = room();
    for minutes in [8, 10, 8] {
        room.after(minutes);
        close(&mut room);
    }
    room.after(2).act(&Act::Adjourn { next: None });
    room.at = moment("2026-11-27T15:00");
    room.act(&Act::Sit {
        present: vec![ANA, JON],
    });
    // Ten of twelve minutes of step 4, then 6, 10 and 6.
    assert_eq!(ends(&room), ("15:32".to_owned(), "15:32".to_owned()));
}

#[test]
fn a_sitting_for_the_review_alone_is_not_behind_from_its_first_minute() {
    let mut room = room();
    room.act(&bring("contingencies"));
    close(&mut room);
    room.act(&Act::Adjourn { next: None });
    room.at = moment("2026-12-04T15:00");
    room.act(&Act::Sit {
        present: vec![ANA, JON],
    })
    .act(&bring("look-back"));
    assert_eq!(ends(&room), ("15:10".to_owned(), "15:10".to_owned()));
}

#[test]
fn who_stops_after_a_step_today_plans_no_further_unless_the_meeting_goes_on() {
    let stop = StepId("understand".to_owned());
    let mut room = Room::opened(&seven_steps(), |opened| opened.stop_after = Some(stop));
    assert_eq!(ends(&room), ("15:28".to_owned(), "15:28".to_owned()));
    close(&mut room);
    close(&mut room);
    assert_eq!(room.state().place, Some(Place::Closing));
    room.act(&bring("possibilities"));
    assert_eq!(ends(&room).0, "16:10");
}

fn shortened(room: &Room, over: u64) -> Option<BTreeMap<String, u32>> {
    let ahead: Vec<&Step> = plan::ahead(&room.meeting).collect();
    let minutes = plan::shorten(room.state(), &ahead, over)?;
    Some(minutes.into_iter().map(|(step, n)| (step.0, n)).collect())
}

#[test]
fn steps_are_shortened_in_proportion_and_protected_ones_never() {
    let room = room();
    let minutes = shortened(&room, 8 * 60).unwrap();
    assert!(!minutes.contains_key("understand") && !minutes.contains_key("select"));
    let planned = [
        ("possibilities", 8),
        ("evaluate", 12),
        ("document", 10),
        ("contingencies", 6),
    ];
    let won: u32 = planned
        .iter()
        .map(|(step, n)| n - minutes.get(*step).copied().unwrap_or(*n))
        .sum();
    assert_eq!(won, 8);
    assert!(minutes["evaluate"] < 12 - 1, "the longest gives most");
}

#[test]
fn no_step_is_shortened_below_its_least() {
    let room = room();
    let minutes = shortened(&room, 10_000 * 60).unwrap();
    assert!(minutes.values().all(|n| *n >= 1), "{minutes:?}");
    let mut room = room;
    room.act(&bring("contingencies"));
    assert_eq!(shortened(&room, 60), None, "nothing follows");
}

#[test]
fn what_the_room_has_added_stays_when_a_step_is_shortened() {
    let mut room = room();
    room.act(&bring("evaluate")).act(&Act::Extend {
        seconds: 300,
        yes: 3,
        no: 0,
    });
    room.act(&bring("identify"));
    let minutes = shortened(&room, 10_000 * 60).unwrap();
    let minutes = minutes
        .into_iter()
        .map(|(step, n)| (StepId(step), n))
        .collect();
    room.act(&Act::Replan { minutes });
    let step = room
        .meeting
        .protocol
        .step(&StepId("evaluate".to_owned()))
        .unwrap();
    assert_eq!(room.state().planned(step), 60 + 300);
}

#[test]
fn an_adjourned_meeting_waits_where_it_was_and_goes_on_with_whoever_comes() {
    let mut room = room();
    room.text("problem", "Reading time.").after(5);
    room.act(&Act::Pause)
        .act(&Act::OffRecord { on: true })
        .act(&Act::Adjourn { next: None });
    assert!(!room.state().is_sitting() && room.state().here().is_empty());
    assert!(!room.tried(&Act::Close {
        reason: String::new()
    }));
    room.after(10_000)
        .act(&Act::Sit {
            present: vec![MEI, SAM],
        })
        .after(2);
    assert_eq!(
        room.state().place,
        Some(Place::Step(StepId("identify".to_owned())))
    );
    assert_eq!(spent(&room, "identify"), 7);
    assert!(room.state().paused.is_none() && room.state().off_record.is_none());
    room.text("problem", "Still reading time.");
}

#[test]
fn the_plan_of_a_step_that_has_begun_stays_while_people_come_and_go() {
    let mut protocol = seven_steps();
    for step in &mut protocol.steps {
        step.per_person = 1;
    }
    let mut room = Room::opened(&protocol, |_| {});
    let planned = |room: &Room| -> Vec<u32> {
        let steps = protocol.steps.iter().take(3);
        steps.map(|s| room.state().planned_minutes(s)).collect()
    };
    assert_eq!(planned(&room), [11, 13, 11]);
    room.act(&Act::Arrive { person: MEI });
    assert_eq!(planned(&room), [11, 14, 12]);
    close(&mut room);
    room.act(&Act::Leave { person: ANA });
    room.act(&Act::Leave { person: SAM });
    assert_eq!(planned(&room), [11, 14, 10]);
    room.after(1).act(&Act::Adjourn { next: None });
    assert_eq!(planned(&room), [11, 14, 10]);
}

#[test]
fn the_end_after_more_time_is_known_before_the_room_is_asked() {
    for (mut room, ends_at) in [(room(), "16:15"), (until("2026-11-20T15:40"), "16:15")] {
        room.after(12);
        let told = Outlook::given(&room.meeting, room.at, 300);
        room.act(&Act::Extend {
            seconds: 300,
            yes: 3,
            no: 0,
        });
        assert_eq!(told, Outlook::of(&room.meeting, room.at));
        assert_eq!(clock(told.end()), ends_at);
    }
}

#[test]
fn more_time_moves_a_planned_end_only_as_far_as_the_pace_needs_it() {
    let mut room = room();
    let planned = Outlook::of(&room.meeting, room.at).end();
    room.after(1);
    close(&mut room);
    room.act(&Act::Extend {
        seconds: 300,
        yes: 3,
        no: 0,
    });
    assert_eq!(Outlook::of(&room.meeting, room.at).end(), planned);
    assert_eq!(Outlook::of(&room.meeting, room.at).behind(), 0);
}
