//! Reads a `review` ask.

use crate::protocol::kind::{Review, Reviewed};
use crate::yaml::Map;

use super::Reading;

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Review {
    let of = [
        ("actions", Reviewed::Actions),
        ("decisions", Reviewed::Decisions),
        ("both", Reviewed::Both),
    ];
    Review {
        of: map.word("of", &of, &mut reading.report).unwrap_or_default(),
    }
}
