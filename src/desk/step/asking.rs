//! Questions: asked once, in a sentence. Enter does it, Esc does not; other keys are not heard.

use super::field::Leaving;
use super::{At, act, answer, close, field, focus, inserting, sign, theme};
use crate::base::id::{AskId, ItemId, PersonId};
use crate::base::key::Key;
use crate::desk::{Effect, Then, closing, enter};
use crate::look::panel::Question;
use crate::look::spot::{Part, SpotId};
use crate::look::spots::{View, list as listed};
use crate::look::step::StepLook;
use crate::meeting::capture::{actions, assign, list, round, table, whys};
use crate::meeting::state::Place;
use crate::meeting::{Act, Address, Capture, Change, ItemRef, Seen};
use crate::protocol::Kind;

pub fn key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    let Some(question) = look.question.take() else {
        return Vec::new();
    };
    match (question, key) {
        (_, Key::Ctrl('l')) => vec![Effect::Redraw],
        // A second Ctrl+C stops for today.
        (Question::Leave, Key::Char('1') | Key::Ctrl('c')) => stop_for_today(look, at),
        (Question::Leave, Key::Char('2')) => to_closing(look, at),
        (Question::Leave, Key::Esc) => Vec::new(),
        (question @ Question::Leave, _) => keep_asking(look, question),
        (_, Key::Ctrl('c')) => {
            look.question = Some(Question::Leave);
            Vec::new()
        }
        (Question::PassOrHeard { ask, person, .. }, key @ (Key::Char('1' | '2') | Key::Esc)) => {
            pass_or_heard(look, (ask, person), key, at)
        }
        (Question::Otherwise { step, .. }, key @ (Key::Char('1'..='3') | Key::Esc)) => {
            otherwise(look, step, key, at)
        }
        (Question::NextSitting { .. }, Key::Char('2')) => vec![act(Act::Finish, Then::Follow)],
        (Question::Skip { step, reason }, Key::Enter) => {
            if reason.text().trim().is_empty() {
                look.refuse(crate::meeting::Refusal::NoReason.to_string());
                return keep_asking(look, Question::Skip { step, reason });
            }
            vec![act(
                Act::Skip {
                    step,
                    reason: reason.text(),
                },
                Then::Follow,
            )]
        }
        (Question::Insert(inserting), key) => inserting::key(look, inserting, key),
        (Question::Skip { .. }, Key::Esc) => Vec::new(),
        (Question::Skip { step, mut reason }, key) => {
            reason.key(&key);
            keep_asking(look, Question::Skip { step, reason })
        }
        (Question::NameTheme { ask, items, name }, key) => {
            theme::named(look, (ask, items, name), key, at)
        }
        (question, Key::Enter) => yes(look, question, at),
        (_, Key::Esc) => Vec::new(),
        (question, _) => keep_asking(look, question),
    }
}

fn keep_asking(look: &mut StepLook, question: Question) -> Vec<Effect> {
    look.question = Some(question);
    Vec::new()
}

/// What is being written stays as a draft; the meeting waits.
fn stop_for_today(look: &mut StepLook, at: At<'_>) -> Vec<Effect> {
    if look.shield.take().is_some() {
        look.field = None;
    }
    let mut effects = field::put_down(look, at, Leaving::Waiting);
    if at.meeting.state.is_sitting() {
        effects.push(act(Act::Adjourn { next: None }, Then::Stay));
    }
    effects.push(Effect::Leave);
    effects
}

fn to_closing(look: &mut StepLook, at: At<'_>) -> Vec<Effect> {
    if at.meeting.state.place == Some(Place::Closing) {
        return Vec::new();
    }
    if look.shield.take().is_some() {
        look.field = None;
    }
    let mut effects = field::put_down(look, at, field::by_tab(look));
    effects.push(act(Act::Bring { to: Place::Closing }, Then::Follow));
    effects
}

fn pass_or_heard(
    look: &mut StepLook,
    (ask, person): (AskId, PersonId),
    key: Key,
    at: At<'_>,
) -> Vec<Effect> {
    let whole = at.meeting.state.address(&at.meeting.protocol, &ask);
    let spot = SpotId::at(&whole.by(Some(person)), Part::Text);
    let change = match key {
        Key::Char('1') => round::Change::Pass,
        Key::Char('2') => round::Change::Nod,
        _ => {
            focus::write(look, at.meeting, &spot);
            return Vec::new();
        }
    };
    vec![answer(&spot, Change::Round(change), Then::Next, true)]
}

/// Support is missing: one more round, back to where the protocol says, or go on with the dissent kept.
fn otherwise(
    look: &mut StepLook,
    step: Option<crate::base::id::StepId>,
    key: Key,
    at: At<'_>,
) -> Vec<Effect> {
    match (key, step) {
        (Key::Char('1'), _) => close::one_more_round(look, at).into_iter().collect(),
        (Key::Char('2'), Some(step)) => vec![act(
            Act::Bring {
                to: Place::Step(step),
            },
            Then::Follow,
        )],
        // Not answered: closing the step asks again.
        (Key::Esc, _) => {
            look.asked_on = None;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn undone(words: &str) -> Vec<Effect> {
    let said = format!("Undone: {words}.");
    let (key, does) = ('Y', "does it again");
    vec![act(Act::Undo, Then::Turned { said, key, does })]
}

fn redone(words: &str) -> Vec<Effect> {
    let said = format!("Done again: {words}.");
    let (key, does) = ('U', "undoes it");
    vec![act(Act::Redo, Then::Turned { said, key, does })]
}

fn yes(look: &mut StepLook, question: Question, at: At<'_>) -> Vec<Effect> {
    match question {
        Question::Undo { words } => undone(&words),
        Question::Redo { words } => redone(&words),
        Question::Bring { step } => {
            let to = Place::Step(step);
            vec![act(Act::Bring { to }, Then::Follow)]
        }
        Question::BringTurn { seen } => back_to(seen),
        Question::Repeat { step } => vec![act(Act::Repeat { step }, Then::Follow)],
        Question::TakeOut {
            ask,
            item,
            person,
            words,
        } => take_out(look, (ask, person), item, (&words, at)),
        Question::DropKept { item, words } => {
            // The caret may stand in a field again, where the letter would be a letter.
            let said = format!("Taken out: {words}.");
            let (key, does) = ('U', "brings it back");
            vec![act(Act::Drop { item }, Then::Turned { said, key, does })]
        }
        Question::OffRecord { on } => {
            look.field = None;
            look.back = None;
            let said = if on {
                "Off the record: nothing is kept now. O ends it."
            } else {
                "On the record again. Only the time off it is in the minutes."
            };
            vec![act(Act::OffRecord { on }, Then::Say(said.to_owned()))]
        }
        Question::PasteItems { ask, lines, .. } if is_why(look) => chain(look, &ask, lines, at),
        Question::PasteItems {
            ask,
            person,
            part,
            lines,
        } => add_all((ask, person, part), lines, at),
        Question::Strike { entries, .. } => {
            look.panel = None;
            let said = "Struck: the words are gone from the record and its files. Older copies may still hold them.";
            vec![act(Act::Strike { entries }, Then::Say(said.to_owned()))]
        }
        Question::Reveal { at } => reveal(look, at),
        Question::Unsay {
            of: Some(row),
            agrees,
            ..
        } => sign::unsaid(&row, agrees, at),
        Question::Unsay { person, .. } => closing::agreed(look, person, at),
        Question::Finish => vec![act(Act::Finish, Then::Follow)],
        Question::NextSitting { .. } => {
            let next = closing::proposed(at);
            vec![act(Act::Adjourn { next }, Then::Follow)]
        }
        Question::Backup { to } => vec![Effect::Backup(to)],
        // These hear more keys than Enter, before.
        Question::Leave | Question::Skip { .. } | Question::Insert(_) => Vec::new(),
        Question::NameTheme { .. } => Vec::new(),
        Question::PassOrHeard { .. } | Question::Otherwise { .. } => Vec::new(),
    }
}

fn is_why(look: &StepLook) -> bool {
    look.focus
        .as_ref()
        .is_some_and(|f| matches!(f.part, Part::NewWhy(_)))
}

/// Pasted lines as a chain: each explains the one before.
fn chain(look: &StepLook, ask: &AskId, lines: Vec<String>, at: At<'_>) -> Vec<Effect> {
    let Some(spot) = look.focus.clone().filter(|f| f.ask == *ask) else {
        return Vec::new();
    };
    let mut below = match spot.part {
        Part::NewWhy(below) => below,
        _ => None,
    };
    let mut effects = Vec::new();
    for (text, item) in lines.into_iter().zip(at.meeting.state.next_item..) {
        let change = enter::whys::added(&text, below);
        below = Some(ItemId(item));
        let next = SpotId {
            part: Part::NewWhy(below),
            ..spot.clone()
        };
        effects.push(answer(&spot, change, Then::Focus(next), false));
    }
    effects
}

/// Back to somebody's earlier turn.
fn back_to(seen: Seen) -> Vec<Effect> {
    let Some(presenter) = seen.presenter else {
        return Vec::new();
    };
    let act = super::act(
        Act::TakeTurn {
            step: seen.step,
            presenter,
            visit: Some(seen.visit),
        },
        Then::Follow,
    );
    vec![act]
}

/// The room has said yes, also without those who are missing.
fn reveal(look: &mut StepLook, at: Address) -> Vec<Effect> {
    look.asked_early = None;
    let act = Act::Reveal {
        at,
        early: true,
        seed: 0,
    };
    vec![self::act(act, Then::Close)]
}

/// Every pasted line becomes an item.
fn add_all(
    (ask, person, part): (AskId, Option<PersonId>, Part),
    lines: Vec<String>,
    at: At<'_>,
) -> Vec<Effect> {
    let Some((_, rules)) = at.meeting.protocol.ask(&ask) else {
        return Vec::new();
    };
    let view = View::of(at.meeting, rules, None);
    let category = listed::heading(&view, part);
    let spot = view.spot(person, part);
    let add = |text: String| match &rules.kind {
        Kind::Assign(_) => {
            let item = ItemId(0);
            Some(Change::Assign(assign::Change::Add { item, text }))
        }
        Kind::Table(rules) => enter::table::pasted(
            &at.meeting.state.people,
            &rules.columns,
            (&text, at.today()),
        ),
        _ => Some(Change::List(list::Change::Add {
            item: ItemId(0),
            text,
            category: category.to_owned(),
        })),
    };
    lines
        .into_iter()
        .filter_map(add)
        .map(|change| answer(&spot, change, Then::Stay, false))
        .collect()
}

/// Where one looks once a why is gone: at what it explained.
fn above(at: At<'_>, ask: &AskId, item: ItemId) -> Part {
    let here = at.meeting.state.address(&at.meeting.protocol, ask);
    let why = match at.meeting.state.capture(&here) {
        Some(Capture::Whys(whys)) => whys.find(item),
        _ => None,
    };
    why.and_then(|w| w.below)
        .map_or(Part::NewWhy(None), Part::Why)
}

/// The line of a list below the one that goes, at the end the one above: whoever takes out several goes on from there.
/// `None` for a theme, whose own lines come back, and for the only line.
fn neighbour(
    look: &StepLook,
    at: At<'_>,
    (item, person): (ItemId, Option<PersonId>),
) -> Option<Part> {
    let view = look.view(at.meeting)?;
    if listed::is_theme(&view, item) {
        return None;
    }
    let spots = look.spots(at.meeting);
    let own = spots.iter().filter(|s| s.id.person == person);
    let lines: Vec<Part> = own
        .map(|s| s.id.part)
        .filter(|part| matches!(part, Part::Item(_)))
        .collect();
    let here = lines.iter().position(|part| *part == Part::Item(item))?;
    let above = || here.checked_sub(1).and_then(|n| lines.get(n));
    lines.get(here + 1).or_else(above).copied()
}

fn take_out(
    look: &mut StepLook,
    (ask, person): (AskId, Option<PersonId>),
    item: ItemId,
    (words, at): (&str, At<'_>),
) -> Vec<Effect> {
    let rules = at.meeting.protocol.ask(&ask).map(|(_, rules)| rules);
    let whole = at.meeting.state.address(&at.meeting.protocol, &ask);
    let (change, part) = match rules.map(|rules| &rules.kind) {
        Some(Kind::Actions(_)) => (
            Change::Actions(actions::Change::Remove { item }),
            Part::Action(None, crate::look::spot::ActionField::What),
        ),
        Some(Kind::Assign(_)) => (Change::Assign(assign::Change::Remove { item }), Part::New),
        Some(Kind::Whys(_)) => (
            Change::Whys(whys::Change::Remove { item }),
            above(at, &ask, item),
        ),
        Some(Kind::Table(_)) => (
            Change::Table(table::Change::Remove { item }),
            Part::Square(None, 0),
        ),
        _ => {
            let view = rules.map(|rules| View::of(at.meeting, rules, None));
            let line = |view: View<'_>| listed::next_line(&view, Part::Item(item));
            let part =
                neighbour(look, at, (item, person)).unwrap_or_else(|| view.map_or(Part::New, line));
            (Change::List(list::Change::Remove { item }), part)
        }
    };
    let spot = SpotId::at(&whole.by(person), part);
    look.drafts.remove(&SpotId {
        part: Part::Item(item),
        ..spot.clone()
    });
    look.drafts.retain(
        |own, _| !matches!(own.part, Part::Square(Some(ItemRef::Made(row)), _) if row == item),
    );
    look.field = None;
    look.focus = Some(spot.clone());
    let view = look.view(at.meeting);
    let said = if view.is_some_and(|view| listed::is_theme(&view, item)) {
        format!("Taken apart: {words}. U puts it together again.")
    } else {
        format!("Taken out: {words}. U brings it back.")
    };
    vec![answer(&spot, change, Then::Say(said), false)]
}
