//! Time: what can be done about it, each line with the end it leads to; asking the room for more; a value to write.

use super::{line, note, over_step, titled};
use crate::base::stamp::{self, Stamp};
use crate::field::Field;
use crate::look::panel::TimeValue;
use crate::meeting::plan::{self, Outlook};
use crate::page::capture::cloth::{bar, column, dim, numbered, row, rows};
use crate::page::step::open::view;
use crate::page::step::{Scene, hints};
use crate::page::{Aside, AskLine, Block, Cell, FieldView, Line, Page, Pointer, Row, Width};
use crate::protocol::Step;

/// Lines that say when the meeting ends.
const ENDING: usize = 5;

#[must_use]
pub fn page(scene: &Scene<'_>, at: usize) -> Page {
    let now = stamp::time_of_day(scene.now);
    let mut page = titled(scene, "Time", Aside::Text(Line::words(now)));
    let outlook = Outlook::of(scene.meeting, scene.now);
    let words = if plan::has_end(scene.meeting) {
        format!(
            "Planned end {}. At this pace we end at {}.",
            stamp::time_of_day(outlook.planned),
            stamp::time_of_day(outlook.at_this_pace)
        )
    } else {
        "No end is planned. 3 names one.".to_owned()
    };
    let mut offers = lines(scene, outlook);
    if !plan::has_end(scene.meeting) {
        let told = offers.iter_mut().filter(|o| o.end.starts_with("ends"));
        told.for_each(|offer| offer.end.clear());
    }
    page.body = vec![Block::Line(0, Line::words(words)), Block::Gap];
    page.body.extend(offered(offers, at));
    note(
        &mut page,
        "Protected steps keep their time. Nothing is cut off in any case.",
    );
    page.footer.hints = hints::of(&[("Enter", "take"), ("1–7", "choose"), ("Esc", "close")]);
    page
}

/// Those that lead to an end, then those that do not.
fn offered(offers: Vec<Offer>, at: usize) -> [Block; 2] {
    let mut ending: Vec<Row> = Vec::new();
    let mut others: Vec<Row> = Vec::new();
    for (place, offer) in offers.into_iter().enumerate() {
        let pointer = if place == at {
            Pointer::Here
        } else {
            Pointer::None
        };
        let mut cells: Vec<Cell> = vec![(place + 1).to_string().into(), offer.words.into()];
        if place < ENDING {
            cells.extend([offer.end.into(), dim(offer.how)]);
            let under = Some(offer.under).filter(|u| !u.is_empty());
            ending.push(Row {
                under: under.map(dim).into_iter().collect(),
                ..row(pointer, cells)
            });
        } else {
            others.push(row(pointer, cells));
        }
    }
    let mut columns = numbered();
    let second = rows(columns.clone(), others, at.checked_sub(ENDING));
    columns.extend([column(Width::Fixed(10), 1), column(Width::Fit(27), 3)]);
    [
        rows(columns, ending, Some(at).filter(|at| *at < ENDING)),
        second,
    ]
}

#[derive(Default)]
struct Offer {
    words: String,
    end: String,
    how: &'static str,
    under: String,
}

fn ends(at: Stamp) -> String {
    format!("ends {}", stamp::time_of_day(at))
}

fn minus(at: Stamp, seconds: u64) -> Stamp {
    at - chrono::Duration::seconds(i64::try_from(seconds).unwrap_or(0))
}

fn lines(scene: &Scene<'_>, outlook: Outlook) -> Vec<Offer> {
    let state = &scene.meeting.state;
    let pace = outlook.at_this_pace;
    let offer = |words: &str, end: String, how: &'static str| Offer {
        words: words.to_owned(),
        end,
        how,
        under: String::new(),
    };
    let more = plan::extension(state);
    let clock = if state.paused.is_some() {
        "Let the clock go on"
    } else {
        "Pause the clock"
    };
    vec![
        shorten(scene, outlook),
        leave_out(scene, outlook),
        offer(
            "Move the end",
            ends(pace.max(outlook.planned)),
            "we ask the room",
        ),
        offer("Leave it as it is", ends(outlook.end()), ""),
        offer(
            "More time for this step",
            format!("+{more} min"),
            "we ask the room",
        ),
        offer(clock, String::new(), ""),
        offer(
            "This step began later than the clock thinks",
            String::new(),
            "",
        ),
    ]
}

/// `5 Select 6 → 4 · 7 Contingencies 6 → 1 · 6 Document is protected`.
fn shorten(scene: &Scene<'_>, outlook: Outlook) -> Offer {
    let state = &scene.meeting.state;
    let steps: Vec<&Step> = plan::ahead(scene.meeting).collect();
    let behind = outlook.behind();
    let words = "Shorten what follows".to_owned();
    if behind == 0 {
        return Offer {
            words,
            how: "not needed: we end in time",
            ..Offer::default()
        };
    }
    let Some(minutes) = plan::shorten(state, &steps, behind) else {
        return Offer {
            words,
            how: "nothing can be shorter",
            ..Offer::default()
        };
    };
    let mut won = 0;
    let mut under = Vec::new();
    for step in &steps {
        let planned = state.planned(step) / 60;
        match minutes.get(&step.id) {
            Some(now) => {
                won += u64::from(planned.saturating_sub(*now)) * 60;
                under.push(format!("{} {planned} → {now}", scene.named(step)));
            }
            None if step.protected => under.push(format!("{} is protected", scene.named(step))),
            None => {}
        }
    }
    Offer {
        words,
        end: ends(minus(outlook.at_this_pace, won)),
        how: "",
        under: under.join(" · "),
    }
}

fn leave_out(scene: &Scene<'_>, outlook: Outlook) -> Offer {
    let words = "Leave out an optional step".to_owned();
    match plan::ahead(scene.meeting).find(|s| s.optional) {
        Some(step) => {
            let won = u64::from(scene.meeting.state.planned(step));
            Offer {
                words,
                end: ends(minus(outlook.at_this_pace, won)),
                how: "",
                under: format!("{} is skipped today; the minutes say so", scene.named(step)),
            }
        }
        None => Offer {
            words,
            how: "none to come is optional",
            ..Offer::default()
        },
    }
}

/// `Five more minutes for this step?`
#[must_use]
pub fn more(scene: &Scene<'_>, (yes, no): (&str, &str), on_no: bool) -> Page {
    let mut page = over_step(scene, scene.current());
    let state = &scene.meeting.state;
    let minutes = plan::extension(state);
    page.ask = Some(AskLine {
        words: format!("{} for this step?", more_minutes(minutes)),
        ..AskLine::default()
    });
    let hands = vec![hand("yes", yes, !on_no), hand("no", no, on_no)];
    let (yes, no) = (number(yes), number(no));
    let before = Outlook::of(scene.meeting, scene.now).end();
    let end = Outlook::given(scene.meeting, scene.now, u64::from(minutes) * 60).end();
    let columns = vec![
        column(Width::Fixed(6), 0),
        column(Width::Fixed(3), 4),
        column(Width::Grow, 2),
    ];
    page.body = vec![
        rows(columns, hands, Some(usize::from(on_no))),
        Block::Gap,
        line(format!("{} of {} hands in", yes + no, state.here().len())),
        Block::Gap,
        line(result(minutes, (yes, no))),
        line(if end == before {
            format!("The meeting still ends at {}.", stamp::time_of_day(end))
        } else {
            format!(
                "The meeting then ends at {}, or what follows is shortened.",
                stamp::time_of_day(end)
            )
        }),
    ];
    let times = state.current().map_or(0, |run| run.extended.len());
    note(&mut page, rule(times));
    page.footer.hints = hints::of(&[
        ("0–9", "hands"),
        ("Tab", "other line"),
        ("Enter", "take"),
        ("Esc", "leave it"),
    ]);
    page
}

fn number(text: &str) -> u32 {
    text.parse().unwrap_or(0)
}

fn hand(label: &str, text: &str, here: bool) -> Row {
    let (pointer, value) = if here {
        (Pointer::Here, Cell::Slot(text.to_owned()))
    } else {
        (Pointer::None, number(text).to_string().into())
    };
    row(pointer, vec![label.into(), value, bar(number(text))])
}

fn result(minutes: u32, (yes, no): (u32, u32)) -> String {
    if yes > no {
        let more = more_minutes(minutes).to_lowercase();
        format!("More than half say yes: {more}.")
    } else if yes + no == 0 {
        "More than half of the hands decide.".to_owned()
    } else {
        "Not more than half say yes: the time stays as it is.".to_owned()
    }
}

fn more_minutes(minutes: u32) -> String {
    match minutes {
        1 => "One more minute".to_owned(),
        2 => "Two more minutes".to_owned(),
        5 => "Five more minutes".to_owned(),
        n => format!("{n} more minutes"),
    }
}

/// The rule is written on the screen: five, then two, then one.
const fn rule(times: usize) -> &'static str {
    match times {
        0 => "This is the first time we add to this step. Next time it is two minutes.",
        1 => "This is the second time we add to this step. Next time it is one minute.",
        _ => "We have added to this step before. From now on it is one minute at a time.",
    }
}

/// A clock time, or a number of minutes, to write.
#[must_use]
pub fn value(scene: &Scene<'_>, what: TimeValue, field: &Field) -> Page {
    let now = stamp::time_of_day(scene.now);
    let mut page = titled(scene, "Time", Aside::Text(Line::words(now)));
    let (words, label, placeholder, after, says) = match what {
        TimeValue::End => (
            "When does the meeting end?",
            "ends",
            "15:50",
            "",
            "Ask the room before you write it: the end moves for everybody.",
        ),
        TimeValue::Late => (
            "How many minutes later did this step begin?",
            "later by",
            "3",
            " min",
            "The step's clock is set back by so much; the minutes show the corrected time.",
        ),
    };
    page.ask = Some(AskLine {
        words: words.to_owned(),
        ..AskLine::default()
    });
    let cell = Cell::field(FieldView {
        placeholder: placeholder.to_owned(),
        after: after.to_owned(),
        ..view(field)
    });
    let columns = vec![column(Width::Fit(10), 0), column(Width::Grow, 3)];
    let lines = vec![row(Pointer::Here, vec![dim(label), cell])];
    page.body = vec![rows(columns, lines, Some(0))];
    note(&mut page, says);
    page.footer.hints = hints::of(&[("Enter", "take"), ("Esc", "close")]);
    page
}
