//! What a protocol uses that cannot be held on a screen yet. Such a protocol is listed, and says so.

use crate::protocol::{Ask, Kind, Protocol};

/// In words, each thing once; empty when the protocol can be held.
#[must_use]
pub fn missing(protocol: &Protocol) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut say = |words: String| {
        if !found.contains(&words) {
            found.push(words);
        }
    };
    for (_, ask) in protocol.asks() {
        of_ask(ask).for_each(&mut say);
    }
    found
}

fn of_ask(ask: &Ask) -> impl Iterator<Item = String> {
    on_screen(&ask.kind)
        .map(str::to_owned)
        .into_iter()
        .chain(anywhere(ask))
}

/// What the screen alone cannot take yet; an answers file can, or says so itself.
fn on_screen(kind: &Kind) -> Option<&'static str> {
    match kind {
        Kind::List(_)
        | Kind::Round(_)
        | Kind::Text(_)
        | Kind::Choice(_)
        | Kind::Vote(_)
        | Kind::Matrix(_)
        | Kind::Consent(_)
        | Kind::Decision(_)
        | Kind::Actions(_)
        | Kind::Form(_)
        | Kind::Rating(_)
        | Kind::Checklist(_)
        | Kind::Table(_)
        | Kind::Assign(_)
        | Kind::Whys(_)
        | Kind::Review(_)
        | Kind::Signoff(_) => None,
    }
}

/// What of this ask can be held neither on the screen nor from an answers file yet, in words.
pub fn anywhere(ask: &Ask) -> impl Iterator<Item = String> {
    let kind = match &ask.kind {
        Kind::Text(_)
        | Kind::List(_)
        | Kind::Round(_)
        | Kind::Choice(_)
        | Kind::Vote(_)
        | Kind::Matrix(_)
        | Kind::Consent(_)
        | Kind::Decision(_)
        | Kind::Actions(_)
        | Kind::Rating(_)
        | Kind::Form(_)
        | Kind::Checklist(_)
        | Kind::Table(_)
        | Kind::Whys(_)
        | Kind::Review(_) => None,
        Kind::Assign(_) | Kind::Signoff(_) => Some(format!("the ask \"{}\"", ask.kind.name())),
    };
    kind.into_iter()
}
