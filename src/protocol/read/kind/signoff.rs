//! Reads a `signoff` ask.

use crate::protocol::kind::Signoff;
use crate::yaml::Map;

use super::super::when;
use super::Reading;

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Signoff {
    Signoff {
        about: when::asks(map, "about", reading),
    }
}
