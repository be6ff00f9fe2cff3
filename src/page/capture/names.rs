//! People in asks: the row of names below a vote, who is in, who comes next.

use crate::base::cells;
use crate::base::id::PersonId;
use crate::base::person::Member;
use crate::look::spots::Cover;
use crate::page::step::open::Open;
use crate::page::{Block, Line, Tone, Width};

/// Six blanks separate columns.
const APART: &str = "      ";

/// The column of names: as wide as the longest of them.
#[must_use]
pub fn width(people: &[&Member]) -> Width {
    Width::Fixed(u16::try_from(cells(people)).unwrap_or(20))
}

/// Cells of no column of names are more.
pub const WIDEST: usize = 20;

/// Cells of the column of names.
#[must_use]
pub fn cells(people: &[&Member]) -> usize {
    let widest = people.iter().map(|m| cells::width(&m.name)).max();
    widest.unwrap_or(0).clamp(9, WIDEST)
}

/// `✓ Ana Ruiz   3      ► Jon Bell   2      · Mei Tan`. A line breaks between people only: mark, name and count are
/// held together.
#[must_use]
pub fn line(open: &Open<'_>, given: impl Fn(PersonId) -> Option<String>) -> Block {
    let mut line = Line::new();
    for member in open.people() {
        if !line.is_empty() {
            line = line.and(Tone::Text, APART);
        }
        let now = open.view.person == Some(member.id);
        let count = given(member.id);
        let name = &member.name;
        line = match (now, &count) {
            (true, _) => line
                .and(Tone::Accent, held("► "))
                .strong(Tone::Text, held(name)),
            (false, Some(_)) => line.and(Tone::Text, held(&format!("✓ {name}"))),
            (false, None) => line.and(Tone::Dim, held(&format!("· {name}"))),
        };
        if let Some(count) = count.filter(|count| !count.is_empty()) {
            line = line.and(Tone::Text, held(&format!("   {count}")));
        }
    }
    Block::Line(2, line)
}

/// The row of names below an ask, after a blank line; nothing behind a shield, where its person is alone and the title
/// says who.
#[must_use]
pub fn below(open: &Open<'_>, given: impl Fn(PersonId) -> Option<String>) -> Vec<Block> {
    if matches!(open.view.cover, Cover::Only(_)) {
        return Vec::new();
    }
    vec![Block::Gap, line(open, given)]
}

/// No line breaks at these blanks.
fn held(text: &str) -> String {
    text.replace(' ', cells::HELD_BLANK)
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
        Some(next) => format!("Enter: {}'s turn.", open.short(next.id)),
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

/// The head of a person's column in so many cells: a name that is cut keeps what tells it from one like it, its last
/// word (`Pers… 12`) or that word's first letter (`Ana R.`).
#[must_use]
pub fn head(name: &str, room: usize) -> String {
    let words = name.trim_end().rsplit_once(' ');
    let Some((front, last)) = words.filter(|_| cells::width(name) > room) else {
        return cells::fit(name, room);
    };
    let tail = if cells::width(last) > room / 2 {
        let first = cells::pieces(last).next().map(|piece| piece.bytes);
        format!("{}.", first.and_then(|at| last.get(at)).unwrap_or_default())
    } else {
        last.to_owned()
    };
    let left = room.saturating_sub(cells::width(&tail) + 1);
    format!("{} {tail}", cells::fit(front, left))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_cut_keeps_what_tells_it_apart() {
        assert_eq!(head("Ana", 6), "Ana");
        assert_eq!(head("Felicitas", 6), "Felic…");
        assert_eq!(head("Person 9", 8), "Person 9");
        assert_eq!(head("Person 12", 8), "Pers… 12");
        assert_eq!(head("Person 12", 6), "Pe… 12");
        assert_eq!(head("Ana Ruiz", 6), "Ana R.");
        assert_eq!(head("Alexandra Østby", 8), "Alex… Ø.");
    }
}
