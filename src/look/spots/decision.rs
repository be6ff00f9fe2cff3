//! `decision`: its fields from top to bottom, then each dissent.

use super::{Spot, Takes, View};
use crate::base::date;
use crate::look::spot::{DecisionField, Part};
use crate::meeting::Capture;
use crate::meeting::capture::decision;
use crate::protocol::kind::Decision;

pub fn spots(view: &View<'_>, rules: &Decision) -> Vec<Spot> {
    let none = decision::Capture::default();
    let given = match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Decision(decision)) => decision,
        _ => &none,
    };
    let mut spots = Vec::new();
    let mut add = |part, takes, text: String| {
        let row = spots.len();
        spots.push(Spot {
            id: view.spot(None, part),
            row,
            col: 0,
            takes,
            text,
        });
    };
    if rules.items.is_some() {
        add(
            Part::Field(DecisionField::Chosen),
            Takes::Pick,
            String::new(),
        );
    }
    add(
        Part::Field(DecisionField::Text),
        Takes::Prose,
        given.text.clone(),
    );
    add(
        Part::Field(DecisionField::Reason),
        Takes::Prose,
        given.reason.clone(),
    );
    add(
        Part::Field(DecisionField::Method),
        Takes::Line,
        given.method.clone(),
    );
    let review = given.review.map(date::short).unwrap_or_default();
    add(Part::Field(DecisionField::Review), Takes::Line, review);
    add(
        Part::Field(DecisionField::Agree),
        Takes::Pick,
        String::new(),
    );
    for (person, words) in &given.dissent {
        add(Part::Dissent(*person), Takes::Line, words.clone());
    }
    // Somebody whose dissent is about to be written has a line of their own already.
    if let Some(person) = view.picked.filter(|p| !given.dissent.contains_key(p)) {
        add(Part::Dissent(person), Takes::Line, String::new());
    }
    add(
        Part::Field(DecisionField::Dissent),
        Takes::Pick,
        String::new(),
    );
    spots
}
