//! Who replies to a turn of a round: a name by two letters opens that person's line; nothing goes on to the next turn.

use super::super::enter::actions::beginning;
use super::{At, focus};
use crate::base::person::Member;
use crate::desk::Effect;
use crate::field::Field;
use crate::look::spot::{Part, SpotId};
use crate::look::spots::Spot;
use crate::look::step::StepLook;

/// Enter in the line that asks who replies.
pub fn replier(look: &mut StepLook, spot: &Spot, at: At<'_>) -> Vec<Effect> {
    let field = look.field.take();
    let typed = field.as_ref().map(Field::text);
    let name = typed.unwrap_or_default().trim().to_owned();
    if name.is_empty() {
        look.drafts.remove(&spot.id);
        next_turn(look, spot, at);
    } else {
        match one(look, spot, &name, at) {
            Ok(from) => {
                look.drafts.remove(&spot.id);
                let part = Part::Reply(from);
                let reply = SpotId {
                    part,
                    ..spot.id.clone()
                };
                focus::write(look, at.meeting, &reply);
            }
            Err(sentence) => {
                look.drafts.insert(spot.id.clone(), name);
                // The same field: Ctrl+Z takes back what was typed in it.
                look.field = field;
                look.refuse(sentence);
                return Vec::new();
            }
        }
    }
    vec![Effect::Draft {
        spot: spot.id.clone(),
        text: String::new(),
    }]
}

/// Tab there: the same; letters that name nobody wait there, and Tab goes on.
pub fn passed_by(look: &mut StepLook, spot: &Spot, at: At<'_>) -> Vec<Effect> {
    let typed = look.field.as_ref().map(Field::text);
    let name = typed.unwrap_or_default().trim().to_owned();
    if name.is_empty() || one(look, spot, &name, at).is_ok() {
        return replier(look, spot, at);
    }
    look.drafts.insert(spot.id.clone(), name.clone());
    next_turn(look, spot, at);
    vec![Effect::Draft {
        spot: spot.id.clone(),
        text: name,
    }]
}

/// The one person whose name begins like this, other than the one whose turn it is.
fn one(
    look: &StepLook,
    spot: &Spot,
    name: &str,
    at: At<'_>,
) -> Result<crate::base::id::PersonId, String> {
    let view = look.view(at.meeting);
    let people = view.map(|view| view.people()).unwrap_or_default();
    let others = people.into_iter().filter(|m| Some(m.id) != spot.id.person);
    let others: Vec<Member> = others.cloned().collect();
    match beginning(&others, name).as_slice() {
        [one] => Ok(one.id),
        [first, second, ..] => Err(format!(
            "\"{name}\" may be {} or {}. Type one more letter.",
            first.name, second.name
        )),
        [] => Err(format!(
            "Nobody else here is called \"{name}\". Write two letters of a name, or nothing to go on."
        )),
    }
}

/// The next person's turn, else the next ask.
fn next_turn(look: &mut StepLook, spot: &Spot, at: At<'_>) {
    let spots = look.spots(at.meeting);
    let turn = |s: &&Spot| s.row > spot.row && s.id.part == Part::Text;
    match spots.iter().find(turn).map(|s| s.id.clone()) {
        Some(id) => focus::write(look, at.meeting, &id),
        None => focus::next_ask(look, at),
    }
}
