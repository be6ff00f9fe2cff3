//! `checklist`: `{item: done}`, `not-applicable`, `open`, or `{state, note}`; hands as `{count: {item: n}}`.

use serde_json::{Map, Value, json};

use crate::answers::names::Names;
use crate::answers::player::{Player, To};
use crate::answers::write::{Telling, shape};
use crate::base::words;
use crate::meeting::Change;
use crate::meeting::capture::checklist::{self, Mark, Marks, State};
use crate::protocol::kind::Checklist;
use crate::protocol::{Ask, Items};
use crate::yaml::{Entry, Map as Keys, Node, named};

const WORDS: [(&str, State); 3] = [
    ("done", State::Done),
    ("not-applicable", State::NotApplicable),
    ("open", State::Open),
];

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, (rules, node): (&Checklist, &Node)) {
    let Some(entries) = node.as_map() else {
        player.wrong(to.ask, node, "a checklist: items, each with \"done\"");
        return;
    };
    let names = player.names(&rules.items);
    for entry in entries {
        let Some(item) = player.item(to.ask, (&entry.key, entry.at), &names) else {
            continue;
        };
        let Some((state, words)) = mark(player, to, &entry.value) else {
            continue;
        };
        if let Some(state) = state {
            let change = Change::Checklist(checklist::Change::Set { item, state });
            player.answer(to, change, entry.value.span);
        }
        if let Some(text) = words {
            let change = Change::Checklist(checklist::Change::Note { item, text });
            player.answer(to, change, entry.value.span);
        }
    }
}

fn mark(
    player: &mut Player<'_, '_>,
    to: To<'_>,
    node: &Node,
) -> Option<(Option<State>, Option<String>)> {
    if node.as_map().is_none() {
        return Some((Some(state(player, to, node)?), None));
    }
    let before = player.report.count();
    let subject = format!("An item of {}", named(&to.ask.id.0));
    let mut map = Keys::of(node, subject, player.report)?;
    let words = map.line("note", player.report);
    let entry = map.get("state");
    map.close(player.report);
    if player.report.count() > before {
        player.faulty.insert(to.ask.id.clone());
        return None;
    }
    match entry {
        Some(entry) => Some((Some(state(player, to, &entry.value)?), words)),
        None => Some((None, words)),
    }
}

fn state(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) -> Option<State> {
    let text = node.as_str().unwrap_or_default();
    let found = WORDS.iter().find(|(word, _)| *word == text);
    if found.is_none() {
        let message = format!(
            "{}: an item is done, not-applicable or open; here stands {}.",
            named(&to.ask.id.0),
            node.told()
        );
        let help = match words::near(text, WORDS.map(|(word, _)| word)) {
            Some(near) => format!("Did you mean {}?", named(near)),
            None => "A note is written {state: done, note: words}.".to_owned(),
        };
        player.fault(to.ask, node.span, (message, &help));
    }
    found.map(|(_, state)| *state)
}

/// Hands for one item.
pub fn hands(
    player: &mut Player<'_, '_>,
    ask: &Ask,
    (items, entry, hands): (&Items, &Entry, u32),
) -> Option<Change> {
    let item = player.counted(ask, items, entry)?;
    Some(Change::Checklist(checklist::Change::Count { item, hands }))
}

pub fn written(
    telling: &Telling<'_>,
    (ask, rules): (&Ask, &Checklist),
    capture: &checklist::Capture,
) -> Value {
    let names = telling.names(&rules.items);
    let each: Map<String, Value> = capture
        .each
        .iter()
        .filter_map(|(person, marks)| Some((telling.name(*person), marked(&names, marks)?)))
        .collect();
    let group = marked(&names, &capture.group);
    shape::wrapped(
        telling.in_use(ask),
        group,
        each,
        shape::counts(&names, &capture.counts),
    )
}

fn marked(names: &Names, marks: &Marks) -> Option<Value> {
    let told: Map<String, Value> = marks
        .iter()
        .filter_map(|(item, mark)| Some((names.name(*item)?.to_owned(), told(mark))))
        .collect();
    (!told.is_empty()).then(|| told.into())
}

fn told(mark: &Mark) -> Value {
    let word = WORDS.iter().find(|(_, state)| *state == mark.state);
    let word = word.map_or("open", |(word, _)| word);
    if mark.note.is_empty() {
        word.into()
    } else {
        json!({"state": word, "note": mark.note})
    }
}
