//! One change of what is written down: words, lines, fields, rows and reasons. It says which, never who may read it.

use super::Told;
use crate::meeting::ItemRef;
use crate::meeting::capture::{checklist, form, list, table, whys};
use crate::protocol::Kind;

impl Told<'_> {
    pub(super) fn text(&self, text: &str) -> String {
        let what = if text.is_empty() {
            "taken out of"
        } else {
            "written to"
        };
        format!("{} answer {what} {}", self.whose(), self.ask())
    }

    pub(super) fn list(&self, change: &list::Change) -> String {
        let ask = self.ask();
        match change {
            list::Change::Add { text, .. } => format!("\"{text}\" added to {ask}"),
            list::Change::Reword { text, .. } => format!("\"{text}\" reworded in {ask}"),
            list::Change::Remove { item } => format!("{} taken out of {ask}", self.made(*item)),
            list::Change::Move { item, .. } => format!("{} moved in {ask}", self.made(*item)),
            list::Change::Merge { items, text, .. } => {
                let lines = crate::base::words::count(items.len(), "line", "lines");
                format!("{lines} combined as \"{text}\" in {ask}")
            }
            list::Change::Unmerge { theme } => {
                format!("{} taken apart in {ask}", self.made(*theme))
            }
            list::Change::File { item, category, .. } if category.is_empty() => {
                format!("{} put under no heading in {ask}", self.made(*item))
            }
            list::Change::File { item, category, .. } => {
                format!("{} put under \"{category}\" in {ask}", self.made(*item))
            }
        }
    }

    pub(super) fn form(&self, change: &form::Change) -> String {
        let form::Change::Fill { field, value } = change;
        let ask = self.ask();
        let rules = self.meeting.protocol.ask(&self.at.ask);
        let label = match rules.map(|(_, ask)| &ask.kind) {
            Some(Kind::Form(form)) => form.fields.iter().find(|f| f.id == *field),
            Some(_) | None => None,
        };
        let label = label.map_or(field.as_str(), |f| f.label.as_str());
        let what = if value.is_some() {
            "filled"
        } else {
            "taken back"
        };
        match self.at.person {
            Some(_) => format!("{} \"{label}\" {what} in {ask}", self.whose()),
            None => format!("\"{label}\" {what} in {ask}"),
        }
    }

    pub(super) fn checklist(&self, change: &checklist::Change) -> String {
        let ask = self.ask();
        let whose = self.at.person.map(|_| format!("{} ", self.whose()));
        let whose = whose.unwrap_or_default();
        match change {
            checklist::Change::Set { item, state } => {
                let state = match state {
                    checklist::State::Open => "open again",
                    checklist::State::Done => "done",
                    checklist::State::NotApplicable => "not ours",
                };
                format!("{whose}{} {state} in {ask}", self.thing(*item))
            }
            checklist::Change::Note { item, text } if text.is_empty() => {
                format!("{whose}note on {} taken back in {ask}", self.thing(*item))
            }
            checklist::Change::Note { item, .. } => {
                format!("{whose}note on {} in {ask}", self.thing(*item))
            }
            checklist::Change::Count { item, hands } => self.hands(&self.thing(*item), *hands),
        }
    }

    pub(super) fn table(&self, change: &table::Change) -> String {
        let ask = self.ask();
        let rules = self.meeting.protocol.ask(&self.at.ask);
        let columns = match rules.map(|(_, ask)| &ask.kind) {
            Some(Kind::Table(table)) => table.columns.as_slice(),
            Some(_) | None => &[],
        };
        let label = |id: &str| {
            let column = columns.iter().find(|c| c.id == *id);
            column.map_or_else(|| id.to_owned(), |c| c.label.clone())
        };
        let filled = |column: &str, row: ItemRef, value: bool| {
            let what = if value { "filled" } else { "taken back" };
            format!(
                "\"{}\" of {} {what} in {ask}",
                label(column),
                self.thing(row)
            )
        };
        match change {
            table::Change::Add { cells, .. } => {
                let first = columns.iter().find_map(|c| cells.get(&c.id));
                let first = first.map(|v| v.words(&self.meeting.state));
                format!("\"{}\" added to {ask}", first.unwrap_or_default())
            }
            table::Change::Fill {
                item,
                column,
                value,
            } => filled(column, ItemRef::Made(*item), value.is_some()),
            table::Change::FillGiven { row, column, value } => {
                filled(column, *row, value.is_some())
            }
            table::Change::Remove { item } => format!("{} taken out of {ask}", self.made(*item)),
            table::Change::Move { item, .. } => format!("{} moved in {ask}", self.made(*item)),
        }
    }

    pub(super) fn whys(&self, change: &whys::Change) -> String {
        let ask = self.ask();
        match change {
            whys::Change::Add { text, .. } => format!("\"{text}\" added to {ask}"),
            whys::Change::Reword { text, .. } => format!("\"{text}\" reworded in {ask}"),
            whys::Change::Remove { item } => {
                format!(
                    "{}, with what stood below it, taken out of {ask}",
                    self.made(*item)
                )
            }
        }
    }
}
