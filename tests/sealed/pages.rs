//! Every page that the room can come upon in a meeting: each ask, each panel, each shield, at several widths.

use roundtable::base::id::StepId;
use roundtable::base::key::Key;
use roundtable::desk::step::focus;
use roundtable::field::Field;
use roundtable::look::panel::{Panel, Question, ReadBack, TimeValue, WhoPanel};
use roundtable::look::shield::{Shield, Stage};
use roundtable::page::{Memory, Page};

use super::bot::{fork, look_at};
use super::room::ANA;
use super::wall::Wall;

/// Columns and rows as the painter told them last.
pub const SIZES: [(u16, u16); 3] = [(40, 12), (80, 24), (140, 40)];
/// The size that most rooms have.
pub const ONE: [(u16, u16); 1] = [(80, 24)];

/// Every panel but the coach's own notes.
fn panels(wall: &Wall) -> Vec<Panel> {
    let field = || Field::with("a", true);
    let mut panels = vec![
        Panel::ReadBack(ReadBack {
            top: 0,
            reason: Some(field()),
        }),
        Panel::Steps { row: 0 },
        Panel::Time { row: 0 },
        Panel::MoreTime {
            yes: String::new(),
            no: "1".to_owned(),
            on_no: true,
        },
        Panel::TimeValue {
            what: TimeValue::Late,
            field: field(),
        },
        Panel::Who(WhoPanel {
            row: 0,
            adding: None,
            role: None,
        }),
        Panel::Help {
            page: 0,
            choosing: true,
        },
        Panel::Commands {
            find: Field::with("", true),
            row: 0,
        },
        Panel::Minutes { top: 0 },
        Panel::Kept { row: 0 },
        Panel::Gap {
            from: wall.room.at,
            row: 0,
        },
        Panel::Sit {
            present: vec![ANA],
            row: 0,
        },
        Panel::Coach { until: None },
        Panel::Strike { row: 0 },
    ];
    let steps = wall.room.meeting.protocol.steps.iter();
    panels.extend(steps.map(|step| Panel::Looking {
        step: step.id.clone(),
        top: 0,
        seen: None,
    }));
    let asks = wall.room.meeting.protocol.asks();
    panels.extend(asks.map(|(_, ask)| Panel::Ways {
        ask: ask.id.clone(),
        row: 0,
    }));
    panels
}

/// All of them, each with what it is.
pub fn all(wall: &Wall, sizes: &[(u16, u16)]) -> Vec<(String, Page)> {
    let mut pages = Vec::new();
    for &(columns, rows) in sizes {
        let mut wall = fork(wall);
        wall.memory = Memory {
            columns,
            rows,
            measure: columns.saturating_sub(4),
            page: rows.saturating_sub(9),
            last_top: 0,
        };
        wall.look.panel = None;
        at_one_size(&mut wall, &mut pages);
    }
    pages
}

fn at_one_size(wall: &mut Wall, pages: &mut Vec<(String, Page)>) {
    let columns = wall.memory.columns;
    let mut add = |name: String, wall: &Wall| {
        pages.push((format!("{name} at {columns}"), wall.page()));
    };
    for panel in panels(wall) {
        let name = format!("{panel:?}");
        wall.look.panel = Some(panel);
        add(name, wall);
    }
    wall.look.panel = None;
    for letter in ['u', 'y', 'r', 'q'] {
        let mut pressed = fork(wall);
        pressed.memory = wall.memory;
        pressed.look.field = None;
        pressed.key(Key::Char(letter));
        pressed.room.at = wall.room.at;
        add(format!("after {letter}"), &pressed);
    }
    let asks: Vec<_> = wall
        .room
        .meeting
        .protocol
        .asks()
        .map(|(step, ask)| (step.id.clone(), ask.clone()))
        .collect();
    for (step, ask) in asks {
        correcting(wall, &step);
        look_at(wall, &ask.id);
        add(format!("{} entered", ask.id), wall);
        wall.look.field = None;
        add(format!("{} at rest", ask.id), wall);
        let address = wall
            .room
            .state()
            .address(&wall.room.meeting.protocol, &ask.id);
        if ask.sealed.is_some() {
            wall.look.question = Some(Question::Reveal {
                at: address.clone(),
            });
            add(format!("{} before it is shown", ask.id), wall);
            wall.look.question = None;
            for stage in [Stage::Pass, Stage::Own, Stage::Share] {
                let shield = Shield::of(&address, ANA);
                wall.look.shield = Some(Shield { stage, ..shield });
                add(format!("{} {stage:?}", ask.id), wall);
            }
            wall.look.shield = None;
        }
    }
    wall.look.correcting = None;
    wall.look.field = None;
    for page in 0..2 {
        wall.look.closing.page = page;
        add(format!("closing {page}"), wall);
    }
}

fn correcting(wall: &mut Wall, step: &StepId) {
    wall.look.correcting = (wall.room.state().step() != Some(step)).then(|| step.clone());
}

/// What somebody sees behind their own shield while they enter, with its letters shown, or while they look at it.
pub fn own(wall: &Wall, ask: &roundtable::protocol::Ask, stage: Stage) -> Page {
    let mut wall = fork(wall);
    look_at(&mut wall, &ask.id);
    let address = wall
        .room
        .state()
        .address(&wall.room.meeting.protocol, &ask.id);
    wall.look.shield = Some(Shield {
        stage,
        letters: true,
        ..Shield::of(&address, ANA)
    });
    wall.look.person = Some(ANA);
    let Wall { look, room, .. } = &mut wall;
    focus::begin(look, &room.meeting, &ask.id);
    wall.page()
}
