//! `n` or `low-high`: words, people, minutes, scales.

/// Both ends count. `minutes: 5-10` is least 5, planned 10; a single number is both ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    pub low: u32,
    pub high: u32,
}

impl Range {
    /// Both ends belong to it.
    #[must_use]
    pub const fn of(low: u32, high: u32) -> Self {
        Self { low, high }
    }

    /// Whether this number lies in it.
    #[must_use]
    pub const fn holds(self, n: u32) -> bool {
        self.low <= n && n <= self.high
    }
}
