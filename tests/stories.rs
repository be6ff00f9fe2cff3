//! Meetings as stories: `tests/stories/NAME.story` says who does what in which key; the snapshot beside it holds the
//! record, the last page and the minutes. Reading the folder teaches the program. How a story is written stands at
//! the top of `tests/stories/notation.rs`.

#[cfg(test)]
#[path = "stories/hints.rs"]
mod hints;
#[cfg(test)]
#[path = "stories/notation.rs"]
mod notation;
#[cfg(test)]
#[path = "stories/player.rs"]
mod player;
#[cfg(test)]
#[path = "stories/stage.rs"]
mod stage;
#[cfg(test)]
#[path = "stories/table.rs"]
mod table;
#[cfg(test)]
#[path = "stories/telling.rs"]
mod telling;
#[cfg(test)]
#[path = "stories/tired.rs"]
mod tired;

#[cfg(test)]
macro_rules! stories {
    ($($name:ident)*) => {
        const STORIES: &[&str] = &[$(stringify!($name)),*];
        $(#[test]
        fn $name() {
            stage::play(stringify!($name));
        })*
    };
}

#[cfg(test)]
stories! {
    a_beginning
    a_break
    a_goal
    a_night_between
    a_typo_in_a_path
    abstaining
    again_and_inserted
    alone
    another_day
    back_to_the_list
    by_person
    cells_in_rhythm
    closing
    contingencies
    counting_hands
    editing
    first_run
    fishbone
    going_back
    in_order
    in_passing
    kill_in_mid_word
    last_time
    late_and_leaving
    leaving
    left_before_signing
    left_empty
    left_under_cover
    left_unsaid
    long_lists
    look_back
    marks_apart
    marks_covered
    my_own
    names_of_all_kinds
    no_next_meeting
    no_times
    nothing_open
    off_the_record
    pasting
    pasting_much
    rating_by_person
    rating_covered
    rating_in_hands
    rating_profile
    rating_rubric
    read_aloud
    ready_for_monday
    refusals
    passed_by
    replies
    root_cause
    seven_steps
    shown_together
    signing_in_rhythm
    signoff
    skip_and_override
    small_screen
    strike
    support_is_missing
    tightened
    time
    turn_by_turn
    turns_of_participants
    two_options
    two_sittings
    under_cover
    undo_and_redo
    vote_after_vote
    weekly_check_in
    words_at_the_close
    words_given_way
    words_left
    words_outside
    yes_and_no
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_story_in_the_folder_is_told() {
        let mut there: Vec<String> = fs_err::read_dir(stage::folder())
            .unwrap()
            .filter_map(|entry| {
                let path = entry.unwrap().path();
                let is_story = path.extension().is_some_and(|e| e == "story");
                is_story.then(|| {
                    path.file_stem()
                        .unwrap()
                        .to_string_lossy()
                        .replace('-', "_")
                })
            })
            .collect();
        there.sort();
        let mut told: Vec<String> = STORIES.iter().map(|s| (*s).to_owned()).collect();
        told.sort();
        assert_eq!(there, told, "list every story in tests/stories.rs");
    }
}
