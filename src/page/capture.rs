//! What an ask shows, kind by kind: its rows, how much is in, its own keys and standing notice. One file per kind.
//! A kind without a screen says so in a sentence.

pub mod actions;
mod alone;
pub mod assign;
pub mod checklist;
pub mod choice;
pub mod cloth;
pub mod consent;
pub mod covered;
pub mod decision;
pub mod form;
pub mod hands;
pub mod list;
pub mod matrix;
pub mod names;
pub mod rating;
pub mod review;
pub mod round;
pub mod signoff;
pub mod table;
pub mod text;
pub mod unsaved;
pub mod value;
pub mod vote;
pub mod whys;

use super::step::hints;
use super::step::open::Open;
use super::{Block, Hint, Line, Notice, Tone};
use crate::base::words::and_list;
use crate::meeting::cover;
use crate::protocol::{Kind, People};

/// The part of a step's page that an ask fills.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// In place of what the step says, where this ask needs the line.
    pub said: Option<String>,
    pub words: String,
    /// Of the ask one line alone is open: `words` and `tally` name that line.
    pub is_one_line: bool,
    pub tally: Line,
    pub hint: String,
    pub body: Vec<Block>,
    pub notice: Option<Notice>,
    /// Before the keys that every ask has.
    pub hints: Vec<Hint>,
}

impl Sheet {
    /// A sheet with the ask's own words.
    #[must_use]
    pub fn of(open: &Open<'_>) -> Self {
        let ask = open.view.ask;
        Self {
            words: ask.words.clone(),
            hint: match (whom(open), ask.hint.is_empty()) {
                (Some(whom), true) => whom,
                (Some(whom), false) => format!("{whom} {}", ask.hint),
                (None, _) => ask.hint.clone(),
            },
            ..Self::default()
        }
    }

    /// What is said in the notice line while nothing else is.
    pub fn note(&mut self, text: impl Into<String>) {
        self.notice = Some(note(Tone::Dim, text));
    }

    /// The same, with a tone: what was recorded, what to look at.
    pub fn say(&mut self, tone: Tone, text: impl Into<String>) {
        self.notice = Some(note(tone, text));
    }
}

fn note(tone: Tone, text: impl Into<String>) -> Notice {
    Notice {
        tone,
        text: text.into(),
    }
}

/// Whose answer is asked, where it is not everybody's: `For Ana Ruiz.`
fn whom(open: &Open<'_>) -> Option<String> {
    let who = &open.view.ask.who;
    if *who == People::Everyone {
        return None;
    }
    let asked = cover::asked(open.meeting(), open.view.ask);
    let names: Vec<String> = asked.iter().map(|m| m.name.clone()).collect();
    let nobody = match who {
        People::Role(role) => format!("For the {role}. W says who that is."),
        People::Presenter => "For the presenter. W says who that is.".to_owned(),
        People::Position(position) => format!("For the {position}; none is here."),
        People::Everyone | People::Participants | People::Nobody => {
            "For nobody who is here.".to_owned()
        }
    };
    Some(if names.is_empty() {
        nobody
    } else {
        format!("For {}.", and_list(&names))
    })
}

/// The sheet of the open ask.
#[must_use]
pub fn sheet(open: &Open<'_>) -> Sheet {
    let ask = open.view.ask;
    if !ask.record {
        return sentence(
            open,
            "Spoken only; nothing is kept. When it was said, G goes on.",
        );
    }
    covered::sheet(open).unwrap_or_else(|| covered::looked_at(open, of_kind(open)))
}

/// The sheet as its kind shows it.
#[must_use]
pub fn of_kind(open: &Open<'_>) -> Sheet {
    let ask = open.view.ask;
    let mut sheet = match &ask.kind {
        Kind::Text(rules) => text::sheet(open, rules),
        Kind::List(rules) => list::sheet(open, rules),
        Kind::Round(rules) => round::sheet(open, rules),
        Kind::Choice(rules) => choice::sheet(open, rules),
        Kind::Vote(rules) => vote::sheet(open, rules),
        Kind::Matrix(rules) => matrix::sheet(open, rules),
        Kind::Consent(rules) => consent::sheet(open, rules),
        Kind::Decision(rules) => decision::sheet(open, rules),
        Kind::Actions(_) => actions::sheet(open),
        Kind::Assign(rules) => assign::sheet(open, rules),
        Kind::Signoff(rules) => signoff::sheet(open, rules),
        Kind::Rating(rules) => rating::sheet(open, rules),
        Kind::Form(rules) => form::sheet(open, rules),
        Kind::Checklist(rules) => checklist::sheet(open, rules),
        Kind::Table(rules) => table::sheet(open, rules),
        Kind::Whys(rules) => whys::sheet(open, rules),
        Kind::Review(_) => review::sheet(open),
    };
    if let Some(words) = signoff::below(open) {
        sheet.say(Tone::Warn, words);
    }
    if let Some(pending) = open.pending() {
        sheet.say(Tone::Accent, pending);
    }
    sheet
}

/// An ask that takes nothing here.
fn sentence(open: &Open<'_>, words: &str) -> Sheet {
    let mut sheet = Sheet::of(open);
    sheet.tally = asks(open);
    sheet.body = vec![Block::Line(2, Line::words(words))];
    sheet.hints = hints::of(&[("Tab", "next")]);
    sheet
}

/// `2 of 3`: which of the step's asks this is.
#[must_use]
pub fn asks(open: &Open<'_>) -> Line {
    open.place().map_or_else(Line::new, |(place, count)| {
        Line::words(format!("{place} of {count}"))
    })
}
