//! Not saved: what it is, and where else to save.

use super::{note, titled};
use crate::base::stamp;
use crate::base::words::count;
use crate::field::Field;
use crate::page::capture::cloth::{column, dim, row, rows};
use crate::page::step::open::view;
use crate::page::step::{Scene, hints};
use crate::page::{Aside, AskLine, Block, Cell, FieldView, Line, Page, Pointer, Width};

#[must_use]
pub fn page(scene: &Scene<'_>, field: &Field) -> Page {
    let mut page = titled(scene, "Save somewhere else", Aside::None);
    page.ask = Some(AskLine {
        words: "Where does a copy of everything go?".to_owned(),
        ..AskLine::default()
    });
    let cell = Cell::field(FieldView {
        placeholder: "a file on a stick or another disk".to_owned(),
        ..view(field)
    });
    let columns = vec![column(Width::Fixed(4), 0), column(Width::Grow, 3)];
    page.body = vec![
        rows(
            columns,
            vec![row(Pointer::Here, vec![dim("file"), cell])],
            Some(0),
        ),
        Block::Gap,
        Block::Line(2, Line::words(why(scene))),
    ];
    note(
        &mut page,
        "The copy holds all meetings, also what is only in memory now.",
    );
    page.footer.hints = hints::of(&[("Enter", "save there"), ("Esc", "back")]);
    page
}

fn why(scene: &Scene<'_>) -> String {
    match scene.trouble {
        Some(trouble) => {
            let kept = match trouble.entries {
                0 => "What is being written is".to_owned(),
                n => count(n, "entry is", "entries are"),
            };
            format!(
                "Since {} the disk does not take what is entered: {}. {kept} only in memory.",
                stamp::time_of_day(trouble.since),
                trouble.why
            )
        }
        None => "Everything is saved here. A copy elsewhere does no harm.".to_owned(),
    }
}
