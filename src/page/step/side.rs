//! The second column of wide screens: steps, kept items, people. It repeats; nothing lives only here.

use crate::base::person::Member;
use crate::base::stamp::minutes;
use crate::base::{cells, date};
use crate::meeting::passing::Matter;
use crate::meeting::plan;
use crate::page::step::Scene;
use crate::page::{Line, Side, SideLine, Tone};
use crate::protocol::Step;

/// Headings, gaps and counts, besides steps and people.
const OWN: usize = 10;
/// Where a step's number stands.
const BEFORE: &str = "     ";
const MARGIN: &str = "   ";
/// Cells of a name.
const NAME: usize = 12;
const BLANKS: &str = "            ";

#[must_use]
pub fn of(scene: &Scene<'_>) -> Side {
    let here = scene.meeting.state.here();
    let about = scene.meeting.protocol.steps.len() + here.len();
    let mut lines = Vec::with_capacity(about + OWN);
    steps(scene, &mut lines);
    lines.push(SideLine::Gap);
    lines.extend(kept(scene));
    lines.push(SideLine::Gap);
    lines.push(SideLine::Words(Line::bold("Here")));
    lines.push(SideLine::Gap);
    lines.extend(here.into_iter().map(|member| person(scene, member)));
    Side {
        always: false,
        lines,
    }
}

fn steps(scene: &Scene<'_>, lines: &mut Vec<SideLine>) {
    let steps = &scene.meeting.protocol.steps;
    let planned = plan::minutes(scene.meeting);
    let planned = Line::dim(format!("{planned} min"));
    lines.push(SideLine::Pair(Line::bold("Steps"), planned));
    lines.push(SideLine::Gap);
    lines.extend(steps.iter().map(|s| step(scene, s)));
}

fn step(scene: &Scene<'_>, step: &Step) -> SideLine {
    let state = &scene.meeting.state;
    let number = scene.number(step).unwrap_or(0);
    let title = state.title(step);
    let here = state.step() == Some(&step.id);
    let run = state.run(&step.id);
    let (mark, tone) = match run {
        _ if here => ("►", Tone::Accent),
        Some(run) if run.is_skipped() => ("×", Tone::Dim),
        Some(run) if run.is_closed() => ("●", Tone::Accent),
        None if step.later => ("◊", Tone::Dim),
        Some(_) | None => ("○", Tone::Dim),
    };
    let words = if step.later && run.is_none() {
        [BEFORE, title].concat()
    } else {
        // From step 10 on the titles stand where they stood.
        let number = number.to_string();
        let blanks = BEFORE.len() - 2 - number.len().min(BEFORE.len() - 3);
        let before = BEFORE.get(..blanks).unwrap_or_default();
        [before, &number, "  ", title].concat()
    };
    let left = Line::toned(tone, mark);
    let left = if here {
        left.strong(Tone::Text, words)
    } else {
        left.and(Tone::Text, words)
    };
    let minutes = match run {
        Some(run) if run.is_closed() => minutes(run.spent(scene.now)),
        Some(_) | None => plan::minutes_of(scene.meeting, step),
    };
    let right = if step.later && run.is_none() {
        about(scene, step)
    } else if minutes == 0 {
        String::new()
    } else {
        minutes.to_string()
    };
    SideLine::Pair(left, Line::dim(right))
}

/// `about 4 Dec`, where the way of meeting says when to come back.
fn about(scene: &Scene<'_>, step: &Step) -> String {
    due(scene, step).map_or_else(
        || "later".to_owned(),
        |day| format!("about {}", day.format("%-d %b")),
    )
}

/// The day on which a later step is due.
#[must_use]
pub fn due(scene: &Scene<'_>, step: &Step) -> Option<chrono::NaiveDate> {
    let follow = scene.meeting.protocol.follow_up.as_ref()?;
    if follow.step.as_ref().is_some_and(|id| *id != step.id) {
        return None;
    }
    if let Some(Some(next)) = scene.meeting.state.next_set() {
        return Some(next);
    }
    let start = scene.meeting.state.sittings.first()?.start;
    start
        .date_naive()
        .checked_add_days(chrono::Days::new(follow.days.into()))
}

/// `4 December`.
#[must_use]
pub fn about_long(scene: &Scene<'_>, step: &Step) -> String {
    due(scene, step).map_or_else(String::new, |day| format!("about {}", date::day_month(day)))
}

fn kept(scene: &Scene<'_>) -> [SideLine; 5] {
    let kept = &scene.meeting.state.kept;
    let count = |is: fn(&Matter) -> bool| kept.iter().filter(|k| is(&k.matter)).count();
    let line = |words: &str, count: usize| {
        SideLine::Words(Line::words(named(words)).and(Tone::Text, count.to_string()))
    };
    [
        SideLine::Words(Line::bold("Kept in passing")),
        SideLine::Gap,
        line("Actions", count(|m| matches!(m, Matter::Action(_)))),
        line("Decisions", count(|m| matches!(m, Matter::Decision(_)))),
        line("Parked", count(|m| matches!(m, Matter::Parked(_)))),
    ]
}

fn person(scene: &Scene<'_>, member: &Member) -> SideLine {
    let roles = roles(scene, member);
    SideLine::Words(Line::words(named(&member.name)).and(Tone::Dim, [" ", &roles].concat()))
}

/// What stands before the second column of a line.
fn named(name: &str) -> String {
    let blanks = NAME.saturating_sub(cells::width(name));
    [MARGIN, name, BLANKS.get(..blanks).unwrap_or_default()].concat()
}

/// `scribe, timekeeper`.
#[must_use]
pub fn roles(scene: &Scene<'_>, member: &Member) -> String {
    let held = scene.meeting.state.roles.iter();
    let held: Vec<&str> = held
        .filter(|(_, person)| **person == member.id)
        .map(|(role, _)| role.as_str())
        .collect();
    held.join(", ")
}
