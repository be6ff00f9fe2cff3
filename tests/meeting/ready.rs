//! What a protocol uses that cannot be held on a screen yet is said in words.

use roundtable::meeting::ready::missing;
use roundtable::protocol::Protocol;
use roundtable::yaml::Source;

fn of(ask: &str) -> Vec<String> {
    let head = "protocol: p\ntitle: P\nsteps:\n  - step: S\n    ask:\n      - text: What?\n        id: what\n";
    let source = Source::of("p.yaml", &format!("{head}{ask}"));
    missing(&Protocol::read(&source).unwrap())
}

#[test]
fn a_plain_ask_can_be_held() {
    assert_eq!(of(""), [""; 0]);
}

#[test]
fn a_covered_ask_can_be_held() {
    let covered = "        enter: each\n        sealed: until-revealed\n";
    assert_eq!(of(covered), [""; 0]);
    let twice = format!("{covered}      - text: And?\n        sealed: always\n");
    assert_eq!(of(&twice), [""; 0]);
}
