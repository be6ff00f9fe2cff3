//! Home: what waits for the team used last, and what can be begun. Other teams are never named here.

use chrono::NaiveDate;

use super::frame::{Frame, number, row, view};
use super::{Block, Cell, Column, Line, Page, Part, Row, Rows, Strip, Tone, Width};
use crate::base::date;
use crate::base::words::count;
use crate::look::home::{self, HomeLook, is_first, rows};
use crate::shelf::{Owed, Shelf, Standing, Summary};

#[must_use]
pub fn page(look: &HomeLook, shelf: &Shelf, frame: Frame) -> Page {
    let entries = rows(shelf);
    let choose = format!("1–{}", entries.len());
    let keys: &[(&str, &str)] = if look.in_field() {
        &[("Enter", "bring in"), ("Esc", "back")]
    } else {
        &[
            ("Enter", "open"),
            (&choose, "choose"),
            ("K", "commands"),
            ("?", "keys"),
            ("Q", "quit"),
        ]
    };
    let first = is_first(shelf);
    let place = shelf.team.as_ref().map_or_else(
        || "Roundtable".to_owned(),
        |team| format!("Roundtable · {}", team.name),
    );
    let mut page = frame.page(place, keys);
    page.header.right = frame.now.format("%A %-d %B · %H:%M").to_string();
    page.footer.saved = if first {
        super::Saved::Silent
    } else {
        frame.saved
    };
    page.next_change = frame.next_minute();
    let at = look.list.within(entries.len());
    if first && !entries.iter().any(|e| e.waits()) {
        let welcome = "Welcome. One screen, one keyboard, everybody at the table.";
        page.body = vec![Block::Line(0, welcome.into()), Block::Gap];
        page.body.push(block(
            &entries,
            (0, at),
            (shelf, 26, frame.now.date_naive()),
        ));
        page.foot.context = first_words(shelf);
    } else {
        page.body = waiting_first(&entries, at, (shelf, frame.now.date_naive()));
    }
    if let Some(field) = &look.path {
        page.foot.strip = Some(Strip::Capture {
            label: "Bring in".to_owned(),
            parts: vec![Part {
                label: String::new(),
                value: Cell::field(view(field, "path of a record.json")),
            }],
            help: Line::dim("Drop the file on this window, or write its path. What is here stays."),
        });
    }
    page
}

/// Said once: nothing leaves this computer, and where the files go.
fn first_words(shelf: &Shelf) -> Vec<Line> {
    let mut lines = Vec::new();
    if !shelf.records.is_empty() {
        lines.push(Line::dim(format!("Minutes go into {}.", shelf.records)));
        lines.push(Line::dim("Where that folder is synced, they are copied."));
    }
    lines.push(Line::dim(
        "Everything stays on this computer. Nothing is sent anywhere.",
    ));
    lines
}

fn waiting_first(
    entries: &[home::Row],
    at: usize,
    (shelf, today): (&Shelf, NaiveDate),
) -> Vec<Block> {
    let split = entries.iter().take_while(|e| e.waits()).count();
    let (waiting, rest) = entries.split_at(split);
    let mut body = Vec::new();
    if !waiting.is_empty() {
        let team = shelf
            .team
            .as_ref()
            .map(|t| format!("Waiting for {}", t.name));
        let head = team.unwrap_or_else(|| "Waiting".to_owned());
        body.extend([Block::Line(0, Line::bold(head)), Block::Gap]);
        for (i, entry) in waiting.iter().enumerate() {
            body.push(block(&[*entry], (i, at), (shelf, 23, today)));
            let below = below(*entry, shelf, today).into_iter();
            body.extend(below.map(|line| Block::Line(7, line)));
        }
        body.push(Block::Gap);
    }
    body.extend([Block::Line(0, Line::bold("Start")), Block::Gap]);
    body.push(block(rest, (split, at), (shelf, 23, today)));
    body
}

/// Some rows, the first of them with the number `from` + 1; `at` is the focus among all rows.
fn block(
    entries: &[home::Row],
    (from, at): (usize, usize),
    (shelf, width, today): (&Shelf, u16, NaiveDate),
) -> Block {
    let rows: Vec<Row> = entries
        .iter()
        .enumerate()
        .map(|(i, entry)| {
            let here = from + i == at;
            let (title, note) = words(*entry, shelf, today);
            let title = if here { strong(&title) } else { title };
            row(here, vec![number(from + i + 1), title.into(), note.into()])
        })
        .collect();
    let column = |width, gap| Column {
        width,
        gap,
        ..Column::default()
    };
    Block::Rows(Rows {
        columns: vec![
            column(Width::Fixed(1), 0),
            column(Width::Fixed(width), 2),
            column(Width::Grow, 2),
        ],
        focus: at.checked_sub(from).filter(|i| *i < rows.len()),
        rows,
        grid: false,
    })
}

/// The row under the focus: bold accent.
fn strong(line: &Line) -> Line {
    Line::new().strong(Tone::Accent, line.plain())
}

fn words(entry: home::Row, shelf: &Shelf, today: NaiveDate) -> (Line, Line) {
    let plain = |title: &str, note: String| (Line::words(title), Line::dim(note));
    match entry {
        home::Row::Opening => plain(
            "► Go on with",
            "the opening that was being filled in".to_owned(),
        ),
        home::Row::GoOn(i) => {
            let meeting = shelf.waiting.get(i);
            let title = meeting.map_or("", |m| m.title.as_str());
            match meeting
                .map(|m| m.comes.as_str())
                .filter(|comes| !comes.is_empty())
            {
                Some(comes) => (
                    Line::words("◊ Go on with"),
                    Line::words(comes).and(Tone::Dim, format!(" · {title}")),
                ),
                None => (Line::words("► Go on with"), Line::words(title)),
            }
        }
        home::Row::LookAgain => look_again(shelf, today),
        home::Row::Owed => owed(shelf, today),
        home::Row::Ledger => plain("Actions and decisions", String::new()),
        home::Row::Start => plain("Start a meeting", start_note(shelf)),
        home::Row::Library => (Line::words("Library"), library_note(shelf)),
        home::Row::Minutes => plain("Minutes", count(shelf.meetings, "meeting", "meetings")),
        home::Row::Teams => plain(
            "Teams and people",
            match shelf.other_teams {
                0 => String::new(),
                n => count(n, "other team", "other teams"),
            },
        ),
        home::Row::Trash => plain("Trash", count(shelf.trashed, "meeting", "meetings")),
        home::Row::BringIn => plain(
            "Bring records in",
            "from another computer or a backup".to_owned(),
        ),
    }
}

/// `▲ 3 open actions`, `1 is overdue: Move the reading table`.
fn owed(shelf: &Shelf, today: NaiveDate) -> (Line, Line) {
    let open = count(shelf.actions.len(), "open action", "open actions");
    let late = |o: &&Owed| o.date.is_some_and(|date| date < today);
    let late: Vec<&Owed> = shelf.actions.iter().filter(late).collect();
    if let Some(first) = late.first() {
        let are = count(late.len(), "is", "are");
        let note = format!("{are} overdue: {}", first.what);
        return (
            Line::toned(Tone::Warn, "▲ ").and(Tone::Text, open),
            Line::words(note),
        );
    }
    let next = shelf
        .actions
        .iter()
        .filter_map(|o| Some((o.date?, o)))
        .min_by_key(|(d, _)| *d);
    let note = next.map_or_else(
        || "none has a date".to_owned(),
        |(date, owed)| format!("next, {}: {}", date::in_days(today, date), owed.what),
    );
    (Line::words(open), Line::dim(note))
}

/// `◊ Review is due`, `agreed 20 November · due today`.
fn look_again(shelf: &Shelf, today: NaiveDate) -> (Line, Line) {
    let note = shelf.decisions.first().map_or_else(String::new, |first| {
        let due = first.date.map(|day| match (day - today).num_days() {
            0 => "due today".to_owned(),
            _ => format!("due since {}", date::day_month(day)),
        });
        format!("{} · {}", first.what, due.unwrap_or_default())
    });
    let words = match shelf.decisions.len() {
        1 => "Decision is due".to_owned(),
        n => format!("{n} decisions are due"),
    };
    (
        Line::toned(Tone::Accent, "◊ ").and(Tone::Text, words),
        Line::words(note),
    )
}

fn start_note(shelf: &Shelf) -> String {
    shelf.last_protocol.as_ref().map_or_else(
        || "choose how you meet, then who is here".to_owned(),
        |last| format!("last time: {last}"),
    )
}

fn library_note(shelf: &Shelf) -> Line {
    let ways = count(shelf.ways, "way to meet", "ways to meet");
    if shelf.broken > 0 {
        let broken = count(shelf.broken, "file has faults", "files have faults");
        Line::dim(ways)
            .and(Tone::Dim, " · ")
            .and(Tone::Warn, format!("▲ {broken}"))
    } else if is_first(shelf) {
        Line::dim(format!("{ways}, and what each is for"))
    } else {
        Line::dim(ways)
    }
}

/// What a waiting meeting is about, and where it stands.
fn below(entry: home::Row, shelf: &Shelf, today: NaiveDate) -> Vec<Line> {
    let home::Row::GoOn(i) = entry else {
        return Vec::new();
    };
    let Some(meeting) = shelf.waiting.get(i) else {
        return Vec::new();
    };
    let topic = Some(meeting.topic.clone()).filter(|t| !t.is_empty());
    let topic = topic.map(Line::dim);
    topic
        .into_iter()
        .chain([standing(meeting, today)])
        .collect()
}

/// Where it waits and since when; what was agreed for another day, and when that is.
fn standing(meeting: &Summary, today: NaiveDate) -> Line {
    let last = date::day_month(meeting.last.date_naive());
    match (meeting.state, meeting.next, meeting.comes.is_empty()) {
        (Standing::Waiting, Some(next), false) => {
            let late = (today - next).num_days();
            let agreed = Line::dim(format!("agreed {last} · "));
            if late > 0 {
                let days = count(usize::try_from(late).unwrap_or(0), "day", "days");
                agreed.and(Tone::Stop, format!("■ {days} late"))
            } else {
                agreed.and(Tone::Dim, format!("due {}", date::in_days(today, next)))
            }
        }
        _ => Line::dim(place(meeting)),
    }
}

fn place(meeting: &Summary) -> String {
    let last = date::day_month(meeting.last.date_naive());
    let place = if meeting.step == 0 {
        "the closing page".to_owned()
    } else {
        format!("step {} of {}", meeting.step, meeting.steps)
    };
    match (meeting.state, meeting.next) {
        (Standing::Open, _) => format!("was open at {place} · last entry {last}"),
        (_, Some(next)) => format!("waits at {place} · next {}", date::day_month(next)),
        (_, None) => format!("waits at {place} · last sitting {last}"),
    }
}
