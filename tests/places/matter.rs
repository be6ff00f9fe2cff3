//! What lies on the shelves of these tests: ways to meet, teams, past meetings.

use std::sync::Arc;

use roundtable::base::id::{AskId, PersonId, RecordId, StepId};
use roundtable::base::person::Member;
use roundtable::base::stamp::Stamp;
use roundtable::library::{Flaw, Library, Reading, Way};
use roundtable::protocol::kind::{Text, Whys};
use roundtable::protocol::{Ask, Coach, FollowUp, Kind, People, Protocol, Range, Step};
use roundtable::shelf::{Standing, Summary, Team};

pub fn at(text: &str) -> Stamp {
    Stamp::parse_from_rfc3339(text).unwrap()
}

pub fn step(title: &str, minutes: (u32, u32)) -> Step {
    let id = roundtable::base::words::slug(title);
    Step {
        title: title.to_owned(),
        editable: false,
        minutes: Some(Range::of(minutes.0, minutes.1)),
        per_person: 0,
        protected: false,
        speaks: None,
        say: format!("We come to this: {}.", title.to_lowercase()),
        coach: Coach {
            does: "SECRET OF THE COACH".to_owned(),
            ..Coach::default()
        },
        when: None,
        optional: false,
        later: false,
        pause: false,
        repeat: None,
        asks: vec![ask(&id, Kind::Text(Text::default()))],
        steps: Vec::new(),
        id: StepId(id),
    }
}

fn ask(id: &str, kind: Kind) -> Ask {
    Ask {
        id: AskId(format!("{id}-ask").into()),
        words: "What do we say?".to_owned(),
        required: false,
        hint: "One sentence is enough.".to_owned(),
        example: String::new(),
        who: People::Everyone,
        enter: None,
        sealed: None,
        record: true,
        when: None,
        kind,
    }
}

pub fn protocol(title: &str, steps: Vec<Step>) -> Protocol {
    Protocol {
        id: roundtable::base::words::slug(title),
        title: title.to_owned(),
        summary: String::new(),
        version: 1,
        language: "en".to_owned(),
        people: Range::of(2, 12),
        needs: Vec::new(),
        roles: vec!["facilitator".to_owned(), "scribe".to_owned()],
        norms: vec!["One person speaks at a time.".to_owned()],
        credential: None,
        evidence: roundtable::protocol::Evidence::Team,
        follow_up: None,
        credit: String::new(),
        steps,
        text: String::new(),
        hash: String::new(),
    }
}

pub fn seven() -> Protocol {
    let mut steps: Vec<Step> = [
        ("Identify the issues", (8, 8)),
        ("Understand interests", (6, 10)),
        ("List possible solutions", (4, 8)),
        ("Evaluate the options", (12, 12)),
        ("Select", (6, 6)),
        ("Document the agreement", (5, 10)),
        ("Contingencies", (6, 6)),
        ("Review how it went", (10, 10)),
    ]
    .map(|(title, minutes)| step(title, minutes))
    .into();
    steps[0].protected = true;
    steps[7].later = true;
    let words = |list: &[&str]| list.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
    Protocol {
        summary:
            "Take one shared problem from everybody's view of it to an agreement that is reviewed."
                .to_owned(),
        needs: vec![
            words(&["paraeducator"]),
            words(&["teacher", "related service provider"]),
        ],
        roles: words(&["facilitator", "scribe", "timekeeper"]),
        norms: words(&[
            "Issues, interests, options, evaluation and choice stay apart.",
            "Everyone speaks once before anyone speaks twice.",
        ]),
        follow_up: Some(FollowUp {
            days: 14,
            step: None,
        }),
        ..protocol("The 7-Step Problem-Solving Process", steps)
    }
}

/// Weekly check-in, seven steps, one with faults, one that asks for a chain of whys.
pub fn library() -> Library {
    let sound = |p: Protocol| Way {
        source: "built in".to_owned(),
        reading: Reading::Sound(Arc::new(p)),
    };
    let mut chain = protocol("Five knows", vec![step("Why is it so?", (50, 50))]);
    chain.steps[0].asks = vec![ask("whys", Kind::Whys(Whys::default()))];
    Library {
        ways: vec![
            sound(protocol(
                "Weekly check-in",
                vec![step("How the week was", (15, 15))],
            )),
            sound(seven()),
            broken(),
            sound(chain),
        ],
    }
}

fn broken() -> Way {
    let flaw = |line, column, source: &str, caret, words: &str| Flaw {
        line,
        column,
        source: source.to_owned(),
        caret,
        words: words.to_owned(),
    };
    Way {
        source: "morning-huddle.yaml".to_owned(),
        reading: Reading::Broken {
            title: "Morning huddle".to_owned(),
            faults: vec![
                flaw(
                    12,
                    7,
                    "- rond: What is on your mind?",
                    (2, 4),
                    "\"rond\" is not a kind of ask. Did you mean \"round\"?",
                ),
                flaw(
                    19,
                    13,
                    "from: ideas",
                    (6, 5),
                    "No earlier ask is called \"ideas\". There is \"views\".",
                ),
            ],
        },
    }
}

pub fn member(id: u16, name: &str, position: &str) -> Member {
    Member {
        id: PersonId(id),
        name: name.to_owned(),
        position: position.to_owned(),
    }
}

pub fn team(id: &str, name: &str, members: Vec<Member>) -> Team {
    Team {
        id: RecordId(id.to_owned()),
        name: name.to_owned(),
        members,
        present: Vec::new(),
        roles: std::collections::BTreeMap::new(),
        protocol: None,
    }
}

pub fn room_12() -> Team {
    let members = vec![
        member(1, "Ana Ruiz", "teacher"),
        member(2, "Jon Bell", "paraeducator"),
        member(3, "Mei Tan", "speech therapist"),
    ];
    Team {
        present: vec![PersonId(1), PersonId(2)],
        roles: [("scribe".to_owned(), PersonId(2))].into(),
        protocol: Some(seven().id),
        ..team("t-room-12", "Room 12", members)
    }
}

pub fn summary(record: &str, title: &str, state: Standing) -> Summary {
    Summary {
        record: RecordId(record.to_owned()),
        team: RecordId("t-room-12".to_owned()),
        team_name: "Room 12".to_owned(),
        protocol: roundtable::base::words::slug(title),
        title: title.to_owned(),
        topic: String::new(),
        state,
        step: 0,
        steps: 7,
        started: at("2026-11-20T15:10:00-05:00"),
        last: at("2026-11-20T15:48:00-05:00"),
        next: None,
        later: false,
        comes: String::new(),
        folder: String::new(),
    }
}
