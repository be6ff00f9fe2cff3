//! Keys as one types them in a test: `Ana Ruiz<Enter>t<Enter>`, `<C-g>`, `<A-x>`, `<Down>`.

use roundtable::base::key::Key;

pub fn keys(notation: &str) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut rest = notation;
    while let Some(c) = rest.chars().next() {
        if let Some(key) = rest.strip_prefix('<') {
            let (name, after) = key.split_once('>').expect("a key name ends with >");
            keys.push(named(name));
            rest = after;
        } else {
            keys.push(Key::Char(c));
            rest = rest.strip_prefix(c).unwrap();
        }
    }
    keys
}

fn named(name: &str) -> Key {
    if let Some(letter) = name.strip_prefix("C-") {
        return Key::Ctrl(letter.chars().next().unwrap());
    }
    if let Some(letter) = name.strip_prefix("A-") {
        return Key::Alt(letter.chars().next().unwrap());
    }
    match name {
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "BackTab" => Key::BackTab,
        "Esc" => Key::Esc,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PgUp" => Key::PageUp,
        "PgDn" => Key::PageDown,
        "Space" => Key::Char(' '),
        _ => panic!("no key is called {name}"),
    }
}
