//! Whether a change of a list may be, and how it stands then.

use super::super::{Asked, Capture as Any};
use super::{Capture, Change};
use crate::base::clean;
use crate::base::id::ItemId;
use crate::meeting::Refusal;
use crate::protocol::kind::List;

/// # Errors
/// Refuses an empty line, a line beyond `max`, a heading the ask does not have, an item that is not there, and themes
/// where the ask has none or has one of that name.
pub fn decide(rules: &List, asked: Asked<'_>, change: &Change) -> Result<Change, Refusal> {
    let empty = Capture::default();
    let list = match asked.meeting.state.capture(asked.at) {
        Some(Any::List(list)) => list,
        _ => &empty,
    };
    let known = |item: ItemId| known(list, asked, item);
    match change {
        Change::Add { text, category, .. } => {
            let text = words(asked, text)?;
            heading(rules, asked, category)?;
            let count = list.lines().filter(|i| i.by == asked.at.person).count();
            match rules.max {
                Some(max) if count >= max as usize => Err(Refusal::Full {
                    ask: asked.ask.words.clone(),
                    max,
                }),
                _ => Ok(Change::Add {
                    item: asked.next_item(),
                    text,
                    category: category.clone(),
                }),
            }
        }
        Change::Reword { item, text } => {
            known(*item)?;
            let (item, text) = (*item, words(asked, text)?);
            if list.find(item).is_some_and(|i| i.is_theme) {
                unnamed(list, &text, Some(item))?;
            }
            Ok(Change::Reword { item, text })
        }
        Change::Remove { item } if list.find(*item).is_some_and(|i| i.is_theme) => {
            known(*item).map(|()| Change::Unmerge { theme: *item })
        }
        Change::Remove { item } | Change::Move { item, .. } | Change::Unmerge { theme: item } => {
            known(*item).map(|()| change.clone())
        }
        Change::File { item, category, .. } => {
            known(*item)?;
            heading(rules, asked, category)?;
            Ok(change.clone())
        }
        Change::Merge { items, text, .. } => merge(rules, (asked, list), items, text),
    }
}

/// One theme among the lines keeps its number, and with it its votes; else a new one begins.
fn merge(
    rules: &List,
    (asked, list): (Asked<'_>, &Capture),
    items: &[ItemId],
    text: &str,
) -> Result<Change, Refusal> {
    if !rules.merge {
        return Err(Refusal::NoThemes {
            ask: asked.ask.words.clone(),
        });
    }
    let text = words(asked, text)?;
    for item in items {
        known(list, asked, *item)?;
    }
    let is_theme = |id: &&ItemId| list.find(**id).is_some_and(|i| i.is_theme);
    let earlier = items.iter().find(is_theme).copied();
    if items.iter().all(|id| Some(*id) == earlier) {
        return Err(Refusal::NothingToAdd {
            ask: asked.ask.words.clone(),
        });
    }
    let themes = items.iter().filter(is_theme).copied().collect::<Vec<_>>();
    let same = |i: &&super::Item| i.is_theme && !themes.contains(&i.item) && i.text == text;
    if list.standing().any(|i| same(&i)) {
        return Err(Refusal::ThemeThere { text });
    }
    Ok(Change::Merge {
        theme: earlier.unwrap_or_else(|| asked.next_item()),
        items: items.to_vec(),
        text,
    })
}

/// No other theme has this name.
fn unnamed(list: &Capture, text: &str, but: Option<ItemId>) -> Result<(), Refusal> {
    let mut themes = list
        .standing()
        .filter(|i| i.is_theme && Some(i.item) != but);
    if themes.any(|i| i.text == text) {
        Err(Refusal::ThemeThere {
            text: text.to_owned(),
        })
    } else {
        Ok(())
    }
}

/// What was taken out comes back by undo only; changing it meanwhile would change nothing that one sees.
fn known(list: &Capture, asked: Asked<'_>, item: ItemId) -> Result<(), Refusal> {
    let stands = list.find(item).is_some_and(|i| !i.removed);
    stands.then_some(()).ok_or_else(|| Refusal::NoItem {
        ask: asked.ask.words.clone(),
    })
}

fn words(asked: Asked<'_>, text: &str) -> Result<String, Refusal> {
    let text = clean::line(text).trim().to_owned();
    if text.is_empty() {
        Err(Refusal::NothingToAdd {
            ask: asked.ask.words.clone(),
        })
    } else {
        Ok(text)
    }
}

fn heading(rules: &List, asked: Asked<'_>, category: &str) -> Result<(), Refusal> {
    if category.is_empty() || rules.categories.iter().any(|c| c == category) {
        return Ok(());
    }
    Err(Refusal::NoHeading {
        ask: asked.ask.words.clone(),
        heading: category.to_owned(),
    })
}
