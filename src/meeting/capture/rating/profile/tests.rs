//! Profiles of small ratings.

use super::*;
use crate::base::id::ItemId;
use crate::meeting::capture::rating::{self, Change};
use crate::protocol::Items;

const ANA: PersonId = PersonId(1);
const JON: PersonId = PersonId(2);

fn rules() -> Rating {
    Rating {
        items: Items::Fixed(vec![]),
        scale: Range::of(1, 5),
        anchors: vec![],
        levels: vec![],
    }
}

/// Lines `text group reversed?`.
fn things(lines: &[(&str, &str, bool)]) -> Vec<Thing> {
    let thing = |((text, group, reverse), n): (&(&str, &str, bool), u32)| Thing {
        group: (*group).to_owned(),
        reverse: *reverse,
        ..Thing::made(ItemId(n), *text)
    };
    lines.iter().zip(1..).map(thing).collect()
}

fn item(n: u32) -> ItemRef {
    ItemRef::Made(ItemId(n))
}

fn taken(given: &[(PersonId, &[u32])]) -> Capture {
    let mut taken = Capture::default();
    for (person, numbers) in given {
        for (score, n) in numbers.iter().zip(1..) {
            let change = Change::Rate {
                item: item(n),
                score: Some(*score).filter(|s| *s > 0),
            };
            taken.apply(Some(*person), &change);
        }
    }
    taken
}

fn told(rows: &[Row]) -> Vec<String> {
    let number = |mean: &Option<Mean>| mean.map_or_else(|| "-".to_owned(), |m| m.to_string());
    let row = |row: &Row| {
        let each: Vec<String> = row.each.iter().map(number).collect();
        format!("{} {} all {}", row.name, each.join(" "), number(&row.all))
    };
    rows.iter().map(row).collect()
}

#[test]
fn a_group_is_the_mean_of_its_items_with_reversed_ones_turned_round() {
    let things = things(&[
        ("a", "bold", false),
        ("b", "calm", false),
        ("c", "bold", true),
        ("d", "kind", false),
    ]);
    let taken = taken(&[(ANA, &[5, 2, 1, 2]), (JON, &[1, 3, 4, 4])]);
    let profile = Profile::of(&rules(), &things, &taken, &[ANA, JON]);
    assert_eq!(
        told(&profile.groups),
        [
            "bold 5.0 1.5 all 3.3",
            "calm 2.0 3.0 all 2.5",
            "kind 2.0 4.0 all 3.0"
        ]
    );
    // The line itself keeps the number that was given.
    let reversed = &profile.lines.get(2).unwrap().row;
    assert_eq!(told(std::slice::from_ref(reversed)), ["c 1.0 4.0 all 2.5"]);
    assert_eq!(profile.widest()[0].name, "bold");
    assert_eq!(profile.closest().unwrap().name, "calm");
    assert_eq!(profile.answers, [4, 4]);
}

#[test]
fn who_is_not_among_the_people_is_in_no_number() {
    let things = things(&[("a", "", false)]);
    let taken = taken(&[(ANA, &[5]), (JON, &[1])]);
    let profile = Profile::of(&rules(), &things, &taken, &[ANA]);
    let line = &profile.lines.first().unwrap().row;
    assert_eq!(told(std::slice::from_ref(line)), ["a 5.0 all 5.0"]);
    assert_eq!(line.span, None);
}

#[test]
fn a_missing_number_is_not_counted_as_nothing() {
    let things = things(&[("a", "g", false), ("b", "g", false), ("c", "h", false)]);
    let taken = taken(&[(ANA, &[4, 0, 2]), (JON, &[4, 2, 0])]);
    let profile = Profile::of(&rules(), &things, &taken, &[ANA, JON]);
    assert_eq!(
        told(&profile.groups),
        ["g 4.0 3.0 all 3.3", "h 2.0 - all 2.0"]
    );
    assert_eq!(profile.answers, [2, 2]);
    assert_eq!(profile.groups.get(1).unwrap().span, None);
}

#[test]
fn where_all_agree_nothing_is_widest() {
    let things = things(&[("a", "", false), ("b", "", false)]);
    let taken = taken(&[(ANA, &[4, 2]), (JON, &[4, 2])]);
    let profile = Profile::of(&rules(), &things, &taken, &[ANA, JON]);
    assert!(profile.all_agree());
    assert!(profile.widest().is_empty());
    assert!(!Profile::of(&rules(), &things, &taken, &[ANA]).all_agree());
}

#[test]
fn where_all_rows_are_as_far_apart_none_is_closest() {
    let things = things(&[("a", "", false), ("b", "", false), ("c", "", false)]);
    let taken = taken(&[(ANA, &[4, 2, 5]), (JON, &[3, 3, 4])]);
    let profile = Profile::of(&rules(), &things, &taken, &[ANA, JON]);
    let names = profile.widest().into_iter().map(|row| row.name.as_str());
    assert_eq!(names.collect::<Vec<_>>(), ["a", "b", "c"]);
    assert!(profile.closest().is_none());
}

#[test]
fn hands_count_in_means_and_have_a_spread_of_their_own() {
    let things = things(&[("a", "g", true)]);
    let mut taken = Capture::default();
    for (score, hands) in [(5, 3), (4, 1)] {
        let item = item(1);
        taken.apply(None, &Change::Count { item, score, hands });
    }
    let profile = Profile::of(&rules(), &things, &taken, &[]);
    let line = profile.lines.first().unwrap();
    assert_eq!(line.row.all.unwrap().to_string(), "4.8");
    assert_eq!(line.row.span.unwrap().width().to_string(), "1.0");
    assert_eq!(told(&profile.groups), ["g  all 1.3"]);
    assert_eq!(
        rating::whole(&rules(), &things, &taken)
            .unwrap()
            .to_string(),
        "1.3"
    );
}

#[test]
fn hands_stand_beside_names_and_are_never_added() {
    let things = things(&[("a", "g", false)]);
    let mut taken = taken(&[(ANA, &[4]), (JON, &[5])]);
    let (item, score) = (item(1), 1);
    taken.apply(
        None,
        &Change::Count {
            item,
            score,
            hands: 2,
        },
    );
    let profile = Profile::of(&rules(), &things, &taken, &[ANA, JON]);
    let line = profile.lines.first().unwrap();
    assert_eq!(line.row.all.unwrap().to_string(), "4.5");
    assert!(profile.has_hands());
    assert_eq!(told(&profile.groups), ["g 4.0 5.0 all 4.5"]);
    let whole = rating::whole(&rules(), &things, &taken).unwrap();
    assert_eq!(whole.to_string(), "4.5");
}

#[test]
fn what_the_group_agreed_on_stands_for_the_row() {
    let things = things(&[("a", "", false), ("b", "", false)]);
    let mut taken = taken(&[(ANA, &[4, 2]), (JON, &[2, 2])]);
    let rate = |n, score| Change::Rate {
        item: item(n),
        score: Some(score),
    };
    taken.apply(None, &rate(1, 5));
    let profile = Profile::of(&rules(), &things, &taken, &[ANA, JON]);
    let rows = profile.rows();
    assert_eq!(rows.first().unwrap().value().unwrap().to_string(), "5.0");
    assert_eq!(rows.get(1).unwrap().value().unwrap().to_string(), "2.0");
    assert!(profile.has_together());
}

#[test]
fn items_on_which_two_persons_gave_different_numbers_differ() {
    let taken = taken(&[(ANA, &[4, 2, 3]), (JON, &[4, 3, 0])]);
    assert!(!taken.differs(item(1)));
    assert!(taken.differs(item(2)));
    assert!(!taken.differs(item(3)));
}

#[test]
fn of_two_lines_neither_is_widest_nor_closest() {
    let things = things(&[("a", "", false), ("b", "", false)]);
    let taken = taken(&[(ANA, &[5, 2]), (JON, &[1, 3])]);
    let profile = Profile::of(&rules(), &things, &taken, &[ANA, JON]);
    assert!(profile.widest().is_empty() && profile.closest().is_none());
}
