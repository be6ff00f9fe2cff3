//! What the ratings come to: groups, or lines where there are none, by person and for all; what is furthest apart, in
//! words, because that is what people talk about.

use super::{Rated, bars};
use crate::base::cells;
use crate::base::person::Member;
use crate::look::spots::rating::voices;
use crate::meeting::capture::rating::profile::Row as Compared;
use crate::meeting::capture::rating::{self, Mean, Profile};
use crate::page::capture::cloth::{self, column, dim, falling, named, row};
use crate::page::capture::{Sheet, names};
use crate::page::step::hints;
use crate::page::{Block, Cell, Column, Line, Pointer, Row, Tone, Width};
use crate::protocol::{Enter, Sealed};

/// The widest name of a group, in cells.
const NAME: usize = 18;
/// As many persons as have a bar of their own …
const BARS: usize = 2;
/// … and as many as have a number beside the bar of all. With more, the lowest and the highest are named.
const NUMBERS: usize = 5;
/// The widest head of a person's numbers.
const HEAD: usize = 6;

pub fn fill(rated: &Rated<'_>, at: usize, sheet: &mut Sheet) {
    let people = rating::seen(rated.open.meeting(), rated.taken);
    let profile = Profile::of(rated.rules, rated.things, rated.taken, &people);
    let shown = Shown::of(rated, &profile);
    let rows = profile.rows();
    let lines = rows.iter().enumerate().map(|(place, row)| {
        let pointer = if place == at && rated.open.shows_pointer() {
            Pointer::Here
        } else {
            Pointer::None
        };
        shown.line(pointer, row)
    });
    let lines = lines.chain(shown.axis()).collect();
    "What our answers show".clone_into(&mut sheet.words);
    sheet.hint.clear();
    sheet.tally = tally(rated).into();
    sheet.body = vec![cloth::grid(shown.columns(), lines, Some(at))];
    sheet.body.extend(shown.words());
    if let Some(words) = from(rated, &profile) {
        sheet.note(words);
    }
    sheet.hints = hints::of(&[("Tab", "next"), ("↑", "numbers")]);
}

/// `4 of 4 in · by person`.
fn tally(rated: &Rated<'_>) -> String {
    let open = rated.open;
    match open.view.way {
        Enter::Each => {
            let are_in = names::in_of(open, |id| rated.taken.each.contains_key(&id));
            format!("{are_in} · by person")
        }
        Enter::Group => "whole group".to_owned(),
        Enter::Count => "counted in hands".to_owned(),
    }
}

/// What it is made of, and who keeps the answers.
fn from(rated: &Rated<'_>, profile: &Profile) -> Option<String> {
    let (least, most) = (profile.answers.iter().min()?, profile.answers.iter().max()?);
    let each = if voices(&rated.open.view).len() > 1 {
        " each"
    } else {
        ""
    };
    let counted = if least == most {
        let answers = crate::base::words::count(*most, "answer", "answers");
        format!("From {answers}{each}.")
    } else {
        format!("From {least} to {most} answers{each}.")
    };
    Some(if rated.open.view.ask.sealed == Some(Sealed::Always) {
        format!("{counted} The answers themselves stay with their author.")
    } else {
        counted
    })
}

/// Which columns there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A bar for each voice.
    Bars,
    /// A bar for all, a number for each person.
    Numbers,
    /// A bar for all, the lowest and the highest by name.
    Ends,
}

struct Shown<'a> {
    profile: &'a Profile,
    heads: Vec<String>,
    shape: Shape,
}

impl<'a> Shown<'a> {
    fn of(rated: &Rated<'_>, profile: &'a Profile) -> Self {
        let state = &rated.open.meeting().state;
        let members: Vec<&Member> = profile
            .people
            .iter()
            .filter_map(|person| state.member(*person))
            .collect();
        let heads = if members.len() == profile.people.len() {
            names::heads(&members)
        } else {
            profile.people.iter().map(|p| state.name(*p)).collect()
        };
        let alone = profile.has_hands() && !profile.people.is_empty();
        let shape = match profile.people.len() {
            0..=BARS if !alone => Shape::Bars,
            0..=NUMBERS => Shape::Numbers,
            _ => Shape::Ends,
        };
        Self {
            profile,
            heads,
            shape,
        }
    }

    /// Numbers of lines read as they were given; those of groups, and means, with a decimal.
    fn number(&self, mean: Mean) -> String {
        if self.profile.groups.is_empty() && mean.count() == 1 {
            mean.floor().to_string()
        } else {
            mean.to_string()
        }
    }

    fn columns(&self) -> Vec<Column> {
        let name = if self.profile.groups.is_empty() {
            column(Width::Grow, 0)
        } else {
            let wide = self.profile.groups.iter().map(|g| cells::width(&g.name));
            let wide = wide.max().unwrap_or(0).clamp(12, NAME);
            column(Width::Fixed(u16::try_from(wide).unwrap_or(18)), 0)
        };
        let bar = |head: &str, gap| named(head, Width::Fixed(bars::WIDTH), gap);
        let mut columns = vec![name];
        match self.shape {
            Shape::Bars => {
                let heads = self.heads.iter().enumerate();
                columns.extend(heads.map(|(n, head)| bar(head, if n == 0 { 3 } else { 8 })));
                if self.profile.has_together() {
                    columns.push(bar("All of us", 3));
                } else if self.heads.is_empty() {
                    columns.push(bar("All hands", 3));
                    columns.push(falling(named("from – to", Width::Fit(9), 3), 1));
                }
            }
            Shape::Numbers => {
                columns.push(bar(self.all(), 3));
                columns.extend(self.heads.iter().map(|head| {
                    let head = cells::fit(head, HEAD);
                    let width = u16::try_from(cells::width(&head).max(3)).unwrap_or(6);
                    falling(named(head, Width::Fixed(width), 2), 1)
                }));
            }
            Shape::Ends => {
                columns.push(bar(self.all(), 3));
                columns.push(falling(named("lowest", Width::Fit(12), 3), 2));
                columns.push(falling(named("highest", Width::Fit(12), 3), 1));
            }
        }
        columns
    }

    fn all(&self) -> &'static str {
        if self.profile.has_together() {
            "All of us"
        } else {
            "Mean"
        }
    }

    fn line(&self, pointer: Pointer, compared: &Compared) -> Row {
        let bar = |mean: Option<Mean>| bars::bar(mean, self.profile.scale, |m| self.number(m));
        let mut cells: Vec<Cell> = vec![compared.name.as_str().into()];
        match self.shape {
            Shape::Bars => {
                cells.extend(compared.each.iter().map(|mean| bar(*mean)));
                if self.profile.has_together() {
                    cells.push(bar(compared.together));
                } else if self.heads.is_empty() {
                    cells.push(bar(compared.all));
                    let span = compared.span.filter(|_| self.profile.groups.is_empty());
                    cells.push(span.map_or_else(Cell::empty, |span| {
                        format!("{} – {}", span.low.floor(), span.high.floor()).into()
                    }));
                }
            }
            Shape::Numbers => {
                cells.push(bar(compared.value()));
                cells.extend(compared.each.iter().map(|mean| match mean {
                    Some(mean) => self.number(*mean).into(),
                    None => dim("·"),
                }));
            }
            Shape::Ends => {
                cells.push(bar(compared.value()));
                cells.extend(self.ends(compared));
            }
        }
        row(pointer, cells)
    }

    /// `1.5 Ana`, `4.0 Jon`.
    fn ends(&self, compared: &Compared) -> [Cell; 2] {
        let span = compared.span.and_then(|span| Some((span, span.who?)));
        let Some((span, (low, high))) = span else {
            return [dim("·"), dim("·")];
        };
        let told = |mean: Mean, who: usize| {
            let head = self.heads.get(who).map_or("", String::as_str);
            Cell::from(format!("{} {head}", self.number(mean)))
        };
        if span.low.is_same(span.high) {
            [dim("all the same"), Cell::empty()]
        } else {
            [told(span.low, low), told(span.high, high)]
        }
    }

    /// The ends of the scale below each bar.
    fn axis(&self) -> Option<Row> {
        let bars = match self.shape {
            Shape::Bars => {
                let own = self.heads.len() + usize::from(self.profile.has_together());
                own.max(1)
            }
            Shape::Numbers | Shape::Ends => 1,
        };
        let mut cells = vec![Cell::empty()];
        cells.extend((0..bars).map(|_| bars::ends(self.profile.scale)));
        (!self.profile.lines.is_empty()).then(|| row(Pointer::None, cells))
    }

    /// `Widest apart    avoiding   Ana 1.5 · Jon 4.0`; of one voice what is highest and lowest.
    fn words(&self) -> Vec<Block> {
        let line = |label: &str, text: String| {
            let label = cells::pad(label, 16);
            Block::Line(2, Line::toned(Tone::Dim, label).and(Tone::Text, text))
        };
        let lines: Vec<Block> = if self.profile.all_agree() {
            vec![Block::Line(2, Line::words("All gave the same numbers."))]
        } else if self.profile.people.len() > 1 {
            let widest = self.profile.widest();
            let widest = widest.map(|row| line("Widest apart", self.apart(row)));
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
