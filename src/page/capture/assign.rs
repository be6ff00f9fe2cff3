//! `assign`: who does what. The group's table with what lacks a lead or has two; one person's marks under the name,
//! with nobody else's; and what people marked apart, side by side, once all are in.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "an assign has few of all the parts"
)]

mod result;
mod table;

use super::{Sheet, alone, names, vote};
use crate::base::words::count;
use crate::look::spot::Part;
use crate::look::spots::assign::{Sorted, shows_result};
use crate::meeting::capture::assign::{self, Flaw, Marks, Voice};
use crate::page::step::hints::{self, hint};
use crate::page::step::open::Open;
use crate::page::{Block, Line, Tone};
use crate::protocol::Enter;
use crate::protocol::kind::Assign;

use table::Table;

#[must_use]
pub fn sheet(open: &Open<'_>, rules: &Assign) -> Sheet {
    let mut sheet = Sheet::of(open);
    let sorted = Sorted::of(&open.view, rules);
    if sorted.columns.is_empty() {
        let words = "Nobody is here to take a column. W marks who is here.";
        sheet.body = vec![Block::Line(2, Line::words(words))];
        sheet.hints = hints::of(&[("Tab", "next"), ("W", "who is here")]);
    } else if sorted.lines.is_empty() && !rules.add {
        nothing(open, rules, &mut sheet);
    } else if shows_result(&open.view, &sorted) {
        result::fill(open, rules, &sorted, &mut sheet);
    } else {
        sorting(open, rules, &sorted, &mut sheet);
    }
    sheet
}

/// No lines: where they come from nothing differs, or nothing stands there yet.
fn nothing(open: &Open<'_>, rules: &Assign, sheet: &mut Sheet) {
    use crate::meeting::{Capture, items};
    use crate::protocol::Items;
    let meeting = open.meeting();
    if let Items::From {
        ask,
        differing: true,
    } = &rules.items
    {
        let at = meeting.state.address(&meeting.protocol, ask);
        let is_answered = meeting.state.capture(&at).is_some_and(Capture::is_filled);
        let lines = items::yielded(&meeting.protocol, &meeting.state, ask).len();
        if is_answered && lines > 0 {
            let words = format!(
                "All agree on {}: there is nothing to settle here. G goes on.",
                count(lines, "line", "lines")
            );
            sheet.body = vec![Block::Line(2, Line::words(words))];
            sheet.hints = hints::of(&[("Tab", "next")]);
            return;
        }
    }
    vote::nothing(open, &rules.items, sheet);
}

/// The group's marks, or one person's.
fn sorting(open: &Open<'_>, rules: &Assign, sorted: &Sorted<'_>, sheet: &mut Sheet) {
    let none = Voice::default();
    let person = open.person().filter(|_| open.view.way == Enter::Each);
    let voice = sorted.given.and_then(|g| g.voice(person.map(|p| p.id)));
    let voice = voice.unwrap_or(&none);
    let state = &open.meeting().state;
    let proposed = match person {
        Some(_) => Marks::new(),
        None => assign::proposed(&open.meeting().protocol, state, (rules, sorted.given)),
    };
    let table = Table {
        open,
        rules,
        sorted,
        voice,
        proposed: &proposed,
        is_group: person.is_none(),
    };
    sheet.body = vec![table.block()];
    let most = u32::try_from(rules.marks.len()).unwrap_or(9);
    sheet.hints = keys(open, most, &proposed);
    sheet.said = Some(legend(rules));
    if let Some(person) = person {
        let lines = sorted.lines.iter();
        let marked = lines.filter(|line| voice.has_marked(line.item)).count();
        sheet.hint.clone_from(&open.view.ask.words);
        sheet.words = format!("{} marks", names::owner(person));
        sheet.tally = format!(
            "{marked} of {} marked · {}",
            sorted.lines.len(),
            names::place(open)
        )
        .into();
        if is_cell(open) {
            sheet.hints.push(hint("Enter", "next person"));
        }
        let given = |id| sorted.is_in(id).then(String::new);
        sheet.body.extend(names::below(open, given));
        sheet.note(format!(
            "{} {}",
            here(open, sorted, most),
            names::after(open)
        ));
        return;
    }
    let done = sorted.lines.iter().filter(|l| voice.flaw(l.item).is_none());
    sheet.tally = format!(
        "{} of {} done · whole group",
        done.count(),
        sorted.lines.len()
    )
    .into();
    group_notice(open, (rules, sorted, voice), (&proposed, most), sheet);
}

/// `1 lead · 2 support · 3 shared · 4 not ours · 0 clear`.
fn legend(rules: &Assign) -> String {
    let marks = rules.marks.iter().zip(1..);
    let marks: Vec<String> = marks.map(|(mark, n)| format!("{n} {mark}")).collect();
    format!("{} · 0 clear", marks.join(" · "))
}

fn keys(open: &Open<'_>, most: u32, proposed: &Marks) -> Vec<crate::page::Hint> {
    if open.is_writing() {
        return hints::of(&[("Enter", "next")]);
    }
    let mut keys = if is_cell(open) {
        hints::of(&[(&hints::numbers(1, most), "mark")])
    } else {
        hints::of(&[("Enter", "write")])
    };
    if !proposed.is_empty() {
        keys.push(hint("Space", "take proposed"));
    }
    keys
}

fn is_cell(open: &Open<'_>) -> bool {
    matches!(open.focus().map(|s| s.id.part), Some(Part::Mark(..)))
}

/// `Line 5, Teacher: press 1 to 4.`
fn here(open: &Open<'_>, sorted: &Sorted<'_>, most: u32) -> String {
    let Some(spot) = open.focus() else {
        return String::new();
    };
    match spot.id.part {
        Part::Mark(_, column) => {
            let column = sorted.columns.iter().find(|c| c.column == column);
            let column = column.map_or("", |c| c.text.as_str());
            format!("Line {}, {column}: press 1 to {most}.", spot.row + 1)
        }
        Part::Note(_) => format!("A note to line {}: what is not agreed yet.", spot.row + 1),
        Part::New => "One more line: what else must somebody do?".to_owned(),
        _ => format!("Line {}: E mends its words, X takes it out.", spot.row + 1),
    }
}

/// What each marked alone in the cell that keys are at.
fn alone(open: &Open<'_>, rules: &Assign, sorted: &Sorted<'_>) -> Option<String> {
    let Part::Mark(item, column) = open.focus()?.id.part else {
        return None;
    };
    let column = sorted.columns.iter().find(|c| c.column == column)?;
    alone::marked(open, rules, (item, &column.text))
}

type Marked<'a> = (&'a Assign, &'a Sorted<'a>, &'a Voice);

/// What is proposed first; then what lacks a lead; then what the next key does.
fn group_notice(
    open: &Open<'_>,
    (rules, sorted, voice): Marked<'_>,
    (proposed, most): (&Marks, u32),
    sheet: &mut Sheet,
) {
    if open.is_writing() {
        sheet.note(here(open, sorted, most));
        return;
    }
    if !proposed.is_empty() {
        let marks = count(proposed.len(), "mark", "marks");
        sheet.say(
            Tone::Accent,
            format!("Alone, everybody chose the same: {marks} with \"?\". Space takes them."),
        );
        return;
    }
    let all = !sorted.lines.is_empty();
    let all = all && sorted.lines.iter().all(|l| voice.has_marked(l.item));
    let flaws = flaws(rules, sorted, voice);
    match (all, flaws.is_empty()) {
        (true, true) => {
            let first = assign::first(rules);
            sheet.say(Tone::Text, format!("✓ Every line has one {first}."));
        }
        (true, false) => sheet.say(Tone::Warn, format!("▲ {}.", flaws.join(" · "))),
        (false, _) => {
            let alone = alone(open, rules, sorted);
            let then = alone.unwrap_or_else(|| "Not agreed? E adds a note.".to_owned());
            sheet.note(format!("{} {then}", here(open, sorted, most)));
        }
    }
}

/// `no lead: line 3` and `lead twice: lines 6 and 8`.
fn flaws(rules: &Assign, sorted: &Sorted<'_>, voice: &Voice) -> Vec<String> {
    let mut found: Vec<(Flaw, Vec<String>)> = Vec::new();
    for (line, n) in sorted.lines.iter().zip(1..) {
        let Some(flaw) = voice.flaw(line.item) else {
            continue;
        };
        match found.iter_mut().find(|(same, _)| *same == flaw) {
            Some((_, lines)) => lines.push(n.to_string()),
            None => found.push((flaw, vec![n.to_string()])),
        }
    }
    let told = found.into_iter().map(|(flaw, lines)| {
        let word = if lines.len() == 1 { "line" } else { "lines" };
        format!("{}: {word} {}", flaw.words(rules), lines.join(", "))
    });
    told.collect()
}
