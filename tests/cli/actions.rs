//! What a team agreed: listed, due, set between meetings; and a meeting held on paper that looks back on it.

use super::home::Home;

const PLAIN: &str = "protocol: plain\ntitle: Plain\nsteps:\n  - step: Plan\n    id: plan-step\n    ask:\n      \
                     - actions: Who does what?\n        id: plan\n";

const FIRST: &str = "protocol: plain
team: Room 12
people:
  - {name: Ana Ruiz}
  - {name: Jon Bell}
sittings:
  - {start: 2020-01-21T15:10, end: 2020-01-21T15:48, present: [Ana Ruiz, Jon Bell]}
answers:
  plan:
    - {what: Make the cards, who: Jon Bell, due: 2020-01-25, measure: on every desk}
    - {what: Ring the bell, who: Ana Ruiz}
    - {what: Ring the office}
passing:
  - {decision: Start early, review: 2020-02-04}
";

fn second(answers: &str) -> String {
    FIRST
        .replace("2020-01-21", "2020-01-28")
        .split("answers:")
        .next()
        .unwrap()
        .to_owned()
        + answers
}

/// A team that has met once.
fn met() -> Home {
    let home = Home::new();
    home.file("protocols/plain.yaml", PLAIN);
    let file = home.file("first.yaml", FIRST);
    let plain = home.path("protocols/plain.yaml");
    home.done(&["record", plain.to_str().unwrap(), "--answers", &file]);
    home
}

fn record(home: &Home, answers: &str) -> super::home::Told {
    let file = home.file("second.yaml", &second(answers));
    let plain = home.path("protocols/plain.yaml");
    home.told(&["record", plain.to_str().unwrap(), "--answers", &file])
}

fn id(home: &Home, what: &str) -> String {
    let list = home.json(&["actions", "list", "--all", "--json"]);
    let found = list
        .as_array()
        .unwrap()
        .iter()
        .find(|m| m["what"] == what)
        .unwrap();
    found["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_home_without_teams_has_nothing_open() {
    let home = Home::new();
    assert!(
        home.done(&["actions", "list"])
            .contains("no teams here yet")
    );
    assert_eq!(
        home.json(&["actions", "due", "--json"]),
        serde_json::json!([])
    );
}

#[test]
fn what_is_open_is_listed_with_who_and_when_and_what_is_due_alone() {
    let home = met();
    let list = home.done(&["actions", "list"]);
    for said in [
        "Make the cards",
        "Jon Bell",
        "by Sat 25 January 2020 (late, ",
        "nobody yet",
        "no date",
        "look again Tue 4 February 2020",
        "agreed Tue 21 January 2020",
    ] {
        assert!(list.contains(said), "no \"{said}\" in\n{list}");
    }
    let due = home.done(&["actions", "due"]);
    assert_eq!(due.lines().count(), 2, "{due}");
    assert!(!due.contains("Ring the bell"), "{due}");
    let json = home.json(&["actions", "list", "--json", "--team", "room 12"]);
    let cards = &json
        .as_array()
        .unwrap()
        .iter()
        .find(|m| m["what"] == "Make the cards")
        .unwrap();
    assert_eq!(cards["kind"], "action");
    assert_eq!(cards["date"], "2020-01-25");
    assert_eq!(cards["note"], "on every desk");
    assert_eq!(cards["late"], true);
    assert_eq!(cards["state"], "open");
}

#[test]
fn an_action_is_set_done_dropped_dated_given_and_opened_again() {
    let home = met();
    let cards = id(&home, "Make the cards");
    assert_eq!(
        home.done(&["actions", "set", &cards, "done"]),
        "Done: \"Make the cards\".\n"
    );
    assert!(!home.done(&["actions", "list"]).contains("Make the cards"));
    assert!(
        home.done(&["actions", "list", "--all"])
            .contains("Make the cards")
    );
    home.done(&["actions", "set", "cards", "open"]);
    home.done(&["actions", "set", "cards", "date", "2030-02-01"]);
    home.done(&["actions", "set", "cards", "who", "ana ruiz", "Lee Vance"]);
    let list = home.done(&["actions", "list"]);
    assert!(list.contains("Ana Ruiz, Lee Vance"), "{list}");
    assert!(list.contains("by Fri 1 February 2030"), "{list}");
    home.done(&["actions", "set", "cards", "date", "none"]);
    home.done(&["actions", "set", "cards", "dropped"]);
    let json = home.json(&["actions", "list", "--all", "--json"]);
    let cards = json
        .as_array()
        .unwrap()
        .iter()
        .find(|m| m["what"] == "Make the cards")
        .unwrap();
    assert_eq!(cards["state"], "dropped");
    assert_eq!(cards["date"], serde_json::Value::Null);
    assert!(home.done(&["store", "check"]).contains("sound"));
}

#[test]
fn what_cannot_be_set_says_why() {
    let home = met();
    let told = home.told(&["actions", "set", "lamp", "done"]);
    assert_eq!(told.code, 1);
    assert!(told.err.contains("is called \"lamp\""), "{}", told.err);
    let told = home.told(&["actions", "set", "ring", "done"]);
    assert_eq!(told.code, 1);
    assert!(told.err.contains("could be one of 2"), "{}", told.err);
    let told = home.told(&["actions", "set", "cards", "date", "someday"]);
    assert_eq!(told.code, 1);
    assert!(
        told.err.contains("\"someday\" is no date we know"),
        "{}",
        told.err
    );
    let told = home.told(&["actions", "list", "--team", "Rom 12"]);
    assert_eq!(told.code, 1);
    assert!(
        told.err.contains("Did you mean \"Room 12\"?"),
        "{}",
        told.err
    );
    assert_eq!(home.told(&["actions", "set", "cards"]).code, 2);
    assert_eq!(home.told(&["actions", "set", "cards", "who"]).code, 2);
}

#[test]
fn a_meeting_on_paper_looks_back_on_the_last_one() {
    let home = met();
    let told = record(
        &home,
        "answers:\n  \"@review\":\n    Make the cards: {fidelity: as planned, effect: better, note: on every desk}\n    \
         Ring the bell: not today\n    Ring the office: {fidelity: not started}\n",
    );
    assert_eq!(told.code, 0, "{}{}", told.out, told.err);
    let list = home.done(&["actions", "list", "--all"]);
    assert!(
        list.contains("Jon Bell    done Tue 28 January 2020"),
        "{list}"
    );
    let open = home.json(&["actions", "list", "--json"]);
    assert_eq!(open.as_array().unwrap().len(), 3);
    let minutes = home.minutes(told.out.split_whitespace().nth(1).unwrap());
    for said in [
        "## 1 Review of earlier actions",
        "| Make the cards | Jon Bell | 25 Jan 2020 | as planned | better |",
        "| Ring the bell | Ana Ruiz | – | not today | – |",
        "- **Make the cards:** on every desk",
        "## Still open from before",
    ] {
        assert!(minutes.contains(said), "no \"{said}\" in\n{minutes}");
    }
}

#[test]
fn what_a_review_on_paper_gets_wrong_is_told_at_its_place() {
    let home = met();
    for (answers, said) in [
        (
            "answers:\n  \"@review\":\n    Make the card: not today\n",
            "Did you mean \"Make the cards\"?",
        ),
        (
            "answers:\n  \"@review\":\n    Make the cards: {fidelity: half}\n",
            "as planned",
        ),
        (
            "answers:\n  \"@review\":\n    Make the cards: {fidelity: partly, why: so}\n",
            "why",
        ),
    ] {
        let told = record(&home, answers);
        assert_eq!(told.code, 3, "{}", told.err);
        assert!(told.err.contains(said), "no \"{said}\" in\n{}", told.err);
    }
    assert_eq!(
        home.json(&["minutes", "list", "--json"])
            .as_array()
            .unwrap()
            .len(),
        1,
        "nothing is left of them"
    );
}

#[test]
fn what_is_set_where_nothing_was_agreed_is_refused() {
    let home = super::home::Home::new();
    home.told(&["actions", "set", "cards", "done"])
        .refused(1, "There are no teams here yet");
}

#[test]
fn somebody_of_the_team_is_meant_by_the_beginning_of_the_name() {
    let home = met();
    let said = home.done(&["actions", "set", "cards", "who", "jon"]);
    assert_eq!(said, "Jon Bell: \"Make the cards\".\n");
    let said = home.done(&["actions", "set", "cards", "who", "Mei", "ana"]);
    assert_eq!(said, "Mei, Ana Ruiz: \"Make the cards\".\n");
    home.told(&["actions", "set", "cards", "date", ""]).refused(
        1,
        "Write Fri, +2w or 4 Dec.\nThe word none takes the date away.",
    );
    let due = home.done(&["actions", "due", "--days", "99999999999"]);
    assert!(due.contains("Make the cards"), "{due}");
}
