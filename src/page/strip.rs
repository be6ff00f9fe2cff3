//! What takes the foot of any page for a moment: the capture line, or a question in a sentence, with its own keys.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "only lines of a list have a number"
)]

mod insert;
mod understood;
mod unsay;

use super::step::hints::{self, hint};
use super::step::open::view;
use super::step::{Scene, finish, turns};
use super::{Cell, FieldView, Hint, Line, Notice, Part, Strip, Tone};
use crate::base::cells;
use crate::base::id::{ItemId, StepId};
use crate::base::words::ended;
use crate::field::Field;
use crate::look::capture::{CaptureLine, Keeping};
use crate::look::panel::Question;
use crate::look::spot::Part as Place;
use crate::look::spots;
use crate::meeting::passing::Matter;

/// Cells of a line of help at 80.
const LINE: usize = 76;

/// What lies at the foot now, with its keys; a question before a capture line.
#[must_use]
pub fn of(scene: &Scene<'_>) -> Option<(Strip, Vec<Hint>)> {
    let on_the_page = |question: &&Question| matches!(question, Question::Reveal { .. });
    if let Some(question) = scene.look.question.as_ref().filter(|q| !on_the_page(q)) {
        return Some(asked(scene, question));
    }
    let line = scene.look.capture.as_ref()?;
    Some((capture(scene, line), keys(line)))
}

fn capture(scene: &Scene<'_>, line: &CaptureLine) -> Strip {
    let labels = line.keeping.parts();
    let part = |(place, field): (usize, &Field)| Part {
        label: labels.get(place).copied().unwrap_or_default().to_owned(),
        value: value(scene, line, (place, field)),
    };
    let mut parts: Vec<Part> = line.parts.iter().enumerate().map(part).collect();
    if line.keeping == Keeping::Park {
        parts.push(Part {
            label: "one line; we come back to it before we close".to_owned(),
            value: Cell::empty(),
        });
    }
    Strip::Capture {
        label: line.keeping.label().to_owned(),
        parts,
        help: refused(scene).unwrap_or_else(|| {
            Line::dim(understood::below(scene, line).unwrap_or_else(|| help(scene, line)))
        }),
    }
}

/// A refusal while a strip has the notice's place.
fn refused(scene: &Scene<'_>) -> Option<Line> {
    let said: &Notice = finish::said(scene)?;
    (said.tone != Tone::Dim).then(|| Line::toned(said.tone, &said.text))
}

/// The part being written, what stands in the others, a dash where nothing does.
fn value(scene: &Scene<'_>, line: &CaptureLine, (place, field): (usize, &Field)) -> Cell {
    if place == line.at && scene.look.question.is_none() {
        return Cell::field(FieldView {
            after: understood::beside(scene, line),
            ..view(field)
        });
    }
    let text = field.text();
    if text.is_empty() && place > 0 {
        return Cell::Line(Line::dim("—"));
    }
    text.into()
}

fn help(scene: &Scene<'_>, line: &CaptureLine) -> String {
    if line.item.is_some() {
        return "The earlier wording stays in the record.".to_owned();
    }
    match line.keeping {
        Keeping::Action => match waiting(scene) {
            Some(words) => format!("Taken in passing. {words}"),
            None => "Taken in passing. Who and when can wait.".to_owned(),
        },
        Keeping::Decision => {
            "Said by the group in passing. It can be looked at again under Decisions.".to_owned()
        }
        Keeping::Park => {
            let kept = scene.meeting.state.kept.iter();
            let parked = kept
                .filter(|k| matches!(k.matter, Matter::Parked(_)))
                .count();
            format!("Parked so far: {parked}")
        }
    }
}

/// `Your line 4 waits where you left it.`, where something is half-written.
fn waiting(scene: &Scene<'_>) -> Option<String> {
    let spots = scene.look.spots(scene.meeting);
    let spot = scene.look.spot(&spots)?;
    let written = scene
        .look
        .field
        .as_ref()
        .is_some_and(|field| !field.is_empty());
    let draft = scene.look.drafts.get(&spot.id);
    if !written && draft.is_none_or(|draft| draft.is_empty() || *draft == spot.text) {
        return None;
    }
    Some(match spot.id.part {
        Place::New | Place::NewUnder(_) | Place::Item(_) => {
            format!("Your line {} waits where you left it.", spot.row + 1)
        }
        _ => "What you were writing waits where you left it.".to_owned(),
    })
}

fn keys(line: &CaptureLine) -> Vec<Hint> {
    let keep = |verb: &str| Hint {
        stays: true,
        ..hint("Ctrl+G", verb)
    };
    let last = line.at + 1 >= line.parts.len();
    let mut keys = vec![hint("Enter", if last { "keep" } else { "next" })];
    if !last {
        keys.push(keep("keep"));
    }
    keys.push(hint("Esc", "put away"));
    keys
}

fn asked(scene: &Scene<'_>, question: &Question) -> (Strip, Vec<Hint>) {
    if let Question::Skip { step, reason } = question {
        return skip(scene, step, reason);
    }
    if let Question::NameTheme { items, name, .. } = question {
        return theme(scene, items.len(), name);
    }
    if let Question::Insert(new) = question {
        return insert::asked(scene, new, refused(scene));
    }
    let (words, line) = sentence(scene, question);
    let keys = keys_of(question);
    let mut lines = vec![Line::from(line)];
    lines.extend(refused(scene));
    (Strip::Question { words, lines }, keys)
}

fn skip(scene: &Scene<'_>, step: &StepId, reason: &Field) -> (Strip, Vec<Hint>) {
    let named = named(scene, step);
    let mut help = format!("{named} stays in the record as skipped, with this reason.");
    // Cut, it would not say that the reason is kept.
    if cells::width(&help) > LINE {
        "It stays in the record as skipped, with this reason.".clone_into(&mut help);
    }
    let strip = Strip::Capture {
        label: "Why skip it?".to_owned(),
        parts: vec![Part {
            label: String::new(),
            value: Cell::field(view(reason)),
        }],
        help: refused(scene).unwrap_or_else(|| Line::dim(help)),
    };
    (
        strip,
        hints::of(&[("Enter", "skip this step"), ("Esc", "no")]),
    )
}

fn theme(scene: &Scene<'_>, lines: usize, name: &Field) -> (Strip, Vec<Hint>) {
    let strip = Strip::Capture {
        label: "Theme".to_owned(),
        parts: vec![Part {
            label: String::new(),
            value: Cell::field(view(name)),
        }],
        help: refused(scene).unwrap_or_else(|| {
            Line::dim(format!(
                "What are these {lines} called together? Each keeps its own words below."
            ))
        }),
    };
    (strip, hints::of(&[("Enter", "combine"), ("Esc", "no")]))
}

/// A question, and the line below it.
fn sentence(scene: &Scene<'_>, question: &Question) -> (String, String) {
    match question {
        Question::Leave => (
            leave(scene),
            "1 stop for today · 2 go to the closing page · Esc stay".to_owned(),
        ),
        Question::Bring { step } => (
            ended(&format!("Bring the meeting to {}", named(scene, step)), '?'),
            "Enter brings it. What was entered since stays, marked \"check again\".".to_owned(),
        ),
        Question::PassOrHeard { name, .. } => (
            format!("Nothing is written for {name}."),
            "1 passes · 2 heard, not written · Esc write".to_owned(),
        ),
        Question::PasteItems { lines, .. } => {
            // The cells of a sheet have a tab between.
            let words = lines.join(" · ").replace('\t', " | ");
            (format!("Add {} items?", lines.len()), words)
        }
        Question::Otherwise { step, .. } => (
            "Support is still missing. How do we go on?".to_owned(),
            otherwise(scene, step.as_ref()),
        ),
        Question::NextSitting { step } => (
            "The sitting ends here?  The meeting waits and Home shows it.".to_owned(),
            format!(
                "Enter keeps \"{}\" for another day. 2 closes the meeting without it.",
                title(scene, step)
            ),
        ),
        Question::Backup { to } => (
            format!("Save a copy of everything to {}?", to.display()),
            "Enter saves it there. The meeting goes on here.".to_owned(),
        ),
        Question::TakeOut { item, words, .. } if is_theme(scene, *item) => (
            format!("Take the theme apart?  {words}"),
            "Enter takes it apart; its lines stand by themselves again. U undoes it.".to_owned(),
        ),
        Question::BringTurn { seen } => (
            format!("Go back to {}?", turns::named(scene, seen)),
            "Enter goes there. Everything entered stays.".to_owned(),
        ),
        Question::Repeat { step } => (
            format!("Hold {} once more, with empty answers?", named(scene, step)),
            "Enter begins it. What was entered before stays, and the minutes tell both.".to_owned(),
        ),
        // Their words stand on a line of their own, or fill the page.
        Question::Skip { .. }
        | Question::Insert(_)
        | Question::NameTheme { .. }
        | Question::Reveal { .. } => (String::new(), String::new()),
        Question::Undo { .. }
        | Question::Redo { .. }
        | Question::TakeOut { .. }
        | Question::DropKept { .. }
        | Question::OffRecord { .. }
        | Question::Strike { .. }
        | Question::Unsay { .. }
        | Question::Finish => {
            let (words, line) = plain(question);
            (words, line.to_owned())
        }
    }
}

fn is_theme(scene: &Scene<'_>, item: ItemId) -> bool {
    let view = scene.look.view(scene.meeting);
    view.is_some_and(|view| spots::list::is_theme(&view, item))
}

/// Questions that need nothing but themselves.
fn plain(question: &Question) -> (String, &'static str) {
    let (words, line) = match question {
        Question::Undo { words } => (
            format!("Undo the last entry?  {words}"),
            "Enter takes it back; Y does it again. Esc leaves it.",
        ),
        Question::Redo { words } => (
            format!("Do it again?  {words}"),
            "Enter brings it back; U undoes it. Esc leaves it.",
        ),
        Question::TakeOut { words, .. } | Question::DropKept { words, .. } => (
            format!("Take this out?  {words}"),
            "Enter takes it out; U brings it back. It stays in the record.",
        ),
        Question::OffRecord { on: true } => (
            "Off the record?  Nothing is kept until O ends it, drafts included.".to_owned(),
            "Enter begins it. Only when it began and ended is in the minutes.",
        ),
        Question::OffRecord { on: false } => (
            "On the record again?".to_owned(),
            "Enter ends the time off the record. From then on everything is kept.",
        ),
        Question::Strike { words, .. } => (
            format!("Strike for good?  {words}"),
            "Enter strikes them from record, drafts and files. Nothing brings them back.",
        ),
        Question::Unsay { words, agrees, .. } => unsay::told(words, *agrees),
        Question::Finish => (
            "Close the meeting?".to_owned(),
            "Enter closes and keeps it. A later word can still be added below it.",
        ),
        Question::Leave
        | Question::Bring { .. }
        | Question::BringTurn { .. }
        | Question::Repeat { .. }
        | Question::Insert(_)
        | Question::Skip { .. }
        | Question::NameTheme { .. }
        | Question::PassOrHeard { .. }
        | Question::PasteItems { .. }
        | Question::Otherwise { .. }
        | Question::NextSitting { .. }
        | Question::Reveal { .. }
        | Question::Backup { .. } => (String::new(), ""),
    };
    (words, line)
}

fn named(scene: &Scene<'_>, id: &StepId) -> String {
    let step = scene.meeting.protocol.step(id);
    step.map_or_else(String::new, |s| scene.named(s))
}

fn title<'a>(scene: &Scene<'a>, id: &StepId) -> &'a str {
    let step = scene.meeting.protocol.step(id);
    step.map_or("", |s| scene.meeting.state.title(s))
}

fn otherwise(scene: &Scene<'_>, step: Option<&StepId>) -> String {
    match step {
        Some(step) => format!(
            "1 one more round · 2 back to \"{}\" · 3 go on; the dissent is kept",
            title(scene, step)
        ),
        None => "1 one more round · 3 go on; the dissent is kept".to_owned(),
    }
}

fn leave(scene: &Scene<'_>) -> String {
    format!(
        "Leave the meeting?  Nothing ends: it waits at {} and Home shows it.",
        scene.standing()
    )
}

fn keys_of(question: &Question) -> Vec<Hint> {
    hints::of(match question {
        Question::Undo { .. } => &[("Enter", "undo"), ("Esc", "no")],
        Question::Redo { .. } => &[("Enter", "do again"), ("Esc", "no")],
        Question::Leave => &[
            ("1", "stop for today"),
            ("2", "close the meeting"),
            ("Esc", "stay"),
        ],
        Question::Bring { .. } => &[("Enter", "bring it here"), ("Esc", "no")],
        Question::BringTurn { .. } => &[("Enter", "go back"), ("Esc", "no")],
        Question::Repeat { .. } => &[("Enter", "again"), ("Esc", "no")],
        Question::Skip { .. } => &[("Enter", "skip this step"), ("Esc", "no")],
        Question::NameTheme { .. } => &[("Enter", "combine"), ("Esc", "no")],
        Question::Insert(_) => &[("Enter", "next"), ("Esc", "no")],
        Question::TakeOut { .. } | Question::DropKept { .. } => {
            &[("Enter", "take it out"), ("Esc", "no")]
        }
        Question::OffRecord { on: true } => &[("Enter", "off the record"), ("Esc", "no")],
        Question::OffRecord { on: false } => &[("Enter", "on the record"), ("Esc", "no")],
        Question::PassOrHeard { .. } => &[("1", "passes"), ("2", "heard"), ("Esc", "write")],
        Question::PasteItems { .. } => &[("Enter", "add them"), ("Esc", "no")],
        Question::Otherwise { step: Some(_), .. } => &[
            ("1", "one more round"),
            ("2", "back"),
            ("3", "go on"),
            ("Esc", "stay"),
        ],
        Question::Otherwise { step: None, .. } => {
            &[("1", "one more round"), ("3", "go on"), ("Esc", "stay")]
        }
        Question::Strike { .. } => &[("Enter", "strike it"), ("Esc", "no")],
        Question::Reveal { .. } => &[("Enter", "show all"), ("Esc", "keep covered")],
        Question::Unsay { agrees: true, .. } => &[("Enter", "agree"), ("Esc", "no")],
        Question::Unsay { agrees: false, .. } => &[("Enter", "take it back"), ("Esc", "no")],
        Question::Finish => &[("Enter", "close and keep"), ("Esc", "no")],
        Question::NextSitting { .. } => &[
            ("Enter", "end the sitting"),
            ("2", "close for good"),
            ("Esc", "no"),
        ],
        Question::Backup { .. } => &[("Enter", "save there"), ("Esc", "no")],
    })
}
