//! Names in the order of the team, and who was here when.

use chrono::TimeDelta;

use crate::base::id::PersonId;
use crate::base::stamp::Stamp;
use crate::base::words::and_list;
use crate::meeting::Meeting;
use crate::meeting::attendance::Stay;
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
    let told = joined(stays).into_iter().map(|(from, to)| {
        let from = (from > sitting.start).then(|| time::clock(from));
        // A stay that ends with the sitting is not a leaving.
        let to = to.filter(|to| sitting.end.is_none_or(|end| *to < end));
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

/// Stays, from and until when; an absence of less than a minute is not told.
fn joined(stays: &[&Stay]) -> Vec<(Stamp, Option<Stamp>)> {
    let mut told: Vec<(Stamp, Option<Stamp>)> = Vec::new();
    for stay in stays {
        match told.last_mut() {
            Some((_, to)) if to.is_some_and(|to| stay.from - to < TimeDelta::minutes(1)) => {
                *to = stay.to;
            }
            Some(_) | None => told.push((stay.from, stay.to)),
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_absence_of_less_than_a_minute_is_not_told() {
        let at = |text: &str| Stamp::parse_from_rfc3339(text).unwrap();
        let person = PersonId(1);
        let stay = |from, to: Option<&str>| Stay {
            person,
            from: at(from),
            to: to.map(at),
        };
        let stays = [
            stay("2026-11-20T13:00:00Z", Some("2026-11-20T13:28:05Z")),
            stay("2026-11-20T13:28:20Z", Some("2026-11-20T13:28:30Z")),
            stay("2026-11-20T13:28:40Z", Some("2026-11-20T13:40:00Z")),
            stay("2026-11-20T13:41:00Z", None),
        ];
        let told = joined(&stays.iter().collect::<Vec<_>>());
        let first = (at("2026-11-20T13:00:00Z"), Some(at("2026-11-20T13:40:00Z")));
        assert_eq!(told, [first, (at("2026-11-20T13:41:00Z"), None)]);
    }
}
