//! How the meeting ended: four questions, the one thing first, when the team meets again.

use super::facts;
use crate::base::date;
use crate::document::Block;
use crate::meeting::Meeting;
use crate::meeting::closing::Question;

pub fn of(meeting: &Meeting) -> Vec<Block> {
    let closing = &meeting.state.closing;
    let mut rows: Vec<(&str, String)> = Vec::new();
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
    let mut blocks = vec![Block::heading(2, "Closing")];
    if rows.is_empty() {
        blocks.push(Block::paragraph("Not closed yet."));
    }
    blocks.extend(facts(rows));
    blocks
}
