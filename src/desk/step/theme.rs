//! Lines of a list combined into themes: Space marks, Enter on marked lines asks for the name, Enter combines.

use super::{At, answer};
use crate::base::id::{AskId, ItemId};
use crate::base::key::Key;
use crate::desk::intent::Intent;
use crate::desk::{Effect, Then};
use crate::field::Field;
use crate::look::panel::Question;
use crate::look::spot::Part;
use crate::look::spots::{Spot, View, list as lines};
use crate::look::step::StepLook;
use crate::meeting::{Change, capture::list};
use crate::protocol::Kind;

/// A key on a line of a list that combines; `None` where it means what it means elsewhere.
pub fn key(look: &mut StepLook, spot: &Spot, intent: Intent, at: At<'_>) -> Option<Vec<Effect>> {
    let view = look.view(at.meeting)?;
    if !matches!(&view.ask.kind, Kind::List(rules) if rules.merge) {
        return None;
    }
    let stands = |id: &ItemId| lines::item(&view, Part::Item(*id)).is_some_and(|i| !i.removed);
    look.marked.retain(stands);
    match (intent, spot.id.part) {
        (Intent::Tick, Part::Item(item)) => {
            if !look.marked.remove(&item) {
                look.marked.insert(item);
            }
        }
        (Intent::Enter, _) if look.marked.len() > 1 => ask_name(look, at),
        (Intent::Out, _) if !look.marked.is_empty() => look.marked.clear(),
        _ => return None,
    }
    Some(Vec::new())
}

/// What they are called together; a theme among them keeps its name.
fn ask_name(look: &mut StepLook, at: At<'_>) {
    let Some(view) = look.view(at.meeting) else {
        return;
    };
    // In the order they stand, so that the theme begins where the first of them does.
    let ids = lines::captured(&view).map(|list| list.items.iter().map(|i| i.item));
    let marked = ids
        .into_iter()
        .flatten()
        .filter(|id| look.marked.contains(id));
    let items: Vec<ItemId> = marked.collect();
    let themes = items.iter().filter(|id| lines::is_theme(&view, **id));
    let name = themes
        .filter_map(|id| lines::item(&view, Part::Item(*id)))
        .map(|theme| theme.text.as_str())
        .next()
        .unwrap_or_default();
    let mut name = Field::with(name, true);
    name.end();
    look.question = Some(Question::NameTheme {
        ask: view.ask.id.clone(),
        items,
        name,
    });
}

/// A key while the theme is named.
pub fn named(
    look: &mut StepLook,
    (ask, items, mut name): (AskId, Vec<ItemId>, Field),
    key: Key,
    at: At<'_>,
) -> Vec<Effect> {
    if key == Key::Esc {
        return Vec::new();
    }
    let text = name.text();
    if key != Key::Enter {
        name.key(&key);
    } else if text.trim().is_empty() {
        look.refuse("A theme needs a name. Write one, or Esc goes back.");
    } else if let Some((_, rules)) = at.meeting.protocol.ask(&ask) {
        look.marked.clear();
        let spot = View::of(at.meeting, rules, None).spot(None, Part::New);
        let said = format!("Combined as \"{}\". X takes it apart again.", text.trim());
        let theme = ItemId(0);
        let change = Change::List(list::Change::Merge { theme, items, text });
        return vec![answer(&spot, change, Then::Say(said), false)];
    }
    look.question = Some(Question::NameTheme { ask, items, name });
    Vec::new()
}
