//! Who is here: who came late, who left, who has which role; somebody new.

use super::{is_narrow, note, titled};
use crate::base::person::Member;
use crate::field::Field;
use crate::look::panel::WhoPanel;
use crate::page::capture::cloth::{column, dim, look_here, row, rows};
use crate::page::step::open::view;
use crate::page::step::{Scene, hints, side};
use crate::page::{Aside, Block, Cell, FieldView, Line, Page, Pointer, Row, Tone, Width};

#[must_use]
pub fn page(scene: &Scene<'_>, who: &WhoPanel) -> Page {
    let now = scene.now.format("%H:%M").to_string();
    let mut page = titled(scene, "Who is here", Aside::Text(Line::words(now)));
    let people = &scene.meeting.state.people;
    let pointer = |place: usize| {
        let here = who.row == place && who.adding.is_none();
        if here { Pointer::Here } else { Pointer::None }
    };
    let mut lines: Vec<Row> = Vec::new();
    for (place, member) in people.iter().enumerate() {
        lines.push(person(scene, member, (place, pointer(place))));
    }
    let new = people.len();
    lines.push(if let Some(adding) = &who.adding {
        adding_row(new, adding)
    } else {
        let number = (new + 1).to_string();
        row(pointer(new), vec![number.into(), dim("somebody else …")])
    });
    for (place, name) in roles(scene).iter().enumerate() {
        let place = people.len() + 1 + place;
        lines.push(role(scene, name, (place, pointer(place))));
    }
    // In a narrow window names and roles share what is left: a name never falls away.
    let (name, gap) = if is_narrow(scene) {
        (Width::Grow, 2)
    } else {
        (Width::Fit(20), 4)
    };
    let columns = vec![
        column(Width::Fit(2), 0),
        column(Width::Fit(15), 2),
        column(name, gap.min(3)),
        column(Width::Grow, gap),
    ];
    let focus = if who.adding.is_some() {
        people.len()
    } else {
        who.row
    };
    page.body = vec![rows(columns, lines, Some(focus))];
    say(who, &mut page);
    page
}

fn say(who: &WhoPanel, page: &mut Page) {
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
        page.footer.hints = hints::of(&[
            ("Space", "here/away"),
            ("Enter", "take"),
            ("1–9", "row"),
            ("Esc", "back"),
        ]);
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
    let mut stays = attendance.stays.iter().filter(|s| s.person == member.id);
    let last = stays.next_back();
    let before = stays.next_back().map(|stay| stay.to);
    let came_back = start.is_some_and(|start| before.flatten().is_some_and(|to| to > start));
    let (state, late): (Cell, &str) = match last {
        Some(stay) => match stay.to {
            Some(to) => (dim(format!("– until {}", to.format("%H:%M"))), "left early"),
            None if start.is_some_and(|start| stay.from > start) => (
                format!("✓ since {}", stay.from.format("%H:%M")).into(),
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
    let cells = vec![
        (place + 1).to_string().into(),
        state,
        member.name.as_str().into(),
        dim(about),
    ];
    row(pointer, cells)
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
    row(
        pointer,
        vec![(place + 1).to_string().into(), mark, title.into(), about],
    )
}

fn adding_row(place: usize, (name, position, on_position): &(Field, Field, bool)) -> Row {
    let field = |field: &Field, here: bool, placeholder: &str| -> Cell {
        if here {
            Cell::Field(FieldView {
                placeholder: placeholder.to_owned(),
                ..view(field)
            })
        } else {
            field.text().into()
        }
    };
    let cells = vec![
        (place + 1).to_string().into(),
        dim("new"),
        field(name, !on_position, "Name"),
        field(position, *on_position, "Position, such as teacher"),
    ];
    row(Pointer::Here, cells)
}
