//! What a protocol uses that cannot be held on a screen yet. Such a protocol is listed, and says so.

use crate::protocol::kind::{Method, Vote};
use crate::protocol::{Ask, Kind, Protocol, Step};

/// In words, each thing once; empty when the protocol can be held.
#[must_use]
pub fn missing(protocol: &Protocol) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut say = |words: String| {
        if !found.contains(&words) {
            found.push(words);
        }
    };
    for step in &protocol.steps {
        of_step(step).for_each(&mut say);
    }
    for (_, ask) in protocol.asks() {
        of_ask(ask).for_each(&mut say);
    }
    found
}

fn of_step(step: &Step) -> impl Iterator<Item = String> {
    step.repeat
        .map(|_| "steps repeated for each person".to_owned())
        .into_iter()
}

fn of_ask(ask: &Ask) -> impl Iterator<Item = String> {
    let kind = match &ask.kind {
        Kind::Text(_)
        | Kind::Choice(_)
        | Kind::Matrix(_)
        | Kind::Consent(_)
        | Kind::Decision(_)
        | Kind::Actions(_) => None,
        Kind::List(list) => (!list.categories.is_empty()).then(|| "lists with headings".to_owned()),
        Kind::Round(round) => (round.replies > 0).then(|| "rounds with replies".to_owned()),
        Kind::Vote(Vote {
            method: Method::Dots,
            ..
        }) => None,
        Kind::Vote(Vote {
            method: Method::YesNo,
            ..
        }) => Some("votes by yes and no".to_owned()),
        Kind::Vote(Vote {
            method: Method::Rank,
            ..
        }) => Some("votes by rank".to_owned()),
        Kind::Form(_)
        | Kind::Rating(_)
        | Kind::Checklist(_)
        | Kind::Table(_)
        | Kind::Assign(_)
        | Kind::Whys(_)
        | Kind::Review(_)
        | Kind::Signoff(_) => Some(format!("the ask \"{}\"", ask.kind.name())),
    };
    let sealed = ask.sealed.map(|_| "covered answers".to_owned());
    kind.into_iter().chain(sealed)
}
