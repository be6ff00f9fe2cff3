//! Keys here, from the table of commands: first for where one is, then for the other state. Two pages at most.

use super::{is_narrow, note, titled};
use crate::page::capture::cloth::{column, dim, row, rows};
use crate::page::step::{Scene, hints};
use crate::page::{Aside, Block, Cell, Line, Page, Pointer, Row, Width};

type Keys<'a> = Vec<(&'a str, String)>;

#[must_use]
pub fn page(scene: &Scene<'_>, at: usize, choosing: bool) -> Page {
    let outside = choosing == (at == 0);
    let title = if outside {
        "Keys here, outside a field"
    } else {
        "Keys here, in a field"
    };
    let aside = Aside::Text(Line::dim(format!("{} of 2", at.min(1) + 1)));
    let mut page = titled(scene, title, aside);
    let groups = if outside {
        outside_keys(scene)
    } else {
        field_keys()
    };
    let beside = if is_narrow(scene) { 1 } else { 2 };
    let mut lines: Vec<Row> = Vec::new();
    for (name, keys) in groups {
        for (place, pair) in keys.chunks(beside).enumerate() {
            let mut cells: Vec<Cell> = vec![dim(if place == 0 { name } else { "" })];
            for (key, words) in pair {
                cells.push(Cell::Line(Line::bold(*key)));
                cells.push(words.as_str().into());
            }
            lines.push(row(Pointer::None, cells));
        }
    }
    let mut columns = vec![
        column(Width::Fixed(15), 0),
        column(Width::Fixed(6), 3),
        column(Width::Grow, 1),
        column(Width::Fixed(6), 2),
        column(Width::Grow, 1),
    ];
    if beside == 1 {
        // The names of the groups give their place to the words.
        columns = vec![column(Width::Fixed(6), 0), column(Width::Grow, 1)];
        for line in &mut lines {
            line.cells.remove(0);
        }
    }
    page.body = vec![rows(columns, lines, None), Block::Gap];
    note(
        &mut page,
        "In a field: press Esc first, then the letter. Ctrl+G works anywhere.",
    );
    let more = if at == 0 {
        ("↓", "more")
    } else {
        ("↑", "back")
    };
    page.footer.hints = hints::of(&[more, ("Esc", "close")]);
    page
}

/// The letters of each group, as people look for them.
const GROUPS: [(&str, &str); 4] = [
    ("This line", "EX"),
    ("Keep in passing", "ADPO"),
    ("Meeting", "GRSTWMUY"),
    ("Screen", "VCKQ"),
];

fn outside_keys(scene: &Scene<'_>) -> Vec<(&'static str, Keys<'static>)> {
    let mut groups = vec![(
        "Here",
        told(&[
            ("Enter", "write here, go on"),
            ("↑↓←→", "move"),
            ("1–9", "what has this number"),
            ("Space", "tick"),
            ("+ −", "more, less; move"),
            ("Esc", "one level out"),
        ]),
    )];
    groups.extend(
        GROUPS
            .iter()
            .map(|(name, letters)| (*name, of_letters(scene, letters))),
    );
    groups
}

fn told(keys: &[(&'static str, &str)]) -> Keys<'static> {
    keys.iter()
        .map(|(key, words)| (*key, (*words).to_owned()))
        .collect()
}

fn of_letters(scene: &Scene<'_>, letters: &'static str) -> Keys<'static> {
    let letters = letters.char_indices();
    letters
        .filter_map(|(at, letter)| {
            let key = GROUPS
                .iter()
                .find_map(|(_, all)| all.get(at..).filter(|l| l.starts_with(letter)))?;
            Some((key.get(..1)?, words(scene, letter)?))
        })
        .collect()
}

/// The command's words up to its first comma or colon, as in `Steps: look around …`.
fn words(scene: &Scene<'_>, letter: char) -> Option<String> {
    let is_it = |key: &str| key.chars().eq(letter.to_lowercase()) || key.chars().eq([letter]);
    let (_, words) = scene.commands.iter().find(|(key, _)| is_it(key))?;
    let short = words.split([',', ':', ';']).next().unwrap_or(words);
    let mut letters = short.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
}

fn field_keys() -> Vec<(&'static str, Keys<'static>)> {
    vec![
        (
            "Writing",
            told(&[
                ("Enter", "finish, go on"),
                ("Tab", "next field or ask"),
                ("Esc", "leave the field"),
                ("Ctrl+Z", "undo typing"),
                ("Ctrl+Y", "do it again"),
                ("↑↓", "line above, below"),
                ("Ctrl+G", "close this step"),
            ]),
        ),
        (
            "Keep in passing",
            told(&[
                ("F2", "action"),
                ("F3", "decision"),
                ("F4", "park"),
                ("F1", "keys"),
            ]),
        ),
        (
            "Always",
            told(&[("Ctrl+L", "draw anew"), ("Ctrl+C", "leave, asks")]),
        ),
    ]
}
