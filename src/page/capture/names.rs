//! People in asks: the row of names below a vote, who is in, who comes next.

use crate::base::cells;
use crate::base::id::PersonId;
use crate::base::person::Member;
use crate::page::step::open::Open;
use crate::page::{Block, Line, Tone, Width};

/// Six blanks separate columns.
const APART: &str = "      ";

/// The column of names: as wide as the longest of them.
#[must_use]
pub fn width(people: &[&Member]) -> Width {
    let widest = people.iter().map(|m| cells::width(&m.name)).max();
    let cells = widest.unwrap_or(0).clamp(9, 20);
    Width::Fixed(u16::try_from(cells).unwrap_or(20))
}

/// `✓ Ana Ruiz   3      ► Jon Bell   2      · Mei Tan`.
#[must_use]
pub fn line(open: &Open<'_>, given: impl Fn(PersonId) -> Option<String>) -> Block {
    let mut line = Line::new();
    for member in open.people() {
        if !line.is_empty() {
            line = line.and(Tone::Text, APART);
        }
        let now = open.view.person == Some(member.id);
        let count = given(member.id);
        line = match (now, &count) {
            (true, _) => line
                .and(Tone::Accent, "► ")
                .strong(Tone::Text, &member.name),
            (false, Some(_)) => line.and(Tone::Text, format!("✓ {}", member.name)),
            (false, None) => line.and(Tone::Dim, format!("· {}", member.name)),
        };
        if let Some(count) = count.filter(|count| !count.is_empty()) {
            line = line.and(Tone::Text, format!("   {count}"));
        }
    }
    Block::Line(2, line)
}

/// `person 2 of 4`.
#[must_use]
pub fn place(open: &Open<'_>) -> String {
    let people = open.people();
    let here = people.iter().position(|m| Some(m.id) == open.view.person);
    here.map_or_else(String::new, |here| {
        format!("person {} of {}", here + 1, people.len())
    })
}

/// `Jon Bell's`.
#[must_use]
pub fn owner(member: &Member) -> String {
    format!("{}'s", member.name)
}

/// `Enter: Mei's turn.`, or that Enter goes on.
#[must_use]
pub fn after(open: &Open<'_>) -> String {
    match open.next_person() {
        Some(next) => format!("Enter: {}'s turn.", next.short()),
        None => "Enter goes on.".to_owned(),
    }
}

/// `3 of 4 in`.
#[must_use]
pub fn in_of(open: &Open<'_>, given: impl Fn(PersonId) -> bool) -> String {
    let people = open.people();
    let given = people.iter().filter(|m| given(m.id)).count();
    format!("{given} of {} in", people.len())
}

/// Heads of columns, one per person: the first name, with the initial of the last where two share it.
#[must_use]
pub fn heads(people: &[&Member]) -> Vec<String> {
    let shared = |member: &Member| {
        let same = people
            .iter()
            .filter(|other| other.short() == member.short());
        same.count() > 1
    };
    let initial = |member: &Member| {
        let last = member.name.split_whitespace().skip(1).last();
        last.and_then(|word| word.chars().next())
    };
    let head = |member: &&Member| match initial(member).filter(|_| shared(member)) {
        Some(initial) => format!("{} {initial}.", member.short()),
        None => member.short().to_owned(),
    };
    people.iter().map(head).collect()
}
