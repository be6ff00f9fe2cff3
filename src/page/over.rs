//! Keys, commands and the last word before leaving outside a meeting, over the place they belong to.

use super::frame::{Frame, view};
use super::{Block, Cell, Column, FieldView, Line, Page, Pointer, Row, Rows, Width};
use crate::field::Field;

/// Keys that mean the same in every place.
const EVERYWHERE: [(&str, &str); 6] = [
    ("Enter", "open, take"),
    ("↑ ↓ PgUp PgDn", "move"),
    ("1 2 3 …", "the row with this number"),
    ("Esc", "one level out; nothing is lost"),
    ("K", "all commands"),
    ("Ctrl+L", "draw the screen anew"),
];

/// The keys of this place: those of its footer, then those that hold everywhere.
#[must_use]
pub fn help(under: &Page, frame: Frame) -> Page {
    let mut page = frame.page(under.header.place.clone(), &[("Esc", "close")]);
    page.header = under.header.clone();
    let own = under
        .footer
        .hints
        .iter()
        .map(|h| (h.key.clone(), h.verb.clone()));
    let everywhere = EVERYWHERE
        .iter()
        .map(|(key, words)| ((*key).to_owned(), (*words).to_owned()));
    let known: Vec<&str> = EVERYWHERE.iter().map(|(key, _)| *key).collect();
    let own = own.filter(|(key, _)| !known.contains(&key.as_str()) && key != "?");
    page.body = vec![
        Block::Line(0, Line::bold("Keys here")),
        Block::Gap,
        Block::Rows(table(own.collect())),
        Block::Gap,
        Block::Rows(table(everywhere.collect())),
    ];
    page
}

fn table(keys: Vec<(String, String)>) -> Rows {
    let row = |(key, words): (String, String)| Row {
        cells: vec![Cell::Line(Line::bold(key)), Cell::from(words)],
        ..Row::default()
    };
    let columns = vec![
        Column {
            width: Width::Fixed(16),
            gap: 2,
            ..Column::default()
        },
        Column {
            width: Width::Grow,
            gap: 2,
            ..Column::default()
        },
    ];
    Rows {
        columns,
        rows: keys.into_iter().map(row).collect(),
        ..Rows::default()
    }
}

/// Leaving while the disk refuses: what that would lose, and where a copy may go.
#[must_use]
pub fn unsaved(under: &Page, (why, file): (&str, &Field), frame: Frame) -> Page {
    let keys = [
        ("Enter", "save there"),
        ("Esc", "stay"),
        ("Ctrl+C", "leave all the same"),
    ];
    let mut page = frame.page(under.header.place.clone(), &keys);
    page.header = under.header.clone();
    page.footer.saved = frame.saved;
    let text = |words: String| Block::Line(0, Line::words(words));
    page.body = vec![
        Block::Line(0, Line::bold("Leave now, and lose what is only in memory?")),
        Block::Gap,
        text(why.to_owned()),
        text("It is tried again every 5 seconds: with room on the disk, nothing is lost.".into()),
        Block::Gap,
        Block::Line(0, Line::bold("Where does a copy of everything go?")),
        Block::Gap,
        Block::Rows(line(
            "file",
            view(file, "a file on a stick or another disk"),
        )),
    ];
    page
}

/// A word and the field behind it.
fn line(word: &str, field: FieldView) -> Rows {
    let row = Row {
        cells: vec![Cell::Line(Line::bold(word)), Cell::field(field)],
        ..Row::default()
    };
    let columns = vec![
        Column {
            width: Width::Fixed(8),
            ..Column::default()
        },
        Column {
            width: Width::Grow,
            gap: 2,
            ..Column::default()
        },
    ];
    Rows {
        columns,
        rows: vec![row],
        ..Rows::default()
    }
}

/// The commands that were found, and the line they are found with.
#[must_use]
pub fn commands(under: &Page, (find, at): (&Field, usize), found: &[&str], frame: Frame) -> Page {
    let keys = [("Enter", "do it"), ("↑↓", "move"), ("Esc", "close")];
    let mut page = frame.page(under.header.place.clone(), &keys);
    page.header = under.header.clone();
    let at = at.min(found.len().saturating_sub(1));
    let row = |(place, words): (usize, &&str)| Row {
        pointer: if place == at {
            Pointer::Here
        } else {
            Pointer::None
        },
        cells: vec![Cell::from((*words).to_owned())],
        ..Row::default()
    };
    let list = Rows {
        columns: vec![Column {
            width: Width::Grow,
            ..Column::default()
        }],
        rows: found.iter().enumerate().map(row).collect(),
        focus: Some(at),
        ..Rows::default()
    };
    page.body = vec![
        Block::Rows(line("Command", view(find, "type a few letters"))),
        Block::Gap,
        Block::Rows(list),
    ];
    page.foot.context = vec![Line::dim(format!("{} of {} commands.", found.len(), ALL))];
    page
}

/// How many commands there are outside a meeting.
pub const ALL: usize = 11;
