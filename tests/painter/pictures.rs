//! Pictures as texts to review, at three sizes; and where the roles stand.

use roundtable::page::{Page, Tone};
use roundtable::tui::{PaintedRow, Picture, Tops, paint};

use crate::{pages, steps};

const SIZES: [(u16, u16); 3] = [(40, 12), (80, 24), (140, 40)];

pub fn painted(page: &Page, columns: u16, rows: u16) -> Picture {
    paint(page, columns, rows, &mut Tops::default()).0
}

/// The picture's letters; the cursor is named below it.
fn seen(picture: &Picture) -> String {
    let text: Vec<&str> = picture
        .rows
        .iter()
        .map(|row| row.text().trim_end())
        .collect();
    let shape = if picture.bar_cursor { "bar" } else { "block" };
    format!(
        "{}\n\n{shape} at {:?}",
        text.join("\n"),
        picture.cursor.unwrap()
    )
}

fn roles(row: &PaintedRow) -> String {
    let letter = |(text, ink): (&str, roundtable::tui::Ink)| {
        let letter = match ink.tone {
            Tone::Text => 't',
            Tone::Dim => 'd',
            Tone::Accent => 'a',
            Tone::Warn => 'w',
            Tone::Stop => 's',
        };
        let letter = if ink.bold {
            letter.to_ascii_uppercase()
        } else {
            letter
        };
        let letter = if ink.reversed { 'R' } else { letter };
        text.chars()
            .map(|c| {
                if c == ' ' && !ink.reversed {
                    ' '
                } else {
                    letter
                }
            })
            .collect::<String>()
    };
    row.spans()
        .map(letter)
        .collect::<String>()
        .trim_end()
        .to_owned()
}

fn snapshots(name: &str, page: &Page) {
    for (columns, rows) in SIZES {
        let picture = painted(page, columns, rows);
        insta::assert_snapshot!(format!("{name}_{columns}x{rows}"), seen(&picture));
    }
}

macro_rules! pictured {
    ($($name:ident: $page:expr;)*) => {
        $(#[test]
        fn $name() {
            snapshots(stringify!($name), &$page);
        })*
    };
}

pictured! {
    text: steps::text();
    list: steps::list();
    list_of_nine: steps::long_list(9, 6);
    list_of_thirty: steps::long_list(30, 17);
    matrix: steps::matrix();
    vote: steps::vote();
    consent: steps::consent();
    actions: steps::actions();
    home: pages::home();
    library: pages::library();
    overview: pages::steps();
    read_back: pages::read_back();
    capture: pages::captured();
    question: pages::leaving();
    banner: pages::not_saved();
    test_card: pages::test_card();
}

#[test]
fn too_small_says_what_is_needed() {
    insta::assert_snapshot!(
        painted(&steps::text(), 34, 8)
            .rows
            .iter()
            .map(PaintedRow::text)
            .collect::<Vec<_>>()
            .join("\n")
    );
}

#[test]
fn plain_symbols_are_ascii() {
    for page in [
        steps::vote(),
        pages::home(),
        pages::not_saved(),
        pages::steps(),
    ] {
        let mut page = page;
        page.style.plain = true;
        let picture = painted(&page, 80, 24);
        for row in &picture.rows {
            assert!(row.text().is_ascii(), "{}", row.text());
        }
    }
}

#[test]
fn roles_stand_where_the_design_says() {
    for (name, page) in [
        ("vote", steps::vote()),
        ("banner", pages::not_saved()),
        ("consent", steps::consent()),
    ] {
        let picture = painted(&page, 80, 24);
        let roles: Vec<String> = picture.rows.iter().map(roles).collect();
        insta::assert_snapshot!(format!("roles_{name}"), roles.join("\n"));
    }
}
