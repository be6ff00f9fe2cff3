//! Keys without a caret: numbers pick, letters are commands.

use super::super::enter::{pick, ranked, step_by, whys};
use super::super::intent::{Intent, Mode};
use super::super::keymap;
use super::cells::{beside, is_within_row};
use super::digit::{below, digit, next_row, take};
use super::{At, answer, close, command, focus, item, persons, rating, shield, sign, theme};
use crate::base::key::Key;
use crate::desk::{Effect, Then, panel};
use crate::look::spot::{Part, SpotId};
use crate::look::spots::{Spot, View};
use crate::look::step::StepLook;
use crate::meeting::{Capture, Refusal};
use crate::protocol::Kind;

pub fn key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    keymap::intent(Mode::Choosing, key)
        .map(|intent| self::intent(look, intent, at))
        .unwrap_or_default()
}

/// One intent on the page of a step.
pub fn intent(look: &mut StepLook, intent: Intent, at: At<'_>) -> Vec<Effect> {
    if let Some(effects) = shield::resting(look, intent, at) {
        return effects;
    }
    let spots = look.spots(at.meeting);
    let Some(spot) = look.spot(&spots).cloned() else {
        return command::run(look, intent, at);
    };
    if !matches!(intent, Intent::Digit(_) | Intent::Enter) {
        look.number.clear();
    }
    let counted = std::mem::take(&mut look.counted);
    if !is_within_row(&spots, &spot, intent)
        && let Some(effects) = of_kind(look, &spot, intent, at)
    {
        return effects;
    }
    match intent {
        // Where no number is asked for, it is the banner's: somewhere else, try now, what is it.
        Intent::Digit(n) if at.failing && spot.takes.is_text() => panel::saving(look, n),
        Intent::Digit(n) => digit(look, &spot, n, at),
        // The count went on to this line by itself: the Enter that ends it is not another line.
        Intent::Enter if counted => Vec::new(),
        Intent::Enter => enter(look, &spot, at),
        Intent::Up => go(look, at, item::beside(&spots, &spot, -1)),
        Intent::Down => go(look, at, item::beside(&spots, &spot, 1)),
        Intent::PageUp => go(look, at, focus::away(&spots, &spot, -6, 0)),
        Intent::PageDown => go(look, at, focus::away(&spots, &spot, 6, 0)),
        Intent::Left => go(look, at, focus::away(&spots, &spot, 0, -1)),
        Intent::Right => go(look, at, focus::away(&spots, &spot, 0, 1)),
        Intent::First => go(look, at, spots.first().map(|s| s.id.clone())),
        Intent::Last => go(look, at, spots.last().map(|s| s.id.clone())),
        Intent::Next => moved(look, at, focus::next_field),
        Intent::Previous => moved(look, at, focus::previous_field),
        Intent::Tick if ticks_down(&spot) => digit(look, &spot, 1, at),
        Intent::Tick => change(look, &spot, at, pick::tick),
        Intent::Clear => change(look, &spot, at, pick::clear),
        Intent::More if branch(look, &spot, at) => Vec::new(),
        Intent::More => by(look, &spot, at, 1),
        Intent::Less => by(look, &spot, at, -1),
        Intent::Edit => edit(look, (&spot, &spots), at),
        Intent::TakeOut => take_out(look, (&spot, &spots), at),
        Intent::Close => close::begin(look, at),
        other => command::run(look, other, at),
    }
}

/// What some kinds hear otherwise: one person at a time, lines to be combined, ratings.
fn of_kind(look: &mut StepLook, spot: &Spot, intent: Intent, at: At<'_>) -> Option<Vec<Effect>> {
    let heard = by_name(look, intent, at).or_else(|| theme::key(look, spot, intent, at));
    heard.or_else(|| rating::moves(look, spot, intent, at).then(Vec::new))
}

/// Where one person is entered at a time: ← and → go to another person, and while the result shows, what would
/// change somebody's answer goes to that person first.
fn by_name(look: &mut StepLook, intent: Intent, at: At<'_>) -> Option<Vec<Effect>> {
    let view = look.view(at.meeting)?;
    if !view.one_at_a_time() {
        return None;
    }
    let reads = matches!(view.ask.kind, Kind::Assign(_));
    let result = look.person.is_none() && !view.always_a_person();
    match intent {
        // What people marked apart is read line by line.
        Intent::Up | Intent::Down if result && reads => return None,
        // In a table ← and → go along the cells first.
        Intent::Left if !result && reads && beside(look, at, -1) => return None,
        Intent::Right if reads && (result || beside(look, at, 1)) => return None,
        Intent::Left => persons::person(look, at, -1),
        Intent::Right => persons::person(look, at, 1),
        Intent::Up | Intent::Down | Intent::Edit | Intent::Clear if result => {
            persons::person(look, at, -1);
        }
        Intent::Enter if result => focus::next_ask(look, at),
        Intent::Digit(_) | Intent::More | Intent::Less | Intent::Tick | Intent::TakeOut
            if result =>
        {
            let back = if reads { "←" } else { "↑" };
            look.say_here(
                format!(
                    "Everybody had a turn. {back} goes back to a person, to change what they said."
                ),
                at.now,
            );
        }
        _ => return None,
    }
    Some(Vec::new())
}

/// Asks before a line is taken out; what is no line is taken back.
fn take_out(look: &mut StepLook, (spot, spots): (&Spot, &[Spot]), at: At<'_>) -> Vec<Effect> {
    let question = look
        .view(at.meeting)
        .and_then(|view| item::take_out(&view, spot, spots));
    if question.is_none() {
        return change(look, spot, at, pick::clear);
    }
    look.question = question;
    Vec::new()
}

/// + on a why: one more answer beside it.
fn branch(look: &mut StepLook, spot: &Spot, at: At<'_>) -> bool {
    let view = look.view(at.meeting);
    let Some(above) = view.and_then(|view| whys::above(&view, spot)) else {
        return false;
    };
    let new = SpotId {
        part: Part::NewWhy(above),
        ..spot.id.clone()
    };
    focus::write(look, at.meeting, &new);
    true
}

/// Space in a checklist is 1: done, and down.
const fn ticks_down(spot: &Spot) -> bool {
    matches!(spot.id.part, Part::Tick(_) | Part::Note(_))
}

/// E: into the text, or into the words that stand beside a row.
fn edit(look: &mut StepLook, (spot, spots): (&Spot, &[Spot]), at: At<'_>) -> Vec<Effect> {
    if spot.takes.is_text() {
        focus::open(look, at.meeting);
    } else if let Some(words) = item::words_of(spot, spots) {
        focus::write(look, at.meeting, &words);
    } else {
        look.say_here(
            "Nothing to write in this row. A number chooses, Enter goes on.",
            at.now,
        );
    }
    Vec::new()
}

fn go(look: &mut StepLook, at: At<'_>, to: Option<SpotId>) -> Vec<Effect> {
    if let Some(id) = to {
        focus::rest(look, at.meeting, &id);
    }
    Vec::new()
}

fn moved(look: &mut StepLook, at: At<'_>, how: fn(&mut StepLook, At<'_>)) -> Vec<Effect> {
    how(look, at);
    Vec::new()
}

fn change(
    look: &mut StepLook,
    spot: &Spot,
    at: At<'_>,
    how: fn(&View<'_>, &Spot) -> Option<crate::meeting::Change>,
) -> Vec<Effect> {
    let Some(view) = look.view(at.meeting) else {
        return Vec::new();
    };
    let change = how(&view, spot);
    let question = change.as_ref().and_then(|c| sign::unsay(&view, spot, c));
    match change {
        Some(change) if question.is_none() => vec![answer(&spot.id, change, Then::Stay, false)],
        Some(_) | None => {
            look.question = question;
            Vec::new()
        }
    }
}

/// One more, one less; in lists the line moves one place down or up.
fn by(look: &mut StepLook, spot: &Spot, at: At<'_>, by: i64) -> Vec<Effect> {
    let Some(view) = look.view(at.meeting) else {
        return Vec::new();
    };
    let change = item::moved(&view, spot, by).or_else(|| step_by(&view, spot, by));
    change
        .map(|change| vec![answer(&spot.id, change, Then::Stay, false)])
        .unwrap_or_default()
}

fn enter(look: &mut StepLook, spot: &Spot, at: At<'_>) -> Vec<Effect> {
    if let Ok(n) = std::mem::take(&mut look.number).parse::<u32>() {
        return take(look, spot, n, at);
    }
    if focus::open(look, at.meeting) {
        return Vec::new();
    }
    if at.meeting.state.off_record.is_some() {
        look.refuse(Refusal::OffRecord.to_string());
        return Vec::new();
    }
    let Some(view) = look.view(at.meeting) else {
        return Vec::new();
    };
    match (spot.id.part, &view.ask.kind) {
        (Part::Pick(_), Kind::Choice(_)) if !is_chosen(&view, spot) => {
            return change(look, spot, at, pick::tick);
        }
        (Part::Mark(..) | Part::Tick(_), _) if look.shield.is_some() => {
            match next_row(&view, look, spot) {
                Then::Focus(id) => focus::rest(look, at.meeting, &id),
                _ => shield::leave(look, at),
            }
        }
        (Part::Pick(_) | Part::Mark(..) | Part::Tick(_), _) if view.one_at_a_time() => {
            let partly = ranked::partly(&view);
            persons::after_person(look, at);
            if let Some(words) = partly {
                look.say(words, at.now);
            }
        }
        (Part::Score, Kind::Signoff(_)) | (Part::Mark(..) | Part::Tick(_), _) => {
            match next_row(&view, look, spot) {
                Then::Focus(id) => focus::rest(look, at.meeting, &id),
                _ => focus::next_ask(look, at),
            }
        }
        (Part::Done(_) | Part::Effect(_), _) => match below(look, at, spot) {
            Then::Focus(id) => focus::rest(look, at.meeting, &id),
            _ => focus::next_ask(look, at),
        },
        (Part::Pick(_), _) => focus::next_ask(look, at),
        (Part::Level(..) | Part::HandsOn(..), _) if rating::is_by_line(&view) => {
            focus::next_field(look, at);
        }
        _ => focus::next(look, at),
    }
    Vec::new()
}

fn is_chosen(view: &View<'_>, spot: &Spot) -> bool {
    match (
        view.meeting.state.capture(&view.address(None)),
        spot.id.part,
    ) {
        (Some(Capture::Choice(taken)), Part::Pick(item)) => taken
            .at(spot.id.person)
            .is_some_and(|chosen| chosen.items.contains(&item)),
        _ => false,
    }
}
