//! What an ask has taken, kind by kind. Each kind has a file with its `Change` (what a person enters), its `Capture`
//! (what stands now), `decide` (may it be?) and `apply` (total).

pub mod actions;
pub mod checklist;
pub mod choice;
pub mod consent;
pub mod decision;
pub mod form;
pub mod list;
pub mod matrix;
pub mod order;
pub mod rating;
pub mod review;
pub mod round;
pub mod table;
pub mod text;
pub mod value;
pub mod vote;
pub mod way;
pub mod whys;

use serde::{Deserialize, Serialize};

use super::{Address, Meeting, Refusal};
use crate::base::id::{ItemId, PersonId};
use crate::protocol::kind::Method;
use crate::protocol::{Ask, Enter, Kind};

/// One thing entered into an ask.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Text(text::Change),
    List(list::Change),
    Form(form::Change),
    Checklist(checklist::Change),
    Table(table::Change),
    Whys(whys::Change),
    Round(round::Change),
    Choice(choice::Change),
    Vote(vote::Change),
    Matrix(matrix::Change),
    Consent(consent::Change),
    Decision(decision::Change),
    Actions(actions::Change),
    Rating(rating::Change),
    Review(review::Change),
}

/// All that an ask has taken in one visit: the group's, each person's, counts.
#[derive(Debug, Clone, PartialEq)]
pub enum Capture {
    Text(text::Capture),
    List(list::Capture),
    Form(form::Capture),
    Checklist(checklist::Capture),
    Table(table::Capture),
    Whys(whys::Capture),
    Round(round::Capture),
    Choice(choice::Capture),
    Vote(vote::Capture),
    Matrix(matrix::Capture),
    Consent(consent::Capture),
    Decision(decision::Capture),
    Actions(actions::Capture),
    Rating(rating::Capture),
    Review(review::Capture),
}

/// Where a change is headed, while it is decided.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub meeting: &'a Meeting,
    pub ask: &'a Ask,
    pub at: &'a Address,
}

impl Asked<'_> {
    /// The number that the next item gets.
    #[must_use]
    pub const fn next_item(&self) -> ItemId {
        ItemId(self.meeting.state.next_item)
    }

    /// Name of the person the change is entered for, or "The group", to begin a sentence with.
    #[must_use]
    pub fn who(&self) -> String {
        self.at
            .person
            .map_or_else(|| "The group".to_owned(), |p| self.meeting.state.name(p))
    }

    /// The same, within a sentence.
    #[must_use]
    pub fn whose(&self) -> String {
        self.at
            .person
            .map_or_else(|| "the group".to_owned(), |p| self.meeting.state.name(p))
    }
}

/// The change as it will stand, with its ids.
///
/// # Errors
/// Where the kind does not take it: a sentence.
pub fn decide(asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let capture = asked.meeting.state.capture(asked.at);
    Ok(match (&asked.ask.kind, change) {
        (Kind::Text(rules), Change::Text(c)) => Change::Text(text::decide(rules, asked, c)?),
        (Kind::List(rules), Change::List(c)) => Change::List(list::decide(rules, asked, c)?),
        (Kind::Form(rules), Change::Form(c)) => Change::Form(form::decide(rules, asked, c)?),
        (Kind::Checklist(rules), Change::Checklist(c)) => {
            Change::Checklist(checklist::decide(rules, asked, c)?)
        }
        (Kind::Table(rules), Change::Table(c)) => Change::Table(table::decide(rules, asked, c)?),
        (Kind::Whys(_), Change::Whys(c)) => Change::Whys(whys::decide(asked, c)?),
        (Kind::Round(rules), Change::Round(c)) => Change::Round(round::decide(rules, asked, c)?),
        (Kind::Choice(rules), Change::Choice(c)) => {
            Change::Choice(choice::decide(rules, asked, c)?)
        }
        (Kind::Vote(rules), Change::Vote(c)) => Change::Vote(vote::decide(rules, asked, c)?),
        (Kind::Matrix(rules), Change::Matrix(c)) => {
            Change::Matrix(matrix::decide(rules, asked, c)?)
        }
        (Kind::Consent(rules), Change::Consent(c)) => {
            Change::Consent(consent::decide(rules, asked, c)?)
        }
        (Kind::Decision(rules), Change::Decision(c)) => {
            Change::Decision(decision::decide(rules, asked, c)?)
        }
        (Kind::Actions(_), Change::Actions(c)) => {
            Change::Actions(actions::decide(asked, capture, c)?)
        }
        (Kind::Rating(rules), Change::Rating(c)) => {
            Change::Rating(rating::decide(rules, asked, c)?)
        }
        (Kind::Review(_), Change::Review(c)) => Change::Review(review::decide(asked, c)?),
        (kind, _) => {
            return Err(Refusal::OtherKind {
                ask: asked.ask.words.clone(),
                kind: kind.name(),
            });
        }
    })
}

impl Capture {
    /// The capture after this change. A change of another kind changes nothing.
    pub fn apply(&mut self, person: Option<PersonId>, change: &Change) {
        match (self, change) {
            (Self::Text(c), Change::Text(change)) => c.apply(person, change),
            (Self::List(c), Change::List(change)) => c.apply(person, change),
            (Self::Form(c), Change::Form(change)) => c.apply(person, change),
            (Self::Checklist(c), Change::Checklist(change)) => c.apply(person, change),
            (Self::Table(c), Change::Table(change)) => c.apply(person, change),
            (Self::Whys(c), Change::Whys(change)) => c.apply(change),
            (Self::Round(c), Change::Round(change)) => c.apply(person, change),
            (Self::Choice(c), Change::Choice(change)) => c.apply(person, change),
            (Self::Vote(c), Change::Vote(change)) => c.apply(person, change),
            (Self::Matrix(c), Change::Matrix(change)) => c.apply(change),
            (Self::Consent(c), Change::Consent(change)) => c.apply(person, change),
            (Self::Decision(c), Change::Decision(change)) => c.apply(change),
            (Self::Actions(c), Change::Actions(change)) => c.apply(change),
            (Self::Rating(c), Change::Rating(change)) => c.apply(person, change),
            (Self::Review(c), Change::Review(change)) => c.apply(change),
            _ => {}
        }
    }

    /// An empty capture for this change.
    #[must_use]
    pub fn of(change: &Change) -> Self {
        match change {
            Change::Text(_) => Self::Text(text::Capture::default()),
            Change::List(_) => Self::List(list::Capture::default()),
            Change::Form(_) => Self::Form(form::Capture::default()),
            Change::Checklist(_) => Self::Checklist(checklist::Capture::default()),
            Change::Table(_) => Self::Table(table::Capture::default()),
            Change::Whys(_) => Self::Whys(whys::Capture::default()),
            Change::Round(_) => Self::Round(round::Capture::default()),
            Change::Choice(_) => Self::Choice(choice::Capture::default()),
            Change::Vote(_) => Self::Vote(vote::Capture::default()),
            Change::Matrix(_) => Self::Matrix(matrix::Capture::default()),
            Change::Consent(_) => Self::Consent(consent::Capture::default()),
            Change::Decision(_) => Self::Decision(decision::Capture::default()),
            Change::Actions(_) => Self::Actions(actions::Capture::default()),
            Change::Rating(_) => Self::Rating(rating::Capture::default()),
            Change::Review(_) => Self::Review(review::Capture::default()),
        }
    }

    /// Whether anything has been entered and stands.
    #[must_use]
    pub fn is_filled(&self) -> bool {
        match self {
            Self::Text(c) => c.is_filled(),
            Self::List(c) => c.standing().next().is_some(),
            Self::Form(c) => c.is_filled(),
            Self::Checklist(c) => c.is_filled(),
            Self::Table(c) => c.is_filled(),
            Self::Whys(c) => c.standing().next().is_some(),
            Self::Round(c) => c.is_filled(),
            Self::Choice(c) => c.is_filled(),
            Self::Vote(c) => c.is_filled(),
            Self::Matrix(c) => !c.scores.is_empty(),
            Self::Consent(c) => c.is_filled(),
            Self::Decision(c) => c.is_filled(),
            Self::Actions(c) => c.standing().next().is_some(),
            Self::Rating(c) => c.is_filled(),
            Self::Review(c) => c.is_filled(),
        }
    }
}

impl Change {
    /// The highest item number that this change brings in.
    #[must_use]
    pub const fn item(&self) -> Option<ItemId> {
        match self {
            Self::List(
                list::Change::Add { item, .. } | list::Change::Merge { theme: item, .. },
            )
            | Self::Round(round::Change::Hear { item, .. })
            | Self::Table(table::Change::Add { item, .. })
            | Self::Whys(whys::Change::Add { item, .. })
            | Self::Actions(actions::Change::Add { item, .. }) => Some(*item),
            Self::Text(_)
            | Self::List(_)
            | Self::Form(_)
            | Self::Checklist(_)
            | Self::Table(_)
            | Self::Whys(_)
            | Self::Round(_)
            | Self::Choice(_)
            | Self::Vote(_)
            | Self::Matrix(_)
            | Self::Consent(_)
            | Self::Decision(_)
            | Self::Actions(_)
            | Self::Rating(_) => None,
            Self::Review(_) => None,
        }
    }
}

/// The ways of entering that mean something for a kind, the first being its own way.
#[must_use]
pub const fn ways(kind: &Kind) -> &'static [Enter] {
    match kind {
        Kind::Text(_) | Kind::List(_) | Kind::Form(_) | Kind::Table(_) => {
            &[Enter::Group, Enter::Each]
        }
        Kind::Choice(_) => &[Enter::Group, Enter::Each, Enter::Count],
        Kind::Checklist(_) => &[Enter::Group, Enter::Each, Enter::Count],
        // An order cannot be shown with hands.
        Kind::Vote(rules) if matches!(rules.method, Method::Rank) => &[Enter::Each, Enter::Group],
        Kind::Vote(_) => &[Enter::Each, Enter::Group, Enter::Count],
        Kind::Consent(_) => &[Enter::Each, Enter::Count],
        Kind::Rating(_) => &[Enter::Each, Enter::Group, Enter::Count],
        Kind::Round(_) | Kind::Signoff(_) => &[Enter::Each],
        Kind::Assign(_) => &[Enter::Group, Enter::Each],
        Kind::Matrix(_)
        | Kind::Whys(_)
        | Kind::Decision(_)
        | Kind::Actions(_)
        | Kind::Review(_) => &[Enter::Group],
    }
}
