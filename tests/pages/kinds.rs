//! Every kind of ask, with and without a caret, beside its mockup.

use insta::assert_snapshot;
use roundtable::base::id::AskId;
use roundtable::base::key::Key;
use roundtable::desk::step::focus;
use roundtable::meeting::Act;
use roundtable::meeting::capture::consent;
use roundtable::meeting::{Change, capture::vote};
use roundtable::page::Memory;
use roundtable::protocol::Enter;

use crate::room::{ANA, JON, MEI, Room, SAM, seven_steps};
use crate::stories;
use crate::wall::Wall;

/// A wall with this ask open.
fn open(room: Room, ask: &str) -> Wall {
    let mut wall = Wall::of(room);
    let Wall { look, room, .. } = &mut wall;
    focus::enter_ask(look, &room.meeting, &AskId(ask.into()));
    wall
}

#[test]
fn a_round_shows_whose_turn_it_is_and_who_was_heard() {
    let mut wall = open(stories::problem(), "views");
    wall.types("The bell rings and nobody knows where to go; Tino");
    assert_snapshot!(wall.seen());
    assert_snapshot!("round_outside", wall.key(Key::Esc).seen());
}

#[test]
fn who_shares_a_first_name_is_told_by_the_whole_name() {
    let mut room = Room::opened(&seven_steps(), |opened| {
        opened.present = vec![ANA, JON, MEI];
        for (member, name) in opened
            .people
            .iter_mut()
            .zip(["Person 1", "Person 12", "Mei Tan"])
        {
            name.clone_into(&mut member.name);
        }
    });
    room.hears("views", ANA, "The bell rings.");
    room.hears("views", JON, "Nobody knows where to go.");
    room.hears("views", MEI, "The same four.");
    let seen = open(room, "problem").seen();
    let heard = "We heard   Person 1: The bell rings. · Person 12: Nobody knows where to go.";
    assert!(seen.contains(heard), "{seen}");
}

#[test]
fn a_text_counts_its_words() {
    let mut wall = open(stories::problem(), "problem");
    assert_snapshot!(wall.seen());
    assert_snapshot!("text_outside", wall.key(Key::Esc).seen());
    let mut short = open(stories::first(), "problem");
    assert_snapshot!("text_too_short", short.types("Recess.").seen());
}

#[test]
fn a_text_is_read_at_three_sizes() {
    let mut wall = open(stories::problem(), "problem");
    assert_snapshot!("text_small", wall.at_size(40, 12));
    assert_snapshot!("text_large", wall.at_size(140, 40));
}

#[test]
fn a_list_shows_its_new_line_and_what_came_before() {
    let mut wall = open(stories::ideas(), "solutions");
    assert_snapshot!(wall.seen());
    wall.types("Ask the o").key(Key::Esc).key(Key::Up);
    assert_snapshot!("list_outside", wall.seen());
}

/// What is out of reach is not told; nobody may see that.
#[test]
fn a_long_list_looks_as_if_all_of_it_were_told() {
    let mut room = stories::ideas();
    let ideas: Vec<String> = (4..=80)
        .map(|n| format!("Idea {n}{}", " and what speaks for it".repeat(n % 7)))
        .collect();
    let ideas: Vec<&str> = ideas.iter().map(String::as_str).collect();
    room.lists("solutions", &ideas);
    let mut wall = open(room, "solutions");
    let sizes = [
        (80, 24),
        (140, 40),
        (40, 12),
        (80, 24),
        (160, 70),
        (40, 12),
        (100, 50),
    ];
    for (columns, rows) in sizes {
        for keys in [&[Key::Up; 9][..], &[Key::Down; 4], &[Key::Up; 13]] {
            wall.keys(keys);
            let seen = wall.at_size(columns, rows);
            let reached = wall.memory;
            wall.memory = Memory::default();
            assert_eq!(seen, wall.at_size(columns, rows));
            wall.memory = reached;
        }
    }
}

#[test]
fn a_choice_of_the_group_says_what_was_recorded() {
    let mut wall = open(stories::opened_small("point"), "where");
    assert_snapshot!("choice_empty", wall.seen());
    assert_snapshot!("choice_chosen", wall.key(Key::Char('4')).seen());
    assert_snapshot!(
        "choice_other",
        wall.key(Key::Char('6')).types("the bus").seen()
    );
    let mut many = open(stories::opened_small("point"), "days");
    assert_snapshot!("choice_many", many.types("12").seen());
}

#[test]
fn a_choice_by_person_is_a_grid_or_a_list_under_a_name() {
    let mut wall = open(stories::opened_small("point"), "compass");
    assert_snapshot!("choice_grid", wall.types("133").seen());
    let mut list = open(stories::opened_small("point"), "help");
    list.key(Key::Char('2')).key(Key::Enter);
    assert_snapshot!("choice_under_a_name", list.seen());
}

#[test]
fn a_vote_shows_one_persons_dots_and_the_counts_before() {
    let mut wall = open(stories::vote(), "shortlist");
    wall.types("12");
    assert_snapshot!(wall.seen());
    assert_snapshot!("vote_small", wall.at_size(40, 12));
    assert_snapshot!("vote_large", wall.at_size(140, 40));
}

#[test]
fn a_vote_that_all_have_cast_shows_its_result() {
    let mut wall = open(stories::voted(), "shortlist");
    assert_snapshot!("vote_all_in", wall.seen());
    wall.look.person = None;
    assert_snapshot!("vote_result", wall.seen());
}

#[test]
fn a_vote_about_nothing_says_where_its_items_come_from() {
    let mut wall = open(stories::opened_small("nothing"), "which");
    assert_snapshot!(wall.seen());
}

#[test]
fn hands_are_counted_in_a_slot() {
    let mut wall = open(stories::opened_small("hands"), "try");
    wall.key(Key::Char('3')).key(Key::Enter).key(Key::Char('2'));
    assert_snapshot!(wall.seen());
    let mut consent = open(stories::opened_small("hands"), "live");
    consent.key(Key::Char('2'));
    assert_snapshot!("consent_hands", consent.seen());
}

#[test]
fn a_group_vote_has_no_names() {
    let mut room = stories::vote();
    let ask = AskId("shortlist".into());
    room.act(&Act::ChooseEntry {
        ask,
        enter: Enter::Group,
    });
    let item = room.thing("shortlist", "A picture card on the desk");
    room.answer(
        "shortlist",
        None,
        Change::Vote(vote::Change::Place { item, dots: 1 }),
    );
    assert_snapshot!(open(room, "shortlist").seen());
}

#[test]
fn a_matrix_has_a_slot_weights_and_half_totals() {
    let mut wall = open(stories::matrix(), "compare");
    assert_snapshot!(wall.seen());
    wall.keys(&[Key::Up, Key::Up]);
    assert_snapshot!("matrix_weights", wall.seen());
}

#[test]
fn ranks_appear_when_every_cell_is_filled() {
    let mut wall = open(stories::matrix(), "compare");
    wall.types("35554443");
    assert_snapshot!(wall.seen());
}

#[test]
fn support_below_three_asks_for_the_reason() {
    let mut wall = open(stories::support(), "support");
    assert_snapshot!("consent_next_person", wall.seen());
    wall.key(Key::Up)
        .key(Key::Char('2'))
        .types("Who has the hall until then?");
    assert_snapshot!("consent_reason", wall.seen());
}

#[test]
fn rounds_of_support_stand_side_by_side() {
    let mut room = stories::support();
    room.shows("support", MEI, (2, "Who has the hall until then?"));
    room.shows("support", SAM, (3, ""));
    room.answer(
        "support",
        Some(ANA),
        Change::Consent(consent::Change::Again),
    );
    for (person, score) in [(ANA, 5), (JON, 5), (MEI, 4), (SAM, 3)] {
        room.shows("support", person, (score, ""));
    }
    assert_snapshot!(open(room, "support").seen());
}

#[test]
fn a_decision_shows_what_can_be_chosen_and_how_a_date_is_understood() {
    let mut wall = open(stories::support(), "selected");
    assert_snapshot!("decision_chosen", wall.seen());
    wall.types("12");
    wall.keys(&[Key::Enter, Key::Enter]);
    wall.types("It won on reading time and needs nothing new.")
        .key(Key::Enter);
    wall.types("consent").key(Key::Enter).types("4 Dec");
    assert_snapshot!("decision_date", wall.seen());
    wall.key(Key::Enter);
    assert_snapshot!("decision_agree", wall.types("13").seen());
    wall.key(Key::Enter).key(Key::Char('3'));
    assert_snapshot!("decision_dissent", wall.types("Too short.").seen());
    // Whoever agrees in spite of their dissent does so on the page as in the minutes.
    let seen = wall.key(Key::Enter).seen();
    assert!(seen.contains("Ana Ruiz, Mei Tan all the same\n"), "{seen}");
    // Two of four have spoken: nobody's silence is told as agreement.
    let told = roundtable::document::markdown::render(&wall.room.minutes());
    let silent = "Neither agreement nor dissent from: Jon Bell and Sam Okoro.";
    assert!(told.contains(silent), "{told}");
    let seen = wall.keys(&[Key::Esc, Key::Up, Key::Up]).types("24").seen();
    let all = "Agree           everybody here, Mei Tan all the same\n";
    assert!(seen.contains(all), "{seen}");
    let minutes = wall.room.minutes();
    let told = roundtable::document::markdown::render(&minutes);
    assert!(told.contains("Mei Tan, who agrees all the same"), "{told}");
    assert!(!told.contains("Neither agreement nor dissent"), "{told}");
}

#[test]
fn an_action_takes_a_name_by_two_letters_and_a_day_by_its_sound() {
    let mut wall = open(stories::actions(), "plan");
    assert_snapshot!("actions_new", wall.seen());
    wall.types("Move the reading table")
        .key(Key::Enter)
        .types("An");
    assert_snapshot!("actions_who", wall.seen());
    wall.key(Key::Enter).types("+2w");
    assert_snapshot!("actions_when", wall.seen());
    assert_snapshot!("actions_outside", wall.key(Key::Esc).seen());
}

#[test]
fn by_person_every_name_has_its_own_line() {
    let mut wall = open(stories::opened_small("each"), "will");
    wall.types("carry the cards").key(Key::Enter);
    assert_snapshot!("text_each", wall.seen());
    let mut room = stories::opened_small("each");
    stories::line_by_jon(&mut room, "bring", "pencils");
    stories::line_by_jon(&mut room, "bring", "time");
    assert_snapshot!("list_each", open(room, "bring").seen());
}

#[test]
fn what_is_not_stored_says_so() {
    assert_snapshot!(
        "spoken",
        open(stories::opened_small("each"), "aloud").seen()
    );
}

#[test]
fn a_step_without_asks_shows_its_time_in_large_digits() {
    let mut room = stories::opened_small("silent");
    room.after(1);
    assert_snapshot!(Wall::of(room).seen());
}
