//! What can only be judged with the whole protocol in hand: references, and steps that can be reached.
//! Adds faults and changes nothing; ranges and words of one ask are judged where they are read.

mod condition;
mod mention;
mod order;

use super::Protocol;
use super::read::reading::Reading;

/// Everything that is wrong between the parts of a protocol.
pub(super) fn check(protocol: &Protocol, reading: &mut Reading<'_>) {
    order::check(protocol, reading);
    mention::steps(protocol, reading);
    mention::asks(protocol, reading);
}
