//! `review`: what became of earlier actions and decisions, line by line; what nothing was said of waits.

use super::super::{asked::Asked, facts, people};
use crate::base::date;
use crate::document::{Block, Column, Text};
use crate::meeting::agreed::{self, Line, Sort};
use crate::meeting::capture::review::{Capture, Effect, Fidelity, Given};
use crate::meeting::{Capture as Any, Meeting};

pub fn told(asked: &Asked<'_>, taken: &Capture) -> Vec<Block> {
    let meeting = asked.meeting;
    let said = Any::Review(taken.clone());
    let lines = agreed::lines_with(
        &meeting.protocol,
        &meeting.state,
        (&asked.ask.id, Some(&said)),
    );
    let Some(agreed) = agreed_on(&lines) else {
        return vec![Block::paragraph(Text::dim("Nothing was open."))];
    };
    let rows = lines
        .iter()
        .map(|line| row(meeting, line, taken.given(line.item)));
    let table = Block::Table {
        columns: ["What", "Who", "By when", "Done", "Effect"]
            .map(Column::left)
            .to_vec(),
        rows: rows.collect(),
    };
    let notes = lines.iter().filter_map(|line| {
        let note = &taken.given(line.item)?.note;
        // A colon follows it.
        let what = line.agreed.what.trim_end_matches('.').to_owned();
        (!note.is_empty()).then(|| (what, note.clone()))
    });
    let mut blocks = vec![Block::paragraph(Text::dim(agreed)), table];
    blocks.extend(facts(notes));
    blocks
}

/// `as planned, better`; `not today` where nothing was said of it.
pub fn became(given: Option<&Given>) -> String {
    let fidelity = given.and_then(|g| g.fidelity).map(Fidelity::words);
    let effect = given.filter(|g| !g.is_not_today()).and_then(|g| g.effect);
    let said: Vec<&str> = fidelity
        .into_iter()
        .chain(effect.map(Effect::words))
        .collect();
    if said.is_empty() {
        Fidelity::NotToday.words().to_owned()
    } else {
        said.join(", ")
    }
}

/// `Agreed on Fri 20 November 2026.`; nothing for no lines.
fn agreed_on(lines: &[Line]) -> Option<String> {
    let days = lines.iter().map(|l| l.agreed.on);
    let (first, last) = (days.clone().min()?, days.max()?);
    Some(if first == last {
        format!("Agreed on {}.", date::long(first))
    } else {
        format!("Agreed from {} to {}.", date::long(first), date::long(last))
    })
}

fn row(meeting: &Meeting, line: &Line, given: Option<&Given>) -> Vec<Text> {
    let agreed = &line.agreed;
    let who = match agreed.sort {
        Sort::Action => people::doers(meeting, &agreed.who),
        Sort::Decision => "our decision".to_owned(),
    };
    let fidelity = given.and_then(|g| g.fidelity).map(Fidelity::words);
    let effect = given.filter(|g| !g.is_not_today()).and_then(|g| g.effect);
    // What was passed over comes back next time, as if that had been said.
    let none = if given.is_some() { "–" } else { "not today" };
    vec![
        Text::from(agreed.what.as_str()),
        Text::from(if who.is_empty() { "–" } else { who.as_str() }),
        Text::from(agreed.date.map_or_else(|| "–".to_owned(), date::of_year)),
        Text::from(fidelity.unwrap_or(none)),
        Text::from(effect.map_or("–", Effect::words)),
    ]
}
