//! Time: opened by T, never by itself. Nothing is ever cut off; extending asks the room.

use super::{row, shut};
use crate::base::date;
use crate::base::key::Key;
use crate::base::stamp::{self, Stamp};
use crate::desk::step::{At, act};
use crate::desk::{Effect, Then};
use crate::field::Field;
use crate::look::panel::{Panel, TimeValue};
use crate::look::step::StepLook;
use crate::meeting::plan::{self, Outlook};
use crate::meeting::{Act, Refusal};

/// Lines of the panel.
const LINES: usize = 7;

pub fn key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    match look.panel.clone() {
        Some(Panel::Time { row: now }) => match key {
            Key::Esc | Key::Char('t' | 'T') => shut(look),
            Key::Enter => take(look, now + 1, at),
            Key::Char(c @ '1'..='7') => take(look, c.to_digit(10).unwrap_or(4) as usize, at),
            _ => {
                look.panel = Some(Panel::Time {
                    row: row(now, LINES - 1, key),
                });
                Vec::new()
            }
        },
        Some(Panel::MoreTime { yes, no, on_no }) => hands(look, (yes, no, on_no), key, at),
        Some(Panel::TimeValue { what, field }) => value(look, what, field, (key, at)),
        _ => Vec::new(),
    }
}

fn take(look: &mut StepLook, line: usize, at: At<'_>) -> Vec<Effect> {
    let state = &at.meeting.state;
    match line {
        1 => return shorten(look, at),
        2 => return leave_out(look, at),
        3 => {
            look.panel = Some(Panel::TimeValue {
                what: TimeValue::End,
                field: Field::new(true),
            });
        }
        5 if state.step().is_some() => {
            look.panel = Some(Panel::MoreTime {
                yes: String::new(),
                no: String::new(),
                on_no: false,
            });
        }
        6 if state.paused.is_some() => {
            look.say("The clock goes on.", at.now);
            return vec![act(Act::GoOn, Then::Close)];
        }
        6 => {
            look.say("The clock is paused. T, then 6, lets it go on.", at.now);
            return vec![act(Act::Pause, Then::Close)];
        }
        7 if state.step().is_some() => {
            look.panel = Some(Panel::TimeValue {
                what: TimeValue::Late,
                field: Field::new(true),
            });
        }
        5 | 7 => look.refuse(Refusal::NoStepOpen.to_string()),
        _ => return shut(look),
    }
    Vec::new()
}

fn shorten(look: &mut StepLook, at: At<'_>) -> Vec<Effect> {
    let steps: Vec<_> = plan::ahead(at.meeting).collect();
    let over = Outlook::of(at.meeting, at.now).behind();
    if over == 0 {
        look.say("We end in time; nothing has to be shortened.", at.now);
        return Vec::new();
    }
    if let Some(minutes) = plan::shorten(&at.meeting.state, &steps, over) {
        look.say("What follows is shorter now; S shows each step.", at.now);
        vec![act(Act::Replan { minutes }, Then::Close)]
    } else {
        look.refuse("Nothing that follows can be shortened: it is protected, or at its least. 3 moves the end.");
        Vec::new()
    }
}

/// The first optional step that is still to come is skipped, with the reason that time was short.
fn leave_out(look: &mut StepLook, at: At<'_>) -> Vec<Effect> {
    let Some(step) = plan::ahead(at.meeting).find(|s| s.optional) else {
        look.refuse("No step that follows is optional in this way of meeting. S, then X, skips one with a reason.");
        return Vec::new();
    };
    let reason = "Left out because time was short".to_owned();
    look.say(
        format!(
            "Left out: {}. U brings it back.",
            at.meeting.state.title(step)
        ),
        at.now,
    );
    vec![act(
        Act::Skip {
            step: step.id.clone(),
            reason,
        },
        Then::Close,
    )]
}

fn hands(
    look: &mut StepLook,
    (mut yes, mut no, on_no): (String, String, bool),
    key: Key,
    at: At<'_>,
) -> Vec<Effect> {
    let line = if on_no { &mut no } else { &mut yes };
    let number = |text: &str| text.parse::<u32>().unwrap_or(0);
    let mut turned = on_no;
    match key {
        Key::Esc => return shut(look),
        Key::Char(c) if c.is_ascii_digit() && line.len() < 3 => line.push(c),
        Key::Char('+') => *line = number(line).saturating_add(1).to_string(),
        Key::Char('-') => *line = number(line).saturating_sub(1).to_string(),
        Key::Backspace => {
            line.pop();
        }
        Key::Tab | Key::BackTab | Key::Up | Key::Down => turned = !on_no,
        Key::Enter => return asked(look, number(&yes), number(&no), at),
        _ => {}
    }
    look.panel = Some(Panel::MoreTime {
        yes,
        no,
        on_no: turned,
    });
    Vec::new()
}

/// More than half of the hands say yes, or nothing is added.
fn asked(look: &mut StepLook, yes: u32, no: u32, at: At<'_>) -> Vec<Effect> {
    let minutes = plan::extension(&at.meeting.state);
    if yes > no {
        let more = if minutes == 1 {
            "1 minute".to_owned()
        } else {
            format!("{minutes} minutes")
        };
        look.say(
            format!("{more} more for this step: {yes} for it, {no} against."),
            at.now,
        );
        return vec![act(
            Act::Extend {
                seconds: minutes * 60,
                yes,
                no,
            },
            Then::Close,
        )];
    }
    if yes == 0 && no == 0 {
        look.refuse("Count the hands first: a number for yes, Tab, a number for no.");
        return Vec::new();
    }
    look.panel = None;
    look.say("The room says no: nothing is added.", at.now);
    Vec::new()
}

fn value(
    look: &mut StepLook,
    what: TimeValue,
    mut field: Field,
    (key, at): (Key, At<'_>),
) -> Vec<Effect> {
    match key {
        Key::Esc => return shut(look),
        Key::Enter => {}
        _ => {
            field.key(&key);
            look.panel = Some(Panel::TimeValue { what, field });
            return Vec::new();
        }
    }
    let text = field.text();
    match what {
        TimeValue::End => {
            if let Some(until) = end(&text, at.now) {
                look.say(
                    format!("The end is {} now.", stamp::time_of_day(until)),
                    at.now,
                );
                vec![act(Act::MoveEnd { until: Some(until) }, Then::Close)]
            } else {
                look.refuse(format!(
                    "\"{}\" is not a clock time that is still to come. Write 15:50.",
                    text.trim()
                ));
                Vec::new()
            }
        }
        TimeValue::Late => match text.trim().parse::<u32>() {
            Ok(minutes) if minutes <= 600 => {
                look.say(
                    format!("This step began {minutes} min later than the clock thought."),
                    at.now,
                );
                vec![act(
                    Act::CorrectStart {
                        seconds: minutes * 60,
                    },
                    Then::Close,
                )]
            }
            _ => {
                look.refuse(format!(
                    "\"{}\" is not a number of minutes. Write 3.",
                    text.trim()
                ));
                Vec::new()
            }
        },
    }
}

/// The clock time today, if it is still to come.
fn end(text: &str, now: Stamp) -> Option<Stamp> {
    let time = date::clock_time(text)?;
    let until = now
        .date_naive()
        .and_time(time)
        .and_local_timezone(*now.offset())
        .single()?;
    (until > now).then_some(until)
}
