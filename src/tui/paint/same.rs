//! What was painted last, for as long as what it was painted from stays the same: a letter typed below leaves header,
//! footer and second column as they are.

/// One thing painted, with what it was painted from.
#[derive(Debug)]
pub(super) struct Same<From, Painted> {
    last: Option<(From, Painted)>,
}

impl<From, Painted> Default for Same<From, Painted> {
    fn default() -> Self {
        Self { last: None }
    }
}

impl<From, Painted> Same<From, Painted> {
    /// What was painted last where `is_same` says so; painted anew from what `from` gives otherwise.
    pub fn or(
        &mut self,
        is_same: impl FnOnce(&From) -> bool,
        from: impl FnOnce() -> From,
        paint: impl FnOnce(&From) -> Painted,
    ) -> &Painted {
        let kept = self.last.take().filter(|(last, _)| is_same(last));
        let (_, painted) = self.last.insert(kept.unwrap_or_else(|| {
            let from = from();
            let painted = paint(&from);
            (from, painted)
        }));
        painted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paints_again_only_what_differs() {
        let mut times = 0;
        let mut same = Same::default();
        let mut painted = |word: &str| {
            let paint = |word: &String| {
                times += 1;
                format!("{word} {times}")
            };
            same.or(|last| last == word, || word.to_owned(), paint)
                .clone()
        };
        assert_eq!(painted("one"), "one 1");
        assert_eq!(painted("one"), "one 1");
        assert_eq!(painted("two"), "two 2");
        assert_eq!(painted("one"), "one 3");
    }
}
