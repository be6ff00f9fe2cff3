//! Answers files: the samples play to their end, come back the same when they are written, and what is wrong in a file
//! is told at its place.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[path = "answers/random.rs"]
mod random;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{NaiveDateTime, Timelike};
use roundtable::answers;
use roundtable::base::id::{AskId, StepId};
use roundtable::base::stamp::Stamp;
use roundtable::document::{Document, markdown};
use roundtable::meeting::{Address, Capture, Entry, Meeting};
use roundtable::minutes::{Minutes, Provenance};
use roundtable::protocol::{Ask, Protocol, Sealed};
use roundtable::yaml::{Faults, Source};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/answers")
}

fn protocol(id: &str) -> Arc<Protocol> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let built_in = root.join(format!("protocols/{id}.yaml"));
    let own = root.join(format!("tests/protocols/{id}.yaml"));
    let path = if built_in.exists() { built_in } else { own };
    let source = Source::of(id, &fs_err::read_to_string(path).unwrap());
    Arc::new(Protocol::read(&source).unwrap())
}

/// Everywhere it is one hour ahead of UTC.
fn zone(local: NaiveDateTime) -> Option<Stamp> {
    let offset = chrono::FixedOffset::east_opt(3600)?;
    local.and_local_timezone(offset).single()
}

fn played(name: &str, text: &str, id: &str) -> Result<Meeting, Faults> {
    let protocol = protocol(id);
    let answers = answers::read(&Source::of(name, text), &protocol, &zone)?;
    let begun = answers::rehearsal(&protocol, answers.opening(), answers.start()).unwrap();
    let mut meeting = begun.clone();
    answers.play(&begun, &mut |act, at| {
        let event = meeting.decide(&act, at)?;
        meeting.apply(Entry {
            seq: meeting.seq() + 1,
            at,
            by: String::new(),
            event: Some(event),
        });
        Ok(())
    })?;
    Ok(meeting)
}

fn sample(id: &str) -> Meeting {
    let text = fs_err::read_to_string(folder().join(format!("{id}.yaml"))).unwrap();
    played(id, &text, id).unwrap_or_else(|faults| panic!("{faults}"))
}

const SAMPLES: [&str; 15] = [
    "circle",
    "seven-step-problem-solving",
    "weekly-check-in",
    "fields",
    "learn-from-success",
    "ratings",
    "roles-and-responsibilities",
    "communication-styles",
    "conflict-management",
    "conflict-resolution",
    "effective-teams",
    "five-knows",
    "seven-step-v1",
    "weekly-check-in-v1",
    "roles",
];

#[test]
fn each_sample_plays_to_its_end_and_is_closed() {
    for id in SAMPLES {
        let meeting = sample(id);
        assert!(meeting.state.finished.is_some(), "{id}");
    }
}

/// A step that would look back on nothing is passed over; what is said of nothing is told at its place.
#[test]
fn a_review_of_nothing_has_no_answers() {
    let text = fs_err::read_to_string(folder().join("weekly-check-in.yaml")).unwrap();
    let told = |became: &str| {
        let text = text.replace("became: {}", &format!("became: {became}"));
        played("w", &text, "weekly-check-in").map(|meeting| answers::write(&meeting))
    };
    let written = told("{}").unwrap();
    assert!(!written.contains("became"), "{written}");
    assert_eq!(told("not today").unwrap(), written);
    assert_eq!(told("").unwrap(), written);
    let fault = told("{Make the cards: {fidelity: partly}}").unwrap_err();
    let fault = fault.to_string();
    assert!(fault.contains("nothing agreed earlier was open"), "{fault}");
    assert!(fault.contains("w:13"), "{fault}");
}

/// A review in a later sitting, of what the first one agreed.
#[test]
fn what_a_review_said_reads_back_too() {
    let meeting = sample("look-back");
    let written = answers::write(&meeting);
    for said in [
        "Ring the bell: not today",
        "fidelity: as planned",
        "Ring the bell #2",
    ] {
        assert!(written.contains(said), "no \"{said}\" in\n{written}");
    }
    let again = played("look-back", &written, "look-back");
    let again = again.unwrap_or_else(|faults| panic!("{faults}\n{written}"));
    assert_eq!(meeting.state.captures, again.state.captures);
    assert_eq!(written, answers::write(&again));
}

/// Each sitting's own; files that only tell the last one's read as ever.
#[test]
fn what_was_said_at_the_end_of_each_sitting_reads_back() {
    let text = fs_err::read_to_string(folder().join("look-back.yaml")).unwrap();
    let told = "closing: {questions: {time: so-so}, first: Make one card, signoff: {Ana Ruiz: agree, \
                Jon Bell: {remark: Nearly}}}, next: 2026-12-04}";
    let text = text.replacen("to: agree}", &format!("to: agree, {told}"), 1);
    let meeting = played("look-back", &text, "look-back").unwrap_or_else(|f| panic!("{f}"));
    let said = &meeting.state.closings[&0];
    assert_eq!(
        (said.first.as_str(), said.signed.len()),
        ("Make one card", 2)
    );
    assert_eq!(said.next.flatten().unwrap().to_string(), "2026-12-04");
    assert_eq!(meeting.state.closing.answers.len(), 1);
    let written = answers::write(&meeting);
    let again = played("look-back", &written, "look-back");
    let again = again.unwrap_or_else(|faults| panic!("{faults}\n{written}"));
    assert_eq!(meeting.state.closings, again.state.closings);
    assert_eq!(meeting.state.closing, again.state.closing);
    assert_eq!(minutes(&meeting), minutes(&again));
    assert_eq!(written, answers::write(&again));
    assert!(sample("look-back").state.closings.is_empty());
}

#[test]
fn a_meeting_written_as_answers_reads_back_to_the_same_answers() {
    for id in SAMPLES {
        let meeting = sample(id);
        let written = answers::write(&meeting);
        let again = played(id, &written, id).unwrap_or_else(|faults| panic!("{faults}\n{written}"));
        assert_eq!(written, answers::write(&again), "{id}");
        assert_eq!(open(&meeting), open(&again), "{id}");
        assert_eq!(meeting.state.closing.answers, again.state.closing.answers);
        assert_eq!(meeting.state.kept, again.state.kept);
        assert_eq!(meeting.state.runs, again.state.runs);
        assert_eq!(meeting.state.turns, again.state.turns);
        assert_eq!(meeting.state.inserted, again.state.inserted);
        // Where answers stay with their authors, a file has fewer entries and the minutes say so.
        if !meeting.protocol.asks().any(|(_, ask)| is_private(ask)) {
            assert_eq!(meeting.state.captures, again.state.captures, "{id}");
            assert_eq!(minutes(&meeting), minutes(&again), "{id}");
        }
        assert_eq!(meeting.state.sittings, again.state.sittings);
        assert_eq!(meeting.state.attendance, again.state.attendance);
    }
}

fn is_private(ask: &Ask) -> bool {
    ask.sealed == Some(Sealed::Always)
}

/// What a file tells of the answers: nothing that stays with its author, and of who signed not at which entry.
fn open(meeting: &Meeting) -> BTreeMap<Address, Capture> {
    let mut captures = meeting.state.captures.clone();
    let asked = |at: &Address| meeting.protocol.ask(&at.ask);
    captures.retain(|at, _| asked(at).is_some_and(|(_, ask)| !is_private(ask)));
    for capture in captures.values_mut() {
        if let Capture::Signoff(signed) = capture {
            signed.each.values_mut().for_each(|s| s.upto = 0);
        }
    }
    captures
}

fn minutes(meeting: &Meeting) -> Document {
    let provenance = Provenance {
        entry: meeting.seq(),
        hash: String::new(),
        written: Stamp::default(),
    };
    Minutes::of(meeting, &provenance, None)
}

#[test]
fn turns_and_visits_of_a_file_are_played_in_its_order() {
    let meeting = sample("learn-from-success");
    let state = &meeting.state;
    let turns = state
        .turns
        .iter()
        .map(|t| (state.name(t.presenter), t.visit));
    let turns: Vec<(String, u32)> = turns.collect();
    let turn = |name: &str, visit| (name.to_owned(), visit);
    assert_eq!(
        turns,
        [
            turn("Jon Bell", 1),
            turn("Ana Ruiz", 1),
            turn("Jon Bell", 2),
            turn("Mei Tan", 1),
            turn("Jon Bell", 1)
        ]
    );
    assert_eq!(state.visit(&StepId("begin".to_owned())), 2);
    assert_eq!(meeting.protocol.steps.len(), 6);
    insta::assert_snapshot!(markdown::render(&minutes(&meeting)));
}

/// On paper people leave lines empty too: what they marked is in the minutes all the same.
#[test]
fn marks_with_empty_lines_are_shown_though_nobody_has_marked_every_line() {
    let text = "
protocol: roles-and-responsibilities
team: Room 12
topic: Tasks
people:
  - {name: Ana Ruiz, position: teacher}
  - {name: Jon Bell, position: paraeducator}
sittings:
  - {start: 2026-11-20T15:10, end: 2026-11-20T15:48, present: [Ana Ruiz, Jon Bell]}
answers:
  today:
    each:
      Ana Ruiz: {Score work: {teacher: lead}}
      Jon Bell: {Score work: {paraeducator: lead}}
reasons: {settled: not reached, plan: not reached}
";
    let meeting = played("marks.yaml", text, "roles-and-responsibilities").unwrap();
    let at = Address::of(AskId("today".into()));
    assert_eq!(
        meeting.who_is_in(&at).len(),
        2,
        "both handed in without the other lines"
    );
    let told = markdown::render(&minutes(&meeting));
    assert!(
        told.contains("| Score work | teacher | lead | – |"),
        "{told}"
    );
    assert!(!told.contains("was not in"), "{told}");
}

/// A meeting that began on paper goes on in the room with the whole time of the step that waits.
#[test]
fn a_step_that_waits_after_a_sitting_on_paper_has_used_no_time() {
    let text = "
protocol: roles-and-responsibilities
team: Room 12
topic: Tasks
people:
  - {name: Ana Ruiz, position: teacher}
  - {name: Jon Bell, position: paraeducator}
sittings:
  - {start: 2026-11-20T15:10, end: 2026-11-20T15:48, to: unseen}
answers:
  unseen-work: {Ana Ruiz: The bus list, Jon Bell: The door}
";
    let meeting = played("half.yaml", text, "roles-and-responsibilities").unwrap();
    let run = meeting.state.runs.last().unwrap();
    assert_eq!(run.step, StepId("alone".into()));
    assert_eq!(run.spans[0].0.format("%H:%M").to_string(), "15:48");
}

/// Every file in `tests/answers/refused` has one fault (`many-faults.yaml` has many).
#[test]
fn every_refused_file_says_where_and_why() {
    let mut files: Vec<_> = fs_err::read_dir(folder().join("refused"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "yaml"))
        .collect();
    files.sort();
    assert!(files.len() >= 40, "only {} refused files", files.len());
    let mut wrong = Vec::new();
    for path in files {
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs_err::read_to_string(&path).unwrap();
        match played(&format!("{stem}.yaml"), &text, "decide-together") {
            Ok(_) => wrong.push(format!("{stem} was not refused")),
            Err(faults) if faults.list.len() != 1 && stem != "many-faults" => {
                wrong.push(format!("{stem} has more than one fault:\n{faults}"));
            }
            Err(faults) => insta::with_settings!({
                snapshot_path => "answers/refused", prepend_module_to_snapshot => false, omit_expression => true
            }, {
                insta::assert_snapshot!(stem, faults.to_string());
            }),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn a_time_that_the_clocks_left_out_is_told_as_such() {
    let file = folder().join("refused/sitting-ends-before-it-starts.yaml");
    let text = fs_err::read_to_string(file)
        .unwrap()
        .replace("T14:48", "T15:48");
    let gap = |local: NaiveDateTime| zone(local).filter(|at| at.hour() != 15 || at.minute() != 10);
    let protocol = protocol("decide-together");
    let Err(faults) = answers::read(&Source::of("gap.yaml", &text), &protocol, &gap) else {
        panic!("no clock showed that time");
    };
    let told = faults.to_string();
    assert!(
        told.contains("No clock showed 2026-11-20T15:10 here"),
        "{told}"
    );
}
