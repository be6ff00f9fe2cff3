//! What is pasted: its lines, its rows, the field it goes into. Never heard as commands.

use super::super::enter::table;
use super::super::{closing, panel};
use super::{At, is_over};
use crate::base::clean;
use crate::desk::Effect;
use crate::field::{Field, Heard};
use crate::look::panel::Question;
use crate::look::spot::{Part, SpotId};
use crate::look::spots::View;
use crate::look::step::StepLook;
use crate::protocol::Kind;
use crate::protocol::kind::FieldKind;

/// So many lines at most become items at once: more is a file pasted by mistake, which nobody could take out again
/// line by line.
const MOST: usize = 500;

/// Pasted text, only where a caret stands: in what lies over the step, as lines or rows of the ask, in its field.
pub fn hear(look: &mut StepLook, text: &str, at: At<'_>) -> Vec<Effect> {
    if !is_over(look) {
        closing::type_over(look);
    }
    if let Some(field) = self::field(look) {
        let heard = field.paste(text);
        say_full(look, heard);
        return closing::draft(look, at);
    }
    if look.question.is_some() || look.panel.is_some() || look.field.is_none() {
        look.refuse("Paste goes into a field. Enter opens one.");
        return Vec::new();
    }
    let rows = rows(text);
    let sheet = match takes_rows(look, &rows, at) {
        Ok(sheet) => sheet,
        Err(sentence) => {
            look.refuse(format!("{sentence} Nothing was pasted."));
            return Vec::new();
        }
    };
    let lines = if sheet { rows } else { lines(text) };
    if let Some(SpotId {
        ask, person, part, ..
    }) = look.focus.clone()
        && (sheet || (lines.len() > 1 && takes_lines(look, part, at)))
    {
        if lines.len() > MOST {
            look.refuse(too_many(lines.len()));
            return Vec::new();
        }
        // What was refused before has had its answer; left there, it would be read as part of the question.
        look.notice = None;
        look.question = Some(Question::PasteItems {
            ask,
            person,
            part,
            lines,
        });
        return Vec::new();
    }
    let heard = look.field.as_mut().map(|field| field.paste(text));
    if heard.is_some_and(|heard| say_full(look, heard)) {
        return Vec::new();
    }
    super::field::draft(look)
}

/// Says it where the field has no room for what was pasted.
fn say_full(look: &mut StepLook, heard: Heard) -> bool {
    let is_full = heard == Heard::Full;
    if is_full {
        look.refuse("This is more than one field holds. Nothing was taken; paste it in parts.");
    }
    is_full
}

fn too_many(lines: usize) -> String {
    format!("These are {lines} lines, and at most {MOST} are taken at once. Nothing was pasted.")
}

/// The lines of a pasted text, without blank ones and without bullets; of several also without their numbers.
fn lines(text: &str) -> Vec<String> {
    let cleaned = clean::prose(text);
    let lines = cleaned.lines().map(|line| without_bullet(line.trim()));
    let lines: Vec<&str> = lines.filter(|l| !l.is_empty()).collect();
    let several = lines.len() > 1;
    let bare = |line: &&str| if several { without_number(line) } else { line }.to_owned();
    lines.iter().map(bare).filter(|l| !l.is_empty()).collect()
}

/// The rows of a pasted sheet, their cells with a tab between; none where the text is no sheet.
fn rows(text: &str) -> Vec<String> {
    let lines = text.split(['\n', '\r']).filter(|l| !l.trim().is_empty());
    let lines: Vec<&str> = lines.collect();
    if !lines.iter().any(|line| line.trim().contains('\t')) {
        return Vec::new();
    }
    let cell = |cell: &str| clean::line(cell).trim().to_owned();
    let row = |line: &&str| line.split('\t').map(cell).collect::<Vec<_>>().join("\t");
    lines.iter().map(row).collect()
}

/// Whether rows of a sheet become rows here: in a table whose rows are free.
///
/// # Errors
/// The sentence about the first cell that its column does not take.
fn takes_rows(look: &StepLook, rows: &[String], at: At<'_>) -> Result<bool, String> {
    let Some(view) = look.view(at.meeting) else {
        return Ok(false);
    };
    match &view.ask.kind {
        Kind::Table(rules) if rules.items.is_none() => {
            for row in rows {
                table::row(
                    &view.meeting.state.people,
                    &rules.columns,
                    (row, at.today()),
                )?;
            }
            Ok(!rows.is_empty())
        }
        _ => Ok(false),
    }
}

/// A pasted line without the number that its document gave it: `3. `, `3) `.
fn without_number(line: &str) -> &str {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = (1..=3).contains(&(line.len() - rest.len()));
    match rest.strip_prefix(['.', ')']) {
        Some(rest) if is_number && rest.starts_with([' ', '\t']) => rest.trim_start(),
        Some(_) | None => line,
    }
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
fn field(look: &mut StepLook) -> Option<&mut Field> {
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
fn takes_lines(look: &StepLook, part: Part, at: At<'_>) -> bool {
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

#[cfg(test)]
mod tests {
    use super::{lines, rows};

    #[test]
    fn several_lines_lose_the_bullets_and_numbers_of_their_document() {
        let text = "1. Start earlier\n 2) Picture card\n- Greet\n3.5 minutes\n2026. A year\n4.";
        let bare = [
            "Start earlier",
            "Picture card",
            "Greet",
            "3.5 minutes",
            "2026. A year",
            "4.",
        ];
        assert_eq!(lines(text), bare);
        assert_eq!(lines("3. July is late"), ["3. July is late"]);
    }

    #[test]
    fn a_sheet_has_rows_of_cells_and_a_text_has_none() {
        let sheet = "recess is indoors\tstart early\tJon\r\n\tgreet\n\n";
        assert_eq!(
            rows(sheet),
            ["recess is indoors\tstart early\tJon", "\tgreet"]
        );
        assert!(rows("\tone\n\ttwo").is_empty());
    }
}
