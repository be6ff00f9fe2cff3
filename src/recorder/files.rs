//! The files of a meeting: what stands in each. Nothing is written here; sealed answers are in none of them.

use std::path::Path;

use super::record::Record;
use super::record_json;
use crate::base::stamp::Stamp;
use crate::document::{Document, json, markdown};
use crate::minutes::{Minutes, Provenance};

/// One file, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paper {
    pub name: &'static str,
    pub bytes: Vec<u8>,
}

/// What can be written of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The minutes in Markdown.
    Markdown,
    /// The minutes as data, block by block.
    Json,
    /// The record: entries with their hashes, to be brought in again.
    Record,
    /// The record's own copy of the protocol.
    Protocol,
}

impl Format {
    pub const ALL: [Self; 4] = [Self::Markdown, Self::Json, Self::Record, Self::Protocol];

    /// What is written by itself after each step.
    pub const OWN: [Self; 3] = [Self::Markdown, Self::Record, Self::Protocol];

    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Markdown => "minutes.md",
            Self::Json => "minutes.json",
            Self::Record => "record.json",
            Self::Protocol => "protocol.yaml",
        }
    }
}

/// What is to stand in a meeting's own folder: its own files, and whatever else was written there before, so that
/// nothing there is ever older than the rest or holds what was struck.
pub(super) fn standing(folder: &Path) -> Vec<Format> {
    let wanted =
        |format: &Format| Format::OWN.contains(format) || folder.join(format.file()).exists();
    Format::ALL.into_iter().filter(wanted).collect()
}

/// These files of a meeting.
pub(super) fn papers(record: &Record, formats: &[Format], written: Stamp) -> Vec<Paper> {
    let paper = |format: &Format| Paper {
        name: format.file(),
        bytes: match format {
            Format::Markdown => markdown::render(&render(record, written)).into_bytes(),
            Format::Json => json::render(&render(record, written)).into_bytes(),
            Format::Record => record_json::write(record).into_bytes(),
            Format::Protocol => record.meeting.protocol.text.clone().into_bytes(),
        },
    };
    formats.iter().map(paper).collect()
}

/// The minutes as a document; `written` is also the moment until which a running step is counted.
pub(super) fn render(record: &Record, written: Stamp) -> Document {
    let provenance = Provenance {
        entry: record.seq(),
        hash: record.hash().unwrap_or_default().to_owned(),
        written,
    };
    Minutes::of(&record.meeting, &provenance, None)
}
