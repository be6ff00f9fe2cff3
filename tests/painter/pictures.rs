//! Pictures as texts to review, at three sizes; and where the roles stand.

use roundtable::page::{Page, Tone};
use roundtable::tui::{PaintedRow, Picture, Tops, paint};

use crate::{pages, places, steps};

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
    home: places::home();
    library: places::library();
    overview: places::steps();
    read_back: places::read_back();
    capture: pages::captured();
    question: pages::leaving();
    banner: pages::not_saved();
    test_card: places::test_card();
    document_at_its_beginning: places::minutes(30, 0);
    document_further_down: places::minutes(30, 9);
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
fn a_document_tells_how_far_it_scrolls() {
    let mut tops = Tops::default();
    let (_, memory) = paint(&places::minutes(30, 0), 80, 24, &mut tops);
    assert_eq!(memory.page, 19);
    let (end, _) = paint(&places::minutes(30, memory.last_top), 80, 24, &mut tops);
    let (beyond, _) = paint(&places::minutes(30, 9999), 80, 24, &mut tops);
    assert!(
        end.rows[20].text().contains("Paragraph 30"),
        "{}",
        end.rows[20].text()
    );
    assert_eq!(beyond.rows[2..22], end.rows[2..22]);
}

#[test]
fn a_page_of_which_all_is_in_view_does_not_scroll() {
    let (_, memory) = paint(&places::minutes(2, 0), 80, 24, &mut Tops::default());
    assert_eq!(memory.last_top, 0);
}

#[test]
fn a_capture_line_gives_the_list_back_as_it_was() {
    let mut tops = Tops::default();
    let list = steps::long_list(30, 20);
    let (before, _) = paint(&list, 80, 24, &mut tops);
    let mut captured = list.clone();
    captured.foot.strip = pages::captured().foot.strip;
    let _ = paint(&captured, 80, 24, &mut tops);
    let (after, _) = paint(&list, 80, 24, &mut tops);
    assert_eq!(before, after);
}

#[test]
fn rows_are_given_up_in_their_order() {
    // Blank lines, context, hint, second line of what is said; the title last, for the header has it then.
    let mut page = steps::long_list(30, 0);
    page.head.as_mut().unwrap().said = "What is said needs more than one line here. ".repeat(3);
    page.ask.as_mut().unwrap().hint = "A hint.".into();
    page.foot.context = vec![
        "The context.".into(),
        "More context.".into(),
        "Most context.".into(),
    ];
    let shown = |rows: u16| {
        let picture = painted(&page, 80, rows);
        let text: Vec<&str> = picture.rows.iter().map(PaintedRow::text).collect();
        let blank = text.iter().filter(|row| row.trim().is_empty()).count();
        let said = text
            .iter()
            .filter(|row| row.contains("What is said"))
            .count();
        let has = |words: &str| text.iter().any(|row| row.contains(words));
        (blank > 0, has("The context."), has("A hint."), said)
    };
    assert_eq!(shown(24), (true, true, true, 2));
    assert_eq!(shown(20), (false, true, true, 2));
    assert_eq!(shown(18), (false, false, true, 2));
    page.body.insert(
        0,
        roundtable::page::Block::Line(0, "Stays above the list.".into()),
    );
    assert_eq!(
        painted(&page, 80, 17).rows[0].text().split("  ").next(),
        Some(" List possible solutions")
    );
}

#[test]
fn a_long_text_says_that_it_goes_on() {
    let mut view = steps::field("in the middle of much text");
    view.above = true;
    view.below = true;
    let mut page = steps::text();
    page.body = vec![roundtable::page::Block::Prose(view)];
    let picture = painted(&page, 80, 24);
    let text: Vec<&str> = picture.rows[8..11]
        .iter()
        .map(|row| row.text().trim())
        .collect();
    assert_eq!(text, ["↑ more", "in the middle of much text", "↓ more"]);
}

#[test]
fn letters_of_a_covered_field_are_dots_and_the_caret_stands_behind_them() {
    let mut view = steps::field("se李ret");
    view.masked = true;
    let mut page = steps::text();
    page.body = vec![roundtable::page::Block::Prose(view)];
    let picture = painted(&page, 80, 24);
    assert_eq!(picture.rows[8].text().trim(), "●●●●●●");
    assert_eq!(picture.cursor, Some((10, 8)));
}

#[test]
fn a_long_line_in_a_narrow_column_moves_sideways_with_its_caret() {
    let mut page = steps::actions();
    if let Some(roundtable::page::Block::Rows(rows)) = page.body.first_mut() {
        rows.rows[2].cells[2] = steps::typed("Maria Fernanda");
    }
    let picture = painted(&page, 80, 24);
    let row = picture.rows[10].text();
    assert!(row.trim_end().ends_with("nanda"), "{row}");
    let (column, line) = picture.cursor.unwrap();
    assert_eq!(line, 10);
    assert_eq!(usize::from(column), row.trim_end().chars().count());
}

#[test]
fn plain_symbols_are_ascii() {
    for page in [
        steps::vote(),
        places::home(),
        pages::not_saved(),
        places::steps(),
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
