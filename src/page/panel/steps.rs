//! All steps with what they take and took: looking does not move the meeting.

use super::{note, titled};
use crate::base::stamp::{self, taken};
use crate::base::words::ordinal;
use crate::look::stops;
use crate::meeting::plan::{self, Outlook};
use crate::meeting::run::{End, Run};
use crate::meeting::{Turn, agreed};
use crate::page::capture::cloth::{column, dim, falling, row, rows};
use crate::page::step::{Scene, hints, side};
use crate::page::{Aside, Cell, Line, Page, Pointer, Row, Tone, Width};
use crate::protocol::Step;

#[must_use]
pub fn page(scene: &Scene<'_>, at: usize) -> Page {
    let mut page = titled(scene, "Steps", Aside::Text(Line::dim(used(scene))));
    let stops = stops::of(scene.meeting);
    let at = at.min(stops.len().saturating_sub(1));
    let lines = stops.iter().enumerate().map(|(place, stop)| {
        let pointer = if place == at {
            Pointer::Here
        } else {
            Pointer::None
        };
        match stop.turn {
            Some(turn) => turn_line(scene, turn, pointer),
            None => line(scene, stop.step, pointer),
        }
    });
    let mut minutes = column(Width::Fit(7), 2);
    minutes.right = true;
    let columns = vec![
        column(Width::Fixed(1), 0),
        column(Width::Fixed(1), 2),
        column(Width::Fit(4), 2),
        column(Width::Grow, 2),
        minutes,
        falling(column(Width::Fit(24), 4), 1),
    ];
    page.body = vec![rows(columns, lines.collect(), Some(at))];
    let between = scene.meeting.state.step().is_none() && scene.meeting.state.sittings.len() > 1;
    let is_new = stops
        .get(at)
        .is_some_and(|s| scene.meeting.state.run(&s.step.id).is_none());
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
        ("B", "bring here"),
        ("X", "skip"),
        ("I", "insert"),
        ("+", "again"),
        ("Esc", "back"),
    ]);
    page
}

/// `used 24 of 60 min · ends 15:42`.
fn used(scene: &Scene<'_>) -> String {
    let state = &scene.meeting.state;
    let spent: u64 = state.runs.iter().map(|run| run.spent(scene.now)).sum();
    let planned = plan::minutes(scene.meeting);
    let end = Outlook::of(scene.meeting, scene.now).end();
    let used = format!("used {} of {} min", taken(spent), planned);
    if state.is_sitting() && plan::has_end(scene.meeting) {
        format!("{used} · ends {}", stamp::time_of_day(end))
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
    let planned = match (later, plan::minutes_of(scene.meeting, step)) {
        (true, _) => "later".to_owned(),
        (false, 0) => String::new(),
        (false, minutes) => format!("{minutes} min"),
    };
    // The turn's own row points to where the meeting is.
    let stands = here && state.turn.is_none();
    let now: Cell = if stands {
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

/// `2nd time`.
fn times(visit: u32) -> String {
    format!("{} time", ordinal(visit))
}

/// A turn below its step: `Jon Bell's turn`, and what it took.
fn turn_line(scene: &Scene<'_>, turn: &Turn, pointer: Pointer) -> Row {
    let state = &scene.meeting.state;
    let here = state.turn.is_some() && state.current_turn() == Some(turn);
    let spent: u64 = turn.runs.iter().map(|r| r.spent(scene.now)).sum();
    let took = match (here, turn.over) {
        (true, _) => format!("{} so far", taken(spent)),
        (false, true) => format!("took {}", taken(spent)),
        (false, false) => "begun".to_owned(),
    };
    let again = if turn.visit > 1 { " again" } else { "" };
    let title = format!("  {}'s turn{again}", state.name(turn.presenter));
    let (now, mark, title): (Cell, Cell, Cell) = match (here, turn.over) {
        (true, _) => (
            Cell::Line(Line::toned(Tone::Accent, "►")),
            Cell::empty(),
            Cell::Line(Line::bold(title)),
        ),
        (false, true) => (
            Cell::empty(),
            Cell::Line(Line::toned(Tone::Accent, "●")),
            title.into(),
        ),
        (false, false) => (Cell::empty(), dim("○"), title.into()),
    };
    row(
        pointer,
        vec![now, mark, Cell::empty(), title, Cell::empty(), took.into()],
    )
}

/// `took 9`, `4 so far`, `skipped`, `check again`, `about 4 December`.
fn took(scene: &Scene<'_>, step: &Step, run: Option<&Run>) -> Cell {
    let here = scene.meeting.state.step() == Some(&step.id);
    match run {
        Some(run) if here && run.visit > 1 => format!(
            "{} so far, {}",
            taken(run.spent(scene.now)),
            times(run.visit)
        )
        .into(),
        Some(run) if here => format!("{} so far", taken(run.spent(scene.now))).into(),
        Some(run) if run.check_again => Cell::Line(Line::toned(Tone::Warn, "▲ check again")),
        Some(Run {
            end: Some(End::Skipped { reason }),
            ..
        }) => Cell::Line(Line::dim(format!("skipped: {reason}"))),
        Some(run) if run.is_closed() => format!("took {}", taken(run.spent(scene.now))).into(),
        Some(_) => dim("begun"),
        None if step.later => dim(side::about_long(scene, step)),
        None if agreed::is_idle(scene.meeting, step) => dim("nothing is open"),
        None if step.optional => dim("optional"),
        None => Cell::empty(),
    }
}
