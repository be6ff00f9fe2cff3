//! The surface of a story: shows pages to a painter in memory and gives the keys of the story, line by line.
//! Never sleeps: the clock is moved, and what the writer has to do is waited for by its own news.

use std::collections::VecDeque;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use roundtable::base::key::Key;
use roundtable::page::{Hint, Memory, Page, Saved, Tone};
use roundtable::recorder::Fixed;
use roundtable::surface::{Input, Signal, Surface};
use roundtable::tui::{Picture, Tops, paint};

use tempfile::TempDir;

use super::notation::Line;

/// Between keys of one thought.
const KEY: Duration = Duration::from_millis(200);
/// Between thoughts.
const PAUSE: Duration = Duration::from_secs(1);
/// So long the writer may take before a story is given up.
const PATIENCE: Duration = Duration::from_secs(30);

/// What of a story outlives one start of the program.
#[derive(Debug)]
pub struct Script {
    pub name: String,
    pub lines: VecDeque<(usize, Line)>,
    pub columns: u16,
    pub rows: u16,
    pub clock: Fixed,
    /// A way to meet of the story's own.
    pub file: Option<PathBuf>,
    pub home: TempDir,
    /// Homes of programs that were killed; kept until the end, because a dropped program still finishes its writing.
    pub left: Vec<TempDir>,
    /// Screens that the story wants to be looked at.
    pub looks: Vec<String>,
    /// The screen as it was shown last.
    pub screen: String,
    /// Every line was played; not so where a key ended the program.
    pub to_its_end: bool,
    /// The screen before the last thought.
    pub before: String,
    /// Wait for the disk after each thought.
    pub patient: bool,
    /// Footers that stood between two thoughts, with how many lines of the story were still to come: the first and
    /// the last time of each.
    pub footers: Vec<(usize, Vec<Hint>)>,
}

pub struct Player<'s> {
    script: &'s mut Script,
    wake: Receiver<()>,
    tops: Tops,
    page: Page,
    keys: VecDeque<Key>,
    /// The page was shown since the last input.
    shown: bool,
    /// Time was given to the loop since the last key.
    rested: bool,
}

impl<'s> Player<'s> {
    pub fn of(script: &'s mut Script, wake: Receiver<()>) -> Self {
        Self {
            script,
            wake,
            tops: Tops::default(),
            page: Page::default(),
            keys: VecDeque::new(),
            shown: false,
            rested: false,
        }
    }

    /// What comes next, once what went before is on disk and on the screen.
    fn following(&mut self) -> Input {
        if let Some(key) = self.keys.pop_front() {
            self.script.clock.advance(KEY);
            return Input::Key(key);
        }
        if !self.rested {
            self.rested = true;
            self.script.clock.advance(PAUSE);
            return Input::Late;
        }
        if self.script.patient && self.page.footer.saved == Saved::Held {
            return self.saving();
        }
        self.thought()
    }

    /// The writer's next news.
    fn saving(&self) -> Input {
        let told = self.wake.recv_timeout(PATIENCE);
        assert!(
            told.is_ok(),
            "{}: nothing was saved\n{}",
            self.script.name,
            self.script.screen
        );
        Input::News
    }

    /// The next line of the story.
    fn thought(&mut self) -> Input {
        self.note_footer();
        let Some((number, line)) = self.script.lines.pop_front() else {
            self.script.to_its_end = true;
            return Input::Signal(Signal::End);
        };
        match line {
            Line::Look => self.script.looks.push(self.script.screen.clone()),
            Line::Expect(words) => self.expects(number, &words, true),
            Line::Absent(words) => self.expects(number, &words, false),
            Line::Refused(words) => self.refused(number, &words),
            // The clock of a story stands still for the disk: what the page calls unsaved would be lost by chance.
            Line::Kill if self.page.footer.saved == Saved::Held => {
                self.script.lines.push_front((number, line));
                return self.saving();
            }
            Line::Kill => {
                let home = killed(self.script.home.path());
                let old = std::mem::replace(&mut self.script.home, home);
                self.script.left.push(old);
                return Input::Signal(Signal::End);
            }
            Line::Start | Line::Resume => {
                self.script.lines.push_front((number, line));
                return Input::Signal(Signal::End);
            }
            Line::Keys(_) | Line::Paste(_) | Line::Wait(_) | Line::Sleep(_) | Line::Resize(..) => {
                self.rested = false;
                return self.done(line);
            }
        }
        self.thought()
    }

    /// A footer, where it stood first and where it stood last; not while a refusal stands, which the same key would only say again.
    fn note_footer(&mut self) {
        let refused = self
            .page
            .foot
            .notice
            .as_ref()
            .is_some_and(|n| n.tone == Tone::Warn);
        if refused {
            return;
        }
        let (left, hints) = (self.script.lines.len(), &self.page.footer.hints);
        let mut same = self
            .script
            .footers
            .iter_mut()
            .filter(|(_, seen)| seen == hints);
        match (same.next(), same.next()) {
            (Some(_), Some(latest)) => latest.0 = left,
            _ => self.script.footers.push((left, hints.clone())),
        }
    }

    fn done(&mut self, line: Line) -> Input {
        match line {
            Line::Keys(keys) => {
                self.script.before.clone_from(&self.script.screen);
                self.keys = keys.into();
                self.following()
            }
            Line::Paste(text) => Input::Paste(text),
            Line::Wait(time) => {
                self.script.clock.advance(time);
                Input::Late
            }
            Line::Sleep(time) => {
                self.script.clock.sleep(time);
                Input::Late
            }
            Line::Resize(columns, rows) => {
                (self.script.columns, self.script.rows) = (columns, rows);
                Input::Resize
            }
            Line::Look
            | Line::Expect(_)
            | Line::Absent(_)
            | Line::Refused(_)
            | Line::Kill
            | Line::Start
            | Line::Resume => Input::Late,
        }
    }

    fn expects(&self, number: usize, words: &str, there: bool) {
        let seen = even(&self.script.screen).contains(&even(words));
        let is = if there { "is not" } else { "is" };
        let looks = self.script.looks.join("\n\n");
        let screen = &self.script.screen;
        assert!(
            seen == there,
            "{looks}\n\n{} {is} on the screen: {words}\n{screen}",
            self.place(number)
        );
    }

    fn refused(&self, number: usize, words: &str) {
        self.expects(number, words, true);
        let notice = self.page.foot.notice.as_ref();
        let refused = notice.is_some_and(|n| n.tone == Tone::Warn && n.text.contains(words));
        assert!(
            refused,
            "{} not refused like that, but {notice:?}",
            self.place(number)
        );
    }

    fn place(&self, number: usize) -> String {
        format!("{}, line {number}:", self.script.name)
    }
}

/// What a `kill -9` at this moment would leave: the files as they are, nobody holding them.
fn killed(home: &Path) -> TempDir {
    let left = tempfile::tempdir().unwrap();
    copy(home, left.path());
    left
}

fn copy(from: &Path, to: &Path) {
    for entry in fs_err::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs_err::create_dir(&target).unwrap();
            copy(&entry.path(), &target);
        } else if !target.to_string_lossy().ends_with("-shm") {
            // The clerk may be giving a file its name just now.
            let copied = fs_err::copy(entry.path(), &target);
            let gone = |error: &io::Error| error.kind() == io::ErrorKind::NotFound;
            assert!(copied.as_ref().map_or_else(gone, |_| true), "{copied:?}");
        }
    }
}

/// The text in one line, with single spaces.
fn even(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The letters on the screen.
pub fn letters(picture: &Picture) -> String {
    let rows: Vec<&str> = picture
        .rows
        .iter()
        .map(|row| row.text().trim_end())
        .collect();
    rows.join("\n")
}

impl Surface for Player<'_> {
    fn show(&mut self, page: &Page) -> io::Result<Memory> {
        let (columns, rows) = (self.script.columns, self.script.rows);
        let (picture, memory) = paint(page, columns, rows, &mut self.tops);
        self.script.screen = letters(&picture);
        self.page = page.clone();
        self.shown = true;
        Ok(memory)
    }

    fn next(&mut self, _: Option<Instant>) -> io::Result<Input> {
        // In a hurry the keys of a thought come faster than pages are shown.
        let hurried = !self.script.patient && !self.keys.is_empty();
        if !std::mem::take(&mut self.shown) && !hurried {
            return Ok(Input::Late);
        }
        Ok(self.following())
    }
}
