//! A refusal as it is told about a file: what is wrong, and what to write; no keys of the screen.

use crate::base::id::AskId;
use crate::meeting::Refusal;
use crate::yaml::named;

/// The sentence and what to do. Where the refusal does not name the ask by itself, it is named by its id.
pub(super) fn told(refusal: &Refusal, ask: Option<&AskId>) -> (String, &'static str) {
    let (message, help) = plain(refusal);
    let names_itself = matches!(
        refusal,
        Refusal::Full { .. }
            | Refusal::NoItem { .. }
            | Refusal::NotOffered { .. }
            | Refusal::OnlyOne { .. }
            | Refusal::NoField { .. }
            | Refusal::GivenRows { .. }
            | Refusal::NotStored { .. }
    );
    match ask.filter(|_| !names_itself) {
        Some(ask) => (format!("{}: {message}", named(&ask.0)), help),
        None => (message, help),
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "most refusals name no key of the screen and are told as they are"
)]
fn plain(refusal: &Refusal) -> (String, &'static str) {
    match refusal {
        Refusal::Full { ask, max } => (
            format!("\"{ask}\" takes at most {max}."),
            "Take the others out, or combine some.",
        ),
        Refusal::NoItem { ask } => (format!("This is not in \"{ask}\"."), ""),
        Refusal::NotOffered { ask, text } => (
            format!("\"{ask}\" does not offer \"{text}\"."),
            "Choose one of its lines.",
        ),
        Refusal::NoField { ask, field } => (
            format!("\"{ask}\" has no field \"{field}\"."),
            "Name one of its fields.",
        ),
        Refusal::Misfit { field, wanted } => (format!("\"{field}\" takes {wanted}."), ""),
        Refusal::OnlyOne { ask } => (format!("\"{ask}\" takes one answer."), ""),
        Refusal::NothingToAdd { .. } => (
            "here stands nothing.".to_owned(),
            "Write a few words, or take it out.",
        ),
        Refusal::NoDotsLeft { name, dots } => {
            (format!("{name} has {dots} dots; here are more."), "")
        }
        Refusal::TooManyHands { here, hands } => (
            format!("{here} people were here; {hands} hands cannot be."),
            "Check the count, and who was present.",
        ),
        Refusal::OffScale { scale, given } => (
            format!(
                "scores go from {} to {}; {given} is none.",
                scale.low, scale.high
            ),
            "",
        ),
        Refusal::TooHeavy { given } => (format!("weights go from 0 to 9; {given} is none."), ""),
        Refusal::OneDotEach { item, name } => (
            format!("one dot for each item; {name} has more on \"{item}\"."),
            "",
        ),
        Refusal::NotClosed => (
            "The meeting is not closed; words are added after the close.".to_owned(),
            "Write it where it belongs, or close the meeting with \"closed: yes\".",
        ),
        Refusal::PassOrHeard { name } => (
            format!("nothing is written for {name}."),
            "Write \"{pass: true}\" for a pass, \"{heard: true}\" where it was heard but not written.",
        ),
        Refusal::NotStored { ask } => (
            format!("\"{ask}\" is spoken, not stored: the way of meeting asks for that."),
            "Take it out.",
        ),
        Refusal::NotHere { name } => (
            format!("{name} was not here."),
            "Name them as present in a sitting, or take this out.",
        ),
        other => (other.to_string(), ""),
    }
}

/// Why a step cannot be closed: what is asked for and what there is.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "`lacking` gives only this refusal"
)]
pub(super) fn lacking(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Lacking { ask, wanted, have } => {
            format!("\"{ask}\" asks for {wanted}; there is {have}.")
        }
        other => other.to_string(),
    }
}
