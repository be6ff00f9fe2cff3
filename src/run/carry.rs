//! Carrying out what the desk asks for. Whatever cannot be done is said in a sentence; nothing is lost by it.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "effects are sorted in two steps: the meeting first, then files"
)]

use std::path::Path;
use std::time::Duration;

use super::Turn;
use crate::base::id::{PersonId, RecordId};
use crate::desk::{Effect, Place};
use crate::look::panel::Panel;
use crate::look::reading::ReadingLook;
use crate::meeting::{Act, Meeting};
use crate::recorder::Format;
use crate::settings;
use crate::surface::Surface;

impl<S: Surface> Turn<S> {
    /// In order; after a refusal the rest is left, because it was meant for what did not happen.
    pub(super) fn carry(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if !self.one(effect) {
                return;
            }
        }
    }

    fn one(&mut self, effect: Effect) -> bool {
        match effect {
            Effect::Hear { act, then, wrote } => return self.act(&act, &then, wrote.as_ref()),
            Effect::Draft { spot, text } => self.recorder.draft(&spot, &text),
            // What the same key has begun is no opening any more.
            Effect::OpeningDraft(json)
                if json.is_empty() || matches!(self.desk.place, Place::Opening(_)) =>
            {
                self.recorder.opening_draft(&json);
                self.opening = Some(json).filter(|j| !j.is_empty());
            }
            Effect::KeepTeam {
                id, name, members, ..
            } => {
                let kept = self
                    .recorder
                    .keep_team(id.as_ref(), &name, &members)
                    .map(|_| ());
                return self.said(kept);
            }
            Effect::Begin(opening) => {
                self.forget();
                let begun = self.recorder.begin(&opening);
                if !self.said(begun) {
                    return false;
                }
                self.recorder.opening_draft("");
                self.opening = None;
                self.with_world(|desk, world| desk.enter(Vec::new(), None, world));
            }
            Effect::Resume(record) => return self.resume(&record),
            Effect::Leave => self.leave(),
            Effect::Quit => self.over = self.may_quit(),
            Effect::Read(record) => return self.read(record),
            Effect::Redraw => self.surface.redraw(),
            Effect::StepOut => {
                let _ = self.recorder.flush(Duration::from_secs(1));
                if let Err(error) = self.surface.step_out() {
                    self.tell(format!("The shell could not be reached: {error}."));
                }
            }
            Effect::SetTheme(theme) => self.theme(theme),
            Effect::SetPlain(on) => {
                self.style.plain = on;
                self.settings.plain_symbols = Some(on);
                self.keep_settings();
            }
            Effect::Ways => self.ways(),
            Effect::Reload => self.recorder.reload_library(),
            other => return self.files(other),
        }
        true
    }

    /// What has to do with files and past meetings.
    fn files(&mut self, effect: Effect) -> bool {
        match effect {
            Effect::Trash(record) => {
                let trashed = self.recorder.trash(&record);
                self.said(trashed)
            }
            Effect::Untrash(record) => {
                let back = self.recorder.untrash(&record);
                self.said(back)
            }
            Effect::Empty(record) => {
                let emptied = self.recorder.empty(&record);
                self.said(emptied)
            }
            Effect::SetAgreed { of, said } => {
                let team = self.recorder.shelf().team.as_ref().map(|t| t.id.clone());
                let set = team.map_or(Ok(()), |team| self.recorder.set_agreed(&team, &of, said));
                self.said(set)
            }
            Effect::Addendum { record, by, text } => {
                let added = self.recorder.addendum(&record, &by, &text);
                self.said(added) && self.read(record)
            }
            Effect::Export(record) => {
                let written = self.recorder.export(&record, &Format::OWN, None);
                let said =
                    written.map(|files| self.tell(format!("{} files are written.", files.len())));
                self.said(said)
            }
            Effect::Older => {
                let listed = self.recorder.load_older();
                self.said(listed)
            }
            Effect::WhereFiles => {
                let folder = self.recorder.folder();
                self.tell(folder.map_or_else(
                    || "This meeting has no files yet.".to_owned(),
                    |folder| format!("The files are in {}", folder.display()),
                ));
                true
            }
            Effect::Import(path) => {
                let brought = self.recorder.import(&settings::typed(&path));
                let said = brought.map(|_| {
                    self.desk.brought();
                    self.tell("The meeting is here; Minutes shows it.");
                });
                self.said(said)
            }
            Effect::Backup(to) => self.copy(&to),
            Effect::TryNow => {
                self.recorder.try_now();
                true
            }
            _ => true,
        }
    }

    /// An act: heard, or refused with its sentence.
    fn act(
        &mut self,
        act: &Act,
        then: &crate::desk::Then,
        wrote: Option<&crate::look::spot::SpotId>,
    ) -> bool {
        match self.recorder.hear_typed(act, wrote) {
            Ok(()) => {
                self.with_world(|desk, world| desk.heard(then, wrote, world));
                true
            }
            Err(refusal) => {
                let sentence = refusal.to_string();
                self.with_world(|desk, world| desk.refused(&sentence, world));
                false
            }
        }
    }

    /// What was made of the meeting before, and is known by the number of its entry.
    fn forget(&mut self) {
        self.told = None;
        self.beside = None;
    }

    fn resume(&mut self, record: &RecordId) -> bool {
        self.forget();
        match self.recorder.resume(record) {
            Ok(resumed) => {
                let panel = match (resumed.waiting, resumed.gap_from, self.meeting()) {
                    (true, _, Some(meeting)) => Some(Panel::Sit {
                        present: last_present(meeting),
                        row: 0,
                    }),
                    (false, Some(from), _) => Some(Panel::Gap { from, row: 1 }),
                    _ => None,
                };
                self.with_world(|desk, world| desk.enter(resumed.drafts, panel, world));
                true
            }
            Err(trouble) => {
                self.said(Err::<(), _>(trouble));
                false
            }
        }
    }

    /// A copy of everything; where it was wished is forgotten only then.
    fn copy(&mut self, to: &Path) -> bool {
        let copied = self.recorder.backup(&settings::typed(to)).map(|to| {
            self.desk.copied();
            self.tell(format!("A copy of everything is in {}", to.display()));
        });
        self.said(copied)
    }

    /// Whether the program may end: not before one was told what that loses.
    fn may_quit(&mut self) -> bool {
        if self.desk.is_leaving_unsaved() {
            return true;
        }
        match self.recorder.flush(Duration::from_secs(1)) {
            Ok(()) => true,
            Err(unsaved) => {
                self.desk.hold_back(unsaved.to_string());
                false
            }
        }
    }

    fn leave(&mut self) {
        let left = self.recorder.leave();
        self.desk.place = Place::default();
        self.forget();
        if let Err(unsaved) = left {
            self.tell(unsaved.to_string());
        }
    }

    fn read(&mut self, record: RecordId) -> bool {
        match self.recorder.read(&record) {
            Ok(document) => {
                let title = document.title.clone();
                let look = ReadingLook::of(record, title, document);
                self.desk.place.read(look);
                true
            }
            Err(trouble) => self.said(Err::<(), _>(trouble)),
        }
    }

    fn theme(&mut self, theme: crate::page::Theme) {
        self.style.theme = theme;
        self.settings.theme = theme;
        self.keep_settings();
    }

    fn keep_settings(&mut self) {
        if let Err(unwritten) = self.settings.save(&self.places.data) {
            self.tell(unwritten.to_string());
        }
    }

    fn tell(&mut self, sentence: impl Into<String>) {
        let now = self.recorder.moment();
        self.desk.tell(sentence, now);
    }

    /// Says what went wrong, where something did.
    fn said<E: std::fmt::Display>(&mut self, result: Result<(), E>) -> bool {
        match result {
            Ok(()) => true,
            Err(trouble) => {
                let sentence = trouble.to_string();
                self.with_world(|desk, world| desk.refused(&sentence, world));
                false
            }
        }
    }
}

/// Who was here when the last sitting ended.
fn last_present(meeting: &Meeting) -> Vec<PersonId> {
    let state = &meeting.state;
    let end = state.sittings.last().and_then(|s| s.end);
    let stayed = state
        .attendance
        .stays
        .iter()
        .filter(|s| s.to.is_some() && s.to == end);
    stayed.map(|s| s.person).collect()
}
