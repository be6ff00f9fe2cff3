//! The person at the keyboard: keys become intents, intents become acts or effects. Pure; owns where one looks and
//! what is being typed, nothing else.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "keys and places that are not named mean nothing here"
)]

pub mod archive;
pub mod closing;
pub mod effect;
pub mod enter;
mod find;
pub mod home;
pub mod intent;
pub mod keymap;
pub mod ledger;
pub mod library;
pub mod line;
pub mod listing;
pub mod opening;
pub mod outcome;
pub mod over;
pub mod panel;
pub mod place;
pub mod reading;
pub mod step;
pub mod teams;
pub mod trash;
pub mod ways;
pub mod world;

pub use effect::{Effect, Then};
pub use outcome::{Go, Outcome};
pub use world::World;

use crate::base::key::Key;
use crate::base::stamp::Stamp;
use crate::look::over::Over;
use crate::look::panel::Panel;
use crate::look::spot::SpotId;
use crate::look::step::{Said, StepLook};
use crate::page::frame::Frame;
use crate::page::{self, Line, Notice, Page, Strip};

pub use place::Place;

/// Everything of the person at the keyboard: the place one looks at and a sentence said there.
#[derive(Debug, Default)]
pub struct Desk {
    pub place: Place,
    /// Said in a place outside a meeting.
    notice: Option<Said>,
    /// What lies over a place outside a meeting.
    over: Option<Over>,
}

impl Desk {
    /// One key.
    pub fn key(&mut self, key: Key, world: &World<'_>) -> Vec<Effect> {
        self.calm(world.now);
        if let Place::Meeting(look) = &mut self.place {
            return world
                .at()
                .map(|at| step::key(look, key, at))
                .unwrap_or_default();
        }
        match key {
            Key::Ctrl('l') => vec![Effect::Redraw],
            Key::Ctrl('c') => self.interrupt(),
            _ if self.over.is_some() => self.over(key, world),
            _ => {
                self.over = over::opened_by(key, self.place.in_field());
                if self.over.is_some() {
                    return Vec::new();
                }
                let outcome = self.place.key(key, world);
                self.take(outcome, world)
            }
        }
    }

    /// Pasted text: goes into a field, never heard as commands.
    pub fn paste(&mut self, text: &str, world: &World<'_>) -> Vec<Effect> {
        if let Place::Meeting(look) = &mut self.place {
            return world
                .at()
                .map(|at| step::paste(look, text, at))
                .unwrap_or_default();
        }
        let outcome = self.place.paste(text, world);
        self.take(outcome, world)
    }

    /// Ctrl+C, or SIGINT from outside: in a meeting it asks, on Home it leaves, elsewhere it goes Home; where one was
    /// told what leaving loses, it leaves.
    pub fn interrupt(&mut self) -> Vec<Effect> {
        if self.is_leaving_unsaved() {
            return vec![Effect::Quit];
        }
        match &mut self.place {
            Place::Home(_) => vec![Effect::Quit],
            Place::Meeting(look) => {
                look.question = Some(crate::look::panel::Question::Leave);
                Vec::new()
            }
            _ => {
                self.place = Place::default();
                Vec::new()
            }
        }
    }

    /// Before one leaves with something unsaved: says why, and asks where a copy goes.
    pub fn hold_back(&mut self, why: String) {
        let file = crate::field::Field::new(true);
        self.over = Some(Over::Unsaved { why, file });
    }

    /// It was said that leaving loses something.
    #[must_use]
    pub const fn is_leaving_unsaved(&self) -> bool {
        matches!(self.over, Some(Over::Unsaved { .. }))
    }

    /// A copy is where it was wished: nobody has to say so again.
    pub fn copied(&mut self) {
        if self.is_leaving_unsaved() {
            self.over = None;
        }
        if let Place::Meeting(look) = &mut self.place
            && matches!(look.panel, Some(Panel::SaveElsewhere { .. }))
        {
            look.panel = None;
        }
    }

    /// Records were brought in: where they were is not asked any more.
    pub fn brought(&mut self) {
        if let Place::Home(look) = &mut self.place {
            look.path = None;
        }
    }

    /// The disk takes what is entered again: nothing holds one back.
    pub fn recovered(&mut self, now: Stamp) {
        if self.is_leaving_unsaved() {
            self.over = None;
        }
        self.tell(
            "The disk takes what we enter again: everything is saved.",
            now,
        );
    }

    /// A key over a place: what it opened may go somewhere else.
    fn over(&mut self, key: Key, world: &World<'_>) -> Vec<Effect> {
        let Some(mut over) = self.over.take() else {
            return Vec::new();
        };
        match over::key(&mut over, key) {
            over::Heard::Stays => {
                self.over = Some(over);
                Vec::new()
            }
            over::Heard::Copies(to) => {
                self.over = Some(over);
                vec![Effect::Backup(to)]
            }
            over::Heard::Done(None) => Vec::new(),
            over::Heard::Done(Some(over::Does::Effect(effect))) => vec![effect],
            over::Heard::Done(Some(over::Does::Go(go))) => self.take(Outcome::go(go), world),
        }
    }

    /// The page of the place, or what lies over it.
    #[must_use]
    pub fn covered(&self, under: Page, frame: Frame) -> Page {
        match &self.over {
            None => under,
            Some(Over::Unsaved { why, file }) => page::over::unsaved(&under, (why, file), frame),
            Some(Over::Help) => page::over::help(&under, frame),
            Some(Over::Commands { find, row }) => {
                let found: Vec<&str> = over::found(&find.text())
                    .iter()
                    .map(|(words, _)| *words)
                    .collect();
                page::over::commands(&under, (find, *row), &found, frame)
            }
        }
    }

    fn take(&mut self, outcome: Outcome, world: &World<'_>) -> Vec<Effect> {
        if let Some(go) = outcome.go {
            self.place.go(&go, world);
            self.notice = None;
        }
        if let Some(notice) = outcome.notice {
            self.say(notice, world.now);
        }
        // The draft of the opening first: a meeting that begins then forgets it.
        let mut effects: Vec<Effect> = self.place.opening_draft().into_iter().collect();
        effects.extend(outcome.effects);
        effects
    }

    /// Looks at a meeting that was begun or gone on with.
    pub fn enter(
        &mut self,
        drafts: Vec<(SpotId, String)>,
        panel: Option<crate::look::panel::Panel>,
        world: &World<'_>,
    ) {
        let mut look = StepLook {
            drafts: drafts.into_iter().collect(),
            panel,
            ..StepLook::default()
        };
        place::put_away_drafts(&mut look);
        if let Some(at) = world.at() {
            place::put_away_mended(&mut look, at);
            step::focus::enter_step(&mut look, at.meeting);
            step::focus::to_draft(&mut look, at.meeting);
        }
        self.place = Place::Meeting(Box::new(look));
        self.notice = None;
    }

    /// An act was heard.
    pub fn heard(&mut self, then: &Then, wrote: Option<&SpotId>, world: &World<'_>) {
        if let (Place::Meeting(look), Some(at)) = (&mut self.place, world.at()) {
            step::heard(look, then, wrote, at);
        }
    }

    /// An act was refused: the sentence stays until a key.
    pub fn refused(&mut self, sentence: &str, world: &World<'_>) {
        match (&mut self.place, world.at()) {
            (Place::Meeting(look), Some(at)) => step::refused(look, sentence, at),
            _ => self.say(
                Notice {
                    tone: crate::page::Tone::Warn,
                    text: sentence.to_owned(),
                },
                world.now,
            ),
        }
    }

    /// Says something where we are.
    pub fn tell(&mut self, text: impl Into<String>, now: Stamp) {
        match &mut self.place {
            Place::Meeting(look) => look.say(text, now),
            _ => self.say(
                Notice {
                    tone: crate::page::Tone::Dim,
                    text: text.into(),
                },
                now,
            ),
        }
    }

    fn say(&mut self, notice: Notice, now: Stamp) {
        let until = Some(now + chrono::Duration::seconds(4));
        self.notice = Some(Said {
            notice,
            until,
            here: false,
        });
    }

    /// Puts what was said here into the foot of the page.
    pub fn said_over(&self, page: &mut Page, now: Stamp) {
        if let Some(said) = &self.notice {
            page.foot.notice = Some(said.notice.clone());
            // A capture line takes the notice's place: what was said then stands where its help stood.
            if let Some(Strip::Capture { help, .. }) = &mut page.foot.strip {
                *help = Line::toned(said.notice.tone, said.notice.text.clone());
            }
            if let Some(left) = said.until.and_then(|until| (until - now).to_std().ok()) {
                page.next_change = Some(page.next_change.map_or(left, |next| next.min(left)));
            }
        }
    }

    /// A notice is put away at the next key after four seconds.
    fn calm(&mut self, now: Stamp) {
        if self
            .notice
            .as_ref()
            .is_some_and(|said| said.until.is_none_or(|until| until <= now))
        {
            self.notice = None;
        }
    }
}
