//! The key table as data: (mode, key) → intent. Help, footers and the list of commands are built from it.

use crate::base::key::Key;

use super::intent::{Intent, Mode};

/// A command that a letter gives outside a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Command {
    pub letter: char,
    pub intent: Intent,
    /// Two words at most, for footers.
    pub verb: &'static str,
    /// For help and the list of commands.
    pub words: &'static str,
    /// F1 to F4, on keyboards that have them.
    pub function: Option<u8>,
    /// Heard in panels too, where the footer names it.
    pub in_panels: bool,
}

const fn command(letter: char, intent: Intent, verb: &'static str, words: &'static str) -> Command {
    Command {
        letter,
        intent,
        verb,
        words,
        function: None,
        in_panels: false,
    }
}

const fn with(command: Command, function: Option<u8>, in_panels: bool) -> Command {
    Command {
        function,
        in_panels,
        ..command
    }
}

/// Every letter that is a command. Letters are heard in either case.
pub const COMMANDS: &[Command] = &[
    with(
        command('a', Intent::Action, "action", "Action, kept in passing"),
        Some(2),
        false,
    ),
    with(
        command(
            'd',
            Intent::Decision,
            "decision",
            "Decision, kept in passing",
        ),
        Some(3),
        false,
    ),
    with(
        command('p', Intent::Park, "park", "Park for later"),
        Some(4),
        false,
    ),
    with(
        command('g', Intent::Close, "close step", "Close this step"),
        None,
        true,
    ),
    command(
        'm',
        Intent::Ways,
        "how we enter",
        "How we enter: group, person, hands",
    ),
    with(
        command('e', Intent::Edit, "change", "Change this line"),
        None,
        true,
    ),
    command(
        'r',
        Intent::Reveal,
        "show them",
        "Reveal: show covered answers together",
    ),
    with(
        command(
            'x',
            Intent::TakeOut,
            "take out",
            "Take this out; skip a step",
        ),
        None,
        true,
    ),
    with(
        command(
            'b',
            Intent::Bring,
            "bring here",
            "Bring the meeting to this step",
        ),
        None,
        true,
    ),
    with(
        command('i', Intent::Insert, "insert", "Insert a step"),
        None,
        true,
    ),
    with(
        command(
            's',
            Intent::Steps,
            "steps",
            "Steps: look around, bring the meeting, skip",
        ),
        None,
        true,
    ),
    with(
        command('t', Intent::Time, "time", "Time: more, shorter, pause"),
        None,
        true,
    ),
    with(
        command('u', Intent::Undo, "undo", "Undo the last entry"),
        None,
        true,
    ),
    with(
        command('y', Intent::Redo, "do again", "Do again what was undone"),
        None,
        true,
    ),
    with(
        command('v', Intent::Minutes, "minutes", "Minutes so far"),
        None,
        true,
    ),
    with(
        command('w', Intent::Who, "who is here", "Who is here, roles"),
        None,
        true,
    ),
    command(
        'o',
        Intent::OffRecord,
        "off record",
        "Off the record, on and off",
    ),
    command(
        'c',
        Intent::Coach,
        "coach's notes",
        "Coach's notes, behind a cover",
    ),
    with(
        command('k', Intent::Commands, "commands", "All commands"),
        None,
        true,
    ),
    with(
        command('?', Intent::Help, "keys", "Keys here"),
        Some(1),
        true,
    ),
    with(
        command(
            'q',
            Intent::Leave,
            "leave",
            "Leave: stop for today or close",
        ),
        None,
        true,
    ),
];

/// What this key means in this mode; `None`: in a field it is text or editing, elsewhere nothing.
#[must_use]
pub fn intent(mode: Mode, key: Key) -> Option<Intent> {
    match key {
        Key::Ctrl('g') if mode != Mode::Question => Some(Intent::Close),
        Key::Ctrl('l') => Some(Intent::Redraw),
        Key::Ctrl('c') => Some(Intent::Leave),
        Key::Ctrl('s' | 'q') => Some(Intent::SaveHabit),
        Key::Ctrl('z') if mode != Mode::Field && mode != Mode::Question => Some(Intent::Undo),
        Key::Ctrl('y') if mode != Mode::Field && mode != Mode::Question => Some(Intent::Redo),
        Key::Enter => Some(Intent::Enter),
        Key::Esc => Some(Intent::Out),
        Key::Tab if mode != Mode::Question => Some(Intent::Next),
        Key::BackTab if mode != Mode::Question => Some(Intent::Previous),
        Key::F(n) if mode != Mode::Question => function(mode, n),
        // `Esc x` in one read: leave the field, then x.
        Key::Alt(letter) if mode == Mode::Field => letter_command(letter).map(|c| c.intent),
        _ if mode == Mode::Field => None,
        Key::Up => Some(Intent::Up),
        Key::Down => Some(Intent::Down),
        Key::PageUp => Some(Intent::PageUp),
        Key::PageDown => Some(Intent::PageDown),
        Key::Home => Some(Intent::First),
        Key::End => Some(Intent::Last),
        Key::Char(c) if c.is_ascii_digit() => c.to_digit(10).map(Intent::Digit),
        _ if mode == Mode::Question => None,
        Key::Left => Some(Intent::Left),
        Key::Right => Some(Intent::Right),
        Key::Backspace => Some(Intent::Clear),
        Key::Delete => Some(Intent::TakeOut),
        Key::Char(' ') => Some(Intent::Tick),
        Key::Char('+' | '=') => Some(Intent::More),
        Key::Char('-' | '−') => Some(Intent::Less),
        Key::Char(letter) | Key::Alt(letter) => letter_intent(mode, letter),
        Key::Ctrl(_)
        | Key::AltBackspace
        | Key::WordLeft
        | Key::WordRight
        | Key::Tab
        | Key::BackTab
        | Key::F(_) => None,
    }
}

/// The command of a letter, in either case.
#[must_use]
pub fn letter_command(letter: char) -> Option<&'static Command> {
    let letter = letter.to_lowercase().next().unwrap_or(letter);
    COMMANDS.iter().find(|c| c.letter == letter)
}

fn letter_intent(mode: Mode, letter: char) -> Option<Intent> {
    let command = letter_command(letter)?;
    let heard = match mode {
        Mode::Choosing => !matches!(command.intent, Intent::Bring | Intent::Insert),
        Mode::Panel => command.in_panels,
        Mode::Field | Mode::Question => false,
    };
    heard.then_some(command.intent)
}

fn function(mode: Mode, n: u8) -> Option<Intent> {
    let command = COMMANDS.iter().find(|c| c.function == Some(n))?;
    (mode != Mode::Panel || command.in_panels).then_some(command.intent)
}
