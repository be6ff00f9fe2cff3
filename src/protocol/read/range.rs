//! `n` or `low-high`.

use crate::protocol::Range;
use crate::yaml::Map;

use super::reading::Reading;

/// A range between these limits, both counting.
pub(super) fn read(
    map: &mut Map<'_>,
    key: &'static str,
    (least, most): (u32, u32),
    reading: &mut Reading<'_>,
) -> Option<Range> {
    let entry = map.get(key)?;
    let Some(range) = entry.value.as_str().and_then(of) else {
        map.wrong(
            entry,
            "a number such as 5, or a range such as 5-10",
            &mut reading.report,
        );
        return None;
    };
    if range.low > range.high {
        map.wrong(
            entry,
            "a range that begins with its smaller number",
            &mut reading.report,
        );
        return None;
    }
    if range.low < least || range.high > most {
        map.wrong(
            entry,
            &format!("between {least} and {most}"),
            &mut reading.report,
        );
        return None;
    }
    Some(range)
}

/// A scale has at least two marks.
pub(super) fn scale(map: &mut Map<'_>, reading: &mut Reading<'_>) -> Range {
    let usual = Range::of(1, 5);
    let scale = read(map, "scale", (0, 100), reading).unwrap_or(usual);
    if scale.low < scale.high {
        return scale;
    }
    if let Some(entry) = map.get("scale") {
        map.wrong(entry, "a range such as 1-5", &mut reading.report);
    }
    usual
}

fn of(text: &str) -> Option<Range> {
    let number = |t: &str| t.trim().parse::<u32>().ok();
    match text.split_once(['-', '–']) {
        Some((low, high)) => Some(Range::of(number(low)?, number(high)?)),
        None => number(text).map(|n| Range::of(n, n)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_a_number_or_two() {
        assert_eq!(of("5"), Some(Range::of(5, 5)));
        assert_eq!(of("5-10"), Some(Range::of(5, 10)));
        assert_eq!(of("5 – 10"), Some(Range::of(5, 10)));
        assert_eq!(of("5-"), None);
        assert_eq!(of("-5"), None);
        assert_eq!(of("1-2-3"), None);
    }
}
