//! Answers that asks do not take, each with what the room reads then.

use roundtable::base::id::{AskId, ItemId, PersonId};
use roundtable::meeting::capture::{
    Change, actions, choice, consent, decision, list, matrix, round, text, vote,
};
use roundtable::meeting::{Act, Address, ItemRef};
use roundtable::protocol::Enter;

use super::room::{ANA, JON, MEI, Room, action};
use super::sentences::{add, at, write};

/// Answers that the asks do not take.
#[expect(clippy::too_many_lines, reason = "a table is read line by line")]
pub fn refused(room: &Room) -> Vec<(Act, &'static str)> {
    let card = room.thing("which", "Picture card");
    let bell = room.thing("which", "Bell");
    let place = |item, dots| Change::Vote(vote::Change::Place { item, dots });
    let score = |score| {
        Change::Matrix(matrix::Change::Score {
            item: ItemRef::Fixed(1),
            criterion: ItemRef::Fixed(1),
            score: Some(score),
        })
    };
    let weight = Change::Matrix(matrix::Change::Weigh {
        criterion: ItemRef::Fixed(1),
        weight: 10,
    });
    let choose = |items: &[u16], other: &str| {
        Change::Choice(choice::Change::Choose {
            items: items.iter().map(|n| ItemRef::Fixed(*n)).collect(),
            other: other.to_owned(),
        })
    };
    let hands = |hands| {
        Change::Choice(choice::Change::Count {
            item: ItemRef::Fixed(1),
            hands,
        })
    };
    let merge = |item: ItemId| {
        let (items, text) = (vec![item], "Sounds".to_owned());
        let theme = ItemId(0);
        Change::List(list::Change::Merge { theme, items, text })
    };
    let gone = list::Change::Remove { item: ItemId(99) };
    let hear = round::Change::Hear {
        item: ItemId(0),
        text: " ".to_owned(),
    };
    let ranked = vote::Change::Order { items: vec![bell] };
    let reply = |from| {
        let text = "Yes".to_owned();
        Change::Round(round::Change::Reply { from, text })
    };
    let reason = consent::Change::Reason {
        text: "x".to_owned(),
    };
    let agree = decision::Change::Agree {
        people: [PersonId(40)].into(),
    };
    let plan = actions::Change::Add {
        item: ItemId(0),
        action: action("Cards", &[PersonId(40)], None, ""),
    };
    vec![
        (
            add("", ""),
            "Nothing to add. Write a line for \"What could we do?\", or Ctrl+G closes the step.",
        ),
        (
            add("x", "Odd"),
            "\"What could we do?\" has no heading \"Odd\". Choose one of its headings.",
        ),
        (
            at("ideas", None, merge(room.line("ideas", "Bell"))),
            "\"What could we do?\" combines no lines. Each stands by itself; X takes one out.",
        ),
        (
            at("why", None, merge(room.line("why", "Late bus"))),
            "There is a theme \"Sounds\" already. Mark it too, to add to it.",
        ),
        (
            at("ideas", None, Change::List(gone)),
            "What this is about is no longer in \"What could we do?\". Somebody may have taken it out; U brings it back.",
        ),
        (
            at("whose", None, choose(&[], "nobody's")),
            "\"Whose is it?\" does not offer \"nobody's\". Choose one of its lines.",
        ),
        (
            at("whose", None, choose(&[1, 2], "")),
            "\"Whose is it?\" takes one answer. The same number again clears it.",
        ),
        (
            at("whose", None, hands(11)),
            "3 people are here; 11 hands cannot be. Check the count, or W adds somebody.",
        ),
        (
            at("which", Some(JON), place(bell, 1)),
            "Jon Bell has placed the one dot. − takes one back; Enter goes on.",
        ),
        (
            at("which", Some(JON), place(card, 2)),
            "One dot for each: \"Picture card\" already has Jon Bell's.",
        ),
        (
            at("which", None, place(card, 2)),
            "One dot for each: \"Picture card\" already has the group's.",
        ),
        (
            at("yes", Some(JON), place(ItemRef::Fixed(1), 3)),
            "\"Bell\" takes yes or no. Choose one of the two.",
        ),
        (
            at("which", Some(JON), Change::Vote(ranked)),
            "\"Which?\" is not put in order. Say how many dots, or yes or no, for each line.",
        ),
        (
            at("good", None, score(7)),
            "Scores go from 1 to 5. 7 was not taken.",
        ),
        (
            at("good", None, weight),
            "Weights go from 0 to 9. 10 was not taken.",
        ),
        (
            at("how", None, Change::Round(round::Change::Pass)),
            "\"How was it?\" is answered person by person: say whose answer this is.",
        ),
        (
            at("how", Some(JON), Change::Round(hear)),
            "Nothing is written for Jon Bell: 1 passes, 2 heard but not written.",
        ),
        (
            at("how", Some(ANA), reply(ANA)),
            "Ana Ruiz has spoken already in this turn. Somebody else replies; Enter goes on.",
        ),
        (
            at("how", Some(ANA), reply(MEI)),
            "Ana Ruiz has one reply already, as many as this takes. Enter goes on to the next turn.",
        ),
        (
            at("how", Some(JON), reply(ANA)),
            "Jon Bell was not heard yet. First their turn, then the replies.",
        ),
        (
            at("support", Some(JON), Change::Consent(reason)),
            "Jon Bell has no number yet: first 0 to 5, then the reason.",
        ),
        (
            at("support", None, Change::Consent(consent::Change::Again)),
            "This round of \"Support?\" is still empty. Enter it first; then one more round can begin.",
        ),
        (
            at("do", None, Change::Decision(agree)),
            "Somebody named in \"What we do\" does not belong to this meeting. W adds them.",
        ),
        (
            at("plan", None, Change::Actions(plan)),
            "Somebody named in \"Who does what?\" does not belong to this meeting. W adds them.",
        ),
        (
            at("ideas", None, choose(&[], "")),
            "\"What could we do?\" takes another kind of answer than this: list.",
        ),
        (
            write("aloud"),
            "\"Said aloud\" is spoken, not stored: the way of meeting asks for that.",
        ),
        (
            write("nothing"),
            "This way of meeting has no ask \"nothing\". S shows its steps.",
        ),
        (
            at(
                "else",
                Some(PersonId(40)),
                Change::Text(text::Change::Write {
                    text: "x".to_owned(),
                }),
            ),
            "Nobody of this meeting is meant. Choose a name from the list.",
        ),
        (
            Act::Answer {
                at: Address {
                    visit: 3,
                    ..Address::of(AskId("else".into()))
                },
                change: Change::Text(text::Change::Write {
                    text: "x".to_owned(),
                }),
            },
            "\"Last\" has no run 3 yet. Answer it where it was held, or S, then B, brings the meeting to it.",
        ),
        (
            Act::ChooseEntry {
                ask: AskId("do".into()),
                enter: Enter::Count,
            },
            "\"What we do\" cannot be entered that way. M shows the ways it can.",
        ),
    ]
}
