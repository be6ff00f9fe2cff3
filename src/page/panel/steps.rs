//! All steps with what they take and took: looking does not move the meeting.

use super::{note, titled};
use crate::meeting::plan::Outlook;
use crate::meeting::run::{End, Run};
use crate::page::capture::cloth::{column, dim, falling, row, rows};
use crate::page::step::{Scene, hints, side};
use crate::page::{Aside, Cell, Line, Page, Pointer, Row, Tone, Width};
use crate::protocol::Step;

#[must_use]
pub fn page(scene: &Scene<'_>, at: usize) -> Page {
    let mut page = titled(scene, "Steps", Aside::Text(Line::dim(used(scene))));
    let steps = &scene.meeting.protocol.steps;
    let at = at.min(steps.len().saturating_sub(1));
    let lines = steps.iter().enumerate().map(|(place, step)| {
        let pointer = if place == at {
            Pointer::Here
        } else {
            Pointer::None
        };
        line(scene, step, pointer)
    });
    let mut minutes = column(Width::Fit(7), 2);
    minutes.right = true;
    let columns = vec![
        column(Width::Fixed(1), 0),
        column(Width::Fixed(1), 2),
        column(Width::Fit(2), 2),
        column(Width::Grow, 2),
        minutes,
        falling(column(Width::Fit(24), 4), 1),
    ];
    page.body = vec![rows(columns, lines.collect(), Some(at))];
    let between = scene.meeting.state.step().is_none() && scene.meeting.state.sittings.len() > 1;
    let is_new = steps
        .get(at)
        .is_some_and(|s| scene.meeting.state.run(&s.id).is_none());
    note(
        &mut page,
        if between {
            "What was done stands above. Enter takes the step that comes next.".to_owned()
        } else {
            format!(
                "Looking does not move the meeting. It stays at {}.",
                scene.standing()
            )
        },
    );
    page.footer.hints = hints::of(&[
        (
            "Enter",
            if between && is_new {
                "take this step"
            } else {
                "look"
            },
        ),
        ("B", "bring the meeting here"),
        ("X", "skip"),
        ("Esc", "back"),
    ]);
    page
}

/// `used 24 of 60 min · ends 15:42`.
fn used(scene: &Scene<'_>) -> String {
    let state = &scene.meeting.state;
    let spent: u64 = state.runs.iter().map(|run| run.spent(scene.now)).sum();
    let steps = scene.meeting.protocol.steps.iter().filter(|s| !s.later);
    let planned: u32 = steps.map(|s| state.planned(s).div_ceil(60)).sum();
    let end = Outlook::of(scene.meeting, scene.now).end();
    let used = format!("used {} of {planned} min", spent / 60);
    if state.is_sitting() {
        format!("{used} · ends {}", end.format("%H:%M"))
    } else {
        used
    }
}

fn line(scene: &Scene<'_>, step: &Step, pointer: Pointer) -> Row {
    let state = &scene.meeting.state;
    let run = state.run(&step.id);
    let here = state.step() == Some(&step.id);
    let later = step.later && run.is_none();
    let mark: Cell = match run {
        _ if here => Cell::empty(),
        Some(run) if run.is_skipped() => dim("×"),
        Some(run) if run.is_closed() => Cell::Line(Line::toned(Tone::Accent, "●")),
        None if step.later => dim("◊"),
        Some(_) | None => dim("○"),
    };
    let number = scene.number(step).filter(|_| !later);
    let title = state.title(step);
    let minutes = state.planned(step).div_ceil(60);
    let planned = match (later, minutes) {
        (true, _) => "later".to_owned(),
        (false, 0) => String::new(),
        (false, minutes) => format!("{minutes} min"),
    };
    let now: Cell = if here {
        Cell::Line(Line::toned(Tone::Accent, "►"))
    } else {
        Cell::empty()
    };
    let title = if here {
        Cell::Line(Line::bold(title))
    } else {
        title.into()
    };
    let cells = vec![
        now,
        mark,
        number.map_or_else(String::new, |n| n.to_string()).into(),
        title,
        dim(planned),
        took(scene, step, run),
    ];
    row(pointer, cells)
}

/// `took 9`, `4 so far`, `skipped`, `check again`, `about 4 December`.
fn took(scene: &Scene<'_>, step: &Step, run: Option<&Run>) -> Cell {
    let here = scene.meeting.state.step() == Some(&step.id);
    match run {
        Some(run) if here => format!("{} so far", run.spent(scene.now) / 60).into(),
        Some(run) if run.check_again => Cell::Line(Line::toned(Tone::Warn, "▲ check again")),
        Some(Run {
            end: Some(End::Skipped { reason }),
            ..
        }) => Cell::Line(Line::dim(format!("skipped: {reason}"))),
        Some(run) if run.is_closed() => {
            format!("took {}", run.spent(scene.now).div_ceil(60)).into()
        }
        Some(_) => dim("begun"),
        None if step.later => dim(side::about_long(scene, step)),
        None => Cell::empty(),
    }
}
