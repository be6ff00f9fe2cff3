//! Who is here: who came late, who left, who has which role; somebody new.

use chrono::Duration;

use super::{is_narrow, note, titled};
use crate::base::person::Member;
use crate::base::stamp::{self, Stamp};
use crate::field::Field;
use crate::look::opening::who::completion;
use crate::look::panel::WhoPanel;
use crate::meeting::attendance::Stay;
use crate::meeting::undo;
use crate::page::capture::cloth::{column, dim, look_here, row, rows};
use crate::page::step::open::view;
use crate::page::step::{Scene, hints, side};
use crate::page::teams::offered;
use crate::page::{Aside, Block, Cell, FieldView, Line, Page, Pointer, Row, Tone, Width};

#[must_use]
pub fn page(scene: &Scene<'_>, who: &WhoPanel) -> Page {
    let now = stamp::time_of_day(scene.now);
    let mut page = titled(scene, "Who is here", Aside::Text(Line::words(now)));
    let people = &scene.meeting.state.people;
    let pointer = |place: usize| {
        let here = who.row == place && who.adding.is_none();
        if here { Pointer::Here } else { Pointer::None }
    };
    let mut lines: Vec<Row> = Vec::new();
    let narrow = is_narrow(scene);
    for (place, member) in people.iter().enumerate() {
        lines.push(person(scene, member, (place, pointer(place))));
    }
    let new = people.len();
    lines.push(if let Some(adding) = &who.adding {
        let mut row = adding_row(narrow, new, adding);
        if let (_, position, true) = adding {
            row.under = offered(completion(&position.text(), Some(&scene.meeting.protocol)));
        }
        row
    } else {
        let number = (new + 1).to_string();
        row(pointer(new), vec![number.into(), dim("somebody else …")])
    });
    for (place, name) in roles(scene).iter().enumerate() {
        let place = people.len() + 1 + place;
        lines.push(role(scene, name, (place, pointer(place))));
    }
    // In a narrow window the name comes first, what is so beside it, and more about it below.
    let columns = if narrow {
        vec![
            column(Width::Fit(4), 0),
            column(Width::Grow, 2),
            column(Width::Fit(15), 2),
        ]
    } else {
        vec![
            column(Width::Fit(4), 0),
            column(Width::Fit(15), 2),
            column(Width::Fit(20), 3),
            column(Width::Grow, 4),
        ]
    };
    let focus = if who.adding.is_some() {
        people.len()
    } else {
        who.row
    };
    page.body = vec![rows(columns, lines, Some(focus))];
    say(scene, who, &mut page);
    page
}

fn say(scene: &Scene<'_>, who: &WhoPanel, page: &mut Page) {
    if let Some(role) = &who.role {
        page.body.push(Block::Gap);
        let ask = Line::toned(Tone::Accent, "► ")
            .strong(Tone::Text, format!("Who is {role} from now on?"));
        page.body.push(Block::Line(0, ask));
        note(page, "The number of a person gives them this role.");
        page.footer.hints = hints::of(&[("1–9", "give the role"), ("Esc", "no")]);
    } else if who.adding.is_some() {
        note(
            page,
            "Name, then position. They are here from now on; the minutes say so.",
        );
        page.footer.hints = hints::of(&[("Enter", "next"), ("Esc", "no")]);
    } else {
        note(page, "The time of coming and going is in the minutes.");
        page.footer.hints = hints::of(&[("Space", "here/away"), ("Enter", "take"), ("1–9", "row")]);
        if undo::attendance(scene.meeting.entries()).is_some() {
            page.footer.hints.push(hints::hint("U", "undo"));
        }
        page.footer.hints.push(hints::hint("Esc", "back"));
    }
}

/// The protocol's roles, then others that were given.
fn roles(scene: &Scene<'_>) -> Vec<String> {
    let mut roles = scene.meeting.protocol.roles.clone();
    let given = scene.meeting.state.roles.keys();
    let others: Vec<String> = given.filter(|r| !roles.contains(r)).cloned().collect();
    roles.extend(others);
    roles
}

fn person(scene: &Scene<'_>, member: &Member, (place, pointer): (usize, Pointer)) -> Row {
    let attendance = &scene.meeting.state.attendance;
    let start = scene.meeting.state.sittings.last().map(|s| s.start);
    let stays = attendance.stays.iter().filter(|s| s.person == member.id);
    let last = stays.clone().next_back();
    let (since, came_back) = since(stays, start);
    let (state, late): (Cell, &str) = match last {
        Some(stay) => match stay.to {
            Some(to) => (
                dim(format!("– until {}", stamp::time_of_day(to))),
                "left early",
            ),
            None if start.is_some_and(|start| since > Some(start)) => (
                format!("✓ since {}", stamp::time_of_day(since.unwrap_or(stay.from))).into(),
                if came_back { "was away" } else { "came late" },
            ),
            None => ("✓ here".into(), ""),
        },
        None => (dim("– away"), ""),
    };
    let mut about = side::roles(scene, member);
    if !late.is_empty() {
        about = if about.is_empty() {
            late.to_owned()
        } else {
            format!("{late} · {about}")
        };
    }
    if about.is_empty() {
        about.clone_from(&member.position);
    }
    let number: Cell = (place + 1).to_string().into();
    let name: Cell = member.name.as_str().into();
    if is_narrow(scene) {
        let under = Some(about).filter(|about| !about.is_empty());
        return Row {
            under: under.map(dim).into_iter().collect(),
            ..row(pointer, vec![number, name, state])
        };
    }
    row(pointer, vec![number, state, name, dim(about)])
}

/// Since when somebody is here in the sitting that began then, and whether they were away in it. An absence of less
/// than a minute was a slip of the finger that was put right.
fn since<'s>(
    stays: impl DoubleEndedIterator<Item = &'s Stay>,
    start: Option<Stamp>,
) -> (Option<Stamp>, bool) {
    let mut since: Option<Stamp> = None;
    for stay in stays.rev() {
        let left = stay.to.filter(|to| start.is_some_and(|start| *to > start));
        match (since, left) {
            (None, _) => {}
            (Some(_), None) => return (since, false),
            (Some(back), Some(left)) if back - left >= Duration::minutes(1) => {
                return (since, true);
            }
            (Some(_), Some(_)) => {}
        }
        since = Some(stay.from);
    }
    (since, false)
}

/// A role with its holder; open where nobody here has it.
fn role(scene: &Scene<'_>, name: &str, (place, pointer): (usize, Pointer)) -> Row {
    let state = &scene.meeting.state;
    let holder = state.roles.get(name).and_then(|id| state.member(*id));
    let here = holder.is_some_and(|m| state.attendance.is_here(m.id));
    let mark = if here { dim("role") } else { look_here("open") };
    let about: Cell = match holder {
        Some(member) if here => member.name.as_str().into(),
        Some(member) => dim(format!("{} is away", member.name)),
        None => dim("nobody yet"),
    };
    let mut letters = name.chars();
    let title: String = letters
        .next()
        .map(|c| c.to_uppercase().chain(letters).collect())
        .unwrap_or_default();
    let number: Cell = (place + 1).to_string().into();
    if is_narrow(scene) {
        let holder = if here { about } else { mark };
        return row(pointer, vec![number, title.into(), holder]);
    }
    row(pointer, vec![number, mark, title.into(), about])
}

fn adding_row(
    narrow: bool,
    place: usize,
    (name, position, on_position): &(Field, Field, bool),
) -> Row {
    let field = |field: &Field, here: bool, placeholder: &str| -> Cell {
        if here {
            Cell::field(FieldView {
                placeholder: placeholder.to_owned(),
                ..view(field)
            })
        } else {
            field.text().into()
        }
    };
    let number: Cell = (place + 1).to_string().into();
    let name = field(name, !on_position, "Name");
    if narrow {
        let placeholder = if *on_position { "Position" } else { "" };
        let position = field(position, *on_position, placeholder);
        return row(Pointer::Here, vec![number, name, position]);
    }
    let position = field(position, *on_position, "Position, such as teacher");
    row(Pointer::Here, vec![number, dim("new"), name, position])
}
