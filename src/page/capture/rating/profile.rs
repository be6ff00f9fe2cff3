//! What the ratings come to: groups, or lines where there are none, by person and for all; what is furthest apart, in
//! words, beca
pub fn fill(rated: &Rated<'_>, at: usize, sheet: &mut Sheet) {
    let profile = of(rated);
    "What our answers show".clone_into(&mut sheet.words);
    sheet.hint.clear();
    sheet.tally = tally(rated).into();
    sheet.body = body(rated, &profile, Some(at));
    if let Some(words) = from(rated, &profile) {
        sheet.note(words);
    }
    sheet.hints = hints::of(&[("Tab", "next"), ("↑", "numbers")]);
}

use super::Rated;
use super::columns::Shown;
use crate::base::cells;
use crate::base::words::first_three;
use crate::look::spots::rating::voices;
use crate::meeting::capture::rating::profile::Row as Compared;
use crate::meeting::capture::rating::{self, Profile};
use crate::page::capture::{Sheet, cloth, names};
use crate::page::step::hints;
use crate::page::{Block, Line, Pointer, Tone};
use crate::protocol::Enter;

/// The profile of what may be seen.
pub fn of(rated: &Rated<'_>) -> Profile {
    let people = rating::seen(rated.open.meeting(), rated.taken);
    Profile::of(rated.rules, rated.things, rated.taken, &people)
}

/// Its rows, pointing at one of them, and what they show in words.
pub fn body(rated: &Rated<'_>, profile: &Profile, at: Option<usize>) -> Vec<Block> {
    let shown = Shown::of(rated, profile);
    let rows = profile.rows();
    let lines = rows.iter().enumerate().map(|(place, row)| {
        let pointer = if at == Some(place) && rated.open.shows_pointer() {
            Pointer::Here
        } else {
            Pointer::None
        };
        shown.line(pointer, row)
    });
    let lines = lines.chain(shown.axis()).collect();
    let mut body = vec![cloth::grid(shown.columns(), lines, at)];
    body.extend(shown.words());
    body
}

/// `4 of 4 in · by person`.
fn tally(rated: &Rated<'_>) -> String {
    let open = rated.open;
    match open.view.way {
        Enter::Each | Enter::Count if open.view.way == Enter::Each || rated.taken.has_names() => {
            // Half a rating is not in yet.
            let whole = |scores: &rating::Scores| {
                let mut things = rated.things.iter();
                things.all(|t| scores.contains_key(&t.item))
            };
            // Who left lines empty on purpose is in.
            let handed_in = &open.meeting().state.handed_in;
            let are_in = names::in_of(open, |id| {
                let own = open.view.address(Some(id));
                handed_in.contains(&own) || rated.taken.each.get(&id).is_some_and(whole)
            });
            format!("{are_in} · by person")
        }
        Enter::Group => "whole group".to_owned(),
        Enter::Each | Enter::Count => "counted in hands".to_owned(),
    }
}

/// What it is made of.
fn from(rated: &Rated<'_>, profile: &Profile) -> Option<String> {
    let (least, most) = (profile.answers.iter().min()?, profile.answers.iter().max()?);
    let each = if voices(&rated.open.view).len() > 1 {
        " each"
    } else {
        ""
    };
    let beside = if profile.has_hands() {
        " Hands are not added: the read-back shows them beside."
    } else {
        ""
    };
    Some(if least == most {
        let answers = crate::base::words::count(*most, "answer", "answers");
        format!("From {answers}{each}.{beside}")
    } else {
        format!("From {least} to {most} answers{each}.{beside}")
    })
}

impl Shown<'_> {
    /// `Widest apart    avoiding   Ana 1.5 · Jon 4.0`; of one voice what is highest and lowest.
    fn words(&self) -> Vec<Block> {
        let line = |label: &str, text: String| {
            let label = cells::pad(label, 16);
            Block::Line(2, Line::toned(Tone::Dim, label).and(Tone::Text, text))
        };
        let lines: Vec<Block> = if self.profile.all_agree() {
            vec![Block::Line(2, Line::words("All gave the same numbers."))]
        } else if self.profile.people.len() > 1 {
            let widest = self.widest().map(|told| line("Widest apart", told));
            let closest = self.profile.closest();
            let closest = closest.map(|row| line("Closest", self.apart(row)));
            widest.into_iter().chain(closest).collect()
        } else {
            let ends = self.profile.extremes();
            let told = |row: &Compared| {
                let value = row.value().map(|mean| self.number(mean));
                format!("{}   {}", row.name, value.unwrap_or_default())
            };
            ends.into_iter()
                .flat_map(|(high, low)| [line("Highest", told(high)), line("Lowest", told(low))])
                .collect()
        };
        if lines.is_empty() {
            return lines;
        }
        std::iter::once(Block::Gap).chain(lines).collect()
    }

    /// Of one row who is how far apart; of several that are as far apart, their names: `avoiding and competing   each
    /// 2.5 apart`.
    fn widest(&self) -> Option<String> {
        let rows = self.profile.widest();
        match rows.as_slice() {
            [] => None,
            [row] => Some(self.apart(row)),
            [row, ..] => {
                let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
                let apart = row.span.map(|span| self.number(span.width()));
                let names = first_three(&names);
                Some(format!(
                    "{names}   each {} apart",
                    apart.unwrap_or_default()
                ))
            }
        }
    }

    /// `avoiding   Ana 1.5 · Jon 4.0`.
    fn apart(&self, row: &Compared) -> String {
        let told = row.span.and_then(|span| {
            let (low, high) = span.who?;
            let (a, b) = (self.number(span.low), self.number(span.high));
            Some(if span.low.is_same(span.high) {
                format!("all {a}")
            } else {
                let (low, high) = (self.heads.get(low)?, self.heads.get(high)?);
                format!("{low} {a} · {high} {b}")
            })
        });
        format!("{}   {}", row.name, told.unwrap_or_default())
    }
}
