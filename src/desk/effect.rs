//! What the loop is to do for the desk.

use std::path::PathBuf;

use crate::base::id::RecordId;
use crate::base::person::Member;
use crate::ledger::Said;
use crate::look::spot::SpotId;
use crate::meeting::Act;
use crate::meeting::agreed::Origin;
use crate::page::Theme;
use crate::shelf::Opening;

#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// To the recorder; `then` happens only when it was not refused, and only then the draft of `wrote` is forgotten.
    Hear {
        act: Act,
        then: Then,
        wrote: Option<SpotId>,
    },
    /// Keep what is being typed at this spot of the open meeting; empty text forgets it.
    Draft {
        spot: SpotId,
        text: String,
    },
    /// Keep the opening as it is filled in (JSON); empty forgets it.
    OpeningDraft(String),
    /// Keep this team (new or changed); the recorder gives a new team its id, and a member numbered 0 a number.
    KeepTeam {
        id: Option<RecordId>,
        name: String,
        members: Vec<Member>,
    },
    Begin(Box<Opening>),
    /// Go on with a meeting.
    Resume(RecordId),
    /// Put the open meeting away and show Home.
    Leave,
    Quit,
    /// List past meetings also as far back as they are usually left out.
    Older,
    /// Show the minutes of this meeting.
    Read(RecordId),
    Trash(RecordId),
    Untrash(RecordId),
    /// Remove a trashed meeting for good.
    Empty(RecordId),
    /// Set something the team of Home agreed, between meetings: another date, another name.
    SetAgreed {
        of: Origin,
        said: Said,
    },
    /// A later word by somebody, after a meeting was closed.
    Addendum {
        record: RecordId,
        by: String,
        text: String,
    },
    /// Write the files of this meeting again.
    Export(RecordId),
    SetTheme(Theme),
    SetPlain(bool),
    /// Bring a meeting in from this file, a record.json.
    Import(PathBuf),
    /// A copy of everything, also of what is not yet saved.
    Backup(PathBuf),
    /// Say where the files of the open meeting are.
    WhereFiles,
    /// Try the disk again at once.
    TryNow,
    Redraw,
    /// Step out to the shell.
    StepOut,
    /// The ways to meet are to be chosen from.
    Ways,
    /// Look at the protocol files again.
    Reload,
}

/// What the desk does after an act was heard.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Then {
    #[default]
    Stay,
    /// The focus goes there.
    Focus(SpotId),
    /// To the next spot of the same ask, else to the next ask.
    Next,
    /// To the next ask of the step.
    NextAsk,
    /// The strip or question closes.
    Close,
    /// The same, and what was undone or done again is said, with the key that turns it round.
    Turned {
        said: String,
        key: char,
        does: &'static str,
    },
    /// Another sitting may have begun: where nothing is open, the steps are shown with the one that comes next.
    GoOn,
    /// The meeting has moved: look at where it is now.
    Follow,
    /// What was entered is covered; the keyboard goes to the next person.
    Cover,
    /// A notice.
    Say(String),
}
