//! Steps that the team inserted: `{step: title, after: step, minutes: n, text: words}`, or `list: words`, or `break: true`.

use std::sync::Arc;

use super::head;
use super::player::Player;
use crate::base::id::{AskId, StepId};
use crate::meeting::Act;
use crate::meeting::insert::{self, Inserted, Sort};
use crate::protocol::Protocol;
use crate::yaml::{Map, Node, Report, Span, named};

/// The longest an inserted step is planned, in minutes.
const LONG: u32 = 600;

/// The steps of the file, each with its place; and the course with them.
pub(super) fn read(
    map: &mut Map<'_>,
    protocol: &Arc<Protocol>,
    report: &mut Report<'_>,
) -> (Vec<(Inserted, Span)>, Arc<Protocol>) {
    let mut found: Vec<(Inserted, Span)> = Vec::new();
    let mut course = Arc::clone(protocol);
    for node in map.list("inserted", report) {
        if let Some(new) = one(node, &course, report) {
            found.push((new, node.span));
            let all: Vec<Inserted> = found.iter().map(|(new, _)| new.clone()).collect();
            course = Arc::new(insert::with(protocol, &all));
        }
    }
    (found, course)
}

fn one(node: &Node, course: &Protocol, report: &mut Report<'_>) -> Option<Inserted> {
    let before = report.count();
    let mut map = Map::of(node, "An inserted step", report)?;
    let title = head::line(&map.needed("step", report));
    map.rename(format!("The inserted step {}", named(&title)));
    let after = map.needed("after", report);
    let place = map.get("after").map_or(node.span, |e| e.value.span);
    let minutes = map.count("minutes", (0, LONG), report).unwrap_or_default();
    let text = map.line("text", report);
    let list = map.line("list", report);
    let is_break = map.truth("break", report).unwrap_or_default();
    let (sort, words) = match (text, list, is_break) {
        (Some(words), None, false) => (Sort::Text, words),
        (None, Some(words), false) => (Sort::List, words),
        (None, None, true) => (Sort::Break, String::new()),
        (_, _, _) => {
            let help = "Write \"text: …\" or \"list: …\" with what it asks, or \"break: true\" for a break.";
            let message = format!("{} is one thing: a text, a list or a break.", map.subject());
            report.advise(node.span, message, help);
            (Sort::Text, String::new())
        }
    };
    map.close(report);
    let after = (report.count() == before)
        .then(|| head::step(&after, place, (course, report)))
        .flatten()?;
    let words = head::line(&words);
    let (step, ask): (StepId, AskId) = insert::coin(course, &title, &words);
    Some(Inserted {
        step,
        after,
        title,
        minutes,
        ask,
        words,
        sort,
    })
}

/// Puts them into the course of the meeting, before anything else is entered.
pub(super) fn play(player: &mut Player<'_, '_>, inserted: &[(Inserted, Span)]) {
    for (new, span) in inserted {
        player.hear(Act::Insert(new.clone()), *span);
    }
    player.protocol = Arc::clone(&player.meeting().protocol);
}
