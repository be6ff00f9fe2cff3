//! The people and the name of the team, as the opening mends them; what would confuse the room is refused in a sentence.

use super::super::line::{NAME, tidy};
use super::super::outcome::Outcome;
use crate::base::person::Member;
use crate::base::{cells, clean, words};
use crate::look::opening::OpeningLook;
use crate::look::opening::filled::same;
use crate::shelf::Team;

/// A sentence why something was not done.
pub type Refusal = String;

/// Adds somebody with this name; what stands behind a colon is the position.
pub fn add(look: &mut OpeningLook, typed: &str) -> Result<(), Refusal> {
    let (name, position) = Member::split(typed);
    if name.is_empty() {
        return Err("A person needs a name, such as \"Ana Ruiz: teacher\".".to_owned());
    }
    free(look, name, None)?;
    let id = look.filled.next_id();
    look.filled.people.push(Member {
        id,
        name: name.to_owned(),
        position: position.to_owned(),
    });
    look.filled.touched = true;
    Ok(())
}

/// A new name for the person in this row; an empty one takes out somebody who was added only now.
pub fn rename(look: &mut OpeningLook, i: usize, name: String) -> Result<(), Refusal> {
    let Some(member) = look.filled.people.get(i) else {
        return Ok(());
    };
    if name.is_empty() {
        return take_out(look, i).map(|_| ());
    }
    if member.name == name {
        return Ok(());
    }
    free(look, &name, Some(i))?;
    if let Some(member) = look.filled.people.get_mut(i) {
        member.name = name;
        look.filled.touched = true;
    }
    Ok(())
}

fn free(look: &OpeningLook, name: &str, but: Option<usize>) -> Result<(), Refusal> {
    let mut others = look.filled.people.iter().enumerate();
    if others.any(|(i, m)| Some(i) != but && same(&m.name, name)) {
        return Err(format!(
            "{name} is on the list already. Add an initial or a second name, so that both are known."
        ));
    }
    Ok(())
}

/// A new position for the person in this row.
pub fn place(look: &mut OpeningLook, i: usize, position: String) {
    if let Some(member) = look
        .filled
        .people
        .get_mut(i)
        .filter(|m| m.position != position)
    {
        member.position = position;
        look.filled.touched = true;
    }
}

/// A name for a new team; an empty one is the proposed one again.
pub fn name_team(look: &mut OpeningLook, name: String, teams: &[Team]) -> Result<(), Refusal> {
    if name == look.filled.name(teams) {
        return Ok(());
    }
    if teams.iter().any(|t| same(&t.name, &name)) {
        return Err(format!(
            "There is a team called {name} already. \"Another team\" takes it, or write another name."
        ));
    }
    // An empty name is the proposed one again.
    look.filled.team_name = name;
    look.filled.touched = true;
    Ok(())
}

/// Takes the person of this row off the list, where they came onto it only now; gives the name.
pub fn take_out(look: &mut OpeningLook, i: usize) -> Result<String, Refusal> {
    let Some(member) = look.filled.people.get(i).cloned() else {
        return Ok(String::new());
    };
    if look.filled.known.contains(&member.id) {
        return Err(format!(
            "{} belongs to the team: Space says away. Teams and people, on Home, takes somebody out.",
            member.name
        ));
    }
    look.filled.people.remove(i);
    look.filled.away.remove(&member.id);
    look.filled.touched = true;
    Ok(member.name)
}

/// Adds a person for every line; those that are on the list already are named.
pub fn add_all(look: &mut OpeningLook, text: &str) -> Outcome {
    let mut twice = Vec::new();
    let text = clean::prose(text);
    for name in text.lines().map(tidy).filter(|l| !l.is_empty()) {
        let name = cells::head(&name, NAME);
        if add(look, name).is_err() {
            twice.push(Member::split(name).0.to_owned());
        }
    }
    if twice.is_empty() {
        return Outcome::nothing();
    }
    let twice = words::and_list(&twice);
    Outcome::say(format!(
        "On the list already, and not added twice: {twice}."
    ))
}
