//! The last row: the keys of this place, and whether everything is saved. What does not fit falls away whole.

use super::area::Area;
use crate::base::cells;
use crate::page::{Footer, Hint, Saved, Tone};
use crate::tui::brush::{Brush, Span};
use crate::tui::picture::{Ink, PaintedRow};

const JOINER: &str = " · ";
/// Below this width some verbs are said in one word, before anything falls away.
const NARROW: usize = 60;
const SHORT: [(&str, &str); 2] = [("close step", "close"), ("change something", "change")];

pub(super) fn row(footer: &Footer, area: &Area) -> PaintedRow {
    let mut brush = Brush::new(area.columns, area.plain);
    let edge = area.columns - 1;
    let (saved, reserved) = saved(footer.saved);
    let room = edge.saturating_sub(1 + reserved);
    brush.blank_to(1);
    let mut written: Vec<Span> = Vec::new();
    for (hint, verb) in falling(&footer.hints, room, area.columns < NARROW) {
        if !written.is_empty() {
            written.push((JOINER, Ink::of(Tone::Dim)));
        }
        let key = if hint.deaf {
            Ink::of(Tone::Dim)
        } else {
            Ink::default().bold()
        };
        written.push((&hint.key, key));
        if !verb.is_empty() {
            written.push((" ", Ink::of(Tone::Dim)));
            written.push((verb, Ink::of(Tone::Dim)));
        }
    }
    brush.cut(&written, room);
    if let Some(saved) = saved {
        brush.right(&[saved], edge);
    }
    brush.done()
}

/// The mark, and the cells kept for it; the same for both quiet states, so that hints do not jump.
fn saved(saved: Saved) -> (Option<Span<'static>>, usize) {
    match saved {
        Saved::Silent => (None, 0),
        Saved::Kept => (Some(("✓ saved", Ink::default())), 10),
        Saved::Held => (Some(("… saving", Ink::default())), 10),
        Saved::Failing => (Some(("■ NOT SAVED", Ink::of(Tone::Stop).bold())), 13),
    }
}

fn falling(hints: &[Hint], room: usize, narrow: bool) -> Vec<(&Hint, &str)> {
    let mut kept: Vec<(&Hint, &str)> = hints.iter().map(|h| (h, h.verb.as_str())).collect();
    if narrow && width(&kept) > room {
        for (_, verb) in &mut kept {
            let short = SHORT.iter().find(|(long, _)| long == verb);
            *verb = short.map_or(*verb, |(_, short)| short);
        }
    }
    while width(&kept) > room {
        let Some(last) = kept.iter().rposition(|(hint, _)| !hint.stays) else {
            break;
        };
        kept.remove(last);
    }
    // Where even what stays has no room, `?` is known without its word; no word is cut.
    if width(&kept) > room {
        for (hint, verb) in &mut kept {
            if hint.key == "?" {
                *verb = "";
            }
        }
    }
    kept
}

fn width(hints: &[(&Hint, &str)]) -> usize {
    let each = |(hint, verb): &(&Hint, &str)| {
        cells::width(&hint.key) + cells::width(verb) + usize::from(!verb.is_empty())
    };
    let joiners = hints.len().saturating_sub(1) * cells::width(JOINER);
    hints.iter().map(each).sum::<usize>() + joiners
}
