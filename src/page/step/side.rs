//! The second column of wide screens: steps, kept items, people. It repeats; nothing lives only here.

use crate::base::date;
use crate::base::person::Member;
use crate::base::stamp::minutes;
use crate::meeting::passing::Matter;
use crate::meeting::plan;
use crate::page::step::Scene;
use crate::page::{Line, Side, SideLine, Tone};
use crate::protocol::Step;

#[must_use]
pub fn of(scene: &Scene<'_>) -> Side {
    let mut lines = steps(scene);
    lines.push(SideLine::Gap);
    lines.extend(kept(scene));
    lines.push(SideLine::Gap);
    lines.push(SideLine::Words(Line::bold("Here")));
    lines.push(SideLine::Gap);
    let here = scene.meeting.state.here();
    lines.extend(here.into_iter().map(|member| person(scene, member)));
    Side {
        always: false,
        lines,
    }
}

fn steps(scene: &Scene<'_>) -> Vec<SideLine> {
    let steps = &scene.meeting.protocol.steps;
    let planned = plan::minutes(scene.meeting);
    let mut lines = vec![
        SideLine::Pair(Line::bold("Steps"), Line::dim(format!("{planned} min"))),
        SideLine::Gap,
    ];
    lines.extend(steps.iter().map(|s| step(scene, s)));
    lines
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

fn kept(scene: &Scene<'_>) -> Vec<SideLine> {
    let kept = &scene.meeting.state.kept;
    let count = |is: fn(&Matter) -> bool| kept.iter().filter(|k| is(&k.matter)).count();
    let line = |words: &str, count: usize| {
        SideLine::Words(Line::words(format!("   {words:<12}")).and(Tone::Text, count.to_string()))
    };
    vec![
        SideLine::Words(Line::bold("Kept in passing")),
        SideLine::Gap,
        line("Actions", count(|m| matches!(m, Matter::Action(_)))),
        line("Decisions", count(|m| matches!(m, Matter::Decision(_)))),
        line("Parked", count(|m| matches!(m, Matter::Parked(_)))),
    ]
}

fn person(scene: &Scene<'_>, member: &Member) -> SideLine {
    let roles = roles(scene, member);
    SideLine::Words(
        Line::words(format!("   {:<12}", member.name)).and(Tone::Dim, format!(" {roles}")),
    )
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
