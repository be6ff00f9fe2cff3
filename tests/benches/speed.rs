//! How fast the program is: from start to Home, from a key to its bytes on the terminal, and how a long record is read.
//! Run with `cargo bench`; the first run fills a store of a thousand meetings, which takes a minute and is kept in
//! `target/tmp`. Numbers are for comparing on one machine, one after the other; nothing here passes or fails.

#![expect(
    clippy::unwrap_used,
    reason = "a bench that cannot be set up has nothing to measure"
)]

#[path = "house.rs"]
mod house;
#[path = "keyboard.rs"]
mod keyboard;
#[path = "window.rs"]
mod window;

use divan::Bencher;
use roundtable::recorder::{Options, Recorder};

use keyboard::Keyboard;

fn main() {
    divan::main();
}

/// From the start of the process until Home stands on the screen.
#[divan::bench(args = [0, 1_000], sample_count = 40)]
fn start(bencher: Bencher<'_, '_>, meetings: u32) {
    let home = house::home(meetings);
    bencher.bench(|| window::until_home(&home));
}

/// From a typed letter to its bytes: a list of sixty lines, a team of twelve.
#[divan::bench(args = ["80x24", "200x60"])]
fn key_to_frame(bencher: Bencher<'_, '_>, size: &str) {
    let (columns, rows) = size.split_once('x').unwrap();
    let mut keyboard = Keyboard::at((columns.parse().unwrap(), rows.parse().unwrap()));
    bencher.bench_local(|| keyboard.press());
}

/// From the store to the state: read, proved and folded.
#[divan::bench(args = [100, 10_000], sample_count = 20)]
fn replay(bencher: Bencher<'_, '_>, entries: u32) {
    let home = house::one_meeting(entries);
    let recorder = Recorder::open(&home, Options::default(), || {}).unwrap();
    let (record, _) = house::only(&recorder);
    bencher.bench_local(|| recorder.meeting_of(&record).unwrap());
}

/// The minutes of a meeting of a hundred entries, as a document.
#[divan::bench]
fn minutes(bencher: Bencher<'_, '_>) {
    let home = house::one_meeting(100);
    let recorder = Recorder::open(&home, Options::default(), || {}).unwrap();
    let (record, _) = house::only(&recorder);
    bencher.bench_local(|| recorder.read(&record).unwrap());
}
