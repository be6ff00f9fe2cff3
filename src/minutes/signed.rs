//! Who agrees with the record, up to which entry, and what was added after the close.

use super::{after, time};
use crate::base::id::PersonId;
use crate::document::{Block, Column, Text};
use crate::meeting::closing::Signature;
use crate::meeting::{Entry, Event, Meeting, signing, undo};

pub fn of(meeting: &Meeting) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, "Do you agree with this record?")];
    if meeting.state.closing.signed.is_empty()
        && let Some(own) = signing::of(meeting)
    {
        let place = meeting.protocol.place(&own.step.id).map_or(0, |p| p + 1);
        blocks.push(Block::paragraph(format!(
            "This way of meeting asks for it in step {place}: the words stand there, under \"{}\".",
            own.ask.words
        )));
        return blocks;
    }
    if meeting.state.closing.signed.is_empty() {
        blocks.push(Block::paragraph("Nobody was asked yet."));
        return blocks;
    }
    blocks.push(Block::paragraph(Text::dim(
        "Everything entered in a meeting is numbered in order. Each person signed what had been entered until then; the last column says what came after that.",
    )));
    let rows = meeting.state.attended().into_iter().map(|member| {
        let word = match meeting.state.closing.signed.get(&member.id) {
            Some(signature) => signed(meeting, member.id, signature),
            None => ["not signed".to_owned(), "–".to_owned(), "–".to_owned()],
        };
        let mut row = vec![Text::from(member.name.as_str())];
        row.extend(word.map(Text::from));
        row
    });
    blocks.push(Block::Table {
        columns: ["Name", "Word", "Signed on", "Entered after that"]
            .map(Column::left)
            .to_vec(),
        rows: rows.collect(),
    });
    let signatures = meeting.state.closing.signed.values();
    let first = signatures.map(|s| s.upto).min().unwrap_or(0);
    let later = meeting.entries().iter().filter(|e| e.seq > first);
    let changed: Vec<&Entry> = later.filter(|e| is_change(e)).collect();
    blocks.extend(after::changes(meeting, &changed));
    let said = meeting.entries().iter().filter_map(|e| match &e.event {
        Some(Event::Signed { person, word, .. }) => Some((*person, e, word)),
        _ => None,
    });
    let said: Vec<_> = said.collect();
    let earlier = after::replaced(&said);
    blocks.extend(after::earlier(meeting, &earlier));
    blocks
}

/// Whether an entry changed what was signed.
fn is_change(entry: &Entry) -> bool {
    match &entry.event {
        None | Some(Event::Withdrawn { .. } | Event::Struck { .. }) => true,
        Some(event) => undo::changes(event),
    }
}

fn signed(meeting: &Meeting, person: PersonId, signature: &Signature) -> [String; 3] {
    let said = after::word(&signature.word);
    [
        said,
        after::signed_on(meeting, person, signature.at),
        format!(
            "{} (signed entries 1 to {})",
            since(meeting, signature.upto),
            signature.upto
        ),
    ]
}

/// `4 entries, one of them a change`.
fn since(meeting: &Meeting, upto: u64) -> String {
    let later: Vec<_> = meeting.entries().iter().filter(|e| e.seq > upto).collect();
    let changes = later.iter().filter(|e| is_change(e));
    match (later.len(), changes.count()) {
        (0, _) => "nothing".to_owned(),
        (1, 0) => "one entry, which changed nothing".to_owned(),
        (1, _) => "one entry, a change".to_owned(),
        (n, 0) => format!("{n} entries, none of them a change"),
        (n, 1) => format!("{n} entries, one of them a change"),
        (n, changes) => format!("{n} entries, {changes} of them changes"),
    }
}

/// Words by name after the close.
pub fn added(meeting: &Meeting) -> Vec<Block> {
    if meeting.state.added.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::heading(2, "Added after the close")];
    blocks.extend(
        meeting
            .state
            .added
            .iter()
            .map(|(by, at, text)| Block::Quote {
                who: format!("{by}, {}, {}", time::day(*at), time::clock(*at)),
                text: text.clone(),
            }),
    );
    blocks
}
