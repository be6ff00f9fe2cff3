//! The first row: where we are, how far, and when it ends. In small windows the step's title and time.

use super::area::Area;
use crate::base::cells;
use crate::page::{Aside, Head, Page, Progress, StepMark, Tone};
use crate::tui::brush::{Brush, Span, spans, width};
use crate::tui::picture::{Ink, PaintedRow};

/// Cells of the place that progress leaves to it before it takes a shorter form.
const PLACE: usize = 12;

pub(super) fn row(page: &Page, area: &Area) -> PaintedRow {
    let mut brush = Brush::new(area.columns, area.plain);
    let edge = area.columns - 1;
    let right = right(page, area);
    let taken: usize = right.iter().map(|(text, _)| cells::width(text)).sum();
    let place: Vec<Span> = match &page.head {
        Some(head) if area.small => vec![(&head.title, Ink::of(Tone::Accent).bold())],
        Some(_) | None => vec![(&page.header.place, Ink::default())],
    };
    let gap = if taken == 0 { 0 } else { 2 };
    let right: Vec<Span> = right
        .iter()
        .map(|(text, ink)| (text.as_str(), *ink))
        .collect();
    brush.blank_to(1);
    brush.cut(&place, edge.saturating_sub(1 + taken + gap));
    brush.right(&right, edge);
    brush.done()
}

type Owned = Vec<(String, Ink)>;

fn right(page: &Page, area: &Area) -> Owned {
    let progress = page.header.progress.as_ref();
    if let (Some(head), true) = (&page.head, area.small) {
        return small(progress, head, area);
    }
    let text = &page.header.right;
    let beside = cells::width(text) + 3;
    let room = area.columns.saturating_sub(2 + PLACE + 2 + beside);
    let mut painted = progress.map_or_else(Vec::new, |progress| drawn(progress, room, area));
    if !text.is_empty() {
        if !painted.is_empty() {
            painted.push(("   ".into(), Ink::default()));
        }
        painted.push((text.clone(), Ink::default()));
    }
    painted
}

/// `1/7 · 5:20 left`
fn small(progress: Option<&Progress>, head: &Head, area: &Area) -> Owned {
    let mut painted = Owned::new();
    if let Some((current, count)) = progress.and_then(place) {
        painted.push((format!("{current}/{count}"), Ink::default()));
    }
    let room = area.columns.saturating_sub(cells::width(&head.title) + 12);
    let time: Owned = match &head.aside {
        Aside::Clock(clock) => {
            let mut ink = Ink::of(clock.tone);
            ink.reversed = clock.flash;
            vec![(clock.text.clone(), ink)]
        }
        Aside::Text(line) if width(line) <= room => {
            let owned = |(text, ink): Span| (text.to_owned(), ink);
            spans(line, false).into_iter().map(owned).collect()
        }
        Aside::None | Aside::Text(_) => Vec::new(),
    };
    if !painted.is_empty() && !time.is_empty() {
        painted.push((" · ".into(), Ink::default()));
    }
    painted.extend(time);
    painted
}

/// The ordinal of the current step among those counted, and their number.
fn place(progress: &Progress) -> Option<(usize, usize)> {
    let counted = |steps: &[StepMark]| steps.iter().filter(|s| **s != StepMark::Later).count();
    let current = progress.current?;
    Some((
        counted(progress.steps.get(..=current)?),
        counted(&progress.steps),
    ))
}

/// The longest form that fits: joined marks up to nine steps, marks up to twenty, numbers.
fn drawn(progress: &Progress, room: usize, area: &Area) -> Owned {
    let count = progress
        .steps
        .iter()
        .filter(|s| **s != StepMark::Later)
        .count();
    let fits = |form: &Owned| form.iter().map(|(t, _)| cells::width(t)).sum::<usize>() <= room;
    if count <= 9 {
        let joined = marks(progress, area.mark("─", "-"), area);
        if fits(&joined) {
            return joined;
        }
    }
    if count <= 20 {
        let close = marks(progress, "", area);
        if fits(&close) {
            return close;
        }
    }
    let (current, count) = place(progress).unwrap_or((0, count));
    vec![(format!("{current} of {count}"), Ink::default())]
}

fn marks(progress: &Progress, joiner: &str, area: &Area) -> Owned {
    let mut painted = Owned::new();
    let mut number = 0;
    let mut later = false;
    for (index, step) in progress.steps.iter().enumerate() {
        let counted = *step != StepMark::Later;
        number += usize::from(counted);
        if index > 0 {
            let between = if !counted && !later { " " } else { joiner };
            painted.push((between.to_owned(), Ink::of(Tone::Dim)));
        }
        later = !counted;
        let mark = mark(*step, area);
        if progress.current == Some(index) {
            let inside = if counted {
                number.to_string()
            } else {
                mark.to_owned()
            };
            painted.push((format!("[{inside}]"), Ink::of(Tone::Accent).bold()));
        } else {
            let tone = if *step == StepMark::Done {
                Tone::Accent
            } else {
                Tone::Dim
            };
            painted.push((mark.to_owned(), Ink::of(tone)));
        }
    }
    painted
}

fn mark(step: StepMark, area: &Area) -> &'static str {
    match step {
        StepMark::Done => area.mark("●", "x"),
        StepMark::ToCome => area.mark("○", "o"),
        StepMark::Skipped => area.mark("×", "/"),
        StepMark::Later => area.mark("◊", "~"),
    }
}
