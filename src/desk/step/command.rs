//! Commands that mean the same everywhere in a meeting.

use super::{At, capture, inserting, open};
use crate::desk::intent::Intent;
use crate::desk::{Effect, panel};
use crate::field::Field;
use crate::look::capture::Keeping;
use crate::look::panel::{Panel, Question, WhoPanel};
use crate::look::spots::{offer, offers};
use crate::look::step::StepLook;
use crate::look::stops;
use crate::meeting::{Refusal, undo};
use crate::minutes;

/// Does the command, or opens what does it.
pub fn run(look: &mut StepLook, intent: Intent, at: At<'_>) -> Vec<Effect> {
    let keeps = matches!(intent, Intent::Action | Intent::Decision | Intent::Park);
    if keeps && at.meeting.state.off_record.is_some() {
        look.refuse(Refusal::OffRecord.to_string());
        return Vec::new();
    }
    match intent {
        Intent::Action => capture::begin(look, Keeping::Action),
        Intent::Decision => capture::begin(look, Keeping::Decision),
        Intent::Park => capture::begin(look, Keeping::Park),
        Intent::Steps => open(
            look,
            Panel::Steps {
                row: stops::here(at.own),
            },
        ),
        Intent::Insert => inserting::begin(look, None, at),
        Intent::Time => open(look, Panel::Time { row: 0 }),
        Intent::Who => open(
            look,
            Panel::Who(WhoPanel {
                row: 0,
                adding: None,
                role: None,
            }),
        ),
        Intent::Minutes => open(look, Panel::Minutes { top: 0 }),
        Intent::Kept => open(look, Panel::Kept { row: 0 }),
        Intent::Coach => open(look, Panel::Coach { until: None }),
        Intent::Help => {
            let choosing = look.field.is_none() && look.capture.is_none();
            open(look, Panel::Help { page: 0, choosing });
        }
        Intent::Commands => open(
            look,
            Panel::Commands {
                find: Field::new(true),
                row: 0,
            },
        ),
        Intent::Ways => ways(look, at),
        Intent::Reveal => {
            look.say_here("Nothing is covered here: R shows covered answers.", at.now);
        }
        Intent::Undo => undo(look, at),
        Intent::Redo => redo(look, at),
        Intent::OffRecord => {
            look.question = Some(Question::OffRecord {
                on: at.meeting.state.off_record.is_none(),
            });
        }
        Intent::Leave => look.question = Some(Question::Leave),
        Intent::Redraw => return vec![Effect::Redraw],
        Intent::SaveHabit => look.say("Saved. Everything is saved as you type.", at.now),
        Intent::Out => return out(look, at),
        Intent::Close => return super::close::begin(look, at),
        Intent::Digit(n) if at.failing => return panel::saving(look, n),
        _ => return bare(look, intent, at),
    }
    Vec::new()
}

/// Keys on a step that has no ask with spots: Tab still goes to the next ask.
fn bare(look: &mut StepLook, intent: Intent, at: At<'_>) -> Vec<Effect> {
    match intent {
        Intent::Next | Intent::Enter | Intent::Down => super::focus::next_ask(look, at),
        Intent::Previous | Intent::Up => super::focus::previous_ask(look, at),
        // In a step that asks nothing: how many are ready.
        Intent::More if look.asks(at.meeting).is_empty() => {
            look.ready = (look.ready + 1).min(at.meeting.state.here().len());
        }
        Intent::Less => look.ready = look.ready.saturating_sub(1),
        _ => {}
    }
    Vec::new()
}

/// Esc at the top of the page: back from correcting, else nothing moves.
fn out(look: &mut StepLook, at: At<'_>) -> Vec<Effect> {
    if look.correcting.is_some() {
        super::follow_back(look, at);
    } else {
        look.say_here("Top of the meeting. Q leaves.", at.now);
    }
    Vec::new()
}

fn ways(look: &mut StepLook, at: At<'_>) {
    let Some(view) = look.view(at.meeting) else {
        return;
    };
    if view.ask.sealed.is_some() {
        look.refuse(Refusal::StaysCovered.to_string());
        return;
    }
    let offers = offers(view.ask);
    if offers.len() < 2 {
        look.say_here(
            format!("\"{}\" is entered in one way only.", view.ask.words),
            at.now,
        );
        return;
    }
    let now = offer(at.meeting, view.ask);
    let row = offers.iter().position(|o| *o == now).unwrap_or(0);
    let ask = view.ask.id.clone();
    open(look, Panel::Ways { ask, row });
}

fn undo(look: &mut StepLook, at: At<'_>) {
    match undo::next(at.meeting.entries()).and_then(|e| e.event.as_ref()) {
        Some(event) => {
            look.question = Some(Question::Undo {
                words: minutes::tells(at.meeting, event),
            });
        }
        None => look.refuse(Refusal::NothingToUndo.to_string()),
    }
}

fn redo(look: &mut StepLook, at: At<'_>) {
    let entries = at.meeting.entries();
    let target = undo::redo(entries).and_then(|e| match &e.event {
        Some(crate::meeting::Event::Withdrawn { entry }) => {
            entries.iter().find(|e| e.seq == *entry)
        }
        _ => None,
    });
    match target.and_then(|e| e.event.as_ref()) {
        Some(event) => {
            look.question = Some(Question::Redo {
                words: minutes::tells(at.meeting, event),
            });
        }
        None => look.refuse(Refusal::NothingToRedo.to_string()),
    }
}
