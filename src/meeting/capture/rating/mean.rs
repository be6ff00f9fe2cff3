//! A mean as a fraction, so that two means compare exactly; rounded only where it is read.

use std::cmp::Ordering;
use std::fmt;

/// The mean of so many numbers; of none at all it is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mean {
    sum: u64,
    of: u64,
}

impl Mean {
    /// One number.
    #[must_use]
    pub const fn of(number: u32) -> Self {
        Self {
            sum: number as u64,
            of: 1,
        }
    }

    /// Takes a number in, so many times.
    pub fn add(&mut self, number: u32, times: u32) {
        let weighed = u64::from(number).saturating_mul(times.into());
        self.sum = self.sum.saturating_add(weighed);
        self.of = self.of.saturating_add(times.into());
    }

    /// Takes all of another in.
    pub fn join(&mut self, other: Self) {
        self.sum = self.sum.saturating_add(other.sum);
        self.of = self.of.saturating_add(other.of);
    }

    /// How many numbers it is made of.
    #[must_use]
    pub const fn count(self) -> u64 {
        self.of
    }

    #[must_use]
    pub const fn is_some(self) -> bool {
        self.of > 0
    }

    /// `None` where it is the mean of nothing.
    #[must_use]
    pub fn known(self) -> Option<Self> {
        Some(self).filter(|mean| mean.is_some())
    }

    /// The whole part: 3 for 3.9.
    #[must_use]
    pub fn floor(self) -> u64 {
        self.sum.checked_div(self.of).unwrap_or(0)
    }

    /// For bars.
    #[must_use]
    pub fn as_f64(self) -> f64 {
        let part = |n: u64| u32::try_from(n).map_or(f64::MAX, f64::from);
        part(self.tenths()) / 10.0
    }

    /// In tenths, half rounded up.
    #[must_use]
    pub fn tenths(self) -> u64 {
        let doubled = self.sum.saturating_mul(20).saturating_add(self.of);
        doubled.checked_div(self.of.saturating_mul(2)).unwrap_or(0)
    }

    /// How far this one lies above another; nothing where it lies below.
    #[must_use]
    pub fn above(self, other: Self) -> Self {
        let own = self.sum.saturating_mul(other.of);
        Self {
            sum: own.saturating_sub(other.sum.saturating_mul(self.of)),
            of: self.of.saturating_mul(other.of),
        }
    }

    /// Which is more. Means of nothing come first.
    #[must_use]
    pub fn compare(self, other: Self) -> Ordering {
        match (self.is_some(), other.is_some()) {
            (true, true) => {
                let (own, others) = (
                    u128::from(self.sum) * u128::from(other.of),
                    u128::from(other.sum) * u128::from(self.of),
                );
                own.cmp(&others)
            }
            (own, others) => own.cmp(&others),
        }
    }

    /// Whether both are the same number.
    #[must_use]
    pub fn is_same(self, other: Self) -> bool {
        self.compare(other).is_eq()
    }
}

/// With one decimal: `3.0`, `1.8`.
impl fmt::Display for Mean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = self.tenths();
        write!(f, "{}.{}", tenths / 10, tenths % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean(numbers: &[u32]) -> Mean {
        let mut mean = Mean::default();
        for n in numbers {
            mean.add(*n, 1);
        }
        mean
    }

    #[test]
    fn a_mean_is_read_with_one_decimal_half_rounded_up() {
        assert_eq!(mean(&[2, 2, 1, 2]).to_string(), "1.8");
        assert_eq!(mean(&[3]).to_string(), "3.0");
        assert_eq!(mean(&[1, 2, 2]).to_string(), "1.7");
        assert_eq!(mean(&[9, 10]).to_string(), "9.5");
        assert_eq!(
            mean(&[4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5]).to_string(),
            "4.6"
        );
    }

    #[test]
    fn means_compare_exactly_where_they_read_alike() {
        let (less, more) = (mean(&[1, 1, 2]), mean(&[4, 4, 4, 3, 4, 4, 4, 4, 4]));
        assert!(less.compare(more).is_lt());
        assert!(mean(&[1, 2]).is_same(mean(&[3, 0])));
        let (third, near) = (mean(&[1, 0, 0]), Mean { sum: 33, of: 100 });
        assert_eq!(third.to_string(), near.to_string());
        assert!(third.compare(near).is_gt());
    }

    #[test]
    fn the_distance_of_two_means_is_a_mean_too() {
        assert_eq!(mean(&[4]).above(mean(&[1, 2])).to_string(), "2.5");
        assert_eq!(mean(&[1]).above(mean(&[2])).to_string(), "0.0");
    }

    #[test]
    fn the_mean_of_nothing_is_not_known() {
        assert_eq!(Mean::default().known(), None);
        assert_eq!(Mean::default().floor(), 0);
        assert_eq!(Mean::default().tenths(), 0);
    }
}
