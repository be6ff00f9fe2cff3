//! One meeting with nearly everything that can happen in one.

use roundtable::base::id::StepId;
use roundtable::meeting::capture::actions::{Action, Who};
use roundtable::meeting::capture::{Change, consent, decision, list, round};
use roundtable::meeting::closing::{Answer, Question, Word};
use roundtable::meeting::passing::Matter;
use roundtable::meeting::{Act, Place};

use super::room::{ANA, JON, MEI, Room, SAM, action, date, seven_steps};

/// Steps 1 to 3: a late arrival, a reworded problem, an undo, something off the record, something struck.
pub fn begun() -> Room {
    let mut room = Room::opened(&seven_steps(), |opened| {
        let step = StepId("possibilities".to_owned());
        opened
            .headings
            .insert(step, "Everything we could try".to_owned());
        opened.minutes.insert(StepId("evaluate".to_owned()), 10);
    });
    room.after(1)
        .hears("views", ANA, "Transitions eat reading time.");
    room.after(1).turn("views", JON, round::Change::Pass);
    room.turn("views", SAM, round::Change::Nod);
    room.after(2).text(
        "problem",
        "Four students lose ten minutes of reading after recess, three days a week, because we begin the change when the bell has already rung.",
    );
    room.chooses("ours", None, "we need someone else's agreement");
    room.text("whose-agreement", "The office; Ana asks on Monday");
    room.chooses("ours", None, "it is ours");
    room.parks("Ask about the lunch rota");
    room.after(3).closes();
    room.after(1)
        .hears("wants", ANA, "A calm start; I teach, not herd.");
    room.act(&Act::Arrive { person: MEI });
    room.after(2).hears(
        "wants",
        MEI,
        "Predictable minutes, so that my sessions begin on time.",
    );
    room.hears("wants", SAM, "To know where I should stand.");
    room.after(4).act(&Act::Extend {
        seconds: 300,
        yes: 3,
        no: 1,
    });
    room.lists("interests", &["Calm start", "Little extra work", "Cheap"]);
    room.act(&Act::Undo);
    room.act(&Act::OffRecord { on: true });
    room.after(3).act(&Act::OffRecord { on: false });
    room.after(2).closes();
    room.after(2).lists(
        "solutions",
        &[
            "Start earlier",
            "Picture card",
            "A song",
            "Leave it as it is",
        ],
    );
    let song = room.line("solutions", "A song");
    let text = "A song for lining up".to_owned();
    room.answer(
        "solutions",
        None,
        Change::List(list::Change::Reword { item: song, text }),
    );
    room.says("We never call it \"herding\" again", "", None);
    room
}

/// Steps 4 and 5: a vote with a tie, weights, two rounds of support, somebody leaving.
pub fn chosen() -> Room {
    let mut room = begun();
    evaluates(&mut room);
    selects(&mut room);
    room
}

fn evaluates(room: &mut Room) {
    room.after(4).closes();
    room.after(2)
        .dots("shortlist", ANA, &["Picture card", "Start earlier"]);
    room.dots("shortlist", JON, &["Picture card", "A song for lining up"]);
    room.dots(
        "shortlist",
        MEI,
        &["Picture card", "Start earlier", "A song for lining up"],
    );
    room.weighs("compare", "Calm start", 2);
    let scores = [
        ("Picture card", 5, 3),
        ("Start earlier", 3, 1),
        ("A song for lining up", 4, 3),
    ];
    for (item, calm, work) in scores {
        room.scores("compare", (item, "Calm start"), calm);
        room.scores("compare", (item, "Little extra work"), work);
    }
    room.after(6).closes();
}

fn selects(room: &mut Room) {
    let chosen = [room.thing("selected", "Picture card")].into();
    room.decides("selected", decision::Change::Chosen { items: chosen });
    room.decides(
        "selected",
        decision::Change::Text {
            text: "Picture cards at the door for two weeks".to_owned(),
        },
    );
    room.decides(
        "selected",
        decision::Change::Reason {
            text: "Cheap and kind".to_owned(),
        },
    );
    room.decides(
        "selected",
        decision::Change::Agree {
            people: [ANA, JON].into(),
        },
    );
    room.decides(
        "selected",
        decision::Change::Dissent {
            person: MEI,
            text: "Two weeks are too short to see anything.".to_owned(),
        },
    );
    room.shows("support", ANA, (5, ""))
        .shows("support", JON, (2, "Who makes them?"));
    room.shows("support", MEI, (3, ""))
        .shows("support", SAM, (1, ""));
    room.answer(
        "support",
        Some(ANA),
        Change::Consent(consent::Change::Again),
    );
    room.shows("support", ANA, (5, ""))
        .shows("support", JON, (4, ""));
    room.shows("support", MEI, (2, "I want a longer trial."));
    room.after(3).act(&Act::Leave { person: SAM });
    room.after(1).closes();
}

/// The whole meeting, closed, signed and added to; one thing struck.
pub fn finished() -> Room {
    let mut room = chosen();
    let named = documents(&mut room);
    closes(&mut room);
    room.after(24 * 60);
    room.act(&Act::Add {
        by: "Sam Okoro".to_owned(),
        text: "I had to leave, and I agree with the cards.".to_owned(),
    });
    room.act(&Act::Strike {
        entries: vec![named],
    });
    room
}

/// Gives the entry that will be struck.
fn documents(room: &mut Room) -> u64 {
    room.after(2).plans(
        "plan",
        action(
            "Make the cards",
            &[JON],
            Some("2026-11-24"),
            "Two cards hang at the door",
        ),
    );
    room.plans(
        "plan",
        action("Move the reading table", &[ANA, MEI], None, ""),
    );
    room.plans(
        "plan",
        Action {
            who: vec![Who::Outside("Ms Lowe".to_owned())],
            ..action("Print the pictures", &[], Some("2026-11-23"), "")
        },
    );
    room.keeps(Matter::Action(action(
        "Tell the office about the door",
        &[ANA],
        Some("2026-11-23"),
        "",
    )));
    room.text("tell", "The Johnson family, from Ana");
    let named = room.meeting.seq();
    room.after(4).closes();
    room.after(1)
        .skips("contingencies", "Mei's bus; we do it by mail this week");
    named
}

fn closes(room: &mut Room) {
    for (question, answer) in [
        (Question::Time, Answer::Yes),
        (Question::Tracked, Answer::Yes),
        (Question::Done, Answer::SoSo),
    ] {
        room.act(&Act::AnswerQuestion {
            question,
            answer: Some(answer),
        });
    }
    room.act(&Act::NameFirst {
        text: "Jon brings two sample cards on Monday".to_owned(),
    });
    room.act(&Act::SetNext {
        date: Some(date("2026-12-04")),
    });
    room.after(1).act(&Act::Sign {
        person: ANA,
        word: Word::Agree,
    });
    room.act(&Act::Sign {
        person: JON,
        word: Word::Agree,
    });
    room.act(&Act::Sign {
        person: MEI,
        word: Word::Remark("I would have liked four weeks.".to_owned()),
    });
    room.act(&Act::Finish);
}

/// A meeting brought back and left half-way, waiting for its next sitting.
pub fn waiting() -> Room {
    let mut room = chosen();
    room.after(1).act(&Act::Bring {
        to: Place::Step(StepId("possibilities".to_owned())),
    });
    let song = room.line("solutions", "A song for lining up");
    room.answer(
        "solutions",
        None,
        Change::List(list::Change::Remove { item: song }),
    );
    room.after(2).act(&Act::Adjourn {
        next: Some(date("2026-11-27")),
    });
    room
}
