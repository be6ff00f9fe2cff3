//! Pages made by hand, as the mockups show them: places outside a step.

use std::rc::Rc;

use roundtable::document::{self, Document};
use roundtable::page::{
    Aside, Block, Head, Header, Line, Page, Pointer, Progress, Row, Rows, Saved, Side, SideLine,
    StepMark, Strip, Width,
};

use crate::pages::{column, focused, footer, notice, row, step};

pub fn home() -> Page {
    let columns = vec![
        column(Width::Fit(2), 0),
        column(Width::Fixed(23), 2),
        column(Width::Grow, 2),
    ];
    let waiting = vec![
        focused(["1", "► Go on with", "The 7-Step Problem-Solving Process"]),
        row(["2", "◊ Review is due", "agreed 20 November · due today"]),
        row([
            "3",
            "▲ 3 open actions",
            "1 is overdue: Move the reading table",
        ]),
    ];
    let start = vec![
        row(["4", "Start a meeting", "last time: Weekly check-in"]),
        row(["5", "Library", "14 ways to meet · ▲ 1 file has faults"]),
        row(["6", "Minutes", "11 meetings · search"]),
    ];
    let rows = |rows, focus| {
        Block::Rows(Rows {
            columns: columns.clone(),
            rows,
            focus,
            grid: false,
        })
    };
    Page {
        header: Header {
            place: "Roundtable · Room 12".into(),
            progress: None,
            right: "Friday 4 December · 15:02".into(),
        },
        body: vec![
            Block::Line(0, Line::bold("Waiting for Room 12")),
            Block::Gap,
            rows(waiting, Some(0)),
            Block::Gap,
            Block::Line(0, Line::bold("Start")),
            Block::Gap,
            rows(start, None),
        ],
        footer: footer(
            "Enter open · 1–9 choose · K commands · ? keys · Q quit",
            Saved::Kept,
        ),
        ..Page::default()
    }
}

pub fn library() -> Page {
    let ways = [
        ("Weekly check-in", "15 min"),
        ("The 7-Step Problem-Solving Process", "60 min"),
        ("Roles and responsibilities", "45 min"),
        ("Communication agreement", "40 min"),
        ("Conflict conversation", "45 min"),
    ];
    let mut rows: Vec<Row> = ways.iter().map(|(name, time)| row([name, time])).collect();
    rows[1].pointer = Pointer::Here;
    let pair = |name: &str, time: &str| SideLine::Pair(Line::dim(name), Line::dim(time));
    let mut page = Page {
        header: Header {
            place: "Start a meeting".into(),
            progress: Some(Progress {
                steps: vec![StepMark::ToCome; 3],
                current: Some(0),
            }),
            right: "How we meet".into(),
        },
        head: Some(Head {
            title: "How shall we meet?".into(),
            ..Head::default()
        }),
        body: vec![Block::Rows(Rows {
            columns: vec![column(Width::Grow, 0), column(Width::Fit(6), 3)],
            rows,
            focus: Some(1),
            grid: false,
        })],
        side: Some(Rc::new(Side {
            always: true,
            lines: vec![
                SideLine::Words(Line::bold("The 7-Step Problem-Solving Process")),
                SideLine::Gap,
                SideLine::Words("Take one shared problem from everybody's view of it to an agreement that is reviewed.".into()),
                SideLine::Gap,
                pair("1 Identify the issues", "8"),
                pair("2 Understand interests", "10"),
            ],
        })),
        footer: footer(
            "Enter choose · ↑↓ move · / find · V whole text · ? keys · Esc Home",
            Saved::Silent,
        ),
        ..Page::default()
    };
    notice(
        &mut page,
        "Needs a paraeducator and a teacher or related service provider.",
    );
    page
}

pub fn steps() -> Page {
    let mut page = step(3, "Steps", "");
    page.head.as_mut().unwrap().aside = Aside::Text("used 24 of 60 min · ends 15:42".into());
    let named = |mark, number, name, time, more| row(["", mark, number, name, time, more]);
    let mut rows = vec![
        named("●", "1", "Identify the issues", "8 min", "took 9"),
        named(
            "●",
            "2",
            "Understand everyone's interests",
            "10 min",
            "took 11",
        ),
        row(["►", "", "3", "List possible solutions", "8 min", "4 so far"]),
        named("○", "4", "Evaluate the options", "12 min", ""),
        named("◊", "", "Review how it went", "later,", "about 4 December"),
    ];
    rows[3].pointer = Pointer::Here;
    let mut time = column(Width::Fixed(6), 2);
    time.right = true;
    page.body = vec![Block::Rows(Rows {
        columns: vec![
            column(Width::Fixed(1), 0),
            column(Width::Fixed(1), 2),
            column(Width::Fixed(1), 2),
            column(Width::Fixed(26), 2),
            time,
            column(Width::Grow, 4),
        ],
        rows,
        focus: Some(3),
        grid: false,
    })];
    notice(
        &mut page,
        "Looking does not move the meeting. It stays at step 3.",
    );
    page.footer = footer(
        "Enter look · B bring the meeting here · X skip · I insert · Esc back",
        Saved::Kept,
    );
    page
}

pub fn read_back() -> Page {
    let mut page = step(1, "Read-back · 1 Identify the issues", "");
    page.head.as_mut().unwrap().aside = Aside::Text("5:20 used of 8:00".into());
    page.body = vec![
        Block::Line(
            2,
            Line::bold("How does the problem look from where you stand?"),
        ),
        Block::Line(4, "Ana Ruiz   Transitions eat reading time.".into()),
        Block::Line(4, "Jon Bell   passed".into()),
        Block::Gap,
        Block::Line(2, "Captured   1 parked: Ask about the lunch rota".into()),
    ];
    page.foot.strip = Some(Strip::Question {
        words: "Is this right?".into(),
        lines: vec![
            "Enter: go on to 2 Understand everyone's interests".into(),
            "Esc:   back to change something".into(),
        ],
    });
    page.footer = footer("Enter go on · Esc change something · ↑↓ read", Saved::Kept);
    page.footer.hints[0].deaf = true;
    page
}

pub fn document(title: String, paragraphs: Vec<String>) -> Rc<Document> {
    let paragraph = |text: String| document::Block::Paragraph { text: text.into() };
    let blocks = paragraphs.into_iter().map(paragraph).collect();
    Rc::new(Document { title, blocks })
}

/// Minutes of so many paragraphs, read from a line on.
pub fn minutes(paragraphs: usize, top: usize) -> Page {
    let text =
        |index| format!("Paragraph {index}: Ana Ruiz says that transitions eat reading time.");
    Page {
        header: Header {
            place: "Minutes so far · The 7-Step Problem-Solving Process".into(),
            progress: None,
            right: format!("line {} of 84", top + 1),
        },
        body: vec![Block::Document {
            document: document(
                "The 7-Step Problem-Solving Process".into(),
                (1..=paragraphs).map(text).collect(),
            ),
            top,
        }],
        footer: footer(
            "↑↓ PgDn read · / find · F formats, names or labels · Esc back",
            Saved::Kept,
        ),
        ..Page::default()
    }
}

pub fn test_card() -> Page {
    let line = |text: &str| Block::Line(4, text.into());
    Page {
        header: Header {
            place: "Can the last chair read this?".into(),
            progress: None,
            right: "15:03".into(),
        },
        body: vec![
            Block::Line(
                0,
                "Ask the person furthest away to read these three lines aloud.".into(),
            ),
            Block::Gap,
            Block::Gap,
            line("1   Four students lose ten minutes of reading after recess."),
            Block::Gap,
            line("2   illegal 1Il  0O  5S  8B  rn m  — Łódź, São Tomé, 李"),
            Block::Gap,
            line("3   ▲ 1:36 left     ■ +0:40 over     ● chosen     ○ not chosen"),
            Block::Gap,
            Block::Digits("4:12".into()),
        ],
        footer: footer("Enter fine · H theme · L large · Esc back", Saved::Silent),
        ..Page::default()
    }
}
