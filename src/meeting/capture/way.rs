//! Names, the group and hands stand beside each other and are never added: nobody counts twice. What an ask comes to is
//! told of one way, and this says of which.

use super::ways;
use crate::meeting::{State, cover};
use crate::protocol::{Ask, Enter};

/// How an ask is entered now: as the room chose, else as the protocol says, else the kind's own way.
#[must_use]
pub fn in_use(state: &State, ask: &Ask) -> Enter {
    // What is covered is entered one by one.
    if cover::seal(state, ask).is_some() {
        return Enter::Each;
    }
    let own = ways(&ask.kind).first().copied().unwrap_or(Enter::Group);
    let chosen = state.entering.get(&ask.id).copied();
    chosen.or(ask.enter).unwrap_or(own)
}

/// The way the result is told of: the one in use; while nothing was taken in it, the first of names, group and hands
/// in which something was, so that changing the way alone changes no result.
#[must_use]
pub fn told(in_use: Enter, holds: impl Fn(Enter) -> bool) -> Enter {
    let mut ways = [in_use, Enter::Each, Enter::Group, Enter::Count].into_iter();
    ways.find(|way| holds(*way)).unwrap_or(in_use)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_in_which_nothing_was_taken_tells_no_result() {
        let named = |way| way == Enter::Each;
        assert_eq!(told(Enter::Count, named), Enter::Each);
        assert_eq!(told(Enter::Count, |_| true), Enter::Count);
        assert_eq!(told(Enter::Count, |_| false), Enter::Count);
    }
}
