//! Any page at any size: it is painted, in rows no wider than the screen, without control characters.

use std::rc::Rc;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use roundtable::base::cells;
use roundtable::page::{
    Aside, AskLine, Banner, Block, Cell, Clock, Column, FieldView, Foot, Footer, Head, Header,
    Hint, Line, Notice, Page, Part, Pointer, Progress, Row, Rows, Saved, Side, SideLine, StepMark,
    Strip, Style, Theme, Tone, Width,
};
use roundtable::tui::{Tops, paint};

/// Text as people may enter it, and as it may come from a broken file.
pub fn words() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        4 => "[a-zA-Z ,.]{0,12}",
        1 => "[李会議한국]{1,4}",
        1 => "(😀|👩‍👩‍👧|🇩🇪|❤️|☕){1,3}",
        1 => "[\u{301}\u{200d}\u{fe0f}\u{200b}e]{1,6}",
        1 => "[שלוםعربي]{1,6}",
        1 => "[\u{0}-\u{1f}\u{7f}-\u{9f}\u{202a}-\u{202e}]{1,4}",
        1 => "(›|►|●|○|■|▲|…|─){1,4}",
        1 => "\\PC{0,6}",
    ];
    vec(pieces, 0..5).prop_map(|pieces| pieces.concat())
}

fn tone() -> impl Strategy<Value = Tone> {
    prop_oneof![
        Just(Tone::Text),
        Just(Tone::Dim),
        Just(Tone::Accent),
        Just(Tone::Warn),
        Just(Tone::Stop)
    ]
}

fn line() -> impl Strategy<Value = Line> {
    vec((words(), tone(), any::<bool>()), 0..3).prop_map(|pieces| {
        let add = |line: Line, (text, tone, bold): (String, Tone, bool)| {
            if bold {
                line.strong(tone, text)
            } else {
                line.and(tone, text)
            }
        };
        pieces.into_iter().fold(Line::new(), add)
    })
}

prop_compose! {
    fn field()(lines in vec(words(), 0..4), caret in 0_usize..40, at in 0_usize..4, placeholder in words(),
               masked: bool, after in words()) -> FieldView {
        let caret_line = at.min(lines.len().saturating_sub(1));
        let line = lines.get(caret_line).map_or("", String::as_str);
        let caret_byte = (0..=caret.min(line.len())).rev().find(|at| line.is_char_boundary(*at)).unwrap_or(0);
        FieldView { caret_line, caret_byte, lines, above: at > 1, below: at == 1, placeholder, masked, after }
    }
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        6 => line().prop_map(Cell::Line),
        1 => field().prop_map(Cell::field),
        1 => "[0-9]{0,3}".prop_map(Cell::Slot),
    ]
}

fn column() -> impl Strategy<Value = Column> {
    let width = prop_oneof![
        Just(Width::Grow),
        (0_u16..40).prop_map(Width::Fit),
        (0_u16..40).prop_map(Width::Fixed)
    ];
    (words(), width, 0_u16..6, any::<bool>(), 0_u8..4).prop_map(
        |(head, width, gap, right, falls)| Column {
            head,
            width,
            gap,
            right,
            falls,
        },
    )
}

fn row() -> impl Strategy<Value = Row> {
    let pointer = prop_oneof![
        Just(Pointer::None),
        Just(Pointer::Here),
        Just(Pointer::Turn),
        Just(Pointer::TurnHere)
    ];
    let flags = any::<(bool, bool)>();
    (pointer, vec(cell(), 0..6), vec(cell(), 0..2), flags).prop_map(
        |(pointer, cells, under, (unsaved, heading))| Row {
            pointer,
            cells,
            under,
            unsaved,
            heading,
        },
    )
}

fn block() -> impl Strategy<Value = Block> {
    let rows = (
        vec(column(), 0..5),
        vec(row(), 0..30),
        option::of(0_usize..40),
        any::<bool>(),
    );
    prop_oneof![
        Just(Block::Gap),
        (0_u16..50, line()).prop_map(|(indent, line)| Block::Line(indent, line)),
        rows.prop_map(|(columns, rows, focus, grid)| Block::Rows(Rows {
            columns,
            rows,
            focus,
            grid
        })),
        field().prop_map(Block::Prose),
        prop_oneof!["[0-9:+]{0,6}", words()].prop_map(Block::Digits),
        (words(), vec(words(), 0..40), 0_usize..50).prop_map(|(title, paragraphs, top)| {
            Block::Document {
                document: crate::places::document(title, paragraphs),
                top,
            }
        }),
    ]
}

fn header() -> impl Strategy<Value = Header> {
    let mark = prop_oneof![
        Just(StepMark::Done),
        Just(StepMark::ToCome),
        Just(StepMark::Skipped),
        Just(StepMark::Later)
    ];
    let progress = (vec(mark, 0..30), option::of(0_usize..40))
        .prop_map(|(steps, current)| Progress { steps, current });
    (words(), option::of(progress), words()).prop_map(|(place, progress, right)| Header {
        place,
        progress,
        right,
    })
}

fn head() -> impl Strategy<Value = Head> {
    let clock = (option::of(0_u8..20), words(), tone(), any::<bool>()).prop_map(
        |(ticks, text, tone, flash)| {
            Aside::Clock(Clock {
                ticks,
                text,
                tone,
                flash,
            })
        },
    );
    let aside = prop_oneof![Just(Aside::None), clock, line().prop_map(Aside::Text)];
    (words(), aside, words()).prop_map(|(title, aside, said)| Head { title, aside, said })
}

fn foot() -> impl Strategy<Value = Foot> {
    let part = (words(), cell()).prop_map(|(label, value)| Part { label, value });
    let capture = (words(), vec(part, 0..5), line())
        .prop_map(|(label, parts, help)| Strip::Capture { label, parts, help });
    let question =
        (words(), vec(line(), 0..4)).prop_map(|(words, lines)| Strip::Question { words, lines });
    let notice = (tone(), words()).prop_map(|(tone, text)| Notice { tone, text });
    let strip = option::of(prop_oneof![capture, question]);
    (vec(line(), 0..4), option::of(notice), strip).prop_map(|(context, notice, strip)| Foot {
        context,
        notice,
        strip,
    })
}

fn footer() -> impl Strategy<Value = Footer> {
    let hint =
        (words(), words(), any::<bool>(), any::<bool>()).prop_map(|(key, verb, stays, deaf)| {
            Hint {
                key,
                verb,
                stays,
                deaf,
            }
        });
    let saved = prop_oneof![
        Just(Saved::Silent),
        Just(Saved::Kept),
        Just(Saved::Held),
        Just(Saved::Failing)
    ];
    (vec(hint, 0..6), saved).prop_map(|(hints, saved)| Footer { hints, saved })
}

fn side() -> impl Strategy<Value = Side> {
    let side_line = prop_oneof![
        Just(SideLine::Gap),
        line().prop_map(SideLine::Words),
        (line(), line()).prop_map(|(left, right)| SideLine::Pair(left, right)),
    ];
    (any::<bool>(), vec(side_line, 0..12)).prop_map(|(always, lines)| Side { always, lines })
}

pub fn page() -> impl Strategy<Value = Page> {
    let ask =
        (words(), line(), words()).prop_map(|(words, tally, hint)| AskLine { words, tally, hint });
    let banner = (words(), vec(words(), 0..3)).prop_map(|(first, lines)| Banner { first, lines });
    let theme = prop_oneof![Just(Theme::Dark), Just(Theme::Light), Just(Theme::High)];
    let style = (theme, any::<bool>()).prop_map(|(theme, plain)| Style { theme, plain });
    let upper = (
        header(),
        option::of(banner),
        option::of(head()),
        option::of(ask),
    );
    let lower = (option::of(side()), foot(), footer(), style);
    (upper, vec(block(), 0..4), lower).prop_map(
        |((header, banner, head, ask), body, (side, foot, footer, style))| Page {
            header,
            banner,
            head,
            ask,
            body,
            side: side.map(Rc::new),
            foot,
            footer,
            style,
            next_change: None,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_page_is_painted_at_any_size(page in page(), columns in 1_u16..=200, rows in 1_u16..=60) {
        let (picture, _) = paint(&page, columns, rows, &mut Tops::default());
        prop_assert_eq!(picture.rows.len(), usize::from(rows));
        for row in &picture.rows {
            prop_assert!(!row.text().chars().any(char::is_control), "{:?}", row.text());
            let wide: usize = row.spans().map(|(text, _)| cells::width(text)).sum();
            prop_assert_eq!(wide, row.cells());
            prop_assert!(wide <= usize::from(columns), "{} {:?}", wide, row.text());
        }
        if let Some((column, row)) = picture.cursor {
            prop_assert!(column < columns && row < rows);
        }
    }

    #[test]
    fn what_was_painted_before_shows_in_no_other_page(
        mut one in page(), mut two in page(), taken in any::<prop::sample::Index>(),
        columns in 40_u16..=160, rows in 12_u16..=50,
    ) {
        // Pages of two places keep two scrolled places; everything else of the first must be gone.
        one.header.place = "one".into();
        two.header.place = "two".into();
        // A page that differs in one row, or in the row that keys go to, is the harder case.
        let mut near = two.clone();
        for block in &mut near.body {
            if let Block::Rows(rows) = block && !rows.rows.is_empty() {
                let at = taken.index(rows.rows.len());
                rows.rows.remove(at);
                rows.focus = rows.focus.map(|focus| (focus + 1) % (rows.rows.len() + 1));
            }
        }
        near.header.place = "near".into();
        let mut tops = Tops::default();
        for page in [&two, &one, &near] {
            let _ = paint(page, columns, rows, &mut tops);
        }
        let mut fresh = Tops::default();
        let _ = paint(&two, columns, rows, &mut fresh);
        prop_assert_eq!(
            paint(&two, columns, rows, &mut tops),
            paint(&two, columns, rows, &mut fresh)
        );
    }

    #[test]
    fn the_ask_the_notice_and_the_footer_are_never_given_up(
        page in page(), columns in 60_u16..=120, rows in 12_u16..=40,
    ) {
        let mut page = page;
        page.banner = None;
        page.foot.strip = None;
        page.foot.notice = Some(Notice { tone: Tone::Text, text: "What is so.".into() });
        page.ask = Some(AskLine { words: "What do we ask?".into(), ..AskLine::default() });
        page.footer.hints.push(Hint { key: "Esc".into(), verb: "back".into(), stays: true, deaf: false });
        page.footer.hints.iter_mut().rev().skip(1).for_each(|hint| hint.stays = false);
        let (picture, _) = paint(&page, columns, rows, &mut Tops::default());
        prop_assert!(picture.rows.iter().any(|row| row.text().contains("What do we ask?")));
        prop_assert!(picture.rows.iter().any(|row| row.text().contains("What is so.")));
        prop_assert!(picture.rows.last().unwrap().text().contains("Esc back"));
    }

    #[test]
    fn scrolling_keeps_the_focus_and_its_neighbours_in_view(
        count in 1_usize..60, steps in vec(0_usize..60, 1..12), columns in 60_u16..120, rows in 18_u16..40,
    ) {
        let mut tops = Tops::default();
        for step in steps {
            let focus = step.min(count - 1);
            let page = crate::steps::long_list(count, focus);
            let (picture, _) = paint(&page, columns, rows, &mut tops);
            for wanted in [focus.saturating_sub(1), focus, (focus + 1).min(count - 1)] {
                let number = format!(" {} ", wanted + 1);
                let seen = |row: &roundtable::tui::PaintedRow| row.text().chars().skip(3).take(5).collect::<String>();
                prop_assert!(picture.rows.iter().any(|row| seen(row).contains(&number)), "{} of {:?}", wanted, focus);
            }
        }
    }
}
