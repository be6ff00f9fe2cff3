//! What keys mean among actions and decisions: read where it was agreed, mend a date or a name, show what is over.

use super::find;
use super::line::{self, Out, SENTENCE, Typed, tidy};
use super::listing::{Heard, heard};
use super::outcome::{Go, Outcome, letter, pasted, saved};
use super::{
    Effect,
    enter::{actions, write},
    world::World,
};
use crate::base::date;
use crate::base::key::Key;
use crate::base::person::Member;
use crate::base::words;
use crate::field::Field;
use crate::ledger::{Matter, Said};
use crate::look::ledger::{LedgerLook, MendPart, Mending};
use crate::look::listing::Listing;
use crate::meeting::agreed::Sort;
use crate::meeting::capture::actions::Who;

pub fn key(look: &mut LedgerLook, key: Key, world: &World) -> Outcome {
    if let Some(answer) = saved(key) {
        return answer;
    }
    let found = look.found(world.ledger);
    let row = look.row(&found);
    if row != look.list.within(found.len()) {
        look.list = Listing::of(row);
    }
    look.mended = None;
    if look.mending.is_some() {
        return mending(look, key, world);
    }
    if look.finding {
        look.list.first();
        if let Some(answer) = find::typed((&mut look.find, &mut look.finding), key) {
            return answer;
        }
    }
    let rows = look.found(world.ledger).len();
    let chosen = match heard(&mut look.list, key, rows) {
        Heard::Moved => return Outcome::nothing(),
        Heard::Open(_) => {
            let record = look.chosen(world.ledger).map(|m| m.origin.record.clone());
            return record.map_or_else(Outcome::nothing, |r| Outcome::effect(Effect::Read(r)));
        }
        Heard::Other => look.chosen(world.ledger),
    };
    if key == Key::Esc && look.find.take().is_some() {
        return Outcome::nothing();
    }
    if key == Key::Esc {
        return Outcome::go(Go::Home);
    }
    match (letter(key), chosen) {
        (Some('q'), _) => Outcome::go(Go::Home),
        (Some('/'), _) => {
            look.find.get_or_insert_with(|| Field::new(true));
            look.finding = true;
            Outcome::nothing()
        }
        (Some('f'), _) => {
            look.all = !look.all;
            look.list.first();
            Outcome::nothing()
        }
        (Some('e'), Some(matter)) if !matter.is_open() => Outcome::say(format!(
            "\"{}\" is over. What is open again is said with the next action.",
            matter.what
        )),
        (Some('e'), Some(matter)) => {
            look.mending = Some(Mending::of(matter));
            Outcome::nothing()
        }
        _ => Outcome::nothing(),
    }
}

pub fn paste(look: &mut LedgerLook, text: &str, _: &World) -> Outcome {
    let finding = look.finding;
    let field = match &mut look.mending {
        Some(mending) => Some(&mut mending.field),
        None => look.find.as_mut().filter(|_| finding),
    };
    pasted(field, text, SENTENCE)
}

fn mending(look: &mut LedgerLook, key: Key, world: &World) -> Outcome {
    let Some(mending) = look.mending.as_mut() else {
        return Outcome::nothing();
    };
    let out = match line::typed(&mut mending.field, key, SENTENCE) {
        Typed::Out(out) => out,
        Typed::Full => return Outcome::say(line::full(SENTENCE)),
        Typed::Taken | Typed::Other => return Outcome::nothing(),
    };
    let Some(matter) = world.ledger.find(&mending.of) else {
        look.mending = None;
        return Outcome::nothing();
    };
    let kept = match commit(mending, matter, world) {
        Ok(kept) => kept,
        Err(_) if out == Out::Esc => Outcome::nothing(),
        Err(sentence) => return Outcome::say(sentence),
    };
    look.mended = Some(mending.of.clone());
    look.mending = match (out, mending.part) {
        (Out::Enter | Out::Tab, MendPart::Who) => Some(Mending::at(matter, MendPart::Date)),
        (Out::BackTab, MendPart::Date) if matter.sort == Sort::Action => {
            Some(Mending::at(matter, MendPart::Who))
        }
        _ => None,
    };
    kept
}

/// What was typed, as the word of the team; nothing where it stands like this already.
fn commit(mending: &mut Mending, matter: &Matter, world: &World) -> Result<Outcome, String> {
    let text = tidy(&mending.field.text());
    let mut outside = Vec::new();
    let said = match mending.part {
        MendPart::Who => {
            let members: &[Member] = world.shelf.team.as_ref().map_or(&[], |t| &t.members);
            let mut names = Vec::new();
            for who in actions::who(members, &text)? {
                match who {
                    Who::Member(id) => {
                        let member = members.iter().find(|m| m.id == id);
                        names.extend(member.map(|m| m.name.clone()));
                    }
                    Who::Outside(name) => {
                        if !matter.who.contains(&name) {
                            outside.push(name.clone());
                        }
                        names.push(name);
                    }
                }
            }
            (names != matter.who).then_some(Said::Who(names))
        }
        MendPart::Date => {
            let date = day(mending, &text, world)?;
            (date != matter.date).then_some(Said::Date(date))
        }
    };
    let kept = said.map_or_else(Outcome::nothing, |said| {
        Outcome::effect(Effect::SetAgreed {
            of: matter.origin.clone(),
            said,
        })
    });
    if outside.is_empty() {
        return Ok(kept);
    }
    Ok(kept.and_say(format!(
        "{} not of this team: kept as somebody from outside.",
        is_or_are(&outside)
    )))
}

/// The day; one that has passed is kept when it is typed again.
fn day(
    mending: &mut Mending,
    text: &str,
    world: &World,
) -> Result<Option<chrono::NaiveDate>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let today = world.now.date_naive();
    let stands = world.ledger.find(&mending.of).and_then(|m| m.date);
    match date::typed(text, today) {
        Some(date) if stands == Some(date) => Ok(stands),
        Some(date) if date < today && mending.kept_past.as_deref() != Some(text) => {
            mending.kept_past = Some(text.to_owned());
            Err(write::past(text))
        }
        Some(date) => Ok(Some(date)),
        None => Err(write::no_date(text)),
    }
}

fn is_or_are(names: &[String]) -> String {
    let verb = if names.len() == 1 { "is" } else { "are" };
    format!("{} {verb}", words::and_list(names))
}
