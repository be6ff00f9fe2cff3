//! How each sitting ended: four questions, the one thing first, when the team meets again. Who agreed with the record
//! at the end of the last one has a place of its own.

use super::facts;
use crate::base::date;
use crate::document::Block;
use crate::meeting::Meeting;
use crate::meeting::closing::{Closing, Question, Word};

pub fn of(meeting: &Meeting) -> Vec<Block> {
    let state = &meeting.state;
    let mut blocks = Vec::new();
    for (sitting, closing) in &state.closings {
        let mut rows = said(closing);
        rows.extend(agreed(meeting, closing));
        let title = format!("Closing of sitting {}", sitting + 1);
        blocks.push(Block::heading(2, title));
        blocks.extend(facts(rows));
    }
    let rows = said(&state.closing);
    let waits = !state.is_sitting() && state.finished.is_none();
    if rows.is_empty() && waits && !blocks.is_empty() {
        return blocks;
    }
    blocks.push(Block::heading(2, "Closing"));
    if rows.is_empty() {
        let words = if state.finished.is_some() {
            "Nothing was said at the close."
        } else {
            "Not closed yet."
        };
        blocks.push(Block::paragraph(words));
    }
    blocks.extend(facts(rows));
    blocks
}

fn said(closing: &Closing) -> Vec<(&'static str, String)> {
    let mut rows = Vec::new();
    if !closing.answers.is_empty() {
        rows.extend(Question::ALL.map(|question| {
            let answer = closing.answers.get(&question);
            let words = answer.map_or("not answered", |a| a.words());
            (question.words(), words.to_owned())
        }));
    }
    if !closing.first.is_empty() {
        rows.push(("The one thing we do first", closing.first.clone()));
    }
    match closing.next {
        Some(Some(date)) => rows.push(("We meet again", date::long(date))),
        Some(None) => rows.push(("We meet again", "no date was set".to_owned())),
        None => {}
    }
    rows
}

/// Each person's word at the end of an earlier sitting, with the entries it was about.
fn agreed(meeting: &Meeting, closing: &Closing) -> Option<(&'static str, String)> {
    let signed = closing.signed.iter().map(|(person, signature)| {
        let name = meeting.state.name(*person);
        let word = match &signature.word {
            Word::Agree => "agrees".to_owned(),
            Word::Remark(words) => format!("agrees, and remarks: \"{words}\""),
            Word::Object(words) => format!("objects: \"{words}\""),
        };
        format!("{name} {word} (entries 1 to {})", signature.upto)
    });
    let lines: Vec<String> = signed.collect();
    (!lines.is_empty()).then(|| ("The record until then", lines.join("\n")))
}
