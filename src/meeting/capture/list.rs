//! `list`: items, one per line, from the group or from persons, under headings, combined into named themes. What is
//! removed keeps its number and its marks; what is combined keeps its words and its number below its theme.

mod decided;

use serde::{Deserialize, Serialize};

use super::order;
use crate::base::id::{ItemId, PersonId};

pub use decided::decide;

/// One change of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Add {
        item: ItemId,
        text: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        category: String,
    },
    Reword {
        item: ItemId,
        text: String,
    },
    Remove {
        item: ItemId,
    },
    /// To this place among the standing items, from 0.
    Move {
        item: ItemId,
        to: usize,
    },
    /// Under another heading; and to this place among the standing items, where one is said.
    File {
        item: ItemId,
        category: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<usize>,
    },
    /// These lines become one theme of this name. Where one of them is a theme already, it takes in the others.
    Merge {
        theme: ItemId,
        items: Vec<ItemId>,
        text: String,
    },
    /// The theme is taken apart; its lines stand by themselves again.
    Unmerge {
        theme: ItemId,
    },
}

/// A line of a list with the id that rewording keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub item: ItemId,
    pub text: String,
    pub category: String,
    pub by: Option<PersonId>,
    pub removed: bool,
    /// A theme: a name for several lines, not a line that was said.
    pub is_theme: bool,
    /// The heading under which it stood before it became part of a theme.
    pub before: Option<String>,
    /// The theme that this line is part of.
    pub theme: Option<ItemId>,
}

/// The lines as they stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Capture {
    pub items: Vec<Item>,
}

impl Capture {
    pub fn apply(&mut self, by: Option<PersonId>, change: &Change) {
        match change {
            Change::Add {
                item,
                text,
                category,
            } => self.items.push(Item {
                item: *item,
                text: text.clone(),
                category: category.clone(),
                by,
                removed: false,
                is_theme: false,
                before: None,
                theme: None,
            }),
            Change::Reword { item, text } => self.change(*item, |i| i.text.clone_from(text)),
            Change::Remove { item } | Change::Unmerge { theme: item } => self.take_out(*item),
            Change::File { item, category, to } => {
                let of = |i: &Item| i.item == *item || i.theme == Some(*item);
                for filed in self.items.iter_mut().filter(|i| of(i)) {
                    filed.category.clone_from(category);
                }
                if let Some(to) = to {
                    self.put(*item, *to);
                }
            }
            Change::Move { item, to } => self.put(*item, *to),
            Change::Merge { theme, items, text } => self.merge(*theme, items, text),
        }
    }

    fn change(&mut self, item: ItemId, change: impl FnOnce(&mut Item)) {
        if let Some(found) = self.items.iter_mut().find(|i| i.item == item) {
            change(found);
        }
    }

    fn put(&mut self, item: ItemId, to: usize) {
        if let Some(from) = self.items.iter().position(|i| i.item == item) {
            order::put(&mut self.items, from, to, Item::stands);
        }
    }

    /// Where it was a theme, its lines stand by themselves again.
    fn take_out(&mut self, item: ItemId) {
        self.change(item, |i| i.removed = true);
        for line in self.items.iter_mut().filter(|i| i.theme == Some(item)) {
            line.theme = None;
            line.before = None;
        }
    }

    /// A new theme stands where the first of its lines stood, under that line's heading.
    fn merge(&mut self, theme: ItemId, items: &[ItemId], text: &str) {
        let known = |i: &Item| items.contains(&i.item) && i.item != theme;
        let Some(first) = self.items.iter().position(known) else {
            return;
        };
        if !self.items.iter().any(|i| i.item == theme) {
            let category = self.items.get(first).map(|i| i.category.clone());
            let new = Item {
                item: theme,
                text: text.to_owned(),
                category: category.unwrap_or_default(),
                by: None,
                removed: false,
                is_theme: true,
                before: None,
                theme: None,
            };
            self.items.insert(first, new);
        }
        let category = self.find(theme).map(|i| i.category.clone());
        let category = category.unwrap_or_default();
        self.change(theme, |i| text.clone_into(&mut i.text));
        for id in items.iter().filter(|id| **id != theme) {
            let inner = self.find(*id).is_some_and(|i| i.is_theme);
            if inner {
                self.change(*id, |i| i.removed = true);
            }
            let joins = |i: &Item| {
                if inner {
                    i.theme == Some(*id)
                } else {
                    i.item == *id
                }
            };
            for line in self.items.iter_mut().filter(|i| joins(i)) {
                line.theme = Some(theme);
                if line.before.is_none() {
                    line.before = Some(line.category.clone());
                }
                line.category.clone_from(&category);
            }
        }
    }

    /// What the list comes to, in order: its themes, and the lines that are part of none. A theme whose lines were
    /// all taken out is none.
    pub fn standing(&self) -> impl Iterator<Item = &Item> {
        let empty = |i: &Item| i.is_theme && self.under(i.item).next().is_none();
        self.items.iter().filter(move |i| i.stands() && !empty(i))
    }

    /// Every line that was said and not taken out, also those that are part of a theme.
    pub fn lines(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|i| !i.removed && !i.is_theme)
    }

    /// The lines of a theme.
    pub fn under(&self, theme: ItemId) -> impl Iterator<Item = &Item> {
        self.lines().filter(move |i| i.theme == Some(theme))
    }

    /// The line of this id; `None` once it was taken out.
    #[must_use]
    pub fn find(&self, item: ItemId) -> Option<&Item> {
        self.items.iter().find(|i| i.item == item)
    }
}

impl Item {
    /// Not taken out, and not part of a theme.
    const fn stands(&self) -> bool {
        !self.removed && self.theme.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(texts: &[&str]) -> Capture {
        let mut list = Capture::default();
        for (text, n) in texts.iter().zip(1..) {
            let (item, category) = (ItemId(n), String::new());
            let text = (*text).to_owned();
            list.apply(
                None,
                &Change::Add {
                    item,
                    text,
                    category,
                },
            );
        }
        list
    }

    fn merged(list: &mut Capture, theme: u32, items: &[u32], text: &str) {
        let items = items.iter().map(|n| ItemId(*n)).collect();
        let (theme, text) = (ItemId(theme), text.to_owned());
        list.apply(None, &Change::Merge { theme, items, text });
    }

    fn standing(list: &Capture) -> Vec<&str> {
        list.standing().map(|i| i.text.as_str()).collect()
    }

    #[test]
    fn a_theme_stands_in_the_place_of_its_lines_and_gives_them_back() {
        let mut list = listed(&["bell", "card", "chime", "door"]);
        merged(&mut list, 9, &[3, 1], "sounds");
        assert_eq!(standing(&list), ["sounds", "card", "door"]);
        assert_eq!(list.lines().count(), 4);
        list.apply(None, &Change::Unmerge { theme: ItemId(9) });
        assert_eq!(standing(&list), ["bell", "card", "chime", "door"]);
    }

    #[test]
    fn a_theme_takes_in_another_theme_with_its_lines() {
        let mut list = listed(&["bell", "card", "chime", "door"]);
        merged(&mut list, 9, &[1, 3], "sounds");
        merged(&mut list, 10, &[2, 4], "things");
        merged(&mut list, 9, &[9, 10], "all");
        assert_eq!(standing(&list), ["all"]);
        assert_eq!(list.under(ItemId(9)).count(), 4);
    }

    #[test]
    fn a_theme_without_lines_is_none() {
        let mut list = listed(&["bell", "card"]);
        merged(&mut list, 9, &[1], "sounds");
        list.apply(None, &Change::Remove { item: ItemId(1) });
        assert_eq!(standing(&list), ["card"]);
    }
}
