//! Moving one thing among those that stand; what was taken out keeps its place in the record.

/// Moves the thing at `from` so that it is the `to`-th (from 0) of those that stand.
pub fn put<T>(things: &mut Vec<T>, from: usize, to: usize, stands: impl Fn(&T) -> bool) {
    let moved = things.remove(from);
    let mut standing = things
        .iter()
        .enumerate()
        .filter(|(_, thing)| stands(thing))
        .map(|(place, _)| place);
    let place = standing.nth(to).unwrap_or(things.len());
    things.insert(place, moved);
}
