//! Coming back: what a time without a sign of life was; going on with a meeting that waits.

use super::{note, titled};
use crate::base::id::PersonId;
use crate::base::stamp::{self, Stamp};
use crate::base::{date, words};
use crate::meeting::check;
use crate::meeting::passing::Matter;
use crate::page::capture::cloth::{column, dim, row, rows};
use crate::page::step::{Scene, hints, side};
use crate::page::{Aside, AskLine, Block, Cell, Line, Page, Pointer, Width};

/// The answers, in the order of their numbers; the second is suggested.
const ANSWERS: [(&str, &str); 3] = [
    ("a break", "the same sitting, not counted"),
    ("that sitting had ended", "a new one begins; suggested"),
    ("the meeting went on", "all of it counts as minutes"),
];

#[must_use]
pub fn gap(scene: &Scene<'_>, from: Stamp, at: usize) -> Page {
    let mut page = titled(scene, "Welcome back", Aside::None);
    let same_day = from.date_naive() == scene.today();
    let since = if same_day {
        stamp::time_of_day(from)
    } else {
        format!(
            "{}, {}",
            date::short(from.date_naive()),
            from.format("%H:%M")
        )
    };
    page.ask = Some(AskLine {
        words: format!(
            "No sign of life from {since} to {}. What was that?",
            scene.now.format("%H:%M")
        ),
        ..AskLine::default()
    });
    let lines = ANSWERS.iter().enumerate().map(|(place, (name, means))| {
        let pointer = if place == at {
            Pointer::Here
        } else {
            Pointer::None
        };
        let mut line = row(
            pointer,
            vec![(place + 1).to_string().into(), (*name).into()],
        );
        // Below it, so that both stand whole in a narrow window.
        line.under.push(dim(*means));
        line
    });
    let columns = vec![column(Width::Fit(4), 0), column(Width::Grow, 2)];
    page.body = vec![rows(columns, lines.collect(), Some(at))];
    note(&mut page, "Nothing that was entered is touched.");
    page.footer.hints = hints::of(&[("Enter", "take"), ("1–3", "choose"), ("?", "keys")]);
    page
}

#[must_use]
pub fn sit(scene: &Scene<'_>, present: &[PersonId], at: usize) -> Page {
    let mut page = titled(scene, "Going on", Aside::Text(Line::dim(last_time(scene))));
    if let Some(head) = &mut page.head {
        head.said = waits(scene);
    }
    let all = scene.meeting.state.people.len();
    page.ask = Some(AskLine {
        words: "Who is here?".to_owned(),
        tally: Line::words(format!("{} of {all} here", present.len())),
        hint: String::new(),
    });
    page.body = vec![people(scene, present, at)];
    let open = open_actions(scene);
    if open > 0 {
        let words = words::count(open, "action was kept so far", "actions were kept so far");
        page.body
            .extend([Block::Gap, Block::Line(2, Line::dim(words))]);
    }
    note(
        &mut page,
        "Enter lets the clock go on. All that was said is still here.",
    );
    page.footer.hints = hints::of(&[("Space", "here/away"), ("Enter", "go on"), ("Esc", "Home")]);
    page
}

fn people(scene: &Scene<'_>, present: &[PersonId], at: usize) -> Block {
    let people = scene.meeting.state.people.iter().enumerate();
    let lines = people.map(|(place, member)| {
        let pointer = if place == at {
            Pointer::Here
        } else {
            Pointer::None
        };
        let here = present.contains(&member.id);
        let mark: Cell = if here {
            "✓ here".into()
        } else {
            dim("– away")
        };
        let roles = side::roles(scene, member);
        let about = if roles.is_empty() {
            member.position.clone()
        } else {
            roles
        };
        let number = (place + 1).to_string();
        row(
            pointer,
            vec![number.into(), mark, member.name.as_str().into(), dim(about)],
        )
    });
    let columns = vec![
        column(Width::Fit(4), 0),
        column(Width::Fixed(6), 2),
        column(Width::Fit(24), 3),
        column(Width::Grow, 4),
    ];
    rows(columns, lines.collect(), Some(at))
}

/// `last time Fri 20 Nov`.
fn last_time(scene: &Scene<'_>) -> String {
    let last = scene.meeting.state.sittings.last();
    last.map_or_else(String::new, |s| {
        format!(
            "last time {}",
            date::short(s.end.unwrap_or(s.start).date_naive())
        )
    })
}

/// What was done, where it waits.
fn waits(scene: &Scene<'_>) -> String {
    let state = &scene.meeting.state;
    let done = state.runs.iter().filter(|run| run.is_closed()).count();
    let closed = words::count(done, "step is closed", "steps are closed");
    let later = check::waiting(scene.meeting);
    let told = match (scene.current(), later.first()) {
        (Some(step), _) => format!("It waits at {}", scene.named(step)),
        (None, Some(step)) => format!("Next is {}", state.title(step)),
        (None, None) => "It waits at the closing page".to_owned(),
    };
    format!("{closed}. {}", words::ended(&told, '.'))
}

fn open_actions(scene: &Scene<'_>) -> usize {
    let kept = scene.meeting.state.kept.iter();
    kept.filter(|k| matches!(k.matter, Matter::Action(_)))
        .count()
}
