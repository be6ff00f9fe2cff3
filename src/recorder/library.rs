//! Reads the ways to meet: built into the program, then the user's folder, which wins by id, then one named file.
//! A file with faults is an entry like the others; nothing here stops the program.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::library::{Flaw, Library, Reading, Way};
use crate::protocol::Protocol;
use crate::yaml::{Fault, Faults, MAX_BYTES, Source};

/// Every file of `protocols/`, in the order in which a newcomer meets them.
pub const BUILT_IN: [(&str, &str); 8] = [
    (
        "seven-step-problem-solving.yaml",
        include_str!("../../protocols/seven-step-problem-solving.yaml"),
    ),
    (
        "weekly-check-in.yaml",
        include_str!("../../protocols/weekly-check-in.yaml"),
    ),
    (
        "roles-and-responsibilities.yaml",
        include_str!("../../protocols/roles-and-responsibilities.yaml"),
    ),
    (
        "communication-styles.yaml",
        include_str!("../../protocols/communication-styles.yaml"),
    ),
    (
        "conflict-management.yaml",
        include_str!("../../protocols/conflict-management.yaml"),
    ),
    (
        "conflict-resolution.yaml",
        include_str!("../../protocols/conflict-resolution.yaml"),
    ),
    (
        "effective-teams.yaml",
        include_str!("../../protocols/effective-teams.yaml"),
    ),
    (
        "five-knows.yaml",
        include_str!("../../protocols/five-knows.yaml"),
    ),
];

const BUILT_IN_SOURCE: &str = "built in";

/// Where the user's own protocols come from.
#[derive(Debug, Clone)]
pub struct Shelves {
    pub folder: PathBuf,
    /// One more file (`--protocol FILE`); wins over all others.
    pub file: Option<PathBuf>,
}

/// A file as it was read; can go from thread to thread.
#[derive(Debug)]
pub struct Read {
    source: String,
    title: String,
    reading: Result<Protocol, Faults>,
}

impl Shelves {
    /// Whether there is a file that is not built in.
    #[must_use]
    pub fn has_own(&self) -> bool {
        self.file.is_some() || !files(&self.folder).is_empty()
    }

    /// The sound way of this id, as [`Shelves::read`] would give it; what cannot be it is not read.
    #[must_use]
    pub fn way(&self, id: &str) -> Option<Protocol> {
        let own = files(&self.folder).into_iter().chain(self.file.clone());
        let mut own = own.rev().filter_map(|file| read_file(&file).reading.ok());
        let built_in = || {
            let (name, text) = BUILT_IN.iter().find(|(name, _)| names(name, id))?;
            Protocol::read(&Source::of(name, text)).ok()
        };
        own.find(|way| way.id == id).or_else(built_in)
    }

    /// Reads everything.
    #[must_use]
    pub fn read(&self) -> Vec<Read> {
        let built_in = BUILT_IN
            .iter()
            .map(|(name, text)| read(BUILT_IN_SOURCE, &Source::of(name, text)));
        let own = files(&self.folder).into_iter().chain(self.file.clone());
        let mut ways: Vec<Read> = built_in.collect();
        let first_own = ways.len();
        for file in own {
            put(&mut ways, read_file(&file));
        }
        let own = ways.get_mut(first_own..).unwrap_or_default();
        own.sort_by_key(|way| way.title.to_lowercase());
        ways
    }
}

/// Whether this file that is built in holds the way of this id.
fn names(file: &str, id: &str) -> bool {
    file.strip_suffix(".yaml") == Some(id)
}

/// A way of the same id gives its place to the later one.
fn put(ways: &mut Vec<Read>, new: Read) {
    let id = |way: &Read| way.reading.as_ref().ok().map(|p| p.id.clone());
    let same = id(&new).and_then(|new| ways.iter().position(|old| id(old).as_ref() == Some(&new)));
    match same.and_then(|n| ways.get_mut(n)) {
        Some(old) => *old = new,
        None => ways.push(new),
    }
}

/// Protocol files of a folder, by name. A folder that is not there holds none.
fn files(folder: &Path) -> Vec<PathBuf> {
    let found = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = found
        .map(|entry| entry.path())
        .filter(|path| is_protocol(path))
        .collect();
    files.sort();
    files
}

fn is_protocol(path: &Path) -> bool {
    let ending = path.extension().is_some_and(|e| e == "yaml" || e == "yml");
    let hidden = name(path).starts_with('.');
    ending && !hidden && path.is_file()
}

fn name(path: &Path) -> String {
    path.file_name().map_or_else(
        || path.to_string_lossy().into_owned(),
        |name| name.to_string_lossy().into_owned(),
    )
}

fn read_file(path: &Path) -> Read {
    let name = name(path);
    let bytes = std::fs::File::open(path).and_then(|file| {
        let mut bytes = Vec::new();
        // One byte more than is taken is enough to be refused; a huge file is not loaded for that.
        let most = u64::try_from(MAX_BYTES)
            .unwrap_or(u64::MAX)
            .saturating_add(1);
        std::io::Read::read_to_end(&mut std::io::Read::take(file, most), &mut bytes)?;
        Ok(bytes)
    });
    match bytes {
        Ok(bytes) => match Source::from_bytes(&name, &bytes) {
            Ok(source) => read(&name, &source),
            Err(faults) => broken(&name, faults),
        },
        Err(error) => broken(&name, unopened(&name, &error)),
    }
}

fn broken(name: &str, faults: Faults) -> Read {
    Read {
        source: name.to_owned(),
        title: name.to_owned(),
        reading: Err(faults),
    }
}

fn unopened(name: &str, error: &std::io::Error) -> Faults {
    let fault = Fault {
        line: 1,
        column: 1,
        excerpt: String::new(),
        caret: 0,
        length: 1,
        message: format!("This file cannot be read: {error}."),
        help: "Check that it is there and that you may read it.".to_owned(),
    };
    Faults {
        file: name.to_owned(),
        list: vec![fault],
        more: 0,
    }
}

fn read(name: &str, source: &Source) -> Read {
    let reading = Protocol::read(source);
    let title = match &reading {
        Ok(protocol) => protocol.title.clone(),
        Err(_) => title(&source.text).unwrap_or_else(|| source.name.clone()),
    };
    Read {
        source: name.to_owned(),
        title,
        reading,
    }
}

/// What a broken file calls itself, as far as that can be seen.
fn title(text: &str) -> Option<String> {
    let line = text.lines().find_map(|line| line.strip_prefix("title:"))?;
    let title = crate::base::clean::line(line);
    let title = title.trim().trim_matches(['"', '\'']);
    (!title.is_empty()).then(|| title.to_owned())
}

/// What was read, as the library that is shown and chosen from.
#[must_use]
pub fn library(read: Vec<Read>) -> Library {
    let way = |read: Read| Way {
        source: read.source,
        reading: match read.reading {
            Ok(protocol) => Reading::Sound(Arc::new(protocol)),
            Err(faults) => Reading::Broken {
                title: read.title,
                faults: faults.list.iter().map(flaw).collect(),
            },
        },
    };
    Library {
        ways: read.into_iter().map(way).collect(),
    }
}

fn flaw(fault: &Fault) -> Flaw {
    let words = if fault.help.is_empty() {
        fault.message.clone()
    } else {
        format!("{} {}", fault.message, fault.help)
    };
    Flaw {
        line: fault.line,
        column: fault.column,
        source: fault.excerpt.clone(),
        caret: (fault.caret, fault.length),
        words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shelves(folder: &Path) -> Shelves {
        Shelves {
            folder: folder.to_owned(),
            file: None,
        }
    }

    fn own(id: &str, title: &str) -> String {
        format!(
            "protocol: {id}\ntitle: {title}\nsteps:\n  - step: Talk\n    ask:\n      - text: What is it?\n"
        )
    }

    #[test]
    fn every_file_of_the_protocols_folder_is_built_in() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("protocols");
        let mut found: Vec<String> = files(&folder).iter().map(|f| name(f)).collect();
        let mut built_in: Vec<&str> = BUILT_IN.iter().map(|(name, _)| *name).collect();
        found.sort_unstable();
        built_in.sort_unstable();
        assert_eq!(built_in, found);
    }

    #[test]
    fn every_built_in_way_is_sound() {
        let nowhere = Path::new("/nowhere/at/all");
        let library = library(shelves(nowhere).read());
        assert_eq!(library.broken(), 0);
        assert_eq!(library.ways.len(), BUILT_IN.len());
    }

    #[test]
    fn one_way_is_the_same_as_among_all() {
        let dir = tempfile::tempdir().unwrap();
        filing(dir.path(), "a.yaml", &own("brand-new", "A new way"));
        filing(dir.path(), "b.yaml", &own("brand-new", "A newer way"));
        filing(dir.path(), "mine.yaml", &own("weekly-check-in", "Our week"));
        filing(dir.path(), "z.yaml", "protocol: five-knows\nstep: 3\n");
        let shelves = shelves(dir.path());
        for way in library(shelves.read()).sound() {
            assert_eq!(shelves.way(&way.id).as_ref(), Some(&**way));
        }
        assert_eq!(shelves.way("brand-new").unwrap().title, "A newer way");
        assert_eq!(shelves.way("nobody-knows"), None);
    }

    #[test]
    fn the_users_file_wins_by_id_and_a_broken_one_is_shown_with_its_faults() {
        let dir = tempfile::tempdir().unwrap();
        filing(dir.path(), "mine.yaml", &own("weekly-check-in", "Our week"));
        filing(dir.path(), "new.yaml", &own("brand-new", "A new way"));
        filing(dir.path(), "odd.yaml", "title: Odd one\nstep: 3\n");
        let library = library(shelves(dir.path()).read());
        let won = library.find("weekly-check-in").unwrap();
        assert_eq!(won.title, "Our week");
        assert_eq!(library.ways.len(), BUILT_IN.len() + 2);
        assert_eq!(library.broken(), 1);
        let titles: Vec<&str> = library.sound().map(|p| p.title.as_str()).collect();
        assert!(titles.contains(&"A new way"), "{titles:?}");
        let odd = library
            .ways
            .iter()
            .find(|w| w.source == "odd.yaml")
            .unwrap();
        let Reading::Broken { title, faults } = &odd.reading else {
            panic!("odd.yaml was taken");
        };
        assert_eq!(title, "Odd one");
        assert!(faults.iter().any(|f| f.line == 2), "{faults:?}");
    }

    #[test]
    fn the_named_file_wins_over_all_others() {
        let dir = tempfile::tempdir().unwrap();
        filing(dir.path(), "mine.yaml", &own("weekly-check-in", "Our week"));
        let named = dir.path().join("draft.txt");
        crate::filing::put(&named, own("weekly-check-in", "A try").as_bytes()).unwrap();
        let shelves = Shelves {
            folder: dir.path().to_owned(),
            file: Some(named),
        };
        let library = library(shelves.read());
        assert_eq!(library.find("weekly-check-in").unwrap().title, "A try");
    }

    fn filing(folder: &Path, name: &str, text: &str) {
        crate::filing::put(&folder.join(name), text.as_bytes()).unwrap();
    }
}
