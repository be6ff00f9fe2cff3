//! The library: every way to meet with its card; broken files with their faults.

use super::frame::Frame;
use super::ways;
use super::{Line, Page};
use crate::base::words::count;
use crate::library::{Library, Reading, Way};
use crate::look::library::LibraryLook;

#[must_use]
pub fn page(look: &LibraryLook, library: &Library, frame: Frame) -> Page {
    let chosen = look.ways.chosen(library);
    if let (Some(top), Some(Reading::Sound(protocol))) =
        (look.ways.whole, chosen.map(|w| &w.reading))
    {
        let mut page = frame.page("Library", &READING);
        ways::show_whole(&mut page, protocol, top);
        return page;
    }
    let mut page = frame.page("Library", &keys(look, chosen));
    page.header.right = heading(library);
    ways::show(&mut page, &look.ways, library);
    let words = match chosen.map(|w| &w.reading) {
        Some(Reading::Sound(protocol)) => ways::needs(protocol),
        Some(Reading::Broken { .. }) => {
            let others = library.ways.len() - library.broken();
            format!(
                "The other {others} work. The files are looked at again when the library is opened."
            )
        }
        None => String::new(),
    };
    if !words.is_empty() {
        page.foot.context = vec![Line::dim(words)];
    }
    page
}

fn keys(look: &LibraryLook, chosen: Option<&Way>) -> Vec<(&'static str, &'static str)> {
    if look.in_field() {
        return vec![("Enter", "start"), ("↑↓", "move"), ("Esc", "all")];
    }
    let start = [("Enter", "start"), ("/", "find")];
    ways::keys(&start, chosen, &[("?", "keys"), ("Esc", "Home")])
}

/// Keys while the whole text is read.
pub const READING: [(&str, &str); 3] = [("↑↓ PgDn", "read"), ("?", "keys"), ("Esc", "back")];

/// `14 ways to meet · ▲ 1 file has faults`, as Home counts them: a file with faults is no way to meet yet.
fn heading(library: &Library) -> String {
    let ways = count(library.sound().count(), "way to meet", "ways to meet");
    match library.broken() {
        0 => ways,
        broken => {
            let files = count(broken, "file has faults", "files have faults");
            format!("{ways} · ▲ {files}")
        }
    }
}
