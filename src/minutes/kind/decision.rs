//! `decision`: what was decided, why, how, who agrees, who does not in their own words, when to look again.

use super::super::{asked::Asked, facts, people, thing};
use crate::base::date;
use crate::base::words::and_list;
use crate::document::{Block, Text};
use crate::meeting::capture::decision::Capture;
use crate::meeting::{Capture as Any, Meeting, check, items};
use crate::protocol::kind::Decision;

pub fn told(asked: &Asked<'_>, rules: &Decision, taken: &Capture) -> Vec<Block> {
    let meeting = asked.meeting;
    let mut blocks = Vec::new();
    if !taken.text.is_empty() {
        blocks.push(Block::Paragraph {
            text: Text::strong(taken.text.as_str()),
        });
    }
    let agree = people::names(meeting, taken.agree.iter().copied());
    let rows = [
        ("About", about(meeting, rules)),
        ("Chosen", chosen(meeting, rules, taken)),
        ("Why", taken.reason.clone()),
        ("How it was decided", taken.method.clone()),
        ("Who agrees", agree),
        (
            "Look at it again",
            taken.review.map(date::long).unwrap_or_default(),
        ),
    ];
    blocks.extend(facts(
        rows.into_iter().filter(|(_, value)| !value.is_empty()),
    ));
    let dissent = people::in_order(meeting, taken.dissent.keys().copied());
    blocks.extend(dissent.into_iter().filter_map(|person| {
        let name = meeting.state.name(person);
        Some(Block::Quote {
            who: if taken.agree.contains(&person) {
                format!("{name}, who agrees all the same")
            } else {
                format!("{name}, who does not agree")
            },
            text: taken.dissent.get(&person)?.clone(),
        })
    }));
    blocks.extend(unheard(asked, taken));
    blocks
}

/// Who was there and is told neither to agree nor to dissent, once somebody is: silence is no agreement.
fn unheard(asked: &Asked<'_>, taken: &Capture) -> Option<Block> {
    if taken.agree.is_empty() && taken.dissent.is_empty() {
        return None;
    }
    let (outer, _) = asked.meeting.protocol.ask(&asked.ask.id)?;
    let people = check::asked_of(asked.meeting, outer, asked.ask).into_iter();
    let heard = |id| taken.agree.contains(id) || taken.dissent.contains_key(id);
    let names = people.filter(|m| !heard(&m.id)).map(|m| m.name.clone());
    let names: Vec<String> = names.collect();
    (!names.is_empty()).then(|| {
        let words = format!("Neither agreement nor dissent from: {}.", and_list(&names));
        Block::paragraph(Text::dim(words))
    })
}

/// The chosen items; left out where the decision says nothing else than they do.
fn chosen(meeting: &Meeting, rules: &Decision, taken: &Capture) -> String {
    let offered = rules.items.as_ref().map(|list| items::of(meeting, list));
    let offered = offered.unwrap_or_default();
    let named = taken.chosen.iter();
    let named: Vec<String> = named.map(|i| thing::words(meeting, &offered, *i)).collect();
    named.join("; ")
}

/// The earlier decision that this one is about, in its words.
fn about(meeting: &Meeting, rules: &Decision) -> String {
    let Some(ask) = &rules.about else {
        return String::new();
    };
    let at = meeting.state.address(&meeting.protocol, ask);
    match meeting.state.capture(&at) {
        Some(Any::Decision(earlier)) => earlier.text.clone(),
        Some(Any::Text(text)) => text.group.clone(),
        Some(
            Any::List(_)
            | Any::Round(_)
            | Any::Form(_)
            | Any::Whys(_)
            | Any::Table(_)
            | Any::Checklist(_)
            | Any::Choice(_)
            | Any::Vote(_)
            | Any::Matrix(_)
            | Any::Consent(_)
            | Any::Actions(_)
            | Any::Assign(_)
            | Any::Signoff(_)
            | Any::Rating(_)
            | Any::Review(_),
        )
        | None => String::new(),
    }
}
