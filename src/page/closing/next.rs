//! What happens next: the one thing first, when we meet again, and each person's word about the record.

use chrono::{Days, NaiveDate};

use super::header;
use crate::base::date;
use crate::base::person::Member;
use crate::base::stamp;
use crate::look::closing::{ClosingLook, Writing};
use crate::meeting::check;
use crate::meeting::closing::Word;
use crate::meeting::signing::{self, Said};
use crate::page::capture::cloth::{column, dim, row, rows};
use crate::page::capture::names;
use crate::page::capture::signoff::unsigned;
use crate::page::step::Scene;
use crate::page::step::hints::{self, hint};
use crate::page::step::open::view;
use crate::page::{
    Block, Cell, FieldView, Head, Hint, Line, Notice, Page, Pointer, Row, Tone, Width,
};

/// Rows before those of the people: the first thing, the next date.
const BEFORE: usize = 2;

#[must_use]
pub fn page(scene: &Scene<'_>) -> Page {
    let people = signing::people(scene.meeting);
    let at = scene.look.closing.row.min(people.len() + BEFORE - 1);
    let signing = at.checked_sub(BEFORE);
    let word = column(Width::Grow, 4);
    let persons = people
        .iter()
        .enumerate()
        .map(|(place, member)| person(scene, member, signing == Some(place)));
    // A sign-off of the protocol's own takes the place of this one: the same words, under its question.
    let own = signing::of(scene.meeting);
    let asked = own.map_or("Do you agree with this record?", |s| &s.ask.words);
    let mut page = Page {
        header: header(scene, 1),
        head: Some(Head {
            title: "What happens next?".to_owned(),
            ..Head::default()
        }),
        body: vec![
            Block::Line(0, Line::words("The one thing we do first")),
            rows(
                vec![column(Width::Grow, 0)],
                vec![first(scene, at == 0)],
                (at == 0).then_some(0),
            ),
            Block::Gap,
            rows(
                vec![column(Width::Fixed(13), 0), column(Width::Grow, 4)],
                vec![again(scene, at == 1)],
                (at == 1).then_some(0),
            ),
            Block::Gap,
            Block::Line(0, Line::bold(asked)),
            Block::Gap,
            rows(
                vec![column(names::width(&people), 2), word],
                persons.collect(),
                signing,
            ),
        ],
        ..Page::default()
    };
    page.foot.notice = Some(Notice {
        tone: Tone::Dim,
        text: "Agreeing is tied to exactly these words. Later corrections are added below."
            .to_owned(),
    });
    page.footer.hints = keys(&scene.look.closing, signing.is_some());
    page
}

fn keys(look: &ClosingLook, signing: bool) -> Vec<Hint> {
    let go_on = |key| Hint {
        stays: true,
        ..hint(key, "go on")
    };
    if look.field.is_some() {
        let mut keys = hints::of(&[("Enter", "next")]);
        keys.push(go_on("Ctrl+G"));
        keys.push(hint("Esc", "commands"));
        return keys;
    }
    let mut keys = if signing {
        hints::of(&[("1", "agree"), ("2", "remark"), ("3", "object")])
    } else {
        hints::of(&[("Enter", "write"), ("Tab", "next")])
    };
    keys.push(go_on("G"));
    keys.push(hint("Esc", "back"));
    keys
}

fn here(is_here: bool) -> Pointer {
    if is_here {
        Pointer::Here
    } else {
        Pointer::None
    }
}

/// The field where the caret is, else what stands.
fn cell(scene: &Scene<'_>, is_here: bool, stands: Cell, placeholder: &str) -> Cell {
    let look = &scene.look.closing;
    match &look.field {
        Some(field) if is_here && look.word.is_none() && look.settling.is_none() => {
            Cell::field(FieldView {
                placeholder: placeholder.to_owned(),
                ..view(field)
            })
        }
        Some(_) | None => stands,
    }
}

fn first(scene: &Scene<'_>, is_here: bool) -> Row {
    let said = scene.meeting.state.closing.first.as_str();
    let stands = if said.is_empty() {
        dim("nothing named yet")
    } else {
        said.into()
    };
    row(
        here(is_here),
        vec![cell(scene, is_here, stands, "who does what, and when")],
    )
}

/// The agreed day, else the one that the way of meeting asks for.
fn again(scene: &Scene<'_>, is_here: bool) -> Row {
    let today = scene.today();
    let agreed = scene.meeting.state.closing.next;
    let asked = asked_for(scene);
    let stands: Cell = match (agreed, asked) {
        (Some(Some(day)), _) => date::long(day).into(),
        (Some(None), _) => "no next meeting".into(),
        (None, Some(day)) => dim(format!("{} proposed", date::long(day))),
        (None, None) => dim("nothing agreed yet"),
    };
    let mut value = cell(
        scene,
        is_here,
        stands,
        "such as Fri, +2w or 4 Dec; empty for none",
    );
    if let Cell::Field(field) = &mut value {
        let typed = field
            .lines
            .first()
            .and_then(|text| date::with_time(text.trim(), today));
        let long = |(day, _)| format!("   {} · {}", date::long(day), date::in_days(today, day));
        field.after = typed.map_or_else(String::new, long);
    }
    let under = asked.filter(|day| agreed.is_none_or(|a| a == Some(*day)));
    let days = scene
        .meeting
        .protocol
        .follow_up
        .as_ref()
        .map_or(0, |f| f.days);
    let why = under.map(|_| dim(format!("{days} days, as this way of meeting asks")));
    Row {
        under: why.into_iter().collect(),
        ..row(here(is_here), vec!["We meet again".into(), value])
    }
}

fn asked_for(scene: &Scene<'_>) -> Option<NaiveDate> {
    check::waiting(scene.meeting).first()?;
    let follow = scene.meeting.protocol.follow_up.as_ref()?;
    scene
        .today()
        .checked_add_days(Days::new(u64::from(follow.days)))
}

fn person(scene: &Scene<'_>, member: &Member, is_here: bool) -> Row {
    let look = &scene.look.closing;
    let state = &scene.meeting.state;
    let signed = signing::said(scene.meeting, member.id);
    let stays = state.attendance.stays.iter().rev();
    let left = stays
        .filter(|s| s.person == member.id)
        .find_map(|s| s.to)
        .filter(|_| !state.attendance.is_here(member.id));
    let said: Cell = match (&look.field, look.word) {
        (Some(field), Some(word)) if is_here => Cell::field(FieldView {
            placeholder: if word == 2 {
                "agrees; the remark in their own words".to_owned()
            } else {
                "objects; why, in their own words".to_owned()
            },
            ..view(field)
        }),
        _ => match (signed, left) {
            (Some(said), _) => word(&said, left.is_some(), scene.today()),
            (None, Some(left)) => dim(format!(
                "left {} · can sign later",
                stamp::time_of_day(left)
            )),
            (None, None) if is_here => "1 agree · 2 agree with a remark · 3 object".into(),
            (None, None) => dim("not asked yet"),
        },
    };
    let waits = waits(scene, member).filter(|_| look.word.is_none() || !is_here);
    let Some((word, words)) = waits else {
        return row(here(is_here), vec![member.name.as_str().into(), said]);
    };
    let unsigned = Line::toned(Tone::Warn, unsigned(word == 3));
    let said = Cell::Line(unsigned);
    Row {
        under: vec![Cell::Line(
            Line::toned(Tone::Warn, "▲ ").and(Tone::Text, words),
        )],
        ..row(here(is_here), vec![member.name.as_str().into(), said])
    }
}

/// Words that somebody began to sign with: 2 a remark, 3 an objection.
fn waits<'a>(scene: &'a Scene<'_>, member: &Member) -> Option<(u8, &'a str)> {
    [2, 3].into_iter().find_map(|word| {
        let person = member.id;
        let spot = Writing::Word { person, word }.spot();
        let words = scene.look.drafts.get(&spot)?.trim();
        (!words.is_empty()).then_some((word, words))
    })
}

/// `✓ agrees 15:40`, with the day where it was another, the person's own words, and whether anything was entered since.
fn word(said: &Said<'_>, has_left: bool, today: NaiveDate) -> Cell {
    let at = said.at.map(|at| match at.date_naive() {
        day if day == today => stamp::time_of_day(at),
        day => format!("{} {}", date::short(day), stamp::time_of_day(at)),
    });
    let at = at.unwrap_or_default();
    let mut line = match said.word {
        Word::Agree => Line::words(format!("✓ agrees {at}")),
        Word::Remark(words) => Line::words(format!("✓ agrees {at}: \"{words}\"")),
        Word::Object(words) => {
            Line::toned(Tone::Warn, "▲ objects").and(Tone::Text, format!(" {at}: \"{words}\""))
        }
    };
    if said.is_changed {
        line = line.and(Tone::Dim, " · changed since");
    }
    if has_left {
        line = line.and(Tone::Dim, " · not here now");
    }
    Cell::Line(line)
}
