//! What of a capture belongs to certain people, kind by kind. What belongs to nobody in person is left out.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::id::PersonId;
use crate::meeting::capture::{
    Capture, assign, checklist, choice, consent, form, list, rating, round, signoff, table, text,
    vote,
};
use crate::meeting::{Meeting, items};
use crate::protocol::{Ask, Kind};

impl Capture {
    /// The same with only what these people entered; `None` where that is nothing.
    #[must_use]
    pub fn only(&self, who: &dyn Fn(PersonId) -> bool) -> Option<Self> {
        let kept = match self {
            Self::Text(c) => Self::Text(text::Capture {
                group: String::new(),
                each: kept(&c.each, who),
            }),
            Self::List(c) => Self::List(lines(c, who)),
            Self::Round(c) => Self::Round(round::Capture {
                turns: kept(&c.turns, who),
                order: c.order.iter().copied().filter(|p| who(*p)).collect(),
                replies: c.replies_of(who),
                drawn: c.drawn.clone(),
            }),
            Self::Choice(c) => Self::Choice(choice::Capture {
                each: kept(&c.each, who),
                ..choice::Capture::default()
            }),
            Self::Vote(c) => Self::Vote(vote::Capture {
                each: kept(&c.each, who),
                ..vote::Capture::default()
            }),
            Self::Consent(c) => Self::Consent(consent::Capture {
                rounds: c
                    .rounds
                    .iter()
                    .map(|round| consent_round(round, who))
                    .collect(),
            }),
            Self::Rating(c) => Self::Rating(rating::Capture {
                each: kept(&c.each, who),
                ..rating::Capture::default()
            }),
            Self::Assign(c) => Self::Assign(sorted(c, who)),
            Self::Signoff(c) => Self::Signoff(signoff::Capture {
                each: kept(&c.each, who),
            }),
            Self::Form(c) => Self::Form(form::Capture {
                each: kept(&c.each, who),
                ..form::Capture::default()
            }),
            Self::Checklist(c) => Self::Checklist(checklist::Capture {
                each: kept(&c.each, who),
                ..checklist::Capture::default()
            }),
            Self::Table(c) => Self::Table(rows(c, who)),
            Self::Matrix(_)
            | Self::Decision(_)
            | Self::Actions(_)
            | Self::Whys(_)
            | Self::Review(_) => return None,
        };
        kept.is_filled().then_some(kept)
    }

    /// Everybody who entered something here in person.
    #[must_use]
    pub fn givers(&self) -> BTreeSet<PersonId> {
        match self {
            Self::Text(c) => c.each.keys().copied().collect(),
            Self::List(c) => c.lines().filter_map(|i| i.by).collect(),
            Self::Round(c) => c.turns.keys().copied().collect(),
            Self::Choice(c) => c.each.keys().copied().collect(),
            Self::Vote(c) => c.each.keys().copied().collect(),
            Self::Rating(c) => c.each.keys().copied().collect(),
            Self::Assign(c) => c.each.keys().copied().collect(),
            Self::Signoff(c) => c.each.keys().copied().collect(),
            Self::Form(c) => c.each.keys().copied().collect(),
            Self::Checklist(c) => c.each.keys().copied().collect(),
            Self::Consent(c) => {
                let latest = c.latest().into_iter();
                latest.flat_map(|r| r.each.keys().copied()).collect()
            }
            Self::Table(c) => {
                let rows = c.standing().filter_map(|r| r.by);
                rows.chain(c.fixed.keys().filter_map(|(by, _)| *by))
                    .collect()
            }
            Self::Matrix(_)
            | Self::Decision(_)
            | Self::Actions(_)
            | Self::Whys(_)
            | Self::Review(_) => BTreeSet::new(),
        }
    }
}

/// Whether one person's capture is all that the ask wants of them: who has begun and not finished is not in yet.
pub fn is_whole(meeting: &Meeting, ask: &Ask, own: &Capture) -> bool {
    match own {
        Capture::Rating(c) => {
            let Kind::Rating(rules) = &ask.kind else {
                return own.is_filled();
            };
            let things = items::of(meeting, &rules.items);
            let is_rated =
                |scores: &rating::Scores| things.iter().all(|t| scores.contains_key(&t.item));
            !c.each.is_empty() && c.each.values().all(is_rated)
        }
        Capture::Assign(c) => {
            let Kind::Assign(rules) = &ask.kind else {
                return own.is_filled();
            };
            let lines = items::lines(&meeting.protocol, &meeting.state, (rules, Some(c)));
            let is_sorted =
                |voice: &assign::Voice| lines.iter().all(|line| voice.has_marked(line.item));
            !c.each.is_empty() && c.each.values().all(is_sorted)
        }
        Capture::Text(_)
        | Capture::Signoff(_)
        | Capture::Form(_)
        | Capture::Checklist(_)
        | Capture::Table(_)
        | Capture::Whys(_)
        | Capture::List(_)
        | Capture::Round(_)
        | Capture::Choice(_)
        | Capture::Vote(_)
        | Capture::Consent(_)
        | Capture::Matrix(_)
        | Capture::Decision(_)
        | Capture::Actions(_)
        | Capture::Review(_) => own.is_filled(),
    }
}

fn rows(table: &table::Capture, who: &dyn Fn(PersonId) -> bool) -> table::Capture {
    let own = table.rows.iter().filter(|r| r.by.is_some_and(who));
    let mut fixed = table.fixed.clone();
    fixed.retain(|(by, _), _| by.is_some_and(who));
    table::Capture {
        rows: own.cloned().collect(),
        fixed,
    }
}

fn lines(list: &list::Capture, who: &dyn Fn(PersonId) -> bool) -> list::Capture {
    let own = list.items.iter().filter(|i| i.by.is_some_and(who));
    // A theme is nobody's: outside it each line stands by itself.
    let alone = |i: &list::Item| list::Item {
        theme: None,
        ..i.clone()
    };
    list::Capture {
        items: own.map(alone).collect(),
    }
}

/// What these people marked, and the lines they added.
fn sorted(given: &assign::Capture, who: &dyn Fn(PersonId) -> bool) -> assign::Capture {
    let added = given.added.iter();
    let added = added.filter(|a| a.by.is_some_and(who)).cloned();
    assign::Capture {
        each: kept(&given.each, who),
        added: added.collect(),
        ..assign::Capture::default()
    }
}

fn consent_round(round: &consent::Round, who: &dyn Fn(PersonId) -> bool) -> consent::Round {
    consent::Round {
        each: kept(&round.each, who),
        ..consent::Round::default()
    }
}

fn kept<T: Clone>(
    each: &BTreeMap<PersonId, T>,
    who: &dyn Fn(PersonId) -> bool,
) -> BTreeMap<PersonId, T> {
    let mut own = each.clone();
    own.retain(|person, _| who(*person));
    own
}
