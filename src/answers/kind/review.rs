//! `review`: `{what was agreed: {fidelity, effect, note}}`, or `not today` for one thing or for all.

use serde_json::{Map, Value};

use crate::answers::head;
use crate::answers::names::Names;
use crate::answers::player::{Player, To};
use crate::answers::write::Telling;
use crate::base::id::AskId;
use crate::meeting::agreed::{self, Line};
use crate::meeting::capture::review::{self, Effect, Fidelity, Given};
use crate::meeting::{Change, ItemRef, Meeting};
use crate::protocol::{Ask, Step};
use crate::yaml::{Entry, Map as Keys, Node, named};

/// The shape of all.
const SHAPE: &str = "what was agreed, each with {fidelity, effect, note} or not today";

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    let names = names(player.meeting(), &to.ask.id);
    if is_not_today(node) {
        for of in names.items() {
            not_today(player, to, (of, node));
        }
        return;
    }
    let Some(entries) = node.as_map() else {
        player.wrong(to.ask, node, SHAPE);
        return;
    };
    for entry in entries {
        if let Some(of) = player.item(to.ask, (&entry.key, entry.at), &names) {
            line(player, to, (of, entry));
        }
    }
}

/// Whether something is said of anything: an empty answer and "not today" are not.
pub fn says(node: &Node) -> bool {
    let is_empty = node.is_nothing() || node.as_map().is_some_and(<[Entry]>::is_empty);
    !is_empty && !is_not_today(node)
}

/// Told where something is said of what the meeting had nothing of.
pub fn nothing_open(player: &mut Player<'_, '_>, (step, ask): (&Step, &Ask), entry: &Entry) {
    let message = format!(
        "{} belongs to step {}, which was not held: nothing agreed earlier was open.",
        named(&ask.id.0),
        named(&step.title)
    );
    let help = "Take it out, or record the meeting first in which it was agreed.";
    player.fault(ask, entry.at, (message, help));
}

fn names(meeting: &Meeting, ask: &AskId) -> Names {
    let lines = agreed::lines(&meeting.protocol, &meeting.state, ask);
    let things: Vec<_> = lines.iter().map(Line::thing).collect();
    Names::of(&things)
}

fn is_not_today(node: &Node) -> bool {
    node.as_str()
        .is_some_and(|text| head::line(text) == Fidelity::NotToday.words())
}

fn not_today(player: &mut Player<'_, '_>, to: To<'_>, (of, node): (ItemRef, &Node)) {
    let fidelity = Some(Fidelity::NotToday);
    let change = review::Change::Fidelity { of, fidelity };
    player.answer(to, Change::Review(change), node.span);
}

fn line(player: &mut Player<'_, '_>, to: To<'_>, (of, entry): (ItemRef, &Entry)) {
    if is_not_today(&entry.value) {
        not_today(player, to, (of, &entry.value));
        return;
    }
    let before = player.report.count();
    let subject = format!("{} of {}", named(&entry.key), named(&to.ask.id.0));
    let Some(mut map) = Keys::of(&entry.value, subject, player.report) else {
        player.faulty.insert(to.ask.id.clone());
        return;
    };
    let fidelities = Fidelity::ALL.map(|f| (f.words(), f));
    let effects = Effect::ALL.map(|e| (e.words(), e));
    let fidelity = map.word("fidelity", &fidelities, player.report);
    let effect = map.word("effect", &effects, player.report);
    let note = map.line("note", player.report).unwrap_or_default();
    map.close(player.report);
    if player.report.count() > before {
        player.faulty.insert(to.ask.id.clone());
        return;
    }
    let changes = [
        fidelity.map(|f| review::Change::Fidelity {
            of,
            fidelity: Some(f),
        }),
        effect.map(|e| review::Change::Effect {
            of,
            effect: Some(e),
        }),
        (!note.is_empty()).then_some(review::Change::Note { of, note }),
    ];
    for change in changes.into_iter().flatten() {
        player.answer(to, Change::Review(change), entry.value.span);
    }
}

pub fn written(telling: &Telling<'_>, ask: &AskId, capture: &review::Capture) -> Value {
    let names = names(telling.meeting, ask);
    let lines = capture.lines.iter();
    let told: Map<String, Value> = lines
        .filter_map(|(item, given)| Some((names.name(*item)?.to_owned(), told(given))))
        .collect();
    told.into()
}

fn told(given: &Given) -> Value {
    if given.is_not_today() && given.effect.is_none() && given.note.is_empty() {
        return Fidelity::NotToday.words().into();
    }
    let mut map = Map::new();
    let mut put = |key: &str, value: &str| {
        if !value.is_empty() {
            map.insert(key.to_owned(), value.into());
        }
    };
    put("fidelity", given.fidelity.map_or("", Fidelity::words));
    put("effect", given.effect.map_or("", Effect::words));
    put("note", &given.note);
    map.into()
}
