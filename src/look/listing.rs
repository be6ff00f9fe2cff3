//! Which row of a list keys go to, and a number that is being typed towards a row. Knows no row's meaning.

/// Lists up to this long are opened by one digit; in longer ones a number waits for Enter.
const SHORT: usize = 9;
/// How far a page goes.
const PAGE: usize = 6;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Listing {
    /// The row, from 0.
    pub at: usize,
    /// The digits so far, as a number; 0 for none.
    number: usize,
}

impl Listing {
    #[must_use]
    pub const fn of(at: usize) -> Self {
        Self { at, number: 0 }
    }

    /// The row within `rows`; the last where rows have gone, 0 where there are none.
    #[must_use]
    pub fn within(self, rows: usize) -> usize {
        self.at.min(rows.saturating_sub(1))
    }

    pub fn up(&mut self, rows: usize) {
        *self = Self::of(self.within(rows).saturating_sub(1));
    }

    pub fn down(&mut self, rows: usize) {
        *self = Self::of((self.at + 1).min(rows.saturating_sub(1)));
    }

    pub fn page_up(&mut self, rows: usize) {
        *self = Self::of(self.within(rows).saturating_sub(PAGE));
    }

    pub fn page_down(&mut self, rows: usize) {
        *self = Self::of((self.at + PAGE).min(rows.saturating_sub(1)));
    }

    pub fn first(&mut self) {
        *self = Self::of(0);
    }

    pub fn last(&mut self, rows: usize) {
        *self = Self::of(rows.saturating_sub(1));
    }

    /// Takes a digit towards a row. `true`: that row is meant; `false`: it waits for Enter, or there is no such row.
    pub fn digit(&mut self, digit: usize, rows: usize) -> bool {
        let longer = self.number * 10 + digit;
        let number = if longer <= rows { longer } else { digit };
        if number == 0 || number > rows {
            self.number = 0;
            return false;
        }
        self.at = number - 1;
        self.number = if rows <= SHORT { 0 } else { number };
        rows <= SHORT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_opens_its_row_in_a_short_list_and_no_other() {
        let mut list = Listing::default();
        assert!(list.digit(3, 4));
        assert_eq!(list.at, 2);
        assert!(!list.digit(5, 4));
        assert!(!list.digit(0, 4));
        assert_eq!(list.at, 2);
    }

    #[test]
    fn in_a_long_list_two_digits_make_a_number_that_waits_for_enter() {
        let mut list = Listing::default();
        assert!(!list.digit(1, 14));
        assert_eq!(list.at, 0);
        assert!(!list.digit(2, 14));
        assert_eq!(list.at, 11);
        assert!(!list.digit(7, 14));
        assert_eq!(list.at, 6, "127 is no row: the number begins anew");
        list.down(14);
        assert!(!list.digit(1, 14));
        assert_eq!(list.at, 0, "moving forgets the digits");
    }

    #[test]
    fn moving_stays_within_the_rows() {
        let mut list = Listing::of(9);
        assert_eq!(list.within(3), 2);
        list.down(3);
        assert_eq!(list.at, 2);
        list.page_up(3);
        assert_eq!(list.at, 0);
        list.up(0);
        list.down(0);
        assert_eq!(list.at, 0);
    }
}
