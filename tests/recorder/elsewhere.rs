//! What was agreed is set by a command while its page is open: the page reads it again and writes nothing over it.

use roundtable::ledger::Said;
use roundtable::recorder::Recorder;

use super::ledger::{PLAIN, met, open};
use super::room::Room;

#[test]
fn what_was_set_elsewhere_is_read_again_and_not_written_over() {
    let room = Room::new();
    let mut page = open(&room, PLAIN);
    let (team, _) = met(&mut page, &["Cards", "Bell"]);
    page.load_lists().unwrap();
    let cards = page.ledger().matters.iter().find(|m| m.what == "Cards");
    let cards = cards.unwrap().origin.clone();
    let at = |recorder: &Recorder| recorder.ledger().find(&cards).unwrap().date;
    let mut command = open(&room, PLAIN);
    let day = "2026-02-01".parse().unwrap();

    command
        .set_agreed(&team, &cards, Said::Date(Some(day)))
        .unwrap();
    assert_eq!(at(&page), None);
    page.read_again();
    assert_eq!(at(&page), Some(day));

    command.set_agreed(&team, &cards, Said::Date(None)).unwrap();
    let later = "2026-03-01".parse().unwrap();
    let refused = page.set_agreed(&team, &cards, Said::Date(Some(later)));
    assert_eq!(
        refused.unwrap_err().to_string(),
        "\"Cards\" was changed elsewhere meanwhile, and nothing was written over it. It stands here as it is now."
    );
    assert_eq!(at(&page), None);
    page.set_agreed(&team, &cards, Said::Date(Some(later)))
        .unwrap();
    assert_eq!(at(&page), Some(later));
}
