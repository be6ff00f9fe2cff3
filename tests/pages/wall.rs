//! The wall of a room: a meeting, where one looks, and keys pressed one after the other.

use std::rc::Rc;

use chrono::Duration;
use roundtable::base::key::Key;
use roundtable::desk::Effect;
use roundtable::desk::keymap::COMMANDS;
use roundtable::desk::step::{self, At};
use roundtable::look::panel::Panel;
use roundtable::look::step::StepLook;
use roundtable::meeting::Entry;
use roundtable::page::step::{Scene, Trouble, page};
use roundtable::page::{Memory, Page, Saved, Style};
use roundtable::tui::{Picture, Tops, paint};

use crate::room::Room;

pub struct Wall {
    pub room: Room,
    pub look: StepLook,
    pub trouble: Option<Trouble>,
    pub kept_upto: u64,
    pub memory: Memory,
    pub style: Style,
    tops: Tops,
}

impl Wall {
    pub fn of(room: Room) -> Self {
        let mut wall = Self {
            kept_upto: room.meeting.seq(),
            room,
            look: StepLook::default(),
            trouble: None,
            memory: Memory::default(),
            style: Style::default(),
            tops: Tops::default(),
        };
        let Wall { look, room, .. } = &mut wall;
        step::follow(look, at(room, Memory::default()));
        wall
    }

    /// Two seconds pass, then the key is pressed; what it comes to is done.
    pub fn key(&mut self, key: Key) -> &mut Self {
        self.room.at += Duration::seconds(2);
        let at = At {
            failing: self.trouble.is_some(),
            ..at(&self.room, self.memory)
        };
        let effects = step::key(&mut self.look, key, at);
        self.carry_all(effects);
        self
    }

    /// What a key came to is done.
    pub fn carry_all(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.carry_out(effect);
        }
    }

    fn carry_out(&mut self, effect: Effect) {
        let Effect::Hear { act, then, wrote } = effect else {
            return;
        };
        match self.room.meeting.decide(&act, self.room.at) {
            Ok(event) => {
                self.room.meeting.apply(Entry {
                    seq: self.room.meeting.seq() + 1,
                    at: self.room.at,
                    by: "desk".to_owned(),
                    event: Some(event),
                });
                let at = at(&self.room, self.memory);
                step::heard(&mut self.look, &then, wrote.as_ref(), at);
            }
            Err(refusal) => {
                let at = at(&self.room, self.memory);
                step::refused(&mut self.look, &refusal.to_string(), at);
            }
        }
    }

    /// Letters, as they are typed.
    pub fn types(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.key(Key::Char(letter));
        }
        self
    }

    pub fn keys(&mut self, keys: &[Key]) -> &mut Self {
        for key in keys {
            self.key(*key);
        }
        self
    }

    /// The page as it is now.
    pub fn page(&self) -> Page {
        let told = matches!(self.look.panel, Some(Panel::Minutes { .. }));
        let minutes = told.then(|| Rc::new(self.room.minutes()));
        let commands = commands();
        page(&Scene {
            meeting: &self.room.meeting,
            look: &self.look,
            now: self.room.at,
            saved: if self.trouble.is_some() {
                Saved::Failing
            } else {
                Saved::Kept
            },
            kept_upto: self.kept_upto,
            trouble: self.trouble.as_ref(),
            style: self.style,
            memory: self.memory,
            minutes: minutes.as_ref(),
            beside: None,
            commands: &commands,
        })
    }

    /// The page painted at 80 × 24, with the cursor's place below.
    pub fn seen(&mut self) -> String {
        self.at_size(80, 24)
    }

    fn painted(&mut self, columns: u16, rows: u16) -> Picture {
        let (picture, memory) = paint(&self.page(), columns, rows, &mut self.tops);
        self.memory = memory;
        picture
    }

    pub fn at_size(&mut self, columns: u16, rows: u16) -> String {
        let before = self.memory;
        let mut picture = self.painted(columns, rows);
        // The loop makes a page once more that was made for another screen.
        if before.is_outgrown(&self.memory) {
            picture = self.painted(columns, rows);
        }
        let lines: Vec<&str> = picture
            .rows
            .iter()
            .map(|row| row.text().trim_end())
            .collect();
        let shape = if picture.bar_cursor { "bar" } else { "block" };
        format!(
            "{}\n\n{shape} at {:?}",
            lines.join("\n"),
            picture.cursor.unwrap()
        )
    }
}

pub fn at(room: &Room, memory: Memory) -> At<'_> {
    At {
        meeting: &room.meeting,
        own: &room.meeting,
        now: room.at,
        memory,
        failing: false,
    }
}

pub fn commands() -> Vec<(String, String)> {
    let pair = |c: &roundtable::desk::keymap::Command| {
        (c.letter.to_uppercase().to_string(), c.words.to_owned())
    };
    COMMANDS.iter().map(pair).collect()
}
