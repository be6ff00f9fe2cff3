//! Stores to measure with, filled through the recorder and kept between runs.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use roundtable::base::id::{AskId, ItemId, PersonId, RecordId, StepId};
use roundtable::base::person::Member;
use roundtable::base::stamp::Stamp;
use roundtable::meeting::capture::{Change, list, text};
use roundtable::meeting::{Act, Address, Place};
use roundtable::recorder::{Clock, Fixed, Options, Recorder};
use roundtable::settings::Places;
use roundtable::shelf::Opening;

const LONG: Duration = Duration::from_mins(5);
pub const TEAM: u16 = 12;

/// A home with so many past meetings of one team.
pub fn home(meetings: u32) -> PathBuf {
    kept(&format!("home-{meetings}"), |recorder, clock| {
        for n in 0..meetings {
            recorder.begin(&opening(n, recorder)).unwrap();
            talk(recorder, 12, n);
            let next = Act::Adjourn { next: None };
            recorder
                .hear(&if n + 3 < meetings { Act::Finish } else { next })
                .unwrap();
            recorder.leave().unwrap();
            clock.advance(Duration::from_hours(24));
        }
    })
}

/// A home with one meeting of so many entries.
pub fn one_meeting(entries: u32) -> Places {
    let home = kept(&format!("meeting-{entries}"), |recorder, _| {
        recorder.begin(&opening(0, recorder)).unwrap();
        talk(recorder, entries, 0);
        recorder.hear(&Act::Adjourn { next: None }).unwrap();
    });
    Places::all_in(&home)
}

/// The meeting of a home that has one, and its entries.
pub fn only(recorder: &Recorder) -> (RecordId, u64) {
    let record = recorder.shelf().waiting.first().unwrap().record.clone();
    let entries = recorder.meeting_of(&record).unwrap().seq();
    (record, entries)
}

/// Fills a home where there is none yet.
fn kept(name: &str, fill: impl FnOnce(&mut Recorder, &Fixed)) -> PathBuf {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if !home.exists() {
        let half = home.with_extension("half");
        // Left behind by a run that was stopped, or not there.
        let _ = std::fs::remove_dir_all(&half);
        let clock = Fixed::at(Stamp::parse_from_rfc3339("2024-01-08T15:10:00+01:00").unwrap());
        let mut recorder = open(&Places::all_in(&half), &clock);
        fill(&mut recorder, &clock);
        recorder.rest(LONG).unwrap();
        recorder.finish().unwrap();
        fs_err::rename(&half, &home).unwrap();
    }
    home
}

pub fn open(places: &Places, clock: &Fixed) -> Recorder {
    let options = Options {
        clock: Clock::Fixed(clock.clone()),
        ..Options::default()
    };
    Recorder::open(places, options, || {}).unwrap()
}

/// A check-in of twelve people, by the team that met before.
pub fn opening(n: u32, recorder: &Recorder) -> Opening {
    let member = |id| Member {
        id: PersonId(id),
        name: format!("Person {id}"),
        position: "teacher".to_owned(),
    };
    let people: Vec<Member> = (1..=TEAM).map(member).collect();
    Opening {
        protocol: "weekly-check-in".to_owned(),
        team: recorder.shelf().team.as_ref().map(|team| team.id.clone()),
        team_name: "Room 12".to_owned(),
        present: people.iter().map(|m| m.id).collect(),
        people,
        topic: format!("Transitions after recess, week {n}"),
        until: None,
        roles: BTreeMap::from([("scribe".to_owned(), PersonId(2))]),
        norms: Vec::new(),
        headings: BTreeMap::new(),
        minutes: BTreeMap::new(),
        stop_after: None,
    }
}

/// So many entries: up to sixty lines of a list, then a text said anew.
pub fn talk(recorder: &mut Recorder, entries: u32, of: u32) {
    recorder
        .hear(&Act::Bring {
            to: Place::Step(StepId("coming".to_owned())),
        })
        .unwrap();
    for n in 0..entries {
        let words =
            format!("Something different in week {of}, said as number {n} by somebody here");
        recorder
            .hear(&if n < 60 { line(words) } else { said(words) })
            .unwrap();
    }
}

fn line(text: String) -> Act {
    let change = list::Change::Add {
        item: ItemId(0),
        text,
        category: String::new(),
    };
    Act::Answer {
        at: Address::of(AskId("changes".into())),
        change: Change::List(change),
    }
}

fn said(text: String) -> Act {
    let change = Change::Text(text::Change::Write { text });
    Act::Answer {
        at: Address::of(AskId("needed".into())),
        change,
    }
}
