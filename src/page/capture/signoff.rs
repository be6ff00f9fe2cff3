//! `signoff`: one person at a time says it, the driver presses it; a remark or an objection opens a field. And what is
//! said above answers that somebody has signed.

use super::cloth::{column, dim, row, rows};
use super::{Sheet, names};
use crate::base::id::PersonId;
use crate::base::person::Member;
use crate::base::stamp;
use crate::base::words::and_list;
use crate::look::spot::Part;
use crate::look::spots::signoff::signers;
use crate::meeting::capture::signoff::{Capture as Given, Signed};
use crate::meeting::closing::Word;
use crate::meeting::{Capture, signing};
use crate::page::step::hints;
use crate::page::step::open::Open;
use crate::page::{Cell, FieldView, Line, Row, Tone, Width};
use crate::protocol::kind::Signoff;

#[must_use]
pub fn sheet(open: &Open<'_>, rules: &Signoff) -> Sheet {
    let mut sheet = Sheet::of(open);
    let none = Given::default();
    let given = match open.capture() {
        Some(Capture::Signoff(given)) => given,
        Some(_) | None => &none,
    };
    let people = signers(&open.view);
    let line = |(at, member): (usize, &&Member)| person(open, (rules, given), (at, member));
    let lines = people.iter().enumerate().map(line).collect();
    let columns = vec![column(names::width(&people), 0), column(Width::Grow, 5)];
    sheet.body = vec![rows(columns, lines, open.row())];
    let asked = people.iter().filter(|m| given.each.contains_key(&m.id));
    let asked = asked.count();
    sheet.tally = format!("{asked} of {} asked", people.len()).into();
    let speaker = open.focus().and_then(|s| s.id.person);
    match speaker {
        _ if asked == people.len() => sheet.say(Tone::Text, all_asked(given)),
        Some(speaker) => sheet.note(format!(
            "{}'s own word. An objection is written down and stays.",
            open.short(speaker)
        )),
        None => {}
    }
    sheet.hints = hints::of(if open.is_writing() {
        &[("Enter", "next person")]
    } else {
        &[("1–3", "answer")]
    });
    sheet
}

fn all_asked(given: &Given) -> String {
    let objecting = |signed: &&Signed| matches!(signed.word, Word::Object(_));
    match given.each.values().filter(objecting).count() {
        0 => "✓ Everybody agrees.".to_owned(),
        1 => "Everybody was asked; one objects, and that stands in the minutes.".to_owned(),
        n => format!("Everybody was asked; {n} object, and that stands in the minutes."),
    }
}

fn person(
    open: &Open<'_>,
    (rules, given): (&Signoff, &Given),
    (at, member): (usize, &Member),
) -> Row {
    let is_here = open.row() == Some(at) && open.shows_pointer();
    let signed = given.each.get(&member.id);
    let writing = [
        (Part::Remark, "agrees; the remark in their own words"),
        (Part::Objection, "objects; why, in their own words"),
    ];
    let field = writing.into_iter().find_map(|(part, placeholder)| {
        let field = open.field(open.spot(part, Some(member.id))?)?;
        Some(FieldView {
            placeholder: placeholder.to_owned(),
            ..field
        })
    });
    let waits = writing.into_iter().find_map(|(part, _)| {
        let spot = open.spot(part, Some(member.id))?;
        open.waits(spot).then(|| (part, open.standing(spot)))
    });
    let said: Cell = match (signed, is_here) {
        (None, _) if field.is_none() && waits.is_some() => {
            let on_objection = matches!(waits, Some((Part::Objection, _)));
            Cell::Line(Line::toned(Tone::Warn, unsigned(on_objection)))
        }
        (Some(signed), _) => Cell::Line(word(open, rules, signed)),
        (None, true) => "1 agree   2 agree with a remark   3 object".into(),
        (None, false) => dim(not_asked(open, member.id)),
    };
    let words = signed.map_or("", |s| s.word.words());
    let under = match field {
        Some(field) => vec![Cell::field(field)],
        None if words.is_empty() || waits.is_some() => {
            waits.into_iter().map(|(_, words)| words).collect()
        }
        None => vec![Cell::from(format!("  {words}"))],
    };
    let unsaved = open.spot(Part::Score, Some(member.id));
    Row {
        under,
        unsaved: signed.is_some() && unsaved.is_some_and(|spot| open.is_unsaved(spot)),
        ..row(open.pointer(at), vec![member.name.as_str().into(), said])
    }
}

/// Words that wait in a row: nobody has signed with them yet.
#[must_use]
pub const fn unsigned(objects: bool) -> &'static str {
    if objects {
        "not signed yet: 3 goes on with the objection"
    } else {
        "not signed yet: 2 goes on with the remark"
    }
}

/// `✓ agree, with a remark`, `▲ object`, and whether what it is about was changed since.
fn word(open: &Open<'_>, rules: &Signoff, signed: &Signed) -> Line {
    let name = signed.word.name();
    let line = match signed.word {
        Word::Agree | Word::Remark(_) => Line::words(format!("✓ {name}")),
        Word::Object(_) => Line::toned(Tone::Warn, format!("▲ {name}")),
    };
    match signing::since(open.meeting(), rules, signed.upto) {
        0 => line,
        1 => line.and(Tone::Warn, "   ▲ one change since"),
        n => line.and(Tone::Warn, format!("   ▲ {n} changes since")),
    }
}

/// `left 15:12 · can sign later`.
fn not_asked(open: &Open<'_>, person: PersonId) -> String {
    let attendance = &open.meeting().state.attendance;
    let stays = attendance.stays.iter().rev();
    let left = stays.filter(|s| s.person == person).find_map(|s| s.to);
    match left.filter(|_| !attendance.is_here(person)) {
        Some(left) => format!("left {} · can sign later", stamp::time_of_day(left)),
        None => "not asked yet".to_owned(),
    }
}

/// Said above answers that somebody has signed: they can be changed, and the change stands below the signature.
#[must_use]
pub fn below(open: &Open<'_>) -> Option<String> {
    let meeting = open.meeting();
    let signed = signing::signers(meeting, &open.view.ask.id);
    let names: Vec<String> = signed.iter().map(|p| meeting.state.name(*p)).collect();
    match names.as_slice() {
        [] => None,
        [one] => Some(format!(
            "▲ {one} has signed. Changes are added below that signature."
        )),
        _ => Some(format!(
            "▲ {} have signed. Changes are added below their signatures.",
            and_list(&names)
        )),
    }
}
