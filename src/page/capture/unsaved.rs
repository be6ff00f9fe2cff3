//! Which spots hold something that is not on disk yet.

use crate::look::spot::{DecisionField, Part, SpotId};
use crate::meeting::capture::{
    Change, actions, checklist, choice, consent, decision, form, list, matrix, rating, review,
    table, vote, whys,
};
use crate::meeting::{Address, Event, ItemRef};
use crate::page::step::Scene;
use crate::protocol::Kind;

/// Whether an entry that is only in memory has changed this spot.
#[must_use]
pub fn holds(scene: &Scene<'_>, spot: &SpotId) -> bool {
    fresh(scene).any(|(at, change)| {
        at.shared() == spot.address().shared()
            && (touches(at, change, spot) || fills(scene, (at, change), spot))
    })
}

/// How many answers to this ask are only in memory.
#[must_use]
pub fn count(scene: &Scene<'_>, spot: &SpotId) -> usize {
    if scene.trouble.is_none() {
        return 0;
    }
    fresh(scene)
        .filter(|(at, _)| at.shared() == spot.address().shared())
        .count()
}

fn fresh<'a>(scene: &Scene<'a>) -> impl Iterator<Item = (&'a Address, &'a Change)> {
    let upto = scene.kept_upto;
    let entries = scene.meeting.entries().iter().rev();
    entries
        .take_while(move |entry| entry.seq > upto)
        .filter_map(|entry| match &entry.event {
            Some(Event::Answered { at, change }) => Some((at, change)),
            Some(_) | None => None,
        })
}

/// The same for fields and cells, which a change names by their ids.
fn fills(scene: &Scene<'_>, (at, change): (&Address, &Change), spot: &SpotId) -> bool {
    let kind = scene.meeting.protocol.ask(&spot.ask);
    let kind = kind.map(|(_, ask)| &ask.kind);
    match (kind, change, spot.part) {
        (
            Some(Kind::Form(rules)),
            Change::Form(form::Change::Fill { field, .. }),
            Part::Blank(n),
        ) => {
            let own = rules.fields.get(usize::from(n));
            at.person == spot.person && own.is_some_and(|own| own.id == *field)
        }
        (
            _,
            Change::Whys(whys::Change::Add { item, .. } | whys::Change::Reword { item, .. }),
            Part::Why(own),
        ) => own == *item,
        (Some(Kind::Table(rules)), Change::Table(change), Part::Square(Some(row), n)) => {
            let own = rules.columns.get(usize::from(n)).map(|c| &c.id);
            match change {
                table::Change::Add { item, .. } | table::Change::Move { item, .. } => {
                    row == ItemRef::Made(*item)
                }
                table::Change::Fill { item, column, .. } => {
                    row == ItemRef::Made(*item) && own == Some(column)
                }
                table::Change::FillGiven {
                    row: given, column, ..
                } => at.person == spot.person && row == *given && own == Some(column),
                table::Change::Remove { .. } => false,
            }
        }
        _ => false,
    }
}

fn touches(at: &Address, change: &Change, spot: &SpotId) -> bool {
    let own = at.person == spot.person;
    match change {
        Change::Text(_) | Change::Round(_) => own,
        Change::Form(_) | Change::Table(_) | Change::Whys(_) => false,
        Change::Checklist(change) => match change {
            checklist::Change::Set { item, .. } | checklist::Change::Note { item, .. } => {
                own && spot.part == Part::Tick(*item)
            }
            checklist::Change::Count { item, .. } => spot.part == Part::Hands(*item),
        },
        Change::List(change) => listed(change, spot),
        Change::Choice(choice::Change::Choose { items, .. }) => {
            let chosen = matches!(spot.part, Part::Pick(item) if items.contains(&item));
            own && (chosen || matches!(spot.part, Part::Score | Part::Other))
        }
        Change::Vote(vote::Change::Place { item, .. }) => own && spot.part == Part::Pick(*item),
        Change::Vote(vote::Change::Order { items }) => {
            own && matches!(spot.part, Part::Pick(item) if items.contains(&item))
        }
        Change::Vote(vote::Change::Against { item, .. }) => spot.part == Part::Against(*item),
        Change::Vote(vote::Change::Clear | vote::Change::Again { .. }) => false,
        Change::Vote(vote::Change::Count { item, .. })
        | Change::Choice(choice::Change::Count { item, .. }) => spot.part == Part::Hands(*item),
        Change::Matrix(change) => match change {
            matrix::Change::Score {
                item, criterion, ..
            } => spot.part == Part::Cell(*item, *criterion),
            matrix::Change::Weigh { criterion, .. } => spot.part == Part::Weight(*criterion),
        },
        Change::Consent(change) => match change {
            consent::Change::Count { score, .. } => spot.part == Part::HandsFor(*score),
            consent::Change::Again => false,
            consent::Change::Score { .. }
            | consent::Change::Reason { .. }
            | consent::Change::Clear => own,
        },
        Change::Rating(change) => match change {
            rating::Change::Rate { item, .. } => {
                let here = matches!(spot.part, Part::Rate(i) | Part::Level(i, _) if i == *item);
                own && here
            }
            rating::Change::Count { item, score, .. } => spot.part == Part::HandsOn(*item, *score),
        },
        Change::Decision(change) => spot.part == field(change),
        Change::Review(change) => spot.part == of_review(change),
        Change::Actions(change) => match change {
            actions::Change::Add { item, .. }
            | actions::Change::Put { item, .. }
            | actions::Change::Move { item, .. } => {
                matches!(spot.part, Part::Action(Some(own), _) if own == *item)
            }
            actions::Change::Remove { .. } => false,
        },
    }
}

fn listed(change: &list::Change, spot: &SpotId) -> bool {
    match change {
        list::Change::Add { item, .. }
        | list::Change::Reword { item, .. }
        | list::Change::Move { item, .. }
        | list::Change::File { item, .. } => spot.part == Part::Item(*item),
        list::Change::Merge { theme, items, .. } => {
            matches!(spot.part, Part::Item(item) if item == *theme || items.contains(&item))
        }
        list::Change::Remove { .. } | list::Change::Unmerge { .. } => false,
    }
}

const fn of_review(change: &review::Change) -> Part {
    match change {
        review::Change::Fidelity { of, .. } => Part::Done(*of),
        review::Change::Effect { of, .. } => Part::Effect(*of),
        review::Change::Note { of, .. } => Part::Note(*of),
    }
}

const fn field(change: &decision::Change) -> Part {
    Part::Field(match change {
        decision::Change::Text { .. } => DecisionField::Text,
        decision::Change::Chosen { .. } => DecisionField::Chosen,
        decision::Change::Reason { .. } => DecisionField::Reason,
        decision::Change::Method { .. } => DecisionField::Method,
        decision::Change::Review { .. } => DecisionField::Review,
        decision::Change::Agree { .. } => DecisionField::Agree,
        decision::Change::Dissent { person, .. } => return Part::Dissent(*person),
    })
}
