//! `actions`: `{what, who, due, measure}` each. `who` is a name or a list; somebody from outside whose name is near a
//! member's is written `{outside: name}`.

use serde_json::{Map, Value, json};

use crate::answers::head;
use crate::answers::player::{Player, To};
use crate::answers::write::Telling;
use crate::base::id::ItemId;
use crate::base::words;
use crate::meeting::capture::actions::{self, Action, Who};
use crate::meeting::{Change, Meeting};
use crate::yaml::{Map as Keys, Node, named};

/// The shape of one.
const SHAPE: &str = "a list of {what, who, due, measure}";

pub fn play(player: &mut Player<'_, '_>, to: To<'_>, node: &Node) {
    let Some(list) = node.as_list() else {
        player.wrong(to.ask, node, SHAPE);
        return;
    };
    for node in list {
        let before = player.report.count();
        let subject = format!("An action of {}", named(&to.ask.id.0));
        let map = Keys::of(node, subject, player.report);
        let action = map.map(|mut map| {
            let action = read(player, &mut map);
            map.close(player.report);
            action
        });
        if player.report.count() > before {
            player.faulty.insert(to.ask.id.clone());
        } else if let Some(action) = action {
            let item = ItemId(0);
            let change = Change::Actions(actions::Change::Add { item, action });
            player.answer(to, change, node.span);
        }
    }
}

/// The action of these keys; faults are told.
pub fn read(player: &mut Player<'_, '_>, map: &mut Keys<'_>) -> Action {
    let what = map.needed("what", player.report);
    let measure = map.line("measure", player.report).unwrap_or_default();
    let due = map.get("due").and_then(|entry| {
        let date = head::day(&entry.value);
        if date.is_none() {
            map.wrong(entry, "a date such as 2026-12-04", player.report);
        }
        date
    });
    let who = map.get("who").map_or_else(Vec::new, |entry| {
        let single = std::slice::from_ref(&entry.value);
        let names = entry.value.as_list().unwrap_or(single).iter();
        names.filter_map(|node| who(player, node)).collect()
    });
    Action {
        what,
        who,
        due,
        measure,
    }
}

pub fn who(player: &mut Player<'_, '_>, node: &Node) -> Option<Who> {
    if let Some(entry) = node.get("outside").filter(|_| node.keys().count() == 1)
        && let Some(name) = entry.value.as_str()
    {
        return Some(Who::Outside(name.to_owned()));
    }
    let Some(name) = node.as_str() else {
        let message = format!(
            "Who does it is a name, or a list of names; here stands {}.",
            node.told()
        );
        player.report.fault(node.span, message);
        return None;
    };
    let name = head::line(name);
    let meeting = player.meeting();
    if let Some(member) = meeting.state.people.iter().find(|m| m.name == name) {
        return Some(Who::Member(member.id));
    }
    let Some(near) = near(meeting, &name) else {
        return Some(Who::Outside(name));
    };
    let message = format!("{} is not among the people of this file.", named(&name));
    let help = format!(
        "Did you mean {}? Somebody from outside is written {{outside: {name}}}.",
        named(near)
    );
    player.report.advise(node.span, message, help);
    None
}

/// The member who may be meant by a name that is nobody's.
fn near<'m>(meeting: &'m Meeting, name: &str) -> Option<&'m str> {
    words::near(name, meeting.state.people.iter().map(|m| m.name.as_str()))
}

pub fn written(telling: &Telling<'_>, capture: &actions::Capture) -> Value {
    let actions = capture.standing().map(|p| told(telling, &p.action).into());
    actions.collect::<Vec<Value>>().into()
}

/// One action as its keys.
pub fn told(telling: &Telling<'_>, action: &Action) -> Map<String, Value> {
    let mut value = Map::new();
    value.insert("what".to_owned(), action.what.as_str().into());
    let mut who: Vec<Value> = action.who.iter().map(|w| person(telling, w)).collect();
    match who.len() {
        0 => {}
        1 => {
            value.insert("who".to_owned(), who.remove(0));
        }
        _ => {
            value.insert("who".to_owned(), who.into());
        }
    }
    if let Some(due) = action.due {
        value.insert("due".to_owned(), due.to_string().into());
    }
    if !action.measure.is_empty() {
        value.insert("measure".to_owned(), action.measure.as_str().into());
    }
    value
}

pub fn person(telling: &Telling<'_>, who: &Who) -> Value {
    match who {
        Who::Member(id) => telling.name(*id).into(),
        Who::Outside(name) if near(telling.meeting, name).is_some() => json!({"outside": name}),
        Who::Outside(name) => name.as_str().into(),
    }
}
