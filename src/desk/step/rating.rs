//! Where keys go in a rating: down a person's column, line by line through a rubric, then to what it comes to.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "parts and keys that are no rating's share one answer"
)]

use super::{At, focus};
use crate::base::id::{AskId, PersonId};
use crate::desk::intent::Intent;
use crate::look::spot::{Part, SpotId};
use crate::look::spots::{Spot, View, rating};
use crate::look::step::StepLook;
use crate::meeting::capture::rating::Capture;
use crate::meeting::items::{self, ItemRef};
use crate::meeting::{Capture as Taken, Meeting, Thing};
use crate::protocol::kind::Rating;
use crate::protocol::{Enter, Kind};

/// A line of one voice: a person's, or the group's.
pub type Place = (Option<PersonId>, ItemRef);

/// Where keys go after the number `n` at this spot: the next line of the same voice, the next voice's first, at the end
/// the first line that is still empty, and when none is, the profile. `None` stays.
#[must_use]
pub fn after(view: &View<'_>, spot: &SpotId, n: u32) -> Option<SpotId> {
    let going = Going::of(view)?;
    if let Part::HandsOn(item, score) = spot.part {
        return going.after_hands((item, score), n);
    }
    let here = place(spot)?;
    let gap = going.first_empty(here);
    // The last gap is filled: what it comes to. A number that is mended in a full table goes on to the next instead.
    let filled = gap.is_none() && going.is_empty(here);
    let next = going.after(here).filter(|_| !filled);
    match next.or(gap) {
        Some(place) => Some(rating::line(view, going.rules, place)),
        None => going.profile(),
    }
}

/// Tab inside a rating; `false` where the ask is none.
pub fn tab(look: &mut StepLook, at: At<'_>) -> bool {
    let Some(spot) = here(look, at) else {
        return false;
    };
    match look.view(at.meeting).and_then(|view| onward(&view, &spot)) {
        Some(spot) => focus::rest(look, at.meeting, &spot),
        None => focus::next_ask(look, at),
    }
    true
}

/// Shift+Tab inside a rating; `false` where the ask is none.
pub fn tab_back(look: &mut StepLook, at: At<'_>) -> bool {
    let Some(spot) = here(look, at) else {
        return false;
    };
    match look.view(at.meeting).and_then(|view| back(&view, &spot)) {
        Some(spot) => focus::rest(look, at.meeting, &spot),
        None => focus::previous_ask(look, at),
    }
    true
}

/// The spot that keys are at, in a rating that has some.
fn here(look: &StepLook, at: At<'_>) -> Option<SpotId> {
    let view = look.view(at.meeting)?;
    let spots = look.spots(at.meeting);
    let spot = look.spot(&spots)?;
    matches!(view.ask.kind, Kind::Rating(_)).then(|| spot.id.clone())
}

/// Tab and Enter: in a rubric the next line, else the profile; `None` leaves the ask.
#[must_use]
fn onward(view: &View<'_>, spot: &SpotId) -> Option<SpotId> {
    let going = Going::of(view)?;
    if matches!(spot.part, Part::Profile(_)) {
        return None;
    }
    if let (Part::Level(..) | Part::HandsOn(..), true) = (spot.part, going.rubric)
        && let Some(next) = going.after(place(spot)?)
    {
        return Some(rating::line(view, going.rules, next));
    }
    going
        .taken()
        .is_some_and(Capture::is_filled)
        .then(|| going.profile())
        .flatten()
}

/// Shift+Tab: from the profile back to the numbers, in a rubric the line before; `None` leaves the ask.
#[must_use]
fn back(view: &View<'_>, spot: &SpotId) -> Option<SpotId> {
    let going = Going::of(view)?;
    let places = going.places();
    let place = match spot.part {
        Part::Profile(_) => places.last().copied(),
        _ if going.rubric => {
            let here = places.iter().position(|p| Some(*p) == place(spot))?;
            here.checked_sub(1).and_then(|n| places.get(n)).copied()
        }
        _ => None,
    };
    place.map(|place| rating::line(view, going.rules, place))
}

/// The spot where a person's line is entered; `None` where the ask is no rating.
#[must_use]
pub fn line_of(meeting: &Meeting, ask: &AskId, place: Place) -> Option<SpotId> {
    let (_, ask) = meeting.protocol.ask(ask)?;
    let Kind::Rating(rules) = &ask.kind else {
        return None;
    };
    Some(rating::line(&View::of(meeting, ask, None), rules, place))
}

/// Whether one line is entered at a time, with its levels below each other.
#[must_use]
pub fn is_by_line(view: &View<'_>) -> bool {
    Going::of(view).is_some_and(|going| going.rubric)
}

/// Keys that mean something of their own here: in a rubric ← and → go to another person's same line; on the profile
/// ↑ and what would change a number go back to the numbers. Whether the key was one of them.
pub fn moves(look: &mut StepLook, spot: &Spot, intent: Intent, at: At<'_>) -> bool {
    let Some(view) = look.view(at.meeting) else {
        return false;
    };
    let to = match (spot.id.part, intent) {
        (Part::Profile(0), Intent::Up)
        | (Part::Profile(_), Intent::Left | Intent::Clear | Intent::Edit) => back(&view, &spot.id),
        // Nothing is entered in these rows: Enter goes on as Tab does.
        (Part::Profile(_), Intent::Enter) => {
            focus::next_ask(look, at);
            return true;
        }
        (Part::Profile(_), Intent::Digit(_) | Intent::More | Intent::Less | Intent::Tick) => {
            look.say_here(
                "This is what it comes to. ↑ goes back to the numbers.",
                at.now,
            );
            return true;
        }
        (Part::Level(..), Intent::Left) => beside(&view, &spot.id, -1),
        (Part::Level(..), Intent::Right) => beside(&view, &spot.id, 1),
        _ => return false,
    };
    if let Some(to) = to {
        focus::rest(look, at.meeting, &to);
    }
    true
}

/// The same line of the voice so many places on.
fn beside(view: &View<'_>, spot: &SpotId, by: isize) -> Option<SpotId> {
    let going = Going::of(view)?;
    let (voice, item) = place(spot)?;
    let voices = rating::voices(view);
    let here = voices.iter().position(|v| *v == voice)?;
    let next = voices.get(here.checked_add_signed(by)?)?;
    Some(rating::line(view, going.rules, (*next, item)))
}

/// The line that this spot belongs to.
const fn place(spot: &SpotId) -> Option<Place> {
    match spot.part {
        Part::Rate(item) | Part::Level(item, _) | Part::HandsOn(item, _) => {
            Some((spot.person, item))
        }
        _ => None,
    }
}

/// An entered rating as keys go through it.
struct Going<'a> {
    view: View<'a>,
    rules: &'a Rating,
    things: Vec<Thing>,
    rubric: bool,
}

impl<'a> Going<'a> {
    fn of(view: &View<'a>) -> Option<Self> {
        let Kind::Rating(rules) = &view.ask.kind else {
            return None;
        };
        let things = items::of(view.meeting, &rules.items);
        Some(Self {
            view: *view,
            rules,
            rubric: rating::is_rubric(rules, &things),
            things,
        })
    }

    fn taken(&self) -> Option<&'a Capture> {
        match self.view.meeting.state.capture(&self.view.address(None)) {
            Some(Taken::Rating(taken)) => Some(taken),
            _ => None,
        }
    }

    fn places(&self) -> Vec<Place> {
        let voices = rating::voices(&self.view).into_iter();
        let things = &self.things;
        voices
            .flat_map(|voice| things.iter().map(move |t| (voice, t.item)))
            .collect()
    }

    fn after(&self, here: Place) -> Option<Place> {
        let places = self.places();
        let at = places.iter().position(|place| *place == here)?;
        places.get(at + 1).copied()
    }

    fn is_empty(&self, (voice, item): Place) -> bool {
        self.taken().is_none_or(|taken| {
            if self.view.way == Enter::Count {
                taken.hands(item).next().is_none()
            } else {
                taken.score(voice, item).is_none()
            }
        })
    }

    fn first_empty(&self, but: Place) -> Option<Place> {
        let mut places = self.places().into_iter();
        places.find(|place| *place != but && self.is_empty(*place))
    }

    fn profile(&self) -> Option<SpotId> {
        rating::has_profile(&self.view, &self.things).then(|| rating::profile(&self.view))
    }

    /// The next number of the same item; where all hands are in, or after the highest, the next item's lowest. At the
    /// end it stays, so that hands can be mended.
    fn after_hands(&self, (item, score): (ItemRef, u32), hands: u32) -> Option<SpotId> {
        let others = self.taken().into_iter().flat_map(|taken| taken.hands(item));
        let others = others.filter(|(n, _)| *n != score);
        let in_all = others.fold(hands, |sum, (_, n)| sum.saturating_add(n));
        let all_in = in_all as usize >= self.view.meeting.state.here().len();
        if score < self.rules.scale.high && !all_in {
            return Some(self.view.spot(None, Part::HandsOn(item, score + 1)));
        }
        let next = self.after((None, item))?;
        Some(rating::line(&self.view, self.rules, next))
    }
}
