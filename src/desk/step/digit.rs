//! A number outside a field: what it picks, what it counts, which line it opens, and where one goes on from there.

use super::super::enter::number::{self, Onward};
use super::{At, answer, focus, onward, rating, sign};
use crate::desk::{Effect, Then};
use crate::look::spot::{DecisionField, Part, SpotId};
use crate::look::spots::{Spot, Takes, View};
use crate::look::step::StepLook;
use crate::protocol::Kind;

/// A digit. In a list longer than nine every number waits for Enter, so that one rule holds for all its lines;
/// a score or a count is taken at once where no second digit could follow.
pub fn digit(look: &mut StepLook, spot: &Spot, n: u32, at: At<'_>) -> Vec<Effect> {
    let Some(view) = look.view(at.meeting) else {
        return Vec::new();
    };
    let spot = &number::of_row(&view, spot);
    let highest = number::highest(&view, spot);
    let typed = format!("{}{n}", look.number);
    let Ok(value) = typed.parse::<u32>() else {
        return Vec::new();
    };
    let waits = number::picks(&view, spot) || value.saturating_mul(10) <= highest;
    if highest > 9 && waits && value > 0 && value <= 999 {
        look.number = typed;
        return Vec::new();
    }
    look.number.clear();
    let spots = look.spots(at.meeting);
    let below = spots.iter().skip_while(|own| own.id != spot.id).nth(1);
    let counts = |own: &Spot| number::counts_hands(own) || number::is_long_score(&view, own);
    look.counted = counts(spot) && below.is_some_and(counts);
    take(look, spot, value, at)
}

/// What this number picks in this spot, with where one goes on.
pub fn take(look: &mut StepLook, spot: &Spot, n: u32, at: At<'_>) -> Vec<Effect> {
    let Some(view) = look.view(at.meeting) else {
        return Vec::new();
    };
    if let Some(id) = opens_text(&view, spot, n) {
        focus::write(look, at.meeting, &id);
        return Vec::new();
    }
    let Some((change, picked, onward)) = number::digit(&view, spot, n) else {
        if spot.takes.is_text() {
            look.say_here("Enter writes here; then numbers are text.", at.now);
        } else {
            look.refuse(not_taken(&view, spot, n));
        }
        return Vec::new();
    };
    if let Some(question) = sign::unsay(&view, spot, &change) {
        look.question = Some(question);
        return Vec::new();
    }
    // The cell was left by the number itself: the Enter that people press after it would pass over the next one.
    let is_cell = matches!(picked.id.part, Part::Square(..) | Part::Blank(_));
    look.counted |= is_cell && onward == Onward::Next;
    let then = match onward {
        Onward::Stay
            if matches!(view.ask.kind, Kind::Consent(_)) && picked.id.part == Part::Score =>
        {
            Then::Focus(SpotId {
                part: Part::Reason,
                ..picked.id.clone()
            })
        }
        Onward::Stay => Then::Stay,
        Onward::Row(_) => Then::Focus(picked.id.clone()),
        Onward::Next if matches!(view.ask.kind, Kind::Rating(_)) => {
            rating::after(&view, &picked.id, n).map_or(Then::Stay, Then::Focus)
        }
        // In a form the next field may be one to write in.
        Onward::Next if matches!(picked.id.part, Part::Square(None, _)) => {
            focus::beside_new(&look.spots(at.meeting), &picked, at)
        }
        Onward::Next if matches!(picked.id.part, Part::Blank(_) | Part::Square(..)) => Then::Next,
        Onward::Next if matches!(view.ask.kind, Kind::Signoff(_)) => {
            onward::next_signer(&picked, at)
        }
        Onward::Next => next_row(&view, look, &picked),
        Onward::Below => below(look, at, &picked),
    };
    vec![answer(&picked.id, change, then, false)]
}

/// Why a number was not taken. In a checklist numbers say how a line stands, and lines have numbers on the screen all
/// the same: there it must not be said that nothing has this one.
fn not_taken(view: &View<'_>, spot: &Spot, n: u32) -> String {
    let is_line = matches!(spot.id.part, Part::Tick(_) | Part::Note(_));
    if is_line && matches!(view.ask.kind, Kind::Checklist(_)) {
        "A number says how this line stands: 1 done, 2 not ours. ↑↓ goes to another line."
            .to_owned()
    } else {
        format!("Nothing here has the number {n}.")
    }
}

/// "something else …" and somebody's dissent open a line.
fn opens_text(view: &View<'_>, spot: &Spot, n: u32) -> Option<SpotId> {
    match (&view.ask.kind, spot.id.part) {
        (Kind::Choice(rules), Part::Pick(_) | Part::Other)
            if rules.other && number::highest(view, spot) == n =>
        {
            Some(SpotId {
                part: Part::Other,
                ..spot.id.clone()
            })
        }
        (Kind::Signoff(_), Part::Score) if n == 2 || n == 3 => {
            let part = if n == 2 {
                Part::Remark
            } else {
                Part::Objection
            };
            Some(SpotId {
                part,
                ..spot.id.clone()
            })
        }
        (Kind::Decision(_), Part::Field(DecisionField::Dissent)) => {
            let person = view
                .people()
                .get(usize::try_from(n).ok()?.checked_sub(1)?)?
                .id;
            Some(SpotId {
                part: Part::Dissent(person),
                ..spot.id.clone()
            })
        }
        _ => None,
    }
}

/// The first spot of the row below; at the last row all stays in view.
#[must_use]
pub fn below(look: &StepLook, at: At<'_>, spot: &Spot) -> Then {
    let spots = look.spots(at.meeting);
    let below = spots.iter().find(|s| s.row > spot.row);
    below.map_or(Then::Stay, |s| Then::Focus(s.id.clone()))
}

/// The next row that takes a number; in a grid the next cell.
#[must_use]
pub fn next_row(view: &View<'_>, look: &StepLook, spot: &Spot) -> Then {
    let spots = look.spots(view.meeting);
    let here = spots.iter().position(|s| s.id == spot.id);
    let after = here.map(|n| spots.iter().skip(n + 1)).into_iter().flatten();
    let next = after
        .filter(|s| !matches!(s.takes, Takes::Line | Takes::Prose))
        .map(|s| s.id.clone())
        .next();
    // After the last one the result stays in view; Enter or Tab goes on.
    next.map_or(Then::Stay, Then::Focus)
}
