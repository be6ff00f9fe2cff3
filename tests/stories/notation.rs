//! How a story is written: read here into lines, and carried out by the player.

use std::time::Duration;

use roundtable::base::key::Key;

/// A whole story.
///
/// First a few lines `key: value` (`protocol`, `team`, `person: Ana Ruiz, teacher`, `topic`, `start`, `size`), then
/// `---`, then one thought per line. In a thought, "words in quotes" are typed, `<Enter>`, `<C-g>`, `<Up>`, `<p>` are
/// keys, and everything else is told to the reader only: `Ana speaks: "Transitions eat time."<Enter>`.
/// `<x*3>` is pressed three times; `""` in quotes is a quotation mark. Each thought begins a second after the one
/// before, when everything is on disk; within a thought a fifth of a second lies between keys.
///
/// Other lines begin with a word of their own: `# …` is for the reader; `wait 6m` lets time pass; `sleep 9h` closes
/// the lid for so long; `expect …` must be on the screen; `absent …` must not be; `refused …` is the refusal that must
/// be shown; `look` puts the screen into the snapshot; `paste …` (`\n` between lines) pastes; `resize 40x12`; `kill`
/// drops the program where it is; `start` starts it again, `resume` starts it with the meeting that waits.
#[derive(Debug)]
pub struct Story {
    pub head: Vec<(String, String)>,
    /// What is done, with the number of its line in the file.
    pub lines: Vec<(usize, Line)>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Line {
    Keys(Vec<Key>),
    Paste(String),
    Wait(Duration),
    /// The lid is closed.
    Sleep(Duration),
    Resize(u16, u16),
    Look,
    Expect(String),
    Absent(String),
    Refused(String),
    Kill,
    Start,
    Resume,
}

impl Story {
    pub fn read(text: &str) -> Self {
        let (head, body) = text
            .split_once("\n---\n")
            .expect("a line --- ends the head");
        let pairs = head
            .lines()
            .filter(|l| !l.trim().is_empty() && !l.starts_with('#'));
        let pair = |line: &str| {
            let (key, value) = line.split_once(':').expect("key: value");
            (key.trim().to_owned(), value.trim().to_owned())
        };
        let before = head.lines().count() + 1;
        let lines = body.lines().enumerate();
        let told = lines.filter(|(_, l)| !l.trim().is_empty() && !l.starts_with('#'));
        Self {
            head: pairs.map(pair).collect(),
            lines: told.map(|(n, l)| (before + n + 1, line(l))).collect(),
        }
    }

    pub fn said(&self, key: &str) -> Option<&str> {
        let found = self.head.iter().find(|(k, _)| k == key);
        found.map(|(_, value)| value.as_str())
    }

    pub fn all<'s>(&'s self, key: &'s str) -> impl Iterator<Item = &'s str> {
        let found = self.head.iter().filter(move |(k, _)| k == key);
        found.map(|(_, value)| value.as_str())
    }
}

fn line(text: &str) -> Line {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    let rest = rest.trim();
    match word {
        "wait" => Line::Wait(duration(rest)),
        "sleep" => Line::Sleep(duration(rest)),
        "resize" => {
            let (columns, rows) = size(rest);
            Line::Resize(columns, rows)
        }
        "expect" => Line::Expect(rest.to_owned()),
        "absent" => Line::Absent(rest.to_owned()),
        "refused" => Line::Refused(rest.to_owned()),
        "paste" => Line::Paste(
            rest.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\e", "\u{1b}")
                .replace("\\a", "\u{7}"),
        ),
        "look" => Line::Look,
        "kill" => Line::Kill,
        "start" => Line::Start,
        "resume" => Line::Resume,
        _ => Line::Keys(keys(text)),
    }
}

/// `80x24`
pub fn size(text: &str) -> (u16, u16) {
    let (columns, rows) = text.split_once('x').expect("columns x rows");
    (
        columns.parse().expect("columns"),
        rows.parse().expect("rows"),
    )
}

/// `1h30m`, `6m`, `20s`
fn duration(text: &str) -> Duration {
    let mut whole = Duration::ZERO;
    let mut number = String::new();
    for c in text.chars() {
        if c.is_ascii_digit() {
            number.push(c);
            continue;
        }
        let unit = match c {
            'h' => 3600,
            'm' => 60,
            's' => 1,
            other => panic!("no time is measured in {other}: {text}"),
        };
        whole += Duration::from_secs(number.parse::<u64>().expect("a number") * unit);
        number.clear();
    }
    assert!(number.is_empty(), "a time without a unit: {text}");
    whole
}

/// The keys of a thought.
fn keys(text: &str) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '"' => {
                while let Some(c) = letters.next() {
                    if c == '"' && letters.next_if_eq(&'"').is_none() {
                        break;
                    }
                    keys.push(Key::Char(c));
                }
            }
            '<' => {
                let name: String = letters.by_ref().take_while(|c| *c != '>').collect();
                let (name, times) = match name.split_once('*') {
                    Some((name, times)) => (name, times.parse().expect("how often")),
                    None => (name.as_str(), 1),
                };
                keys.extend(std::iter::repeat_n(named(name), times));
            }
            _ => {}
        }
    }
    assert!(
        !keys.is_empty(),
        "nothing is pressed here, and it is no other line: {text}"
    );
    keys
}

fn named(name: &str) -> Key {
    let letter = |name: &str| {
        let mut letters = name.chars();
        let letter = letters.next();
        letter.filter(|_| letters.next().is_none())
    };
    if let Some(c) = letter(name) {
        return Key::Char(c);
    }
    if let Some(c) = name.strip_prefix("C-").and_then(letter) {
        return Key::Ctrl(c);
    }
    if let Some(c) = name.strip_prefix("A-").and_then(letter) {
        return Key::Alt(c);
    }
    if let Some(n) = name.strip_prefix('F').and_then(|n| n.parse().ok()) {
        return Key::F(n);
    }
    match name {
        "Enter" => Key::Enter,
        "Esc" => Key::Esc,
        "Tab" => Key::Tab,
        "S-Tab" => Key::BackTab,
        "BS" => Key::Backspace,
        "A-BS" => Key::AltBackspace,
        "Del" => Key::Delete,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "WordLeft" => Key::WordLeft,
        "WordRight" => Key::WordRight,
        "Home" => Key::Home,
        "End" => Key::End,
        "PgUp" => Key::PageUp,
        "PgDn" => Key::PageDown,
        "Space" => Key::Char(' '),
        other => panic!("no key is called {other}"),
    }
}
