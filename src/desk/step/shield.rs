//! Keys where answers are covered: the keyboard goes from hand to hand, each enters alone, one key shows them together.

use super::field::{self, Leaving};
use super::{At, act, choosing, command, empty, focus, is_deaf};
use crate::base::id::PersonId;
use crate::base::key::Key;
use crate::desk::intent::Intent;
use crate::desk::{Effect, Then};
use crate::look::panel::Question;
use crate::look::shield::{Shield, Stage};
use crate::look::spot::{Part, SpotId};
use crate::look::spots::{Cover, View};
use crate::look::step::StepLook;
use crate::meeting::cover::{self, asked};
use crate::meeting::{Act, Address, Meeting, Refusal};
use crate::protocol::{Ask, Sealed};

/// A key while somebody's shield stands.
pub fn key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    let Some(shield) = look.shield.clone() else {
        return Vec::new();
    };
    match (shield.stage, key) {
        (_, Key::Ctrl('c')) => command::run(look, Intent::Leave, at),
        (_, Key::Ctrl('l')) => vec![Effect::Redraw],
        (Stage::Write, key) => writing(look, key, at),
        (_, Key::Enter) if is_deaf(look, at.now) => Vec::new(),
        (Stage::Pass, Key::Enter) => arrive(look, &shield, at),
        (Stage::Pass, Key::Down) => pass_on(look, &shield, (1, at)),
        (Stage::Pass, Key::Up) => pass_on(look, &shield, (-1, at)),
        (Stage::Pass | Stage::Own, Key::Esc) => stop(look, at),
        (Stage::Own, Key::Char('1') | Key::Enter) => write(look, at),
        (Stage::Own, Key::Char('2')) => stage(look, Stage::Share),
        (Stage::Own, Key::Char('3')) => stage(look, Stage::Look),
        (Stage::Look, Key::Enter) | (Stage::Look | Stage::Share, Key::Esc) => {
            stage(look, Stage::Own)
        }
        (Stage::Share, Key::Enter) => vec![act(Act::Share { at: shield.at }, Then::Cover)],
        (Stage::Pass | Stage::Own | Stage::Look | Stage::Share, _) => Vec::new(),
    }
}

fn stage(look: &mut StepLook, stage: Stage) -> Vec<Effect> {
    if let Some(shield) = &mut look.shield {
        shield.stage = stage;
    }
    Vec::new()
}

/// Somebody says that they are there.
fn arrive(look: &mut StepLook, shield: &Shield, at: At<'_>) -> Vec<Effect> {
    let private = rules(at.meeting, &shield.at)
        .is_some_and(|ask| cover::seal(&at.meeting.state, ask) == Some(Sealed::Always));
    let written = shield
        .person()
        .is_some_and(|p| at.meeting.who_has_written(&shield.at).contains(&p));
    if private && written && !at.meeting.state.shared.contains(&shield.at) {
        return stage(look, Stage::Own);
    }
    write(look, at)
}

/// To somebody else: the next or the previous of those who are asked.
fn pass_on(look: &mut StepLook, shield: &Shield, (by, at): (isize, At<'_>)) -> Vec<Effect> {
    let Some(ask) = rules(at.meeting, &shield.at) else {
        return Vec::new();
    };
    let people = asked(at.meeting, ask);
    let here = people.iter().position(|m| Some(m.id) == shield.person());
    let count = isize::try_from(people.len()).unwrap_or(1).max(1);
    let next = here
        .and_then(|here| isize::try_from(here).ok())
        .map(|here| (here + by).rem_euclid(count))
        .and_then(|n| usize::try_from(n).ok());
    if let Some(member) = next.and_then(|n| people.get(n)) {
        look.shield = Some(Shield::of(&shield.at, member.id));
    }
    Vec::new()
}

/// The cover stays on; the meeting has its keyboard back.
fn stop(look: &mut StepLook, at: At<'_>) -> Vec<Effect> {
    rest(look, at);
    Vec::new()
}

/// Nobody is behind the shield.
fn rest(look: &mut StepLook, at: At<'_>) {
    let Some(shield) = look.shield.take() else {
        return;
    };
    look.number.clear();
    focus::enter_ask(look, at.meeting, &shield.at.ask);
}

/// The person begins: their first empty spot, or the one with something half-written.
fn write(look: &mut StepLook, at: At<'_>) -> Vec<Effect> {
    let Some(shield) = &mut look.shield else {
        return Vec::new();
    };
    if at.meeting.state.off_record.is_some() {
        look.refuse(Refusal::OffRecord.to_string());
        return Vec::new();
    }
    shield.stage = Stage::Write;
    let (ask, person) = (shield.at.ask.clone(), shield.at.person);
    look.notice = None;
    look.person = person;
    if let Some((_, rules)) = at.meeting.protocol.ask(&ask) {
        look.focus = Some(View::of(at.meeting, rules, None).spot(None, Part::Text));
    }
    focus::begin(look, at.meeting, &ask);
    let half = |spot: &&SpotId| spot.ask == ask && spot.person == person;
    let spots = look.spots(at.meeting);
    let written = look
        .drafts
        .iter()
        .filter(|(_, text)| !text.trim().is_empty());
    let found = written.map(|(spot, _)| spot).find(half).cloned();
    if let Some(spot) = found.filter(|found| spots.iter().any(|s| s.id == *found)) {
        focus::write(look, at.meeting, &spot);
    }
    Vec::new()
}

/// Behind the shield only this answer is heard.
fn writing(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    let in_field = look.field.is_some();
    let asked = look.asked_early.is_some();
    // The question whether lines may stay empty stands until another key.
    if !matches!(key, Key::Enter | Key::Ctrl('g') | Key::Char('g' | 'G')) {
        look.asked_early = None;
    }
    match key {
        // A held Enter asks and does not answer.
        Key::Enter if asked && is_deaf(look, at.now) => Vec::new(),
        Key::Enter if asked && !in_field => done(look, at),
        Key::Esc => cover_up(look),
        Key::Ctrl('r') => letters(look),
        Key::Char('r' | 'R') if !in_field => letters(look),
        Key::Ctrl('g') => done(look, at),
        Key::Char('g' | 'G') if !in_field => done(look, at),
        Key::F(_) | Key::Alt(_) => Vec::new(),
        key if in_field => field::key(look, key, at),
        Key::Char(c) if !is_of_an_answer(c) => {
            look.say_here("Only this answer is heard here. Esc covers it.", at.now);
            Vec::new()
        }
        key => choosing::key(look, key, at),
    }
}

/// What enters, changes or takes out; every other letter is a command of the meeting.
fn is_of_an_answer(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, ' ' | '+' | '=' | '-' | '−' | 'e' | 'E' | 'x' | 'X')
}

/// Shows or hides what is entered.
fn letters(look: &mut StepLook) -> Vec<Effect> {
    if let Some(shield) = &mut look.shield {
        shield.letters = !shield.letters;
    }
    Vec::new()
}

/// At once; what is half-written waits under the cover, as a draft.
fn cover_up(look: &mut StepLook) -> Vec<Effect> {
    look.field = None;
    look.notice = None;
    look.asked_early = None;
    look.number.clear();
    if let Some(shield) = &mut look.shield {
        shield.stage = Stage::Pass;
        shield.letters = false;
    }
    Vec::new()
}

/// What is being written is in; then the cover, and the next person.
fn done(look: &mut StepLook, at: At<'_>) -> Vec<Effect> {
    let answered = empty::is_answered(look);
    if !answered && empty::asks(look, at) {
        return Vec::new();
    }
    let handed_in = answered.then(|| empty::hand_in(look, at)).flatten();
    let mut effects = field::put_down(look, at, Leaving::Done);
    let refused = look
        .notice
        .as_ref()
        .is_some_and(|said| said.until.is_none());
    match effects.last_mut() {
        Some(Effect::Hear { .. }) if handed_in.is_some() => effects.extend(handed_in),
        Some(Effect::Hear { then, .. }) => *then = Then::Cover,
        _ if refused && !answered => {
            if let Some(spot) = look.focus.clone() {
                focus::write(look, at.meeting, &spot);
            }
        }
        _ => match handed_in {
            Some(act) => effects.push(act),
            None => go_on(look, at),
        },
    }
    effects
}

/// The person is through: covered, unless empty lines are asked about first.
pub fn leave(look: &mut StepLook, at: At<'_>) {
    if !empty::asks(look, at) {
        go_on(look, at);
    }
}

/// Covered; the keyboard goes to the next who is not in, or back to the meeting.
pub fn go_on(look: &mut StepLook, at: At<'_>) {
    let Some(shield) = look.shield.clone() else {
        return;
    };
    cover_up(look);
    let given = at.meeting.who_is_in(&shield.at);
    let people = rules(at.meeting, &shield.at).map_or_else(Vec::new, |ask| asked(at.meeting, ask));
    let after = people
        .iter()
        .skip_while(|m| Some(m.id) != shield.person())
        .skip(1);
    let next = after.map(|m| m.id).find(|id| !given.contains(id));
    let shown = !at.meeting.is_covered(&shield.at);
    match next.filter(|_| !shown && shield.stage != Stage::Share) {
        Some(person) => look.shield = Some(Shield::of(&shield.at, person)),
        None => rest(look, at),
    }
}

/// A key on the page of a covered ask while nobody is behind the shield; `None` where it means what it means anywhere.
pub fn resting(look: &mut StepLook, intent: Intent, at: At<'_>) -> Option<Vec<Effect>> {
    let view = look.view(at.meeting)?;
    let (address, ask) = (view.address(None), view.ask);
    match (view.cover, intent) {
        (Cover::Open | Cover::Only(_), _) => return None,
        (Cover::Closed, Intent::Enter) | (_, Intent::Edit) => pass(look, (&address, ask), at),
        (_, Intent::Reveal) => return Some(reveal(look, &view, at)),
        (
            Cover::Shown,
            Intent::Digit(_)
            | Intent::More
            | Intent::Less
            | Intent::Tick
            | Intent::Clear
            | Intent::TakeOut,
        ) => look.refuse("Shown answers stay as they are. E corrects one, behind its shield."),
        (Cover::Shown, Intent::Enter | Intent::Next) => focus::next_ask(look, at),
        (Cover::Shown, Intent::Previous) => focus::previous_ask(look, at),
        (Cover::Closed | Cover::Shown, _) => return None,
    }
    Some(Vec::new())
}

/// Passes the keyboard: to the first who is not in, else to the first of all.
fn pass(look: &mut StepLook, (address, ask): (&Address, &Ask), at: At<'_>) {
    let given = at.meeting.who_is_in(address);
    let people = asked(at.meeting, ask);
    let begun = |id: PersonId| {
        let mut drafts = look.drafts.iter();
        drafts.any(|(spot, text)| {
            spot.ask == ask.id && spot.person == Some(id) && !text.trim().is_empty()
        })
    };
    let first = people
        .iter()
        .find(|m| begun(m.id))
        .or_else(|| people.iter().find(|m| !given.contains(&m.id)))
        .or_else(|| people.first());
    match first {
        Some(member) => {
            look.notice = None;
            look.shield = Some(Shield::of(address, member.id));
        }
        None => look.refuse(format!(
            "Nobody is here whose answer \"{}\" wants. W marks who is here.",
            ask.words
        )),
    }
}

/// R: shows them when all are in; a second time also without those who are missing.
fn reveal(look: &mut StepLook, view: &View<'_>, at: At<'_>) -> Vec<Effect> {
    let address = view.address(None);
    let early = look.asked_early.take().as_deref() == Some(&address);
    let act = Act::Reveal {
        at: address.clone(),
        early,
        seed: 0,
    };
    match at.meeting.decide(&act, at.now) {
        Ok(_) => {
            look.notice = None;
            look.question = Some(Question::Reveal { at: address });
        }
        Err(Refusal::StillCovered { ask, given, of }) => {
            let how = empty::shows(at.meeting, view.ask, &address);
            look.refuse(format!(
                "Answers to \"{ask}\" are still covered: {given} of {of} are in. R again shows {how}."
            ));
            look.asked_early = Some(Box::new(address));
        }
        Err(refusal) => look.refuse(refusal.to_string()),
    }
    Vec::new()
}

/// After a crash: what came back half-written stays under its cover until its author is there.
pub fn for_draft(look: &mut StepLook, meeting: &Meeting, spot: &SpotId) -> bool {
    let ask = meeting.protocol.ask(&spot.ask).map(|(_, ask)| ask);
    let covered = ask
        .map(|ask| View::of(meeting, ask, None))
        .filter(|v| v.cover != Cover::Open);
    match (covered, spot.person) {
        (Some(view), Some(person)) => {
            look.shield = Some(Shield::of(&view.address(None), person));
            true
        }
        (Some(_), None) => true,
        (None, _) => false,
    }
}

fn rules<'a>(meeting: &'a Meeting, at: &Address) -> Option<&'a Ask> {
    meeting.protocol.ask(&at.ask).map(|(_, ask)| ask)
}
