//! The fold alone: shares in, what is open out, in whatever order the records come.

use super::*;
use crate::base::id::ItemId;
use crate::meeting::agreed::Made;
use crate::meeting::capture::review::{Effect, Fidelity};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn record(id: &str) -> RecordId {
    RecordId(id.to_owned())
}

fn of(id: &str, item: u32) -> Origin {
    Origin {
        record: record(id),
        thing: Made::Item(ItemId(item)),
    }
}

fn made(item: u32, what: &str, date: Option<&str>) -> Agreement {
    Agreement {
        thing: Made::Item(ItemId(item)),
        sort: Sort::Action,
        what: what.to_owned(),
        who: vec!["Jon Bell".to_owned()],
        date: date.map(day),
        note: String::new(),
        on: day("2026-11-20"),
    }
}

fn decided(item: u32, what: &str, date: Option<&str>) -> Agreement {
    Agreement {
        sort: Sort::Decision,
        who: Vec::new(),
        ..made(item, what, date)
    }
}

fn word(of: Origin, at: &str, said: Said) -> Word {
    let at = Stamp::parse_from_rfc3339(&format!("{at}T10:00:00Z")).unwrap();
    Word { of, at, said }
}

fn reviewed(fidelity: Fidelity, effect: Option<Effect>) -> Said {
    Said::Reviewed(Given {
        fidelity: Some(fidelity),
        effect,
        note: String::new(),
    })
}

fn share(made: Vec<Agreement>, said: Vec<Word>) -> Share {
    Share { made, said }
}

fn ledger(shares: &[(&str, Share)]) -> Ledger {
    let shares: BTreeMap<RecordId, Share> = shares
        .iter()
        .map(|(id, share)| (record(id), share.clone()))
        .collect();
    Ledger::of(&shares)
}

fn open(ledger: &Ledger) -> Vec<&str> {
    ledger.open().map(|m| m.what.as_str()).collect()
}

#[test]
fn what_nothing_was_said_of_is_open() {
    let ledger = ledger(&[("a", share(vec![made(1, "Cards", None)], Vec::new()))]);
    assert_eq!(open(&ledger), ["Cards"]);
}

#[test]
fn the_latest_word_counts_from_whichever_record_it_comes() {
    let cards = || of("a", 1);
    let done = word(
        cards(),
        "2026-11-27",
        reviewed(Fidelity::AsPlanned, Some(Effect::Better)),
    );
    let again = word(cards(), "2026-12-04", reviewed(Fidelity::Partly, None));
    let first = share(vec![made(1, "Cards", None)], Vec::new());
    let [b, c] = [done, again].map(|word| share(Vec::new(), vec![word]));
    let two = ledger(&[("a", first.clone()), ("b", b.clone())]);
    assert_eq!(two.matters[0].stands, Stands::Done(day("2026-11-27")));
    // The records' ids say nothing about when they were held.
    for (b_id, c_id) in [("b", "c"), ("z", "y")] {
        let three = ledger(&[
            ("m", Share::default()),
            (b_id, b.clone()),
            (c_id, c.clone()),
        ]);
        assert_eq!(three.matters, [], "words about what no record here agreed");
        let three = ledger(&[("a", first.clone()), (b_id, b.clone()), (c_id, c.clone())]);
        assert_eq!(open(&three), ["Cards"], "looked at again, it is open again");
        let last = three.matters[0].last.as_ref().unwrap();
        assert_eq!(last.1.fidelity, Some(Fidelity::Partly));
    }
}

#[test]
fn not_today_changes_nothing() {
    let done = word(of("a", 1), "2026-11-27", Said::Done);
    let later = word(
        of("a", 1),
        "2026-12-04",
        reviewed(Fidelity::NotToday, Some(Effect::GoalMet)),
    );
    let ledger = ledger(&[("a", share(vec![made(1, "Cards", None)], vec![done, later]))]);
    assert_eq!(ledger.matters[0].stands, Stands::Done(day("2026-11-27")));
}

#[test]
fn the_teams_own_words_mend_a_date_and_a_name_and_open_again() {
    let said = vec![
        word(of("a", 1), "2026-11-21", Said::Dropped),
        word(of("a", 1), "2026-11-22", Said::Open),
        word(
            of("a", 1),
            "2026-11-23",
            Said::Date(Some(day("2026-12-01"))),
        ),
        word(
            of("a", 1),
            "2026-11-24",
            Said::Who(vec!["Ana Ruiz".to_owned()]),
        ),
    ];
    let ledger = ledger(&[
        ("a", share(vec![made(1, "Cards", None)], Vec::new())),
        ("team", share(Vec::new(), said)),
    ]);
    let cards = ledger.find(&of("a", 1)).unwrap();
    assert!(cards.is_open());
    assert_eq!(cards.date, Some(day("2026-12-01")));
    assert_eq!(cards.who, ["Ana Ruiz"]);
}

#[test]
fn a_decision_without_a_day_is_kept_and_one_with_a_day_waits_for_it() {
    let decisions = vec![
        decided(1, "No phones", None),
        decided(2, "Start early", Some("2026-12-04")),
    ];
    let mut words = Vec::new();
    let now = ledger(&[("a", share(decisions.clone(), words.clone()))]);
    assert_eq!(open(&now), ["Start early"]);
    assert!(!now.find(&of("a", 2)).unwrap().is_due(day("2026-12-03"), 0));
    assert!(now.find(&of("a", 2)).unwrap().is_due(day("2026-12-04"), 0));
    words.push(word(
        of("a", 1),
        "2026-11-21",
        Said::Date(Some(day("2027-01-15"))),
    ));
    words.push(word(
        of("a", 2),
        "2026-12-04",
        reviewed(Fidelity::AsPlanned, None),
    ));
    let then = ledger(&[("a", share(decisions, words))]);
    assert_eq!(open(&then), ["No phones"]);
}

#[test]
fn open_actions_come_first_by_date_then_decisions_then_what_is_over_the_latest_first() {
    let all = vec![
        made(1, "Later", Some("2026-12-24")),
        made(2, "Soon", Some("2026-11-24")),
        made(3, "No date", None),
        decided(4, "Decision", Some("2026-11-21")),
        made(5, "Done long ago", None),
        made(6, "Done lately", None),
    ];
    let said = vec![
        word(of("a", 5), "2026-11-21", Said::Done),
        word(of("a", 6), "2026-11-25", Said::Done),
    ];
    let ledger = ledger(&[("a", share(all, said))]);
    let order: Vec<&str> = ledger.matters.iter().map(|m| m.what.as_str()).collect();
    assert_eq!(
        order,
        [
            "No date",
            "Soon",
            "Later",
            "Decision",
            "Done lately",
            "Done long ago"
        ]
    );
}

#[test]
fn late_is_after_the_day_and_due_within_days_ahead() {
    let ledger = ledger(&[(
        "a",
        share(vec![made(1, "Cards", Some("2026-11-24"))], Vec::new()),
    )]);
    let cards = &ledger.matters[0];
    assert!(!cards.is_late(day("2026-11-24")));
    assert!(cards.is_late(day("2026-11-25")));
    assert!(cards.is_due(day("2026-11-17"), 7));
    assert!(!cards.is_due(day("2026-11-16"), 7));
    assert!(
        cards.is_due(day("2026-11-16"), u64::MAX),
        "farther than the calendar"
    );
}

#[test]
fn a_share_is_read_back_as_it_was_written() {
    let share = share(
        vec![
            made(1, "Cards", None),
            decided(2, "Early", Some("2026-12-04")),
        ],
        vec![
            word(
                of("a", 1),
                "2026-11-27",
                reviewed(Fidelity::Partly, Some(Effect::Worse)),
            ),
            word(of("a", 2), "2026-11-28", Said::Date(None)),
        ],
    );
    let text = serde_json::to_string(&share).unwrap();
    assert_eq!(serde_json::from_str::<Share>(&text).unwrap(), share);
}
