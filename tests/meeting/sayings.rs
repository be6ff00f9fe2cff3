//! What was said under cover and is shown: in which order, and with which heading.

use roundtable::base::id::ItemId;
use roundtable::meeting::capture::list;
use roundtable::meeting::cover::sayings;
use roundtable::meeting::{Act, Change};
use roundtable::protocol::Protocol;
use roundtable::yaml::Source;

use super::covered::{self, CARD, at, reveal, say};
use super::room::{ANA, JON, Room, SAM};

#[test]
fn a_covered_line_keeps_its_heading_when_it_is_shown() {
    let card = CARD.replace(
        "- list: What would help?\n",
        "- list: What would help?\n        categories: [today, one day]\n",
    );
    let protocol = Protocol::read(&Source::of("card.yaml", &card)).unwrap();
    let mut room = Room::opened(&protocol, |_| {});
    for (n, (category, text)) in [("one day", "a bell"), ("", "sleep")]
        .into_iter()
        .enumerate()
    {
        let item = ItemId(u32::try_from(n).unwrap() + 1);
        room.act(&Act::Answer {
            at: at("help").by(Some(ANA)),
            change: Change::List(list::Change::Add {
                item,
                text: text.to_owned(),
                category: category.to_owned(),
            }),
        });
    }
    room.act(&reveal("help", true));
    let mut shown = sayings(&room.meeting, &at("help")).concat();
    shown.sort();
    assert_eq!(shown, ["one day: a bell", "sleep"]);
}

#[test]
fn the_order_of_what_is_shown_follows_from_the_reveal_and_a_correction_moves_nothing_else() {
    let mut room = covered::room();
    for (person, text) in [(ANA, "a"), (JON, "j"), (SAM, "s")] {
        say(&mut room, "hard", person, text);
    }
    assert_eq!(
        sayings(&room.meeting, &at("hard")),
        Vec::<Vec<String>>::new()
    );
    room.act(&reveal("hard", false));
    let before = sayings(&room.meeting, &at("hard"));
    assert_eq!(before.len(), 3);
    say(&mut room, "hard", JON, "J");
    let after: Vec<_> = sayings(&room.meeting, &at("hard"));
    let lowered: Vec<_> = after.iter().map(|s| vec![s[0].to_lowercase()]).collect();
    assert_eq!(lowered, before);
    let orders: std::collections::BTreeSet<_> = (0..20)
        .map(|seed| {
            let mut other = covered::room();
            for (person, text) in [(ANA, "a"), (JON, "j"), (SAM, "s")] {
                say(&mut other, "hard", person, text);
            }
            let at = at("hard");
            other.act(&Act::Reveal {
                at: at.clone(),
                early: false,
                seed,
            });
            sayings(&other.meeting, &at)
        })
        .collect();
    assert!(orders.len() > 3, "{orders:?}");
}
