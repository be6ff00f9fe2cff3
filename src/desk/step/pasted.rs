//! What is pasted: its lines, and the field it goes into where something lies over the step.

use super::super::panel;
use super::At;
use crate::base::clean;
use crate::look::panel::Question;
use crate::look::spot::Part;
use crate::look::spots::View;
use crate::look::step::StepLook;
use crate::protocol::Kind;
use crate::protocol::kind::FieldKind;

/// The lines of a pasted text, without blank ones and without bullets.
pub fn lines(text: &str) -> Vec<String> {
    let cleaned = clean::prose(text);
    cleaned
        .lines()
        .map(|line| without_bullet(line.trim()))
        .filter(|l| !l.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A pasted line without the bullet that its document gave it.
fn without_bullet(line: &str) -> &str {
    let rest = line.trim_start_matches(['-', '–', '•', '*', '·']);
    if rest.starts_with([' ', '\t']) {
        rest.trim_start()
    } else {
        line
    }
}

/// The field of a capture line, a question or a panel that has one.
pub fn field(look: &mut StepLook) -> Option<&mut crate::field::Field> {
    match &mut look.question {
        Some(Question::Skip { reason: field, .. } | Question::NameTheme { name: field, .. }) => {
            return Some(field);
        }
        Some(Question::Insert(inserting)) => return inserting.field(),
        Some(_) => return None,
        None => {}
    }
    if let Some(line) = &mut look.capture {
        return line.parts.get_mut(line.at);
    }
    match &mut look.panel {
        Some(panel) => panel::open_field(panel),
        None => look.closing.field.as_mut(),
    }
}

/// Whether each pasted line becomes a thing of its own here.
pub fn takes_lines(look: &StepLook, part: Part, at: At<'_>) -> bool {
    let texts = |view: &View<'_>| {
        let first = match &view.ask.kind {
            Kind::Table(rules) => rules.columns.first().map(|c| &c.kind),
            _ => None,
        };
        first == Some(&FieldKind::Text)
    };
    match part {
        Part::New | Part::NewUnder(_) | Part::NewWhy(_) => true,
        Part::Square(None, 0) => look.view(at.meeting).is_some_and(|view| texts(&view)),
        _ => false,
    }
}
