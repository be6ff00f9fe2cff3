//! All commands, found by typing; those without a letter are only here.

use super::{row, shut};
use crate::base::key::Key;
use crate::desk::Effect;
use crate::desk::intent::Intent;
use crate::desk::keymap::COMMANDS;
use crate::desk::step::{At, close, command, open};
use crate::field::Field;
use crate::look::panel::Panel;
use crate::look::step::StepLook;
use crate::page::Theme;

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    pub words: &'static str,
    /// Its letter, so that it is learnt by use.
    pub letter: Option<char>,
    pub does: Does,
}

/// What a listed command does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    Intent(Intent),
    Round,
    VoteAgain,
    Repeat,
    Strike,
    SaveElsewhere,
    TryNow,
    Files,
    WhereFiles,
    Dark,
    Light,
    High,
    Plain(bool),
    Shell,
}

/// Commands that have no letter.
const UNLETTERED: &[Listed] = &[
    listed(
        "Kept so far: actions, decisions, parked",
        Does::Intent(Intent::Kept),
    ),
    listed("Consent: one more round", Does::Round),
    listed(
        "Vote again from the start: this round is kept",
        Does::VoteAgain,
    ),
    listed("Repeat a step, with empty answers", Does::Repeat),
    listed("Strike what should not have been said", Does::Strike),
    listed("Files: write them again now", Does::Files),
    listed("Files: where are they?", Does::WhereFiles),
    listed("Save a copy somewhere else", Does::SaveElsewhere),
    listed("Disk: try again now", Does::TryNow),
    listed("Theme: dark", Does::Dark),
    listed("Theme: light, for bright rooms", Does::Light),
    listed("Theme: high contrast", Does::High),
    listed("Plain symbols: on", Does::Plain(true)),
    listed("Plain symbols: off", Does::Plain(false)),
    listed("Step out to the shell", Does::Shell),
];

const fn listed(words: &'static str, does: Does) -> Listed {
    Listed {
        words,
        letter: None,
        does,
    }
}

/// Every command whose words hold these letters; those that begin with them first.
#[must_use]
pub fn found(typed: &str) -> Vec<Listed> {
    let typed = typed.trim().to_lowercase();
    let lettered = COMMANDS
        .iter()
        .filter(|c| !matches!(c.intent, Intent::Commands | Intent::Bring));
    let mut found: Vec<Listed> = lettered
        .map(|c| Listed {
            words: c.words,
            letter: Some(c.letter),
            does: Does::Intent(c.intent),
        })
        .chain(UNLETTERED.iter().copied())
        .filter(|l| l.words.to_lowercase().contains(&typed))
        .collect();
    found.sort_by_key(|l| !l.words.to_lowercase().starts_with(&typed));
    found
}

pub fn key(look: &mut StepLook, key: Key, at: At<'_>) -> Vec<Effect> {
    let Some(Panel::Commands { mut find, row: now }) = look.panel.clone() else {
        return Vec::new();
    };
    let all = found(&find.text());
    let last = all.len().saturating_sub(1);
    match key {
        Key::Esc => return shut(look),
        Key::Enter => {
            let Some(chosen) = all.get(now.min(last)) else {
                return Vec::new();
            };
            look.panel = look.under.take();
            return run(look, chosen.does, at);
        }
        Key::Up | Key::Down | Key::PageUp | Key::PageDown => {
            look.panel = Some(Panel::Commands {
                find,
                row: row(now, last, key),
            });
        }
        _ => {
            find.key(&key);
            look.panel = Some(Panel::Commands { find, row: 0 });
        }
    }
    Vec::new()
}

fn run(look: &mut StepLook, does: Does, at: At<'_>) -> Vec<Effect> {
    match does {
        Does::Intent(intent) => return crate::desk::step::choosing::intent(look, intent, at),
        Does::Round => match close::one_more_round(look, at) {
            Some(effect) => return vec![effect],
            None => look.say_here(
                "One more round belongs to a consent; this ask is none.",
                at.now,
            ),
        },
        Does::VoteAgain => match close::vote_again(look, at) {
            Some(effect) => return vec![effect],
            None => look.say_here("Voting again belongs to a vote; this ask is none.", at.now),
        },
        Does::Repeat => return command::run(look, Intent::Steps, at),
        Does::Strike => open(look, Panel::Strike { row: 0 }),
        Does::SaveElsewhere => open(
            look,
            Panel::SaveElsewhere {
                field: Field::new(true),
            },
        ),
        Does::TryNow => return vec![Effect::TryNow],
        Does::Files => {
            return at
                .meeting
                .state
                .opened
                .iter()
                .map(|o| Effect::Export(o.meeting.clone()))
                .collect();
        }
        Does::WhereFiles => return vec![Effect::WhereFiles],
        Does::Dark => return vec![Effect::SetTheme(Theme::Dark)],
        Does::Light => return vec![Effect::SetTheme(Theme::Light)],
        Does::High => return vec![Effect::SetTheme(Theme::High)],
        Does::Plain(on) => return vec![Effect::SetPlain(on)],
        Does::Shell => return vec![Effect::StepOut],
    }
    Vec::new()
}
