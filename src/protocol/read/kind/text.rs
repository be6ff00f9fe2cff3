//! Reads a `text` ask.

use crate::protocol::kind::Text;
use crate::yaml::Map;

use super::super::range;
use super::{MANY, Reading, words};

/// Most words that can be asked for.
const NOVEL: u32 = 10_000;

pub(super) fn read(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Text {
    Text {
        one_line: map.count("lines", (1, MANY), &mut reading.report) == Some(1),
        words: range::read(map, "words", (1, NOVEL), reading),
        stems: words(map, "stems", reading),
    }
}
