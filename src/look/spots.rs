//! The spots of an ask, kind by kind, in the order keys go through them. Pages draw them, the desk writes into them.

pub mod actions;
pub mod assign;
pub mod checklist;
pub mod choice;
pub mod consent;
pub mod decision;
pub mod filled;
pub mod form;
pub mod list;
pub mod matrix;
pub mod rating;
pub mod review;
pub mod round;
pub mod signoff;
pub mod table;
pub mod text;
pub mod vote;
pub mod whys;

use std::cell::LazyCell;

use crate::base::id::PersonId;
use crate::base::person::Member;
use crate::meeting::capture::way::in_use;
use crate::meeting::capture::ways;
use crate::meeting::meant::is_meant;
use crate::meeting::{Address, Capture, Meeting, cover};
use crate::protocol::{Ask, Enter, Kind};

use super::spot::{Part, SpotId};

/// A thing in an ask that keys can go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    pub id: SpotId,
    /// Where it stands among the ask's rows and columns.
    pub row: usize,
    pub col: usize,
    pub takes: Takes,
    /// What stands there now, as it would be edited.
    pub text: String,
}

/// What a spot takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// One line of text.
    Line,
    /// Text of several lines.
    Prose,
    /// A number from 0 to this.
    Number(u32),
    /// It is chosen, ticked, given a dot.
    Pick,
}

impl Takes {
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Line | Self::Prose)
    }
}

/// One ask as it is looked at: how it is entered, for whom.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub meeting: &'a Meeting,
    pub ask: &'a Ask,
    pub visit: u32,
    /// Whose turn it is, inside a repeat.
    pub presenter: Option<PersonId>,
    pub way: Enter,
    /// Whose answer is being entered, where one person is entered at a time.
    pub person: Option<PersonId>,
    /// The person that was picked on purpose.
    pub picked: Option<PersonId>,
    /// Where keys go in it: some lines are only there while one writes in them.
    pub focus: Option<Part>,
    pub cover: Cover,
}

/// Whether what an ask takes may be seen and entered now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cover {
    /// By everybody.
    Open,
    /// By nobody: the keyboard is passed on first.
    Closed,
    /// By this person, behind their shield, and only their own.
    Only(PersonId),
    /// It was shown together: seen by everybody, changed behind the shield alone.
    Shown,
}

impl Cover {
    fn of(meeting: &Meeting, ask: &Ask) -> Self {
        let at = meeting.state.address(&meeting.protocol, &ask.id);
        match cover::seal(&meeting.state, ask) {
            None => Self::Open,
            Some(_) if cover::is_covered(&meeting.state, ask, &at) => Self::Closed,
            Some(_) => Self::Shown,
        }
    }
}

impl<'a> View<'a> {
    #[must_use]
    pub fn of(meeting: &'a Meeting, ask: &'a Ask, person: Option<PersonId>) -> Self {
        let at = meeting.state.address(&meeting.protocol, &ask.id);
        let view = Self {
            meeting,
            ask,
            visit: at.visit,
            presenter: at.presenter,
            way: way(meeting, ask),
            person: None,
            picked: person,
            focus: None,
            cover: Cover::of(meeting, ask),
        };
        let asked = view.people();
        let known = person.filter(|p| asked.iter().any(|m| m.id == *p));
        Self {
            person: known.or_else(|| asked.first().map(|m| m.id)),
            ..view
        }
    }

    /// The same for one person behind their shield.
    #[must_use]
    pub const fn behind(self, person: PersonId) -> Self {
        Self {
            person: Some(person),
            picked: Some(person),
            cover: Cover::Only(person),
            ..self
        }
    }

    /// Whether something can be entered here now.
    #[must_use]
    pub const fn takes(&self) -> bool {
        matches!(self.cover, Cover::Open | Cover::Only(_))
    }

    /// Those whose answer this ask wants, in the order of the team, or in the order
    /// that was drawn for a round: who is here, and who has answered already.
    #[must_use]
    pub fn people(&self) -> Vec<&'a Member> {
        let state = &self.meeting.state;
        let here = |m: &&&Member| {
            state.attendance.is_here(m.id)
                || (!state.is_sitting() && state.attendance.was_here(m.id))
        };
        // Whoever has left and said nothing here is not asked; what they said stays in view, and counts.
        let given = LazyCell::new(|| self.meeting.who_has_written(&self.address(None)));
        let people = state.people.iter().filter(|m| match self.cover {
            Cover::Only(person) => m.id == person,
            Cover::Closed => here(&m) && self.wants(m),
            Cover::Open | Cover::Shown => (here(&m) || given.contains(&m.id)) && self.wants(m),
        });
        let mut people: Vec<&Member> = people.collect();
        if let Some(Capture::Round(round)) = state.capture(&self.address(None)) {
            // Who came after the order was drawn speaks last.
            let place = |id| round.drawn.iter().position(|p| *p == id);
            people.sort_by_key(|m| place(m.id).unwrap_or(usize::MAX));
        }
        people
    }

    fn wants(&self, member: &Member) -> bool {
        let who = (&self.ask.who, self.presenter);
        is_meant(&self.meeting.state, who, member)
    }

    #[must_use]
    pub fn address(&self, person: Option<PersonId>) -> Address {
        Address {
            ask: self.ask.id.clone(),
            visit: self.visit,
            presenter: self.presenter,
            person,
        }
    }

    #[must_use]
    pub fn spot(&self, person: Option<PersonId>, part: Part) -> SpotId {
        SpotId {
            ask: self.ask.id.clone(),
            visit: self.visit,
            presenter: self.presenter,
            person,
            part,
        }
    }

    /// Entered one person at a time without a result of all: there is always a person whose answer is in view.
    #[must_use]
    pub const fn always_a_person(&self) -> bool {
        matches!(
            self.ask.kind,
            Kind::Form(_) | Kind::Checklist(_) | Kind::Table(_)
        )
    }

    /// Whether one person is entered at a time, under the person's name.
    #[must_use]
    pub fn one_at_a_time(&self) -> bool {
        if self.way != Enter::Each {
            return false;
        }
        matches!(
            self.ask.kind,
            Kind::Vote(_) | Kind::Form(_) | Kind::Checklist(_) | Kind::Table(_) | Kind::Assign(_)
        ) || matches!(&self.ask.kind, Kind::Choice(rules) if !choice::fits_a_grid(self, rules))
    }
}

/// How an ask is entered now: as the room chose, else as the protocol says, else the kind's own way.
#[must_use]
pub fn way(meeting: &Meeting, ask: &Ask) -> Enter {
    in_use(&meeting.state, ask)
}

/// A way to enter that M offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    Openly(Enter),
    /// Each alone behind the shield, then all together.
    Covered,
}

/// The ways that mean something for an ask, its kind's own first; to cover it comes last.
#[must_use]
pub fn offers(ask: &Ask) -> Vec<Offer> {
    let open = ways(&ask.kind);
    let alone = ask.record && open.contains(&Enter::Each) && !matches!(ask.kind, Kind::Signoff(_));
    let covered = alone.then_some(Offer::Covered);
    open.iter()
        .copied()
        .map(Offer::Openly)
        .chain(covered)
        .collect()
}

/// The offer that is taken now.
#[must_use]
pub fn offer(meeting: &Meeting, ask: &Ask) -> Offer {
    match cover::seal(&meeting.state, ask) {
        Some(_) => Offer::Covered,
        None => Offer::Openly(way(meeting, ask)),
    }
}

/// The spots of the ask, in order; empty where nothing is stored.
#[must_use]
pub fn of(view: &View<'_>) -> Vec<Spot> {
    let words = view.cover == Cover::Shown && cover::is_words(&view.ask.kind);
    if !view.ask.record || view.cover == Cover::Closed || words {
        return Vec::new();
    }
    match &view.ask.kind {
        Kind::Text(rules) => text::spots(view, rules),
        Kind::List(rules) => list::spots(view, rules),
        Kind::Round(rules) => round::spots(view, rules),
        Kind::Choice(rules) => choice::spots(view, rules),
        Kind::Vote(rules) => vote::spots(view, rules),
        Kind::Matrix(rules) => matrix::spots(view, rules),
        Kind::Consent(rules) => consent::spots(view, rules),
        Kind::Decision(rules) => decision::spots(view, rules),
        Kind::Actions(_) => actions::spots(view),
        Kind::Assign(rules) => assign::spots(view, rules),
        Kind::Signoff(_) => signoff::spots(view),
        Kind::Rating(rules) => rating::spots(view, rules),
        Kind::Form(rules) => form::spots(view, rules),
        Kind::Checklist(rules) => checklist::spots(view, rules),
        Kind::Table(rules) => table::spots(view, rules),
        Kind::Whys(_) => whys::spots(view),
        Kind::Review(_) => review::spots(view),
    }
}
