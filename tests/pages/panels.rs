//! Every panel that can lie over a step.

use insta::assert_snapshot;
use roundtable::base::id::StepId;
use roundtable::base::key::Key;
use roundtable::field::Field;
use roundtable::look::panel::Panel;
use roundtable::meeting::Act;

use crate::room::{ANA, MEI, Room, SAM};
use crate::stories;
use crate::wall::Wall;

fn over(room: Room, panel: Panel) -> Wall {
    let mut wall = Wall::of(room);
    wall.look.panel = Some(panel);
    wall
}

#[test]
fn the_read_back_shows_what_was_recorded_and_where_enter_leads() {
    let mut room = stories::problem();
    room.parks("Ask about the lunch rota");
    let mut wall = Wall::of(room);
    wall.key(Key::Ctrl('g'));
    assert!(
        wall.page().footer.hints.first().unwrap().deaf,
        "Enter is not heard at once"
    );
    assert_snapshot!(wall.seen());
}

#[test]
fn the_read_back_asks_why_we_go_on_without_what_is_asked_for() {
    let mut wall = Wall::of(stories::at("select"));
    wall.key(Key::Ctrl('g'))
        .types("Mei had to leave; we ask her tomorrow.");
    assert_snapshot!(wall.seen());
    let mut empty = Wall::of(stories::at("select"));
    empty.key(Key::Ctrl('g')).key(Key::Enter);
    assert_snapshot!("read_back_refuses_no_reason", empty.seen());
}

#[test]
fn steps_show_what_they_take_and_took() {
    let mut wall = Wall::of(stories::ideas());
    wall.key(Key::Esc).key(Key::Char('s')).key(Key::Down);
    assert_snapshot!(wall.seen());
}

#[test]
fn a_step_that_was_brought_back_before_is_to_be_checked_again() {
    let mut room = stories::vote();
    let to = roundtable::meeting::state::Place::Step(StepId("identify".to_owned()));
    room.act(&Act::Bring { to })
        .skips("contingencies", "No time today");
    assert_snapshot!(over(room, Panel::Steps { row: 1 }).seen());
}

#[test]
fn looking_at_a_step_says_where_the_meeting_is() {
    let step = |id: &str| Panel::Looking {
        step: StepId(id.to_owned()),
        seen: None,
        top: 0,
    };
    assert_snapshot!(
        "looking_back",
        over(stories::ideas(), step("identify")).seen()
    );
    assert_snapshot!(
        "looking_ahead",
        over(stories::ideas(), step("select")).seen()
    );
}

#[test]
fn correcting_says_so_above_and_goes_back_with_esc() {
    let mut wall = over(
        stories::ideas(),
        Panel::Looking {
            step: StepId("identify".to_owned()),
            seen: None,
            top: 0,
        },
    );
    wall.key(Key::Char('e'));
    assert_snapshot!("correcting_outside", wall.seen());
    assert_snapshot!("correcting_writing", wall.key(Key::Enter).seen());
}

#[test]
fn how_we_enter_says_what_each_way_means() {
    let mut wall = Wall::of(stories::vote());
    wall.key(Key::BackTab).key(Key::Char('m'));
    assert_snapshot!(wall.seen());
}

#[test]
fn time_says_the_end_of_each_line_before_it_is_taken() {
    let mut room = stories::vote();
    room.after(14);
    assert_snapshot!("time_late", over(room, Panel::Time { row: 0 }).seen());
    assert_snapshot!(
        "time_early",
        over(stories::vote(), Panel::Time { row: 3 }).seen()
    );
}

#[test]
fn the_room_is_asked_for_more_time_in_hands() {
    let mut wall = over(stories::vote(), Panel::Time { row: 0 });
    wall.key(Key::Char('5'))
        .key(Key::Char('3'))
        .key(Key::Tab)
        .key(Key::Char('1'));
    assert_snapshot!(wall.seen());
}

#[test]
fn a_time_is_written_in_a_field() {
    let mut wall = over(stories::vote(), Panel::Time { row: 0 });
    assert_snapshot!("time_end", wall.key(Key::Char('3')).types("15:5").seen());
    wall.look.panel = Some(Panel::Time { row: 0 });
    assert_snapshot!(
        "time_began_later",
        wall.key(Key::Char('7')).types("3").seen()
    );
}

#[test]
fn who_is_here_shows_late_early_and_open_roles() {
    let mut room = stories::first();
    room.after(2).act(&Act::Leave { person: SAM });
    room.act(&Act::Leave { person: MEI });
    room.after(3).act(&Act::Arrive { person: MEI });
    let mut wall = Wall::of(room);
    wall.key(Key::Esc).key(Key::Char('w'));
    assert_snapshot!("who", wall.seen());
    wall.keys(&[Key::End, Key::Enter]);
    assert_snapshot!("who_role", wall.seen());
    wall.key(Key::Esc)
        .key(Key::Char('5'))
        .key(Key::Enter)
        .types("Lee")
        .key(Key::Enter)
        .types("nurse");
    assert_snapshot!("who_new", wall.seen());
}

#[test]
fn help_is_built_from_the_table_of_commands() {
    let mut wall = Wall::of(stories::ideas());
    wall.key(Key::Esc).key(Key::Char('?'));
    assert_snapshot!("help_outside", wall.seen());
    assert_snapshot!("help_second", wall.key(Key::Down).seen());
    let mut writing = Wall::of(stories::ideas());
    assert_snapshot!("help_in_a_field", writing.key(Key::F(1)).seen());
}

#[test]
fn help_names_every_command_with_a_letter() {
    let wall = over(
        stories::ideas(),
        Panel::Help {
            page: 0,
            choosing: true,
        },
    );
    let page = format!("{:?}", wall.page().body);
    for (letter, _) in crate::wall::commands() {
        // B and I are named in Steps, ? in every footer.
        assert!(
            ["B", "I", "?"].contains(&letter.as_str()) || page.contains(&format!("\"{letter}\"")),
            "{letter}"
        );
    }
}

#[test]
fn commands_are_found_by_typing() {
    let mut wall = Wall::of(stories::ideas());
    wall.key(Key::Esc).key(Key::Char('k')).types("st");
    assert_snapshot!(wall.seen());
}

#[test]
fn the_minutes_are_read_from_any_line() {
    let mut wall = over(stories::problem(), Panel::Minutes { top: 0 });
    wall.seen();
    assert_snapshot!("minutes_top", wall.seen());
    wall.look.panel = Some(Panel::Minutes { top: 4 });
    assert_snapshot!("minutes_further", wall.seen());
}

#[test]
fn what_was_kept_in_passing_is_listed() {
    let mut room = stories::ideas();
    room.parks("Lunch rota")
        .says("We do not move recess this year", "The bus", None);
    room.keeps(roundtable::meeting::passing::Matter::Action(
        crate::room::action("Find out who has the hall", &[ANA], None, ""),
    ));
    assert_snapshot!("kept", over(room, Panel::Kept { row: 1 }).seen());
    assert_snapshot!(
        "kept_nothing",
        over(stories::first(), Panel::Kept { row: 0 }).seen()
    );
}

#[test]
fn what_was_said_can_be_struck_the_latest_first() {
    assert_snapshot!(over(stories::ideas(), Panel::Strike { row: 1 }).seen());
}

#[test]
fn a_time_without_a_sign_of_life_is_asked_about() {
    let mut room = stories::ideas();
    let from = room.at;
    room.after(68);
    let mut wall = over(room, Panel::Gap { from, row: 1 });
    assert_snapshot!(wall.seen());
    assert_snapshot!("a_time_without_a_sign_small", wall.at_size(40, 12));
}

#[test]
fn going_on_says_what_was_done_and_where_it_waits() {
    let mut room = stories::ideas();
    room.act(&Act::Adjourn { next: None });
    room.after(7 * 24 * 60);
    assert_snapshot!(
        over(
            room,
            Panel::Sit {
                present: vec![ANA],
                row: 1
            }
        )
        .seen()
    );
}

#[test]
fn the_coachs_notes_stand_behind_a_cover() {
    let mut wall = Wall::of(stories::ideas());
    wall.key(Key::Esc).key(Key::Char('c'));
    assert_snapshot!("coach_cover", wall.seen());
    wall.key(Key::Enter);
    assert_snapshot!("coach_notes", wall.seen());
}

#[test]
fn a_copy_can_be_saved_somewhere_else() {
    let field = Field::with("/media/stick/", true);
    assert_snapshot!(over(stories::ideas(), Panel::SaveElsewhere { field }).seen());
}
