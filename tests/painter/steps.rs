//! Pages of the kinds of ask, made by hand as the mockups show them.

use roundtable::page::{
    Block, Cell, Column, FieldView, Line, Page, Pointer, Row, Rows, Saved, Tone, Width,
};

use crate::pages::{asked, clock, column, focused, footer, named, notice, row, step};

pub fn field(text: &str) -> FieldView {
    FieldView {
        caret_byte: text.len(),
        lines: vec![text.into()],
        ..FieldView::default()
    }
}

pub fn typed(text: &str) -> Cell {
    Cell::field(field(text))
}

pub fn rows(columns: Vec<Column>, rows: Vec<Row>, focus: usize) -> Rows {
    Rows {
        columns,
        rows,
        focus: Some(focus),
        grid: false,
    }
}

pub fn text() -> Page {
    let mut page = step(
        1,
        "Identify the issues",
        "Say what the problem is as each of us sees it. No solutions yet.",
    );
    page.head.as_mut().unwrap().aside = clock(7, "5:20 left");
    asked(
        &mut page,
        "Our problem in one or two sentences",
        "2 of 2",
        "Who, what, where, when, how often.",
    );
    let words = "Four students lose ten minutes of reading after recess, three days a week, because we begin the \
                 change when the bell has already rung.";
    page.body = vec![Block::Prose(field(words))];
    page.foot.context = vec!["We heard   Ana: transitions eat reading time · Jon: passed".into()];
    notice(&mut page, "24 words · asked for 15 to 60");
    page.footer = footer(
        "Enter new line · Tab next · Ctrl+G close step · Esc commands",
        Saved::Kept,
    );
    page
}

pub fn numbered() -> Vec<Column> {
    vec![column(Width::Fit(2), 0), column(Width::Grow, 2)]
}

pub fn list() -> Page {
    let mut page = step(
        3,
        "List possible solutions",
        "Every idea counts. No judging yet.",
    );
    page.head.as_mut().unwrap().aside = clock(6, "4:12 left");
    asked(&mut page, "What could we do?", "3 ideas", "");
    let mut last = focused(["4"]);
    last.cells.push(typed(""));
    let items = vec![
        row(["1", "Start the transition two minutes earlier"]),
        row(["2", "A picture card on the desk"]),
        row(["3", "Ana greets at the door, Jon settles the group"]),
        last,
    ];
    page.body = vec![Block::Rows(rows(numbered(), items, 3))];
    page.foot.context =
        vec!["Our problem   Four students lose 10 min of reading after recess, three…".into()];
    page.footer = footer(
        "Enter add · ↑↓ move · Ctrl+G close step · Esc commands",
        Saved::Kept,
    );
    page
}

/// A list of so many ideas, with the focus on one of them.
pub fn long_list(count: usize, focus: usize) -> Page {
    let mut page = list();
    let long = "An idea that needs more room than one line has, because it says who does what and when and \
                where, and how we will see that it was done, and by whom, and what we do when it was not";
    let item = |index: usize| {
        let words = if index == 2 {
            long.to_owned()
        } else {
            format!("Idea number {}", index + 1)
        };
        let mut item = row([&(index + 1).to_string(), &words]);
        if index == focus {
            item.pointer = Pointer::Here;
        }
        item
    };
    page.body = vec![Block::Rows(rows(
        numbered(),
        (0..count).map(item).collect(),
        focus,
    ))];
    page
}

pub fn matrix() -> Page {
    let mut page = step(
        4,
        "Evaluate the options",
        "How well does each option meet what we need? 1 poorly, 5 fully.",
    );
    page.head.as_mut().unwrap().aside = clock(5, "6:00 left");
    asked(&mut page, "Options by what we need", "10 of 12 scored", "");
    let mut columns = vec![
        column(Width::Fit(2), 0),
        column(Width::Fixed(21), 2),
        named("Calm\nstart", Width::Fixed(5), 3),
        named("Reading\ntime", Width::Fixed(7), 3),
        named("Easy\nto do", Width::Fixed(7), 3),
        named("Total", Width::Fixed(7), 3),
        named("Rank", Width::Fixed(4), 1),
    ];
    columns[1].width = Width::Grow;
    columns[5].falls = 1;
    columns[6].falls = 2;
    let mut here = focused(["3", "Greet at the door", "5", "4", "", "35 +", "·"]);
    here.cells[4] = Cell::Slot(String::new());
    let mut table = rows(
        columns,
        vec![
            row(["", "weight", "3", "5", "2"]),
            row(["1", "Start two min earlier", "3", "5", "4", "42", "·"]),
            row(["2", "Picture card", "4", "3", "5", "37", "·"]),
            here,
            row(["4", "Change the recess", "2", "·", "1", "8 +", "·"]),
        ],
        3,
    );
    table.grid = true;
    page.body = vec![Block::Rows(table)];
    notice(
        &mut page,
        "Totals add weight × score; ranks appear when every cell is filled.",
    );
    page.footer = footer(
        "1–5 score · G close step · A action · D decision · P park · ? keys",
        Saved::Kept,
    );
    page
}

pub fn vote() -> Page {
    let said = "Which options shall we look at closely? Three dots each.";
    let mut page = step(4, "Evaluate the options", said);
    page.head.as_mut().unwrap().aside = clock(7, "7:30 left");
    asked(
        &mut page,
        "Jon Bell's dots",
        "2 of 3 placed · person 2 of 4",
        "",
    );
    let mut earlier = column(Width::Fixed(5), 6);
    earlier.falls = 1;
    let columns = vec![
        column(Width::Fit(2), 0),
        column(Width::Grow, 2),
        column(Width::Fixed(1), 2),
        earlier,
    ];
    let item = |number: &str, words: &str, dot: &str, before: &str| {
        let mut item = row([number, words]);
        let tone = if dot == "●" {
            Tone::Accent
        } else {
            Tone::Dim
        };
        item.cells.push(Cell::Line(Line::toned(tone, dot)));
        item.cells.push(Cell::Line(Line::dim(before)));
        item
    };
    let mut items = vec![
        item(
            "1",
            "Start the transition two minutes earlier",
            "●",
            "Ana 2",
        ),
        item("2", "A picture card on the desk", "●", "Ana 1"),
        item("3", "Ana greets at the door, Jon settles", "·", ""),
        item("4", "Change the order of recess and reading", "·", ""),
    ];
    items[1].pointer = Pointer::Here;
    page.body = vec![
        Block::Rows(rows(columns, items, 1)),
        Block::Gap,
        Block::Gap,
        Block::Gap,
        Block::Line(
            2,
            "✓ Ana Ruiz   3      ► Jon Bell   2      · Mei Tan      · Sam Okoro".into(),
        ),
    ];
    notice(
        &mut page,
        "A number places a dot; − takes one back. Enter: Mei's turn.",
    );
    page.footer = footer(
        "1–4 dot · Enter next person · G close step · A action · ? keys",
        Saved::Kept,
    );
    page
}

pub fn consent() -> Page {
    let said = "Start two minutes earlier, with a picture card, for two weeks.";
    let mut page = step(5, "Select", said);
    page.head.as_mut().unwrap().aside = clock(6, "3:10 left");
    asked(
        &mut page,
        "Can you support this choice?",
        "3 of 4 in · 3 or more each",
        "",
    );
    let columns = vec![
        column(Width::Fixed(12), 0),
        column(Width::Fixed(1), 2),
        column(Width::Fixed(5), 3),
        column(Width::Fixed(8), 4),
        column(Width::Grow, 3),
    ];
    let mut mei = focused(["Mei Tan", "2", "●●···"]);
    mei.cells
        .push(Cell::Line(Line::toned(Tone::Warn, "▲ reason")));
    mei.cells.push(typed("Who has the hall until then?"));
    let people = vec![
        row(["Ana Ruiz", "5", "●●●●●"]),
        row(["Jon Bell", "4", "●●●●·"]),
        mei,
        Row {
            cells: vec!["Sam Okoro".into(), Cell::Line(Line::dim("not yet"))],
            ..Row::default()
        },
    ];
    page.body = vec![
        Block::Line(
            2,
            Line::dim("0 no · 1 big doubts · 2 doubts · 3 can live with it · 4 good · 5 I lead"),
        ),
        Block::Gap,
        Block::Rows(rows(columns, people, 2)),
    ];
    notice(
        &mut page,
        "Below 3 we listen first. Mei's words, as she says them.",
    );
    page.footer = footer(
        "Enter next person · Ctrl+G close step · Esc commands",
        Saved::Kept,
    );
    page
}

pub fn actions() -> Page {
    let said = "Who does what, by when, and how will we know?";
    let mut page = step(6, "Document the agreement", said);
    page.head.as_mut().unwrap().aside = clock(5, "4:20 left");
    asked(&mut page, "Our actions", "2 complete · 1 open", "");
    let columns = vec![
        column(Width::Fit(2), 0),
        named("What", Width::Grow, 2),
        named("Who", Width::Fixed(8), 3),
        named("By", Width::Fixed(6), 3),
        named("How will we know?", Width::Fixed(17), 4),
    ];
    let mut here = focused(["3", "Move the reading table"]);
    here.cells.push(typed("Ana R"));
    here.under = vec!["Ana Ruiz   Enter takes it".into()];
    let items = vec![
        row([
            "1",
            "Make 26 picture cards",
            "Jon Bell",
            "Tue 24",
            "on every desk",
        ]),
        row([
            "2",
            "Ring at 10:23",
            "Mei Tan",
            "Mon 23",
            "tally by the door",
        ]),
        here,
    ];
    page.body = vec![Block::Rows(rows(columns, items, 2))];
    notice(
        &mut page,
        "A date can wait; the record check will ask again at the end.",
    );
    page.footer = footer(
        "Enter next · ↑↓ row · Ctrl+G close step · Esc commands",
        Saved::Kept,
    );
    page
}
