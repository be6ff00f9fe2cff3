//! The opening of a meeting: how we meet, who is here, ready; and what lies over these pages for the moment.

use super::frame::{Frame, numbered, row};
use super::teams::list;
use super::ways;
use super::{
    AskLine, Block, Cell, Column, Line, Page, Progress, Rows, StepMark, Strip, Tone, Width,
};
use crate::base::cells;
use crate::base::stamp;
use crate::library::{Library, Reading};
use crate::look::listing::Listing;
use crate::look::opening::time::{Outlook, planned};
use crate::look::opening::{OpeningLook, Over, Part};
use crate::protocol::Protocol;
use crate::shelf::Team;

mod card;
mod ready;
mod who;

#[must_use]
pub fn page(look: &OpeningLook, library: &Library, teams: &[Team], frame: Frame) -> Page {
    let Some(protocol) = look.protocol(library).filter(|_| look.part != Part::How) else {
        return how(look, library, frame);
    };
    let around = (protocol, teams, frame);
    match &look.over {
        None => of_part(look, around),
        Some(Over::Card) => card::page(look, frame),
        Some(Over::Teams(at)) => other_team(*at, teams, frame),
        Some(Over::Role(role, at)) => role_page(look, (role, *at), frame),
        Some(Over::Stop(at, _)) => stop_page(look, (protocol, *at), frame),
        Some(Over::Short(_)) => {
            let mut page = of_part(look, around);
            short(&mut page, look, protocol, frame);
            page
        }
    }
}

/// What a page of the opening is made from beside the look.
type Around<'a> = (&'a Protocol, &'a [Team], Frame);

fn of_part(look: &OpeningLook, around: Around) -> Page {
    match look.part {
        Part::Ready => ready::page(look, around),
        Part::Who | Part::How => who::page(look, around),
    }
}

/// `●─[2]─○   Who is here`.
fn header(page: &mut Page, current: usize, name: &str) {
    let mark = |place: usize| {
        if place < current {
            StepMark::Done
        } else {
            StepMark::ToCome
        }
    };
    page.header.progress = Some(Progress {
        steps: (0..3).map(mark).collect(),
        current: Some(current),
    });
    name.clone_into(&mut page.header.right);
}

/// Where the note behind the line that goes on begins.
const NOTE: u16 = 38;
const TITLE: &str = "Start a meeting";

fn how(look: &OpeningLook, library: &Library, frame: Frame) -> Page {
    let way = look.ways.chosen(library);
    let chosen = way.map(|w| &w.reading);
    if let (Some(top), Some(Reading::Sound(protocol))) = (look.ways.whole, chosen) {
        let mut page = frame.page(TITLE, &super::library::READING);
        ways::show_whole(&mut page, protocol, top);
        return page;
    }
    let keys = if look.in_field() {
        vec![("Enter", "choose"), ("↑↓", "move"), ("Esc", "all")]
    } else {
        let first = [("Enter", "choose"), ("↑↓", "move"), ("/", "find")];
        ways::keys(&first, way, &[("?", "keys"), ("Esc", "Home")])
    };
    let mut page = frame.page(TITLE, &keys);
    header(&mut page, 0, "How we meet");
    page.ask = Some(ask("How shall we meet?"));
    ways::show(&mut page, &look.ways, library);
    if let Some(Reading::Sound(protocol)) = chosen {
        let needs = ways::needs(protocol);
        if !needs.is_empty() {
            page.foot.context = vec![Line::dim(needs)];
        }
    }
    page
}

fn ask(words: &str) -> AskLine {
    AskLine {
        words: words.to_owned(),
        ..AskLine::default()
    }
}

/// A page that holds one question and numbered answers.
fn question(words: &str, rows: Rows, frame: Frame) -> Page {
    let keys = [
        ("Enter", "choose"),
        ("↑↓", "move"),
        ("?", "keys"),
        ("Esc", "back"),
    ];
    let mut page = frame.page(TITLE, &keys);
    page.ask = Some(ask(words));
    page.body = vec![Block::Rows(rows)];
    page
}

fn other_team(at: Listing, teams: &[Team], frame: Frame) -> Page {
    let at = at.within(teams.len() + 1);
    question("Which team meets?", list(teams, at), frame)
}

fn role_page(look: &OpeningLook, (role, at): (&str, Listing), frame: Frame) -> Page {
    let people = look.filled.here();
    let people = people.iter().map(|m| (m.name.clone(), m.position.clone()));
    let nobody = std::iter::once(("nobody today".to_owned(), String::new()));
    let entries: Vec<_> = people.chain(nobody).collect();
    let at = at.within(entries.len());
    let rows = numbered(entries, 44, at);
    question(&format!("{}: who is it today?", capital(role)), rows, frame)
}

fn stop_page(look: &OpeningLook, (protocol, at): (&Protocol, Listing), frame: Frame) -> Page {
    let steps = protocol
        .steps
        .iter()
        .filter(|s| !s.later)
        .scan(0, |sum, step| {
            *sum += planned(&look.filled, step);
            let title = look.filled.heading(step).to_owned();
            Some((title, format!("{sum} min until here")))
        });
    let entries: Vec<_> = steps.collect();
    let at = at.within(entries.len());
    let rows = numbered(entries, 44, at);
    question("After which step do we stop for today?", rows, frame)
}

fn short(page: &mut Page, look: &OpeningLook, protocol: &Protocol, frame: Frame) {
    let outlook = Outlook::of(&look.filled, protocol, frame.now);
    page.foot.strip = Some(Strip::Question {
        words: format!(
            "The plan takes {} min: {} more than there are until {}.",
            outlook.minutes,
            outlook.missing,
            stamp::time_of_day(outlook.ends)
        ),
        lines: vec![Line::words(
            "1 shorten flexible steps · 2 stop after a step · 3 leave it as it is",
        )],
    });
    let keys = [
        ("1", "shorten"),
        ("2", "stop after a step"),
        ("3", "leave it"),
        ("Esc", "back"),
    ];
    page.footer.hints = frame.page("", &keys).footer.hints;
}

/// `facilitator` as a label.
fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

/// The line that goes on: `► Start the meeting`. In a narrow window the blank before the note gives way, never the words.
fn going_on(here: bool, words: &str, note: Line) -> Block {
    let tone = if here { Tone::Accent } else { Tone::Text };
    let words = Line::new().strong(tone, format!("► {words}"));
    let wide = u16::try_from(cells::width(&words.plain())).unwrap_or(NOTE);
    let blank = Column {
        width: Width::Fixed(NOTE.saturating_sub(wide)),
        falls: 1,
        ..Column::default()
    };
    let first = Column {
        width: Width::Fixed(wide),
        ..Column::default()
    };
    let second = Column {
        gap: 1,
        ..Column::default()
    };
    Block::Rows(Rows {
        columns: vec![first, blank, second],
        focus: here.then_some(0),
        rows: vec![row(here, vec![words.into(), Cell::empty(), note.into()])],
        grid: false,
    })
}
