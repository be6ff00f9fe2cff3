//! The page of a running meeting: the step with its open ask, or the panel, question or closing page that lies over it.
//! Never decides what a key means, and never holds a word of the coach's (only the coach's panel does).

pub mod ahead;
pub mod bare;
pub mod clock;
pub mod context;
pub mod finish;
pub mod header;
pub mod hints;
pub mod mask;
pub mod open;
pub mod shield;
pub mod side;
pub mod soon;
pub mod turns;

use std::rc::Rc;

use chrono::NaiveDate;

use super::capture::{self, Sheet};
use super::{Aside, AskLine, Head, Line, Memory, Notice, Page, Saved, Side, Style, Tone};
use super::{closing, panel};
use crate::base::stamp::Stamp;
use crate::document::Document;
use crate::look::panel::Panel;
use crate::look::shield::Shield;
use crate::look::step::StepLook;
use crate::meeting::Meeting;
use crate::meeting::state::Place;
use crate::protocol::Step;
use open::Open;

/// All that the page of a running meeting is made from.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub meeting: &'a Meeting,
    pub look: &'a StepLook,
    pub now: Stamp,
    pub saved: Saved,
    /// Entries up to this one are on disk.
    pub kept_upto: u64,
    /// The disk refuses.
    pub trouble: Option<&'a Trouble>,
    pub style: Style,
    pub memory: Memory,
    /// For the minutes panel.
    pub minutes: Option<&'a Rc<Document>>,
    /// The second column as it was made last, where nothing was entered since.
    pub beside: Option<&'a Rc<Side>>,
    /// Every command: its letter and its words.
    pub commands: &'a [(String, String)],
}

/// What is the matter with the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    pub since: Stamp,
    /// `the disk is full`
    pub why: String,
    /// How many entries are only in memory.
    pub entries: usize,
}

/// The page as the room may see it now.
#[must_use]
pub fn page(scene: &Scene<'_>) -> Page {
    // While another turn is corrected, its answers are seen.
    let through = scene.look.through(scene.meeting);
    let meeting = through.as_ref().unwrap_or(scene.meeting);
    let scene = &Scene { meeting, ..*scene };
    let over = scene.look.panel.as_ref();
    // What is covered is left out here, once, for everything that is made below.
    let shield = scene.look.shield.as_ref().filter(|_| over.is_none());
    let seen = scene.meeting.uncovered(shield.and_then(Shield::open));
    let scene = &Scene {
        meeting: &seen,
        ..*scene
    };
    let page = match over.filter(|panel| !is_over(scene, panel)) {
        Some(over) => panel::page(scene, over),
        None if scene.is_closing() => closing::page(scene),
        None => shield.map_or_else(|| step(scene), |shield| shield::page(scene, shield)),
    };
    finish::finished(scene, page)
}

/// The coach's notes cover themselves when their seconds are over.
fn is_over(scene: &Scene<'_>, panel: &Panel) -> bool {
    matches!(panel, Panel::Coach { until: Some(end) } if *end <= scene.now)
}

impl<'a> Scene<'a> {
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// The closing page is in view, and nothing that it opened.
    #[must_use]
    pub fn is_closing(&self) -> bool {
        self.meeting.state.place == Some(Place::Closing) && self.look.correcting.is_none()
    }

    /// `3 List possible solutions`.
    #[must_use]
    pub fn named(&self, step: &Step) -> String {
        let title = self.meeting.state.title(step);
        match self.number(step) {
            Some(number) => format!("{number} {title}"),
            None => title.to_owned(),
        }
    }

    /// The number of a step, from 1.
    #[must_use]
    pub fn number(&self, step: &Step) -> Option<usize> {
        self.meeting.protocol.place(&step.id).map(|place| place + 1)
    }

    /// The step where the meeting stands.
    #[must_use]
    pub fn current(&self) -> Option<&'a Step> {
        let id = self.meeting.state.step()?;
        self.meeting.protocol.step(id)
    }

    /// `step 3`, `the closing page`.
    #[must_use]
    pub fn standing(&self) -> String {
        match self.current().and_then(|step| self.number(step)) {
            Some(number) => format!("step {number}"),
            None => "the closing page".to_owned(),
        }
    }

    /// Letters are letters: the caret is in a field of the step.
    #[must_use]
    pub const fn is_writing(&self) -> bool {
        self.look.field.is_some()
    }
}

/// The step in view with its open ask.
fn step(scene: &Scene<'_>) -> Page {
    let mut page = Page {
        header: header::of(scene),
        side: side::beside(scene),
        ..Page::default()
    };
    let Some(step) = scene.look.step(scene.meeting) else {
        return page;
    };
    page.head = Some(head(scene, step));
    if let Some(step) = scene.look.chooses_turn(scene.meeting) {
        turns::fill(scene, step, &mut page);
        return page;
    }
    let Some(open) = Open::of(scene) else {
        bare::fill(scene, step, &mut page);
        return page;
    };
    lay(scene, capture::sheet(&open), &mut page);
    page.foot.context = context::of(&open);
    page
}

/// The sheet of an ask, on its page.
fn lay(scene: &Scene<'_>, sheet: Sheet, page: &mut Page) {
    if let (Some(said), Some(head)) = (sheet.said, &mut page.head) {
        head.said = said;
    }
    page.ask = Some(AskLine {
        words: sheet.words,
        tally: sheet.tally,
        hint: sheet.hint,
    });
    page.body = sheet.body;
    page.foot.notice = standing_notice(scene, sheet.notice);
    page.footer.hints = hints::with(scene, sheet.hints);
}

/// What stands in the notice line while nothing else is said: off the record first, then time that is up.
fn standing_notice(scene: &Scene<'_>, own: Option<Notice>) -> Option<Notice> {
    let say = |tone, text: &str| {
        Some(Notice {
            tone,
            text: text.to_owned(),
        })
    };
    if scene.meeting.state.off_record.is_some() {
        return say(Tone::Warn, "Nothing is kept now. O ends it.");
    }
    if scene.look.correcting.is_some() {
        return own;
    }
    match ahead::over(scene) {
        Some(words) => say(Tone::Stop, &words),
        None => own,
    }
}

fn head(scene: &Scene<'_>, step: &Step) -> Head {
    let outer = scene.look.outer(scene.meeting).unwrap_or(step);
    let speaks = turns::speaks(scene, outer, step).filter(|_| scene.look.correcting.is_none());
    let said = speaks.iter().map(String::as_str).chain([step.say.as_str()]);
    let said = said.flat_map(str::split_whitespace).collect::<Vec<_>>();
    let said = said.join(" ");
    let whose = turns::whose(scene, outer);
    if scene.look.correcting.is_some() {
        let at = format!("the meeting is at {}", scene.standing());
        return Head {
            title: match whose {
                Some(whose) => format!("Correcting {whose} · {}", scene.named(step)),
                None => format!("Correcting {}", scene.named(step)),
            },
            aside: Aside::Text(Line::dim(at)),
            said,
        };
    }
    Head {
        title: match whose {
            Some(whose) => format!("{whose} · {}", scene.meeting.state.title(step)),
            None => turns::once_more(scene, step),
        },
        aside: clock::aside(scene),
        said,
    }
}
