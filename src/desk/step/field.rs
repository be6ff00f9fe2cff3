//! Keys while a caret stands in a spot: every letter is a letter; Enter finishes the line and never closes a step.

use super::super::enter::write::{self, Written};
use super::super::enter::{form, table};
use super::super::intent::{Intent, Mode};
use super::super::keymap;
use super::onward::onward;
use super::{At, answer, choosing, close, command, focus, persons, reply, tab};
use crate::base::cells::fit;
use crate::base::key::Key;
use crate::desk::{Effect, Then};
use crate::field::{Field, Heard};
use crate::look::panel::Question;
use crate::look::spot::{ActionField, Part, SpotId};
use crate::look::spots::{Spot, Takes, View};
use crate::look::step::StepLook;
use crate::protocol::Kind;
use crate::protocol::kind::FieldKind;

/// Cells that the words of the next ask have in a sentence.
const NAMED: usize = 40;

/// How a field is left without finishing its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// A half-written new line is added: Tab, closing the step.
    Done,
    /// A half-written new line waits as it is: Esc, arrows, commands.
    Waiting,
}

pub fn key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    let counted = std::mem::take(&mut look.counted);
    match keymap::intent(Mode::Field, key) {
        // The number went on to this field by itself: the Enter that ends it does not leave it again.
        Some(Intent::Enter) if counted => Vec::new(),
        Some(Intent::Enter) => finish(look, at),
        // A new action is in with its first cell: then the caret goes to who, in the same row.
        Some(Intent::Next) if names_an_action(look) => finish(look, at),
        Some(Intent::Next) if asks_who_replies(look) => {
            let spots = look.spots(at.meeting);
            let spot = look.spot(&spots).cloned();
            spot.map_or_else(Vec::new, |spot| reply::passed_by(look, &spot, at))
        }
        Some(Intent::Next) => leave(look, at, by_tab(look), focus::next_field),
        Some(Intent::Previous) => leave(look, at, by_tab(look), focus::previous_field),
        Some(Intent::Out) => {
            let effects = leave(look, at, Leaving::Waiting, |_, _| {});
            look.left = look.focus.clone();
            effects
        }
        Some(Intent::Close) => close::begin(look, at),
        Some(intent @ (Intent::Leave | Intent::Redraw | Intent::SaveHabit)) => {
            command::run(look, intent, at)
        }
        Some(intent @ (Intent::Help | Intent::Action | Intent::Decision | Intent::Park)) => {
            command::run(look, intent, at)
        }
        Some(intent) => {
            let mut effects = leave(look, at, Leaving::Waiting, |_, _| {});
            effects.extend(choosing::intent(look, intent, at));
            effects
        }
        None => edit(look, key, at),
    }
}

/// Tab adds what was written, but nobody signs with it: those words wait for Enter.
pub fn by_tab(look: &StepLook) -> Leaving {
    let signs = |spot: &SpotId| matches!(spot.part, Part::Remark | Part::Objection);
    if look.focus.as_ref().is_some_and(signs) {
        Leaving::Waiting
    } else {
        Leaving::Done
    }
}

fn asks_who_replies(look: &StepLook) -> bool {
    look.focus.as_ref().is_some_and(|s| s.part == Part::Replier)
}

fn names_an_action(look: &StepLook) -> bool {
    let new = |spot: &SpotId| {
        matches!(
            spot.part,
            Part::Action(None, ActionField::What) | Part::Square(None, _)
        )
    };
    let written = |field: &Field| !field.text().trim().is_empty();
    look.focus.as_ref().is_some_and(new) && look.field.as_ref().is_some_and(written)
}

fn edit(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    let measure = usize::from(at.memory.measure.max(20));
    let Some(field) = look.field.as_mut() else {
        return Vec::new();
    };
    let moved_inside = match key {
        Key::Up => Some(field.up(measure)),
        Key::Down => Some(field.down(measure)),
        _ => None,
    };
    match (moved_inside, key) {
        (Some(true), _) => return Vec::new(),
        (Some(false), Key::Up) => {
            return leave(look, at, Leaving::Waiting, |look, at| row(look, at, -1));
        }
        (Some(false), _) => return leave(look, at, Leaving::Waiting, |look, at| row(look, at, 1)),
        (None, Key::Ctrl('z')) => {
            if field.undo() {
                return draft(look);
            }
            look.say_here(
                "Nothing typed here to take back. Esc, then U, undoes the last entry.",
                at.now,
            );
            return Vec::new();
        }
        (None, Key::Ctrl('y')) => {
            if field.redo() {
                return draft(look);
            }
            look.say_here(
                "Nothing taken back here to do again. Esc, then Y, does the last entry again.",
                at.now,
            );
            return Vec::new();
        }
        (None, Key::PageUp | Key::PageDown) => return Vec::new(),
        (None, _) => {}
    }
    match field.key(&key) {
        Heard::Changed => draft(look),
        Heard::Full => {
            look.refuse("This field is full. What is in it stays; go on in the next one.");
            Vec::new()
        }
        Heard::Moved | Heard::Still | Heard::Other => Vec::new(),
    }
}

/// Up or down to the next row, with the caret in it; at the edge the caret stays where it was.
fn row(look: &mut StepLook, at: At<'_>, by: isize) {
    let spots = look.spots(at.meeting);
    let target = look
        .spot(&spots)
        .and_then(|spot| focus::away(&spots, spot, by, 0));
    match (target, look.focus.clone()) {
        (Some(id), _) | (None, Some(id)) => focus::write(look, at.meeting, &id),
        (None, None) => {}
    }
}

/// What is being typed is kept as a draft.
pub fn draft(look: &mut StepLook) -> Vec<Effect> {
    let (Some(field), Some(spot)) = (&look.field, &look.focus) else {
        return Vec::new();
    };
    let text = field.text();
    look.drafts.insert(spot.clone(), text.clone());
    vec![Effect::Draft {
        spot: spot.clone(),
        text,
    }]
}

/// Leaves the field: what is finished is entered, what is half-written waits; then the focus moves.
pub fn leave(
    look: &mut StepLook,
    at: At<'_>,
    how: Leaving,
    then: impl FnOnce(&mut StepLook, At<'_>),
) -> Vec<Effect> {
    let effects = put_down(look, at, how);
    then(look, at);
    effects
}

/// Takes the caret out and enters what was written, where it can be.
pub fn put_down(look: &mut StepLook, at: At<'_>, how: Leaving) -> Vec<Effect> {
    let Some(field) = look.field.take() else {
        return Vec::new();
    };
    let spots = look.spots(at.meeting);
    let (Some(spot), Some(view)) = (look.spot(&spots), look.view(at.meeting)) else {
        return Vec::new();
    };
    let text = field.text();
    // Nobody signs by leaving a field.
    let is_new = matches!(
        spot.id.part,
        Part::New
            | Part::NewUnder(_)
            | Part::NewWhy(_)
            | Part::Action(None, _)
            | Part::Square(None, _)
            | Part::Remark
            | Part::Objection
    );
    if text.trim().is_empty() && (is_new || matches!(view.ask.kind, Kind::Round(_))) {
        look.drafts.remove(&spot.id);
        return vec![Effect::Draft {
            spot: spot.id.clone(),
            text: String::new(),
        }];
    }
    if is_new && how == Leaving::Waiting {
        return Vec::new();
    }
    match write::commit(&view, spot, &text, at.today()) {
        Written::Change(change) => {
            look.drafts.insert(spot.id.clone(), text);
            vec![answer(&spot.id, change, Then::Stay, true)]
        }
        // Emptied and left: it stands as it was; X takes it out.
        Written::Same | Written::Emptied => {
            look.drafts.remove(&spot.id);
            vec![Effect::Draft {
                spot: spot.id.clone(),
                text: String::new(),
            }]
        }
        Written::Refused(sentence) | Written::Past(sentence) => {
            look.refuse(sentence);
            Vec::new()
        }
    }
}

/// Enter: finishes the line and goes on; in prose it begins a new line.
fn finish(look: &mut StepLook, at: At<'_>) -> Vec<Effect> {
    let spots = look.spots(at.meeting);
    let (Some(spot), Some(view)) = (look.spot(&spots).cloned(), look.view(at.meeting)) else {
        return Vec::new();
    };
    let Some(field) = look.field.as_mut() else {
        return Vec::new();
    };
    if spot.takes == Takes::Prose && matches!(view.ask.kind, Kind::Text(_)) {
        field.newline();
        return draft(look);
    }
    if spot.id.part == Part::Replier {
        return reply::replier(look, &spot, at);
    }
    if is_last_line(&spot, &view) && field.text().trim().is_empty() {
        return leave(look, at, Leaving::Waiting, after_lines);
    }
    let text = completed(look, &spot, at);
    match write::commit(&view, &spot, &text, at.today()) {
        Written::Same => {
            look.drafts.remove(&spot.id);
            heard_same(look, &spot, at)
        }
        Written::Change(change) => {
            let then = onward((&view, &spots), &spot, at);
            vec![answer(&spot.id, change, then, true)]
        }
        Written::Refused(sentence) => not_taken(look, &spot, (&text, sentence), at),
        Written::Emptied => {
            look.question = super::item::take_out(&view, &spot, &spots);
            Vec::new()
        }
        Written::Past(_) if look.kept_past.as_deref() == Some(text.trim()) => {
            let change = write::kept_past(&view, &spot, &text, at.today());
            change
                .map(|change| {
                    vec![answer(
                        &spot.id,
                        change,
                        onward((&view, &spots), &spot, at),
                        true,
                    )]
                })
                .unwrap_or_default()
        }
        Written::Past(sentence) => {
            look.kept_past = Some(text.trim().to_owned());
            look.refuse(sentence);
            Vec::new()
        }
    }
}

/// A line that cannot be taken: an empty turn is a pass, which is asked; an empty new row ends one person's rows.
fn not_taken(
    look: &mut StepLook,
    spot: &Spot,
    (text, sentence): (&str, String),
    at: At<'_>,
) -> Vec<Effect> {
    let kind = look.view(at.meeting).map(|view| &view.ask.kind);
    let is_round = matches!(kind, Some(Kind::Round(_)));
    let is_row = matches!(spot.id.part, Part::Square(..)) && text.trim().is_empty();
    if is_round && focus::had_turn(at.meeting, spot) && spot.text.is_empty() {
        return heard_same(look, spot, at);
    }
    if is_row && persons::are_entered(look, at) {
        focus::after_person(look, at);
    } else if !is_round {
        let onward = text.trim().is_empty().then(|| nothing_here(look, spot, at));
        look.refuse(onward.flatten().unwrap_or(sentence));
    } else if let Some(person) = spot.id.person {
        look.question = Some(Question::PassOrHeard {
            ask: spot.id.ask.clone(),
            person,
            name: at.meeting.state.name(person),
        });
    }
    Vec::new()
}

/// An empty new line, where more is asked in this step: closing is not the only way on.
fn nothing_here(look: &StepLook, spot: &Spot, at: At<'_>) -> Option<String> {
    let is_new = matches!(
        spot.id.part,
        Part::New | Part::NewWhy(_) | Part::Square(None, 0) | Part::Action(None, ActionField::What)
    );
    let ask = tab::beyond(look, at).filter(|_| is_new)?;
    let words = fit(&ask.words, NAMED);
    Some(format!(
        "Nothing to add. Tab goes on to \"{words}\"; Ctrl+G closes the step."
    ))
}

/// The text with the completion that Enter takes: a name by two letters.
fn completed(look: &StepLook, spot: &Spot, at: At<'_>) -> String {
    let text = look.field.as_ref().map(Field::text).unwrap_or_default();
    if takes_names(look, spot, at) {
        super::capture::completed_name(&at.meeting.state.people, &text)
    } else {
        text
    }
}

fn takes_names(look: &StepLook, spot: &Spot, at: At<'_>) -> bool {
    let field = |n| look.view(at.meeting).and_then(|view| form::field(&view, n));
    match spot.id.part {
        Part::Action(_, ActionField::Who) => true,
        Part::Blank(n) => field(n).is_some_and(|f| f.kind == FieldKind::Person),
        Part::Square(..) => look
            .view(at.meeting)
            .and_then(|view| table::of(&view, spot))
            .is_some_and(|f| f.kind == FieldKind::Person),
        _ => false,
    }
}

fn heard_same(look: &mut StepLook, spot: &Spot, at: At<'_>) -> Vec<Effect> {
    let forget = Effect::Draft {
        spot: spot.id.clone(),
        text: String::new(),
    };
    let there = look.spots(at.meeting);
    let then = look
        .view(at.meeting)
        .map_or(Then::Next, |view| onward((&view, &there), spot, at));
    match then {
        Then::Focus(id)
            if matches!(id.part, Part::NewWhy(_)) || there.iter().any(|s| s.id == id) =>
        {
            focus::write(look, at.meeting, &id);
        }
        _ => focus::next(look, at),
    }
    vec![forget]
}

/// The line of an `assign` that adds one: empty, it is left with Enter.
fn is_last_line(spot: &Spot, view: &View<'_>) -> bool {
    spot.id.part == Part::New && matches!(view.ask.kind, Kind::Assign(_))
}

fn after_lines(look: &mut StepLook, at: At<'_>) {
    if look.view(at.meeting).is_some_and(|v| v.one_at_a_time()) {
        focus::after_person(look, at);
    } else {
        focus::next_ask(look, at);
    }
}
