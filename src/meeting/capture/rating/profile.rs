//! What ratings come to: lines and groups by person and for all, means, how far people are apart. A value for pages,
//! minutes and everybody else. Knows only the persons it is given: who may be seen is decided by who makes it.

use super::{Capture, Hands, Mean, counted};
use crate::base::id::PersonId;
use crate::meeting::{ItemRef, Thing};
use crate::protocol::Range;
use crate::protocol::kind::Rating;

/// Lines and groups over the same persons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    pub scale: Range,
    /// Whose numbers are in it, in the order of all `each`.
    pub people: Vec<PersonId>,
    /// One for each item, with the numbers as they were given.
    pub lines: Vec<Line>,
    /// One for each group of items in the order of their first item, reversed items turned round; items without a
    /// group are in none. Empty where no item has a group.
    pub groups: Vec<Row>,
    /// How many numbers each person gave.
    pub answers: Vec<usize>,
}

/// An item with what it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub item: ItemRef,
    /// Counted the other way round in its group.
    pub reverse: bool,
    /// Its group's name; empty where it has none.
    pub group: String,
    pub hands: Hands,
    pub row: Row,
}

/// What a line or a group comes to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    pub name: String,
    /// In the order of the profile's people; `None` where somebody gave nothing.
    pub each: Vec<Option<Mean>>,
    /// What the group gave as a whole.
    pub together: Option<Mean>,
    /// Of all numbers of these persons; where nobody gave numbers by name, of all hands. Never of both.
    pub all: Option<Mean>,
    /// The lowest and the highest; `None` where fewer than two gave anything.
    pub span: Option<Span>,
}

/// The two that are furthest apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub low: Mean,
    pub high: Mean,
    /// Whose these are, as places among the profile's people; `None` for hands.
    pub who: Option<(usize, usize)>,
}

impl Span {
    /// How far they are apart.
    #[must_use]
    pub fn width(&self) -> Mean {
        self.high.above(self.low)
    }
}

impl Profile {
    /// What these persons, the group and all hands gave for these items.
    #[must_use]
    pub fn of(rules: &Rating, things: &[Thing], taken: &Capture, people: &[PersonId]) -> Self {
        let making = Making {
            rules,
            taken,
            people,
        };
        let answered = |person: &PersonId| {
            let given = |t: &&Thing| taken.score(Some(*person), t.item).is_some();
            things.iter().filter(given).count()
        };
        Self {
            scale: rules.scale,
            people: people.to_vec(),
            lines: things.iter().map(|thing| making.line(thing)).collect(),
            groups: making.groups(things),
            answers: people.iter().map(answered).collect(),
        }
    }

    /// What is compared: the groups where there are some, else the lines.
    #[must_use]
    pub fn rows(&self) -> Vec<&Row> {
        if self.groups.is_empty() {
            self.lines.iter().map(|line| &line.row).collect()
        } else {
            self.groups.iter().collect()
        }
    }

    /// The rows on which people are furthest apart, in their order; none where all agree or there are fewer than
    /// three rows.
    #[must_use]
    pub fn widest(&self) -> Vec<&Row> {
        let rows = self.spanned();
        let widest = rows.iter().map(|row| width(row));
        let widest = widest.reduce(|best, one| if one.compare(best).is_gt() { one } else { best });
        // Of two lines both would be named, which says nothing that is not seen.
        let Some(widest) = widest.filter(|widest| rows.len() > 2 && widest.tenths() > 0) else {
            return Vec::new();
        };
        rows.into_iter()
            .filter(|row| width(row).is_same(widest))
            .collect()
    }

    /// The row on which people are closest, the first of several; `None` where all rows are as far apart.
    #[must_use]
    pub fn closest(&self) -> Option<&Row> {
        let widest = *self.widest().first()?;
        let closest = self.spanned().into_iter().reduce(|best, row| {
            if width(row).compare(width(best)).is_lt() {
                row
            } else {
                best
            }
        });
        closest.filter(|row| !width(row).is_same(width(widest)))
    }

    /// Whether at least two gave something on some line, and none of them differ anywhere.
    #[must_use]
    pub fn all_agree(&self) -> bool {
        let mut spans = self
            .lines
            .iter()
            .filter_map(|line| line.row.span)
            .peekable();
        spans.peek().is_some() && spans.all(|span| span.low.is_same(span.high))
    }

    /// The row with the highest mean and that with the lowest: what one voice alone has to show. `None` where all rows
    /// are the same.
    #[must_use]
    pub fn extremes(&self) -> Option<(&Row, &Row)> {
        let rows = self.rows().into_iter().filter(|row| row.value().is_some());
        let mut rows: Vec<&Row> = rows.collect();
        rows.sort_by(|a, b| value(b).compare(value(a)));
        let (first, last) = (*rows.first()?, *rows.last()?);
        (!value(first).is_same(value(last))).then_some((first, last))
    }

    /// Whether hands were counted on some line.
    #[must_use]
    pub fn has_hands(&self) -> bool {
        self.lines.iter().any(|line| !line.hands.is_empty())
    }

    /// Whether the group gave numbers as a whole.
    #[must_use]
    pub fn has_together(&self) -> bool {
        self.lines.iter().any(|line| line.row.together.is_some())
    }

    fn spanned(&self) -> Vec<&Row> {
        let rows = self.rows().into_iter();
        rows.filter(|row| row.span.is_some()).collect()
    }
}

impl Row {
    /// What stands for the row as a whole: what the group agreed on, else the mean of all.
    #[must_use]
    pub fn value(&self) -> Option<Mean> {
        self.together.or(self.all)
    }
}

fn width(row: &Row) -> Mean {
    row.span.map_or(Mean::of(0), |span| span.width())
}

fn value(row: &Row) -> Mean {
    row.value().unwrap_or_default()
}

#[derive(Clone, Copy)]
struct Making<'a> {
    rules: &'a Rating,
    taken: &'a Capture,
    people: &'a [PersonId],
}

impl Making<'_> {
    fn line(&self, thing: &Thing) -> Line {
        let number = |score: u32, _: &Thing| score;
        let hands: Hands = self.taken.hands(thing.item).collect();
        let mut row = self.row(&thing.text, &[thing], number);
        if row.each.iter().all(Option::is_none) {
            row.span = apart(&hands);
        }
        Line {
            item: thing.item,
            reverse: thing.reverse,
            group: thing.group.clone(),
            hands,
            row,
        }
    }

    fn groups(&self, things: &[Thing]) -> Vec<Row> {
        let mut names: Vec<&str> = Vec::new();
        for thing in things {
            if !thing.group.is_empty() && !names.contains(&thing.group.as_str()) {
                names.push(&thing.group);
            }
        }
        let row = |name: &&str| {
            let of: Vec<&Thing> = things.iter().filter(|t| t.group == **name).collect();
            self.row(name, &of, |score, thing| counted(self.rules, thing, score))
        };
        names.iter().map(row).collect()
    }

    /// One row over these items; `number` is what a number given to one of them counts.
    fn row(&self, name: &str, things: &[&Thing], number: impl Fn(u32, &Thing) -> u32) -> Row {
        let voice = |person: Option<PersonId>| {
            let mut mean = Mean::default();
            for thing in things {
                if let Some(score) = self.taken.score(person, thing.item) {
                    mean.add(number(score, thing), 1);
                }
            }
            mean
        };
        let each: Vec<Mean> = self.people.iter().map(|p| voice(Some(*p))).collect();
        let mut all = Mean::default();
        for mean in &each {
            all.join(*mean);
        }
        // Those who raised a hand may be the same persons: hands stand beside names and are not added.
        if !self.taken.has_names() {
            for thing in things {
                for (score, hands) in self.taken.hands(thing.item) {
                    all.add(number(score, thing), hands);
                }
            }
        }
        Row {
            name: name.to_owned(),
            span: span(&each),
            each: each.into_iter().map(Mean::known).collect(),
            together: voice(None).known(),
            all: all.known(),
        }
    }
}

/// The lowest and the highest of those who gave something, each the first of several.
fn span(each: &[Mean]) -> Option<Span> {
    let given = || {
        each.iter()
            .copied()
            .enumerate()
            .filter(|(_, m)| m.is_some())
    };
    if given().count() < 2 {
        return None;
    }
    let further = |is: fn(std::cmp::Ordering) -> bool| {
        given().reduce(move |best, one| if is(one.1.compare(best.1)) { one } else { best })
    };
    let (low, high) = (
        further(std::cmp::Ordering::is_lt)?,
        further(std::cmp::Ordering::is_gt)?,
    );
    Some(Span {
        low: low.1,
        high: high.1,
        who: Some((low.0, high.0)),
    })
}

/// The lowest and the highest number with hands.
fn apart(hands: &Hands) -> Option<Span> {
    let in_all = hands.values().fold(0u32, |sum, n| sum.saturating_add(*n));
    let (low, high) = (hands.keys().next()?, hands.keys().next_back()?);
    (in_all > 1).then(|| Span {
        low: Mean::of(*low),
        high: Mean::of(*high),
        who: None,
    })
}

#[cfg(test)]
mod tests;
