//! Words that somebody has signed with: plain agreement, or nothing, takes their place only when that was asked.

use super::{At, answer, onward};
use crate::desk::enter::signoff;
use crate::desk::{Effect, Then};
use crate::look::panel::Question;
use crate::look::spot::SpotId;
use crate::look::spots::{self, Spot, View};
use crate::meeting::capture::signoff::Change as Sign;
use crate::meeting::closing::Word;
use crate::meeting::{Capture, Change};

/// The question before such words give way to this change; `None` where there are none.
#[must_use]
pub fn unsay(view: &View<'_>, spot: &Spot, change: &Change) -> Option<Question> {
    let Change::Signoff(change) = change else {
        return None;
    };
    let person = spot.id.person?;
    let given = match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Signoff(given)) => given.each.get(&person)?,
        Some(_) | None => return None,
    };
    Some(Question::Unsay {
        person,
        words: told(&view.meeting.state.name(person), &given.word)?,
        of: Some(spot.id.clone()),
        agrees: *change != Sign::Clear,
    })
}

/// `Ana Ruiz objects: "Not without the nurse."`; `None` for plain agreement.
#[must_use]
pub fn told(name: &str, word: &Word) -> Option<String> {
    match word {
        Word::Agree => None,
        Word::Remark(words) => Some(format!("{name} agrees: \"{words}\"")),
        Word::Object(words) => Some(format!("{name} objects: \"{words}\"")),
    }
}

/// It was asked: the words give way.
pub fn unsaid(row: &SpotId, agrees: bool, at: At<'_>) -> Vec<Effect> {
    if !agrees {
        let change = Change::Signoff(Sign::Clear);
        return vec![answer(row, change, Then::Stay, false)];
    }
    let ask = at.meeting.protocol.ask(&row.ask).map(|(_, ask)| ask);
    let spots = ask.map_or_else(Vec::new, |ask| spots::of(&View::of(at.meeting, ask, None)));
    let spot = spots.iter().find(|spot| spot.id == *row);
    let then = spot.map_or(Then::Stay, |spot| onward::next_signer(spot, at));
    vec![answer(row, signoff::signed(Word::Agree), then, false)]
}
