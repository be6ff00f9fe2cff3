//! `actions`: four cells per action, then the new row.

use super::{Spot, Takes, View};
use crate::base::date;
use crate::base::id::ItemId;
use crate::look::spot::{ActionField, Part};
use crate::meeting::capture::actions::{Action, Who};
use crate::meeting::{Capture, State};

pub fn spots(view: &View<'_>) -> Vec<Spot> {
    let mut spots = Vec::new();
    let mut row = |item: Option<ItemId>, action: &Action, number: usize| {
        for (col, field) in ActionField::ALL.into_iter().enumerate() {
            let id = view.spot(None, Part::Action(item, field));
            let text = cell(&view.meeting.state, action, field);
            spots.push(Spot {
                id,
                row: number,
                col,
                takes: Takes::Line,
                text,
            });
        }
    };
    let mut number = 0;
    if let Some(Capture::Actions(plan)) = view.meeting.state.capture(&view.address(None)) {
        for planned in plan.standing() {
            row(Some(planned.item), &planned.action, number);
            number += 1;
        }
    }
    row(None, &Action::default(), number);
    spots
}

/// A part of an action as it is shown and edited.
#[must_use]
pub fn cell(state: &State, action: &Action, field: ActionField) -> String {
    match field {
        ActionField::What => action.what.clone(),
        ActionField::Who => who(state, &action.who),
        ActionField::Due => action.due.map(date::short).unwrap_or_default(),
        ActionField::Measure => action.measure.clone(),
    }
}

/// `Jon Bell, Ana Ruiz`.
#[must_use]
pub fn who(state: &State, who: &[Who]) -> String {
    let name = |who: &Who| match who {
        Who::Member(person) => state.name(*person),
        Who::Outside(name) => name.clone(),
    };
    who.iter().map(name).collect::<Vec<_>>().join(", ")
}
