//! `consent`: a number per person, and behind a low one the reason; hands per score when counted.

use super::{Spot, Takes, View};
use crate::look::spot::Part;
use crate::meeting::Capture;
use crate::meeting::capture::consent::SCALE;
use crate::protocol::Enter;
use crate::protocol::kind::Consent;

pub fn spots(view: &View<'_>, rules: &Consent) -> Vec<Spot> {
    let number = |row, person, part, high| Spot {
        id: view.spot(person, part),
        row,
        col: 0,
        takes: Takes::Number(high),
        text: String::new(),
    };
    if view.way == Enter::Count {
        let scores = (SCALE.low..=SCALE.high).rev().enumerate();
        return scores
            .map(|(row, score)| number(row, None, Part::HandsFor(score), 99))
            .collect();
    }
    let round = match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Consent(consent)) => consent.latest(),
        _ => None,
    };
    let mut spots = Vec::new();
    for (row, member) in view.people().into_iter().enumerate() {
        spots.push(number(row, Some(member.id), Part::Score, SCALE.high));
        let given = round.and_then(|r| r.each.get(&member.id));
        if let Some(support) = given.filter(|s| s.score < rules.at_least || !s.reason.is_empty()) {
            let id = view.spot(Some(member.id), Part::Reason);
            spots.push(Spot {
                id,
                row,
                col: 1,
                takes: Takes::Line,
                text: support.reason.clone(),
            });
        }
    }
    spots
}
