//! Lines that somebody leaves empty under cover: their author is asked about them once, and may hand in without them.
//! Says how many they are, never which.

use super::{At, act};
use crate::base::words::{and_list, count};
use crate::desk::{Effect, Then};
use crate::look::spots::filled::Filled;
use crate::look::step::StepLook;
use crate::meeting::cover::asked;
use crate::meeting::{Act, Address, Meeting};
use crate::protocol::Ask;

/// Asks whether the lines that are empty yet may stay so; `false` where none is, or the author has said so before.
pub fn asks(look: &mut StepLook, at: At<'_>) -> bool {
    let Some(own) = look.shield.as_ref().map(|shield| shield.at.clone()) else {
        return false;
    };
    let filled = look.view(at.meeting).and_then(|view| Filled::of(&view));
    let filled = filled.filter(|f| f.lines < f.all);
    let Some(filled) = filled.filter(|_| !at.meeting.state.handed_in.contains(&own)) else {
        return false;
    };
    look.asked_early = Some(Box::new(own));
    let left = filled.all - filled.lines;
    look.refuse(format!(
        "{left} of {} {} no {} yet. Enter passes on; other keys go back.",
        count(filled.all, "line", "lines"),
        if left == 1 { "has" } else { "have" },
        filled.with
    ));
    true
}

/// Whether the author behind the shield was asked, and this is the answer; it is heard once.
pub fn is_answered(look: &mut StepLook) -> bool {
    let own = look.shield.as_ref().map(|shield| &shield.at);
    let asked = look.asked_early.take();
    own.is_some() && asked.as_deref() == own
}

/// The author is through without these lines; `None` where nothing is entered that could be handed in.
pub fn hand_in(look: &StepLook, at: At<'_>) -> Option<Effect> {
    let own = look.shield.as_ref()?.at.clone();
    let act_in = Act::HandIn { at: own };
    let heard = at.meeting.decide(&act_in, at.now).is_ok();
    heard.then(|| act(act_in, Then::Cover))
}

/// What R shows before everybody is in: `them without Sam Li, and of Ana Ruiz what is there`.
pub fn shows(meeting: &Meeting, ask: &Ask, at: &Address) -> String {
    let (given, begun) = (meeting.who_is_in(at), meeting.who_has_begun(at));
    let asked = asked(meeting, ask).into_iter();
    let missing = asked.filter(|m| !given.contains(&m.id));
    let (partly, without): (Vec<_>, Vec<_>) = missing.partition(|m| begun.contains(&m.id));
    let names = |people: Vec<&crate::base::person::Member>| {
        and_list(&people.iter().map(|m| m.name.clone()).collect::<Vec<_>>())
    };
    match (without.is_empty(), partly.is_empty()) {
        (_, true) => format!("them without {}", names(without)),
        (true, false) => format!("them, of {} as far as it goes", names(partly)),
        (false, false) => format!(
            "them without {}, and of {} as far as it goes",
            names(without),
            names(partly)
        ),
    }
}
