//! `signoff`: what each says about the asks it binds, when, and how often those were changed after that.

use super::super::{after, asked::Asked, people};
use crate::base::id::PersonId;
use crate::base::words::{and_list, count};
use crate::document::{Block, Column, Text};
use crate::meeting::capture::signoff::{Capture, Signed};
use crate::meeting::signing;
use crate::protocol::kind::Signoff;
use crate::protocol::{Ask, Step};

pub fn told(asked: &Asked<'_>, rules: &Signoff, taken: &Capture) -> Vec<Block> {
    let meeting = asked.meeting;
    let here = meeting.state.attended().into_iter().map(|m| m.id);
    let signed = taken.each.keys().copied();
    let mut people = people::in_order(meeting, here.chain(signed));
    people.dedup();
    let row = |person| {
        let word = match taken.each.get(&person) {
            Some(signed) => word(asked, rules, (person, signed)),
            None => ["not signed".to_owned(), "–".to_owned(), "–".to_owned()],
        };
        let mut row = vec![Text::from(meeting.state.name(person))];
        row.extend(word.map(Text::from));
        row
    };
    let columns = ["Name", "Word", "Signed on", "Changed after that"];
    let mut blocks = vec![
        Block::paragraph(Text::dim(about(asked, rules))),
        Block::Table {
            columns: columns.map(Column::left).to_vec(),
            rows: people.into_iter().map(row).collect(),
        },
    ];
    let first = taken.each.values().map(|signed| signed.upto).min();
    let changed = first.map(|upto| signing::changed(meeting, rules, upto));
    blocks.extend(after::changes(meeting, &changed.unwrap_or_default()));
    let earlier = after::replaced(&signing::words(meeting, &asked.ask.id));
    blocks.extend(after::earlier(meeting, &earlier));
    blocks
}

/// What the words are about, and what is counted since.
fn about(asked: &Asked<'_>, rules: &Signoff) -> String {
    let (protocol, state) = (&asked.meeting.protocol, &asked.meeting.state);
    let about = rules.about.iter().filter_map(|id| protocol.ask(id));
    let about: Vec<(&Step, &Ask)> = about.collect();
    let mut named: Vec<String> = Vec::new();
    for (_, ask) in &about {
        let alike = about.iter().filter(|(_, a)| a.words == ask.words);
        let steps: Vec<String> = alike.map(|(s, _)| state.title(s).to_owned()).collect();
        // Words that several asks have say little without the steps where they were asked.
        let name = match steps.len() {
            1 => format!("\"{}\"", ask.words),
            _ => format!("\"{}\" (in {})", ask.words, and_list(&steps)),
        };
        if !named.contains(&name) {
            named.push(name);
        }
    }
    if named.is_empty() {
        return "Each person signed everything that had been entered until then. The last column says whether something was changed after that.".to_owned();
    }
    format!(
        "What each person signed: {}, as written at that moment. The last column counts the changes made after that, to it or to the answers it is taken from; words taken out of the record count as a change.",
        and_list(&named)
    )
}

fn word(asked: &Asked<'_>, rules: &Signoff, (person, signed): (PersonId, &Signed)) -> [String; 3] {
    let meeting = asked.meeting;
    let said = after::word(&signed.word);
    let when = signing::moment(meeting, signed);
    let when = when.map_or_else(
        || "–".to_owned(),
        |at| after::signed_on(meeting, person, at),
    );
    let since = match signing::since(meeting, rules, signed.upto) {
        0 => "no".to_owned(),
        n => count(n, "change", "changes"),
    };
    [
        said,
        when,
        format!("{since} (signed at entry {})", signed.upto),
    ]
}
