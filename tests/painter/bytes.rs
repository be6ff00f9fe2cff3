//! What reaches the terminal: that it draws the picture, and how few bytes a letter takes.

use std::num::NonZero;

use proptest::collection::vec;
use proptest::prelude::*;
use roundtable::base::cells;
use roundtable::page::{Block, Page, Saved, Theme, Tone};
use roundtable::tui::{Colours, Picture, Screen, Tops, paint};

use crate::steps::field;
use crate::{pages, random, steps};

fn cells_of(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}

/// A screen and a terminal that reads what it writes.
struct Watched {
    screen: Screen<Vec<u8>>,
    terminal: vt100::Parser,
    tops: Tops,
    size: (u16, u16),
}

impl Watched {
    fn new(columns: u16, rows: u16, colours: Colours) -> Self {
        Self {
            screen: Screen::new(Vec::new(), colours),
            terminal: vt100::Parser::new(cells_of(rows), cells_of(columns), 0),
            tops: Tops::default(),
            size: (columns, rows),
        }
    }

    /// Shows a page; gives the bytes it took and the picture.
    fn show(&mut self, page: &Page) -> (Vec<u8>, Picture) {
        let (picture, _) = paint(page, self.size.0, self.size.1, &mut self.tops);
        let bytes = self.draw(picture.clone());
        (bytes, picture)
    }

    fn draw(&mut self, picture: Picture) -> Vec<u8> {
        self.screen.show(picture).unwrap();
        let bytes = std::mem::take(self.screen.out_mut());
        self.terminal.process(&bytes);
        bytes
    }

    fn resize(&mut self, columns: u16, rows: u16) {
        self.size = (columns, rows);
        self.terminal
            .screen_mut()
            .set_size(cells_of(rows), cells_of(columns));
    }

    /// What differs between the terminal and the picture.
    fn difference(&self, picture: &Picture) -> Option<String> {
        let screen = self.terminal.screen();
        for (number, row) in (0..).zip(&picture.rows) {
            let mut column = 0;
            for (text, ink) in row.spans() {
                for piece in cells::pieces(text) {
                    let letter = text.get(piece.bytes).unwrap();
                    let cell = screen.cell(number, column).unwrap();
                    let shown = if cell.contents().is_empty() {
                        " "
                    } else {
                        cell.contents()
                    };
                    let blank = letter == " " && !ink.reversed;
                    if shown != letter
                        || (!blank && (cell.bold() != ink.bold || cell.inverse() != ink.reversed))
                    {
                        return Some(format!(
                            "{letter:?} at {column},{number}, but {shown:?} in {:?}",
                            row.text()
                        ));
                    }
                    column += u16::try_from(piece.cells).unwrap();
                }
            }
            let rest = (column..picture.columns).filter_map(|column| screen.cell(number, column));
            if let Some(left) = rest
                .map(vt100::Cell::contents)
                .find(|left| !left.trim().is_empty())
            {
                return Some(format!(
                    "{left:?} was left in row {number}: {:?}",
                    row.text()
                ));
            }
        }
        let (row, column) = screen.cursor_position();
        let wanted = picture.cursor.filter(|cursor| *cursor != (column, row));
        wanted.map(|wanted| format!("the cursor is at {column},{row}, not at {wanted:?}"))
    }
}

/// Bold of the stop role in sixteen colours is a colour there, not an ink.
fn colours() -> impl Strategy<Value = Colours> {
    prop_oneof![
        Just(Colours::None),
        Just(Colours::C256),
        Just(Colours::True)
    ]
}

/// No letters of which terminals disagree how wide they are, and none they take for broken bytes.
fn agreed(picture: &Picture) -> bool {
    let wide = |letter: char| cells::width(&letter.to_string());
    let plain = |letter: &str, taken: usize| {
        let mut letters = letter.chars();
        let base = letters
            .next()
            .is_some_and(|base| wide(base) == taken && base != '\u{fffd}');
        base && letters.clone().count() < 3 && letters.all(|mark| wide(mark) == 0)
    };
    let alone = |text: &str| {
        cells::pieces(text).all(|piece| plain(text.get(piece.bytes).unwrap(), piece.cells))
    };
    picture
        .rows
        .iter()
        .all(|row| row.spans().all(|(text, _)| alone(text)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_bytes_draw_the_picture_after_any_pictures(
        pages in vec(random::page(), 2..6), colours in colours(),
        columns in 40_u16..100, rows in 12_u16..30,
    ) {
        let mut watched = Watched::new(columns, rows, colours);
        for mut page in pages {
            page.style.theme = Theme::Dark;
            let (picture, _) = paint(&page, columns, rows, &mut watched.tops);
            if agreed(&picture) {
                watched.draw(picture.clone());
                prop_assert_eq!(watched.difference(&picture), None);
            }
        }
    }

    #[test]
    fn changing_any_letter_for_any_other_leaves_nothing_behind(
        before in "[a-c李会 ]{0,30}", after in "[a-c李会 ]{0,30}", colours in colours(), columns in 40_u16..60,
    ) {
        let mut watched = Watched::new(columns, 12, colours);
        for text in [&before, &after, &before] {
            let mut page = steps::text();
            // The place goes up to the last column; the context as far as the margin.
            page.head = None;
            page.header.progress = None;
            page.header.right = format!("{text}x");
            pages::notice(&mut page, text);
            let (_, picture) = watched.show(&page);
            prop_assert_eq!(watched.difference(&picture), None);
        }
    }
}

/// The text page with so many letters typed.
fn typed(letters: usize, saved: Saved) -> Page {
    let mut page = steps::text();
    let words = "We lose ten minutes each day";
    page.body = vec![Block::Prose(field(words.get(..letters).unwrap()))];
    page.footer.saved = saved;
    page
}

#[test]
fn a_typed_letter_is_one_byte() {
    for colours in [Colours::None, Colours::C16, Colours::C256, Colours::True] {
        let mut watched = Watched::new(80, 24, colours);
        watched.show(&typed(4, Saved::Kept));
        for letters in 5..20 {
            let (bytes, picture) = watched.show(&typed(letters, Saved::Kept));
            assert!(
                bytes.len() <= 4,
                "{colours:?} {:?}",
                String::from_utf8_lossy(&bytes)
            );
            assert_eq!(watched.difference(&picture), None);
        }
    }
}

#[test]
fn a_typed_letter_in_a_list_is_one_byte_after_the_first() {
    let mut watched = Watched::new(200, 60, Colours::True);
    let mut page = steps::list();
    let mut show = |watched: &mut Watched, text: &str| {
        if let Some(Block::Rows(rows)) = page.body.first_mut() {
            rows.rows[3].cells[1] = steps::typed(text);
        }
        watched.show(&page).0
    };
    show(&mut watched, "A");
    assert_eq!(show(&mut watched, "As"), b"s");
    assert_eq!(show(&mut watched, "Ask"), b"k");
}

#[test]
fn a_letter_and_the_mark_of_saving_are_twenty_eight_bytes_at_most() {
    let mut watched = Watched::new(80, 24, Colours::True);
    watched.show(&typed(4, Saved::Kept));
    let mut total = 0;
    for (letters, saved) in (5..25).zip([Saved::Held, Saved::Kept].into_iter().cycle()) {
        let (bytes, picture) = watched.show(&typed(letters, saved));
        assert_eq!(watched.difference(&picture), None);
        total += bytes.len();
    }
    assert!(total <= 20 * 28, "{total} bytes for 20 letters");
}

#[test]
fn the_same_picture_again_is_no_bytes() {
    let mut watched = Watched::new(80, 24, Colours::True);
    watched.show(&steps::vote());
    assert_eq!(watched.show(&steps::vote()).0, b"");
}

#[test]
fn a_second_on_the_clock_is_twenty_bytes_at_most() {
    let mut watched = Watched::new(80, 24, Colours::True);
    let mut page = steps::vote();
    watched.show(&page);
    page.head.as_mut().unwrap().aside = pages::clock(7, "7:29 left");
    watched.show(&page);
    page.head.as_mut().unwrap().aside = pages::clock(7, "7:28 left");
    let (bytes, _) = watched.show(&page);
    assert!(bytes.len() <= 20, "{:?}", String::from_utf8_lossy(&bytes));
}

#[test]
fn fifty_resizes_end_with_the_right_picture() {
    let mut watched = Watched::new(80, 24, Colours::True);
    for step in 0..50 {
        watched.resize(40 + step * 7 % 120, 12 + step * 5 % 40);
        let (_, picture) = watched.show(&steps::long_list(30, usize::from(step) % 30));
        assert_eq!(watched.difference(&picture), None, "{:?}", watched.size);
    }
}

#[test]
fn a_new_theme_draws_everything_anew() {
    let mut watched = Watched::new(80, 24, Colours::True);
    let mut page = steps::vote();
    watched.show(&page);
    page.style.theme = Theme::Light;
    let (_, picture) = watched.show(&page);
    assert_eq!(watched.difference(&picture), None);
    let cell = watched.terminal.screen().cell(12, 40).unwrap();
    assert_eq!(cell.bgcolor(), vt100::Color::Rgb(255, 255, 255));
}

#[test]
fn roles_reach_the_terminal_as_their_colours() {
    let mut watched = Watched::new(80, 24, Colours::True);
    watched.show(&pages::not_saved());
    let cell = watched.terminal.screen().cell(2, 4).unwrap();
    assert!(cell.inverse());
    assert_eq!(cell.fgcolor(), vt100::Color::Rgb(0xff, 0x9a, 0x8f));
    let tones: Vec<Tone> = paint(&pages::not_saved(), 80, 24, &mut Tops::default())
        .0
        .rows[2]
        .spans()
        .filter(|(text, _)| !text.trim().is_empty())
        .map(|(_, ink)| ink.tone)
        .collect();
    assert_eq!(tones, [Tone::Stop]);
}

#[test]
fn without_colours_no_colour_reaches_the_terminal() {
    let mut watched = Watched::new(80, 24, Colours::None);
    let (bytes, _) = watched.show(&pages::not_saved());
    let text = String::from_utf8(bytes).unwrap();
    assert!(!text.contains("38;") && !text.contains("48;"), "{text:?}");
}

#[test]
fn a_letter_that_a_terminal_draws_too_wide_leaves_nothing_behind() {
    for colours in [Colours::None, Colours::C256] {
        let mut watched = Watched::new(80, 24, colours);
        let page = |words: &str| Page {
            body: vec![Block::Line(0, words.into())],
            ..Page::default()
        };
        watched.show(&page("We are all here"));
        watched.show(&page("We are all 👩🏽‍🏫"));
        let drawn = watched.terminal.screen().contents();
        assert!(drawn.contains("We are all 👩"), "{drawn}");
        let (_, picture) = watched.show(&page("We are"));
        assert_eq!(watched.difference(&picture), None);
    }
}
