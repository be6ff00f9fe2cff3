//! `consent`: fist to five per person, rounds side by side, the reason of whoever is below; hands counted.

use super::cloth::{accent, column, dim, dots, look_here, named, row, rows};
use super::hands::{self, Counted};
use super::{Sheet, names};
use crate::base::person::Member;
use crate::look::spot::Part;
use crate::meeting::capture::consent::{Capture as Given, Round, SCALE};
use crate::meeting::{Capture, items};
use crate::page::step::hints;
use crate::page::step::open::{Open, not_yet, one_line};
use crate::page::{Block, Cell, Column, Line, Row, Tone, Width};
use crate::protocol::Enter;
use crate::protocol::kind::Consent;

#[must_use]
pub fn sheet(open: &Open<'_>, rules: &Consent) -> Sheet {
    let mut sheet = Sheet::of(open);
    sheet.said = about(open, rules);
    let empty = Given::default();
    let given = match open.capture() {
        Some(Capture::Consent(given)) => given,
        Some(_) | None => &empty,
    };
    if open.view.way == Enter::Count {
        counted(open, rules, given, &mut sheet);
        return sheet;
    }
    let mut body = Vec::new();
    if given.rounds.len() < 2 && !rules.anchors.is_empty() {
        body.extend([Block::Line(2, Line::dim(anchors(rules))), Block::Gap]);
    }
    let people = open.people();
    let lines = people
        .iter()
        .enumerate()
        .map(|(at, member)| person(open, rules, given, (at, member)));
    body.push(rows(columns(given, &people), lines.collect(), open.row()));
    body.extend(heard(open, given));
    sheet.body = body;
    sheet.tally = tally(open, rules, given);
    notice(open, rules, given, &mut sheet);
    sheet.hints = hints::of(if open.is_writing() {
        &[("Enter", "next person")]
    } else {
        &[("0–5", "score")]
    });
    sheet
}

/// What is supported: the words that were decided.
fn about(open: &Open<'_>, rules: &Consent) -> Option<String> {
    let meeting = open.meeting();
    let at = meeting
        .state
        .address(&meeting.protocol, rules.about.as_ref()?);
    match meeting.state.capture(&at)? {
        Capture::Decision(decision) => {
            Some(one_line(&decision.text)).filter(|text| !text.is_empty())
        }
        Capture::Text(text) => text.all().next().map(one_line),
        Capture::List(_)
        | Capture::Round(_)
        | Capture::Form(_)
        | Capture::Whys(_)
        | Capture::Table(_)
        | Capture::Checklist(_)
        | Capture::Choice(_)
        | Capture::Vote(_)
        | Capture::Matrix(_)
        | Capture::Consent(_)
        | Capture::Actions(_)
        | Capture::Assign(_)
        | Capture::Signoff(_)
        | Capture::Rating(_)
        | Capture::Review(_) => {
            let about = rules.about.as_ref()?;
            let things = items::yielded(&meeting.protocol, &meeting.state, about);
            let texts: Vec<String> = things.into_iter().map(|t| t.text).collect();
            (!texts.is_empty()).then(|| texts.join(" · "))
        }
    }
}

/// `0 no · 1 big doubts · …`.
fn anchors(rules: &Consent) -> String {
    let anchors = rules.anchors.iter();
    let anchors: Vec<String> = anchors.map(|(n, words)| format!("{n} {words}")).collect();
    anchors.join(" · ")
}

/// Names, one narrow column per earlier round, then the round that is taken now.
fn columns(given: &Given, people: &[&Member]) -> Vec<Column> {
    let rounds = given.rounds.len().max(1);
    let mut columns = vec![column(names::width(people), 0)];
    for round in 1..rounds {
        columns.push(named(format!("round {round}"), Width::Fixed(7), 5));
    }
    let head = if rounds > 1 {
        format!("round {rounds}")
    } else {
        String::new()
    };
    let (score, gap) = if rounds > 1 { (7, 1) } else { (1, 3) };
    columns.push(named(head, Width::Fixed(score), 5));
    columns.push(column(Width::Fit(7), gap));
    columns.push(column(Width::Fit(8), 4));
    columns.push(column(Width::Grow, 3));
    columns
}

fn person(open: &Open<'_>, rules: &Consent, given: &Given, (at, member): (usize, &Member)) -> Row {
    let mut cells: Vec<Cell> = vec![member.name.as_str().into()];
    let (now, before) = match given.rounds.split_last() {
        Some((now, before)) => (Some(now), before),
        None => (None, &[][..]),
    };
    for round in before {
        let score = round.each.get(&member.id);
        cells.push(score.map_or_else(|| dim("–"), |s| s.score.to_string().into()));
    }
    let support = now.and_then(|round| round.each.get(&member.id));
    let score = open.spot(Part::Score, Some(member.id));
    let reason = open.spot(Part::Reason, Some(member.id));
    let asked = score.is_some_and(|spot| open.is_here(spot)) && open.shows_pointer();
    match (support, score) {
        (given, Some(spot)) if asked => {
            cells.push(open.slot(spot, given.map(|s| s.score)));
            cells.push(given.map_or_else(not_yet, |s| accent(dots(s.score, SCALE.high))));
        }
        (Some(support), _) => {
            cells.push(Cell::Line(Line::bold(support.score.to_string())));
            cells.push(accent(dots(support.score, SCALE.high)));
        }
        (None, _) => cells.extend([dim("·"), not_yet()]),
    }
    let low = support.is_some_and(|s| s.score < rules.at_least);
    if let Some(spot) = reason {
        cells.push(if low {
            look_here("reason")
        } else {
            dim("reason")
        });
        let none = open.text(spot).is_empty() && open.field(spot).is_none();
        cells.push(if none && low {
            dim("no reason given")
        } else {
            open.cell(spot)
        });
    }
    Row {
        unsaved: score.is_some_and(|spot| open.is_unsaved(spot)),
        ..row(open.pointer(at), cells)
    }
}

/// The reasons of earlier rounds.
fn heard(open: &Open<'_>, given: &Given) -> Vec<Block> {
    let mut blocks = Vec::new();
    let earlier = given.rounds.iter().rev().skip(1).rev();
    for (at, round) in earlier.enumerate() {
        let reasons = round.each.iter().filter(|(_, s)| !s.reason.is_empty());
        let lines: Vec<Block> = reasons
            .map(|(id, support)| {
                let name = open.short(*id);
                Block::Line(4, Line::words(format!("{name}   {}", support.reason)))
            })
            .collect();
        if !lines.is_empty() {
            let head = format!("Heard in round {}", at + 1);
            blocks.extend([Block::Gap, Block::Line(2, Line::dim(head))]);
            blocks.extend(lines);
        }
    }
    blocks
}

/// `3 of 4 in · 3 or more each`, `round 2 · 4 of 4 in · all 3 or more`.
fn tally(open: &Open<'_>, rules: &Consent, given: &Given) -> Line {
    let latest = given.latest();
    let given_by = |id| latest.is_some_and(|round| round.each.contains_key(&id));
    let are_in = names::in_of(open, given_by);
    let least = rules.at_least;
    let all = everybody(open, latest) && latest.is_some_and(|r| r.below(least, open.view.way) == 0);
    let wanted = if all {
        format!("all {least} or more")
    } else {
        format!("{least} or more each")
    };
    match given.rounds.len() {
        0 | 1 => format!("{are_in} · {wanted}").into(),
        round => format!("round {round} · {are_in} · {wanted}").into(),
    }
}

fn everybody(open: &Open<'_>, round: Option<&Round>) -> bool {
    round.is_some_and(|round| {
        let given = round.given(open.view.way);
        given >= open.people().len() && given > 0
    })
}

fn notice(open: &Open<'_>, rules: &Consent, given: &Given, sheet: &mut Sheet) {
    let least = rules.at_least;
    let latest = given.latest();
    let below = latest.map_or(0, |round| round.below(least, open.view.way));
    let focus = open.focus().filter(|spot| spot.id.part == Part::Reason);
    let speaker = focus.and_then(|spot| spot.id.person);
    if let (Some(speaker), true) = (speaker, open.is_writing()) {
        sheet.note(format!(
            "Below {least} we listen first. {}'s words, as they are said.",
            open.short(speaker)
        ));
    } else if everybody(open, latest) && below == 0 {
        let kept = match given.rounds.len() {
            0 | 1 => "",
            2 => " Both rounds are in the minutes.",
            _ => " All rounds are in the minutes.",
        };
        sheet.say(Tone::Text, format!("✓ Everyone can support it.{kept}"));
    } else if everybody(open, latest) {
        let who = crate::base::words::count(below, "person is", "people are");
        sheet.say(
            Tone::Warn,
            format!(
                "▲ {who} below {least}; the dissent is kept. K, one more round, asks everybody again."
            ),
        );
    } else {
        sheet.note("A number goes to the next person. ↑ goes back.");
    }
}

fn counted(open: &Open<'_>, rules: &Consent, given: &Given, sheet: &mut Sheet) {
    let words = |score: u32| {
        let anchor = rules.anchors.iter().find(|(n, _)| *n == score);
        anchor.map_or_else(String::new, |(_, words)| words.clone())
    };
    let hands = |score: u32| {
        let round = given.latest();
        round
            .and_then(|r| r.counts.get(&score).copied())
            .unwrap_or(0)
    };
    let line = |score: u32| {
        Some(Counted {
            label: score.to_string(),
            words: words(score),
            spot: open.spot(Part::HandsFor(score), None)?,
            hands: hands(score),
        })
    };
    let scores = (SCALE.low..=SCALE.high).rev();
    let lines: Vec<Counted<'_>> = scores.filter_map(line).collect();
    let ask = open.view.ask.words.clone();
    hands::fill(open, &lines, 1, sheet);
    sheet.words = ask;
    let round = match given.rounds.len() {
        0 | 1 => String::new(),
        round => format!("round {round} · "),
    };
    sheet.tally = Line::words(format!("{round}{}", sheet.tally.plain()));
    if everybody(open, given.latest()) {
        let below = given
            .latest()
            .map_or(0, |r| r.below(rules.at_least, open.view.way));
        if below == 0 {
            sheet.say(Tone::Text, "✓ Everyone can support it.");
        }
    }
}
