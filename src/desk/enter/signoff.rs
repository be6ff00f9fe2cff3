//! Somebody's word in a `signoff`: 1 agrees and 0 takes it back; 2 and 3 open a line, whose words are the word.

use super::number::Onward;
use crate::look::spots::Spot;
use crate::meeting::Change;
use crate::meeting::capture::signoff;
use crate::meeting::closing::Word;

#[must_use]
pub fn digit(spot: &Spot, n: u32) -> Option<(Change, Spot, Onward)> {
    let (change, onward) = match n {
        0 => (signoff::Change::Clear, Onward::Stay),
        1 => (signoff::Change::sign(Word::Agree), Onward::Next),
        _ => return None,
    };
    Some((Change::Signoff(change), spot.clone(), onward))
}

/// A word with its words; without them the meeting refuses it.
#[must_use]
pub const fn signed(word: Word) -> Change {
    Change::Signoff(signoff::Change::sign(word))
}
