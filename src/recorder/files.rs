//! The files of a meeting: what stands in each. Nothing is written here; sealed answers are in none of them.

use super::record::Record;
use super::record_json;
use crate::base::stamp::Stamp;
use crate::document::Document;

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
    /// The record: entries with their hashes, to be brought in again.
    Record,
    /// The record's own copy of the protocol.
    Protocol,
}

impl Format {
    pub const ALL: [Self; 3] = [Self::Markdown, Self::Record, Self::Protocol];

    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Markdown => "minutes.md",
            Self::Record => "record.json",
            Self::Protocol => "protocol.yaml",
        }
    }
}

/// These files of a meeting.
pub(super) fn papers(record: &Record, formats: &[Format], written: Stamp) -> Vec<Paper> {
    let paper = |format: &Format| Paper {
        name: format.file(),
        bytes: match format {
            Format::Markdown => markdown(record, written).into_bytes(),
            Format::Record => record_json::write(record).into_bytes(),
            Format::Protocol => record.meeting.protocol.text.clone().into_bytes(),
        },
    };
    formats.iter().map(paper).collect()
}

/// The minutes as a document.
pub(super) fn render(_record: &Record, _written: Stamp) -> Document {
    Document::default()
}

fn markdown(record: &Record, written: Stamp) -> String {
    let state = &record.meeting.state;
    let opened = state.opened.as_ref();
    let mut lines = vec![
        format!("# {}", record.meeting.protocol.title),
        opened.map_or_else(String::new, |o| format!("{}: {}", o.team_name, o.topic)),
    ];
    let said = super::said::all(&record.meeting);
    lines.extend(
        said.into_iter()
            .map(|s| format!("- {}: {}", s.place, s.text)),
    );
    lines.push(format!("Entry {}, {}", record.seq(), written.to_rfc3339()));
    lines.join("\n\n") + "\n"
}
