//! Conditions that can never be true: the choice has no such item, the scale no such number.

use crate::protocol::kind::Choice;
use crate::protocol::read::reading::{Mention, Reading};
use crate::protocol::{Ask, Items, Kind, Test};
use crate::yaml::{Span, named};

use super::mention::told;

/// Fist to five ends there.
const FIVE: i64 = 5;

pub(super) fn check(
    (mention, value): (&Mention, Span),
    (ask, test): (&Ask, &Test),
    reading: &mut Reading<'_>,
) {
    if !ask.record {
        let message = format!(
            "{} is spoken and not stored, so nothing can depend on it.",
            told(ask)
        );
        reading.report.fault(mention.span, message);
        return;
    }
    if let Some(most) = highest(&ask.kind)
        && let Test::AtLeast(n) = test
        && *n > most
    {
        let message = format!(
            "{} goes to {most} at most, so it is never at least {n}.",
            told(ask)
        );
        reading.report.fault(value, message);
    }
    if let Kind::Choice(choice) = &ask.kind {
        among(choice, (ask, test), (value, reading));
    }
}

const fn highest(kind: &Kind) -> Option<i64> {
    match kind {
        Kind::Rating(rating) => Some(rating.scale.high as i64),
        Kind::Consent(_) => Some(FIVE),
        Kind::Text(_)
        | Kind::List(_)
        | Kind::Form(_)
        | Kind::Round(_)
        | Kind::Choice(_)
        | Kind::Checklist(_)
        | Kind::Table(_)
        | Kind::Assign(_)
        | Kind::Matrix(_)
        | Kind::Vote(_)
        | Kind::Whys(_)
        | Kind::Decision(_)
        | Kind::Actions(_)
        | Kind::Review(_)
        | Kind::Signoff(_) => None,
    }
}

fn among(choice: &Choice, (ask, said): (&Ask, &Test), (value, reading): (Span, &mut Reading<'_>)) {
    let Items::Fixed(items) = &choice.items else {
        return;
    };
    if items.is_empty() || choice.other {
        return;
    }
    let known: Vec<&str> = items.iter().map(|item| item.text.as_str()).collect();
    match said {
        Test::Is(text) | Test::IsNot(text) | Test::Includes(text) => {
            if !known.contains(&text.as_str()) {
                let message = format!("{} has no item {}.", told(ask), named(text));
                reading.report.unknown(value, message, (text, &known));
            }
        }
        Test::AtLeast(n) => {
            let reached = known
                .iter()
                .any(|text| text.parse::<i64>().is_ok_and(|item| item >= *n));
            if !reached {
                let message = format!("{} has no item that is at least {n}.", told(ask));
                reading
                    .report
                    .advise(value, message, "Compare with \"is\" or \"includes\".");
            }
        }
    }
}
