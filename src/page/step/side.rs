//! The second column of wide screens: steps, kept items, people. It repeats; nothing lives only here.

use std::rc::Rc;

use chrono::NaiveDate;

use crate::base::person::Member;
use crate::base::stamp::{Stamp, taken};
use crate::base::{cells, date};
use crate::meeting::Meeting;
use crate::meeting::passing::Matter;
use crate::meeting::plan;
use crate::page::step::Scene;
use crate::page::{Line, Side, SideLine, Tone, WIDE};
use crate::protocol::Step;

/// Cells of a name.
const NAME: usize = 12;

/// The second column beside this page; none on screens that are known to have no room for it.
#[must_use]
pub fn beside(scene: &Scene<'_>) -> Option<Rc<Side>> {
    if (1..WIDE).contains(&scene.memory.columns) {
        return None;
    }
    // While another turn is corrected, the meeting is seen from there.
    let kept = scene.beside.filter(|_| scene.meeting.state.seen.is_none());
    Some(kept.map_or_else(|| Rc::new(of(scene.meeting, scene.now)), Rc::clone))
}

/// What the second column says. It follows from what was entered alone, not from the moment or from where one looks.
#[must_use]
pub fn of(meeting: &Meeting, now: Stamp) -> Side {
    let mut lines = steps(meeting, now);
    lines.push(SideLine::Gap);
    lines.extend(kept(meeting));
    lines.push(SideLine::Gap);
    lines.push(SideLine::Words(Line::bold("Here")));
    lines.push(SideLine::Gap);
    let here = meeting.state.here();
    lines.extend(here.into_iter().map(|member| person(meeting, member)));
    Side {
        always: false,
        lines,
    }
}

fn steps(meeting: &Meeting, now: Stamp) -> Vec<SideLine> {
    let steps = &meeting.protocol.steps;
    let planned = plan::minutes(meeting);
    let mut lines = vec![
        SideLine::Pair(Line::bold("Steps"), Line::dim(format!("{planned} min"))),
        SideLine::Gap,
    ];
    lines.extend(steps.iter().map(|s| step(meeting, now, s)));
    lines
}

fn step(meeting: &Meeting, now: Stamp, step: &Step) -> SideLine {
    let state = &meeting.state;
    let number = meeting.protocol.place(&step.id).map_or(0, |n| n + 1);
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
        format!("     {title}")
    } else {
        // From step 10 on the titles stand where they stood.
        format!(" {number:>2}  {title}")
    };
    let left = Line::toned(tone, mark);
    let left = if here {
        left.strong(Tone::Text, words)
    } else {
        left.and(Tone::Text, words)
    };
    let planned = plan::minutes_of(meeting, step);
    let right = match run {
        Some(run) if run.is_closed() => taken(run.spent(now)),
        None if step.later => about(meeting, step),
        Some(_) | None if planned == 0 => String::new(),
        Some(_) | None => planned.to_string(),
    };
    SideLine::Pair(left, Line::dim(right))
}

/// `about 4 Dec`, where the way of meeting says when to come back.
fn about(meeting: &Meeting, step: &Step) -> String {
    due_in(meeting, step).map_or_else(
        || "later".to_owned(),
        |day| format!("about {}", day.format("%-d %b")),
    )
}

/// The day on which a later step is due.
#[must_use]
pub fn due(scene: &Scene<'_>, step: &Step) -> Option<NaiveDate> {
    due_in(scene.meeting, step)
}

fn due_in(meeting: &Meeting, step: &Step) -> Option<NaiveDate> {
    let follow = meeting.protocol.follow_up.as_ref()?;
    if follow.step.as_ref().is_some_and(|id| *id != step.id) {
        return None;
    }
    if let Some(Some(next)) = meeting.state.next_set() {
        return Some(next);
    }
    let start = meeting.state.sittings.first()?.start;
    start
        .date_naive()
        .checked_add_days(chrono::Days::new(follow.days.into()))
}

/// `4 December`.
#[must_use]
pub fn about_long(scene: &Scene<'_>, step: &Step) -> String {
    due(scene, step).map_or_else(String::new, |day| format!("about {}", date::day_month(day)))
}

fn kept(meeting: &Meeting) -> [SideLine; 5] {
    let kept = &meeting.state.kept;
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

fn person(meeting: &Meeting, member: &Member) -> SideLine {
    let roles = held_by(meeting, member);
    SideLine::Words(Line::words(named(&member.name)).and(Tone::Dim, format!(" {roles}")))
}

/// What stands before the second column of a line.
fn named(name: &str) -> String {
    let cells = NAME.max(cells::width(name));
    format!("   {}", cells::pad(name, cells))
}

/// `scribe, timekeeper`.
#[must_use]
pub fn roles(scene: &Scene<'_>, member: &Member) -> String {
    held_by(scene.meeting, member)
}

fn held_by(meeting: &Meeting, member: &Member) -> String {
    let held = meeting.state.roles.iter();
    let held: Vec<&str> = held
        .filter(|(_, person)| **person == member.id)
        .map(|(role, _)| role.as_str())
        .collect();
    held.join(", ")
}
