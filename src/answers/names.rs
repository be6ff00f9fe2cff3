//! Items by their words: how a file names what ids name in a record, in both directions.

use std::collections::BTreeSet;

use super::head::line;
use crate::meeting::{ItemRef, Thing};

/// Items and what they are called; of several with the same words the second is `words #2`.
#[derive(Debug, Clone, Default)]
pub(super) struct Names(Vec<(String, ItemRef)>);

impl Names {
    pub fn of(things: &[Thing]) -> Self {
        let mut taken: BTreeSet<String> = BTreeSet::new();
        let named = things.iter().map(|thing| {
            let words = line(&thing.text);
            let mut name = words.clone();
            let mut times = 1;
            while !taken.insert(name.clone()) {
                times += 1;
                name = format!("{words} #{times}");
            }
            (name, thing.item)
        });
        Self(named.collect())
    }

    pub fn find(&self, words: &str) -> Option<ItemRef> {
        let words = line(words);
        let found = self.0.iter().find(|(name, _)| *name == words);
        found.map(|(_, item)| *item)
    }

    /// The name of an item; `None` where it is not among these any more.
    pub fn name(&self, item: ItemRef) -> Option<&str> {
        let found = self.0.iter().find(|(_, i)| *i == item);
        found.map(|(name, _)| name.as_str())
    }

    pub fn items(&self) -> impl Iterator<Item = ItemRef> + use<> {
        let items: Vec<ItemRef> = self.0.iter().map(|(_, item)| *item).collect();
        items.into_iter()
    }

    pub fn words(&self) -> Vec<&str> {
        self.0.iter().map(|(name, _)| name.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::id::ItemId;

    #[test]
    fn the_second_of_two_equal_items_has_a_number() {
        let thing = |n, text| Thing::made(ItemId(n), text);
        let names = Names::of(&[thing(1, "Timer"), thing(2, "Card"), thing(3, "Timer")]);
        assert_eq!(names.words(), ["Timer", "Card", "Timer #2"]);
        assert_eq!(names.find(" Timer "), Some(ItemRef::Made(ItemId(1))));
        assert_eq!(names.find("Timer #2"), Some(ItemRef::Made(ItemId(3))));
        assert_eq!(names.name(ItemRef::Made(ItemId(3))), Some("Timer #2"));
        assert_eq!(names.find("timer"), None);
    }

    #[test]
    fn no_two_items_have_one_name() {
        let things = ["A", "A", "A #2", "A"];
        let things = things
            .iter()
            .zip(1..)
            .map(|(t, n)| Thing::made(ItemId(n), *t));
        let names = Names::of(&things.collect::<Vec<Thing>>());
        assert_eq!(names.words(), ["A", "A #2", "A #2 #2", "A #3"]);
    }
}
