//! Norms, headings and the end of the meeting, as this team words them.

use super::super::world::World;
use super::begin::past;
use crate::base::date;
use crate::look::opening::OpeningLook;
use crate::look::opening::ready::editable;
use crate::look::opening::time::moment;
use crate::protocol::Protocol;

/// A norm in new words; without words it goes. Past the last one it is added.
pub fn word_norm(look: &mut OpeningLook, i: usize, text: String, protocol: &Protocol) {
    let norms = look
        .filled
        .norms
        .get_or_insert_with(|| protocol.norms.clone());
    match norms.get_mut(i) {
        Some(_) if text.is_empty() => {
            norms.remove(i);
        }
        Some(norm) => *norm = text,
        None => norms.push(text),
    }
}

/// A heading in new words; without words it is the protocol's own again.
pub fn word_heading(look: &mut OpeningLook, i: usize, text: String, protocol: &Protocol) {
    let steps = editable(protocol);
    let Some(step) = steps.get(i) else {
        return;
    };
    if text.is_empty() || text == step.title {
        look.filled.headings.remove(&step.id);
    } else {
        look.filled.headings.insert(step.id.clone(), text);
    }
}

/// An end as a clock time; empty leaves it open.
pub fn agree_end(look: &mut OpeningLook, text: &str, world: &World) -> Result<(), String> {
    let until = if text.is_empty() {
        None
    } else {
        let time = date::clock_time(text);
        Some(time.ok_or_else(|| {
            format!("\"{text}\" is not read as a clock time. Write it as 15:50 or 3:50 pm.")
        })?)
    };
    if until.is_some_and(|t| moment(t, world.now).is_none()) {
        return Err(past(text, world));
    }
    look.filled.until = until;
    look.filled.short = None;
    Ok(())
}
