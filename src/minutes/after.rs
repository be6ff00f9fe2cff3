//! What stands behind signatures: the changes made after the first of them, one line each, and the words that somebody
//! said before the last one. Counts alone would not tell a reader what was signed.

use super::{tells, time};
use crate::base::id::PersonId;
use crate::base::stamp::Stamp;
use crate::document::{Block, Item, Text};
use crate::meeting::closing::Word;
use crate::meeting::{Entry, Event, Meeting, undo};

/// More changes than these are counted only.
const LISTED: usize = 30;

/// A word as the minutes say it: `objects: "…"`.
pub fn word(word: &Word) -> String {
    match word {
        Word::Agree => "agrees".to_owned(),
        Word::Remark(words) => format!("agrees, and remarks: \"{words}\""),
        Word::Object(words) => format!("objects: \"{words}\""),
    }
}

/// `20 November at 15:38`, and whether the person was in the room then, where times were recorded.
pub fn signed_on(meeting: &Meeting, person: PersonId, at: Stamp) -> String {
    let when = time::on(meeting, at);
    if time::is_recorded(meeting) && !meeting.state.attendance.is_here_at(person, at) {
        format!("{when}, not in the room then")
    } else {
        when
    }
}

/// `Changed after the first signature`, with what each change was; nothing where there is none.
pub fn changes(meeting: &Meeting, changed: &[&Entry]) -> Vec<Block> {
    let line = |entry: &&Entry| {
        let what = match &entry.event {
            Some(event) => tells::tells(meeting, event),
            None => "something that is struck now".to_owned(),
        };
        Item::of(Text::from(format!(
            "Entry {}, {}: {what}",
            entry.seq,
            time::on(meeting, entry.at)
        )))
    };
    // What was taken back again is counted; its words do not come back by being listed.
    let gone = undo::withdrawn(meeting.entries());
    let own = |n: u64| changed.iter().any(|entry| entry.seq == n);
    let stands = |entry: &&&Entry| {
        let takes_back = matches!(entry.event, Some(Event::Withdrawn { entry }) if own(entry));
        !takes_back && !gone.contains(&entry.seq)
    };
    let standing: Vec<&&Entry> = changed.iter().filter(stands).collect();
    let mut items: Vec<Item> = standing.iter().take(LISTED).map(|e| line(e)).collect();
    let back = changed.len() - standing.len();
    let more = standing.len().saturating_sub(LISTED);
    for (n, what) in [(more, "more"), (back, "that were taken back or did so")] {
        if n > 0 {
            items.push(Item::of(Text::from(format!("and {n} {what}"))));
        }
    }
    listed("Changed after the first of these signatures:", items)
}

/// What each said before: it is followed by another word, and stays in the minutes.
pub fn earlier(meeting: &Meeting, said: &[(PersonId, &Entry, &Word)]) -> Vec<Block> {
    let items = said.iter().map(|(person, entry, said)| {
        let name = meeting.state.name(*person);
        let (when, said) = (time::on(meeting, entry.at), word(said));
        Item::of(Text::from(format!("{name}, {when}: {said}")))
    });
    listed(
        "Said before, and followed by the word above:",
        items.collect(),
    )
}

fn listed(head: &str, items: Vec<Item>) -> Vec<Block> {
    if items.is_empty() {
        return Vec::new();
    }
    let list = Block::List {
        numbered: false,
        items,
    };
    vec![Block::paragraph(head), list]
}

/// All but the last word of each person.
pub fn replaced<'a>(
    said: &[(PersonId, &'a Entry, &'a Word)],
) -> Vec<(PersonId, &'a Entry, &'a Word)> {
    let is_last = |at: usize, person: PersonId| {
        let later = said.iter().skip(at + 1);
        !later.clone().any(|(other, ..)| *other == person)
    };
    let kept = said.iter().enumerate();
    kept.filter(|(at, (person, ..))| !is_last(*at, *person))
        .map(|(_, said)| *said)
        .collect()
}
