//! Replies to a turn of a round, below it: who said what, and while keys go there, who replies next.

use crate::base::person::Member;
use crate::look::spot::Part;
use crate::look::spots::Spot;
use crate::meeting::Capture;
use crate::page::capture::actions;
use crate::page::capture::cloth::{dim, row};
use crate::page::step::open::Open;
use crate::page::{Cell, FieldView, Pointer, Row};

/// What is still to be said shows only while keys go there; the line that asks who replies gives way to that person's.
pub fn shows(open: &Open<'_>, spot: &Spot) -> bool {
    let half_written = !open.scene.look.text(spot).is_empty();
    let named = open
        .focus()
        .is_some_and(|f| f.row == spot.row && f.col == 1);
    let here = open.is_here(spot);
    if spot.id.part == Part::Replier {
        here || (half_written && !named)
    } else {
        spot.col == 0 || here || half_written
    }
}

pub fn line(open: &Open<'_>, spot: &Spot) -> Row {
    let (name, words) = if let Part::Reply(from) = spot.id.part {
        let name = open.short(from);
        (format!("  {name}"), open.cell(spot))
    } else {
        (String::new(), who(open, spot))
    };
    let cells: Vec<Cell> = vec![Cell::empty(), dim(name), words];
    let pointer = if open.is_here(spot) && open.shows_pointer() {
        Pointer::Here
    } else {
        Pointer::None
    };
    Row {
        unsaved: !spot.text.is_empty() && open.is_unsaved(spot),
        ..row(pointer, cells)
    }
}

/// The line that takes a name, with the person that Enter takes.
fn who(open: &Open<'_>, spot: &Spot) -> Cell {
    let Some(field) = open.field(spot) else {
        return dim(format!("who replies? {}", open.text(spot)).trim_end());
    };
    // Nobody replies to the own turn.
    let others = open.people().into_iter();
    let others = others.filter(|m| Some(m.id) != spot.id.person);
    let people: Vec<Member> = others.cloned().collect();
    let found = actions::completion(&people, &open.text(spot));
    Cell::field(FieldView {
        placeholder: "who replies? Two letters of a name".to_owned(),
        after: found.map_or_else(String::new, |found| format!("   {found}")),
        ..field
    })
}

/// What Enter does in a reply; `None` in a turn.
pub fn notice(open: &Open<'_>) -> Option<String> {
    let spot = open.focus().filter(|_| open.is_writing())?;
    let speaker = open.short(spot.id.person?);
    if let Part::Reply(from) = spot.id.part {
        return Some(format!(
            "{}'s words to {speaker}. Enter keeps them.",
            open.short(from)
        ));
    }
    let taken = match open.capture() {
        Some(Capture::Round(round)) => round.to(spot.id.person?).len(),
        Some(_) | None => 0,
    };
    let more = if taken == 0 { "" } else { " else" };
    (spot.id.part == Part::Replier)
        .then(|| format!("Who{more} replies to {speaker}? Nobody: Enter goes on to the next turn."))
}
