//! Where one begins in an ask: the new line, the first empty cell, the first person to come.

use crate::look::spot::{ActionField, DecisionField, Part};
use crate::look::spots::{Spot, View};
use crate::meeting::Capture;
use crate::meeting::capture::checklist::State;
use crate::protocol::Kind;

/// The spot where one begins; the first one where all is answered.
pub fn beginning<'s>(view: &View<'_>, spots: &'s [Spot]) -> Option<&'s Spot> {
    let begin = |spot: &&Spot| match spot.id.part {
        // In an assign one begins with the marks; a line is added afterwards.
        Part::New => !matches!(view.ask.kind, Kind::Assign(_)),
        Part::NewUnder(_) | Part::Action(None, ActionField::What) | Part::Square(None, _) => true,
        // Where rows are free one begins with the new one.
        Part::Square(Some(_), _) => spot.text.is_empty() && !grows(spots),
        Part::Item(_)
        | Part::Why(_)
        | Part::Action(..)
        | Part::Weight(_)
        | Part::Replier
        | Part::Reply(_)
        | Part::Note(_)
        | Part::Remark
        | Part::Objection
        | Part::Effect(_) => false,
        _ => is_empty(view, spot),
    };
    spots.iter().find(begin).or_else(|| spots.first())
}

/// Whether nothing was entered at this spot yet.
fn is_empty(view: &View<'_>, spot: &Spot) -> bool {
    let capture = view.meeting.state.capture(&view.address(None));
    match (spot.id.part, capture, spot.id.person) {
        // Who has left is not asked in passing.
        (Part::Score, given, Some(person)) if matches!(view.ask.kind, Kind::Signoff(_)) => {
            let has_signed =
                matches!(given, Some(Capture::Signoff(g)) if g.each.contains_key(&person));
            !has_signed && view.meeting.state.attendance.is_here(person)
        }
        (Part::Mark(item, _), Some(Capture::Assign(given)), person) => !given
            .voice(person)
            .is_some_and(|voice| voice.has_marked(item)),
        (Part::Text, Some(Capture::Round(round)), Some(person)) => {
            !round.turns.contains_key(&person)
        }
        // Once something is chosen a decision goes on in its words, where letters are letters.
        (Part::Field(DecisionField::Chosen), Some(Capture::Decision(given)), _) => {
            given.chosen.is_empty()
        }
        (Part::Tick(item), Some(Capture::Checklist(taken)), person) => taken
            .mark_of(person, item)
            .is_none_or(|mark| mark.state == State::Open),
        (Part::Text | Part::Blank(_), _, _) => spot.text.is_empty(),
        (Part::Score, Some(Capture::Consent(given)), Some(person)) => given
            .latest()
            .is_none_or(|round| !round.each.contains_key(&person)),
        (Part::Score, Some(Capture::Choice(taken)), Some(person)) => {
            !taken.each.contains_key(&person)
        }
        (Part::Rate(item) | Part::Level(item, _), Some(Capture::Rating(taken)), person) => {
            taken.score(person, item).is_none()
        }
        (Part::HandsOn(item, _), Some(Capture::Rating(taken)), _) => {
            taken.hands(item).next().is_none()
        }
        (Part::Done(item), Some(Capture::Review(said)), _) => said.given(item).is_none(),
        (Part::Cell(item, criterion), Some(Capture::Matrix(scored)), _) => {
            !scored.scores.contains_key(&(item, criterion))
        }
        _ => true,
    }
}

/// Whether a new row can be begun.
fn grows(spots: &[Spot]) -> bool {
    spots
        .last()
        .is_some_and(|s| matches!(s.id.part, Part::Square(None, _)))
}
