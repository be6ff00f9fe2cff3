//! What each entered alone, beside the line that all settle together now: whoever leads the talk needs to see who said
//! what. Nothing that is covered is told.

use std::collections::BTreeMap;

use crate::base::id::{AskId, PersonId};
use crate::meeting::capture::assign;
use crate::meeting::{Capture, ItemRef, cover};
use crate::page::step::open::Open;
use crate::protocol::kind::Assign;
use crate::protocol::{Ask, Items, Kind};

/// `Alone: 1 Jon · 3 Ana, Mei.`, the lowest first; `None` where the items are not those on which people differ.
#[must_use]
pub fn rated(open: &Open<'_>, items: &Items, item: ItemRef) -> Option<String> {
    let Items::From {
        ask,
        differing: true,
    } = items
    else {
        return None;
    };
    let (_, Capture::Rating(taken)) = earlier(open, ask)? else {
        return None;
    };
    let scores = taken.each.iter();
    let scores = scores.filter_map(|(person, scores)| Some((*scores.get(&item)?, *person)));
    told(open, scores, |score| score.to_string())
}

/// `Alone: lead Ana · support Jon.`, of one cell; `None` where the marks do not start from what people marked alone.
#[must_use]
pub fn marked(open: &Open<'_>, rules: &Assign, (item, column): (ItemRef, &str)) -> Option<String> {
    let (ask, Capture::Assign(given)) = earlier(open, rules.start.as_ref()?)? else {
        return None;
    };
    let Kind::Assign(theirs) = &ask.kind else {
        return None;
    };
    let columns = assign::columns(&open.meeting().state, theirs, Some(given));
    let column = columns.into_iter().find(|c| c.text == column)?.column;
    let marks = given.each.iter();
    let marks = marks.filter_map(|(person, voice)| {
        let mark = voice.marks.get(&(item, column))?;
        Some((*mark, *person))
    });
    told(open, marks, |mark| assign::word(theirs, mark).to_owned())
}

fn earlier<'a>(open: &'a Open<'_>, ask: &AskId) -> Option<(&'a Ask, &'a Capture)> {
    let meeting = open.meeting();
    let (_, ask) = meeting.protocol.ask(ask)?;
    let at = meeting.state.address(&meeting.protocol, &ask.id);
    Some((ask, cover::open(&meeting.state, ask, &at)?))
}

fn told(
    open: &Open<'_>,
    said: impl Iterator<Item = (u32, PersonId)>,
    words: impl Fn(u32) -> String,
) -> Option<String> {
    let mut by: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (value, person) in said {
        by.entry(value).or_default().push(open.short(person));
    }
    let said = by.iter();
    let said: Vec<String> = said
        .map(|(value, names)| format!("{} {}", words(*value), names.join(", ")))
        .collect();
    (!said.is_empty()).then(|| format!("Alone: {}.", said.join(" · ")))
}
