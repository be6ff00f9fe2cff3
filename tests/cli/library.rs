//! Ways to meet: listed, shown, checked.

use serde_json::Value;

use super::home::{Home, answers, root};

#[test]
fn the_library_lists_files_with_faults_too() {
    let home = Home::new();
    home.file(
        "protocols/broken.yaml",
        "protocol: broken\ntitle: A broken one\n",
    );
    let list = home.done(&["protocol", "list"]);
    assert!(list.contains("seven-step-problem-solving"), "{list}");
    assert!(list.contains("65 min"), "{list}");
    assert!(
        list.contains("A broken one (broken.yaml): 1 fault"),
        "{list}"
    );
    let json = home.json(&["protocol", "list", "--json"]);
    let broken = json.as_array().unwrap().iter().find(|w| w["id"].is_null());
    assert_eq!(broken.unwrap()["faults"].as_array().unwrap().len(), 1);
}

#[test]
fn a_protocol_is_shown_as_it_was_written() {
    let home = Home::new();
    let file = root().join("protocols/weekly-check-in.yaml");
    let text = fs_err::read_to_string(file).unwrap();
    assert_eq!(home.done(&["protocol", "show", "weekly-check-in"]), text);
    home.told(&["protocol", "show", "weekly-check"])
        .refused(1, "Did you mean weekly-check-in?");
}

#[test]
fn checking_tells_every_fault_of_every_file() {
    let home = Home::new();
    let sound = root().join("protocols/weekly-check-in.yaml");
    let sound = sound.to_str().unwrap();
    assert!(home.done(&["protocol", "check", sound]).contains(": sound"));
    let sample = root().join("tests/protocols/decide-together.yaml");
    let told = home.done(&["protocol", "check", sample.to_str().unwrap()]);
    assert!(told.contains(": sound"), "{told}");
    let one = home.file("one.yaml", "protocol: one\ntitle: One\nstepps: []\n");
    let two = home.file(
        "two.yaml",
        "protocol: Two\ntitle: Two\nsteps:\n  - step: A\n    minuets: 5\n",
    );
    let told = home.told(&["protocol", "check", &one, sound, &two]);
    assert_eq!(told.code, 3);
    for said in ["one.yaml:", "stepps", "two.yaml:", "minuets", ": sound"] {
        assert!(told.out.contains(said), "{}", told.out);
    }
    let json = home.told(&["protocol", "check", &one, &two, "--json"]);
    assert_eq!(json.code, 3);
    let json: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json[1]["faults"].as_array().unwrap().len(), 2, "{json}");
    home.told(&["protocol", "check", "nowhere.yaml"])
        .refused(1, "nowhere.yaml cannot be read");
}

#[test]
fn running_an_unknown_way_to_meet_is_a_sentence() {
    let home = Home::new();
    home.told(&["run", "weekly-chekc-in"])
        .refused(1, "Did you mean weekly-check-in?");
    let broken = home.file("broken.yaml", "protocol: broken\n");
    home.told(&["run", "--protocol", &broken])
        .refused(1, "broken.yaml: 2 faults");
    home.told(&["run", "--protocol", "nowhere.yaml"])
        .refused(1, "nowhere.yaml cannot be read");
}

#[test]
fn a_protocol_file_need_not_be_in_the_library() {
    let home = Home::new();
    let text = fs_err::read_to_string(root().join("protocols/weekly-check-in.yaml")).unwrap();
    let file = home.file(
        "mine.yaml",
        &text.replace("protocol: weekly", "protocol: our"),
    );
    let answered = fs_err::read_to_string(answers("weekly-check-in")).unwrap();
    let answered = home.file(
        "a.yaml",
        &answered.replace("protocol: weekly", "protocol: our"),
    );
    let told = home.done(&["record", &file, "--answers", &answered]);
    assert!(told.starts_with("Recorded: "), "{told}");
    let list = home.json(&["minutes", "list", "--json"]);
    assert_eq!(list[0]["protocol"], "our-check-in");
}
