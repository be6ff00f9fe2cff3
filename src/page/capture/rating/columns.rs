//! The columns of a profile: a bar for each of two, a bar for all with a number for each of a few, or with the lowest and
//! the highest of many by name.

use super::{Rated, bars};
use crate::base::cells;
use crate::meeting::capture::rating::profile::Row as Compared;
use crate::meeting::capture::rating::{Mean, Profile};
use crate::page::capture::cloth::{column, dim, falling, named, row};
use crate::page::capture::names;
use crate::page::{Cell, Column, Pointer, Row, Width};

/// The widest name of a group, in cells.
const NAME: usize = 18;
/// As many persons as have a bar of their own …
const BARS: usize = 2;
/// … and as many as have a number beside the bar of all. With more, the lowest and the highest are named.
const NUMBERS: usize = 5;
/// The widest cell of the lowest and the highest.
const END: u16 = 12;
/// The widest head of a person's numbers.
const HEAD: usize = 6;

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

pub struct Shown<'a> {
    pub profile: &'a Profile,
    pub heads: Vec<String>,
    shape: Shape,
}

impl<'a> Shown<'a> {
    pub fn of(rated: &Rated<'_>, profile: &'a Profile) -> Self {
        let state = &rated.open.meeting().state;
        let heads = profile.people.iter().map(|p| state.short(*p)).collect();
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
    pub fn number(&self, mean: Mean) -> String {
        if self.profile.groups.is_empty() && mean.count() == 1 {
            mean.floor().to_string()
        } else {
            mean.to_string()
        }
    }

    pub fn columns(&self) -> Vec<Column> {
        let name = if self.profile.groups.is_empty() {
            column(Width::Grow, 0)
        } else {
            let wide = self.profile.groups.iter().map(|g| cells::width(&g.name));
            let wide = wide.max().unwrap_or(0).clamp(12, NAME);
            column(Width::Fixed(u16::try_from(wide).unwrap_or(18)), 0)
        };
        let bar = |head: &str, gap| {
            let head = names::head(head, usize::from(bars::WIDTH));
            named(head, Width::Fixed(bars::WIDTH), gap)
        };
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
                    let head = names::head(head, HEAD);
                    let width = u16::try_from(cells::width(&head).max(3)).unwrap_or(6);
                    falling(named(head, Width::Fixed(width), 2), 1)
                }));
            }
            Shape::Ends => {
                columns.push(bar(self.all(), 3));
                columns.push(falling(named("lowest", Width::Fit(END), 3), 2));
                columns.push(falling(named("highest", Width::Fit(END), 3), 1));
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

    pub fn line(&self, pointer: Pointer, compared: &Compared) -> Row {
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
            let number = self.number(mean);
            let room = usize::from(END).saturating_sub(cells::width(&number) + 1);
            Cell::from(format!("{number} {}", names::head(head, room)))
        };
        if span.low.is_same(span.high) {
            [dim("all the same"), Cell::empty()]
        } else {
            [told(span.low, low), told(span.high, high)]
        }
    }

    /// The ends of the scale below each bar.
    pub fn axis(&self) -> Option<Row> {
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
}
