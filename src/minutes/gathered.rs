//! Decisions and actions of the whole meeting, from its asks and in passing, each in one table.

use std::collections::BTreeMap;

use super::{kind, people, time};
use crate::base::date;
use crate::base::id::ItemId;
use crate::document::{Block, Column, Text};
use crate::meeting::agreed::Sort;
use crate::meeting::capture::actions::Action;
use crate::meeting::capture::review;
use crate::meeting::passing::{Kept, Matter};
use crate::meeting::{Capture, ItemRef, Meeting, agreed};
use crate::protocol::{Ask, Kind, Step};

pub fn decisions(meeting: &Meeting) -> Vec<Block> {
    let mut rows: Vec<Vec<Text>> = asked(meeting)
        .filter_map(|(step, ask, capture)| match capture {
            Capture::Decision(taken) => {
                let said = Some(taken.text.as_str()).filter(|t| !t.is_empty());
                let words = said.unwrap_or(&ask.words);
                Some(row(
                    [words, &taken.reason],
                    taken.review,
                    in_step(meeting, step),
                ))
            }
            Capture::Text(_)
            | Capture::List(_)
            | Capture::Round(_)
            | Capture::Form(_)
            | Capture::Whys(_)
            | Capture::Table(_)
            | Capture::Checklist(_)
            | Capture::Choice(_)
            | Capture::Vote(_)
            | Capture::Matrix(_)
            | Capture::Consent(_)
            | Capture::Actions(_)
            | Capture::Assign(_)
            | Capture::Signoff(_)
            | Capture::Rating(_)
            | Capture::Review(_) => None,
        })
        .collect();
    for kept in &meeting.state.kept {
        if let Matter::Decision(said) = &kept.matter {
            let place = in_passing(meeting, kept);
            rows.push(row([&said.text, &said.reason], said.review, place));
        }
    }
    let mut blocks = vec![Block::heading(2, "Decisions")];
    if rows.is_empty() {
        blocks.push(Block::paragraph("No decision was written down."));
        return blocks;
    }
    let columns = ["What", "Why", "Look at it again", "Written in"];
    let columns = columns.map(Column::left).to_vec();
    blocks.push(Block::Table { columns, rows });
    blocks
}

fn row(said: [&str; 2], review: Option<chrono::NaiveDate>, place: String) -> Vec<Text> {
    let [what, why] = said;
    let why = if why.is_empty() { "–" } else { why };
    vec![
        Text::from(what),
        Text::from(why),
        Text::from(time::date_or_dash(review)),
        Text::from(place),
    ]
}

pub fn actions(meeting: &Meeting) -> Vec<Block> {
    let mut rows: Vec<(&Action, Vec<String>)> = Vec::new();
    let reviewed = reviewed(meeting);
    let more = |place: String, item: ItemId| {
        let became = reviewed.get(&ItemRef::Made(item)).cloned();
        let became = (!reviewed.is_empty()).then(|| became.unwrap_or_else(|| "–".to_owned()));
        std::iter::once(place).chain(became).collect()
    };
    for (step, _, capture) in asked(meeting) {
        if let Capture::Actions(plan) = capture {
            let told = |item| more(in_step(meeting, step), item);
            rows.extend(plan.standing().map(|p| (&p.action, told(p.item))));
        }
    }
    for kept in &meeting.state.kept {
        if let Matter::Action(action) = &kept.matter {
            rows.push((action, more(in_passing(meeting, kept), kept.item)));
        }
    }
    let headings: &[&str] = if reviewed.is_empty() {
        &["Written in"]
    } else {
        &["Written in", "What became of it"]
    };
    let mut blocks = vec![Block::heading(2, "Actions")];
    blocks.push(if rows.is_empty() {
        Block::paragraph("No action was written down.")
    } else {
        kind::actions_table(meeting, (rows, headings))
    });
    blocks
}

/// What became of actions of this very meeting, where a later sitting of it has looked at them.
fn reviewed(meeting: &Meeting) -> BTreeMap<ItemRef, String> {
    let state = &meeting.state;
    let mut became = BTreeMap::new();
    for (step, ask) in meeting.protocol.asks() {
        if !matches!(ask.kind, Kind::Review(_)) || state.run(&step.id).is_none() {
            continue;
        }
        let said = match state.capture(&state.address(&meeting.protocol, &ask.id)) {
            Some(Capture::Review(said)) => Some(said),
            Some(_) | None => None,
        };
        let lines = agreed::lines(&meeting.protocol, state, &ask.id);
        for line in lines
            .iter()
            .filter(|l| is_own(l.item) && l.agreed.sort == Sort::Action)
        {
            let given = said.and_then(|said| said.given(line.item));
            became.insert(line.item, kind::became(given));
        }
    }
    became
}

/// Whether it was agreed in this record.
const fn is_own(item: ItemRef) -> bool {
    match item {
        ItemRef::Made(_) | ItemRef::Decided { .. } => true,
        ItemRef::Earlier(_) | ItemRef::Fixed(_) => false,
    }
}

/// What earlier meetings left, and this one looked at and left open too; nothing where it looked at nothing, or nothing is open.
pub fn still_open(meeting: &Meeting) -> Vec<Block> {
    let state = &meeting.state;
    let none = review::Capture::default();
    let mut rows: Vec<Vec<Text>> = Vec::new();
    for (step, ask) in meeting.protocol.asks() {
        if !matches!(ask.kind, Kind::Review(_)) || state.run(&step.id).is_none() {
            continue;
        }
        let said = match state.capture(&state.address(&meeting.protocol, &ask.id)) {
            Some(Capture::Review(said)) => said,
            Some(_) | None => &none,
        };
        let lines = agreed::lines(&meeting.protocol, state, &ask.id);
        let earlier = said.open(&lines).filter(|line| !is_own(line.item));
        rows.extend(earlier.map(|line| {
            let agreed = &line.agreed;
            let who = people::doers(meeting, &agreed.who);
            [
                agreed.what.clone(),
                if who.is_empty() {
                    "–".to_owned()
                } else {
                    who
                },
                time::date_or_dash(agreed.date),
                date::long(agreed.on),
            ]
            .map(Text::from)
            .to_vec()
        }));
    }
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = ["What", "Who", "By when", "Agreed"];
    let columns = columns.map(Column::left).to_vec();
    vec![
        Block::heading(2, "Still open from before"),
        Block::Table { columns, rows },
    ]
}

/// Every ask with the filled capture of its latest visit; inside a repeat those of every turn.
fn asked(meeting: &Meeting) -> impl Iterator<Item = (&Step, &Ask, &Capture)> {
    let state = &meeting.state;
    meeting.protocol.asks().flat_map(move |(step, ask)| {
        let places = state.all_addresses(&meeting.protocol, &ask.id);
        let taken = places.into_iter().filter_map(|at| state.capture(&at));
        let taken = taken.filter(|c| c.is_filled());
        taken.map(move |capture| (step, ask, capture))
    })
}

/// `step 5`.
fn in_step(meeting: &Meeting, step: &Step) -> String {
    let place = meeting.protocol.place(&step.id).map_or(0, |p| p + 1);
    format!("step {place}")
}

fn in_passing(meeting: &Meeting, kept: &Kept) -> String {
    let step = kept.step.as_ref().and_then(|id| meeting.protocol.step(id));
    step.map_or_else(
        || "in passing, at the close".to_owned(),
        |step| format!("{}, in passing", in_step(meeting, step)),
    )
}
