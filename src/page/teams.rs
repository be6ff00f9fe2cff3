//! Teams and people: the list of teams, and one team with its members.

use super::frame::{Frame, number, numbered, row, view};
use super::{Block, Cell, Column, Line, Page, Row, Rows, Strip, Width};
use crate::base::cells;
use crate::base::words::{and_list, count};
use crate::look::opening::who::completion;
use crate::look::teams::{TeamForm, TeamSpot, TeamsLook};
use crate::shelf::Team;

#[must_use]
pub fn page(look: &TeamsLook, teams: &[Team], frame: Frame) -> Page {
    let mut page = match &look.open {
        Some(form) => of_team(form, frame),
        None => of_list(look, teams, frame),
    };
    page.footer.saved = frame.saved;
    page
}

fn of_list(look: &TeamsLook, teams: &[Team], frame: Frame) -> Page {
    let mut keys = vec![("Enter", "open"), ("?", "keys"), ("Esc", "Home")];
    // The first is the one that Home shows already.
    if look.team(teams).is_some() && teams.len() > 1 {
        keys.insert(1, ("G", "its Home"));
    }
    let mut page = frame.page("Teams and people", &keys);
    page.header.right = count(teams.len(), "team", "teams");
    let at = look.list.within(teams.len() + 1);
    page.body.push(Block::Rows(list(teams, at)));
    page
}

/// Teams with their people, and a last row for a new one.
#[must_use]
pub fn list(teams: &[Team], at: usize) -> Rows {
    let named = teams.iter().map(|team| {
        let people: Vec<&str> = team.members.iter().map(|m| m.name.as_str()).collect();
        (team.name.clone(), and_list(&people))
    });
    let new = std::iter::once(("A new team …".to_owned(), String::new()));
    numbered(named.chain(new), 30, at)
}

fn of_team(form: &TeamForm, frame: Frame) -> Page {
    let mut page = frame.page("Teams and people", keys(form));
    page.header.right = count(form.members.len(), "person", "people");
    page.body.push(Block::Rows(rows(form)));
    page.foot.context = vec![Line::dim(
        "A name mended here is mended from now on; past meetings keep theirs.",
    )];
    let asked = form.asking.and_then(|i| form.members.get(i));
    page.foot.strip = asked.map(|member| Strip::Question {
        words: format!("Take {} out of {}?", member.name, form.name),
        lines: vec![Line::words(
            "Enter takes out; past meetings keep the name. Esc leaves it as it is.",
        )],
    });
    page
}

fn keys(form: &TeamForm) -> &'static [(&'static str, &'static str)] {
    if form.asking.is_some() {
        return &[("Enter", "take out"), ("Esc", "keep")];
    }
    if form.field.is_some() {
        return &[
            ("Enter", "next"),
            ("Shift+Tab", "back"),
            ("Esc", "commands"),
        ];
    }
    match form.at {
        TeamSpot::Name(_) | TeamSpot::Position(_) => &[
            ("Enter", "write"),
            ("X", "take out"),
            ("?", "keys"),
            ("Esc", "back"),
        ],
        TeamSpot::TeamName | TeamSpot::New => &[("Enter", "write"), ("?", "keys"), ("Esc", "back")],
    }
}

fn rows(form: &TeamForm) -> Rows {
    let wide = form.members.iter().map(|m| cells::width(&m.name)).max();
    let wide = u16::try_from(wide.unwrap_or(0))
        .unwrap_or(u16::MAX)
        .clamp(17, 36);
    let column = |width, gap| Column {
        width,
        gap,
        ..Column::default()
    };
    let mut rows = vec![line(form, 0, (TeamSpot::TeamName, None))];
    rows.extend((0..form.members.len()).map(|i| {
        line(
            form,
            i + 1,
            (TeamSpot::Name(i), Some(TeamSpot::Position(i))),
        )
    }));
    rows.push(line(form, form.members.len() + 1, (TeamSpot::New, None)));
    Rows {
        columns: vec![
            Column {
                right: true,
                ..column(Width::Fit(4), 0)
            },
            column(Width::Fixed(wide), 2),
            column(Width::Grow, 2),
        ],
        focus: Some(form.row()),
        rows,
        grid: false,
    }
}

fn line(form: &TeamForm, at: usize, (name, position): (TeamSpot, Option<TeamSpot>)) -> Row {
    let cell = |spot: TeamSpot| match &form.field {
        Some(field) if form.at == spot => Cell::field(view(field, empty(spot))),
        _ if spot == TeamSpot::New => Line::dim(empty(spot)).into(),
        _ => Line::words(form.text(spot)).into(),
    };
    let second = match position {
        Some(spot) => cell(spot),
        None if name == TeamSpot::TeamName => Line::dim("the team's name").into(),
        None => Cell::empty(),
    };
    let mut row = row(form.row() == at, vec![number(at + 1), cell(name), second]);
    if let (Some(field), true) = (&form.field, position == Some(form.at)) {
        row.under = offered(completion(&field.text(), None));
    }
    row
}

/// The position that Enter takes.
#[must_use]
pub fn offered(position: Option<String>) -> Vec<Cell> {
    position
        .map(|p| {
            Line::words(p)
                .and(super::Tone::Dim, "   Enter takes it")
                .into()
        })
        .into_iter()
        .collect()
}

const fn empty(spot: TeamSpot) -> &'static str {
    match spot {
        TeamSpot::TeamName => "name of the team",
        TeamSpot::New => "Add a person …",
        TeamSpot::Name(_) => "name",
        TeamSpot::Position(_) => "position",
    }
}
