//! What people marked apart, side by side: a row for each cell in which they differ, then what not all marked, then
//! where all agree.

use super::table::{under, width};
use crate::base::cells;
use crate::base::person::Member;
use crate::look::spots::assign::Sorted;
use crate::meeting::capture::assign::{self, Accord, Column, Compared};
use crate::page::capture::Sheet;
use crate::page::capture::cloth::{column, dim, grid, row};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Cell, Line, Row, Tone, Width};
use crate::protocol::kind::Assign;

/// The widest name of a column, in cells.
const NAME: u16 = 14;

pub fn fill(open: &Open<'_>, rules: &Assign, sorted: &Sorted<'_>, sheet: &mut Sheet) {
    let compared = sorted.compared();
    let people = voices(open, sorted);
    let side = Side {
        open,
        rules,
        sorted,
        people: &people,
    };
    let mut rows: Vec<Row> = Vec::new();
    for line in &compared {
        side.push(line, &mut rows);
    }
    let mut columns = vec![
        column(Width::Fit(4), 0),
        column(Width::Grow, 2),
        column(Width::Fit(NAME), 2),
    ];
    let wide = width(rules, false);
    let gap = if people.len() > 3 { 2 } else { 3 };
    columns.extend(people.iter().map(|m| under(&open.short(m.id), wide, gap)));
    sheet.body = vec![grid(columns, rows, open.row())];
    let of = |accord| compared.iter().filter(|c| c.accord == accord).count();
    let (differ, agree) = (of(Accord::Differ), of(Accord::Agree));
    let all = compared.len();
    sheet.tally = format!("{differ} of {all} differ · all agree on {agree}").into();
    sheet.hints = hints::of(&[
        ("↑↓", "read"),
        ("←", "change one's own"),
        ("Enter", "go on"),
    ]);
    match (differ, of(Accord::Open)) {
        (0, 0) => sheet.say(Tone::Text, "✓ All agree on every line."),
        (0, _) => sheet.note("Nobody differs; some lines not all have marked."),
        _ => sheet.note("The marks stay as each gave them. Say what you see where they differ."),
    }
}

/// Those who have marked, in the order of the team, also who has left since.
fn voices<'a>(open: &Open<'a>, sorted: &Sorted<'_>) -> Vec<&'a Member> {
    let people = open.scene.meeting.state.people.iter();
    people.filter(|m| sorted.is_in(m.id)).collect()
}

struct Side<'a> {
    open: &'a Open<'a>,
    rules: &'a Assign,
    sorted: &'a Sorted<'a>,
    people: &'a [&'a Member],
}

impl Side<'_> {
    fn push(&self, line: &Compared, rows: &mut Vec<Row>) {
        let first = rows.len();
        match line.accord {
            Accord::Differ | Accord::Open if !line.columns.is_empty() => {
                for column in &line.columns {
                    let at = rows.len();
                    let cells = self.cells(line, column);
                    rows.push(row(self.open.pointer(at), cells));
                }
            }
            Accord::Agree => {
                let cell = Cell::Line(
                    Line::toned(Tone::Accent, "all: ").and(Tone::Text, self.marks(line)),
                );
                rows.push(self.one(line, cell, first));
            }
            Accord::Differ | Accord::Open => {
                rows.push(self.one(line, dim("nobody marked this"), first));
            }
        }
        if let Some(row) = rows.get_mut(first) {
            if line.accord == Accord::Agree {
                row.under = self.alone(line);
            }
            row.under.extend(self.notes(line));
        }
    }

    fn one(&self, line: &Compared, told: Cell, at: usize) -> Row {
        let cells = vec![
            line.number.to_string().into(),
            line.line.text.as_str().into(),
            told,
        ];
        row(self.open.pointer(at), cells)
    }

    fn cells(&self, line: &Compared, column: &Column) -> Vec<Cell> {
        let mut cells: Vec<Cell> = vec![
            line.number.to_string().into(),
            line.line.text.as_str().into(),
            dim(cells::fit(&column.text, NAME.into())),
        ];
        let cell = (line.line.item, column.column);
        cells.extend(self.people.iter().map(|member| {
            let voice = self.sorted.given.and_then(|g| g.each.get(&member.id));
            match voice.and_then(|v| v.marks.get(&cell)) {
                Some(mark) => Cell::from(assign::word(self.rules, *mark)),
                None => dim("·"),
            }
        }));
        cells
    }

    /// `Teacher lead · Paraeducator support`: the marks of all.
    fn marks(&self, line: &Compared) -> String {
        let given = self.sorted.given;
        let marks = line.columns.iter().filter_map(|column| {
            let mark = given?.alike(line.line.item, column.column)?;
            Some(self.marked(column, mark))
        });
        marks.collect::<Vec<_>>().join(" · ")
    }

    fn marked(&self, column: &Column, mark: u32) -> String {
        format!("{} {}", column.text, assign::word(self.rules, mark))
    }

    /// `Jon also: Paraeducator support`, of a line on which all agree.
    fn alone(&self, line: &Compared) -> Vec<Cell> {
        let more = |member: &&Member| {
            let given = self.sorted.given?;
            let voice = given.each.get(&member.id)?;
            let own = line.columns.iter().filter_map(|column| {
                let mark = *voice.marks.get(&(line.line.item, column.column))?;
                let alike = given.alike(line.line.item, column.column);
                alike.is_none().then(|| self.marked(column, mark))
            });
            let own: Vec<String> = own.collect();
            let also = format!("{} also: {}", self.open.short(member.id), own.join(" · "));
            (!own.is_empty()).then(|| dim(also))
        };
        self.people.iter().filter_map(more).collect()
    }

    /// What each has noted about the line.
    fn notes(&self, line: &Compared) -> Vec<Cell> {
        let note = |member: &&Member| {
            let voice = self.sorted.given?.each.get(&member.id)?;
            let note = voice.notes.get(&line.line.item)?;
            Some(dim(format!("{}: {note}", self.open.short(member.id))))
        };
        self.people.iter().filter_map(note).collect()
    }
}
