//! What keys mean among teams and people: a team chosen for Home, names and positions mended in place, people added and taken out.

use super::line::{self, NAME, Out, Typed, tidy};
use super::listing::{Heard, heard};
use super::outcome::{Go, Outcome, letter, pasted, saved};
use super::{Effect, world::World};
use crate::base::id::PersonId;
use crate::base::key::Key;
use crate::base::person::Member;
use crate::field::Field;
use crate::look::listing::Listing;
use crate::look::opening::filled::same;
use crate::look::opening::who::completion;
use crate::look::teams::{TeamForm, TeamSpot, TeamsLook};
use crate::shelf::Team;

pub fn key(look: &mut TeamsLook, key: Key, world: &World) -> Outcome {
    if let Some(answer) = saved(key) {
        return answer;
    }
    let Some(form) = look.open.as_mut() else {
        return listed(look, key, world);
    };
    form.follow(world.teams);
    if form.asking.is_some() {
        return asked(form, key);
    }
    if form.field.is_some() {
        return writing(look, key, world);
    }
    choosing(look, key)
}

pub fn paste(look: &mut TeamsLook, text: &str, _: &World) -> Outcome {
    let field = look.open.as_mut().and_then(|form| form.field.as_mut());
    pasted(field, text, NAME)
}

fn listed(look: &mut TeamsLook, key: Key, world: &World) -> Outcome {
    match heard(&mut look.list, key, world.teams.len() + 1) {
        Heard::Open(at) => {
            look.open = Some(world.teams.get(at).map_or_else(TeamForm::new, TeamForm::of));
            Outcome::nothing()
        }
        Heard::Moved => Outcome::nothing(),
        Heard::Other if letter(key) == Some('g') => {
            look.team(world.teams).map_or_else(Outcome::nothing, choose)
        }
        Heard::Other if key == Key::Esc || letter(key) == Some('q') => Outcome::go(Go::Home),
        Heard::Other => Outcome::nothing(),
    }
}

/// Home, with this team's meetings, minutes and actions: the team is kept as it is, and so is the last one used.
fn choose(team: &Team) -> Outcome {
    Outcome {
        go: Some(Go::Home),
        ..Outcome::effect(keep(&TeamForm::of(team)))
    }
    .and_say(format!(
        "Home, Minutes and Actions are those of {} now.",
        team.name
    ))
}

fn choosing(look: &mut TeamsLook, key: Key) -> Outcome {
    let Some(form) = look.open.as_mut() else {
        return Outcome::nothing();
    };
    let mut list = Listing::of(form.row());
    match (heard(&mut list, key, form.rows()), letter(key), form.at) {
        (Heard::Open(at), _, spot) => {
            let same_row = at == form.row();
            open(form, if same_row { spot } else { form.spot(at) });
        }
        (Heard::Moved, ..) => form.at = form.spot(list.at),
        (_, Some('e'), spot) => open(form, spot),
        (_, Some('x'), TeamSpot::Name(i) | TeamSpot::Position(i)) => {
            form.asking = (i < form.members.len()).then_some(i);
        }
        (_, Some('q'), _) => return Outcome::go(Go::Home),
        _ if key == Key::Tab => form.at = beside(form, 1),
        _ if key == Key::BackTab => form.at = beside(form, -1),
        _ if key == Key::Esc => look.open = None,
        _ => {}
    }
    Outcome::nothing()
}

/// Opens a spot for writing.
fn open(form: &mut TeamForm, spot: TeamSpot) {
    form.at = spot;
    form.field = Some(Field::with(form.text(spot), true));
}

fn beside(form: &TeamForm, by: isize) -> TeamSpot {
    let people = 0..form.members.len();
    let mut spots = vec![TeamSpot::TeamName];
    spots.extend(people.flat_map(|i| [TeamSpot::Name(i), TeamSpot::Position(i)]));
    spots.push(TeamSpot::New);
    let at = spots.iter().position(|s| *s == form.at).unwrap_or(0);
    let to = at.saturating_add_signed(by).min(spots.len() - 1);
    spots.get(to).copied().unwrap_or(TeamSpot::TeamName)
}

fn writing(look: &mut TeamsLook, key: Key, world: &World) -> Outcome {
    let Some(form) = look.open.as_mut() else {
        return Outcome::nothing();
    };
    let Some(field) = form.field.as_mut() else {
        return Outcome::nothing();
    };
    let out = match line::typed(field, key, NAME) {
        Typed::Out(out) => out,
        Typed::Full => return Outcome::say(line::full(NAME)),
        Typed::Taken | Typed::Other => return Outcome::nothing(),
    };
    let empty = tidy(&field.text()).is_empty();
    let (spot, row, people) = (form.at, form.row(), form.members.len());
    let kept = match commit(form, out == Out::Enter, world) {
        Ok(kept) => kept,
        // A team that never got a name was not meant.
        Err(_) if out == Out::Esc && form.name.is_empty() => {
            look.open = None;
            return Outcome::nothing();
        }
        Err(refusal) => {
            if out == Out::Esc {
                form.field = None;
            }
            return Outcome::say(refusal);
        }
    };
    match out {
        Out::Enter => after(form, spot, (empty, people)),
        Out::Tab => open(form, beside(form, 1)),
        Out::BackTab => open(form, beside(form, -1)),
        Out::Up => open(form, form.spot(row.saturating_sub(1))),
        Out::Down => open(form, form.spot((row + 1).min(form.rows() - 1))),
        Out::Esc | Out::Done => {}
    }
    kept
}

/// Enter goes on: a name to its position, a position to the next line; an empty new line ends.
fn after(form: &mut TeamForm, spot: TeamSpot, (empty, people): (bool, usize)) {
    match spot {
        TeamSpot::New if empty => {}
        TeamSpot::New => open(form, TeamSpot::Position(people)),
        TeamSpot::Name(i) => open(form, TeamSpot::Position(i)),
        TeamSpot::Position(i) if i + 1 == form.members.len() => open(form, TeamSpot::New),
        TeamSpot::Position(i) => form.at = TeamSpot::Name(i + 1),
        TeamSpot::TeamName if form.members.is_empty() => open(form, TeamSpot::New),
        TeamSpot::TeamName => form.at = form.spot(1),
    }
}

/// Takes what was typed; `complete` takes the offered position too. The text stays where it is refused.
fn commit(form: &mut TeamForm, complete: bool, world: &World) -> Result<Outcome, String> {
    let Some(text) = form.field.as_ref().map(|f| tidy(&f.text())) else {
        return Ok(Outcome::nothing());
    };
    let completes = complete && matches!(form.at, TeamSpot::Position(_));
    let text = completion(&text, None)
        .filter(|_| completes)
        .unwrap_or(text);
    if text == form.text(form.at) && (form.at != TeamSpot::TeamName || !text.is_empty()) {
        form.field = None;
        return Ok(Outcome::nothing());
    }
    match form.at {
        TeamSpot::TeamName => named(form, &text, world)?,
        TeamSpot::Name(i) => free(form, &text, Some(i))?,
        TeamSpot::New => free(form, Member::split(&text).0, None)?,
        TeamSpot::Position(_) => {}
    }
    match form.at {
        TeamSpot::TeamName => form.name = text,
        TeamSpot::New => form.members.push(Member {
            // The recorder gives the number.
            id: PersonId(0),
            name: Member::split(&text).0.to_owned(),
            position: Member::split(&text).1.to_owned(),
        }),
        TeamSpot::Name(i) => {
            if let Some(member) = form.members.get_mut(i) {
                member.name = text;
            }
        }
        TeamSpot::Position(i) => {
            if let Some(member) = form.members.get_mut(i) {
                member.position = text;
            }
        }
    }
    form.field = None;
    Ok(Outcome::effect(keep(form)))
}

fn keep(form: &TeamForm) -> Effect {
    Effect::KeepTeam {
        id: form.id.clone(),
        name: form.name.clone(),
        members: form.members.clone(),
    }
}

fn named(form: &TeamForm, name: &str, world: &World) -> Result<(), String> {
    if name.is_empty() {
        return Err("A team needs a name. Write one, or Esc goes back.".to_owned());
    }
    let mut others = world
        .teams
        .iter()
        .filter(|t| Some(&t.id) != form.id.as_ref());
    if others.any(|t| same(&t.name, name)) {
        return Err(format!(
            "There is a team called {name} already. Write another name."
        ));
    }
    Ok(())
}

fn free(form: &TeamForm, name: &str, but: Option<usize>) -> Result<(), String> {
    if name.is_empty() {
        let was = form.text(form.at);
        return Err(format!(
            "{was} needs a name. Esc, then X takes somebody out of the team."
        ));
    }
    let mut others = form.members.iter().enumerate();
    if others.any(|(i, m)| Some(i) != but && same(&m.name, name)) {
        return Err(format!(
            "{name} is in the team already. Add an initial or a second name, so that both are known."
        ));
    }
    Ok(())
}

/// Whether somebody leaves the team: Enter, or Esc.
fn asked(form: &mut TeamForm, key: Key) -> Outcome {
    if !matches!(key, Key::Enter | Key::Esc) {
        return Outcome::nothing();
    }
    let leaver = form
        .asking
        .take()
        .filter(|i| key == Key::Enter && *i < form.members.len());
    let Some(place) = leaver else {
        return Outcome::nothing();
    };
    let member = form.members.remove(place);
    form.at = form.spot(place + 1);
    Outcome::effect(keep(form)).and_say(format!(
        "{} is not in {} any more. Past meetings keep the name.",
        member.name, form.name
    ))
}
