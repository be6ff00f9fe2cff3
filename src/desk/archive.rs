//! What keys mean among past meetings: read, go on, write the files again, put in the trash.

use super::find;
use super::line::NAME;
use super::listing::{Heard, heard};
use super::outcome::{Go, Outcome, letter, pasted, saved};
use super::{Effect, world::World};
use crate::base::key::Key;
use crate::field::Field;
use crate::look::archive::{ArchiveLook, name};
use crate::shelf::{Standing, Summary};

pub fn key(look: &mut ArchiveLook, key: Key, world: &World) -> Outcome {
    if let Some(answer) = saved(key) {
        return answer;
    }
    if look.asking.is_some() {
        return asked(look, key, world);
    }
    if look.finding {
        look.list.first();
        if let Some(answer) = find::typed((&mut look.find, &mut look.finding), key) {
            return answer;
        }
    }
    let rows = look.found(world.archive).len();
    let chosen = match heard(&mut look.list, key, rows) {
        Heard::Moved => return Outcome::nothing(),
        Heard::Open(_) => {
            let record = look.chosen(world.archive).map(|s| s.record.clone());
            return record.map_or_else(Outcome::nothing, |r| Outcome::effect(Effect::Read(r)));
        }
        Heard::Other => look.chosen(world.archive).cloned(),
    };
    if key == Key::Esc && look.find.take().is_some() {
        return Outcome::nothing();
    }
    if key == Key::Esc {
        return Outcome::go(Go::Home);
    }
    command(look, letter(key), chosen, world)
}

pub fn paste(look: &mut ArchiveLook, text: &str, _: &World) -> Outcome {
    let finding = look.finding;
    pasted(look.find.as_mut().filter(|_| finding), text, NAME)
}

fn command(
    look: &mut ArchiveLook,
    letter: Option<char>,
    chosen: Option<Summary>,
    world: &World,
) -> Outcome {
    match (letter, chosen) {
        (Some('q'), _) => Outcome::go(Go::Home),
        (Some('/'), _) => {
            look.find.get_or_insert_with(|| Field::new(true));
            look.finding = true;
            // Whoever looks for a meeting looks among all of them.
            if world.older() > 0 {
                Outcome::effect(Effect::Older)
            } else {
                Outcome::nothing()
            }
        }
        (Some('x'), Some(meeting)) => {
            look.asking = Some(meeting.record);
            Outcome::nothing()
        }
        (Some('f'), Some(meeting)) => Outcome::effect(Effect::Export(meeting.record)),
        (Some('r'), Some(meeting)) => go_on(meeting),
        _ => Outcome::nothing(),
    }
}

fn go_on(meeting: Summary) -> Outcome {
    match meeting.state {
        Standing::Open | Standing::Waiting => Outcome::effect(Effect::Resume(meeting.record)),
        Standing::Closed | Standing::Trashed => Outcome::say(format!(
            "\"{}\" is closed. Enter opens its minutes; A adds a later word there.",
            name(&meeting)
        )),
    }
}

/// Whether the meeting goes to the trash: Enter, or Esc.
fn asked(look: &mut ArchiveLook, key: Key, world: &World) -> Outcome {
    if !matches!(key, Key::Enter | Key::Esc) {
        return Outcome::nothing();
    }
    let Some(record) = look.asking.take().filter(|_| key == Key::Enter) else {
        return Outcome::nothing();
    };
    let meeting = world.archive.iter().find(|s| s.record == record);
    let name = meeting.map(name).unwrap_or_default().to_owned();
    Outcome::effect(Effect::Trash(record)).and_say(format!(
        "In the trash: \"{name}\". Trash, on Home, gives it back."
    ))
}
