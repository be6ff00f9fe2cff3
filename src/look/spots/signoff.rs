//! `signoff`: a row for each who was here; the remark and the objection stand behind it, where arrows do not lead.

use super::{Spot, Takes, View};
use crate::base::person::Member;
use crate::look::spot::Part;
use crate::meeting::Capture;
use crate::meeting::closing::Word;

/// The place of the words behind a row: beyond the reach of → .
const BEHIND: usize = 9;

/// Those who may sign: all who were here at any time and whose word is asked for, in the order of the team.
#[must_use]
pub fn signers<'a>(view: &View<'a>) -> Vec<&'a Member> {
    let here = view.meeting.state.attended().into_iter();
    here.filter(|member| view.wants(member)).collect()
}

pub fn spots(view: &View<'_>) -> Vec<Spot> {
    let given = match view.meeting.state.capture(&view.address(None)) {
        Some(Capture::Signoff(given)) => Some(given),
        Some(_) | None => None,
    };
    let of = |(row, member): (usize, &Member)| {
        let word = given.and_then(|g| g.each.get(&member.id)).map(|s| &s.word);
        let (remark, objection) = match word {
            Some(Word::Remark(words)) => (words.as_str(), ""),
            Some(Word::Object(words)) => ("", words.as_str()),
            Some(Word::Agree) | None => ("", ""),
        };
        let spot = |part, col, takes, text: &str| Spot {
            id: view.spot(Some(member.id), part),
            row,
            col,
            takes,
            text: text.to_owned(),
        };
        [
            spot(Part::Score, 0, Takes::Number(3), ""),
            spot(Part::Remark, BEHIND, Takes::Line, remark),
            spot(Part::Objection, BEHIND + 1, Takes::Line, objection),
        ]
    };
    signers(view).into_iter().enumerate().flat_map(of).collect()
}
