//! Is the record complete? What is well, what is lacking; and four questions about how we work.

use super::header;
use crate::base::stamp::taken;
use crate::look::unfinished::findings;
use crate::meeting::check::{Finding, Level};
use crate::meeting::closing::{Answer, Question};
use crate::meeting::plan;
use crate::page::capture::cloth::{accent, column, dim, row, rows};
use crate::page::step::open::view;
use crate::page::step::{Scene, hints};
use crate::page::{Aside, Block, Cell, Head, Line, Notice, Page, Pointer, Row, Tone, Width};

#[must_use]
pub fn page(scene: &Scene<'_>) -> Page {
    let found = findings(scene.look, scene.meeting);
    let found: Vec<Finding> = found.into_iter().map(|(finding, _)| finding).collect();
    let last = found.len() + Question::ALL.len() - 1;
    let at = scene.look.closing.row.min(last);
    let question = at.checked_sub(found.len());
    let mut page = Page {
        header: header(scene, 0),
        head: Some(Head {
            title: "Is the record complete?".to_owned(),
            aside: Aside::Text(Line::dim(used(scene))),
            said: String::new(),
        }),
        body: vec![check(scene, &found, at), Block::Gap],
        ..Page::default()
    };
    page.body.extend(questions(scene, question));
    page.foot.notice = Some(Notice {
        tone: Tone::Dim,
        text: "Enter opens a line and comes back here. Nothing here must be perfect.".to_owned(),
    });
    let own = match question {
        _ if scene.look.closing.settling.is_some() => {
            page.footer.hints = hints::of(&[("Enter", "settled"), ("Esc", "back")]);
            return page;
        }
        Some(_) => ("1–4", "answer"),
        None => ("Enter", "mend"),
    };
    page.footer.hints = hints::of(&[
        own,
        ("Tab", "next"),
        ("G", "go on"),
        ("Esc", "back to the meeting"),
    ]);
    page
}

/// The record check, one line for each finding.
fn check(scene: &Scene<'_>, found: &[Finding], at: usize) -> Block {
    let look = &scene.look.closing;
    let line = |(place, finding)| {
        let mut line = finding_row(finding, pointer(place, at));
        if let (Some(_), Some(field), true) = (look.settling, &look.field, place == at) {
            line.under = vec![dim("How was it settled?"), Cell::field(view(field))];
        }
        line
    };
    let columns = vec![
        column(Width::Fixed(1), 0),
        column(Width::Grow, 1),
        column(Width::Fit(30), 3),
    ];
    let focus = (at < found.len()).then_some(at);
    rows(columns, found.iter().enumerate().map(line).collect(), focus)
}

fn questions(scene: &Scene<'_>, at: Option<usize>) -> [Block; 2] {
    let keys = "                              1 yes  2 so-so  3 no  4 not yet";
    let head = Line::bold("Four questions").and(Tone::Dim, keys);
    let asked = Question::ALL.iter().enumerate();
    let lines = asked.map(|(place, question)| {
        let pointer = if at == Some(place) {
            Pointer::Here
        } else {
            Pointer::None
        };
        question_row(scene, *question, pointer)
    });
    let columns = vec![column(Width::Fixed(40), 2), column(Width::Grow, 2)];
    [Block::Line(0, head), rows(columns, lines.collect(), at)]
}

fn pointer(place: usize, at: usize) -> Pointer {
    if place == at {
        Pointer::Here
    } else {
        Pointer::None
    }
}

/// `52 min used of 60`: minutes met in all sittings, and planned for what was to be held in them.
fn used(scene: &Scene<'_>) -> String {
    let state = &scene.meeting.state;
    let spent = state.held_in_all(scene.now);
    match plan::minutes(scene.meeting) {
        0 => format!("{} min used", taken(spent)),
        planned => format!("{} min used of {planned}", taken(spent)),
    }
}

fn finding_row(finding: &Finding, pointer: Pointer) -> Row {
    let mark = match finding.level {
        Level::Fine => "✓".into(),
        Level::Look => Cell::Line(Line::toned(Tone::Warn, "▲")),
        Level::Later => dim("◊"),
    };
    row(
        pointer,
        vec![
            mark,
            finding.words.as_str().into(),
            dim(finding.about.as_str()),
        ],
    )
}

fn question_row(scene: &Scene<'_>, question: Question, pointer: Pointer) -> Row {
    let answer = scene.meeting.state.closing.answers.get(&question).copied();
    let value = answer.map_or_else(|| dim("not yet asked"), |a: Answer| accent(a.words()));
    row(pointer, vec![question.words().into(), value])
}
