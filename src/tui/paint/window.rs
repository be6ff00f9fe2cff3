//! Which of many parts are in view: a window that moves as little as it can and always shows the focus with one
//! part on each side. Knows heights only.

/// The parts in view, and whether a row says how many are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    pub first: usize,
    /// One past the last part in view.
    pub end: usize,
}

impl Window {
    /// Of parts with these `heights`, what `room` rows show, where the window began at `top` before.
    pub fn over(heights: &[usize], focus: Option<usize>, top: usize, room: usize) -> Self {
        let all = Self {
            first: 0,
            end: heights.len(),
        };
        if heights.iter().sum::<usize>() <= room {
            return all;
        }
        let last = heights.len().saturating_sub(1);
        let mut first = top.min(last);
        if let Some(focus) = focus.map(|focus| focus.min(last)) {
            first = first.min(focus.saturating_sub(1));
            let wanted = (focus + 1).min(last);
            while first < focus && end(heights, steady(heights, first), room) <= wanted {
                first += 1;
            }
        }
        while first > 0 && end(heights, first - 1, room) == heights.len() {
            first -= 1;
        }
        let still = steady(heights, first);
        if focus.is_none_or(|focus| focus < end(heights, still, room)) {
            first = still;
        }
        Self {
            first,
            end: end(heights, first, room),
        }
    }
}

/// A hidden part of one row is shown in place of the row that would count it.
fn steady(heights: &[usize], first: usize) -> usize {
    let hidden: usize = heights.iter().take(first).sum();
    if hidden <= 1 { 0 } else { first }
}

/// One past the last part that fits, with a row for what is hidden above and one for what is hidden below.
fn end(heights: &[usize], first: usize, room: usize) -> usize {
    let room = room.saturating_sub(usize::from(first > 0));
    let fitting = |room: usize| {
        let mut left = room;
        let fits = |height: &&usize| match left.checked_sub(**height) {
            Some(rest) => {
                left = rest;
                true
            }
            None => false,
        };
        first + heights.iter().skip(first).take_while(fits).count()
    };
    let whole = fitting(room);
    if whole == heights.len() {
        return whole;
    }
    fitting(room.saturating_sub(1)).max(first + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(count: usize) -> Vec<usize> {
        vec![1; count]
    }

    #[test]
    fn all_parts_are_shown_where_they_fit() {
        assert_eq!(
            Window::over(&lines(5), Some(4), 3, 5),
            Window { first: 0, end: 5 }
        );
    }

    #[test]
    fn the_focus_is_shown_with_one_part_on_each_side() {
        for focus in 0..40 {
            for top in 0..40 {
                let window = Window::over(&lines(40), Some(focus), top, 7);
                let shown = window.first..window.end;
                assert!(
                    shown.contains(&focus.saturating_sub(1)),
                    "{focus} {top} {window:?}"
                );
                assert!(
                    shown.contains(&(focus + 1).min(39)),
                    "{focus} {top} {window:?}"
                );
            }
        }
    }

    #[test]
    fn the_rows_in_view_and_the_two_that_count_never_exceed_the_room() {
        for room in 3..12 {
            for top in 0..30 {
                let window = Window::over(&lines(30), None, top, room);
                let counting = usize::from(window.first > 0) + usize::from(window.end < 30);
                assert!(window.end - window.first + counting <= room);
            }
        }
    }

    #[test]
    fn moving_the_focus_inside_the_window_moves_nothing() {
        let before = Window::over(&lines(30), Some(10), 8, 9);
        let after = Window::over(&lines(30), Some(11), before.first, 9);
        assert_eq!(before, after);
    }

    #[test]
    fn the_window_moves_by_one_where_the_focus_leaves_it() {
        let before = Window::over(&lines(30), Some(13), 8, 9);
        let after = Window::over(&lines(30), Some(14), before.first, 9);
        assert_eq!(after.first, before.first + 1);
    }

    #[test]
    fn nothing_is_left_empty_below_the_last_part() {
        let window = Window::over(&lines(30), None, 29, 9);
        assert_eq!(window, Window { first: 22, end: 30 });
    }

    #[test]
    fn a_part_taller_than_the_room_is_shown_alone() {
        let window = Window::over(&[1, 20, 1], Some(1), 0, 6);
        assert_eq!(window, Window { first: 1, end: 2 });
    }
}
