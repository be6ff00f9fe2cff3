//! Answers in words as they are shown together: without names, in an order that follows from the reveal alone.

use crate::base::id::PersonId;
use crate::meeting::capture::value::{self, Filled};
use crate::meeting::capture::{Capture, list, round, table};
use crate::meeting::{Address, Meeting, items};
use crate::protocol::Kind;
use crate::protocol::kind::Field;

/// What was said at this address, each saying with its lines. Nothing before the reveal.
#[must_use]
pub fn sayings(meeting: &Meeting, at: &Address) -> Vec<Vec<String>> {
    let Some(shown) = meeting.state.shown.get(&at.shared()) else {
        return Vec::new();
    };
    let mut said = meeting
        .state
        .capture(at)
        .map(|c| said(meeting, at, c))
        .unwrap_or_default();
    // By a key of its own for each saying, so that a correction moves nothing else.
    let mut nth = std::collections::BTreeMap::new();
    let mut keyed: Vec<(u64, Vec<String>)> = said
        .drain(..)
        .map(|(person, lines)| {
            let n: &mut u32 = nth.entry(person).or_default();
            *n += 1;
            (key(shown.seed, person, *n), lines)
        })
        .collect();
    keyed.sort_by_key(|(key, _)| *key);
    keyed.into_iter().map(|(_, lines)| lines).collect()
}

/// Everything that was said, with who said it.
fn said(meeting: &Meeting, at: &Address, capture: &Capture) -> Vec<(PersonId, Vec<String>)> {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    match capture {
        Capture::Text(c) => {
            let each = c.each.iter();
            each.map(|(person, text)| (*person, lines(text))).collect()
        }
        Capture::List(c) => {
            let own = c.lines().filter_map(|i| i.by.map(|by| (by, i)));
            own.map(|(by, item)| (by, lines(&under_heading(c, item))))
                .collect()
        }
        Capture::Round(c) => c
            .turns
            .iter()
            .filter_map(|(person, turn)| match turn {
                round::Turn::Heard { text, .. } => Some((*person, lines(text))),
                round::Turn::Passed | round::Turn::Unwritten => None,
            })
            .collect(),
        Capture::Form(c) => {
            let each = c.each.iter();
            each.map(|(person, filled)| (*person, fields(meeting, at, filled)))
                .collect()
        }
        Capture::Table(c) => {
            let own = c.standing().filter_map(|r| Some((r.by?, &r.cells)));
            let own = own.map(|(person, cells)| (person, fields(meeting, at, cells)));
            own.chain(given(meeting, at, c)).collect()
        }
        Capture::Choice(_)
        | Capture::Whys(_)
        | Capture::Checklist(_)
        | Capture::Vote(_)
        | Capture::Matrix(_)
        | Capture::Consent(_)
        | Capture::Decision(_)
        | Capture::Actions(_)
        | Capture::Assign(_)
        | Capture::Signoff(_)
        | Capture::Rating(_)
        | Capture::Review(_) => Vec::new(),
    }
}

/// `When was it?`, under a heading or in a theme `facts: When was it?`
fn under_heading(list: &list::Capture, item: &list::Item) -> String {
    let theme = item
        .theme
        .and_then(|t| list.items.iter().find(|i| i.item == t));
    let heading = theme.map_or(&item.category, |theme| &theme.text);
    if heading.is_empty() {
        item.text.clone()
    } else {
        format!("{heading}: {}", item.text)
    }
}

/// The rows that are given, each with its words and its cells.
fn given(meeting: &Meeting, at: &Address, table: &table::Capture) -> Vec<(PersonId, Vec<String>)> {
    let ask = meeting.protocol.ask(&at.ask).map(|(_, ask)| &ask.kind);
    let things = match ask {
        Some(Kind::Table(rules)) => rules.items.as_ref().map(|i| items::of(meeting, i)),
        Some(_) | None => None,
    };
    let things = things.unwrap_or_default();
    let told = table.fixed.iter().filter_map(|((by, row), cells)| {
        let thing = things.iter().find(|t| t.item == *row)?;
        let mut lines = vec![thing.text.clone()];
        lines.extend(fields(meeting, at, cells));
        Some(((*by)?, lines))
    });
    told.collect()
}

/// The filled fields of a form, the cells of a row, each with its label.
fn fields(meeting: &Meeting, at: &Address, filled: &Filled) -> Vec<String> {
    let ask = meeting.protocol.ask(&at.ask).map(|(_, ask)| &ask.kind);
    let fields = match ask {
        Some(Kind::Form(rules)) => &rules.fields,
        Some(Kind::Table(rules)) => &rules.columns,
        Some(_) | None => return Vec::new(),
    };
    let line = |field: &Field| {
        let words = value::words(&meeting.state, Some(filled), field);
        (!words.is_empty()).then(|| format!("{}: {words}", field.label))
    };
    fields.iter().filter_map(line).collect()
}

/// Neighbouring seeds and people give keys that have nothing to do with each other (splitmix64).
const fn key(seed: u32, person: PersonId, nth: u32) -> u64 {
    let mut mixed = ((seed as u64) << 32) ^ ((person.0 as u64) << 16) ^ nth as u64;
    mixed = mixed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}
