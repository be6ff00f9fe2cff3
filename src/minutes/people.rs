//! Names in the order of the team, and who was here when.

use crate::base::id::PersonId;
use crate::base::words::and_list;
use crate::meeting::Meeting;
use crate::meeting::capture::actions::Who;
use crate::meeting::state::Sitting;

use super::time;

/// The persons in the order of the team; those the record never introduced last.
pub fn in_order(meeting: &Meeting, people: impl IntoIterator<Item = PersonId>) -> Vec<PersonId> {
    let mut people: Vec<PersonId> = people.into_iter().collect();
    order(meeting, &mut people);
    people
}

fn order(meeting: &Meeting, people: &mut [PersonId]) {
    let place = |id: &PersonId| meeting.state.people.iter().position(|m| m.id == *id);
    people.sort_by_key(|id| (place(id).is_none(), place(id), *id));
}

/// `Ana Ruiz, Jon Bell and Mei Tan`.
pub fn names(meeting: &Meeting, people: impl IntoIterator<Item = PersonId>) -> String {
    let people = in_order(meeting, people);
    let names: Vec<String> = people.iter().map(|p| meeting.state.name(*p)).collect();
    and_list(&names)
}

/// Those who do an action; empty for nobody.
pub fn doers(meeting: &Meeting, who: &[Who]) -> String {
    let names: Vec<String> = who
        .iter()
        .map(|who| match who {
            Who::Member(person) => meeting.state.name(*person),
            Who::Outside(name) => format!("{name} (not of this team)"),
        })
        .collect();
    and_list(&names)
}

/// The roles of a person in this meeting.
pub fn roles(meeting: &Meeting, person: PersonId) -> String {
    let held = meeting.state.roles.iter().filter(|(_, p)| **p == person);
    let held: Vec<&str> = held.map(|(role, _)| role.as_str()).collect();
    held.join(", ")
}

/// When the person was here: `all the time`, `from 15:18`, `not here`; for each sitting where there are several.
pub fn here(meeting: &Meeting, person: PersonId) -> String {
    let sittings = &meeting.state.sittings;
    let of = |sitting: &Sitting| during(meeting, person, sitting);
    match sittings.as_slice() {
        [] => String::new(),
        [one] => of(one),
        many => {
            let told = many
                .iter()
                .zip(1..)
                .map(|(s, n)| format!("sitting {n}: {}", of(s)));
            told.collect::<Vec<_>>().join("; ")
        }
    }
}

fn during(meeting: &Meeting, person: PersonId, sitting: &Sitting) -> String {
    let within = meeting.state.attendance.within(sitting.start, sitting.end);
    let stays = within.get(&person).map_or(&[][..], Vec::as_slice);
    let told = stays.iter().map(|stay| {
        let from = (stay.from > sitting.start).then(|| time::clock(stay.from));
        // A stay that ends with the sitting is not a leaving.
        let to = stay.to.filter(|to| sitting.end.is_none_or(|end| *to < end));
        match (from, to.map(time::clock)) {
            (None, None) => "all the time".to_owned(),
            (Some(from), None) => format!("from {from}"),
            (None, Some(to)) => format!("until {to}"),
            (Some(from), Some(to)) => format!("from {from} to {to}"),
        }
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        "not here".to_owned()
    } else {
        told.join(", ")
    }
}
