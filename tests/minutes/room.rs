//! A room that holds a meeting by acts, with a clock of its own.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDate};
use roundtable::base::id::{AskId, ItemId, PersonId, RecordId, StepId};
use roundtable::base::person::Member;
use roundtable::base::stamp::Stamp;
use roundtable::document::{Document, markdown};
use roundtable::meeting::capture::actions::{self, Action, Who};
use roundtable::meeting::capture::{choice, consent, decision, list, matrix, round, text, vote};
use roundtable::meeting::event::Opened;
use roundtable::meeting::passing::{Matter, Said};
use roundtable::meeting::{
    Act, Address, Capture, Change, Entry, Event, ItemRef, Meeting, State, decide, items,
};
use roundtable::minutes::{Minutes, Provenance};
use roundtable::protocol::{Kind, Protocol};
use roundtable::yaml::Source;

pub const ANA: PersonId = PersonId(1);
pub const JON: PersonId = PersonId(2);
pub const MEI: PersonId = PersonId(3);
pub const SAM: PersonId = PersonId(4);

pub struct Room {
    pub meeting: Meeting,
    pub at: Stamp,
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn moment(text: &str) -> Stamp {
    DateTime::parse_from_rfc3339(&format!("{text}:00-05:00")).unwrap()
}

pub fn members() -> Vec<Member> {
    let member = |id, name: &str, position: &str| Member {
        id,
        name: name.to_owned(),
        position: position.to_owned(),
    };
    vec![
        member(ANA, "Ana Ruiz", "teacher"),
        member(JON, "Jon Bell", "paraeducator"),
        member(MEI, "Mei Tan", "occupational therapist"),
        member(SAM, "Sam Okoro", "paraeducator"),
    ]
}

pub fn opening(protocol: &Protocol) -> Opened {
    Opened {
        meeting: RecordId("0190-meeting".to_owned()),
        protocol: protocol.text.clone(),
        hash: protocol.hash.clone(),
        team: RecordId("0190-team".to_owned()),
        team_name: "Room 12".to_owned(),
        people: members(),
        present: vec![ANA, JON, SAM],
        topic: "Transitions after recess".to_owned(),
        until: None,
        roles: BTreeMap::from([
            ("facilitator".to_owned(), ANA),
            ("scribe".to_owned(), JON),
            ("timekeeper".to_owned(), JON),
        ]),
        norms: protocol.norms.clone(),
        headings: BTreeMap::new(),
        minutes: BTreeMap::new(),
        stop_after: None,
        on_paper: false,
        looks_back: false,
        begins: None,
    }
}

pub fn read(path: &str) -> Protocol {
    let text = fs_err::read_to_string(path).unwrap();
    Protocol::read(&Source::of(path, &text)).unwrap_or_else(|faults| panic!("{faults}"))
}

pub fn seven_steps() -> Protocol {
    read("tests/protocols/seven-step-v1.yaml")
}

impl Room {
    pub fn opened(protocol: &Protocol, with: impl FnOnce(&mut Opened)) -> Self {
        let mut opened = opening(protocol);
        with(&mut opened);
        let at = moment("2026-11-20T15:10");
        let first = Entry {
            seq: 1,
            at,
            by: "desk".to_owned(),
            event: Some(decide::open(opened, protocol).unwrap()),
        };
        let meeting = Meeting::replay(vec![first], |_| Ok(protocol.clone())).unwrap();
        Self { meeting, at }
    }

    pub fn state(&self) -> &State {
        &self.meeting.state
    }

    /// Lets time pass.
    pub fn after(&mut self, minutes: i64) -> &mut Self {
        self.at += Duration::minutes(minutes);
        self
    }

    pub fn tried(&mut self, act: &Act) -> bool {
        let Ok(event) = self.meeting.decide(act, self.at) else {
            return false;
        };
        self.meeting.apply(Entry {
            seq: self.meeting.seq() + 1,
            at: self.at,
            by: "desk".to_owned(),
            event: Some(event),
        });
        true
    }

    pub fn act(&mut self, act: &Act) -> &mut Self {
        if let Err(refusal) = self.meeting.decide(act, self.at) {
            panic!("{act:?}: {refusal}");
        }
        self.tried(act);
        self
    }

    pub fn answer(&mut self, ask: &str, person: Option<PersonId>, change: Change) -> &mut Self {
        let at = self
            .state()
            .address(&self.meeting.protocol, &AskId(ask.into()));
        self.act(&Act::Answer {
            at: at.by(person),
            change,
        })
    }

    pub fn last(&self) -> Event {
        self.meeting
            .entries()
            .last()
            .unwrap()
            .event
            .clone()
            .unwrap()
    }

    pub fn text(&mut self, ask: &str, words: &str) -> &mut Self {
        let text = words.to_owned();
        self.answer(ask, None, Change::Text(text::Change::Write { text }))
    }

    pub fn text_by(&mut self, ask: &str, person: PersonId, words: &str) -> &mut Self {
        let text = words.to_owned();
        self.answer(
            ask,
            Some(person),
            Change::Text(text::Change::Write { text }),
        )
    }

    pub fn hears(&mut self, ask: &str, person: PersonId, words: &str) -> &mut Self {
        let change = round::Change::Hear {
            item: ItemId(0),
            text: words.to_owned(),
        };
        self.answer(ask, Some(person), Change::Round(change))
    }

    pub fn turn(&mut self, ask: &str, person: PersonId, change: round::Change) -> &mut Self {
        self.answer(ask, Some(person), Change::Round(change))
    }

    pub fn lists(&mut self, ask: &str, lines: &[&str]) -> &mut Self {
        for line in lines {
            let change = list::Change::Add {
                item: ItemId(0),
                text: (*line).to_owned(),
                category: String::new(),
            };
            self.answer(ask, None, Change::List(change));
        }
        self
    }

    /// Every item that the ask is about, of a choice, vote, matrix or decision, by its words.
    pub fn thing(&self, ask: &str, words: &str) -> ItemRef {
        let (_, rules) = self.meeting.protocol.ask(&AskId(ask.into())).unwrap();
        let list = match &rules.kind {
            Kind::Choice(rules) => vec![&rules.items],
            Kind::Vote(rules) => vec![&rules.items],
            Kind::Matrix(rules) => vec![&rules.items, &rules.criteria],
            Kind::Decision(rules) => rules.items.iter().collect(),
            other => panic!("{} is about nothing", other.name()),
        };
        let mut things = list.into_iter().flat_map(|l| items::of(&self.meeting, l));
        things.find(|t| t.text == words).unwrap().item
    }

    /// The line of a list by its words.
    pub fn line(&self, ask: &str, words: &str) -> ItemId {
        let at = Address::of(AskId(ask.into()));
        let Some(Capture::List(list)) = self.state().capture(&at) else {
            panic!("{ask} has no lines");
        };
        list.items.iter().find(|i| i.text == words).unwrap().item
    }

    pub fn chooses(&mut self, ask: &str, person: Option<PersonId>, words: &str) -> &mut Self {
        let change = choice::Change::Choose {
            items: [self.thing(ask, words)].into(),
            other: String::new(),
        };
        self.answer(ask, person, Change::Choice(change))
    }

    pub fn dots(&mut self, ask: &str, person: PersonId, on: &[&str]) -> &mut Self {
        for words in on {
            let item = self.thing(ask, words);
            let change = vote::Change::Place { item, dots: 1 };
            self.answer(ask, Some(person), Change::Vote(change));
        }
        self
    }

    pub fn scores(&mut self, ask: &str, (item, criterion): (&str, &str), score: u32) -> &mut Self {
        let change = matrix::Change::Score {
            item: self.thing(ask, item),
            criterion: self.thing(ask, criterion),
            score: Some(score),
        };
        self.answer(ask, None, Change::Matrix(change))
    }

    pub fn weighs(&mut self, ask: &str, criterion: &str, weight: u32) -> &mut Self {
        let criterion = self.thing(ask, criterion);
        self.answer(
            ask,
            None,
            Change::Matrix(matrix::Change::Weigh { criterion, weight }),
        )
    }

    pub fn decides(&mut self, ask: &str, change: decision::Change) -> &mut Self {
        self.answer(ask, None, Change::Decision(change))
    }

    pub fn shows(
        &mut self,
        ask: &str,
        person: PersonId,
        (score, reason): (u32, &str),
    ) -> &mut Self {
        let change = consent::Change::Score { score };
        self.answer(ask, Some(person), Change::Consent(change));
        if !reason.is_empty() {
            let text = reason.to_owned();
            self.answer(
                ask,
                Some(person),
                Change::Consent(consent::Change::Reason { text }),
            );
        }
        self
    }

    pub fn plans(&mut self, ask: &str, action: Action) -> &mut Self {
        let change = actions::Change::Add {
            item: ItemId(0),
            action,
        };
        self.answer(ask, None, Change::Actions(change))
    }

    pub fn parks(&mut self, words: &str) -> &mut Self {
        self.keeps(Matter::Parked(words.to_owned()))
    }

    pub fn says(&mut self, text: &str, reason: &str, review: Option<NaiveDate>) -> &mut Self {
        self.keeps(Matter::Decision(Said {
            text: text.to_owned(),
            reason: reason.to_owned(),
            review,
        }))
    }

    pub fn keeps(&mut self, matter: Matter) -> &mut Self {
        self.act(&Act::Capture { item: None, matter })
    }

    pub fn closes(&mut self) -> &mut Self {
        self.closes_because("")
    }

    pub fn closes_because(&mut self, reason: &str) -> &mut Self {
        let reason = reason.to_owned();
        self.act(&Act::Close { reason })
    }

    pub fn skips(&mut self, step: &str, reason: &str) -> &mut Self {
        let step = StepId(step.to_owned());
        let reason = reason.to_owned();
        self.act(&Act::Skip { step, reason })
    }

    pub fn minutes(&self) -> Document {
        let provenance = Provenance {
            entry: self.meeting.seq(),
            hash: "9f2c41d07be35a68".repeat(4),
            written: self.at,
        };
        Minutes::of(&self.meeting, &provenance, None)
    }

    pub fn markdown(&self) -> String {
        markdown::render(&self.minutes())
    }

    pub fn read_back(&self, step: &str) -> Document {
        roundtable::minutes::step(&self.meeting, &StepId(step.to_owned()))
    }
}

pub fn action(what: &str, who: &[PersonId], due: Option<&str>, measure: &str) -> Action {
    Action {
        what: what.to_owned(),
        who: who.iter().map(|p| Who::Member(*p)).collect(),
        due: due.map(date),
        measure: measure.to_owned(),
    }
}
