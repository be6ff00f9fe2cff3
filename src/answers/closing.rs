//! The end of the file: the closing questions, the first thing, the next date, each person's word, and what was added
//! after the close.

use chrono::NaiveDate;

use super::head;
use super::kind::signoff;
use super::player::Player;
use super::sittings::Sitting;
use super::{Answers, Zone, sittings};
use crate::base::stamp::Stamp;
use crate::base::words;
use crate::meeting::closing::{Answer, Question};
use crate::meeting::{Act, condition};
use crate::yaml::{Entry, Map, Node, Report, Span};

/// A word by somebody after the close.
#[derive(Debug, Clone)]
pub(super) struct Added {
    by: String,
    at: Stamp,
    text: String,
    span: Span,
}

/// The words after the close, in their order.
pub(super) fn added(map: &mut Map<'_>, zone: Zone<'_>, report: &mut Report<'_>) -> Vec<Added> {
    let nodes = map.list("added", report);
    nodes
        .iter()
        .filter_map(|node| one_added(node, zone, report))
        .collect()
}

fn one_added(node: &Node, zone: Zone<'_>, report: &mut Report<'_>) -> Option<Added> {
    let mut map = Map::of(node, "An added word", report)?;
    let (by, text) = (map.needed("by", report), map.text("text", report));
    if text.is_none() {
        map.missing("text");
    }
    let at = map
        .get("at")
        .and_then(|e| sittings::moment(e.value.as_str()?, zone));
    if at.is_none() {
        let message = "An added word has no day and time: \"at\" is such as 2026-11-20T15:10.";
        report.fault(
            map.get("at").map_or_else(|| map.head(), |e| e.value.span),
            message,
        );
    }
    map.close(report);
    Some(Added {
        by,
        at: at?,
        text: text?,
        span: node.span,
    })
}

/// Plays the end of a sitting after which the meeting waits for another.
pub(super) fn between(player: &mut Player<'_, '_>, sitting: &Sitting) {
    let next = said(player, sitting.closing.as_ref(), sitting.next.as_ref());
    player.hear(Act::Adjourn { next }, sitting.span);
}

/// Plays the end of the last sitting; where it is over, the meeting is closed or waits.
pub(super) fn play(player: &mut Player<'_, '_>, answers: &Answers, is_over: bool) {
    let node = &answers.node;
    let next = said(player, node.get("closing"), node.get("next"));
    let span = answers.sittings.last().map_or(node.span, |s| s.span);
    let closed = closed(player, node);
    if !is_over {
        return;
    }
    if closed {
        player.hear(Act::Finish, span);
    } else {
        player.hear(Act::Adjourn { next }, span);
    }
    for added in &answers.added {
        player.at = added.at;
        let (by, text) = (added.by.clone(), added.text.clone());
        player.hear(Act::Add { by, text }, added.span);
    }
}

/// What was said at the end of a sitting; gives the next date.
fn said(
    player: &mut Player<'_, '_>,
    closing: Option<&Entry>,
    date: Option<&Entry>,
) -> Option<NaiveDate> {
    let part = closing.filter(|e| !e.value.is_nothing());
    let map = part.and_then(|e| Map::of(&e.value, "\"closing\"", player.report));
    let mut signoff = None;
    if let Some(mut map) = map {
        if let Some(entry) = map.get("questions") {
            questions(player, entry);
        }
        if let Some(text) = map.text("first", player.report) {
            let span = map
                .get("first")
                .map_or_else(|| map.head(), |e| e.value.span);
            player.hear(Act::NameFirst { text }, span);
        }
        signoff = map.get("signoff");
        map.close(player.report);
    }
    let next = date.and_then(|entry| next(player, entry));
    if let Some(entry) = signoff {
        sign(player, entry);
    }
    next
}

fn questions(player: &mut Player<'_, '_>, entry: &Entry) {
    let Some(mut map) = Map::of(&entry.value, "\"questions\"", player.report) else {
        return;
    };
    for question in Question::ALL {
        let Some(entry) = map.get(question.name()) else {
            continue;
        };
        let said = entry.value.as_str().unwrap_or_default().to_lowercase();
        match Answer::ALL.into_iter().find(|a| a.words() == said) {
            Some(answer) => {
                let answer = Some(answer);
                player.hear(Act::AnswerQuestion { question, answer }, entry.value.span);
            }
            None => map.wrong(
                entry,
                "\"yes\", \"so-so\", \"no\" or \"not yet\"",
                player.report,
            ),
        }
    }
    map.close(player.report);
}

/// The next date; `none` says that there is none to come.
fn next(player: &mut Player<'_, '_>, entry: &Entry) -> Option<NaiveDate> {
    if entry.value.is_nothing() {
        return None;
    }
    let date = head::day(&entry.value);
    if date.is_none() && entry.value.as_str() != Some("none") {
        head::told(
            entry,
            "a date such as 2026-12-04, or \"none\"",
            player.report,
        );
        return None;
    }
    if date.is_some_and(|date| date < player.at.date_naive()) {
        player.report.advise(
            entry.value.span,
            "The next date lies before the sitting that agreed on it.",
            "Check the year, or write \"none\".",
        );
        return None;
    }
    player.hear(Act::SetNext { date }, entry.value.span);
    date
}

fn sign(player: &mut Player<'_, '_>, entry: &Entry) {
    const SHAPE: &str = "names, each with \"agree\", {remark: …} or {object: …}";
    let Some(people) = entry.value.as_map() else {
        head::told(entry, SHAPE, player.report);
        return;
    };
    for entry in people {
        let Some(person) = player.person((&entry.key, entry.at)) else {
            continue;
        };
        if let Some(word) = signoff::word(&entry.value) {
            player.hear(Act::Sign { person, word }, entry.value.span);
            continue;
        }
        let message = format!(
            "The sign-off of {} is \"agree\", {{remark: …}} or {{object: …}}; here stands {}.",
            entry.key,
            entry.value.told()
        );
        let said = entry.value.as_str().unwrap_or_default();
        let help = words::near(said, ["agree"]).map_or("", |_| "Did you mean \"agree\"?");
        player.report.advise(entry.value.span, message, help);
    }
}

/// What the file says; else whether no step is left.
fn closed(player: &mut Player<'_, '_>, node: &Node) -> bool {
    let left = || {
        let meeting = player.meeting();
        let mut steps = meeting.protocol.steps.iter();
        steps.any(|s| {
            meeting.state.run(&s.id).is_none_or(|r| r.end.is_none())
                && condition::is_held(meeting, s)
        })
    };
    let Some(entry) = node.get("closed").filter(|e| !e.value.is_nothing()) else {
        return !left();
    };
    let said = entry.value.as_bool();
    if said.is_none() {
        let message = format!(
            "\"closed\" is yes or no; here stands {}.",
            entry.value.told()
        );
        player.report.fault(entry.value.span, message);
    }
    said.unwrap_or_default()
}
