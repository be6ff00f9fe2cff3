//! A record keeps its own copy of the protocol: what becomes of the file afterwards changes no past meeting.

use roundtable::recorder::Recorder;
use roundtable::shelf::Opening;

use super::room::{LONG, Room, bring, opening, write};

const CARD: &str = "
protocol: our-own
title: Our own way
steps:
  - step: Look
    ask:
      - text: What do we see?
        id: seen
  - step: Choose
    ask:
      - text: What do we do?
        id: done
";

fn edit(room: &Room, card: &str) {
    let file = room.places().protocols.join("our-own.yaml");
    roundtable::filing::put(&file, card.as_bytes()).unwrap();
}

/// A meeting held with the card, up to its second step.
fn held(room: &Room) -> Recorder {
    edit(room, CARD);
    let mut recorder = room.open();
    let opening = Opening {
        protocol: "our-own".to_owned(),
        ..opening("")
    };
    recorder.begin(&opening).unwrap();
    recorder
        .hear(&write("seen", "A queue at the door"))
        .unwrap();
    recorder.hear(&bring("choose")).unwrap();
    recorder.rest(LONG).unwrap();
    recorder
}

#[test]
fn editing_a_protocol_changes_no_meeting_that_was_held_with_it() {
    let room = Room::new();
    let mut recorder = held(&room);
    let id = recorder.open_record().unwrap().clone();
    let before = recorder.meeting().unwrap().clone();
    recorder.leave().unwrap();
    let minutes = recorder.read(&id).unwrap();
    drop(recorder);

    for card in [
        CARD.replace("What do we see?", "What did you hear?")
            .replace("id: seen", "id: heard"),
        "protocol: our-own\n".to_owned(),
    ] {
        edit(&room, &card);
        let mut again = room.open();
        let meeting = again.meeting_of(&id).unwrap();
        assert_eq!(meeting.protocol.text, CARD);
        assert_eq!(meeting.protocol, before.protocol);
        assert_eq!(meeting.state, before.state);
        assert_eq!(again.read(&id).unwrap(), minutes);
        assert_eq!(again.check().unwrap(), []);
        again.resume(&id).unwrap();
        again.hear(&write("done", "Two doors")).unwrap();
        again.hear(&roundtable::meeting::Act::Undo).unwrap();
        assert_eq!(again.meeting().unwrap().state.place, before.state.place);
    }
}
