//! What is covered is told nowhere: every protocol that is built in, and one with every kind under both covers, is held
//! by keys; at every step two meetings that differ only in covered answers show the same pages, minutes and files.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "the helpers of a test fail like the test, and think of few kinds only"
)]

#[path = "sealed/bot.rs"]
mod bot;
#[path = "sealed/pages.rs"]
mod pages;
#[expect(dead_code, reason = "shared with the minutes, which use all of it")]
#[path = "minutes/room.rs"]
mod room;
#[expect(dead_code, reason = "shared with the pages, which use all of it")]
#[path = "pages/wall.rs"]
mod wall;

use std::collections::BTreeSet;

use bot::{Hand, enters, fork, goes_on, group, people, wall_of};
use roundtable::meeting::{Act, cover};
use roundtable::protocol::{Ask, Protocol, Sealed};
use roundtable::{answers, minutes};
use wall::Wall;

const MARKED: [Hand; 2] = [
    Hand {
        words: "qqvx",
        digit: '1',
    },
    Hand {
        words: "zzkw",
        digit: '2',
    },
];
const OPEN: Hand = Hand {
    words: "said aloud",
    digit: '1',
};

/// Two meetings that differ in nothing but in covered answers.
struct Pair {
    walls: [Box<Wall>; 2],
    /// Kinds of which something was covered.
    met: BTreeSet<(&'static str, bool)>,
}

impl Pair {
    fn of(protocol: &Protocol) -> Self {
        Self {
            walls: [Box::new(wall_of(protocol)), Box::new(wall_of(protocol))],
            met: BTreeSet::new(),
        }
    }

    /// Everything that may be seen of one is what may be seen of the other.
    fn are_alike(&self, when: &str) {
        alike(&self.walls[0], &self.walls[1], (when, &pages::SIZES));
    }

    /// The asks of the step where the meeting stands.
    fn asks(&self) -> Vec<Ask> {
        let wall = &self.walls[0];
        let asks = wall.look.asks(&wall.room.meeting);
        asks.into_iter().cloned().collect()
    }

    fn step(&mut self) {
        for ask in self.asks() {
            match ask.sealed {
                None => self
                    .walls
                    .iter_mut()
                    .for_each(|wall| group(wall, &ask, OPEN)),
                Some(Sealed::Always) => self.private(&ask),
                Some(Sealed::UntilRevealed) => self.until_shown(&ask),
            }
        }
        self.are_alike("at the end of a step");
    }

    /// The two stay different in this answer to the end.
    fn private(&mut self, ask: &Ask) {
        for (wall, hand) in self.walls.iter_mut().zip(MARKED) {
            for person in people(wall, ask) {
                enters(wall, ask, (person, hand));
            }
        }
        self.note(ask);
        let when = format!("with private answers to {}", ask.id);
        alike(&self.walls[0], &self.walls[1], (&when, &pages::ONE));
    }

    /// The two differ while it is covered; then both go on with the same answer.
    fn until_shown(&mut self, ask: &Ask) {
        let mut covered = [
            Box::new(fork(&self.walls[0])),
            Box::new(fork(&self.walls[0])),
        ];
        let people = people(&self.walls[0], ask);
        for (n, person) in people.iter().enumerate() {
            for (wall, hand) in covered.iter_mut().zip(MARKED) {
                enters(wall, ask, (*person, hand));
            }
            // While somebody is missing, and when all are in.
            if n == 0 || n + 1 == people.len() {
                let [one, other] = &covered;
                let when = format!("with covered answers to {}", ask.id);
                alike(one, other, (&when, &pages::ONE));
            }
        }
        for wall in &mut self.walls {
            for person in &people {
                enters(wall, ask, (*person, OPEN));
            }
        }
        self.note(ask);
        self.others_are_hidden(ask);
        let at = self.walls[0]
            .room
            .state()
            .address(&self.walls[0].room.meeting.protocol, &ask.id);
        for wall in &mut self.walls {
            let act = Act::Reveal {
                at: at.clone(),
                early: true,
                seed: 7,
            };
            wall.room.tried(&act);
        }
    }

    /// Behind one's own shield nothing of the others is seen: their answers may be what they will.
    fn others_are_hidden(&self, ask: &Ask) {
        let mut other = fork(&self.walls[0]);
        let mut same = fork(&self.walls[0]);
        for person in people(&other, ask).into_iter().skip(1) {
            enters(&mut other, ask, (person, MARKED[1]));
            enters(&mut same, ask, (person, OPEN));
        }
        other.room.at = same.room.at;
        assert_eq!(
            shown(&pages::own(&other, ask)),
            shown(&pages::own(&same, ask)),
            "{} behind a shield",
            ask.id
        );
    }

    fn note(&mut self, ask: &Ask) {
        let wall = &self.walls[0];
        let at = wall
            .room
            .state()
            .address(&wall.room.meeting.protocol, &ask.id);
        if wall.room.meeting.has_answer(&at) {
            let private = ask.sealed == Some(Sealed::Always);
            self.met.insert((ask.kind.name(), private));
        }
    }
}

/// A page in words.
fn shown(page: &roundtable::page::Page) -> String {
    format!("{page:?}")
}

fn alike(one: &Wall, other: &Wall, (when, sizes): (&str, &[(u16, u16)])) {
    let mut other = fork(other);
    other.room.at = one.room.at;
    for ((name, page), (_, twin)) in pages::all(one, sizes)
        .into_iter()
        .zip(pages::all(&other, sizes))
    {
        let (page, twin) = (shown(&page), shown(&twin));
        for hand in MARKED {
            assert!(
                !page.contains(hand.words),
                "{when}, {name} tells {}: {page}",
                hand.words
            );
        }
        assert!(
            page == twin,
            "{when}, {name} tells a covered answer:\n{page}\n{twin}"
        );
    }
    let told = |wall: &Wall| {
        let meeting = &wall.room.meeting;
        let events = meeting.entries().iter().filter_map(|e| e.event.as_ref());
        let undo: Vec<String> = events.map(|e| minutes::tells(meeting, e)).collect();
        format!(
            "{}\n{undo:?}\n{}",
            wall.room.markdown(),
            answers::write(meeting)
        )
    };
    assert_eq!(told(one), told(&other), "{when}");
}

fn held(protocol: &Protocol) -> Pair {
    let mut pair = Pair::of(protocol);
    for _ in 0..60 {
        pair.step();
        let [one, other] = &mut pair.walls;
        let (goes, twin) = (goes_on(one), goes_on(other));
        assert_eq!(goes, twin);
        if !goes {
            break;
        }
    }
    pair.are_alike("on the closing page");
    for wall in &mut pair.walls {
        wall.room.tried(&Act::Finish);
    }
    pair.are_alike("when all is over");
    pair
}

#[test]
fn no_page_and_no_file_tells_an_answer_of_any_kind_that_is_covered() {
    let pair = held(&room::read("tests/sealed/every-kind.yaml"));
    let kinds = pair.walls[0].room.meeting.protocol.asks();
    let wanted: BTreeSet<(&str, bool)> = kinds
        .filter(|(_, ask)| cover::seal(pair.walls[0].room.state(), ask).is_some())
        .map(|(_, ask)| (ask.kind.name(), ask.sealed == Some(Sealed::Always)))
        .collect();
    assert_eq!(
        pair.met, wanted,
        "some kind was not entered under its cover"
    );
}

#[test]
fn no_page_of_a_built_in_protocol_tells_a_covered_answer_or_a_word_of_the_coachs() {
    for file in fs_err::read_dir("protocols").unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|e| e != "yaml") {
            continue;
        }
        let protocol = room::read(path.to_str().unwrap());
        held(&protocol);
        let wall = wall_of(&protocol);
        let said = coach(&protocol);
        for (name, page) in pages::all(&wall, &pages::SIZES) {
            let page = shown(&page);
            let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
            for words in &said {
                assert!(!page.contains(words), "{path:?}, {name} shows \"{words}\"");
            }
        }
    }
}

/// Parts of what the coach says that are long enough to stand nowhere by chance.
fn coach(protocol: &Protocol) -> Vec<String> {
    let inner = protocol.steps.iter().flat_map(|s| s.steps.iter());
    let steps: Vec<_> = protocol.steps.iter().chain(inner).collect();
    // What the coach repeats of the room's own words is on the wall anyway.
    let room: Vec<String> = steps
        .iter()
        .map(|s| {
            format!(
                "{} {:?}",
                s.say.split_whitespace().collect::<Vec<_>>().join(" "),
                s.asks
            )
        })
        .chain([protocol.summary.clone(), protocol.credit.clone()])
        .chain(protocol.norms.iter().cloned())
        .map(|said| said.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    let texts = steps
        .iter()
        .flat_map(|s| [&s.coach.does, &s.coach.watch, &s.coach.stuck]);
    texts
        .flat_map(|text| text.split(['.', '?', ';', '"', ':']))
        .map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|part| part.split(' ').count() >= 4)
        .filter(|part| !room.iter().any(|said| said.contains(part.as_str())))
        .collect()
}
