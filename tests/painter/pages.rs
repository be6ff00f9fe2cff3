//! Pages made by hand, as the mockups show them: what every page shares, and what comes over a step.

use roundtable::page::{
    Aside, AskLine, Banner, Block, Cell, Clock, Column, Footer, Head, Header, Hint, Line, Notice,
    Page, Part, Pointer, Progress, Row, Saved, StepMark, Strip, Tone, Width,
};

pub fn hints(text: &str) -> Vec<Hint> {
    let hint = |part: &str| {
        let words: Vec<&str> = part.split(' ').collect();
        let keys = if words.len() > 2 && words[1] == "PgDn" {
            2
        } else {
            1
        };
        let verb = words[keys..].join(" ");
        Hint {
            stays: verb == "close step" || words[0] == "Esc" || words[0] == "?",
            key: words[..keys].join(" "),
            verb,
            deaf: false,
        }
    };
    text.split(" · ").map(hint).collect()
}

pub fn footer(text: &str, saved: Saved) -> Footer {
    Footer {
        hints: hints(text),
        saved,
    }
}

pub fn column(width: Width, gap: u16) -> Column {
    Column {
        width,
        gap,
        ..Column::default()
    }
}

pub fn named(head: &str, width: Width, gap: u16) -> Column {
    Column {
        head: head.into(),
        ..column(width, gap)
    }
}

pub fn row<const N: usize>(cells: [&str; N]) -> Row {
    Row {
        cells: cells.into_iter().map(Cell::from).collect(),
        ..Row::default()
    }
}

pub fn focused<const N: usize>(cells: [&str; N]) -> Row {
    Row {
        pointer: Pointer::Here,
        ..row(cells)
    }
}

/// The seven steps, standing at `current` of them, and the review that comes later.
pub fn progress(current: usize) -> Progress {
    let mark = |step| {
        if step < current {
            StepMark::Done
        } else {
            StepMark::ToCome
        }
    };
    Progress {
        steps: (1..=7).map(mark).chain([StepMark::Later]).collect(),
        current: Some(current - 1),
    }
}

/// A step of the seven, with its clock.
pub fn step(current: usize, title: &str, said: &str) -> Page {
    Page {
        header: Header {
            place: "The 7-Step Problem-Solving Process".into(),
            progress: Some(progress(current)),
            right: "ends 15:42".into(),
        },
        head: Some(Head {
            title: title.into(),
            aside: Aside::None,
            said: said.into(),
        }),
        ..Page::default()
    }
}

pub fn clock(ticks: u8, text: &str) -> Aside {
    Aside::Clock(Clock {
        ticks: Some(ticks),
        text: text.into(),
        ..Clock::default()
    })
}

pub fn asked(page: &mut Page, words: &str, tally: &str, hint: &str) {
    page.ask = Some(AskLine {
        words: words.into(),
        tally: tally.into(),
        hint: hint.into(),
    });
}

pub fn notice(page: &mut Page, text: &str) {
    page.foot.notice = Some(Notice {
        tone: Tone::Text,
        text: text.into(),
    });
}

pub fn captured() -> Page {
    let mut page = super::steps::list();
    page.foot.strip = Some(Strip::Capture {
        label: "Action".into(),
        parts: vec![
            Part {
                label: String::new(),
                value: super::steps::typed("Find out who has the hall at ten"),
            },
            Part {
                label: "who".into(),
                value: "—".into(),
            },
            Part {
                label: "by".into(),
                value: "—".into(),
            },
            Part {
                label: "how will we know".into(),
                value: "—".into(),
            },
        ],
        help: Line::dim("Taken in passing. Your line 4 waits where you left it."),
    });
    page.footer = footer("Enter next · Ctrl+G keep · Esc put away", Saved::Kept);
    page
}

pub fn leaving() -> Page {
    let mut page = super::steps::consent();
    page.foot.strip = Some(Strip::Question {
        words: "Leave the meeting?  Nothing ends: it waits at step 5 and Home shows it.".into(),
        lines: vec!["1 stop for today · 2 go to the closing page · Esc stay".into()],
    });
    page.footer = footer(
        "1 stop for today · 2 close the meeting · Esc stay",
        Saved::Kept,
    );
    page
}

pub fn not_saved() -> Page {
    let mut page = super::steps::list();
    page.banner = Some(Banner {
        first: "■ NOT SAVED since 15:11 · the disk is full · trying again every 5 seconds".into(),
        lines: vec![
            "2 entries are kept in memory. Go on working; do not close the lid.".into(),
            "1 save somewhere else · 2 try now · 3 what is it?".into(),
        ],
    });
    if let Some(Block::Rows(rows)) = page.body.first_mut() {
        rows.rows[1].unsaved = true;
        rows.rows[2].unsaved = true;
    }
    page.foot.context.clear();
    page.footer.saved = Saved::Failing;
    page
}
