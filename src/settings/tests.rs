//! Preferences, folders and what the terminal can do.

use std::path::{Path, PathBuf};

use super::places::documents;
use super::*;

#[test]
fn settings_come_back_as_they_were_kept() {
    let home = tempfile::tempdir().unwrap();
    assert_eq!(Settings::load(home.path()), (Settings::default(), None));
    let chosen = Settings {
        theme: Theme::Light,
        plain_symbols: Some(true),
        bell: true,
        mouse: false,
        records: Some("/r".into()),
    };
    chosen.save(home.path()).unwrap();
    assert_eq!(Settings::load(home.path()), (chosen, None));
}

#[test]
fn broken_settings_are_said_and_the_usual_ones_used() {
    let home = tempfile::tempdir().unwrap();
    filing::put(&home.path().join(FILE), b"{\n\"theme\": \"mauve\"}").unwrap();
    let (settings, sentence) = Settings::load(home.path());
    assert_eq!(settings, Settings::default());
    assert!(
        sentence
            .unwrap()
            .contains("settings.json is broken in line 2")
    );
}

#[test]
fn settings_of_another_version_are_read_as_far_as_they_go() {
    let home = tempfile::tempdir().unwrap();
    filing::put(
        &home.path().join(FILE),
        br#"{"theme": "high", "confetti": 3}"#,
    )
    .unwrap();
    let (settings, sentence) = Settings::load(home.path());
    assert_eq!(
        settings,
        Settings {
            theme: Theme::High,
            ..Settings::default()
        }
    );
    assert_eq!(sentence, None);
}

#[test]
fn a_home_holds_everything() {
    let places = Places::of(Some("/x/y".into())).unwrap();
    assert_eq!(places, Places::all_in(Path::new("/x/y")));
    assert_eq!(places.data, Path::new("/x/y/data"));
    assert_eq!(places.records, Path::new("/x/y/records"));
    assert_eq!(places.protocols, Path::new("/x/y/protocols"));
    assert!(Places::of(Some("here".into())).unwrap().data.is_absolute());
    assert!(
        Places::of(Some("".into()))
            .unwrap_err()
            .contains("cannot be used")
    );
}

#[test]
fn the_documents_folder_is_the_one_the_desktop_names() {
    let home = Path::new("/people/ana");
    let named = "# comment\nXDG_MUSIC_DIR=\"$HOME/Music\"\nXDG_DOCUMENTS_DIR=\"$HOME/Dokumente\"\n";
    assert_eq!(
        documents(named, home),
        Some(PathBuf::from("/people/ana/Dokumente"))
    );
    assert_eq!(
        documents("XDG_DOCUMENTS_DIR=\"/data/docs\"", home),
        Some(PathBuf::from("/data/docs"))
    );
    assert_eq!(documents("XDG_DOCUMENTS_DIR=\"docs\"", home), None);
    assert_eq!(documents("", home), None);
}

#[test]
fn symbols_go_by_the_locale_and_the_console() {
    let utf8 = |variables: &[(&'static str, &str)]| Environment::of(variables).utf8();
    assert!(utf8(&[("LANG", "de_DE.UTF-8")]));
    assert!(utf8(&[
        ("LC_ALL", ""),
        ("LC_CTYPE", "C.utf8"),
        ("LANG", "C")
    ]));
    assert!(!utf8(&[("LC_ALL", "C"), ("LANG", "en_US.UTF-8")]));
    assert!(!utf8(&[("LANG", "en_US.UTF-8"), ("TERM", "linux")]));
}

#[test]
fn colours_go_by_the_terminal_unless_they_are_unwanted() {
    let colours = |variables: &[(&'static str, &str)]| Environment::of(variables).colours();
    assert_eq!(
        colours(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")]),
        Colours::True
    );
    assert_eq!(colours(&[("TERM", "xterm-kitty")]), Colours::True);
    assert_eq!(colours(&[("TERM", "xterm-256color")]), Colours::C256);
    assert_eq!(colours(&[("TERM", "linux")]), Colours::C16);
    assert_eq!(
        colours(&[("TERM", "dumb"), ("COLORTERM", "truecolor")]),
        Colours::None
    );
    assert_eq!(
        colours(&[("TERM", "xterm-kitty"), ("NO_COLOR", "1")]),
        Colours::None
    );
    assert_eq!(
        colours(&[("TERM", "xterm"), ("NO_COLOR", "")]),
        Colours::C16
    );
    assert_eq!(colours(&[]), Colours::None);
}

#[test]
fn the_editor_is_the_visual_one_first() {
    let both = Environment::of(&[("EDITOR", "vi"), ("VISUAL", "code -w")]);
    assert_eq!(both.editor(), Some("code -w"));
    assert_eq!(
        Environment::of(&[("EDITOR", "vi"), ("VISUAL", "")]).editor(),
        Some("vi")
    );
    assert_eq!(Environment::of(&[]).editor(), None);
}
