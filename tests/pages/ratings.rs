//! Ratings of many people and many lines at every size, and what makes their pages different.

use std::fmt::Write as _;

use insta::assert_snapshot;
use roundtable::base::id::PersonId;
use roundtable::base::key::Key;
use roundtable::base::person::Member;
use roundtable::protocol::Protocol;
use roundtable::yaml::Source;

use crate::room::Room;
use crate::wall::Wall;

const NAMES: [&str; 12] = [
    "Ana Ruiz",
    "Jon Bell",
    "Mei Tan",
    "Sam Okoro",
    "Ana Bright",
    "Bo",
    "Cleo Park",
    "Dag Lund",
    "Eve Marsh",
    "Felicitas Anger",
    "Gus Hart",
    "Hana Sato",
];

/// A wall with one rating of so many people over these lines of YAML.
fn wall(people: usize, rules: &str) -> Wall {
    let head = "protocol: p\ntitle: Check-up\npeople: 1-12\nsteps:\n  - step: How are we doing?\n    say: Think of the \
                last two weeks.\n    ask:\n      - rating: Rate each line\n        id: r\n";
    let text = format!("{head}{rules}");
    let protocol = Protocol::read(&Source::of("p.yaml", &text)).unwrap();
    let member = |(name, n): (&&str, u16)| Member {
        id: PersonId(n),
        name: (*name).to_owned(),
        position: String::new(),
    };
    let members: Vec<Member> = NAMES.iter().zip(1..).map(member).take(people).collect();
    Wall::of(Room::opened(&protocol, |opened| {
        opened.present = members.iter().map(|m| m.id).collect();
        opened.people = members;
    }))
}

fn lines(count: usize, groups: &[&str]) -> String {
    let mut items = "        enter: each\n        items:\n".to_owned();
    for n in 0..count {
        let group = groups.get(n % groups.len().max(1));
        let group = group.map_or_else(String::new, |g| format!(", group: {g}"));
        writeln!(
            items,
            "          - {{item: 'We do the {} thing well enough'{group}}}",
            n + 1
        )
        .unwrap();
    }
    items
}

const STYLES: [&str; 5] = [
    "competing",
    "collaborating",
    "compromising",
    "avoiding",
    "accommodating",
];

#[test]
fn twelve_people_and_sixty_lines_are_entered_at_every_size() {
    let mut wall = wall(12, &lines(60, &[]));
    // Six persons answer all lines, the seventh has begun.
    for _ in 0..6 {
        wall.types(&"4".repeat(60));
    }
    wall.types("35214");
    assert_snapshot!("many_room", wall.seen());
    assert_snapshot!("many_small", wall.at_size(40, 12));
    assert_snapshot!("many_large", wall.at_size(140, 40));
}

#[test]
fn twelve_people_have_their_lowest_and_highest_named() {
    let mut wall = wall(12, &lines(10, &STYLES));
    for n in 0..12 {
        let answer = char::from_digit(1 + (n * 7) % 5, 10).unwrap();
        wall.types(&format!("{answer}34{answer}2{answer}43{answer}1"));
    }
    assert_snapshot!("profile_of_twelve", wall.seen());
    assert_snapshot!("profile_of_twelve_small", wall.at_size(40, 12));
    assert_snapshot!("profile_of_twelve_large", wall.at_size(140, 40));
}

#[test]
fn an_inventory_of_one_person_is_entered_by_digits_alone() {
    let mut wall = wall(1, &lines(30, &STYLES));
    wall.types(&"12345".repeat(5)).types("1234");
    assert_snapshot!("inventory", wall.seen());
    wall.types("4");
    assert_snapshot!("inventory_profile", wall.seen());
}

#[test]
fn groups_that_stand_together_have_headings() {
    let items = "        items:\n          - {item: We plan, group: Time}\n          - {item: We begin on time, group: Time}\n          \
                 - {item: We listen, group: Talk, note: all of us}\n          - {item: We say it early, group: Talk}\n";
    let mut wall = wall(2, items);
    wall.types("12");
    assert_snapshot!("headings", wall.seen());
    assert_snapshot!("headings_small", wall.at_size(40, 12));
}

#[test]
fn what_is_out_of_view_is_counted_in_lines_that_can_be_rated_not_in_headings() {
    let mut items = "        items:\n".to_owned();
    for n in 0..24 {
        let group = STYLES.get(n / 6).unwrap();
        writeln!(items, "          - {{item: Line {n}, group: {group}}}").unwrap();
    }
    let mut wall = wall(2, &items);
    for rated in ["", &"3".repeat(14)] {
        let seen = wall.types(rated).seen();
        let in_view = seen.lines().filter(|l| l.contains("  Line ")).count();
        let more = |mark: &str| {
            let line = seen.lines().find_map(|l| l.trim().strip_prefix(mark));
            line.map_or(0, |l| l.trim_end_matches(" more").trim().parse().unwrap())
        };
        assert_eq!(in_view + more("↑") + more("↓"), 24, "{seen}");
        assert!(more("↓") > 0, "{seen}");
    }
}

#[test]
fn a_scale_beyond_nine_waits_for_enter_and_one_from_zero_keeps_its_zero() {
    let mut ten = wall(1, "        scale: 0-10\n        items: [Pace, Care]\n");
    ten.types("1");
    assert_snapshot!("scale_of_ten_waits", ten.seen());
    ten.types("0").types("0");
    assert_snapshot!("scale_of_ten", ten.seen());
    ten.key(Key::Backspace);
    assert!(ten.seen().contains("1 of 2 in"), "{}", ten.seen());
}

#[test]
fn more_and_less_stay_on_the_scale() {
    let mut wall = wall(1, "        scale: 1-3\n        items: [Pace, Care]\n");
    for _ in 0..9 {
        wall.types("+");
    }
    assert!(wall.seen().contains("[3]"), "{}", wall.seen());
    for _ in 0..9 {
        wall.types("-");
    }
    assert!(wall.seen().contains("[1]"), "{}", wall.seen());
}

#[test]
fn a_long_rubric_is_read_by_its_arrows_in_a_small_window() {
    let levels = "        scale: 1-4\n        items: [Planning together]\n        levels:\n          1: There is no time to plan and \
                  nobody asks for it, so that everybody does what they did before.\n          2: Time to plan is used \
                  for talk about other things.\n          3: We plan now and then when something special is ahead.\n          \
                  4: We plan each week, at a fixed time, with what each of us has seen.\n";
    let mut wall = wall(2, levels);
    assert_snapshot!("rubric_small", wall.at_size(40, 12));
    wall.keys(&[Key::Down, Key::Down, Key::Down]);
    assert_snapshot!("rubric_small_below", wall.at_size(40, 12));
    wall.types("4");
    assert_snapshot!("rubric_large", wall.at_size(140, 40));
}

#[test]
fn where_all_agree_the_profile_says_so() {
    let mut wall = wall(2, "        items: [Pace, Care]\n");
    wall.types("4343");
    let seen = wall.seen();
    assert!(seen.contains("All gave the same numbers."), "{seen}");
    assert!(!seen.contains("Widest"), "{seen}");
}
