//! A team around one shared screen: protocols are read, meetings are held, minutes are kept.
//!
//! This page is the shape of the whole program. Its sentences are held by tests: `tests/layers.rs` reads the sources
//! against the picture, and the invariants name the tests that would fail.
//!
//! # Words
//!
//! A *protocol* is a structured way of meeting, read from one YAML file; it has *steps*, and a step has *asks*, each
//! of one *kind*. A *meeting* is one running of a protocol by a team. An *act* is what a person attempts and may be
//! refused; an *event* is what happened; an *entry* is an event with its number, time, author and hash. A *page* is
//! what may be seen now. *Held* is decided and on the screen, *kept* is on the disk. A *refusal* is a sentence, a
//! *fault* has a place in a file.
//!
//! # Layers
//!
//! ```text
//!   main ─ cli           what was asked for on the command line; exit codes                        clap
//!          ├─ run        the one loop: show the page, take an input, carry out the effect
//!          └─ tui        paints pages on a terminal and gives inputs back                          ratatui crossterm
//!   ───────┬─────────────────────────────────────────────────────────── edge: terminal ──────
//!          surface       two methods: show(&Page), next(until) → Input
//!          desk          what keys mean: (mode, key) → Intent → Effect                             pure
//!          recorder      the only writer: decide → apply → queue; holds the clock, makes ids       uuid sha2
//!          ├─ store      records on disk, append-only; lists and search                            rusqlite
//!          ├─ settings   theme, symbols, where things lie                                          etcetera
//!          └─ filing     files written whole or not at all                                         tempfile
//!   ───────┬─────────────────────────────────────────────────────────── edge: disk ──────────
//!          page          what may be seen now: one pure maker for each place
//!          look          where one looks, and what is being typed there
//!          field         the text being typed                                                      tui-textarea
//!          minutes       a meeting told in order, as a document
//!          document      headings, paragraphs, tables, and their renderings; knows no meeting
//!          ledger        actions and decisions across meetings
//!          answers       an answers file as acts, and a meeting as an answers file
//!          library       ways to meet that can be chosen
//!          shelf         what waits: meetings, teams, past minutes
//!          meeting       what may happen, and what has: Act → Event → State
//!          protocol      the rules of a way of meeting
//!          yaml          the gate: size, depth, duplicates, places, faults                         the YAML crates
//!          base          ids, dates, people, keys, cell widths, words, cleaning
//! ```
//!
//! Everything uses only what stands below it, and everything below the second edge is pure: no disk, no clock, no
//! chance. The table that says so, row by row, is `tests/layers/table.rs`. A painter sees pages and gives inputs; it
//! cannot leak what is sealed or the coach's, because that is left out when the page is made.
//!
//! # The one flow
//!
//! ```text
//!  protocols/x.yaml ─ yaml ─ check ─▶ Protocol ─┐
//!  store: entries 1..n ──── replay / apply ─────┴▶ Meeting { protocol, state } ──────────────┐
//!                                                    ▲ apply      │ decide                   │
//!  input ─ surface ▶ Key ─ keymap ▶ Intent ─ desk ▶ Effect::Hear(Act)                         ▼
//!               (or it only moves the Look, edits the Field)      │        Page of (&Meeting, &Look, now)
//!      Recorder.hear: decide ─ Err(Refusal) ▶ notice, nothing changed          └▶ tui paints
//!                          └ Ok(events) ▶ apply, queue as held
//!                               writer thread: append in order, sync ▶ News: kept up to n
//!                                              failure ▶ banner; the queue stands and is tried again
//!  Meeting + record ─ Minutes::of ▶ Document ─ render ▶ md · json · preview
//! ```
//!
//! The screen and an answers file reach the same states through the same engine.
//!
//! # Invariants
//!
//! 1. Nothing is shown as kept that is not in the store.
//!    `entries_are_kept_only_when_they_are_on_disk`, `what_was_told_as_kept_is_there_for_another_program`,
//!    `a_full_disk_keeps_the_queue_and_goes_on_in_order`
//! 2. Applying is total: any stored record replays, and an entry that cannot be read stops its own meeting with a
//!    readable fault and blocks nothing else.
//!    `any_record_can_be_told_however_odd`, `an_entry_that_cannot_be_read_stops_its_meeting_and_nothing_else`
//! 3. Replaying a record gives the state that was reached live. A record is closed: what a meeting takes from
//!    elsewhere rides in its first entry.
//!    `any_acts_leave_a_record_that_tells_the_same_meeting`, `a_killed_program_finds_everything_again`,
//!    `an_exported_record_comes_in_as_it_went_out`
//! 4. Time and ids enter at the recorder and ride inside entries. The core has no disk, no clock and no chance.
//!    `the_core_names_no_disk_no_clock_and_no_chance`, `ids_and_salts_of_a_fixed_clock_count_and_never_repeat`
//! 5. The protocol's own text and its hash are in the record, so that editing a file changes no past meeting.
//!    `editing_a_protocol_changes_no_meeting_that_was_held_with_it`, `an_exported_record_comes_in_as_it_went_out`
//! 6. Entries are never edited or deleted but by strike. Each carries a hash over the one before it and over its own
//!    salted body hash, so that a strike does not break the chain.
//!    `one_changed_byte_of_a_body_breaks_the_chain_there`, `a_struck_entry_keeps_the_chain`,
//!    `struck_words_are_nowhere_on_disk`
//! 7. A covered answer is in no page, no minutes and no file before it is shown; what is for the coach is on no page
//!    for the room.
//!    `a_covered_answer_stands_in_no_minutes_and_in_no_undo`, `a_private_answer_is_in_the_store_and_in_no_file`,
//!    `a_covered_answer_is_in_no_file_before_it_is_shown_and_found_by_searching_after`,
//!    `no_page_and_no_file_tells_an_answer_of_any_kind_that_is_covered`,
//!    `no_page_of_a_built_in_protocol_tells_a_covered_answer_or_a_word_of_the_coachs`,
//!    `no_page_of_the_room_holds_a_word_of_the_coachs`
//! 8. Looking never moves the meeting, and every step forward can be gone back on. Drawing never decides what a key
//!    means; what it learns goes into a `Memory`.
//!    `a_step_only_looked_in_on_stays_closed_but_is_to_be_checked_again`, `looking_at_a_step_says_where_the_meeting_is`,
//!    `going_back_keeps_everything_and_marks_later_steps_to_be_checked_again`,
//!    `undo_and_redo_come_back_to_the_same_place`,
//!    `every_file_names_only_what_stands_below_it_and_keeps_the_house_rules` (a painter cannot name the desk)
//! 9. Every refusal and every fault is a sentence that names the step, the ask, the person or the place.
//!    `every_refusal_can_happen_and_is_a_sentence_that_names_the_thing_and_says_what_to_do`,
//!    `every_refused_file_says_where_and_why`, `a_refused_act_changes_nothing_and_writes_nothing`
//!
//! # Why …?
//!
//! - **Why one crate?** A workspace would keep layers apart at the price of a manifest and a public surface for each,
//!   and a top level that hides the subject. A test that reads the sources does it in one table.
//! - **Why events and not a saved state?** Undo, minutes at any moment, a check afterwards, and a record that still
//!   replays when the program has moved on all come from the same list of what happened.
//! - **Why is a page a value?** Because what must not be seen can be left out once, in one place, and tested as text.
//! - **Why does a thread write?** A sync may take 200 ms on a school's laptop; no key waits for it. What is decided is
//!   held, and the screen says so until it is kept.
//! - **Why is YAML read from a tree and not through serde?** A serde error ends the piece it stands in and has one
//!   place. On the tree every fault is found at its own word, and reading goes on.
//! - **Why SQLite?** One file that another program can read in twenty years, and that survives a lid closed in the
//!   middle of a write.
//! - **Why letters as commands only outside a field?** Chords are what terminals, browsers and multiplexers take away.
//!   Two states are safe when the screen always shows which one it is.
//! - **Why does Enter never close a step?** Because somebody will press it in rhythm, and seven people look at the wall.
//! - **Why no network?** What a team says about its work belongs to the team.
//! - **Why salted hashes?** Words can be struck without breaking the chain, and nobody can guess a struck name by
//!   hashing names.
//!
//! # Reading this for the first time
//!
//! `README.md`, this page, one protocol (`protocols/weekly-check-in.yaml`), a story of a meeting and what it leaves
//! (`tests/stories/weekly-check-in.story` and its `.snap`), [`meeting::event`], one kind of ask whole
//! (`protocol/kind/vote.rs`, `meeting/capture/vote.rs`, `look/spots/vote.rs`, `page/capture/vote.rs`,
//! `minutes/kind/vote.rs`), then [`recorder`], [`desk`], [`run`], [`tui`], [`minutes`]. Why the screen looks as it does
//! stands in the comments of [`desk::keymap`] and [`page`].

pub mod answers;
pub mod base;
pub mod cli;
pub mod desk;
pub mod document;
pub mod field;
pub mod filing;
pub mod ledger;
pub mod library;
pub mod look;
pub mod meeting;
pub mod minutes;
pub mod page;
pub mod protocol;
pub mod recorder;
pub mod run;
pub mod settings;
pub mod shelf;
pub mod store;
pub mod surface;
pub mod tui;
pub mod yaml;
