//! `review`: what became of earlier actions and decisions: two numbers per line, a note below where there is one.

use super::Sheet;
use super::cloth::{column, dim, falling, grid, named, row};
use crate::base::date;
use crate::look::spot::Part;
use crate::meeting::agreed::{self, Line as Agreed, Sort};
use crate::meeting::capture::actions::Who;
use crate::meeting::capture::review::{Capture as Said, Effect, Fidelity, Given};
use crate::meeting::{Capture, State};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Block, Cell, Column, Line, Row, Width};

/// As wide as the longest answer, so that nothing moves when it is given.
const OPEN: usize = 11;
/// From so many cells on there is room for who it was beside the two numbers.
const WHO: u16 = 66;

#[must_use]
pub fn sheet(open: &Open<'_>) -> Sheet {
    let mut sheet = Sheet::of(open);
    let meeting = open.meeting();
    let lines = agreed::lines(&meeting.protocol, &meeting.state, &open.view.ask.id);
    if lines.is_empty() {
        let words = "Nothing that we agreed is open. G goes on.";
        sheet.body = vec![Block::Line(2, Line::words(words))];
        sheet.hints = hints::of(&[("Tab", "next")]);
        return sheet;
    }
    if sheet.hint.is_empty() {
        sheet.hint = agreed_on(&lines);
    }
    if *open.view.ask.id.0 == *agreed::FIRST_ASK {
        let waits = "what has no number waits until next time";
        sheet.hint = format!("{} · {waits}", sheet.hint);
    }
    let none = Said::default();
    let said = match open.capture() {
        Some(Capture::Review(said)) => said,
        Some(_) | None => &none,
    };
    let rows = lines.iter().enumerate();
    let rows = rows.map(|(at, line)| of_line(open, said.given(line.item), (at, line)));
    sheet.body = vec![grid(columns(open), rows.collect(), open.row()), Block::Gap];
    sheet.body.extend(legend());
    let answered = |line: &&Agreed| said.given(line.item).is_some_and(Given::is_whole);
    let answered = lines.iter().filter(answered).count();
    sheet.tally = format!("{answered} of {} answered", lines.len()).into();
    sheet.note(if answered == lines.len() && !open.is_writing() {
        "Every line is answered. G goes on.".to_owned()
    } else {
        asks(open)
    });
    sheet.hints = hints::of(if open.is_writing() {
        &[("Enter", "next")]
    } else if on_effect(open) {
        &[("1–4", "answer"), ("E", "note")]
    } else {
        &[("1–9", "answer"), ("E", "note")]
    });
    sheet
}

/// All of them have room in 80 cells, however long a line is. Below, the date goes first: who it was is read aloud.
fn columns(open: &Open<'_>) -> Vec<Column> {
    let tight = open.scene.memory.columns < WHO;
    vec![
        column(Width::Fit(4), 0),
        column(Width::Grow, 2),
        falling(named("Who", Width::Fit(8), 2), u8::from(tight)),
        falling(named("Due", Width::Fit(6), 1), 2),
        named("Done?", Width::Fixed(14), 2),
        named("Effect?", Width::Fixed(12), 1),
    ]
}

/// The numbers and what they mean, below the lines.
fn legend() -> [Block; 2] {
    let fidelity = Fidelity::ALL.map(|f| format!("{} {}", f.number(), f.words()));
    let effect = Effect::ALL.map(|e| format!("{} {}", e.number(), e.words()));
    [
        ("Done?   ", fidelity.join("  ")),
        ("Effect? ", effect.join("  ")),
    ]
    .map(|(head, words)| Block::Line(2, Line::dim(format!("{head}{words}"))))
}

fn of_line(open: &Open<'_>, given: Option<&Given>, (at, line): (usize, &Agreed)) -> Row {
    let item = line.item;
    let state = &open.meeting().state;
    let fidelity = given.and_then(|g| g.fidelity);
    let fidelity = fidelity.map(|f| format!("{} {}", f.number(), f.words()));
    // What waits until next time has no effect yet.
    let effect = given.filter(|g| !g.is_not_today()).and_then(|g| g.effect);
    let effect = effect.map(|e| format!("{} {}", e.number(), e.words()));
    let due = line.agreed.date.map(|day| day.format("%-d %b").to_string());
    let cells = vec![
        (at + 1).to_string().into(),
        line.agreed.what.as_str().into(),
        Some(doers(state, line))
            .filter(|who| !who.is_empty())
            .map_or_else(|| dim("–"), Cell::from),
        due.map_or_else(|| dim("–"), Cell::from),
        number(open, Part::Done(item), fidelity),
        number(open, Part::Effect(item), effect),
    ];
    let note = open.spot(Part::Note(item), None);
    let under = note.and_then(|spot| match open.field(spot) {
        Some(field) => Some(Cell::Field(field)),
        None => Some(open.text(spot))
            .filter(|text| !text.is_empty())
            .map(dim),
    });
    let unsaved = [Part::Done(item), Part::Effect(item), Part::Note(item)];
    let unsaved = unsaved
        .into_iter()
        .filter_map(|part| open.spot(part, None))
        .any(|spot| open.is_unsaved(spot));
    Row {
        under: under.into_iter().collect(),
        unsaved,
        ..row(open.pointer(at), cells)
    }
}

/// The number with its word; where keys go, in brackets.
fn number(open: &Open<'_>, part: Part, words: Option<String>) -> Cell {
    let here = open.spot(part, None).is_some_and(|spot| open.is_here(spot));
    match words {
        words if here && open.shows_pointer() && !open.is_writing() => {
            Cell::Slot(words.unwrap_or_else(|| " ".repeat(OPEN)))
        }
        Some(words) => words.into(),
        None => dim("·"),
    }
}

/// `Jon`, `Jon, Mei`; nobody for a decision.
fn doers(state: &State, line: &Agreed) -> String {
    let short = |who: &Who| match who {
        Who::Member(person) => state.short(*person),
        Who::Outside(name) => name.clone(),
    };
    let names: Vec<String> = line.agreed.who.iter().map(short).collect();
    match line.agreed.sort {
        Sort::Action => names.join(", "),
        Sort::Decision => "◊".to_owned(),
    }
}

/// `Agreed 20 November`, `Agreed 23 October to 20 November`.
fn agreed_on(lines: &[Agreed]) -> String {
    let days = lines.iter().map(|l| l.agreed.on);
    match (days.clone().min(), days.max()) {
        (Some(first), Some(last)) if first < last => format!(
            "Agreed {} to {}",
            date::day_month(first),
            date::day_month(last)
        ),
        (Some(first), _) => format!("Agreed {}", date::day_month(first)),
        (None, _) => String::new(),
    }
}

fn on_effect(open: &Open<'_>) -> bool {
    matches!(open.focus().map(|s| s.id.part), Some(Part::Effect(_)))
}

/// What is asked where keys go.
fn asks(open: &Open<'_>) -> String {
    if open.is_writing() {
        return "What there is to say of it, in one line. Enter goes on.".to_owned();
    }
    let line = open.row().map_or(1, |row| row + 1);
    let what = if on_effect(open) { "effect" } else { "done" };
    format!("Line {line}, {what}? Press a number. E adds a note.")
}
